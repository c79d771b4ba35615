// Whether somebody works on a day: the business calendar of their team with its holidays and make-up workdays, and their leave.
import { isWorkday, type BusinessCalendar } from '../time/business-calendar.js';
import { addDays, type ClosedRange, type LocalDate } from '../time/local-date.js';

/** Leave by agent's id; each range of days with both ends. */
export type Absences = ReadonlyMap<string, readonly ClosedRange[]>;

export const isAway = (absences: Absences, agentId: string, date: LocalDate): boolean =>
  (absences.get(agentId) ?? []).some(({ from, to }) => from <= date && date <= to);

/** @param agentId null for a room, which has no leave */
export const worksOn = (
  calendar: BusinessCalendar,
  absences: Absences,
  agentId: string | null,
  date: LocalDate,
): boolean => isWorkday(calendar, date) && (agentId === null || !isAway(absences, agentId, date));

/** Further back nobody asks how "yesterday" went. */
const LOOK_BACK_DAYS = 31;

/** The last day before `date` that was worked on; null when there is none in the last month. */
export function lastWorkday(
  calendar: BusinessCalendar,
  absences: Absences,
  agentId: string | null,
  date: LocalDate,
): LocalDate | null {
  for (let day = addDays(date, -1), left = LOOK_BACK_DAYS; left > 0; day = addDays(day, -1), left--)
    if (worksOn(calendar, absences, agentId, day)) return day;
  return null;
}
