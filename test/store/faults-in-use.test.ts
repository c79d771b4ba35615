// A database that fails while it is in use: one sentence, not a driver's error.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AppError } from '../../src/errors.js';
import { handleOf, openStore, storeError, type Store } from '../../src/store/store.js';
import { saveThread } from '../../src/store/threads.js';

const folder = mkdtempSync(join(tmpdir(), 'deskbeat-faults-'));
let writing: Store;
let waiting: Store;
beforeAll(async () => {
  const url = `file:${join(folder, 'desk.db')}`;
  writing = await openStore(url);
  waiting = await openStore(url);
  handleOf(waiting).pragma('busy_timeout = 0');
});
afterAll(async () => {
  await writing.close();
  await waiting.close();
  rmSync(folder, { recursive: true });
});

it('is named where another process is writing', async () => {
  handleOf(writing).exec('begin immediate');
  const error = await saveThread(waiting.db, 't', 'a', {}, 0).then(
    () => null,
    (cause: unknown) => storeError(waiting, cause),
  );
  handleOf(writing).exec('rollback');
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: 'database', message: expect.stringContaining('is locked by another') });
});

it('leaves a fault of the program as it is', () => {
  const bug = new Error('a bug');
  expect(storeError(waiting, bug)).toBe(bug);
});
