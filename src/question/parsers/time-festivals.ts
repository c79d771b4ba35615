// Festivals and fiscal years by name, in both languages: which words, and the atom they stand for.
import type { TimeAtom } from '../time/atom.js';
import { readNumber } from '../numbers.js';
import type { Festival } from '../time/festival.js';
import type { TimeRule } from './time-rule.js';

const ZH: readonly (readonly [Festival, string])[] = [
  ['national_day', '国庆节?(?:长假|小长假)?|十一(?=期间|假期|长假|黄金周)|十一(?:期间|假期|长假|黄金周)'],
  ['spring_festival', '春节|过年期间'],
  ['labour_day', '五一(?:劳动节)?|劳动节'],
  ['dragon_boat', '端午节?'],
  ['mid_autumn', '中秋节?'],
  ['qingming', '清明节?'],
  ['new_year', '元旦节?'],
  ['double_11', '双11|双十一'],
  ['double_12', '双12|双十二'],
  ['sale_618', '(?<!\\d)618(?!\\d)'],
  // 周六一共: no day of June.
  [
    'childrens_day',
    '(?<![周期拜十])六一(?:儿童)?节|(?<![周期拜十])六一(?=那天|那一天|当天|当日|这天)|儿童节',
  ],
  ['womens_day', '三八(?:妇女|女神)?节|三八(?=那天|那一天|当天|当日|这天)|妇女节'],
  ['christmas', '圣诞节?'],
  ['christmas_eve', '平安夜'],
  ['new_years_eve', '跨年夜|元旦前夜'],
  ['lunar_new_years_eve', '除夕夜?|大年三十|年三十|大年夜'],
  ['lunar_new_years_day', '大年初一|正月初一|年初一(?!号|日|直|共|起|周|个|月|季)'],
  ['lantern', '元宵节?|正月十五|灯节'],
  ['valentines_day', '(?<!七夕)情人节'],
  ['qixi', '七夕(?:情人)?节?'],
  ['double_ninth', '重阳节?'],
  ['teachers_day', '教师节'],
  ['mothers_day', '母亲节'],
  ['fathers_day', '父亲节'],
  ['halloween', '万圣节'],
  ['easter', '复活节'],
  ['thanksgiving', '感恩节'],
  ['black_friday', '黑色星期五|黑五'],
];

const EN: readonly (readonly [Festival, string])[] = [
  ['black_friday', 'black friday'],
  ['cyber_monday', 'cyber monday'],
  ['thanksgiving', 'thanksgiving(?: day)?'],
  ['christmas_eve', '(?:christmas|xmas) eve'],
  ['christmas', 'christmas(?: day)?|xmas'],
  ['lunar_new_years_eve', "(?:chinese|lunar) new year'?s? eve"],
  ['new_years_eve', "(?<!(?:chinese|lunar) )new year'?s? eve|nye"],
  ['lunar_new_years_day', "(?:chinese|lunar) new year'?s day"],
  ['valentines_day', "(?:st\\.? )?valentine'?s?'? day|valentine'?s"],
  ['womens_day', "(?:international )?women'?s'? day"],
  ['childrens_day', "(?:international )?children'?s'? day"],
  ['teachers_day', "teachers?'?s? day"],
  ['mothers_day', "mother'?s'? day"],
  ['fathers_day', "father'?s'? day"],
  ['halloween', 'halloween'],
  ['lantern', '(?:the )?lantern festival'],
  ['qixi', 'qixi(?: festival)?'],
  ['double_ninth', '(?:the )?double ninth(?: festival)?|chongyang(?: festival)?'],
  ['easter', 'easter(?: sunday)?'],
  ['new_years_day', "new year'?s day"],
  ['new_year', "(?<!(?:and|to|till|until) )(?:the )?new year'?s?"],
  ['labour_day', 'labou?r day|may day'],
  ['spring_festival', '(?:chinese|lunar) new year|spring festival'],
  ['national_day', '(?:chinese )?national day(?: holiday)?|golden week'],
  ['mid_autumn', 'mid[ -]autumn(?: festival)?'],
  ['dragon_boat', 'dragon boat(?: festival)?|duanwu'],
  ['qingming', 'qingming(?: festival)?|tomb sweeping(?: day| festival)?'],
  ['double_11', "singles'? day|double 11"],
];

