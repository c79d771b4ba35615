// What is unusual and what is not: by hand, and on simulated desks with a fixed seed.
import { describe, expect, it } from 'vitest';
import { judge, type Observation, standing } from '../../src/insight/anomaly.js';

const share = (hits: number, n: number): Observation => ({ shape: 'share', hits, n });
const days = (each: Observation, n = 28): readonly Observation[] => Array.from({ length: n }, () => each);

describe('an unusual period', () => {
  it('takes many cases: two bad ratings of six are no news, a third of sixty are', () => {
    expect(judge(days(share(9, 10)), share(4, 6))?.p).toBeGreaterThan(0.05);
    expect(judge(days(share(9, 10)), share(40, 60))).toMatchObject({
      p: expect.closeTo(0, 4),
      direction: 'down',
      usual: 0.9,
    });
  });

  it('says nothing of a short history, few cases or an empty period', () => {
    expect(judge(days(share(9, 10), 7), share(0, 10))).toBeNull();
    expect(judge(days(share(1, 1), 10), share(0, 10))).toBeNull();
    expect(judge(days(share(9, 10)), share(0, 0))).toBeNull();
  });

  it('a share that was always whole can still have one miss', () => {
    expect(judge(days(share(10, 10)), share(9, 10))?.p).toBeGreaterThan(0.01);
  });

  it('a restless series has to move further than a steady one', () => {
    const restless = Array.from({ length: 28 }, (_, i) => share(i % 2 === 0 ? 50 : 30, 50));
    const steady = days(share(40, 50));
    const p = (history: readonly Observation[]): number => judge(history, share(28, 50))?.p ?? 1;
    expect(p(steady)).toBeLessThan(0.001);
    expect(p(restless)).toBeGreaterThan(0.05);
  });

  it('counts: three times the usual is unusual, a quarter more is not', () => {
    const usual = Array.from({ length: 28 }, (_, i): Observation => ({
      shape: 'count',
      count: 10 + (i % 5),
    }));
    expect(judge(usual, { shape: 'count', count: 36 })).toMatchObject({
      p: expect.closeTo(0, 4),
      direction: 'up',
    });
    expect(judge(usual, { shape: 'count', count: 15 })?.p).toBeGreaterThan(0.1);
  });

  it('means: one slow case is not what forty are', () => {
    const usual = Array.from({ length: 28 }, (_, i): Observation => ({
      shape: 'mean',
      mean: 5 + ((i % 4) - 1.5) / 10,
      n: 20,
    }));
    expect(judge(usual, { shape: 'mean', mean: 5.5, n: 1 })?.p).toBeGreaterThan(0.1);
    expect(judge(usual, { shape: 'mean', mean: 5.5, n: 40 })?.p).toBeLessThan(0.001);
  });
});

describe('many judgements at once', () => {
  it('let through what is too unlikely for their number', () => {
    expect(standing([0.001, 0.2, 0.9], 0.05)).toEqual([true, false, false]);
    expect(standing([0.04, ...Array.from({ length: 99 }, () => 0.5)], 0.05)).not.toContain(true);
    expect(standing([], 0.05)).toEqual([]);
  });
});

describe('a simulated desk', () => {
  it('of 180 series over 90 days without any change, less than one false alarm a week', () => {
    const chance = seeded(7);
    const series = Array.from({ length: 180 }, (_, i) => {
      const next = KINDS[i % KINDS.length] ?? csat;
      return { next, past: Array.from({ length: 28 }, () => next(chance, 0)) };
    });
    let alarms = 0;
    for (let day = 0; day < 90; day += 1) {
      const ps = series.flatMap(({ next, past }) => {
        const today = next(chance, 0);
        const found = judge(past.slice(-28), today);
        past.push(today);
        return found === null ? [] : [found.p];
      });
      alarms += standing(ps, 0.05).filter((stands) => stands).length;
    }
    expect(alarms).toBeLessThanOrEqual(90 / 7);
  });

  it('a team’s satisfaction that falls from 90 % to 70 % stands out among them at once or a day later', () => {
    const chance = seeded(11);
    const others = Array.from({ length: 23 }, () => chance());
    let found = 0;
    for (let run = 0; run < 50; run += 1) {
      const past = Array.from({ length: 28 }, () => csat(chance, 0, 60));
      const [first, second] = [csat(chance, 1.35, 60), csat(chance, 1.35, 60)];
      const both = share(first.hits + second.hits, first.n + second.n);
      const ps = [first, second, both].map((each) => judge(past, each)?.p ?? 1);
      // Two looks a day: the smaller counts twice.
      if (ps.some((p) => standing([2 * p, ...others], 0.05)[0] === true)) found += 1;
    }
    expect(found).toBeGreaterThanOrEqual(45);
  });
});

type Chance = () => number;

/** Mulberry32: the same numbers for the same seed. */
function seeded(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

function poisson(chance: Chance, mean: number): number {
  let k = 0;
  for (let product = chance(); product > Math.exp(-mean); product *= chance()) k += 1;
  return k;
}

function csat(
  chance: Chance,
  fall: number,
  n = poisson(chance, 6),
): Extract<Observation, { shape: 'share' }> {
  const p = 1 / (1 + Math.exp(-(Math.log(9) + 0.1 * normal(chance) - fall)));
  return { shape: 'share', n, hits: Array.from({ length: n }).filter(() => chance() < p).length };
}

function firstResponse(chance: Chance): Observation {
  const n = 1 + poisson(chance, 20);
  const day = 0.1 * normal(chance);
  const seconds = Array.from({ length: n }, () => Math.exp(6 + day + normal(chance)));
  return { shape: 'mean', n, mean: Math.log(seconds.reduce((sum, each) => sum + each, 0) / n) };
}

const resolved = (chance: Chance): Observation => ({
  shape: 'count',
  count: poisson(chance, 15 * Math.exp(0.15 * normal(chance))),
});

const KINDS: readonly ((chance: Chance, fall: number) => Observation)[] = [
  (chance, fall) => csat(chance, fall),
  firstResponse,
  resolved,
];
