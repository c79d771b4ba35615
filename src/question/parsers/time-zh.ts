// Chinese time expressions. One rule per phrase family: a pattern and the atom it stands for. Nothing here knows today.
import type { Grain, Weekday } from '../../time/local-date.js';
import { readNumber, readYear, ZH_NUMBER as N } from '../numbers.js';
import type { TimeAtom } from '../time/atom.js';
import { slashed, type TimeRule } from './time-rule.js';
import { STEP_WORDS } from '../time/step-words.js';

const WEEKDAY = '[一二三四五六日天1-7]';
const WEEK = '(?:周|星期|礼拜)';
const YEAR = '(?:\\d{4}|(?<!\\d)2\\d|[零〇一二三四五六七八九]{4})年度?|今年|本年度?|当年|去年|上年度?|前年';

const weekday = (char: string): Weekday | null => {
  const index = '一二三四五六日'.indexOf(char === '天' ? '日' : char);
  const n = index >= 0 ? index + 1 : Number(char);
  return n >= 1 && n <= 7 ? (n as Weekday) : null;
};

/** How many steps back a word goes: 上上周 two, 上周 one, 本周 none, 下周 one ahead. */
const stepsOf = (word: string): number => {
  if (word.startsWith('下')) return word.startsWith('下下') ? 2 : 1;
  if (/^(?:本|这|当|今)/.test(word)) return 0;
  return word.startsWith('上上') || word === '前' ? -2 : -1;
};

const grainOf = (word: string): Grain => STEP_WORDS[word] ?? 'day';

function yearOf(word: string | undefined, thisYear: number): number | null {
  if (word === undefined || word === '') return null;
  if (/^(今年|本年|当年)/.test(word)) return thisYear;
  if (/^(去年|上年)/.test(word)) return thisYear - 1;
  if (word === '前年') return thisYear - 2;
  return readYear(word.replace(/年度?$/, ''));
}

/** 上半 and 前半 are the first, 下半 and 后半 the second. */
const halfOf = (word: string): 1 | 2 => (word === '上' || word === '前' ? 1 : 2);

const month = (text: string): number | null => readNumber(text);