const PAUSE = '(?:假期|放假|长假|小长假|黄金周|大促|购物节|活动|期间){0,6}';
/** 劳动节当天: the day itself, and not the days off around it. */
const ITSELF = '((?:的)?(?:当天|当日|那天|那一天|这天|这一天|正日子?|本身))?';
/** 清明三天: the days off, and how many they are; 国庆三天后 is something else. */
const COUNTED_ZH = '(?:的?这?([一二三四五六七八九十]|\\d{1,2})天(?![前后内里以之半两])(?:小?长假|假期|假)?)?';
const COUNT_EN = '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)';
/** 春节那几天: the days off. Of a single day, 双11那几天 says no days. */
const DAYS_OFF = '(的?[那这]几天)?';
const NO_DAYS_OFF = '((?!))?';
const OF_DAYS: ReadonlySet<Festival> = new Set([
  'national_day',
  'spring_festival',
  'labour_day',
  'dragon_boat',
  'qingming',
  'new_year',
  'mid_autumn',
]);

const zhYear = (word: string | undefined, thisYear: number): number | null =>
  word === undefined || word === ''
    ? null
    : word === '今年'
      ? thisYear
      : word === '去年'
        ? thisYear - 1
        : word === '前年'
          ? thisYear - 2
          : Number(word.slice(0, 4));

const enYear = (word: string | undefined, thisYear: number): number | null =>
  word === undefined || word === ''
    ? null
    : word === 'last year'
      ? thisYear - 1
      : word === 'this year'
        ? thisYear
        : Number(word);

const festival = (
  id: Festival,
  year: number | null,
  beside: -1 | 0 | 1,
  own = false,
): Extract<TimeAtom, { t: 'festival' }> => ({
  t: 'festival',
  festival: id,
  year,
  beside,
  ...(own ? { own } : {}),
});

/** In English these are other days in other countries: the workspace's own. */
const OWN: ReadonlySet<Festival> = new Set([
  'labour_day',
  'national_day',
  'new_year',
  'childrens_day',
  'teachers_day',
  'mothers_day',
  'fathers_day',
]);

const counted = (count: string | undefined): { readonly days?: number } => {
  const days = count === undefined ? null : readNumber(count);
  return days === null ? {} : { days };
};

/** The so many days before or after it; null where it is not said how many. */
const besideFor = (
  id: Festival,
  year: number | null,
  side: -1 | 1,
  count: string | undefined,
  own = false,
): TimeAtom | null => {
  const over = count === undefined ? 1 : readNumber(count);
  return over === null || over < 1 || over > 31 ? null : { ...festival(id, year, side, own), over };
};

const fiscal = (word: string): number => (/^(?:上|last|previous)/u.test(word) ? -1 : 0);

export const ZH_FESTIVALS: readonly TimeRule[] = [
  ...ZH.map(([, names]): TimeRule => ({
    pattern: `(?:下一?个|明年的?|下次)(?:${names})`,
    read: () => ({ t: 'relative', grain: 'day', offset: 1 }),
  })),
  ...ZH.flatMap(([id, names]): TimeRule[] => [
    {
      pattern: `(今年|去年|前年|\\d{4}年)?的?(?:${names})${PAUSE}${OF_DAYS.has(id) ? DAYS_OFF : NO_DAYS_OFF}${COUNTED_ZH}${ITSELF}`,
      read: ([, year, several, count, itself], { thisYear }) => ({
        ...festival(id, zhYear(year, thisYear), 0),
        ...counted(count),
        ...(several === undefined ? {} : { several: true }),
        ...(itself === undefined ? {} : { itself: true }),
      }),
    },
    {
      pattern: `(?:${names})(?:假期)?(20\\d{2})年?(?!\\d|[/.-]\\d)`,
      read: ([, year = '']) => festival(id, Number(year), 0),
    },
    {
      pattern: `(今年|去年|前年|\\d{4}年)?的?(?:${names})(?:假期|节)?(?:的)?(前|后)(?:的)?(?:一周|1周|七天|7天|一个星期)`,
      read: ([, year, side], { thisYear }) => festival(id, zhYear(year, thisYear), side === '前' ? -1 : 1),
    },
    {
      pattern: `(今年|去年|前年|\\d{4}年)?的?(?:${names})(?:假期|节|那天|当天)?(?:的|之|以)?(前|后)(?:的|面)?(?:(?:那|第)?(?:一|1)(?:天|日)|(?:那)?([两二三四五六七八九十]|\\d{1,2})(?:天|日))(?![内里中之])`,
      read: ([, year, side, count], { thisYear }) =>
        besideFor(id, zhYear(year, thisYear), side === '前' ? -1 : 1, count),
    },
  ]),
  {
    pattern: '(本|这个?|上个?|当前)财年',
    read: ([, which = '']) => ({ t: 'fiscal', year: null, offset: fiscal(which), quarter: null }),
  },
  {
    pattern: '(本|这个?|上个?)?财年的?第?([一二三四1-4])季度',
    read: ([, which = '', q = '']) => ({
      t: 'fiscal',
      year: null,
      offset: fiscal(which),
      quarter: '一二三四'.includes(q) ? '一二三四'.indexOf(q) + 1 : Number(q),
    }),
  },
  {
    pattern: '(?<!\\d)(\\d{4})财年',
    read: ([, year = '']) => ({ t: 'fiscal', year: Number(year), offset: 0, quarter: null }),
  },
];

