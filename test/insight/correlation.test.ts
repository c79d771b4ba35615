import { array, assert as check, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binned, LEAST_PAIRS, spearman, type Pair } from '../../src/insight/correlation.js';

const pairs = (xs: readonly number[], ys: readonly number[]): Pair[] =>
  xs.map((x, index) => ({ x, y: ys[index] ?? 0, n: 10 }));
const UP = [1, 2, 3, 4, 5, 6, 7, 8];

describe('spearman', () => {
  it('is 1 where order agrees and −1 where it is turned round', () => {
    expect(spearman(pairs(UP, [1, 4, 9, 16, 25, 36, 49, 64]))?.rho).toBeCloseTo(1, 12);
    expect(spearman(pairs(UP, UP.toReversed()))?.rho).toBeCloseTo(-1, 12);
  });

  it('is what it is on paper', () => {
    // Differences of the places: 1 1 1 1 0 0 0 0, so 1 − 6·4 / (8·63).
    expect(spearman(pairs(UP, [2, 1, 4, 3, 5, 6, 7, 8]))?.rho).toBeCloseTo(1 - 24 / 504, 12);
    // Ties share their place: x 1.5 1.5 3 … against y 1 … 8.
    const tied = spearman(pairs([1, 1, 3, 4, 5, 6, 7, 8], UP));
    expect(tied?.rho).toBeCloseTo(41.5 / Math.sqrt(41.5 * 42), 12);
  });

  it('says nothing of too few, or of what never changes', () => {
    expect(spearman(pairs(UP.slice(1), UP))).toBeNull();
    expect(spearman(pairs(UP, [3, 3, 3, 3, 3, 3, 3, 3]))).toBeNull();
  });

  it('lies within its interval, which is narrower for more pairs', () => {
    const few = spearman(pairs(UP, [2, 1, 4, 3, 8, 6, 7, 5]));
    const twice = spearman(pairs([...UP, ...UP], [2, 1, 4, 3, 8, 6, 7, 5, 2, 1, 4, 3, 8, 6, 7, 5]));
    if (few === null || twice === null) throw new Error('no correlation');
    expect(few.low).toBeLessThan(few.rho);
    expect(few.high).toBeGreaterThan(few.rho);
    expect(twice.high - twice.low).toBeLessThan(few.high - few.low);
  });
});

describe('bins', () => {
  const some = array(
    record({
      x: integer({ min: 0, max: 20 }),
      y: double({ min: 0, max: 1, noNaN: true }),
      n: integer({ min: 1, max: 50 }),
    }),
    { minLength: LEAST_PAIRS, maxLength: 60 },
  );

  it('keep every pair and every case, in order, and never part equal ones', () => {
    check(
      property(some, integer({ min: 1, max: 6 }), (given, count) => {
        const bins = binned(given, count, true);
        expect(bins.length).toBeLessThanOrEqual(count);
        expect(bins.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(given.length);
        expect(bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(given.reduce((sum, { n }) => sum + n, 0));
        const total = given.reduce((sum, { y, n }) => sum + y * n, 0);
        expect(bins.reduce((sum, bin) => sum + bin.y * bin.n, 0)).toBeCloseTo(total, 6);
        for (const [index, bin] of bins.entries()) {
          const next = bins[index + 1];
          if (next !== undefined) expect(bin.to).toBeLessThan(next.from);
        }
      }),
      { numRuns: 300 },
    );
  });
});
