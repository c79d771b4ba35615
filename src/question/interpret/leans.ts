// Whether a turn leans on the question before: its words cannot stand alone, or go on from what was asked.
import { metricEntry } from '../../metrics/catalogue.js';
import type { Plan } from '../plan.js';
import type { Frame } from './frame.js';
import { kindBefore } from './same-kind.js';

/** True when the words cannot stand alone, or announce that they do not mean to. */
export function leansOnPrevious(frame: Frame, previous: Plan | null): boolean {
  if (previous === null) return false;
  const bareNoun = frame.nounOnly && !frame.asks && frame.time === null;
  if (frame.metrics.length === 0) return true;
  // What the figure before is: the question about it goes on behind the explanation.
  if (frame.explain) return frame.metrics.join() === previous.metrics.join();
  if (frame.them) return true;
  if (frame.marker || frame.instead || (frame.only && bareNoun)) return true;
  if (frame.list && frame.nounOnly) return true;
  // "phone tickets?" after a spread: of those.
  if (bareNoun && isBare(frame) && frame.filters.every(({ not }) => !not)) return true;
  // A metric by itself (解决率多少, "and resolution rate"): the rest stays as it was. A whole sentence stands alone.
  const alone =
    frame.time === null &&
    !frame.now &&
    frame.filters.every(({ not }) => not) &&
    frame.by.length === 0 &&
    frame.grain === null &&
    !frame.place;
  // "which are overdue?" after complaints: which of those.
  const standing = frame.metrics.every((id) => metricEntry(id).timing !== 'range');
  if (frame.list && frame.some && alone && standing && kindBefore(previous) !== null) return true;
  // 一帆几单 after what was resolved: as many of those.
  if (countsOn(frame, previous)) return true;
  if (countsAll(frame, previous)) return true;
  // 为什么给低分 after somebody's low ratings: why of those, and not of everybody's.
  const sameFigure = frame.metrics.join() === previous.metrics.join();
  if (frame.why && alone && sameFigure && !frame.everyone && !frame.overall && frame.order === null)
    return true;
  if (ofAnotherScope(frame, previous) || putsTogether(frame, previous) || splits(frame, previous))
    return true;
  if (ofOneAmongThose(frame, previous)) return true;
  const sameFamily =
    frame.metrics.join() === previous.metrics.join() ||
    [...frame.metrics, ...previous.metrics].every((id) => id === 'csat' || id === 'csat_score');
  const sentence =
    // "What's the follow-up rate" after one team's low ratings: the days without the team would be half of what was asked.
    (frame.sentence && previous.where.length === 0) ||
    frame.why ||
    (frame.spread && !sameFamily) ||
    frame.order !== null ||
    frame.everyone ||
    frame.lifted.length > 0 ||
    // "tickets?" by itself is another figure.
    (frame.nounOnly && !frame.nounAlone);
  return (
    (alone && !sentence) ||
    asksOnOfTheSame(frame, previous) ||
    ranksThemBy(frame, previous) ||
    ranksAmongThose(frame, previous)
  );
}

/** 组里一共解决了几单 after my own of last week: the same figure, on the same days, of somebody else. */
const ofAnotherScope = (frame: Frame, { metrics, where, range }: Plan): boolean =>
  (isBare(frame) || isBare({ ...frame, filters: wholeAs(frame) })) &&
  !frame.nounOnly &&
  range !== null &&
  frame.metrics.join() === metrics.join() &&
  frame.filters.every(({ dim, not }) => !not && (SCOPES.has(dim) || where.some((one) => one.dim === dim))) &&
  // Said all over again, it is asked anew.
  !frame.filters.some(({ dim, values }) =>
    where.some(
      (filter) =>
        filter.dim === dim && 'in' in filter && JSON.stringify(filter.in) === JSON.stringify(values),
    ),
  );

/**
 * 每周各结了几张 after what a team resolved, "complaints by region" after those on the phone: the same figure, cut another way. Another
 * figure, named in a word and not asked for in a sentence (满意率按产品看 after a team's first response), is of the same ones as well.
 */
const splits = (frame: Frame, previous: Plan): boolean =>
  (frame.metrics.join() === previous.metrics.join() ||
    !(frame.sentence || frame.command || frame.nounOnly || frame.why)) &&
  (frame.by.length > 0 || frame.grain !== null) &&
  frame.filters.length === 0 &&
  frame.time === null &&
  !frame.now &&
  !frame.explain &&
  !frame.everyone &&
  !frame.overall &&
  !frame.place &&
  frame.compare === null &&
  frame.order === null &&
  // "csat by team" after one person's: a person is no table of teams.
  !(frame.by.some((dim) => SCOPES.has(dim)) && previous.where.some(({ dim }) => dim === 'agent'));

/** 浙江福建加一起，投诉有几个 after Fujian's figure: of those that were talked of, and on the same days. */
const putsTogether = (frame: Frame, { where }: Plan): boolean =>
  isBare(frame) &&
  frame.total &&
  frame.filters.every(({ not }) => !not) &&
  frame.filters.some(({ dim, values }) =>
    where.some(
      (filter) =>
        filter.dim === dim &&
        'in' in filter &&
        values.length > filter.in.length &&
        filter.in.every((one) => one !== null && values.includes(one)),
    ),
  );

