// A Period: a range of days together with what kind of range it is, so that "the one before" can be found. Pure arithmetic.
import {
  addDays,
  addMonths,
  addSteps,
  dayNumber,
  startOf,
  stepOf,
  type ClosedRange,
  type DateRange,
  type Grain,
  type LocalDate,
  type Weekday,
} from '../../time/local-date.js';

/** `steps`: whole calendar steps; `months`: rolling months back from a day; `days`: any stretch of days. */
export type PeriodUnit =
  | { readonly kind: 'steps'; readonly grain: Grain; readonly count: number }
  | { readonly kind: 'months'; readonly count: number }
  | { readonly kind: 'days' };

export interface Period {
  /** The days meant, cut off at today where the period still runs. */
  readonly range: DateRange;
  /** The whole period, also where it reaches past today. */
  readonly whole: ClosedRange | null;
  readonly unit: PeriodUnit;
  /** Set where an edge of a step was said ("the end of March", 月初): one day, and of what happened no days at all. */
  readonly end?: true;
  /** Set where "since" was said: a change since then has no second range. */
  readonly since?: true;
  /** Set where a fiscal year was said and nobody has set when it begins: January was taken. */
  readonly fiscalAssumed?: true;
}

/** A stretch of days without further structure. */
export const stretch = (from: LocalDate | null, to: LocalDate): Period => ({
  range: { from, to },
  whole: from === null ? null : { from, to },
  unit: { kind: 'days' },
});

/** `count` whole steps of a calendar beginning on `from`, cut off at today; null when they have not begun. */
export function steps(grain: Grain, from: LocalDate, count: number, today: LocalDate): Period | null {
  if (from > today) return null;
  const to = addDays(addSteps(grain, from, count), -1);
  return {
    range: { from, to: to > today ? today : to },
    whole: { from, to },
    unit: { kind: 'steps', grain, count },
  };
}

/** The range just before, of the same kind; as many days from its start when `period` still runs. Null without a start. */
export function previousRange(period: Period): ClosedRange | null {
  const { range, whole, unit } = period;
  if (range.from === null || whole === null) return null;
  const before = addDays(range.from, -1);
  switch (unit.kind) {
    case 'steps': {
      const from = addSteps(unit.grain, whole.from, -unit.count);
      const end = addDays(whole.from, -1);
      if (range.to === whole.to) return { from, to: end };
      const to = addDays(from, dayNumber(range.to) - dayNumber(whole.from));
      return { from, to: to > end ? end : to };
    }
    case 'months':
      return { from: addMonths(range.from, -unit.count), to: before };
    case 'days':
      return { from: addDays(range.from, -(dayNumber(range.to) - dayNumber(range.from) + 1)), to: before };
  }
}

/** The same dates a year earlier, or so many; null without a start. */
export function yearEarlier(range: DateRange, years = 1): ClosedRange | null {
  return range.from === null
    ? null
    : { from: addMonths(range.from, -12 * years), to: addMonths(range.to, -12 * years) };
}

/**
 * What kind of period a bare range is: what a follow-up ("环比呢") needs of a plan it only knows the dates of. What it was said as, if that
 * is known; else the largest calendar step that fits wins, a range that ends today is read as a running one, and one day is a day.
 */
export function inferPeriod(said: DateRange, today: LocalDate, weekStart: Weekday): Period {
  const { from, to, as } = said;
  if (from === null) return stretch(null, to);
  const range = { from, to };
  if (as === 'days') return stretch(from, to);
  for (const grain of as === undefined ? GRAINS : [as, ...GRAINS]) {
    const step = stepOf(grain, from, weekStart);
    if (step.from !== from) continue;
    const runs = to === today && step.to > today && (from < today || as === grain);
    if (step.to === to || runs) {
      return { range, whole: step, unit: { kind: 'steps', grain, count: 1 } };
    }
  }
  const whole = { from, to };
  if (startOf('quarter', from) === from && addDays(addMonths(from, 6), -1) === to) {
    return { range, whole, unit: { kind: 'steps', grain: 'quarter', count: 2 } };
  }
  const months = monthsBack({ from, to }, today);
  return months === null ? stretch(from, to) : { range, whole, unit: { kind: 'months', count: months } };
}

const GRAINS = ['year', 'quarter', 'month', 'week', 'day'] as const;

/** The days of a period as a plan keeps them: with what they were said as, where the days alone don't tell. */
export function keptRange({ range, unit, since }: Period, today: LocalDate, weekStart: Weekday): DateRange {
  const { from, to } = range;
  if (from === null) return { from, to };
  const fits = GRAINS.filter((grain) => {
    const step = stepOf(grain, from, weekStart);
    return step.from === from && (step.to === to || (to === today && step.to > today));
  });
  // 近30天 on 1 May is the whole of April as well, 近90天 on 2 March three months back, and "since 1 January" the quarter so far.
  if (unit.kind === 'days') {
    const rolls = to === addDays(today, -1) && (fits.length > 0 || monthsBack({ from, to }, today) !== null);
    const runs = since === true && to === today && fits.length > 0;
    return from < to && (rolls || runs) ? { from, to, as: 'days' } : { from, to };
  }
  if (unit.kind !== 'steps' || unit.count !== 1 || fits.length < 2) return { from, to };
  // One day is a day unless it is said to be more.
  return unit.grain === 'day' ? { from, to } : { from, to, as: unit.grain };
}

/**
 * How many months back from today a range goes ("the last 3 months": from the 12th of February to yesterday, the 11th of May); null where
 * it is none such. One alone is as well a number of days.
 */
export function monthsBack({ from, to }: ClosedRange, today: LocalDate): number | null {
  if (to !== addDays(today, -1)) return null;
  for (let count = 2; count <= 24; count += 1) if (addMonths(today, -count) === from) return count;
  return null;
}
