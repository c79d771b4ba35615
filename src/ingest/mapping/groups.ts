// Rows of a log gathered into groups, one group per thing. Rows that stand together need one group in memory at a time;
// a log whose rows are mixed is held whole, up to a limit.
import { AppError } from '../../errors.js';
import { detached } from '../read/detached.js';
import type { FlatRow } from '../sources/flat-table.js';

/** A row that parsed. */
export interface WholeRow extends FlatRow {
  readonly cells: readonly string[];
}

/** How many rows a log may have whose groups do not stand together: all of them are held in memory. */
export const MIXED_ROWS_LIMIT = 2_000_000;

export type Item = { readonly group: readonly WholeRow[] } | { readonly malformed: FlatRow };

/** Without a key every row is a group of its own. */
export async function* groupsOf(
  rows: AsyncIterable<readonly FlatRow[]>,
  key: ((cells: readonly string[]) => string) | null,
  together: boolean,
  file: string,
): AsyncIterable<readonly Item[]> {
  if (key === null) {
    for await (const chunk of rows) {
      yield chunk.map((row) => (isWhole(row) ? { group: [row] } : { malformed: row }));
    }
  } else if (together) yield* contiguous(rows, key, file);
  else yield* mixed(rows, key, file);
}

async function* contiguous(
  rows: AsyncIterable<readonly FlatRow[]>,
  key: (cells: readonly string[]) => string,
  file: string,
): AsyncIterable<readonly Item[]> {
  const done = new Set<string>();
  let current: { readonly key: string; readonly rows: WholeRow[] } | null = null;
  for await (const chunk of rows) {
    const items: Item[] = [];
    for (const row of chunk) {
      if (!isWhole(row)) {
        items.push({ malformed: row });
        continue;
      }
      const name = key(row.cells);
      // Rows that name nothing are not one thing.
      if (current !== null && current.key === name && name !== '') {
        current.rows.push(row);
        continue;
      }
      if (current !== null) {
        items.push({ group: current.rows });
        done.add(detached(current.key));
      }
      if (name !== '' && done.has(name)) {
        throw new AppError(
          'bad_file',
          `Reading ${file}: the rows of "${name}" do not stand together (they go on in line ${row.line}); write "together: false" under "group" in the mapping.`,
        );
      }
      current = { key: name, rows: [row] };
    }
    if (items.length > 0) yield items;
  }
  if (current !== null) yield [{ group: current.rows }];
}

async function* mixed(
  rows: AsyncIterable<readonly FlatRow[]>,
  key: (cells: readonly string[]) => string,
  file: string,
): AsyncIterable<readonly Item[]> {
  const groups = new Map<string, WholeRow[]>();
  let count = 0;
  for await (const chunk of rows) {
    const broken: Item[] = [];
    for (const row of chunk) {
      if (!isWhole(row)) {
        broken.push({ malformed: row });
        continue;
      }
      if (++count > MIXED_ROWS_LIMIT) {
        throw new AppError(
          'bad_file',
          `Reading ${file}: a log whose rows do not stand together may have ${MIXED_ROWS_LIMIT.toLocaleString('en')} rows; sort it by its key and write "together: true".`,
        );
      }
      const name = key(row.cells);
      const group = name === '' ? undefined : groups.get(name);
      if (group === undefined) groups.set(name === '' ? `\0${count}` : name, [row]);
      else group.push(row);
    }
    if (broken.length > 0) yield broken;
  }
  let items: Item[] = [];
  for (const group of groups.values()) {
    items.push({ group });
    if (items.length === 1000) {
      yield items;
      items = [];
    }
  }
  if (items.length > 0) yield items;
}

const isWhole = (row: FlatRow): row is WholeRow => row.cells !== null;
