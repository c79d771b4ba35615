// Working time: hand-made truths, a published exercise, and a slow reference that walks through local time with Luxon.
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import {
  addBusinessTime,
  addWorkdays,
  alwaysOpen,
  buildCalendar,
  type BusinessCalendar,
  businessMs,
  type CalendarSpec,
  isWorkday,
} from '../../src/time/business-calendar.js';
import { holidayTable, namedHolidays } from '../../src/time/holidays.js';
import { addDays, weekdayOf } from '../../src/time/local-date.js';
import { addWorkSpan, type WorkSpan } from '../../src/time/work-span.js';
import { weekHours } from './calendars.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const iso = (t: number): string => new Date(t).toISOString();
const cn = (text: string): number => Date.parse(`${text}:00+08:00`);

const office = buildCalendar({
  zone: 'Asia/Shanghai',
  hours: weekHours({ 'mon-fri': ['09:00-12:00', '13:30-18:00'] }),
  holidays: namedHolidays('CN'),
});

describe('an office in Shanghai, 7.5 hours a day', () => {
  it.each([
    ['within a morning', '2026-03-09 09:30', '2026-03-09 10:00', 0.5],
    ['over the lunch break', '2026-03-09 11:00', '2026-03-09 14:00', 1.5],
    ['over a night', '2026-03-09 17:00', '2026-03-10 10:00', 2],
    ['over a weekend', '2026-03-13 17:00', '2026-03-16 10:00', 2],
    ['on a Sunday', '2026-03-15 10:00', '2026-03-15 17:00', 0],
    ['a whole week', '2026-03-09 00:00', '2026-03-16 00:00', 37.5],
    // 15 to 23 February are off; Saturday the 14th and the 28th make up for it, with Monday's hours.
    ['over Spring Festival', '2026-02-13 17:00', '2026-02-24 10:00', 1 + 7.5 + 1],
    ['on a make-up Saturday', '2026-02-28 00:00', '2026-03-01 00:00', 7.5],
    ['backwards', '2026-03-10 10:00', '2026-03-09 17:00', -2],
  ])('%s', (_, start, end, hours) => {
    expect(businessMs(office, cn(start.replace(' ', 'T')), cn(end.replace(' ', 'T')))).toBe(hours * HOUR);
  });

  it.each([
    ['the same morning', '2026-03-09T09:30', 15 * MINUTE, '2026-03-09T09:45'],
    ['before work: counted from nine', '2026-03-09T03:00', HOUR, '2026-03-09T10:00'],
    ['over lunch', '2026-03-09T11:00', 4 * HOUR, '2026-03-09T16:30'],
    ['to the end of the day, not the next morning', '2026-03-09T17:00', HOUR, '2026-03-09T18:00'],
    ['over the weekend', '2026-03-13T17:00', 2 * HOUR, '2026-03-16T10:00'],
    ['nothing', '2026-03-15T03:00', 0, '2026-03-15T03:00'],
  ])('due: %s', (_, start, ms, due) => {
    expect(iso(addBusinessTime(office, cn(start), ms))).toBe(iso(cn(due)));
  });

  it.each([
    ['the next day', '2026-03-09T17:20', 1, '2026-03-10T17:20'],
    ['over a weekend', '2026-03-13T10:00', 2, '2026-03-17T10:00'],
    ['from a Saturday', '2026-03-14T10:00', 1, '2026-03-16T10:00'],
    ['a make-up Saturday is one', '2026-02-13T10:00', 1, '2026-02-14T10:00'],
    ['over Spring Festival', '2026-02-13T10:00', 2, '2026-02-24T10:00'],
    ['none', '2026-03-14T10:00', 0, '2026-03-14T10:00'],
  ])('working days later: %s', (_, start, days, due) => {
    expect(iso(addWorkdays(office, cn(start), days))).toBe(iso(cn(due)));
  });
});

describe('a promised span', () => {
  const friday = cn('2026-03-13T17:00');
  it.each<[WorkSpan, string]>([
    [{ unit: 'business', ms: 2 * HOUR }, '2026-03-16T10:00'],
    [{ unit: 'workdays', days: 1 }, '2026-03-16T17:00'],
  ])('%o', (span, due) => {
    expect(iso(addWorkSpan(office, friday, span))).toBe(iso(cn(due)));
  });
});

