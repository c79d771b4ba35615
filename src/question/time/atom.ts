// A time atom: one time expression as it was said ("3月", "last week", "Q1 2025"), before today is known to it; and what days
// it means. The table of ask.md ("How time is read") is this file.
import {
  addDays,
  addMonths,
  addSteps,
  dayOf,
  daysInMonth,
  lengthInDays,
  localDate,
  monthOf,
  startOf,
  stepOf,
  weekdayOf,
  yearOf,
  type ClosedRange,
  type DateRange,
  type Grain,
  type LocalDate,
  type Weekday,
} from '../../time/local-date.js';
import type { HolidayTable } from '../../time/holidays.js';
import { festivalDays, festivalItself, ownFestivalDays, type Festival } from './festival.js';
import { steps, stretch, type Period } from './period.js';
import { mondayOf, weeksOf, type Edge } from './weeks.js';

export type TimeAtom =
  /** This (0), last (-1), next (+1) calendar step. */
  | { readonly t: 'relative'; readonly grain: Grain; readonly offset: number }
  /** The past N whole days, weeks, months, …: up to yesterday. */
  | { readonly t: 'rolling'; readonly grain: Grain; readonly count: number }
  | { readonly t: 'month'; readonly month: number; readonly year: number | null }
  | { readonly t: 'quarter'; readonly quarter: number; readonly year: number | null }
  | { readonly t: 'half'; readonly half: number; readonly year: number | null }
  | { readonly t: 'year'; readonly year: number }
  | { readonly t: 'date'; readonly year: number | null; readonly month: number | null; readonly day: number }
  /** A day of a month counted from this one: 上月5号 is day 5 of -1. */
  | { readonly t: 'day_of'; readonly offset: number; readonly day: number }
  /** A weekday; `week` null is the latest before today, else the week counted from this one. */
  | { readonly t: 'weekday'; readonly weekday: Weekday; readonly week: number | null }
  /** Counted from this week; `week` null is the latest that has begun. */
  | { readonly t: 'weekend'; readonly week: number | null }
  /** The first, middle or last ten days of a month (上旬, 中旬, 下旬), or its first fifteen days or the rest (上半月, 下半月). */
  | {
      readonly t: 'part';
      readonly of: 2 | 3;
      /** From 1. */
      readonly part: number;
      /** The month's number; months from this one where `year` is `relative`. */
      readonly month: number;
      readonly year: number | 'relative' | null;
    }
  | { readonly t: 'days_ago'; readonly count: number }
  /** "two weeks ago": by itself the week or the day, which is asked back; as an end of a stretch the day. */
  | { readonly t: 'ago'; readonly grain: Grain; readonly count: number }
  /** The last day of a step ("end of March", 上月底). */
  | { readonly t: 'end_of'; readonly of: TimeAtom }
  /** The first day of a step ("the start of March"). */
  | { readonly t: 'start_of'; readonly of: TimeAtom }
  /**
   * A day or block of days with a name; `beside`: the days before or after it, seven unless `over` says how many; `itself`: of the block
   * only its own day; `days`: how many the block was said to have.
   */
  | {
      readonly t: 'festival';
      readonly itself?: true;
      /** 中秋那几天: the days off, of which there must be more than one. */
      readonly several?: true;
      readonly days?: number;
      readonly festival: Festival;
      readonly year: number | null;
      readonly beside: -1 | 0 | 1;
      readonly over?: number;
      /** Said in a language of many countries: the workspace's own day of that name, not China's. */
      readonly own?: true;
    }
  /** A fiscal year, named by the year it ends in, or a quarter of one; without a year counted from the one that runs. */
  | {
      readonly t: 'fiscal';
      readonly year: number | null;
      readonly offset: number;
      readonly quarter: number | null;
    }
  /** The first or last days, weeks or months of a step; of weeks it is asked which are meant. */
  | {
      readonly t: 'within';
      readonly end: 'first' | 'last';
      readonly count: number;
      readonly grain: 'day' | 'week' | 'month';
      readonly of: TimeAtom;
      /** The second, third … week and no other; left out where the first ones are meant. */
      readonly nth?: number;
    }
  /** The week that a day lies in, begins or ends ("week ending 29 March"). */
  | { readonly t: 'week_of'; readonly edge: Edge; readonly of: TimeAtom }
  /** So many days up to a day, or to the one before it. */
  | { readonly t: 'days_to'; readonly count: number; readonly excluded: boolean; readonly to: TimeAtom }
  /** The step right before or after another one of its kind. */
  | { readonly t: 'beside'; readonly grain: Grain; readonly by: -1 | 1; readonly of: TimeAtom }
  /** A numbered week of the calendar. */
  | { readonly t: 'numbered_week'; readonly week: number; readonly year: number | null }
  /** This moment: says nothing about a range, but rules out "last week". */
  | { readonly t: 'now' };

