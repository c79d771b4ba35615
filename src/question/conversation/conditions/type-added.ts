// "Not just faults, complaints too", "add complaints", 投诉也算上 where a figure is of the tickets of one type: those of another type with them,
// and not the number of those.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { TicketType } from '../../../tickets/rows.js';
import type { ReadContext } from '../../context.js';
import { ticketsOf, typeCounted } from '../../interpret/one-type.js';
import { missingDimension } from '../../interpret/plan-filters.js';
import type { Plan } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { cut } from '../turn-parts.js';

const OPENERS = '(?:(?:and|now|ok|okay|then|but|so|please|can you|could you|also|plus|actually)[, ]+){0,8}';
const TOO =
  '(?: too| as well| also| please| then| in| to it| to that| with (?:it|them|those)| back| again){0,8}';
const ADD =
  '(?:add|include|count|put|bring|throw|take|fold|with|plus|and also|along with|together with)(?: in| back)?';
/** What was asked for alone stays, and something stands beside it. */
const NOT_ONLY_EN = new RegExp(
  `^${OPENERS}not (?:just|only|merely|solely)(?: for| on| the| of){0,3} (?<had>[^,.?!]{3,40}?)(?:[,;.] ?|,? (?=but |and |also |plus ))(?:but |and |also |plus |for |the ){0,6}(?:(?:add|include|count|with) )?(?<more>[^,.?!]{3,40}?)${TOO}[.?!]*$`,
  'u',
);
const NOT_ONLY_ZH =
  /^(?:那|那么|我要的|我要)?(?:不只|不光|不仅仅|不仅|不止|不单|不要只|别只)是?(?:看|要|算|有|统计)?(?<had>[^,]{2,10}?),? ?(?:还要|还有|还得|还|也|再)?(?:看|要|算上|算|加上|加|包括|包含)?(?<more>[^,]{2,10}?)(?:也|都|一起|一并){0,3}(?:要算?|算上|算进来|算进去|算|加上|加进来|加进去|看|包括|包括进来|带上|在内)?(?:吧|呢|哈)?[。.!?？]*$/u;
const MORE_EN: readonly RegExp[] = [
  new RegExp(`^${OPENERS}${ADD} (?:the )?(?<more>[^,.?!]{3,40}?)${TOO}[.?!]*$`, 'u'),
  new RegExp(
    `^${OPENERS}(?:what about |how about |for |the ){0,4}(?<more>[^,.?!]{3,40}?) (?:too|as well|also|included|on top)(?: please| then){0,3}[.?!]*$`,
    'u',
  ),
  /^(?:(?:and|now|ok|then|so|please)[, ]+){0,8}also (?:the |for ){0,3}(?<more>[^,.?!]{3,40}?)[.?!]*$/u,
];
const MORE_ZH: readonly RegExp[] = [
  /^(?:那|再|还|还是|另外|顺便|麻烦|请|也|先){0,6}(?:加上|算上|加入|加个|加|带上|补上|连|连同|把|包括|计入|并上)(?<more>.{2,10}?)(?:也|都|一起|一并|一块儿?|给我){0,4}(?:加上|加进来|加进去|算上|算进来|算进去|算|放进来|带上|看|计入|包括进来|补上)?(?:一下)?(?:吧|呢|哈|的话)?[。.!?？]*$/u,
  /^(?:那|再|还有|另外){0,4}(?<more>.{2,10}?)(?:也|都)(?:给我|帮我)?(?:一起|一并|一块儿?)?(?:要|算上|算进来|算进去|算|加上|加进来|加进去|加一下|放进来|带上|包括进来|包括|计入|补上)(?:看看|看一下)?(?:吧|呢|哈)?[。.!?？]*$/u,
];

/**
 * The plan before, of the tickets of another type as well; `no` where another type than the one there is said to be not all, null where
 * nothing of the kind is said. After a number of tickets "complaints too" may be their number, and is not read here.
 * @param words normalised
 */
export function withAnotherType(words: string, context: ReadContext): Plan | 'no' | null {
  const { previous } = context;
  if (previous === null || previous.kind === 'explain') return null;
  const types = typesOf(previous);
  const notOnly = NOT_ONLY_EN.exec(words) ?? NOT_ONLY_ZH.exec(words);
  const found = notOnly ?? [...MORE_EN, ...MORE_ZH].map((one) => one.exec(words)).find((one) => one !== null);
  const had = found?.groups?.['had'];
  const more = found?.groups?.['more'];
  const added = more === undefined ? null : typesIn(more, context);
  if (added === null) return null;
  const stays = had === undefined ? null : typesIn(had, context);
  if (had !== undefined && stays === null) return null;
  if (stays !== null && stays.some((one) => !types.includes(one))) return 'no';
  if (types.length === 0) return null;
  const [metric] = previous.metrics;
  const counts = previous.metrics.some((id) => metricEntry(id).unit === 'count');
  if (metric === undefined || (counts && stays === null)) return null;
  const all = [...new Set([...types, ...added])];
  const of = { dim: 'type' as const, in: all };
  const where: Plan['where'] = [...previous.where.filter(({ dim }) => dim !== 'type'), of];
  if (previous.metrics.some((id) => typeCounted(id) !== undefined)) return besideIt(previous, added);
  if (previous.by.includes('type')) return 'no';
  return missingDimension(previous.metrics.map(metricEntry), previous.by, where) === null
    ? { ...previous, where, pooled: previous.by.length === 0 || previous.pooled }
    : 'no';
}

/** 故障量 is the number of tickets of one type: that of the other stands beside it. */
function besideIt(previous: Plan, types: readonly TicketType[]): Plan | 'no' {
  const { kind, metrics, order, having, share } = previous;
  const more = types.map((type) => ticketsOf(type));
  const plain = order === null && having === undefined && share === undefined && metrics.length === 1;
  if (!['value', 'breakdown', 'trend'].includes(kind) || !plain || more.some(({ filter }) => filter !== null))
    return 'no';
  return { ...previous, metrics: [...new Set([...metrics, ...more.map(({ metric }) => metric)])] };
}

/** The types that a plan is of. */
function typesOf({ where, metrics }: Plan): readonly string[] {
  const filter = where.find(({ dim }) => dim === 'type');
  if (filter !== undefined) return 'in' in filter ? filter.in.map(String) : [];
  const [metric, more] = metrics;
  const type = metric === undefined || more !== undefined ? undefined : typeCounted(metric);
  return type === undefined ? [] : [type];
}

/** The types that are named, by nothing but their names; null where another word stands there, or a number of them is asked for. */
function typesIn(words: string, context: ReadContext): readonly TicketType[] | null {
  const types: TicketType[] = [];
  for (const token of cut(words, context)) {
    const found = token.known ? token.meanings.find(({ k }) => k === 'type') : undefined;
    if (found?.k === 'type' && !NAMES_FIGURE.test(token.text)) types.push(found.type);
    else if (!isPlain(token)) return null;
  }
  return types.length === 0 ? null : types;
}

const NAMES_FIGURE = /[量数率]|(?<![a-z])(?:numbers?|counts?|volumes?|rates?|many)(?![a-z])/u;

const isPlain = (token: Token): boolean =>
  token.known &&
  (/^(?:的|ones|类|单|工单|the|and|和|、)$/u.test(token.text) || canMean(token, 'ticket_noun', 'possessive'));
