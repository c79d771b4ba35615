// The pure pieces of answers: the range before, bins, the order of a ranking.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, medianOf } from '../../src/answer/bins.js';
import type { Group } from '../../src/answer/grouped.js';
import { isCovered, previousRange } from '../../src/answer/previous-range.js';
import { rank } from '../../src/answer/ranking.js';

describe('the range before', () => {
  it.each([
    ['a day', '2026-03-10', '2026-03-10', '2026-03-09', '2026-03-09'],
    ['a week', '2026-03-09', '2026-03-15', '2026-03-02', '2026-03-08'],
    ['a month', '2026-02-01', '2026-02-28', '2026-01-01', '2026-01-31'],
    ['a quarter', '2026-01-01', '2026-03-31', '2025-10-01', '2025-12-31'],
    ['a half-year', '2025-07-01', '2025-12-31', '2025-01-01', '2025-06-30'],
    ['a year', '2025-01-01', '2025-12-31', '2024-01-01', '2024-12-31'],
    ['a running month', '2026-03-01', '2026-03-17', '2026-02-01', '2026-02-17'],
    ['a running week', '2026-03-16', '2026-03-17', '2026-03-09', '2026-03-10'],
    ['some days', '2026-03-05', '2026-03-11', '2026-02-26', '2026-03-04'],
  ])('of %s', (_, from, to, before, until) => {
    expect(previousRange({ from, to }, '2026-03-17', 1)).toEqual({ from: before, to: until });
  });

  it('is none where there is no beginning', () => {
    expect(previousRange({ from: null, to: '2026-03-10' }, '2026-03-17', 1)).toBeNull();
  });
});

describe('bins', () => {
  const samples = fc.array(fc.double({ min: 0, max: 5e6, noNaN: true }), { minLength: 1, maxLength: 200 });
  it('hold every value once, in order and without gaps', () => {
    fc.assert(
      fc.property(samples, (values) => {
        const bins = binsOf(values, 'seconds');
        expect(bins.length).toBeGreaterThan(1);
        for (const [index, { from, to, n }] of bins.entries()) {
          expect(n).toBe(values.filter((v) => v >= from && (to === null || v < to)).length);
          if (index > 0) expect(bins[index - 1]?.to).toBe(from);
        }
        expect(bins.reduce((sum, { n }) => sum + n, 0)).toBe(values.length);
      }),
    );
  });

  it('takes a score that is a hair below 4 for a 4', () => {
    expect(binsOf([3.9999999999999996, 3.8], 'score').map(({ n }) => n)).toEqual([0, 0, 1, 1, 0]);
  });

  it('finds the middle', () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([1, 2, 3, 10])).toBe(2.5);
  });
});

describe('rankings', () => {
  const group = (key: string | null, value: number | null, n: number): Group => ({
    key: [key],
    step: null,
    row: { key: [key], step: null, value, n, others: null },
    figures: [{ value, n }],
  });
  const rules = {
    order: 'desc',
    minSample: null,
    counts: false,
    name: ({ key }: Group) => String(key[0]),
  } as const;
  const keys = (groups: readonly Group[]): readonly unknown[] => groups.map(({ key }) => key[0]);

  it('break ties by the larger sample, then by name', () => {
    const groups = [group('c', 0.9, 10), group('b', 0.9, 20), group('a', 0.9, 10), group('d', 0.95, 1)];
    expect(keys(rank(groups, rules).ranked)).toEqual(['d', 'b', 'a', 'c']);
    expect(keys(rank(groups, { ...rules, order: 'asc' }).ranked)).toEqual(['b', 'a', 'c', 'd']);
  });

  it('keep the unknown and the empty out, and small samples where there is a minimum', () => {
    const groups = [group(null, 1, 100), group('a', 1, 3), group('b', 0.5, 10), group('c', null, 0)];
    const found = rank(groups, { ...rules, minSample: 10 });
    expect(keys(found.ranked)).toEqual(['b']);
    expect(keys(found.unknown)).toEqual([null]);
    expect(keys(found.leftOut)).toEqual(['a']);
  });

  it('take counts whatever their size, 0 too', () => {
    const groups = [group('a', 3, 3), group('b', 0, 0)];
    expect(keys(rank(groups, { ...rules, minSample: 10, counts: true, order: 'asc' }).ranked)).toEqual([
      'b',
      'a',
    ]);
  });
});

describe('a range before which there may have been no tickets', () => {
  it.each([
    ['2025-06-01', '2025-06-30', '2025-06-02', true],
    ['2025-06-01', '2025-06-30', '2025-06-09', false],
    ['2025-06-02', '2025-06-08', '2025-06-03', false],
    ['2025-01-01', '2025-12-31', '2025-01-03', true],
    ['2025-01-01', '2025-07-16', '2025-06-02', false],
    ['2025-01-01', '2025-03-31', '2025-06-02', false],
    ['2025-06-02', '2025-06-08', '2025-06-02', true],
  ] as const)('%s to %s, tickets from %s on: %s', (from, to, begin, covered) => {
    expect(isCovered({ from, to }, begin)).toBe(covered);
  });

  it('is covered where there are no tickets at all', () => {
    expect(isCovered({ from: '2025-06-01', to: '2025-06-30' }, null)).toBe(true);
  });
});
