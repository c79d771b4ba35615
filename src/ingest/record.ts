// What flows from any source into the import: one record per row of a canonical table, still as text, with its place in its
// file. A source (a canonical bundle, a mapped flat file) makes these; ingest/validate admits them; nothing else writes rows.

/** The tables of a bundle, in the order in which an import works through them. */
export const TABLE_NAMES = [
  'teams',
  'agents',
  'products',
  'customers',
  'events',
  'tickets',
  'surveys',
  'orders',
  'benchmarks',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/** One row, its values as text. A column that is absent keeps the stored value; one that is there and `''` clears it. */
export interface TableRecord {
  readonly kind: 'record';
  readonly table: TableName;
  /** The file's name as people know it: relative to the bundle; a sheet is `book.xlsx#tickets`. */
  readonly file: string;
  /** The line on which the row begins; the header is line 1. */
  readonly line: number;
  /** The row as it stood in the file; masked and cut only when it is quarantined. */
  readonly raw: string;
  /** By canonical column name. Columns that the table doesn't know are left out by the source (see `unknownColumns`). */
  readonly fields: Readonly<Record<string, string | undefined>>;
}

/** A line that does not parse, or has too many or too few fields. */
export interface MalformedLine {
  readonly kind: 'malformed';
  readonly table: TableName;
  readonly file: string;
  readonly line: number;
  readonly raw: string;
  /** The row's id where it could still be read. */
  readonly id: string | null;
}

export type SourceItem = TableRecord | MalformedLine;

/** One file (or sheet) of one table. A mapping that makes several tables of one file lists the file once per table. */
export interface SourceFile {
  readonly table: TableName;
  readonly file: string;
  /** Size on disk where known: only for the progress bar. */
  readonly bytes: number | null;
  /** Header names that the table doesn't know; complete once `items` has been read to its end. */
  unknownColumns(): readonly string[];
  /**
   * The file's rows in order, in chunks of any size. Called more than once (first to check, then to write), each time from
   * the beginning and with the same rows. Throws AppError('bad_file', …) when the file as a whole can't be taken.
   */
  items(): AsyncIterable<readonly SourceItem[]>;
}

export interface RecordSource {
  /** The path that was imported, absolute: together with the file's name it says which quarantined lines are replaced. */
  readonly path: string;
  /** In any order; the import sorts them by TABLE_NAMES. */
  readonly files: readonly SourceFile[];
  /** Other files that were left alone, by name. */
  readonly leftAlone: readonly string[];
}
