// What a turn can't do with the plan before, though all of its words could be read: the total of shares, lifting what is not there. It is refused,
// and not read in other words.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { daysTogether } from '../days/days-together.js';
import { liftsNothing } from '../conditions/lifts-nothing.js';
import { sumsOthers } from '../compared/pair.js';
import { placeFromTheEnd, placeOf } from '../ranked/ranks.js';
import { onlySolved } from '../tickets/solved-of-them.js';
import { withAnotherType } from '../conditions/type-added.js';
import { takesNoOther } from '../figures/another-figure.js';
import { addsToNothing, alsoOfLeftOut, ofNoWhole } from '../conditions/conditions.js';
import { hasNoNow } from '../days/back-to-now.js';
import { hasNoTotal } from '../figures/the-whole.js';
import { endsNothing } from '../days/range-ends.js';
import { asksIfNormal } from '../said/verdicts.js';
import { namesNone } from '../tickets/which-was-that.js';
import { cut } from '../turn-parts.js';

/** Whether nothing can be done so with the plan before. @param words normalised */
export const saysNothingOf = (words: string, previous: Plan, context: ReadContext): boolean =>
  ofNoWhole(words, previous) ||
  hasNoTotal(words, previous) ||
  liftsNothing(words, previous, context) ||
  endsNothing(words, previous, context) ||
  namesNone(words, previous) ||
  onlySolved(words, previous) ||
  asksIfNormal(words, previous) ||
  daysTogether(words, context) === 'no' ||
  hasNoNow(words, previous, context) ||
  sumsOthers(words, context) ||
  (placeFromTheEnd(words) !== null && placeOf(words, context) === null) ||
  takesNoOther(words, previous, context) ||
  withAnotherType(words, context) === 'no' ||
  addsToNothing(words, previous, (part) => cut(part, context)) ||
  alsoOfLeftOut(words, previous, (part) => cut(part, context));