describe('clock changes', () => {
  const nights = buildCalendar({
    zone: 'America/New_York',
    hours: weekHours({ 'every-day': ['22:00-06:00'] }),
    holidays: null,
  });

  it('make a night shift an hour shorter or longer', () => {
    const night = (date: string): number => {
      const start = DateTime.fromISO(`${date}T12:00`, { zone: 'America/New_York' });
      return businessMs(nights, start.toMillis(), start.plus({ days: 1 }).toMillis()) / HOUR;
    };
    expect(['2026-03-06', '2026-03-07', '2026-10-31', '2026-11-01'].map(night)).toEqual([8, 7, 9, 8]);
  });

  it('leave a skipped hour without work', () => {
    const small = buildCalendar({
      zone: 'Australia/Lord_Howe',
      hours: weekHours({ 'every-day': ['02:00-02:40'] }),
      holidays: null,
    });
    const from = Date.parse('2026-10-03T00:00:00Z');
    // On 4 October 02:00 to 02:30 does not exist.
    expect([from - DAY, from, from + DAY].map((t) => businessMs(small, t, t + DAY) / MINUTE)).toEqual([
      40, 10, 40,
    ]);
  });

  it('keep the local time of a due day', () => {
    const due = addWorkdays(
      buildCalendar(alwaysOpen('America/New_York')),
      Date.parse('2026-03-07T15:00:00Z'),
      1,
    );
    expect(iso(due)).toBe('2026-03-08T14:00:00.000Z');
  });
});

describe('a calendar that never closes', () => {
  const always = buildCalendar(alwaysOpen('Asia/Shanghai'));
  it('measures elapsed time', () => {
    expect(businessMs(always, 5, 17)).toBe(12);
    expect(addBusinessTime(always, 5, 12)).toBe(17);
    expect(isWorkday(always, '2026-02-17')).toBe(true);
  });
});

describe('a calendar that never opens', () => {
  const never = buildCalendar({ zone: 'UTC', hours: weekHours({}), holidays: null });
  it('has no working time', () => {
    expect(businessMs(never, 0, 1e12)).toBe(0);
    expect(() => addBusinessTime(never, 0, 1)).toThrow('no working time');
    expect(() => addWorkdays(never, 0, 1)).toThrow('no working day');
  });
});

describe('hours of all sorts', () => {
  const spec: CalendarSpec = {
    zone: 'Asia/Shanghai',
    hours: weekHours({ 'mon-fri': ['20:00-04:00', '02:00-05:00'], sat: ['10:00-12:00'] }),
    holidays: holidayTable('own', { '2026-03-11': '' }, { '2026-03-14': '', '2026-03-15': '' }),
  };
  const calendar = buildCalendar(spec);

  it('count overlapping shifts once', () => {
    // Tuesday: 02-05 (of which 02-04 is also the end of Monday's night) and 20-24, and Monday's night from 0 to 2.
    expect(businessMs(calendar, cn('2026-03-10T00:00'), cn('2026-03-11T00:00'))).toBe((5 + 4) * HOUR);
    // Wednesday is off, but Tuesday's night goes on until four.
    expect(businessMs(calendar, cn('2026-03-11T00:00'), cn('2026-03-12T00:00'))).toBe(4 * HOUR);
  });

  it("give a make-up Saturday Monday's hours instead of its own", () => {
    expect(businessMs(calendar, cn('2026-03-14T10:00'), cn('2026-03-14T12:00'))).toBe(0);
    expect(businessMs(calendar, cn('2026-03-14T20:00'), cn('2026-03-14T24:00'))).toBe(4 * HOUR);
  });
});

describe('a published exercise', () => {
  const calendar = buildCalendar({
    zone: 'UTC',
    hours: weekHours({ 'mon-fri': ['00:00-24:00'] }),
    holidays: null,
  });
  const file = new URL('../fixtures/helpdesk-challenge-059/closed_tickets.csv', import.meta.url);
  const tickets = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([, , logged = '', closed = '', days]) => ({
      logged: Date.parse(`${logged}Z`),
      closed: Date.parse(`${closed}Z`),
      slaMs: Number(days) * DAY,
    }));

  it('counts business days to the second', () => {
    // Worked out with a day-by-day walk in another language.
    const total = tickets.reduce((sum, { logged, closed }) => sum + businessMs(calendar, logged, closed), 0);
    expect(tickets).toHaveLength(103);
    expect(total / 1000).toBe(95_108_020);
    const met = tickets.filter(({ logged, closed, slaMs }) => businessMs(calendar, logged, closed) <= slaMs);
    expect(met).toHaveLength(71);
  });

  it('judges an agreement alike by length and by due time', () => {
    for (const { logged, closed, slaMs } of tickets) {
      const due = addBusinessTime(calendar, logged, slaMs);
      expect(closed <= due).toBe(businessMs(calendar, logged, closed) <= slaMs);
    }
  });
});

