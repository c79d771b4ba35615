// How the reader cuts a question up, in a line: for whoever teaches it a phrase.
import type { Gazetteer } from './gazetteer.js';
import { normalise } from './normalise.js';
import { segment } from './segment.js';

/** `[csat metric] [last week time] ‹of the moon›`: what is known, with what it may mean, and what is not. */
export const trace = (question: string, gazetteer: Gazetteer, thisYear: number): string =>
  segment(normalise(question), gazetteer.withPinyin(), thisYear)
    .map((token) =>
      token.known
        ? `[${token.text.trim()} ${[...new Set(token.meanings.map(({ k }) => k))].join('/')}]`
        : `‹${token.text.trim()}›`,
    )
    .join(' ');
