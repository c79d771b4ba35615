// Days, ranges and steps of time in the words of each language. Names of days only: no zone, no clock.
import {
  addDays,
  addMonths,
  dayOf,
  daysInMonth,
  lengthInDays,
  monthOf,
  quarterOf,
  startOf,
  stepOf,
  yearOf,
} from '../time/local-date.js';
import type { ClosedRange, DateRange, Grain, LocalDate, Weekday } from '../time/local-date.js';
import type { Lang } from './lang.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

const monthName = (date: LocalDate): string => MONTHS[monthOf(date) - 1] ?? '';

/** `周一` / `Monday`. */
export const weekdayName = (weekday: number, lang: Lang): string =>
  WEEKDAYS[lang][weekday - 1] ?? String(weekday);

/** `3月9日` (with its year when that is not this one) / `9 March 2026`. */
export function dayText(date: LocalDate, lang: Lang, today: LocalDate | null): string {
  if (lang === 'en') return `${dayOf(date)} ${monthName(date)} ${yearOf(date)}`;
  const year = today !== null && yearOf(date) === yearOf(today) ? '' : `${yearOf(date)}年`;
  return `${year}${monthOf(date)}月${dayOf(date)}日`;
}

/** A range as a native writes it: `3月9日–15日`, `3月`, `9–15 March 2026`, `March 2026`, `截至3月15日`. */
export function rangeText(range: DateRange, lang: Lang, today: LocalDate | null): string {
  const { from, to } = range;
  if (from === null)
    return lang === 'zh' ? `截至${dayText(to, lang, today)}` : `up to ${dayText(to, lang, today)}`;
  const closed = { from, to };
  if (from === to) return dayText(from, lang, today);
  return wholeStep(closed, lang, today) ?? (lang === 'zh' ? zhRange(closed, today) : enRange(closed));
}

function wholeStep({ from, to }: ClosedRange, lang: Lang, today: LocalDate | null): string | null {
  if (dayOf(from) !== 1 || dayOf(to) !== daysInMonth(yearOf(to), monthOf(to))) return null;
  const year = yearOf(from);
  if (year !== yearOf(to)) return null;
  const zhYear = today !== null && year === yearOf(today) ? '' : `${year}年`;
  if (monthOf(from) === monthOf(to))
    return lang === 'zh' ? `${zhYear}${monthOf(from)}月` : `${monthName(from)} ${year}`;
  if (monthOf(from) === 1 && monthOf(to) === 12) return lang === 'zh' ? `${year}年` : `${year}`;
  if (to.endsWith('-06-30') && monthOf(from) === 1) return lang === 'zh' ? `${zhYear}上半年` : `H1 ${year}`;
  if (to.endsWith('-12-31') && monthOf(from) === 7) return lang === 'zh' ? `${zhYear}下半年` : `H2 ${year}`;
  if (stepOf('quarter', from).to === to && startOf('quarter', from) === from) {
    return lang === 'zh' ? `${zhYear}${QUARTERS[quarterOf(from) - 1] ?? ''}` : `Q${quarterOf(from)} ${year}`;
  }
  return lang === 'zh'
    ? `${zhYear}${monthOf(from)}月–${monthOf(to)}月`
    : `${monthName(from)} – ${monthName(to)} ${year}`;
}

function zhRange({ from, to }: ClosedRange, today: LocalDate | null): string {
  if (yearOf(from) !== yearOf(to)) return `${dayText(from, 'zh', null)}–${dayText(to, 'zh', null)}`;
  const end = monthOf(from) === monthOf(to) ? `${dayOf(to)}日` : `${monthOf(to)}月${dayOf(to)}日`;
  return `${dayText(from, 'zh', today)}–${end}`;
}

function enRange({ from, to }: ClosedRange): string {
  const end = dayText(to, 'en', null);
  if (yearOf(from) !== yearOf(to)) return `${dayText(from, 'en', null)} – ${end}`;
  if (monthOf(from) !== monthOf(to)) return `${dayOf(from)} ${monthName(from)} – ${end}`;
  return `${dayOf(from)}–${end}`;
}

