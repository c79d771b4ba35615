// Which form the answer to a follow-up has: that of the question before, unless it says another.
import { metricEntry } from '../../metrics/catalogue.js';
import { stepOf } from '../../time/local-date.js';
import type { Plan } from '../plan.js';
import type { Frame } from './frame.js';
import { asSaid } from './merged-filters.js';
import { ofOneType } from './one-type.js';
import { namedGroups } from './plan-filters.js';

export type Shape = Pick<
  Frame,
  'by' | 'byGrain' | 'grain' | 'trend' | 'place' | 'list' | 'spread' | 'why' | 'change'
>;

export function mergedShape(frame: Frame, previous: Plan): Shape {
  const base: Shape = {
    by: frame.by,
    byGrain: frame.byGrain,
    grain: frame.grain,
    trend: frame.trend,
    place: frame.place,
    list: frame.list,
    spread: frame.spread,
    why: frame.why,
    change: frame.change,
  };
  // "show me all of them" after a table: all of its groups, and no tickets.
  const groupsAgain =
    frame.list &&
    previous.kind === 'breakdown' &&
    (frame.metrics.length === 0 || frame.them) &&
    frame.filters.length === 0 &&
    !frame.nounAlone &&
    !frame.listsTickets &&
    !isWhole(previous);
  if (groupsAgain)
    return { ...base, list: false, by: previous.by, byGrain: previous.grain, place: previous.place };
  const saysShape =
    (frame.by.length > 0 && !(frame.byAssumed && previous.by.length > 0)) ||
    frame.byGrain !== null ||
    frame.grain !== null ||
    frame.trend ||
    frame.place ||
    frame.list ||
    frame.spread ||
    frame.why;
  if (saysShape) {
    // "top 3 instead" names no group of its own.
    return base;
  }
  // 达标了吗 after a table: of the one figure that is named.
  if (frame.target) return base;
  // 不算邮件平均是多少 after the means by channel: the one of all.
  const meansOfAll =
    frame.stat === 'mean' &&
    previous.stat === 'mean' &&
    frame.asksFigure &&
    frame.metrics.length === 0 &&
    frame.time === null &&
    frame.filters.every(({ not }) => not) &&
    frame.order === null;
  if (meansOfAll && previous.kind === 'breakdown' && previous.grain === null) return base;
  // "in total", "overall" after a table: the one figure of all that stood there.
  const table = previous.kind === 'breakdown';
  // 整体呢 after the groups of two months: the two months.
  if (
    frame.overall &&
    !frame.companywide &&
    previous.kind === 'compare' &&
    previous.compare !== null &&
    previous.by.length > 0 &&
    !previous.where.some(({ dim }) => previous.by.some((one) => one === dim)) &&
    frame.order === null
  )
    return base;
  const plain = frame.filters.length === 0 || frame.overall;
  // 全公司呢 after the channels of one team: those of all.
  const scoped = (dim: string): boolean => dim === 'team' || dim === 'agent';
  const ledInTeam = frame.companywide && previous.order !== null && previous.by.join() === 'agent';
  const lifts =
    table &&
    previous.by.length > 0 &&
    previous.grain === null &&
    (!previous.by.some(scoped) || ledInTeam) &&
    previous.where.some((one) => scoped(one.dim) && 'in' in one);
  // "and overall?" after the weeks of all there is: their one figure.
  const course = previous.kind === 'trend' && previous.where.length === 0 && !frame.companywide;
  // 全公司呢 after the channels of two teams: the channels.
  const left = previous.by.filter((dim) => !isInWhole(dim, frame, previous));
  const others = left.length > 0 && left.length < previous.by.length && previous.order === null;
  if (table && frame.overall && others && frame.filters.length === 0 && frame.order === null)
    return { ...base, by: left, byGrain: previous.grain };
  const one = frame.total || (frame.overall && ((table && !lifts) || course));
  if (one && plain && frame.order === null) return base;
  // "just the NetOps total", "Nova as a whole" after the people of a team: the team's one figure.
  const oneNamed =
    frame.filters.length === 1 && frame.filters.every(({ not, values }) => !not && values.length === 1);
  if (table && oneNamed && !previous.place && (frame.total || frame.overall)) return base;
  const groups = namedGroups(frame);
  const replaced = new Set(frame.filters.filter((filter) => !filter.not).map((filter) => filter.dim));
  const by =
    previous.kind === 'compare' &&
    previous.by.length > 0 &&
    // "all teams" after two of them: the table of all.
    !(frame.everyone && !frame.overall && previous.by[0] === 'team') &&
    namedGroups({ filters: asSaid(previous) }) === previous.by[0]
      ? []
      : previous.by;
  // "A vs B" after a table of something else: each of its rows for both, and no sum of the two; after the first few, or a spread, their figures.
  const sides = frame.against ? (frame.filters[0]?.dim ?? null) : frame.pitted ? groups : null;
  if (sides !== null && sides !== 'day' && frame.compare === null && !previous.by.includes(sides)) {
    if (previous.kind === 'distribution') return base;
    if (previous.kind === 'breakdown' && !previous.place)
      return previous.order === null && previous.by.length === 1
        ? { ...base, byGrain: previous.grain, by: [...previous.by, sides] }
        : base;
  }
  // 投诉呢 after a table of types: tickets of one type are not split by their type.
  const typed = !frame.nounOnly && frame.order === null && ofOneType(frame.metrics);
  switch (previous.kind) {
    case 'trend':
      return frame.compare === null && !isOneStep(frame, previous)
        ? {
            ...base,
            trend: true,
            grain: previous.grain,
            by: by.filter((dim) => !replaced.has(dim) && !isInWhole(dim, frame, previous)),
          }
        : base;
    case 'breakdown':
      // After one's own place, the team named is asked for as such.
      if (previous.place) {
        const team = frame.filters.some(({ dim, not }) => dim === 'team' && !not);
        // 最后五名呢: the board, and not one's own place on it.
        if (frame.order !== null) return { ...base, by: previous.by };
        return { ...base, place: !(team && previous.by[0] === 'agent') };
      }
      if (asksHowMany(frame, previous)) return base;
      return {
        ...base,
        byGrain: previous.grain,
        // "and Rapid?" after a breakdown by team asks for that one team.
        by:
          groups === null
            ? by.filter((dim) => (!replaced.has(dim) && !(dim === 'type' && typed)) || frame.only)
            : frame.total
              ? []
              : by,
      };
    case 'list':
      // 和3月比呢, "compare Billing with Sales": tickets are not set against others, their number is.
      return {
        ...base,
        list:
          !frame.counts &&
          !frame.total &&
          !frame.pitted &&
          !frame.change &&
          // "What's the backlog": a figure, asked for in a sentence.
          !(frame.sentence && saysFigure(frame) && !frame.list && !frame.some && !frame.ofThose) &&
          frame.compare === null &&
          areTickets(frame.metrics),
      };
    case 'distribution':
      return { ...base, spread: frame.stat === null && spreads(frame.metrics) };
    case 'drivers':
      // 预订组四月是多少: a figure, and no reasons.
      // "Global Desk从三月到四月变了多少", "and resolved tickets in April": how it moved, what it was.
      return {
        ...base,
        // 同比看看, "compare with the same week last year": how it stands against those days.
        why:
          frame.why ||
          (!frame.asksFigure &&
            !frame.change &&
            // "show its complaints": the figure, that is asked for outright. 上个月的投诉呢: the reasons, of something else.
            !((frame.time !== null || frame.command) && saysFigure(frame) && !frame.carriesOn) &&
            frame.compare === null),
      };
    case 'compare':
      // "which of them is lowest": a ranking of those that were set against each other.
      return { ...base, by: frame.order === null ? by : previous.by };
    default:
      return base;
  }
}

