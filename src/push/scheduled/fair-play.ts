// Figures that can be had by other means than good work: what stands far apart is shown to the one who leads the team, to nobody else,
// as something to ask about.
import { signalCounts } from '../../store/push-fair-play.js';
import { percent } from '../../text/numbers.js';
import { DIGESTS } from '../../text/sentences/push-digests.js';
import { DAY_MS } from '../../time/instant.js';
import { startOfDay } from '../../time/zone.js';
import { addDays, startOf, type ClosedRange } from '../../time/local-date.js';
import { circleOf } from '../daily/facts-for.js';
import { agentNames, circleFilter, mayRead } from '../digests/ask-as.js';
import { worthALook } from '../digests/worth-a-look.js';
import type { Composed, Due, RunContext, ScheduledPush } from '../push.js';

const WEEKS = 4;

export const fairPlayPush: ScheduledPush = {
  name: 'worth-a-look',
  about: {
    zh: '每周一，只给主管：近 4 周里与同组其他人明显不同、值得了解一下的数字（解决后重开、低分后转单、选择性发评价）',
    en: 'Every Monday, to supervisors only: what stands apart within the team in 4 weeks (solved and reopened, handed on after a low rating, few surveyed)',
  },
  defaults: { cron: '0 11 * * 1', to: ['supervisors'] },
  latenessMs: DAY_MS,
  workdaysOnly: false,
  compose: async (run, due) => {
    const composed = new Map<string, Composed>();
    for (const each of due) composed.set(each.recipient.id, await compose(each, run));
    return composed;
  },
};

async function compose({ recipient, slot }: Due, run: RunContext): Promise<Composed> {
  const nothing: Composed = { kind: 'skip', reason: 'nothing_to_say' };
  const { config, directory, lang } = run;
  const circle = circleOf(recipient, run);
  if (recipient.kind !== 'person' || recipient.agent.role !== 'supervisor' || circle.scope !== 'team')
    return nothing;
  const { teamId } = circle;
  const week = startOf('week', slot.date, config.workspace.weekStart);
  const range: ClosedRange = { from: addDays(week, -7 * WEEKS), to: addDays(week, -1) };
  if (
    !mayRead(
      recipient,
      { metric: 'reopen_rate', range, by: ['agent'], where: circleFilter(circle) },
      'figure',
      run,
    )
  )
    return nothing;
  const zone = config.workspace.timezone;
  const team = new Set(
    directory.agents
      .filter(({ active, role, teamId: own }) => active && role === 'agent' && own === teamId)
      .map(({ id }) => id),
  );
  const counts = await signalCounts(run.db, startOfDay(range.from, zone), startOfDay(week, zone));
  const found = worthALook(
    counts.filter(({ agent }) => team.has(agent)),
    config.workspace.minSample,
  );
  if (found.length === 0) return nothing;
  const words = DIGESTS[lang].fair;
  const nameOf = agentNames(run);
  return {
    kind: 'card',
    card: {
      title: words.title({
        team: directory.teams.find(({ id }) => id === teamId)?.name ?? null,
        people: found.length,
      }),
      tone: 'plain',
      lang,
      blocks: [
        { kind: 'text', text: words.intro },
        ...found.map(({ kind, agent, hits, n, others }) => ({
          kind: 'text' as const,
          text: words[kind]({
            name: nameOf(agent),
            share: percent(hits / n),
            hits,
            n,
            others: percent(others),
          }),
        })),
        { kind: 'text', text: words.note, weight: 'small' },
        {
          kind: 'buttons',
          buttons: [
            {
              kind: 'act',
              label: DIGESTS[lang].feedback,
              action: 'push-feedback',
              value: `${run.settings.name}/${slot.name}`,
            },
          ],
        },
      ],
    },
  };
}
