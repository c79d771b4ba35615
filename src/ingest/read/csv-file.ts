// A canonical CSV file as a source of records: its header matched with the table's columns, its records one by one.
import { AppError } from '../../errors.js';
import { COLUMNS, isColumn } from '../columns.js';
import type { SourceItem, TableName } from '../record.js';
import { CsvSplitter, type CsvRecord } from './csv.js';

/** Which field of a record is which column. */
interface Header {
  readonly names: readonly string[];
  readonly positions: readonly number[];
  readonly unknown: readonly string[];
  /** Where the id stands, or -1. */
  readonly id: number;
  /** The known columns, empty: what every record's fields are copied from. */
  readonly blank: Readonly<Record<string, string>>;
}

/**
 * The file's rows, chunk by chunk. `onUnknown` gets the header names that the table doesn't have.
 *
 * Throws AppError('bad_file') for a file without a header that the table knows.
 */
export async function* csvItems(
  table: TableName,
  file: string,
  text: AsyncIterable<string>,
  onUnknown: (names: readonly string[]) => void,
): AsyncGenerator<readonly SourceItem[]> {
  const splitter = new CsvSplitter();
  let header: Header | null = null;
  const itemsOf = (records: readonly CsvRecord[]): readonly SourceItem[] => {
    let rest = records;
    if (header === null) {
      const first = records[0];
      if (first === undefined) return [];
      header = readHeader(table, file, first);
      onUnknown(header.unknown);
      rest = records.slice(1);
    }
    const known = header;
    return rest.map((record) => toItem(table, file, known, record));
  };
  for await (const chunk of text) yield itemsOf(splitter.push(chunk));
  yield itemsOf(splitter.end());
  if (header === null) {
    throw new AppError('bad_file', `${file} is empty: a header line was expected. Nothing was imported.`);
  }
}

function readHeader(table: TableName, file: string, record: CsvRecord): Header {
  if (record.fields === null) {
    throw new AppError(
      'bad_file',
      `${file}: the header on line ${record.line} does not parse as CSV. Nothing was imported.`,
    );
  }
  const given = record.fields.map((name) => name.trim());
  const known = given.filter((name) => isColumn(table, name));
  if (known.length === 0) {
    throw new AppError(
      'bad_file',
      `${file} has no header that the table ${table} knows: line ${record.line} should name columns such as ` +
        `${COLUMNS[table]
          .slice(0, 4)
          .map((column) => column.name)
          .join(', ')}. Nothing was imported.`,
    );
  }
  const twice = known.find((name, index) => known.indexOf(name) !== index);
  if (twice !== undefined) {
    throw new AppError('bad_file', `${file} has two columns named ${twice}; keep one. Nothing was imported.`);
  }
  return {
    names: known,
    positions: known.map((name) => given.indexOf(name)),
    unknown: given.filter((name) => !isColumn(table, name)).map((name) => name || '(unnamed)'),
    id: given.indexOf('id'),
    blank: blankOf(known),
  };
}

/**
 * An object with these keys in a form that V8 copies and reads fast. One that is filled key by key becomes a hash table after
 * a dozen keys, and a hash table per row is a fifth of an import's time.
 */
function blankOf(names: readonly string[]): Readonly<Record<string, string>> {
  const blank: Readonly<Record<string, string>> = JSON.parse(
    JSON.stringify(Object.fromEntries(names.map((name) => [name, '']))),
  );
  return blank;
}

function toItem(table: TableName, file: string, header: Header, record: CsvRecord): SourceItem {
  const { line, raw } = record;
  if (record.fields === null) return { kind: 'malformed', table, file, line, raw, id: idOf(header, raw) };
  const fields: Record<string, string> = { ...header.blank };
  for (let index = 0; index < header.names.length; index += 1) {
    fields[header.names[index] ?? ''] = record.fields[header.positions[index] ?? -1] ?? '';
  }
  return { kind: 'record', table, file, line, raw, fields };
}

/** The id of a broken line, where the fields before it and itself are plain. */
function idOf(header: Header, raw: string): string | null {
  const before = header.id === -1 ? undefined : raw.split(',', header.id + 1);
  if (before === undefined || before.length <= header.id || before.some((field) => field.includes('"')))
    return null;
  return before[header.id]?.trim() || null;
}
