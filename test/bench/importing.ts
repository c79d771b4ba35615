// Rows of the canonical format, from CSV files to the store, beside the least that could be done with them: a parser's rows put
// into a table as texts, with nothing checked, nothing derived and nothing set aside.
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import Papa from 'papaparse';
import { loadConfig } from '../../src/config/config.js';
import type { DemoRow } from '../../src/demo/row.js';
import { makeWorld } from '../../src/demo/world.js';
import { openBundle } from '../../src/ingest/bundle.js';
import { importRecords } from '../../src/ingest/import.js';
import { openStore } from '../../src/store/store.js';
import type { Case } from './measure.js';

const NOW = Date.parse('2026-11-20T07:30:00Z');
const ZONE = 'Asia/Shanghai';

export interface ImportBench {
  readonly cases: readonly Case[];
  remove(): void;
}

/** The tickets of the demo desk as one file, and the same a few times over, with other ids, as a large one. */
export function importBench(): ImportBench {
  const folder = mkdtempSync(join(tmpdir(), 'deskbeat-bench-'));
  const { tickets } = makeWorld({ now: NOW, zone: ZONE, seed: 1 });
  const small = tickets.slice(0, 1_000);
  const large = Array.from({ length: 11 }, (_, round) =>
    tickets.map((row) => ({ ...row, id: `${row['id'] ?? ''}-${round}` })),
  ).flat();
  const smallFile = writeCsv(join(folder, 'small'), small);
  const largeFile = writeCsv(join(folder, 'large'), large);
  return {
    cases: [
      caseOf(`import ${small.length.toLocaleString('en')} tickets`, smallFile, small, 100, folder),
      caseOf(`import ${large.length.toLocaleString('en')} tickets`, largeFile, large, 3, folder),
    ],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function writeCsv(place: string, rows: readonly DemoRow[]): string {
  mkdirSync(place);
  const file = join(place, 'tickets.csv');
  writeFileSync(file, Papa.unparse([...rows]));
  return file;
}

function caseOf(name: string, file: string, rows: readonly DemoRow[], runs: number, folder: string): Case {
  let made = 0;
  const fresh = (): string => join(folder, `${rows.length}-${(made += 1)}.db`);
  return {
    name,
    runs,
    amount: { count: rows.length, of: 'rows' },
    run: async () => {
      const store = await openStore(fresh());
      const config = loadConfig({}, folder, { timezone: ZONE });
      const bundle = await openBundle(file);
      const summary = await importRecords(bundle, { store, config, now: NOW, strict: false });
      await store.close();
      if (!summary.imported) throw new Error('nothing was imported');
    },
    alternative: {
      name: 'papaparse → plain insert of texts',
      run: () => plainInsert(file, fresh()),
    },
  };
}

function plainInsert(file: string, path: string): Promise<void> {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec('begin');
  let insert: Database.Statement | null = null;
  return new Promise((done, failed) => {
    Papa.parse<string[]>(createReadStream(file), {
      step: ({ data }) => {
        if (insert !== null) {
          insert.run(data);
          return;
        }
        const columns = data.map((column) => `"${column}" text`).join(', ');
        db.exec(`create table rows (${columns}, primary key (id))`);
        insert = db.prepare(`insert into rows values (${data.map(() => '?').join(', ')})`);
      },
      complete: () => {
        db.exec('commit');
        db.close();
        done();
      },
      error: failed,
    });
  });
}
