// One small table in every dress: encodings, delimiters, gzip, Excel. All of them are the same rows.
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { DETECT, openFlat } from '../../../src/ingest/sources/open-flat.js';
import { fileWith } from '../foreign-files.js';

const ROWS = [
  ['工单号', '创建时间', '内容'],
  ['A1', '2026-03-09 09:14:05', '坏了, "很"急'],
  ['A2', '2026-03-10 00:00:00', '第一行\n第二行'],
];
const csv = (delimiter: string): string =>
  ROWS.map((row) =>
    row.map((cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
  ).join('\r\n');

async function read(path: string, options = DETECT): Promise<readonly (readonly string[])[]> {
  const table = await openFlat(path, options);
  const rows: (readonly string[])[] = [table.columns];
  for await (const chunk of table.rows()) for (const { cells } of chunk) rows.push(cells ?? ['broken']);
  return rows;
}

/** GB18030 of the text; Node only decodes it, so the bytes are found by decoding. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++)
      codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  }
  return new Uint8Array(
    [...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : [...(codes.get(char) ?? [63])])),
  );
}

describe('a flat file', () => {
  it.each([
    ['commas', csv(',')],
    ['semicolons', csv(';')],
    ['tabs', csv('\t')],
    ['a byte-order mark', `\uFEFF${csv(',')}`],
    ['GB18030', gb18030(csv(','))],
  ])('with %s', async (_, content) => {
    expect(await read(fileWith('x.csv', content))).toEqual(ROWS);
  });

  it('packed with gzip', async () => {
    expect(await read(fileWith('x.csv.gz', gzipSync(csv(';'))))).toEqual(ROWS);
  });

  it('with a title above the header', async () => {
    const path = fileWith('x.csv', `三月导出\n\n${csv(',')}`);
    expect(await read(path, { ...DETECT, header: 3 })).toEqual(ROWS);
  });

  it('names nameless and repeated columns', async () => {
    expect((await openFlat(fileWith('x.csv', ',a,a\n1,2,3\n'))).columns).toEqual(['column 1', 'a', 'a (2)']);
  });

  it('gives back broken rows as broken', async () => {
    expect(await read(fileWith('x.csv', 'a,b\n1,2,3\n4,5\n'))).toEqual([['a', 'b'], ['broken'], ['4', '5']]);
  });

  it.each([
    ['an old Excel file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /old Excel format/],
    ['a zip that is no workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), /not an Excel workbook/],
    ['an empty file', '', /row 1 should hold the names of the columns/],
  ])('%s is refused', async (_, content, sentence) => {
    await expect(openFlat(fileWith('x.dat', content))).rejects.toThrow(sentence);
  });

  it('that is not there is refused', async () => {
    await expect(openFlat('/nowhere/x.csv')).rejects.toThrow('There is nothing to import at /nowhere/x.csv');
  });
});

describe('a workbook', () => {
  it('gives every cell as a person would type it', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('empty');
    const sheet = book.addWorksheet('数据');
    sheet.addRow(['id', 'at', 'day', 'n', 'big', 'sum', 'link', 'rich', 'yes', 'wrong']);
    const row = sheet.addRow([
      'A1',
      new Date(Date.UTC(2026, 2, 9, 9, 14, 5)),
      new Date(Date.UTC(2026, 2, 9)),
      3.5,
      13800138000,
      { formula: 'D2*2', result: 7 },
      { text: 'see', hyperlink: 'https://example.com' },
      { richText: [{ text: '很' }, { font: { bold: true }, text: '急' }] },
      true,
      { error: '#N/A' },
    ]);
    row.getCell(2).numFmt = 'yyyy-mm-dd hh:mm:ss';
    row.getCell(3).numFmt = 'yyyy-mm-dd';
    sheet.addRow([]);
    sheet.addRow(['A2']);
    const path = fileWith('x.xlsx', '');
    await book.xlsx.writeFile(path);
    expect(await read(path)).toEqual([
      ['id', 'at', 'day', 'n', 'big', 'sum', 'link', 'rich', 'yes', 'wrong'],
      ['A1', '2026-03-09 09:14:05', '2026-03-09', '3.5', '13800138000', '7', 'see', '很急', 'true', ''],
      ['A2', '', '', '', '', '', '', '', '', ''],
    ]);
    await expect(openFlat(path, { ...DETECT, sheet: '数' })).rejects.toThrow('"数" is no sheet of it');
  });
});
