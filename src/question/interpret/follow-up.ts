// A question that leans on the one before: what it says replaces or adds, what it does not say stays (ask.md, "Follow-ups").
import { metricEntry } from '../../metrics/catalogue.js';
import type { DateRange } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import type { Assumption, Plan, Unread } from '../plan.js';
import { inferPeriod, type Period } from '../time/period.js';
import { comparedAgain, isStepOf } from './compared-again.js';
import type { Frame } from './frame.js';
import { isWhoseTeam } from './their-team.js';
import { daysLeft, mergedFilters, pittedFirst, staysPooled } from './merged-filters.js';
import { countsAll, countsOn } from './leans.js';
import { mergedShape, type Shape } from './merged-shape.js';
import { kindBefore } from './same-kind.js';
import { ofAnyType, ofOneType, otherType } from './one-type.js';
import { missingDimension, namedGroups, scopeList } from './plan-filters.js';
import { planOf, type Planned } from './plan-of.js';
import { moversOf } from './plan-order.js';
import { MOST, orderAgain } from './order-again.js';
import { ofItsWeek, stillHolds, untilFrom } from './widened.js';

export function followUp(said: Frame, before: Plan, context: ReadContext): Planned {
  const held = stillHolds(said, context.denied === true ? undenied(said, before) : before, context);
  const previous =
    ofOneType(said.metrics) && !said.them && said.filters.every(({ dim }) => dim !== 'type')
      ? ofAnyType(held)
      : held;
  if (said.ofPrevious && said.by.length === 0 && isWhoseTeam(previous))
    return followUp(said, { ...previous, kind: 'value', by: [] }, context);
  const days = ofItsWeek(said, previous, context);
  if (days !== null && (days.range.from ?? '') > context.today)
    return { ok: false, unread: { why: 'future' } };
  const frame: Frame =
    days === null
      ? untilFrom({ ...said, weekdays: daysLeft(said.weekdays, previous) }, previous, context)
      : {
          ...said,
          weekdays: days.weekdays,
          time: inferPeriod(days.range, context.today, context.weekStart),
        };
  // The question behind an explanation stays what it was: only its kind is set aside.
  if (frame.explain)
    return { ok: true, plan: { ...behind(previous), kind: 'explain', ...(frame.sql ? { sql: true } : {}) } };
  if (previous.kind === 'explain') return followUp(frame, behind(previous), context);
  if (saysNothing(frame) || liftsNobody(frame, previous))
    return { ok: false, unread: { why: 'not_a_question' } };
  // 最低的那个月是为什么: which month it is is one question, and why it is so another.
  if (frame.why && frame.order !== null && (frame.grain !== null || frame.byGrain !== null))
    return { ok: false, unread: { why: 'not_supported', words: [] } };
  // "and tickets yesterday" after complaints: another figure; "urgent tickets" are some of those that were asked about.
  const counted = previous.metrics.every((id) => metricEntry(id).unit === 'count');
  // "her tickets in April" after a mark: those are counted, and marked by nobody.
  const ofSomebody =
    !counted &&
    frame.marker &&
    frame.time !== null &&
    frame.filters.every(({ dim, not }) => dim === 'agent' && not !== true);
  const noun =
    frame.nounAlone &&
    // 这个产品的工单趋势 after a rate: their course, and not the rate's.
    (frame.filters.length === 0 || ofSomebody || (frame.trend && !counted)) &&
    frame.by.length === 0 &&
    frame.byGrain === null &&
    frame.order === null &&
    frame.having === null &&
    !frame.list &&
    !frame.only &&
    !frame.ofThose &&
    !frame.why;
  // 是哪几张单 after complaints: those, and not all tickets.
  const theirs = frame.nounOnly && counted && (frame.list || (frame.order !== null && !frame.nounAlone));
  // 什么问题最多, "who had the fewest tickets", after a mark: the most of what is counted.
  const mostOf =
    frame.nounOnly &&
    !counted &&
    frame.order?.o === 'extreme' &&
    (frame.order.extreme === 'max' || frame.order.extreme === 'min');
  const saysMetric =
    frame.metrics.length > 0 &&
    !frame.them &&
    !theirs &&
    !countsOn(frame, previous) &&
    !countsAll(frame, previous) &&
    (!(frame.nounOnly && !frame.asks) || noun || mostOf);
  const other = saysMetric ? null : otherType(previous.metrics, frame.filters);
  if (other !== null)
    return followUp(
      { ...frame, metrics: [other.metric], filters: other.filters, nounOnly: false, nounAlone: false },
      previous,
      context,
    );
  // "only questions" after the complaint rate: of them there is none.
  if (!saysMetric && ofOneType(previous.metrics) && frame.filters.some(({ dim }) => dim === 'type'))
    return { ok: false, unread: { why: 'not_supported', words: [] } };
  const metrics = saysMetric ? frame.metrics : previous.metrics;
  const entries = metrics.map(metricEntry);
  // "what's it at now?" after a week of the backlog: how it stands, and no course of days.
  const standsNow =
    (frame.now || frame.standsNow) &&
    frame.time === null &&
    previous.range !== null &&
    previous.range.from !== null;
  if (standsNow && entries.some(({ timing }) => timing === 'range')) {
    if (isOnlyNow(frame)) return { ok: false, unread: { why: 'not_supported', words: [] } };
  }
  // 只看未解决的 after the tickets of May: which of those are open is no figure; how many were open then is another.
  const stock = (plan: Pick<Plan, 'metrics'>): boolean =>
    plan.metrics.every((id) => metricEntry(id).timing !== 'range');
  if (
    (frame.only || frame.ofThose) &&
    saysMetric &&
    stock({ metrics }) &&
    !stock(previous) &&
    frame.filters.length === 0
  )
    return { ok: false, unread: { why: 'not_supported', words: [] } };
  const asOfNow = standsNow && entries.every(({ timing }) => timing !== 'range');
  // "vs March" after the months of this year: one of its steps is not what all of them are held against.
  if (previous.kind === 'trend' && frame.time === null && isStepOf(frame.compare, previous.range))
    return { ok: false, unread: { why: 'not_supported', words: [] } };
  // 电话单的呢 after a spread: of those tickets, and no number of them.
  const shaped = saysMetric || frame.metrics.length === 0 || frame.list ? frame : { ...frame, metrics: [] };
  const merge = mergedShape(shaped, asOfNow ? { ...previous, ...steppedNoMore(previous) } : previous);
  // "and the whole company?" after one's own tickets: those of everybody are not for everybody, their number is.
  const { role } = context.asker;
  // "what about my team" after a ranking: its people are not everybody's to see, its figure is.
  const ofTeam =
    role === 'agent' && frame.filters.length > 0 && frame.filters.every(({ dim }) => dim === 'team');
  // "how did her team do" after who led: the team's figure, and not who leads in it.
  const led = frame.theirTeam && previous.by.join() === 'agent' && previous.limit === 1;
  const figureOfTeam =
    (ofTeam || led) && merge.by.join() === 'agent' && frame.by.length === 0 && frame.order === null;
  const shape = figureOfTeam
    ? { ...merge, by: [], byGrain: null, place: false }
    : merge.list && frame.overall && !frame.companywide && role !== 'manager' && role !== 'admin'
      ? { ...merge, list: false }
      : merge;
  // "overdue ones?" after complaints: those that are.
  const some =
    frame.some && saysMetric && stock({ metrics }) && frame.filters.every(({ dim }) => dim !== 'type');
  const sameKind = some ? kindBefore(previous) : null;
  const laid = mergedFilters(frame, previous, context);
  const filters =
    laid === null || sameKind === 'none' ? null : sameKind === null ? laid : [...laid, sameKind];
  if (filters === null) return { ok: false, unread: { why: 'not_supported', words: [] } };
  const merged: Frame = {
    ...frame,
    metrics,
    nounOnly: false,
    beyondTeam: frame.beyondTeam || previous.ofAll === true,
    // A change is explained by means alone: only they add up.
    stat: frame.stat ?? (shape.why ? null : statAgain(previous, entries)),
    business:
      frame.business ||
      (!frame.elapsed && previous.clock === 'business' && entries.every((entry) => entry.unit === 'seconds')),
    // What was elapsed time stays so, also where the workspace counts otherwise.
    elapsed:
      frame.elapsed ||
      (previous.clock === 'calendar' && previous.metrics.some((id) => metricEntry(id).unit === 'seconds')),
    chart: frame.chart ?? previous.chart,
    total:
      // "just the Harbor total" of a time: the one figure.
      (frame.total && !(namedGroups(frame) === null && entries.some((entry) => entry.unit === 'seconds'))) ||
      // "only phone and app" of one figure: a condition, and no two figures.
      (frame.only && previous.kind === 'value' && !frame.pitted && namedGroups(frame) !== null) ||
      staysPooled(frame, previous),
    time:
      frame.time ??
      (asOfNow
        ? inferPeriod({ from: context.today, to: context.today }, context.today, context.weekStart)
        : null) ??
      stays(
        previous.range,
        context,
        entries.some((entry) => entry.timing === 'now') ||
          (stoodNow(previous, context) && entries.every((entry) => entry.timing === 'range')),
      ),
    compare:
      frame.target ||
      (frame.order !== null && previous.order === null && (shape.by.length > 0 || shape.byGrain !== null))
        ? frame.compare
        : (frame.compare ??
          // Reasons are of a change against days that nobody has named: a figure that is asked for then is not. "by category?" names
          // none, and asks where the change lies.
          (previous.kind === 'drivers' &&
          !shape.why &&
          !(
            frame.by.length > 0 &&
            frame.metrics.length === 0 &&
            frame.time === null &&
            frame.order === null
          ) &&
          !frame.change &&
          previous.assumed.includes('previous_range')
            ? null
            : comparedAgain(frame, previous, context))),
    filters: pittedFirst(filters, frame, previous),
    // Whose place it was stays so: in the team, or on the days, that are named now.
    ownPlace: frame.ownPlace || (!frame.place && previous.place && previous.rankOf === undefined),
    ...shape,
    share: frame.share ?? sharedAgain(frame, previous, shape),
    relate: frame.relate || (previous.relate === true && metrics.join() === previous.metrics.join()),
  };
  if (
    keepsHaving(frame, previous, shape) &&
    previous.metrics.join() !== metrics.join() &&
    previous.having?.than === 'value'
  )
    return { ok: false, unread: { why: 'not_supported', words: [] } };
  const planned = planOf(merged, context);
  if (!planned.ok) return planned;
  return kept(planned.plan, frame, previous, entries, context);
}

