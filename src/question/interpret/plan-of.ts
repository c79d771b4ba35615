// From a frame to a plan: the unsaid slots take their defaults (ask.md: "no time said", "no scope said", the statistic of a
// duration, the way to read "best"), and what the catalogue does not have is refused by name.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, MetricEntry, MetricId, Stat } from '../../metrics/metric.js';
import type { Having } from '../../metrics/having.js';
import { lengthInDays, type DateRange, type Grain } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import { havingOf, metricUnder } from './said-having.js';
import type { Assumption, Plan, PlanKind, Unread } from '../plan.js';
import type { Frame, SaidCompare } from './frame.js';
import { keptRange } from '../time/period.js';
import { typeCounted } from './one-type.js';
import { compareWith, grainFor, sinceThen, timeOf } from './plan-time.js';
import { filtersOf, isNarrowed, missingDimension, namedGroups, scopeList } from './plan-filters.js';
import { isByMerit, moversOf, orderOf, rankedOf, type Ranked } from './plan-order.js';

export type Planned =
  { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly unread: Unread };

const no = (unread: Unread): Planned => ({ ok: false, unread });

export function planOf(asked: Frame, context: ReadContext): Planned {
  if (asked.explain) return explained(asked);
  const frame = sinceThen(standing(asked), context);
  const metrics = frame.spread
    ? frame.metrics.map((id): MetricId => (id === 'csat' ? 'csat_score' : id))
    : frame.having === null
      ? frame.relate
        ? inOrder(frame.metrics)
        : frame.metrics
      : frame.metrics.map((id) => metricUnder(id, frame.having));
  const [first] = metrics;
  if (first === undefined) return no({ why: 'no_metric', words: [] });
  const entries = metrics.map(metricEntry);
  const assumed: Assumption[] = [];

  const said = statOf(frame, entries);
  if (said === 'wrong') return no({ why: 'not_of_metric', metric: first, wants: 'stat' });
  const stat: Stat | null = said;
  if (stat !== null && frame.stat === null) assumed.push('usual_stat');
  if (frame.business && entries.some((entry) => entry.unit !== 'seconds'))
    return no({ why: 'not_of_metric', metric: first, wants: 'business' });

  if (frame.order !== null && frame.by.length === 0 && frame.byGrain === null)
    return no({ why: 'not_supported', words: [] });
  if (frame.why && stat !== null && stat !== 'mean')
    return no({ why: 'not_of_metric', metric: first, wants: 'reason_of_stat' });
  if (frame.order !== null && frame.by.length + (frame.byGrain === null ? 0 : 1) > 1)
    return no({ why: 'not_supported', words: [] });
  if (frame.why && frame.spread) return no({ why: 'not_supported', words: [] });
  // How things stand at one moment is of no days of the week.
  const atOnce = entries.some((entry) => entry.timing !== 'range') && frame.grain === null && !frame.trend;
  if (frame.weekdays !== null && atOnce) return no({ why: 'not_supported', words: [] });
  if (frame.weekdays !== null && frame.by.includes('weekday')) return no({ why: 'not_supported', words: [] });
  const whose = frame.place ? rankedOf(frame, context) : null;
  if (whose === 'wrong' || (whose !== null && frame.by.some((dim) => dim !== whose.dim)))
    return no({ why: 'not_supported', words: [] });
  const ranked: Ranked | null = whose;
  const stepped = frame.grain !== null || frame.trend;
  if (frame.change && !frame.why && frame.compare === null && frame.time?.since === true && !stepped)
    return no({ why: 'not_supported', words: [] });
  // The fastest and the longest are of durations; of a number there is only the most.
  const paced =
    frame.order?.o === 'extreme' && (frame.order.extreme === 'fast' || frame.order.extreme === 'slow');
  if (paced && moversOf(frame) === null && entries.some((entry) => entry.unit !== 'seconds'))
    return no({ why: 'not_supported', words: [] });
  // "csat for app and nps for chat": which figure of which group is not clear.
  if (metrics.length > 1 && namedGroups(frame) !== null && !frame.total)
    return no({ why: 'not_supported', words: [] });
  // "the most complaints and faults": by which of the two they are ranked is not said.
  if (metrics.length > 1 && frame.order !== null) return no({ why: 'not_supported', words: [] });
  // "complaints without faults": none of them is one, so that something else is meant.
  const typed: readonly MetricId[] = ['complaints', 'faults', 'suggestions', 'repeat_complaint_rate'];
  if (
    metrics.every((id) => typed.includes(id)) &&
    frame.filters.some(({ dim, not }) => dim === 'type' && not)
  )
    return no({ why: 'not_supported', words: [] });
  // 投诉里的请求: no ticket is of two types.
  if (
    frame.filters.some(
      ({ dim, not, values }) =>
        dim === 'type' &&
        !not &&
        metrics.some((id) => {
          const type = typeCounted(id);
          return type !== undefined && !values.includes(type);
        }),
    )
  )
    return no({ why: 'not_supported', words: [] });
  // 投诉和故障总量: a sum of two figures is none of the catalogue's.
  if (metrics.length > 1 && frame.total) return no({ why: 'not_supported', words: ['total'] });
  const kind = kindOf(frame);
  // 每天投诉最多的产品: the first of each day is not the whole course of all.
  if (kind === 'trend' && frame.order !== null) return no({ why: 'not_supported', words: [] });
  if (kind === null || saysTooMuch(frame, kind)) return no({ why: 'not_supported', words: [] });
  // "still open" beside one day is how it stood then; beside a week it is not clear of which tickets it speaks.
  const today =
    frame.time === null ||
    frame.time.range.to === context.today ||
    frame.time.range.from === frame.time.range.to;
  if (frame.standsNow && !today) return no({ why: 'not_supported', words: [] });
  // The last day of a month is how a stock stood, and what customers had brought in by then; of what happened in it, "the end of the month" says no days.
  if (frame.time?.end === true && entries.some((entry) => entry.timing !== 'gauge' && entry.id !== 'clv'))
    return no({ why: 'not_supported', words: [] });
  if (frame.total && namedGroups(frame) === null && entries.some((entry) => entry.unit === 'seconds'))
    return no({ why: 'not_of_metric', metric: first, wants: 'total' });
  if (frame.why && namedGroups(frame) !== null) return no({ why: 'not_supported', words: [] });
  const bounded = frame.having === null ? null : havingOf(frame.having, entries);
  // One figure is held against another where yes or no is asked for.
  const held = kind === 'value' && metrics.length === 1 && frame.whether && frame.having?.than === 'value';
  if (bounded === 'wrong' || (bounded !== null && (!(kind === 'breakdown' || held) || frame.place)))
    return no({ why: 'not_supported', words: [] });
  const having: Having | null = bounded;
  // Parts of a whole are of one count, and the whole is all there is of it: of the phone's tickets by priority, all of the phone's.
  const { share } = frame;
  const parts = frame.filters.length + (frame.weekdays === null ? 0 : 1);
  if (
    share !== null &&
    (metrics.length !== 1 ||
      entries[0]?.unit !== 'count' ||
      having !== null ||
      frame.total ||
      !(kind === 'value' || (kind === 'compare' && frame.by.length === 0 && namedGroups(frame) === null)
        ? parts === 1
        : kind === 'breakdown' &&
          frame.by.join() === share &&
          frame.filters.every(({ dim }) => dim !== share)))
  )
    return no({ why: 'not_supported', words: [] });
  if (
    frame.relate &&
    (kind !== 'breakdown' || having !== null || share !== null || !relatable(frame, entries))
  )
    return no({ why: 'not_supported', words: [] });
  // The size of a count hangs on the days that are looked at: there are no targets for it.
  const judged = kind === 'value' && metrics.length === 1 && share === null && entries[0]?.unit !== 'count';
  if (frame.target && !judged) return no({ why: 'not_supported', words: [] });
  const time = timeOf(frame, entries, context, assumed);
  if ('why' in time) return no(time);
  const range = time.period === null ? null : keptRange(time.period, context.today, context.weekStart);
  const other = frame.compare?.c === 'period' ? frame.compare.period : null;
  if (time.period?.fiscalAssumed === true || other?.fiscalAssumed === true) assumed.push('fiscal_year');

  let compare: DateRange | null = null;
  if (kind === 'compare' || kind === 'drivers') {
    const said: SaidCompare | null =
      frame.compare ?? (kind === 'drivers' || frame.change ? { c: 'previous', grain: null } : null);
    if (said !== null) {
      if (time.period === null) return no({ why: 'now_only', metric: first });
      const against = compareWith(frame, said, time.period);
      if (against === null) return no({ why: 'not_supported', words: [] });
      compare = against.compare;
      if (against.range !== null) return finish({ range: against.range });
      // 满意度对比今年: this year against itself.
      if (compare?.from === range?.from && compare?.to === range?.to)
        return no({ why: 'not_supported', words: [] });
      if (kind === 'drivers' && frame.compare === null) assumed.push('previous_range');
    }
  }
  return finish({ range });

  function finish(said: { range: DateRange | null }): Planned {
    const where = filtersOf(frame, said.range, context).filter(({ dim }) => dim !== ranked?.dim);
    // 广东除上海: of one and without another of its kind says nothing that can be meant.
    if (where.some((one) => 'in' in one && where.some((other) => 'not' in other && other.dim === one.dim)))
      return no({ why: 'not_supported', words: [] });
    const ofAll = kind === 'list' && frame.beyondTeam && isNarrowed(where, context);
    if (kind === 'list' && !ofAll) scopeList(where, assumed, context);
    const by = ranked === null ? byOf(frame, kind ?? 'value') : [ranked.dim];
    const grain =
      kind === 'trend'
        ? (frame.grain ?? grainFor(said.range))
        : (frame.byGrain ??
          (frame.relate ? relatedBy(frame, said.range) : having === null ? null : frame.grain));
    const missing = missingDimension(entries, by, where);
    if (missing !== null) return no(missing);
    if (
      kind === 'distribution' &&
      entries.some((entry) => entry.unit !== 'seconds' && entry.unit !== 'score')
    ) {
      return no({ why: 'not_of_metric', metric: entries[0]?.id ?? 'tickets', wants: 'spread' });
    }
    if (kind === 'list' && entries.some((entry) => entry.unit !== 'count'))
      return no({ why: 'not_of_metric', metric: entries[0]?.id ?? 'tickets', wants: 'tickets' });
    if ((kind === 'trend' || frame.byGrain !== null) && entries.some((entry) => entry.timing === 'now'))
      return no({ why: 'now_only', metric: first ?? 'overdue' });
    return {
      ok: true,
      plan: {
        kind: kind ?? 'value',
        metrics,
        stat,
        clock: clockOf(frame, entries, context),
        range: said.range,
        grain: grain ?? null,
        by,
        where,
        compare,
        order: moversOf(frame) ?? orderOf(frame.order, entries[0], by),
        limit: frame.order === null && !frame.place && kind !== 'list' ? null : frame.limit,
        place: frame.place,
        ...(ranked === null || ranked.of === null ? {} : { rankOf: ranked.of }),
        pooled: frame.total,
        chart: frame.chart,
        assumed,
        ...(having === null ? {} : { having }),
        ...(having !== null && frame.every && kind === 'breakdown' ? { every: true } : {}),
        ...(share === null ? {} : { share }),
        ...(frame.relate ? { relate: true } : {}),
        ...(isByMerit(frame.order) ? { byMerit: true } : {}),
        ...(ofAll ? { ofAll: true } : {}),
        ...(frame.target ? { target: true } : {}),
        ...(kind === 'drivers' ? wayOf(frame, entries[0]) : {}),
      },
    };
  }
}

