// The playground as a chat platform, over real HTTP: what is heard, what is sent, and to whom.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../adapters/playground/limits.js';
import { EVERYTHING, openStream, plain, post, press, startPlayground } from './stage.js';
import { post as postCard } from '../support/post.js';
import type { Running } from './stage.js';

let it: Running;
beforeEach(async () => {
  it = await startPlayground();
});
afterEach(() => it.stop());

describe('hearing', () => {
  test('a direct message', async () => {
    expect((await post(it.url, { id: 'm-1234567', text: '  上周满意度 \n' })).status).toBe(202);
    expect(it.heard).toEqual([
      {
        platform: 'playground',
        id: 'm-1234567',
        address: 'playground:dm-A1',
        thread: 'playground:dm-A1',
        sender: 'A1',
        text: '上周满意度',
        direct: true,
      },
    ]);
  });

  test('a message in a channel', async () => {
    await post(it.url, { as: 'S1', room: 'team-T1', text: 'CSAT' });
    expect(it.heard[0]).toMatchObject({ address: 'playground:team-T1', sender: 'S1', direct: false });
  });

  test('the same message twice is heard once', async () => {
    await post(it.url, { id: 'twice-123' });
    expect((await post(it.url, { id: 'twice-123' })).status).toBe(202);
    expect(it.heard).toHaveLength(1);
  });

  test.each([
    ['nobody of that id', { as: 'X9' }, 404, 'nobody'],
    ['a room that does not exist', { room: 'secret' }, 404, 'no_room'],
    ['a direct message of nobody', { room: 'dm-X9' }, 404, 'no_room'],
    ["another person's direct message", { room: 'dm-A2' }, 403, 'not_in_room'],
    ['a channel of others', { as: 'M1', room: 'team-T1' }, 403, 'not_in_room'],
    ['nothing said', { text: ' \n ' }, 400, 'empty'],
    ['no text', { text: 7 }, 400, 'bad_request'],
    ['an odd id', { id: '../..' }, 400, 'bad_request'],
    ['too long', { text: 'x'.repeat(LIMITS.messageLength + 1) }, 413, 'too_long'],
  ])('not: %s', async (_name, body, status, code) => {
    const response = await post(it.url, body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
    expect(it.heard).toEqual([]);
  });

  test('a press of a button, once, with what was filled in', async () => {
    const pressed = { id: 'press-123456', fields: { reason: '客户在等' } };
    expect((await press(it.url, pressed)).status).toBe(202);
    expect((await press(it.url, pressed)).status).toBe(202);
    expect(it.pressed).toEqual([
      {
        kind: 'action',
        platform: 'playground',
        id: 'press-123456',
        address: 'playground:dm-A1',
        thread: 'playground:dm-A1',
        sender: 'A1',
        direct: true,
        action: 'acknowledge',
        value: '1',
        fields: { reason: '客户在等' },
        messageId: 'card-1',
      },
    ]);
  });

  test.each([
    ["in another person's direct message", { room: 'dm-A2' }, 403],
    ['by nobody', { as: 'X9' }, 404],
    ['without an action', { action: 7 }, 400],
    ['with a field that is no text', { fields: { reason: {} } }, 400],
    ['with a field without end', { fields: { reason: 'x'.repeat(LIMITS.fieldLength + 1) } }, 400],
  ])('not a press %s', async (_name, body, status) => {
    expect((await press(it.url, body)).status).toBe(status);
    expect(it.pressed).toEqual([]);
  });

  test('after it has stopped, a message is refused rather than lost', async () => {
    await it.platform.stop();
    expect((await post(it.url, {})).status).toBe(503);
  });
});

describe('sending', () => {
  test('a page first gets what was said before, then what is said now', async () => {
    await post(it.url, { text: 'first' });
    const stream = await openStream(it.url, 'A1');
    expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
    expect(await stream.next()).toMatchObject({
      kind: 'rooms',
      messages: [{ room: 'dm-A1', from: 'A1', text: 'first' }],
      busy: ['dm-A1'],
      clock: { zone: 'Asia/Shanghai', standing: false },
    });
    expect(await postCard(it.platform, 'playground:dm-A1', plain('the answer'))).toMatchObject({
      outcome: 'sent',
    });
    expect(await stream.next()).toEqual({ kind: 'busy', room: 'dm-A1', busy: false });
    expect(await stream.next()).toMatchObject({
      kind: 'message',
      message: { from: null, card: { title: 'the answer' } },
    });
    stream.close();
  });

  test('what is said in a direct message reaches nobody else', async () => {
    const mine = await openStream(it.url, 'A1');
    const other = await openStream(it.url, 'A2');
    await mine.next();
    await other.next();
    await postCard(it.platform, 'playground:dm-A1', plain('for A1 only'));
    await postCard(it.platform, 'playground:team-T1', plain('for the team'));
    expect(await mine.next()).toMatchObject({ message: { card: { title: 'for A1 only' } } });
    expect(await mine.next()).toMatchObject({ message: { card: { title: 'for the team' } } });
    // The first that the other hears is the team's.
    expect(await other.next()).toMatchObject({
      message: { room: 'team-T1', card: { title: 'for the team' } },
    });
    mine.close();
    other.close();
    const late = await openStream(it.url, 'A2');
    expect(JSON.stringify(await late.next())).not.toContain('for A1 only');
    late.close();
  });

  test.each(['slack:C1', 'playground:nowhere', 'playground:dm-X9', 'all'])('not to %s', async (address) => {
    expect(await postCard(it.platform, address, plain('x'))).toMatchObject({ outcome: 'refused' });
  });

  test('a room keeps so many messages and no more', async () => {
    for (let nth = 0; nth < LIMITS.historyLength + 5; nth += 1)
      await postCard(it.platform, 'playground:all', plain(`${nth}`));
    const stream = await openStream(it.url, 'R1');
    const event = await stream.next();
    stream.close();
    if (event.kind !== 'rooms') throw new Error('the first event is not the rooms');
    expect(event.messages).toHaveLength(LIMITS.historyLength);
    expect(event.messages[0]).toMatchObject({ card: { title: '5' } });
  });

  test('a stream of nobody is refused', async () => {
    expect((await fetch(`${it.url}/playground/stream?as=X9`)).status).toBe(404);
    expect((await fetch(`${it.url}/playground/stream`)).status).toBe(404);
  });
});

describe('pictures', () => {
  const chartIn = async (): Promise<string> => {
    await postCard(it.platform, 'playground:dm-A1', EVERYTHING);
    const stream = await openStream(it.url, 'A1');
    const id = /"kind":"chart","id":"([0-9a-f]{32})"/.exec(JSON.stringify(await stream.next()))?.[1];
    stream.close();
    if (id === undefined) throw new Error('the card carries no chart');
    return `${it.url}/playground/charts/${id}.png`;
  };

  test('a chart is an address; light, dark and narrow are three pictures', async () => {
    const address = await chartIn();
    const pictures = await Promise.all(
      ['', '?theme=dark', '?width=narrow'].map(async (query) => {
        const response = await fetch(address + query);
        expect(response.status).toBe(200);
        expect(response.headers.get('content-type')).toBe('image/png');
        return Buffer.from(await response.arrayBuffer());
      }),
    );
    for (const picture of pictures) expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(3);
    const width = (picture: Buffer | undefined): number | undefined => picture?.readUInt32BE(16);
    expect(width(pictures[0])).toBe(LIMITS.chartWidth.wide * 2);
    expect(width(pictures[2])).toBe(LIMITS.chartWidth.narrow * 2);
  });

  test.each(['0'.repeat(32), 'nonsense', '..%2f..%2fpackage'])('there is no picture %s', async (id) => {
    expect((await fetch(`${it.url}/playground/charts/${id}.png`)).status).toBe(404);
  });

  test('the newest charts are kept, the oldest go', async () => {
    const address = await chartIn();
    for (let nth = 0; nth < LIMITS.charts; nth += 1) {
      await postCard(it.platform, 'playground:all', {
        ...plain('more'),
        blocks: EVERYTHING.blocks.map((block) =>
          block.kind === 'chart' ? { ...block, chart: { ...block.chart, title: `${nth}` } } : block,
        ),
      });
    }
    expect((await fetch(address)).status).toBe(404);
  });
});

describe('the page', () => {
  test.each([
    ['/playground/', 'text/html; charset=utf-8'],
    ['/playground/app.js', 'text/javascript; charset=utf-8'],
    ['/playground/style.css', 'text/css; charset=utf-8'],
    ['/playground/icon.svg', 'image/svg+xml'],
    ['/playground/fonts/noto-sans-sc-regular.woff2', 'font/woff2'],
  ])('%s', async (path, type) => {
    const response = await fetch(it.url + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    const tag = response.headers.get('etag') ?? '';
    expect((await fetch(it.url + path, { headers: { 'if-none-match': tag } })).status).toBe(304);
  });

  test.each([
    '/playground/../package.json',
    '/playground/%2e%2e/index.ts',
    '/playground/fonts/OFL.txt',
    '/playground/nothing',
  ])('not %s', async (path) => {
    expect((await fetch(it.url + path)).status).toBe(404);
  });

  test('the front door leads there', async () => {
    expect((await fetch(`${it.url}/`)).url).toBe(`${it.url}/playground/`);
  });

  test('the stage says who is there and what time it is', async () => {
    it.clock.standing = true;
    expect(await (await fetch(`${it.url}/playground/stage`)).json()).toMatchObject({
      name: { zh: '演示台' },
      clock: { zone: 'Asia/Shanghai', standing: true },
    });
  });
});

describe('the clock', () => {
  const move = (step: unknown): Promise<Response> =>
    fetch(`${it.url}/playground/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ step }),
    });

  test('is moved for everybody, and told of to every page', async () => {
    const stream = await openStream(it.url, 'A1');
    await stream.next();
    expect((await move('hour')).status).toBe(200);
    const told = await stream.next();
    stream.close();
    expect(told).toMatchObject({ kind: 'clock', clock: { moved: true } });
  });

  test('goes no further than anything is known of', async () => {
    for (let nth = 0; nth < 3; nth += 1) expect((await move('day')).status).toBe(200);
    expect((await move('morning')).status).toBe(409);
    expect((await move('back')).status).toBe(200);
  });

  test.each(['yesterday', null, 5])('is not moved to %s', async (step) => {
    expect((await move(step)).status).toBe(400);
  });
});
