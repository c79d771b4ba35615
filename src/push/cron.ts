// When a schedule in cron's five fields comes round, in any zone: the wall times at which it is due, each with its moment. Pure;
// whether a text is such a schedule was settled when the settings were read (config/cron-text.ts).
import { MINUTE_MS, type Instant, type Zone } from '../time/instant.js';
import { addDays, dayOf, monthOf, weekdayOf, type LocalDate } from '../time/local-date.js';
import { instantOf, localDateOf } from '../time/zone.js';

/** One time at which something is due. */
export interface Slot {
  /** The wall time in the zone, `2026-03-16T09:00`: what the slot is known by, wherever the person travels. */
  readonly name: string;
  readonly date: LocalDate;
  /** Minutes since midnight, as the schedule says it. */
  readonly minute: number;
  readonly at: Instant;
}

interface Cron {
  readonly minutes: ReadonlySet<number>;
  readonly hours: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  /** 0 is Sunday. */
  readonly weekdays: ReadonlySet<number>;
  /** As in cron: where days of the month and of the week are both limited, either will do. */
  readonly eitherDay: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * The slots with `after < at <= until`, in order. A time that clocks skip moves on by what was skipped; one that comes twice is
 * due the first time only.
 */
export function slotsBetween(text: string, zone: Zone, after: Instant, until: Instant): readonly Slot[] {
  const cron = parse(text);
  const found: Slot[] = [];
  // A time that was skipped can land on the day after its own.
  const last = localDateOf(until, zone);
  for (let date = addDays(localDateOf(after, zone), -1); date <= last; date = addDays(date, 1)) {
    if (!fallsOn(cron, date)) continue;
    for (const hour of cron.hours)
      for (const minute of cron.minutes) {
        const at = instantOf(date, hour, minute, 0, 0, zone);
        if (at > after && at <= until)
          found.push({ name: `${date}T${two(hour)}:${two(minute)}`, date, minute: hour * 60 + minute, at });
      }
  }
  return found.sort((a, b) => a.at - b.at || (a.name < b.name ? -1 : 1));
}

/** The first slot after the moment; null when there is none in the next four years (30 February). */
export function nextSlot(text: string, zone: Zone, after: Instant): Slot | null {
  const day = 24 * 60 * MINUTE_MS;
  for (let from = after, span = 8 * day; from < after + 1500 * day; from += span, span = 60 * day) {
    const [first] = slotsBetween(text, zone, from, from + span);
    if (first !== undefined) return first;
  }
  return null;
}

const two = (n: number): string => String(n).padStart(2, '0');

function fallsOn(cron: Cron, date: LocalDate): boolean {
  if (!cron.months.has(monthOf(date))) return false;
  const day = cron.days.has(dayOf(date));
  const weekday = cron.weekdays.has(weekdayOf(date) % 7);
  return cron.eitherDay ? day || weekday : day && weekday;
}

const parsed = new Map<string, Cron>();

function parse(text: string): Cron {
  let cron = parsed.get(text);
  if (cron === undefined) {
    const [minutes = '*', hours = '*', days = '*', months = '*', weekdays = '*'] = text.trim().split(/\s+/);
    cron = {
      minutes: numbers(minutes, 0, 59, []),
      hours: numbers(hours, 0, 23, []),
      days: numbers(days, 1, 31, []),
      months: numbers(months, 1, 12, ['', ...MONTHS]),
      weekdays: new Set([...numbers(weekdays, 0, 7, WEEKDAYS)].map((day) => day % 7)),
      eitherDay: !days.startsWith('*') && !weekdays.startsWith('*'),
    };
    parsed.set(text, cron);
  }
  return cron;
}

/** The numbers that a field lists: `*`, `1,3`, `1-5`, `*\/15`, `mon-fri`. */
function numbers(field: string, min: number, max: number, names: readonly string[]): ReadonlySet<number> {
  const value = (text: string): number => {
    const named = names.indexOf(text.toLowerCase());
    return named >= 0 ? named : Number(text);
  };
  const found = new Set<number>();
  for (const item of field.split(',')) {
    const [span = '*', every] = item.split('/');
    const [from, to] = span === '*' ? [min, max] : ends(span.split('-').map(value), every !== undefined, max);
    for (let n = from; n <= to; n += Number(every ?? 1)) found.add(n);
  }
  return found;
}

/** `5/10` goes on from 5 to the end, `5` alone is 5. */
function ends([from = 0, to]: readonly number[], stepped: boolean, max: number): readonly [number, number] {
  return [from, to ?? (stepped ? max : from)];
}
