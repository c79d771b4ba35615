// The stages of a promise: near, due, and the steps of escalation, each with its moment. Pure. Waits are working time of the team's
// calendar, so nobody is warned at night of what can wait for the morning.
import type { OverdueSettings } from '../../config/settings.js';
import { PRIORITIES } from '../../tickets/rows.js';
import { addBusinessTime, businessMs, type BusinessCalendar } from '../../time/business-calendar.js';
import type { Instant } from '../../time/instant.js';

export type PromiseKind = 'first_response' | 'resolution';

export const NEAR = 1;
export const DUE = 2;
/** Stage of the first step of escalation; the next ones follow. */
export const FIRST_STEP = 3;

/** What of a promise decides its stages. */
export interface Promised {
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  readonly priority: string;
}

/**
 * The moments of the stages in order: the first is of stage 1 (near). Never out of order: a promise without any working time in it
 * is near when it is due, not when it is made, and a step of escalation waits for working time.
 */
export function stageMoments(
  { createdAt, dueAt, priority }: Promised,
  policy: Pick<OverdueSettings, 'near' | 'nearBy' | 'escalate'>,
  calendar: BusinessCalendar,
): readonly Instant[] {
  const whole = Math.max(0, businessMs(calendar, createdAt, dueAt));
  const own = PRIORITIES.find((each) => each === priority);
  const wanted = (own === undefined ? undefined : policy.nearBy[own]) ?? {
    unit: 'share',
    share: policy.near,
  };
  const left = wanted.unit === 'share' ? whole * wanted.share : Math.min(whole, wanted.ms);
  const near = whole === 0 ? dueAt : addBusinessTime(calendar, createdAt, Math.floor(whole - left));
  const moments = [Math.min(near, dueAt), dueAt];
  for (const { afterMs } of stepsOf(policy)) {
    const at = addBusinessTime(calendar, dueAt, afterMs);
    moments.push(Math.max(at, moments.at(-1) ?? at));
  }
  return moments;
}

/** The steps of escalation, the earliest first. */
export const stepsOf = ({ escalate }: Pick<OverdueSettings, 'escalate'>): OverdueSettings['escalate'] =>
  escalate.toSorted((a, b) => a.afterMs - b.afterMs);

export interface Standing {
  /** 0: nothing to tell yet. */
  readonly stage: number;
  /** When the next stage comes; null after the last. */
  readonly nextAt: Instant | null;
}

/** @param heldUntil somebody has it in hand: steps of escalation wait for this moment */
export function standingAt(
  moments: readonly Instant[],
  now: Instant,
  heldUntil: Instant | null = null,
): Standing {
  const reached = (at: Instant, stage: number): Instant =>
    stage >= FIRST_STEP && heldUntil !== null ? Math.max(at, heldUntil) : at;
  const due = moments.map((at, index) => reached(at, index + 1));
  // A ticket is due at its due time, and overdue only after it.
  const stage = due.filter((at) => at < now).length;
  const next = due[stage];
  return { stage, nextAt: next === undefined ? null : next + 1 };
}
