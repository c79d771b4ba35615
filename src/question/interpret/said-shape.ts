// What form of answer a question asks for: broken down by what, ranked how, followed over which steps.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId } from '../../metrics/metric.js';
import type { Grain } from '../../time/local-date.js';
import type { Bag } from './bag.js';
import type { SaidOrder } from './frame.js';

export interface SaidShape {
  readonly by: readonly DimensionId[];
  readonly byAssumed: boolean;
  readonly byGrain: Grain | null;
  readonly grain: Grain | null;
  readonly order: SaidOrder | null;
  readonly limit: number | null;
  /** The groups are to be listed. */
  readonly lists: boolean;
}

/** Words of the trade that stand beside a metric without asking for people one by one. */
const TRADE_WORDS: ReadonlySet<string> = new Set(['客服', '坐席', '座席', '人员', '客服人员']);

/**
 * `follows`: something was asked before, so that "top 3" may stand without its group. `linked`: of which dimension several names
 * stood side by side: 电话和邮件谁高 asks for a channel, not for a person. `bound`: where a figure to be over or under stood, which
 * picks groups. `whole`: the asker belongs to no group, so that "team csat" is no word for that of their own.
 */
export function saidShape(
  bag: Bag,
  follows: boolean,
  linked: DimensionId | null,
  bound: number | null,
  sizeOf: (dim: DimensionId) => number | null,
  whole: boolean,
): SaidShape {
  const ranked = bag.has('extreme') || bag.has('top') || bag.has('ranking') || bag.has('sorted');
  // 排行榜前20: a board without a group is one of people.
  const board = bag.has('ranking');
  const by: DimensionId[] = [];
  let plural = false;
  let which = false;

  for (const place of bag.places('who')) {
    const who = bag.at(place, 'who');
    if (who === null) continue;
    bag.use(place);
    if (!by.includes(linked ?? 'agent')) by.push(linked ?? 'agent');
    which = true;
    plural ||= who.plural;
  }
  wholeNumbers(bag, sizeOf, by);
  for (const place of bag.places('dim')) {
    const dim = bag.at(place, 'dim');
    if (dim === null || bag.pieces[place]?.used === true) continue;
    const asked = whichBefore(bag, place);
    const cue =
      asked !== null ||
      eachBeside(bag, place) ||
      listedWith(bag, place) ||
      (bag.at(place - 1, 'others') !== null && bag.has('each')) ||
      ranked ||
      // "in hours" names a unit, not a breakdown.
      (dim.plural === true && dim.dim !== 'hour') ||
      (bag.has('versus') && !besidesSomebody(bag, place)) ||
      bag.has('spread') ||
      (whole && namesFigure(bag, place)) ||
      (bound !== null && boundsIt(bag, place, bound));
    if (!cue) continue;
    bag.use(place);
    if (!by.includes(dim.dim)) by.push(dim.dim);
    if (asked !== null) {
      which = true;
      plural ||= asked;
    }
    plural ||= dim.plural === true && !oneOfThem(bag, place);
  }

  eachOfThem(bag, by);
  allInOrder(bag, by);
  const steps = saidSteps(bag, ranked);
  if (by.length > 0 || steps.grain !== null || steps.byGrain !== null) bag.useAll('each');
  if (by.length > 0) usedBetween(bag);

  const { order, count } = saidOrder(bag, by.length > 0 || steps.byGrain !== null || follows);
  const byAssumed =
    order !== null &&
    by.length === 0 &&
    steps.byGrain === null &&
    (order.o === 'ranking' || count.people || (order.o === 'end' && board));
  if (byAssumed) {
    by.push('agent');
    rankedBy(bag);
  }
  // "which is the highest?": of the groups that stand there, or it is asked back of which.
  const ofThose = by.length === 0 && order?.o === 'extreme';
  if (which || steps.which || ofThose || (by.length > 0 && order !== null)) {
    bag.useAll('which');
    plural ||= steps.plural;
  }
  // "which agents are they", 列出各组…: the groups are the list.
  const lists = (by.length > 0 || steps.byGrain !== null || steps.grain !== null) && bag.useAll('list');
  plural ||= lists;
  // "who has the highest", 哪个组最高: one; "which teams", "top agents": as many as there are.
  plural ||= bag.pieces.some(({ text }, at) => bag.at(at, 'top') !== null && text.includes('几'));
  const one = order !== null && (order.o === 'extreme' || order.o === 'end') && !plural;
  const limit = count.n ?? (one ? 1 : null);
  for (const place of bag.places('dim'))
    if (bag.at(place + 1, 'metric')?.metric === 'fault_rate') bag.use(place);
  for (const place of bag.places('dim')) if (TRADE_WORDS.has(bag.pieces[place]?.text ?? '')) bag.use(place);
  return { by, byAssumed, byGrain: steps.byGrain, grain: steps.grain, order, limit, lists };
}

