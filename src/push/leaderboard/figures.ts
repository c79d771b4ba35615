// The figures of one board: everybody of a team, or of the whole, on the metric and on its guard. Read for nobody in particular; what
// of it a reader may see is judged board by board (board.ts).
import { localAdmin } from '../../access/principal.js';
import { restrict } from '../../access/restrict.js';
import type { Contender, Measured } from '../../insight/leaderboard.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import type { MetricQuery, ResultRow } from '../../metrics/query.js';
import { runMetric } from '../../metrics/run.js';
import type { ClosedRange, Grain } from '../../time/local-date.js';
import { metricContext } from '../daily/figures.js';
import type { RunContext } from '../push.js';
import { measured, type Reading } from './measure.js';
import type { Windows } from './windows.js';

export interface BoardFigures {
  readonly now: readonly Contender[];
  readonly last: readonly Contender[];
  /** The guard of everybody together, in the window and in that of the board before; null where there is none. */
  readonly guardWhole: { readonly now: number | null; readonly last: number | null };
  readonly whole: Reading | null;
  /** Week by week, the newest last, by person; null where there were no cases. */
  readonly weeks: ReadonlyMap<string, readonly (Reading | null)[]>;
}

/** The question behind a board. */
export const boardQuery = (
  { config }: Pick<RunContext, 'config'>,
  metric: MetricId,
  range: ClosedRange,
  teamId: string | null,
  more: Partial<Pick<MetricQuery, 'grain' | 'by'>> = {},
): MetricQuery => ({
  metric,
  stat: metricEntry(metric).stat,
  clock: config.workspace.clock,
  range,
  grain: null,
  by: ['agent'],
  where: teamId === null ? [] : [{ dim: 'team', in: [teamId] }],
  ...more,
});

export async function loadBoard(
  run: RunContext,
  metric: MetricId,
  guard: MetricId | null,
  windows: Windows,
  teamId: string | null,
): Promise<BoardFigures> {
  const members = new Set(
    run.directory.agents
      .filter(
        ({ active, role, teamId: own }) => active && role === 'agent' && (teamId === null || own === teamId),
      )
      .map(({ id }) => id),
  );
  const ask = (which: MetricId, range: ClosedRange, grain: Grain | null, by: 'agent' | null) =>
    rowsOf(run, boardQuery(run, which, range, teamId, { grain, by: by === null ? [] : [by] }));
  const people = async (which: MetricId, range: ClosedRange): Promise<ReadonlyMap<string, Measured>> => {
    const { unit } = metricEntry(which);
    const days = new Map<string, Reading[]>();
    if (unit !== 'ratio')
      for (const row of await ask(which, range, 'day', 'agent')) {
        const id = idOf(row);
        const reading = readingOf(row);
        if (id === null || reading === null) continue;
        const own = days.get(id);
        if (own === undefined) days.set(id, [reading]);
        else own.push(reading);
      }
    return new Map(
      (await ask(which, range, null, 'agent')).flatMap((row): readonly (readonly [string, Measured])[] => {
        const id = idOf(row);
        const reading = readingOf(row);
        return id === null || reading === null || !members.has(id)
          ? []
          : [[id, measured(reading, unit, days.get(id) ?? [])]];
      }),
    );
  };
  const whole = async (which: MetricId, range: ClosedRange): Promise<Reading | null> => {
    const [row] = await ask(which, range, null, null);
    return row === undefined ? null : readingOf(row);
  };
  const boardOf = async (range: ClosedRange, before: ReadonlyMap<string, Measured>) => {
    const guards = guard === null ? new Map<string, Measured>() : await people(guard, range);
    return [...(await people(metric, range))].map(([id, figure]): Contender => ({
      id,
      figure,
      guard: guards.get(id) ?? null,
      before: before.get(id) ?? null,
    }));
  };
  const weeks = new Map<string, (Reading | null)[]>();
  for (const row of await ask(metric, windows.weeks, 'week', 'agent')) {
    const id = idOf(row);
    if (id === null || !members.has(id) || row.step === null) continue;
    const own = weeks.get(id) ?? [];
    weeks.set(id, own);
    own.push(readingOf(row));
  }
  return {
    now: await boardOf(windows.now, await people(metric, windows.before)),
    last: await boardOf(windows.last, new Map()),
    guardWhole: {
      now: guard === null ? null : ((await whole(guard, windows.now))?.value ?? null),
      last: guard === null ? null : ((await whole(guard, windows.last))?.value ?? null),
    },
    whole: await whole(metric, windows.now),
    weeks,
  };
}

const idOf = ({ key: [id] }: ResultRow): string | null => (typeof id === 'string' ? id : null);
const readingOf = ({ value, n }: ResultRow): Reading | null =>
  value === null || n === 0 ? null : { value, n };

async function rowsOf(run: RunContext, query: MetricQuery): Promise<readonly ResultRow[]> {
  const restriction = restrict(localAdmin, query, 'figure', run.directory);
  if (restriction.kind === 'denied') throw new Error(`the admin may not see ${query.metric}`);
  return (await runMetric(run.db, restriction.query, metricContext(run))).rows;
}