// Calendars in three zones that change their clocks by 0, 60 and 30 minutes.
const SHIFTS = [
  { 'mon-fri': ['09:00-12:00', '13:30-18:00'] },
  { 'mon-fri': ['08:00-20:00'], sat: ['10:00-16:00'] },
  { 'every-day': ['22:00-06:00'] },
  { 'mon,wed,fri': ['00:00-24:00'], sun: ['01:00-03:00'] },
];
const specs: CalendarSpec[] = ['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe'].flatMap((zone) =>
  SHIFTS.map((shifts) => ({ zone, hours: weekHours(shifts), holidays: namedHolidays('CN') })),
);
const calendars = specs.map(buildCalendar);
const calendar = fc.constantFrom(...calendars);
const minuteOf = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / MINUTE, max: Date.parse(to) / MINUTE })
    .map((minutes) => minutes * MINUTE);

describe('any calendar', () => {
  /** Walks through the interval minute by minute, asking Luxon for the local time of each. */
  function slowly({ spec }: BusinessCalendar, start: number, end: number): number {
    let worked = 0;
    for (let t = start; t < end; t += MINUTE) {
      const local = DateTime.fromMillis(t, { zone: spec.zone });
      const sinceMidnight = (local.hour * 60 + local.minute) * MINUTE;
      const today = local.toISODate() ?? '';
      const open = [[today, sinceMidnight] as const, [addDays(today, -1), sinceMidnight + DAY] as const].some(
        ([date, at]) => shifts(spec, date).some((shift) => shift.start <= at && at < shift.end),
      );
      if (open) worked += MINUTE;
    }
    return worked;
  }
  const shifts = (spec: CalendarSpec, date: string) => {
    if (spec.holidays?.workdays[date] !== undefined) return spec.hours[1];
    if (spec.holidays?.holidays[date] !== undefined) return [];
    return spec.hours[weekdayOf(date)];
  };

  it('measures what a walk through the minutes measures', () => {
    // The clocks of both changing zones change within these months, and Chinese holidays fall into them.
    const months = fc.oneof(
      minuteOf('2026-09-25T00:00Z', '2026-11-10T00:00Z'),
      minuteOf('2025-12-25T00:00Z', '2026-01-05T00:00Z'),
      minuteOf('2023-02-25T00:00Z', '2023-04-10T00:00Z'),
    );
    fc.assert(
      fc.property(calendar, months, fc.nat(10 * 24 * 60), (calendar, start, minutes) => {
        const end = start + minutes * MINUTE;
        expect(businessMs(calendar, start, end)).toBe(slowly(calendar, start, end));
      }),
      { numRuns: 30 },
    );
  });

  const moment = fc.integer({ min: Date.UTC(1965, 0, 1), max: Date.UTC(2060, 0, 1) });

  it('is additive', () => {
    fc.assert(
      fc.property(calendar, moment, moment, moment, (calendar, a, b, c) => {
        expect(businessMs(calendar, a, b) + businessMs(calendar, b, c)).toBe(businessMs(calendar, a, c));
        expect(businessMs(calendar, a, b) >= 0).toBe(a <= b || businessMs(calendar, a, b) === 0);
      }),
    );
  });

  it('never counts more than has elapsed', () => {
    fc.assert(
      fc.property(calendar, moment, fc.nat(1_000 * DAY), (calendar, start, ms) => {
        expect(businessMs(calendar, start, start + ms)).toBeLessThanOrEqual(ms);
      }),
    );
  });

  it('reaches exactly the working time that was asked for, as early as can be', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 200 * DAY }), (calendar, start, ms) => {
        const due = addBusinessTime(calendar, start, ms);
        expect(businessMs(calendar, start, due)).toBe(ms);
        expect(businessMs(calendar, start, due - 1)).toBe(ms - 1);
      }),
    );
  });

  it('counts working days like a walk through the days', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 60 }), (calendar, start, days) => {
        const local = DateTime.fromMillis(start, { zone: calendar.spec.zone });
        let day = local;
        for (let left = days; left > 0;) {
          day = day.plus({ days: 1 });
          if (isWorkday(calendar, day.toISODate() ?? '')) left--;
        }
        const expected = DateTime.fromObject(
          { ...local.toObject(), year: day.year, month: day.month, day: day.day },
          { zone: calendar.spec.zone },
        );
        expect(iso(addWorkdays(calendar, start, days))).toBe(iso(expected.toMillis()));
      }),
    );
  });
});
