// How long to wait before the next attempt. Pure; randomness is passed in.
import { MINUTE_MS, SECOND_MS } from '../time/instant.js';

const FIRST_MS = SECOND_MS;
const LONGEST_MS = 10 * MINUTE_MS;

/**
 * Doubling from one second to ten minutes, each between half of it and the whole, so that what failed together does not come
 * back together.
 *
 * @param attempt from 1
 * @param random from 0 to 1
 */
export function backOffMs(attempt: number, random: number): number {
  const whole = Math.min(FIRST_MS * 2 ** Math.min(attempt - 1, 30), LONGEST_MS);
  return Math.round(whole * (0.5 + random / 2));
}

/** After the first, the second … attempt without an answer. */
const UNANSWERED_MS = [SECOND_MS, 15 * SECOND_MS, 2 * MINUTE_MS, LONGEST_MS];

/**
 * The same after attempts without an answer: soon once, as one answer may get lost anywhere, then in strides that outlast a platform
 * which answers nobody for a while. Each of them may be a double, so that there can't be many.
 *
 * @param unanswered from 1
 */
export function unansweredMs(unanswered: number, random: number): number {
  const whole = UNANSWERED_MS[Math.min(unanswered, UNANSWERED_MS.length) - 1] ?? LONGEST_MS;
  return Math.round(whole * (0.5 + random / 2));
}

/** What a platform told us to wait, and a little more (a tenth, at most five seconds): never less. */
export const toldMs = (afterMs: number, random: number): number =>
  Math.ceil(afterMs + Math.min(afterMs / 10, 5 * SECOND_MS) * random);
