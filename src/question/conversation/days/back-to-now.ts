// 回到现在, "back to now", "as of now then" after how it stood on another day: how it stands today, of the same groups. With more behind it
// (回到现在，按产品拆) that is said of it as it stands today.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { type Lang, type Read, refused } from '../turn-parts.js';

const BACK_ZH =
  '(?:那|那么|还是|再|我们?|咱们?|先|就|好|把时间|时间|[,， ]){0,6}(?:(?:切换?|换|改|转|调|跳|拉|说|看|退|绕)?回(?:到|来看|去看|过来看)?|(?:再|还是|还)(?:来)?看看?|切换?到|切换?成|换到|换成|改成|改到)(?<now>现在|目前|当前|眼下|此刻|此时|当下|这会儿|今天|今日|截至现在|截止现在|截至目前)(?:这个|这一)?(?:时点|时刻|时间点)?(?:的)?(?:情况|状态|数字|数据|数|状况|积压)?';
const ZH = new RegExp(
  `^${BACK_ZH}(?:(?:呢|吧|看看|看一下|看|来|了|好了|就行|的话|是多少|多少|怎么样){0,4}[?？。! ]*$|[,，;；:：] ?(?<rest>.+)$)`,
  'u',
);
const NOW_EN =
  '(?:right now|just now|now|the present(?: day| moment| time)?|the current (?:state|figure|number|one|moment|day|situation)|this moment|today)';
const BACK_EN = `(?:(?:and|so|ok|okay|but|then|let's|lets|please|can we|can you|right|now)[, ]+){0,6}(?:(?:go(?:ing)?|get(?:ting)?|come|coming|switch(?:ing)?|jump(?:ing)?|turn(?:ing)?|move|moving)? ?back to|return(?:ing)? to|switch to|(?:and )?as of|as (?:it|they|things) stands?(?: as of)?)(?: how (?:it|things) (?:is|are|stands?|look))? (?<now>${NOW_EN})`;
const EN = new RegExp(
  `^${BACK_EN}(?:(?:[, ]+(?:then|again|please|instead|though|thanks)){0,4}[?.! ]*$|(?: then| again)?[,;:.] ?(?<rest>.+)$)`,
  'u',
);

/** The reading of such a turn; null where it is none. @param words normalised */
export function backToNow(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, today } = context;
  const said = (ZH.exec(words) ?? EN.exec(words))?.groups;
  if (previous === null || said === undefined) return null;
  const { now = '', rest } = said;
  const standing = asStands(previous, today);
  if (standing === null) {
    // 回到今天 of what comes in: that of today.
    if (TODAY.test(now)) return rest === undefined ? turn(now, context) : null;
    const then = rest === undefined ? null : turn(rest, context);
    return then?.status === 'plan' && standsToday(then.plan, today)
      ? then
      : refused({ why: 'not_supported', words: [words] }, lang);
  }
  const plan = standing;
  if (rest === undefined) return { status: 'plan', plan, lang };
  const then = turn(rest, { ...context, previous: plan, shown: null, step: null });
  if (then.status !== 'plan') return then;
  return standsToday(then.plan, today) ? then : refused({ why: 'not_supported', words: [words] }, lang);
}

/** "back to now" after what came in on some days: it has no now. @param words normalised */
export const hasNoNow = (words: string, previous: Plan, { today }: ReadContext): boolean => {
  const said = (ZH.exec(words) ?? EN.exec(words))?.groups;
  return said !== undefined && !TODAY.test(said['now'] ?? '') && asStands(previous, today) === null;
};

const TODAY = /^(?:今[天日]|today)$/u;

/** Whether a plan is of how things stand today. */
const standsToday = ({ range, metrics, compare }: Plan, today: string): boolean =>
  metrics.every((id) => metricEntry(id).timing !== 'range') &&
  compare === null &&
  (range === null || (range.to === today && (range.from === null || range.from === today)));

/** What stood at the end of a day, as it stands today; null where it is no such figure, or one of several days. */
export function asStands(plan: Plan, today: string): Plan | null {
  const { kind, metrics, range, grain, place, compare } = plan;
  const isOne = kind === 'value' || kind === 'breakdown' || kind === 'list';
  const gauges = metrics.length === 1 && metrics.every((id) => metricEntry(id).timing === 'gauge');
  if (!isOne || !gauges || grain !== null || place || compare !== null) return null;
  if (range === null) return plan;
  // Of several days it is how things stood at their end; what is listed of them may be of all.
  if (kind === 'list' && range.from !== null && range.from !== range.to) return null;
  const assumed = plan.assumed.filter((one) => one !== 'previous_range');
  return { ...plan, range: { from: today, to: today }, assumed };
}
