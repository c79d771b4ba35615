// Rates, kept: at most `count` parts in *any* span of `perMs`. For each key the moments of the last parts are remembered, and the
// next free moment follows from them; nobody sleeps. The limiters of libraries count in fixed windows on their own clock, so that
// twice the rate can fall within one span: a robot that allows 20 a minute is then shut for ten minutes. Hence these few lines.
import type { Pace } from '../../adapters/platform.js';
import { SECOND_MS, type Instant } from '../time/instant.js';
import type { Urgency } from './message.js';

/** Told when the part was done: a place is taken from the beginning of a call, and counts from its end, as it arrived in between. */
export interface Place {
  /** @param at when the call ended */
  done(at: Instant): void;
  /** Nothing was sent. */
  undo(): void;
}

export interface Pacer {
  /** The moment from which a part with these paces may go: `now` or earlier when it may go at once. */
  freeAt(paces: readonly Pace[], urgency: Urgency, now: Instant): Instant;
  take(paces: readonly Pace[], now: Instant): Place;
  /** The platform says that this rate is used up, whatever was counted here: nothing that counts for it goes before. */
  shut(key: string, until: Instant): void;
}

/** Of a rate that many addresses are likely to share, pushes leave a tenth to answers and alerts. */
const SHARED_FROM = 30;

const countFor = (pace: Pace, urgency: Urgency): number =>
  urgency === 'push' && pace.count >= SHARED_FROM ? Math.floor(pace.count * 0.9) : pace.count;

/** Keys are looked through for stale ones when there are this many. */
const TIDY_FROM = 2_000;

interface Taken {
  at: Instant;
  isUnderWay: boolean;
}

interface Log {
  /** Oldest first, but for those under way. */
  taken: Taken[];
  perMs: number;
}

export function createPacer(): Pacer {
  const logs = new Map<string, Log>();
  const shutUntil = new Map<string, Instant>();

  const opensAt = ({ key }: Pace, now: Instant): Instant => {
    const until = shutUntil.get(key) ?? now;
    if (until <= now) shutUntil.delete(key);
    return until;
  };

  const logOf = (pace: Pace, now: Instant): Log => {
    const found = logs.get(pace.key) ?? { taken: [], perMs: pace.perMs };
    found.perMs = pace.perMs;
    found.taken = found.taken.filter((one) => one.isUnderWay || one.at + pace.perMs > now);
    if (logs.size > TIDY_FROM) {
      for (const [key, log] of logs)
        if (log.taken.every((one) => !one.isUnderWay && one.at + log.perMs <= now)) logs.delete(key);
    }
    logs.set(pace.key, found);
    return found;
  };

  return {
    freeAt: (paces, urgency, now) =>
      Math.max(
        now,
        ...paces.map((pace) => opensAt(pace, now)),
        ...paces.map((pace) => freeOf(logOf(pace, now), pace, countFor(pace, urgency), now)),
      ),
    shut: (key, until) => {
      shutUntil.set(key, Math.max(until, shutUntil.get(key) ?? 0));
    },
    take: (paces, now) => {
      const mine: Taken = { at: now, isUnderWay: true };
      const into = paces.map((pace) => logOf(pace, now));
      for (const log of into) log.taken.push(mine);
      return {
        done: (at) => {
          mine.at = at;
          mine.isUnderWay = false;
        },
        undo: () => {
          for (const log of into) log.taken = log.taken.filter((one) => one !== mine);
        },
      };
    },
  };
}

function freeOf(log: Log, pace: Pace, count: number, now: Instant): Instant {
  const over = log.taken.length - Math.max(count, 1);
  if (over < 0) return now;
  const ends = log.taken
    .map((one) => (one.isUnderWay ? Math.max(one.at, now) : one.at) + pace.perMs)
    .sort((a, b) => a - b);
  // Where all are under way nobody knows the moment: it is asked again when one of them ends, and after a second at the latest.
  return log.taken.some((one) => one.isUnderWay)
    ? Math.min(ends[over] ?? now, now + SECOND_MS)
    : (ends[over] ?? now);
}
