// How a lexicon is written: a meaning and the phrases that carry it, separated by `|`. Plain data, normalised once.
import type { Meaning } from '../token.js';

export interface Phrases {
  readonly meaning: Meaning;
  readonly texts: readonly string[];
}

/** One entry of a lexicon: `say({ k: 'and' }, '和|与|、')`. */
export const say = (meaning: Meaning, texts: string): Phrases => ({ meaning, texts: texts.split('|') });

/** Every row of one of each: `oneOf(['is', 'was'], ['late'])` is `is late|was late`; an empty one leaves its place out. */
export const oneOf = (...groups: readonly (readonly string[])[]): string =>
  groups
    .reduce<readonly string[]>(
      (heads, tails) => heads.flatMap((head) => tails.map((tail) => `${head} ${tail}`.trim())),
      [''],
    )
    .map((text) => text.replaceAll(/ +/gu, ' ').trim())
    .join('|');

/** The same in Chinese, which has no spaces: `joined('没|未', '解决')` is `没解决|未解决`. */
export const joined = (...groups: readonly string[]): string =>
  groups
    .reduce<readonly string[]>(
      (heads, tails) => heads.flatMap((head) => tails.split('|').map((tail) => head + tail)),
      [''],
    )
    .join('|');
