// Finds what a path holds: a folder of canonical files, one such file, or a workbook with canonical sheets; and makes a
// RecordSource of it. Nothing is read here beyond names.
import { readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { AppError } from '../errors.js';
import { type RecordSource, type SourceFile, TABLE_NAMES, type TableName } from './record.js';
import { csvItems } from './read/csv-file.js';
import { jsonlItems } from './read/jsonl-file.js';
import { decoded, type Encoding, encodingOf } from './read/text.js';

const FILE_NAME = /^([a-z]+)\.(csv|jsonl)(\.gz)?$/i;

/**
 * The canonical bundle at `path`.
 *
 * Throws AppError('not_found') when nothing is there, AppError('bad_file') when it holds no canonical table.
 */
export async function openBundle(path: string): Promise<RecordSource> {
  const absolute = resolve(path);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (found === undefined) {
    throw new AppError('not_found', `There is nothing to import at ${path}. Check the path.`);
  }
  if (!found.isDirectory()) return openFile(absolute, path);
  const names = readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files: SourceFile[] = [];
  const leftAlone: string[] = [];
  for (const { name, folder } of names) {
    const table = folder ? null : tableOf(name);
    if (table === null) leftAlone.push(folder ? `${name}/` : name);
    else files.push(textFile(join(absolute, name), name, table));
  }
  const twice = files.find((file, index) => files.findIndex((other) => other.table === file.table) !== index);
  if (twice !== undefined) {
    const rivals = files.filter((file) => file.table === twice.table).map((file) => file.file);
    throw new AppError(
      'bad_file',
      `${rivals.join(' and ')} both hold the table ${twice.table}; keep one of them. Nothing was imported.`,
    );
  }
  if (files.length > 0) return { path: absolute, files, leftAlone };
  const books = leftAlone.filter((name) => /\.xlsx$/i.test(name));
  if (books.length === 1 && books[0] !== undefined) {
    const book = await openFile(join(absolute, books[0]), join(path, books[0]));
    return {
      ...book,
      path: absolute,
      leftAlone: [...book.leftAlone, ...leftAlone.filter((name) => name !== books[0])],
    };
  }
  throw new AppError(
    'bad_file',
    `${path} holds no table of the import format: files such as tickets.csv, agents.csv.gz or surveys.jsonl were expected ` +
      `(${TABLE_NAMES.join(', ')}).`,
  );
}

async function openFile(absolute: string, path: string): Promise<RecordSource> {
  const name = basename(absolute);
  if (/\.xlsx$/i.test(name)) {
    const { openWorkbook } = await import('./read/xlsx.js'); // the library is large and seldom needed
    return openWorkbook(absolute);
  }
  const table = tableOf(name);
  if (table === null) {
    throw new AppError(
      'bad_file',
      `${path} is not named after a table of the import format (${TABLE_NAMES.join(', ')}). Rename it, for example to ` +
        'tickets.csv, or say how its columns are to be read with --map FILE or --guess.',
    );
  }
  return { path: absolute, files: [textFile(absolute, name, table)], leftAlone: [] };
}

const tableOf = (name: string): TableName | null => {
  const stem = FILE_NAME.exec(name)?.[1]?.toLowerCase();
  return TABLE_NAMES.find((table) => table === stem) ?? null;
};

function textFile(path: string, name: string, table: TableName): SourceFile {
  const read = /\.jsonl(\.gz)?$/i.test(name) ? jsonlItems : csvItems;
  let encoding: Promise<Encoding> | null = null;
  let unknown: readonly string[] = [];
  return {
    table,
    file: name,
    bytes: statSync(path).size,
    unknownColumns: () => unknown,
    async *items() {
      encoding ??= encodingOf(path, name);
      yield* read(table, name, decoded(path, name, await encoding), (names) => {
        unknown = names;
      });
    },
  };
}