/** "rank my team by csat": a ranking of the people in it, and what they are ranked by. */
function rankedBy(bag: Bag): void {
  for (const place of bag.pieces.keys()) {
    if (bag.at(place, 'ranking') === null) continue;
    let at = place + 1;
    while (isTeam(bag, at) || (bag.at(at, 'time') !== null && bag.at(at, 'name') === null)) at += 1;
    const whose = bag.pieces.slice(place + 1, at).some((_, index) => isTeam(bag, place + 1 + index));
    const figure = bag.at(at + 1, 'metric') ?? bag.at(at + 1, 'type');
    if (whose && bag.pieces[at]?.text === 'by' && figure !== null) bag.use(at);
  }
}

const isTeam = (bag: Bag, at: number): boolean =>
  bag.at(at, 'my_team') !== null ||
  bag.at(at, 'name')?.candidates.every(({ dim }) => dim === 'team') === true;

/** "everyone's csat", "what did everybody resolve": a row for each; without a figure, in a conversation, whoever was left out before. */
function eachOfThem(bag: Bag, by: DimensionId[]): void {
  const said = bag.pieces.some((_, at) => (bag.at(at, 'metric') ?? bag.at(at, 'type')) !== null);
  if (!said) return;
  for (const place of bag.places('everyone')) {
    // "everyone except Emma": all of them but her, as one.
    const without = bag.at(place + 1, 'not') !== null;
    if (without || !/^(?:everyone|everybody)$/u.test(bag.pieces[place]?.text ?? '')) continue;
    bag.use(place);
    if (!by.includes('agent')) by.push('agent');
  }
}

/** "all regions, ranked", "all channels from best to worst": of those, and not of people. */
function allInOrder(bag: Bag, by: DimensionId[]): void {
  if (by.length > 0 || !(bag.has('sorted') || bag.has('ranking'))) return;
  if (bag.pieces.some(({ text }) => /^(?:leader ?board|league table)/u.test(text))) return;
  for (const place of bag.places('everyone')) {
    const text = bag.pieces[place]?.text ?? '';
    const dim = bag.at(place, 'everyone')?.dim ?? (/^all teams$/u.test(text) ? 'team' : undefined);
    if (dim !== undefined && /^(?:all |every |所有|全部)/u.test(text) && !by.includes(dim)) by.push(dim);
  }
}

/** 四个组的解决率, 四个组哪个最慢, where there are four: each of them. The worst four are not all there are. */
function wholeNumbers(bag: Bag, sizeOf: (dim: DimensionId) => number | null, by: DimensionId[]): void {
  const asked = bag.places('which')[0];
  const picks = bag.has('extreme') || bag.has('top') || bag.has('having') || asked !== undefined;
  for (const place of bag.places('dim')) {
    const dim = bag.at(place, 'dim')?.dim;
    const count = bag.free(place - 1, 'count')?.count;
    if (dim === undefined || count === undefined || sizeOf(dim) !== count) continue;
    // 最慢的四个组 and 哪四个组 take so many; 四个组哪个最慢 speaks of all and asks for one.
    const amongAll =
      asked !== undefined && asked > place && bag.at(place - 2, 'extreme') === null && !bag.has('top');
    if (picks && !amongAll) continue;
    bag.use(place);
    bag.use(place - 1);
    if (!by.includes(dim)) by.push(dim);
  }
}

/** 满意度低于80%的客服: of 客服 alone, which often says nothing, only where it stands beside the figure or nothing else can be meant. */
const boundsIt = (bag: Bag, place: number, bound: number): boolean =>
  !TRADE_WORDS.has(bag.pieces[place]?.text ?? '') ||
  Math.abs(place - bound) === 1 ||
  !bag.pieces.some((_, at) => at !== place && (bag.at(at, 'dim') !== null || bag.at(at, 'who') !== null));

/** 三个组里哪个最慢: among three, and it is not said which three. */
const amongWhich = (bag: Bag, count: number): boolean =>
  bag.at(count + 1, 'dim') !== null &&
  bag.at(count - 1, 'extreme') === null &&
  bag.at(count - 1, 'which') === null &&
  bag.pieces.some((_, at) => at > count + 1 && bag.at(at, 'which')?.plural === false);

