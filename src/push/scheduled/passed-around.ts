// Tickets that go round: handed on more than twice, and customers who complain again. One list a week for those who lead.
import type { Block } from '../../cards/card.js';
import {
  passedAround,
  repeatedComplaints,
  type PassedAround,
  type RepeatedComplaint,
} from '../../store/push-digest.js';
import { stepText } from '../../text/dates.js';
import { DIGESTS } from '../../text/sentences/push-digests.js';
import { DAY_MS } from '../../time/instant.js';
import { addDays } from '../../time/local-date.js';
import { localDateOf } from '../../time/zone.js';
import { circleOf } from '../daily/facts-for.js';
import { agentNames, circleFilter, inCircle, mayRead } from '../digests/ask-as.js';
import type { Composed, Due, RunContext, ScheduledPush } from '../push.js';

const DAYS = 7;
const MAX_ROWS = 10;

export const passedAroundPush: ScheduledPush = {
  name: 'passed-around',
  about: {
    zh: '每周一：转派超过两次的工单，以及一再投诉的客户',
    en: 'Every Monday: tickets handed on more than twice, and customers who complain again',
  },
  defaults: { cron: '0 10 * * 1', to: ['supervisors', 'managers'] },
  latenessMs: DAY_MS,
  workdaysOnly: false,
  compose: async (run, due) => {
    const since = run.now - DAYS * DAY_MS;
    const passed = await passedAround(run.db, since, run.now);
    const repeated = await repeatedComplaints(run.db, since, run.now);
    return new Map(due.map((each) => [each.recipient.id, compose(each, passed, repeated, run)]));
  },
};

function compose(
  { recipient, slot }: Due,
  allPassed: readonly PassedAround[],
  allRepeated: readonly RepeatedComplaint[],
  run: RunContext,
): Composed {
  const { lang } = run;
  const words = DIGESTS[lang];
  const circle = circleOf(recipient, run);
  const passed = allPassed.filter((each) => inCircle(circle, each));
  const repeated = allRepeated.filter((each) => inCircle(circle, each));
  if (passed.length + repeated.length === 0) return { kind: 'skip', reason: 'nothing_to_say' };
  const today = localDateOf(run.now, run.config.workspace.timezone);
  const listed = mayRead(
    recipient,
    { metric: 'tickets', range: { from: addDays(today, -DAYS), to: today }, where: circleFilter(circle) },
    'tickets',
    run,
  );
  const nameOf = agentNames(run);
  const table = (
    heading: string,
    head: readonly string[],
    rows: readonly {
      readonly ticket: string;
      readonly agent: string | null;
      readonly times: number;
      readonly createdAt: number;
    }[],
  ): readonly Block[] =>
    rows.length === 0 || !listed
      ? []
      : [
          { kind: 'text', text: heading },
          {
            kind: 'table',
            head,
            rows: rows
              .slice(0, MAX_ROWS)
              .map(({ ticket, agent, times, createdAt }) => [
                ticket,
                agent === null ? words.nobody : nameOf(agent),
                String(times),
                stepText('day', localDateOf(createdAt, recipient.zone), lang, false),
              ]),
            numeric: [false, false, true, false],
          },
          ...(rows.length > MAX_ROWS
            ? [{ kind: 'text', text: words.more(rows.length - MAX_ROWS), weight: 'small' } as const]
            : []),
        ];
  const stillOpen = passed.filter(({ isOpen }) => isOpen === 1).length;
  const team = run.directory.teams.find(({ id }) => id === circle.teamId)?.name ?? null;
  return {
    kind: 'card',
    card: {
      title: words.passed.title({
        team: circle.scope === 'team' ? team : null,
        passed: passed.length,
        repeated: repeated.length,
      }),
      tone: 'warn',
      lang,
      blocks: [
        ...table(
          words.passed.passedHead,
          words.passed.head,
          passed.map(({ transfers, ...rest }) => ({ ...rest, times: transfers })),
        ),
        ...(stillOpen === 0 ? [] : [{ kind: 'text', text: words.passed.open(stillOpen) } as const]),
        ...table(words.passed.repeatedHead, words.passed.repeatHead, repeated),
        ...(recipient.kind === 'room'
          ? []
          : [
              {
                kind: 'buttons',
                buttons: [
                  {
                    kind: 'act',
                    label: words.feedback,
                    action: 'push-feedback',
                    value: `${run.settings.name}/${slot.name}`,
                  },
                ],
              } as const,
            ]),
      ],
    },
  };
}
