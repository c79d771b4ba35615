// `deskbeat send` and `deskbeat deliveries` as processes, against a Slack on this machine: a receipt for each address, a dead letter
// listed and sent again, two at once, one that only queues.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeDesk, type Desk } from '../support/desk.js';
import { buildProgram, type Program, type Ran } from '../support/program.js';
import { APP_TOKEN, BOT_TOKEN, SlackServer } from '../support/slack-server.js';

let program: Program;
let desk: Desk;
let slack: SlackServer;
beforeAll(async () => {
  desk = await makeDesk();
  program = buildProgram();
  slack = await new SlackServer().start();
}, 60_000);
afterAll(async () => {
  desk.remove();
  program.remove();
  await slack.stop();
});

const ROOM = 'slack:C0OPS000001';
const run = (...args: readonly string[]): Promise<Ran> =>
  program.run(args, {
    cwd: desk.here.cwd,
    variables: {
      DATABASE_URL: desk.url,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.apiUrl,
    },
  });
const texts = (): readonly string[] => slack.posted.map(({ text }) => text);

it('delivers by itself where nobody else does, and prints a receipt', async () => {
  const ran = await run('send', '--to', ROOM, 'The figures are in.');
  expect([ran.code, ran.err]).toEqual([0, '']);
  expect(ran.out).toMatch(/^sent +slack:C0OPS000001 {2}\S+\n$/);
  expect(texts()).toEqual(['The figures are in.']);
});

it('ends with 1 where it is refused, lists why, and sends it again when told', async () => {
  slack.fail('chat.postMessage', { kind: 'error', error: 'not_in_channel' });
  const ran = await run('send', '--to', ROOM, 'Second');
  expect([ran.code, ran.out]).toEqual([1, expect.stringMatching(/^dead .*not_in_channel/)]);
  const dead = await run('deliveries', '--state', 'dead', '--json');
  const row: unknown = JSON.parse(dead.out);
  expect(row).toMatchObject({
    state: 'dead',
    address: ROOM,
    reason: expect.stringContaining('not_in_channel'),
  });
  expect(dead.out).not.toContain('Second');
  const id = typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '';
  expect((await run('deliveries', 'resend', id)).code).toBe(0);
  expect((await run('deliveries', 'resend', id)).err).toContain(`no delivery ${id} that could be sent again`);
  // The next process that delivers takes it along, and first.
  await run('send', '--to', ROOM, 'Third');
  expect(texts().slice(1)).toEqual(['Second', 'Third']);
}, 60_000);

it('only queues where it is told not to wait; two processes at once send everything once', async () => {
  expect((await run('send', '--to', ROOM, '--no-wait', 'Fourth')).out).toContain('queued');
  expect(texts()).not.toContain('Fourth');
  const both = await Promise.all([run('send', '--to', ROOM, 'Fifth'), run('send', '--to', ROOM, 'Sixth')]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect([...texts()].slice(3).sort()).toEqual(['Fifth', 'Fourth', 'Sixth']);
}, 60_000);

it('says in one sentence what is wrong with an address', async () => {
  expect((await run('send', '--to', 'nowhere', 'x')).err).toContain('“nowhere” is no address');
  expect((await run('send', '--to', 'wecom:user/a', 'x')).err).toContain(
    'Nothing is set up that reaches wecom:user/a',
  );
  expect((await run('send', 'x')).err).toContain('--to');
});

it('prints a text on the terminal', async () => {
  const ran = await run('send', '--to', 'console:', 'Hello');
  expect(ran.out).toContain('Hello');
});

it('says at once what has to be mended where nothing gets in, and what waits goes when it is', async () => {
  const before = texts().length;
  slack.fail('chat.postMessage', { kind: 'error', error: 'token_revoked' });
  const ran = await run('send', '--to', ROOM, 'Kept');
  expect([ran.code, ran.out]).toEqual([
    1,
    expect.stringMatching(/^queued .*SLACK_BOT_TOKEN \(token_revoked\) .*goes when that is mended/),
  ]);
  expect((await run('deliveries')).out).toMatch(/^slack lets nothing in since .*token_revoked/);
  await run('send', '--to', ROOM, 'After');
  expect(texts().slice(before)).toEqual(['Kept', 'After']);
  expect((await run('deliveries')).out).not.toContain('lets nothing in');
}, 60_000);