const whichBefore = (bag: Bag, place: number): boolean | null => {
  for (const at of [place - 1, place - 2]) {
    const which = bag.at(at, 'which');
    if (which !== null && (at === place - 1 || bag.at(place - 1, 'count') !== null)) return which.plural;
    if (bag.at(place - 1, 'count') === null) break;
  }
  return null;
};

/** "which of my agents has the biggest backlog": one of them, though the noun stands for all. */
function oneOfThem(bag: Bag, place: number): boolean {
  // "who has the best csat among our agents": of whom it is one.
  const set = bag.pieces[place - 1]?.text ?? '';
  const asksWho = bag.pieces
    .slice(0, place)
    .some((_, at) => bag.at(at, 'who') !== null || bag.at(at, 'which') !== null);
  if (
    asksWho &&
    /(?:^| )(?:among|amongst|out of|within)(?: (?:all|our|my|the|of)){0,8}$/u.test(
      `${bag.pieces[place - 2]?.text ?? ''} ${set}`.trim(),
    )
  )
    return !/^(?:are|were|have|do)\b/u.test(bag.pieces[place + 1]?.text ?? '');
  const before = [place - 1, place - 2].find((at) =>
    /^which (?:one )?of\b/u.test(bag.pieces[at]?.text ?? ''),
  );
  if (before === undefined) return false;
  return !/^(?:are|were|have|do)\b/u.test(bag.pieces[place + 1]?.text ?? '');
}

/** "Emma's csat vs the team's": the one team that somebody is set against, no breakdown by it. */
const besidesSomebody = (bag: Bag, place: number): boolean =>
  bag.at(place, 'dim')?.dim === 'team' &&
  (bag.at(place - 1, 'versus') !== null || bag.at(place - 2, 'versus') !== null) &&
  bag.pieces.slice(0, place).some((piece, at) => piece.owns || bag.at(at, 'name') !== null);

const eachBeside = (bag: Bag, place: number): boolean =>
  bag.at(place - 1, 'each') !== null ||
  bag.at(place + 1, 'each') !== null ||
  (bag.at(place - 1, 'ticket_noun') !== null && bag.at(place - 2, 'each') !== null);

/** "team csat", "channel volume": what the figure is laid out by stands right before it, with nothing else for it to belong to. */
const namesFigure = (bag: Bag, place: number): boolean =>
  /^(?:team|channel|category|region|segment)$/u.test(bag.pieces[place]?.text ?? '') &&
  (bag.at(place + 1, 'metric') !== null || bag.at(place + 1, 'type') !== null) &&
  (place === 0 || bag.at(place - 1, 'time') !== null) &&
  !bag.has('name') &&
  !bag.has('why') &&
  !bag.has('explain') &&
  !bag.has('what_is');

/** "by product and region": the second one hangs on the first. */
const listedWith = (bag: Bag, place: number): boolean =>
  bag.at(place - 1, 'and') !== null &&
  bag.at(place - 2, 'dim') !== null &&
  bag.pieces[place - 2]?.used === true;

function usedBetween(bag: Bag): void {
  for (const place of bag.places('and')) {
    if (bag.at(place - 1, 'dim') !== null && bag.at(place + 1, 'dim') !== null) bag.use(place);
  }
  if (!bag.has('name')) bag.useAll('versus');
}

function saidSteps(
  bag: Bag,
  ranked: boolean,
): { grain: Grain | null; byGrain: Grain | null; which: boolean; plural: boolean } {
  for (const place of bag.places('every')) {
    const every = bag.at(place, 'every');
    // 哪个季度, 单量最高的季度: the step is what is asked for.
    const before = bag.at(place - 1, 'count') === null ? place - 1 : place - 2;
    const singled = bag.at(before, 'extreme') !== null && bag.pieces[before]?.text.endsWith('的') === true;
    const asked = bag.at(place, 'grain') !== null && (bag.at(place - 1, 'which') !== null || singled);
    if (every === null || asked) continue;
    bag.use(place);
    return { grain: every.grain, byGrain: null, which: false, plural: false };
  }
  for (const place of bag.places('grain')) {
    const grain = bag.at(place, 'grain');
    if (grain === null) continue;
    const which = bag.at(place - 1, 'which');
    if (which !== null || grain.asked === true || (ranked && bag.has('extreme'))) {
      bag.use(place);
      const plural =
        which?.plural === true || grain.asked === true || (bag.pieces[place]?.text ?? '').endsWith('s');
      return { grain: null, byGrain: grain.grain, which: which !== null, plural };
    }
    // "by team and month": the step hangs on the dimension before it.
    if (bag.at(place - 1, 'and') !== null && bag.at(place - 2, 'dim') !== null && bag.has('each')) {
      bag.use(place);
      bag.use(place - 1);
      return { grain: grain.grain, byGrain: null, which: false, plural: false };
    }
    if (bag.at(place - 1, 'each') !== null || bag.at(place + 1, 'each') !== null) {
      bag.use(place);
      return { grain: grain.grain, byGrain: null, which: false, plural: false };
    }
  }
  return { grain: null, byGrain: null, which: false, plural: false };
}

