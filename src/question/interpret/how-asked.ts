// The form in which something is asked, by the words that it begins with or holds: a number, a whole sentence, a command to show.
import type { Token } from '../token.js';
import type { Bag } from './bag.js';
import type { Frame } from './frame.js';

/** Whether a figure, or what it is, is asked for: "what …", 多少, 怎么样. @param bag before its words are used up */
export const asksSomething = (bag: Bag, tokens: readonly Token[]): boolean =>
  bag.has('what_is') ||
  bag.has('figure') ||
  tokens.some(({ text }) =>
    /^(?:多少|是多少|有多少|还有多少|还有几|怎么样|如何|(?:what|how)(?![a-z]))/u.test(text),
  );

/** What the frame keeps of it: that a number is asked for, that it is a sentence of its own, that it begins with "show". */
export function howAsked(
  bag: Bag,
  tokens: readonly Token[],
): Pick<Frame, 'asksFigure' | 'carriesOn' | 'command' | 'sentence'> {
  const first = tokens[0]?.text ?? '';
  return {
    asksFigure: tokens.some(({ text }) =>
      /^(?:多少|是多少|有多少|多少分|几分|what was|what is|what's|how many|how much|how was|how were|how did|how was it)$/u.test(
        text,
      ),
    ),
    carriesOn:
      /^(?:呢|的呢)$/u.test(tokens.at(-1)?.text ?? '') || /^(?:(?:and|so) )?(?:what|how) about$/u.test(first),
    command: /^(?:show|give|tell|get|list)(?: me)?$/u.test(first),
    sentence:
      bag.at(0, 'what_is') !== null ||
      /^(?:what|what was|what is the|what's the|how|how is|how was|how many|who|which)$/u.test(first),
  };
}
