// A figure asked for by what it tells: "what were the complaints about" (complaints by category), "what's overdue" (which tickets are), "who
// topped resolved tickets" (who has the most), "tickets/day". Said in the words that the grammar reads.
import { swapAll, type Swap } from './swaps.js';

const GROUPS =
  '(?:team|channel|product|category|agent|region|segment|priority|type|model|version|hour|weekday)';
const START = '(?<=^|[,;:] ?|(?<![a-z])(?:and|so|ok|hey|hi|please|show me|tell me|see|list|give me) )';
const END = '(?=\\s*(?:[?.!,;]|$))';
const NOW = '(?: (?:right now|now|at the moment|currently|today|atm))?';
const COUNT = '\\d{1,3}(?:\\.\\d+)? ?(?:%|percent|per cent)?';
const UNDER = '(?:under|below|less than|lower than)';
const OVER = '(?:over|above|more than|higher than)';
const RATED = '(?:csat|dsat|satisfaction|sla(?: compliance| attainment)?|fcr|first contact resolution|nps)';

const SWAPS: readonly Swap[] = [
  // "for that quarter, everything": of all of it.
  [
    new RegExp(
      `(?<=[a-z0-9] ?)(?:,| -) ?(?:across |for |over )?(?:everything|the (?:whole )?lot)(?: together| combined| included)?${END}|(?<=[a-z0-9]) (?:across|for|over) everything(?: together| combined| included)?${END}`,
      'u',
    ),
    ' overall everything',
  ],
  // "ranking by tickets": by how many there are.
  [
    new RegExp(
      `(?<![a-z])(rank(?:ing|ed)?|sort(?:ed|ing)?|order(?:ed|ing)?) (them |those |these |it )?by (?:the )?(?:tickets?|cases)(?: counts?)?(?= (?:instead|please|now|then|too|as well|last|this|in|for|from)(?![a-z])|${END.slice(3)}`,
      'gu',
    ),
    '$1 $2by ticket volume',
  ],
  // What is overdue: the tickets, and not what the word means.
  [
    new RegExp(
      `${START}what(?:'s|s| is| are)(?: all| currently| still| already| now){0,2} (?:overdue|past due|late|past (?:its|their) (?:due (?:date|time)|deadline)|breached|running late)${NOW}(?=\\s*(?:[?.!,;]|$)| (?:in|for|on|with|at|of) )`,
      'gu',
    ),
    'which tickets are overdue',
  ],
  [
    /(?<![a-z])tickets (?:that |which )?(?:have |has )?(?:missed|blown|breached|passed) (?:their|its|the) (?:deadline|due (?:date|time)|sla)s?(?:,? (?:and|but) (?:that )?(?:are |is )?still (?:open|unresolved|not (?:resolved|closed|solved)))/gu,
    'overdue tickets',
  ],
  [
    /(?<![a-z])(?:what |which )?(?:(tickets) )(?:that )?(?:have )?breached,? (?:and|but) (?:are |they are |they're )?still (?:open|unresolved)/gu,
    'which $1 are overdue',
  ],
  [
    /(?<![a-z])open tickets (?:that are )?past (?:their |the )?(?:sla|due|deadline|due date)(?![a-z])/gu,
    'overdue tickets',
  ],
  // What they were about: the category says it.
  [
    /(?<![a-z])what (?:were|are|was) (?:all )?(?:the |our |those |these )?(complaints|faults|tickets|suggestions|inquiries) (?:all )?(?:mostly |mainly )?(?:about|on|regarding|concerning|for)(?= (?:in|last|this|on|since|during|over|yesterday|today|q[1-4]|\d)|\s*(?:[?.!,;]|$))/gu,
    '$1 by category',
  ],
  [
    /(?<=(?:which|what) (?:product|team|channel|category|region|model|line) )(?:do|did|are|were) (?:people|customers|users|clients|they) (?:complain|complaining)(?: (?:about|of))?(?: the)? most(?![a-z])/gu,
    'had the most complaints',
  ],
  [
    /(?<![a-z])(?:that |which )?(?:drew|drawing|attracted|pulled in|racked up)(?= (?:the |most|more|any|complaints|faults|tickets))/gu,
    'had',
  ],
  // Who leads.
  [
    /(?<![a-z\d])(?:#|no\.? ?|number )1(?= (?:by|for|on|in|agent|team|product|channel|category|region|person|resolver)(?![a-z]))/gu,
    'top 1',
  ],
  [
    /(?<![a-z])who (?:topped|led|leads|tops|was top in|was first in|came first in)(?= [a-z])(?! (?:the )?(?:team|group|squad|ranking|board|leaderboard|list|table))/gu,
    'who had the most',
  ],
  [
    /(?<![a-z])the (?:highest|largest|greatest|biggest) (?:number|amount|count|volume) of(?= (?:tickets|complaints|faults|cases|issues|contacts))/gu,
    'the most',
  ],
  [
    /(?<![a-z])number of (tickets|cases|complaints|faults) ?([^,;?]{1,30}?) ?(resolved|closed|solved|handled|reopened)(?= (?:in|last|this|on|since|yesterday|today|during|over)|\s*(?:[?.!,;]|$))/gu,
    (_all, what = '', who = '', verb = '') =>
      /(?<![a-z])(?:were|was|are|is|got|get|have|has|that|we|which)(?![a-z])/u.test(who)
        ? `number of ${what} ${who} ${verb}`
        : `how many ${what} did ${who} ${BASE[verb] ?? verb}`,
  ],
  // How long until somebody answers.
  [
    /(?<![a-z])(?:how long|the time|time)(?: (?:does|did|do) it take)? (?:until|till|til|before) (?:the |a |our |we get a )?first (?:reply|response|answer)(?![a-z])/gu,
    'first response time',
  ],
  [
    /(?<![a-z])wait(?:ing)? times? (?:for|until|till) (?:the |a )?first (?:reply|response|answer)(?![a-z])/gu,
    'first response time',
  ],
  [/(?<![a-z])(average|avg|mean|median|typical)-ish(?![a-z])/gu, '$1'],
  // How it is laid out.
  [
    /(?<![a-z])(?:broken|split|sliced|cut|divided|separated|grouped|bucketed) (?:out|up|down) (?:by|per)(?![a-z])/gu,
    'by',
  ],
  [new RegExp(`[,:] ?(?:a |the )?(${GROUPS})[- ](?:view|split|breakdown)${END}`, 'gu'), ' by $1'],
  [/(?<=[a-z]) ?\/ ?(day|week|month|quarter|hour)(?![a-z])/gu, ' per $1'],
  [
    /(?<=(?:^|last week|this week|last month|this month|yesterday|today|,|how many|how much)\s*)incoming(?= (?:per|by|each|every|a|last|this|today|yesterday)(?![a-z]))/gu,
    'tickets',
  ],
  [
    /(?<![a-z])(?:track|chart out|map out)(?= (?:the |our |my )?[a-z]+ (?:monthly|weekly|daily|by (?:day|week|month)|per (?:day|week|month)|over))/gu,
    'show',
  ],
  // Whether a promise is kept.
  [
    /(?<![a-z])(keep|keeps|keeping|meet|meets|meeting|hit|hits|hitting|make|makes|making|kept|met) (?:to )?(?:their|its|our|the) (?:own )?slas?(?![a-z])/gu,
    (_all, verb = '') => `${MEET[verb] ?? 'meeting'} sla`,
  ],
  [
    /(?<![a-z])how well (?:is|are|was|were) (each|every) (team|agent|channel|product|region) (?:meeting|doing on|doing against|doing at|keeping|at) sla(?![a-z])/gu,
    'sla by $2',
  ],
  [
    /(?<![a-z])(?:are|is|were) (?:the |all |our )?teams meeting sla(?![a-z])/gu,
    'which teams are meeting sla',
  ],
  // Over and under, as verbs.
  [
    new RegExp(
      `(?<![a-z])(?:scored|fell|dropped|dipped|came in|got|sat|finished|ended up|ended|landed|is sitting|was|were) (${UNDER}|${OVER}) (${COUNT}) ?(?:on |in |for )?(${RATED})(?![a-z])`,
      'gu',
    ),
    (_all, side = '', count = '', figure = '') => `with ${figure} ${side} ${count}`,
  ],
  [
    new RegExp(
      `(?<![a-z])(?:did not|didn't|have not|haven't|failed to|could not|couldn't) (?:reach|reached|hit|make|made|get to) (?:the |a )?(${COUNT}) ?(?:on |in |for )?(${RATED})(?![a-z])`,
      'gu',
    ),
    'with $2 below $1',
  ],
  [
    /(?<![a-z])where (?:the )?(channel|team|category|region|segment|priority|product|type) (?:is|was|=|equals) (?:the )?(?=[^\s])/gu,
    'with $1 ',
  ],
  // When it is busy.
  [
    /(?<![a-z])when (?:is|was|were|are) (?:the |our |it |we )?(?:rush|peak|busiest|at (?:its|our) busiest)(?: time)?((?: (?:last|this|in|on) [a-z\d ]+?)?),? (?:by|which|what) hour(?![a-z])/gu,
    'busiest hour$1',
  ],
  // What lies with them.
  [/(?<![a-z])how much (?:is|are) (.{2,20}?) sitting on(?![a-z])/gu, 'backlog of $1'],
  [
    /(?<![a-z])(?:what|how much)(?:'s|s| is) (?:still )?sitting (?:open )?with(?= (?:each|every|the|my|our))/gu,
    'backlog of',
  ],
  // Parts of a whole.
  [
    new RegExp(
      `(?<![a-z])(?:which|what) part of (?:all |the |our )?(complaints|tickets|faults) (?:is|are|was|were) (?:each|every) (${GROUPS})(?![a-z])`,
      'gu',
    ),
    '$1 by $2 as a share of the whole',
  ],
  [
    new RegExp(
      `(?<=(?:complaints|tickets|faults)(?: [a-z\\d ]{2,20})?)[:,;]? (?:what|which) (?:%|percent|percentage|share) (?:per|by|for each|for every|in each) (${GROUPS})(?![a-z])`,
      'gu',
    ),
    ' by $1 as a share of the whole',
  ],
  // "share of last week's complaints by channel": of those complaints, and no rate.
  [
    new RegExp(
      `(?<![a-z])(share|percentage|proportion|percent|%) of ((?:last|this|the previous) (?:week|month|quarter|year)|yesterday|today)'?s (complaints|tickets|faults) (?:by|per) (${GROUPS})(?![a-z])`,
      'gu',
    ),
    '$3 $2 by $4 as a share of the whole',
  ],
  // Why, whether, where.
  [
    new RegExp(
      `(?<![a-z])what (?:pulled|dragged|brought|pushed|took|drove) (${RATED}) (down|up)(?![a-z])`,
      'gu',
    ),
    (_all, figure = '', way = '') => `why did ${figure} ${way === 'up' ? 'rise' : 'drop'}`,
  ],
  [
    new RegExp(
      `(?<![a-z])(?:are|were|is|was|have) we (?:above|over|at|on|past|beyond|meeting|beating|up to) (?:the |our )?(${RATED}) (?:target|goal)(?![a-z])`,
      'gu',
    ),
    'did we hit the $1 target',
  ],
  [
    new RegExp(
      `${START}(?:was |is )?(?:the |our )?(${RATED}) (?:target|goal) (?:hit|met|reached|made|achieved|missed)(?![a-z])`,
      'gu',
    ),
    'did we hit the $1 target',
  ],
  [new RegExp(`(?<=(?<![a-z])${RATED} )goal(?![a-z])`, 'gu'), 'target'],
  [
    new RegExp(`(?<![a-z])(?:did|do) we make (?:our|the) (${RATED}) target(?![a-z])`, 'gu'),
    'did we hit the $1 target',
  ],
  [
    /(?<![a-z])(?:which|what) (?:place|position|spot) (?:did|do) i (?:take|come in|finish in|get|make|have|hold)(?![a-z])/gu,
    'where do i rank',
  ],
  [
    new RegExp(
      `(?<![a-z])is there (?:a|any) (?:link|connection|relationship|relation|correlation|association) between(?![a-z])`,
      'gu',
    ),
    'correlation between',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:do|does) (?:slow|late|fast|quick|faster|slower|quicker|replying|responding|answering) ?(?:replies|responses|answers|response|reply|faster|slower|quickly|slowly|fast|late)? (?:cost us|lower|reduce|improve|raise|affect|help|drive|hurt|impact|influence|hit) (?:our |the )?(${RATED})(?![a-z])`,
      'gu',
    ),
    'does slow response affect $1',
  ],
  [
    new RegExp(
      `(?<![a-z])is (${RATED}) (?:lower|worse|higher|better) when we (?:respond|reply|answer|are) (?:slowly|late|slow|slower|fast|faster|quickly)(?![a-z])`,
      'gu',
    ),
    'does slow response affect $1',
  ],
  [/(?<![a-z\d])(\d{1,2}) (top|best|worst|bottom)(?= [a-z]+s(?![a-z]))/gu, '$2 $1'],
  [
    /(?<= in (january|february|march|april|may|june|july|august|september|october|november|december) than )(?:in )?the \1 before(?![a-z])/gu,
    'in $1 last year',
  ],
  [
    new RegExp(
      `(?<=(?<![a-z])${RATED}) (?:with|alongside|together with) (?=(?:first response|resolution|response) time)`,
      'gu',
    ),
    ' and ',
  ],
  // Nobody has answered.
  [
    /(?<![a-z])open tickets without (?:a |any )?(?:first )?(?:response|reply|answer)(?![a-z])/gu,
    'unanswered tickets',
  ],
  [
    /(?<![a-z])who(?:'s| is) still waiting for (?:an? |any )?(?:first )?(?:answer|reply|response)(?![a-z])/gu,
    'which tickets are unanswered',
  ],
  // A heat map without its two sides is that of the week.
  [
    /^(?!.*(?:(?<![a-z])(?:by|per|for|each|every|across|hour|hourly|weekday|day|team|channel|product|category|agent|region|segment|priority|type|x|vs|versus)(?![a-z])|[×/]))(.*(?<![a-z])heat ?map(?![a-z])(?: of [a-z ]+?)?)((?: (?:last|this|in|for|on) [a-z\d ]+)?)(?=[?.!]*$)/gu,
    '$1 by weekday and hour$2',
  ],
  // How often, how many of a hundred.
  [
    /(?<![a-z])how busy (?:were|are|was|have) (?:we|things|it|the team|everyone)(?: been)?(?![a-z])/gu,
    'how many tickets did we get',
  ],
  [
    /(?<![a-z])how often (?:do|does|did) (?:each |every |the |our )?(product|model)s? (?:fail|break|break down|go wrong)(?![a-z])/gu,
    'fault rate by $1',
  ],
  [
    /(?<![a-z])(?:which|what) (product|model)s? (?:fail|break|fails|breaks|broke|failed)(?: down)? (?:the )?most often(?: \(rate\))?(?![a-z])/gu,
    'which $1 has the highest fault rate',
  ],
  [
    /(?<![a-z])how often (?:do|does|did) (?:each |every |the |our )?(team|agent|channel)s? (?:transfer|hand over|pass on)(?: tickets| cases)?(?: on| over)?(?![a-z])/gu,
    'transfer rate by $1',
  ],
  [
    /(?<![a-z])(?:response|reply|answer) rate (?:of|for|to|on) (?:the |our )?surveys(?![a-z])/gu,
    'survey response rate',
  ],
  [
    /(?<![a-z])(?:share|percentage|percent|%|proportion) of (?:customers|people|users|clients) (?:who|that) (?:rated|answered|responded)(?: us)?(?: (?:to |the |our )?(?:the |our )?surveys?)?(?![a-z])/gu,
    'survey response rate',
  ],
  [
    /(?<![a-z\d])(50|75|90|95|99) ?(?:%|percent) of (?:all |the |our )?tickets (?:are|were|get|got) resolved (?:in|within) how (?:long|much time|many (?:hours|days|minutes))(?![a-z])/gu,
    'p$1 resolution time',
  ],
  [
    /(?<![a-z])regional (?:split|breakdown|distribution|spread|view) of (?:the |our )?([a-z]+)(?![a-z])/gu,
    '$1 by region',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:which|what) (${GROUPS}) (?:are|is|were|was) (?:the |our )?(?:customers|people|users|clients) (least|most) (?:happy|satisfied|pleased) (?:with|on|about)(?![a-z])`,
      'gu',
    ),
    (_all, group = '', most = '') => `which ${group} has the ${most === 'least' ? 'lowest' : 'highest'} csat`,
  ],
  [
    /(?<![a-z])sat(?:urday)?s? (?:and|&|\+|n) sun(?:day)?s?(?= (?:tickets|complaints|faults|volume|cases))/gu,
    'weekend',
  ],
  // On my side: mine.
  [
    /(?<![a-z])(?:what(?:'s|s| is| do i have)|whats) (?:still |currently |all )?on my (?:plate|desk|hands)(?![a-z])/gu,
    'my open tickets',
  ],
  [/(?<![a-z])(?:on|at|from) my (?:side|end)(?![a-z])/gu, 'of mine'],
  [
    /(?<![a-z])(?:what(?:'s|s| is)) (?:still )?(?:open|unresolved|not resolved) of mine(?![a-z])/gu,
    'my open tickets',
  ],
  [
    /(?<![a-z])(?:is |are |do i have )?anything (?:of mine )?(overdue|late|open|unanswered)(?: of mine)(?![a-z])/gu,
    'my $1 tickets',
  ],
  [
    /(?<![a-z])(?:which|what) of mine (?:is|are) (overdue|late|past due|open|unanswered)(?![a-z])/gu,
    'which of my tickets are $1',
  ],
  [new RegExp(`${START}my (?:queue|plate|workload|pile)${NOW}${END}`, 'gu'), 'my backlog'],
  [
    /(?<![a-z])tickets (?:are )?assigned to me (?:and|that are) (?:still )?(open|unresolved|overdue|unanswered)(?![a-z])/gu,
    '$1 tickets do i have',
  ],
  [/(?<![a-z])ive(?![a-z])/gu, 'i have'],
  // A shift that people work is no change.
  [/(?<=(?<![a-z])(?:per|by|each|every) )shifts?(?![a-z])/gu, 'workshift'],
  [
    /(?<![a-z])(?:the )?month of (?=(?:january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z]))/gu,
    '',
  ],
  // "my place on the csat board".
  [
    /(?<=(?<![a-z])(?:place|rank|ranked|spot|position|standing|am i|do i (?:stand|rank|sit|come)|i (?:am|rank|stand)) (?:on|in) (?:the |our )?(?:[a-z]{2,16} ){1,3})board(?![a-z])/gu,
    'leaderboard',
  ],
  // "did anyone give a low score": whether there are any. "Give us" is the same, "give Tom" is another question.
  [
    /(?<![a-z])(?:did|has|have) (?:anyone|anybody|somebody|someone|any customers?)(?: ever)? (?:give|gave|given|leave|left) (?:us )?(?:a |an |any )?(low|bad|poor) (score|rating|review)s?(?=(?: (?:yesterday|today|last|this|in|on))|[?.!]*$)/gu,
    'any $1 $2s',
  ],
  // Of all tickets, how many are complaints.
  [
    /(?<![a-z])(?:the )?(?:%|percent(?:age)?|share|proportion|fraction) of complaints (?:out of|among|amongst|of|to|within) (?:all (?:the |our )?|the total |total |the )?tickets(?! (?:with|from|by|via|that|of|about))/gu,
    'complaint rate',
  ],
  [
    /(?<=^(?:(?:what (?:are|is|were)|show me|give me|show|get) (?:the |our )?)?)complaints as (?:a |the )?(?:%|percent(?:age)?|share|proportion|fraction) of (?:all (?:the |our )?|the total |total |overall )tickets(?! (?:with|from|by|via|that|of|about))/gu,
    'complaint rate',
  ],
];

const BASE: Readonly<Record<string, string>> = {
  resolved: 'resolve',
  closed: 'close',
  solved: 'solve',
  handled: 'handle',
  reopened: 'reopen',
};
const MEET: Readonly<Record<string, string>> = {
  keep: 'meet',
  meet: 'meet',
  hit: 'meet',
  make: 'meet',
  kept: 'met',
  met: 'met',
};

/** The text with what it asks for in plain words. @param text normalised */
export const inOtherWordsEn = (text: string): string =>
  /[a-z]{3}/u.test(text) ? swapAll(text, SWAPS) : text;