/**
 * "top 3 on FCR", "top 5 last month by resolution time": people, ranked by what they are good at. The top 3 of what is merely counted
 * ("top 3 for complaints") may be of anything.
 */
function isOnFigure(bag: Bag, place: number): boolean {
  const top = bag.at(place, 'top');
  if (top === null || top.count === null || !/^[a-z]/u.test(bag.pieces[place]?.text ?? '')) return false;
  let at = place + 1;
  const between = (index: number): boolean =>
    bag.at(index, 'metric') === null && (bag.at(index, 'time') !== null || isTeam(bag, index));
  while (between(at)) at += 1;
  const by = bag.at(at, 'each') !== null && /^(?:by|for|on)$/u.test(bag.pieces[at]?.text ?? '');
  if (!by && !/(?:^| )(?:on|for|in|at|by)$/u.test(bag.pieces[at]?.lead ?? '')) return false;
  const metric = bag.at(by ? at + 1 : at, 'metric')?.metric;
  if (metric === undefined || (metricEntry(metric).unit === 'count' && metric !== 'resolved')) return false;
  // "is Emma in the top 3 for csat" asks for a place, "top 3 teams" names what is ranked.
  const of = bag.pieces.some(
    (_, index) =>
      (['dim', 'who', 'which', 'grain', 'every', 'list', 'self'] as const).some(
        (k) => bag.at(index, k) !== null,
      ) ||
      (bag.at(index, 'name') !== null && bag.at(index, 'time') === null && !isWithin(bag, place, index)),
  );
  if (of || !metricEntry(metric).dimensions.includes('agent')) return false;
  if (by) bag.use(at);
  return true;
}

/** "top 3 in Harbor by csat", "top 5 by csat in Harbor": of its people. "Is Harbor in the top 3 by csat" is not. */
const isWithin = (bag: Bag, top: number, at: number): boolean =>
  at > top &&
  isTeam(bag, at) &&
  /(?:^| )(?:in|of|at|from|within)(?: the)?$/u.test(bag.pieces[at]?.lead ?? '');

function saidOrder(
  bag: Bag,
  grouped: boolean,
): { order: SaidOrder | null; count: { n: number | null; people: boolean } } {
  let order: SaidOrder | null = null;
  let n: number | null = null;
  let people = false;
  for (const place of bag.places('top')) {
    const top = bag.at(place, 'top');
    if (top === null) continue;
    people ||= /[名位人谁]|第一|^who/u.test(bag.pieces[place]?.text ?? '');
    people ||= !grouped && isOnFigure(bag, place);
    if (!grouped && !people && !bag.has('ranking')) continue;
    order =
      top.judged === true
        ? { o: 'extreme', extreme: top.end === 'top' ? 'best' : 'worst' }
        : { o: 'end', end: top.end };
    n = top.count;
    bag.use(place);
    break;
  }
  for (const place of bag.places('extreme')) {
    const extreme = bag.at(place, 'extreme');
    if (extreme === null || !(grouped || people)) continue;
    // "the top 3 with the highest …": the extreme says which end is meant.
    order = { o: 'extreme', extreme: extreme.extreme };
    bag.use(place);
    break;
  }
  if (order !== null || grouped) {
    for (const place of bag.places('count')) {
      const count = bag.at(place, 'count');
      if (count !== null && n === null && order !== null && !amongWhich(bag, place)) {
        n = count.count;
        bag.use(place);
      }
    }
  }
  const sorted = bag.places('sorted')[0];
  const direction = sorted === undefined ? null : bag.at(sorted, 'sorted');
  if (direction !== null && sorted !== undefined) {
    order = { o: 'sorted', order: direction.order };
    bag.use(sorted);
    bag.useAll('ranking');
  }
  if (bag.useAll('ranking')) order ??= { o: 'ranking' };
  return { order, count: { n, people } };
}
