// Small words and what they say of a question: whose it is, that it goes on, the picture and the statistic that are wished for.
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import { canMean, type Token } from '../token.js';
import type { Period } from '../time/period.js';
import type { Bag } from './bag.js';
import type { Frame } from './frame.js';

/** "now …" that began the text. */
export const isNow = (bag: Bag): boolean => {
  const span = bag.at(0, 'time')?.span;
  return span?.s === 'atom' && span.atom.t === 'now';
};

/** 我的排名, "my place" in one word. */
export const saysOwnPlace = (bag: Bag): boolean =>
  bag.pieces.some(
    (piece, at) =>
      // 我组里排第几: in the team, and not the team's.
      (bag.at(at, 'my_team') !== null && /[里内]$/u.test(piece.text)) ||
      (bag.at(at, 'place') !== null && /我|(?:^| )(?:my|i)(?: |$)/u.test(piece.text)),
  );

/** "both" with nothing beside it that there are two of. */
export const unpaired = (bag: Bag, metrics: Frame['metrics']): boolean =>
  bag.pieces.some((piece) => piece.text === 'both') &&
  metrics.length < 2 &&
  (['name', 'dim', 'time', 'type'] as const).every(
    (kind) => bag.pieces.filter((_, at) => bag.at(at, kind) !== null).length < 2,
  );

/** A metric stands there by its name. */
export const namesFigure = (bag: Bag): boolean =>
  bag.pieces.some((_, at) => (bag.at(at, 'metric') ?? bag.at(at, 'type')) !== null);

/** "plus complaints": where nothing was asked before there is nothing to add to, and it may be a name's last word. */
export function useAlso(bag: Bag, { previous }: ReadContext): boolean {
  const places = bag
    .places('also')
    .filter(
      (at) => previous !== null || !/^(?:plus|加上|再加上|再加|连同)$/u.test(bag.pieces[at]?.text ?? ''),
    );
  for (const at of places) bag.use(at);
  return places.length > 0;
}

/** 什么叫多次转派: what is explained may be said without its 率. */
export function explainedShare(bag: Bag): MetricId | null {
  const [at, another] = bag.places('share_of');
  if (at === undefined || another !== undefined) return null;
  bag.use(at);
  return bag.at(at, 'share_of')?.metric ?? null;
}

/** "the csat of the busiest team": what is most is one figure, what is asked for another. */
export function otherExtreme(bag: Bag, metrics: Frame['metrics']): string | null {
  const [at] = bag.places('extreme').filter((place) => {
    const own = bag.at(place, 'extreme')?.metric;
    if (own === undefined || metrics.length === 0 || metrics.includes(own)) return false;
    // "the busiest day for complaints": the most of them.
    return own !== 'tickets' || !metrics.every((id) => metricEntry(id).unit === 'count');
  });
  return at === undefined ? null : (bag.pieces[at]?.text ?? '');
}

/** "email Tom the report", "send me csat every monday". */
export const isErrand = (bag: Bag, tokens: readonly Token[]): boolean =>
  mailsSomebody(bag) || wishesReport(bag, tokens) || setsFigure(bag, tokens);

