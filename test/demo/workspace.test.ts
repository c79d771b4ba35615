// The demo's files on a real disk: made once, kept, made anew, and never at the cost of somebody's own workspace.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoVariables, openDemo } from '../../src/demo/workspace.js';
import type { Demo, DemoWish } from '../../src/demo/workspace.js';
import { loadConfig } from '../../src/config/config.js';
import { loadDirectory } from '../../src/store/directory.js';
import { openStore } from '../../src/store/store.js';

const now = Date.parse('2026-11-22T01:40:00Z');
let folder: string;
let wish: DemoWish;
let made: Demo;
const shares: number[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deskbeat-demo-'));
  wish = {
    file: 'sub/demo.db',
    fresh: false,
    now,
    zone: 'Asia/Shanghai',
    seed: 2,
    cwd: folder,
    onProgress: (share) => shares.push(share),
  };
  made = await openDemo(wish);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a new demo is made in its own file, with its settings beside it and nothing else', () => {
  expect(made).toMatchObject({ isNew: true, zone: 'Asia/Shanghai', endsAt: now });
  expect(readdirSync(join(folder, 'sub')).toSorted()).toEqual(['demo.db', 'demo.yaml']);
  expect(shares[0]).toBe(0);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
});

test('its settings are read like any others', () => {
  const config = loadConfig(demoVariables({ DATABASE_URL: 'file:elsewhere.db' }, made.files), folder);
  expect(config.databaseUrl).toBe(`file:${made.files.database}`);
  expect(config.workspace.timezone).toBe('Asia/Shanghai');
  expect(config.targets.map((target) => target.metric)).toContain('csat');
  expect(config.sla?.urgent.firstResponse).not.toBeNull();
});

test('its people came through the import', async () => {
  const store = await openStore(`file:${made.files.database}`, { readonly: true });
  const directory = await loadDirectory(store.db);
  await store.close();
  expect(directory.agents.find((agent) => agent.id === 'A01')).toMatchObject({
    name: '林小满',
    teamId: 'T1',
  });
  expect(directory.values.region).toContain('华南');
});

test('an existing one is kept, later and with another zone too', async () => {
  const bytes = readFileSync(made.files.database);
  const again = await openDemo({ ...wish, now: now + 9e9, zone: 'Europe/Berlin', seed: 3 });
  expect(again).toEqual({ ...made, isNew: false });
  expect(readFileSync(made.files.database).equals(bytes)).toBe(true);
});

test('settings that were changed are kept; settings that were lost are written again', async () => {
  writeFileSync(made.files.settings, '# mine\n');
  await openDemo(wish);
  expect(readFileSync(made.files.settings, 'utf8')).toBe('# mine\n');
  rmSync(made.files.settings);
  await openDemo({ ...wish, zone: 'Europe/Berlin' });
  expect(readFileSync(made.files.settings, 'utf8')).toContain('timezone: Asia/Shanghai');
});

test('a fresh one replaces it', async () => {
  const fresh = await openDemo({ ...wish, fresh: true, now: now + 86_400_000, zone: 'Europe/Berlin' });
  expect(fresh).toMatchObject({ isNew: true, zone: 'Europe/Berlin', endsAt: now + 86_400_000 });
  expect(await openDemo(wish)).toEqual({ ...fresh, isNew: false });
  expect(readdirSync(join(folder, 'sub')).toSorted()).toEqual(['demo.db', 'demo.yaml']);
});

test.each([false, true])('a workspace that is no demo is left alone (fresh: %s)', async (fresh) => {
  const file = join(folder, `own-${fresh}.db`);
  await (await openStore(`file:${file}`)).close();
  const bytes = readFileSync(file);
  await expect(openDemo({ ...wish, file, fresh })).rejects.toMatchObject({
    name: 'AppError',
    code: 'bad_usage',
  });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('where nothing can be written, one sentence says so and nothing is left behind', async () => {
  writeFileSync(join(folder, 'a-file'), '');
  await expect(openDemo({ ...wish, file: 'a-file/demo.db' })).rejects.toMatchObject({
    code: 'bad_file',
    message: expect.stringContaining('--db'),
  });
  expect(existsSync(join(folder, 'a-file/demo.db'))).toBe(false);
});
