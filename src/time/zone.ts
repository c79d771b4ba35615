// From moments to local days and back, in any IANA zone. The zone rules are those of Node's ICU; this is the only file
// that asks it. Offsets are looked up once per stretch of time and kept in small tables, because every figure asks for
// thousands of local days.
import { dateOfDayNumber, dayNumber, type LocalDate, type Weekday, weekdayOf } from './local-date.js';
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS, SECOND_MS, type Span, type Zone } from './instant.js';

/** A moment as a clock on the wall of the zone shows it. */
export interface LocalTime {
  readonly date: LocalDate;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: Weekday;
}

/** A stretch of time with one offset: local time is UTC plus `offsetMs`. */
export interface OffsetSegment extends Span {
  readonly offsetMs: number;
}

/** Whether the name is an IANA zone that this machine knows, such as `Asia/Shanghai` or `UTC`. */
export function isZone(name: string): boolean {
  try {
    return offsetFormat(name) !== null;
  } catch {
    return false;
  }
}

/** Whether the zone is some other country's than China's; UTC is nobody's. */
export const isAbroad = (zone: Zone): boolean =>
  !/^(?:Asia\/(?:Shanghai|Chongqing|Chungking|Harbin|Urumqi|Kashgar)|PRC|UTC|UCT|GMT|Zulu|Universal|Etc\/.*)$/u.test(
    zone,
  );

/** The names of the zones that this machine knows, without the old names that some of them also have. */
export const zoneNames = (): readonly string[] => Intl.supportedValuesOf('timeZone');

/** The zone that the machine itself is set to. */
export const machineZone = (): Zone => new Intl.DateTimeFormat().resolvedOptions().timeZone;

// A table covers 512 days; within it the offset is sampled every two days, as no zone has ever changed back that soon.
const TABLE_MS = 512 * DAY_MS;
const SAMPLE_MS = 2 * DAY_MS;

const tablesByZone = new Map<Zone, Map<number, readonly OffsetSegment[]>>();

/** The offset of the zone at the moment, in milliseconds; positive east of Greenwich. Throws on an unknown zone. */
export function offsetAt(t: Instant, zone: Zone): number {
  return segmentAt(t, zone).offsetMs;
}

/** The span cut into pieces of one offset, in order, without a gap. Empty when the span is. */
export function offsetSegments(span: Span, zone: Zone): readonly OffsetSegment[] {
  const pieces: OffsetSegment[] = [];
  for (let start = span.start; start < span.end;) {
    const segment = segmentAt(start, zone);
    const end = Math.min(segment.end, span.end);
    const last = pieces.at(-1);
    // Two tables may meet inside one piece.
    if (last?.offsetMs === segment.offsetMs) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start, end, offsetMs: segment.offsetMs });
    start = end;
  }
  return pieces;
}

/** The local day on which the moment falls. */
export const localDateOf = (t: Instant, zone: Zone): LocalDate =>
  dateOfDayNumber(Math.floor((t + offsetAt(t, zone)) / DAY_MS));

/** The moment as the zone's clocks and calendars show it. */
export function localTimeOf(t: Instant, zone: Zone): LocalTime {
  const local = t + offsetAt(t, zone);
  const days = Math.floor(local / DAY_MS);
  const rest = local - days * DAY_MS;
  const date = dateOfDayNumber(days);
  return {
    date,
    hour: Math.floor(rest / HOUR_MS),
    minute: Math.floor(rest / MINUTE_MS) % 60,
    second: Math.floor(rest / SECOND_MS) % 60,
    weekday: weekdayOf(date),
  };
}

/**
 * The moment at which the zone's clocks show this local time. A time that comes twice (clocks put back) is its first
 * occurrence; one that is skipped (clocks put forward) moves on by what was skipped: 02:30 becomes 03:30.
 */
export function instantOf(
  date: LocalDate,
  hour: number,
  minute: number,
  second: number,
  ms: number,
  zone: Zone,
): Instant {
  const local = dayNumber(date) * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS + second * SECOND_MS + ms;
  return momentOf(local, zone) ?? local - offsetAt(local - DAY_MS, zone);
}

