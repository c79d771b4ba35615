// Of which kind of thing a turn speaks by a word of its own: 这两个地区, 倒数第二个组. Where others stand there it is not of these.
import type { DimensionId } from '../../../metrics/metric.js';

const KINDS: readonly (readonly [RegExp, DimensionId])[] = [
  [/组|团队|(?<![a-z])teams?(?![a-z])/u, 'team'],
  [/人|客服|(?<![a-z])(?:person|people|agents?)(?![a-z])/u, 'agent'],
  [/产品|(?<![a-z])products?(?![a-z])/u, 'product'],
  [/渠道|(?<![a-z])channels?(?![a-z])/u, 'channel'],
  [/地区|(?<![a-z])regions?(?![a-z])/u, 'region'],
  [/优先级|(?<![a-z])priorit(?:y|ies)(?![a-z])/u, 'priority'],
];

/** Whether the words name another kind than the one that stands there. @param words the part of a turn that counts things */
export const isOfAnotherKind = (words: string, dim: DimensionId | undefined): boolean => {
  const kind = KINDS.find(([pattern]) => pattern.test(words))?.[1];
  return dim !== undefined && kind !== undefined && kind !== dim;
};
