// The times of a plan: the period that is meant where none is said, the other range of a comparison, the step of a trend.
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricEntry } from '../../metrics/metric.js';
import {
  addDays,
  addMonths,
  dayNumber,
  lengthInDays,
  startOf,
  yearOf,
  type DateRange,
  type Grain,
  type LocalDate,
} from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import type { Assumption, Unread } from '../plan.js';
import { inferPeriod, previousRange, steps, stretch, yearEarlier, type Period } from '../time/period.js';
import type { Frame, SaidCompare } from './frame.js';

type Timed = { readonly period: Period | null } | Unread;

/** The period that is meant: as said, or by the rules of what is not said. */
export function timeOf(
  frame: Frame,
  entries: readonly MetricEntry[],
  context: ReadContext,
  assumed: Assumption[],
): Timed {
  const { today } = context;
  const nowOnly = entries.find((entry) => entry.timing === 'now');
  if (nowOnly !== undefined) {
    const isToday = frame.time === null || (frame.time.range.from === today && frame.time.range.to === today);
    if (!isToday || frame.compare !== null) return { why: 'now_only', metric: nowOnly.id };
    if (frame.time === null && !frame.now) assumed.push('now');
    // "backlog and overdue": what stands now, each in its own way to say so.
    const others = entries.filter((entry) => entry.timing !== 'now');
    if (others.length === 0) return { period: null };
    if (frame.time !== null) return { period: frame.time };
    if (others.some((entry) => entry.timing !== 'gauge')) return { why: 'now_only', metric: nowOnly.id };
    return { period: inferPeriod({ from: today, to: today }, today, context.weekStart) };
  }
  if (frame.time !== null) return { period: frame.time };
  if (frame.compare?.c === 'period') return { period: counterpart(frame.compare.period, context) };
  if (
    entries.every((entry) => entry.timing === 'gauge') &&
    !frame.trend &&
    frame.grain === null &&
    frame.byGrain === null
  ) {
    if (!frame.now) assumed.push('now');
    return { period: inferPeriod({ from: today, to: today }, today, context.weekStart) };
  }
  // 现在的客户生命周期价值: of all orders up to this day.
  if (frame.now && entries.every(({ id }) => id === 'clv'))
    return { period: inferPeriod({ from: today, to: today }, today, context.weekStart) };
  assumed.push('last_30_days');
  return { period: stretch(addDays(today, -30), addDays(today, -1)) };
}

/** "csat vs last month": unsaid is the step that runs now; beside a past stretch of days, as many days up to yesterday. */
function counterpart(other: Period, context: ReadContext): Period {
  const { today, weekStart } = context;
  if (other.unit.kind === 'steps' && other.unit.count === 1) {
    const { grain } = other.unit;
    // On its first day, too, it is the step that runs, and no single day.
    const running = steps(grain, startOf(grain, today, weekStart), 1, today);
    if (running !== null) return running;
  }
  const length =
    other.range.from === null ? 30 : lengthInDays({ from: other.range.from, to: other.range.to });
  return stretch(addDays(today, -length), addDays(today, -1));
}

/** "has the backlog gone down since Friday": how something stands is set against how it stood then. */
export function sinceThen(frame: Frame, { today, weekStart }: ReadContext): Frame {
  const from = frame.time?.since === true ? frame.time.range.from : null;
  const gauge = frame.metrics.length > 0 && frame.metrics.every((id) => metricEntry(id).timing === 'gauge');
  const stepped = frame.trend || frame.grain !== null || frame.byGrain !== null;
  if (from === null || from === today || !gauge || stepped || frame.why) return frame;
  if (!frame.change || frame.compare !== null) return frame;
  const day = (date: LocalDate): Period => inferPeriod({ from: date, to: date }, today, weekStart);
  return { ...frame, time: day(today), compare: { c: 'period', period: day(from), relative: false } };
}

/** The other range of a comparison; `range` where the first one is cut to match. Null: it does not say which days. */
export function compareWith(
  frame: Frame,
  said: SaidCompare,
  period: Period,
): { compare: DateRange; range: DateRange | null } | null {
  if (said.c === 'previous') {
    // "yesterday vs the week before" does not say which days.
    if (said.grain !== null && (period.unit.kind !== 'steps' || period.unit.grain !== said.grain))
      return said.same === true ? asCompare(sameDaysBefore(period.range, said.grain)) : null;
    return asCompare(previousRange(period));
  }
  if (said.c === 'year_earlier') return asCompare(yearEarlier(period.range));
  const other = said.period;
  if (said.whole === true) return asCompare(other.range);
  if (frame.time === null) {
    // The step that still runs is set against as many days of the other one.
    const before = previousRange(period);
    return before !== null && before.from === other.range.from
      ? { compare: before, range: null }
      : { compare: other.range, range: null };
  }
  // 近7天比前7天: the same words for both can only mean the stretch before.
  if (other.range.from === period.range.from && other.range.to === period.range.to)
    return asCompare(previousRange(period));
  if (said.relative && other.unit.kind === 'steps' && period.unit.kind === 'steps') {
    // "March … compared with last year": March of last year, with 前年 of the one before.
    if (other.unit.grain === 'year' && period.unit.grain !== 'year') {
      const years = yearsBack(period.range, other.range);
      if (years > 0) return asCompare(yearEarlier(period.range, years));
    }
  }
  const runs = period.whole !== null && period.range.to < period.whole.to;
  const before = previousRange(period);
  if (runs && before !== null && before.from === other.range.from) return { compare: before, range: null };
  // "May 2026 vs May 2025" while May still runs: as many days of the other one.
  const year = runs ? yearEarlier(period.range, yearsBack(period.range, other.range)) : null;
  const sameStep = JSON.stringify(other.unit) === JSON.stringify(period.unit);
  if (year !== null && year.from === other.range.from && sameStep) return { compare: year, range: null };
  return { compare: other.range, range: null };
}

const yearsBack = (range: DateRange, other: DateRange): number =>
  range.from === null || other.from === null ? 1 : yearOf(range.from) - yearOf(other.from);

/** 昨天比上周同期: the same days one step back, of a stretch that is no longer than one such step. */
function sameDaysBefore({ from, to }: DateRange, grain: Grain): DateRange | null {
  if (from === null) return null;
  const length = lengthInDays({ from, to });
  if (grain === 'week') return length > 7 ? null : { from: addDays(from, -7), to: addDays(to, -7) };
  const months = grain === 'month' ? 1 : grain === 'quarter' ? 3 : null;
  return months === null || length > 31 * months
    ? null
    : { from: addMonths(from, -months), to: addMonths(to, -months) };
}

const asCompare = (range: DateRange | null): { compare: DateRange; range: null } | null =>
  range === null ? null : { compare: range, range: null };

/** The step of a trend that names none (ask.md): day up to 31 days, week up to 26 weeks, else month. */
export function grainFor(range: DateRange | null): Grain {
  if (range === null || range.from === null) return 'month';
  const days = dayNumber(range.to) - dayNumber(range.from) + 1;
  return days <= 31 ? 'day' : days <= 26 * 7 ? 'week' : 'month';
}
