// "And before that?", 再之前呢, "the previous month" after the figure of one day, week, month, quarter or year: of the one before it. By themselves
// "previous month" and "last month" are the same; said of March in April, "the previous month" is February.
import { addDays, startOf, stepOf, type DateRange, type Grain, weekdayOf } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import { hasChinese } from '../../normalise.js';

const BEGINS_EN =
  '^(?:(?:and|so|ok|okay|now|then|hmm?|what about|how about|for|in|show me|compare)[, ]+){0,5}';
const ENDS_EN = '(?: (?:then|please|though|again)){0,2}[?.! ]*$';
const BEFORE_EN = new RegExp(
  `${BEGINS_EN}(?:(?:what|how) (?:was|were|about) (?:it|that|they|things)(?: like)? (?:before(?: that| then)?|previously|prior to that)|before (?:that|then|it)|previously|prior to (?:that|it|then))${ENDS_EN}`,
  'u',
);
const BEFORE_ZH =
  /^(?:那|那么|再|更|在|再往|[,，]){0,4}(?:这|此|它)?(?:之前|此前|往前)(?:的)?(?:呢|是多少|多少|怎么样|如何|是什么情况|的数|的情况|有多少){1,2}[?？。!！ ]*$/u;
const PREVIOUS_EN = new RegExp(
  `${BEGINS_EN}(?:the )?(?:previous|preceding) (?<grain>day|week|month|quarter|year)${ENDS_EN}`,
  'u',
);
const STEP_ZH: Readonly<Record<Grain, string>> = {
  day: '天',
  week: '周',
  month: '个月',
  quarter: '个季度',
  year: '年',
};
/** The shortest first: the first day of a month is a day. */
const GRAINS = ['day', 'week', 'month', 'quarter', 'year'] as const satisfies readonly Grain[];

/** The turn in words that name the step before; the turn as it is where it asks for none, or no single step was talked of. @param words normalised */
export function stepBefore(words: string, context: ReadContext): string {
  const { previous } = context;
  const range = previous?.range ?? null;
  if (previous === null || range === null || range.from === null || previous.compare !== null) return words;
  const weekday = weekdayBefore(words, range);
  if (weekday !== null) return weekday;
  const lies = GRAINS.find((grain) => isStep(grain, range, context));
  if (lies === undefined) return words;
  const grain =
    BEFORE_EN.test(words) || BEFORE_ZH.test(words) ? lies : PREVIOUS_EN.exec(words)?.groups?.['grain'];
  if (grain === undefined || grain !== lies) return words;
  return hasChinese(words) ? `前一${STEP_ZH[lies]}呢` : `the ${lies} before`;
}

const DAYS_EN = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const DAYS_ZH = ['一', '二', '三', '四', '五', '六', '日'] as const;
const WEEKDAY_EN = new RegExp(
  `${BEGINS_EN}(?:the )?(?:(?<day>${DAYS_EN.join('|')}) (?:before|prior|earlier)(?: (?:that|it|to that)(?: one)?)?|(?:previous|preceding) (?<last>${DAYS_EN.join('|')}))${ENDS_EN}`,
  'u',
);
const WEEKDAY_ZH =
  /^(?:那|那么|[,，]){0,3}(?:再)?(?:往)?(?:上|前)(?:面)?(?:一|1)?个?(?:周|星期|礼拜)(?<day>[一二三四五六日天])的?(?:呢|是多少|多少|怎么样){1,2}[?？。]*$/u;

/** "And the monday before that", 再前一个周五呢: the last such day before the one day that was talked of; the turn as it is where none is meant. */
function weekdayBefore(words: string, { from, to }: DateRange): string | null {
  if (from === null || from !== to) return null;
  const en = WEEKDAY_EN.exec(words)?.groups;
  const zh = WEEKDAY_ZH.exec(words)?.groups?.['day'];
  const named = en?.['day'] ?? en?.['last'];
  const at =
    zh === undefined
      ? DAYS_EN.findIndex((day) => day === named)
      : DAYS_ZH.indexOf(zh === '天' ? '日' : (zh as '日'));
  if (at < 0) return null;
  const back = ((weekdayOf(from) - 1 - at + 6) % 7) + 1;
  const day = addDays(from, -back);
  return hasChinese(words) ? `那${day}呢` : `what about ${day}`;
}

/** Whether a range is a step of its own: all of it, or what is over of the one that has begun. */
function isStep(grain: Grain, { from, to }: DateRange, { today, weekStart }: ReadContext): boolean {
  if (from === null || from !== startOf(grain, from, weekStart)) return false;
  const { to: end } = stepOf(grain, from, weekStart);
  return to === end || (end >= today && (to === today || to === addDays(today, -1)));
}
