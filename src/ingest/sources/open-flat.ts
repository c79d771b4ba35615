// Opens any flat file (CSV, TSV, gzip, GB18030, Excel) as a FlatTable, finding out how it is written where the mapping
// does not say. Detection is by the bytes and the first rows, never by the file's name.
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../errors.js';
import { unknownName } from '../mapping/nearest.js';
import type { SourceOptions } from '../mapping/mapping.js';
import { CsvSplitter, type CsvRecord } from '../read/csv.js';
import { decoded, encodingOf } from '../read/text.js';
import { readWorkbook } from '../read/workbook.js';
import { columnNames, type FlatRow, type FlatTable } from './flat-table.js';

export type FlatOptions = Pick<SourceOptions, 'delimiter' | 'encoding' | 'sheet' | 'header'>;

export const DETECT: FlatOptions = { delimiter: null, encoding: null, sheet: null, header: 1 };

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SAMPLE_ROWS = 50;

/** Opens a file. Throws AppError when it can't be read, has no header, or is no flat file at all. */
export async function openFlat(path: string, options: FlatOptions = DETECT): Promise<FlatTable> {
  const kind = await kindOf(path);
  if (kind === 'old-excel') {
    throw new AppError(
      'bad_file',
      `Reading ${path}: this is the old Excel format (.xls); save it as .xlsx or as CSV.`,
    );
  }
  return kind === 'zip' ? openSheet(path, options) : openText(path, options);
}

/** What the first bytes say. */
async function kindOf(path: string): Promise<'zip' | 'old-excel' | 'text'> {
  const found = await stat(path).catch(() => null);
  if (found === null)
    throw new AppError('not_found', `There is nothing to import at ${path}. Check the path.`);
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    const magic = buffer.toString('hex');
    return magic === '504b0304' ? 'zip' : magic === 'd0cf11e0' ? 'old-excel' : 'text';
  } finally {
    await handle.close();
  }
}

async function openText(path: string, options: FlatOptions): Promise<FlatTable> {
  const file = basename(path);
  const encoding = options.encoding ?? (await encodingOf(path, file));
  const text = (): AsyncIterable<string> => withoutLines(decoded(path, file, encoding), options.header - 1);
  const delimiter = options.delimiter ?? (await detectDelimiter(text));
  const [header] = await sample(text, delimiter, 1);
  if (header === undefined || header.fields === null) throw noHeader(path, options.header);
  const columns = columnNames(header.fields);
  const { size } = await stat(path);
  const spoken = delimiter === '\t' ? 'tabs' : `"${delimiter}"`;
  return {
    file,
    bytes: size,
    columns,
    parts: [file],
    how: `text in ${encoding.toUpperCase()}, separated by ${spoken}`,
    async *rows() {
      let first = true;
      for await (const records of split(text(), delimiter)) {
        const body = first ? records.slice(1) : records;
        if (records.length > 0) first = false;
        yield body.map(({ line, raw, fields }): FlatRow => ({
          file,
          line: line + options.header - 1,
          raw,
          cells: fields,
        }));
      }
    },
  };
}

async function* split(text: AsyncIterable<string>, delimiter: string): AsyncIterable<readonly CsvRecord[]> {
  const splitter = new CsvSplitter(delimiter);
  for await (const piece of text) yield splitter.push(piece);
  yield splitter.end();
}

/** The text from its (count + 1)th line on: what stands above the header is a title, not data. */
async function* withoutLines(text: AsyncIterable<string>, count: number): AsyncIterable<string> {
  let left = count;
  for await (const piece of text) {
    let rest = piece;
    while (left > 0 && rest.includes('\n')) {
      rest = rest.slice(rest.indexOf('\n') + 1);
      left--;
    }
    if (left === 0) yield rest;
  }
}

async function sample(
  text: () => AsyncIterable<string>,
  delimiter: string,
  count: number,
): Promise<readonly CsvRecord[]> {
  const rows: CsvRecord[] = [];
  for await (const records of split(text(), delimiter)) {
    rows.push(...records);
    if (rows.length >= count) break;
  }
  return rows.slice(0, count);
}

/** The delimiter under which the first rows agree best about having several columns; a comma when none does. */
async function detectDelimiter(text: () => AsyncIterable<string>): Promise<string> {
  let best: { readonly delimiter: string; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const rows = await sample(text, delimiter, SAMPLE_ROWS);
    const width = rows[0]?.fields?.length ?? 0;
    if (width < 2) continue;
    const agreeing = rows.filter((row) => row.fields !== null).length / rows.length;
    const score = agreeing * Math.log2(width + 1);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

const noHeader = (path: string, row: number): AppError =>
  new AppError(
    'bad_file',
    `Reading ${path}: row ${row} should hold the names of the columns, and there is none.`,
  );

async function openSheet(path: string, options: FlatOptions): Promise<FlatTable> {
  const sheets = await readWorkbook(path);
  const names = sheets.map((sheet) => sheet.name);
  const sheet =
    options.sheet === null
      ? sheets.find(({ rows }) => rows.length > 0)
      : sheets.find(({ name }) => name === options.sheet);
  if (sheet === undefined) {
    const why =
      options.sheet === null ? 'the workbook is empty' : unknownName('sheet of it', options.sheet, names);
    throw new AppError('bad_file', `Reading ${path}: ${why}.`);
  }
  const [header, ...rows] = sheet.rows.filter((row) => row.line >= options.header);
  if (header === undefined) {
    throw noHeader(path, options.header);
  }
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), header.cells.length);
  const columns = columnNames(padded(header.cells, width));
  const file = `${basename(path)}#${sheet.name}`;
  const others = names.filter((name) => name !== sheet.name);
  const { size } = await stat(path);
  return {
    file,
    bytes: size,
    columns,
    parts: [file],
    how: `Excel, sheet "${sheet.name}"${others.length > 0 ? ` (not read: ${others.join(', ')})` : ''}`,
    async *rows() {
      yield rows.map((row): FlatRow => {
        const cells = padded(row.cells, width);
        return { file, line: row.line, raw: cells.join(','), cells };
      });
    },
  };
}

const padded = (cells: readonly string[], width: number): readonly string[] =>
  cells.length >= width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')];
