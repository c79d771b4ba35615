// How the hours of a week are written.
import { describe, expect, it } from 'vitest';
import { parseDays, parseShift, parseTimeOfDay, parseWeekday } from '../../src/time/working-hours.js';

const HOUR = 3_600_000;

describe('days', () => {
  it.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['Mon-Fri', [1, 2, 3, 4, 5]],
    ['sat', [6]],
    ['saturday', [6]],
    ['fri-mon', [1, 5, 6, 7]],
    ['mon,wed, fri', [1, 3, 5]],
    ['mon-tue,sat', [1, 2, 6]],
    ['every-day', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['weekend', [6, 7]],
    ['sun-sat', [1, 2, 3, 4, 5, 6, 7]],
  ])('%s', (text, days) => {
    expect(parseDays(text)).toEqual(days);
  });

  it.each(['', 'mo', 'mond-', 'mon-fri-sat', 'mon;tue', 'holidays', 'mon-', 'montag'])(
    '"%s" is none',
    (text) => {
      expect(parseDays(text)).toBeNull();
    },
  );

  it('may be written short or long', () => {
    expect(['mon', 'Tues', 'wednesday', 'THU'].map(parseWeekday)).toEqual([1, 2, 3, 4]);
    expect(['m', 'monda', 'mardi'].map(parseWeekday)).toEqual([null, 1, null]);
  });
});

describe('shifts', () => {
  it.each([
    ['09:00-12:00', 9, 12],
    ['9:00 - 12:00', 9, 12],
    ['13:30–18:00', 13.5, 18],
    ['00:00-24:00', 0, 24],
    ['22:00-06:00', 22, 30],
    ['22:00-24:00', 22, 24],
    ['22:00-00:00', 22, 24],
  ])('%s', (text, start, end) => {
    expect(parseShift(text)).toEqual({ start: start * HOUR, end: end * HOUR });
  });

  it.each([
    '09:00',
    '9-18',
    '09:00-09:00',
    '09:60-10:00',
    '24:00-06:00',
    '25:00-26:00',
    '09:00-12:00-13:00',
    '',
  ])('"%s" is none', (text) => {
    expect(parseShift(text)).toBeNull();
  });

  it('are made of times of the day', () => {
    expect(['0:00', '23:59', '24:00', '24:01', '7:5'].map(parseTimeOfDay)).toEqual([
      0,
      1439,
      1440,
      null,
      null,
    ]);
  });
});
