// Turns of English as it is typed in a chat, in the plain words that the grammar knows: what people complain about, what waits with no
// reply. Over normalised text; a turn stands here only where the whole of it can mean nothing else.
import { swapAll, type Swap } from './swaps.js';

const PEOPLE = '(?:customers|clients|users|people|they|folks|everyone|everybody)';
const COMPLAIN = `what (?:are|were|do|did|have) (?:our |the )?${PEOPLE} (?:been )?(?:mostly |mainly )?complain(?:ing|ed)?`;

const COMPLAINERS = '(?:customers|clients|users|people|folks|callers)';

const REPLY = '(?:reply|response|answer)';
const WAITS = `(?:still |currently |now |just |all ){0,8}(?:waiting|hanging on|holding out|queueing|queuing) (?:for|on)`;
const ADJECTIVE =
  'big|huge|sudden|sharp|steep|massive|large|small|slight|dramatic|weird|odd|strange|unexpected|great|major|wild|crazy|abrupt|enormous|marked|significant|drastic|rapid|surprising|insane|notable|considerable|substantial|clear|obvious|nasty|tiny|minor|noticeable';
const WHY = `((?:why|how come|what explains|what's behind|what is behind|what caused|what's causing|what drove|explain|what's driving|reasons? for|causes? of)(?: is there| was there| were there|'s there)?|what(?:'s| is| was)(?: up| going on)? with|what happened with)(?: such| quite)? (?:the|this|that|these|those|all the|an?) `;

