// What a turn does to the days that the question before was held against: they move with its own, or stay where none are said.
import type { DateRange } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import { inferPeriod, previousRange, yearEarlier } from '../time/period.js';
import type { Frame } from './frame.js';

/** Whether days that are compared with lie within those that were asked for: one of its own weeks. */
export function isStepOf(compare: Frame['compare'], range: DateRange | null): boolean {
  if (compare?.c !== 'period' || range?.from === null || range === null) return false;
  const { from, to } = compare.period.range;
  return from !== null && from >= range.from && to <= range.to;
}

/** A comparison moves with its range: against the one before, or the year before, of the new range. */
export function comparedAgain(frame: Frame, previous: Plan, context: ReadContext): Frame['compare'] {
  if (previous.compare === null || previous.range === null || frame.pitted) return null;
  if (frame.grain !== null || frame.trend || frame.spread || frame.list || frame.place) return null;
  const period = inferPeriod(previous.range, context.today, context.weekStart);
  const before = previousRange(period);
  const year = yearEarlier(previous.range);
  const is = (range: DateRange | null): boolean =>
    range?.from === previous.compare?.from && range?.to === previous.compare?.to;
  // The days stay as they stand there: a whole quarter beside one that runs is not cut now.
  if (frame.time === null)
    return {
      c: 'period',
      period: inferPeriod(previous.compare, context.today, context.weekStart),
      relative: false,
      whole: true,
    };
  if (is(before)) return { c: 'previous', grain: null };
  return is(year)
    ? { c: 'year_earlier' }
    : {
        c: 'period',
        period: inferPeriod(previous.compare, context.today, context.weekStart),
        relative: false,
      };
}
