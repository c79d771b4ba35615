// The threads that read, as they are built: statements run there, see what was committed, and can't write.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { openReaders as OpenReaders, Readers } from '../../src/store/readers.js';
import { setSetting } from '../../src/store/settings.js';
import { openStore, type Store } from '../../src/store/store.js';
import { buildProgram, type Program } from '../support/program.js';

let program: Program;
let folder: string;
let store: Store;
let readers: Readers;
let openBuilt: typeof OpenReaders;

beforeAll(async () => {
  program = buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'deskbeat-readers-'));
  store = await openStore(`file:${join(folder, 'desk.db')}`);
  const built = join(dirname(program.main), '../store/readers.js');
  ({ openReaders: openBuilt } = (await import(pathToFileURL(built).href)) as {
    openReaders: typeof OpenReaders;
  });
  readers = await openBuilt(store, 2);
});
afterAll(async () => {
  await readers.close();
  await store.close();
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

const settings = () => readers.db.selectFrom('settings').selectAll().orderBy('key').execute();

describe('readers', () => {
  it('see what was written as soon as it is committed', async () => {
    expect(readers.db).not.toBe(store.db);
    await setSetting(store.db, 'a', '1');
    expect(await settings()).toEqual([{ key: 'a', value: '1' }]);
    await setSetting(store.db, 'a', '2');
    expect(await settings()).toEqual([{ key: 'a', value: '2' }]);
  });

  it('answer each asker its own, however many ask at once', async () => {
    for (let i = 0; i < 20; i += 1) await setSetting(store.db, `n${i}`, String(i));
    const asked = Array.from({ length: 500 }, (_, i) => `n${i % 20}`);
    const found = await Promise.all(
      asked.map((key) => readers.db.selectFrom('settings').select('value').where('key', '=', key).execute()),
    );
    expect(found.map(([row]) => `n${row?.value}`)).toEqual(asked);
  });

  it('leave the main thread free while a statement runs', async () => {
    const state = { turns: 0, isRunning: true };
    const slow = readers.db
      .selectFrom('settings as a')
      .innerJoin('settings as b', (join) => join.onTrue())
      .innerJoin('settings as c', (join) => join.onTrue())
      .innerJoin('settings as d', (join) => join.onTrue())
      .innerJoin('settings as e', (join) => join.onTrue())
      .select((e) => e.fn.countAll().as('n'))
      .execute()
      .finally(() => {
        state.isRunning = false;
      });
    while (state.isRunning) {
      state.turns += 1;
      await new Promise((done) => setImmediate(done));
    }
    expect(await slow).toEqual([{ n: 21 ** 5 }]);
    expect(state.turns).toBeGreaterThan(1);
  });

  it('can’t write, and say why', async () => {
    await expect(
      readers.db.insertInto('settings').values({ key: 'b', value: '1' }).returning('key').execute(),
    ).rejects.toMatchObject({ code: 'database', message: expect.stringMatching(/can't be written/) });
    await expect(readers.db.transaction().execute(async () => undefined)).rejects.toMatchObject({
      code: 'database',
    });
  });

  it('end although nobody has asked them anything', async () => {
    const idle = await openBuilt(store, 1);
    await idle.close();
    await expect(idle.db.selectFrom('settings').selectAll().execute()).rejects.toThrow();
  });

  it('of a store in memory read in this thread', async () => {
    const { openReaders } = await import('../../src/store/readers.js');
    const memory = await openStore(':memory:');
    expect((await openReaders(memory)).db).toBe(memory.db);
    await memory.close();
  });
});
