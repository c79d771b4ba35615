// A workbook with canonical sheets as a source of records: the same thing as a folder of CSV files.
import { basename } from 'node:path';
import { AppError } from '../../errors.js';
import { COLUMNS, isColumn } from '../columns.js';
import { readWorkbook, type Sheet, type SheetRow } from './workbook.js';
import {
  type RecordSource,
  type SourceFile,
  type SourceItem,
  TABLE_NAMES,
  type TableName,
} from '../record.js';

/** Throws AppError('bad_file') for a workbook that can't be read or has no sheet named after a table. */
export async function openWorkbook(path: string): Promise<RecordSource> {
  const book = basename(path);
  const files: SourceFile[] = [];
  const leftAlone: string[] = [];
  for (const sheet of await readWorkbook(path)) {
    const table = TABLE_NAMES.find((name) => name === sheet.name.trim().toLowerCase());
    if (table === undefined) leftAlone.push(`${book}#${sheet.name}`);
    else files.push(sheetFile(table, `${book}#${sheet.name}`, sheet));
  }
  if (files.length > 0) return { path, files, leftAlone };
  throw new AppError(
    'bad_file',
    `${book} has no sheet named after a table of the import format (${TABLE_NAMES.join(', ')}). Rename the sheets, or say how ` +
      'their columns are to be read with --map FILE or --guess.',
  );
}

function sheetFile(table: TableName, file: string, sheet: Sheet): SourceFile {
  const [head, ...rows] = sheet.rows;
  const names = (head?.cells ?? []).map((name) => name.trim());
  return {
    table,
    file,
    bytes: null,
    unknownColumns: () => names.filter((name) => name !== '' && !isColumn(table, name)),
    async *items() {
      if (head === undefined || !names.some((name) => isColumn(table, name))) {
        throw new AppError(
          'bad_file',
          `${file} has no header that the table ${table} knows: its first row should name columns such as ` +
            `${COLUMNS[table]
              .slice(0, 4)
              .map((column) => column.name)
              .join(', ')}. Nothing was imported.`,
        );
      }
      yield rows.map((row) => toItem(table, file, names, row));
    },
  };
}

function toItem(table: TableName, file: string, names: readonly string[], row: SheetRow): SourceItem {
  const raw = row.cells
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
  if (row.cells.length > names.length) {
    const id = row.cells[names.indexOf('id')] ?? null;
    return { kind: 'malformed', table, file, line: row.line, raw, id };
  }
  const fields: Record<string, string> = {};
  for (const [index, name] of names.entries()) {
    if (isColumn(table, name)) fields[name] = row.cells[index] ?? '';
  }
  return { kind: 'record', table, file, line: row.line, raw, fields };
}
