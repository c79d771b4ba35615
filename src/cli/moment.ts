// A moment as people write it on a command line.
import type { Instant, Zone } from '../time/instant.js';
import { localDate } from '../time/local-date.js';
import { instantOf } from '../time/zone.js';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** What `readMoment` accepts, for messages. */
export const MOMENT_FORM = '2026-03-16T09:00:00+08:00 (without an offset: local to the workspace)';

/** The moment that an ISO 8601 text names; without an offset it is local to the zone. Null when it names none. */
export function readMoment(text: string, zone: Zone): Instant | null {
  const match = ISO.exec(text.trim());
  if (match === null) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', offset] = match;
  const date = localDate(Number(year), Number(month), Number(day));
  if (date === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const ms = Math.floor(Number(`0.${fraction}`) * 1000);
  if (offset === undefined) return instantOf(date, Number(hour), Number(minute), Number(second), ms, zone);
  const utc = Date.parse(
    `${date}T${hour.padStart(2, '0')}:${minute.padStart(2, '0')}:${second.padStart(2, '0')}Z`,
  );
  return utc + ms - offsetMs(offset);
}

function offsetMs(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const digits = offset.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}
