// Days of the Chinese calendar, from the tables of chinese-days. They are asked for as `2025/08/15`: written with dashes the package takes
// a date for midnight in Greenwich, and is a day off west of it.
import { createRequire } from 'node:module';
import type * as ChineseDays from 'chinese-days';
import { addDays, type LocalDate } from './local-date.js';

/** A CommonJS module, of which Node finds no names to import. */
const { getSolarDateFromLunar } = createRequire(import.meta.url)('chinese-days') as typeof ChineseDays;

/** The years that the package's table is trusted for. */
const KNOWN = { from: 1950, to: 2099 } as const;

/** The day in our calendar: the 15th of the eighth month (Mid-Autumn) of 2025 is 2025-10-06. Null beyond the table. */
export function lunarDay(year: number, month: number, day: number): LocalDate | null {
  if (year < KNOWN.from || year > KNOWN.to) return null;
  const two = (n: number): string => String(n).padStart(2, '0');
  const { date } = getSolarDateFromLunar(`${year}/${two(month)}/${two(day)}`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(date) ? date : null;
}

/** The last day of the Chinese year, which is the day before the new one begins: 除夕 of 2026 is 2026-02-16. */
export function lunarNewYearsEve(year: number): LocalDate | null {
  const first = lunarDay(year, 1, 1);
  return first === null ? null : addDays(first, -1);
}

/** 清明, the fifth of the solar terms, by the usual rule of thumb, which is exact in this century. */
export function qingming(year: number): LocalDate | null {
  if (year < 2000 || year > 2099) return null;
  const y = year - 2000;
  return `${year}-04-0${Math.floor(0.2422 * y + 4.81) - Math.floor(y / 4)}`;
}
