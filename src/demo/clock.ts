// The demo's clock. Its data ends at the moment it was made; for a day it still passes for today's, and then the clock stands
// at that end, so that "yesterday" and "last week" keep meaning days on which something happened. Whoever looks on may move it
// ahead, as far as the desk has been told; from then on it goes on from there.
import { DAY_MS, HOUR_MS } from '../time/instant.js';
import type { Instant, Zone } from '../time/instant.js';
import { addDays } from '../time/local-date.js';
import { instantOf, localDateOf, localTimeOf, offsetAt } from '../time/zone.js';

export interface DemoClock {
  readonly now: Instant;
  /** It stands at the end of the data. */
  readonly standing: boolean;
}

export const demoClock = (endsAt: Instant, now: Instant): DemoClock =>
  now - endsAt > DAY_MS ? { now: endsAt, standing: true } : { now, standing: false };

/** Where the clock can be moved to: the next nine o'clock, on by an hour or a day, back to where it was. */
export type ClockStep = 'morning' | 'hour' | 'day' | 'back';

const MORNING = 9;

/** The moment that a step leads to from another one; `back` is for whoever keeps the clock. */
export function stepFrom(now: Instant, step: Exclude<ClockStep, 'back'>, zone: Zone): Instant {
  switch (step) {
    case 'hour':
      return now + HOUR_MS;
    case 'day':
      return now + DAY_MS;
    case 'morning': {
      const today = localDateOf(now, zone);
      const nine = (date: typeof today): Instant => instantOf(date, MORNING, 0, 0, 0, zone);
      return nine(today) > now ? nine(today) : nine(addDays(today, 1));
    }
    default:
      return step satisfies never;
  }
}

export interface MovableClock {
  /** What questions are asked at. */
  shown(): DemoClock & { readonly moved: boolean };
  /** What is kept and sent by: it goes on where the shown one stands. */
  ticking(): Instant;
  /** False where that lies beyond `lastAt`: nothing has been told of it. */
  move(to: Instant): boolean;
  back(): void;
}

/** @param real the machine's clock @param lastAt how far the clock can be moved */
export function movableClock(endsAt: Instant, lastAt: Instant, real: () => Instant): MovableClock {
  const startedAt = real();
  let ahead: number | null = null;
  return {
    shown: () =>
      ahead === null
        ? { ...demoClock(endsAt, real()), moved: false }
        : { now: real() + ahead, standing: false, moved: true },
    ticking: () => {
      if (ahead !== null) return real() + ahead;
      const { now, standing } = demoClock(endsAt, real());
      return standing ? now + (real() - startedAt) : now;
    },
    move: (to) => {
      if (to > lastAt) return false;
      ahead = to - real();
      return true;
    },
    back: () => {
      ahead = null;
    },
  };
}

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
