// The sign that an answer is under way: only where it is asked for, only for an answer that takes a while, and taken back.
import { afterEach, describe, expect, it } from 'vitest';
import type { IncomingMessage } from '../../adapters/platform.js';
import { robotMessage } from '../support/dingtalk-server.js';
import { CARDS } from './cards.js';
import { type Rig, rig } from './rig.js';

let world: Rig;
afterEach(() => world.stop());

const begin = async (thinking: boolean): Promise<IncomingMessage> => {
  world = await rig({ keys: { thinking } });
  world.server.push({
    type: 'CALLBACK',
    topic: '/v1.0/im/bot/messages/get',
    data: robotMessage('上周满意度', {
      sessionWebhook: world.server.session('s1', world.clock.now + 5_400_000),
      sessionWebhookExpiredTime: world.clock.now + 5_400_000,
    }),
  });
  await world.came(1);
  const [message] = world.incoming;
  if (message === undefined || message.kind === 'action' || message.kind === 'visit')
    throw new Error('no message');
  return message;
};
const answer = async (message: IncomingMessage) => {
  const card = CARDS['zh-text'];
  const [part] = card === undefined ? [] : world.platform.render(card, message.address);
  if (part === undefined) throw new Error('no part');
  return world.platform.send(world.out(part, message.address, { reply: message.reply ?? null }));
};
const SIGN_MS = 1_500;
const LONGEST_MS = 120_000;

describe('a sign', () => {
  it('is shown when the answer takes a while, and taken back after it', async () => {
    const message = await begin(true);
    await world.platform.thinking(message);
    expect(world.server.emotions).toEqual([]);
    world.timing.fire(SIGN_MS);
    expect(await answer(message)).toMatchObject({ outcome: 'sent' });
    await world.server.until('it is taken back', () => world.server.emotions.length === 2);
    expect(world.server.emotions).toEqual([
      { what: 'reply', message: message.id, name: '🤔思考中' },
      { what: 'recall', message: message.id, name: '🤔思考中' },
    ]);
    expect(world.timing.waits()).not.toContain(LONGEST_MS);
  });

  it('costs nothing where the answer is there at once', async () => {
    const message = await begin(true);
    await world.platform.thinking(message);
    await answer(message);
    expect(world.timing.waits()).not.toContain(SIGN_MS);
    expect(world.server.emotions).toEqual([]);
  });

  it('does not stay for ever where no answer comes', async () => {
    const message = await begin(true);
    await world.platform.thinking(message);
    world.timing.fire(SIGN_MS);
    world.timing.fire(LONGEST_MS);
    await world.server.until('it is taken back', () => world.server.emotions.length === 2);
  });

  it('that DingTalk does not take holds up nothing', async () => {
    const message = await begin(true);
    world.server.fault('/emotion/reply', 'hang after');
    await world.platform.thinking(message);
    world.timing.fire(SIGN_MS);
    expect(await answer(message)).toMatchObject({ outcome: 'sent' });
  });

  it('is for ten questions at a time: a crowd gets none', async () => {
    const message = await begin(true);
    for (let i = 0; i < 30; i++) {
      const reply = { webhook: 'w', expiresAt: 1, message: `m${i}`, conversation: 'c' };
      await world.platform.thinking({ ...message, id: `m${i}`, reply });
    }
    expect(world.timing.waits().filter((ms) => ms === SIGN_MS)).toHaveLength(10);
  });

  it('is none unless it is asked for', async () => {
    const message = await begin(false);
    await world.platform.thinking(message);
    expect(world.timing.waits()).not.toContain(SIGN_MS);
  });
});
