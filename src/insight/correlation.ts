// Whether two figures go together: Spearman's rank correlation with its interval, and the second figure in bins of the first. It says
// what happened together and nothing of causes. Pure.
import { wilson, type Interval } from './interval.js';

/** One group or step: both its figures, and the sample behind the second. */
export interface Pair {
  readonly x: number;
  readonly y: number;
  readonly n: number;
}

export interface Correlation extends Interval {
  readonly rho: number;
  readonly pairs: number;
}

/** Fewer pairs than this say nothing about how two figures go together. */
export const LEAST_PAIRS = 8;

/** Null for too few pairs, or where one of the figures never changes. Interval of 95 % (Fieller, Hartley and Pearson 1957). */
export function spearman(pairs: readonly Pair[]): Correlation | null {
  const n = pairs.length;
  if (n < LEAST_PAIRS) return null;
  const xs = ranks(pairs.map(({ x }) => x));
  const ys = ranks(pairs.map(({ y }) => y));
  const mean = (n + 1) / 2;
  let together = 0;
  let alone = 0;
  let other = 0;
  for (const [index, x] of xs.entries()) {
    const y = ys[index] ?? 0;
    together += (x - mean) * (y - mean);
    alone += (x - mean) ** 2;
    other += (y - mean) ** 2;
  }
  if (alone === 0 || other === 0) return null;
  const rho = Math.max(-1, Math.min(1, together / Math.sqrt(alone * other)));
  const half = 1.959963984540054 * Math.sqrt(1.06 / (n - 3));
  // At the very ends the transformation has no value; a hair inside it has.
  const z = Math.atanh(Math.max(-0.999999, Math.min(0.999999, rho)));
  return { rho, pairs: n, low: Math.tanh(z - half), high: Math.tanh(z + half) };
}

/** Places from 1; equal values share the mean of theirs. */
function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const places: number[] = Array.from({ length: values.length }, () => 0);
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end + 1 < order.length && order[end + 1]?.value === order[start]?.value) end += 1;
    for (let at = start; at <= end; at += 1) places[order[at]?.index ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return places;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  /** The middle one of the bin's first figures. */
  readonly x: number;
  /** The second figure of all cases of the bin together. */
  readonly y: number;
  readonly n: number;
  readonly pairs: number;
  /** Where `y` lies for all one can tell; only of shares. */
  readonly interval: Interval | null;
}

/** The pairs in order of x, in so many bins of about as many pairs each; equal x stay together. Cases weigh alike, not pairs. */
export function binned(pairs: readonly Pair[], count: number, shares: boolean): readonly Bin[] {
  const sorted = pairs.toSorted((a, b) => a.x - b.x);
  const bins: Pair[][] = [];
  for (const [index, pair] of sorted.entries()) {
    const wanted = Math.floor((index * count) / sorted.length);
    const last = bins.at(-1);
    if (last === undefined || (bins.length <= wanted && last.at(-1)?.x !== pair.x)) bins.push([pair]);
    else last.push(pair);
  }
  return bins.map((bin): Bin => {
    const n = bin.reduce((sum, pair) => sum + pair.n, 0);
    const sum = bin.reduce((total, pair) => total + pair.y * pair.n, 0);
    return {
      from: bin[0]?.x ?? 0,
      to: bin.at(-1)?.x ?? 0,
      x: bin[Math.floor(bin.length / 2)]?.x ?? 0,
      y: n === 0 ? 0 : sum / n,
      n,
      pairs: bin.length,
      interval: shares && n > 0 ? wilson(sum, n) : null,
    };
  });
}
