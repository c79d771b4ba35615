// "And the score?", 分数呢 after how many were satisfied: the mean of the marks. "How many is that altogether", "what does that add up to" after a table of
// numbers: their total. Each in the words that are read; a rate has no sum.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';

const BEGINS_EN =
  "^(?:(?:and|so|ok|okay|now|then|but|what about|how about|what is|what's|whats|what was|show me|give me)[, ]+){0,6}";
const SCORE_EN = new RegExp(
  `${BEGINS_EN}(?:the |its |their |that |his |her )?(?:(?:average|avg|mean|actual|csat) )?(?:scores?|marks?|points)(?: (?:itself|then|please|though|too|as well)){0,2}[?.! ]*$`,
  'u',
);
const SCORE_ZH =
  /^(?:那么?|再看看?|看看?|还有|[,，]){0,3}(?:它们?的?|他们?的?|平均)?(?:分数|得分|打分|分值|评分分数)(?:呢|多少|是多少|怎么样|如何){1,2}[?？。]*$/u;
/** Of the same surveys. */
const OF_SURVEYS: ReadonlySet<string> = new Set([
  'csat',
  'csat_response_rate',
  'low_scores',
  'follow_up_rate',
]);

const TOGETHER = '(?: (?:altogether|all together|in total|in all|overall|combined|all in all|together))';
const IT = '(?:that|it|those|these|they|this)';
const SUM_EN = new RegExp(
  `${BEGINS_EN}(?:how (?:many|much)(?: tickets)? (?:is|are|was|were) ${IT}${TOGETHER}|how (?:many|much) (?:do|does|did) ${IT} (?:make|come to|add up to|total|total up to)${TOGETHER}?|(?:what |how much |how many )?(?:do|does|did) (?:${IT}|all (?:that|of it|of them|those)) (?:come to|add up to|sum to|sum up to|total up to|total|make|amount to)${TOGETHER}?|(?:the )?(?:sum|sum total|grand total))(?: then| please)?[?.! ]*$`,
  'u',
);

/** @param words normalised */
export function scoreOrSum(words: string, { previous }: ReadContext): string {
  if (previous === null || previous.kind === 'explain') return words;
  const [metric, more] = previous.metrics;
  if (metric === undefined || more !== undefined) return words;
  if (OF_SURVEYS.has(metric)) {
    if (SCORE_EN.test(words)) return 'and the rating';
    return SCORE_ZH.test(words) ? '那评分呢' : words;
  }
  const laidOut = previous.by.length > 0 || previous.grain !== null;
  const all = laidOut && previous.limit === null && !previous.place && previous.share === undefined;
  return all && metricEntry(metric).unit === 'count' && SUM_EN.test(words) ? 'in total' : words;
}