export const EN_FESTIVALS: readonly TimeRule[] = [
  ...EN.flatMap(([id, names]): TimeRule[] => [
    {
      pattern: `(?:last )?(?:${names})(?: holidays?)?(?:,? (?:of |in )?(\\d{4}|last year|this year))?`,
      read: ([, year], { thisYear }) => festival(id, enYear(year, thisYear), 0, OWN.has(id)),
    },
    {
      pattern: `(?:the |all )?${COUNT_EN}(?:[- ]day (?:${names})(?: holidays?| break| weekend)?| days (?:of|over|at|around) (?:the )?(?:${names})(?: holidays?| break)?)(?:,? (?:of |in )?(\\d{4}|last year|this year))?`,
      read: ([, count, year], { thisYear }) => ({
        ...festival(id, enYear(year, thisYear), 0, OWN.has(id)),
        ...counted(count),
      }),
    },
    {
      pattern: `(?:the )?(?:very |actual )?day of (?:the )?(?:last )?(?:${names})(?: itself)?(?:,? (?:of |in )?(\\d{4}|last year|this year))?|(?:${names})(?: itself| proper)(?:,? (?:of |in )?(\\d{4}|last year|this year))?`,
      read: ([, year, other], { thisYear }) => ({
        ...festival(id, enYear(year ?? other, thisYear), 0, OWN.has(id)),
        itself: true,
      }),
    },
    {
      pattern: `(?:the )?week (before|after) (?:last )?(?:${names})(?:,? (?:of |in )?(\\d{4}|last year|this year))?`,
      read: ([, side, year], { thisYear }) =>
        festival(id, enYear(year, thisYear), side === 'before' ? -1 : 1, OWN.has(id)),
    },
    {
      pattern: `(?:the )?(?:day|${COUNT_EN} days) (?:right |just |immediately )?(before|after|following|preceding) (?:last )?(?:${names})(?:,? (?:of |in )?(\\d{4}|last year|this year))?`,
      read: ([, count, side, year], { thisYear }) =>
        besideFor(
          id,
          enYear(year, thisYear),
          /^(?:before|preceding)$/u.test(side ?? '') ? -1 : 1,
          count,
          OWN.has(id),
        ),
    },
  ]),
  {
    pattern: '(?:the )?(this|current|last|previous) (?:(?:fiscal|financial) year|fy)(?: to date)?',
    read: ([, which = '']) => ({ t: 'fiscal', year: null, offset: fiscal(which), quarter: null }),
  },
  {
    pattern: 'fytd|(?:fy|(?:fiscal|financial) year) to date|(?:fiscal|financial) ytd',
    read: () => ({ t: 'fiscal', year: null, offset: 0, quarter: null }),
  },
  {
    pattern: 'fy ?(\\d{4}|\\d{2})(?: ?q([1-4]))?',
    read: ([, year = '', q]) => ({
      t: 'fiscal',
      year: Number(year.length === 2 ? `20${year}` : year),
      offset: 0,
      quarter: q === undefined ? null : Number(q),
    }),
  },
  {
    pattern: '(?:this )?(?:fiscal|financial) q([1-4])',
    read: ([, q = '']) => ({ t: 'fiscal', year: null, offset: 0, quarter: Number(q) }),
  },
];

/** Whether a text may hold any of them at all: most hold none, and need not be searched rule by rule. */
export const MAY_HOLD_FESTIVAL = new RegExp(
  `财年|fiscal|financial|fy|${[...ZH, ...EN].map(([, names]) => names).join('|')}`,
  'u',
);
