// The dispatcher on a real store and a clock that the test moves: turns, rates, later, back-off, the circuit, expiry, dead letters,
// messages that take another's place.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '../../adapters/platform.js';
import type { Dispatcher } from '../../src/delivery/dispatcher.js';
import { deliveriesOf, listDeliveries, resendDelivery } from '../../src/store/delivery-list.js';
import { openStore, type Store } from '../../src/store/store.js';
import { addUse, usedIn } from '../../src/store/usage.js';
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
const now = (): number => clock.at;

beforeEach(async () => {
  clock = { at: START };
  store = await openStore(':memory:');
  platform = recordingPlatform(now);
  dispatcher = quietDispatcher({ store, platforms: [platform], now });
});
afterEach(async () => {
  await dispatcher.stop();
  await store.close();
});

const put = (...args: Parameters<typeof message>) => queue(store, message(...args), now());
const keys = (): readonly string[] => platform.arrived().map(({ key }) => key);
const state = async (key: string): Promise<readonly string[]> =>
  (await deliveriesOf(store.db, [key])).map((row) => row.state);

/** Answers in turn, then "sent". */
const inTurn = (...receipts: readonly (Receipt | undefined)[]): void => {
  const left = [...receipts];
  platform.answer = () => left.shift();
};
const later = (afterMs: number, more: object = {}): Receipt => ({ outcome: 'later', afterMs, ...more });
const unknown: Receipt = { outcome: 'unknown', reason: 'timeout' };

it('sends every part once and in order, and knows a key that was queued before', async () => {
  expect(await put('a', { parts: [textPart('1'), textPart('2'), textPart('3')] })).toBe('queued');
  expect(await put('a', { parts: [textPart('1'), textPart('2'), textPart('3'), textPart('4')] })).toBe(
    'known',
  );
  await put('b');
  await dispatcher.drain();
  expect(keys()).toEqual(['a#0', 'a#1', 'a#2', 'b#0']);
  expect(await put('a')).toBe('known');
  await dispatcher.drain();
  expect(keys()).toHaveLength(4);
});