/** 把赵敏的评分改成5分, "set Emma's csat to 90%": somebody's figure is not changed here. */
const setsFigure = (bag: Bag, tokens: readonly Token[]): boolean =>
  bag.has('name') &&
  /^(?:请|麻烦|帮我|帮忙|给我){0,6}[把将].{2,20}(?:的|'s).{1,10}(?:改成|改为|改到|设成|设为|调成|调到|修改为|修改成)[\d.]+(?:分|%|星|单|成)?[吧了]*$|^(?:please)?(?:change|set|make|update|edit|adjust).{2,30}'s.{2,20}to[\d.]+%?$/u.test(
    tokens.map(({ text }) => text.replaceAll(' ', '')).join(''),
  );

/** A channel's name as a verb, right before whom it is for. */
const mailsSomebody = (bag: Bag): boolean =>
  /^(?:e-?mail|mail|call|text|message|ping)$/u.test(bag.pieces[0]?.text ?? '') &&
  (bag.pieces[1]?.text === 'me' ||
    bag.at(1, 'name')?.candidates.some((candidate) => candidate.dim === 'agent') === true);

/** 5月转给夜航组的工单: which tickets, and no order to hand one over; to whom they went is not kept. */
export function handedOver(tokens: readonly Token[]): string | null {
  const at = tokens.findIndex(({ text }) => /^(?:转给|派给|分配|指派)$/u.test(text));
  const ordered = /^(?:把|将|帮我|请|给我)/u.test(tokens[0]?.text ?? '');
  const told = tokens.findIndex(({ text }, place) => place > at && text.startsWith('的'));
  const tickets = tokens.slice(told + 1, told + 2).some((token) => canMean(token, 'ticket_noun', 'type'));
  const within = tokens.slice(told, told + 1).some((token) => canMean(token, 'ticket_noun', 'type'));
  return at >= 0 && !ordered && told > at && (tickets || within) ? (tokens[at]?.text ?? '') : null;
}

/** "send me csat every monday", "mail us the backlog weekly": a report that is to come again and again, where no days are named. */
function wishesReport(bag: Bag, tokens: readonly Token[]): boolean {
  const said = tokens.map(({ text }) => text).join(' ');
  if (!/^(?:[a-z]+ ){0,3}(?:send|e-?mail|mail|post|push|deliver|forward)(?: |$)/u.test(said)) return false;
  if (bag.has('time')) return false;
  const last = bag.pieces.at(-1)?.text ?? '';
  return /(?:^| )(?:every|each) [a-z]+$|^(?:daily|weekly|monthly)$/u.test(last);
}

export const isOnePerson = (filters: Frame['filters']): boolean =>
  filters.some(({ dim, not, values }) => dim === 'agent' && !not && values.length === 1);

/** Of which dimensions all values are asked for: "all channels", "for all teams"; "everything except low" after the high ones. */
export function saidLifted(bag: Bag, by: Frame['by'], filters: Frame['filters']): Frame['lifted'] {
  const rest = exceptFromAll(bag)
    ? filters.flatMap(({ dim, not }) => (not && dim !== 'day' ? [dim] : []))
    : [];
  const said = bag.places('everyone').flatMap((place) => bag.at(place, 'everyone')?.dim ?? []);
  const each = bag.pieces.flatMap((piece, place) => {
    const dim = bag.at(place + 1, 'dim')?.dim;
    const all = bag.at(place, 'each') !== null && /\ball\b/u.test(piece.text);
    return all && dim !== undefined && by.includes(dim) ? [dim] : [];
  });
  return [...new Set([...said, ...each, ...rest])];
}

/** "everything but phone", "all channels except chat": what is left out is left out of all there is. */
const exceptFromAll = (bag: Bag): boolean =>
  bag.pieces.some(
    (piece, at) =>
      bag.at(at, 'not') !== null &&
      (/^(?:all|any|every)[a-z ]/u.test(piece.text) ||
        /^(?:all|any|every)[a-z ]*$/u.test(bag.pieces[at - 1]?.text ?? '') ||
        (bag.at(at - 1, 'dim') !== null && /^(?:all|any|every|each)$/u.test(bag.pieces[at - 2]?.text ?? ''))),
  );

/** 云帆、青禾、Harbor三个组: the number of the names that were named. */
export function countsOfNames(bag: Bag, filters: Frame['filters']): void {
  for (const place of bag.places('count')) {
    const named = filters.find((filter) => filter.values.length === bag.at(place, 'count')?.count);
    if (named === undefined) continue;
    // 两条线: of products, and of nothing else.
    if (/[线列]$/u.test(bag.pieces[place]?.text ?? '') && named.dim !== 'product_line') continue;
    bag.use(place);
    if (bag.free(place + 1, 'dim')?.dim === named.dim) bag.use(place + 1);
  }
}

/** "what's our csat" asks for the figure, "what's csat" for the meaning. */
export const ofOurs = (tokens: readonly Token[]): boolean =>
  tokens.some((token) =>
    ['our', 'ours', 'we', 'us', '我们', '我们的', '咱们', '咱们的'].includes(token.text),
  );

/** 电话进来的: by which channel, and nothing of the day on which. */
export function cameBy(bag: Bag): void {
  for (const place of bag.places('created')) {
    const channel = bag.at(place - 1, 'name')?.candidates.every(({ dim }) => dim === 'channel') === true;
    if (channel && (bag.pieces[place]?.text ?? '').endsWith('的')) bag.use(place);
  }
}

/** "how many?" after a question about a count: the figure word agrees with what was asked before. */
export function agreeWithPrevious(bag: Bag, metrics: Frame['metrics'], context: ReadContext): void {
  const { previous } = context;
  if (metrics.length > 0 || previous === null) return;
  const units = new Set(previous.metrics.map((id) => metricEntry(id).unit));
  // 只要微信进来的 after a number of tickets: by when they came.
  if (previous.metrics.every((id) => CAME_IN.has(id))) bag.useAll('created');
  // 谁名下最多, after what is open: that is what somebody has at hand. "Open" after what is overdue is more than that.
  const open = previous.metrics.every((id) => id === 'backlog');
  if (previous.metrics.every((id) => metricEntry(id).timing !== 'range'))
    for (const place of bag.places('at_hand')) if (open || bag.pieces[place]?.text !== 'open') bag.use(place);
  for (const place of bag.places('figure')) {
    const figure = bag.at(place, 'figure')?.figure;
    if (figure === 'count' && units.has('count')) bag.use(place);
    if (figure === 'duration' && units.has('seconds')) bag.use(place);
    if (figure === 'rate' && units.has('ratio')) bag.use(place);
    // "what's Ruth's score?" after csat.
    if (figure === 'score' && previous.metrics.every((id) => SCORED.has(id))) bag.use(place);
  }
}

/** "and last month?": an "and" with nothing before it announces a follow-up. */
export const startsWithAnd = (tokens: readonly Token[]): boolean => {
  const [first] = tokens;
  return first !== undefined && first.known && first.meanings.some((meaning) => meaning.k === 'and');
};

/** 态度满意度: only the process surveys have aspects. */
export const ofAspect = (metrics: Frame['metrics'], filters: Frame['filters']): Frame['metrics'] =>
  filters.some((filter) => filter.dim === 'aspect')
    ? metrics.map((id) => (id === 'csat' || id === 'csat_score' ? 'process_satisfaction' : id))
    : metrics;

export function saidChart(bag: Bag): Frame['chart'] {
  // "bar Cher" leaves her out, "the phone line" is a channel: no charts.
  const [first] = bag.places('chart').filter((place) => {
    const text = bag.pieces[place]?.text ?? '';
    const beside = text === 'bar' ? place + 1 : /^lines?$/u.test(text) ? place - 1 : -1;
    // "line complaints": what is sent by some line, and no wish for a chart.
    const kind = /^lines?$/u.test(text) && place === 0 && bag.at(1, 'type') !== null;
    return bag.at(beside, 'name') === null && !kind;
  });
  if (first === undefined) return null;
  const wish = bag.at(first, 'chart')?.wish ?? null;
  bag.use(first);
  return wish;
}

/** Whether a picture is asked for, of whatever kind: "plot", 画个图. A table is none, a pie has parts. */
export const isDrawn = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) =>
      token.known &&
      !canMean(token, 'name') &&
      /(?<![a-z])(?:plot|graph|chart|draw)(?![a-z])|画|图/u.test(token.text) &&
      token.meanings.every(
        ({ k, ...rest }) => k !== 'chart' || ('wish' in rest && DRAWN.has(String(rest.wish))),
      ),
  );

