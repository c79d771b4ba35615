// One value at a time: a cell's text as the number, moment or choice that its column wants, or the reason why it is none.
import { instantOf, localDateOf } from '../../time/zone.js';
import { DAY_MS, type Instant, MINUTE_MS, type Zone } from '../../time/instant.js';
import { localDate, type LocalDate } from '../../time/local-date.js';
import type { Reason, ValueKind } from '../columns.js';

/** What is stored: text, a number (moments, counts, 0 and 1 for truths), or null for unknown. */
export type Stored = string | number | null;

/** What values are read against. */
export interface ReadingFrame {
  readonly now: Instant;
  /** The zone of local times. */
  readonly zone: Zone;
}

export type Read =
  { readonly ok: true; readonly value: Stored } | { readonly ok: false; readonly reason: Reason };

const good = (value: Stored): Read => ({ ok: true, value });
const bad = (reason: Reason): Read => ({ ok: false, reason });
const EMPTY: Read = { ok: true, value: null };
const BAD_TIME = bad('bad_time');
const BAD_NUMBER = bad('bad_number');
const BAD_VALUE = bad('bad_value');

/** Nothing that a help desk holds is older; what claims to be is a date that was never filled in. */
const EARLIEST = Date.UTC(2000, 0, 1);

/** Reads one cell. An empty (or blank) one is null, whatever the kind. */
export function readValue(kind: ValueKind, text: string, frame: ReadingFrame): Read {
  if (text === '' || text.trim() === '') return EMPTY;
  switch (kind.is) {
    case 'text':
      return good(text);
    case 'time':
      return inTime(momentOf(text.trim(), frame.zone), kind.ahead, frame);
    case 'date': {
      const day = dayOf(text.trim(), frame.zone);
      return day === null ? BAD_TIME : good(day);
    }
    case 'day-or-time': {
      const day = plainDay(text.trim());
      const moment =
        day === null ? momentOf(text.trim(), frame.zone) : instantOf(day, 0, 0, 0, 0, frame.zone);
      return inTime(moment, false, frame);
    }
    case 'count': {
      const number = numberOf(text.trim());
      return number === null || number < 0 || !Number.isInteger(number) ? BAD_NUMBER : good(number);
    }
    case 'number': {
      const number = numberOf(text.trim());
      return number === null ? BAD_NUMBER : good(number);
    }
    case 'truth': {
      const truth = TRUTHS[text.trim().toLowerCase()];
      return truth === undefined ? BAD_VALUE : good(truth);
    }
    case 'choice':
      return kind.of.includes(text.trim()) ? good(text.trim()) : BAD_VALUE;
  }
}

const TRUTHS: Readonly<Record<string, number>> = {
  true: 1,
  '1': 1,
  yes: 1,
  是: 1,
  false: 0,
  '0': 0,
  no: 0,
  否: 0,
};

function inTime(moment: Instant | null, ahead: boolean, frame: ReadingFrame): Read {
  if (moment === null || moment < EARLIEST) return BAD_TIME;
  return !ahead && moment > frame.now + DAY_MS ? BAD_TIME : good(moment);
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

function numberOf(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const MOMENT =
  /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})([T ])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/**
 * A moment: ISO 8601 with an offset, or a local date and time (`2026-03-09 09:14`, `2026/3/9 9:14:05`) in the zone. Null when it
 * is neither: ISO with a `T` but no offset leaves open which zone was meant.
 */
export function momentOf(text: string, zone: Zone): Instant | null {
  return usualMoment(text) ?? anyMoment(text, zone);
}

const SAMPLE = '2026-03-09T09:14:05+08:00';

/** The form that nearly every time has, `2026-03-09T09:14:05+08:00` or with `Z`, five times as fast; null when it is another. */
function usualMoment(text: string): Instant | null {
  const zulu = text.length === 20 && text.endsWith('Z');
  if (!zulu && text.length !== SAMPLE.length) return null;
  let digits = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if (code !== SAMPLE.charCodeAt(index) && !(index === 19 && (zulu || code === 45))) return null;
  }
  if (digits !== (zulu ? 14 : 18)) return null;
  const two = (at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  const [year, month, day] = [two(0) * 100 + two(2), two(5), two(8)];
  const [hour, minute, second] = [two(11), two(14), two(17)];
  if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) return null;
  const utc = Date.UTC(year, month - 1, day, hour, minute, second);
  if (zulu) return utc;
  const [hours, minutes] = [two(20), two(23)];
  if (hours > 18 || minutes > 59) return null;
  return utc - (text.charCodeAt(19) === 45 ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

function anyMoment(text: string, zone: Zone): Instant | null {
  const parts = MOMENT.exec(text);
  if (parts === null) return null;
  const offset = parts[10];
  if (offset === undefined && parts[5]?.toUpperCase() === 'T') return null;
  const hour = Number(parts[6]);
  const minute = Number(parts[7]);
  const second = Number(parts[8] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return null;
  const ms = parts[9] === undefined ? 0 : Math.trunc(Number(`0.${parts[9]}`) * 1000);
  const [year, month, day] = [Number(parts[1]), Number(parts[3]), Number(parts[4])];
  if (offset === undefined) {
    const date = localDate(year, month, day);
    return date === null ? null : instantOf(date, hour, minute, second, ms, zone);
  }
  const ahead = offsetMs(offset);
  if (ahead === null || month < 1 || month > 12 || day < 1) return null;
  // Date carries days over into the next month; only then is a calendar needed to see that there is no such day.
  if (day > 28 && localDate(year, month, day) === null) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms) - ahead;
}

function offsetMs(offset: string): number | null {
  if (offset === 'Z' || offset === 'z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(3).replace(':', '') || 0);
  if (hours > 18 || minutes > 59) return null;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

function plainDay(text: string): LocalDate | null {
  const parts = DAY.exec(text);
  return parts === null ? null : localDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** A local day; a moment stands for the day on which it falls in the zone. */
function dayOf(text: string, zone: Zone): LocalDate | null {
  const day = plainDay(text);
  if (day !== null) return day;
  const moment = momentOf(text, zone);
  return moment === null ? null : localDateOf(moment, zone);
}
