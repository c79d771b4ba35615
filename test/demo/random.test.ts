import { expect, test } from 'vitest';
import { random } from '../../src/demo/random.js';

const draws = (seed: number, count: number): readonly number[] => {
  const source = random(seed);
  return Array.from({ length: count }, () => source.next());
};

test('the same seed draws the same numbers, another seed others', () => {
  expect(draws(7, 50)).toEqual(draws(7, 50));
  expect(draws(8, 50)).not.toEqual(draws(7, 50));
});

test('draws lie in [0, 1) and spread evenly', () => {
  const list = draws(3, 20_000);
  expect(Math.min(...list)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...list)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth += 1) {
    const share = list.filter((draw) => Math.floor(draw * 10) === tenth).length / list.length;
    expect(share).toBeCloseTo(0.1, 1);
  }
});

test('a poisson count has the mean that was asked for, large means too', () => {
  for (const mean of [0, 0.4, 6, 49, 900]) {
    const source = random(11);
    const counts = Array.from({ length: 2_000 }, () => source.poisson(mean));
    const average = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    // Five standard errors.
    expect(Math.abs(average - mean)).toBeLessThanOrEqual(5 * Math.sqrt(mean / counts.length));
  }
});

test('half of the log-normal draws lie under the median', () => {
  const source = random(5);
  const draws = Array.from({ length: 10_000 }, () => source.logNormal(30, 0.8));
  expect(draws.filter((draw) => draw < 30).length / draws.length).toBeCloseTo(0.5, 1);
  expect(Math.min(...draws)).toBeGreaterThan(0);
});

test('weights decide how often a value comes', () => {
  const source = random(9);
  const picks = Array.from({ length: 10_000 }, () =>
    source.weighted([
      { value: 'often', weight: 3 },
      { value: 'never', weight: 0 },
      { value: 'seldom', weight: 1 },
    ]),
  );
  const share = (value: string): number => picks.filter((pick) => pick === value).length / picks.length;
  expect(share('never')).toBe(0);
  expect(share('often')).toBeCloseTo(0.75, 1);
});
