// "Only faults", 只看门锁故障 after a mark or a time: the same figure of those tickets, and not their number.
import { metricEntry } from '../../metrics/catalogue.js';
import type { TicketType } from '../../tickets/rows.js';
import type { ReadContext } from '../context.js';
import { ofOneType } from '../interpret/merged-shape.js';
import { missingDimension } from '../interpret/plan-filters.js';
import type { Plan } from '../plan.js';
import { cut } from './turn-parts.js';

const TICKETS_EN = '(?: tickets| ones| cases)?';
const EN = new RegExp(
  `^(?:and |now |ok |then |but |so |please )*(?:(?:only|just) (?:for |on |of )?(?:the )?(complaint|fault|suggestion)s?${TICKETS_EN}(?: only)?|(?:for |on )?(?:the )?(complaint|fault|suggestion)s?${TICKETS_EN} only)[.?!]*$`,
  'u',
);
const ZH =
  /^(?:那|就|再|现在|先)*(?:(?:只看|只算|只要|仅看|仅限|只限|单看|就看|只统计)(.{0,10}?)的?(投诉|客诉|故障|报障|建议|咨询)(?:类|型)?的?(?:工单|单子|单|那些|那部分|部分)?的?|(投诉|客诉|故障|报障|建议|咨询)(?:类|单|工单)?的)(?:呢|吧|看看)?[。.!?？]*$/u;
const TYPES: Readonly<Record<string, TicketType>> = {
  complaint: 'complaint',
  fault: 'fault',
  suggestion: 'suggestion',
  投诉: 'complaint',
  客诉: 'complaint',
  故障: 'fault',
  报障: 'fault',
  建议: 'suggestion',
  咨询: 'question',
};

/** The plan before, of the tickets of one type and of whatever is named with it; null where it is a number of tickets itself. @param words normalised */
export function ofTypeOnly(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const [en, zh] = [EN.exec(words), ZH.exec(words)];
  const type = TYPES[en?.[1] ?? en?.[2] ?? zh?.[2] ?? zh?.[3] ?? ''];
  if (previous === null || type === undefined || previous.kind === 'explain' || previous.kind === 'list')
    return null;
  const entries = previous.metrics.map(metricEntry);
  if (entries.some(({ unit }) => unit === 'count') || ofOneType(previous.metrics)) return null;
  const named = namedIn(zh?.[1] ?? '', context);
  if (named === null) return null;
  const said = [...named, { dim: 'type' as const, in: [type] }];
  const where = [...previous.where.filter(({ dim }) => said.every((one) => one.dim !== dim)), ...said];
  return missingDimension(entries, previous.by, where) === null ? { ...previous, where } : null;
}

/** 门锁 of 只看门锁故障: what is named, each of them one thing; null where a word is no such name. */
function namedIn(words: string, context: ReadContext): Plan['where'] | null {
  const named: Plan['where'][number][] = [];
  for (const token of words === '' ? [] : cut(words, context)) {
    const meaning = token.known ? token.meanings.find(({ k }) => k === 'name') : undefined;
    const [one, another] = meaning?.k === 'name' ? meaning.candidates : [];
    if (one === undefined || another !== undefined) return null;
    named.push({ dim: one.dim, in: one.values });
  }
  return named;
}
