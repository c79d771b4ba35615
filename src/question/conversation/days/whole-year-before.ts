// 去年同期一共多少, "the same days last year in total" after 最高是哪天: of all the days that were asked for, and not of the one that stood out. The
// figure of the year before is what is asked; "and the same period last year" without a sum may be of the one day.
import { metricEntry } from '../../../metrics/catalogue.js';
import { yearEarlier } from '../../time/period.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { type Lang, type Read, refused } from '../turn-parts.js';

const SUM_ZH = '(?:一共|总共|合计|总计|共计|加起来|加一起|合起来|总数|总量|全部|整段|整个时间段)';
const WHEN_ZH =
  '(?<when>(?:去年|上年|前年|上一年|上个?月|上个?星期|上个?周|上个?季度|上上个?月)(?:的)?(?:同期|同一时期|同一时间段?|同时期|这几天|那几天|这段时间|这个时候))';
const ZH: readonly RegExp[] = [
  new RegExp(
    `^(?:那么?|然后|和|跟|再看看?|看看?|[,，]){0,4}${WHEN_ZH}(?:的|呢|,){0,2}${SUM_ZH}(?:是|有|来了?)?(?:多少|几)?(?:单|张|个|件)?(?:呢|啊)?[?？。]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那么?|然后|[,，]){0,4}${SUM_ZH}(?:的)?,?${WHEN_ZH}(?:是|有)?(?:多少)?(?:呢|啊)?[?？。]*$`,
    'u',
  ),
];
const BEGINS_EN = '^(?:(?:and|so|ok|okay|now|then|but|what about|how about|for)[, ]+){0,5}';
const SUM_EN =
  '(?:in total|total|altogether|all together|overall|in all|combined|all in all|as a whole|summed up)';
const WHEN_EN =
  '(?:(?:over |in |for |during )?(?:the )?same (?:period|time|days|dates|week|stretch|range),? (?:of |in )?(?:last year|the year before|a year (?:ago|earlier|before))|(?:last year|a year (?:ago|earlier|before)),? (?:over |in |for |on |during )?(?:the )?same (?:period|time|days|dates|week|stretch|range))';
const EN: readonly RegExp[] = [
  new RegExp(`${BEGINS_EN}${WHEN_EN},? ${SUM_EN}[?.!]*$`, 'u'),
  new RegExp(`${BEGINS_EN}(?:the )?(?:${SUM_EN}|how many) (?:for )?${WHEN_EN}(?:,? ${SUM_EN})?[?.!]*$`, 'u'),
];

/** The reading of such a turn; null where it is none, or all the days are meant anyway. @param words normalised */
export function wholeYearBefore(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.range === null || previous.grain === null || previous.limit !== 1)
    return null;
  const zh = ZH.map((pattern) => pattern.exec(words)?.groups).find((one) => one !== undefined);
  if (zh === undefined && !EN.some((pattern) => pattern.test(words))) return null;
  const years = zh === undefined ? 1 : YEARS_ZH.find(([begins]) => begins.test(zh['when'] ?? ''))?.[1];
  const range = years === undefined ? null : yearEarlier(previous.range, years);
  const flows = previous.metrics.every((id) => metricEntry(id).timing === 'range');
  if (!flows || previous.by.length > 0) return refused({ why: 'not_supported', words: [words] }, lang);
  const { nth: _nth, ...plan } = previous;
  const whole: Plan = {
    ...plan,
    kind: 'value',
    grain: null,
    order: null,
    limit: null,
    assumed: plan.assumed.filter((one) => one !== 'last_30_days'),
  };
  // 上个月同期总共呢: the two beside each other, as it is without a sum.
  if (range === null)
    return turn(words, { ...context, previous: whole, shown: null, looked: null, step: null });
  return { status: 'plan', plan: { ...whole, range }, lang };
}

const YEARS_ZH: readonly (readonly [RegExp, number])[] = [
  [/^(?:去年|上年|上一年)/u, 1],
  [/^前年/u, 2],
];