/** "why did it fall", 为什么变差了: which way it is taken to have gone, by what is better. */
function wayOf({ way }: Frame, entry: MetricEntry | undefined): Pick<Plan, 'way'> {
  const better = entry?.better ?? null;
  if (way === 'up' || way === 'down') return { way };
  if (way === null || better === null) return {};
  return { way: (way === 'better') === (better === 'up') ? 'up' : 'down' };
}

/** What was said and the answer's kind has no room for: a spread per day, the reasons of each week, a place against another month. */
function saysTooMuch(frame: Frame, kind: PlanKind): boolean {
  const stepped = frame.grain !== null || frame.byGrain !== null || frame.trend;
  const compared = frame.compare !== null || frame.change;
  if (kind === 'distribution') return stepped || compared || frame.order !== null || frame.list;
  if (kind === 'drivers') return stepped || frame.order !== null || frame.list;
  return frame.place && (stepped || compared);
}

/** "how many tickets do we have right now": tickets as such come in over days; those that are there at this moment are the open ones. */
function standing(frame: Frame): Frame {
  const isNow = frame.now && frame.time === null && frame.compare === null;
  return isNow && frame.nounOnly && frame.metrics.join() === 'tickets' && !frame.trend && frame.share === null
    ? { ...frame, metrics: ['backlog'], nounOnly: false }
    : frame;
}

