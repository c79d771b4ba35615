// Weeks by a day in them or by their number.
import {
  addDays,
  startOf,
  yearOf,
  type DateRange,
  type LocalDate,
  type Weekday,
} from '../../time/local-date.js';

export type Edge = 'holds' | 'begins' | 'ends';

/**
 * What "the week ending on" a day may be: the seven days, and the week of the calendar that the day lies in. One where these agree,
 * or where only that week can be meant ("the week of").
 */
export function weeksOf(edge: Edge, day: LocalDate, weekStart: Weekday): readonly DateRange[] {
  const from = startOf('week', day, weekStart);
  const calendar = { from, to: addDays(from, 6) };
  const seven = edge === 'begins' ? { from: day, to: addDays(day, 6) } : { from: addDays(day, -6), to: day };
  return edge === 'holds' || seven.from === calendar.from ? [calendar] : [calendar, seven];
}

/** The Monday of a numbered week (ISO 8601: the first has the fourth of January in it), the latest that has begun; null for none. */
export function mondayOf(week: number, year: number | null, today: LocalDate): LocalDate | null {
  const inYear = (y: number): LocalDate => addDays(startOf('week', `${y}-01-04`, 1), 7 * (week - 1));
  const monday = inYear(year ?? yearOf(today));
  const latest = year === null && monday > today ? inYear(yearOf(today) - 1) : monday;
  // A fifty-third that the year has not got would lie in the next.
  const own = latest === monday ? (year ?? yearOf(today)) : yearOf(today) - 1;
  return week >= 1 && yearOf(addDays(latest, 3)) === own ? latest : null;
}
