// The time of a query, settled before SQL: the steps that it is cut into, each closed by now, and the zone's offsets.
// Calendars never reach the database; it sees pairs of moments and, for hours and weekdays, offsets that are constant
// between two moments.
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { buckets, rangeSpan } from '../../time/bucket.js';
import { DAY_MS, HOUR_MS } from '../../time/instant.js';
import type { Instant, Span, Zone } from '../../time/instant.js';
import { dayNumber } from '../../time/local-date.js';
import type { ClosedRange, DateRange, Grain, LocalDate, Weekday } from '../../time/local-date.js';
import { localDateOf, offsetSegments } from '../../time/zone.js';

/** A piece of SQL with its parameters inside. */
export type Sql = RawBuilder<unknown>;

/** One step of the range, or the whole of it. */
export interface Step {
  /** First day of the whole step; null where the query has no grain. */
  readonly first: LocalDate | null;
  /** What lies in the range and not after now; empty (`end <= start`) for a step that has not begun. */
  readonly span: Span;
  /** The first and last local day of that. */
  readonly days: ClosedRange;
}

export interface Frame {
  readonly now: Instant;
  readonly zone: Zone;
  readonly steps: readonly Step[];
  /** No row that the query looks at is older: from here on the zone's offsets are needed. */
  readonly rowsFrom: Instant;
}

const EARLIEST: LocalDate = '1970-01-01';
/** The import refuses rows from before 2000; two days more leave room for every zone. */
const OLDEST: Instant = Date.UTC(1999, 11, 30);

/** The frame for rows that may be older than the range: what stands at its end can have come at any time. */
export const reachingBack = (frame: Frame): Frame => ({ ...frame, rowsFrom: OLDEST });

/** The steps of a query. A range that is open at its beginning must be closed first where there is a grain. */
export function frameOf(
  range: DateRange | null,
  grain: Grain | null,
  clock: { readonly now: Instant; readonly zone: Zone; readonly weekStart: Weekday },
): Frame {
  const { now, zone, weekStart } = clock;
  const closed = (span: Span): Span => ({ start: span.start, end: Math.min(span.end, now + 1) });
  const today = localDateOf(now, zone);
  const until = (day: LocalDate): LocalDate => (day > today ? today : day);
  if (range === null) {
    const days = { from: EARLIEST, to: today };
    return { now, zone, rowsFrom: OLDEST, steps: [{ first: null, span: { start: 0, end: now + 1 }, days }] };
  }
  const from = range.from ?? EARLIEST;
  if (grain === null) {
    const days = { from, to: until(range.to) };
    const span = closed(rangeSpan(range, zone));
    return { now, zone, rowsFrom: Math.max(span.start, OLDEST), steps: [{ first: null, span, days }] };
  }
  const steps = buckets({ from, to: range.to }, grain, zone, weekStart).map((bucket) => ({
    first: bucket.first,
    span: closed(bucket.span),
    days: { from: bucket.days.from, to: until(bucket.days.to) },
  }));
  return { now, zone, rowsFrom: Math.max(steps[0]?.span.start ?? OLDEST, OLDEST), steps };
}

/** The steps that have begun: the others have no rows to look for. */
export const begun = (frame: Frame): readonly Step[] =>
  frame.steps.filter((step) => step.span.start < step.span.end);

/** An instant or another whole number as a parameter that every database takes for a big integer. */
export const whole = (value: number): Sql => sql`cast(${value} as bigint)`;

/** The steps as a list of rows, to be named `steps(start_at, end_at)`. */
export const stepRows = (steps: readonly Step[]): Sql =>
  sql`values ${sql.join(steps.map(({ span }) => sql`(${whole(span.start)}, ${whole(span.end)})`))}`;

/** The same with the first and the last day: `steps(start_at, end_at, first_day, last_day)`. */
export const stepRowsWithDays = (steps: readonly Step[]): Sql =>
  sql`values ${sql.join(
    steps.map(
      ({ span, days }) =>
        sql`(${whole(span.start)}, ${whole(span.end)}, cast(${days.from} as text), cast(${days.to} as text))`,
    ),
  )}`;

/** Local milliseconds: the instant plus the zone's offset at it. */
function localMs(at: Sql, frame: Frame): Sql {
  const end = Math.max(...frame.steps.map((step) => step.span.end), frame.rowsFrom + 1);
  const pieces = offsetSegments({ start: frame.rowsFrom, end }, frame.zone);
  const last = pieces.at(-1);
  if (last === undefined) throw new Error('a span without an offset');
  if (pieces.length === 1) return sql`(${at} + ${whole(last.offsetMs)})`;
  const whens = pieces
    .slice(0, -1)
    .map((piece) => sql`when ${at} < ${whole(piece.end)} then ${whole(piece.offsetMs)}`);
  return sql`(${at} + case ${sql.join(whens, sql` `)} else ${whole(last.offsetMs)} end)`;
}

/** 0–23 by the clock on the wall. */
export const hourOf = (at: Sql, frame: Frame): Sql => sql`((${localMs(at, frame)} / ${whole(HOUR_MS)}) % 24)`;

/** 1 (Monday) – 7. The first day of 1970 was a Thursday. */
export const weekdayOf = (at: Sql, frame: Frame): Sql =>
  sql`((${localMs(at, frame)} / ${whole(DAY_MS)} + 3) % 7 + 1)`;

/** Days since 1970 of the local day: what filters on `day` compare. */
export const dayNumberOf = (at: Sql, frame: Frame): Sql => sql`(${localMs(at, frame)} / ${whole(DAY_MS)})`;

/** The number that `dayNumberOf` gives for a date. Throws when it is no date. */
export function dayNumberOfDate(date: unknown): number {
  const number = typeof date === 'string' ? dayNumber(date) : Number.NaN;
  if (!Number.isFinite(number)) throw new Error(`not a local date in a filter on day: ${String(date)}`);
  return number;
}

/** The day after which nothing of the range lies; used to give an open range its beginning. */
export const closedFrom = (range: DateRange, first: Instant | null, zone: Zone): ClosedRange => {
  if (range.from !== null) return { from: range.from, to: range.to };
  const day = first === null ? range.to : localDateOf(first, zone);
  return { from: day > range.to ? range.to : day, to: range.to };
};
