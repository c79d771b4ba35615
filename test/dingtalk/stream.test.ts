// The Stream connection: what the official client gets wrong, each put right, against a gateway and a WebSocket that behave like
// DingTalk's, with timers that go off when told.
import { createServer, request as forward } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DWClient } from 'dingtalk-stream';
import { ACK_MS } from '../../adapters/dingtalk/kept.js';
import { waitMs } from '../../adapters/dingtalk/stream.js';
import { robotMessage } from '../support/dingtalk-server.js';
import { type Rig, rig } from './rig.js';

const ROBOT = '/v1.0/im/bot/messages/get';
const SILENCE = 60_000;

let world: Rig;
afterEach(() => world.stop());

const opened = (): number =>
  world.server.calls.filter(({ path }) => path.endsWith('connections/open')).length;
const begin = async (options: Parameters<typeof rig>[0] = {}): Promise<void> => {
  world = await rig(options);
};
const say = (text: string, more: Readonly<Record<string, unknown>> = {}): string =>
  world.server.push({ type: 'CALLBACK', topic: ROBOT, data: robotMessage(text, more) });
const answerTo = async (messageId: string): Promise<unknown> => {
  const found = (): unknown => world.server.frames.find((frame) => JSON.stringify(frame).includes(messageId));
  await world.server.until(`an answer to ${messageId}`, () => found() !== undefined);
  return found();
};
const lines = (count: number): Promise<void> =>
  world.server.until(`${count} lines`, () => world.server.lines.length === count);
/** Ends when the condition holds on our side, where no call tells. */
async function eventually(condition: () => boolean): Promise<void> {
  const end = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error('never happened');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
const connected = (): Promise<void> => eventually(() => world.platform.unready() === null);

describe('a connection', () => {
  beforeEach(() => begin());

  it('is opened at the address of the settings, with a ticket of its own, for messages and cards', () => {
    expect(world.server.calls).toMatchObject([
      { method: 'POST', path: '/v1.0/gateway/connections/open', status: 200 },
    ]);
    expect(world.server.lines[0]?.topics).toEqual([
      'EVENT *',
      'CALLBACK /v1.0/im/bot/messages/get',
      'CALLBACK /v1.0/card/instances/callback',
    ]);
    expect(world.platform.unready()).toBeNull();
  });

  it('is ready without REGISTERED', async () => {
    say('排行榜');
    await world.came(1);
    expect(world.incoming[0]).toMatchObject({ text: '排行榜' });
  });

  it('answers a ping with what came in it', async () => {
    const id = world.server.push({ type: 'SYSTEM', topic: 'ping', data: { opaque: '0d75ed7c' } });
    expect(await answerTo(id)).toMatchObject({ code: 200, message: 'OK', data: '{"opaque":"0d75ed7c"}' });
  });

  it('acknowledges an event', async () => {
    const id = world.server.push({ type: 'EVENT', topic: '*', data: { chatId: 'c' } });
    expect(await answerTo(id)).toEqual({
      code: 200,
      headers: { contentType: 'application/json', messageId: id },
      message: 'OK',
      data: '{"status":"SUCCESS"}',
    });
  });

  it('acknowledges a message by itself', async () => {
    const id = say('排行榜');
    expect(await answerTo(id)).toEqual({
      code: 200,
      headers: { contentType: 'application/json', messageId: id },
      message: 'OK',
      data: '{"response":{}}',
    });
  });

  it('acknowledges a topic that nobody listens to', async () => {
    const id = world.server.push({ type: 'CALLBACK', topic: '/v1.0/unknown', data: {} });
    expect(await answerTo(id)).toMatchObject({ code: 200 });
  });

  it('acknowledges what it cannot read, and lives on', async () => {
    const line = world.server.lines[0];
    const id = world.server.push({ type: 'CALLBACK', topic: ROBOT, data: 'not JSON' });
    await answerTo(id);
    line?.socket.send('not a frame');
    line?.socket.send('{"type":"CALLBACK"}');
    line?.socket.send(Buffer.from([0, 1, 2]));
    say('还在');
    await world.came(1);
    expect(world.incoming).toMatchObject([{ text: '还在' }]);
  });

  it('has topics of its own', () => {
    const other = new DWClient({ clientId: 'a', clientSecret: 'b' });
    expect(other.config.subscriptions).toEqual([{ type: 'EVENT', topic: '*' }]);
  });
});

describe('a connection that is lost', () => {
  beforeEach(() => begin());

  it('by notice: the new one is open before the old one is dropped, and both are listened to', async () => {
    const old = world.server.lines[0];
    world.server.push({
      type: 'SYSTEM',
      topic: 'disconnect',
      data: { reason: 'persistent connection is timeout' },
    });
    await lines(2);
    expect(world.server.lines[1]?.ticket).not.toBe(old?.ticket);
    await world.server.until('the old one is closed', () => old?.socket.readyState === 3);
    say('新的连接');
    await world.came(1);
    expect(opened()).toBe(2);
  });

  it('by a close: a new one at once, with a new ticket', async () => {
    world.server.lines[0]?.socket.close();
    await lines(2);
    say('又来了');
    await world.came(1);
    expect(world.server.lines.map(({ ticket }) => ticket)).toEqual(['ticket-1', 'ticket-2']);
  });

  it('by a cut wire: likewise', async () => {
    world.server.lines[0]?.socket.terminate();
    await lines(2);
  });

  it('by a minute of silence: likewise, and any frame puts it off', async () => {
    say('你好');
    await world.came(1);
    expect(world.timing.waits()).toEqual([SILENCE]);
    world.timing.fire(SILENCE);
    await lines(2);
  });

  it('again and again: further and further apart, one attempt at a time', async () => {
    world.server.lines[0]?.socket.terminate();
    await lines(2);
    await connected();
    world.server.fault('/connections/open', { status: 503, json: {} }, 4);
    world.server.lines[1]?.socket.terminate();
    const waits: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const wait = await nextWait();
      waits.push(wait);
      const before = opened();
      world.timing.fire(wait);
      await world.server.until('an attempt', () => opened() > before);
      expect(opened()).toBe(before + 1);
    }
    expect(waits).toEqual([1_000, 1_500, 3_000, 6_000, 12_000]);
    await lines(3);
    await connected();
  });

  /** The only timer that waits for another attempt. */
  async function nextWait(): Promise<number> {
    const waits = (): readonly number[] => world.timing.waits().filter((ms) => ms !== SILENCE);
    await eventually(() => waits().length > 0);
    expect(waits()).toHaveLength(1);
    return waits()[0] ?? 0;
  }

  it('is not opened again after the end', async () => {
    await world.platform.stop();
    const socket = world.server.lines[0]?.socket;
    await world.server.until('closed', () => socket?.readyState === 3);
    expect(world.timing.waits()).toEqual([]);
    expect(opened()).toBe(1);
    expect(world.platform.unready()).toBeNull();
  });
});