const DRAWN: ReadonlySet<string> = new Set(['bar', 'line']);

export function saidStat(bag: Bag): Frame['stat'] {
  const [first] = bag.places('stat');
  if (first === undefined) return null;
  bag.use(first);
  return bag.at(first, 'stat')?.stat ?? null;
}

/** 全公司平均, "the company average" of a duration: its mean; of any other figure only the one of all. */
export function meanOfAll(bag: Bag, metrics: readonly MetricId[], { previous }: ReadContext): Frame['stat'] {
  const averaged = bag.pieces.some(
    ({ text }, at) => bag.at(at, 'everyone')?.whole === true && /平均|average/u.test(text),
  );
  const of = metrics.length > 0 ? metrics : (previous?.metrics ?? []);
  return averaged && of.length > 0 && of.every((id) => metricEntry(id).unit === 'seconds') ? 'mean' : null;
}

/** What people call a score, whatever its unit. */
const SCORED: ReadonlySet<MetricId> = new Set(['csat', 'csat_score', 'nps', 'process_satisfaction']);

/** What is counted by the day on which it came in. */
const CAME_IN: ReadonlySet<MetricId> = new Set(['tickets', 'complaints', 'faults', 'suggestions']);

/** 能到多少: what could be, and (of days that are over) what was. */
export const onlyCould = (bag: Bag): boolean =>
  bag.places('forecast').every((at) => /^能(?:到|到多少|达到|有)$/u.test(bag.pieces[at]?.text ?? ''));

/** Days that lie behind, all of them. */
export const isOver = (time: Period | null, { today }: ReadContext): boolean =>
  time !== null && (time.whole?.to ?? time.range.to) < today;

/** 两个地区分别合计多少: one figure each. */
const asksApart = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) =>
    /^(?:分别|各自|respectively|separately|each separately|one by one|split them|split them again|split again|apart)$/u.test(
      text,
    ),
  );

/** 换成投诉率, where there is nothing to change. */
export const saysSwap = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) => /^(?:换成|改成|改为|换为|改看|change to|switch to)$/u.test(text));

/** "total complaints for A and B", A和B的解决总量: the sum of both, where nothing sets them apart or against each other. */
const inTotal = (tokens: readonly Token[]): boolean => {
  const says = (token: Token, ...kinds: readonly string[]): boolean =>
    token.known && token.meanings.some(({ k }) => kinds.includes(k));
  return (
    tokens.some(
      (token) =>
        says(token, 'metric', 'total') &&
        /^(?:the )?total (?!.*(?:rate|time)$)|总(?:数|量|数量|计)$/u.test(token.text),
    ) &&
    !tokens.some(
      (token) => says(token, 'versus', 'change') || /^(?:分别|各自)|(?:^| )each(?: |$)/u.test(token.text),
    )
  );
};

/** Whether one figure of all is asked for: 一共, "A or B", "total complaints for A and B". @param linked two groups are named */
export function saidTotal(bag: Bag, tokens: readonly Token[], linked: boolean, or: boolean): boolean {
  // 今年每月累计工单: each step on top of those before, which no figure is. 累计 stays unread.
  if (/^累[计积]$/u.test(bag.pieces[bag.places('total')[0] ?? -1]?.text ?? '') && inSteps(tokens))
    return false;
  const said = bag.useAll('total');
  return (said || (linked && (or || inTotal(tokens)))) && !asksApart(tokens);
}

const inSteps = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) => canMean(token, 'trend', 'every') || (canMean(token, 'grain') && !canMean(token, 'time')),
  );
