// One call for many people, and what keeps us out: against a server that checks what DingTalk checks.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Part } from '../../adapters/platform.js';
import { CARDS } from './cards.js';
import { type Rig, type RigOptions, rig } from './rig.js';

const USER = 'dingtalk:user/0123';
const GROUP = 'dingtalk:group/cidAbC123==';
const ROBOT = 'dingtalk:robot/cs-alerts';

let world: Rig;
beforeEach(async () => {
  world = await rig({ start: false });
});
afterEach(() => world.stop());

const partOf = (address: string, name = 'zh-text', index = 0): Part => {
  const card = CARDS[name];
  const part = card === undefined ? undefined : world.platform.render(card, address)[index];
  if (part === undefined) throw new Error(`no part of ${name}`);
  return part;
};
const send = (address: string, more = {}, part = partOf(address)) =>
  world.platform.send(world.out(part, address, more));
const pathsOf = (): readonly string[] => world.server.calls.map(({ path }) => path);
const restart = async (options: RigOptions): Promise<void> => {
  await world.stop();
  world = await rig({ start: false, ...options });
};

describe('the same text to many people', () => {
  const people = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, i) => `dingtalk:user/p${i + 1}`);
  const sendAll = (addresses: readonly string[], part = partOf(USER)) =>
    world.platform.sendTogether?.(
      addresses.map((address, i) => world.out(part, address, { key: `digest/${i}` })),
    ) ?? Promise.reject(new Error('it joins nothing'));
  const batches = () =>
    world.server.calls.filter(({ path }) => path.endsWith('batchSend')).map(({ body }) => body);

  it('goes by one call, up to twenty of them; words and pictures, never a card, a group or a robot', async () => {
    const { platform } = world;
    const words = partOf(USER);
    expect(platform.joins?.(USER, words)).toBe(20);
    expect(platform.joins?.(USER, partOf(USER, 'zh-chart', 1))).toBe(20);
    for (const address of [GROUP, ROBOT, 'dingtalk:user/$:LWCP_v1:$guest'])
      expect(platform.joins?.(address, words)).toBe(1);
    const receipts = await sendAll(people(20));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(Array<string>(20).fill('sent'));
    expect(batches()).toHaveLength(1);
    expect(world.server.delivered.map(({ to }) => to)).toEqual(people(20).map((to) => to.slice(14)));
    await restart({ keys: { cardTemplateId: 'template-0001.schema' } });
    expect(world.platform.joins?.(USER, partOf(USER))).toBe(1);
  });

  it('uploads its picture once', async () => {
    await sendAll(people(3), partOf(USER, 'zh-chart', 1));
    expect(pathsOf().filter((path) => path === '/media/upload')).toHaveLength(1);
    expect(world.server.delivered).toHaveLength(3);
  });

  it('tells apart who is unknown and who got too much', async () => {
    world.server.invalid.add('p2');
    world.server.throttled.add('p3');
    expect(await sendAll(people(4))).toMatchObject([
      { outcome: 'sent' },
      { outcome: 'refused', code: 'invalidStaffId' },
      { outcome: 'later', busy: true },
      { outcome: 'sent' },
    ]);
  });

  it('says of a call that failed that it was the call', async () => {
    world.server.fault('/batchSend', { status: 400, json: { code: 'robot.oto.notExist' } });
    expect(await sendAll(people(2))).toMatchObject([
      { outcome: 'refused', whole: true },
      { outcome: 'refused', whole: true },
    ]);
    world.server.fault('/batchSend', 'cut after');
    expect(await sendAll(people(2))).toMatchObject([{ outcome: 'unknown' }, { outcome: 'unknown' }]);
    world.server.fault('/batchSend', { status: 400, json: { code: 'send.too.fast' } });
    expect(await sendAll(people(2))).toMatchObject([{ outcome: 'later' }, { outcome: 'later' }]);
  });
});

describe('who may come in', () => {
  const PERMISSION = 'Forbidden.AccessDenied.AccessTokenPermissionDenied';
  it('a missing permission, a wrong robot code and an address that is not trusted keep all of the application out', async () => {
    for (const code of [
      PERMISSION,
      'Forbidden.AccessDenied.IpNotInWhiteList',
      'invalidParameter.robotCode.notExsit',
    ]) {
      world.server.fault('/batchSend', { status: 403, json: { code } });
      expect(await send(USER)).toMatchObject({ outcome: 'barred', code });
    }
    const access = (address: string) => world.platform.access?.(address);
    expect([access(USER), access(GROUP), access(ROBOT)]).toEqual(['dingtalk:app', 'dingtalk:app', ROBOT]);
  });

  it('a signature or a clock that is wrong keeps a group robot out; a missing keyword is the one message', async () => {
    for (const [errmsg, outcome] of [
      ['sign not match', 'barred'],
      ['invalid timestamp', 'barred'],
      ['ip 203.0.113.9 not in whitelist', 'barred'],
      ['keywords not in content', 'refused'],
      ['关键词不匹配', 'refused'],
    ] as const) {
      world.server.fault('/robot/send', { status: 200, json: { errcode: 310000, errmsg } });
      expect([errmsg, (await send(ROBOT)).outcome]).toEqual([errmsg, outcome]);
    }
  });

  it('without the permission to upload the words still go', async () => {
    world.server.fault('/media/upload', { status: 200, json: { errcode: 60011, errmsg: 'no' } });
    expect(await send(USER, {}, partOf(USER, 'zh-chart', 1))).toMatchObject({ outcome: 'refused' });
  });

  it('what its check of content would not have is refused for that', async () => {
    world.server.fault('/batchSend', { status: 400, json: { code: 'contain.sensitive.word' } });
    expect(await send(USER)).toMatchObject({ outcome: 'refused', because: 'content' });
    world.server.fault('/robot/send', { status: 200, json: { errcode: 430102, errmsg: 'x' } });
    expect(await send(ROBOT)).toMatchObject({ outcome: 'refused', because: 'content' });
    await restart({ keys: { cardTemplateId: 'template-0001.schema' } });
    world.server.fault('/createAndDeliver', { status: 400, json: { code: 'param.contentUnsafe' } });
    expect(await send(USER)).toMatchObject({ outcome: 'refused', because: 'content' });
  });
});
