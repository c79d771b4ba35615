// Taking a change apart: parts always add up, and a mix effect is told from a real one.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drivers, isMixEffect, outweighEachOther, type DriverGroup } from '../../src/insight/drivers.js';

const group = (key: string | null, value: number | null, n: number): DriverGroup => ({ key, value, n });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, x) => total + x, 0);
const whole = (groups: readonly DriverGroup[]): number =>
  sum(groups.map(({ value, n }) => (value ?? 0) * n)) /
  sum(groups.map(({ value, n }) => (value === null ? 0 : n)));

describe('a ratio', () => {
  it('gives each group its own change and its change of share', () => {
    // R: (0.9·50 + 0.7·50)/100 = 0.8 → (0.8·50 + 0.7·50)/100 = 0.75; only A moved.
    const found = drivers(
      [group('A', 0.9, 50), group('B', 0.7, 50)],
      [group('A', 0.8, 50), group('B', 0.7, 50)],
      false,
    );
    expect(found.map(({ key }) => key)).toEqual(['A', 'B']);
    expect(found[0]?.contribution).toBeCloseTo(-0.05, 12);
    expect(found[0]?.rateEffect).toBeCloseTo(-0.05, 12);
    expect(found[0]?.mixEffect).toBe(0);
    expect(found[1]?.contribution).toBeCloseTo(0, 12);
    expect(isMixEffect(found)).toBe(false);
  });

  it('sees Simpson: both groups got better, the whole got worse', () => {
    const found = drivers(
      [group('A', 0.9, 90), group('B', 0.5, 10)],
      [group('A', 0.92, 10), group('B', 0.55, 90)],
      false,
    );
    expect(sum(found.map(({ contribution }) => contribution))).toBeLessThan(0);
    expect(found.every(({ rateEffect }) => rateEffect > 0)).toBe(true);
    expect(isMixEffect(found)).toBe(true);
  });

  it('tells ups and downs that cancel out from groups that hardly moved', () => {
    const before = [group('A', 0.8, 50), group('B', 0.6, 50)];
    const cancelling = drivers(before, [group('A', 0.7, 45), group('B', 0.7, 55)], false);
    expect(outweighEachOther(cancelling)).toBe(true);
    const shifted = drivers(before, [group('A', 0.8, 20), group('B', 0.6, 80)], false);
    expect(isMixEffect(shifted)).toBe(true);
    expect(outweighEachOther(shifted)).toBe(false);
  });

  it('takes a group that came or went at the value it has', () => {
    // R: 0.8 → (0.8·50 + 0.4·50)/100 = 0.6; B came with half of everything: 0.5·(0.4 − 0.7) = −0.15.
    const found = drivers([group('A', 0.8, 100)], [group('A', 0.8, 50), group('B', 0.4, 50)], false);
    const b = found.find(({ key }) => key === 'B');
    expect(b?.rateEffect).toBe(0);
    expect(b?.mixEffect).toBeCloseTo(-0.15, 12);
    expect(sum(found.map(({ contribution }) => contribution))).toBeCloseTo(-0.2, 12);
  });

  it('has nothing to say when one range has no sample', () => {
    expect(drivers([], [group('A', 0.8, 5)], false)).toEqual([]);
    expect(drivers([group('A', null, 0)], [group('A', 0.8, 5)], false)).toEqual([]);
  });
});

describe('a count', () => {
  it('gives each group its difference, all of it its own', () => {
    const found = drivers(
      [group('A', 10, 10), group('B', 4, 4)],
      [group('A', 3, 3), group(null, 2, 2)],
      true,
    );
    expect(
      found.map(({ key, contribution, rateEffect, mixEffect }) => [key, contribution, rateEffect, mixEffect]),
    ).toEqual([
      ['A', -7, -7, 0],
      ['B', -4, -4, 0],
      [null, 2, 2, 0],
    ]);
  });
});

describe('parts add up to the whole', () => {
  const groups = fc
    .uniqueArray(fc.constantFrom<string | null>('a', 'b', 'c', 'd', 'e', null), { maxLength: 6 })
    .chain((keys) =>
      fc.tuple(
        ...keys.map((key) =>
          fc
            .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(500))
            .map(([value, n]) => group(key, n === 0 ? null : value, n)),
        ),
      ),
    );
  it('to 1e-9, whatever comes and goes', () => {
    fc.assert(
      fc.property(groups, groups, (before, after) => {
        fc.pre(before.some(({ n }) => n > 0) && after.some(({ n }) => n > 0));
        const found = drivers(before, after, false);
        expect(
          Math.abs(sum(found.map(({ contribution }) => contribution)) - (whole(after) - whole(before))),
        ).toBeLessThan(1e-9);
        for (const { contribution, rateEffect, mixEffect } of found)
          expect(Math.abs(rateEffect + mixEffect - contribution)).toBeLessThan(1e-12);
      }),
    );
  });
});
