// What goes out, against a server that checks what DingTalk checks; every outcome that a delivery has to know of.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing, Part } from '../../adapters/platform.js';
import type { Card } from '../../src/cards/card.js';
import { robotMessage } from '../support/dingtalk-server.js';
import { CARDS } from './cards.js';
import { type Rig, type RigOptions, rig } from './rig.js';

const USER = 'dingtalk:user/0123';
const GROUP = 'dingtalk:group/cidAbC123==';
const ROBOT = 'dingtalk:robot/cs-alerts';

let world: Rig;
const begin = async (options: RigOptions = {}): Promise<Rig> => {
  world = await rig({ start: false, ...options });
  return world;
};
beforeEach(() => begin());
afterEach(() => world.stop());

const cardOf = (name: string): Card => {
  const card = CARDS[name];
  if (card === undefined) throw new Error(name);
  return card;
};
const partOf = (address: string, name = 'zh-text', index = 0): Part => {
  const part = world.platform.render(cardOf(name), address)[index];
  if (part === undefined) throw new Error('no such part');
  return part;
};
const send = (address: string, more: Partial<Outgoing> = {}, part = partOf(address)) =>
  world.platform.send(world.out(part, address, more));
const pathsOf = (): readonly string[] => world.server.calls.map(({ path }) => path);
const restart = async (options: RigOptions): Promise<void> => {
  await world.stop();
  await begin(options);
};