export const ZH_TIME: readonly TimeRule[] = [
  { pattern: '今天|今日|今儿个?|当天|当日|本日', read: () => ({ t: 'relative', grain: 'day', offset: 0 }) },
  { pattern: '昨天|昨日|昨儿个?|昨', read: () => ({ t: 'relative', grain: 'day', offset: -1 }) },
  { pattern: '大前天|大前日', read: () => ({ t: 'relative', grain: 'day', offset: -3 }) },
  { pattern: '前天|前日|前儿个?', read: () => ({ t: 'relative', grain: 'day', offset: -2 }) },
  { pattern: '明天|明日|后天|大后天|下周末', read: () => ({ t: 'relative', grain: 'day', offset: 1 }) },
  { pattern: '明年', read: () => ({ t: 'relative', grain: 'year', offset: 1 }) },
  {
    pattern: '此刻|此时|现在|目前|当前|眼下|这会儿|现阶段|截[至止]到?(?:现在|目前|当前|此刻)(?!为止)',
    read: () => ({ t: 'now' }),
  },
  {
    pattern: `(上上|上|本|这|当|下下|(?<![计查看算问拉报])下)一?个?(周|星期|礼拜|月|季度|季)`,
    read: ([, which = '', unit = '']) => ({ t: 'relative', grain: grainOf(unit), offset: stepsOf(which) }),
  },
  // 这个quarter, 上week: half of the words in English.
  {
    pattern: `(上上|上|本|这|当)一?个?(week|month|quarter|qtr|q|year)(?![a-z0-9])`,
    read: ([, which = '', unit = '']) => ({ t: 'relative', grain: grainOf(unit), offset: stepsOf(which) }),
  },
  {
    pattern: `(?<![a-z])(?:the )?(last|this|previous|current)(周|星期|礼拜|月|季度|年)(?![一二三四五六日天末初底])`,
    read: ([, which = '', unit = '']) => ({
      t: 'relative',
      grain: grainOf(unit),
      offset: /^(?:this|current)$/u.test(which) ? 0 : -1,
    }),
  },
  {
    pattern: `(上上|上|本|这|当)个?月份?的?(3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])(?:号|日(?!均))`,
    read: ([, which = '', d = '']) => {
      const dd = readNumber(d);
      return dd === null ? null : { t: 'day_of', offset: stepsOf(which), day: dd };
    },
  },
  {
    pattern: `(?<![\\d#a-z])(?<![a-z#]-)(?<!工单|单号|编号|单子)(20\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d|号单)`,
    read: ([, y = '', m = '', d = '']) => ({ t: 'date', year: Number(y), month: Number(m), day: Number(d) }),
  },
  {
    pattern: `(上上|上|本|这|当|下下|(?<![计查看算问拉报])下)一?个?月份`,
    read: ([, which = '']) => ({ t: 'relative', grain: 'month', offset: stepsOf(which) }),
  },
  // 前一个季度 is the quarter before this one; 前一个月 may be as many days.
  {
    pattern: '(?:前|先前)一?个?季度(?![一二三四])',
    read: () => ({ t: 'relative', grain: 'quarter', offset: -1 }),
  },
  {
    pattern: `(今年|本年度?|当年|去年|上年度?|上一年|前年)(?:全年|整年|一整年|一年)?`,
    read: ([, which = '']) => ({
      t: 'relative',
      grain: 'year',
      offset: which === '前年' ? -2 : stepsOf(which),
    }),
  },
  {
    pattern:
      '(?:从)?(?:今年)?年初(?:至今天?|以来|到今天|到今日|到现在|到目前|到当前|开始)|今年(?:以来|至今)|(?:今年)?全年(?:到|至)(?:目前|今|现在|今天)(?:为止)?|开年(?:以来|至今|到现在)',
    read: () => ({ t: 'relative', grain: 'year', offset: 0 }),
  },
  {
    pattern:
      '(?:从)?(?:本月初|这个?月初|月初)(?:至今天?|以来|到今天|到今日|到现在|到目前|到当前|开始)|(?:本月|这个月)(?:以来|至今)',
    read: () => ({ t: 'relative', grain: 'month', offset: 0 }),
  },
  { pattern: '本周以来|本周至今', read: () => ({ t: 'relative', grain: 'week', offset: 0 }) },
  {
    pattern: `((?:\\d{4}|(?<!\\d)2\\d|[零〇一二三四五六七八九]{4}))年度?(?:全年|整年)?|(20\\d{2})(?:全年|整年)`,
    read: ([, year, whole]) => {
      const value = readYear(year ?? whole ?? '');
      return value === null ? null : { t: 'year', year: value };
    },
  },
  {
    // 5月同期: as many of its days as are looked at; said-times.ts.
    pattern: `(${YEAR})?的?((?<!\\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])月份?的?同期`,
    read: ([, year, m = ''], { thisYear }) => {
      const value = month(m);
      return value === null ? null : { t: 'month', month: value, year: yearOf(year, thisYear) };
    },
  },
  {
    pattern: `(${YEAR})?的?((?<!\\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])月份?`,
    read: ([, year, m = ''], { thisYear }) => {
      const value = month(m);
      return value === null ? null : { t: 'month', month: value, year: yearOf(year, thisYear) };
    },
  },
  {
    pattern: `(${YEAR})?的?((?<!\\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])月份?(上|中|下)旬`,
    read: ([, year, m = '', third = ''], { thisYear }) => {
      const value = month(m);
      return value === null
        ? null
        : { t: 'part', of: 3, part: '上中下'.indexOf(third) + 1, month: value, year: yearOf(year, thisYear) };
    },
  },
  {
    pattern: `(${YEAR})?的?((?<!\\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])月份?的?(上|下|前|后)半个?月?`,
    read: ([, year, m = '', half = ''], { thisYear }) => {
      const value = month(m);
      return value === null
        ? null
        : { t: 'part', of: 2, part: halfOf(half), month: value, year: yearOf(year, thisYear) };
    },
  },
  {
    pattern: `(${YEAR})?的?((?<!\\d)(?:1[0-2]|0?[1-9])|十[一二]?|[一二三四五六七八九])月份?(\\d{1,2}(?=[日号到至~-]|\\D|$)|${N}(?=[日号]))[日号]?`,
    read: ([, year, m = '', d = ''], { thisYear }) => {
      const [mm, dd] = [month(m), readNumber(d)];
      return mm === null || dd === null
        ? null
        : { t: 'date', month: mm, day: dd, year: yearOf(year, thisYear) };
    },
  },
  {
    pattern: '(上上|上|本|这)个?月份?(上|中|下)旬',
    read: ([, which = '', third = '']) => ({
      t: 'part',
      of: 3,
      part: '上中下'.indexOf(third) + 1,
      month: stepsOf(which),
      year: 'relative',
    }),
  },
  {
    pattern: '(上上|上|本|这)个?月份?的?(上|下|前|后)半个?月?',
    read: ([, which = '', half = '']) => ({
      t: 'part',
      of: 2,
      part: halfOf(half),
      month: stepsOf(which),
      year: 'relative',
    }),
  },
  {
    pattern: `(?<![\\d月])(3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])号`,
    read: ([, d = '']) => {
      const dd = readNumber(d);
      return dd === null ? null : { t: 'date', month: null, day: dd, year: null };
    },
  },
  {
    pattern: `(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`,
    read: ([, y = '', m = '', d = '']) => ({ t: 'date', year: Number(y), month: Number(m), day: Number(d) }),
  },
  {
    pattern: `(?<![\\d/.-])(\\d{1,2})/(\\d{1,2})(?![\\d/])`,
    read: ([, a, b], context) => slashed([a, b], null, context),
  },
  {
    pattern: `(?<![\\d-])(\\d{4})[-/](0[1-9]|1[0-2])(?![\\d/-])`,
    read: ([, y = '', m = '']) => ({ t: 'month', year: Number(y), month: Number(m) }),
  },
  {
    pattern: `(${YEAR}|\\d{4})?的?(?:第?([一二三四1-4])季度|第?([一二三四])季|第([1-4])季|q([1-4])(?:季度)?)`,
    read: ([, year, a, b, c, d], { thisYear }) => {
      const value = readNumber(a ?? b ?? c ?? d ?? '');
      return value === null ? null : { t: 'quarter', quarter: value, year: yearOf(year, thisYear) };
    },
  },
  {
    pattern: `(${YEAR}|\\d{4})?的?(?:(上|下)半年|(?<=年度?的?)h([12])(?![a-z0-9]))`,
    read: ([, year, half, h], { thisYear }) => ({
      t: 'half',
      half: half === '上' || h === '1' ? 1 : 2,
      year: yearOf(year, thisYear),
    }),
  },
  {
    pattern: `(?:(?:最|新)?近的?|过去的?|过往的?|前(?![一1]个季)(?=[\\d一二两三四五六七八九十]+[天日周个])|刚过去的?|往前)(?:这)?(${N})(?:个)?(周|星期|礼拜|月|季度|年|天|日)(?:内|里|间|以来|来)?`,
    read: ([, n = '', unit = '']) => {
      const count = readNumber(n);
      return count === null ? null : { t: 'rolling', grain: grainOf(unit), count };
    },
  },
  {
    pattern: `(?:(?:最|新)?近的?|过去的?|刚过去的?)(${N})个? ?(day|week|month|quarter|year)s?(?![a-z0-9])`,
    read: ([, n = '', unit = '']) => {
      const count = readNumber(n);
      return count === null ? null : { t: 'rolling', grain: grainOf(unit), count };
    },
  },
  {
    pattern: `(?<![a-z])(?:last|past|recent) ?(${N})个?(周|星期|礼拜|月|季度|年|天|日)`,
    read: ([, n = '', unit = '']) => {
      const count = readNumber(n);
      return count === null ? null : { t: 'rolling', grain: grainOf(unit), count };
    },
  },
  {
    pattern: '(?:最近|近|过去)半个月(?:内|里|来|以来)?',
    read: () => ({ t: 'rolling', grain: 'day', count: 15 }),
  },
  {
    // 一年来, 三个月以来: as long as that, up to now.
    pattern: `(?<![近去前今每第\\d一二两三四五六七八九十])(?:这)?(${N})(?:个(?=月|星期|礼拜|季度))?(周|星期|礼拜|月(?<=个月)|季度(?<=个季度)|年(?<![\\d]{2}年)|天)以?来(?![了的]?(?:单|电|自|多少|几))`,
    read: ([, n = '', unit = '']) => {
      const count = readNumber(n);
      return count === null || count < 1 || count > 366
        ? null
        : { t: 'rolling', grain: grainOf(unit), count };
    },
  },
  {
    pattern: '(?:最近|近|过去)半年(?:内|里|来|以来)?|(?<![上下前后近年])(?:这)?半年以?来',
    read: () => ({ t: 'rolling', grain: 'month', count: 6 }),
  },
  {
    pattern: `(${N})天(?:以?前)(?!的?[\\d一二两三四五六七八九十])`,
    read: ([, n = '']) => {
      const count = readNumber(n);
      return count === null ? null : { t: 'days_ago', count };
    },
  },
  {
    // 五月以前 is before May, 五个月以前 some months ago.
    pattern: `(?<!近|去|第)(${N})(?:个(?=星|礼|月|季)|(?!月)|(?<=[一两]))(周|星期|礼拜|月|季度|年)(?:以|之)?前(?!的?[\\d一二两三四五六七八九十])`,
    read: ([, n = '', unit = '']) => {
      const count = readNumber(n);
      return count === null || count < 1 ? null : { t: 'ago', grain: grainOf(unit), count };
    },
  },
  {
    pattern: `(${N})个?${WEEK}前的?${WEEK}(${WEEKDAY})`,
    read: ([, n = '', d = '']) => {
      const [count, value] = [readNumber(n), weekday(d)];
      return count === null || value === null ? null : { t: 'weekday', weekday: value, week: -count };
    },
  },
  {
    pattern: `(上上|上|本|这)?个?${WEEK}(${WEEKDAY})`,
    read: ([, which, d = '']) => {
      const value = weekday(d);
      return value === null
        ? null
        : { t: 'weekday', weekday: value, week: which === undefined ? null : stepsOf(which) };
    },
  },
  {
    pattern: `(上上|上|本|这)个?(?:周末(?:的?(?:这|那)?(?:两|2)天)?|周六日(?:(?:这|那)?(?:两|2)天)?)`,
    read: ([, which = '']) => ({ t: 'weekend', week: stepsOf(which) }),
  },
  {
    pattern: `(上上|上|本|这)个?月(?:底|末)`,
    read: ([, which = '']) => endOf({ t: 'relative', grain: 'month', offset: stepsOf(which) }),
  },
  {
    pattern: `(${YEAR})?的?((?<!\\d)(?:1[0-2]|[1-9])|十[一二]?|[一二三四五六七八九])月份?初`,
    read: ([, year, m = ''], { thisYear }) => {
      const value = month(m);
      return value === null ? null : startOf({ t: 'month', month: value, year: yearOf(year, thisYear) });
    },
  },
  {
    pattern: '(上上|上|本|这)个?月份?初',
    read: ([, which = '']) => startOf({ t: 'relative', grain: 'month', offset: stepsOf(which) }),
  },
  {
    pattern: '(上上|上|本|这)个?季度?(?:底|末)',
    read: ([, which = '']) => endOf({ t: 'relative', grain: 'quarter', offset: stepsOf(which) }),
  },
  { pattern: '去年底|去年年底|去年末', read: () => endOf({ t: 'relative', grain: 'year', offset: -1 }) },
  {
    pattern: `(${YEAR})?的?((?<!\\d)(?:1[0-2]|[1-9])|十[一二]?|[一二三四五六七八九])月(?:底|末)`,
    read: ([, year, m = ''], { thisYear }) => {
      const value = month(m);
      return value === null ? null : endOf({ t: 'month', month: value, year: yearOf(year, thisYear) });
    },
  },
];

function startOf(of: TimeAtom): TimeAtom {
  return { t: 'start_of', of };
}

function endOf(of: TimeAtom): TimeAtom {
  return { t: 'end_of', of };
}
