// "How long did they take to resolve?" after so many tickets: they are the tickets, and it is the time that it took to resolve these. "What was
// their median resolution time" is of these as well.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import type { Token } from '../../token.js';
import { isFigureAlone } from '../mended/completed.js';
import { cut } from '../turn-parts.js';

const BEGINS = '^(?:(?:and|so|ok|okay|but|now|then|roughly|about|on average)[, ]+){0,8}';
const HOW = 'how (?:long|quickly|fast|soon|much time)';
const THEY =
  '(?:they|those|these|(?:those|these|the) (?:tickets|cases|complaints|faults|suggestions|ones)|most of them)';
const SOLVE = '(?:resolve|solve|close|fix|sort out|clear|be (?:resolved|solved|closed|fixed|sorted out))';
const SOLVED = '(?:resolved|solved|closed|fixed|sorted out|dealt with|cleared)';
const USUALLY = '(?: usually| typically| normally| generally| all)?';
const TIMED = new RegExp(
  `${BEGINS}(?:${HOW} (?:did|do|does|have|are|were|will) ${THEY}${USUALLY} (?:take|taken|taking)(?: us)?(?: to (?:get )?(?:${SOLVE}|${SOLVED}))?|${HOW} (?:did|do|are|were) ${THEY}${USUALLY} (?:get |getting |being )?${SOLVED}|how long (?:was it |did it take |does it take |is it )?(?:until|till|before) ${THEY}${USUALLY} (?:were|was|are|got|get) ${SOLVED})(?<stat>,? on average| typically)?[?.]*$`,
  'u',
);

/** What tickets are counted by, and which of them they are then; of those that are still open nobody knows how long they will take. */
const COUNTED: Partial<Record<MetricId, string>> = {
  tickets: '',
  resolved: '',
  complaints: 'complaints',
  faults: 'faults',
  suggestions: 'suggestions',
};

const areTickets = ({ kind, by, place }: Plan): boolean =>
  (kind === 'value' || kind === 'list' || kind === 'breakdown' || kind === 'trend') &&
  !place &&
  // After who resolved most, "they" are the people.
  !by.includes('agent');

/** The turn in the words that are read; the words themselves where it is none of these. @param words normalised */
export function howLongTheyTook(words: string, context: ReadContext): string {
  const { previous } = context;
  const theirs = figureOfThose(words, context);
  if (theirs !== null) return theirs;
  const [metric, more] = previous?.metrics ?? [];
  const type = metric === undefined || more !== undefined ? undefined : COUNTED[metric];
  const found = TIMED.exec(words);
  if (previous === null || type === undefined || found === null || !areTickets(previous)) return words;
  const stat = found.groups?.['stat']?.includes('average') === true ? 'average ' : '';
  return type === '' ? `and ${stat}resolution time` : `and ${stat}resolution time for ${type}`;
}

const ASKS =
  "(?:(?:and|so|ok|okay|but|now|then|what was|what is|what's|what were|what are|what about|how about|show me|give me|tell me)[, ]+){0,8}";
const THEIRS = new RegExp(
  `^${ASKS}(?:their|(?:the|those|these) tickets') (?<en>[^,?.!]{3,50}?)(?: then| please)?[?.!]*$|^(?:那|那么|再看看|看看){0,4}(?:它们|这些工?单子?|那些工?单子?)的(?<zh>[^,?]{2,16}?)(?:是多少|有多少|多少|怎么样|如何|呢){0,3}[?]*$`,
  'u',
);
/** "the median resolution time for those", 这些的满意度. */
const OF_THOSE = new RegExp(
  `^${ASKS}(?:the )?(?<en>[^,?.!]{3,50}?) (?:for|of|on|among) (?:those|these|them|(?:those|these) (?:tickets|cases|ones))(?: then| please)?[?.!]*$|^(?:那|那么|再看看|看看){0,4}(?:其中|这些|那些)的?(?<zh>[^,?]{2,16}?)(?:是多少|有多少|多少|怎么样|如何|呢){0,3}[?]*$`,
  'u',
);
const KINDS_ZH: Readonly<Record<string, string>> = {
  complaints: '投诉',
  faults: '故障',
  suggestions: '建议',
};
/** Those whose figures "their" speaks of where they stand in the question before. */
const WHO: ReadonlySet<string> = new Set(['agent', 'team', 'segment']);

/** "their csat" after a number of tickets, of nobody's in particular: of those tickets; null where people or customers may be meant. */
function figureOfThose(words: string, context: ReadContext): string | null {
  const { previous, shown = null } = context;
  const { en, zh } = (THEIRS.exec(words) ?? OF_THOSE.exec(words))?.groups ?? {};
  const figure = en ?? zh;
  if (previous === null || figure === undefined) return null;
  const [metric, more] = previous.metrics;
  const type = metric === undefined || more !== undefined ? undefined : COUNTED[metric];
  if (type === undefined || (type === '' && !THEIRS.test(words))) return null;
  const sideBySide = previous.kind === 'compare' && previous.compare === null;
  if (!(areTickets(previous) || sideBySide) || (shown !== null && WHO.has(shown.dim))) return null;
  if ([...previous.by, ...previous.where.map(({ dim }) => dim)].some((dim) => WHO.has(dim))) return null;
  const tokens = cut(figure, context);
  // 其中解决了几个 is a number of them, read elsewhere.
  if (!isFigureAlone(tokens) || !tokens.some(isMeasured) || /几/u.test(figure)) return null;
  // A number of complaints is of one type of ticket, which "those" would not keep.
  if (type !== '')
    return en === undefined ? `那${KINDS_ZH[type] ?? ''}的${figure}` : `and ${figure} for ${type}`;
  return en === undefined ? `其中的${figure}` : `the ${figure} for those`;
}

/** A figure that is no number of tickets. */
const isMeasured = (token: Token): boolean =>
  token.known &&
  token.meanings.some((one) => one.k === 'metric' && metricEntry(one.metric).unit !== 'count') &&
  token.meanings.every((one) => one.k !== 'metric' || metricEntry(one.metric).unit !== 'count');
