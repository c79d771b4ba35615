// One-time codes: what they look like, and the form in which they are kept.
import { createHash, randomInt } from 'node:crypto';
import { MINUTE_MS } from '../time/instant.js';

/** Without letters and digits that are taken for each other: 0 O, 1 I L. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;
export const CODE_VALID_MS = 30 * MINUTE_MS;

export const makeCode = (): string =>
  Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** The code that a person typed, whatever its capitals, hyphens and full-width letters; null when it is none. */
export function readCode(text: string): string | null {
  const code = text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : null;
}

export const hashOfCode = (code: string): string => createHash('sha256').update(code).digest('hex');
