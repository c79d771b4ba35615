// What is usual: the median of the daily figures of the last four weeks. Days off and days without data do not count.
import { addDays, weekdayOf, type LocalDate } from '../../time/local-date.js';
import type { Reading, Usual } from './facts.js';

export const USUAL_DAYS = 28;
/** With fewer days than this nothing is usual yet. */
const FEWEST = 3;

/**
 * The median over the working days of the four weeks before `day`. A Saturday or Sunday that is worked has a rhythm of its own, so
 * it is held against the same weekday, where at least three of these have data.
 */
export function usualOf(
  day: LocalDate,
  on: (date: LocalDate) => Reading | undefined,
  isWorked: (date: LocalDate) => boolean,
): Usual | null {
  const before = Array.from({ length: USUAL_DAYS }, (_, i) => addDays(day, i - USUAL_DAYS)).filter(isWorked);
  const valuesOn = (dates: readonly LocalDate[]): readonly number[] =>
    dates.flatMap((date) => {
      const value = on(date)?.value ?? null;
      return value === null ? [] : [value];
    });
  if (weekdayOf(day) >= 6) {
    const same = valuesOn(before.filter((date) => weekdayOf(date) === weekdayOf(day)));
    if (same.length >= FEWEST) return { value: median(same), days: same.length };
  }
  const all = valuesOn(before);
  return all.length < FEWEST ? null : { value: median(all), days: all.length };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (upper + lower) / 2;
}
