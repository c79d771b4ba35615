// A figure to be over or under, in the unit of the metric it is said of ("80" of a share is 80 %, 分 of a duration a minute).
import type { Having } from '../../metrics/having.js';
import type { MetricEntry, MetricId } from '../../metrics/metric.js';
import type { SaidHaving } from './frame.js';

/** "csat under 4 stars", 满意度低于4分, "csat above 4": marks are of the score, not of the share of satisfied customers. */
export const metricUnder = (id: MetricId, having: SaidHaving | null): MetricId =>
  id === 'csat' && having?.than === 'value' && inMarks(having) ? 'csat_score' : id;

/** A bare number from 1 to 5 can only be a mark: as a share it would be next to nothing. */
const inMarks = ({ unit, value }: Extract<SaidHaving, { than: 'value' }>): boolean =>
  unit === 'score' || unit === 'minutes_or_score' || (unit === null && value > 1 && value <= 5);

/** The condition in the metric's unit; `wrong` where the unit does not suit it, or is not clear. */
export function havingOf(said: SaidHaving, entries: readonly MetricEntry[]): Having | 'wrong' {
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) return 'wrong';
  if (said.than === 'target') {
    // The size of a count hangs on the days that are looked at: there are no targets for it.
    return entry.unit === 'count' ? 'wrong' : { than: 'target', side: said.side };
  }
  const value = valueIn(said, entry);
  const side = sideOf(said.side, entry);
  return value === null || side === null
    ? 'wrong'
    : { than: 'value', side, value, inclusive: said.inclusive };
}

/** "better than 30 minutes" is under them; null where neither side is better. */
function sideOf(
  side: Extract<SaidHaving, { than: 'value' }>['side'],
  { better, unit }: MetricEntry,
): 'above' | 'below' | null {
  if (side === 'above' || side === 'below') return side;
  // "did we hit 30 minutes": a time comes down to it, where a count goes up to it.
  if (side === 'reached') return unit === 'seconds' ? 'below' : 'above';
  if (side === 'unreached') return unit === 'seconds' ? 'above' : 'below';
  if (better === null) return null;
  return (better === 'up') === (side === 'better') ? 'above' : 'below';
}

function valueIn({ unit, value }: Extract<SaidHaving, { than: 'value' }>, entry: MetricEntry): number | null {
  switch (entry.unit) {
    case 'ratio':
      if (unit === 'percent') return value / 100;
      if (unit !== null || value === 1 || value > 100) return null;
      // "sla below 9": of what is good when it is high, so few per cent are hardly meant; of a complaint rate they are.
      if (value > 1 && value <= 10 && entry.better === 'up') return null;
      return value < 1 ? value : value / 100;
    case 'seconds':
      return unit === 'seconds' ? value : unit === 'minutes_or_score' ? value * 60 : null;
    case 'count':
      return unit === null || unit === 'count' ? value : null;
    case 'score':
      return (unit === null || unit === 'score' || unit === 'minutes_or_score') && value >= 1 && value <= 5
        ? value
        : null;
    case 'points':
      return unit === null || unit === 'score' || unit === 'minutes_or_score' ? value : null;
    case 'per_mille':
      return unit === 'per_mille' || unit === null ? value : null;
    case 'currency':
      return unit === 'currency' || unit === null ? value : null;
  }
}
