// Takes what identifies a person out of a text that has to be shown or kept: e-mail addresses, phone numbers, identity and
// card numbers, Chinese and international. Errs on the side of taking out too much; times and short ids stay readable.

const MASK = '***';

const D = '[0-9０-９]';
const NOT_AFTER = `(?<![0-9０-９.])`;
const NOT_BEFORE = `(?!${D})`;

const PATTERNS: readonly RegExp[] = [
  // From where such a word begins: from each of its letters anew, a long text would take minutes.
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+[@＠][\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu,
  // +49 30 1234567, +1 (415) 555-0123; an offset such as +08:00 is too short.
  /\+\d(?:[\s().-]{0,2}\d){7,14}(?![\d:])/gu,
  // Cards and accounts written in groups of four.
  new RegExp(`${NOT_AFTER}${D}{4}(?:[ -]${D}{4}){2,4}(?:[ -]${D}{1,3})?${NOT_BEFORE}`, 'gu'),
  // Mainland mobiles, also as 138-1234-5678.
  new RegExp(`${NOT_AFTER}(?:86[ -]?)?1[3-9]${D}[ -]?${D}{4}[ -]?${D}{4}${NOT_BEFORE}`, 'gu'),
  // Landlines with an area code, service numbers, North American numbers.
  new RegExp(`${NOT_AFTER}[(（]?0${D}{2,3}[)）]?[ -]?${D}{3,4}[ -]?${D}{4}${NOT_BEFORE}`, 'gu'),
  new RegExp(`${NOT_AFTER}[48]00[ -]${D}{3,4}[ -]${D}{3,4}${NOT_BEFORE}`, 'gu'),
  new RegExp(`${NOT_AFTER}[(]?${D}{3}[)]?[ .-]{1,2}${D}{3}[ .-]${D}{4}${NOT_BEFORE}`, 'gu'),
  // Identity cards, passports written as digits, account numbers.
  new RegExp(`${D}{11,}[Xx]?`, 'gu'),
];

/** The text with everything that identifies a person replaced by `***`. */
export const mask = (text: string): string =>
  PATTERNS.reduce((masked, pattern) => masked.replace(pattern, MASK), text);

/** Masked and cut to at most `maxBytes` of UTF-8, never inside a character. */
export function maskedExcerpt(text: string, maxBytes: number): string {
  // Masked before it is cut, so that no half of a number survives at the end; far more than is kept need not be masked.
  const bytes = Buffer.from(mask(text.slice(0, maxBytes * 4)), 'utf8');
  if (bytes.length <= maxBytes) return bytes.toString('utf8');
  let end = maxBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return bytes.subarray(0, end).toString('utf8');
}
