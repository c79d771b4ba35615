// Idiom of English in the plain words that the grammar knows, a frame for all words that stand in the same place: steps of time ("a dot per
// week"), the best and the last by a noun ("three laggards"), contests ("did Sam beat Alice on csat"), waits and worths told as clauses.
// Over normalised text; a frame stands here only where the whole of it can mean nothing else.
import type { Swap } from './swaps.js';

const STEP = '(day|week|month|quarter|year)';
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const POINT =
  '(?:points?|dots?|bars?|data ?points?|ticks?|marks?|readings?|snapshots?|intervals?|steps?|buckets?|bins?|increments?|slices?|chunks?|blocks?|blobs?|cells?)';
const N = '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)';
const BEST =
  'champion|champ|top dog|rock star|rockstar|mvp|ace|front ?runner|pace ?setter|stand ?out|winner|hero|high flyer|high flier|top scorer|top gun|best in class|pick of the bunch|cream of the crop|class act|gold medallist|gold medalist|overachiever|shining star|leading light|trailblazer';
const WORST =
  'laggard|straggler|worst offender|weakest link|weak link|back ?marker|tail ?ender|under ?performer|problem child|wooden spooner|under ?achiever|rotten apple|sore spot|trouble spot|worst culprit|poor performer|dead weight';
const CUSTOMER = '(?:customers?|clients?|users?|people|folks|someone|somebody|they|callers?|shoppers?)';
const REPLY = 'answer|reply to|respond to|get back to|write back to|reply|respond';
const SOLVE = 'solve|resolve|close|fix|sort out|finish|wrap up|clear|complete';
const UNIT = '(?:minutes|mins|hours|hrs|seconds|secs|days|time)';
const NO_GOAL =
  '(?!(?:(?:the|our|my|its|their|a|last year) )?(?:target|goal|average|mean|median|quota|budget|record|expectations?|benchmark|odds|clock|sla|\\d|p9))';
const BEAT =
  '(?:beat|outdo|outperform|outscore|surpass|eclipse|trump|edge out|outshine|best|outpace|overtake|pip|do better than|fare better than|come out ahead of|end up ahead of|finish ahead of|come in ahead of|get the better of)';
const DIM =
  '(?:agents?|reps?|teams?|products?|product lines?|models?|channels?|regions?|categor(?:y|ies)|segments?)';
const PRAISE =
  '(?:the |our |an? )?(?:absolute |real |true |undisputed |reigning |overall |biggest |main |single )?';
const MARKS = '(?:csat|nps|satisfaction|scores?|ratings?|marks|reviews|rates?|sla|percentage)';
const TYPES = 'complaint|fault|suggestion|question|request';
const STANDS = '(?:overdue|unanswered|late|past due|unresolved)';

