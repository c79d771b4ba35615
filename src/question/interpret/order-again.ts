// In which order the groups of a follow-up stand that says none of its own.
import { metricEntry } from '../../metrics/catalogue.js';
import type { MetricEntry } from '../../metrics/metric.js';
import type { Plan } from '../plan.js';
import { orderOf } from './plan-order.js';

/** "and who dropped?" after those who improved most: the furthest the other way. */
export const MOST = { order: { o: 'extreme', extreme: 'max' }, change: true } as const;

/** "best" stays best when the metric changes direction. */
export function orderAgain(previous: Plan, entries: readonly MetricEntry[]): Plan['order'] {
  const [before] = previous.metrics;
  const [now] = entries;
  if (before === undefined || now === undefined || before === now.id) return previous.order;
  // "most complaints", 投诉率最高 is no judgement: the most of something else stays the most.
  if (metricEntry(before).unit === 'count' || previous.byMerit !== true) return previous.order;
  const best = orderOf({ o: 'extreme', extreme: 'best' }, metricEntry(before), previous.by);
  return orderOf({ o: 'extreme', extreme: previous.order === best ? 'best' : 'worst' }, now, previous.by);
}
