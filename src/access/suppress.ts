// Which further rows go with a hidden one. A row that is left out of a table is still the table's total less all the others, and
// the total may be asked for; so what is left out together must rest on more people than the one it protects.
import type { ResultRow } from '../metrics/query.js';

/**
 * The hidden rows with as many more as it takes: each line of the table (rows that differ in one place of their key, or in their
 * step, only) that has a hidden row has two of them, one of which rests on more than `limit` people, where the line has such rows.
 * The smallest are taken, as their loss is the least.
 */
export function alsoHide(
  rows: readonly ResultRow[],
  hidden: ReadonlySet<ResultRow>,
  limit: number,
): ReadonlySet<ResultRow> {
  const out = new Set(hidden);
  if (out.size === 0) return out;
  const lines = linesOf(rows);
  for (let grown = true; grown;) {
    grown = false;
    for (const line of lines) {
      if (!line.some((row) => out.has(row))) continue;
      const covers = line.filter((row) => row.others !== null && row.others > limit);
      const visible = covers.filter((row) => !out.has(row));
      const covered = covers.length > visible.length && line.filter((row) => out.has(row)).length > 1;
      if (covered || visible.length === 0) continue;
      out.add(visible.reduce((least, row) => (row.n < least.n ? row : least)));
      grown = true;
    }
  }
  return out;
}

function linesOf(rows: readonly ResultRow[]): readonly (readonly ResultRow[])[] {
  const lines = new Map<string, ResultRow[]>();
  for (const row of rows) {
    const place = [row.step, ...row.key];
    for (const [free] of place.entries()) {
      const name = JSON.stringify([free, place.map((part, index) => (index === free ? 0 : [part]))]);
      const line = lines.get(name);
      if (line === undefined) lines.set(name, [row]);
      else line.push(row);
    }
  }
  return [...lines.values()].filter((line) => line.length > 1);
}
