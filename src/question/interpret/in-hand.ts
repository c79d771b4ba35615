// 手上, 名下: whose tickets are meant where nobody is named.
import type { ReadContext } from '../context.js';
import { canMean, type Token } from '../token.js';
import type { SaidFilter } from './frame.js';

/** 手上, 名下 without anybody named: whose they are goes without saying; behind 谁, 每个人, 所有人 they are of others. */
export function ownInHand(
  tokens: readonly Token[],
  filters: readonly SaidFilter[],
  { asker, previous }: ReadContext,
  own: boolean,
): readonly SaidFilter[] {
  const { role, agentId } = asker;
  if (role !== 'agent' || agentId === null || own || previous !== null) return [];
  if (filters.some(({ dim }) => dim === 'agent' || dim === 'team')) return [];
  const said = tokens.some(({ text }) => /^(?:手上|手里|手头|手头上|手边|名下)/u.test(text));
  const others = tokens.some((token) => canMean(token, 'who', 'everyone', 'dim', 'each', 'which'));
  return said && !others ? [{ dim: 'agent', values: [agentId], not: false }] : [];
}
