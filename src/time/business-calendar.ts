// When a team works: hours of the week, public holidays and make-up workdays in one zone. Working time is the set of
// moments whose local time lies in a shift, so it is right on days of 23 and 25 hours too.
import type { HolidayTable } from './holidays.js';
import { DAY_MS, type Instant, type Span, type Zone } from './instant.js';
import { addDays, dateOfDayNumber, type LocalDate, weekdayOf } from './local-date.js';
import { ALWAYS, type Shift, WEEKDAYS, type WeekHours } from './working-hours.js';
import { type WorkingTape, workingTape } from './working-tape.js';
import { instantOf, localTimeOf, offsetSegments } from './zone.js';

/** What a business calendar is made of: plain data, as the settings say it. */
export interface CalendarSpec {
  readonly zone: Zone;
  readonly hours: WeekHours;
  /** Null: no holidays are kept. */
  readonly holidays: HolidayTable | null;
}

/** A calendar that time can be measured in. Make it once and keep it: it remembers the years it has laid out. */
export interface BusinessCalendar {
  readonly spec: CalendarSpec;
  /** Null when the calendar is open round the clock on every day: then working time is elapsed time. */
  readonly tape: WorkingTape | null;
}

export const buildCalendar = (spec: CalendarSpec): BusinessCalendar => ({
  spec,
  tape: isAlways(spec) ? null : workingTape((span) => workingSpans(spec, span)),
});

/** The calendar that never closes: the default where no hours are set. */
export const alwaysOpen = (zone: Zone): CalendarSpec => ({ zone, hours: ALWAYS, holidays: null });

/** Milliseconds of working time from `start` to `end`; negative when `end` comes first. */
export const businessMs = (calendar: BusinessCalendar, start: Instant, end: Instant): number =>
  calendar.tape === null ? end - start : calendar.tape.worked(end) - calendar.tape.worked(start);

/**
 * The earliest moment by which `ms` of working time have passed since `start`: `start` itself for 0, the end of a shift
 * rather than the beginning of the next. Throws when the calendar has no working time ahead.
 */
export function addBusinessTime(calendar: BusinessCalendar, start: Instant, ms: number): Instant {
  const { tape, spec } = calendar;
  if (tape === null) return start + ms;
  const reached = tape.reach(start, tape.worked(start) + ms);
  if (reached === null) throw new Error(`The calendar of ${spec.zone} has no working time ahead.`);
  return reached;
}

/**
 * The same local time `days` working days later. From a day off, the next working day is the first: Saturday 10:00 and one
 * day is Monday 10:00. `start` itself for 0. Throws when the calendar has no working day ahead.
 */
export function addWorkdays(calendar: BusinessCalendar, start: Instant, days: number): Instant {
  if (days <= 0) return start;
  const { zone } = calendar.spec;
  const { date, hour, minute, second } = localTimeOf(start, zone);
  let day = date;
  for (let left = days, idle = 0; left > 0; idle++) {
    day = addDays(day, 1);
    if (isWorkday(calendar, day)) {
      left--;
      idle = 0;
    }
    if (idle > 10_000) throw new Error(`The calendar of ${zone} has no working day ahead.`);
  }
  const ms = ((start % 1000) + 1000) % 1000;
  return instantOf(day, hour, minute, second, ms, zone);
}

/** Whether any work is done on the day: holidays and make-up workdays are heeded. */
export const isWorkday = (calendar: BusinessCalendar, date: LocalDate): boolean =>
  shiftsOn(calendar.spec, date).length > 0;

/** The shifts that begin on the day. A make-up workday has Monday's hours. */
function shiftsOn({ hours, holidays }: CalendarSpec, date: LocalDate): readonly Shift[] {
  if (holidays !== null && Object.hasOwn(holidays.workdays, date)) return hours[1];
  if (holidays !== null && Object.hasOwn(holidays.holidays, date)) return [];
  return hours[weekdayOf(date)];
}

/** The stretches of working time inside the span: in order, apart from each other. */
export function workingSpans(spec: CalendarSpec, span: Span): readonly Span[] {
  const found: Span[] = [];
  for (const { start, end, offsetMs } of offsetSegments(span, spec.zone)) {
    // Shifts may begin on the local day before, or two in case of a shift of nearly a day and a half.
    const first = Math.floor((start + offsetMs) / DAY_MS) - 2;
    const last = Math.floor((end - 1 + offsetMs) / DAY_MS);
    for (let day = first; day <= last; day++) {
      const midnight = day * DAY_MS - offsetMs;
      for (const shift of shiftsOn(spec, dateOfDayNumber(day))) {
        const from = Math.max(midnight + shift.start, start);
        const to = Math.min(midnight + shift.end, end);
        if (from < to) found.push({ start: from, end: to });
      }
    }
  }
  return joined(found.sort((a, b) => a.start - b.start));
}

function joined(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last === undefined || span.start > last.end) result.push(span);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return result;
}

const isAlways = ({ hours, holidays }: CalendarSpec): boolean =>
  holidays === null &&
  WEEKDAYS.every((day) => hours[day].some((shift) => shift.start === 0 && shift.end >= DAY_MS));
