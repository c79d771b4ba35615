// What of a ranking a leaderboard on the wall would show: the best end, ten names at most, and the asker's own place.
import type { ResultRow } from '../metrics/query.js';
import type { Principal } from './principal.js';

/** The longest board that anybody sees who may not see everybody's figures. */
export const BOARD_LENGTH = 10;

export interface Published {
  readonly rows: readonly ResultRow[];
  /** The asker's own rank and row; null for a room and for somebody who is not in the ranking. */
  readonly place: {
    readonly rank: number;
    /** How many others have the same figure. */
    readonly tied: number;
    readonly of: number;
    readonly row: ResultRow;
  } | null;
}

/**
 * @param ranked rows keyed by agent, best first, already without those below the minimum sample
 * @param limit how many were asked for; null for as many as a board has
 */
export function publish(principal: Principal, ranked: readonly ResultRow[], limit: number | null): Published {
  const named = ranked.filter((row) => row.key[0] !== null && row.key[0] !== undefined);
  const rows = named.slice(0, Math.max(0, Math.min(limit ?? BOARD_LENGTH, BOARD_LENGTH)));
  const self = principal.kind === 'person' ? principal.id : null;
  const index = self === null ? -1 : named.findIndex((row) => row.key[0] === self);
  const row = named[index];
  if (row === undefined) return { rows, place: null };
  // Whoever has the same figure has the same place.
  const rank = named.findIndex(({ value }) => value === row.value) + 1;
  const tied = named.filter(({ value }) => value === row.value).length - 1;
  return { rows, place: { rank, tied, of: named.length, row } };
}
