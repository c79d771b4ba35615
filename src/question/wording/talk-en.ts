// English of talk in the plain words that the grammar knows: how somebody does, told as a verb ("who's slacking on csat"), what lies with
// somebody ("the most on their plate"), what a figure is called up with ("give me a feel for"). Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const DIMS =
  '(agent|rep|person|team|product|product line|model|version|channel|region|category|segment|customer type|priority)';
const BADLY =
  'slacking|slacking off|lagging|lagging behind|falling behind|trailing|dragging|dragging their feet|underperforming|struggling|doing badly|doing poorly|sucking|flagging|letting us down|letting the side down|dropping the ball|weak|bad|behind|the weak link|slipping the most';
const WELL =
  'killing it|crushing it|smashing it|nailing it|nailing|acing|acing it|shining|excelling|rocking|rocking it|knocking it out of the park|on fire|leading|leading the pack|leading the way|ahead|strong|setting the pace|out in front|doing great|doing well|doing really well';
const AT = '(?:on|at|with|in|for|when it comes to|as far as|in terms of)';
const WHO = `(who|which (?:one )?of (?:my|our|the) (?:agents|reps|people|teams)|which ${DIMS}s?)(?:'s| is| are| was| were| has been| have been)?(?: really| currently| usually| actually| still)?`;
const OWN_PLACE = '(?:plate|plates|hands|desk|desks|queue|queues|lap|list|to do list|name)';

const REPLY_VERB =
  '(?:send|give|get|make|issue|write|post|provide|deliver|offer|fire|put|produce|manage)(?: out| off| back| over| us| them| customers)?';

/** "what share of". */
const PART =
  '(?:what|which|how many) (?:share|percentage|percent|per cent|proportion|fraction|%) of (?:the |our |all )?';
const AGAIN =
  '(?:(?:were|was|are|is|got|get|have been|had been|ended up|came back) )(?:later |then |subsequently |being ){0,8}(?:reopened|re-opened)';

