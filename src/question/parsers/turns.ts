// Turns of English that only a pattern tells apart: greetings with a time of day, "tracking" for how things go, customers as those
// who sent something, "open" before what is open, and "that aren't" before what is left out.
import { finds } from '../finds.js';
import type { Match, Meaning } from '../token.js';

const ALL =
  '(?: (?:all|team|everyone|everybody|folks|guys|mate|mates|there|gang|legends|people|deskbeat)){0,8}';
const GREETED =
  '(?=\\s*[!,.;:~…-]|\\s*$| (?:how|what|whats|can|could|who|which|quick|just|hope|please|pls)\\b)';
const DAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday|new year';
const THING =
  '(?:tickets|cases|issues|ones|complaints|faults|suggestions|requests|questions|enquiries|inquiries)';
const SENT =
  '(?:sent(?: us| in| through| over| to us)?|send(?: us| in| through)?|submitted|submit|raised|raise|logged|log|reported|report|filed|file|opened)';

/** What stands behind a number and only says that it is the whole of it. */
const IN_ALL =
  '(?:,? (?:in total|in all|all in all|all told|altogether|all together|together|combined|overall|between them|still|too|as well|each)){0,3}';

interface Turn {
  readonly regex: RegExp;
  readonly meaning: Meaning;
}

const FILLER: Meaning = { k: 'filler' };

const TURNS: readonly Turn[] = [
  {
    regex: new RegExp(
      `^(?:(?:good|very good) )?(?:morning|mornin|arvo|afternoon|evening)${ALL}${GREETED}`,
      'gu',
    ),
    meaning: FILLER,
  },
  { regex: new RegExp(`^happy (?:${DAYS})${ALL}(?=\\s*[!,.;~-])`, 'gu'), meaning: FILLER },
  // 早！昨天…, 早上好: no early hours.
  {
    regex:
      /^(?:早|早啊|早呀|早安|早上好|上午好|中午好|下午好|晚上好)(?:大家|各位|同学们)?(?=[!,，。！~…\s])/gu,
    meaning: FILLER,
  },
  // "how are we tracking on …", "how is csat tracking this month"; "order tracking" is a thing.
  {
    regex:
      /(?<=\bhow(?:'s|s| is| are| was| were)\b[^?!.,]{0,60} (?<!\b(?:about|of|on|for|with|in|by|order|parcel|shipment|delivery|package|live|mail) ))(?:tracking|travelling|traveling|faring|shaping up|holding up|coming along|stacking up|getting along)(?= (?:on|for|with|this|last|so|vs|versus|against|compared|in|over|today|yesterday|at|as|these|right|now|since|lately)\b|\W*$)/gu,
    meaning: FILLER,
  },
  // "suggestions customers sent us": whoever sends them, they are what came in.
  {
    regex: new RegExp(
      `(?<=\\b(?:have|has|did|do|that|our|${THING.slice(3, -1)}) )(?:our )?(?:customers|clients|people|users|guests|travellers|travelers)(?: have)? ${SENT}(?![a-z])`,
      'gu',
    ),
    meaning: { k: 'created' },
  },
  // "how many tickets did we do": came in, or were done with.
  {
    regex: /(?<=\b(?:tickets|tix|cases) (?:did|have|has) (?:[a-z]+ ){1,2})(?:do|done)(?![a-z])/gu,
    meaning: { k: 'either', metrics: ['resolved', 'tickets'] },
  },
  // "how many tickets does Harbor have open in total": those that are. What customers open is what comes in.
  {
    regex: new RegExp(
      `(?<=\\b(?:tickets|tix|cases|complaints|faults|issues|many)\\b.* (?:do|does|has|have) (?:[^ ,.?!]+ ){1,5}?)(?<!\\b(?:customers|clients|users|people|they|to) )open(?: overall)?(?=${IN_ALL}(?:\\W*$| (?:now|right now|at the moment|currently|today)(?![a-z])))`,
      'gu',
    ),
    meaning: { k: 'metric', metric: 'backlog', now: true },
  },
  {
    regex:
      /(?<=\b(?:did|do|have) (?:[^ ,.?!]+ ){0,4}(?:customers|clients|users|people) )open(?:ed)?(?![a-z])/gu,
    meaning: { k: 'created' },
  },
  // "vs the full last month": said of the days, and heard where they are compared.
  {
    regex:
      /(?<![a-z])(?:the )?(?:full|complete)(?= (?:last |previous |prior |month of |year |week of )?(?:week|month|quarter|year|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4]|h[12]|20\d\d))/gu,
    meaning: FILLER,
  },
  // "open urgent tickets": those that are open. What customers open is what comes in.
  {
    regex: new RegExp(
      `(?<![a-z])(?<!\\b(?:to|we|they|customers|clients|people|users|you|i) )open(?= (?!a |an |the |this |new |tickets|cases)(?:[a-z]+ ){0,2}${THING}(?![a-z]))`,
      'gu',
    ),
    meaning: { k: 'metric', metric: 'backlog', now: true },
  },
  {
    regex: new RegExp(
      `(?<=\\b(?:that|which|${THING.slice(3, -1)}) )(?:(?:are|is|were|was)(?:n't|nt| not)|(?:do|did|does)(?:n't|nt| not) come)(?: (?:from|in by|in via|in on|in through|by|via|through|about|of))?(?![a-z])`,
      'gu',
    ),
    meaning: { k: 'not' },
  },
  // "who hasn't had a reply": customers, of whom there is no list. Who misses a target is asked of the people here.
  {
    regex:
      /(?<![a-z])who(?: still)? (?:has|have|is|are|do|does|did|was|were)(?:n't|nt| not)(?! .*\btargets?\b)(?: [a-z']+){0,5}/gu,
    meaning: { k: 'blocked' },
  },
];

/** Every turn of speech in a text, as what it means. */
export const findTurns = (text: string): Match[] =>
  TURNS.flatMap(({ regex, meaning }) =>
    finds(text, regex).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      meanings: [meaning],
    })),
  );
