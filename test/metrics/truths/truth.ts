// The shape of a hand-made truth.
import type { MetricId } from '../../../src/metrics/metric.js';
import type { MetricQuery } from '../../../src/metrics/query.js';
import type { World } from '../world.js';

export interface Truth {
  /** What the timeline is about. */
  readonly name: string;
  readonly world: Partial<World>;
  readonly query: Partial<MetricQuery> & { readonly metric: MetricId };
  /** Local time; Monday 16 March 2026 09:00 unless said. */
  readonly now?: string;
  readonly value: number | null;
  readonly n: number;
  readonly excluded?: number;
}
