// Turns that ask for what stands there already, said again: "who are they?" after a ranking.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';

const WHO =
  /^(?:and |so |ok ){0,8}(?:who|which(?: ones)?|what) (?:are|were) (?:they|those|these|the (?:two|three|four|five|ten|\d{1,2}))(?: again)?[?.]*$/u;

/** The table that was asked for: those in it are named already. Null where something else is said. */
export const saidAgain = (words: string, { previous }: ReadContext): Plan | null =>
  previous !== null &&
  WHO.test(words) &&
  previous.by.length === 1 &&
  previous.grain === null &&
  (previous.kind === 'breakdown' || previous.kind === 'compare')
    ? previous
    : null;
