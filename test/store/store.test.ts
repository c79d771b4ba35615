// Opening, migrating, and every way in which a database can be wrong; then the small stores that live in it.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import { appendAudit, readAudit } from '../../src/store/audit.js';
import { loadDirectory } from '../../src/store/directory.js';
import { MIGRATIONS } from '../../src/store/migrations.js';
import { checkZone, getSetting, setSetting, ZONE_SETTING } from '../../src/store/settings.js';
import { databaseError } from '../../src/store/sqlite.js';
import { openStore } from '../../src/store/store.js';
import { loadThread, saveThread } from '../../src/store/threads.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskbeat-store-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const faultOf = async (action: Promise<unknown>): Promise<AppError> => {
  try {
    await action;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('it went through');
};

describe('openStore', () => {
  it.each([
    ['a plain path', (path: string) => path],
    ['file:PATH', (path: string) => `file:${path}`],
    ['file:///PATH', (path: string) => `file://${path}`],
  ])('makes the folder and the file of %s, and finds it again', async (_name, urlOf) => {
    const path = join(folder, 'new', 'folder', 'x.db');
    const first = await openStore(urlOf(path));
    await setSetting(first.db, 'k', 'v');
    await first.close();
    expect(existsSync(path)).toBe(true);
    const second = await openStore(urlOf(path), { readonly: true });
    expect(await getSetting(second.db, 'k')).toBe('v');
    await second.close();
  });

  it('keeps a store in memory', async () => {
    const store = await openStore(':memory:');
    await setSetting(store.db, 'k', '1');
    await setSetting(store.db, 'k', '2');
    expect(await getSetting(store.db, 'k')).toBe('2');
    expect(await getSetting(store.db, 'other')).toBeNull();
    await store.close();
  });

  it('does not make a file where it may not', async () => {
    const path = join(folder, 'x.db');
    const fault = await faultOf(openStore(path, { create: false }));
    expect(fault.code).toBe('database');
    expect(fault.message).toContain('no database at');
    expect(existsSync(path)).toBe(false);
  });

  it('only for reading, says of one that an older version wrote what brings it up to date', async () => {
    const path = join(folder, 'x.db');
    await (await openStore(path)).close();
    const older = new Sqlite(path);
    older.pragma('user_version = 1');
    older.close();
    const fault = await faultOf(openStore(path, { readonly: true }));
    expect(fault.message).toMatch(/older version of Deskbeat.*deskbeat start/);
    expect(fault.message).not.toContain('no data');
  });

  it('only for reading, brings one of an older version up to date where that is wanted', async () => {
    const path = join(folder, 'x.db');
    const older = new Sqlite(path);
    older.exec(MIGRATIONS[0] ?? '');
    older.pragma('user_version = 1');
    older.exec("insert into teams (id, name) values ('T1', 'Harbor')");
    older.close();
    const store = await openStore(path, { readonly: true, upgrade: true });
    expect(await store.db.selectFrom('teams').select('name').execute()).toEqual([{ name: 'Harbor' }]);
    expect(await store.db.selectFrom('deliveries').select('id').execute()).toEqual([]);
    await expect(store.db.deleteFrom('teams').execute()).rejects.toThrow(/readonly/);
    await store.close();
  });

  it('leaves a file alone that is no database', async () => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'dear diary, '.repeat(200));
    const fault = await faultOf(openStore(path));
    expect(fault.message).toContain('not a SQLite database');
    expect(readFileSync(path, 'utf8')).toBe('dear diary, '.repeat(200));
  });

  it("leaves another program's database alone", async () => {
    const path = join(folder, 'x.db');
    const other = new Sqlite(path);
    other.exec('create table albums (id integer)');
    other.close();
    expect((await faultOf(openStore(path))).message).toContain('another program');
  });

  it('does not touch a database that a newer version wrote', async () => {
    const path = join(folder, 'x.db');
    const other = new Sqlite(path);
    other.pragma('user_version = 999');
    other.close();
    expect((await faultOf(openStore(path))).message).toContain('newer version');
  });

  it('names a folder that stands where the file should', async () => {
    mkdirSync(join(folder, 'x.db'));
    expect((await faultOf(openStore(join(folder, 'x.db')))).message).toContain('is a folder');
  });

  it('says so when a file stands where the folder should', async () => {
    writeFileSync(join(folder, 'flat'), '');
    const fault = await faultOf(openStore(join(folder, 'flat', 'x.db')));
    expect(fault.code).toBe('database');
    expect(fault.message).toContain('a file stands in the way');
  });

  it.skipIf(process.getuid?.() === 0)('says so when the folder is not ours to write to', async () => {
    const path = join(folder, 'shut');
    mkdirSync(path);
    chmodSync(path, 0o500);
    expect((await faultOf(openStore(join(path, 'x.db')))).code).toBe('database');
    chmodSync(path, 0o700);
  });

  it.each(['postgres://u:secret@host/db', 'mysql://u:secret@host/db', 'file:'])(
    'turns away %s',
    async (url) => {
      const fault = await faultOf(openStore(url));
      expect(fault.message).toContain('file:./data/deskbeat.db');
      expect(fault.message).not.toContain('secret');
    },
  );

  it.each([
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_READONLY_DIRECTORY', "can't be written"],
    ['SQLITE_CANTOPEN_ISDIR', "can't be opened"],
    ['SQLITE_FULL', 'full'],
    ['SQLITE_IOERR_WRITE', 'fault'],
  ])('words %s for the person who has to act', (code, words) => {
    const fault = databaseError('/x.db', Object.assign(new Error('raw'), { code }));
    expect(fault).toBeInstanceOf(AppError);
    expect(String(fault)).toContain(words);
  });

  it('passes a bug on unchanged', () => {
    const bug = Object.assign(new Error('no such column'), { code: 'SQLITE_ERROR' });
    expect(databaseError('/x.db', bug)).toBe(bug);
  });
});