const TURNS: readonly Swap[] = [
  // "spell out what fcr means".
  [
    /^(?:please |can you |could you ){0,8}(?:spell out|walk me through|talk me through|break down|unpack|clarify|refresh my memory on|jog my memory on|school me on|enlighten me on|educate me on) (?=what )/gu,
    '',
  ],
  [
    /(?<![a-z])(?:the )?(?:last|most recent|latest|previous) (?:full|complete|whole|entire|calendar|completed|finished) (week|month|quarter|year)(?![a-z])/gu,
    'last $1',
  ],
  // Whoever answers a survey is a customer.
  [
    /(?<![a-z])(?:people|folks) (?:who |that )?(?:even |actually |ever |really ){0,8}(?=(?:(?:bother|care|take the trouble|took the trouble)(?:ed|d)? to|respond|replied|reply|took|take (?:the|our) survey|sent? back|left a rating|leave a rating|gave a rating))/gu,
    '',
  ],
  [/(?<![a-z])(?:one|1)[- ]+(?:and|or) (?:two|2)[- ]star(?= )/gu, '1 and 2 star'],
  // "csat plus nps": what can't be added up; complaints plus faults may be wanted as a sum.
  [
    /(?<=(?<![a-z])(?:csat|nps|sla|frt|fcr|clv|ltv|rates?|times?|scores?|satisfaction|ratings?|churn) )plus(?= [a-z])/gu,
    'and',
  ],
  // … nor complaints and their rate.
  [
    /(?<=(?:^| )(?:complaints|tickets|faults|suggestions|resolved|volume|backlog) )plus(?= (?:[a-z]+ ){0,3}?(?:csat|nps|sla|frt|fcr|clv|rate|times?|score|satisfaction|rating)(?![a-z]))/gu,
    'and',
  ],
  [/(?<=[a-z0-9)] )(?:along with|alongside|coupled with|paired with)(?= [a-z])/gu, 'and'],

  // Steps of time. "Week over week" sets one against the other, and is none.
  [new RegExp(`(?<![a-z])(?:from )?${STEP} (?:to|after|upon|by) \\1(?![a-z])`, 'gu'), 'by $1'],
  [new RegExp(`(?<![a-z])${STEP} in,? \\1 out(?![a-z])`, 'gu'), 'by $1'],
  [/(?<![a-z])(?:from )?hour (?:to|by|after|upon) hour(?![a-z])/gu, 'by hour'],
  [
    new RegExp(
      `(?<![a-z])(?:(?:with|as|at|in|using|on|of) )?(?:a |an |the )?(?:one |1 |single )?${POINT} (?:a|per|each|every|for each|for every) ${STEP}(?![a-z])`,
      'gu',
    ),
    'by $1',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:(?:with|as|at|in|using|on|into) )?(?:a |an |the )?(daily|weekly|monthly|quarterly|yearly) (?:${POINT}|granularity|cadence|rhythm|grain|frequency|time ?steps?|spacing)(?![a-z])`,
      'gu',
    ),
    '$1',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:with |having |put |the ){0,8}(${STEP}s?|[a-z]+)(?: going| running| laid out)? (?:along|on|across|down|as) (?:the |an? )?(?:x|horizontal|bottom|time)[- ]?axis(?![a-z])`,
      'gu',
    ),
    (_all, said = '', step = '') => `by ${step === '' ? said : step}`,
  ],
  // "weekly csat through 2025": all of it. Without steps of time "through" is an end.
  [
    new RegExp(
      `(?<![a-z])((?:daily|weekly|monthly|by (?:day|week|month)|(?:day|week|month) by (?:day|week|month))(?![a-z])(?![^,;]*\\b(?:from|since|between|starting)\\b)[^,;\\d]*?) (?:through|thru) (?=(?:the )?(?:(?:whole|entire|all) (?:of )?)?(?:20\\d\\d|q[1-4]|h[12]|last (?:year|quarter)))`,
      'gu',
    ),
    '$1 in ',
  ],
  [
    new RegExp(
      `(?<![a-z])((?:quarterly|by quarter|quarter by quarter)(?![a-z])(?![^,;]*\\b(?:from|since|between|starting)\\b)[^,;\\d]*?) (?:through|thru) (?=20\\d\\d|last year)`,
      'gu',
    ),
    '$1 in ',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:at |by |as of |as at )?(?:the )?(?:very )?close of (?=${MONTH}|q[1-4]|20\\d\\d)`,
      'gu',
    ),
    'at the end of ',
  ],
  // "at the end of yesterday", "by close of friday": as it stood then.
  [
    /(?<![a-z])(?:(?:at|by|as of|as at) )?(?:the )?(?:very )?(?:end|close)(?: of (?:the )?(?:day|business)(?: of| on)?| of) (?=(?:yesterday|today|(?:(?:last|this|on) )?(?:mon|tues?|wednes|thurs?|fri|satur|sun)day)(?![a-z]))/gu,
    'as of ',
  ],
  // "second half of march (16th-31st)": the days that are said are the more exact.
  [
    new RegExp(
      `(?<![a-z])(?:the )?(?:first|second|last|final|middle|third|fourth)(?: half| week| third| part| stretch| fortnight| \\d{1,2} days)? (?:of|in) (${MONTH}) ?\\((?:the )?(\\d{1,2})(?:st|nd|rd|th)? ?(?:-|~|to|until|through) ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\)`,
      'gu',
    ),
    '$1 $2 to $1 $3',
  ],

  // The best and the last, by a noun; several of them with their number alone.
  [
    new RegExp(
      `(?<![a-z])(?:the |our |your |my team's )?(?:top |biggest |main )?${N} (?:top |biggest )?(?:${BEST})s(?![a-z])`,
      'gu',
    ),
    'the $1 best',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:the |our |your )?(?:biggest |main )?${N} (?:biggest )?(?:${WORST})s(?![a-z])`,
      'gu',
    ),
    'the $1 worst',
  ],
  [
    new RegExp(
      `^((?:(?:show|list|give)(?: me)? )?the ${N} (?:best|worst))(?= (?:for|on|in|at|by|of) )(?!.*(?<![a-z])(?:${DIM}|people|staff|members)(?![a-z]))`,
      'u',
    ),
    '$1 agents',
  ],
  // "champion on csat last month": who it was; beside a "who", which of them.
  [
    new RegExp(`^${PRAISE}(?:${BEST})(?= (?:for|on|in|at|by|of) )(?!.*(?<![a-z])${DIM}(?![a-z]))`, 'u'),
    'who is the best',
  ],
  [
    new RegExp(`^${PRAISE}(?:${WORST})(?= (?:for|on|in|at|by|of) )(?!.*(?<![a-z])${DIM}(?![a-z]))`, 'u'),
    'who is the worst',
  ],
  [new RegExp(`(?<![a-z])${PRAISE}(?:${BEST})(?![a-z])(?! of the (?:week|month))`, 'gu'), 'the best'],
  [new RegExp(`(?<![a-z])${PRAISE}(?:${WORST})(?![a-z])`, 'gu'), 'the worst'],
  [
    new RegExp(`(?<![a-z])(?:the )?(most|least) [a-z]+[- ]prone (${DIM})(?![a-z])`, 'gu'),
    (_all, end = '', dim = '') => `${dim} with the ${end === 'most' ? 'highest' : 'lowest'}`,
  ],
  [
    /(?<![a-z])(?:belongs? to|goes to|went to|is held by|was held by|lies with|rests with|sits with|came from|comes from) (whom|who)(?![a-z])/gu,
    'who',
  ],
  [
    /(?<![a-z]),? ?(?:when |if )?(?:as )?(?:judged|measured|gauged|assessed|weighed|scored|going) (?:by|on|in terms of) (?:its |their |the )?(?=[a-z])/gu,
    ' for ',
  ],
  // "how high up the csat leaderboard was I".
  [
    /(?<![a-z])(?:how (?:high|far|low|far up|far down)(?: up| down)?|where)(?: up| down| on| in)? (?:on |in |up |down )?(?:the |our )([a-z0-9 -]{2,30}?) (?:leader ?board|ranking|rankings|league table|standings|table|ladder|pecking order|charts?|list) (?:was|am|do|did|have) i(?: rank| stand| sit| place| come| came| finish| land| end up| be)?(?![a-z])/gu,
    'my place for $1',
  ],

  [
    /(?<![a-z])(?:tops?|topped|heads?|headed|leads|led) the (?:list|charts?|table|leader ?board|rankings?|pack|field|league|standings) (?=(?:for|in|on|of|by) )/gu,
    'is top ',
  ],
  [
    /(?<![a-z])(?:came|comes|come|coming) (?:out )?(?:on top|top of the (?:pile|heap|list|table|pack)) (?=(?:for|in|on|of|by) )/gu,
    'is top ',
  ],

  // Places: "where do I land on csat", "what spot did I take".
  [
    /(?<![a-z])where (?:do|did|am|was|have) i (?:landed|land|end up|ended up|finish|finished|place|sit|come in|come|rank|fall|figure|wind up|slot in)(?: in the (?:ranking|rankings|team|pack|list|table))? (?:on|for|in|by|with) (?!the |my |our |q[1-4]|last|this|20\d\d)/gu,
    'my place for ',
  ],
  [
    /(?<![a-z])(?:what|which) (?:spot|rank|position|place|slot|standing) (?:did|do|am|was|have) i (?:take|get|have|hold|come in|finish in|land in|land|occupy|end up in|earn|grab)?(?: in)? ?(?:on|for|by|with) /gu,
    'my place for ',
  ],
  [
    /(?<![a-z])(?:in|into|within) (?:which|what) (?:range|band|bucket|bracket|bin)s? (?:do|did|does) (?:most|the most|the majority|the bulk)?(?: of)?(?: the| our)? ?([a-z -]{4,40}?) (?:fall|land|sit|lie|end up)(?: in| into)?(?![a-z])/gu,
    'distribution of $1',
  ],
  // "out of all complaints in march, what share was phone".
  [
    /^(?:out )?of (?:all )?(?:the |our )?([^,?!]{3,40}?), (?:what|how) (percentage|share|proportion|portion|fraction|percent|many percent|slice|chunk) (was|were|is|are|came|come) /u,
    'what percentage of $1 $3 ',
  ],
  [/(?<=[a-z])'s (?:slice|chunk|piece|cut|portion|part) of (?:the |all )?/gu, "'s share of "],
  // Thresholds.
  [
    /(?<![a-z])(?:fail(?:ed|s|ing)?|did not manage|didn't manage) to (?:make|reach|hit|get to|touch) (?=\d)/gu,
    'below ',
  ],
  [/(?<![a-z])(?:north of|upwards of|in excess of|in the excess of) (?=\d)/gu, 'more than '],
  [/(?<![a-z])(?:south of|shy of|(?<!f[ae]ll(?:s|ing|en)? )short of) (?=\d)/gu, 'less than '],
  [
    /(?<![a-z])(?:broke|breaks|break|cracked|cracks|crack|cleared|clears|topped|passed|passes|crossed|crosses|smashed|blew past|sailed past|went past|surpassed|exceeded) (?:the )?(\d+(?:\.\d+)? ?%?)(?: mark| barrier| line| threshold)(?![a-z])/gu,
    'with over $1',
  ],

  // Contests: one of two against the other on a figure.
  [
    new RegExp(
      `^((?:and |so |hey ){0,8})(?:did|does|do|has|have|will) ([^,?!]{2,40}?) ${BEAT} ${NO_GOAL}([^,?!]{2,40}?) (?:on|in|for|at|by|in terms of|when it comes to) (?!(?:the )?(?:${MONTH}|q[1-4]|20\\d\\d|last|this|past|may)\\b)([^?!]{2,60}?)\\s*[?.!]*$`,
      'u',
    ),
    '$1$4 $2 vs $3',
  ],
  [/(?<![a-z])pit (?=.* against )/gu, 'compare '],
  // "csat and nps in one go"; what is solved in one go is a figure.
  [
    /^((?!.*(?:solv|fix|clos|sort|settl|handl|deal|done|resol|answer|repl|touch|contact)).* (?:and|plus|with) .*?),? (?:all )?in (?:one|a single) (?:go|shot|answer|view|table|reply|message|swoop|hit)(?=$|[?.!,])/u,
    '$1',
  ],
  [/(?<![a-z])all in (?:one|a single) (?:answer|view|table|reply|message)(?=$|[?.!,])/gu, ''],
  // "average and p95 aside, just the median".
  [
    /(?:^|(?<=[,;] ?))(?:the )?(?:average|mean|median|p90|p95)(?:(?:,| and| or|,? &) (?:the )?(?:average|mean|median|p90|p95)){0,8} aside,? (?:just |only |give me |show me ){0,8}(?=[^?]*\b(?:average|mean|median|p90|p95)\b)/gu,
    '',
  ],

  // "it takes Sam to answer": what Sam takes.
  [
    new RegExp(
      `(?<=(?<![a-z])(?:average|avg|mean|median|typical|p90|p95) (?:number of )?${UNIT} )(?:that )?it (takes?|took|has taken)(?: (us|me|[a-z'\\p{Script=Han}]{2,12}(?: [a-z']{2,12})?))? to (?=first |${REPLY}|${SOLVE})`,
      'gu',
    ),
    (_all, _verb, whose = '') => `${whose === '' ? 'we' : whose === 'me' ? 'i' : whose} take to `,
  ],
  // Waits, and what somebody takes.
  [
    new RegExp(
      `(?<![a-z])(?:the )?(?:wait(?:ing)?(?: time)?|delay|lag|gap|time(?: lag)?|how long(?: is it| it is| does it take| it takes)?)(?: it takes| that passes| passing| we leave)? (?:before|until|till|til) (?:a |the |our |any |most )?${CUSTOMER} (?=[^,;?]*\\bfirst\\b)(?:first |finally |actually ){0,8}(?:hears?|gets?|receives?|sees?|has|have) (?:back |anything |something |word |a word |an answer |a reply |a response |their |the |our |first |reply |response |answer ){0,8}(?:back )?(?:from (?:us|our team|an agent|a human|someone|anyone|support|the desk))?(?![a-z])`,
      'gu',
    ),
    'first response time ',
  ],
  [
    new RegExp(
      `(?<![a-z])(average|avg|mean|median|typical|p90|p95) (?:number of )?${UNIT} (?:that )?(?!it )([a-z0-9'\\p{Script=Han} ]{1,30}?) (?:take|takes|took|need|needs|needed|spend|spends|spent) (?:to )?(?:first )?(${REPLY}|${SOLVE}|answering|replying to|responding to|solving|resolving|closing|fixing)(?: to)?(?: (?:a|an|the|our|any|customers?'?s?) ?(?:customers?|clients?|users?|tickets?|cases?|issues?|messages?|questions?)?)?(?![a-z])`,
      'gu',
    ),
    (_all, stat = '', whose = '', verb = '') => {
      const figure = new RegExp(`^(?:${SOLVE}|solving|resolving|closing|fixing)$`, 'u').test(verb)
        ? 'resolution time'
        : 'response time';
      if (/\bfirst\b/u.test(_all) && figure !== 'response time') return _all;
      const timed = /\bfirst\b/u.test(_all) ? `first ${figure}` : figure;
      if (/^(?:we|you|us)$/u.test(whose)) return `${stat} ${timed}`;
      return whose === 'i' ? `my ${stat} ${timed}` : `${stat} ${timed} of ${whose}`;
    },
  ],
  [
    /(?<![a-z])(?:what(?:'s| is| are|s)|how much (?:is|are)) (?:an? |the |our |one |your average |the average ){0,8}([a-z0-9 \p{Script=Han}-]{2,25}?) (?:customers?|clients?) worth(?: to us)?(?: (?:over|across|in|during) (?:their|its|his or her|a|the) (?:whole |entire )?(?:life ?time|life|lifespan|stay|time with us|relationship))?(?![a-z])/gu,
    'clv of $1',
  ],

  // "average star rating Ledgerly got in march": what it was.
  [
    new RegExp(
      `(?<=(?<![a-z])${MARKS} [^,;?]{1,40}? )(?:got|earned|scored|received|achieved|managed|notched up|notched|posted|racked up|drew|attracted|bagged|collected|picked up|pulled in|clocked|hit|reached|delivered|had|enjoyed|came out with|ended up with|finished with)(?= (?:in|last|this|during|over|for|on|yesterday|today)(?![a-z]))`,
      'gu',
    ),
    '',
  ],
  [
    new RegExp(
      `(?<![a-z])what (?:do|did) (?:the |our )?${CUSTOMER} (?:really |actually )?(?:think|make|reckon|say) (?:of|about) (?=.*${MARKS})`,
      'gu',
    ),
    '',
  ],
  [
    /(?<![a-z])complaints per (?:100 |hundred )?tickets?(?: as an? (?:rate|share|percentage))?(?![a-z])/gu,
    'complaint rate',
  ],
  [
    /(?<![a-z])((?:solv|resolv|clos|fix|settl|finish)(?:e|es|ed|ing)?) (?:things|stuff|it|them|everything|(?:the |our )?(?:tickets|issues|cases|problems)) (?=on time|in time|within|at the first|on the first|first time|the first)/gu,
    '$1 ',
  ],
  [
    /(?<=(?:multi|repeat)[^,;(]{0,30}) ?\((?:2\+|two or more|2 or more|at least two|more than one|several|multiple) (?:transfers|hops|handovers|handoffs|moves|reassignments)\)/gu,
    '',
  ],

  // Tickets.
  [
    /(?<![a-z])(logged|raised|filed|reported|lodged|recorded|registered|opened|booked|submitted|noted|brought) (?:against|concerning|regarding|around|re) /gu,
    'for ',
  ],
  [
    /(?<![a-z])(?:tickets|cases) (?:assigned|allocated|routed|dispatched) to (?!me(?![a-z])|my |us|someone|somebody|another|a |an |other)/gu,
    'tickets of ',
  ],
  [
    /(?<![a-z])how busy (?:were|are|was|is|have) (?:we|it|things|the desk|the team|everyone)(?: been)? (?:in terms of |in |by |on |with )(?=tickets?(?: volume| count)?(?![a-z]))/gu,
    'how many ',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:fetch|pull up|bring up|dig up|dig out|surface|grab|line up|lay out|spell out|rattle off|run through|print(?: out)?|hand over|call up|put up|turn up|round up|gather|hunt down|track down|list|show)(?: me)? (?:all |all of |every one of )?(?:the |our )?(${STANDS}) (?:ones|tickets|cases|stuff)(?![a-z])`,
      'gu',
    ),
    'list the $1 tickets',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:the )?(?:ticket|case) (?:numbers|nos\\.?|ids|refs|references|codes)(?: and (?:titles|subjects))? (?:of|for|behind) (?=(?:what(?:'s| is) |all |the |our |my |everything |whatever(?:'s| is)? ){0,8}${STANDS})`,
      'gu',
    ),
    'list ',
  ],
  [
    new RegExp(
      `^((?!list|show|how|what|which|who)[^,;?]*\\b${STANDS} (?:ones|tickets|cases)\\b[^;?]*?),? (?:individually|one by one|one at a time|line by line|item by item|ticket by ticket|each on its own line|itemised|itemized|spelled out|in full)\\s*[?.!]*$`,
      'u',
    ),
    'list $1',
  ],
  [
    new RegExp(
      `(?<![a-z])(${TYPES})s?(?: only)? ?\\((?:the |as a |as the |i mean the )?(?:ticket )?(?:type|kind)(?: of ticket)?\\)`,
      'gu',
    ),
    'for $1 tickets',
  ],
  [
    /(?<![a-z])(heat ?map|bar chart|line chart|pie chart|pie|histogram|table)[- ](?:ish|style|like|fashion|type)(?= ?[:,]|$)/gu,
    '$1',
  ],
  [
    /^(?:bucket|bin|band|bracket)(?: up)? (?:all )?(?:the |our )?(?!.*(?<![a-z])by(?![a-z]))/gu,
    'distribution of ',
  ],
  [
    /(?<![a-z])(?:when|where|at what point|from when|on (?:which|what) clock) (?:does|do) (?:the clock (?:for|of|on) )?([a-z ]{3,30}?) (?:start|begin)(?: ticking| counting| running)?(?: and (?:stop|end|finish)(?: ticking| counting)?)?(?![a-z])(?:, (?:i\.e\.?|ie|meaning|so) (?:its|the) definition)?/gu,
    'what is the definition of $1',
  ],
];

/** Whether a word of the frame is somebody's or something's name here. */
type IsName = (phrase: string) => boolean;

/** The normalised text with its idiom in plain words. @param isName a stretch that is a name stays as it is */
export const inIdiomEnglish = (text: string, isName: IsName): string =>
  /[a-z]/u.test(text)
    ? TURNS.reduce(
        (plain, [pattern, instead]) =>
          plain.replace(pattern, (...found: unknown[]) => {
            const all = String(found[0]);
            const groups = found.slice(0, -2).map((one) => (typeof one === 'string' ? one : ''));
            if (isName(all.trim().replace(/^(?:the|our|an?) /u, ''))) return all;
            return typeof instead === 'string'
              ? instead.replace(/\$(\d)/gu, (_, at: string) => groups[Number(at)] ?? '')
              : instead(...groups);
          }),
        text,
      )
        .replace(/ {2,}/gu, ' ')
        .trim()
    : text;
