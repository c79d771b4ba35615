// Putting pieces of Chinese and Latin script together: a thin space between them, as Chinese typesetting has it.

const HAN_END = /[\u3400-\u9fff]$/;
const HAN_START = /^[\u3400-\u9fff]/;
const LATIN_END = /[A-Za-z0-9%‰]$/;
/** Dates stand close, as they are written: `3月9日`. */
const LATIN_START = /^(?!\d+[年月日])[A-Za-z0-9+−-]/;

/** Joins pieces, leaving out empty ones, with a space where Chinese meets Latin letters or digits. */
export function glue(...pieces: readonly (string | null)[]): string {
  let out = '';
  for (const piece of pieces) {
    if (piece === null || piece === '') continue;
    const meets =
      (HAN_END.test(out) && LATIN_START.test(piece)) ||
      (LATIN_END.test(out) && (HAN_START.test(piece) || LATIN_START.test(piece)));
    out += meets ? ` ${piece}` : piece;
  }
  return out;
}

/** First letter in capitals, for a sentence that begins with a name from the catalogue. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `A、B` / `A, B and C`. */
export function listed(items: readonly string[], lang: 'zh' | 'en'): string {
  if (lang === 'zh') return items.join('、');
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${last}`;
}
