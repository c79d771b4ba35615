// "Drop the phone filter" where no phone is asked about: nothing is lifted by it, and least of all is the phone left out.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { liftedWords, withoutFilter } from './conditions.js';
import { cut } from '../turn-parts.js';

const CALLED = /(?<![a-z])(?:filters?|conditions?|restrictions?|limits?)(?![a-z])|筛选|过滤|条件|限制|限定/u;

/** Whether a condition is to go that is not there. @param words normalised */
export function liftsNothing(words: string, previous: Plan, context: ReadContext): boolean {
  const lifted = CALLED.test(words) ? liftedWords(words) : null;
  if (lifted === null) return false;
  const tokens = cut(lifted, context);
  return (
    tokens.length > 0 &&
    tokens.every(({ known }) => known) &&
    tokens.some((token) => canMean(token, 'name', 'dim', 'type')) &&
    withoutFilter(previous, tokens) === null
  );
}
