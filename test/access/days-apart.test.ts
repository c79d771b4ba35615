// The days by which two ranges differ, against the days themselves.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { daysApart } from '../../src/access/days-apart.js';
import { addDays, type DateRange } from '../../src/time/local-date.js';

const range = (from: string | null, to: string): DateRange => ({ from, to });

it.each([
  ['the same', range('2026-03-01', '2026-03-10'), range('2026-03-01', '2026-03-10'), []],
  [
    'a day less',
    range('2026-03-01', '2026-03-10'),
    range('2026-03-01', '2026-03-09'),
    [range('2026-03-10', '2026-03-10')],
  ],
  [
    'both ends',
    range('2026-03-02', '2026-03-09'),
    range('2026-03-01', '2026-03-10'),
    [range('2026-03-01', '2026-03-01'), range('2026-03-10', '2026-03-10')],
  ],
  [
    'open at its beginning',
    range(null, '2026-03-10'),
    range('2026-03-05', '2026-03-10'),
    [range(null, '2026-03-04')],
  ],
  ['both open', range(null, '2026-03-10'), range(null, '2026-03-12'), [range('2026-03-11', '2026-03-12')]],
  ['one after the other', range('2026-03-01', '2026-03-07'), range('2026-03-08', '2026-03-14'), []],
])('%s', (_name, a, b, apart) => {
  expect(daysApart(a, b)).toEqual(apart);
  expect(daysApart(b, a)).toEqual(apart);
});

it('holds each day that only one of them has, once', () => {
  const some = fc
    .tuple(fc.nat(12), fc.nat(12))
    .map(([from, length]) => range(addDays('2026-03-01', from), addDays('2026-03-01', from + length)));
  const days = ({ from, to }: DateRange): readonly string[] => {
    const out: string[] = [];
    for (let day = from ?? to; day <= to; day = addDays(day, 1)) out.push(day);
    return out;
  };
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [left, right] = [days(a), days(b)];
      const shared = left.filter((day) => right.includes(day));
      const only = [...left, ...right].filter((day) => !shared.includes(day)).toSorted();
      expect(daysApart(a, b).flatMap(days)).toEqual(shared.length === 0 ? [] : only);
    }),
  );
});
