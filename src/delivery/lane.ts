// A platform's lane: what the dispatcher knows of one platform while it runs. Whether anything may go there now, when next, how
// many are under way, and the rates. Only memory: what must survive a restart stands in the rows.
import type { Pace, Platform } from '../../adapters/platform.js';
import type { Instant } from '../time/instant.js';
import { afterSign, circuitState, CLOSED, type CircuitState } from './circuit.js';
import type { Urgency } from './message.js';
import { createPacer, type Pacer } from './pacer.js';
import type { Verdict } from './verdict.js';

/** At a time, per platform. Pushes leave two of them to answers and alerts. */
const MOST_UNDER_WAY = 8;
const MOST_PUSHES_UNDER_WAY = 6;

export interface Lane {
  readonly platform: Platform;
  readonly pacer: Pacer;
  /** The moment from which something may go: `now` or earlier when it may go at once. */
  opensAt(now: Instant): Instant;
  hasRoom(urgency: Urgency, now: Instant): boolean;
  begin(urgency: Urgency): void;
  /** After an attempt; null when it came to none. */
  end(urgency: Urgency, verdict: Verdict | null, now: Instant): void;
  state(now: Instant): CircuitState;
  /** The paces of a part, worked out once per row. */
  paces(id: number, workOut: () => Promise<readonly Pace[]>): Promise<readonly Pace[]>;
  forget(id: number): void;
}

const MOST_REMEMBERED = 2_000;

export function createLane(platform: Platform, random: () => number): Lane {
  let circuit = CLOSED;
  let pausedUntil: Instant = 0;
  const underWay = { reply: 0, alert: 0, push: 0 };
  const paces = new Map<number, readonly Pace[]>();
  const all = (): number => underWay.reply + underWay.alert + underWay.push;
  return {
    platform,
    pacer: createPacer(),
    opensAt: () => Math.max(pausedUntil, circuit.openUntil ?? 0),
    hasRoom: (urgency, now) => {
      if (circuitState(circuit, now) === 'trying') return all() === 0;
      return all() < MOST_UNDER_WAY && (urgency !== 'push' || underWay.push < MOST_PUSHES_UNDER_WAY);
    },
    begin: (urgency) => {
      underWay[urgency] += 1;
    },
    end: (urgency, verdict, now) => {
      underWay[urgency] -= 1;
      if (verdict === null) return;
      circuit = afterSign(circuit, verdict.sign, now, random());
      pausedUntil = Math.max(pausedUntil, verdict.pauseUntil ?? 0);
    },
    state: (now) => circuitState(circuit, now),
    paces: async (id, workOut) => {
      const found = paces.get(id) ?? (await workOut());
      if (paces.size >= MOST_REMEMBERED) paces.clear();
      paces.set(id, found);
      return found;
    },
    forget: (id) => {
      paces.delete(id);
    },
  };
}
