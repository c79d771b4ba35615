// A foreign file as a plain table: column names and rows of texts, whatever it is stored as. What a mapping reads.

export interface FlatRow {
  /** The file it stands in, as people know it; a sheet is `book.xlsx#Sheet1`. */
  readonly file: string;
  /** The line (in a sheet, the row) on which it begins, from 1. */
  readonly line: number;
  readonly raw: string;
  /** One text per column; null when the line does not parse or has too many or too few fields. */
  readonly cells: readonly string[] | null;
}

export interface FlatTable {
  /** The name of the whole: the file's, or the folder's when several files are read as one. */
  readonly file: string;
  readonly bytes: number | null;
  /** Unique names; a nameless column is `column 3`, a repeated name `Variant (2)`. */
  readonly columns: readonly string[];
  /** The files it is made of, by name; its own alone unless several are read as one. */
  readonly parts: readonly string[];
  /** How it was read, for the reader's eyes: `CSV, UTF-8, separated by ";"`. */
  readonly how: string;
  /** The rows in order, in chunks; every call begins anew. Throws AppError('bad_file'). */
  rows(): AsyncIterable<readonly FlatRow[]>;
}

/** Header cells as unique column names. */
export function columnNames(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return header.map((cell, i) => {
    const name = cell.replaceAll(/[\s\u3000\uFEFF]+/g, ' ').trim() || `column ${i + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Several files with the same columns, one after the other. */
export function chained(name: string, tables: readonly [FlatTable, ...FlatTable[]]): FlatTable {
  const [first] = tables;
  return {
    file: name,
    bytes: tables.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0),
    columns: first.columns,
    parts: tables.flatMap(({ parts }) => parts),
    how: `${tables.length} files; ${first.how}`,
    async *rows() {
      for (const table of tables) yield* table.rows();
    },
  };
}
