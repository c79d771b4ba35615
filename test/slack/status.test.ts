// The sign that an answer is under way: on which message it hangs, and that it never outlives the answer.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from '../../adapters/slack/parse.js';
import type { IncomingMessage } from '../../adapters/platform.js';
import { BOT, TEAM } from '../support/slack-server.js';
import { command, direct, event, mention, press } from './events.js';
import { card, outgoing, partOf, type Rig, startRig } from './rig.js';

let rig: Rig;
beforeEach(async () => {
  rig = await startRig();
});
afterEach(() => rig.stop());

const heard = (payload: unknown): IncomingMessage => {
  const told = parse(payload, { userId: BOT, teamId: TEAM });
  if (
    told.kind !== 'incoming' ||
    (told.incoming.kind ?? 'message') !== 'message' ||
    !('text' in told.incoming)
  )
    throw new Error(`heard ${told.kind}`);
  return told.incoming;
};
const answer = async (to: IncomingMessage): Promise<unknown> =>
  rig.platform.send(
    outgoing(partOf(rig.platform, card('昨天的客户满意度是 92.3 %')), {
      address: to.address,
      reply: to.reply,
    }),
  );
const signs = (): readonly unknown[] =>
  rig.slack.statuses.map(({ channel_id, thread_ts, status }) => [channel_id, thread_ts, status]);

describe('it hangs on the message that is answered', () => {
  it('in a direct chat, and is taken away when the answer stands below it', async () => {
    const asked = heard(event(direct('昨天的满意度', { ts: '1767225600.000301' })));
    await rig.platform.thinking(asked);
    expect(signs()).toEqual([['D0AGENT0001', '1767225600.000301', '正在查数据……']]);
    expect(await answer(asked)).toMatchObject({ outcome: 'sent' });
    await rig.slack.until(() => rig.slack.statuses.length === 2);
    expect(signs()[1]).toEqual(['D0AGENT0001', '1767225600.000301', '']);
    // What answers in a second part has nothing to take away.
    await answer(asked);
    expect(rig.slack.statuses).toHaveLength(2);
  });

  it('at a mention, where the answer in its thread takes it away by itself', async () => {
    const asked = heard(event(mention('csat yesterday', { ts: '1767225600.000302' })));
    await rig.platform.thinking(asked);
    await answer(asked);
    expect(signs()).toEqual([['C0OPS000001', '1767225600.000302', 'is looking at the figures…']]);
  });

  it('of a thread: on its first message, in a room and in a direct chat', async () => {
    for (const asked of [
      heard(event(mention('csat', { thread_ts: '1767225600.000303' }))),
      heard(event(direct('csat', { thread_ts: '1767225600.000303' }))),
    ])
      await rig.platform.thinking(asked);
    expect(rig.slack.statuses.map(({ thread_ts }) => thread_ts)).toEqual([
      '1767225600.000303',
      '1767225600.000303',
    ]);
  });

  it('that was pressed', async () => {
    const container = { type: 'message', message_ts: '1767225600.000304', channel_id: 'D0AGENT0001' };
    await rig.platform.thinking(
      heard(
        press({ action_id: 'ask/0', value: '走势' }, '1.1', { container, channel: { id: 'D0AGENT0001' } }),
      ),
    );
    expect(signs()).toEqual([['D0AGENT0001', '1767225600.000304', '正在查数据……']]);
  });

  it('a command is no message: nothing is shown', async () => {
    await rig.platform.thinking(heard(command('csat', '1.1')));
    expect(signs()).toEqual([]);
  });
});

it('one that the answer has overtaken is taken away, even in a thread', async () => {
  const asked = heard(event(mention('csat', { ts: '1767225600.000305' })));
  const shown = rig.platform.thinking(asked);
  const sent = answer(asked);
  await Promise.all([shown, sent]);
  await rig.slack.until(() => rig.slack.statuses.length === 2);
  expect(signs()[1]).toEqual(['C0OPS000001', '1767225600.000305', '']);
});

it('what Slack would not show needs not be taken away; after a 429 nothing is asked for a while', async () => {
  const asked = heard(event(direct('csat', { ts: '1767225600.000306' })));
  rig.slack.fail('assistant.threads.setStatus', { kind: 'error', error: 'missing_scope' });
  await rig.platform.thinking(asked);
  await answer(asked);
  rig.slack.fail('assistant.threads.setStatus', { kind: 'limited', seconds: 60 });
  await rig.platform.thinking(asked);
  await rig.platform.thinking(asked);
  expect(rig.slack.called('assistant.threads.setStatus')).toHaveLength(2);
  expect(signs()).toEqual([]);
});
