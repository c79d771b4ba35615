// HTTP mode: signatures by the vendor's rule and its sample values, both doors, and what is refused at them.
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCardCallback, isRobotCallback, signOf, signedUrl } from '../../adapters/dingtalk/verify.js';
import { KEYS, robotMessage } from '../support/dingtalk-server.js';
import { CARDS } from './cards.js';
import { NOW, type Rig, rig } from './rig.js';

describe('signatures', () => {
  // By the documented rule with a fixed clock; both equal what public clients compute.
  it.each([
    ['this is secret', 1577262236757, 'hmPWwU%2B7lVdm3ZZz0r9tSfx0L4Q26jWOZr9%2BGs6EZQM%3D'],
    [
      'SEC0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      1767225600009,
      'ujyUyImxBI4Imk8OZXD6WzB%2FoM7z%2BmWc%2FDyskRlmELY%3D',
    ],
  ])('of a group robot: %s', (secret, at, sign) => {
    const url = signedUrl('https://oapi.dingtalk.com/robot/send?access_token=x', secret, at);
    expect(url).toBe(`https://oapi.dingtalk.com/robot/send?access_token=x&timestamp=${at}&sign=${sign}`);
  });

  it('of a robot without a secret are none', () => {
    expect(signedUrl('https://x.example/?access_token=x', null, 1)).toBe('https://x.example/?access_token=x');
  });

  it.each([
    [1577265836756, true],
    [1577265836758, false],
    [1577258636758, true],
    [1577258636756, false],
  ])('of a message at %i', (now, good) => {
    const headers = { timestamp: '1577262236757', sign: 'DJrE6qdyVGCQz9z5r2MDuNcNAhwYnuAkyj13cx169CA=' };
    expect(isRobotCallback(headers, 'this is a secret', now)).toBe(good);
  });

  it('of a card', () => {
    const headers = { timestamp: '1767225600000', sign: 'uA8KV+hG4WG70G+B4HtI+ygHYjsm+lAjGIeLeRd0GEE=' };
    expect(isCardCallback(headers, 'example-secret', 1767225600000)).toBe(true);
    expect(isCardCallback(headers, 'example-secret', 1767225600000 + 3_600_001)).toBe(false);
    expect(isCardCallback(headers, 'another', 1767225600000)).toBe(false);
  });

  it.each([
    ['a timestamp in seconds', { timestamp: String(NOW / 1_000) }],
    ['no timestamp', { timestamp: undefined }],
    ['several', { timestamp: [String(NOW)] }],
    ['no number', { timestamp: 'NaN' }],
    ['no signature', { sign: undefined }],
    ['an empty one', { sign: '' }],
    [
      'key and message swapped',
      {
        sign: createHmac('sha256', `${NOW}\n${KEYS.clientSecret}`).update(KEYS.clientSecret).digest('base64'),
      },
    ],
  ])('are refused: %s', (_, wrong) => {
    const good = { timestamp: String(NOW), sign: signOf(KEYS.clientSecret, String(NOW)) };
    expect(isRobotCallback(good, KEYS.clientSecret, NOW)).toBe(true);
    expect(isRobotCallback({ ...good, ...wrong }, KEYS.clientSecret, NOW)).toBe(false);
  });
});

