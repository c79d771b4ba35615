// "Only faults", 只看门锁故障, "restrict it to complaints": the same figure of those tickets; after a number of tickets, the number of those.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { TicketType } from '../../../tickets/rows.js';
import type { ReadContext } from '../../context.js';
import { ofAnyType, ofOneType, ticketsOf, typeCounted } from '../../interpret/one-type.js';
import { missingDimension } from '../../interpret/plan-filters.js';
import type { Plan } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { cut } from '../turn-parts.js';
import { withAnotherType } from './type-added.js';

const OPENERS_EN = '(?:and|now|ok|okay|then|but|so|please|can you|could you|what about|how about)';
const LIMITS_EN =
  '(?:(?:only|just|purely)(?: (?:for|on|of|the)){0,8}|(?:restrict|limit|narrow|filter|keep)(?: (?:it|that|this|them))?(?: down)?(?: (?:to|by|on|for)){1,8}(?: (?:only|just))?(?: the)?|(?:(?:only|just) )?(?:for|among|on)(?: (?:just|only))?(?: the)?)';
const EN = new RegExp(
  `^(?:${OPENERS_EN} ){0,8}(?:${LIMITS_EN} (?<limited>[^,.?!]{3,40}?)(?: only| alone| please){0,8}|(?:the )?(?<end>[^,.?!]{3,40}?) (?:only|alone)(?: please)?)[.?!]*$`,
  'u',
);
const ZH =
  /^(?:那|就|再|现在|先|麻烦){0,6}(?:(?:只看|光看|光算|光要|只算|只要|仅看|仅限|只限|限定|单看|就看|只统计|只留|筛选?出?)(?<limited>.{2,14}?)的?(?:那些|那部分|部分)?的?|(?<end>.{2,12}?)(?<=类|单|工单|投诉|客诉|故障|报障|建议|咨询)的)(?:呢|吧|看看|(?:有|是)?多少|有几[个张单条起件])?[。.!?？]*$/u;

/** The plan before, of the tickets of one type and of whatever is named with it; null where the words say no such thing. @param words normalised */
export function ofTypeOnly(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  if (previous === null || previous.kind === 'explain') return null;
  const added = withAnotherType(words, context);
  if (added !== null) return added === 'no' ? null : added;
  const groups = EN.exec(words)?.groups ?? ZH.exec(words)?.groups ?? otherType(words, previous);
  const text = groups?.['limited'] ?? groups?.['end'];
  const named = text === undefined ? null : namedIn(text, context);
  if (named === null) return null;
  const [metric, more] = previous.metrics;
  const counted =
    more === undefined && metric !== undefined && (metric === 'tickets' || typeCounted(metric) !== undefined);
  if (!counted && (metric === undefined || ofOneType(previous.metrics))) return null;
  const then = counted ? ticketsOf(named.type) : null;
  const { filter = null } = then ?? {};
  // A share is of one condition.
  if (filter !== null && previous.share !== undefined) return null;
  const said: Plan['where'] =
    then !== null && filter === null ? named.where : [...named.where, { dim: 'type', in: [named.type] }];
  const { where: before } = ofAnyType(previous);
  const where = [...before.filter(({ dim }) => said.every((one) => one.dim !== dim)), ...said];
  const metrics = then === null ? previous.metrics : [then.metric];
  return missingDimension(metrics.map(metricEntry), previous.by, where) === null
    ? { ...previous, metrics, where }
    : null;
}

const OTHER_EN = new RegExp(
  `^(?:${OPENERS_EN} |also |now |for |the ){0,8}(?<limited>[^,.?!]{3,40}?)(?: instead| then| too| now| please| though){0,8}[?.!]*$`,
  'u',
);
const OTHER_ZH =
  /^(?:那|那么|再看看|看看|换成|改成|换|改看|还有|再看|看){0,6}(?<limited>[^,，。?？]{2,10}?)(?:的)?(?:呢|吧|看看|怎么样|多少|是多少){0,6}[?？。]*$/u;

/** A number of them, or a rate, is said to be one. */
const NAMES_FIGURE = /[量数率]|(?<![a-z])(?:numbers?|counts?|volumes?|rates?|many)(?![a-z])/u;

/** "and faults?", 故障呢 after a rate of the complaints: the same rate of those, as the number of them was not asked for. */
function otherType(words: string, { metrics, where }: Plan): Readonly<Record<string, string>> | undefined {
  const [metric, more] = metrics;
  const typed = where.some((filter) => filter.dim === 'type' && 'in' in filter);
  const counts = metric === undefined || more !== undefined || metricEntry(metric).unit === 'count';
  if (!typed || counts || ofOneType(metrics) || NAMES_FIGURE.test(words)) return undefined;
  return (/[a-z]/u.test(words) ? OTHER_EN : OTHER_ZH).exec(words)?.groups;
}

/** 门锁 and 故障 of 门锁故障: one type, and names that are each one thing. Null where another word stands there. */
function namedIn(
  words: string,
  context: ReadContext,
): { readonly type: TicketType; readonly where: Plan['where'] } | null {
  const where: Plan['where'][number][] = [];
  const types: TicketType[] = [];
  for (const token of cut(words, context)) {
    const type = typeOf(token);
    if (type !== null) types.push(type);
    else if (isTicket(token)) continue;
    else {
      const meaning = token.known ? token.meanings.find(({ k }) => k === 'name') : undefined;
      const [one, another] = meaning?.k === 'name' ? meaning.candidates : [];
      if (one === undefined || another !== undefined) return null;
      where.push({ dim: one.dim, in: one.values });
    }
  }
  const [type, another] = types;
  return type === undefined || another !== undefined ? null : { type, where };
}

function typeOf(token: Token): TicketType | null {
  const found = token.known ? token.meanings.find(({ k }) => k === 'type') : undefined;
  return found?.k === 'type' ? found.type : null;
}

const isTicket = (token: Token): boolean =>
  token.known &&
  (/^(?:的|ones|类|单|工单)$/u.test(token.text) || canMean(token, 'ticket_noun', 'possessive'));
