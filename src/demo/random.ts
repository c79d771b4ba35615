// Repeatable randomness: the same seed gives the same draws on every machine. Only the demo uses it, never a figure.

export interface Random {
  /** In [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** One of the values, each as likely as its weight says. */
  weighted<T>(list: readonly [Weighted<T>, ...Weighted<T>[]]): T;
  /** Always positive; half of the draws lie under `median`. `spread` is the standard deviation of the logarithm. */
  logNormal(median: number, spread: number): number;
  /** How many happen where `mean` happen on average. */
  poisson(mean: number): number;
}

export interface Weighted<T> {
  readonly value: T;
  readonly weight: number;
}

/** The generator "mulberry32" (public domain, Tommy Ettinger): 32 bits of state, plenty for a demo. */
export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    weighted: (list) => {
      let left = next() * list.reduce((sum, each) => sum + each.weight, 0);
      for (const each of list) {
        left -= each.weight;
        if (left < 0) return each.value;
      }
      return list[0].value;
    },
    logNormal: (median, spread) => median * Math.exp(spread * normal()),
    poisson: (mean) => {
      // Knuth's product, in steps, so that a large mean does not underflow.
      let count = 0;
      let left = mean;
      let product = 1;
      for (;;) {
        product *= next();
        while (product < 1 && left > 0) {
          const step = Math.min(left, 500);
          product *= Math.exp(step);
          left -= step;
        }
        if (product <= 1) return count;
        count += 1;
      }
    },
  };
}
