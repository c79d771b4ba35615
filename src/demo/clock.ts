// The demo's clock. Its data ends at the moment it was made; for a day it still passes for today's, and then the clock stands
// at that end, so that "yesterday" and "last week" keep meaning days on which something happened.
import { DAY_MS } from '../time/instant.js';
import type { Instant, Zone } from '../time/instant.js';
import { localTimeOf, offsetAt } from '../time/zone.js';

export interface DemoClock {
  readonly now: Instant;
  /** It stands at the end of the data. */
  readonly standing: boolean;
}

export const demoClock = (endsAt: Instant, now: Instant): DemoClock =>
  now - endsAt > DAY_MS ? { now: endsAt, standing: true } : { now, standing: false };

/** The zone of a new demo: the machine's, or Shanghai's where the machine stands on UTC, as containers do. */
export const demoZone = (machine: Zone, now: Instant): Zone =>
  offsetAt(now, machine) === 0 && /^(etc\/)?(utc|uct|gmt|zulu|universal|greenwich)/i.test(machine)
    ? 'Asia/Shanghai'
    : machine;

/** `2026-11-22 09:40`, for people at a shell. */
export function shortTime(t: Instant, zone: Zone): string {
  const { date, hour, minute } = localTimeOf(t, zone);
  return `${date} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
