// Days that are said of the month talked of: "how about the 15th" after March is of that March, and not of the latest month that had
// such a day.
import { monthOf, yearOf, type LocalDate } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAY =
  /(?<![a-z0-9])(?:on )?the (3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?! (?:quarter|half|of|place|percentile|one|week|month|team|agent|channel|product|most|highest|lowest|best|worst)(?![a-z]))/gu;
const OTHER_TIME = new RegExp(
  `(?<![a-z])(?:${MONTHS.map((month) => month.slice(0, 3).toLowerCase()).join('|')}|q[1-4]|h[12]|20\\d\\d|week|month|quarter|year|yesterday|today|mon|tue|wed|thu|fri|sat|sun)`,
  'u',
);

/** The last day of the one month that was talked of; null where it was none, or the one that runs, whose days need no name. */
function monthTalkedOf({ previous, today }: ReadContext): LocalDate | null {
  const { from = null, to = null } = previous?.range ?? {};
  if (from === null || to === null || from.slice(0, 7) !== to.slice(0, 7)) return null;
  return today.startsWith(to.slice(0, 7)) ? null : to;
}

/** An English turn with its month put in. @param text normalised */
export function inThatMonth(text: string, context: ReadContext): string {
  const to = monthTalkedOf(context);
  if (to === null || OTHER_TIME.test(text.replace(DAY, ' '))) return text;
  return text.replace(DAY, `on ${(MONTHS[monthOf(to) - 1] ?? '').toLowerCase()} $1, ${yearOf(to)}`);
}

const OTHER_TIME_ZH = /月|季|周|年|星期|礼拜|[昨今前]天|今日|昨日|号(?:单|楼|机|线|店|库|工单|版)/u;

/** 9号到22号 after a February: of that month, and not of the last one that had such days. @param text normalised */
export function inThatMonthZh(text: string, context: ReadContext): string {
  const to = monthTalkedOf(context);
  const others = text.replace(/[那这][两三几]个?(?:周|星期|礼拜)/u, '');
  return to === null || OTHER_TIME_ZH.test(others)
    ? text
    : text.replace(/(?<![\d.])(?=\d{1,2}号)/u, `${yearOf(to)}年${monthOf(to)}月`);
}
