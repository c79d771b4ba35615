// Turns that go on from what the last answers showed, beyond the last one alone: both of two days, several of a whole, the ranking before a list.
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { sameInAll } from './tickets/all-at-hand.js';
import { doneWithTheirs } from './tickets/done-with-those.js';
import { freedOfKind } from './conditions/freed-of-kind.js';
import { hersOrHis } from './people/hers-or-his.js';
import { mostOfSeveral } from './ranked/most-of-several.js';
import { otherEnd } from './ranked/other-end.js';
import { overBothDays } from './days/over-both-days.js';
import { thatBefore } from './mended/that-before.js';
import { splitOfPlace } from './ranked/place-split.js';
import type { Lang, Read } from './turn-parts.js';
import { ofThoseLeftOut, ofThoseTakenBack } from './conditions/of-those-left-out.js';
import { sameRanking, whoIsThere } from './ranked/who-at-place.js';
import { wholeYearBefore } from './days/whole-year-before.js';

/** The reading of such a turn; null where it is none. @param words normalised */
export const ofWhatWasShown = (words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null =>
  thatBefore(words, context, lang, turn) ??
  asPlan(ofThoseLeftOut(words, context) ?? ofThoseTakenBack(words, context), lang) ??
  sameInAll(words, context, lang, turn) ??
  doneWithTheirs(words, context, turn) ??
  hersOrHis(words, context, lang, turn) ??
  asPlan(whoIsThere(words, context), lang) ??
  sameRanking(words, context, turn) ??
  overBothDays(words, context, lang, turn) ??
  splitOfPlace(words, context, lang, turn) ??
  freedOfKind(words, context, lang) ??
  mostOfSeveral(words, context, turn) ??
  otherEnd(words, context, lang) ??
  wholeYearBefore(words, context, lang, turn);

const asPlan = (plan: Plan | null, lang: Lang): Reading | null =>
  plan === null ? null : { status: 'plan', plan, lang };
