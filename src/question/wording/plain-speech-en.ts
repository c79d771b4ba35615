// Plain English of the desk in the words of the grammar: whose days ("fcr for the year"), the share or the rate said behind ("complains the
// most (rate)"), a survey by its part, the worst of one's own team, a table by "weekday x hour". Over normalised text.
import { swapAll, type Swap } from './swaps.js';

const STEP = '(week|month|quarter|year)';
const NAMED_DAYS =
  /(?<![a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|last|past|previous|prior|this|since|until|before|after|today|yesterday|q[1-4]|h[12]|mon|tues|wednes|thurs|fri|satur|sun|ago|next)(?:day)?(?![a-z])|\d{4}|\d\/\d/u;
const DIM =
  '(weekday|day of (?:the )?week|hour|hour of (?:the )?day|team|agent|channel|product|product line|category|region|priority|type|segment|model|version)';
const PICTURE = '(?:heat ?maps?|matrix|grid|cross ?tab|pivot)';
const FIGURE =
  '(?:csat|nps|frt|fcr|sla|satisfaction(?: rate)?|(?:average |median |mean )?(?:first )?response time|(?:average |median |mean )?resolution time|resolution rate|first contact resolution(?: rate)?|reopen rate|transfer rate|complaint rate)';
const MOVE =
  '(?:increases?|rise|jump|spike|surge|growth|drop|fall|decreases?|decline|dip|changes?|swing|shift|uptick)';

/** The days that run, of a question that names no others: "fcr for the year", "the quarter in numbers: csat, fcr". */
const RUNNING: readonly Swap[] = [
  [
    new RegExp(
      `(?<![a-z])(?<!(?:(?<!on )targets?|goals?|plans?|forecasts?|budgets?|best|rest|total|average|mean|record|highs?|lows?) )for the (?:whole |entire |full )?${STEP}(?=\\s*(?:[?.!,;]|$)| by [a-z])`,
      'gu',
    ),
    'this $1',
  ],
  [
    new RegExp(
      `^((?:please )?(?:give|show|get|send)? ?(?:me |us )?)the ${STEP} in (?:numbers|figures)\\s*[:,-]\\s*(?=[a-z])`,
      'u',
    ),
    '$1this $2 ',
  ],
];

const TURNS: readonly Swap[] = [
  // "percentage of last months tickets": whose tickets.
  [
    /(?<![a-z])(of|for|in|from) (last|this) (week|month|quarter|year)s (?=[a-z])(?!of )(?:(?<!(?:share|percentage|percent|proportion|%) .{0,18})|(?=(?:[a-z]+ )?(?:tickets|cases|volume)(?![a-z])))/gu,
    "$1 $2 $3's ",
  ],
  // "since start of 2025": since then.
  [
    new RegExp(
      `(?<![a-z])since (?:the )?(?:very )?(?:start|beginning|first day) of (?:the |this )${STEP}(?![a-z])`,
      'gu',
    ),
    'this $1',
  ],
  [/(?<![a-z])since (?:the )?(?:very )?(?:start|beginning|first day) of (?=[a-z0-9])/gu, 'since '],
  // "speed score from the process survey".
  [
    /(?<![a-z])(speed|attitude|expertise) (?:scores?|ratings?|marks?) (?:from|in|on|of|for) (?:the |our )?(?:service )?process surveys?(?![a-z])/gu,
    'process satisfaction for $1',
  ],
  // "how long does it take us to fix a fault ticket": until it is resolved.
  [
    /(?<=(?<![a-z])how long (?:[a-z]+ ){1,7})(?:fix|sort out)(?= (?:an? |the |our |each )?(?:[a-z]+ )?(?:tickets?|cases?|complaints?|faults?|issues?|problems?)(?![a-z]))/gu,
    'resolve',
  ],
  // "complains the most (rate)", "the most complaints by rate".
  [
    /(?<![a-z])complains? (?:the )?(most|least),? ?\(?(?:by |in terms of |as a |going by |measured by )?(?:the )?(?:complaint )?rate\)?(?![a-z])/gu,
    (_all, most = '') => `has the ${most === 'most' ? 'highest' : 'lowest'} complaint rate`,
  ],
  [
    /(?<![a-z])(?:the )?(most|fewest|least) complaints,? ?(?:\((?:by )?(?:the )?(?:complaint )?rate\)|(?:by|in terms of|going by|measured by) (?:the )?(?:complaint )?rate(?![a-z]))/gu,
    (_all, most = '') => `the ${most === 'most' ? 'highest' : 'lowest'} complaint rate`,
  ],
  // "what did my customers rate me on average": the marks that one got.
  [
    /(?<![a-z])(?:what|how) (?:did|do|does|have|has) (?:my |our |the )?(?:customers?|clients?) rated? (me|us)(?: (?:at|with))?(?: on average)?(?= (?:last|this|in|for|since|over|during|on|yesterday|today|q[1-4]|h[12])(?![a-z])|\s*[?.!,]|$)/gu,
    (_all, whom = '') => `what was ${whom === 'me' ? 'my' : 'the'} csat score`,
  ],
  [
    /(?<![a-z])what (?:average )?(?:rating|score|mark)s? (?:did|do|have) (?:my |our |the )?(?:customers?|clients?) (?:give|given|gave|leave|left) (me|us)(?: on average)?(?![a-z])/gu,
    (_all, whom = '') => `what was ${whom === 'me' ? 'my' : 'the'} csat score`,
  ],
  // "worst csat in my team": who has it. By something else it is of that.
  [
    new RegExp(
      `^((?:and |so |ok |show me |give me |what is |what's |what was ){0,3})(?:the )?(worst|best|lowest|highest|poorest) (${FIGURE})((?: (?:last|this|in|for|during) [a-z0-9]+)?) (?:in|on|of|within|among) (my|our) (team|group|squad)(?! by| per| for each)(?=(?: (?:last|this|in|for|over|during|since|yesterday|today|q[1-4]|h[12])(?![a-z])[a-z0-9 ]*)?\\s*[?.!]*$)`,
      'u',
    ),
    (_all, _head = '', end = '', figure = '', when = '', whose = '', team = '') =>
      `who has the ${end === 'poorest' ? 'worst' : end} ${figure}${when} in ${whose} ${team}`,
  ],
  // "where did the increase in tickets mainly come from": what is behind it.
  [
    new RegExp(
      `(?<![a-z])where (?:did|does|do|has|have) (?:the |this |that |our )?(${MOVE}) (in|of) ([a-z][a-z0-9 ]{2,40}?) (?:mostly |mainly |primarily |actually |largely ){0,2}(?:come|came|stem|originate) from(?![a-z])`,
      'gu',
    ),
    'what is behind the $1 in $3',
  ],
  // "weekday x hour heatmap", "heatmap of tickets by weekday × hour".
  [new RegExp(`(?<![a-z])(?:by )?${DIM} ?[x×*/] ?${DIM} (${PICTURE})(?![a-z])`, 'gu'), 'by $1 and $2 $3'],
  [
    new RegExp(
      `(?<=(?<![a-z])${PICTURE}(?![a-z])[^?!;]{0,60} )(?:by )?${DIM} ?[x×*/] ?${DIM}(?![a-z])`,
      'gu',
    ),
    'by $1 and $2',
  ],
];

/** The normalised text with such talk in plain words. @param first it begins a conversation: no days were talked of before */
export const inPlainSpeech = (text: string, first: boolean): string => {
  if (!/[a-z]/u.test(text)) return text;
  const plain = swapAll(text, TURNS);
  return first && !NAMED_DAYS.test(plain) ? swapAll(plain, RUNNING) : plain;
};
