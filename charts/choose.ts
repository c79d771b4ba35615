// Which picture suits an answer, decided from its shape alone. The answer builds the chart of that kind; null means that the words say
// it all.
import type { ChartKind } from './chart.js';

export interface ChartNeed {
  /** The plan's kind. */
  readonly plan:
    'value' | 'trend' | 'breakdown' | 'compare' | 'list' | 'explain' | 'distribution' | 'drivers';
  /** What the asker named; null leaves the choice here. */
  readonly wish: 'line' | 'bar' | 'heatmap' | 'histogram' | 'pie' | 'table' | 'none' | null;
  /** Whether the rows are steps of time (for a comparison over time: whether both ranges have been run by step). */
  readonly steps: boolean;
  /** Dimensions of the rows, steps of time not counted. */
  readonly by: readonly string[];
  /** Different metrics: figures of different units share no axis. */
  readonly metrics: number;
  /** Rows that carry a value; for a distribution the values themselves. */
  readonly known: number;
}

/**
 * The kind of chart for an answer, or null where a picture adds nothing: one figure, a list, a definition, no data. A wish is followed where
 * the data allow it; a pie becomes bars, which say the same and can be compared.
 */
export function choose(need: ChartNeed): ChartKind | null {
  const { plan, wish, by, known } = need;
  if (wish === 'none' || wish === 'table' || need.metrics > 1 || known === 0) return null;
  switch (plan) {
    case 'value':
    case 'list':
    case 'explain':
      return null;
    case 'distribution':
      return 'histogram';
    case 'drivers':
      return 'drivers';
    case 'trend':
      return overTime(need);
    case 'breakdown':
      return byGroup(need);
    case 'compare':
      if (by.length > 0) return byGroup(need);
      // Two figures are words, unless the asker wants to see them.
      return need.steps ? overTime(need) : wish === 'bar' || wish === 'line' ? 'bar' : null;
    default:
      return plan satisfies never;
  }
}

function overTime({ wish, by, known }: ChartNeed): ChartKind | null {
  if (by.length > 1) return null;
  // Steps × groups fill a grid as well as they make lines.
  if (by.length === 1) return wish === 'heatmap' ? 'heatmap' : 'line';
  if (known === 1) return wish === 'line' ? 'line' : null;
  if (wish === 'bar' || wish === 'pie') return 'bar';
  return known === 2 && wish !== 'line' ? 'bar' : 'line';
}

function byGroup({ wish, by, known }: ChartNeed): ChartKind | null {
  if (by.length > 2) return null;
  if (by.length === 2) return known > 1 || wish === 'heatmap' ? 'heatmap' : null;
  return known > 1 || wish === 'bar' ? 'bar' : null;
}
