// "Adopted?", 采纳了多少 after the number of suggestions, "how many were followed up" after low ratings, 有多少是重复的 after complaints: what became of
// those, which is a share of them and says of how many.
import type { MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { hasChinese } from '../../normalise.js';

interface Became {
  readonly zh: RegExp;
  readonly en: RegExp;
  readonly rate: { readonly zh: string; readonly en: string };
}

const BEGINS_EN =
  '^(?:(?:and|so|ok|okay|of (?:those|these|them|which)|how many|what share|what percentage|which|were|was|are|have|has|got|did we|do we|have we|been|get|they|any|of (?:those|these|them)|actually|ever)[, ]+){0,7}';
const ENDS_EN = '(?: (?:so far|then|by us|of (?:those|these|them)))?[?.! ]*$';
const BEGINS_ZH =
  '^(?:那|那么|其中|里面|当中|它们|这些|[,，]){0,4}(?:有)?(?:多少|几[个条件]|几成|多大比例)?(?:个|条|件)?(?:是|被|已经?|最后){0,3}';
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
export function doneWithThose(words: string, { previous }: ReadContext): string {
  const [metric, more] = previous?.metrics ?? [];
  const became = metric === undefined || more !== undefined ? undefined : BECAME[metric];
  if (became === undefined || previous === null || previous.kind === 'explain') return words;
  const zh = hasChinese(words);
  return (zh ? became.zh : became.en).test(words) ? became.rate[zh ? 'zh' : 'en'] : words;
}