/** Who handled them was not to be told: another figure that is asked for then is one figure, and not one of each person. */
function undenied(frame: Frame, previous: Plan): Plan {
  if (!previous.by.includes('agent') || frame.metrics.length === 0 || frame.nounOnly) return previous;
  if (frame.by.length > 0 || frame.order !== null || frame.list || frame.place) return previous;
  const by = previous.by.filter((dim) => dim !== 'agent');
  const kind = by.length > 0 || previous.grain !== null ? previous.kind : 'value';
  return { ...previous, kind, by, order: null, limit: null, place: false };
}

/** "and right now?": nothing but the moment. */
const isOnlyNow = (frame: Frame): boolean => saysNothing({ ...frame, now: false });

/** A course over days as the one figure that stands at a moment. */
const steppedNoMore = ({ kind, grain }: Plan): Partial<Plan> =>
  kind === 'trend' || grain !== null
    ? { kind: kind === 'trend' ? 'value' : kind, grain: null, order: null, limit: null }
    : {};

/** What an explanation was asked about. */
function behind({ sql: _sql, ...plan }: Plan): Plan {
  return plan.kind === 'explain' ? { ...plan, kind: kindBehind(plan) } : plan;
}

/** The kind that the other slots of an explained plan speak of. */
function kindBehind(plan: Plan): Plan['kind'] {
  if (plan.compare !== null) return 'compare';
  if (plan.order !== null || (plan.by.length > 0 && plan.grain === null)) return 'breakdown';
  return plan.grain === null ? 'value' : 'trend';
}

