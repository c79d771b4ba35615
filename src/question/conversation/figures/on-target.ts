// Whether a figure that was just given is what it should be: "did we meet it?", "is that good enough?", "what's the target?". Each is put into
// the words in which a figure is held against its target.
import type { Plan } from '../../plan.js';

const BEGINS = '^(?:and |so |ok |okay |but |then |now |well ){0,8}';
const IS = '(?:is|are|was|were|do|did|does|have|has)';
const SUBJECT =
  '(?:we|they|it|that|this|those|these|things|(?:the|that|this) (?:figure|number|result|score|rate|time))';
const ADVERBS =
  '(?: (?:actually|still|currently|even|all|both|ever|now|at least|already|really|at|over|any|then)){0,8}';
const MEET =
  '(?:meet|met|meeting|hit|hitting|reach|reached|reaching|make|made|making|achieve|achieved|achieving|beat|attain|attained)';
const GOAL = '(?:(?:the|our|its|their|my|your|his|her) )?(?:targets?|goals?|objectives?)';

/** "did we meet it", "are they hitting that": what there is to be met is the target. */
const MEETS_IT = new RegExp(
  `${BEGINS}${IS} ${SUBJECT}${ADVERBS} ${MEET} (?:it|that|this|them)(?: then| yet| in the end)?[?.]*$`,
  'u',
);
/** "is that on target": of the figure that stands there. */
const OF_IT = new RegExp(`(${BEGINS}${IS}) ${SUBJECT}(?=${ADVERBS} .*\\b(?:targets?|goals?)\\b)`, 'u');
const WHICH_GOAL = new RegExp(
  `${BEGINS}(?:(?:what(?:'s| is| was)|remind me of|tell me) )?${GOAL}(?: again)?(?: for (?:that|it|this))?[?.]*$`,
  'u',
);
/** "how far below target are we": the one and the other. */
const HOW_FAR = new RegExp(
  `${BEGINS}(?:by how much|how far|how much|how many points|how close)(?: (?:is|are|was|were) ${SUBJECT})?(?: away| short| off)? ?(?:below|above|under|over|off|from|of|to|behind|ahead of) ${GOAL}(?: (?:is|are|was|were) ${SUBJECT})?[?.]*$|${BEGINS}how (?:does|do|did|is|are) ${SUBJECT} (?:compare|compared|stack up|measure up|hold up|fare|look|do|doing|tracking) (?:to|with|against|vs|versus) ${GOAL}[?.]*$`,
  'u',
);
const GOOD_ENOUGH = new RegExp(
  `${BEGINS}(?:is|was|are|were) (?:that|it|this|we) (?:any )?(?:good enough|acceptable|up to (?:scratch|standard|par)|satisfactory|where (?:it|we) should be|where we (?:want|need) (?:it )?to be|what (?:it|we) should be|in good shape|on track)[?.]*$`,
  'u',
);
/** "are they all on target" of a table: which of them are. */
const WHICH_ARE = new RegExp(
  `${BEGINS}(are|were|did|do|have) (?:they|those|these|all of them|any of them|everyone)(?: all| both)? `,
  'u',
);

/** The turn in words that hold the figure before against its target; the words themselves where they do no such thing. @param words normalised */
export function heldAgainst(words: string, { kind, by, grain, limit, having }: Plan): string {
  if ((kind !== 'value' && kind !== 'compare' && kind !== 'breakdown') || grain !== null) return words;
  if (by.length === 0) {
    if (MEETS_IT.test(words) || WHICH_GOAL.test(words) || HOW_FAR.test(words) || GOOD_ENOUGH.test(words))
      return 'are we meeting the target';
    return words.replace(OF_IT, '$1 we');
  }
  // Of the one that leads.
  if (by.length === 1 && limit === 1) return words.replace(OF_IT, '$1 that');
  const table = kind === 'breakdown' && by.length === 1 && limit === null && having === undefined;
  return table && /\b(?:targets?|goals?)\b/u.test(words)
    ? words.replace(WHICH_ARE, (_all, verb: string) =>
        /^(?:are|were)$/u.test(verb) ? 'which ones are ' : 'which ones ',
      )
    : words;
}
