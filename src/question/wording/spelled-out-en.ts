// Turns of phrase of everyday English, written as the plain form that the grammar reads: the shared word of "reopen and transfer rates",
// short years ("Q3'25"), clauses that turn the order round ("all complaints but chat ones"). Over normalised text; meaning is kept.
import { swapAll } from './swaps.js';

const MOVED =
  'drop|dropped|fall|fallen|rise|risen|go up|gone up|go down|gone down|come down|come up|increased?|decreased?|declined?|improved?|worsen(?:ed)?|slip(?:ped)?|climb(?:ed)?|jump(?:ed)?|grow|grown|shrunk|shrink|dip(?:ped)?';
const BASE_DAYS =
  '(?:(?:last|previous|prior) (?:week|month|quarter|year)|(?:week|month|quarter|year) before(?: last)?|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|this time last (?:week|month|year))(?: (?:19|20)\\d\\d| last year)?';
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const VERSUS = '(?:vs\\.?|versus|and|or|&|,|against|than|compared (?:to|with))';
const TYPES =
  'complaint|fault|suggestion|question|request|inquiry|enquiry|service request|complaints|faults|suggestions|questions|requests|service requests';
const SHARES = '(?:share|percentage|percent|proportion|pct|%|portion|fraction)(?: of)?';
const DONE = '(?:resolved|closed|solved|completed|fixed)';
const RATED =
  'reopen|reopening|transfer|repeat transfer|complaint|repeat complaint|fault|resolution|repurchase|churn|adoption|follow up|csat response|survey response|first contact resolution';
const DIMS =
  'agents?|reps?|people|teams?|products?|product lines?|models?|channels?|regions?|categor(?:y|ies)|segments?|priorit(?:y|ies)|types?';
