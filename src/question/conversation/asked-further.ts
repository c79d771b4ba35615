// The order of turns that ask further about what was asked one by one, ranked, or laid out over time.
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { asOfNow } from './as-of-now.js';
import { averageOfAll } from './average-of-all.js';
import { eachOfAll } from './each-of-all.js';
import { ledBy } from './led-by.js';
import { oneMoreBeside } from './one-more-beside.js';
import { ofTheirTeam } from './of-their-team.js';
import { rankedTogether } from './ranked-together.js';
import type { Lang, Read } from './turn-parts.js';
import { whereAndWhen } from './where-and-when.js';
import { dragged, fromThatEnd, whichJump } from './which-change.js';

/** The reading of such a turn; null where it is none. @param words normalised */
export const askedFurther = (words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null =>
  whichJump(words, context, lang) ??
  fromThatEnd(words, context, lang, turn) ??
  dragged(words, context, turn) ??
  whereAndWhen(words, context, turn) ??
  rankedTogether(words, context, lang, turn) ??
  eachOfAll(words, context, lang) ??
  averageOfAll(words, context, lang) ??
  ofTheirTeam(words, context, turn);

/** The plan before with one more beside it, of another's team, or as it stands now; null where nothing of the kind is said. */
export const putBeside = (words: string, context: ReadContext): Plan | null =>
  oneMoreBeside(words, context) ?? ledBy(words, context) ?? asOfNow(words, context);