/**
 * The first moment of the local day. Where clocks skip midnight the day begins when they have (01:00 in São Paulo in
 * spring); a day that a zone left out altogether (Samoa, 30 December 2011) begins where the next one does.
 */
export function startOfDay(date: LocalDate, zone: Zone): Instant {
  const midnight = dayNumber(date) * DAY_MS;
  const exact = momentOf(midnight, zone);
  if (exact !== null) return exact;
  // Midnight was skipped: the day begins at the change itself.
  const [change] = offsetSegments({ start: midnight - 2 * DAY_MS, end: midnight + 2 * DAY_MS }, zone).filter(
    (segment) => segment.start + segment.offsetMs > midnight,
  );
  return change?.start ?? midnight - offsetAt(midnight, zone);
}

/** The earliest moment shown as `local` (milliseconds as if the zone were UTC), or null where clocks skip it. */
function momentOf(local: number, zone: Zone): Instant | null {
  // Offsets stay within a day of UTC, so these two are the ones before and after any change nearby.
  const before = local - offsetAt(local - DAY_MS, zone);
  const after = local - offsetAt(local + DAY_MS, zone);
  const hits = [before, after].filter((t) => t + offsetAt(t, zone) === local);
  return hits.length === 0 ? null : Math.min(...hits);
}

/** The piece of a table that holds the moment. Its ends may be a table's ends, where the offset goes on unchanged. */
function segmentAt(t: Instant, zone: Zone): OffsetSegment {
  const segments = table(Math.floor(t / TABLE_MS), zone);
  for (let i = segments.length - 1; i > 0; i--) {
    const segment = segments[i];
    if (segment !== undefined && segment.start <= t) return segment;
  }
  const first = segments[0];
  if (first === undefined) throw new Error(`No offsets of ${zone} at ${t}.`);
  return first;
}

function table(index: number, zone: Zone): readonly OffsetSegment[] {
  let tables = tablesByZone.get(zone);
  if (tables === undefined) {
    if (!isZone(zone)) throw new Error(`Unknown time zone "${zone}".`);
    tables = new Map();
    tablesByZone.set(zone, tables);
  }
  let segments = tables.get(index);
  if (segments === undefined) {
    segments = readSegments(index * TABLE_MS, (index + 1) * TABLE_MS, zone);
    tables.set(index, segments);
  }
  return segments;
}

function readSegments(start: Instant, end: Instant, zone: Zone): readonly OffsetSegment[] {
  const format = offsetFormat(zone);
  const read = (t: Instant): number => parseOffset(format.format(t));
  const segments: OffsetSegment[] = [];
  let from = start;
  let offsetMs = read(start);
  for (let left = start; left < end; left += SAMPLE_MS) {
    const right = Math.min(left + SAMPLE_MS, end - 1);
    const next = read(right);
    if (next === offsetMs) continue;
    const change = firstSecond(left, right, (t) => read(t) === next);
    segments.push({ start: from, end: change, offsetMs });
    from = change;
    offsetMs = next;
  }
  segments.push({ start: from, end, offsetMs });
  return segments;
}

/** The first whole second in (left, right] from which `holds` is true; it must be false at `left`, true at `right`. */
function firstSecond(left: Instant, right: Instant, holds: (t: Instant) => boolean): Instant {
  let low = Math.floor(left / SECOND_MS);
  let high = Math.ceil(right / SECOND_MS);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle * SECOND_MS)) high = middle;
    else low = middle;
  }
  return high * SECOND_MS;
}

/** Throws a RangeError on an unknown zone. */
const offsetFormat = (zone: Zone): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset', year: 'numeric' });

/** Reads the end of `2026, GMT+08:00`, `2026, GMT` or, for a local mean time, `1890, GMT+08:05:43`. */
function parseOffset(text: string): number {
  const match = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (match === null) throw new Error(`An offset of unknown form: "${text}".`);
  const [, sign, hours, minutes, seconds] = match;
  const ms =
    Number(hours ?? 0) * HOUR_MS + Number(minutes ?? 0) * MINUTE_MS + Number(seconds ?? 0) * SECOND_MS;
  return sign === '-' ? -ms : ms;
}
