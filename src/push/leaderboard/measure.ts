// A figure with how far it may be off: what makes places on a leaderboard. Pure.
import type { Measured } from '../../insight/leaderboard.js';
import { wilson } from '../../insight/interval.js';
import type { Unit } from '../../metrics/metric.js';

export interface Reading {
  readonly value: number;
  readonly n: number;
}

/** Fewer days than this do not tell how much days differ. */
const FEWEST_DAYS = 5;
const Z = 1.959963984540054;

/**
 * Shares by Wilson. Times and scores by how much the days differ from each other, each weighing as many cases as it has: work of
 * one day is alike, so a hundred answers of two busy days are no hundred independent ones.
 *
 * @param days the figure of each day; looked at for times and scores only
 */
export function measured({ value, n }: Reading, unit: Unit, days: readonly Reading[]): Measured {
  if (unit === 'ratio') return { value, n, ...wilson(Math.round(value * n), n) };
  if (days.length < FEWEST_DAYS) return { value, n, low: 0, high: Number.POSITIVE_INFINITY };
  const cases = days.reduce((sum, day) => sum + day.n, 0);
  // Times have long tails: they are compared by how many times longer they are.
  const isTime = unit === 'seconds';
  const scale = (x: number): number => (isTime ? Math.log(Math.max(1, x)) : x);
  const spread = days.reduce(
    (sum, day) => sum + ((day.n / cases) * (scale(day.value) - scale(value))) ** 2,
    0,
  );
  const half = Z * Math.sqrt((spread * days.length) / (days.length - 1));
  return isTime
    ? { value, n, low: value * Math.exp(-half), high: value * Math.exp(half) }
    : { value, n, low: value - half, high: value + half };
}
