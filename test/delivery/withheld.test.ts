// An answer that the platform's check of content would not have: the asker is told so, by none of its words, and it is listed.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/delivery/dispatcher.js';
import { deliveriesOf } from '../../src/store/delivery-list.js';
import { openStore, type Store } from '../../src/store/store.js';
import {
  message,
  queue,
  quietDispatcher,
  recordingPlatform,
  textPart,
  type RecordingPlatform,
} from '../support/outbox.js';

const START = Date.UTC(2026, 2, 16, 9);
let store: Store;
let platform: RecordingPlatform;
let dispatcher: Dispatcher;

beforeEach(async () => {
  store = await openStore(':memory:');
  platform = recordingPlatform(() => START, 'dingtalk');
  dispatcher = quietDispatcher({ store, platforms: [platform], now: () => START });
  platform.answer = ({ part }) =>
    JSON.stringify(part.body).includes('badword')
      ? { outcome: 'refused', reason: 'improper', code: '430102', because: 'content' }
      : undefined;
});
afterEach(async () => {
  await dispatcher.stop();
  await store.close();
});

const put = (more: object) =>
  queue(
    store,
    message('reply/dingtalk/1/0', {
      platform: 'dingtalk',
      address: 'dingtalk:user/1',
      urgency: 'reply',
      parts: [textPart('a ticket: badword'), textPart('chart', { optional: true })],
      reply: { webhook: 'w', expiresAt: 1 },
      ...more,
    }),
    START,
  );

it.each(['zh', 'en'] as const)('says so where it was asked, in %s', async (lang) => {
  await put({ lang });
  await dispatcher.drain();
  const [told, ...more] = platform.arrived();
  expect(more).toEqual([]);
  expect(told).toMatchObject({ address: 'dingtalk:user/1', key: 'reply/dingtalk/1/0/withheld#0' });
  expect(told?.outgoing.reply).toEqual({ webhook: 'w', expiresAt: 1 });
  const said = JSON.stringify(told?.body);
  expect(said).toMatch(lang === 'zh' ? /没能发出来.*钉钉/ : /could not be delivered.*DingTalk/);
  expect(said).not.toContain('badword');
  const rows = await deliveriesOf(store.db, ['reply/dingtalk/1/0']);
  expect(rows.map(({ state }) => state)).toEqual(['dead', 'skipped']);
  expect(rows[0]?.reason).toBe('improper (430102)');
});

it('says it once, even where that is not taken either', async () => {
  platform.answer = () => ({ outcome: 'refused', reason: 'improper', because: 'content' });
  await put({ lang: 'en' });
  await dispatcher.drain();
  expect(platform.attempts).toHaveLength(2);
});

it('says nothing of what nobody asked for, nor of another refusal, nor of a picture', async () => {
  await put({ lang: 'en', urgency: 'push', reply: null });
  await put({ key: 'other', lang: 'en', parts: [textPart('badword as a picture', { optional: true })] });
  platform.answer = ({ part }) =>
    part.optional || JSON.stringify(part.body).includes('badword')
      ? { outcome: 'refused', reason: 'improper', because: 'content' }
      : { outcome: 'refused', reason: 'no such person' };
  await put({ key: 'third', lang: 'en', parts: [textPart('fine')] });
  await dispatcher.drain();
  expect(platform.attempts).toHaveLength(3);
  expect(platform.arrived()).toEqual([]);
});
