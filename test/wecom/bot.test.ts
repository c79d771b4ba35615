// The smart bot against a strict WeCom: answering, pushing, and everything that its official client leaves open.
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { IncomingMessage } from '../../adapters/platform.js';
import { ASK, buttonCard, CHART, first, SNOOZE, textCard } from './cards.js';
import { replyOf, startRig, type Rig, until } from './rig.js';

const QUICK = { firstWaitMs: 30, longestWaitMs: 120, heartbeatMs: 40, reconnectMs: 20 };
const TO = 'wecom:bot/CHAT1';

async function connected(options: Parameters<typeof startRig>[0] = {}): Promise<Rig> {
  const rig = await startRig({ bot: true, botTiming: QUICK, ...options });
  await until(() => rig.wecom.unready() === null);
  return rig;
}

const message = (content: string, more: Readonly<Record<string, unknown>> = {}) => ({
  msgid: 'M1',
  aibotid: 'BOT0001',
  chatid: 'CHAT1',
  chattype: 'group',
  from: { userid: 'ZhangSan' },
  create_time: 1_767_225_600,
  msgtype: 'text',
  text: { content },
  ...more,
});

async function asked(rig: Rig, body: Readonly<Record<string, unknown>>, reqId = 'REQ1'): Promise<void> {
  const before = rig.came.length;
  rig.server.bot.tell('aibot_msg_callback', reqId, body);
  await until(() => rig.came.length > before);
}

const lastMessage = (rig: Rig): IncomingMessage => {
  const last = rig.came.at(-1);
  if (last === undefined || (last.kind ?? 'message') !== 'message' || !('text' in last))
    throw new Error('no message');
  return last;
};

describe('what the smart bot hears', () => {
  it('is a question without its own name in a group, and the whole text from one person', async () => {
    const rig = await connected();
    await asked(rig, message('@RobotA 排行榜'));
    expect(rig.came.at(-1)).toMatchObject({
      id: 'bot:M1',
      address: TO,
      sender: 'zhangsan',
      senderKind: 'member',
      direct: false,
      text: '排行榜',
    });
    await asked(rig, message('@张三 的首响', { chattype: 'single', chatid: undefined, msgid: 'M2' }), 'REQ2');
    expect(rig.came.at(-1)).toMatchObject({
      address: 'wecom:bot/ZhangSan',
      direct: true,
      text: '@张三 的首响',
    });
    await asked(rig, message('hi', { from: { userid: `wm${'A'.repeat(30)}` }, msgid: 'M3' }), 'REQ3');
    expect(rig.came.at(-1)).toMatchObject({ senderKind: 'guest' });
  });

  it.each([
    [
      'nested',
      {
        template_card_event: {
          card_type: 'button_interaction',
          event_key: 'act:snooze:T-1/1h',
          task_id: 'T1',
          selected_items: {
            selected_item: [{ question_key: 'snooze.why', option_ids: { option_id: ['a', 'b'] } }],
          },
        },
      },
    ],
    [
      'flat',
      {
        event_key: 'act:snooze:T-1/1h',
        task_id: 'T1',
        selected_items: { selected_item: [{ question_key: 'snooze.why', option_ids: ['a', 'b'] }] },
      },
    ],
  ])('reads a press that comes %s', async (_name, event) => {
    const rig = await connected();
    rig.server.bot.tell('aibot_event_callback', 'REQ2', {
      ...message(''),
      msgtype: 'event',
      event: { eventtype: 'template_card_event', ...event },
    });
    await until(() => rig.came.length > 0);
    expect(rig.came[0]).toMatchObject({
      kind: 'action',
      action: 'snooze',
      value: 'T-1/1h',
      fields: { why: 'a,b' },
      messageId: 'T1',
    });
  });
});

