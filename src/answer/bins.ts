// The bins of a distribution: contiguous, [from, to), the last one open. Edges are round in people's terms.
import type { Unit } from '../metrics/metric.js';

export interface Bin {
  readonly from: number;
  /** Null: no upper end. */
  readonly to: number | null;
  readonly n: number;
}

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** From fine to coarse; the first that covers the middle of the sample in few enough bins is taken. */
const LADDERS: readonly (readonly number[])[] = [
  [0, 10, 20, 30, 45, 60, 90, 120, 180, 300],
  [0, 30, 60, 120, 180, 300, 600, 900, 1_800],
  [0, MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR],
  [0, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, DAY],
  [0, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY],
  [0, HOUR, 4 * HOUR, 8 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY, 14 * DAY, 30 * DAY],
];

const COARSEST = LADDERS.length - 1;

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

function durationEdges(sorted: readonly number[]): readonly number[] {
  const high = quantile(sorted, 0.95);
  const ladder = LADDERS.find((edges) => (edges.at(-1) ?? 0) >= high) ?? LADDERS[COARSEST] ?? [0];
  const max = sorted.at(-1) ?? 0;
  // Edges far above everything would only be empty bins; at least two bins stay.
  const needed = ladder.findIndex((edge) => edge > max);
  return needed < 0 ? ladder : ladder.slice(0, Math.max(2, needed));
}

const SCORE_EDGES = [1, 2, 3, 4, 5] as const;
/** Rescaled scores are computed: 4 may come as 3.9999999999999996. */
const EPSILON = 1e-9;

/** Bins of the sample of a duration (seconds) or a score (1–5, the last bin being full marks); their n add up to the sample's. */
export function binsOf(values: readonly number[], unit: Unit): readonly Bin[] {
  const sorted = values.toSorted((a, b) => a - b);
  const edges = unit === 'score' ? SCORE_EDGES : durationEdges(sorted);
  const slack = unit === 'score' ? EPSILON : 0;
  const counts = edges.map(() => 0);
  for (const value of sorted) {
    const above = edges.findIndex((edge) => edge > value + slack);
    const index = Math.max(0, above < 0 ? edges.length - 1 : above - 1);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return edges.map((from, index) => ({ from, to: edges[index + 1] ?? null, n: counts[index] ?? 0 }));
}

/** Linear interpolation between the closest ranks; null for an empty sample. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const low = sorted[Math.floor(middle)];
  const high = sorted[Math.ceil(middle)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
