// What the doctor finds, in a folder of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examine } from '../../src/cli/doctor.js';
import { setSetting, ZONE_SETTING } from '../../src/store/settings.js';
import { openStore } from '../../src/store/store.js';

const NOW = Date.parse('2026-03-16T01:00:00Z');
let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'deskbeat-doctor-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const database = () => `file:${join(cwd, 'data/deskbeat.db')}`;

const findings = async (now = NOW) =>
  Object.fromEntries(
    (await examine({ variables: {}, cwd }, database(), now)).map((each) => [each.about, each]),
  );

const makeStore = async (zone: string) => {
  const store = await openStore(database());
  await setSetting(store.db, ZONE_SETTING, zone);
  await store.close();
};

const settings = (text: string) => writeFileSync(join(cwd, 'deskbeat.yaml'), text);

describe('the doctor', () => {
  it('says what is missing in an empty folder', async () => {
    const found = await findings();
    expect(found['node']?.state).toBe('good');
    expect(found['fonts']?.state).toBe('good');
    expect(found['database']).toMatchObject({ state: 'bad', text: expect.stringContaining('no database') });
    expect(found['settings']).toMatchObject({
      state: 'good',
      text: expect.stringContaining('no deskbeat.yaml'),
    });
  });
  it('says that a store is empty', async () => {
    await makeStore('Asia/Shanghai');
    settings('workspace: { timezone: Asia/Shanghai }\n');
    expect((await findings())['database']).toMatchObject({
      state: 'hint',
      text: expect.stringContaining('no tickets yet'),
    });
  });
  it('finds a store of another time zone', async () => {
    await makeStore('Asia/Shanghai');
    settings('workspace: { timezone: Europe/Berlin }\n');
    expect((await findings())['database']).toMatchObject({
      state: 'bad',
      text: expect.stringContaining('Asia/Shanghai'),
    });
  });
  it('finds wrong settings', async () => {
    settings('workspace: { timezon: Asia/Shanghai }\n');
    expect((await findings())['settings']).toMatchObject({
      state: 'bad',
      text: expect.stringContaining('timezon'),
    });
  });
  it('finds a holiday table that ends', async () => {
    settings(
      'workspace: { timezone: Asia/Shanghai }\ncalendars: { default: { holidays: CN, hours: { mon-fri: ["09:00-18:00"] } } }\n',
    );
    expect((await findings())['calendar default']?.state).not.toBe('bad');
    const later = await findings(Date.parse('2040-03-16T01:00:00Z'));
    expect(later['calendar default']).toMatchObject({ state: 'bad', text: expect.stringContaining('2040') });
  });
});
