// The range just before, of the same kind: what "环比" compares with.
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  lengthInDays,
  monthOf,
  startOf,
  stepOf,
  yearOf,
  type ClosedRange,
  type DateRange,
  type Grain,
  type LocalDate,
  type Weekday,
} from '../time/local-date.js';
import { monthsBack } from '../question/time/period.js';

/** How many calendar months the range is made of; null when it is not made of whole ones. */
function wholeMonths({ from, to }: ClosedRange): number | null {
  const next = addDays(to, 1);
  if (dayOf(from) !== 1 || dayOf(next) !== 1) return null;
  return (yearOf(next) - yearOf(from)) * 12 + monthOf(next) - monthOf(from);
}

const GRAINS: readonly Grain[] = ['week', 'month', 'quarter', 'year'];

/**
 * A day's is the day before, a whole step's the step before, a running step's as many days from the start of the step
 * before (which step it is may have been said: this quarter, and not this year so far), whole months, and so many back from today, as many months before; any other range's is as many days just before it. Null for a range without a beginning.
 */
export function previousRange(range: DateRange, today: LocalDate, weekStart: Weekday): ClosedRange | null {
  const { from, to, as } = range;
  if (from === null) return null;
  const days = lengthInDays({ from, to });
  const dayBefore = { from: addDays(from, -1), to: addDays(from, -1) };
  if (days === 1 && as === undefined) return dayBefore;
  for (const grain of as === undefined ? GRAINS : as === 'days' ? [] : [as]) {
    if (startOf(grain, from, weekStart) !== from) continue;
    const step = stepOf(grain, from, weekStart);
    const before = stepOf(grain, addDays(from, -1), weekStart);
    if (to === step.to) return before;
    if (to === today && to < step.to) {
      const end = addDays(before.from, days - 1);
      return { from: before.from, to: end < before.to ? end : before.to };
    }
  }
  const months = as === undefined ? (wholeMonths({ from, to }) ?? monthsBack({ from, to }, today)) : null;
  if (months !== null) return { from: addMonths(from, -months), to: addDays(from, -1) };
  return { from: addDays(from, -days), to: addDays(from, -1) };
}

/** A day or two without a ticket at the start are a weekend, and no gap in the data. */
const QUIET_DAYS = 3;

/** Whether figures of a range can be told apart from "nothing was kept yet": `begin` is the day of the first ticket. */
export function isCovered({ from, to }: ClosedRange, begin: LocalDate | null): boolean {
  if (begin === null) return true;
  const missing = dayNumber(begin) - dayNumber(from);
  return missing <= 0 || (missing <= QUIET_DAYS && missing * 20 <= lengthInDays({ from, to }));
}
