// Monthly budgets: how far a month's is used up, and who gives way first. Pure; the counting is in store/usage.ts.
//
// The rule. From FOLD_SHARE of a budget on, personal cards fold into one digest for their group (push/fold.ts asks `foldable` before it
// queues them). From HOLD_SHARE on, pushes wait for the next month, or expire. Answers and alerts are never held back here: when
// all is used, the platform itself says no.
import type { Budget } from '../../adapters/platform.js';
import { localDateOf, startOfDay } from '../time/zone.js';
import { addSteps, startOf } from '../time/local-date.js';
import type { Instant, Zone } from '../time/instant.js';
import type { Urgency } from './message.js';

export const FOLD_SHARE = 0.8;
export const HOLD_SHARE = 0.95;

/** `2026-03`: the month that a use at this moment counts for. */
export const budgetMonth = (now: Instant, zone: Zone): string => localDateOf(now, zone).slice(0, 7);

/** The first moment of the next month. */
export const nextBudgetMonth = (now: Instant, zone: Zone): Instant =>
  startOfDay(addSteps('month', startOf('month', localDateOf(now, zone)), 1), zone);

/**
 * Whether personal cards should be sent as one digest for their group instead: sending them one by one would use more than
 * FOLD_SHARE of any of the budgets.
 *
 * @param wanted what all of the cards together would use, one entry per part (`Platform.budget`)
 * @param used of the month so far, by budget, with what is queued already
 */
export function foldable(wanted: readonly Budget[], used: ReadonlyMap<string, number>): boolean {
  const sums = new Map<string, { readonly uses: number; readonly perMonth: number }>();
  for (const { key, perMonth, uses } of wanted)
    sums.set(key, { perMonth, uses: uses + (sums.get(key)?.uses ?? 0) });
  return [...sums].some(([key, { uses, perMonth }]) => (used.get(key) ?? 0) + uses > perMonth * FOLD_SHARE);
}

/** The budget for which a part has to wait; null where it may go. */
export function heldBy(
  budgets: readonly Budget[],
  used: ReadonlyMap<string, number>,
  urgency: Urgency,
): Budget | null {
  if (urgency !== 'push') return null;
  return (
    budgets.find(({ key, perMonth, uses }) => (used.get(key) ?? 0) + uses > perMonth * HOLD_SHARE) ?? null
  );
}
