// The hours of a week, and how they are written: `mon-fri` and `09:00-12:00`. Which days are worked is for the business
// calendar; this file knows neither dates nor zones.
import { MINUTE_MS } from './instant.js';
import type { Weekday } from './local-date.js';

/**
 * One stretch of work, in milliseconds of local time since the midnight that its day begins with. `end` is past 24 hours
 * when the shift goes on into the next day: 22:00-06:00 belongs to the day on which it begins.
 */
export interface Shift {
  readonly start: number;
  readonly end: number;
}

/** The shifts of each day of the week; an empty list is a day off. */
export type WeekHours = Readonly<Record<Weekday, readonly Shift[]>>;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The three-letter names that settings use, Monday first. */
export const WEEKDAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const NAMED_DAYS: Readonly<Record<string, readonly Weekday[]>> = {
  'every-day': WEEKDAYS,
  everyday: WEEKDAYS,
  daily: WEEKDAYS,
  weekdays: [1, 2, 3, 4, 5],
  weekend: [6, 7],
  weekends: [6, 7],
};

const DAY_MINUTES = 24 * 60;
const WHOLE_DAY: Shift = { start: 0, end: DAY_MINUTES * MINUTE_MS };

/** Round the clock, every day. */
export const ALWAYS: WeekHours = {
  1: [WHOLE_DAY],
  2: [WHOLE_DAY],
  3: [WHOLE_DAY],
  4: [WHOLE_DAY],
  5: [WHOLE_DAY],
  6: [WHOLE_DAY],
  7: [WHOLE_DAY],
};

/** One weekday by its English name, short or long: `mon`, `Monday`; null when it is none. */
export function parseWeekday(text: string): Weekday | null {
  const name = text.trim().toLowerCase();
  if (!/^[a-z]{3,9}$/.test(name)) return null;
  const full = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
  const index = full.findIndex((day) => day === name || (day.startsWith(name) && name.length <= 5));
  return WEEKDAYS[index] ?? null;
}

/**
 * The weekdays that a key of the hours names: `mon-fri`, `sat`, `fri-mon`, `mon,wed,fri`, `every-day`, `weekdays`,
 * `weekend`; null when it can't be read.
 */
export function parseDays(text: string): readonly Weekday[] | null {
  const days = new Set<Weekday>();
  for (const part of text.toLowerCase().split(',')) {
    const named = NAMED_DAYS[part.trim()] ?? parseDayRange(part);
    if (named === null) return null;
    for (const day of named) days.add(day);
  }
  return WEEKDAYS.filter((day) => days.has(day));
}

function parseDayRange(text: string): readonly Weekday[] | null {
  const [from, to, ...more] = text.split('-').map(parseWeekday);
  if (from === null || from === undefined || to === null || more.length > 0) return null;
  if (to === undefined) return [from];
  return WEEKDAYS.map((_, i) => WEEKDAYS[(from - 1 + i) % 7] ?? from).slice(0, ((to - from + 7) % 7) + 1);
}

/** A shift such as `09:00-12:00` or `22:00-06:00` (into the next day); null when it can't be read or has no length. */
export function parseShift(text: string): Shift | null {
  const match = /^\s*(\d{1,2}:\d{2})\s*[-–—~]\s*(\d{1,2}:\d{2})\s*$/.exec(text);
  const from = parseTimeOfDay(match?.[1] ?? '');
  const to = parseTimeOfDay(match?.[2] ?? '');
  if (from === null || to === null || from === to || from === DAY_MINUTES) return null;
  return { start: from * MINUTE_MS, end: (to > from ? to : to + DAY_MINUTES) * MINUTE_MS };
}

/** Minutes since midnight of a time such as `9:00`; `24:00` is the end of the day. Null when there is no such time. */
export function parseTimeOfDay(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (match === null) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= DAY_MINUTES ? minutes : null;
}
