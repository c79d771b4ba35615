// A frame to a plan: as a turn of what came before, or by itself.
import { metricEntry } from '../../metrics/catalogue.js';
import { standsBeside } from '../lines/beside-whole.js';
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import { inferPeriod } from '../time/period.js';
import { followUp, saysNothing } from './follow-up.js';
import type { Frame } from './frame.js';
import { asSaid } from './merged-filters.js';
import { leansOnPrevious } from './leans.js';
import { typeCounted } from './one-type.js';
import { planOf, type Planned } from './plan-of.js';

/** What `frame` asks for, seen from `context`; where that is no plan, why not. */
export function toPlan(frame: Frame, context: ReadContext): Planned {
  const planned = laidDown(frame, context);
  return planned.ok && frame.by.includes('type')
    ? { ok: true, plan: byWhatTheyAreAbout(planned.plan) }
    : planned;
}

/** "What types of complaints": they are all of one type, so that what they are about is meant. */
function byWhatTheyAreAbout(plan: Plan): Plan {
  const ofOne = plan.metrics.every((id) => typeCounted(id) !== undefined);
  if (!ofOne || plan.share !== undefined || plan.by.includes('category')) return plan;
  return { ...plan, by: plan.by.map((dim) => (dim === 'type' ? 'category' : dim)) };
}

function laidDown(frame: Frame, context: ReadContext): Planned {
  const { previous } = context;
  if (previous !== null && leansOnPrevious(frame, previous)) {
    const planned = followUp(frame, previous, context);
    return frame.only || frame.total ? planned : stillAgainst(planned, previous, context);
  }
  if (frame.them || (previous === null && frame.swaps))
    return { ok: false, unread: { why: 'nothing_before' } };
  // "top 5 categories": what tickets are about is ranked by their number.
  const [about, more] = frame.by;
  if (
    frame.metrics.length === 0 &&
    previous === null &&
    frame.order?.o === 'end' &&
    more === undefined &&
    (about === 'category' || about === 'type' || about === 'channel')
  )
    return planOf({ ...frame, metrics: ['tickets'] }, context);
  // 门锁都是什么问题: what its tickets are about.
  if (
    frame.metrics.length === 0 &&
    previous === null &&
    about === 'category' &&
    more === undefined &&
    !frame.byAssumed &&
    frame.filters.some(({ not }) => !not)
  )
    return planOf({ ...frame, metrics: ['tickets'] }, context);
  // 闪退今年每月多少: what tickets are about is counted.
  const asksCount = frame.asks || frame.order !== null || frame.grain !== null || frame.trend;
  const ofCategory = frame.filters.some(({ dim, not }) => dim === 'category' && !not);
  if (frame.metrics.length === 0 && previous === null && ofCategory && asksCount)
    return planOf({ ...frame, metrics: ['tickets'] }, context);
  if (frame.metrics.length === 0) {
    if (saysNothing(frame))
      return {
        ok: false,
        unread: { why: frame.marker || frame.explain ? 'nothing_before' : 'not_a_question' },
      };
    return {
      ok: false,
      unread:
        frame.marker || frame.only || frame.instead
          ? { why: 'nothing_before' }
          : { why: 'no_metric', words: [] },
    };
  }
  const days = daysTalkedOf(frame, context);
  const filters = days === null ? frame.filters : ofThoseTalkedOf(frame, previous);
  return planOf({ ...frame, filters, time: frame.time ?? days }, context);
}

/**
 * "Tickets by product" after my own csat of March: of March and of mine. With the days kept and the person dropped it would be half of what
 * was talked of. What is asked for in a sentence says of whom it is.
 */
function ofThoseTalkedOf(frame: Frame, previous: Plan | null): Frame['filters'] {
  const laidOut = frame.by.length > 0 || frame.grain !== null;
  const short = frame.nounOnly && !frame.sentence && !frame.command && frame.order === null;
  const ofAll = frame.everyone || frame.overall || frame.companywide || frame.lifted.length > 0;
  if (previous === null || !laidOut || !short || ofAll || frame.time !== null || frame.filters.length > 0)
    return frame.filters;
  // A person is no table of teams.
  const person = previous.where.some(({ dim }) => dim === 'agent');
  if (person && frame.by.some((dim) => dim === 'agent' || dim === 'team')) return frame.filters;
  return asSaid({
    ...previous,
    where: previous.where.filter(({ dim }) => !frame.by.some((group) => group === dim)),
  });
}

/**
 * A question of its own that names no days, in a conversation that has: 各组投诉量看一下 after the tickets of March is of March. Its
 * conditions are its own. Null where days make no sense of it, or none were said.
 */
function daysTalkedOf(frame: Frame, { previous, today, weekStart }: ReadContext): Frame['time'] {
  if (previous === null || previous.range === null || previous.assumed.includes('last_30_days')) return null;
  if (frame.now || frame.explain || frame.compare !== null) return null;
  const overDays = [...frame.metrics, ...previous.metrics].every((id) => metricEntry(id).timing === 'range');
  return overDays && previous.kind !== 'explain' ? inferPeriod(previous.range, today, weekStart) : null;
}

/** "and in March?" after one's own figure and the team's: both of March, as long as it is one figure that has a whole. */
function stillAgainst(planned: Planned, { against }: Plan, { gazetteer }: ReadContext): Planned {
  if (!planned.ok || against === undefined) return planned;
  return standsBeside(planned.plan, against, gazetteer.directory)
    ? { ok: true, plan: { ...planned.plan, against } }
    : planned;
}
