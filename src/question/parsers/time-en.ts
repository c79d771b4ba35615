// English time expressions. One rule per phrase family: a pattern and the atom it stands for. Nothing here knows today.
import type { Grain, Weekday } from '../../time/local-date.js';
import { EN_NUMBER as N, readNumber } from '../numbers.js';
import type { TimeAtom } from '../time/atom.js';
import { slashed, type TimeRule } from './time-rule.js';
import { STEP_WORDS } from '../time/step-words.js';

const MONTH_NAMES = [
  'jan(?:uary)?',
  'feb(?:ruary)?',
  'mar(?:ch)?',
  'apr(?:il)?',
  'may',
  'june?',
  'july?',
  'aug(?:ust)?',
  'sept?(?:ember)?',
  'oct(?:ober)?',
  'nov(?:ember)?',
  'dec(?:ember)?',
];
const MONTH = `(${MONTH_NAMES.join('|')})\\.?`;
const DAY_NAMES = [
  'mon(?:day)?',
  'tue(?:s|sday)?',
  'wed(?:s|nesday)?',
  'thu(?:r|rs|rsday)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
];
const WEEKDAY = `(${DAY_NAMES.join('|')})`;
const DAY = '(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = '(\\d{4}|this year|last year|the year before last)';
const UNIT = '(day|week|month|quarter|year)';
const SO_FAR = '(?: so far| to date)?';

const indexIn = (names: readonly string[], word: string): number =>
  names.findIndex((name) => new RegExp(`^(?:${name})$`).test(word)) + 1;
const month = (word: string): number => indexIn(MONTH_NAMES, word);
const weekday = (word: string): Weekday => indexIn(DAY_NAMES, word) as Weekday;
const grain = (word: string): Grain => STEP_WORDS[word] ?? 'day';

function year(word: string | undefined, thisYear: number): number | null {
  if (word === undefined || word === '') return null;
  if (word === 'this year') return thisYear;
  if (word === 'last year') return thisYear - 1;
  if (word === 'the year before last') return thisYear - 2;
  return Number(word);
}

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};

const halfOf = (word: string): 1 | 2 => (word === 'first' || word === '1st' ? 1 : 2);

const rolling = (n: string, unit: string): TimeAtom | null => {
  const count = readNumber(n);
  return count === null ? null : { t: 'rolling', grain: grain(unit), count };
};

