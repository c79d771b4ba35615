// Words that are understood, but in more ways than one: "resolved by Harbor" as a share, "faster" of what. The asker chooses.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, MetricId } from '../../metrics/metric.js';
import { startOf, type Grain } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import { steps } from '../time/period.js';
import type { Bag } from './bag.js';
import type { Frame, FrameProblem } from './frame.js';
import { groupsWithout } from './groups-without.js';
import { sizeOf } from './size-of.js';
import { stillOpenOf } from './still-open.js';

/** What to ask back, or null where the frame is the only one. */
export const severalWays = (bag: Bag, frame: Frame, context: ReadContext): FrameProblem | null =>
  shareOfAll(bag, frame) ??
  pacedOf(bag, frame, context) ??
  placeOfGroup(bag, frame) ??
  rankedBy(bag, frame, context) ??
  worstOf(bag, frame, context) ??
  ofWhichGroups(bag, frame, context) ??
  ofTheStep(bag, frame, context) ??
  stillOpenOf(bag, frame, context) ??
  groupsWithout(bag);

const ADJECTIVES: Readonly<Record<string, Grain>> = {
  季度: 'quarter',
  年度: 'year',
  月度: 'month',
  quarterly: 'quarter',
  annual: 'year',
  annually: 'year',
  yearly: 'year',
};

/** 各组季度满意率 with no days: of the quarter that runs, or one quarter after the other; 30 days have no quarters. */
function ofTheStep(bag: Bag, frame: Frame, { previous, today, weekStart }: ReadContext): FrameProblem | null {
  if (previous !== null || frame.time !== null || frame.compare !== null || frame.grain === null) return null;
  const said = bag.pieces.find(({ text }) => ADJECTIVES[text] === frame.grain)?.text;
  if (said === undefined || frame.trend || frame.byGrain !== null || frame.order !== null) return null;
  const running = (grain: Grain): Frame['time'] => steps(grain, startOf(grain, today, weekStart), 1, today);
  return {
    p: 'which_frame',
    text: said,
    frames: [
      { ...frame, grain: null, time: running(frame.grain) },
      { ...frame, grain: frame.grain === 'year' ? 'month' : frame.grain, time: running('year') },
    ],
  };
}

/** 上个月满意度哪个最高, "highest?" after one figure: of people, of teams, of channels; it is not said of what. */
function ofWhichGroups(bag: Bag, frame: Frame, context: ReadContext): FrameProblem | null {
  const { previous, asker } = context;
  const told = frame.by.length > 0 || frame.byGrain !== null || frame.grain !== null || frame.trend;
  if (
    (frame.order?.o !== 'extreme' && frame.order?.o !== 'end') ||
    told ||
    frame.list ||
    frame.place ||
    frame.change
  )
    return null;
  if (previous !== null && (previous.kind !== 'value' || previous.by.length > 0)) return null;
  const [metric, more] = frame.metrics.length > 0 ? frame.metrics : (previous?.metrics ?? []);
  if (metric === undefined || more !== undefined) return null;
  const named = new Set([...frame.filters, ...(previous?.where ?? [])].map(({ dim }) => dim));
  const { dimensions } = metricEntry(metric);
  const groups = GROUPS.filter(
    (dim) =>
      dimensions.includes(dim) &&
      !named.has(dim) &&
      // Who is behind a figure is not everybody's to see; who is best stands on the board.
      (dim !== 'agent' || asker.role !== 'agent' || isBestEnd(frame.order, metric)) &&
      sizeOf(dim, context) !== 1,
  );
  if (groups.length < 2) return null;
  const place = bag.pieces.findIndex((_, at) => bag.at(at, 'extreme') !== null || bag.at(at, 'top') !== null);
  return {
    p: 'which_frame',
    text: bag.pieces[place]?.text ?? '',
    frames: groups.slice(0, 3).map((dim) => ({ ...frame, by: [dim], limit: frame.limit ?? 1 })),
  };
}

const isBestEnd = (order: Frame['order'], metric: MetricId): boolean => {
  if (order?.o === 'end') return order.end === 'top';
  if (order?.o !== 'extreme') return false;
  const { better } = metricEntry(metric);
  return (
    order.extreme === 'best' ||
    (order.extreme === 'max' && better === 'up') ||
    ((order.extreme === 'min' || order.extreme === 'fast') && better === 'down')
  );
};

/** What a superlative without a noun may be of, likeliest first. */
const GROUPS: readonly DimensionId[] = ['agent', 'team', 'channel', 'product'];

/** "the worst day" for tickets: the one with the most, or with the fewest; neither is better. */
function worstOf(bag: Bag, frame: Frame, { previous }: ReadContext): FrameProblem | null {
  if (frame.order?.o !== 'extreme' || (frame.order.extreme !== 'worst' && frame.order.extreme !== 'best'))
    return null;
  const metrics = frame.metrics.length > 0 ? frame.metrics : (previous?.metrics ?? []);
  const [metric, more] = metrics;
  if (metric === undefined || more !== undefined || metricEntry(metric).better !== null) return null;
  const place = bag.pieces.findIndex((_, at) => bag.at(at, 'extreme') !== null || bag.at(at, 'top') !== null);
  return {
    p: 'which_frame',
    text: bag.pieces[place]?.text ?? '',
    frames: (['max', 'min'] as const).map((extreme) => ({ ...frame, order: { o: 'extreme', extreme } })),
  };
}

