// The days that a leaderboard is about, and those that it is held against. Pure.
import {
  addDays,
  addSteps,
  startOf,
  type ClosedRange,
  type LocalDate,
  type Weekday,
} from '../../time/local-date.js';

export type Rhythm = 'weekly' | 'monthly';

export interface Windows {
  /** What the places rest on: whole weeks, or a whole month. */
  readonly now: ClosedRange;
  /** As the board before this one had it (a week, or a month, earlier): where people have moved from. */
  readonly last: ClosedRange;
  /** As long as `now`, right before it: who has improved. */
  readonly before: ClosedRange;
  /** The whole weeks up to the end of `now`, for records and streaks. */
  readonly weeks: ClosedRange;
}

/** Records and streaks look back over half a year. */
export const RECORD_WEEKS = 26;

/** @param date the day on which the board is posted; what is whole by then counts */
export function windowsOf(rhythm: Rhythm, date: LocalDate, weeks: number, weekStart: Weekday): Windows {
  const week = startOf('week', date, weekStart);
  const past: ClosedRange = { from: addDays(week, -7 * RECORD_WEEKS), to: addDays(week, -1) };
  if (rhythm === 'monthly') {
    const month = startOf('month', date, weekStart);
    const nth = (back: number): ClosedRange => ({
      from: addSteps('month', month, -back),
      to: addDays(addSteps('month', month, 1 - back), -1),
    });
    return { now: nth(1), last: nth(2), before: nth(2), weeks: past };
  }
  const ending = (skip: number): ClosedRange => ({
    from: addDays(week, -7 * (weeks + skip)),
    to: addDays(week, -7 * skip - 1),
  });
  return { now: ending(0), last: ending(1), before: ending(weeks), weeks: past };
}
