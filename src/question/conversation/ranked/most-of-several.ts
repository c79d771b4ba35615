// 哪个类别最多, "which of those has most" after what part several together are of all (这三类占全部工单多少): the one of these that has the most, as it
// is after their number.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut, type Read } from '../turn-parts.js';

/** The reading of such a turn; null where it is none. @param words normalised */
export function mostOfSeveral(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  const dim = previous?.share;
  if (previous === null || dim === undefined || previous.kind !== 'value') return null;
  const filter = previous.where.find((one) => one.dim === dim);
  if (filter === undefined || !('in' in filter) || filter.in.length < 2) return null;
  if (!cut(words, context).some((token) => canMean(token, 'extreme'))) return null;
  const { share: _share, ...counted } = previous;
  const number: Plan = { ...counted, pooled: false };
  const then = turn(words, { ...context, previous: number, shown: null });
  const ofThese =
    then.status === 'plan' &&
    then.plan.by.join() === dim &&
    then.plan.order !== null &&
    then.plan.where.some((one) => JSON.stringify(one) === JSON.stringify(filter));
  return ofThese ? then : null;
}
