// Excel workbooks as texts: every cell becomes what a person would type for it. Values only: a formula is its result, a
// link its words, a date its local time. Read once and kept, because a sheet is read several times and is small by rule.
import ExcelJS from 'exceljs';
import { AppError } from '../../errors.js';

export interface SheetRow {
  /** The row's number in the sheet, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Sheet {
  readonly name: string;
  /** Rows with at least one filled cell. */
  readonly rows: readonly SheetRow[];
}

/** A sheet beyond this is a database's export and better saved as CSV, which is read without being held in memory. */
export const SHEET_ROWS_LIMIT = 200_000;
const CELLS_LIMIT = 8_000_000;

/** All sheets of a workbook, in order. Throws AppError('bad_file') when it is no workbook or too large. */
export async function readWorkbook(path: string): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = [];
  let cells = 0;
  try {
    const workbook = new ExcelJS.stream.xlsx.WorkbookReader(path, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      entries: 'ignore',
    });
    for await (const worksheet of workbook) {
      const rows: SheetRow[] = [];
      for await (const row of worksheet) {
        const texts = textsOf(row);
        if (texts.length === 0) continue;
        rows.push({ line: row.number, cells: texts });
        cells += texts.length;
        if (rows.length > SHEET_ROWS_LIMIT || cells > CELLS_LIMIT) throw tooLarge(path);
      }
      sheets.push({ name: nameOf(worksheet), rows });
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'bad_file',
      `Reading ${path}: this is not an Excel workbook (.xlsx) that can be opened; save it again as .xlsx or as CSV.`,
      { cause },
    );
  }
  return sheets;
}

const tooLarge = (path: string): AppError =>
  new AppError(
    'bad_file',
    `Reading ${path}: a workbook may have ${SHEET_ROWS_LIMIT.toLocaleString('en')} rows a sheet; save this one as CSV, which may have any number.`,
  );

// The stream reader's worksheets carry their name, which its types leave out.
function nameOf(worksheet: unknown): string {
  if (typeof worksheet === 'object' && worksheet !== null && 'name' in worksheet)
    return String(worksheet.name);
  return '';
}

/** The row's cells up to the last filled one; empty when none is. */
function textsOf(row: ExcelJS.Row): readonly string[] {
  const texts: string[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    const text = textOf(cell.value, cell.numFmt);
    if (text.trim() === '') return;
    while (texts.length < column - 1) texts.push('');
    texts.push(text);
  });
  return texts;
}

/** What the cell shows, as text. `format` is the cell's number format. */
export function textOf(value: ExcelJS.CellValue, format: string | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return plainNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return wallTime(value, format);
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('hyperlink' in value) return textOf(value.text, format);
  if ('error' in value) return '';
  if ('result' in value) return textOf(value.result, format);
  return '';
}

/** Without an exponent: order and phone numbers are numbers to Excel. */
const plainNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) >= 1e15 ? BigInt(value).toString() : String(value);

/** Excel's dates have no zone; the reader gives them as if they were UTC. A date without a time of day is a day. */
function wallTime(date: Date, format: string | undefined): string {
  if (Number.isNaN(date.getTime())) return '';
  const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
  const [day = '', time = ''] = iso.slice(0, 19).split('T');
  const bare = time === '00:00:00' && !/h/i.test(format ?? '');
  return bare ? day : `${day} ${time}`;
}
