// How many values there are of a dimension: what a count of groups is held against.
import type { DimensionId } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import { FIXED_VALUES } from '../lexicon/values.js';
const ASPECTS = FIXED_VALUES.filter(({ dim }) => dim === 'aspect').length;

/** How many values there are of a dimension; null where that is not known. */
export function sizeOf(dim: DimensionId, { gazetteer: { directory } }: ReadContext): number | null {
  if (dim === 'team') return directory.teams.length;
  if (dim === 'product') return directory.products.length;
  if (dim === 'aspect') return ASPECTS;
  const values: Readonly<Record<string, readonly unknown[] | undefined>> = directory.values;
  return values[dim]?.length ?? null;
}
