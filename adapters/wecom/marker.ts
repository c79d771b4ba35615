// A mark of no width at the end of an app's text. WeCom's duplicate check knows a message by what stands in it; the mark makes
// it differ from delivery to delivery and be the same in every attempt of one: a resend is swallowed, a second honest answer of
// the same words is not.
import { createHash } from 'node:crypto';

const SIGNS = ['\u200b', '\u200c', '\u2060'] as const;
const LENGTH = 15;
export const MARKER_BYTES = LENGTH * 3;

/** @param key of the delivery, the same over all attempts */
export function markerOf(key: string): string {
  let number = createHash('sha256').update(key).digest().readUInt32BE(0);
  let mark = '';
  for (let place = 0; place < LENGTH; place += 1) {
    mark += SIGNS[number % 3] ?? SIGNS[0];
    number = Math.floor(number / 3);
  }
  return mark;
}
