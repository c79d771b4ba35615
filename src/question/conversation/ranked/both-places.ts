// "Compare those two", 这两个比一下, 差多少 after the slowest and then the quickest: whoever leads and whoever comes last, side by side.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';

/** The two who were named one after the other; null where not both ends of one ranking were, or several share one. */
export function bothPlaces({ previous, shown = null }: ReadContext): Plan | null {
  if (previous?.kind !== 'breakdown' || previous.limit !== 1 || shown === null) return null;
  if (previous.by.join() !== shown.dim || previous.metrics.length !== 1 || previous.share !== undefined)
    return null;
  const { most = [], least = [] } = shown;
  const [first, last] = previous.order === 'asc' ? [most, least] : [least, most];
  const two = [...first, ...last];
  if (first.length !== 1 || last.length !== 1 || two[0] === two[1]) return null;
  const { nth: _nth, byMerit: _byMerit, having: _having, ...rest } = previous;
  const { dim } = shown;
  return {
    ...rest,
    kind: 'compare',
    order: null,
    limit: null,
    chart: null,
    where: [...previous.where.filter((filter) => filter.dim !== dim), { dim, in: two }],
  };
}
