// What the parts of a turn share: reading words from a context, a context with nothing before it, what a plan means.
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';

export type Lang = 'zh' | 'en';

/** Reads normalised words as they stand, seen from a context. */
export type Read = (words: string, context: ReadContext) => Reading;

/** As if nothing had been said before. */
export const aside = (context: ReadContext): ReadContext => ({
  ...context,
  previous: null,
  earlier: [],
  shown: null,
  offered: [],
  passed: [],
  lost: [],
  blank: null,
});

/** What says nothing of the figures asked for. */
export const meaning = ({ assumed: _assumed, ...plan }: Plan): string => JSON.stringify(plan);
