// What the parts of a turn share: reading and cutting words seen from a context, a context with nothing before it, what a plan means.
import { yearOf } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import type { Plan, Reading, Unread } from '../plan.js';
import { segment } from '../segment.js';
import type { Token } from '../token.js';

export type Lang = 'zh' | 'en';

/** Reads normalised words as they stand, seen from a context. */
export type Read = (words: string, context: ReadContext) => Reading;

/** As if nothing had been said before. */
export const aside = (context: ReadContext): ReadContext => ({
  ...context,
  previous: null,
  earlier: [],
  shown: null,
  looked: null,
  step: null,
  offered: [],
  passed: [],
  lost: [],
  denied: false,
  answered: null,
  near: null,
  blank: null,
});

/** What says nothing of the figures asked for. */
export const meaning = ({ assumed: _assumed, ...plan }: Plan): string => JSON.stringify(plan);

/** The pieces of normalised words, by the names of a context. */
export const cut = (words: string, { gazetteer, today }: ReadContext): readonly Token[] =>
  segment(words, gazetteer, yearOf(today));

/** Whether a plan still asks about the groups that were named, and no others. */
export const isOneEach = ({ by, where }: Plan, named: Plan): boolean =>
  by.join() === named.by.join() &&
  where.some((filter) => named.where.some((one) => JSON.stringify(one) === JSON.stringify(filter)));

/** What is said where a turn was understood as far as this, and can't be read further. */
export const refused = (unread: Unread, lang: Lang): Extract<Reading, { status: 'unread' }> => ({
  status: 'unread',
  lang,
  unread,
  examples: [],
});
