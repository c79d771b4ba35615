// Whether the tickets themselves are asked for, and not a figure of them.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId } from '../../metrics/metric.js';
import { canMean, type Token } from '../token.js';
import type { ReadContext } from '../context.js';
import type { Bag } from './bag.js';
import type { Frame } from './frame.js';

/** "which are overdue", 哪些超时: asks for the tickets themselves. */
export function whichTickets(bag: Bag): boolean {
  const places = bag.places('which').filter((place) => {
    // "which urgent tickets are open": names may stand between.
    let at = place + 1;
    while (bag.at(at, 'name') !== null && bag.at(at, 'ticket_noun') === null) at += 1;
    // "tell me what the csat was" asks for no tickets: a share is none.
    const metric = bag.at(at, 'metric')?.metric;
    // "what did we resolve" asks how much; "what is overdue" which.
    const what = /^what\b/u.test(bag.pieces[place]?.text ?? '');
    const counted = metric !== undefined && metricEntry(metric).unit === 'count';
    const tickets = counted && !(what && metricEntry(metric).timing === 'range');
    // "which complaints are overdue": what is listed are tickets of a type.
    const came = bag.pieces.some((_, i) => bag.at(i, 'created') !== null);
    const typed = bag.at(at, 'type') !== null && (standsSomewhere(bag) || came);
    return tickets || typed || bag.at(at, 'ticket_noun') !== null;
  });
  for (const place of places) bag.use(place);
  return places.length > 0;
}

/** "overdue", "open": which tickets stand so. */
const standsSomewhere = (bag: Bag): boolean =>
  bag.pieces.some((_, at) => {
    const metric = bag.at(at, 'metric')?.metric;
    return metric !== undefined && metricEntry(metric).timing !== 'range';
  });

/** "my overdue tickets" asks which they are (ask.md, "Kinds of plan"); "how many …" asks for their number. */
export const ownOverdue = (
  metrics: Frame['metrics'],
  filters: Frame['filters'],
  asks: boolean,
  grouped: boolean,
  own: boolean,
): boolean =>
  own &&
  metrics.length === 1 &&
  metrics[0] === 'overdue' &&
  !asks &&
  !grouped &&
  filters.some((filter) => (filter.dim === 'agent' || filter.dim === 'team') && !filter.not);

/**
 * "show me the overdue tickets", "give me the urgent ones that nobody has answered": what is shown are the tickets; "show me overdue by
 * team", "show me the overdue ones per team" are figures.
 */
export const showsOverdue = (
  metrics: Frame['metrics'],
  tokens: readonly Token[],
  asks: boolean,
  grouped: boolean,
): boolean => {
  const [metric, another] = metrics;
  if (metric === undefined || another !== undefined || asks || grouped) return false;
  // "show me open tickets trend": a course, and no tickets.
  if (tokens.some((token) => canMean(token, 'trend', 'every', 'spread', 'versus', 'change', 'why')))
    return false;
  const text = tokens.map((token) => token.text).join(' ');
  const counted = metricEntry(metric).unit === 'count' && metric !== 'low_scores';
  if (counted && SHOWS.test(text) && THE_ONES.test(text)) return true;
  // "show me the low rated tickets", 看下上周的差评工单: the marks may be counted, the tickets are to be seen.
  if (metric === 'low_scores' && RATED_TICKETS.test(text)) return true;
  if (metric !== 'overdue' && metric !== 'backlog' && metric !== 'unanswered') return false;
  return (
    (SHOWS.test(text) && /(?:^| )(?:tickets|cases|ones|those|items|stuff)(?: |$)/u.test(text)) ||
    (GIVES.test(text) && THE_ONES.test(text))
  );
};

/** What "show me the urgent ones" shows: what it names, else what one figure was asked of. */
export const shownOf = (metrics: Frame['metrics'], { previous }: ReadContext): Frame['metrics'] =>
  metrics.length === 0 && previous?.kind === 'value' && previous.pooled !== true ? previous.metrics : metrics;

const RATED_TICKETS =
  /^(?:(?:and|so|ok|now|please|can you|could you|can i|let me|i want to|i'd like to) ){0,8}(?:show|display|pull up|see|look at)\b.*(?:rated|rating|ratings|reviewed|scored|review|score) (?:tickets|cases)(?: |$)|^(?:那|麻烦|帮我|给我|请|我想|我要|想|把|调|拉|看|看看|看下|看一下|查|查下|翻|找| ){1,8}.*(?:差评|低分|差评的|低分的) ?(?:工单|单子)(?: |$)/u;
const THE_ONES = /(?:^| )(?:the|those|these|all|any) (?:[a-z]+ ){0,4}ones(?: |$)/u;
const SHOWS = /^(?:(?:and|so|ok|now|please|can you|could you|can i|let me) ){0,8}(?:show|display|pull up)\b/u;
/** Of what is given or seen only what is called "ones": "give me open tickets" may be content with their number. */
const GIVES =
  /^(?:(?:and|so|ok|now|please|can you|could you|can i|could i|i want to|i'd like to) ){0,8}(?:give me|give us|get me|let me see|see|i want|i need|i'd like|what are|pull)\b/u;

/** Whether it is tickets that are to be listed: "show the tickets", 把这些单子列出来. */
export const saysTickets = (bag: Bag): boolean =>
  bag.pieces.some(
    ({ text }, at) =>
      (bag.at(at, 'list') !== null && /tickets?|cases?|单|张/u.test(text)) ||
      (bag.at(at, 'those') !== null && /tickets|cases|工单|单子/u.test(text)),
  );

/** "show tickets csat by team": of marks and times none is told of tickets one by one. The words that can't be read; null where there are none. */
export function ticketsOfFigures(bag: Bag, metrics: Frame['metrics']): string | null {
  if (!saysTickets(bag) || metrics.every((id) => metricEntry(id).unit === 'count')) return null;
  return bag.pieces.find((_, at) => bag.at(at, 'list') !== null)?.text ?? null;
}

/** Of which dimension all values are to be listed: 所有渠道, "all teams". */
export function allGroups(bag: Bag): DimensionId | null {
  for (const at of bag.places('everyone')) {
    const dim = bag.at(at, 'everyone')?.dim;
    if (dim !== undefined) return dim;
    if (
      /^(?:all teams|every team|所有组|全部组|所有团队|全部团队|所有小组)$/u.test(bag.pieces[at]?.text ?? '')
    )
      return 'team';
  }
  return null;
}
