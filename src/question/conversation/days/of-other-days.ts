// Turns that count their days from those of the answer before, or from no number at all: 今年呢 after a month of last year, 再上季度, 最近几周.
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import { someOfLate } from './recently.js';
import { stepBefore } from './step-before-zh.js';
import { onlyMoved } from '../compared/only-moved.js';
import { type Lang, type Read, refused } from '../turn-parts.js';
import { yearAlone } from './year-alone.js';

/** The reading of such a turn; null where it is none. @param words normalised */
export function ofOtherDays(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const moved = onlyMoved(words, context);
  if (moved === 'no') return refused({ why: 'not_supported', words: [words] }, lang);
  return moved !== null
    ? { status: 'plan', plan: moved, lang }
    : (yearAlone(words, context, lang) ??
        stepBefore(words, context) ??
        someOfLate(words, context, lang, turn));
}
