// Hand-made bundles for the import's tests: a folder written, imported into a store in memory, and looked at.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openBundle } from '../../src/ingest/bundle.js';
import { importRecords, type ImportOptions } from '../../src/ingest/import.js';
import type { ImportSummary } from '../../src/ingest/summary.js';
import { openStore, type Store } from '../../src/store/store.js';
import { alwaysOpen, buildCalendar } from '../../src/time/business-calendar.js';

export type Files = Readonly<Record<string, string | Buffer>>;

export const NOW = Date.UTC(2026, 3, 8, 6, 30);

const calendar = buildCalendar(alwaysOpen('Asia/Shanghai'));
export const CONFIG: ImportOptions['config'] = {
  workspace: { timezone: 'Asia/Shanghai' },
  sla: null,
  calendarOf: () => calendar,
};

/** Lets `work` use a folder that holds the files, and takes it away again. */
export async function withFolder<T>(files: Files, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'deskbeat-bundle-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export type Settings = Partial<Omit<ImportOptions, 'store'>>;

/** Imports a path into the store. */
export async function importPath(
  store: Store,
  path: string,
  settings: Settings = {},
): Promise<ImportSummary> {
  const source = await openBundle(path);
  return importRecords(source, { store, config: CONFIG, now: NOW, strict: false, ...settings });
}

/** Imports files into the store, from a folder of their own. */
export const importFiles = (store: Store, files: Files, settings: Settings = {}): Promise<ImportSummary> =>
  withFolder(files, (folder) => importPath(store, folder, settings));

/** A store in memory for the length of `work`. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(':memory:');
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Everything that figures are computed from, in an order of its own: two stores with the same facts give the same value. */
export async function factsOf({ db }: Store): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const tickets = await db.selectFrom('ticket_facts').selectAll().orderBy('id').execute();
  const replies = await db.selectFrom('reply_facts').selectAll().orderBy('ticket_id').orderBy('at').execute();
  const surveys = await db.selectFrom('survey_facts').selectAll().orderBy('id').execute();
  const customers = await db.selectFrom('customers').selectAll().orderBy('id').execute();
  const agents = await db.selectFrom('agents').selectAll().orderBy('id').execute();
  const products = await db.selectFrom('products').selectAll().orderBy('id').execute();
  const orders = await db.selectFrom('orders').selectAll().orderBy('id').execute();
  return { tickets, replies, surveys, customers, agents, products, orders };
}

/** What is in quarantine, as `file:line table[.field] reason`. */
export async function quarantineOf({ db }: Store): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('quarantine')
    .selectAll()
    .orderBy('file')
    .orderBy('line')
    .orderBy('field')
    .execute();
  return rows.map(
    (row) => `${row.file}:${row.line} ${row.tbl}${row.field === null ? '' : `.${row.field}`} ${row.reason}`,
  );
}

/** What is in quarantine, word for word. */
export async function quarantinedRaw({ db }: Store): Promise<readonly string[]> {
  const rows = await db.selectFrom('quarantine').select('raw').orderBy('id').execute();
  return rows.map((row) => row.raw);
}
