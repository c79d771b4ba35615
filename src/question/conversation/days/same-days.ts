// 比四月同期多吗, "the same days in April": as many days of another month, by their dates.
import type { ReadContext } from '../../context.js';
import { dayOf, daysInMonth, monthOf, yearOf, type ClosedRange } from '../../../time/local-date.js';
import { readNumber } from '../../numbers.js';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const ZH =
  /(?<![\d年])(十[一二]?|[一二三四五六七八九]|1[0-2]|0?[1-9])月份?(?:的)?(?:同期|同样的?(?:几天|天数|日子|日期|时段|时间段)|同一(?:时期|时段))/u;
const EN = new RegExp(
  `(?:(?:in|for|over|on) )?(?:the )?(?:same|equivalent|corresponding|matching) (?:days?|dates?|periods?|stretch|point|number of days|time|span|part)(?: (?:back )?(?:in|of|from|during|into))? (${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})(?![a-z])`,
  'u',
);

/** The turn with those days named; the words themselves where it says none, or the days before lie in no one month. @param words normalised */
export function sameDays(words: string, { previous }: ReadContext): string {
  const range = previous?.range ?? null;
  if (range === null || range.from === null) return words;
  const zh = ZH.exec(words)?.[1];
  const en = EN.exec(words)?.[1];
  const month =
    zh !== undefined
      ? readNumber(zh)
      : en === undefined
        ? null
        : MONTHS.findIndex((one) => one.startsWith(en)) + 1;
  const days = month === null || month < 1 ? null : inMonth({ from: range.from, to: range.to }, month);
  if (days === null) return words;
  return zh === undefined
    ? words.replace(EN, `${days.from} to ${days.to}`)
    : words.replace(ZH, `${days.from}到${days.to}`);
}

/** The same dates of the latest such month before those days; null where they lie in two months. */
function inMonth({ from, to }: ClosedRange, month: number): ClosedRange | null {
  const [year, at] = [yearOf(from), monthOf(from)];
  // Of a week in the middle of a month it is not said which days those are.
  if (dayOf(from) !== 1 || yearOf(to) !== year || monthOf(to) !== at || at === month) return null;
  const then = month < at ? year : year - 1;
  const last = daysInMonth(then, month);
  const date = (day: number): string =>
    `${then}-${String(month).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
  const whole = dayOf(to) === daysInMonth(year, at);
  return { from: date(dayOf(from)), to: date(whole ? last : dayOf(to)) };
}
