// How far a figure may be from what is really so: 95 % intervals of shares, means, and of the change between two of them.

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The normal quantile of 95 %. */
const Z = 1.959963984540054;

/**
 * A share of `n` cases (Wilson 1927): also right near 0 and 1 and for few cases.
 *
 * @param z the normal quantile; that of 95 % unless said
 */
export function wilson(hits: number, n: number, z = Z): Interval {
  if (n === 0) return { low: 0, high: 1 };
  const share = hits / n;
  const spread = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const centre = share + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return { low: Math.max(0, (centre - spread) / scale), high: Math.min(1, (centre + spread) / scale) };
}

/**
 * A mean of times or scores. Times have long tails, so where all are above zero it is worked out on their logarithms and laid
 * around the mean in proportion.
 */
export function meanInterval(values: readonly number[]): Interval | null {
  const n = values.length;
  if (n < 2) return null;
  const mean = average(values);
  if (values.every((value) => value > 0)) {
    const logs = values.map((value) => Math.log(value));
    const half = (Z * deviation(logs)) / Math.sqrt(n);
    return { low: mean * Math.exp(-half), high: mean * Math.exp(half) };
  }
  const half = (Z * deviation(values)) / Math.sqrt(n);
  return { low: mean - half, high: mean + half };
}

/** How far a figure moved from `before` to `now`, from the intervals of both (Newcombe 1998, method 10). */
export function changeInterval(
  before: Interval & { readonly value: number },
  now: Interval & { readonly value: number },
): Interval {
  const change = now.value - before.value;
  return {
    low: change - Math.hypot(now.value - now.low, before.high - before.value),
    high: change + Math.hypot(now.high - now.value, before.value - before.low),
  };
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function deviation(values: readonly number[]): number {
  const mean = average(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
