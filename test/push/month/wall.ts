// Clocks on walls, found the slow way: every quarter of an hour of the month is asked of Intl, and looked up. Nothing of src/ is used
// here or in the rest of the reference.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The month. */
export const FROM = Date.UTC(2026, 1, 11);
export const TO = Date.UTC(2026, 2, 14);

const QUARTER = 15 * MINUTE;
/** Far enough back for what is usual. */
const EARLIEST = FROM - 100 * DAY;
const LATEST = TO + 8 * DAY;

export interface Wall {
  /** `2026-03-08`. */
  readonly date: string;
  /** Minutes since midnight. */
  readonly minute: number;
}

interface ZoneTable {
  readonly quarters: readonly Wall[];
  /** The first moment at which a wall clock shows this quarter. */
  readonly first: ReadonlyMap<string, number>;
}

const tables = new Map<string, ZoneTable>();

function tableOf(zone: string): ZoneTable {
  const known = tables.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const quarters: Wall[] = [];
  const first = new Map<string, number>();
  for (let t = EARLIEST; t < LATEST; t += QUARTER) {
    const [date = '', time = ''] = format.format(t).split(' ');
    const [hour = '', minute = ''] = time.split(':');
    const wall = { date, minute: Number(hour) * 60 + Number(minute) };
    quarters.push(wall);
    const name = `${wall.date} ${wall.minute}`;
    if (!first.has(name)) first.set(name, t);
  }
  const table = { quarters, first };
  tables.set(zone, table);
  return table;
}

/** What the clock on the wall shows. */
export function wallAt(t: number, zone: string): Wall {
  const index = Math.floor((t - EARLIEST) / QUARTER);
  const quarter = tableOf(zone).quarters[index];
  if (quarter === undefined) throw new Error(`${new Date(t).toISOString()} is not in the month`);
  return {
    date: quarter.date,
    minute: quarter.minute + Math.floor((t - EARLIEST - index * QUARTER) / MINUTE),
  };
}

/** When the wall clock first shows this; a time that the clocks leave out moves on by what they leave out. */
export function momentOf(date: string, minute: number, zone: string): number {
  const { first } = tableOf(zone);
  const rest = minute % 15;
  // From the last quarter before that the clock did show, time just goes on.
  for (let back = minute - rest; back >= 0; back -= 15) {
    const at = first.get(`${date} ${back}`);
    if (at !== undefined) return at + (minute - back) * MINUTE;
  }
  throw new Error(`no ${date} in ${zone}`);
}

export const nextDate = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** 1 is Monday. */
export const weekday = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay() || 7;

/** All days of the month. */
export const DATES: readonly string[] = Array.from({ length: (TO - FROM) / DAY + 2 }, (_, i) =>
  nextDate('2026-02-10', i),
);

const table = z.object({ days: z.array(z.object({ date: z.string(), isOffDay: z.boolean() })) });
const chinese = new Map(
  table
    .parse(
      JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/cn-holidays/2026.json'), 'utf8')),
    )
    .days.map(({ date, isOffDay }) => [date, isOffDay]),
);

export interface Calendar {
  readonly zone: string;
  readonly chinese: boolean;
  /** Shifts in minutes since midnight, the same on every working day. */
  readonly shifts: readonly (readonly [number, number])[];
}

export const isWorkday = ({ chinese: heeds }: Calendar, date: string): boolean => {
  const off = heeds ? chinese.get(date) : undefined;
  return off === undefined ? weekday(date) <= 5 : !off;
};

/** Whether the minute that begins here is working time. */
export function isWorking(calendar: Calendar, t: number): boolean {
  const { date, minute } = wallAt(t, calendar.zone);
  return isWorkday(calendar, date) && calendar.shifts.some(([from, to]) => minute >= from && minute < to);
}

/** Minutes of working time in between, counted one by one. */
export function workedMinutes(calendar: Calendar, from: number, to: number): number {
  let n = 0;
  for (let t = from; t < to; t += MINUTE) if (isWorking(calendar, t)) n += 1;
  return n;
}

const prefixes = new Map<Calendar, readonly number[]>();

/** Milliseconds of working time in between, from counts of minutes that are made once. */
export function afterPrefix(calendar: Calendar, from: number, to: number): number {
  let worked = prefixes.get(calendar);
  if (worked === undefined) {
    const counted = [0];
    for (let t = EARLIEST; t < LATEST; t += MINUTE)
      counted.push((counted.at(-1) ?? 0) + (isWorking(calendar, t) ? MINUTE : 0));
    worked = counted;
    prefixes.set(calendar, worked);
  }
  const at = (t: number): number => worked[Math.max(0, Math.floor((t - EARLIEST) / MINUTE))] ?? 0;
  return at(to) - at(from);
}

/** The first moment by which so many minutes of working time (or a part of one) have gone by; `from` for none. */
export function afterWorking(calendar: Calendar, from: number, minutes: number): number {
  let left = minutes;
  for (let t = from; ; t += MINUTE) {
    if (left <= 0) return t;
    if (!isWorking(calendar, t)) continue;
    if (left < 1) return t + left * MINUTE;
    left -= 1;
  }
}
