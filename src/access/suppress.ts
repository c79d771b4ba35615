// Which further rows go with a hidden one. A row that is left out of a table is still the table's total less all the others, and
// the total may be asked for; so what is left out together must rest on more people than the one it protects.
import type { ResultRow } from '../metrics/query.js';

/**
 * The hidden rows with as many more as it takes: each line of the table (rows that differ in one place of their key, or in their
 * step, only) that has a hidden row has two of them, one of which rests on more than `limit` people, where the line has such rows.
 * Which are taken: `leastMissed`.
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
      out.add(leastMissed(visible));
      grown = true;
    }
  }
  return out;
}

/**
 * The row whose loss is the least: neither the highest nor the lowest of its line where there are others, as those are what most
 * people ask for; then the one on which the fewest people stand, and of these the smallest.
 */
function leastMissed(rows: readonly ResultRow[]): ResultRow {
  const byValue = rows.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const [low, high] = [byValue[0]?.value, byValue.at(-1)?.value];
  const between = rows.filter(({ value }) => value !== low && value !== high);
  const notHighest = rows.filter(({ value }) => value !== high);
  const from = between.length > 0 ? between : notHighest.length > 0 ? notHighest : rows;
  return from.reduce((least, row) => (standsOnFewer(row, least) ? row : least));
}

const standsOnFewer = (a: ResultRow, b: ResultRow): boolean =>
  (a.others ?? 0) !== (b.others ?? 0) ? (a.others ?? 0) < (b.others ?? 0) : a.n < b.n;

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
