// The figures of a whole run of daily cards in a few grouped queries: by agent, by team and of all, day by day. They are read for
// nobody in particular; which of them a card may show is judged for each card by the rules of access (facts-for.ts).
import { localAdmin } from '../../access/principal.js';
import { restrict } from '../../access/restrict.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, MetricId } from '../../metrics/metric.js';
import type { MetricQuery } from '../../metrics/query.js';
import { runMetric, type MetricContext } from '../../metrics/run.js';
import type { RunContext } from '../push.js';
import { addDays, type ClosedRange, type LocalDate } from '../../time/local-date.js';
import { DAILY_METRICS, type DailyMetric, type Reading } from './facts.js';
import { USUAL_DAYS } from './usual.js';

/** The key of one group: an agent, a team, or all. */
export type Group = `agent:${string}` | `team:${string}` | 'all';

export interface DailyFigures {
  on(group: Group, metric: DailyMetric, date: LocalDate): Reading | undefined;
  /** Tickets resolved on the day. */
  resolved(group: Group, date: LocalDate): number;
  /** Who stands behind the whole's figure of the day. */
  people(metric: MetricId, date: LocalDate): readonly string[];
  /** Whether the agent answered, resolved or was rated on the day. */
  worked(agentId: string, date: LocalDate): boolean;
}

const CIRCLES = [
  { by: ['agent'], group: (key: string): Group => `agent:${key}` },
  { by: ['team'], group: (key: string): Group => `team:${key}` },
  { by: [], group: (): Group => 'all' },
] as const satisfies readonly { by: readonly DimensionId[]; group: (key: string) => Group }[];

/** @param days the days that the cards are about, at least one */
export async function loadFigures(run: RunContext, days: readonly LocalDate[]): Promise<DailyFigures> {
  const sorted = days.toSorted();
  const from = addDays(sorted[0] ?? '', -USUAL_DAYS);
  const to = sorted.at(-1) ?? '';
  const readings = new Map<string, Reading>();
  const people = new Map<string, string[]>();
  for (const metric of DAILY_METRICS) await load(run, metric, { from, to }, readings, people);
  for (const day of new Set(sorted))
    for (const metric of ['resolved', 'response_time'] as const)
      await load(run, metric, { from: day, to: day }, readings, people);
  const at = (group: Group, metric: MetricId, date: LocalDate): Reading | undefined =>
    readings.get(keyOf(group, metric, date));
  return {
    on: at,
    people: (metric, date) => people.get(`${metric} ${date}`) ?? [],
    resolved: (group, date) => at(group, 'resolved', date)?.n ?? 0,
    worked: (agentId, date) =>
      ([...DAILY_METRICS, 'resolved', 'response_time'] as const).some(
        (metric) => (at(`agent:${agentId}`, metric, date)?.n ?? 0) > 0,
      ),
  };
}

const keyOf = (group: Group, metric: MetricId, date: LocalDate): string => `${metric} ${date} ${group}`;

async function load(
  run: RunContext,
  metric: MetricId,
  range: ClosedRange,
  into: Map<string, Reading>,
  people: Map<string, string[]>,
): Promise<void> {
  for (const { by, group } of CIRCLES) {
    const query = dailyQuery(run, metric, range, by);
    const restriction = restrict(localAdmin, query, 'figure', run.directory);
    if (restriction.kind === 'denied') throw new Error(`the admin may not see ${metric}`);
    const { rows } = await runMetric(run.db, restriction.query, metricContext(run));
    for (const { key, step, value, n } of rows) {
      const [id] = key;
      if (step === null || n === 0 || (by.length > 0 && (id === null || id === undefined))) continue;
      into.set(keyOf(group(String(id)), metric, step), { value, n });
      if (by[0] !== 'agent') continue;
      const behind = people.get(`${metric} ${step}`);
      if (behind === undefined) people.set(`${metric} ${step}`, [String(id)]);
      else behind.push(String(id));
    }
  }
}

/** The question behind one figure of a card. */
export const dailyQuery = (
  { config }: Pick<RunContext, 'config'>,
  metric: MetricId,
  range: ClosedRange,
  by: readonly DimensionId[],
  where: MetricQuery['where'] = [],
): MetricQuery => ({
  metric,
  stat: metricEntry(metric).stat,
  clock: config.workspace.clock,
  range: metricEntry(metric).timing === 'now' ? null : range,
  grain: metricEntry(metric).timing === 'range' ? 'day' : null,
  by,
  where,
});

export const metricContext = ({ config, now }: Pick<RunContext, 'config' | 'now'>): MetricContext => ({
  now,
  zone: config.workspace.timezone,
  weekStart: config.workspace.weekStart,
  calendarOf: (teamId) => config.calendarOf(teamId),
});