describe('the doors', () => {
  const CARD_SECRET = 'card-secret-0001';
  let world: Rig;
  beforeEach(async () => {
    world = await rig({
      keys: { mode: 'http', cardSecret: CARD_SECRET, cardTemplateId: 'template-0001.schema' },
      options: { publicUrl: 'https://desk.example/' },
    });
  });
  afterEach(() => world.stop());

  const signed = (at = world.clock.now): Record<string, string> => ({
    timestamp: String(at),
    sign: signOf(KEYS.clientSecret, String(at)),
    'content-type': 'application/json',
  });
  const message = (payload: unknown, headers: Record<string, string> = signed()) =>
    world.doors.inject({
      method: 'POST',
      url: '/dingtalk/messages',
      headers,
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    });
  const click = (payload: unknown, secret = CARD_SECRET) =>
    world.doors.inject({
      method: 'POST',
      url: '/dingtalk/cards',
      headers: {
        'content-type': 'application/json',
        'x-ddpaas-signature-timestamp': String(world.clock.now),
        'x-ddpaas-signature': createHmac('sha256', secret).update(String(world.clock.now)).digest('base64'),
      },
      payload: JSON.stringify(payload),
    });
  const press = async (): Promise<Record<string, unknown>> => {
    const card = CARDS['zh-buttons'];
    const [part] = card === undefined ? [] : world.platform.render(card, 'dingtalk:user/0123');
    if (part === undefined) throw new Error('no part');
    await world.platform.send(world.out(part, 'dingtalk:user/0123'));
    const [outTrackId, params] = [...world.server.cards][0] ?? ['', {}];
    const cardPrivateData = { actionIds: ['button2'], params: { value: params['value2'] } };
    return {
      type: 'actionCallback',
      outTrackId,
      corpId: 'ding0001',
      userId: '0123',
      content: JSON.stringify({ cardPrivateData }),
    };
  };

  it('take a message in', async () => {
    const answer = await message(robotMessage('排行榜'));
    expect([answer.statusCode, answer.body]).toEqual([200, '{}']);
    await world.came(1);
    expect(world.incoming).toMatchObject([{ text: '排行榜', sender: '0123' }]);
  });

  it('register where cards are pressed', () => {
    expect(world.server.calls.find(({ path }) => path.endsWith('callbacks/register'))?.body).toEqual({
      callbackUrl: 'https://desk.example/dingtalk/cards',
      callbackRouteKey: 'deskbeat',
      apiSecret: CARD_SECRET,
      forceUpdate: true,
    });
  });

  it('take a press in, and the same press again as one', async () => {
    const payload = await press();
    expect((await click(payload)).body).toBe('{}');
    world.clock.now += 5_000;
    await click(payload);
    await click({ ...payload, userId: '0456' });
    await world.came(2);
    expect(world.incoming).toMatchObject([
      { kind: 'action', action: 'subscription.pause', sender: '0123', address: 'dingtalk:user/0123' },
      // The answer to somebody else's press is theirs.
      { kind: 'action', sender: '0456', address: 'dingtalk:user/0456' },
    ]);
  });

  it('believe no value that is not ours', async () => {
    const payload = await press();
    const forged = JSON.stringify({
      a: 'subscription.pause',
      v: 'everything',
      t: 'dingtalk:user/0123',
      s: '0123456789abcdef',
    });
    await click({
      ...payload,
      content: JSON.stringify({ cardPrivateData: { actionIds: ['button1'], params: { value: forged } } }),
    });
    await click({ ...payload, userId: '0789' });
    await world.came(1);
    expect(world.incoming).toMatchObject([{ sender: '0789' }]);
  });

  it('refuse all that is not signed, in one way', async () => {
    const answers = [
      await message(robotMessage('x'), { 'content-type': 'application/json' }),
      await message(robotMessage('x'), { ...signed(), sign: signOf('another', signed()['timestamp'] ?? '') }),
      await message(robotMessage('x'), signed(world.clock.now - 3_600_001)),
      await message(robotMessage('x'), signed(world.clock.now + 3_600_001)),
      await message('', { ...signed(), sign: '' }),
      await click({}, 'another'),
    ];
    expect(new Set(answers.map(({ statusCode, body }) => `${statusCode} ${body}`))).toEqual(
      new Set(['403 {"message":"forbidden"}']),
    );
    expect(world.incoming).toEqual([]);
  });

  it('refuse what is signed and damaged', async () => {
    expect((await message('{"conversationId"')).statusCode).toBe(400);
    expect((await message('x'.repeat(300_000))).statusCode).toBe(413);
    expect((await message({ conversationType: '3' })).statusCode).toBe(200);
    await message(robotMessage('好的'));
    await world.came(1);
    expect(world.incoming).toHaveLength(1);
  });
});
