// The leaderboards: every week over the last whole weeks, every month over the last month. A room is told the top three, each person
// their own place, those who lead their people's.
import { targetFor } from '../../answer/target.js';
import { AppError } from '../../errors.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import { unnamedPeople } from '../../store/unnamed-people.js';
import { DAY_MS } from '../../time/instant.js';
import { circleOf } from '../daily/facts-for.js';
import { factsOf, judged, type BoardSpec, type Judged } from '../leaderboard/board.js';
import { boardCard } from '../leaderboard/card.js';
import { loadBoard } from '../leaderboard/figures.js';
import { windowsOf, type Rhythm } from '../leaderboard/windows.js';
import type { Composed, Due, RunContext, ScheduledPush } from '../push.js';

const METRIC: MetricId = 'csat';
const WEEKS = 4;

/** What would show that a figure was bought dearly. */
const GUARDS: Readonly<Partial<Record<MetricId, MetricId>>> = {
  csat: 'csat_response_rate',
  csat_score: 'csat_response_rate',
  fcr: 'reopen_rate',
  resolution_time: 'reopen_rate',
  first_response_time: 'csat',
  response_time: 'csat',
};

export const leaderboardPush = push('leaderboard', 'weekly', '30 9 * * 1', {
  zh: '每周：近 4 周的排行榜，群里只点前三名，每人的名次只发给本人',
  en: 'Every week: the leaderboard of the last 4 weeks; the top three in a room, everybody’s own place to them alone',
});
export const monthlyLeaderboardPush = push('leaderboard-monthly', 'monthly', '30 9 1 * *', {
  zh: '每月：上个月的排行榜，群里只点前三名，每人的名次只发给本人',
  en: 'Every month: the leaderboard of the last month; the top three in a room, everybody’s own place to them alone',
});

function push(name: string, rhythm: Rhythm, cron: string, about: ScheduledPush['about']): ScheduledPush {
  return {
    name,
    about,
    defaults: { cron, to: ['agents', 'supervisors', 'managers'] },
    // News of a week stay news for a day.
    latenessMs: DAY_MS,
    workdaysOnly: false,
    compose: (run, due) => compose(run, due, rhythm),
  };
}

async function compose(
  run: RunContext,
  due: readonly Due[],
  rhythm: Rhythm,
): Promise<ReadonlyMap<string, Composed>> {
  const { config, directory, settings, lang } = run;
  const unnamed = await unnamedPeople(run.db);
  const boards = new Map<string, { readonly spec: BoardSpec; readonly judged: Judged }>();
  const composed = new Map<string, Composed>();
  for (const each of due) {
    const { recipient, slot } = each;
    const teamId = teamFor(each, run);
    const key = `${slot.date} ${teamId ?? ''}`;
    let board = boards.get(key);
    if (board === undefined) {
      const spec = specOf(each, run, rhythm, teamId);
      const figures = await loadBoard(run, spec.metric, spec.guard, spec.windows, teamId);
      board = { spec, judged: judged(figures, spec, config.workspace.minSample) };
      boards.set(key, board);
    }
    const facts = factsOf(board.judged, board.spec, recipient.principal, run, unnamed);
    const isOn = recipient.kind === 'person' && recipient.agent.role === 'agent';
    const silent = facts === null || (isOn ? facts.own === null : facts.top.length === 0);
    composed.set(
      recipient.id,
      silent
        ? { kind: 'skip', reason: isOn ? 'no_work' : 'nothing_to_say' }
        : {
            kind: 'card',
            card: boardCard(facts, board.spec, {
              lang,
              today: slot.date,
              minSample: config.workspace.minSample,
              monthly: rhythm === 'monthly',
              team: directory.teams.find(({ id }) => id === teamId)?.name ?? null,
              about: `${settings.name}/${slot.name}`,
              audience: recipient.kind,
              reader: isOn ? { isUnnamed: unnamed.has(recipient.id) } : null,
            }),
          },
    );
  }
  return composed;
}

/**
 * Whose board a reader gets. Unless the settings say so: somebody on the board is held against everybody; a lead sees their team, a
 * team's room its own. Who may see it is judged where it is made.
 */
function teamFor({ recipient }: Due, run: RunContext): string | null {
  const { scope, teamId } = circleOf(recipient, run);
  const { team } = run.settings;
  switch (team) {
    case null:
      return scope === 'team' ? teamId : null;
    case 'whole':
      return null;
    case 'own':
      return teamId;
    default:
      if (run.directory.teams.some(({ id }) => id === team)) return team;
      throw new AppError(
        'bad_config',
        `The push ${run.settings.name} is set up for the team “${team}”, which is not in the data. Write own, whole or one of ${run.directory.teams.map(({ id }) => id).join(', ')}.`,
      );
  }
}

function specOf({ slot }: Due, run: RunContext, rhythm: Rhythm, teamId: string | null): BoardSpec {
  const { config, directory, settings } = run;
  const metric = settings.metric ?? METRIC;
  const entry = metricEntry(metric);
  const target = targetFor(
    config,
    directory,
    entry,
    entry.stat,
    teamId === null ? [] : [{ dim: 'team', in: [teamId] }],
  );
  return {
    metric,
    guard: settings.guard ?? GUARDS[metric] ?? null,
    teamId,
    windows: windowsOf(rhythm, slot.date, settings.weeks ?? WEEKS, config.workspace.weekStart),
    target: target?.value ?? null,
  };
}
