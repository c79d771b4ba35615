// What people of a desk ask in English with a verb where the catalogue has a noun: "how long do complaints take", "the slowest first responder",
// "which team transfers the most", "did anybody miss the target". Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const TICKETS =
  '(?:tickets?|cases?|complaints?|faults?|issues?|problems?|requests?|enquiries|inquiries|queries|suggestions?)';
const WHEN =
  '(?:last|this|in|for|over|during|since|on|yesterday|today|right now|now|these|lately|recently|q[1-4]|h[12]|so far|by|per|compared|vs|versus)(?![a-z])';
const ENDS = `(?=\\s*(?:[?.!,;]|$)| ${WHEN})`;
/** What is done to a ticket, by its rate. */
const RATES: Readonly<Record<string, string>> = {
  transfer: 'transfer rate',
  reassign: 'transfer rate',
  reopen: 'reopen rate',
};
const VERBS = Object.keys(RATES).join('|');
const rateOf = (verb: string): string => RATES[verb] ?? verb;
const MANY = '(\\d{1,3}(?:\\.\\d+)?(?: ?%| percent))';

const SWAPS: readonly Swap[] = [
  // "rough number of tickets": the number.
  [
    /(?<![a-z])(?:a |the )?(?:rough|approximate|approx\.?|ballpark) (?=(?:number|count|figure|volume|total)s?(?![a-z]))/gu,
    '',
  ],
  // "how long do high prio tickets take on average": until they are resolved. What they take to be answered says so.
  [
    new RegExp(
      `(?<![a-z])(how long (?:do|does|did) (?:[a-z0-9'-]+ ){0,5}${TICKETS}) (?:usually |typically |normally |generally )?take(?: us| you| them)?(?: (on average|usually|typically|normally))?${ENDS}`,
      'gu',
    ),
    (_all, front = '', how = '') => `${front} take to resolve${how === 'on average' ? ' on average' : ''}`,
  ],
  // "has first response gotten any faster": whether it did.
  [
    /(?<![a-z])(has|have) ((?:the |our |my )?[a-z][a-z ]{2,30}?) (?:gotten|got|become|been getting|grown) (?:any |much |a bit |a lot )?(faster|slower|better|worse|higher|lower|longer|shorter|quicker)(?![a-z])/gu,
    'did $2 get $3',
  ],
  // "slowest first responder in Harbor": who it is.
  [
    /(?<=^(?:(?:and|so|ok|show me|give me|who is|who's|who was|name)[, ]+){0,4})(?:the )?(slowest|fastest|quickest) (first )?(?:responder|replier|response person)(?![a-z])/u,
    (_all, end = '', first = '') =>
      first === '' ? `who is ${end} to respond` : `who has the ${end} first response`,
  ],
  // "which agents reopen more than 10% of their tickets": by the rate of it.
  [
    new RegExp(
      `(?<![a-z])(who|(?:which|what|any) [a-z]+) (?:had |has |have )?(${VERBS})(?:s|ed|red)? (more|less|fewer) than ${MANY} of (?:their|the|his|her|all) (?:[a-z]+ )?${TICKETS}(?![a-z])`,
      'gu',
    ),
    (_all, who = '', verb = '', side = '', mark = '') =>
      `${who} have ${rateOf(verb)} ${side === 'more' ? 'above' : 'below'} ${mark}`,
  ],
  // "which team transfers the most": there is no number of transfers, their rate is what is kept.
  [
    new RegExp(
      `(?<![a-z])(who|(?:which|what) [a-z]+) (${VERBS})(?:s|red|ed)? (?:the )?(most|least|fewest)(?: (?:often|tickets|cases))?${ENDS}`,
      'gu',
    ),
    (_all, who = '', verb = '', end = '') =>
      `${who} has the ${end === 'most' ? 'highest' : 'lowest'} ${rateOf(verb)}`,
  ],
  // "how many complaints were repeat complaints", "how many suggestions did we adopt": the share, which says of how many.
  [
    /(?<![a-z])(?:how many|what (?:share|percentage|percent|proportion)) (?:of )?(?:the |our )?complaints (?:were|are|is|was) (?:a )?(?:repeats?|repeated|repeat (?:complaints?|ones?)|repeated (?:complaints?|ones?))(?![a-z])/gu,
    'repeat complaint rate',
  ],
  [
    /(?<![a-z])(?:how many|what (?:share|percentage|percent|proportion)) (?:of )?(?:the |our )?suggestions (?:(?:did|have|do) (?:we|you|they) (?:actually )?(?:adopt|adopted|take up|taken up|implement|implemented)|(?:were|are|was|got|have been|has been) (?:actually )?(?:adopted|taken up|implemented))(?![a-z])/gu,
    'suggestion adoption rate',
  ],
  // "did anybody miss the csat target": who did.
  [
    /(?<![a-z])(?:did|has|have) (?:anybody|anyone|any agents?|any of (?:us|them|the agents)) (miss|missed|fail|failed|beat|hit|meet|reach)(?= (?:the |their |our |his |her )?(?:[a-z]+ ){0,3}targets?(?![a-z]))/gu,
    (_all, verb = '') => `who ${verb.replace(/^(?:miss|fail)(?:ed)?$/u, 'missed').replace(/^meet$/u, 'met')}`,
  ],
  // "a link between slow first response and low csat": whether the one goes with the other.
  [
    /(?<![a-z])(?:is there |do we see |do you see |any )(?:a |any |some )?(?:link|connection|relation|relationship|correlation) between (?:slow |slower |fast |long |longer )?([a-z][a-z ]{2,30}?) and (?:low |lower |bad |poor |high |good )?([a-z][a-z ]{2,30}?)(?=\s*[?.!,]|$| (?:last|this|in|over|since))/gu,
    'does $1 affect $2',
  ],
];

/** The normalised text with such talk in plain words. */
export const inDeskTalk = (text: string): string => (/[a-z]/u.test(text) ? swapAll(text, SWAPS) : text);
