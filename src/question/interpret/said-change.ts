// Words of change, reasons for one, and figures that are held against each other.
import { metricEntry } from '../../metrics/catalogue.js';
import type { Way } from '../token.js';
import type { Bag } from './bag.js';
import type { Frame } from './frame.js';
import type { SaidTimes } from './said-times.js';

/** Words of change: with a "why" all of them, with a comparison too; a verb of change by itself asks for one. */
export function saidChange(bag: Bag, why: boolean, linked: boolean, times: SaidTimes): boolean {
  const compared = linked || (times.ok && times.compare !== null);
  if (why || compared) return bag.useAll('change') && !linked;
  if (!times.ok) return false;
  const most = bag.pieces.some((_, at) => bag.at(at, 'extreme') !== null || bag.at(at, 'top') !== null);
  const strong = bag.places('change').filter((place) => {
    const change = bag.at(place, 'change');
    if (most && change?.way !== undefined) return true;
    if (asksUpOrDown(bag, place) && times.time !== null) return true;
    if (change?.weak !== true && (asksWhetherItDid(bag) || asksByHowMuch(bag))) return true;
    return change?.weak !== true && (times.time !== null || isStated(bag.pieces[place]?.text ?? ''));
  });
  for (const place of strong) bag.use(place);
  return strong.length > 0;
}

/** "are complaints up this month": said of the figure itself, in a question of yes or no. */
const asksUpOrDown = (bag: Bag, place: number): boolean =>
  /^(?:up|down)$/u.test(bag.pieces[place]?.text ?? '') &&
  /^(?:so |and |ok )?(?:is|are|was|were)\b/u.test(bag.pieces[0]?.lead ?? '') &&
  bag.pieces[place + 1]?.lead !== 'on' &&
  !bag.pieces.some((_, at) => at > place && bag.at(at, 'name') !== null && bag.at(at, 'time') === null);

/** "did csat drop too": that it may have moved is what is asked. */
const asksWhetherItDid = (bag: Bag): boolean =>
  /^(?:so |and |ok ){0,8}(?:did|has|have)(?![a-z])/u.test(
    `${bag.pieces[0]?.lead ?? ''} ${bag.pieces[0]?.text ?? ''}`.trim(),
  );

/** "by how much did it drop": that it did is taken for granted. */
const asksByHowMuch = (bag: Bag): boolean => bag.pieces.some(({ text }) => /^by (?:how|what)\b/u.test(text));

/**
 * "dropped", "going up", 涨了: that it moved. "drop", "improve", 提升 may be a wish as well ("how can we improve csat"), and need the
 * days in which it did.
 */
const isStated = (text: string): boolean =>
  /(?:ed|ing|en)\b|\b(?:went|got|rose|fell|grew|shrank|gone|or)\b|[了变涨跌]|越来越|还是|^是.是/u.test(text);

/** "explain the drop in csat": its reasons, and not what csat is. */
export function explainsChange(bag: Bag): boolean {
  const [at, another] = bag.places('explain');
  if (at === undefined || another !== undefined || bag.pieces[at]?.text !== 'explain') return false;
  if (!bag.places('change').some((place) => bag.at(place, 'change')?.weak !== true)) return false;
  bag.use(at);
  return true;
}

/** Which way it went, where words of change say one way ("rose", 进步, 为啥比2月多); null where they say none, or two. */
export function saidWay(bag: Bag): Way | null {
  const ways = bag.pieces.flatMap((_, at) => bag.at(at, 'change')?.way ?? []);
  const hasReasons = bag.pieces.some((_, at) => bag.at(at, 'why') !== null);
  const said = ways.length === 0 && hasReasons ? heldAgainst(bag) : ways;
  return new Set(said).size === 1 ? (said[0] ?? null) : null;
}

/** By itself a word for how high something is says of no way; of one that is higher than then, it does. */
const HEIGHTS: readonly (readonly [RegExp, Way])[] = [
  [/^(?:更|还)?[高多慢长](?:了|些|一点|这么多|那么多)?$|^(?:higher|more|slower|longer|bigger)$/u, 'up'],
  [
    /^(?:更|还)?[低少快短](?:了|些|一点|这么多|那么多)?$|^(?:lower|fewer|less|faster|quicker|shorter|smaller)$/u,
    'down',
  ],
  [/^(?:更|还)?好(?:了|些|一点)?$|^better$/u, 'better'],
  [/^(?:更|还)?[差糟](?:了|些|一点)?$|^worse$/u, 'worse'],
];

const heldAgainst = (bag: Bag): readonly Way[] =>
  bag.pieces.flatMap(({ text }, at) => {
    const against =
      bag.at(at - 1, 'time') !== null || bag.pieces.slice(at).some((piece) => piece.text === 'than');
    if (bag.at(at, 'change') === null || !against) return [];
    return HEIGHTS.flatMap(([pattern, way]) => (pattern.test(text) ? [way] : []));
  });

/** 最近10天积压变化: over a stretch of days, how it went; beside a month or a week, against the one before. */
export function changesOverDays(bag: Bag, why: boolean, times: SaidTimes): boolean {
  if (why || !times.ok || times.time === null || times.compare !== null) return false;
  if (times.time.unit.kind === 'steps' || times.time.range.from === times.time.range.to) return false;
  const [at, another] = bag.places('change');
  if (at === undefined || another !== undefined || !/^变[化动]$/u.test(bag.pieces[at]?.text ?? ''))
    return false;
  bag.use(at);
  return true;
}

/** 投诉原因, "reasons for complaints": what they are about, and not why there were more of them. */
export function bareReason(bag: Bag): string | null {
  const [at] = bag.places('why');
  const text = at === undefined ? '' : (bag.pieces[at]?.text ?? '');
  const noun = /^(?:的?(?:主要)?原因|主因|(?:the )?(?:main )?(?:reasons?|causes?) (?:for|of))$/u.test(text);
  const counted = bag.pieces.some((_, place) => {
    const said = bag.at(place, 'type')?.metric ?? bag.at(place, 'metric')?.metric;
    return said !== undefined && said !== null && metricEntry(said).unit === 'count';
  });
  return noun && counted && !bag.has('change') && !bag.has('versus') ? text : null;
}

/** "created vs resolved": figures of one kind, beside each other; "csat and nps side by side" are wanted so of whatever kind. */
export const sideBySide = (bag: Bag, metrics: Frame['metrics']): boolean =>
  metrics.length > 1 &&
  (new Set(metrics.map((id) => metricEntry(id).unit)).size === 1 ||
    bag.pieces.some(({ text }) => /^(?:side by side|next to each other|next to one another)$/u.test(text)));

/** "response time vs csat": a time against a judgement can only ask whether they go together. */
export function saidRelation(
  bag: Bag,
  metrics: Frame['metrics'],
  times: SaidTimes,
  grouped: boolean,
): boolean {
  if (metrics.length !== 2) return false;
  if (bag.useAll('relate')) {
    bag.useAll('and');
    return true;
  }
  const units = metrics.map((id) => metricEntry(id).unit);
  const apart = units.includes('seconds') && units.some((unit) => unit === 'ratio' || unit === 'score');
  return apart && !grouped && times.ok && times.compare === null && bag.useAll('versus');
}
