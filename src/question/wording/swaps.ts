// A rule that puts a turn of phrase into plain words, and how many of them are applied one after the other.

/** What is found, and what stands there instead: a text with `$1`, or made of what was found. */
export type Swap = readonly [RegExp, string | ((...found: string[]) => string)];

/** `text` with every rule applied in turn. What a pattern did not find is an empty text. */
export const swapAll = (text: string, swaps: readonly Swap[]): string =>
  swaps
    .reduce(
      (plain, [pattern, instead]) =>
        typeof instead === 'string'
          ? plain.replace(pattern, instead)
          : plain.replace(pattern, (...found: unknown[]) =>
              instead(...found.map((one) => (typeof one === 'string' ? one : ''))),
            ),
      text,
    )
    .replace(/ {2,}/gu, ' ')
    .trim();
