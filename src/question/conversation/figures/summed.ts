// "total for the three", 这三个加起来多少: so many of what stands there, or was asked about in turn, as one figure. Where there are not just so
// many, none are picked.
import type { Filter } from '../../../metrics/query.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { isOfAnotherKind } from '../conditions/kind-said.js';
import { oneFigureOf } from '../../lines/one-figure.js';

const COUNT_ZH =
  /(?<first>前|头)?(?:这|那|刚才|他们|她们|它们|前面?)?的?(?<count>[俩仨]|[两三四五六2-6](?=个|位|名|家|款|条|组|种|类|人|者))(?:个|位|名|家|款|条|种|类|者)?(?<kind>组|团队|人|客服|产品|渠道|地区|分类|类别|版本)?(?!月|周|天|季|年|星期|小时|礼拜)/u;
const COUNT_EN =
  /(?<![a-z])(?:(?:all|the|these|those|of|(?<first>top|first)) ){1,4}(?<count>two|three|four|five|six|[2-6])(?: of (?:them|those|these))?(?: (?<kind>agents|people|teams|products|channels|regions|categories))?(?![a-z]| (?:days|weeks|months|quarters|years|hours))/u;
const COUNTS: Readonly<Record<string, number>> = {
  俩: 2,
  两: 2,
  仨: 3,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};

/** How many are to be put together; null where no number is said. @param words normalised */
export function countSaid(words: string): number | null {
  const said = (COUNT_ZH.exec(words) ?? COUNT_EN.exec(words))?.groups?.['count'];
  return said === undefined ? null : (COUNTS[said] ?? Number(said));
}

/** The figure of so many together; null where not just so many stand there or were asked about. */
export function summed(words: string, count: number, context: ReadContext): Plan | null {
  const found = COUNT_ZH.exec(words) ?? COUNT_EN.exec(words);
  const one = standing(words, count, context) ?? inTurn(count, context);
  if (one === null) return null;
  const kind = found?.groups?.['kind'];
  const dim = one.dim === 'day' ? undefined : one.dim;
  return kind !== undefined && isOfAnotherKind(found?.[0] ?? '', dim) ? null : one.plan;
}

interface Several {
  readonly dim: Filter['dim'];
  readonly plan: Plan;
}

/** The words without the number of them. */
export const withoutCount = (words: string): string => words.replace(COUNT_ZH, ' ').replace(COUNT_EN, ' ');

/** Just so many stand there as one table, or are its first ones. */
export function standing(
  words: string,
  count: number,
  { previous, shown = null }: ReadContext,
): Several | null {
  const first = (COUNT_ZH.exec(words) ?? COUNT_EN.exec(words))?.groups?.['first'] !== undefined;
  const [dim, more] = previous?.by ?? [];
  if (previous?.kind !== 'breakdown' || dim === undefined || more !== undefined) return null;
  if (previous.grain !== null || previous.place || previous.share !== undefined) return null;
  if (previous.nth === true || shown?.dim !== dim || shown.values.length < count) return null;
  // Of the whole table "the five" are all of them; of a ranking those that were asked for.
  if (!first && shown.values.length > count) return null;
  if (first && previous.order === null) return null;
  return { dim, plan: together(previous, dim, shown.values.slice(0, count)) };
}

/** One after the other, or two side by side and a third before. */
function inTurn(count: number, { previous, earlier = [] }: ReadContext): Several | null {
  if (previous === null) return null;
  for (const filter of previous.where) {
    if (!('in' in filter) || ['day', 'hour', 'weekday'].includes(filter.dim)) continue;
    let values = new Set(filter.in);
    for (const plan of earlier.toReversed()) {
      if (values.size >= count) break;
      const other = plan.where.find((one) => one.dim === filter.dim);
      if (other === undefined || !('in' in other) || key(plan, other) !== key(previous, filter)) break;
      values = new Set([...other.in, ...values]);
    }
    if (values.size === count && key(previous, filter) !== null)
      return { dim: filter.dim, plan: together(previous, filter.dim, [...values]) };
  }
  return null;
}

/** What must be alike; null of a plan that is no figure of what is named. */
function key(
  { kind, by, metrics, stat, range, compare, share, where, grain }: Plan,
  of: Filter,
): string | null {
  const isFigure = (kind === 'value' || kind === 'compare') && by.every((dim) => dim === of.dim);
  if (!isFigure || compare !== null || share !== undefined || grain !== null) return null;
  return JSON.stringify([metrics, stat, range, where.filter((one) => one !== of)]);
}

function together(plan: Plan, dim: Filter['dim'], values: readonly (string | number | null)[]): Plan {
  return { ...oneFigureOf(plan, dim, values), compare: null, pooled: true };
}
