// Times as foreign files write them: little patterns (`D/M/YYYY HH:mm`), epoch counts, Excel's day numbers. Turns a text
// into canonical ISO text, or says that it can't. Forms that the import format itself knows need no pattern.
import { DAY_MS, type Instant, type Zone } from '../../time/instant.js';
import { localDate, type LocalDate } from '../../time/local-date.js';
import { instantOf } from '../../time/zone.js';

/** What a text says: a moment of its own, or a day and time on the wall of a zone that the text does not name. */
export type ReadTime =
  | { readonly kind: 'instant'; readonly at: Instant }
  | {
      readonly kind: 'local';
      readonly date: LocalDate;
      readonly hour: number;
      readonly minute: number;
      readonly second: number;
      readonly ms: number;
      /** True when only a day stood there. */
      readonly dateOnly: boolean;
    };

/** Reads one text by one format; null when the text does not have that form or names no real time. */
export type TimeReader = (text: string) => ReadTime | null;

/** Formats that are words, not patterns. */
export const NAMED_FORMATS = ['iso', 'epoch', 'epoch_ms', 'excel'] as const;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

type Field =
  | 'year'
  | 'year2'
  | 'month'
  | 'monthName'
  | 'day'
  | 'hour'
  | 'hour12'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'half'
  | 'offset';

// Longest token first. Numbers are read with or without a leading zero, whatever the pattern's width: real files mix them.
const TOKENS: readonly (readonly [string, Field | null, string])[] = [
  ['YYYY', 'year', '(\\d{4})'],
  ['YY', 'year2', '(\\d{2})'],
  ['MMMM', 'monthName', '([A-Za-z]{3,9})\\.?'],
  ['MMM', 'monthName', '([A-Za-z]{3,9})\\.?'],
  ['MM', 'month', '(\\d{1,2})'],
  ['M', 'month', '(\\d{1,2})'],
  ['dddd', null, '[A-Za-z]+'],
  ['DD', 'day', '(\\d{1,2})'],
  ['D', 'day', '(\\d{1,2})'],
  ['HH', 'hour', '(\\d{1,2})'],
  ['H', 'hour', '(\\d{1,2})'],
  ['hh', 'hour12', '(\\d{1,2})'],
  ['h', 'hour12', '(\\d{1,2})'],
  ['mm', 'minute', '(\\d{1,2})'],
  ['m', 'minute', '(\\d{1,2})'],
  ['ss', 'second', '(\\d{1,2})'],
  ['s', 'second', '(\\d{1,2})'],
  ['SSS', 'fraction', '(\\d{1,9})'],
  ['A', 'half', '([AaPp]\\.?[Mm]\\.?|上午|下午)'],
  ['Z', 'offset', '(Z|[+-]\\d{2}:?\\d{2}|UTC|GMT)'],
];

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;

/** Year first, in any of the spellings that the import format takes, with or without an offset. */
export const readIso: TimeReader = (text) => {
  const m = ISO.exec(text);
  if (m === null) return null;
  return assemble({
    year: Number(m[1]),
    month: Number(m[2]),
    day: Number(m[3]),
    hour: Number(m[4] ?? 0),
    minute: Number(m[5] ?? 0),
    second: Number(m[6] ?? 0),
    ms: fraction(m[7]),
    offset: m[8],
    dateOnly: m[4] === undefined,
  });
};

/**
 * The reader of a format, or a sentence that says what is wrong with it.
 *
 * @example timeReader('DD-MMM-YY') reads `26-Aug-23` as the day 2023-08-26.
 */
export function timeReader(format: string): TimeReader | { readonly problem: string } {
  switch (format) {
    case 'iso':
      return readIso;
    case 'epoch':
      return (text) => instantFrom(text, 1000);
    case 'epoch_ms':
      return (text) => instantFrom(text, 1);
    case 'excel':
      return readExcel;
    default:
      return patternReader(format);
  }
}

