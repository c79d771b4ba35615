// What is ranked and which way round: the best first, the most, who moved furthest, whose place it is.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, MetricEntry } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import type { Frame, SaidOrder } from './frame.js';

/** Among what a place is asked for, and whose: `of` null is the asker's own. */
export interface Ranked {
  readonly dim: DimensionId;
  readonly of: string | null;
}

/** Whose place is asked for: somebody's, a team's, a product's; a place is one person's or one group's. */
export function rankedOf(frame: Frame, { asker }: ReadContext): Ranked | 'wrong' {
  const people = frame.filters.filter(({ dim }) => dim === 'agent');
  const things = frame.filters.filter(({ dim }) => RANKED.has(dim));
  const [said, another] = people.length > 0 || frame.ownPlace ? people : things;
  if (said === undefined) return { dim: 'agent', of: null };
  const [of] = said.values;
  const { dim } = said;
  if (another !== undefined || said.not || said.values.length !== 1 || typeof of !== 'string') return 'wrong';
  if (dim === 'day') return 'wrong';
  return { dim, of: of === asker.agentId ? null : of };
}

export const RANKED: ReadonlySet<string> = new Set([
  'team',
  'product',
  'product_line',
  'model',
  'channel',
  'region',
  'category',
  'segment',
]);

/**
 * "which product's complaints rose the most", 谁进步最大: groups ranked by how far they moved, the furthest that way first. Null where
 * no ranking by change is asked for, or it is not said which way.
 */
export function moversOf(
  frame: Pick<Frame, 'metrics' | 'order' | 'way' | 'change' | 'compare' | 'by'>,
): 'asc' | 'desc' | null {
  const { order, way } = frame;
  const most =
    (order?.o === 'extreme' && (order.extreme === 'max' || order.extreme === 'fast')) ||
    (order?.o === 'end' && order.end === 'top');
  const [metric] = frame.metrics;
  if (!most || way === null || metric === undefined || frame.metrics.length > 1 || frame.by.length !== 1)
    return null;
  if (!frame.change && frame.compare === null) return null;
  if (way === 'up' || way === 'down') return way === 'up' ? 'desc' : 'asc';
  const { better } = metricEntry(metric);
  if (better === null) return null;
  return (way === 'better') === (better === 'up') ? 'desc' : 'asc';
}

/** Whether an order is of what is better: 最高 and "most" are of the figure, whatever it measures. */
export const isByMerit = (order: SaidOrder | null): boolean =>
  order !== null &&
  !(order.o === 'extreme' && (order.extreme === 'max' || order.extreme === 'min')) &&
  !(order.o === 'sorted' && (order.order === 'asc' || order.order === 'desc'));

/** Which way round: "best" and "worst" by the metric's direction; a leaderboard of people best first; of things, most first. */
export function orderOf(
  order: SaidOrder | null,
  entry: MetricEntry | undefined,
  by: readonly DimensionId[],
): 'asc' | 'desc' | null {
  if (order === null || entry === undefined) return null;
  const best = entry.better === 'down' ? 'asc' : 'desc';
  const worst = best === 'asc' ? 'desc' : 'asc';
  if (order.o === 'sorted')
    return order.order === 'best' ? best : order.order === 'worst' ? worst : order.order;
  if (order.o === 'extreme') {
    switch (order.extreme) {
      case 'max':
      case 'slow':
        return 'desc';
      case 'min':
      case 'fast':
        return 'asc';
      case 'best':
        return best;
      case 'worst':
        return worst;
    }
  }
  const people = by.includes('agent') || by.includes('team');
  const front = entry.unit === 'count' || !people ? 'desc' : best;
  if (order.o === 'ranking') return front;
  return order.end === 'top' ? front : front === 'desc' ? 'asc' : 'desc';
}
