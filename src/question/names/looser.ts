// Other spellings of a name that people type in its place.
import { plainly } from '../person-names.js';

/** "aero3" for "Aero 3", "j wu" for "J. Wu", "jose" for "José", "cards and payments" for "Cards & Payments". */
export function looserForms(phrase: string): readonly string[] {
  if (!/[0-9.&+\u00df-\u024f]/u.test(phrase)) return [];
  return [
    ...(/ /u.test(phrase) && /\d/u.test(phrase) ? [phrase.replace(/ /gu, '')] : []),
    ...plainly(phrase),
    ...(/ [&+] /u.test(phrase) ? [phrase.replace(/ [&+] /gu, ' and ')] : []),
  ];
}