export interface TimeContext {
  readonly today: LocalDate;
  readonly weekStart: Weekday;
  /** The month that the fiscal year begins with; January where it is left out, or null as nobody has set it. */
  readonly fiscalYearStart?: number | null;
  /** The workspace's own table of public holidays. */
  readonly holidays?: HolidayTable | null;
  /** The workspace's days are not China's: "labour day" is in May there only if its own table says so. */
  readonly abroad?: boolean;
}

export type Resolved =
  | { readonly ok: true; readonly period: Period }
  | { readonly ok: false; readonly why: 'future' | 'bad_date' | 'backwards' };

const good = (period: Period | null): Resolved =>
  period === null ? { ok: false, why: 'future' } : { ok: true, period };
const bad: Resolved = { ok: false, why: 'bad_date' };
const future: Resolved = { ok: false, why: 'future' };

const day = (date: LocalDate | null, today: LocalDate): Resolved =>
  date === null ? bad : good(steps('day', date, 1, today));

const first = (year: number, month: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;

/** The days an atom means, seen from `today`. */
export function resolve(atom: TimeAtom, context: TimeContext): Resolved {
  const { today, weekStart } = context;
  const thisYear = yearOf(today);
  switch (atom.t) {
    case 'now':
      return good(stretch(today, today));
    case 'relative': {
      const start = addSteps(atom.grain, startOf(atom.grain, today, weekStart), atom.offset);
      return good(steps(atom.grain, start, 1, today));
    }
    case 'rolling':
      return rolling(atom.grain, atom.count, today);
    case 'days_ago':
      return day(addDays(today, -atom.count), today);
    case 'ago':
      return day(addSteps(atom.grain, today, -atom.count), today);
    case 'year':
      return good(steps('year', first(atom.year, 1), 1, today));
    case 'half': {
      const month = atom.half * 6 - 5;
      const year = atom.year ?? (first(thisYear, month) <= today ? thisYear : thisYear - 1);
      return good(steps('quarter', first(year, month), 2, today));
    }
    case 'quarter': {
      if (atom.quarter < 1 || atom.quarter > 4) return bad;
      const month = atom.quarter * 3 - 2;
      const year = atom.year ?? (first(thisYear, month) <= today ? thisYear : thisYear - 1);
      return good(steps('quarter', first(year, month), 1, today));
    }
    case 'month': {
      if (atom.month < 1 || atom.month > 12) return bad;
      const year = atom.year ?? (first(thisYear, atom.month) <= today ? thisYear : thisYear - 1);
      return good(steps('month', first(year, atom.month), 1, today));
    }
    case 'part': {
      const start =
        atom.year === 'relative'
          ? addSteps('month', startOf('month', today), atom.month)
          : first(atom.year ?? (first(thisYear, atom.month) <= today ? thisYear : thisYear - 1), atom.month);
      const days = 30 / atom.of;
      const from = addDays(start, (atom.part - 1) * days);
      const to = atom.part === atom.of ? addDays(addMonths(start, 1), -1) : addDays(from, days - 1);
      if (from > today) return future;
      return good({ ...stretch(from, to > today ? today : to), whole: { from, to } });
    }
    case 'date':
      return date(atom, today);
    case 'day_of': {
      const month = addMonths(startOf('month', today), atom.offset);
      return day(localDate(yearOf(month), monthOf(month), atom.day), today);
    }
    case 'weekday': {
      if (atom.week === null) {
        const back = (weekdayOf(today) - atom.weekday + 7) % 7 || 7;
        return day(addDays(today, -back), today);
      }
      // A week of Monday to Sunday holds each weekday once, whichever day a workspace begins it on.
      const start = addDays(startOf('week', today, weekStart), 7 * atom.week);
      return day(addDays(start, (atom.weekday - weekStart + 7) % 7), today);
    }
    case 'weekend': {
      const week = atom.week ?? (weekdayOf(today) >= 6 ? 0 : -1);
      const monday = addDays(startOf('week', today, 1), 7 * week);
      const from = addDays(monday, 5);
      if (from > today) return future;
      const to = addDays(monday, 6);
      return good({ ...stretch(from, to > today ? today : to), whole: { from, to } });
    }
    case 'festival':
      return festival(atom, context);
    case 'fiscal': {
      const month = context.fiscalYearStart ?? 1;
      const runs = month > 1 && monthOf(today) >= month ? thisYear + 1 : thisYear;
      const year = (atom.year ?? runs) + atom.offset;
      const begins = first(month > 1 ? year - 1 : year, month);
      if (atom.quarter === null) return good(steps('month', begins, 12, today));
      const quarter = addMonths(begins, (atom.quarter - 1) * 3);
      // As for a bare quarter: the latest that has begun.
      const latest =
        atom.year === null && atom.offset === 0 && quarter > today ? addMonths(quarter, -12) : quarter;
      return good(steps('month', latest, 3, today));
    }
    case 'within': {
      const inner = resolve(atom.of, context);
      const step = inner.ok ? (inner.period.whole ?? inner.period.range) : null;
      if (!inner.ok || step === null || step.from === null) return inner.ok ? bad : inner;
      const { from, to } = partOf({ from: step.from, to: step.to }, atom);
      if (from > today) return future;
      return good({ ...stretch(from, to > today ? today : to), whole: { from, to } });
    }
    case 'week_of': {
      const inner = resolve(atom.of, context);
      const [range] = inner.ok ? weeksOf(atom.edge, inner.period.range.to, weekStart) : [];
      if (range === undefined || range.from === null) return inner;
      return good(steps('week', range.from, 1, today));
    }
    case 'days_to': {
      const inner = resolve(atom.to, context);
      if (!inner.ok) return inner;
      const to = addDays(inner.period.range.to, atom.excluded ? -1 : 0);
      return good(stretch(addDays(to, 1 - atom.count), to));
    }
    case 'numbered_week': {
      // Weeks that begin on another day are counted in other ways.
      const monday = weekStart === 1 ? mondayOf(atom.week, atom.year, today) : null;
      return monday === null ? bad : good(steps('week', monday, 1, today));
    }
    case 'beside': {
      const inner = resolve(atom.of, context);
      if (!inner.ok || inner.period.range.from === null) return inner;
      return good(steps(atom.grain, addSteps(atom.grain, inner.period.range.from, atom.by), 1, today));
    }
    case 'start_of': {
      const inner = resolve(atom.of, context);
      if (!inner.ok || inner.period.range.from === null) return inner;
      const day = steps('day', inner.period.range.from, 1, today);
      return day === null ? future : good({ ...day, end: true });
    }
    case 'end_of': {
      const inner = resolve(atom.of, context);
      if (!inner.ok) return inner;
      const to = inner.period.whole?.to ?? inner.period.range.to;
      const last = steps('day', to, 1, today);
      return last === null ? future : good({ ...last, end: true });
    }
  }
}

interface Part {
  readonly end: 'first' | 'last';
  readonly count: number;
  readonly grain: 'day' | 'week' | 'month';
  readonly nth?: number;
}

/** So many days, sevens of days or months from the one end of a step or up to the other. */
function partOf(step: ClosedRange, { end, count, grain, nth = 1 }: Part): ClosedRange {
  const moved = (date: LocalDate, by: number): LocalDate =>
    grain === 'month' ? addMonths(date, by) : addDays(date, by * (grain === 'week' ? 7 : 1));
  if (end === 'first') {
    const from = addDays(step.from, 7 * (nth - 1));
    return { from, to: addDays(moved(from, count), -1) };
  }
  return { from: moved(addDays(step.to, 1), -count), to: step.to };
}

/** "The last week of May": its last seven days, or the last week of the calendar that lies in it. One range where these agree. */
export function weeksWithin(
  atom: Extract<TimeAtom, { t: 'within' }>,
  context: TimeContext,
): readonly DateRange[] {
  const inner = resolve(atom.of, context);
  const step = inner.ok ? (inner.period.whole ?? inner.period.range) : null;
  if (step === null || step.from === null) return [];
  const { from } = step;
  const days = partOf({ from, to: step.to }, atom);
  const begins = startOf(
    'week',
    atom.end === 'first' ? addDays(from, 6) : addDays(step.to, 1),
    context.weekStart,
  );
  const first = addDays(begins, 7 * (atom.end === 'first' ? (atom.nth ?? 1) - 1 : -atom.count));
  const weeks = { from: first, to: addDays(first, 7 * atom.count - 1) };
  return days.from === weeks.from ? [days] : [days, weeks];
}

/** What "the week ending Friday" may mean: one range where there is no doubt. */
export function weekRanges(
  atom: Extract<TimeAtom, { t: 'week_of' }>,
  context: TimeContext,
): readonly DateRange[] {
  const inner = resolve(atom.of, context);
  return inner.ok ? weeksOf(atom.edge, inner.period.range.to, context.weekStart) : [];
}

/** What "two weeks ago" may mean by itself: the whole step that many before this one, or the day. */
export function agoRanges(
  { grain, count }: { readonly grain: Grain; readonly count: number },
  { today, weekStart }: TimeContext,
): readonly DateRange[] {
  const step = stepOf(grain, addSteps(grain, startOf(grain, today, weekStart), -count), weekStart);
  const at = addSteps(grain, today, -count);
  return [step, { from: at, to: at }];
}

type FestivalAtom = Extract<TimeAtom, { t: 'festival' }>;

/** The latest one that has begun, unless the year was said; the week beside it as seven days. */
function festival(atom: FestivalAtom, context: TimeContext): Resolved {
  const { today } = context;
  const thisYear = yearOf(today);
  let days = festivalIn(atom.year ?? thisYear, atom, context);
  if (days !== null && atom.year === null && days.from > today)
    days = festivalIn(thisYear - 1, atom, context);
  // 国庆七天 of a year in which there were eight: which seven is not said.
  if (days === null || (atom.days !== undefined && atom.days !== lengthInDays(days))) return bad;
  if (atom.several === true && lengthInDays(days) === 1) return bad;
  if (days.from > today) return future;
  return good({ ...stretch(days.from, days.to > today ? today : days.to), whole: days });
}

/** The days of one year's, or the week beside them; null where no table knows that year. */
function festivalIn(
  year: number,
  atom: FestivalAtom,
  context: TimeContext,
): { readonly from: LocalDate; readonly to: LocalDate } | null {
  const own = context.holidays ?? null;
  const days =
    atom.own === true && context.abroad === true
      ? ownFestivalDays(atom.festival, year, own)
      : atom.itself === true
        ? festivalItself(atom.festival, year)
        : festivalDays(atom.festival, year, own);
  if (days === null || atom.beside === 0) return days;
  const { over = 7 } = atom;
  if (atom.beside > 0) return { from: addDays(days.to, 1), to: addDays(days.to, over) };
  // 春节前一天 is before the festival, and not before its days off.
  const { from } = (atom.over === undefined ? null : festivalItself(atom.festival, year)) ?? days;
  return { from: addDays(from, -over), to: addDays(from, -1) };
}

/** A festival that comes within weeks: "before" it is said of the time that runs rather than of last year's. */
const SOON_DAYS = 60;
export function comesSoon(atom: TimeAtom, context: TimeContext): boolean {
  if (atom.t !== 'festival' || atom.year !== null || atom.beside !== 0) return false;
  const { today } = context;
  return [0, 1].some((years) => {
    const days = festivalIn(yearOf(today) + years, atom, context);
    return days !== null && days.from > today && days.from <= addDays(today, SOON_DAYS);
  });
}

function rolling(grain: Grain, count: number, today: LocalDate): Resolved {
  if (count < 1 || count > 4000) return bad;
  const to = addDays(today, -1);
  if (grain === 'day' || grain === 'week') {
    return good(stretch(addDays(today, -count * (grain === 'week' ? 7 : 1)), to));
  }
  // Several quarters are whole ones: nobody counts them from a day in their middle.
  if (grain === 'quarter' && count > 1)
    return good(steps('quarter', addMonths(startOf('quarter', today, 1), -3 * count), count, today));
  const months = count * (grain === 'year' ? 12 : grain === 'quarter' ? 3 : 1);
  const from = addMonths(today, -months);
  return good({ range: { from, to }, whole: { from, to }, unit: { kind: 'months', count: months } });
}

/** A date with its year and month perhaps unsaid: the latest such day that is not in the future. */
function date(atom: { year: number | null; month: number | null; day: number }, today: LocalDate): Resolved {
  if (atom.month !== null && (atom.month < 1 || atom.month > 12)) return bad;
  if (atom.year !== null && atom.month !== null)
    return day(localDate(atom.year, atom.month, atom.day), today);
  if (atom.month !== null) {
    // 29 February: the latest leap year; no other day waits longer than a year.
    for (let year = yearOf(today); year > yearOf(today) - 9; year -= 1) {
      const candidate = localDate(year, atom.month, atom.day);
      if (candidate !== null && candidate <= today) return day(candidate, today);
    }
    return bad;
  }
  if (atom.day < 1 || atom.day > 31) return bad;
  let month = startOf('month', today);
  if (atom.day > dayOf(today)) month = addMonths(month, -1);
  while (daysInMonth(yearOf(month), monthOf(month)) < atom.day) month = addMonths(month, -1);
  return day(localDate(yearOf(month), monthOf(month), atom.day), today);
}
