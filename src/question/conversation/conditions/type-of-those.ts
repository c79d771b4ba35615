// "how many of those were complaints", 其中投诉有几个 after overdue tickets, low ratings or what was resolved: of these, and not the complaints that came
// in. Of all tickets it is the same as how many complaints there were.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { winnerOf } from '../edits.js';
import { type Lang, refused } from '../turn-parts.js';

const TYPES: Readonly<Record<string, string>> = {
  投诉: 'complaint',
  客诉: 'complaint',
  故障: 'fault',
  咨询: 'question',
  建议: 'suggestion',
  请求: 'request',
  complaint: 'complaint',
  fault: 'fault',
  question: 'question',
  suggestion: 'suggestion',
  request: 'request',
};
const TYPE_ZH = '(?<type>投诉|客诉|故障|咨询|建议|请求)(?:类|单子?|工单)?(?:的)?';
const HOW_MANY_ZH = '(?:多少|几)(?:个|单|张|件|条|起|笔)?(?:工单|单子?)?';
const AMONG_ZH =
  '^(?:那|那么|[,，]){0,3}(?:(?:这|那)?(?:其中|里面|里头|当中|之中)|(?:这|那)(?:些|几[单个张条])(?:单子?|工单)?(?:里面?|当中|之中|中)?)(?:的|又|还)?';
const END_ZH = '(?:呢|啊|呀)?[?？。 ]*$';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`${AMONG_ZH}(?:有)?${HOW_MANY_ZH}(?:是|属于|算)?${TYPE_ZH}${END_ZH}`, 'u'),
  new RegExp(
    `${AMONG_ZH}(?:是)?${TYPE_ZH}(?:的)?(?:又|共|总共)?(?:有|占了?|是)?${HOW_MANY_ZH}${END_ZH}`,
    'u',
  ),
  /^(?:(?:and|so|ok|okay|now|then)[, ]+){0,4}how many(?: tickets)? (?:of|among) (?:them|those|these)(?: tickets| cases| ones)? (?:are|were|is|was|have been|came as|count as) (?<type>complaint|fault|question|suggestion|request)s?[?.! ]*$/u,
  /^(?:(?:and|so|ok|okay|now|then)[, ]+){0,4}(?:of|among) (?:them|those|these)(?: tickets| cases)?,? how many (?:are|were|is|was) (?<type>complaint|fault|question|suggestion|request)s?[?.! ]*$/u,
  /^(?:(?:and|so|ok|okay|now|then)[, ]+){0,4}how many (?<type>complaint|fault|question|suggestion|request)s (?:are|were) (?:among|in) (?:them|those|these|there)[?.! ]*$/u,
];
/** What counts all tickets, or one type of them already. */
const WHOLES: ReadonlySet<string> = new Set(['tickets', 'complaints', 'faults', 'suggestions']);

/** The reading; null where it is none, or of what is not counted by tickets of their own. @param words normalised */
export function typeOfThose(words: string, context: ReadContext, lang: Lang): Reading | null {
  const said = PATTERNS.map((pattern) => pattern.exec(words)?.groups?.['type']).find(
    (one) => one !== undefined,
  );
  const type = said === undefined ? undefined : TYPES[said];
  const seen = winnerOf(context) ?? context.previous;
  const [metric, more] = seen?.metrics ?? [];
  if (type === undefined || seen === null || metric === undefined || more !== undefined) return null;
  const entry = metricEntry(metric);
  // Of a rate there are no such tickets to be of that type.
  if (entry.unit === 'ratio') return refused({ why: 'not_supported', words: [words] }, lang);
  if (entry.unit !== 'count' || WHOLES.has(metric)) return null;
  const plain = seen.limit === null && seen.share === undefined && seen.having === undefined && !seen.place;
  const fits = plain && seen.kind !== 'list' && seen.kind !== 'drivers' && seen.kind !== 'explain';
  const typed = seen.where.some(({ dim }) => dim === 'type') || seen.by.includes('type');
  if (!fits || typed || !entry.dimensions.includes('type'))
    return refused({ why: 'not_supported', words: [words] }, lang);
  const plan: Plan = { ...seen, where: [...seen.where, { dim: 'type', in: [type] }] };
  return { status: 'plan', plan, lang };
}
