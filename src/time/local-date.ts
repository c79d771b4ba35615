// Calendar arithmetic on whole local days written `YYYY-MM-DD`. No zone and no clock: a day here is a name, not a moment.
import { DAY_MS } from './instant.js';

/** A day as people write it: `2026-03-09`. Compares rightly as text. */
export type LocalDate = string;

/** Both ends included; `from` null means "since the beginning of the data". */
export interface DateRange {
  readonly from: LocalDate | null;
  readonly to: LocalDate;
  /**
   * What the days were said as, where they could be something else as well: on 30 March "this quarter" is this year so far, too, and on a
   * Monday today is this week. Left out where the days themselves tell.
   */
  readonly as?: Grain | 'days';
}

/** A range whose both ends are known. */
export interface ClosedRange extends DateRange {
  readonly from: LocalDate;
}

/** The steps by which a figure can be followed over time. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const pad = (n: number, width: number): string => String(n).padStart(width, '0');

/** Days since 1970-01-01; the inverse of `dateOfDayNumber`. */
export const dayNumber = (date: LocalDate): number =>
  Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / DAY_MS;

export function dateOfDayNumber(days: number): LocalDate {
  // Figures name the same few thousand days again and again; days far away are written anew each time.
  if (days < 0 || days > 60_000) return writeDate(days);
  return (written[days] ??= writeDate(days));
}

const written: LocalDate[] = [];

const writeDate = (days: number): LocalDate => new Date(days * DAY_MS).toISOString().slice(0, 10);

/** A date from its parts; null when there is no such day (30 February). */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));
export const quarterOf = (date: LocalDate): number => Math.ceil(monthOf(date) / 3);

export function weekdayOf(date: LocalDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days);

/** The same day `months` later, clamped to that month's last day: 31 January + 1 month is 28 (29) February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(Math.min(dayOf(date), daysInMonth(year, month)), 2)}`;
}

/** Number of days in the range, both ends counted. */
export const lengthInDays = (range: ClosedRange): number => dayNumber(range.to) - dayNumber(range.from) + 1;

/** The first day of the step that holds `date`. */
export function startOf(grain: Grain, date: LocalDate, weekStart: Weekday = 1): LocalDate {
  switch (grain) {
    case 'day':
      return date;
    case 'week':
      return addDays(date, -((weekdayOf(date) - weekStart + 7) % 7));
    case 'month':
      return `${date.slice(0, 7)}-01`;
    case 'quarter':
      return `${date.slice(0, 4)}-${pad(quarterOf(date) * 3 - 2, 2)}-01`;
    case 'year':
      return `${date.slice(0, 4)}-01-01`;
  }
}

/** The first day of the step `count` steps after the one that begins on `start`. */
export function addSteps(grain: Grain, start: LocalDate, count: number): LocalDate {
  switch (grain) {
    case 'day':
      return addDays(start, count);
    case 'week':
      return addDays(start, 7 * count);
    case 'month':
      return addMonths(start, count);
    case 'quarter':
      return addMonths(start, 3 * count);
    case 'year':
      return addMonths(start, 12 * count);
  }
}

/** The whole step that holds `date`. */
export function stepOf(grain: Grain, date: LocalDate, weekStart: Weekday = 1): ClosedRange {
  const from = startOf(grain, date, weekStart);
  return { from, to: addDays(addSteps(grain, from, 1), -1) };
}

/** The first day of the step that rows name so: the way back from `stepKey`. */
export function stepStart(grain: Grain, key: string): LocalDate {
  switch (grain) {
    case 'day':
    case 'week':
      return key;
    case 'month':
      return `${key}-01`;
    case 'quarter':
      return `${key.slice(0, 4)}-${pad(Number(key.slice(6)) * 3 - 2, 2)}-01`;
    case 'year':
      return `${key}-01-01`;
  }
}

/** How a step is named in rows: `2026-03-09` (day, week), `2026-03`, `2026-Q1`, `2026`. */
export function stepKey(grain: Grain, start: LocalDate): string {
  switch (grain) {
    case 'day':
    case 'week':
      return start;
    case 'month':
      return start.slice(0, 7);
    case 'quarter':
      return `${start.slice(0, 4)}-Q${quarterOf(start)}`;
    case 'year':
      return start.slice(0, 4);
  }
}
