// 主要是哪类问题, "which products were they about" after a figure that was set against other days: of what it is made, and not what of it
// has changed.
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import { uncompared } from '../compared/uncompared.js';
import { reworded } from '../said/rewrites.js';
import { type Read } from '../turn-parts.js';

/** The table of what the last figure is made of; null where nothing of the kind is asked, or it was of no other days. */
export function madeOf(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.compare === null || previous.by.length > 0) return null;
  const plain = reworded(words);
  const base = plain !== words && /^(?:by |按)\S+$/u.test(plain) ? uncompared(previous) : null;
  return base === null ? null : turn(plain, { ...context, previous: base, shown: null });
}
