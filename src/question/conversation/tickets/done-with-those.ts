// "Adopted?", 采纳了多少 after the number of suggestions, "how many were followed up" after low ratings, 有多少是重复的 after complaints: what became of
// those, which is a share of them and says of how many. After who has the most of them it is of whoever that is, and no ranking by that share.
import type { MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { hasChinese } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { winnerOf } from '../edits.js';
import type { Read } from '../turn-parts.js';

interface Became {
  readonly zh: RegExp;
  readonly en: RegExp;
  readonly rate: { readonly zh: string; readonly en: string };
}

const BEGINS_EN =
  '^(?:(?:and|so|ok|okay|of (?:those|these|them|which)|how many|what share|what percentage|which|were|was|are|is|have|has|got|did we|do we|have we|(?:did|has|have) (?:anyone|anybody|someone|somebody)|been|get|they|those|these|that|all|all of (?:those|these|them)|any|of (?:those|these|them)|actually|ever)[, ]+){0,7}';
const ENDS_EN = '(?: (?:(?:on )?(?:those|these|them)|so far|then|by us|of (?:those|these|them)))?[?.! ]*$';
const BEGINS_ZH =
  '^(?:那些?|那么|其中|里面|当中|它们|这些|这几[个条件]|后来|[,，]){0,4}(?:低分(?:评价|的)?|差评|投诉|建议)?(?:都|全)?(?:有)?(?:多少|几[个条件]|几成|多大比例)?(?:个|条|件)?(?:是|被|已经?|最后){0,3}';
const ENDS_ZH =
  '(?:了)?(?:的)?(?:有)?(?:多少|几[个条件]|几成|比例|率|吗|没有?|呢|占比)?(?:个|条|件|是多少)?(?:呢|啊)?[?？。]*$';

const BECAME: Partial<Record<MetricId, Became>> = {
  suggestions: {
    zh: new RegExp(`${BEGINS_ZH}(?:采纳|采用)${ENDS_ZH}`, 'u'),
    en: new RegExp(`${BEGINS_EN}(?:adopt(?:ed)?|taken up|implemented|accepted)${ENDS_EN}`, 'u'),
    rate: { zh: '那建议采纳率呢', en: 'what about suggestion adoption rate' },
  },
  low_scores: {
    zh: new RegExp(`${BEGINS_ZH}(?:回访|跟进)(?:过)?${ENDS_ZH}`, 'u'),
    en: new RegExp(`${BEGINS_EN}follow(?:ed)?(?:[ -]ups?)?(?: on)?${ENDS_EN}`, 'u'),
    rate: { zh: '那回访率呢', en: 'what about follow up rate' },
  },
  complaints: {
    zh: new RegExp(`${BEGINS_ZH}(?:重复的?投诉|重复的?|再次投诉|反复投诉)${ENDS_ZH}`, 'u'),
    en: new RegExp(`${BEGINS_EN}(?:repeats?|(?:a )?repeat(?:ed)?(?: (?:ones?|complaints?))?)${ENDS_EN}`, 'u'),
    rate: { zh: '那重复投诉率呢', en: 'what about repeat complaint rate' },
  },
};

/** The turn with the rate named; the turn as it is where it asks for none. @param words normalised */
export const doneWithThose = (words: string, { previous }: ReadContext): string =>
  previous === null || isRanked(previous) ? words : (rateOf(words, previous) ?? words);

/** The rate of whoever was found to have the most, or of the first few; null where none is asked for, or nobody was picked. @param words normalised */
export function doneWithTheirs(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  // 回访率呢 is another figure of the ranking.
  const rate =
    previous === null || !isRanked(previous) || ANOTHER_FIGURE.test(words) ? null : rateOf(words, previous);
  return previous === null || rate === null
    ? null
    : turn(rate, { ...context, previous: ofThosePicked(previous, context), shown: null, step: null });
}

const ANOTHER_FIGURE = /^(?:那么?)?(?:低分|建议|重复投诉)?(?:回访|采纳|重复投诉)率/u;

function rateOf(words: string, { metrics, kind }: Plan): string | null {
  const [metric, more] = metrics;
  const became = metric === undefined || more !== undefined ? undefined : BECAME[metric];
  if (became === undefined || kind === 'explain') return null;
  const lang = hasChinese(words) ? 'zh' : 'en';
  return became[lang].test(words) ? became.rate[lang] : null;
}

const isRanked = ({ kind, order, limit }: Plan): boolean =>
  kind === 'breakdown' && order !== null && limit !== null;

/** The one that leads alone, the first few; where it is not known who these are, all of the groups as they stand. */
function ofThosePicked(previous: Plan, context: ReadContext): Plan {
  const winner = winnerOf(context);
  if (winner !== null) return winner;
  const { nth, byMerit: _merit, having: _having, ...rest } = previous;
  const [dim, more] = previous.by;
  const { shown = null } = context;
  const few = nth !== true && previous.limit !== 1 && more === undefined && previous.grain === null;
  const those =
    few && dim !== undefined && shown?.dim === dim && shown.values.length > 1
      ? [...previous.where.filter((filter) => filter.dim !== dim), { dim, in: [...shown.values] }]
      : previous.where;
  return { ...rest, where: those, order: null, limit: null };
}
