// The part of a plan and of an answer that the contract prints.
import type { Unit } from '../metrics/metric.js';
import type { MetricEntry } from '../metrics/metric.js';
import type { Plan } from '../question/plan.js';
import type { Instant } from '../time/instant.js';
import type { PrintedPlan } from './answer.js';

/** An explanation has no figure, so no range and no filter, whatever the question before it was about. */
const EXPLAINED = {
  stat: null,
  range: null,
  grain: null,
  by: [],
  where: [],
  compare: null,
  order: null,
  limit: null,
} as const;

export const printedPlan = (plan: Plan): PrintedPlan => ({
  kind: plan.kind,
  metrics: plan.metrics,
  stat: plan.stat,
  range: plan.range === null ? null : { from: plan.range.from, to: plan.range.to },
  grain: plan.grain,
  by: plan.by,
  where: plan.where,
  compare: plan.compare,
  order: plan.order,
  limit: plan.limit,
  ...(plan.rankOf === undefined || plan.kind === 'explain' ? {} : { rankOf: plan.rankOf }),
  ...(plan.having === undefined || plan.kind === 'explain' ? {} : { having: plan.having }),
  ...(plan.share === undefined || plan.kind === 'explain' ? {} : { share: plan.share }),
  ...(plan.against === undefined || plan.kind === 'explain' ? {} : { against: plan.against }),
  ...(plan.relate === undefined || plan.kind === 'explain' ? {} : { relate: plan.relate }),
  ...(plan.kind === 'explain' ? EXPLAINED : {}),
});

/** The one unit, or each metric's where there are several. */
export function printedUnit(entries: readonly MetricEntry[]): Unit | Readonly<Record<string, Unit>> | null {
  const [first] = entries;
  if (entries.length <= 1) return first?.unit ?? null;
  return Object.fromEntries(entries.map(({ id, unit }) => [id, unit]));
}

/** `2026-03-16T01:00:00Z`; milliseconds only where there are some. */
export const printedInstant = (at: Instant): string => new Date(at).toISOString().replace('.000Z', 'Z');
