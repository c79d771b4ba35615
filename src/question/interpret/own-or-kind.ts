// 个人: a kind of customer where the store has one, and the asker's own where somebody who has figures asks (三月个人解决量).
import type { ReadContext } from '../context.js';
import type { Candidate } from '../token.js';
import type { Bag } from './bag.js';
import type { FrameProblem } from './frame.js';

/** To be asked back; null where the kind is said to be one (个人客户, 个人和企业), or nobody's own figure can be meant. */
export function ownOrKind(bag: Bag, { asker, previous }: ReadContext): FrameProblem | null {
  const { agentId, role } = asker;
  if (agentId === null || previous !== null || (role !== 'agent' && role !== 'supervisor')) return null;
  const index = bag.pieces.findIndex(({ text, used }) => text === '个人' && !used);
  const kinds = bag.at(index, 'name')?.candidates ?? [];
  if (kinds.length === 0 || saysOther(bag, index)) return null;
  const own: Candidate = { dim: 'agent', values: [agentId], label: { zh: '我的', en: 'my' } };
  return { p: 'which_name', index, text: '个人', candidates: [own, ...kinds] };
}

/** 每个人, 个人排名: people; 不含个人, 个人和企业, 按客户类型看个人: customers. */
function saysOther(bag: Bag, index: number): boolean {
  const before = (['each', 'which', 'count', 'not', 'and', 'or', 'versus'] as const).some(
    (k) => bag.at(index - 1, k) !== null,
  );
  const behind = (['not_behind', 'and', 'or', 'versus', 'ranking', 'place'] as const).some(
    (k) => bag.at(index + 1, k) !== null,
  );
  const elsewhere = bag.pieces.some(
    (_, at) =>
      at !== index &&
      (bag.at(at, 'self') !== null ||
        bag.at(at, 'extreme') !== null ||
        bag.at(at, 'top') !== null ||
        bag.at(at, 'ranking') !== null ||
        bag.at(at, 'dim')?.dim === 'segment' ||
        bag.at(at, 'name')?.candidates.some(({ dim }) => dim === 'segment') === true),
  );
  // 个人客户满意度, though the metric may be called so.
  const customers = /^(?:客户|用户|顾客)/u.test(bag.pieces[index + 1]?.text ?? '');
  return before || behind || elsewhere || customers;
}