function patternReader(format: string): TimeReader | { readonly problem: string } {
  const fields: Field[] = [];
  // Without signs between them, only their width tells the numbers apart.
  const packed = format.includes('YYYYMM');
  let source = '';
  for (let rest = format.trim(); rest !== '';) {
    const token = TOKENS.find(([spelling]) => rest.startsWith(spelling));
    if (token === undefined) {
      const letter = rest[0] ?? '';
      if (/[A-Za-z]/.test(letter) && !(letter === 'T' && fields.length > 0)) {
        return {
          problem: `"${letter}" in the time format "${format}" is not known (known are YYYY YY MMM MM M DD D HH H hh h mm ss SSS A Z, and the words iso, epoch, epoch_ms, excel)`,
        };
      }
      source += /\s/.test(letter) ? '\\s+' : letter.replaceAll(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
      rest = rest.slice(1);
      continue;
    }
    source += packed ? token[2].replace('{1,2}', '{2}') : token[2];
    if (token[1] !== null) fields.push(token[1]);
    rest = rest.slice(token[0].length);
  }
  const has = (...names: Field[]): boolean => names.some((name) => fields.includes(name));
  if (!has('year', 'year2') || !has('month', 'monthName') || !has('day')) {
    return { problem: `the time format "${format}" lacks a year, a month or a day` };
  }
  const pattern = new RegExp(`^${source}$`);
  const dateOnly = !has('hour', 'hour12');
  return (text) => {
    const match = pattern.exec(text);
    if (match === null) return null;
    const got = new Map(fields.map((field, i) => [field, match[i + 1] ?? ''] as const));
    return assemble({
      year: got.has('year2') ? century(Number(got.get('year2'))) : Number(got.get('year')),
      month: got.has('monthName') ? monthNamed(got.get('monthName') ?? '') : Number(got.get('month')),
      day: Number(got.get('day')),
      hour: got.has('hour12')
        ? hour24(Number(got.get('hour12')), got.get('half'))
        : Number(got.get('hour') ?? 0),
      minute: Number(got.get('minute') ?? 0),
      second: Number(got.get('second') ?? 0),
      ms: fraction(got.get('fraction')),
      offset: got.get('offset'),
      dateOnly,
    });
  };
}

/** Two digits are this century's up to 69, as POSIX reads them. */
const century = (year: number): number => (year < 70 ? 2000 + year : 1900 + year);

/** English month names and their abbreviations; 0 (no such month) for anything else. */
const monthNamed = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function hour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour > 12) return Number.NaN;
  return (hour % 12) + (/^p|下午/i.test(half) ? 12 : 0);
}

const fraction = (digits: string | undefined): number =>
  digits === undefined ? 0 : Number(digits.slice(0, 3).padEnd(3, '0'));

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly offset: string | undefined;
  readonly dateOnly: boolean;
}

function assemble(parts: Parts): ReadTime | null {
  const { year, month, day, hour, minute, second, ms, offset, dateOnly } = parts;
  const date = localDate(year, month, day);
  if (date === null || !(hour <= 23 && minute <= 59 && second <= 59)) return null;
  if (offset === undefined) return { kind: 'local', date, hour, minute, second, ms, dateOnly };
  const utc = instantOf(date, hour, minute, second, ms, 'UTC');
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  return {
    kind: 'instant',
    at: utc - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000,
  };
}

/** Seconds (or milliseconds) since 1970, from 1990 on: smaller numbers are counts of something else. */
function instantFrom(text: string, unitMs: number): ReadTime | null {
  if (!/^\d{9,13}(\.\d+)?$/.test(text)) return null;
  const at = Math.round(Number(text) * unitMs);
  return at >= Date.UTC(1990, 0, 1) && at < Date.UTC(2100, 0, 1) ? { kind: 'instant', at } : null;
}

/** Days since 1899-12-30, the fraction being the time of day: how Excel stores a date. From 1954 to 2119. */
const readExcel: TimeReader = (text) => {
  if (!/^[2-7]\d{4}(\.\d+)?$/.test(text)) return null;
  const wall = new Date(Date.UTC(1899, 11, 30) + Math.round(Number(text) * DAY_MS));
  const date = localDate(wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate());
  if (date === null) return null;
  return {
    kind: 'local',
    date,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    ms: 0,
    dateOnly: !text.includes('.'),
  };
};

/** The moment that was read, a local one in the zone; a day without a time is its midnight. */
export const momentOfTime = (time: ReadTime, zone: Zone): Instant =>
  time.kind === 'instant'
    ? time.at
    : instantOf(time.date, time.hour, time.minute, time.second, time.ms, zone);
