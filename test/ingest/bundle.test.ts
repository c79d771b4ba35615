// What a path may hold, the encodings and packings it may come in, and the files that are refused whole.
import { gzipSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import { type Files, importFiles, importPath, withFolder, withStore } from './bundles.js';

const T = '2026-03-09T09:00:00+08:00';

const GOOD = { 'agents.csv': 'id,name\na,A\n' };

/** "id,name\n1,客服" and so on, as Excel in China writes it. */
const GB18030 = Buffer.concat([
  Buffer.from('id,name\n1,', 'latin1'),
  Buffer.from([0xbf, 0xcd, 0xb7, 0xfe]),
  Buffer.from('\n2,', 'latin1'),
  Buffer.from([0xb1, 0xb1, 0xb6, 0xb7, 0xd7, 0xe9]),
  Buffer.from('\n', 'latin1'),
]);

const teamsOf = (files: Files): Promise<readonly string[]> =>
  withStore(async (store) => {
    await importFiles(store, files);
    const rows = await store.db.selectFrom('teams').select('name').orderBy('id').execute();
    return rows.map((row) => row.name);
  });

describe('a bundle', () => {
  const csv = '\uFEFFid,name\r\n1,客服\r\n2,"北斗\r\n组"\r\n';
  it.each<[name: string, files: Files, names: readonly string[]]>([
    ['CSV with a byte-order mark and CRLF', { 'teams.csv': csv }, ['客服', '北斗\r\n组']],
    ['CSV, gzipped', { 'teams.csv.gz': gzipSync(csv) }, ['客服', '北斗\r\n组']],
    [
      'JSON lines, CRLF, no last line break',
      { 'teams.jsonl': '{"id":1,"name":"客服"}\r\n\r\n{"id":"2","name":"x"}' },
      ['客服', 'x'],
    ],
    ['JSON lines, gzipped', { 'teams.jsonl.gz': gzipSync('{"id":"1","name":"客服"}\n') }, ['客服']],
    ['GB18030', { 'teams.csv': GB18030 }, ['客服', '北斗组']],
    ['GB18030, gzipped', { 'teams.csv.gz': gzipSync(GB18030) }, ['客服', '北斗组']],
    [
      'UTF-8 with one broken byte',
      {
        'teams.csv': Buffer.concat([
          Buffer.from(`id,name\n1,${'客服北斗组'.repeat(9)}`),
          Buffer.from([0xff, 0x0a]),
        ]),
      },
      [`${'客服北斗组'.repeat(9)}\uFFFD`],
    ],
    ['columns in any order, with blanks around their names', { 'teams.csv': ' name , id \nA,1\n' }, ['A']],
    ['a header and nothing else', { 'teams.csv': 'id,name\n' }, []],
  ])('%s', async (_name, files, names) => {
    expect(await teamsOf(files)).toEqual(names);
  });

  it('keeps ids exact that JSON writes as long numbers', () =>
    withStore(async (store) => {
      await importFiles(store, {
        'teams.jsonl':
          '{"id":1234567890123456789,"name":"a: 1234567890123456789"}\n{"id": 12345678901234567 , "name":"b"}\n',
      });
      const rows = await store.db.selectFrom('teams').select(['id', 'name']).orderBy('name').execute();
      expect(rows).toEqual([
        { id: '1234567890123456789', name: 'a: 1234567890123456789' },
        { id: '12345678901234567', name: 'b' },
      ]);
    }));

  it('may be a single file', () =>
    withStore((store) =>
      withFolder({ 'teams.csv': 'id,name\n1,A\n', 'agents.csv': 'x' }, async (folder) => {
        const summary = await importPath(store, `${folder}/teams.csv`);
        expect(summary.tables.map((table) => table.table)).toEqual(['teams']);
      }),
    ));

  it('may be a workbook, with dates as Excel keeps them', async () => {
    const book = new ExcelJS.Workbook();
    const tickets = book.addWorksheet('tickets');
    tickets.addRow(['id', 'created_at', 'contacts', 'channel', 'mood']);
    tickets.addRow([880001, new Date(Date.UTC(2026, 2, 9, 9, 14, 5)), 2, '电话', 'x']);
    tickets.addRow(['T-2', T]);
    tickets.addRow(['T-3', T, 1, 'chat', 'x', 'too', 'many']);
    tickets.getColumn(2).numFmt = 'yyyy-mm-dd hh:mm:ss';
    book.addWorksheet('notes').addRow(['hello']);
    const bytes = Buffer.from(await book.xlsx.writeBuffer());
    await withStore(async (store) => {
      const summary = await importFiles(store, { 'export.xlsx': bytes });
      expect(summary.leftAlone).toEqual(['export.xlsx#notes']);
      expect(summary.tables[0]).toMatchObject({ read: 3, new: 2, rowsSetAside: { malformed: 1 } });
      expect(summary.tables[0]?.unknownColumns).toEqual([{ file: 'export.xlsx#tickets', columns: ['mood'] }]);
      const [first] = await store.db.selectFrom('tickets').selectAll().orderBy('id').execute();
      expect(first).toMatchObject({
        id: '880001',
        created_at: Date.UTC(2026, 2, 9, 1, 14, 5),
        contacts: 2,
        channel: '电话',
      });
    });
  });
});

describe('a file refused whole', () => {
  const rows = (good: number, bad: number): string =>
    `id,name\n${Array.from({ length: good }, (_, n) => `${n},x\n`).join('')}${'a,b,c\n'.repeat(bad)}`;

  it.each<[name: string, files: Files, words: RegExp]>([
    [
      'half a gzip',
      { 'teams.csv.gz': gzipSync(rows(2000, 0)).subarray(0, 900) },
      /teams\.csv\.gz.*breaks off/,
    ],
    ['no gzip at all', { 'teams.csv.gz': 'id,name\n' }, /not a whole gzip/],
    ['an empty file', { 'teams.csv': '' }, /teams\.csv is empty/],
    [
      'a picture',
      { 'teams.csv': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff]) },
      /not a text file/,
    ],
    ['UTF-16', { 'teams.csv': Buffer.from('\uFEFFid,name\n1,A\n', 'utf16le') }, /UTF-16.*CSV UTF-8/],
    [
      'a header of strangers',
      { 'teams.csv': 'nr;titel\n1;2\n' },
      /no header that the table teams knows.*id, name/,
    ],
    ['objects of strangers', { 'teams.jsonl': '{"nr":1}\n' }, /no key that the table teams knows/],
    ['a header twice over', { 'teams.csv': 'id,name,id\n1,A,2\n' }, /two columns named id/],
    ['mostly malformed', { 'teams.csv': rows(499, 501) }, /501 of its first 1000/],
    ['mostly malformed, and short', { 'teams.csv': rows(1, 2) }, /2 of its first 3/],
    [
      'the same table twice',
      { 'teams.csv': 'id,name\n', 'teams.jsonl': '' },
      /teams\.csv and teams\.jsonl.*keep one/,
    ],
    ['a workbook that is none', { 'x.xlsx': 'PK' }, /not an Excel workbook/],
  ])('%s, and nothing is written', async (_name, files, words) => {
    await withStore(async (store) => {
      const attempt = importFiles(store, { ...(files['x.xlsx'] === undefined ? GOOD : {}), ...files });
      await expect(attempt).rejects.toThrow(AppError);
      await expect(attempt).rejects.toThrow(words);
      expect(await store.db.selectFrom('agents').selectAll().execute()).toEqual([]);
      expect(await store.db.selectFrom('teams').selectAll().execute()).toEqual([]);
    });
  });

  it.each<[name: string, files: Files]>([
    ['half malformed', { 'teams.csv': rows(500, 500) }],
    ['malformed only after the first 1,000', { 'teams.csv': rows(1000, 1500) }],
  ])('but not one %s', async (_name, files) => {
    await withStore(async (store) => {
      const summary = await importFiles(store, files);
      expect(summary.tables[0]?.rowsSetAside.malformed).toBeGreaterThan(0);
    });
  });

  it.each<[name: string, files: Files, words: RegExp]>([
    ['a folder without tables', { 'export.csv': 'id\n' }, /holds no table of the import format/],
  ])('%s', async (_name, files, words) => {
    await withStore(async (store) => {
      await expect(importFiles(store, files)).rejects.toThrow(words);
    });
  });

  it('a path where nothing is, and a file of another name', async () => {
    await withStore((store) =>
      withFolder({ 'export.csv': 'id\n' }, async (folder) => {
        await expect(importPath(store, `${folder}/nowhere`)).rejects.toThrow(/nothing to import at/);
        await expect(importPath(store, `${folder}/export.csv`)).rejects.toThrow(/--map FILE or --guess/);
      }),
    );
  });
});
