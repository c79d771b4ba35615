import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeInterval, meanInterval, wilson } from '../../src/insight/interval.js';
import { type Contender, leaderboard, type Measured, type Rules } from '../../src/insight/leaderboard.js';

const share = (hits: number, n: number): Measured => ({
  value: n === 0 ? 0 : hits / n,
  n,
  ...wilson(hits, n),
});
const who = (id: string, hits: number, n: number, more: Partial<Contender> = {}): Contender => ({
  id,
  figure: share(hits, n),
  guard: null,
  before: null,
  ...more,
});
const RULES: Rules = { better: 'up', minSample: 10, guard: null };
const order = (contenders: readonly Contender[], rules = RULES) =>
  leaderboard(contenders, rules).places.map(({ id, place }) => `${place} ${id}`);

describe('intervals', () => {
  it('of shares are Wilson’s, as published', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    expect(wilson(81, 263)).toEqual({ low: expect.closeTo(0.2553, 4), high: expect.closeTo(0.3662, 4) });
    expect(wilson(15, 148)).toEqual({ low: expect.closeTo(0.0624, 4), high: expect.closeTo(0.1605, 4) });
    expect(wilson(0, 20)).toEqual({ low: 0, high: expect.closeTo(0.1611, 4) });
    expect(wilson(1, 29)).toEqual({ low: expect.closeTo(0.0061, 4), high: expect.closeTo(0.1718, 4) });
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it('of changes are Newcombe’s, as published', () => {
    // Newcombe 1998 (II), table II, method 10: 56/70 - 48/80.
    const { low, high } = changeInterval(share(48, 80), share(56, 70));
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it('of times lie around the mean and never below zero; one case has none', () => {
    const { low, high } = meanInterval([60, 70, 80, 3600]) ?? { low: 0, high: 0 };
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(952.5);
    expect(high).toBeGreaterThan(952.5);
    expect(meanInterval([5])).toBeNull();
  });
});

describe('a leaderboard', () => {
  it('puts many good ratings before a few perfect ones', () => {
    expect(order([who('few', 10, 10), who('many', 480, 500)])[0]).toMatch(/ many$/);
  });

  it('shows those who can’t be told apart as tied, and counts them for the next place', () => {
    expect(order([who('a', 95, 100), who('b', 93, 100), who('c', 300, 500), who('d', 20, 100)])).toEqual([
      '1 a',
      '1 b',
      '3 c',
      '4 d',
    ]);
  });

  it('gives no place to too few cases, and none to a figure that was bought', () => {
    const asked = (hits: number): Measured => share(hits, 200);
    const { places, tooFew, heldBack } = leaderboard(
      [
        who('honest', 80, 100, { guard: asked(100) }),
        who('picky', 99, 100, { guard: asked(40) }),
        who('new', 9, 9),
      ],
      { ...RULES, guard: { better: 'up', whole: 0.5 } },
    );
    expect(places.map(({ id }) => id)).toEqual(['honest']);
    expect(tooFew.map(({ id }) => id)).toEqual(['new']);
    expect(heldBack.map(({ id }) => id)).toEqual(['picky']);
  });

  it('ranks short times first where less is better', () => {
    const times = (id: string, mean: number): Contender => ({
      id,
      figure: { value: mean, n: 50, low: mean * 0.9, high: mean * 1.1 },
      guard: null,
      before: null,
    });
    expect(order([times('slow', 900), times('fast', 300)], { ...RULES, better: 'down' })).toEqual([
      '1 fast',
      '2 slow',
    ]);
  });

  it('names as improved only who moved by more than chance', () => {
    const { improved } = leaderboard(
      [
        who('luck', 9, 10, { before: share(8, 10) }),
        who('work', 180, 200, { before: share(120, 200) }),
        who('worse', 100, 200, { before: share(180, 200) }),
      ],
      RULES,
    );
    expect(improved.map(({ id }) => id)).toEqual(['work']);
  });

  it('loses nobody, keeps its order, and a clearly better one is never placed behind', () => {
    const contender = fc
      .record({ n: fc.integer({ min: 0, max: 300 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })
      .map(({ n, share: s }) => ({ n, hits: Math.round(n * s) }));
    fc.assert(
      fc.property(fc.array(contender, { maxLength: 30 }), (all) => {
        const contenders = all.map(({ hits, n }, i) => who(`p${i}`, hits, n));
        const { places, tooFew } = leaderboard(contenders, RULES);
        expect(places.length + tooFew.length).toBe(all.length);
        for (const [i, each] of places.entries()) {
          expect(each.place).toBeLessThanOrEqual(i + 1);
          for (const other of places)
            if (other.figure.low > each.figure.high) expect(other.place).toBeLessThan(each.place);
        }
      }),
    );
  });
});