describe('what lives in the store', () => {
  it('reads an empty directory as empty lists', async () => {
    const store = await openStore(':memory:');
    const directory = await loadDirectory(store.db);
    expect(directory.agents).toEqual([]);
    expect(directory.values.region).toEqual([]);
    await store.close();
  });

  it('reads names and distinct values, sorted', async () => {
    const store = await openStore(':memory:');
    const { db } = store;
    await db.insertInto('teams').values({ id: 't1', name: '北斗组', supervisor_id: 'a1' }).execute();
    await db
      .insertInto('agents')
      .values({
        id: 'a1',
        name: '王芳',
        email: null,
        team_id: 't1',
        role: 'supervisor',
        timezone: null,
        active: 1,
        slack_id: null,
        wecom_id: null,
        dingtalk_id: null,
        aliases: '小王; Fang；',
      })
      .execute();
    await db
      .insertInto('products')
      .values([
        { id: 'p2', name: 'B', line: '硬件', model: 'M2', launched_at: null, units_sold: 5 },
        { id: 'p1', name: 'A', line: '硬件', model: null, launched_at: '2024-01-01', units_sold: null },
      ])
      .execute();
    await db
      .insertInto('customers')
      .values([
        { id: 'c1', name: null, segment: 'smb', region: '上海', city: null, since: null, churned_at: null },
        { id: 'c2', name: null, segment: 'smb', region: null, city: null, since: null, churned_at: null },
      ])
      .execute();
    const directory = await loadDirectory(db);
    expect(directory.agents[0]).toMatchObject({ teamId: 't1', active: true, aliases: ['小王', 'Fang'] });
    expect(directory.products.map((product) => product.id)).toEqual(['p1', 'p2']);
    expect(directory.values).toMatchObject({
      product_line: ['硬件'],
      model: ['M2'],
      segment: ['smb'],
      region: ['上海'],
    });
    await store.close();
  });

  it('remembers one conversation per thread and asker', async () => {
    const { db, close } = await openStore(':memory:');
    await saveThread(db, 't', 'a', { plan: 1 }, 1);
    await saveThread(db, 't', 'b', { plan: 2 }, 1);
    await saveThread(db, 't', 'a', { plan: 3 }, 2);
    expect(await loadThread(db, 't', 'a')).toEqual({ plan: 3 });
    expect(await loadThread(db, 't', 'b')).toEqual({ plan: 2 });
    await saveThread(db, 't', 'b', null, 3);
    expect(await loadThread(db, 't', 'b')).toBeNull();
    await close();
  });

  it('appends to the audit and reads it newest first', async () => {
    const { db, close } = await openStore(':memory:');
    const entry = { asker: 'a', room: null, action: 'ask', outcome: 'answered', rule: null };
    await appendAudit(db, { ...entry, at: 1, detail: 'first' });
    await appendAudit(db, { ...entry, at: 2, detail: 'second' });
    expect((await readAudit(db, 10)).map((row) => row.detail)).toEqual(['second', 'first']);
    await close();
  });

  it('refuses a workspace zone other than the one it was filled in', async () => {
    const { db, close } = await openStore(':memory:');
    await checkZone(db, 'Europe/Berlin');
    await setSetting(db, ZONE_SETTING, 'Asia/Shanghai');
    await checkZone(db, 'Asia/Shanghai');
    const fault = await faultOf(checkZone(db, 'Europe/Berlin'));
    expect(fault.code).toBe('bad_config');
    expect(fault.message).toContain('Asia/Shanghai');
    expect(fault.message).toContain('--db');
    await close();
  });
});
