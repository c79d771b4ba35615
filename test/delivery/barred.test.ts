// A platform that lets nothing of ours in (a wrong secret): what is queued waits for somebody to mend it, and is not lost by trying.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../adapters/platform.js';
import { createBars } from '../../src/delivery/bars.js';
import type { Dispatcher } from '../../src/delivery/dispatcher.js';
import { barredDeliveries, deliveriesOf, resendDelivery } from '../../src/store/delivery-list.js';
import { openStore, type Store } from '../../src/store/store.js';
import {
  message,
  queue,
  quietDispatcher,
  recordingPlatform,
  runOn,
  textPart,
  type RecordingPlatform,
} from '../support/outbox.js';

const START = Date.UTC(2026, 2, 16, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let clock: { at: number };
let store: Store;
let platform: RecordingPlatform;
let dispatcher: Dispatcher;
let logged: { readonly level: string; readonly message: string }[];
let mended: boolean;
const now = (): number => clock.at;
const start = (): Dispatcher => {
  const note = (level: string) => (_: object, text: string) => void logged.push({ level, message: text });
  return quietDispatcher({
    store,
    platforms: [platform],
    now,
    log: { info: note('info'), warn: note('warn'), error: note('error') },
  });
};

beforeEach(async () => {
  clock = { at: START };
  store = await openStore(':memory:');
  platform = recordingPlatform(now);
  logged = [];
  mended = false;
  platform.answer = ({ address }): Receipt | undefined =>
    mended || address.startsWith('slack:robot')
      ? undefined
      : { outcome: 'barred', reason: 'the secret is wrong', code: 'invalid_auth' };
  platform.accessOf = (address) => (address.startsWith('slack:robot') ? 'robot' : 'app');
  dispatcher = start();
});
afterEach(async () => {
  await dispatcher.stop();
  await store.close();
});

const put = (...args: Parameters<typeof message>) => queue(store, message(...args), now());
const keys = (): readonly string[] => platform.arrived().map(({ key }) => key);
const states = async (...of: string[]) => (await deliveriesOf(store.db, of)).map(({ state }) => state);

it('waits, few of it tried, and goes in order when it is mended, without a restart', async () => {
  const all = Array.from({ length: 30 }, (_, i) => `m${i}`);
  for (const key of all) await put(key, { address: `slack:C${Number(key.slice(1)) % 3}` });
  await runOn(dispatcher, clock, START + 3 * HOUR);
  expect(keys()).toEqual([]);
  // At most the three that were under way when it was found out, then one at a time, ten minutes apart in the end.
  expect(platform.attempts.length).toBeLessThanOrEqual(3 + 4 + 18);
  expect(new Set(await states(...all))).toEqual(new Set(['queued']));
  expect(await barredDeliveries(store.db)).toMatchObject([
    { platform: 'slack', reason: 'the secret is wrong (invalid_auth)', since: START },
  ]);
  expect(logged.filter(({ level }) => level === 'error')).toHaveLength(1);
  mended = true;
  await runOn(dispatcher, clock, START + 3 * HOUR + 11 * MINUTE);
  for (const room of [0, 1, 2])
    expect(keys().filter((key) => Number(key.slice(1).split('#')[0]) % 3 === room)).toEqual(
      all.filter((key) => Number(key.slice(1)) % 3 === room).map((key) => `${key}#0`),
    );
  expect(keys()).toHaveLength(30);
  expect(await barredDeliveries(store.db)).toEqual([]);
  expect(logged.at(-1)?.message).toMatch(/lets us in again/);
});

it('goes at once for a process that has other keys', async () => {
  await put('a');
  await dispatcher.drain();
  await dispatcher.stop();
  mended = true;
  clock.at += 1_000;
  dispatcher = start();
  await dispatcher.drain();
  expect(keys()).toEqual(['a#0']);
});

it('keeps out only what goes by the same access', async () => {
  for (let i = 0; i < 400; i++) await put(`p${i}`, { address: `slack:C${i}` });
  await put('alarm', { address: 'slack:robot' });
  await dispatcher.drain();
  expect(keys()).toEqual(['alarm#0']);
});

it('expires what nobody wants any more, which can be told to go again', async () => {
  await put('old', { expiresAt: START + 30 * MINUTE });
  await put('kept', { address: 'slack:C2' });
  await runOn(dispatcher, clock, START + HOUR);
  await dispatcher.drain();
  const [row] = await deliveriesOf(store.db, ['old']);
  expect(row).toMatchObject({ state: 'expired', reason: expect.stringContaining('the secret is wrong') });
  mended = true;
  await resendDelivery(store.db, row?.id ?? 0, now());
  await runOn(dispatcher, clock, START + 2 * HOUR);
  expect([...keys()].sort()).toEqual(['kept#0', 'old#0']);
});

it('gives up after a day what would never expire', async () => {
  await put('a');
  await runOn(dispatcher, clock, START + 25 * HOUR);
  const [row] = await deliveriesOf(store.db, ['a']);
  expect(row).toMatchObject({ state: 'dead', reason: expect.stringContaining('given up after a day') });
});

it('does not count as a failed try: a picture still comes when it is mended', async () => {
  await put('a', { parts: [textPart('picture', { optional: true })] });
  await runOn(dispatcher, clock, START + 3 * HOUR);
  mended = true;
  await runOn(dispatcher, clock, START + 4 * HOUR);
  expect(await states('a')).toEqual(['sent']);
});

describe('the bars', () => {
  it('let one look at a time, further and further apart', () => {
    const bars = createBars();
    expect(bars.end('app', 'barred', 0)).toBe('raised');
    expect(bars.end('app', 'barred', 0)).toBeNull();
    expect(bars.shutUntil('app', 0)).toBe(MINUTE);
    expect(bars.shutUntil('robot', 0)).toBeNull();
    expect(bars.shutUntil('app', MINUTE)).toBeNull();
    bars.begin('app');
    expect(bars.shutUntil('app', MINUTE)).toBeGreaterThan(MINUTE);
    expect(bars.end('app', 'barred', MINUTE)).toBeNull();
    expect(bars.shutUntil('app', MINUTE)).toBe(3 * MINUTE);
    bars.begin('app');
    // It could not be seen: the next may look.
    expect(bars.end('app', 'unseen', 4 * MINUTE)).toBeNull();
    expect(bars.shutUntil('app', 4 * MINUTE)).toBeNull();
    bars.begin('app');
    expect(bars.end('app', 'let in', 5 * MINUTE)).toBe('lifted');
    expect([bars.shutUntil('app', 5 * MINUTE), bars.any()]).toEqual([null, false]);
  });
});