const NAMES = {
  zh: {
    today: '今天',
    yesterday: '昨天',
    this: { day: '', week: '本周', month: '本月', quarter: '本季度', year: '今年' },
    last: { day: '', week: '上周', month: '上个月', quarter: '上季度', year: '去年' },
    past: (days: number) => `近 ${days} 天`,
    months: (count: number) => `近 ${count} 个月`,
  },
  en: {
    today: 'today',
    yesterday: 'yesterday',
    this: { day: '', week: 'this week', month: 'this month', quarter: 'this quarter', year: 'this year' },
    last: { day: '', week: 'last week', month: 'last month', quarter: 'last quarter', year: 'last year' },
    past: (days: number) => `the last ${days} days`,
    months: (count: number) => `the last ${count} months`,
  },
} as const;

const GRAINS: readonly Grain[] = ['week', 'month', 'quarter', 'year'];
const ROLLING = new Set([7, 14, 28, 30, 60, 90]);
/** How many months back from today are said as such; one is a number of days. */
const MONTHS_BACK = [2, 3, 6, 12];

/** What people call this range as seen from `today` ("上周", "the last 30 days"); null when it has no such name. */
export function relativeName(
  range: DateRange,
  lang: Lang,
  today: LocalDate,
  weekStart: Weekday,
): string | null {
  const { from, to, as } = range;
  if (from === null) return null;
  const names = NAMES[lang];
  const yesterday = addDays(today, -1);
  // On 3 March this quarter is this year so far as well: where it was not said which of them is meant, the dates say enough.
  const days = lengthInDays({ from, to });
  const months =
    to === yesterday ? MONTHS_BACK.find((count) => addMonths(today, -count) === from) : undefined;
  if (as === 'days')
    return to === yesterday && (ROLLING.has(days) || months === undefined) ? names.past(days) : null;
  if (as !== undefined && as !== 'day')
    return to === today && from === startOf(as, today, weekStart) ? names.this[as] : null;
  if (from === today && to === today) return names.today;
  if (from === yesterday && to === yesterday) return names.yesterday;
  const running = GRAINS.filter((grain) => to === today && from === startOf(grain, today, weekStart));
  if (running.length > 0)
    return running.length === 1 && running[0] !== undefined ? names.this[running[0]] : null;
  for (const grain of GRAINS) {
    const current = startOf(grain, today, weekStart);
    const last = stepOf(grain, addDays(current, -1), weekStart);
    if (from === last.from && to === last.to) return names.last[grain];
  }
  // "The last 3 months" may be ninety days by chance; ninety days that were asked for are told by `as`.
  if (months !== undefined) return names.months(months);
  return to === yesterday && ROLLING.has(days) ? names.past(days) : null;
}

/** A step on an axis or in a table: `3/9`, `3月`, `2026 Q1` / `9 Mar`, `Mar`, `Q1 2026`. */
export function stepText(grain: Grain, step: LocalDate, lang: Lang, withYear: boolean): string {
  const year = yearOf(step);
  const month = monthName(step).slice(0, 3);
  switch (grain) {
    case 'day':
    case 'week':
      if (lang === 'zh') return `${withYear ? `${year}/` : ''}${monthOf(step)}/${dayOf(step)}`;
      return `${dayOf(step)} ${month}${withYear ? ` ${year}` : ''}`;
    case 'month':
      if (lang === 'zh') return `${withYear ? `${year}年` : ''}${monthOf(step)}月`;
      return `${month}${withYear ? ` ${year}` : ''}`;
    case 'quarter':
      return lang === 'zh' ? `${year} Q${quarterOf(step)}` : `Q${quarterOf(step)} ${year}`;
    case 'year':
      return lang === 'zh' ? `${year}年` : `${year}`;
  }
}

/** The same inside a sentence that has said the year: `the week of 9 March`, `March`. Chinese leaves this year out anyway. */
export function stepInYear(grain: Grain, step: LocalDate, lang: Lang, today: LocalDate | null): string {
  const phrase = stepPhrase(grain, step, lang, today);
  return lang === 'en' && grain !== 'year' ? phrase.replace(/ \d{4}$/, '') : phrase;
}

/** A step in running text: `3月9日那周`, `the week of 9 March 2026`, `3月`, `March 2026`. */
export function stepPhrase(grain: Grain, step: LocalDate, lang: Lang, today: LocalDate | null): string {
  if (grain === 'day') return dayText(step, lang, today);
  if (grain === 'week') {
    return lang === 'zh' ? `${dayText(step, lang, today)}那周` : `the week of ${dayText(step, lang, today)}`;
  }
  return rangeText(stepOf(grain, step), lang, today);
}
