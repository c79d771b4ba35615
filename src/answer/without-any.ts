// The products of which there is none, where those with few were asked for: 上周故障少于5的产品 holds of a product with no fault as well, but
// what there is none of has no row in the store.
import { fulfils } from '../metrics/having.js';
import { HAVING } from '../text/sentences/having.js';
import type { AnswerContext } from './context.js';
import type { Group } from './grouped.js';

/** A condition on a thing sold leaves products out that are not meant. */
const ON_PRODUCTS: ReadonlySet<string> = new Set(['product', 'product_line', 'model', 'version']);
const NAMED = 5;

/** @param groups all that there are @param hidden how many more may not be shown: what is not listed may be one of them */
export function withoutAnyNotes(
  ctx: AnswerContext,
  groups: readonly Group[],
  hidden: number,
): readonly string[] {
  const { plan, directory, lang } = ctx;
  const [entry, more] = ctx.entries;
  const [dim, ...others] = plan.by;
  if (plan.having?.than !== 'value' || dim !== 'product' || others.length > 0 || plan.grain !== null)
    return [];
  if (entry.unit !== 'count' || more !== undefined || hidden > 0 || groups.length === 0) return [];
  if (plan.where.some((filter) => ON_PRODUCTS.has(filter.dim))) return [];
  if (!fulfils(plan.having, entry.better, 0, null)) return [];
  const counted = new Set(groups.map(({ key }) => key[0]));
  const none = directory.products.filter(({ id }) => !counted.has(id)).map(({ name }) => name);
  return none.length === 0
    ? []
    : [HAVING[lang].withoutAny({ names: none.slice(0, NAMED), more: Math.max(0, none.length - NAMED) })];
}
