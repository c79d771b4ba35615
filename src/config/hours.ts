// The hours of a calendar in the settings: `{ mon-fri: ["09:00-12:00", "13:30-18:00"], sat: "10:00-16:00" }`.
import { z } from 'zod';
import type { Weekday } from '../time/local-date.js';
import {
  parseDays,
  parseShift,
  type Shift,
  WEEKDAY_NAMES,
  WEEKDAYS,
  type WeekHours,
} from '../time/working-hours.js';
import { parsed } from './schema-parts.js';
import { needs } from './sentence.js';

const shift = parsed(parseShift, 'hours such as "09:00-12:00"');
const shifts = z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(shift));

/** Days without hours are off. A key of fewer days goes before one of more: `sun: []` beside `every-day`. */
export const hours = z.record(z.string(), shifts).transform((written, context): WeekHours => {
  const week: Record<Weekday, readonly Shift[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  const countOf = new Map<Weekday, number>();
  const keys = Object.entries(written).map(([key, shifts]) => ({ key, shifts, days: parseDays(key) }));
  for (const { key, shifts, days } of keys) {
    if (days === null) {
      const message = needs(key, 'a day or days such as mon-fri, sat, "mon,wed" or every-day');
      context.addIssue({ code: 'custom', path: [key], message });
      return z.NEVER;
    }
    for (const day of days) {
      const count = countOf.get(day) ?? Infinity;
      if (count === days.length) {
        const message = `names ${WEEKDAY_NAMES[day - 1]} a second time`;
        context.addIssue({ code: 'custom', path: [key], message });
        return z.NEVER;
      }
      if (count < days.length) continue;
      countOf.set(day, days.length);
      week[day] = shifts;
    }
  }
  if (WEEKDAYS.every((day) => week[day].length === 0)) {
    context.addIssue({ code: 'custom', message: 'leaves every day off: name the hours of one day at least' });
    return z.NEVER;
  }
  return week;
});