describe('what the smart bot answers', () => {
  it('thinks, then puts the answer in its place', async () => {
    const rig = await connected();
    await asked(rig, message('@RobotA 排行榜'));
    await rig.wecom.thinking(lastMessage(rig));
    const part = first(rig.wecom.render(textCard('排行榜', '第一名：王伟'), TO));
    const reply = replyOf(rig.came);
    expect(await rig.wecom.send(rig.outgoing(TO, part, { reply }))).toMatchObject({ outcome: 'sent' });
    const streams = rig.server.bot.sent.map(({ body }) => body['stream']);
    expect(streams).toMatchObject([{ finish: false }, { finish: true }]);
    expect(
      new Set(rig.server.bot.sent.map(({ body }) => JSON.stringify(body).match(/"id":"([^"]+)"/)?.[1])).size,
    ).toBe(1);
    // A second part of the same answer is a message of its own.
    expect(await rig.wecom.send(rig.outgoing(TO, part, { reply }))).toMatchObject({ outcome: 'sent' });
    expect(rig.server.bot.problems).toEqual([]);
  });

  it('leaves no sign hanging when the answer is a card to decide on', async () => {
    const rig = await connected();
    await asked(rig, message('@RobotA 快到期的工单'));
    await rig.wecom.thinking(lastMessage(rig));
    const part = first(rig.wecom.render(buttonCard('快到期的工单', [SNOOZE]), TO));
    const reply = replyOf(rig.came);
    const going = rig.outgoing(TO, part, { reply });
    expect(await rig.wecom.send(going)).toMatchObject({ outcome: 'sent' });
    expect(rig.server.bot.sent.at(-1)?.body).toMatchObject({
      msgtype: 'stream_with_template_card',
      stream: { finish: true, content: '快到期的工单' },
      template_card: { main_title: { title: '快到期的工单' } },
    });
    // Sent again after its receipt was lost, it is not shown again.
    expect(await rig.wecom.send({ ...going, attempt: 2, uncertain: true })).toMatchObject({
      outcome: 'sent',
    });
    expect(rig.server.bot.sent.filter(({ body }) => 'template_card' in body)).toHaveLength(1);
  });

  it('takes a card whose id is taken as arrived, where an earlier attempt may have', async () => {
    const rig = await connected();
    const part = first(rig.wecom.render(buttonCard('快到期的工单', [SNOOZE]), TO));
    const going = rig.outgoing(TO, part);
    expect(await rig.wecom.send(going)).toMatchObject({ outcome: 'sent' });
    const again = { ...going, attempt: 2 };
    expect(await rig.wecom.send({ ...again, uncertain: true })).toMatchObject({ outcome: 'sent' });
    expect(await rig.wecom.send({ ...again, uncertain: false })).toMatchObject({ outcome: 'refused' });
    expect(rig.server.bot.sent.filter(({ body }) => 'template_card' in body)).toHaveLength(1);
  });

  it('says the words of an answer in the stream, its questions below', async () => {
    const rig = await connected();
    const [words, card, ...more] = rig.wecom.render(buttonCard('上周满意度 84%', [ASK]), TO);
    expect(more).toEqual([]);
    expect(words?.body).toMatchObject({ msgtype: 'markdown' });
    expect(card?.body).toMatchObject({ template_card: { main_title: { title: '还可以问' } } });
  });

  it('once, when the answer was taken and its receipt lost', async () => {
    const rig = await connected();
    await asked(rig, message('@RobotA 排行榜'));
    const part = first(rig.wecom.render(textCard('排行榜'), TO));
    const going = rig.outgoing(TO, part, { reply: replyOf(rig.came) });
    expect(await rig.wecom.send(going)).toMatchObject({ outcome: 'sent' });
    expect(await rig.wecom.send({ ...going, attempt: 2, uncertain: true })).toMatchObject({
      outcome: 'sent',
    });
    expect(rig.server.bot.sent).toHaveLength(1);
  });

  it.each([846605, 846608])('pushes when the request or its stream has ended (%i)', async (errcode) => {
    const rig = await connected();
    await asked(rig, message('@RobotA 排行榜'));
    rig.server.bot.refuse('aibot_respond_msg', errcode);
    const part = first(rig.wecom.render(textCard('排行榜'), TO));
    expect(await rig.wecom.send(rig.outgoing(TO, part, { reply: replyOf(rig.came) }))).toMatchObject({
      outcome: 'sent',
    });
    expect(rig.server.bot.sent).toMatchObject([
      { cmd: 'aibot_send_msg', body: { chatid: 'CHAT1', msgtype: 'markdown' } },
    ]);
  });

  it('with buttons and a picture, and changes the card that was pressed within its five seconds', async () => {
    const rig = await connected();
    await asked(rig, message('@RobotA 快到期的'));
    const reply = replyOf(rig.came);
    const card = buttonCard('快到期', [SNOOZE, ASK]);
    const withPicture = {
      ...card,
      blocks: [...card.blocks, { kind: 'chart', chart: CHART, alt: '图' }],
    } as const;
    let messageId = '';
    for (const part of rig.wecom.render(withPicture, TO)) {
      const end = await rig.wecom.send(rig.outgoing(TO, part, { reply }));
      if (end.outcome !== 'sent') throw new Error(JSON.stringify(end));
      if (part.kind === 'template_card') ({ messageId } = end);
    }
    const press = async (reqId: string): Promise<void> => {
      const before = rig.came.length;
      rig.server.bot.tell('aibot_event_callback', reqId, {
        ...message('', { msgid: reqId }),
        msgtype: 'event',
        event: {
          eventtype: 'template_card_event',
          template_card_event: { event_key: 'act:snooze:T-1/1h', task_id: messageId },
        },
      });
      await until(() => rig.came.length > before);
    };
    await press('PRESS1');
    const done = first(rig.wecom.render(buttonCard('已推迟', [SNOOZE]), TO));
    const going = () => rig.outgoing(TO, done, { reply: replyOf(rig.came), replaces: messageId });
    expect(await rig.wecom.send(going())).toEqual({ outcome: 'sent', messageId });
    expect(rig.server.bot.sent.at(-1)?.cmd).toBe('aibot_respond_update_msg');
    await press('PRESS2');
    rig.clock += 6_000;
    expect(await rig.wecom.send(going())).toMatchObject({ outcome: 'sent' });
    expect(rig.server.bot.sent.at(-1)?.cmd).toBe('aibot_send_msg');
    expect(rig.server.bot.problems).toEqual([]);
  });

  it('greets somebody who opens its chat, in words', async () => {
    const rig = await connected();
    rig.server.bot.tell('aibot_event_callback', 'HELLO', {
      msgid: 'H1',
      from: { userid: 'lisi' },
      chattype: 'single',
      msgtype: 'event',
      event: { eventtype: 'enter_chat' },
    });
    await until(() => rig.came.length > 0);
    expect(rig.came[0]).toMatchObject({ kind: 'visit', place: 'chat', address: 'wecom:bot/lisi' });
    const part = first(rig.wecom.render(textCard('你好', '可以问我：上周的首响'), 'wecom:bot/lisi'));
    await rig.wecom.send(rig.outgoing('wecom:bot/lisi', part, { reply: replyOf(rig.came) }));
    expect(rig.server.bot.sent).toMatchObject([
      {
        cmd: 'aibot_respond_welcome_msg',
        body: { msgtype: 'text', text: { content: '你好\n\n可以问我：上周的首响' } },
      },
    ]);
  });
});

describe('the connection', () => {
  it('comes back after another one took its place, later each time', async () => {
    const rig = await connected();
    rig.server.bot.kick();
    await rig.server.bot.until(() => rig.server.bot.subscriptions.length === 2);
    await rig.server.bot.until(() => rig.server.bot.connected);
    await until(() => rig.wecom.unready() === null);
    rig.server.bot.kick();
    await rig.server.bot.until(() => rig.server.bot.subscriptions.length === 3);
    const waits = rig.logged.flatMap((text) => /"waitMs":(\d+)/.exec(text)?.[1] ?? []);
    expect(waits).toEqual(['30', '60']);
    expect(rig.server.bot.problems).toEqual([]);
  });

  it('goes out by the proxy that is set, and directly to who is named', async () => {
    const asked: string[] = [];
    const proxy = createServer();
    proxy.on('connect', (request, socket, head) => {
      asked.push(request.url ?? '');
      const [, port] = (request.url ?? '').split(':');
      const onward = connect(Number(port), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        onward.write(head);
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void proxy.close());
    const address = proxy.address();
    const httpsProxy = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const rig = await connected({ proxy: { httpsProxy, noProxy: 'example.com' } });
    expect(asked).toEqual([new URL(rig.server.botUrl).host]);
    await connected({ proxy: { httpsProxy, noProxy: 'example.com, 127.0.0.1' } });
    expect(asked).toHaveLength(1);
  });

  it('ends a stream whose answer does not come, and pushes it when it does', async () => {
    const rig = await connected({ streamMs: 20 });
    await asked(rig, message('@RobotA 排行榜'));
    await rig.wecom.thinking(lastMessage(rig));
    await rig.server.bot.until(() => rig.server.bot.sent.length === 2);
    expect(rig.server.bot.sent[1]?.body).toMatchObject({ stream: { finish: true } });
    const part = first(rig.wecom.render(textCard('排行榜'), TO));
    await rig.wecom.send(rig.outgoing(TO, part, { reply: replyOf(rig.came) }));
    expect(rig.server.bot.sent.at(-1)?.cmd).toBe('aibot_send_msg');
  });

  it('waits for its turn where several processes run', async () => {
    let mine = false;
    let looks = 0;
    const rig = await startRig({
      bot: true,
      botTiming: { ...QUICK, lookMs: 5 },
      mayConnect: async () => {
        looks += 1;
        return mine;
      },
    });
    await until(() => looks > 1);
    expect(rig.server.bot.subscriptions).toEqual([]);
    expect(rig.wecom.unready(), 'standing by is ready: the other process answers').toBeNull();
    mine = true;
    await rig.server.bot.until(() => rig.server.bot.connected);
  });

  it('comes back after the line is cut, and keeps it alive', async () => {
    const rig = await connected();
    rig.server.bot.cut();
    await rig.server.bot.until(() => rig.server.bot.subscriptions.length === 2);
    await rig.server.bot.until(() => rig.server.bot.pings > 2);
    expect(rig.wecom.unready()).toBeNull();
  });

  it('subscribes again when WeCom says that it is not subscribed', async () => {
    const rig = await connected();
    rig.server.bot.refuse('aibot_send_msg', 846609);
    const part = first(rig.wecom.render(textCard('早'), TO));
    const going = rig.outgoing(TO, part);
    expect(await rig.wecom.send(going)).toMatchObject({ outcome: 'later' });
    await rig.server.bot.until(() => rig.server.bot.subscriptions.length === 2);
    await until(() => rig.wecom.unready() === null);
    expect(await rig.wecom.send({ ...going, attempt: 2 })).toMatchObject({ outcome: 'sent' });
    expect(rig.server.bot.problems).toEqual([]);
  });

  it('stops at wrong credentials, with one sentence', async () => {
    const rig = await startRig({ bot: true, botTiming: QUICK, botSecret: 'not-it' });
    await until(() => rig.wecom.unready()?.includes('853000') === true);
    expect(rig.wecom.unready()).toContain('WECOM_BOT_SECRET');
    expect(rig.server.bot.subscriptions).toHaveLength(1);
    expect(rig.logged.filter((text) => text.includes('853000'))).toHaveLength(1);
    expect(rig.logged.join()).not.toContain('not-it');
  });

  it('says later while there is none, and keeps codes that it does not know', async () => {
    const rig = await connected();
    const part = first(rig.wecom.render(textCard('早'), TO));
    rig.server.bot.refuse('aibot_send_msg', 45009, 93006, 999_999);
    expect(await rig.wecom.send(rig.outgoing(TO, part))).toMatchObject({ outcome: 'later', busy: true });
    expect(await rig.wecom.send(rig.outgoing(TO, part))).toMatchObject({ outcome: 'refused', code: '93006' });
    expect(await rig.wecom.send(rig.outgoing(TO, part))).toMatchObject({
      outcome: 'refused',
      code: '999999',
    });
    await rig.wecom.stop();
    expect(await rig.wecom.send(rig.outgoing(TO, part))).toMatchObject({ outcome: 'later' });
  });
});
