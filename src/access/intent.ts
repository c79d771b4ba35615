// What a query is wanted for. The same figures by agent are a leaderboard, a whole list of people or their bottom end, and the
// rules treat these differently; a query alone does not tell.
import { pickedEnd, type Having } from '../metrics/having.js';
import type { MetricEntry } from '../metrics/metric.js';
import type { DimensionId } from '../metrics/metric.js';
import type { Grain } from '../time/local-date.js';

/**
 * `figure`: figures as they are. `ranking`: ordered, best end first. `bottom`: ordered, worst end first. `place`: where the
 * asker stands. `tickets`: the tickets behind a count, one by one. `values`: the sample behind a duration or a score.
 */
export type Intent = 'figure' | 'ranking' | 'bottom' | 'place' | 'tickets' | 'values';

/** The parts of a plan that decide its intent. */
export interface Wanted {
  readonly kind: string;
  readonly by: readonly DimensionId[];
  readonly grain: Grain | null;
  readonly order: 'asc' | 'desc' | null;
  readonly place: boolean;
  readonly compare: unknown;
  readonly having?: Having;
}

/**
 * The intent of one metric of a plan. Comparisons and trends of people are never rankings: who leads now may have been last
 * before, and a leaderboard does not show that.
 */
export function intentOf(wanted: Wanted, better: MetricEntry['better']): Intent {
  if (wanted.kind === 'list') return 'tickets';
  if (wanted.kind === 'distribution') return 'values';
  if (wanted.kind !== 'breakdown' || wanted.compare !== null || wanted.grain !== null) return 'figure';
  // The place of a team or a product is read off the figures of all of them.
  if (wanted.place) return wanted.by.includes('agent') ? 'place' : 'figure';
  // Whoever is under a figure is the end of a ranking by another name, whichever way round the rest is shown.
  const picked = wanted.having === undefined ? null : pickedEnd(wanted.having, better);
  if (picked === 'worst') return 'bottom';
  if (wanted.order === null) return picked === null ? 'figure' : 'ranking';
  // Where neither end is better (ticket volume), the most is what a board shows.
  return wanted.order === (better === 'down' ? 'asc' : 'desc') ? 'ranking' : 'bottom';
}
