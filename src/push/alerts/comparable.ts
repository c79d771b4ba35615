// Which earlier periods a period may be set against: the same kind of day (worked or off, by the business calendar with its
// holidays and make-up workdays), and the same weekday where the metric has a weekly rhythm. Pure.
import { weekdayOf, type LocalDate } from '../../time/local-date.js';
import type { Step } from '../subscribe/wish.js';

/** One period of a series. Null: no data, or nothing that may be seen. */
export interface Point {
  /** The first day of the period. */
  readonly first: LocalDate;
  readonly value: number | null;
  readonly n: number;
}

export interface Days {
  isWorked(date: LocalDate): boolean;
}

/** How far back the usual reaches: in periods. */
export const HISTORY: Readonly<Record<Step, number>> = { day: 84, week: 26, month: 24 };

/** The same weekday alone says enough from here on; below it, the same kind of day has to do. */
const ENOUGH = 8;

/** How much more weekdays have to differ among themselves than days of one weekday do: about one chance in a hundred. */
const RHYTHM = 3.7;

/**
 * Indexes of the comparable periods before `i`, oldest first.
 *
 * @param unusual first days of periods that are known to have been unusual: they don't say what is usual
 */
export function comparableTo(
  points: readonly Point[],
  i: number,
  step: Step,
  days: Days,
  unusual: ReadonlySet<LocalDate>,
): readonly number[] {
  const current = points[i];
  if (current === undefined) return [];
  const window: number[] = [];
  for (let at = Math.max(0, i - HISTORY[step]); at < i; at++) {
    const point = points[at];
    if (point !== undefined && point.value !== null && !unusual.has(point.first)) window.push(at);
  }
  if (step !== 'day') return window;
  const worked = days.isWorked(current.first);
  const alike = window.filter((at) => days.isWorked(points[at]?.first ?? '') === worked);
  if (!hasRhythm(alike.flatMap((at) => points[at] ?? []))) return alike;
  const weekday = weekdayOf(current.first);
  const same = alike.filter((at) => weekdayOf(points[at]?.first ?? '') === weekday);
  return same.length >= ENOUGH ? same : alike;
}

/** Whether days of different weekdays differ beyond chance: the variance between them over that within them. */
export function hasRhythm(points: readonly Point[]): boolean {
  const groups = new Map<number, number[]>();
  for (const { first, value } of points) {
    if (value === null) continue;
    const group = groups.get(weekdayOf(first)) ?? [];
    group.push(value);
    groups.set(weekdayOf(first), group);
  }
  const filled = [...groups.values()].filter((values) => values.length > 1);
  const count = filled.reduce((sum, values) => sum + values.length, 0);
  if (filled.length < 2 || count <= filled.length) return false;
  const mean = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length;
  const all = mean(filled.flat());
  const between =
    filled.reduce((sum, values) => sum + values.length * (mean(values) - all) ** 2, 0) / (filled.length - 1);
  const within =
    filled.reduce((sum, values) => sum + values.reduce((part, x) => part + (x - mean(values)) ** 2, 0), 0) /
    (count - filled.length);
  return within === 0 ? between > 0 : between / within > RHYTHM;
}
