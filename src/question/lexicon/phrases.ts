// How a lexicon is written: a meaning and the phrases that carry it, separated by `|`. Plain data, normalised once.
import type { Meaning } from '../token.js';

export interface Phrases {
  readonly meaning: Meaning;
  readonly texts: readonly string[];
}

/** One entry of a lexicon: `say({ k: 'and' }, '和|与|、')`. */
export const say = (meaning: Meaning, texts: string): Phrases => ({ meaning, texts: texts.split('|') });
