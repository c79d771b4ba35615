// Where a figure is: "where are we on csat", "where does fcr stand", "what'd nps look like", "the csat number", and whose is best
// ("the csat leader"). The figure itself is asked for. Of a team or a person it may be their place among the others, and of a ticket where it is; these stay. Over normalised text.
import { swapAll, type Swap } from './swaps.js';

/** What a figure is called by, as the last of its words. */
const FIGURE =
  '(?:csat|nps|fcr|frt|sla|asrt|clv|satisfaction|ratings?|rate|score|scores|resolution|volume|backlog|attainment|response time|resolution time|reply time|handling time|handle time|churn|repurchase|loyalty|turnaround)';
const COUNT =
  '(?:complaints|faults|tickets|suggestions|low ratings|low scores|resolutions|reopens|transfers|overdue|unanswered)';
const METRIC = `((?:the |our )?(?:[a-z]+ ){0,3}?(?:${FIGURE}|${COUNT}))`;
const NOW = '(?:at|right now|now|currently|standing|sitting|these days)';
/** What a time begins with, or what narrows the figure: "where is csat" alone asks for it hardly. */
const WHEN = '(?:in|for|over|during|since|last|this|today|yesterday|as of|so far|q[1-4])(?![a-z])';

/** A space, or where it fell out beside Chinese. */
const GAP = '(?: |(?<=[^ -~])(?=[a-z])|(?<=[a-z])(?=[^ -~]))';
const ON = '(?:on|in terms of|when it comes to|for)';

const TURNS: readonly Swap[] = [
  // "where are we on csat", "where do we stand on fcr".
  [
    new RegExp(
      `(?<![a-z])where(?: are|'re) we (?:(?:at|now|right now|currently|standing|sitting|today) ){0,8}(?:on|with|for|in terms of|when it comes to|regarding) (?=(?:the |our )?[a-z])`,
      'gu',
    ),
    'how are we doing on ',
  ],
  [
    /(?<![a-z])where did we (?:stand|sit|land|end up|come out|finish|wind up|get to|end)(?: up| at)? (?:on|with|in terms of|for) (?=(?:the |our )?[a-z])/gu,
    'how did we do on ',
  ],
  [
    /(?<![a-z])where do we (?:now |currently )?(?:stand|sit|rest)(?: (?:at|now|right now|currently))? (?:on|with|in terms of|when it comes to|for) (?=(?:the |our )?[a-z])/gu,
    'how are we doing on ',
  ],
  // "where is csat at this month", "where's the backlog", "where does fcr stand".
  [
    new RegExp(
      `(?<![a-z])where(?:'s| is| was| are| were) ${METRIC}(?:(?: ${NOW}){1,8}(?=[?.!]*$| ${WHEN})|(?= ${WHEN}))`,
      'gu',
    ),
    'how is $1',
  ],
  [
    new RegExp(
      `(?<![a-z])where (?:do|does|did) ${METRIC} (?:now |currently )?(?:stand|sit|rest)(?: ${NOW}){0,8}(?=[?.!]*$| ${WHEN})`,
      'gu',
    ),
    'how is $1',
  ],
  // "what'd nps look like": what did. "what'd it be" wishes.
  [
    /(?<![a-z])what'd (?=(?:the |our |my )?[a-z' ]{2,30}? (?:look like|come to|come in at|land at|end up at|come out at|amount to)(?![a-z]))/gu,
    'what did ',
  ],
  // "the csat number", "the number for csat": the figure. "csat number of responses" and "number 3" are others.
  [
    new RegExp(
      `(?<![a-z])((?:(?:the|our) )?(?:[a-z]+ ){0,2}?${FIGURE}) (?:numbers?|figures?|reading)(?! (?:of|one|two|three|#|\\d))(?![a-z])`,
      'gu',
    ),
    '$1',
  ],
  [
    new RegExp(
      `(?<![a-z])(?<!how many |what )(?:the |our |your )?(?:latest |current )?(?:numbers?|figures?) (?:for|on) (?=(?:the |our )?(?:[a-z]+ ){0,2}?${FIGURE}(?![a-z]))`,
      'gu',
    ),
    '',
  ],
  // "the leader for csat", "who's the csat leader": who is best at it. A team leader is somebody else.
  [
    new RegExp(
      `(?<![a-z])(?:who(?:'s| is| was|s) )?(?:the |our )?(?:current )?(?:leader|front ?runner|top performer) (?:for|in|on|at|by) (?=(?:the )?(?:[a-z]+ ){0,2}?(?:${FIGURE}|resolved|tickets resolved)(?![a-z]))`,
      'gu',
    ),
    'who is the best on ',
  ],
  [
    new RegExp(
      `(?<![a-z])(?:who(?:'s| is| was|s) )?(?:the |our )?(?:current )?(${FIGURE}) (?:leader|front ?runner|top performer)(?![a-z])`,
      'gu',
    ),
    'who is the best on $1',
  ],
  // "how far behind Harbor is Alpha on csat last month": both of them, side by side.
  [
    new RegExp(
      `(?<![a-z])how far (?:behind|ahead of|off|above|below)${GAP}(?!the (?:target|average|goal)|our target|target)([^,?]{1,40}?)${GAP}(?:is|was|are|were)${GAP}(?!we(?![a-z])|i(?![a-z]))([^,?]{1,40}?)${GAP}${ON} (?=[a-z])([^?]+?)[?.!]*$`,
      'gu',
    ),
    '$3 for $2 vs $1',
  ],
  [
    new RegExp(
      `(?<![a-z])how far (?:is|was|are|were)${GAP}(?!we(?![a-z])|i(?![a-z]))([^,?]{1,40}?)${GAP}(?:behind|ahead of)${GAP}(?!the (?:target|average|goal)|our target|target)([^,?]{1,40}?)${GAP}${ON} (?=[a-z])([^?]+?)[?.!]*$`,
      'gu',
    ),
    '$3 for $1 vs $2',
  ],
  // "how's Harbor doing on transfers": which part of its tickets is passed on.
  [
    /(?<=(?<![a-z])(?:how|what)[^?]{1,40}?(?<![a-z])(?:do|does|did|doing|done|fare|fared|faring) (?:on|with|for|in terms of) )(?:the )?(transfer|reopen)s(?![a-z])/gu,
    '$1 rate',
  ],
];

/** The normalised text with the figure itself asked for. */
export const inStandingEnglish = (text: string): string =>
  /where|what'd|numbers?|figures?|reading|leader|runner|performer|how far|transfers|reopens/u.test(text)
    ? swapAll(text, TURNS)
    : text;
