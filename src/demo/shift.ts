// The demo desk's opening hours, the same every day: work that is not done when it closes goes on when it opens again.
import { addDays } from '../time/local-date.js';
import { HOUR_MS } from '../time/instant.js';
import type { Instant, Zone } from '../time/instant.js';
import { instantOf, localTimeOf } from '../time/zone.js';

export const OPENS_AT = 8;
export const CLOSES_AT = 22;

/** The moment at which `ms` of open hours have passed since `start`. */
export function afterOpenHours(start: Instant, ms: number, zone: Zone): Instant {
  let at = nextOpen(start, zone);
  let left = ms;
  for (;;) {
    const closes = instantOf(localTimeOf(at, zone).date, CLOSES_AT, 0, 0, 0, zone);
    if (at + left <= closes) return Math.round(at + left);
    left -= closes - at;
    at = nextOpen(closes + HOUR_MS, zone);
  }
}

function nextOpen(t: Instant, zone: Zone): Instant {
  const { date, hour } = localTimeOf(t, zone);
  if (hour >= OPENS_AT && hour < CLOSES_AT) return t;
  return instantOf(hour < OPENS_AT ? date : addDays(date, 1), OPENS_AT, 0, 0, 0, zone);
}