/** 解决量前三, "who has the best csat" after a ranking: the same ones ranked by another figure, with no days of its own. */
const ranksThemBy = (frame: Frame, previous: Plan): boolean =>
  previous.kind === 'breakdown' &&
  previous.order !== null &&
  previous.by.length === 1 &&
  previous.grain === null &&
  frame.order !== null &&
  frame.by.join() === previous.by.join() &&
  frame.byGrain === null &&
  frame.filters.length === 0 &&
  frame.time === null &&
  frame.compare === null &&
  !frame.now &&
  !frame.everyone &&
  !frame.overall &&
  !frame.change &&
  frame.lifted.length === 0;

/**
 * 满意率按产品排一下, "which channel has the highest complaint rate" after the figure of a region: ranked by another figure, of those that were
 * asked about. Half of what stood there, the days without the region, is nobody's question; days of its own make it a new one.
 */
const ranksAmongThose = (frame: Frame, { where }: Plan): boolean =>
  where.length > 0 &&
  frame.order !== null &&
  (frame.by.length > 0 || frame.byGrain !== null) &&
  frame.filters.length === 0 &&
  frame.weekdays === null &&
  frame.time === null &&
  frame.compare === null &&
  !frame.now &&
  !frame.everyone &&
  !frame.overall &&
  !frame.companywide &&
  !frame.change &&
  !frame.explain &&
  !frame.why &&
  frame.lifted.length === 0;

/**
 * 微信的满意率 after my response rate, "phone fcr?" after Emma's csat: another figure of one kind of the same ones. With the days kept and the
 * person dropped it would be half of what was asked.
 */
const ofOneAmongThose = (frame: Frame, { where }: Plan): boolean =>
  where.length > 0 &&
  isBare(frame) &&
  !frame.nounOnly &&
  frame.filters.every(({ not }) => !not) &&
  // 我们组的电话解决时长 says whose, of what and which figure: a question of its own.
  (frame.filters.length === 1 || !frame.filters.some(({ dim }) => SCOPES.has(dim))) &&
  !frame.everyone &&
  !frame.overall &&
  !frame.companywide &&
  !frame.why &&
  !frame.spread &&
  !frame.list &&
  !frame.change &&
  frame.lifted.length === 0;

/** 全公司满意度多少: of everybody, which no filter says. */
const wholeAs = ({ everyone, overall, filters }: Frame): Frame['filters'] =>
  (everyone || overall) && filters.length === 0 ? [{ dim: 'team', values: [], not: false }] : filters;

const SCOPES: ReadonlySet<string> = new Set(['agent', 'team']);

/** A figure of somebody or something, with no days, groups or order of its own. */
const isBare = (frame: Frame): boolean =>
  frame.metrics.length > 0 &&
  frame.filters.length > 0 &&
  frame.time === null &&
  !frame.now &&
  !frame.explain &&
  frame.compare === null &&
  frame.by.length === 0 &&
  frame.grain === null &&
  frame.byGrain === null &&
  frame.order === null &&
  !frame.place;

/** 总共几单, 一共几张 after a list: how many of those. */
export const countsAll = (frame: Frame, previous: Plan): boolean =>
  frame.countWord &&
  frame.total &&
  frame.time === null &&
  frame.filters.length === 0 &&
  previous.metrics.every((id) => metricEntry(id).unit === 'count');

/** 几单, 多少张 beside a name, days or its groups (各组分别几单), after a number of something else than tickets: the number of the same. */
export const countsOn = (frame: Frame, previous: Plan): boolean =>
  frame.countWord &&
  frame.metrics.join() === 'tickets' &&
  (frame.by.length > 0 ||
    frame.grain !== null ||
    frame.filters.some(({ not }) => !not) ||
    // 昨天几单 after the complaints of today: as many of those came then.
    frame.time !== null ||
    frame.ofPrevious) &&
  // Said with days of its own and groups, it is a question by itself.
  !((frame.by.length > 0 || frame.grain !== null) && frame.time !== null) &&
  previous.kind !== 'explain' &&
  previous.metrics.length === 1 &&
  previous.metrics[0] !== 'tickets' &&
  previous.metrics.every((id) => metricEntry(id).unit === 'count') &&
  frame.order === null;

/**
 * "which day was the busiest?" after the tickets of last week, 哪个组的问题最多 after complaints, "which channel got the most complaints":
 * who or what has the most of the same figure, with no days of its own.
 */
const asksOnOfTheSame = (frame: Frame, previous: Plan): boolean =>
  (frame.order !== null || frame.implied) &&
  (frame.implied || frame.metrics.join() === previous.metrics.join() || frame.nounOnly) &&
  frame.filters.length === 0 &&
  frame.time === null &&
  !frame.now &&
  !frame.everyone;