describe('a proxy', () => {
  it('is obeyed by the gateway call and by the WebSocket', async () => {
    const hosts: string[] = [];
    const proxy = createServer((request, response) => {
      hosts.push(`${request.method ?? ''} ${request.url ?? ''}`);
      const { hostname, port, pathname } = new URL(request.url ?? '');
      const onward = forward(
        { hostname, port, path: pathname, method: request.method, headers: request.headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        },
      );
      request.pipe(onward);
    });
    proxy.on('connect', (request, client, head) => {
      hosts.push(`CONNECT ${request.url ?? ''}`);
      const [host, port] = (request.url ?? '').split(':');
      const server = connect(Number(port), host ?? '', () => {
        client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
        server.write(head);
        server.pipe(client).pipe(server);
      });
      server.on('error', () => client.destroy());
      client.on('error', () => server.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const address = proxy.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await begin({ proxy: `http://127.0.0.1:${port}` });
    expect(world.platform.unready()).toBeNull();
    expect(hosts.length).toBeGreaterThanOrEqual(2);
    say('经过代理');
    await world.came(1);
    await world.platform.stop();
    proxy.closeAllConnections();
    await new Promise((resolve) => proxy.close(resolve));
  });
});

describe('a callback', () => {
  const answered = (id: string): boolean => JSON.stringify(world.server.frames).includes(id);

  it('is acknowledged when it is kept, not before', async () => {
    await begin({ start: false });
    let keep: (isKept: boolean) => void = () => undefined;
    const kept = new Promise<boolean>((resolve) => (keep = resolve));
    await world.platform.start(() => kept);
    await lines(1);
    const id = world.server.push({ type: 'CALLBACK', topic: ROBOT, data: robotMessage('满意度') });
    // A topic that nobody asked for is answered at once: by then the message before it was heard.
    const other = world.server.push({ type: 'CALLBACK', topic: '/other', data: {} });
    await world.server.until('the other one', () => answered(other));
    expect(answered(id)).toBe(false);
    keep(true);
    await world.server.until('the message', () => answered(id));
  });

  it('that could not be kept is left to come again; one that takes too long is acknowledged in time', async () => {
    await begin({ start: false });
    let came = 0;
    await world.platform.start(() => {
      came += 1;
      return came === 1 ? Promise.resolve(false) : new Promise<boolean>(() => undefined);
    });
    await lines(1);
    const lost = world.server.push({ type: 'CALLBACK', topic: ROBOT, data: robotMessage('一') });
    const slow = world.server.push({ type: 'CALLBACK', topic: ROBOT, data: robotMessage('二') });
    const other = world.server.push({ type: 'CALLBACK', topic: '/other', data: {} });
    await world.server.until('the other one', () => answered(other));
    expect([answered(lost), answered(slow)]).toEqual([false, false]);
    world.timing.fire(ACK_MS);
    await world.server.until('the slow one', () => answered(slow));
    expect(answered(lost)).toBe(false);
  });
});

describe('a first attempt that fails', () => {
  it('says so and goes on trying', async () => {
    await begin({ keys: { clientSecret: 'wrong' } });
    expect(world.platform.unready()).toContain('authFailed');
    expect(world.timing.waits()).toEqual([1_000]);
    expect(JSON.stringify(world.logged)).not.toContain('wrong');
  });

  it('at the handshake makes one attempt more, not two', async () => {
    await begin({ start: false });
    world.server.fault('/connect', { status: 401, json: {} });
    await world.platform.start(() => undefined);
    // A ticket is good for one handshake, a refused one too.
    expect(world.server.dialled).toEqual(['ticket-1']);
    expect(world.timing.waits()).toEqual([1_000]);
    world.timing.fire(1_000);
    await lines(1);
    expect(opened()).toBe(2);
  });

  it('waits between 1 and 30 seconds, never just as long as others', () => {
    const most = Array.from({ length: 12 }, (_, index) => waitMs(index + 1, 0.999_999));
    const least = Array.from({ length: 12 }, (_, index) => waitMs(index + 1, 0));
    expect(most.at(-1)).toBe(30_000);
    expect(least.at(-1)).toBe(15_000);
    expect(Math.min(...least)).toBe(1_000);
    expect(Math.max(...most)).toBe(30_000);
  });
});

describe('a message', () => {
  beforeEach(() => begin());

  it.each([
    [
      'of a member, directly',
      {},
      { address: 'dingtalk:user/0123', direct: true, sender: '0123', senderKind: 'member' },
    ],
    [
      'in a group',
      { conversationType: '2' },
      { address: 'dingtalk:group/cidAbC123==', thread: 'dingtalk:group/cidAbC123==', direct: false },
    ],
    ['of an outsider', { senderStaffId: '' }, { senderKind: 'guest', sender: '$:LWCP_v1:$sender' }],
    ['of another organisation', { senderCorpId: 'ding9999' }, { senderKind: 'guest' }],
    ['with spaces', { text: { content: ' 排行榜 ' } }, { text: '排行榜' }],
    [
      'with the mention left in',
      {
        conversationType: '2',
        text: { content: '@客服助手 排行榜' },
        atUsers: [{ dingtalkId: '$:LWCP_v1:$bot' }],
      },
      { text: '排行榜' },
    ],
    [
      'of rich text',
      {
        msgtype: 'richText',
        text: undefined,
        content: { richText: [{ text: '上周' }, { type: 'picture', downloadCode: 'x' }, { text: '满意度' }] },
      },
      { text: '上周 满意度' },
    ],
    [
      'spoken',
      { msgtype: 'audio', text: undefined, content: { recognition: '上周满意度', duration: 4000 } },
      { text: '上周满意度' },
    ],
    ['a picture', { msgtype: 'picture', text: undefined, content: { downloadCode: 'x' } }, { text: '' }],
  ])('%s', async (_, more, expected) => {
    const message = robotMessage('满意度', more);
    world.server.push({ type: 'CALLBACK', topic: ROBOT, data: message });
    await world.came(1);
    expect(world.incoming[0]).toMatchObject({ platform: 'dingtalk', id: message['msgId'], ...expected });
  });

  it('of the robot itself is ignored, and one over the month is logged', async () => {
    say('我说的', { senderId: '$:LWCP_v1:$bot' });
    say('', { errorCode: 20001, text: undefined });
    say('后面的');
    await world.came(1);
    expect(world.incoming).toMatchObject([{ text: '后面的' }]);
    expect(world.logged).toContainEqual(
      expect.objectContaining({ level: 'warn', fields: { code: '20001' } }),
    );
  });

  it('carries an address for replies only where it is DingTalk’s', async () => {
    say('一', { sessionWebhook: 'https://evil.example/x', sessionWebhookExpiredTime: 1 });
    say('二', {
      sessionWebhook: 'https://oapi.dingtalk.com/robot/sendBySession?session=a',
      sessionWebhookExpiredTime: 2,
    });
    await world.came(2);
    expect(world.incoming[0]).not.toHaveProperty('reply');
    expect(world.incoming[1]?.reply).toMatchObject({ expiresAt: 2 });
  });

  it('that comes again keeps its id, so that it can be known', async () => {
    const message = robotMessage('满意度');
    world.server.push({ type: 'CALLBACK', topic: ROBOT, data: message });
    world.server.push({ type: 'CALLBACK', topic: ROBOT, data: message });
    await world.came(2);
    expect(world.incoming[0]?.id).toBe(world.incoming[1]?.id);
  });
});
