// What of the question before still holds for a turn that names nearly all of a question itself: 那我们组超时一共多少 after urgent ones is
// of all of the team's, "and how about Nina's csat last month" after a product's figure is of Nina's.
import { metricEntry } from '../../metrics/catalogue.js';
import type { Filter } from '../../metrics/query.js';
import { addDays, startOf, type DateRange } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import { inferPeriod } from '../time/period.js';
import type { Frame } from './frame.js';

const isScope = (dim: string): boolean => dim === 'agent' || dim === 'team';

/** The plan before, as far as it still holds. */
export function stillHolds(frame: Frame, previous: Plan, { earlier = [] }: ReadContext): Plan {
  if (standsAlone(frame, previous))
    return {
      ...previous,
      kind: 'value',
      by: [],
      grain: null,
      order: null,
      limit: null,
      stat: null,
      compare: null,
      where: [],
    };
  if (!countsAll(frame, previous)) return previous;
  const where = previous.where.filter(
    (filter) => isScope(filter.dim) || !cameLater(filter, previous, earlier),
  );
  return where.length === previous.where.length ? previous : { ...previous, where };
}

/** Another figure, of somebody, on other days, where nobody had been named: nothing of the question before is left. */
const standsAlone = (frame: Frame, { metrics, where }: Plan): boolean =>
  frame.metrics.length > 0 &&
  !frame.nounOnly &&
  frame.metrics.join() !== metrics.join() &&
  frame.time !== null &&
  frame.filters.some(({ dim, not }) => isScope(dim) && !not) &&
  !where.some(({ dim }) => isScope(dim)) &&
  !frame.ofPrevious &&
  !frame.ofThose &&
  !frame.them &&
  !frame.only &&
  !frame.instead &&
  !frame.explain;

/** 一共 beside the figure and whose it is, said anew. */
const countsAll = (frame: Frame, { metrics, where }: Plan): boolean =>
  frame.total &&
  !frame.only &&
  !frame.ofThose &&
  frame.metrics.length > 0 &&
  frame.metrics.join() === metrics.join() &&
  frame.by.length === 0 &&
  frame.filters.length > 0 &&
  frame.filters.every(({ dim, not, values }) => isScope(dim) && !not && values.length === 1) &&
  where.some(({ dim }) => !isScope(dim));

/** Whether the same figure was asked for without it before. */
const cameLater = (filter: Filter, { metrics }: Plan, earlier: readonly Plan[]): boolean =>
  earlier
    .slice(-4)
    .some((one) => one.metrics.join() === metrics.join() && !one.where.some(({ dim }) => dim === filter.dim));

/** "until june 30 only" after what came since June 15: up to that day, from the one that was said. */
export function untilFrom(frame: Frame, { range }: Plan, { today, weekStart }: ReadContext): Frame {
  const { time } = frame;
  const from = range?.from ?? null;
  if (time === null || time.range.from !== null || range === null || from === null) return frame;
  if (time.range.to < from || !(frame.only || range.to === today)) return frame;
  return { ...frame, time: inferPeriod({ from, to: time.range.to }, today, weekStart) };
}

/** 周末呢, "and on weekdays?" after one day: of the week of that day; null where no such thing is said. */
export function ofItsWeek(
  frame: Frame,
  { range, metrics }: Plan,
  { today, weekStart }: ReadContext,
): DaysOfWeek | null {
  if (frame.weekdays === null || frame.time !== null || range === null || range.from === null) return null;
  // What is left out widens nothing, and how things stand now has no week.
  if (frame.weekdays.not || metrics.some((id) => metricEntry(id).timing !== 'range')) return null;
  const from = startOf('week', range.from, weekStart);
  const to = addDays(from, 6);
  // Days of more than one week, or all of a week, or of the one that runs.
  const whole = range.from === from && (range.to === to || (range.to === today && from !== today));
  if (range.to > to || whole) return null;
  const weekend = frame.weekdays.which === 'weekend' && !frame.weekdays.not && weekStart === 1;
  if (!weekend) return { range: { from, to: to > today ? today : to }, weekdays: frame.weekdays };
  return { range: { from: addDays(from, 5), to }, weekdays: null };
}

interface DaysOfWeek {
  readonly range: DateRange;
  readonly weekdays: Frame['weekdays'];
}
