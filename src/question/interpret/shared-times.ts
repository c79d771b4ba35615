// What two times beside each other share: the year of "Q1 and Q2 2025", the week of 上周一和周二, the month of 3月1日和2日.
import { monthOf, yearOf, type DateRange, type LocalDate, type Weekday } from '../../time/local-date.js';
import type { TimeAtom, TimeContext } from '../time/atom.js';
import type { TimeSpan } from '../time/combine.js';
import type { Period } from '../time/period.js';

/** A part of a year that may leave its year unsaid: how many there are in one, and which it is, from 1. */
type PartOfYear = Extract<TimeAtom, { t: 'month' | 'quarter' | 'half' }>;

const partOfYear = (atom: TimeAtom): PartOfYear | null =>
  atom.t === 'month' || atom.t === 'quarter' || atom.t === 'half' ? atom : null;

const PER_YEAR = { month: 12, quarter: 4, half: 2 } as const;
const numberOf = (atom: PartOfYear): number =>
  atom.t === 'month' ? atom.month : atom.t === 'quarter' ? atom.quarter : atom.half;

/** `span` with what `other`, the time said beside it, says for both. */
export function besideTime(span: TimeSpan, other: TimeSpan | null, context: TimeContext): TimeSpan {
  if (other?.s !== 'atom' || span.s !== 'atom') return span;
  const atom =
    withYearOf(span.atom, other.atom, context) ??
    withWeekOf(span.atom, other.atom, context.weekStart) ??
    withMonthOf(span.atom, other.atom);
  return atom === null ? span : { s: 'atom', atom };
}

/**
 * "April 2016 compared with March", "Q1 and Q2 2025": beside one whose year was said, another without a year is the nearest of its
 * name that has begun.
 */
function withYearOf(atom: TimeAtom, other: TimeAtom, { today }: TimeContext): TimeAtom | null {
  const [own, one] = [partOfYear(atom), partOfYear(other)];
  if (own === null || one === null || own.t !== one.t || one.year === null || own.year !== null) return null;
  // "March and March 2025" are two years.
  if (numberOf(own) === numberOf(one)) return null;
  const per = PER_YEAR[own.t];
  const index = (year: number, part: number): number => year * per + part;
  const at = index(one.year, numberOf(one));
  const begun = index(yearOf(today), Math.ceil((monthOf(today) * per) / 12));
  const [year] = [one.year - 1, one.year, one.year + 1]
    .filter((candidate) => index(candidate, numberOf(own)) <= begun)
    .sort((a, b) => Math.abs(index(a, numberOf(own)) - at) - Math.abs(index(b, numberOf(own)) - at));
  return year === undefined ? null : { ...own, year };
}

/** 上周一和周二: the later day of the same week. */
function withWeekOf(atom: TimeAtom, other: TimeAtom, weekStart: Weekday): TimeAtom | null {
  if (atom.t !== 'weekday' || other.t !== 'weekday' || atom.week !== null || other.week === null) return null;
  const at = (weekday: Weekday): number => (weekday - weekStart + 7) % 7;
  return at(atom.weekday) === at(other.weekday) ? null : { ...atom, week: other.week };
}

/** 3月1日和2日. */
function withMonthOf(atom: TimeAtom, other: TimeAtom): TimeAtom | null {
  if (atom.t !== 'date' || other.t !== 'date' || atom.month !== null || other.month === null) return null;
  return { ...atom, month: other.month, year: atom.year ?? other.year };
}

/** 5月呢，到今天为止: of what still runs, up to now. */
export function runsUntilNow(one: Period, other: Period, today: LocalDate): Period | null {
  const isUntil = ({ range }: Period): boolean => range.from === null && range.to === today;
  if (isUntil(other) && one.range.to === today) return one;
  return isUntil(one) && other.range.to === today ? other : null;
}

/** "why did nps fall since Q4, in Q1": of two stretches that share days neither is the one before the other. */
export const overlap = (one: DateRange, two: DateRange): boolean =>
  (one.from === null || one.from <= two.to) && (two.from === null || two.from <= one.to);
