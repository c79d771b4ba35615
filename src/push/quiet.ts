// Quiet hours: local hours in which nobody is written to. What falls into them waits for their end.
import type { PersonSettings } from '../config/settings.js';
import { type Instant, type Zone } from '../time/instant.js';
import { addDays } from '../time/local-date.js';
import { instantOf, localTimeOf } from '../time/zone.js';

/** The moment itself, or the end of the quiet time that it falls into. Clock changes move the end with the clock on the wall. */
export function afterQuiet(quiet: PersonSettings['quiet'], zone: Zone, at: Instant): Instant {
  if (quiet === null) return at;
  const { fromMinute, toMinute } = quiet;
  const { date, hour, minute } = localTimeOf(at, zone);
  const now = hour * 60 + minute;
  const overnight = toMinute < fromMinute;
  const isQuiet = overnight ? now >= fromMinute || now < toMinute : now >= fromMinute && now < toMinute;
  if (!isQuiet) return at;
  const day = overnight && now >= fromMinute ? addDays(date, 1) : date;
  // 24:00 is the next midnight.
  return instantOf(
    addDays(day, Math.floor(toMinute / 1440)),
    Math.floor((toMinute % 1440) / 60),
    toMinute % 60,
    0,
    0,
    zone,
  );
}
