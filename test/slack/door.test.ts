// HTTP mode: the door /slack/events, as Slack knocks on it, and as others do.
import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFromSlack } from '../../adapters/slack/verify.js';
import { createServer } from '../../src/server/app.js';
import { command, direct, event, press } from './events.js';
import { card, createRig, outgoing, partOf, type Rig, SECRET, startRig } from './rig.js';

const NOW = 1_767_225_600;
const idle = { unready: async () => null, onFault: () => undefined };
let server: FastifyInstance;
let rig: Rig;
let nowMs = NOW * 1_000;

beforeEach(async () => {
  nowMs = NOW * 1_000;
  server = createServer(idle);
  rig = await startRig({ mode: 'http', server, now: () => nowMs });
});
afterEach(async () => {
  await server.close();
  await rig.stop();
});

const sign = (body: string, at = NOW, secret = SECRET): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

async function knock(
  body: string,
  {
    at = NOW,
    type = JSON_TYPE,
    headers = {},
  }: { at?: number; type?: string; headers?: Record<string, string> } = {},
) {
  return server.inject({
    method: 'POST',
    url: '/slack/events',
    payload: body,
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': sign(body, at),
      ...headers,
    },
  });
}

const formOf = (fields: Readonly<Record<string, string>>): string => new URLSearchParams(fields).toString();

