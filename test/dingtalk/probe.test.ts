// What `doctor` says of each thing that may be missing, and who a user is.
import { afterEach, expect, it } from 'vitest';
import { type Rig, type RigOptions, rig } from './rig.js';

let world: Rig;
afterEach(() => world.stop());
const begin = async (options: RigOptions = {}): Promise<void> => {
  world = await rig({ start: false, ...options });
  // The server's own clock stands in its answers.
  world.clock.now = Date.now();
};
const states = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await world.platform.probe()).map(({ about, state }) => [about, state]));
const textOf = async (about: string): Promise<string> =>
  (await world.platform.probe()).find((probe) => probe.about === about)?.text ?? '';

it('all is well', async () => {
  await begin({ keys: { cardTemplateId: 'template-0001.schema' } });
  world.server.fault('/card/instances', { status: 200, json: { success: true } });
  expect(await states()).toEqual({
    keys: 'good',
    clock: 'good',
    'send messages': 'good',
    'read names': 'good',
    'receive messages': 'good',
    'interactive cards': 'good',
    'group robot cs-alerts': 'good',
    'group robot empty': 'bad',
  });
  expect(world.server.delivered).toEqual([]);
});

it('wrong keys, with the page where the right ones stand', async () => {
  await begin({ keys: { clientSecret: 'wrong' } });
  expect(await states()).toMatchObject({ keys: 'bad' });
  expect(await textOf('keys')).toContain('凭证与基础信息');
});

it('nobody there', async () => {
  await begin();
  await world.server.close();
  expect(await states()).toMatchObject({ connection: 'bad' });
});

it('a clock that is off', async () => {
  await begin();
  world.clock.now += 5 * 60_000;
  expect(await states()).toMatchObject({ clock: 'hint' });
  world.clock.now += 60 * 60_000;
  expect(await states()).toMatchObject({ clock: 'bad' });
});

it('a permission that is missing', async () => {
  await begin();
  const json = { code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied', message: 'x' };
  world.server.fault('/batchSend', { status: 403, json });
  expect(await textOf('send messages')).toContain('qyapi_robot_sendmsg');
});

it('a template that is not published', async () => {
  await begin({ keys: { cardTemplateId: 'template-0001.schema' } });
  world.server.fault('/card/instances', { status: 400, json: { code: 'param.templateUnpublished' } });
  expect(await textOf('interactive cards')).toContain('发布');
});

it('HTTP without a public address', async () => {
  await begin({ keys: { mode: 'http' } });
  expect(await textOf('receive messages')).toContain('PUBLIC_URL');
});

it('who a user is, with the organisation’s address only', async () => {
  await begin();
  expect(await world.platform.profile('0123')).toEqual({
    id: '0123',
    name: '王芳',
    email: null,
    kind: 'member',
  });
  expect(await world.platform.profile('0999')).toBeNull();
  expect(await world.platform.profile('$:LWCP_v1:$x')).toBeNull();
});