const STEPS = 'day|week|month|quarter|year';
const DATE = `(?:(?:${MONTHS})\\b|q[1-4]\\b|\\d|last |this |yesterday|today|20\\d\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const PEOPLE = '(?:customers|clients|users|people)';

/** `[pattern, instead]`, in the order in which they are put in place. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])whats(?![a-z'])/gu, "what's"],
  [/(?<![a-z])(?:was|is|were|are|has been) (up|down) (?:the )?most(?![a-z])(?! of)/gu, 'went $1 the most'],
  // Which way it went, and not where it stands.
  [/(?<![a-z])got worst(?=[?.]*$| (?:last|this|in|since|over|from)(?![a-z]))/gu, 'got worse the most'],
  [/(?<![a-z])what's(?= (?:that|this|it) based on(?![a-z]))/gu, 'what is'],
  // No statistic is meant by whoever means something.
  [/(?<![a-z])i mean(?![a-z])/gu, 'i meant'],
  [
    /(?<![a-z])cust(?= (?:complaints?|suggestions?|satisfaction|ratings?|happiness|feedback)(?![a-z]))/gu,
    'customer',
  ],

  // Kinds of tickets: "tickets of type fault", "complaint type tickets", "service requests (type request)".
  [new RegExp(`(?:service )?requests? ?\\(?(?:ticket )?type ?[:=]? ?requests?\\)?`, 'gu'), 'request tickets'],
  [
    new RegExp(
      `(?<![a-z])(?:(?:of|with|where)(?: the| ticket)? )(?:ticket )?type ?(?:is |:|=)? ?(${TYPES})(?![a-z])`,
      'gu',
    ),
    'for $1 tickets',
  ],
  [new RegExp(`(?<![a-z])(?:ticket )?type ?[:=] ?(${TYPES})(?![a-z])`, 'gu'), 'for $1 tickets'],
  [new RegExp(`(?<![a-z])(${TYPES}) type (?=tickets|cases)`, 'gu'), '$1 '],
  [
    /(?<![a-z])for (complaint|fault|suggestion|question|request|inquiry|enquiry)s tickets/gu,
    'for $1 tickets',
  ],
  [
    /(?<![a-z])(?:tickets|cases) for (complaint|fault|suggestion|question|request|inquiry|enquiry) tickets/gu,
    '$1 tickets',
  ],
  // Inquiries are tickets of any kind, save where they are some of them.
  [
    /(?<![a-z])(only|just)((?: for| the){0,8}) [ie]nquir(?:y|ies)(?! (?:tickets|cases))(?![a-z])/gu,
    '$1$2 questions',
  ],

  // "has it changed from March": the days it is held against, where no others follow that it went to.
  [
    new RegExp(
      `(?<![a-z])(?<moved>changes?|changed|difference|growth|up|down|increased?|decreased?|rise|risen|rose|fall|fallen|fell|drop|dropped|grown|grew|improved?|improvement|moved?|movement|jump|jumped|shift|shifted)(?<aside>(?: it| this| that| at all| much| a lot| any| overall|(?: (?:in|of) [a-z][a-z -]{2,28}?))?) (?:from|on|(?<!(?:change|changes|changed|moved?|movement) )over) (?:the )?(?<days>${BASE_DAYS})(?! (?:to|until|till|through|and|week|month|\\d)|[-–])(?![a-z])`,
      'gu',
    ),
    '$1$2 compared with $3',
  ],
  // "the month so far": the one that runs.
  [/(?<![a-z])the (month|week|quarter|year) (?:so far|to date)(?![a-z])/gu, 'this $1'],

  // What the second of two shares with the first.
  [/(?<![a-z])software version (?=\d)/gu, 'version '],
  [
    new RegExp(
      `(?<![a-z])(?:versions? |v)(\\d+(?:\\.\\d+)+) (${VERSUS}) (?:v)?(\\d+(?:\\.\\d+)+)(?![\\d.])`,
      'gu',
    ),
    'version $1 $2 version $3',
  ],
  [
    new RegExp(`(?<![a-z])(urgent|high|low)( priority)? (${VERSUS}) normal(?! priority)(?![a-z])`, 'gu'),
    '$1$2 $3 normal priority',
  ],
  [new RegExp(`(?<![a-z])normal (${VERSUS}) (urgent|high|low)(?![a-z])`, 'gu'), 'normal priority $1 $2'],
  [
    new RegExp(`(?<![a-z])(${RATED}) (and|&|\\+|,|vs\\.?|versus|or) (${RATED}) rates?(?![a-z])`, 'gu'),
    '$1 rate $2 $3 rate',
  ],
  [new RegExp(`(?<![a-z])by (${STEPS}) and (?:by )?(${DIMS})(?![a-z])`, 'gu'), 'by $2 and $1'],
  [/(?<=[a-z0-9)] )v\.?(?= [a-z0-9])(?! \d+\.\d)/gu, 'vs'],
  [/^volumes? ?(?=[+,&]|and (?:complaint|fault|suggestion))/gu, 'ticket volume '],

  // Years in two digits, dates with points.
  [new RegExp(`(?<![a-z])(${MONTHS}|q[1-4]|h[12])\\.? ?'(\\d\\d)(?!\\d)`, 'gu'), '$1 20$2'],
  [/(?<![a-z0-9])([1-4])q ?'?(?:20)?(\d\d)(?!\d)/gu, 'q$1 20$2'],
  [/(?<![a-z0-9])([12])h ?'?(?:20)?(\d\d)(?!\d)/gu, 'h$1 20$2'],
  [/(?<![\d.])(0?[1-9]|[12]\d|3[01])\.(0[1-9]|1[0-2])\.(20\d\d)(?![\d.])/gu, '$3-$2-$1'],
  // Stretches of days.
  [
    /(?<![a-z])(last|past|previous|trailing)( a)? couple(?: of)? (?=days|weeks|months|quarters|years)/gu,
    '$1 2 ',
  ],
  [/(?<![a-z])these (last|past) (?=\d|[a-z]+ (?:days|weeks|months))/gu, 'the $1 '],
  [
    /(?<![a-z])(?:a |the )?rolling (\d{1,3}) ?(day|week|month)s?(?: window| period)?(?![a-z])/gu,
    'past $1 $2s',
  ],
  [
    /(?<![a-z0-9])(?:a |the )?(\d{1,3}) ?(day|week|month)s? rolling(?: window| period)?(?![a-z])/gu,
    'past $1 $2s',
  ],
  [
    /(?<![a-z])(?:from|since|starting|beginning) (.{3,22}?) (?:till|until|til|to|up to|upto) (?:date|the present|present|this day|the current date)(?![a-z])/gu,
    'since $1',
  ],
  [/(?<![a-z])up to and including(?![a-z])/gu, 'until'],
  [/(?<![a-z])since the (week|month|quarter|year) (?:began|started|begun)(?![a-z])/gu, 'this $1'],
  [/(?<![a-z])since (.{2,22}?) (?:began|started|begun|kicked off)(?![a-z])/gu, 'since $1'],
  [
    new RegExp(
      `(?<![a-z])difference (?:in|of) (.{3,40}?) between (?=${DATE})(.{3,30}?) and (?=${DATE})`,
      'gu',
    ),
    '$1 $2 vs ',
  ],

  // "how did we score on csat": a verb, and no CSAT score.
  [
    /(?<=(?<![a-z])(?:did|do|does|have|has) (?:[a-z]+ ){1,3})scored? (?:on|for|in|at) (?=(?:csat|customer satisfaction|nps|fcr|sla)(?! score)(?![a-z]))/gu,
    'do on ',
  ],
  // "show tickets resolved": the figure of that name, and no list.
  [
    /(?<=^(?:and |now |ok |so |then ){0,8})show (?=tickets (?:resolved|closed|solved|handled)(?![a-z]))/gu,
    'show me ',
  ],
  // "the team with the best csat": which one that is, and not one's own. "Complaints of the team with the best csat" ask for something of it.
  [
    /(?<=^(?:(?:and|so|ok|okay|now|then|just|tell me|show me|give me|find|name)[, ]+){0,4})(?:(?:what|who)(?:'s| is| was) )?the (team|group)(?= (?:with|that has|that had|that got|having) (?:the |our )?(?:best|worst|most|least|fewest|highest|lowest|fastest|slowest|longest|shortest|quickest|biggest|smallest)(?![a-z]))/gu,
    'which $1',
  ],
  // "who scored lowest on csat": who had the lowest.
  [
    new RegExp(
      `(?<=\\b(?:who|which)(?: [a-z']+){0,5} )(?:scored|scores|ranked|ranks) (?:the )?(lowest|highest)(?: (?:on|for|in) (?!(?:${MONTHS}|the|last|this|past|q[1-4]|h[12]|20\\d\\d)(?![a-z]))(?=[a-z]))?(?![a-z])`,
      'gu',
    ),
    'had the $1 ',
  ],
  // "back in November"; what came back in November is something else.
  [
    new RegExp(
      `(?<!\\b(?:came|come|comes|coming|get|got|getting|go|going|went|gone|sent|send|called|call|brought|put|moved|opened|reopened|bounced|tickets|cases|complaints) )back in (?=(?:the )?(?:${MONTHS}|20\\d\\d|q[1-4]|h[12]|last|spring|summer|autumn|winter))`,
      'gu',
    ),
    'in ',
  ],
  [
    new RegExp(
      `(?<![a-z])((?:${MONTHS}|q[1-4]|(?:last|this|past) (?:week|month|quarter|year))(?: 20\\d\\d)?|20\\d\\d) (?:numbers|figures)(?= |$|[?.!,])(?! (?:of|for)(?![a-z]))`,
      'gu',
    ),
    '$1',
  ],
  [/(?<![a-z0-9])(\d\d)(?:th)? ?(?:pctl|pctile|ptile|%ile)(?![a-z])/gu, '$1th percentile'],
  [
    /(?<![a-z])(mean|average|avg|median|p90|p95),? (?:and )?not (?:the )?(?:mean|average|avg|median|p90|p95),?(?![a-z])/gu,
    '$1',
  ],
  [
    /(?<![a-z])(?:reach|reached|hit|meet|met|make|made|achieve|achieved|get to|got to|attain|attained|hitting|meeting|reaching|meets|hits) (?:our|the|my|their|a) (\d+(?:\.\d+)? ?(?:%|percent|minutes?|mins?|hours?)) ([a-z][a-z ]{1,28}?) (?:goal|target|objective)(?![a-z])/gu,
    'hit $1 $2',
  ],
  [
    /^((?:how close|how near)) (?:did|do|are|were|have) (?:we|you) (?:get |come |got |come |getting )?to (?=\d)/gu,
    'did we get to ',
  ],
  [/^((?:were|was|are|is) (?:we|you|[a-z]+)) at (?=\d+(?:\.\d+)? ?(?:%|percent))/gu, '$1 at least '],
  [
    /(?<![a-z])(more|fewer|less|higher|lower|faster|slower|better|worse)((?: [a-z]+){0,3}) than before(?=[?.,]? .*\b(?:vs|versus|compared))/gu,
    '$1$2',
  ],
  [/(?<=(?:faults|complaints|suggestions)) by (?:ticket )?(?:count|volume|number)(?![a-z])/gu, ''],
  [/(?<![a-z])combined (?:ticket )?volumes? (?:of|for|on|from|via) /gu, 'ticket volume in total for '],

  // Customers, of whom something is said that is theirs.
  [
    new RegExp(
      `(?<![a-z])how (?:happy|satisfied|pleased|content) (?:are|were|is|was|have) (?:our |the )?(?!customers|clients|users|people|they|we)([^,?!.]{2,30}?) (?:customers|clients|users|people)(?: been)?(?![a-z])`,
      'gu',
    ),
    'csat of $1',
  ],
  [
    new RegExp(
      `(?<![a-z])how much (?:is|are) (?:an? |our |the )?([^,?!.]{0,30}?)(?:customers?|clients?) worth(?: to us)?(?![a-z])`,
      'gu',
    ),
    'clv of $1',
  ],
  [
    new RegExp(
      `(?<![a-z])${PEOPLE} (?:actually |really |even |ever )?(?=(?:have to |had to )?wait|(?:fill|filled|complete|completed|answer|answered|return|returned) (?:in |out )?(?:the|our|a|their|surveys?|csat)(?![a-z])|(?:give|gave|leave|left) to me)`,
      'gu',
    ),
    '',
  ],
  [/(?<![a-z])(?:have|had) to (?=wait(?![a-z]))/gu, ''],

  // Rankings.
  [
    new RegExp(
      `(?<![a-z])(leaderboard|ranking|league table) (?:of|for) (?:all )?(?:the |our )?(agent|team|product|channel|region|category|segment)s? by (?!${DIMS})`,
      'gu',
    ),
    '$2 $1 for ',
  ],
  [
    new RegExp(`^rank (?:all )?(?:the |our )?(agents|teams|products|channels|regions) by (?!${DIMS})`, 'gu'),
    '$1 ranked by ',
  ],
  [
    /(?<![a-z])am i (?:the )?(?:best|top|number one|no\.? ?1|#1|first)(?! (?:response|contact|reply|\d|three|five|ten))(?: agent| performer| one)?(?: (?:on|in|of) (my team|the team|our team))?(?: (?:for|in|on|by|at))?(?![a-z])/gu,
    'what is my rank in $1 for',
  ],
  [/(?<![a-z])my rank in\s+for(?![a-z])/gu, 'my rank for'],
  [
    /(?<![a-z])my (rank|ranking|place|position) (in|on|within) (my|the|our) team (?:by|on|in) /gu,
    'my $1 $2 $3 team for ',
  ],
  [
    /^(?:(?:who is|who's|who was|who are) )?(?:the |our |my )?(?:star|top) (?:performer|agent)(?= (?:for|on|in|by)(?![a-z]))/gu,
    'who is the best',
  ],

  // Shares and numbers.
  [
    new RegExp(
      `(?<![a-z])(${SHARES}) ((?:the |all |our )?(?:tickets|cases)) (?:that (?:were |was )?)?(?:opened|created|received|logged|raised|submitted|which came in|came in|that came in) (?:in |during |over )?(.{3,20}?) (?:that )?(?:were|was|got|are|have been|has been|ended up|get) (?=${DONE})`,
      'gu',
    ),
    '$1 $2 in $3 were ',
  ],
  [/ and how many (?=did we |have we |we |were |got |of them )/gu, ' and '],
  [/(?<![a-z])how much (?:is|was|are|were) (?=(?:the|our|my) )/gu, ''],
  // "how much did csat drop in March", "how far has it fallen": by how much.
  [
    new RegExp(
      `(?<![a-z])(?<!by )how (?:much|far|many (?:percentage )?points|many percent) (?=(?:did|has|have) [^,?!.]{1,40}? (?:${MOVED})(?![a-z]))`,
      'gu',
    ),
    'by how much ',
  ],
  // "remind me what clv is".
  [
    /^((?:so |ok |hey |hi ){0,8})what ((?:the )?[a-z]+(?: [a-z]+){0,3}) (?:is|means)(?: again)?\s*[?.]*$/u,
    '$1what is $2',
  ],
  [
    new RegExp(
      `(?<![a-z])where (?:do|did) ((?:our |the |all ){0,8}(?:tickets|complaints|faults|suggestions|requests|cases)) (?:mostly |mainly )?come from,? (?=by )`,
      'gu',
    ),
    '$1 ',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:all |every |the )(${TYPES}|tickets) but (?!not|no|only|without|also)(?:the |for )?`,
      'gu',
    ),
    '$1 except ',
  ],
  [
    /^((?:can i see|show me|let me see|give me|show|i want to see) )(?:the |all )?(.{4,50}?) (?:one by one|individually|one at a time)\s*[?.]*$/u,
    'list $2',
  ],
  [
    /(?<![a-z])(?:(?:any|every|some)thing(?: that| which)?|what(?:ever|soever))(?: is|'s|s)?(?= (?:still )?(?:overdue|late|past due|unanswered|unresolved|(?:waiting|awaiting)(?: on| for)? (?:an? |the |its |their )?(?:first )?(?:reply|response|answer)|without a (?:first )?(?:reply|response)))/gu,
    '',
  ],
  [/(?<![a-z])thru(?![a-z])/gu, 'through'],
  [/(?<![a-z])answer(?:s|ed)?(?= (?:the )?(?:fastest|quickest|slowest))/gu, 'replies'],
  // "typical resolution time in april, median is fine": the statistic that is said last, as the one that will do.
  [
    /(?<![a-z])(?:typical|usual|normal|average|avg|mean) ([^?!.]{4,60}?)[,;]? ?(?:the |a )?(median|mean|average|p90|p95) (?:is|'s|would be|will be|works|will do|is just)(?: (?:just |perfectly |totally )?(?:fine|ok|okay|good|enough|alright|great))?\s*[?.!]*$/gu,
    '$2 $1',
  ],
  // "csat by team compared april": side by side, in April. "compared to april" is something else.
  [
    /(?<=(?:^| )by (?:team|agent|product|channel|region|category|segment|priority|version|model)s? )compared,? (?=(?:in |for |over )?(?:last |this |q[1-4]|20\d\d|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec))/gu,
    '',
  ],
  // "weekends may come in": no month.
  [
    /(?<=[a-z] )(?<!\b(?:in|for|of|since|during|from|until|by|did|does|last|this|and|to|vs|over|through|was|is|were) )may (?=(?:come|go|stay|count|be|join|need|want|get|return|drop|leave)(?![a-z]))/gu,
    'can ',
  ],
  // "behind the change from march": against which month.
  [
    /(?<![a-z])((?:why|behind|explains?|explained|caused|causing|drove|driving) (?:[a-z]+ ){0,3}?(?:change|changes|drop|rise|fall|increase|decrease|dip|jump|swing|difference|decline|shift|move)) from (?=(?:the )?(?:month|week|quarter|year|day)? ?(?:before|last|previous|prior|q[1-4]|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gu,
    '$1 compared with ',
  ],
  // "where did csat land last week": what it was.
  [
    /^((?:and |so |hey |hi ){0,8})where (?:did|does|do|has|have) ((?:our |the )?[a-z ]{3,40}?) (?:land|landed|end up|ended up|come out|come in|finish up|wind up|shake out)(?: at| on)?(?= |$|[?.!,])/gu,
    '$1what was $2',
  ],
  // "csat (1-5)", "on a scale of 1 to 5": the score.
  [
    /(?: ?\((?:scale )?1 ?(?:-|–|to) ?5(?: ?(?:scale|stars?|points?))?\)| on a (?:scale (?:of|from) )?1 ?(?:-|–|to) ?5(?: scale)?)(?![a-z0-9])/gu,
    ' out of 5',
  ],
  // "complaints last month and why": why they moved.
  [/,? and (?:why|the reasons?(?: why)?|what caused it)(?: (?:is|was) (?:that|it))?(?=[?.! ]*$)/gu, ' why'],
  // "friday evenings after 6pm": the hours are said.
  [
    /(?<![a-z])((?:mon|tues|wednes|thurs|fri|satur|sun)day) (?=(?:mornings|afternoons|evenings|nights) (?:after|before|until|till|from|past|between) \d)/gu,
    '$1s ',
  ],
  [
    /(?: in| during)?(?: the)? (?:evenings?|nights?)(?= (?:after|from|past|between) (?:[5-9]|1[01])(?::00)? ?(?:pm|(?:-|to|and) ?\d{1,2}(?::00)? ?pm))/gu,
    '',
  ],
  [
    /(?: in| during)?(?: the)? afternoons?(?= (?:after|from|past|between) (?:12|[1-5])(?::00)? ?(?:pm|(?:-|to|and) ?\d{1,2}(?::00)? ?pm))/gu,
    '',
  ],
  [
    /(?: in| during)?(?: the)? mornings?(?= (?:(?:before|until|till) \d{1,2}(?::00)? ?am|(?:from|between) \d{1,2}(?::00)?(?: ?am)? ?(?:-|to|and) ?\d{1,2}(?::00)? ?am))/gu,
    '',
  ],
  // "of either A or B": of both taken together.
  [
    /(?<![a-z])(of|for|from|on|by|via|in|with) either ([^,?!.]{2,30}?) or ([^,?!.]{2,30}?)(?= (?:in|on|last|this|for|during|over|since)(?![a-z])|\s*$|[?.!,])/gu,
    '$1 $2 and $3 in total',
  ],
];

/** The normalised text in plain words. */
export const inPlainEnglish = (text: string): string => (/[a-z]/u.test(text) ? swapAll(text, TURNS) : text);
