// "Which team had the second highest csat", 投诉第二多的产品, 满意度排第三的客服: a place behind the first. It is read as the first one is, and of the groups
// up to that place the last is meant. So there is one way only in which an end of a table is understood.
import { metricEntry } from '../../metrics/catalogue.js';
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';
import { canMean } from '../token.js';
import { cut, type Lang, type Read } from '../conversation/turn-parts.js';

const PLACES: Readonly<Record<string, number>> = {
  second: 2,
  '2nd': 2,
  two: 2,
  third: 3,
  '3rd': 3,
  three: 3,
  fourth: 4,
  '4th': 4,
  fifth: 5,
  '5th': 5,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
};
const EN = '(?<nth>second|2nd|third|3rd|fourth|4th|fifth|5th)';
const END_EN =
  '(?:best|worst|highest|lowest|most|fewest|least|fastest|slowest|quickest|busiest|quietest|largest|biggest|smallest|longest|shortest|top)';
/** How each is said of the first one. */
const SAID: readonly (readonly [RegExp, string])[] = [
  // "the second highest csat", "second best team".
  [new RegExp(`(?<![a-z0-9])${EN}[- ](?=${END_EN}(?![a-z]))`, 'u'), ''],
  // "is second on csat", "came in second for tickets", "who was in second place".
  [
    new RegExp(
      `(?<![a-z])(?:is|was|are|were|came|comes|come|ranked|ranks|rank|finished|placed|sits|sat|stood) (?:in )?(?:the )?${EN}(?: place)?(?= (?:on|in|for|by|at|with|last|this)(?![a-z])|[?.! ]*$)`,
      'u',
    ),
    'ranked first',
  ],
  [
    /(?<![a-z])(?:is|was|are|were|ranked|comes|came) (?:in at )?(?:number|no\.?|#) ?(?<nth>2|3|4|5|two|three)(?= (?:on|in|for|by)(?![a-z])|[?.! ]*$)/u,
    'ranked first',
  ],
  // 投诉第二多的产品, 哪个组满意度第三高.
  [/第(?<nth>[二三四五2-5])最?(?=[高低多少快慢好差长短大小忙])/u, '最'],
  [/(?:排名?|位列|位居)?第(?<nth>[二三四五2-5])的(?=[^呢吧是啊?？。!])/u, '排名第一'],
  // 排第二的, 第二名的组, 倒数第二: as the first is said.
  [
    /(?<=排名?|位列|位居|倒数|[\u3400-\u9fff])第(?<nth>[二三四五2-5])(?=名的?|位的?|的|是|[?？。! ]*$)/u,
    '第一',
  ],
];

/** What stands at that place; null where none is named, or the first would not be understood. @param words normalised @param turn reads them as a turn of the conversation */
export function nthPlace(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  for (const [pattern, first] of SAID) {
    const found = pattern.exec(words);
    const nth = found?.groups?.['nth'];
    if (found === null || nth === undefined) continue;
    const rest = words.slice(found.index + found[0].length);
    // Two places are two questions.
    if (SAID.some(([one]) => one.test(rest))) return null;
    const way = `${words.slice(0, found.index)}${first}${rest}`;
    // 第三多的呢 says no figure: which table is counted on is for the conversation to say.
    if (context.previous !== null && !cut(way, context).some((token) => canMean(token, 'metric', 'type')))
      continue;
    const read = turn(way, context);
    const place = PLACES[nth] ?? Number(nth);
    if (read.status !== 'plan' || !isOfFirst(read)) continue;
    // 第二多的产品满意率 after complaints: the product with the second most of these; a rate is high or low, and not much.
    if (MUCH.test(`${found[0]}${rest}`) && read.plan.metrics.some((id) => metricEntry(id).unit !== 'count'))
      continue;
    return { ...read, lang, plan: { ...read.plan, limit: place, nth: true } };
  }
  return null;
}

/** Of what is counted. */
const MUCH =
  /^第[二三四五2-5]最?[多少]|^(?:second|2nd|third|3rd|fourth|4th|fifth|5th)[- ](?:most|fewest|least)(?! (?:improved|recent))/u;

/** One end of a table of one kind of group, or of the steps of time. */
const isOfFirst = ({ plan }: Extract<Reading, { status: 'plan' }>): boolean =>
  plan.kind === 'breakdown' &&
  plan.limit === 1 &&
  plan.order !== null &&
  plan.place !== true &&
  plan.nth !== true &&
  plan.by.length + (plan.grain === null ? 0 : 1) === 1 &&
  plan.metrics.length === 1;
