// A platform's lane: what the dispatcher knows of one platform while it runs. Whether anything may go there now, when next, how
// many are under way, and the rates. Only memory: what must survive a restart stands in the rows.
import type { Pace, Platform } from '../../adapters/platform.js';
import type { Instant } from '../time/instant.js';
import { createBars } from './bars.js';
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
  /** The moment from which something may go to this address, where its access is barred; null: it is not. */
  shutUntil(address: string, now: Instant): Instant | null;
  begin(urgency: Urgency, address: string): void;
  /**
   * After an attempt; the verdict is null when it came to none.
   *
   * @returns whether an access is barred, or no longer, since then
   */
  end(urgency: Urgency, address: string, verdict: Verdict | null, now: Instant): 'raised' | 'lifted' | null;
  state(now: Instant): CircuitState;
  /** The paces of a part, worked out once per row. */
  paces(id: number, workOut: () => Promise<readonly Pace[]>): Promise<readonly Pace[]>;
  forget(id: number): void;
}

const MOST_REMEMBERED = 2_000;

export function createLane(platform: Platform, random: () => number): Lane {
  let circuit = CLOSED;
  let pausedUntil: Instant = 0;
  const bars = createBars();
  const lanePacer = createPacer();
  const accessOf = (address: string): string => platform.access?.(address) ?? platform.name;
  const underWay = { reply: 0, alert: 0, push: 0 };
  const paces = new Map<number, readonly Pace[]>();
  const all = (): number => underWay.reply + underWay.alert + underWay.push;
  return {
    platform,
    pacer: lanePacer,
    opensAt: () => Math.max(pausedUntil, circuit.openUntil ?? 0),
    hasRoom: (urgency, now) => {
      if (circuitState(circuit, now) === 'trying') return all() === 0;
      return all() < MOST_UNDER_WAY && (urgency !== 'push' || underWay.push < MOST_PUSHES_UNDER_WAY);
    },
    shutUntil: (address, now) => bars.shutUntil(accessOf(address), now),
    begin: (urgency, address) => {
      underWay[urgency] += 1;
      bars.begin(accessOf(address));
    },
    end: (urgency, address, verdict, now) => {
      underWay[urgency] -= 1;
      if (verdict !== null) {
        circuit = afterSign(circuit, verdict.sign, now, random());
        pausedUntil = Math.max(pausedUntil, verdict.pauseUntil ?? 0);
        if (verdict.shut !== undefined) lanePacer.shut(verdict.shut.pace, verdict.shut.until);
      }
      return bars.end(accessOf(address), lookOf(verdict), now);
    },
    state: (now) => (bars.any() ? 'open' : circuitState(circuit, now)),
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

function lookOf(verdict: Verdict | null): 'barred' | 'let in' | 'unseen' {
  if (verdict === null) return 'unseen';
  if (verdict.barredBy !== null) return 'barred';
  return verdict.sign === 'answers' ? 'let in' : 'unseen';
}
