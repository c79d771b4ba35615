// The order of turns that ask further about what was asked one by one, ranked, or laid out over time.
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { asOfNow } from './days/as-of-now.js';
import { averageOfSeveral } from './figures/average-of-several.js';
import { averageOfAll } from './people/average-of-all.js';
import { eachOfAll } from './people/each-of-all.js';
import { ledBy } from './people/led-by.js';
import { oneMoreBeside } from './compared/one-more-beside.js';
import { ofTheirTeam } from './people/of-their-team.js';
import { rankedTogether } from './ranked/ranked-together.js';
import type { Lang, Read } from './turn-parts.js';
import { whereAndWhen } from './days/where-and-when.js';
import { dragged, fromThatEnd, whichJump } from './compared/which-change.js';

/** The reading of such a turn; null where it is none. @param words normalised */
export const askedFurther = (words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null =>
  whichJump(words, context, lang) ??
  fromThatEnd(words, context, lang, turn) ??
  dragged(words, context, turn) ??
  whereAndWhen(words, context, turn) ??
  rankedTogether(words, context, lang, turn) ??
  eachOfAll(words, context, lang) ??
  averageOfSeveral(words, context, lang) ??
  averageOfAll(words, context, lang) ??
  ofTheirTeam(words, context, turn);

/** The plan before with one more beside it, of another's team, or as it stands now; null where nothing of the kind is said. */
export const putBeside = (words: string, context: ReadContext): Plan | null =>
  oneMoreBeside(words, context) ?? ledBy(words, context) ?? asOfNow(words, context);