const TURNS: readonly Swap[] = [
  [/(?<![a-z])ppl(?![a-z])/gu, 'people'],
  [/(?<![a-z])diff(?= (?:between|in|of|from|to|vs)(?![a-z])|[?.!]*$)/gu, 'difference'],
  // "why such a big gap", "what's with the sudden jump": why it moved, and which way.
  [
    new RegExp(
      `(?<![a-z])${WHY}((?:${ADJECTIVE})[ ,]+){0,8}(?:(difference|gap|discrepancy|delta|disparity|swing|movement|divergence|variation)|(uptick|upturn|hike|leap|bump|upswing|surge|spike|jump|rise|increase|climb|growth)|(slump|nosedive|crash|dive|downturn|slide|downswing|dip|drop|fall|decline|decrease)|(change|changes|shift))(?![a-z])(?! (?:rate|time|times|score)(?![a-z]))(?! between (?!(?:the )?(?:last|this|previous|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|q[1-4]|20\\d\\d)(?![a-z])))`,
      'gu',
    ),
    (_all, asks = '', _big = '', gap = '', up = '', down = '') =>
      `${/^what(?:'s| is| was| happened)/u.test(asks) && asks.endsWith('with') ? 'why' : asks} the ${gap !== '' ? 'change' : up !== '' ? 'rise' : down !== '' ? 'drop' : 'change'}`,
  ],
  // Who waits for a first word from us: what has none yet. How long they wait is another figure; "how many customers" is none.
  [
    new RegExp(
      `(?<!how long (?:do|did|are|were|have) )(?<![a-z])(?:(how many|number of|any|are there any) )?(?:people|folks|anyone|anybody|somebody|someone) (?:(?:are|is|were|who are|that are|who're) )?${WAITS} (?:an?|the|their|our|any|some|that)? ?(?:very )?(?:first |initial )?(?:${REPLY})(?: from us)?(?![a-z])`,
      'gu',
    ),
    (_all, asks = '') => `${asks === '' ? '' : `${asks} `}unanswered tickets`,
  ],
  [
    new RegExp(
      `(?<![a-z])(?:(?:are|is|that are|which are) )?${WAITS} my (?:very )?(?:first |initial )?${REPLY}(?![a-z])`,
      'gu',
    ),
    'unanswered for me',
  ],
  [new RegExp(`(?<![a-z])${WAITS} our (?:very )?(?:first|initial) ${REPLY}(?![a-z])`, 'gu'), 'unanswered'],
  [
    new RegExp(
      `(?<![a-z])(?:(?:are|is|that are|which are) )?${WAITS} (?:a|the|our|their) (?:very )?(?:first|initial) ${REPLY} from me(?![a-z])`,
      'gu',
    ),
    'unanswered for me',
  ],
  // "did fewer people complain in may than june": customers, and what they said is counted.
  [
    new RegExp(
      `(?<![a-z])(?:(?:did|do|have|are|were) )?(?:any )?(fewer|more|less) (?:of our )?${COMPLAINERS} (?:are |were |have |been |had |still ){0,8}complain(?:ed|ing|s)?(?! to(?![a-z]))(?![a-z])`,
      'gu',
    ),
    'were there $1 complaints',
  ],
  [
    /(?<![a-z])(?:that's|thats|that is|that are|which is|which are) (?:late(?![a-z])|overdue|past due)/gu,
    'overdue',
  ],
  // "am I late on anything?": which of one's own are overdue.
  [
    /(?<![a-z])(?:am|are) (i|we) (?:running |currently |now |still |already ){0,8}(?:overdue|late|past due) (?:on|with|for) (?:anything|something|any (?:of (?:my|our) )?(?:tickets?|cases?))(?= (?:right now|now|at the moment|currently)|[?.!]|$)/gu,
    'do $1 have anything overdue',
  ],
  [
    /(?<![a-z])(?:what|which (?:tickets|cases|ones)) (?:am|are) (i|we) (?:running |currently |now |still |already ){0,8}(?:overdue|late|past due) (?:on|with|for)(?= (?:right now|now|at the moment|currently)|[?.!]|$)/gu,
    'do $1 have anything overdue',
  ],
  // "this months csat", "my teams overdue tickets": whose, without the mark.
  [
    /(?<!(?:the|over|in|past|for|of|these|those|all|which|what) )(?<![a-z])(this|last) (month|week|quarter|year)s (?=[a-z])(?!vs|and|or|to|by|in|on|for|with|against|compared)/gu,
    "$1 $2's ",
  ],
  [
    /(?<![a-z])(my|our) teams (?=[a-z])(?!by|and|or|in|on|with|have|has|are|is|do|did|that|who)/gu,
    "$1 team's ",
  ],
  [
    /(?<![a-z])(show(?: me)?|list|give me|see) (?:the |all |all the )?(overdue|unanswered|late) ones(?![a-z])/gu,
    '$1 $2 tickets',
  ],
  [
    /(?<![a-z])how long (?:is|was) it taking(?: us)? to (?=resolve|solve|close|fix)/gu,
    'how long does it take to ',
  ],
  [
    /(?<![a-z])how often (?:do|did|have|are) (?:we|i) (?:get|getting|got|fix|fixed|solve|solved|resolve|resolved|sort|sorted) (?:it |things |tickets |issues |them |everything )?(?:right |out |sorted )?(?:the |on the |at the )?first (?:time|try|go|contact)(?: round| around)?(?![a-z])/gu,
    'what share of tickets did we solve the first time',
  ],
  [
    /(?<![a-z])(top|biggest|main|most common)( \d{1,2}| three| five| ten)? (complaint|contact|ticket) (?:reason|topic|theme|issue)(s?)(?![a-z])/gu,
    (_all, _end, count = '', what = '', more = '') =>
      `top${count} ${more === '' ? 'category' : 'categories'} by ${what === 'complaint' ? 'complaints' : 'ticket volume'}`,
  ],
  // "how long do they wait on average for a reply": the average, and the wait.
  [
    /(?<![a-z])wait,? (on average|on avg|typically|usually),? for ((?:an? |the |their |our )?(?:first )?(?:reply|response|answer))(?![a-z])/gu,
    'wait for $2 $1',
  ],
  [
    /(?<![a-z])(?:sitting|sat|hanging|waiting)(?: around| there| in the queue)? (?:with no|without(?: an?| any)?) (?:first )?(?:reply|response|answer)(?: yet| at all)?(?![a-z])/gu,
    'unanswered',
  ],
];

/** What a question says that goes on from none; in a conversation it is asked of what was spoken of. */
const ALONE: readonly Swap[] = [
  [/^(?:the |our )?(best|worst)(?= (?:on|at) [a-z])/gu, 'who is the $1'],
  // Which kinds of complaints there are; most of all, the first of them.
  [
    new RegExp(`(?<![a-z])${COMPLAIN} (?:(?:the )?most about|about (?:the )?most)(?![a-z])`, 'gu'),
    'which category has the most complaints',
  ],
  [
    new RegExp(
      `(?<![a-z])${COMPLAIN} (?:mostly |mainly )?about(?= (?:in|on|last|this|for|during)(?![a-z])|$|[?.!,])`,
      'gu',
    ),
    'complaints by category',
  ],
];

/** The normalised text in plain words. @param alone nothing was asked before */
export const inTypedEnglish = (text: string, alone: boolean): string =>
  /[a-z]/u.test(text) ? swapAll(text, alone ? [...TURNS, ...ALONE] : TURNS) : text;