/** "the team with the best csat and nps": one of them says who comes first, and it is not said which. */
function rankedBy(bag: Bag, frame: Frame, { previous }: ReadContext): FrameProblem | null {
  const metrics = frame.metrics.length > 0 ? frame.metrics : (previous?.metrics ?? []);
  if (frame.order === null || metrics.length < 2) return null;
  const place = bag.pieces.findIndex((_, at) =>
    (['extreme', 'top', 'sorted', 'ranking'] as const).some((kind) => bag.at(at, kind) !== null),
  );
  return {
    p: 'which_frame',
    text: bag.pieces[place]?.text ?? '',
    frames: metrics.map((id) => ({ ...frame, metrics: [id] })),
  };
}

/**
 * "What percentage of tickets were resolved by Harbor", "share of resolved tickets by team", 各组解决工单占比: of all that was resolved, or
 * of Harbor's own tickets. "What share of Harbor's tickets were resolved" is the second, and no question.
 */
function shareOfAll(bag: Bag, frame: Frame): FrameProblem | null {
  if (frame.metrics.join() !== 'resolution_rate' || frame.share !== null) return null;
  const [filter] = frame.filters;
  const [group] = frame.by;
  const one = filter !== undefined && !filter.not && filter.values.length === 1 ? filter.dim : undefined;
  const dim = frame.filters.length + frame.by.length === 1 ? (group ?? one) : undefined;
  if (dim === undefined || dim === 'day') return null;
  const done = dim === 'agent' || dim === 'team';
  const place = bag.pieces.findIndex(({ text }, at) => {
    const metric = bag.at(at, 'metric')?.metric;
    if (metric === 'resolution_rate')
      return done && SHARE_DONE.test(text) && (doneBy(bag, at) || isNamed(bag, at - 1));
    return (
      metric === 'resolved' && ((done && (doneBy(bag, at) || isDoer(bag, at - 1))) || isSharedOut(bag, at))
    );
  });
  if (place < 0) return null;
  return {
    p: 'which_frame',
    text: bag.pieces[place]?.text ?? '',
    frames: [{ ...frame, metrics: ['resolved'], share: dim }, frame],
  };
}

/** "share of tickets resolved". */
const SHARE_DONE = /^(?:what )?(?:share|percentage|percent|proportion|portion|%) .*ed$/u;

/** "share of resolved tickets", 解决工单占比: the tickets that were resolved are what is shared out. */
function isSharedOut(bag: Bag, at: number): boolean {
  const shares = (place: number, words: RegExp): boolean =>
    bag.at(place, 'figure')?.figure === 'rate' && words.test(bag.pieces[place]?.text ?? '');
  const noun = /^(?:the )?\w+ (?:tickets|cases)$|^resolutions$/u.test(bag.pieces[at]?.text ?? '');
  return (
    (noun && shares(at - 1, / of$/u)) ||
    (/[单件]$/u.test(bag.pieces[at]?.text ?? '') && shares(at + 1, /占比|比例|百分比/u)) ||
    (bag.at(at + 1, 'ticket_noun') !== null && shares(at + 2, /占比|比例|百分比/u))
  );
}

/** "resolved by Harbor", "resolved in March by Harbor". */
function doneBy(bag: Bag, at: number): boolean {
  const by = bag.at(at + 1, 'time') === null ? at + 1 : at + 2;
  return bag.pieces[by]?.text === 'by' && isDoer(bag, by + 1);
}

const isDoer = (bag: Bag, at: number): boolean => bag.pieces[at]?.owns !== true && isNamed(bag, at);

const isNamed = (bag: Bag, at: number): boolean =>
  (['name', 'self', 'my_team'] as const).some((kind) => bag.at(at, kind) !== null);

/** "Harbor's rank": its place among the teams, which is not read; no ranking of its people. */
function placeOfGroup(bag: Bag, frame: Frame): FrameProblem | null {
  if (!frame.byAssumed || frame.place || frame.order?.o !== 'ranking') return null;
  const group = bag.pieces.some(
    ({ owns }, at) => owns && bag.at(at, 'name')?.candidates.some(({ dim }) => dim !== 'agent') === true,
  );
  const rank = bag.pieces.find(({ text }, at) => bag.at(at, 'ranking') !== null && text === 'rank');
  return group && rank !== undefined ? { p: 'left_over', words: [rank.text] } : null;
}

const PACED: readonly MetricId[] = ['first_response_time', 'resolution_time', 'response_time'];

/** "How much faster are we than last month", 两人谁快 after what they resolved: at what is not said. */
function pacedOf(bag: Bag, frame: Frame, { previous }: ReadContext): FrameProblem | null {
  const timed = previous?.metrics.some((id) => metricEntry(id).unit === 'seconds') ?? false;
  if (timed || frame.metrics.length > 0) return null;
  const place = bag.pieces.findIndex(
    ({ text }, at) =>
      (bag.at(at, 'change') !== null && /faster|slower|quicker|快|慢/u.test(text)) ||
      ['fast', 'slow'].includes(bag.at(at, 'extreme')?.extreme ?? '') ||
      (bag.at(at, 'versus') !== null && /快|慢/u.test(text)),
  );
  if (place < 0) return null;
  return {
    p: 'which_frame',
    text: bag.pieces[place]?.text ?? '',
    frames: PACED.filter((id) => metricEntry(id).unit === 'seconds').map((id) => ({
      ...frame,
      metrics: [id],
      marker: frame.marker || previous !== null,
    })),
  };
}