const TURNS: readonly Swap[] = [
  // "what share of tickets resolved in Q2 got reopened": the rate is of those that were resolved.
  [
    new RegExp(`(?<![a-z])${PART}(?:resolved|closed|solved) (?:tickets|cases) ${AGAIN}(?![a-z])`, 'gu'),
    'reopen rate',
  ],
  [
    new RegExp(
      `(?<![a-z])${PART}(?:tickets|cases) (?:that were |which were )?(?:resolved|closed|solved) ((?:in|during|over|last|this|yesterday)(?: [a-z0-9]+){0,3}) ${AGAIN}(?![a-z])`,
      'gu',
    ),
    'reopen rate $1',
  ],
  // "do we beat our first response target": whether it is met.
  [
    /(?<![a-z])((?:do|did|have|are|will) we )(?:beat|beating|beaten) (?=(?:our|the) (?:[a-z]+ ){0,4}(?:target|goal)(?![a-z]))/gu,
    '$1meet ',
  ],
  // "resolution rate among the cases we opened in March": of which tickets.
  [
    /(?<![a-z])(?<!(?:number|count|volume|share|percentage|proportion|how many) )(?:for|of|on|among|amongst|from) (?:the |all |all the |those |all of the )?(?:tickets|cases) (?:(?:that|which) (?:were |got |had been )?|(?:that |which )?(?:we|customers) )?(?:created|opened|received|logged|raised|submitted|came in|come in|arrived)(?![a-z])/gu,
    'of tickets created',
  ],
  // "csat of urgent tickets handled by Harbor": of what somebody handled a figure is theirs; how many they handled may be two figures.
  [
    /(?<![a-z])((?:csat|nps|frt|fcr|sla|rate|time|score|satisfaction|rating) (?:of|for|on) (?:[^,?!]{1,40} )?(?:tickets|cases|complaints|faults|requests)(?: [^,?!]{1,30})?) (?:that were |which were )?(?:handled|dealt with|looked after|taken care of|worked on) by (?=[a-z0-9\u3400-\u9fff])/gu,
    '$1 for ',
  ],
  // "Harbor members and their frt": a row for each of them.
  [
    /^((?:show |show me |list |give me )?)(?:the )?([^,?!]{2,30}?)(?:'s)? (?:team )?(?:members|people|agents|reps|staff) and (?:each of )?their (?!team|tickets|own)([a-z][a-z ]{1,30}?)(?=,| (?:in|for|last|this|over|since)(?![a-z])|[?.]*$)/gu,
    '$1$3 by agent for $2',
  ],
  [
    /^((?:show |show me |list |give me )?)(?:the )?(?:members|people|agents|reps|staff) (?:of|in|on) ([^,?!]{2,30}?) and (?:each of )?their (?!team|tickets|own)([a-z][a-z ]{1,30}?)(?=,| (?:in|for|last|this|over|since)(?![a-z])|[?.]*$)/gu,
    '$1$3 by agent for $2',
  ],
  // "how quickly does Marcus send a first response": the time until it.
  [
    new RegExp(
      `(?<![a-z])how (?:quickly|fast|soon|promptly|swiftly|long) (?:does|do|did|has|have|can) (.{2,40}?) (?:usually |normally |typically |take to |need to |generally ){0,8}${REPLY_VERB} (?:out |off )?(?:(?:a|the|their|his|her|its|our|that|an initial|their initial|the initial) )?(?:very )?(?:first )(?:response|reply|answer|message)s?(?: out| off| back| over)?(?![a-z])`,
      'gu',
    ),
    (_all, whose = '') =>
      /^(?:we|they|you|it|us|people|folks|agents|support)$/u.test(whose)
        ? 'first response time'
        : `first response time for ${whose}`,
  ],
  // "how fast did Amy answer in March, first response": which answer, said behind.
  [
    /(?<![a-z])how (?:fast|quickly|soon|promptly) (?:does|do|did) (.{2,40}?) (?:answer|respond|reply)((?: (?:in|last|this|on|over|during|since|for) [^,]+)?), ?(?:the |i mean )?(?:first|initial) (?:response|reply|answer)s?(?: time)?(?: only)?(?=\s*[?.!]*$)/gu,
    (_all, whose = '', time = '') =>
      `first response time${/^(?:we|they|you)$/u.test(whose) ? '' : ` for ${whose}`}${time}`,
  ],
  // "my open tickets that are overdue": whatever is overdue is open. "open and overdue tickets" may be two figures.
  [
    /(?<![a-z])(?:still |currently )?open (tickets|cases|ones)( of (?:mine|ours))?(?: (?:that|which)(?= |'))?(?:'re| are| is)?(?: (?:already|now|currently)){0,8} (?:overdue|past due|past their due(?: date| time)?)(?![a-z])/gu,
    'overdue $1$2',
  ],
  [/(?<![a-z])(?:open overdue|overdue open) (?=tickets|cases|ones)/gu, 'overdue '],
  [
    new RegExp(`(?<![a-z])${WHO} (?:${BADLY}) ${AT} (?=[a-z])`, 'gu'),
    (_all, who = '') => `${asOne(who)} the worst on `,
  ],
  [
    new RegExp(`(?<![a-z])${WHO} (?:${WELL}) ${AT} (?=[a-z])`, 'gu'),
    (_all, who = '') => `${asOne(who)} the best on `,
  ],
  [
    new RegExp(
      `(?<![a-z])(who|which (?:of (?:my|our|the) )?(?:agents?|reps?|person|people|teams?))(?:'s|'ve| is| are| has| have)?(?: got| sitting with| left with| holding)? (?:the )?(most|least|fewest|biggest|smallest)(?: (?:tickets|cases|open tickets|work|stuff|pile|load))? (?:on|in|at|under|waiting on|still on) (?:their|his|her|its) ${OWN_PLACE}(?![a-z])`,
      'gu',
    ),
    (_all, who = '', most = '') =>
      `${who} has the ${/^(?:most|biggest)$/u.test(most) ? 'most' : 'fewest'} open tickets`,
  ],
  // Whoever gives a mark is a customer.
  [
    /(?<![a-z])(did|do|have|are) (?:most )?(?:people|folks|everyone|everybody) (?:give|given|giving|leave|left|leaving)(?: us| me)?(?= (?:in|on|last|this|for|since|over|during|by|yesterday)(?![a-z])|\s*[?.!]*$)/gu,
    '$1 we get',
  ],
  // "any product whose complaint rate is over 10%": what the product's is, and nobody's.
  [
    new RegExp(
      `(?<![a-z])(?:any |every |each |all |those |the )?(?:which )?${DIMS}s? whose (?:average |median |own )?(?=[a-z])`,
      'gu',
    ),
    (_all, dim = '') =>
      `${dim === 'category' ? 'categories' : dim === 'person' ? 'people' : dim === 'priority' ? 'priorities' : `${dim}s`} with `,
  ],
  [
    /(?<![a-z])(?:(?:can|could) (?:you |i )?)?(?:please )?(?:give|get|show|gimme|have|take)(?: me| us)? (?:just )?(?:a|an|the) (?:quick |rough |brief |general |short |good |better |little )?(?:feel|sense|picture|flavou?r|rundown|run-down|lowdown|low-down|overview|idea|snapshot|look|glimpse|peek|readout|read|taste|summary) (?:for|of|on|at|about|into) (?:how )?(?=[a-z])/gu,
    'show me ',
  ],
  [
    /(?<![a-z])what (?:do|did|have) (?:we|people|customers|they|i) (?:get|got|had|have|receive|received|see|seen|hear)? ?(?:the )?most (complaints|faults|tickets|suggestions|requests|questions|contacts) (?:about|on|over|for|around|regarding)(?![a-z])/gu,
    'which category has the most $1',
  ],
  [
    /(?<![a-z])(?:(?:is there|do we have|have we got|have i got|got|do i have|any|was there) )?anything (?:at all )?((?:(?:urgent|high priority|low priority|normal priority|from [a-z]+|on [a-z]+|for [a-z]+)(?:,| and| that's| that is| but){0,8} ){1,8})(?=(?:still )?(?:overdue|late|past due|unanswered|unresolved|open)(?![a-z]))/gu,
    (_all, of = '') => `${of.replace(/,| and | that's | that is | but /gu, ' ')}`,
  ],
  // "what's open right now": tickets; "what's open rate" is another figure.
  [
    /^((?:(?:and|so|ok|hi|hey|hello|morning|now)[, ]+){0,8})what(?:'s|s| is| have we got| do we have| remains| is left|'s left)(?: (?:still|currently|all|left)){0,8}(?: (?:open|unresolved|unsolved|outstanding))(?=[ ?.!]*$| (?:right now|now|at the moment|currently|today|as of now|for|by|per|from|in (?!rate)|at|on) ?)/u,
    '$1open tickets',
  ],
  // "tickets done last week", "how many did we finish": of tickets, resolved. How long that takes has words of its own.
  [
    /(?<=(?<![a-z])how many(?![a-z])[^?!.;]* (?:did|do|does|can|could) [^?!.;]*)(?<![a-z])(?:finish|get done)(?! (?:off|up|at|ahead|on time|in time|within)(?![a-z]))(?![a-z'])/gu,
    'resolve',
  ],
  [
    /(?<=(?<![a-z])(?:how many|number of|tickets?|cases)(?![a-z])[^?!.;]* )(?:(?:got|getting|gotten) )?(?:done|finished)(?! (?:with|better|worse|well|off|up|at|ahead|on time|in time|within)(?![a-z]))(?![a-z'])/gu,
    'resolved',
  ],
  [
    /(?<![a-z])(?:finished|got done|has done|have done)(?= (?:the )?(?:most|fewest|least) (?:tickets|cases)(?![a-z]))/gu,
    'resolved',
  ],
  // "who was the best team": which of the teams.
  [
    /(?<![a-z])who(?:'s|s| is| was| are| were) (?:the |our |my ){0,8}(best|worst|fastest|slowest|highest|lowest|busiest|top|bottom) (team|product|channel|region|category)(?![a-z])/gu,
    'which $2 was the $1',
  ],
];

/** "which of my people are lagging": one of them is asked for. */
const asOne = (who: string): string =>
  who === 'who' || /^which (?:one )?of/u.test(who) ? `${who} is` : `${who.replace(/s$/u, '')} is`;

/** The normalised text with such talk in plain words. */
export const inPlainTalk = (text: string): string => (/[a-z]/u.test(text) ? swapAll(text, TURNS) : text);
