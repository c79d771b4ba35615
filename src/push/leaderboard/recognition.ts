// What deserves a word beside the ranking: one's own best week, weeks in a row on target, the target met. Held against one's own past
// and a target only, so everybody can have it. Pure.
import type { Reading } from './measure.js';

export interface Recognition {
  /** The last week was the best of one's own. */
  readonly record: { readonly value: number; readonly n: number; readonly weeks: number } | null;
  /** Weeks in a row, the last one included, on target. */
  readonly streak: number;
  readonly targetMet: boolean;
}

export interface Yardstick {
  readonly better: 'up' | 'down';
  readonly minSample: number;
  readonly target: number | null;
}

/** With fewer weeks than this a best one is no record. */
const FEWEST_WEEKS = 8;
/** Two weeks are no streak. */
export const SHORTEST_STREAK = 3;

/**
 * @param weeks oldest first, the last one the newest whole week; null where there were no cases
 * @param now the figure of the whole window
 */
export function recognitionOf(
  weeks: readonly (Reading | null)[],
  now: Reading | null,
  { better, minSample, target }: Yardstick,
): Recognition {
  const isBetter = (a: number, b: number): boolean => (better === 'up' ? a > b : a < b);
  const meets = (value: number): boolean => target !== null && !isBetter(target, value);
  // A week of few cases neither makes a record nor breaks a streak.
  const enough = (week: Reading | null): week is Reading => week !== null && week.n >= minSample;
  const counted = weeks.filter(enough);
  const last = weeks.at(-1) ?? null;
  const earlier = counted.slice(0, -1);
  const isRecord =
    enough(last) &&
    counted.length >= FEWEST_WEEKS &&
    earlier.every(({ value }) => isBetter(last.value, value));
  const broken = counted.toReversed().findIndex(({ value }) => !meets(value));
  const streak = enough(last) ? (broken === -1 ? counted.length : broken) : 0;
  return {
    record: isRecord ? { value: last.value, n: last.n, weeks: counted.length } : null,
    streak: target === null || streak < SHORTEST_STREAK ? 0 : streak,
    targetMet: now !== null && now.n >= minSample && meets(now.value),
  };
}