export const EN_TIME: readonly TimeRule[] = [
  { pattern: `today${SO_FAR}|to day`, read: () => ({ t: 'relative', grain: 'day', offset: 0 }) },
  { pattern: 'yesterday', read: () => ({ t: 'relative', grain: 'day', offset: -1 }) },
  { pattern: '(?:the )?day before yesterday', read: () => ({ t: 'relative', grain: 'day', offset: -2 }) },
  {
    pattern: 'tomorrow|(?:the )?day after tomorrow',
    read: () => ({ t: 'relative', grain: 'day', offset: 1 }),
  },
  {
    pattern:
      'right now|just now|now|currently|current|at the moment|at this moment|as of now|at present|presently',
    read: () => ({ t: 'now' }),
  },
  {
    pattern: `(?:this|the current|current) (week|month|quarter|year)${SO_FAR}`,
    read: ([, unit = '']) => ({ t: 'relative', grain: grain(unit), offset: 0 }),
  },
  {
    pattern: `(?:on )?(?:the )?(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th) (?:of )?(this|last) month`,
    read: ([, d = '', which = '']) => ({ t: 'day_of', offset: which === 'last' ? -1 : 0, day: Number(d) }),
  },
  { pattern: 'year to date|ytd', read: () => ({ t: 'relative', grain: 'year', offset: 0 }) },
  { pattern: 'quarter to date|qtd', read: () => ({ t: 'relative', grain: 'quarter', offset: 0 }) },
  { pattern: 'month to date|mtd', read: () => ({ t: 'relative', grain: 'month', offset: 0 }) },
  { pattern: 'week to date|wtd', read: () => ({ t: 'relative', grain: 'week', offset: 0 }) },
  {
    pattern: `(?:last|the last|previous|the previous|prior|the prior) ${UNIT}`,
    read: ([, unit = '']) => ({ t: 'relative', grain: grain(unit), offset: -1 }),
  },
  {
    pattern: `(?:the )?${UNIT} before last`,
    read: ([, unit = '']) => ({ t: 'relative', grain: grain(unit), offset: -2 }),
  },
  {
    pattern: `(?:next|the next|coming|the coming|upcoming) ${UNIT}`,
    read: ([, unit = '']) => ({ t: 'relative', grain: grain(unit), offset: 1 }),
  },
  {
    pattern: `(?:next|the next|coming|the coming) ${N} ${UNIT}s?`,
    read: () => ({ t: 'relative', grain: 'day', offset: 1 }),
  },
  {
    pattern: `(?:the )?(?:last|past|previous|trailing|recent|most recent) (${N}) (?:(?:full |whole |calendar )(?=day))?${UNIT}s?`,
    read: ([, n = '', unit = '']) => rolling(n, unit),
  },
  { pattern: `(?:the )?past (week|month|quarter|year)`, read: ([, unit = '']) => rolling('1', unit) },
  {
    pattern: '(?:the )?(?:last|past) (?:half(?: a)?|half-) ?year|(?:the )?(?:last|past) six months',
    read: () => rolling('6', 'month'),
  },
  {
    pattern: `(${N}) days? ago`,
    read: ([, n = '']) => {
      const count = readNumber(n);
      return count === null ? null : { t: 'days_ago', count };
    },
  },
  // "a week ago today", "today last week": the day, and no week.
  {
    pattern: `(a|one|${N}) weeks? ago (?:today|to the day)|today (a|one|${N}) weeks? ago|(?:today|this day) last week`,
    read: ([, a, b]) => {
      const said = a ?? b ?? 'a';
      const count = /^(?:a|one)$/u.test(said) ? 1 : readNumber(said);
      return count === null ? null : { t: 'days_ago', count: 7 * count };
    },
  },
  // "week 12", "wk 13", "calendar week 12 of 2025"; "week 1 of March" is none of the year's.
  {
    pattern: `(?:in |during )?(?:calendar |iso )?(?:week|wk|cw|kw)(?: no\\.?| number| #)? ?(\\d{1,2})(?:,? (?:of )?(20\\d{2}))?(?! ?(?:of|in) (?!20)| ?[%.:/-] ?\\d| days?| weeks?| hours?)`,
    read: ([, n = '', y]) =>
      Number(n) < 1 || Number(n) > 53
        ? null
        : { t: 'numbered_week', week: Number(n), year: y === undefined ? null : Number(y) },
  },
  {
    pattern: `(a|an|${N}) (week|month|quarter)s? ago`,
    read: ([, n = '', unit = '']) => {
      const count = /^an?$/u.test(n) ? 1 : readNumber(n);
      return count === null || count < 1 ? null : { t: 'ago', grain: grain(unit), count };
    },
  },
  {
    pattern: `(${N}) years ago`,
    read: ([, n = '']) => {
      const count = readNumber(n);
      return count === null || count < 1 ? null : { t: 'ago', grain: 'year', count };
    },
  },
  {
    pattern: `(?:on )?(?:the )?${WEEKDAY} (a|${N}) weeks? ago`,
    read: ([, d = '', n = '']) => {
      const count = n === 'a' ? 1 : readNumber(n);
      return count === null ? null : { t: 'weekday', weekday: weekday(d), week: -count };
    },
  },
  {
    pattern: `(?:the month of )?${MONTH}(?:,? (?:of )?${YEAR})?`,
    read: ([, m = '', y], { thisYear }) => ({ t: 'month', month: month(m), year: year(y, thisYear) }),
  },
  {
    pattern: `(?:the )?same (?:days|dates|stretch|period|part|time) (?:of|in) ${MONTH}(?:,? (?:of )?${YEAR})?`,
    read: ([, m = '', y], { thisYear }) => ({ t: 'month', month: month(m), year: year(y, thisYear) }),
  },
  {
    pattern: `(?:the )?same (?:days|dates|stretch|part) (?:of|in) (?:the )?(?:last|previous) (week|month|quarter)`,
    read: ([, unit = '']) => ({ t: 'relative', grain: grain(unit), offset: -1 }),
  },
  {
    pattern: `last ${MONTH}`,
    read: ([, m = ''], { thisYear }) => ({ t: 'month', month: month(m), year: thisYear - 1 }),
  },
  {
    pattern: `this (?:past )?${MONTH}`,
    read: ([, m = ''], { thisYear }) => ({ t: 'month', month: month(m), year: thisYear }),
  },
  {
    pattern: `(?<![\\d-])(\\d{4})-(0[1-9]|1[0-2])(?!-)`,
    read: ([, y = '', m = '']) => ({ t: 'month', year: Number(y), month: Number(m) }),
  },
  {
    pattern: `(?<![\\d/-])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})`,
    read: ([, y = '', m = '', d = '']) => ({ t: 'date', year: Number(y), month: Number(m), day: Number(d) }),
  },
  {
    pattern: `(?<![\\d/])(\\d{1,2})/(\\d{1,2})(?!/)`,
    read: ([, a, b], context) => slashed([a, b], null, context),
  },
  {
    pattern: `(?:the )?${MONTH} (?:the )?${DAY}(?:,? (?:of )?${YEAR})?`,
    read: ([, m = '', d = '', y], { thisYear }) => ({
      t: 'date',
      month: month(m),
      day: Number(d),
      year: year(y, thisYear),
    }),
  },
  {
    pattern: `(?:the )?${DAY} (?:of )?${MONTH}(?:,? (?:of )?${YEAR})?`,
    read: ([, d = '', m = '', y], { thisYear }) => ({
      t: 'date',
      month: month(m),
      day: Number(d),
      year: year(y, thisYear),
    }),
  },
  {
    pattern: `the (3[01]|[12]\\d|[1-9])(?:st|nd|rd|th)(?! quarter| half| of)`,
    read: ([, d = '']) => ({ t: 'date', month: null, day: Number(d), year: null }),
  },
  {
    pattern: `q([1-4])(?:,? (?:of )?${YEAR})?`,
    read: ([, q = '', y], { thisYear }) => ({ t: 'quarter', quarter: Number(q), year: year(y, thisYear) }),
  },
  {
    pattern: `${YEAR}(?:'s)?[ -]?q([1-4])`,
    read: ([, y, q = ''], { thisYear }) => ({ t: 'quarter', quarter: Number(q), year: year(y, thisYear) }),
  },
  {
    pattern: `(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?:,? (?:of )?${YEAR})?`,
    read: ([, q = '', y], { thisYear }) => ({
      t: 'quarter',
      quarter: ORDINALS[q] ?? 0,
      year: year(y, thisYear),
    }),
  },
  // The fourth has always been last year's before it begins again; of the others "last" may be this year's.
  {
    pattern: '(?:the )?last (?:q4|fourth quarter)',
    read: (_, { thisYear }) => ({ t: 'quarter', quarter: 4, year: thisYear - 1 }),
  },
  {
    pattern: `(?:the )?(first|second|third|fourth|1st|2nd|3rd|4th) quarter of the (?:current )?year`,
    read: ([, q = ''], { thisYear }) => ({ t: 'quarter', quarter: ORDINALS[q] ?? 0, year: thisYear }),
  },
  {
    pattern: '(?:the )?first month of the (?:current )?year',
    read: (_, { thisYear }) => ({ t: 'month', month: 1, year: thisYear }),
  },
  {
    pattern: `(?:the )?last quarter of ${YEAR}`,
    read: ([, y], { thisYear }) => ({ t: 'quarter', quarter: 4, year: year(y, thisYear) }),
  },
  {
    pattern: `(?:the )?(first|1st|second|2nd|latter|last) half of ${MONTH}(?:,? (?:of )?${YEAR})?`,
    read: ([, half = '', m = '', y], { thisYear }) => ({
      t: 'part',
      of: 2,
      part: halfOf(half),
      month: month(m),
      year: year(y, thisYear),
    }),
  },
  {
    pattern:
      '(?:the )?(first|1st|second|2nd|latter|last) half of (this|the|last|the last|previous|the previous) month',
    read: ([, half = '', which = '']) => ({
      t: 'part',
      of: 2,
      part: halfOf(half),
      month: /last|previous/.test(which) ? -1 : 0,
      year: 'relative',
    }),
  },
  {
    pattern: `(?:the )?(first|last) month of ${YEAR}`,
    read: ([, which, y], { thisYear }) => ({
      t: 'month',
      month: which === 'first' ? 1 : 12,
      year: year(y, thisYear),
    }),
  },
  {
    pattern: `h([12])(?:,? (?:of )?${YEAR})?`,
    read: ([, h = '', y], { thisYear }) => ({ t: 'half', half: Number(h), year: year(y, thisYear) }),
  },
  {
    pattern: `${YEAR}[ -]?h([12])`,
    read: ([, y, h = ''], { thisYear }) => ({ t: 'half', half: Number(h), year: year(y, thisYear) }),
  },
  {
    pattern: '(?:the )?(first|second|1st|2nd) half,? (this|last) year',
    read: ([, h = '', which], { thisYear }) => ({
      t: 'half',
      half: ORDINALS[h] ?? 1,
      year: thisYear - (which === 'last' ? 1 : 0),
    }),
  },
  {
    pattern: `(?:the )?(first|second|1st|2nd) half(?:,? (?:of )(?:the year|${YEAR}))?`,
    read: ([, h = '', y], { thisYear }) => ({ t: 'half', half: ORDINALS[h] ?? 1, year: year(y, thisYear) }),
  },
  {
    pattern: '(?:the )?(?:full |whole )?(?:year )?((?:19|20)\\d{2})',
    read: ([, y = '']) => ({ t: 'year', year: Number(y) }),
  },
  {
    pattern: `last week'?s ${WEEKDAY}`,
    read: ([, d = '']) => ({ t: 'weekday', weekday: weekday(d), week: -1 }),
  },
  {
    pattern: `(\\d{1,2})/(\\d{1,2})/(\\d{4})`,
    read: ([, a, b, y], context) => slashed([a, b], Number(y), context),
  },
  { pattern: '(?:the )?(?:last|past) fortnight', read: () => rolling('2', 'week') },
  {
    pattern: '(?:the )?(?:start|beginning) of (?:the |this )?(week|month|quarter|year)',
    read: ([, unit = '']) => ({ t: 'start_of', of: { t: 'relative', grain: grain(unit), offset: 0 } }),
  },
  {
    pattern: `(?:the )?(?:start|beginning) of ${MONTH}`,
    read: ([, m = '']) => ({ t: 'start_of', of: { t: 'month', month: month(m), year: null } }),
  },
  {
    pattern: `(?:on )?${WEEKDAY}`,
    read: ([, d = '']) => ({ t: 'weekday', weekday: weekday(d), week: null }),
  },
  {
    pattern: `(?:on )?last ${WEEKDAY}|${WEEKDAY} (?:of )?last week`,
    read: ([, a, b]) => ({ t: 'weekday', weekday: weekday(a ?? b ?? ''), week: -1 }),
  },
  {
    pattern: `(?:on )?(?:the )?${WEEKDAY} (?:of |in )?(?:the )?week before last`,
    read: ([, d = '']) => ({ t: 'weekday', weekday: weekday(d), week: -2 }),
  },
  {
    pattern: `(?:on )?this ${WEEKDAY}|${WEEKDAY} (?:of )?this week`,
    read: ([, a, b]) => ({ t: 'weekday', weekday: weekday(a ?? b ?? ''), week: 0 }),
  },
  { pattern: `(?:on )?next ${WEEKDAY}`, read: () => ({ t: 'relative', grain: 'day', offset: 1 }) },
  { pattern: '(?:the )?last weekend|the weekend of last week', read: () => ({ t: 'weekend', week: -1 }) },
  {
    pattern: '(?:over|during) (?:the|this) (?:past )?weekend|(?:the |this )?past weekend',
    read: () => ({ t: 'weekend', week: null }),
  },
  { pattern: 'this weekend', read: () => ({ t: 'weekend', week: 0 }) },
  {
    pattern: `(?:the )?end of (?:the )?(last|this|previous) (week|month|quarter|year)`,
    read: ([, which = '', unit = '']) =>
      endOf({ t: 'relative', grain: grain(unit), offset: which === 'this' ? 0 : -1 }),
  },
  {
    pattern: `(?:the )?end of ${MONTH}(?:,? ${YEAR})?`,
    read: ([, m = '', y], { thisYear }) => endOf({ t: 'month', month: month(m), year: year(y, thisYear) }),
  },
];

function endOf(of: TimeAtom): TimeAtom {
  return { t: 'end_of', of };
}