/** What is judged is laid out by what takes time, or by how much there was; else in the order said. */
function inOrder(metrics: readonly MetricId[]): readonly MetricId[] {
  const weight = (id: MetricId): number => {
    const { unit } = metricEntry(id);
    return unit === 'seconds' ? 0 : unit === 'count' ? 1 : 2;
  };
  return metrics.toSorted((a, b) => weight(a) - weight(b));
}

/** Only what can be put together over several days can be laid out in bins: shares, marks and points. */
function relatable(frame: Frame, entries: readonly MetricEntry[]): boolean {
  const [, second] = entries;
  return (
    second !== undefined &&
    (second.unit === 'ratio' || second.unit === 'score' || second.unit === 'points') &&
    entries.every((entry) => entry.timing === 'range') &&
    frame.order === null &&
    frame.by.length <= 1 &&
    (frame.by.length === 0 || (frame.grain === null && frame.byGrain === null))
  );
}

/** Unsaid: a dot per day of up to three months, else per week; none where groups are set against each other. */
function relatedBy(frame: Frame, range: DateRange | null): Grain | null {
  if (frame.by.length > 0) return null;
  if (frame.grain !== null) return frame.grain;
  if (range === null || range.from === null) return 'week';
  return lengthInDays({ from: range.from, to: range.to }) <= 92 ? 'day' : 'week';
}

