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

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const VERSUS = '(?:vs\\.?|versus|against|compared (?:to|with)|and)';

const PEOPLE = 'people|customers|users|clients|they|callers|folks';
/** Handed from one to the next. */
const MOVED_ON =
  '(?:bounced|passed|handed|transferred|moved|reassigned|kicked)(?: (?:around|on|over|about))?(?: (?:between|among|across) (?:agents|people|teams|us|staff|desks))?';
const byReason = (count: string): string =>
  count === '' ? 'tickets by category from most to fewest' : `top ${count} categories by tickets`;
const TWICE =
  '(?:twice or more|at least twice|two or more times|2 or more times|2\\+ times|more than once|multiple times|several times|repeatedly)';

const SWAPS: readonly Swap[] = [
  // "how long do people wait these days? say last 30 days": a little word before a time.
  [
    /(?<=[a-z0-9][,.?!;:]\s*|[,.?!;:] (?:let's |let us ))(?:let's |let us )?say,? (?=(?:for |in |over |since )?(?:the )?(?:last|past|this|previous|yesterday|today|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])(?![a-z]))/gu,
    '',
  ],
  // "who's top of the resolved board": who leads by it.
  [
    /(?<![a-z])(top|bottom|first|last) (?:of|on|in) (?:the |our )((?:[a-z]+ ){1,3})board(?=[?.!,]|$| (?:last|this|in|for|today|yesterday|now|so far))/gu,
    '$1 of the $2leaderboard',
  ],
  // "top 3 reasons people contact us": what their tickets are about.
  [
    new RegExp(
      `(?<![a-z])(?:the |our )?(?:(top|main|biggest|most common|most frequent)(?: (\\d{1,2}|two|three|five|ten))?) reasons? (?:that |why |for which )?(?:${PEOPLE})(?: are| were| have been)? (?:contact(?:ed|ing)?|writ(?:e|ing)|wrote|call(?:ed|ing)?|reach(?:ed|ing)? out|get(?:ting)? in touch|got in touch)(?: to| in| with)?(?: us)?${ENDS}`,
      'gu',
    ),
    (_all, _top = '', count = '') => byReason(count),
  ],
  [
    new RegExp(
      `(?<![a-z])(?:what(?:'s| is| was| were| are)? )?(?:the |our )?(?:top|main|biggest|most common) (?:(\\d{1,2}|two|three|five|ten) )?(?:contact reasons?|reasons? for contact(?:ing us)?)${ENDS}`,
      'gu',
    ),
    (_all, count = '') => byReason(count),
  ],
  [
    new RegExp(
      `(?<![a-z])(?:what|why) (?:do|did|are|were) (?:${PEOPLE}) (?:mostly |mainly |usually )?(?:contact|contacting|write to|writing to|call|calling|get in touch with) us (?:mostly |mainly )?about(?: the)? most${ENDS}`,
      'gu',
    ),
    'top 1 categories by tickets',
  ],
  // "what share of tickets bounced between agents twice or more": the rate of it.
  [
    new RegExp(
      `(?<![a-z])(?:how many|what (?:share|percentage|percent|proportion|fraction) of)(?: the| our)? (?:tickets|cases) (?:that )?(?:(?:were|got|get|are|have been|had been|was) )?${MOVED_ON} ${TWICE}${ENDS}`,
      'gu',
    ),
    'repeated transfer rate',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:the )?(?:share|percentage|percent|proportion|%) of(?: the| our)? (?:tickets|cases) (?:that )?(?:(?:were|got|get|are|have been|had been|was) )?${MOVED_ON} ${TWICE}${ENDS}`,
      'gu',
    ),
    'repeated transfer rate',
  ],
  // "repeat purchases by segment": there is a rate of them.
  [
    /(?<![a-z])(?:repeat|repeated) (?:purchases|buying|business)(?! (?:rate|complaint))(?=[?.!,]|$| (?:by|per|in|for|last|this|since|over|among|across)(?![a-z]))/gu,
    'repurchase rate',
  ],
  // "how satisfied were customers with our process".
  [
    new RegExp(
      `(?<![a-z])how (?:satisfied|happy|pleased) (?:are|were|is|was) (?:the |our )?(?:${PEOPLE}) with (?:the |our )?(?:service )?process(?:es)?${ENDS}`,
      'gu',
    ),
    'process satisfaction',
  ],
  // "monday vs the monday before": last Monday; the reading knows which one that is beside another.
  [
    new RegExp(
      `(?<![a-z])(${DAY})((?:,? | [a-z]+ )${VERSUS} )(?:on )?the (?:(?:previous|prior|preceding) \\1|\\1 before)(?: that)?(?![a-z])`,
      'gu',
    ),
    '$1$2last $1',
  ],
  // "today vs the same day last week", and of today alone.
  [
    /(?<![a-z])(today(?: so far)?,? (?:vs\.?|versus|against|compared (?:to|with)) )(?:the )?same (?:day|weekday)(?: of the week)? (?:of )?(?:last week|the week before|a week ago|the previous week)(?![a-z])/gu,
    '$1today last week',
  ],
  // "what do i have open right now": what is still to be done.
  [
    /^(?:so )?what(?: all)? (?:do i|have i got) (?:still )?(?:have )?open(?: at the moment)?(?=$|[?!.,]| (?:right now|now|currently|today|atm)(?:[?!.,]|$))/u,
    "what's my backlog",
  ],
  // "csat last month how much": what it is is asked anyway.
  [
    /(?<=[a-z0-9]{3})(?<!(?:by|up|down|rose|rise|fell|fall|drop|dropped|grew|changed|increased?|decreased?|higher|lower|more|less|worse|better|better by|than|that|and|is|was|did|cost|worth)),? how much(?=\s*[?.!]*$)/u,
    '',
  ],
  // "who hasn't hit 70% csat": who is below it.
  [
    /(?<![a-z])who(?: all)? (?:hasn't|has not|hasnt|haven't|didn't|did not|didnt|isn't|is not|failed to|has failed to) (?:yet )?(?:hit|hitting|reach(?:ed|ing)?|ma(?:de|ke|king)|get|got(?:ten)?(?: to)?|getting to|achieved?) (?:a |an |the )?(\d{1,2}(?:\.\d)? ?%) (?:of |on |in |for )?(?=[a-z])/gu,
    'which agents are below $1 ',
  ],
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