it('queues nothing where the transaction is taken back', async () => {
  const failing = store.db.transaction().execute(async (tx) => {
    const { enqueue } = await import('../../src/delivery/enqueue.js');
    await enqueue(tx, message('a'), now());
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await dispatcher.drain();
  expect(platform.attempts).toEqual([]);
});

describe('order', () => {
  it('keeps later messages to an address behind one that is tried again, and lets other addresses pass', async () => {
    inTurn(later(5_000));
    await put('a');
    await put('b');
    await put('c', { address: 'slack:C2' });
    await dispatcher.drain();
    expect(keys()).toEqual(['c#0']);
    await runOn(dispatcher, clock, START + MINUTE);
    expect(keys()).toEqual(['c#0', 'a#0', 'b#0']);
  });

  it('goes on behind a dead one and an expired one', async () => {
    inTurn({ outcome: 'refused', reason: 'no such channel', code: 'channel_not_found' });
    await put('a', { parts: [textPart('1'), textPart('2')] });
    await put('old', { expiresAt: START });
    await put('b');
    await dispatcher.drain();
    expect(keys()).toEqual(['b#0']);
    expect(await state('a')).toEqual(['dead', 'skipped']);
    expect(await state('old')).toEqual(['expired']);
    const [dead] = await deliveriesOf(store.db, ['a']);
    expect(dead?.reason).toBe('no such channel (channel_not_found)');
  });

  it('does not hold up what is due behind what waits for its own moment', async () => {
    await put('tomorrow', { notBefore: START + 24 * HOUR });
    await put('now', { urgency: 'reply' });
    await dispatcher.drain();
    expect(keys()).toEqual(['now#0']);
    await runOn(dispatcher, clock, START + 25 * HOUR);
    expect(keys()).toEqual(['now#0', 'tomorrow#0']);
  });

  it('sends a reply first, then alerts, then pushes, where all share one rate', async () => {
    platform.pacesOf = () => [{ key: 'all', count: 1, perMs: 1_000 }];
    for (let i = 0; i < 500; i++) await put(`push-${i}`, { address: `slack:C${i}` });
    await dispatcher.drain();
    await put('alert', { address: 'slack:C900', urgency: 'alert' });
    await put('reply', { address: 'slack:C901', urgency: 'reply' });
    await runOn(dispatcher, clock, START + 3_500);
    expect(keys()).toEqual(['push-0#0', 'reply#0', 'alert#0', 'push-1#0']);
    await runOn(dispatcher, clock, START + 20 * MINUTE);
    expect(new Set(keys()).size).toBe(502);
  });
});

describe('rates', () => {
  it('spreads 500 cards over a robot of 20 a minute: never more in any minute, none dropped, in order', async () => {
    platform.pacesOf = (address) => [{ key: address, count: 20, perMs: MINUTE }];
    for (let i = 0; i < 500; i++) await put(`card-${i}`, { expiresAt: START + HOUR });
    await runOn(dispatcher, clock, START + HOUR);
    const sent = platform.arrived();
    expect(sent.map(({ key }) => key)).toEqual(Array.from({ length: 500 }, (_, i) => `card-${i}#0`));
    for (const [i, { at }] of sent.entries()) {
      const before = sent[i - 20];
      if (before !== undefined) expect(at - before.at).toBeGreaterThanOrEqual(MINUTE);
    }
    expect((sent.at(-1)?.at ?? 0) - START).toBeLessThan(25 * MINUTE);
  }, 60_000);

  it('lists what could not be sent in time as expired', async () => {
    platform.pacesOf = (address) => [{ key: address, count: 1, perMs: MINUTE }];
    for (let i = 0; i < 5; i++) await put(`card-${i}`, { expiresAt: START + 2.5 * MINUTE });
    await runOn(dispatcher, clock, START + HOUR);
    await dispatcher.drain();
    expect(keys()).toHaveLength(3);
    const expired = await listDeliveries(store.db, { state: 'expired', platform: null, limit: 10 });
    expect(expired.map(({ key }) => key)).toEqual(['card-4', 'card-3']);
  });

  it('remembers across a restart what was sent', async () => {
    platform.pacesOf = (address) => [{ key: address, count: 20, perMs: MINUTE }];
    for (let i = 0; i < 40; i++) await put(`card-${i}`);
    await dispatcher.drain();
    await dispatcher.stop();
    clock.at += 1_000;
    dispatcher = quietDispatcher({ store, platforms: [platform], now });
    await dispatcher.drain();
    expect(keys()).toHaveLength(20);
    await runOn(dispatcher, clock, START + 2 * MINUTE);
    expect(keys()).toHaveLength(40);
  });
});

describe('later, unknown, refused', () => {
  it('waits as long as the platform says, and pauses the whole platform where it says so', async () => {
    inTurn(later(30_000, { whole: true, busy: true }));
    await put('a');
    await dispatcher.drain();
    await put('b', { address: 'slack:C2' });
    await runOn(dispatcher, clock, START + 29_999);
    expect(keys()).toEqual([]);
    await runOn(dispatcher, clock, START + 40_000);
    expect([...keys()].sort()).toEqual(['a#0', 'b#0']);
    expect(Math.min(...platform.arrived().map(({ at }) => at))).toBeGreaterThanOrEqual(START + 30_000);
  });

  it('holds back all that counts for a rate that the platform says is used up, and nothing else', async () => {
    platform.pacesOf = (address) =>
      address.startsWith('slack:C')
        ? [{ key: 'posts', count: 1_000, perMs: MINUTE }]
        : [{ key: 'direct', count: 1_000, perMs: MINUTE }];
    inTurn(later(30_000, { busy: true, pace: 'posts' }));
    await put('a', { address: 'slack:C1' });
    await dispatcher.drain();
    await put('b', { address: 'slack:C2' });
    await put('c', { address: 'slack:D1' });
    await dispatcher.drain();
    expect(keys()).toEqual(['c#0']);
    await runOn(dispatcher, clock, START + 29_999);
    expect(keys()).toEqual(['c#0']);
    await runOn(dispatcher, clock, START + 40_000);
    expect([...keys()].sort()).toEqual(['a#0', 'b#0', 'c#0']);
  });

  it('never breaks the circuit for having been too fast', async () => {
    inTurn(...Array.from({ length: 20 }, () => later(1_000, { busy: true })));
    await put('a');
    await runOn(dispatcher, clock, START + 21_000);
    expect(platform.attempts).toHaveLength(21);
    expect(keys()).toEqual(['a#0']);
  });

  it('sends again as an uncertain one what has no answer', async () => {
    inTurn(unknown);
    await put('a');
    await runOn(dispatcher, clock, START + MINUTE);
    expect(platform.attempts.map(({ outgoing }) => [outgoing.attempt, outgoing.uncertain])).toEqual([
      [1, false],
      [2, true],
    ]);
    expect(new Set(platform.attempts.map(({ key }) => key))).toEqual(new Set(['a#0']));
  });

  it('gives up after the fifth attempt without an answer, and can be told to try again', async () => {
    inTurn(unknown, unknown, unknown, unknown, unknown);
    await put('a', { parts: [textPart('1'), textPart('2')] });
    await runOn(dispatcher, clock, START + HOUR);
    expect(await state('a')).toEqual(['dead', 'skipped']);
    const [row] = await deliveriesOf(store.db, ['a']);
    expect(await resendDelivery(store.db, row?.id ?? 0, now())).toBe(2);
    await dispatcher.drain();
    expect(await state('a')).toEqual(['sent', 'sent']);
    expect(platform.attempts.at(-2)?.outgoing.uncertain).toBe(true);
  });

  it('survives an hour in which the platform is down, with few attempts', async () => {
    platform.answer = () =>
      now() < START + HOUR ? later(0, { whole: true, reason: 'no connection' }) : undefined;
    for (let i = 0; i < 50; i++) await put(`m-${i}`, { address: `slack:C${i}` });
    await runOn(dispatcher, clock, START + 2 * HOUR);
    expect(new Set(keys()).size).toBe(50);
    expect(keys()).toHaveLength(50);
    expect(platform.attempts.length - 50).toBeLessThan(120);
    // Back within the longest back-off and the longest opening of the circuit.
    expect(Math.max(...platform.arrived().map(({ at }) => at))).toBeLessThan(START + HOUR + 15 * MINUTE);
  });

  it('outlasts five minutes in which nobody gets an answer, though each attempt may be a double', async () => {
    platform.answer = () => (now() < START + 5 * MINUTE ? unknown : undefined);
    for (let i = 0; i < 20; i++) await put(`m-${i}`, { address: `slack:C${i}` });
    await put('reply', { address: 'slack:D1', urgency: 'reply' });
    await runOn(dispatcher, clock, START + HOUR);
    expect(new Set(keys()).size).toBe(21);
    expect(Math.max(...platform.attempts.map(({ outgoing }) => outgoing.attempt))).toBeLessThanOrEqual(5);
  });

  it('counts a bug of an adapter as an unknown end', async () => {
    platform.answer = (outgoing) => {
      if (outgoing.attempt === 1) throw new Error('a bug');
      return undefined;
    };
    await put('a');
    await runOn(dispatcher, clock, START + MINUTE);
    expect(keys()).toEqual(['a#0']);
  });
});

it('refuses a row that it can not read, and goes on with the others', async () => {
  await put('a');
  await put('b');
  await store.db.updateTable('deliveries').set({ content: '{' }).where('key', '=', 'a').execute();
  await dispatcher.drain();
  expect([await state('a'), keys()]).toEqual([['dead'], ['b#0']]);
});

describe('optional parts', () => {
  const picture = textPart('picture', { kind: 'image', optional: true });
  it('are skipped when they are refused, and hold up nothing', async () => {
    platform.answer = ({ part }) => (part.optional ? { outcome: 'refused', reason: 'no files' } : undefined);
    await put('a', { parts: [picture, textPart('text'), picture] });
    await put('b');
    await dispatcher.drain();
    expect(keys()).toEqual(['a#1', 'b#0']);
    expect(await state('a')).toEqual(['skipped', 'sent', 'skipped']);
  });

  it('do not hold up what follows while they back off, and are given up soon', async () => {
    platform.answer = ({ part }) => (part.optional ? later(2_000) : undefined);
    await put('a', { parts: [picture, textPart('text')] });
    await put('b');
    await dispatcher.drain();
    expect(keys()).toEqual(['a#1', 'b#0']);
    await runOn(dispatcher, clock, START + HOUR);
    expect(await state('a')).toEqual(['skipped', 'sent']);
    expect(platform.attempts.filter(({ outgoing }) => outgoing.part.optional)).toHaveLength(4);
  });
});

describe('a message in the place of another', () => {
  it('replaces the one that was sent', async () => {
    await put('a', { parts: [textPart('card'), textPart('picture', { optional: true })] });
    await dispatcher.drain();
    await put('b', { replaces: 'a' });
    await put('c', { replaces: 'b' });
    await dispatcher.drain();
    expect(platform.attempts.map(({ key, outgoing }) => [key, outgoing.replaces])).toEqual([
      ['a#0', null],
      ['a#1', null],
      ['c#0', 'm1'],
    ]);
    expect(await state('b')).toEqual(['skipped']);
  });

  it('goes out instead of one that is still queued', async () => {
    await put('a', { notBefore: START + 1_000 });
    await put('b', { replaces: 'a' });
    await runOn(dispatcher, clock, START + MINUTE);
    expect(keys()).toEqual(['b#0']);
    expect(platform.attempts[0]?.outgoing.replaces).toBeNull();
  });

  it('waits for one that may have arrived', async () => {
    inTurn(unknown);
    await put('a');
    await dispatcher.drain();
    await put('b', { replaces: 'a' });
    await runOn(dispatcher, clock, START + MINUTE);
    expect(keys()).toEqual(['a#0', 'b#0']);
    expect(platform.arrived()[1]?.outgoing.replaces).toBe('m1');
  });
});

describe('monthly budgets', () => {
  it('counts what is sent, and lets pushes wait for the next month before it is used up; never an alert', async () => {
    platform.budgetOf = () => [{ key: 'calls', perMonth: 100, uses: 1 }];
    await addUse(store.db, 'calls', '2026-03', 94);
    await put('p1');
    await put('p2', { expiresAt: START + 40 * 24 * HOUR });
    await put('alert', { urgency: 'alert' });
    await dispatcher.drain();
    expect(keys()).toEqual(['p1#0', 'alert#0']);
    expect((await usedIn(store.db, '2026-03')).get('calls')).toBe(96);
    await runOn(dispatcher, clock, START + 30 * 24 * HOUR);
    expect(keys()).toEqual(['p1#0', 'alert#0', 'p2#0']);
    expect((await usedIn(store.db, '2026-04')).get('calls')).toBe(1);
  });
});

describe('several processes', () => {
  it('never send a part twice: one delivers, the other stands by and takes over', async () => {
    const other = quietDispatcher({ store, platforms: [platform], now });
    for (let i = 0; i < 50; i++) await put(`m-${i}`, { address: `slack:C${i}` });
    await Promise.all([dispatcher.drain(), other.drain()]);
    expect(keys()).toHaveLength(50);
    await dispatcher.stop();
    await put('after');
    await other.drain();
    expect(keys().at(-1)).toBe('after#0');
    await other.stop();
    expect(new Set(keys()).size).toBe(51);
  });
});
