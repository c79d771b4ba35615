// Ranges of whole local days as spans of time, and the steps (days, weeks, months …) that a range is cut into. Calendars
// are settled here, in the zone, and reach the database only as pairs of moments.
import type { Instant, Span, Zone } from './instant.js';
import {
  addDays,
  addSteps,
  type ClosedRange,
  type DateRange,
  type Grain,
  type LocalDate,
  startOf,
  stepKey,
  type Weekday,
} from './local-date.js';
import { startOfDay } from './zone.js';

/** One step of a range. */
export interface Bucket {
  /** The first day of the whole step, even when the range begins later. */
  readonly first: LocalDate;
  /** How rows name the step: see `stepKey`. */
  readonly key: string;
  /** The part of the step that lies in the range. */
  readonly span: Span;
  /** The days of that part, both ends included. */
  readonly days: ClosedRange;
}

const BEGINNING: Instant = 0;

/** The moments of a range of local days. A range without a beginning starts in 1970. */
export const rangeSpan = (range: DateRange, zone: Zone): Span => ({
  start: range.from === null ? BEGINNING : startOfDay(range.from, zone),
  end: startOfDay(addDays(range.to, 1), zone),
});

/** The steps of the range in order. Together they are the range: no gap, no overlap. Empty when `to` is before `from`. */
export function buckets(range: ClosedRange, grain: Grain, zone: Zone, weekStart: Weekday): readonly Bucket[] {
  const found: Bucket[] = [];
  let start = startOfDay(range.from, zone);
  for (let first = startOf(grain, range.from, weekStart); first <= range.to;) {
    const next = addSteps(grain, first, 1);
    const days = {
      from: first < range.from ? range.from : first,
      to: next > range.to ? range.to : addDays(next, -1),
    };
    const end = startOfDay(addDays(days.to, 1), zone);
    found.push({ first, key: stepKey(grain, first), span: { start, end }, days });
    first = next;
    start = end;
  }
  return found;
}