function explained(frame: Frame): Planned {
  const [metric] = frame.metrics;
  if (metric === undefined || (frame.nounOnly && frame.metrics.length === 1 && metric !== 'tickets'))
    return no({ why: 'no_metric', words: [] });
  return {
    ok: true,
    plan: { ...EMPTY, kind: 'explain', metrics: frame.metrics },
  };
}

export const EMPTY: Plan = {
  kind: 'value',
  metrics: [],
  stat: null,
  clock: 'calendar',
  range: null,
  grain: null,
  by: [],
  where: [],
  compare: null,
  order: null,
  limit: null,
  place: false,
  pooled: false,
  chart: null,
  assumed: [],
};

/** As the question says; unsaid, as the workspace counts. Only durations have a clock. */
function clockOf(frame: Frame, entries: readonly MetricEntry[], context: ReadContext): Plan['clock'] {
  if (frame.business) return 'business';
  const durations = entries.some((entry) => entry.unit === 'seconds');
  return durations && !frame.elapsed ? (context.clock ?? 'calendar') : 'calendar';
}

function statOf(frame: Frame, entries: readonly MetricEntry[]): Stat | null | 'wrong' {
  const durations = entries.filter((entry) => entry.unit === 'seconds');
  if (durations.length > 0) return frame.stat ?? (frame.why ? 'mean' : (durations[0]?.stat ?? null));
  if (frame.stat === null) return null;
  // The mean of a ratio or a score over a range is that figure itself; nothing else can be averaged or halved here.
  const harmless =
    frame.stat === 'mean' &&
    entries.every((entry) => entry.unit === 'score' || entry.unit === 'ratio' || entry.unit === 'currency');
  return harmless ? null : 'wrong';
}

/** Whether one figure could be drawn over its days: of what happens on days, of more than one of them. */
const isCourse = ({ time, metrics, filters, order, having, target, total }: Frame): boolean =>
  metrics.every((id) => metricEntry(id).timing === 'range') &&
  (time === null || time.range.from === null || time.range.from !== time.range.to) &&
  namedGroups({ filters }) === null &&
  order === null &&
  having === null &&
  !target &&
  !total;

function kindOf(frame: Frame): PlanKind | null {
  const groups = namedGroups(frame);
  if (frame.why) return 'drivers';
  if (frame.place) return frame.by.length > 1 ? null : 'breakdown';
  if (frame.list && frame.by.length === 0) return 'list';
  if (frame.spread) return 'distribution';
  const single = frame.by.length === 0 && frame.byGrain === null && frame.compare === null && !frame.change;
  const drawn = single && (frame.chart === 'line' || (frame.drawn && isCourse(frame)));
  // "tickets by day above 20": the steps of that figure, not how it went.
  if (frame.relate && !frame.trend && frame.compare === null && !frame.change) return 'breakdown';
  if (frame.having !== null && frame.grain !== null && !frame.trend) return 'breakdown';
  if (frame.trend || frame.grain !== null || drawn)
    return frame.compare === null && (frame.order === null || frame.by.length === 0) ? 'trend' : null;
  if (frame.compare !== null || frame.change)
    return frame.order === null || moversOf(frame) !== null ? 'compare' : null;
  if (frame.by.length > 0 || frame.byGrain !== null) return 'breakdown';
  if (groups !== null && !frame.total) return 'compare';
  return 'value';
}

function byOf(frame: Frame, kind: PlanKind): readonly DimensionId[] {
  const groups = namedGroups(frame);
  if ((kind === 'compare' || kind === 'trend') && groups !== null && !frame.total && frame.by.length === 0)
    return [groups];
  return frame.by;
}