describe('a request of Slack', () => {
  it('is answered at once, and its message comes in', async () => {
    const answer = await knock(JSON.stringify(event(direct('昨天 CSAT'))));
    expect([answer.statusCode, answer.body]).toEqual([200, '']);
    expect((await rig.came(1))[0]).toMatchObject({ text: '昨天 CSAT', direct: true });
  });

  it('may be a command or a press, with any way of writing the type', async () => {
    await knock(formOf(command('上周 FCR', rig.slack.trigger())), { type: FORM_TYPE });
    const pressed = press({ action_id: 'ask/0', value: '和前一天比' }, rig.slack.trigger());
    await knock(formOf({ payload: JSON.stringify(pressed) }), { type: `${FORM_TYPE}; charset=utf-8` });
    expect((await rig.came(2)).map((incoming) => ('text' in incoming ? incoming.text : null))).toEqual([
      '上周 FCR',
      '和前一天比',
    ]);
  });

  it('may ask for the challenge, or test the certificate', async () => {
    const answer = await knock('{"type":"url_verification","challenge":"abc","token":"t"}');
    expect([answer.statusCode, answer.json()]).toEqual([200, { challenge: 'abc' }]);
    const plain = { 'content-type': FORM_TYPE };
    const ssl = await server.inject({
      method: 'POST',
      url: '/slack/events',
      payload: 'ssl_check=1',
      headers: plain,
    });
    expect(ssl.statusCode).toBe(200);
  });

  it('that comes again is answered and left at that', async () => {
    const body = JSON.stringify(event(direct('csat')));
    await knock(body);
    await knock(body, { headers: { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' } });
    // Signed anew, the same event: the inbox knows it by its id.
    await knock(body, { at: NOW + 60 });
    const came = await rig.came(2);
    expect(came.map(({ id }) => id)).toEqual([came[0]?.id, came[0]?.id]);
  });

  it('may be large', async () => {
    const body = JSON.stringify(event(direct('x'.repeat(200_000))));
    expect((await knock(body)).statusCode).toBe(200);
  });
});

describe('a request that is not', () => {
  const body = JSON.stringify(event(direct('csat')));
  it.each([
    ['an hour old', {}, NOW - 3_600, 401],
    ['an hour ahead', {}, NOW + 3_600, 401],
    ['301 s old', {}, NOW - 301, 401],
    ['301 s ahead', {}, NOW + 301, 401],
    ['300 s old', {}, NOW - 300, 200],
    ['signed with another secret', { 'x-slack-signature': sign(body, NOW, 'other') }, NOW, 401],
    ['signed in capitals', { 'x-slack-signature': sign(body).toUpperCase().replace('V0', 'v0') }, NOW, 401],
    ['of another version', { 'x-slack-signature': sign(body).replace('v0', 'v1') }, NOW, 401],
    ['without a signature', { 'x-slack-signature': '' }, NOW, 401],
    ['without a time', { 'x-slack-request-timestamp': '' }, NOW, 401],
  ] as const)('%s', async (_name, headers, at, status) => {
    const answer = await knock(body, { at, headers });
    expect([answer.statusCode, answer.body]).toEqual([status, '']);
    if (status === 401) expect(rig.received).toEqual([]);
  });

  it.each(['{', '[]', '7', 'null', '{"type":"event_callback"}'])(
    'signed, but nonsense: %s',
    async (nonsense) => {
      expect((await knock(nonsense)).statusCode).toBe(400);
    },
  );

  it('too large', async () => {
    expect((await knock('x'.repeat(5 * 1024 * 1024))).statusCode).toBe(413);
  });

  it('too early', async () => {
    await rig.platform.stop();
    expect((await knock(body)).statusCode).toBe(503);
  });

  it('a GET', async () => {
    expect((await server.inject({ method: 'GET', url: '/slack/events' })).statusCode).toBe(404);
  });
});

// Of Slack's own page on signing requests, and what @slack/bolt 5.1.0 says of the others.
describe('signatures', () => {
  const documented =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  const cjk =
    '{"token":"legacy-token-do-not-use","team_id":"T0TEAM00001","api_app_id":"A0APP000001","event":{"type":"app_mention","user":"U0AGENT0001","text":"<@U0BOT000001> 昨天 SLA 达标率 & 超时工单 <top 5>","ts":"1767225600.000100","channel":"C0OPS000001","event_ts":"1767225600.000100"},"type":"event_callback","event_id":"Ev0000000001","event_time":1767225600}';
  const form =
    'payload=%7B%22type%22%3A%22block_actions%22%2C%22user%22%3A%7B%22id%22%3A%22U0AGENT0001%22%7D%2C%22api_app_id%22%3A%22A0APP000001%22%2C%22trigger_id%22%3A%221.2.abc%22%2C%22actions%22%3A%5B%7B%22type%22%3A%22button%22%2C%22action_id%22%3A%22ack_ticket%22%2C%22block_id%22%3A%22b1%22%2C%22value%22%3A%22%E5%B7%A5%E5%8D%95-10086%22%2C%22action_ts%22%3A%221767225600.5%22%7D%5D%7D';
  const interaction = 'v0=0c4a8aaa929212238fd4c3bd711578755cf5df5fcc934268593cb4762d4f89a9';
  it.each([
    [
      'the documented example',
      documented,
      '8f742231b10e8888abcd99yyyzzz85a5',
      1531420618,
      'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
      2,
      true,
    ],
    [
      'Chinese in JSON',
      cjk,
      SECRET,
      NOW,
      'v0=e5092a96c1c71c05f16b45819dabf36e71f515a74b2e101fe2aaee46ce34d506',
      1,
      true,
    ],
    ['an encoded form', form, SECRET, NOW, interaction, 5, true],
    ['the same form decoded', decodeURIComponent(form), SECRET, NOW, interaction, 5, false],
    [
      'an empty body',
      '',
      SECRET,
      NOW,
      'v0=fd78adce074c5a8683e83e1273e9f2cafcca911753b502ee441c895a9ef56a85',
      0,
      true,
    ],
    ['an empty secret', '{}', '', NOW, sign('{}', NOW, ''), 0, false],
    ['ten minutes ahead', '{}', SECRET, NOW, sign('{}'), -600, false],
  ] as const)('%s', (_name, body, secret, at, signature, age, accepted) => {
    const request = { signature, timestamp: String(at), body: Buffer.from(body) };
    expect(isFromSlack(request, secret, (at + age) * 1_000)).toBe(accepted);
  });
});

it('is not ready while Slack can not be reached, and is when it answers again', async () => {
  const unreached = await createRig({ mode: 'http', server: createServer(idle), options: { askAgainMs: 1 } });
  const { platform, slack } = unreached;
  slack.fail('auth.test', { kind: 'cut' }, { kind: 'status', status: 503 });
  await unreached.start();
  expect(platform.unready()).toMatch(/Slack can't be reached \(auth\.test/);
  await vi.waitFor(() => expect(platform.unready()).toBeNull());

  await slack.stop();
  await platform.send(outgoing(partOf(platform, card('hello'))));
  expect(platform.unready()).toMatch(/can't be reached/);
  await platform.stop();
});

it('what could not be kept is not acknowledged, so that Slack sends it again', async () => {
  await rig.platform.start(async () => false);
  expect((await knock(JSON.stringify(event(direct('csat'))))).statusCode).toBe(503);
  await rig.platform.start(async () => true);
  expect((await knock(JSON.stringify(event(direct('csat'))))).statusCode).toBe(200);
});
