// Arithmetic on whole days, against Luxon.
import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addSteps,
  dateOfDayNumber,
  dayNumber,
  type Grain,
  localDate,
  quarterOf,
  startOf,
  stepKey,
  stepOf,
  type Weekday,
  weekdayOf,
} from '../../src/time/local-date.js';

// 1900 to 2199: on both sides of the days that are remembered.
const days = fc.integer({ min: -25_567, max: 84_005 });
const date = days.map(dateOfDayNumber);
const luxon = (date: string): DateTime => DateTime.fromISO(date, { zone: 'utc' });

describe('days', () => {
  it('have numbers', () => {
    expect([dayNumber('1970-01-01'), dayNumber('2026-03-09'), dateOfDayNumber(0)]).toEqual([
      0,
      20_521,
      '1970-01-01',
    ]);
    fc.assert(fc.property(days, (days) => dayNumber(dateOfDayNumber(days)) === days));
  });

  it('move as in Luxon', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -900, max: 900 }), (date, n) => {
        expect(addDays(date, n)).toBe(luxon(date).plus({ days: n }).toISODate());
        expect(addMonths(date, n)).toBe(luxon(date).plus({ months: n }).toISODate());
        expect(weekdayOf(date)).toBe(luxon(date).weekday);
        expect(quarterOf(date)).toBe(luxon(date).quarter);
      }),
    );
  });

  it.each([
    [2026, 2, 28, '2026-02-28'],
    [2026, 2, 29, null],
    [2024, 2, 29, '2024-02-29'],
    [2026, 13, 1, null],
    [2026, 4, 31, null],
    [2026, 1, 0, null],
  ])('%i-%i-%i', (year, month, day, expected) => {
    expect(localDate(year, month, day)).toBe(expected);
  });
});

describe('steps', () => {
  it('begin where Luxon says', () => {
    fc.assert(
      fc.property(date, fc.constantFrom<Grain>('day', 'week', 'month', 'quarter', 'year'), (date, grain) => {
        expect(startOf(grain, date)).toBe(luxon(date).startOf(grain).toISODate());
        const { from, to } = stepOf(grain, date);
        expect(from <= date && date <= to).toBe(true);
        expect(addSteps(grain, from, 1)).toBe(addDays(to, 1));
      }),
    );
  });

  it('of a week begin on any day that is set', () => {
    fc.assert(
      fc.property(date, fc.constantFrom<Weekday>(1, 6, 7), (date, weekStart) => {
        const first = startOf('week', date, weekStart);
        expect(weekdayOf(first)).toBe(weekStart);
        expect(dayNumber(date) - dayNumber(first)).toBeGreaterThanOrEqual(0);
        expect(dayNumber(date) - dayNumber(first)).toBeLessThan(7);
      }),
    );
  });

  it('have names', () => {
    const names = (['day', 'week', 'month', 'quarter', 'year'] as const).map((grain) =>
      stepKey(grain, '2026-04-01'),
    );
    expect(names).toEqual(['2026-04-01', '2026-04-01', '2026-04', '2026-Q2', '2026']);
  });
});
