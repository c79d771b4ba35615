// The circuit breaker of a platform: after several failures of the platform itself in a row nothing is tried for a while, then one
// part tries whether it is back. Pure: a state and what happened give the next state.
import { MINUTE_MS, SECOND_MS, type Instant } from '../time/instant.js';

export interface Circuit {
  /** Failures in a row. */
  readonly failures: number;
  /** Nothing is tried before; null: closed, everything goes. */
  readonly openUntil: Instant | null;
}

/** What an attempt says of the platform: it answers, it fails, or nothing (too fast, one address only). */
export type Sign = 'answers' | 'fails' | 'nothing';

export const CLOSED: Circuit = { failures: 0, openUntil: null };

const OPENS_AFTER = 5;
const FIRST_MS = 5 * SECOND_MS;
const LONGEST_MS = 2 * MINUTE_MS;

/** @param random from 0 to 1 */
export function afterSign(circuit: Circuit, sign: Sign, now: Instant, random: number): Circuit {
  if (sign === 'answers') return CLOSED;
  if (sign === 'nothing') return circuit;
  const failures = circuit.failures + 1;
  if (failures < OPENS_AFTER) return { failures, openUntil: null };
  const whole = Math.min(FIRST_MS * 2 ** (failures - OPENS_AFTER), LONGEST_MS);
  return { failures, openUntil: now + Math.round(whole * (0.75 + random / 4)) };
}

export type CircuitState = 'closed' | 'open' | 'trying';

/** `trying`: its time is over, and one part at a time may find out whether the platform is back. */
export function circuitState(circuit: Circuit, now: Instant): CircuitState {
  if (circuit.openUntil === null) return 'closed';
  return circuit.openUntil > now ? 'open' : 'trying';
}