describe('a text', () => {
  it('to a person', async () => {
    const receipt = await send(USER);
    expect(receipt).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toMatchObject([{ by: 'user', to: '0123', title: '上周客户满意度' }]);
    expect(world.server.delivered[0]?.text).toContain('## 92.3 %');
  });

  it('to a group', async () => {
    expect(await send(GROUP)).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toMatchObject([{ by: 'group', to: 'cidAbC123==' }]);
  });

  it('by a group robot, signed', async () => {
    expect(await send(ROBOT)).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toMatchObject([{ by: 'robot' }]);
  });

  it('by a group robot a second time, when the first may have arrived', async () => {
    world.server.fault('/robot/send', 'cut after');
    expect(await send(ROBOT)).toMatchObject({ outcome: 'unknown' });
    expect(await send(ROBOT, { attempt: 2, uncertain: true })).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toHaveLength(1);
  });

  it('to nobody known', async () => {
    world.server.invalid.add('0123');
    expect(await send(USER)).toMatchObject({ outcome: 'refused', code: 'invalidStaffId' });
  });

  it('to somebody who got too much', async () => {
    world.server.throttled.add('0123');
    expect(await send(USER)).toMatchObject({ outcome: 'later', busy: true });
  });

  it('to a robot without an address', async () => {
    expect(await send('dingtalk:robot/empty')).toMatchObject({ outcome: 'refused' });
    expect(world.server.calls).toEqual([]);
  });

  it('mentions people by a robot and names them by the send API', async () => {
    await restart({ options: { dingtalkIdOf: (id) => (id === 'A017' ? '0123' : null) }, start: false });
    await send(ROBOT, {}, partOf(ROBOT, 'zh-mention'));
    await send(GROUP, {}, partOf(GROUP, 'zh-mention'));
    const [byRobot, byApi] = world.server.delivered;
    expect(byRobot?.mentioned).toEqual(['0123']);
    expect(byRobot?.text).toContain('@0123');
    expect(byRobot?.text).toContain('**路人**');
    expect(byApi?.text).not.toContain('@');
    expect(byApi?.text).toContain('**王芳**');
  });

  it('mentions nobody whom a text names', async () => {
    await send(ROBOT, {}, partOf(ROBOT, 'zh-hostile'));
    expect(world.server.delivered[0]?.mentioned).toEqual([]);
    expect(world.server.calls.at(-1)?.body).not.toHaveProperty('at');
    expect(world.server.delivered[0]?.text).not.toMatch(/@|\]\(|!\[|<[a-z]/);
  });
});

describe('a reply', () => {
  const replyTo = (expiresAt: number) => ({ webhook: world.server.session('s1', expiresAt), expiresAt });

  it('goes by the conversation while that lasts', async () => {
    const reply = replyTo(world.clock.now + 5_400_000);
    expect(await send(GROUP, { reply })).toMatchObject({ outcome: 'sent' });
    expect(pathsOf()).toEqual(['/robot/sendBySession']);
  });

  it('goes by the send API afterwards', async () => {
    const reply = replyTo(world.clock.now + 5_400_000);
    world.clock.now += 5_400_000;
    expect(await send(GROUP, { reply })).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toMatchObject([{ by: 'group' }]);
    expect(pathsOf()).not.toContain('/robot/sendBySession');
  });

  it('goes by the send API when the conversation has gone earlier than it said', async () => {
    const reply = { ...replyTo(world.clock.now), expiresAt: world.clock.now + 5_400_000 };
    expect(await send(GROUP, { reply })).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toMatchObject([{ by: 'group' }]);
  });

  it('is not doubled when its first attempt may have arrived', async () => {
    const reply = replyTo(world.clock.now + 5_400_000);
    world.server.fault('/robot/sendBySession', 'cut after');
    expect(await send(GROUP, { reply })).toMatchObject({ outcome: 'unknown' });
    expect(await send(GROUP, { reply, attempt: 2, uncertain: true })).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toHaveLength(1);
  });

  it('reaches somebody from outside by the conversation only', async () => {
    const address = 'dingtalk:user/$:LWCP_v1:$guest';
    const reply = replyTo(world.clock.now + 5_400_000);
    expect(await send(address, { reply })).toMatchObject({ outcome: 'sent' });
    expect(await send(address)).toMatchObject({ outcome: 'refused' });
  });
});

describe('a picture', () => {
  const picture = () => partOf(USER, 'zh-chart', 1);

  it('is a message of its own that may fail, after the text', () => {
    expect(world.platform.render(cardOf('zh-chart'), USER)).toMatchObject([
      { kind: 'markdown', optional: false, pictures: [] },
      { kind: 'image', optional: true },
    ]);
  });

  it('is uploaded once', async () => {
    expect(await send(USER, {}, picture())).toMatchObject({ outcome: 'sent' });
    expect(await send(GROUP, { key: 'another' }, picture())).toMatchObject({ outcome: 'sent' });
    expect(pathsOf().filter((path) => path === '/media/upload')).toHaveLength(1);
    expect(world.server.delivered.map(({ text }) => text)).toEqual(['@media-8', '@media-8']);
  });

  it('that cannot be drawn is refused, and nothing is sent', async () => {
    const receipt = await send(USER, { picture: () => Promise.resolve(null) }, picture());
    expect(receipt).toMatchObject({ outcome: 'refused' });
    expect(world.server.calls).toEqual([]);
  });

  it('whose upload ended in the dark is tried again', async () => {
    world.server.fault('/media/upload', 'cut before');
    expect(await send(USER, {}, picture())).toMatchObject({ outcome: 'later' });
  });

  it('of a group robot stands in its text by a public address, else its words', async () => {
    const part = partOf(ROBOT, 'zh-chart');
    await send(ROBOT, { pictureUrl: (id) => `https://desk.example/charts/${id}.png` }, part);
    await send(ROBOT, { key: 'another' }, part);
    const [shown, told] = world.server.delivered;
    expect(shown?.text).toMatch(/!\[折线图.*\]\(https:\/\/desk\.example\/charts\/[0-9a-f]{24}\.png\)/);
    expect(told?.text).toContain('> 折线图：客户满意度从 90 % 升到 92.3 %');
    expect(told?.text).not.toContain('![');
  });
});

describe('an interactive card', () => {
  const withTemplate = { keys: { cardTemplateId: 'template-0001.schema' }, start: false };

  it('is made once however often it is tried', async () => {
    await restart(withTemplate);
    world.server.fault('/createAndDeliver', 'cut after');
    expect(await send(USER)).toMatchObject({ outcome: 'unknown' });
    const again = await send(USER, { attempt: 2, uncertain: true });
    expect(again).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toHaveLength(1);
    expect(world.server.cards.size).toBe(1);
  });

  it('is changed in place, and keeps what is not named', async () => {
    await restart(withTemplate);
    const first = await send(GROUP);
    if (first.outcome !== 'sent') throw new Error(first.outcome);
    const card = await send(GROUP, { key: 'next', replaces: first.messageId }, partOf(GROUP, 'zh-buttons'));
    expect(card).toEqual({ outcome: 'sent', messageId: first.messageId });
    expect(world.server.calls.at(-1)).toMatchObject({
      method: 'PUT',
      body: { cardUpdateOptions: { updateCardDataByKey: true } },
    });
    expect(world.server.cards.get(first.messageId)).toMatchObject({ button1: '为什么？' });
  });

  it('goes out without a picture that fails', async () => {
    await restart(withTemplate);
    const receipt = await send(GROUP, { picture: () => Promise.resolve(null) }, partOf(GROUP, 'zh-chart'));
    expect(receipt).toMatchObject({ outcome: 'sent' });
    expect([...world.server.cards.values()][0]).toMatchObject({ image: '' });
  });

  it('of a template that is not published goes out as its words', async () => {
    await restart(withTemplate);
    world.server.publishTemplate(false);
    expect(await send(USER)).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toMatchObject([{ by: 'user', title: '上周客户满意度' }]);
    expect(world.server.delivered[0]?.text).toContain('## 92.3 %');
    expect(world.logged).toContainEqual(
      expect.objectContaining({ level: 'error', fields: { code: 'param.templateUnpublished' } }),
    );
  });

  it('that went out as words has its buttons as numbers, and its picture after them', async () => {
    await restart(withTemplate);
    world.server.publishTemplate(false);
    await send(GROUP, {}, partOf(GROUP, 'zh-buttons'));
    expect(world.server.delivered[0]?.text).toMatch(/回复数字：.*\*\*1\*\* 为什么？.*\*\*2\*\* /su);
    expect(world.platform.buttons(GROUP)).toBe('pressed');
    expect(world.platform.mayNumber?.(GROUP)).toBe(true);
    expect(world.platform.mayNumber?.('dingtalk:robot/cs-alerts')).toBe(false);
    await send(GROUP, { key: 'b' }, partOf(GROUP, 'zh-chart'));
    expect(pathsOf().filter((path) => path.endsWith('groupMessages/send'))).toHaveLength(3);
    // A picture that fails takes nothing away.
    expect(
      await send(GROUP, { key: 'c', picture: () => Promise.resolve(null) }, partOf(GROUP, 'zh-chart')),
    ).toMatchObject({ outcome: 'sent' });
  });

  it('that is made and not shown goes out as its words', async () => {
    await restart(withTemplate);
    const json = { success: true, result: { deliverResults: [{ success: false, errorMsg: 'no' }] } };
    world.server.fault('/createAndDeliver', { status: 200, json });
    expect(await send(USER)).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toMatchObject([{ by: 'user', title: '上周客户满意度' }]);
  });

  it('comes back from a template whose buttons hand over their id only', async () => {
    await restart({ ...withTemplate, start: true });
    await send(GROUP, {}, partOf(GROUP, 'zh-buttons'));
    const outTrackId = [...world.server.cards.keys()][0];
    const content = JSON.stringify({ cardPrivateData: { actionIds: ['button2'], params: {} } });
    const data = { type: 'actionCallback', outTrackId, userId: '0456', content };
    world.server.push({ type: 'CALLBACK', topic: '/v1.0/card/instances/callback', data });
    await world.came(1);
    expect(world.incoming).toMatchObject([{ kind: 'action', action: 'subscription.pause' }]);
  });

  it('that takes the place of something that was none is a new one', async () => {
    await restart(withTemplate);
    expect(await send(GROUP, { replaces: 'process-query-key' })).toMatchObject({ outcome: 'sent' });
    expect(await send(GROUP, { key: 'b', replaces: 'deskbeat-long-gone' })).toMatchObject({
      outcome: 'sent',
    });
    expect(world.server.cards.size).toBe(2);
  });

  it('is none for somebody from outside, who is answered in the conversation', async () => {
    await restart(withTemplate);
    const address = 'dingtalk:user/$:LWCP_v1:$guest';
    const expiresAt = world.clock.now + 5_400_000;
    const reply = { webhook: world.server.session('s1', expiresAt), expiresAt };
    expect(await send(address, { reply })).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toMatchObject([{ by: 'session' }]);
  });

  it('comes back when it is pressed', async () => {
    await restart({ ...withTemplate, start: true });
    await send(GROUP, {}, partOf(GROUP, 'zh-buttons'));
    const [trackId, params] = [...world.server.cards][0] ?? ['', {}];
    const press = (slot: number) => ({
      type: 'actionCallback',
      outTrackId: trackId,
      corpId: 'ding0001',
      userId: '0456',
      content: JSON.stringify({
        cardPrivateData: { actionIds: [`button${slot}`], params: { value: params[`value${slot}`] } },
      }),
    });
    world.server.push({ type: 'CALLBACK', topic: '/v1.0/card/instances/callback', data: press(1) });
    world.server.push({ type: 'CALLBACK', topic: '/v1.0/card/instances/callback', data: press(2) });
    await world.came(2);
    expect(world.incoming).toMatchObject([
      { text: '上周首次响应为什么变慢了', sender: '0456', address: GROUP, direct: false },
      { kind: 'action', action: 'subscription.pause', value: 'daily-card', messageId: trackId },
    ]);
  });
});

describe('the access token', () => {
  it('is fetched once for calls at the same time', async () => {
    await Promise.all([1, 2, 3, 4].map((each) => send(USER, { key: String(each) })));
    expect(pathsOf().filter((path) => path.endsWith('accessToken'))).toHaveLength(1);
  });

  it('is renewed before its end', async () => {
    await send(USER);
    world.clock.now += 7_200_000 - 60_000;
    await send(USER);
    expect(pathsOf().filter((path) => path.endsWith('accessToken'))).toHaveLength(2);
    expect(world.server.calls.every(({ status }) => status === 200)).toBe(true);
  });

  it('that is refused is fetched anew, once', async () => {
    await send(USER);
    world.server.expireTokens();
    expect(await send(USER)).toMatchObject({ outcome: 'sent' });
    expect(world.server.delivered).toHaveLength(2);
  });

  it('that is refused again and again is no endless loop', async () => {
    world.server.fault('/batchSend', { status: 400, json: { code: 'InvalidAuthentication' } }, 9);
    expect(await send(USER)).toMatchObject({ outcome: 'barred', code: 'InvalidAuthentication' });
    expect(pathsOf().filter((path) => path.endsWith('batchSend'))).toHaveLength(2);
  });

  it('of the old API likewise', async () => {
    const picture = partOf(USER, 'zh-chart', 1);
    await send(USER, {}, picture);
    world.server.expireTokens();
    world.uploads.clear();
    expect(await send(USER, {}, picture)).toMatchObject({ outcome: 'sent' });
    expect(pathsOf().filter((path) => path === '/media/upload')).toHaveLength(3);
  });

  it('of wrong keys says so', async () => {
    await restart({ keys: { clientSecret: 'wrong' }, start: false });
    expect(await send(USER)).toMatchObject({ outcome: 'barred', code: 'invalidClientIdOrSecret' });
  });

  it('that never came leaves no doubt about the message', async () => {
    world.server.fault('/accessToken', 'cut before');
    expect(await send(USER)).toMatchObject({ outcome: 'later', whole: true });
  });
});

describe('an answer that is no success', () => {
  const QPS = 'Forbidden.AccessDenied.QpsLimitForAppkeyAndApi';
  it.each([
    ['too many calls in a second', 403, { code: QPS }, { outcome: 'later', afterMs: 1_000, busy: true }],
    [
      'a busy API',
      403,
      { code: 'Forbidden.AccessDenied.QpsLimitForApi' },
      { outcome: 'later', afterMs: 1_000 },
    ],
    [
      'the month is used up',
      403,
      { code: 'Forbidden.AccessDenied.ApiCountLimitForOrg' },
      { outcome: 'later', afterMs: 3_600_000 },
    ],
    [
      'shut out',
      200,
      { status: 1111, wait: 5, source: 'x5', punish: 'deny' },
      { outcome: 'later', afterMs: 300_000, whole: true },
    ],
    ['shut out, as a page', 200, '<!DOCTYPE html><html>…', { outcome: 'later', whole: true }],
    ['busy', 500, { code: 'system.error' }, { outcome: 'later' }],
    ['sent too fast', 400, { code: 'send.too.fast' }, { outcome: 'later', busy: true }],
    ['no such group', 400, { code: 'invalid.openConversationId' }, { outcome: 'refused' }],
    ['improper', 400, { code: 'contain.sensitive' }, { outcome: 'refused', code: 'contain.sensitive' }],
    ['a gateway gave up', 504, '<html>', { outcome: 'unknown' }],
  ])('%s', async (_, status, json, receipt) => {
    world.server.fault('/groupMessages/send', { status, json });
    expect(await send(GROUP)).toMatchObject(receipt);
    expect(world.server.delivered).toEqual([]);
  });

  it.each([
    [410100, { outcome: 'later', afterMs: 600_000, busy: true }],
    [130101, { outcome: 'later', afterMs: 600_000, busy: true }],
    [-1, { outcome: 'later' }],
    [310000, { outcome: 'refused', code: '310000' }],
    [400013, { outcome: 'refused', code: '400013' }],
    [430104, { outcome: 'refused', code: '430104' }],
    [90018, { outcome: 'later', afterMs: 1_000 }],
  ])('of a robot: %i', async (errcode, receipt) => {
    world.server.fault('/robot/send', { status: 200, json: { errcode, errmsg: 'x' } });
    expect(await send(ROBOT)).toMatchObject(receipt);
  });

  it('names neither the address nor the words of the answer', async () => {
    world.server.fault('/robot/send', { status: 200, json: { errcode: 310000, errmsg: 'robot-token-0001' } });
    expect(JSON.stringify(await send(ROBOT))).not.toMatch(/robot-token|SEC0001|127\.0\.0\.1/);
  });

  it('a busy API is left alone for twice as long each time', async () => {
    const json = { code: 'Forbidden.AccessDenied.QpsLimitForApi' };
    world.server.fault('/groupMessages/send', { status: 403, json });
    expect(await send(GROUP, { attempt: 3 })).toMatchObject({ outcome: 'later', afterMs: 4_000 });
  });

  it('nobody there', async () => {
    const part = partOf(GROUP);
    await world.server.close();
    expect(await send(GROUP, {}, part)).toMatchObject({ outcome: 'later', whole: true });
  });

  it('a time-out after sending', async () => {
    world.server.fault('/groupMessages/send', 'cut after');
    expect(await send(GROUP)).toMatchObject({ outcome: 'unknown' });
  });
});

it('a message of DingTalk is answered where it was asked', async () => {
  await restart({ start: true });
  const message = robotMessage(' 排行榜 ', {
    conversationType: '2',
    sessionWebhook: world.server.session('s9', world.clock.now + 5_400_000),
    sessionWebhookExpiredTime: world.clock.now + 5_400_000,
  });
  world.server.push({ type: 'CALLBACK', topic: '/v1.0/im/bot/messages/get', data: message });
  await world.came(1);
  const [incoming] = world.incoming;
  expect(incoming).toMatchObject({ text: '排行榜', address: GROUP, direct: false, sender: '0123' });
  await send(GROUP, { reply: incoming?.reply ?? null });
  expect(world.server.delivered).toMatchObject([{ by: 'session', to: 's9' }]);
});
