// 加上Germany where nothing of its kind stands there that it would be added to. Behind a condition that was taken off it is one in its place; else
// it narrows nothing and adds nothing to all there is, and what may have been meant is said as an example.
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import { say } from '../../say.js';
import { addedWords, addsToNothing } from './conditions.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';

/** The reading of such a turn; null where it is none. @param words normalised */
export function addedToNothing(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, earlier = [] } = context;
  if (previous === null || !addsToNothing(words, previous, (part) => cut(part, context))) return null;
  const name = addedWords(words) ?? '';
  const narrowed = turn(lang === 'zh' ? `只看${name}` : `only ${name}`, context);
  const fits =
    narrowed.status === 'plan' &&
    narrowed.plan.where.length === previous.where.length + 1 &&
    narrowed.plan.metrics.join() === previous.metrics.join();
  const before = earlier.at(-1);
  const takenOff =
    before !== undefined &&
    before.where.length > previous.where.length &&
    before.metrics.join() === previous.metrics.join() &&
    JSON.stringify(before.range) === JSON.stringify(previous.range) &&
    previous.where.every((filter) =>
      before.where.some((one) => JSON.stringify(one) === JSON.stringify(filter)),
    );
  if (fits && takenOff) return narrowed;
  const no = refused({ why: 'not_supported', words: [words] }, lang);
  return fits && no.status === 'unread'
    ? { ...no, examples: [say(narrowed.plan, lang, context.gazetteer)] }
    : no;
}
