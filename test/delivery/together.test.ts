// What says the very same to many goes by few calls: who is joined, who is not, and that each settles by itself.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../adapters/platform.js';
import type { Dispatcher } from '../../src/delivery/dispatcher.js';
import type { Message } from '../../src/delivery/message.js';
import { deliveriesOf } from '../../src/store/delivery-list.js';
import { openStore, type Store } from '../../src/store/store.js';
import { usedIn } from '../../src/store/usage.js';
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

let clock: { at: number };
let store: Store;
let platform: RecordingPlatform;
let dispatcher: Dispatcher;
const now = (): number => clock.at;

beforeEach(async () => {
  clock = { at: START };
  store = await openStore(':memory:');
  platform = recordingPlatform(now);
  platform.most = 20;
  dispatcher = quietDispatcher({ store, platforms: [platform], now });
});
afterEach(async () => {
  await dispatcher.stop();
  await store.close();
});

const SAME = [textPart('the same')];
const put = (key: string, more: Partial<Message> = {}) =>
  queue(store, message(key, { address: `slack:${key}`, parts: SAME, ...more }), now());
const putMany = async (count: number, more: Partial<Message> = {}): Promise<readonly string[]> => {
  const keys = Array.from({ length: count }, (_, i) => `m${i + 1}`);
  for (const key of keys) await put(key, more);
  return keys;
};
const stateOf = async (key: string) => (await deliveriesOf(store.db, [key])).map(({ state }) => state);
const sizes = (): readonly number[] => platform.together.map((keys) => keys.length);

describe('joined', () => {
  it('45 equal texts go by three calls, each person once', async () => {
    const keys = await putMany(45);
    await dispatcher.drain();
    expect(sizes()).toEqual([20, 20, 5]);
    expect(platform.together[0]).toEqual(keys.slice(0, 20).map((key) => `${key}#0`));
    expect(platform.arrived().map(({ address }) => address)).toEqual(keys.map((key) => `slack:${key}`));
    for (const key of keys) expect(await stateOf(key)).toEqual(['sent']);
  });

  it('the pictures behind the words too, after the words of all', async () => {
    await putMany(3, { parts: [...SAME, textPart('chart', { kind: 'image', optional: true })] });
    await dispatcher.drain();
    expect(platform.together).toEqual([
      ['m1#0', 'm2#0', 'm3#0'],
      ['m1#1', 'm2#1', 'm3#1'],
    ]);
  });

  it('the pictures too where each has words of their own, but not for longer than a while', async () => {
    const chart = textPart('chart', { kind: 'image', optional: true });
    for (const i of Array.from({ length: 12 }, (_, n) => n))
      await put(`m${i}`, { parts: [textPart(`words for ${i}`), chart] });
    await put('late', { notBefore: START + 1_000, parts: [textPart('later'), chart] });
    platform.answer = ({ key }): Receipt | undefined =>
      key === 'm7#0' ? { outcome: 'later', afterMs: 10 * MINUTE } : undefined;
    await runOn(dispatcher, clock, START + 2 * MINUTE);
    expect(platform.arrived()).toHaveLength(13 + 12 - 1);
    expect(Math.max(...sizes())).toBeGreaterThanOrEqual(11);
    expect(platform.arrived().at(-1)?.at).toBeLessThan(START + 30_000);
  });

  it('count as the one call that they are, for the month and for the rate', async () => {
    platform.budgetOf = () => [{ key: 'calls', perMonth: 100, uses: 1 }];
    platform.pacesOf = () => [{ key: 'api', count: 1, perMs: MINUTE }];
    await putMany(20);
    await dispatcher.drain();
    expect(platform.arrived()).toHaveLength(20);
    expect((await usedIn(store.db, '2026-03')).get('calls')).toBe(1);
  });

  it('wait and go together again where the platform says later, or nothing', async () => {
    let left = 3;
    platform.answer = (): Receipt | undefined =>
      left-- > 0 ? { outcome: 'unknown', reason: 'timeout' } : undefined;
    await putMany(3);
    await runOn(dispatcher, clock, START + MINUTE);
    expect(sizes()).toEqual([3, 3]);
    expect(platform.attempts.slice(3).every(({ outgoing }) => outgoing.uncertain)).toBe(true);
  });
});