/** "please", "thanks", "?": nothing that could be done with what was asked before. */
export const saysNothing = (frame: Frame): boolean =>
  frame.metrics.length === 0 &&
  frame.stat === null &&
  !frame.business &&
  !frame.elapsed &&
  frame.time === null &&
  frame.compare === null &&
  frame.filters.length === 0 &&
  frame.weekdays === null &&
  frame.by.length === 0 &&
  frame.byGrain === null &&
  frame.grain === null &&
  frame.order === null &&
  frame.limit === null &&
  frame.having === null &&
  frame.share === null &&
  !frame.target &&
  frame.chart === null &&
  ![
    frame.trend,
    frame.place,
    frame.total,
    frame.list,
    frame.spread,
    frame.why,
    frame.everyone,
    frame.lifted.length > 0,
    frame.counts,
    frame.change,
    frame.now,
  ].includes(true);

/** "for everyone" where nobody was named, and no first few: the same figure again would say that something was done. */
const liftsNobody = (frame: Frame, { where, by, limit, having }: Plan): boolean =>
  frame.peopleOnly &&
  saysNothing({ ...frame, everyone: false }) &&
  [...where.map(({ dim }) => dim), ...by].every((dim) => dim !== 'agent' && dim !== 'team') &&
  limit === null &&
  having === undefined;

