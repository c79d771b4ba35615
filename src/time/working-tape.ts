// Working time laid out as one long tape: how much work lies before a moment, and at which moment so much has been done.
// The tape is cut into years of UTC, laid out only as far as somebody asks, and searched by halving.
import type { Instant, Span } from './instant.js';

export interface WorkingTape {
  /** Milliseconds of working time before `t`, counted from a fixed origin: only differences mean something. */
  worked(t: Instant): number;
  /** The earliest moment at or after `from` at which `worked` has reached `target`; null when no work is near. */
  reach(from: Instant, target: number): Instant | null;
}

/** One year of the tape: its stretches of work in order, and how much work lies before each of them. */
interface Year {
  readonly start: Instant;
  readonly end: Instant;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly before: readonly number[];
  readonly total: number;
}

// Far longer than any real pause in work; a calendar closed for that long is taken as closed for good.
const IDLE_YEARS = 50;
const ORIGIN_YEAR = 2020;

/** A tape of the stretches that `spansIn` gives for a span of time: in order, apart, and inside it. */
export function workingTape(spansIn: (span: Span) => readonly Span[]): WorkingTape {
  const years = new Map<number, Year>();
  // Work before each year; grows from the origin to both sides, without a gap.
  const beforeYear = new Map<number, number>([[ORIGIN_YEAR, 0]]);
  let first = ORIGIN_YEAR;
  let last = ORIGIN_YEAR;

  const yearOf = (index: number): Year => {
    let year = years.get(index);
    if (year === undefined) {
      year = layOut({ start: Date.UTC(index, 0, 1), end: Date.UTC(index + 1, 0, 1) }, spansIn);
      years.set(index, year);
    }
    return year;
  };
  const workBefore = (index: number): number => {
    for (; last < index; last++) beforeYear.set(last + 1, (beforeYear.get(last) ?? 0) + yearOf(last).total);
    for (; first > index; first--) {
      beforeYear.set(first - 1, (beforeYear.get(first) ?? 0) - yearOf(first - 1).total);
    }
    return beforeYear.get(index) ?? 0;
  };
  const worked = (t: Instant): number => {
    const index = new Date(t).getUTCFullYear();
    const year = yearOf(index);
    const at = lastIndex(year.starts, (start) => start <= t);
    const start = year.starts[at];
    if (start === undefined) return workBefore(index);
    const inStretch = Math.min(t, year.ends[at] ?? start) - start;
    return workBefore(index) + (year.before[at] ?? 0) + inStretch;
  };
  const reach = (from: Instant, target: number): Instant | null => {
    if (worked(from) >= target) return from;
    let idle = 0;
    for (let index = new Date(from).getUTCFullYear(); idle < IDLE_YEARS; index++) {
      const year = yearOf(index);
      idle = year.total === 0 ? idle + 1 : 0;
      const needed = target - workBefore(index);
      if (needed > year.total) continue;
      const at = Math.max(
        lastIndex(year.before, (before) => before < needed),
        0,
      );
      return (year.starts[at] ?? year.start) + needed - (year.before[at] ?? 0);
    }
    return null;
  };
  return { worked, reach };
}

function layOut(span: Span, spansIn: (span: Span) => readonly Span[]): Year {
  const starts: number[] = [];
  const ends: number[] = [];
  const before: number[] = [];
  let total = 0;
  for (const { start, end } of spansIn(span)) {
    starts.push(start);
    ends.push(end);
    before.push(total);
    total += end - start;
  }
  return { ...span, starts, ends, before, total };
}

/** Index of the last value that passes a test which, once failed, fails for all later values; -1 when none does. */
function lastIndex(values: readonly number[], passes: (value: number) => boolean): number {
  let low = -1;
  let high = values.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (passes(values[middle] ?? Infinity)) low = middle;
    else high = middle;
  }
  return low;
}