describe('not joined', () => {
  it('what differs, what answers somebody, what takes the place of something, what is less urgent', async () => {
    await put('a');
    await put('other', { parts: [textPart('something else')] });
    await put('reply', { reply: { thread: '1' } });
    await put('instead', { replaces: 'gone' });
    await put('alert', { urgency: 'alert' });
    await dispatcher.drain();
    expect(platform.together).toEqual([]);
    expect(platform.arrived()).toHaveLength(5);
  });

  it('what is not its turn: a second text to the same person waits behind the first', async () => {
    await put('first', { address: 'slack:A', parts: [textPart('before')] });
    await put('a', { address: 'slack:A' });
    await put('b', { address: 'slack:B' });
    await put('b2', { address: 'slack:B' });
    await put('c', { address: 'slack:C', notBefore: START + MINUTE });
    await runOn(dispatcher, clock, START + 2 * MINUTE);
    for (const { key, at } of platform.arrived()) if (key === 'c#0') expect(at).toBe(START + MINUTE);
    const toA = platform.arrived().filter(({ address }) => address === 'slack:A');
    expect(toA.map(({ key }) => key)).toEqual(['first#0', 'a#0']);
    for (const keys of platform.together)
      expect(new Set(keys.map((key) => key.slice(0, 1))).size).toBe(keys.length);
    expect(platform.arrived()).toHaveLength(5);
  });

  it('what says the same in a room, or gets in by other keys', async () => {
    platform.isRoom = (address) => address === 'slack:m2';
    platform.accessOf = (address) => (address === 'slack:m3' ? 'other' : 'app');
    await putMany(5);
    await dispatcher.drain();
    expect(platform.together).toEqual([['m1#0', 'm4#0', 'm5#0']]);
    expect(platform.arrived()).toHaveLength(5);
  });

  it('anything where the platform joins nothing', async () => {
    platform.most = 1;
    await putMany(3);
    await dispatcher.drain();
    expect([platform.together.length, platform.arrived().length]).toEqual([0, 3]);
  });
});

describe('each settles by itself', () => {
  it('a person who is unknown, one who got too much, and the others', async () => {
    platform.answer = ({ address, attempt }): Receipt | undefined => {
      if (address === 'slack:m2') return { outcome: 'refused', reason: 'nobody of this id' };
      if (address === 'slack:m3' && attempt === 1)
        return { outcome: 'later', afterMs: MINUTE, busy: true, reason: 'too much' };
      return undefined;
    };
    await putMany(4);
    await runOn(dispatcher, clock, START + 2 * MINUTE);
    expect(await Promise.all(['m1', 'm2', 'm3', 'm4'].map(stateOf))).toEqual([
      ['sent'],
      ['dead'],
      ['sent'],
      ['sent'],
    ]);
    expect(platform.arrived().map(({ address }) => address)).toEqual(['slack:m1', 'slack:m4', 'slack:m3']);
  });

  it('a call that is refused as a whole is made again for each alone, so that one spoils it for nobody', async () => {
    platform.answer = ({ address }): Receipt | undefined => {
      const isTogether = platform.together.length === 1 && platform.attempts.length < 5;
      if (isTogether) return { outcome: 'refused', reason: 'no', code: 'robot.oto.notExist', whole: true };
      return address === 'slack:m4'
        ? { outcome: 'refused', reason: 'no', code: 'robot.oto.notExist', whole: true }
        : undefined;
    };
    await putMany(5);
    await dispatcher.drain();
    expect(sizes()).toEqual([5]);
    expect(await stateOf('m4')).toEqual(['dead']);
    expect(
      platform
        .arrived()
        .map(({ address }) => address)
        .sort(),
    ).toEqual(['slack:m1', 'slack:m2', 'slack:m3', 'slack:m5']);
  });

  it('whose address is not set up any more is refused, the others go', async () => {
    await putMany(3);
    const { serves } = platform;
    Object.assign(platform, { serves: (address: string) => address !== 'slack:m2' && serves(address) });
    await dispatcher.drain();
    expect(await stateOf('m2')).toEqual(['dead']);
    expect(platform.together).toEqual([['m1#0', 'm3#0']]);
  });
});
