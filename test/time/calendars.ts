// Weeks of working hours, written as in the settings.
import type { Weekday } from '../../src/time/local-date.js';
import { parseDays, parseShift, type Shift, type WeekHours } from '../../src/time/working-hours.js';

/** The hours of a week; days that are not named are off. Throws on what the settings would refuse. */
export function weekHours(written: Readonly<Record<string, readonly string[]>>): WeekHours {
  const hours: Record<Weekday, readonly Shift[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  for (const [days, shifts] of Object.entries(written)) {
    for (const day of parseDays(days) ?? fail(days)) {
      hours[day] = shifts.map((shift) => parseShift(shift) ?? fail(shift));
    }
  }
  return hours;
}

function fail(text: string): never {
  throw new Error(`"${text}" can't be read.`);
}