/** Slots of the plan before that a frame cannot carry: the order as it was resolved, the kind where nothing asks for another. */
function kept(
  plan: Plan,
  frame: Frame,
  previous: Plan,
  entries: readonly ReturnType<typeof metricEntry>[],
  context: ReadContext,
): Planned {
  const asksOrder = frame.order !== null;
  // 他们三个: those who are named are laid out as they are.
  const namesThem = frame.filters.some(({ dim, not }) => !not && dim === previous.by[0]);
  // One's own place is counted from the top, whichever end was looked at before.
  const stillRanked =
    plan.kind === 'breakdown' &&
    previous.order !== null &&
    !asksOrder &&
    !namesThem &&
    !((frame.listsGroups || frame.each) && !asksOrder) &&
    // "any below 80 %?" after the worst: of all of them, unless it is of those that it says.
    !(frame.having !== null && !frame.only && !frame.ofThose) &&
    (!plan.place || previous.place);
  const sameGroups = plan.by.join() === previous.by.join() && plan.grain === previous.grain;
  // "who improved most", then "and on the phone?": still ranked by how far they moved.
  const stillMoving =
    plan.kind === 'compare' &&
    previous.kind === 'compare' &&
    previous.order !== null &&
    plan.compare !== null;
  const turned =
    stillMoving && !asksOrder ? moversOf({ ...frame, ...MOST, metrics: plan.metrics, by: plan.by }) : null;
  const order =
    turned ??
    ((stillRanked || (stillMoving && !asksOrder)) && sameGroups ? orderAgain(previous, entries) : plan.order);
  // "back to everyone" after the last three of one team: the last three of all.
  const scoped = previous.where.filter(({ dim }) => dim === 'team' || dim === 'agent');
  const liftsScope =
    scoped.length > 0 && !plan.where.some((one) => scoped.some(({ dim }) => dim === one.dim));
  // "The ranking, please" after who is first: all of it.
  const limit =
    plan.place || plan.kind === 'list'
      ? plan.limit
      : order === null ||
          (frame.everyone && !frame.overall && !liftsScope && !(asksOrder && frame.amongAll)) ||
          (frame.list && frame.limit === null && plan.kind === 'breakdown') ||
          // "march, all products again": all of the groups.
          (!asksOrder && frame.lifted.some((dim) => plan.by.includes(dim)))
        ? null
        : (frame.limit ??
          (asksOrder && frame.order?.o === 'extreme'
            ? plan.limit
            : sameGroups && !(previous.limit === 1 && frame.order?.o === 'ranking')
              ? previous.limit
              : plan.limit));
  const assumed = new Set<Assumption>(plan.assumed);
  if (frame.time === null && previous.assumed.includes('last_30_days') && plan.range !== null)
    assumed.add('last_30_days');
  const sameDays = plan.range?.from === previous.range?.from && plan.range?.to === previous.range?.to;
  if (frame.time === null && sameDays && previous.assumed.includes('fiscal_year')) assumed.add('fiscal_year');
  const missing: Unread | null = missingDimension(entries, plan.by, plan.where);
  if (missing !== null) return { ok: false, unread: missing };
  const where = [...plan.where];
  if (plan.kind === 'list' && !frame.everyone && plan.ofAll !== true) {
    const noted: Assumption[] = [];
    scopeList(where, noted, context);
    for (const one of noted) assumed.add(one);
  }
  const having =
    previous.having !== undefined && plan.kind === 'breakdown' && keepsHaving(frame, previous, plan)
      ? { having: previous.having }
      : {};
  const nth = frame.nth ? { nth: true as const } : {};
  const merit = !asksOrder && order !== null && previous.byMerit === true ? { byMerit: true as const } : {};
  return {
    ok: true,
    plan: { ...plan, where, order, limit, ...nth, assumed: [...assumed], ...having, ...merit },
  };
}

/** A share stays one: of the groups that are asked for now, or of the same dimension; "how many" asks for the number. */
function sharedAgain(frame: Frame, previous: Plan, shape: Shape): Frame['share'] {
  if (previous.share === undefined || frame.counts) return null;
  const [group] = shape.by;
  return shape.by.length === 1 && group !== undefined ? group : previous.share;
}

/** "agents under 80 %", then "and last month?": still those; "everyone" and another breakdown ask for all. */
const keepsHaving = (frame: Frame, previous: Plan, now: Pick<Plan, 'by'>): boolean =>
  previous.having !== undefined &&
  frame.having === null &&
  !frame.everyone &&
  frame.order === null &&
  !frame.place &&
  // "their first response?": of those who were shown, whatever it is.
  !frame.filters.some(({ dim, not }) => !not && dim === previous.by[0]) &&
  now.by.join() === previous.by.join();

/** The statistic that was asked for stays; another metric has its own usual one where none was. */
function statAgain(previous: Plan, entries: readonly ReturnType<typeof metricEntry>[]): Plan['stat'] {
  if (!entries.some(({ unit }) => unit === 'seconds') || previous.assumed.includes('usual_stat')) return null;
  return previous.stat;
}

/** How something stands now is asked without days: those of another figure are not said with it. */
const stoodNow = ({ metrics, range, grain, compare }: Plan, { today }: ReadContext): boolean =>
  metrics.every((id) => metricEntry(id).timing !== 'range') &&
  range?.from === today &&
  range.to === today &&
  grain === null &&
  compare === null;

function stays(range: DateRange | null, context: ReadContext, nowOnly: boolean): Period | null {
  return range === null || nowOnly ? null : inferPeriod(range, context.today, context.weekStart);
}
