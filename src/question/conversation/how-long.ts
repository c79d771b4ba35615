// "How long did they take to resolve?" after so many tickets: they are the tickets, and it is the time that it took to resolve these.
import type { MetricId } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';

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
export function howLongTheyTook(words: string, { previous }: ReadContext): string {
  const [metric, more] = previous?.metrics ?? [];
  const type = metric === undefined || more !== undefined ? undefined : COUNTED[metric];
  const found = TIMED.exec(words);
  if (previous === null || type === undefined || found === null || !areTickets(previous)) return words;
  const stat = found.groups?.['stat']?.includes('average') === true ? 'average ' : '';
  return type === '' ? `and ${stat}resolution time` : `and ${stat}resolution time for ${type}`;
}
