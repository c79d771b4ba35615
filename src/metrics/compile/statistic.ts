// How a sample of durations is summed up: in SQL, with the one branch between databases, and in TypeScript for what the
// database can't compute (time inside business calendars). Both interpolate linearly between closest ranks.
import { sql } from 'kysely';
import type { Stat } from '../metric.js';
import type { Sql } from './frame.js';

export type Dialect = 'sqlite' | 'postgres';

const FRACTION = { median: 0.5, p90: 0.9, p95: 0.95 } as const;

/** The statistic over a column of milliseconds; a mean travels as its sum. */
export function statistic(stat: Stat, ms: Sql, dialect: Dialect): Sql {
  if (stat === 'mean') return sql`sum(${ms})`;
  return dialect === 'sqlite'
    ? sql`percentile_cont(${ms}, ${FRACTION[stat]})`
    : sql`percentile_cont(cast(${FRACTION[stat]} as double precision)) within group (order by ${ms})`;
}

/** The same of a sample in memory; null when it is empty. A mean comes as the mean. */
export function statisticOf(stat: Stat, sample: readonly number[]): number | null {
  if (sample.length === 0) return null;
  if (stat === 'mean') return sample.reduce((sum, value) => sum + value, 0) / sample.length;
  const sorted = sample.toSorted((a, b) => a - b);
  const rank = (sorted.length - 1) * FRACTION[stat];
  const below = sorted[Math.floor(rank)] ?? 0;
  const above = sorted[Math.ceil(rank)] ?? below;
  return below + (above - below) * (rank - Math.floor(rank));
}
