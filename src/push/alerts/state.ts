// When an alert speaks: it holds its tongue until the condition has held, says it once, says when it is over, and rests before
// it may begin again. Pure: one period in, the next state and what is to be said out.
import type { Instant } from '../../time/instant.js';

/** What one period says of the condition. Null: no data, or too little: neither bad news nor good. */
export type Verdict = 'breached' | 'near' | 'clear' | null;

export interface Temper {
  /** How many periods in a row the condition has to hold before it is said. */
  readonly hold: number;
  /** How long after the end of one alarm the next may come. */
  readonly cooldownMs: number;
}

export type AlertState =
  | { readonly phase: 'quiet'; readonly overAt: Instant | null }
  | {
      readonly phase: 'holding';
      readonly periods: number;
      readonly since: Instant;
      readonly overAt: Instant | null;
    }
  | { readonly phase: 'alarmed'; readonly since: Instant; readonly saidAt: Instant };

export type Spoken = 'alarm' | 'recovery' | null;

export interface Stepped {
  readonly state: AlertState;
  readonly say: Spoken;
}

export const QUIET: AlertState = { phase: 'quiet', overAt: null };

/**
 * @param verdict of the period that ended at `at`; periods come in order, each once
 *
 * `near` is the strip between the limit and where it counts as over: within it an alarm goes on and none begins.
 */
export function step(
  state: AlertState,
  verdict: Verdict,
  at: Instant,
  { hold, cooldownMs }: Temper,
): Stepped {
  if (verdict === null) return { state, say: null };
  if (state.phase === 'alarmed') {
    return verdict === 'clear'
      ? { state: { phase: 'quiet', overAt: at }, say: 'recovery' }
      : { state, say: null };
  }
  if (verdict !== 'breached') return { state: { phase: 'quiet', overAt: state.overAt }, say: null };
  const periods = state.phase === 'holding' ? state.periods + 1 : 1;
  const since = state.phase === 'holding' ? state.since : at;
  const rested = state.overAt === null || at - state.overAt >= cooldownMs;
  if (periods >= hold && rested) return { state: { phase: 'alarmed', since, saidAt: at }, say: 'alarm' };
  return { state: { phase: 'holding', periods, since, overAt: state.overAt }, say: null };
}

/** Where a threshold counts as over: past the limit by this share of it, so that a figure on the edge does not flicker. */
export const MARGIN = 0.05;

/**
 * @param unit of shares the margin is laid around their distance from 0 or 1, whichever is nearer: 95 % of 98 % would be far away
 */
export function thresholdVerdict(
  value: number | null,
  limit: number,
  side: 'above' | 'below',
  unit: 'ratio' | 'other',
): Verdict {
  if (value === null) return null;
  const size = unit === 'ratio' ? Math.min(Math.abs(limit), Math.abs(1 - limit)) : Math.abs(limit);
  const margin = MARGIN * size;
  if (side === 'above') return value > limit ? 'breached' : value > limit - margin ? 'near' : 'clear';
  return value < limit ? 'breached' : value < limit + margin ? 'near' : 'clear';
}
