// The demo's files: a database and its settings beside it. An existing one is kept; a new one is made aside and put in place
// when it is whole, so that an interrupted start leaves nothing half made. A database that isn't a demo is never touched.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { loadConfig } from '../config/config.js';
import type { Variables } from '../config/environment.js';
import { AppError } from '../errors.js';
import { importRecords } from '../ingest/import.js';
import { anythingBad } from '../ingest/summary.js';
import { getSetting, setSetting, ZONE_SETTING } from '../store/settings.js';
import { openStore } from '../store/store.js';
import type { Instant, Zone } from '../time/instant.js';
import { demoSettings } from './settings.js';
import { demoSource } from './source.js';
import { makeWorld } from './world.js';

export interface DemoFiles {
  readonly database: string;
  readonly settings: string;
}

export interface Demo {
  readonly files: DemoFiles;
  readonly zone: Zone;
  /** When its data ends: the moment it was made. */
  readonly endsAt: Instant;
  readonly isNew: boolean;
}

export interface DemoWish {
  /** The database file. */
  readonly file: string;
  /** Make a new one even where there is one. */
  readonly fresh: boolean;
  readonly now: Instant;
  /** The zone of a new one. */
  readonly zone: Zone;
  readonly seed: number;
  readonly cwd: string;
  /** Called while a new one is made, with the share that is done, 0 to 1. */
  readonly onProgress: (share: number) => void;
}

const ENDS_AT_SETTING = 'demo_ends_at';

/**
 * The demo in `file`, made if it isn't there yet or a fresh one is wished for.
 *
 * Throws AppError('bad_usage') when the file holds another workspace, AppError('bad_file') when it can't be written.
 */
export async function openDemo(wish: DemoWish): Promise<Demo> {
  const files = filesOf(resolve(wish.cwd, wish.file));
  const found = existsSync(files.database) ? await inspect(files) : null;
  if (found !== null && !wish.fresh) {
    if (!existsSync(files.settings)) write(files.settings, demoSettings(found.zone));
    return found;
  }
  await make(files, wish);
  return { files, zone: wish.zone, endsAt: wish.now, isNew: true };
}

/** The settings of a run on the demo: its own database and file of settings, everything else as the environment says. */
export const demoVariables = (variables: Variables, files: DemoFiles): Variables => ({
  ...variables,
  DATABASE_URL: `file:${files.database}`,
  DESKBEAT_CONFIG: files.settings,
});

const filesOf = (database: string): DemoFiles => ({
  database,
  settings: join(dirname(database), `${basename(database).replace(/\.(db|sqlite3?)$/i, '')}.yaml`),
});

async function inspect(files: DemoFiles): Promise<Demo> {
  const store = await openStore(`file:${files.database}`, { create: false });
  try {
    const endsAt = await getSetting(store.db, ENDS_AT_SETTING);
    const zone = await getSetting(store.db, ZONE_SETTING);
    if (endsAt === null || zone === null) {
      throw new AppError(
        'bad_usage',
        `${files.database} holds a workspace that is not a demo, so it is left alone; choose another file with --db.`,
      );
    }
    return { files, zone, endsAt: Number(endsAt), isNew: false };
  } finally {
    await store.close();
  }
}

async function make(files: DemoFiles, wish: DemoWish): Promise<void> {
  const aside = filesOf(`${files.database}.${process.pid}.new`);
  try {
    mkdirSync(dirname(files.database), { recursive: true });
    writeFileSync(aside.settings, demoSettings(wish.zone));
  } catch (cause) {
    throw cannotWrite(files.database, cause);
  }
  try {
    wish.onProgress(0);
    await fill(aside, wish);
    removeDatabase(files.database);
    renameSync(aside.database, files.database);
    renameSync(aside.settings, files.settings);
  } finally {
    removeDatabase(aside.database);
    rmSync(aside.settings, { force: true });
  }
}

async function fill(files: DemoFiles, wish: DemoWish): Promise<void> {
  const config = loadConfig(demoVariables({}, files), dirname(files.database));
  const tables = makeWorld({ seed: wish.seed, now: wish.now, zone: wish.zone });
  const store = await openStore(`file:${files.database}`);
  try {
    const summary = await importRecords(demoSource(tables), {
      store,
      config,
      now: wish.now,
      strict: true,
      onProgress: ({ phase, done, total }) => {
        if (phase === 'writing' && total !== null && total > 0) wish.onProgress(done / total);
      },
    });
    if (!summary.imported || anythingBad(summary))
      throw new Error('the demo made rows that its own import refuses');
    await setSetting(store.db, ENDS_AT_SETTING, String(wish.now));
  } finally {
    await store.close();
  }
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

const cannotWrite = (file: string, cause: unknown): AppError =>
  new AppError(
    'bad_file',
    `The demo can’t be written to ${file}; choose a file in a folder that may be written to with --db.`,
    {
      cause,
    },
  );
