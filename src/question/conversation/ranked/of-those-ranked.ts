// 这些里面超时的有多少, "how many of those are overdue" after the first three of a ranking: of those three, and not the three that lead by the other
// figure.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut, type Read } from '../turn-parts.js';

const THESE_ZH =
  /^(?:那|那么)?(?:这|那)(?:[几两三四五六七八九十]|\d{1,2})(?:个|位|名|款|家|条)(?:人|客服|同事|组|团队|产品|渠道|地区|分类|版本)?(?:里面?|当中|之中|中)?(?:的)?(?=.{2,})/u;

/** The reading of such a turn; null where the words say more, or nothing was ranked. @param words normalised */
export function ofThoseRanked(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous, shown = null } = context;
  const [dim, more] = previous?.by ?? [];
  if (previous?.kind !== 'breakdown' || dim === undefined || more !== undefined) return null;
  if (previous.limit === null || previous.limit < 2 || previous.grain !== null || previous.place) return null;
  if (shown?.dim !== dim || shown.values.length < 2 || previous.nth === true) return null;
  const plain = words.replace(THESE_ZH, '这些里面');
  const tokens = cut(plain, context);
  const another =
    tokens.some((token) => canMean(token, 'those')) &&
    tokens.some((token) => canMean(token, 'metric', 'type')) &&
    !tokens.some((token) =>
      canMean(token, 'extreme', 'top', 'dim', 'name', 'each', 'which', 'who', 'list', 'nth', 'ranking'),
    );
  if (!another) return null;
  const { having: _having, share: _share, ...rest } = previous;
  const where = [...previous.where.filter((filter) => filter.dim !== dim), { dim, in: [...shown.values] }];
  const seen: Plan = { ...rest, where, order: null, limit: null };
  const then = turn(plain, { ...context, previous: seen, shown: null });
  const fits =
    then.status === 'plan' &&
    then.plan.by.join() === dim &&
    then.plan.where.some((filter) => filter.dim === dim && 'in' in filter);
  return fits ? then : null;
}
