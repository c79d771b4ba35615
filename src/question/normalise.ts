// One form of text for every later stage: half-width, simplified, lower case, single spaces. Applied to questions and to
// every name and phrase they are compared with, so that the two always meet.
import { Converter } from 'opencc-js/t2cn';

const simplify = Converter({ from: 't', to: 'cn' });

/** Per character: 1 is written alike in both, 2 is not. */
const alike = new Uint8Array(0x10000);

/** Most texts hold no traditional character at all: then there is nothing to look up in phrases either. */
function asSimplified(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (alike[code] === 0) {
      const char = text.charAt(at);
      alike[code] = simplify(char) === char ? 1 : 2;
    }
    if (alike[code] === 2) return simplify(text);
  }
  return text;
}

const CJK = '\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{2fa1f}';
const CJK_CHAR = new RegExp(`[${CJK}]`, 'u');
const SPACE_BESIDE_CJK = new RegExp(`(?<=[${CJK}])\\s+|\\s+(?=[${CJK}])`, 'gu');

export const hasChinese = (text: string): boolean => CJK_CHAR.test(text);

/** True for the letters and digits of words that are written with spaces between them. */
export const isWordChar = (char: string | undefined): boolean =>
  char !== undefined && IS_WORD[char.charCodeAt(0)] === 1;

/** By character, as every place of a text is asked for many times; what lies beyond is none. */
const IS_WORD = Uint8Array.from({ length: 0x100 }, (_, code) =>
  /[a-z0-9à-öø-ÿ]/u.test(String.fromCharCode(code)) ? 1 : 0,
);

const DAYS =
  'mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const STRETCH = new RegExp(
  `(?<![a-z-])(${DAYS}|${MONTHS})-(?=(?:${DAYS}|${MONTHS})(?![a-z-]))([a-z]+)`,
  'gu',
);

/**
 * Full-width to half-width (NFKC), traditional to simplified, lower case, one space between words, none beside a Chinese
 * character. A hyphen between two letters is a space ("first-contact"), one beside a digit stays ("PX-1", "2026-03-09").
 */
export function normalise(text: string): string {
  // Nearly every name is of one of two plain kinds, and a workspace may have very many names.
  if (/^[\u4e00-\u9fff]+$/u.test(text)) return asSimplified(text);
  if (/^[\u4e00-\u9fffa-z0-9]+$/iu.test(text)) return asSimplified(text.toLowerCase());
  if (/^[a-z]+(?: [a-z]+)*$/iu.test(text)) return text.toLowerCase();
  const folded = text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[\p{Extended_Pictographic}\ufe0f]/gu, ' ')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replace(/[–—―〜]/gu, '~')
    .toLowerCase();
  const simplified = hasChinese(folded) ? simplify(folded) : folded;
  return (
    simplified
      // "Mon-Wed", "Jan-Jun": from the one to the other.
      .replace(STRETCH, '$1~$2')
      .replace(/(?<=[a-z])-(?=[a-z])/gu, ' ')
      // "2026-03-08SLA": a date ends where letters begin.
      .replace(/(\d{4}-\d{1,2}-\d{1,2})(?=[a-z])/gu, '$1 ')
      .replace(/\s+/gu, ' ')
      .replace(SPACE_BESIDE_CJK, '')
      .trim()
  );
}