/** 三季度跟安装服务组比呢 after a course of quarters: one step for two groups is no course, and they are set side by side. */
function isOneStep({ time, against, pitted }: Frame, { grain }: Plan): boolean {
  if (!(against || pitted) || time === null || time.range.from === null || grain === null) return false;
  return time.range.to <= stepOf(grain, time.range.from).to;
}

/** 王芳手上压了多少 after which product has the most: how many those are, and not which product leads among them. */
const asksHowMany = (frame: Frame, { order, limit, by, metrics }: Plan): boolean =>
  order !== null &&
  limit === 1 &&
  frame.asks &&
  frame.metrics.join() === metrics.join() &&
  frame.order === null &&
  frame.filters.length === 1 &&
  frame.filters.every(
    ({ dim, not, values }) => !not && values.length === 1 && !by.some((one) => one === dim),
  );

/**
 * 全公司的呢 after one team's course and then another's beside it, "overall?" after that of phone and email: one line of all, and not one for
 * each of them; so is 全组呢 after two of its people.
 */
const isInWhole = (dim: string, frame: Frame, { where }: Plan): boolean => {
  const named = where.some((one) => one.dim === dim && 'in' in one);
  if (frame.overall) return named || (frame.companywide && isScope(dim));
  const other = frame.filters.some((one) => isScope(one.dim) && one.dim !== dim && !one.not);
  return named && isScope(dim) && other;
};

const isScope = (dim: string): boolean => dim === 'team' || dim === 'agent';

/** A table of tickets that leaves no group out: what is listed of it now are the tickets. */
const isWhole = ({ metrics, by, grain, order, limit, having, share, place }: Plan): boolean =>
  areTickets(metrics) &&
  grain === null &&
  order === null &&
  limit === null &&
  having === undefined &&
  share === undefined &&
  !place &&
  // Of few groups all are seen at once.
  by.every((dim) => FEW.has(dim));

const FEW: ReadonlySet<string> = new Set(['priority', 'channel', 'team', 'segment', 'type', 'product_line']);

const saysFigure = (frame: Frame): boolean => frame.metrics.length > 0 && !frame.nounOnly;

/** What can be listed are tickets. */
export const areTickets = (metrics: Frame['metrics']): boolean =>
  metrics.every((id) => metricEntry(id).unit === 'count');

/** What has a spread: times and marks. */
export const spreads = (metrics: Frame['metrics']): boolean =>
  metrics.every((id) => {
    const { unit } = metricEntry(id);
    return unit === 'seconds' || unit === 'score' || id === 'csat';
  });
