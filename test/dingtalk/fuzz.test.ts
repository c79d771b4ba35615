// Ten thousand forged and damaged callbacks by every way in: none gets through, none ends anything, and memory does not grow.
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseClick, parseRobot } from '../../adapters/dingtalk/parse.js';
import { signOf } from '../../adapters/dingtalk/verify.js';
import { KEYS, robotMessage } from '../support/dingtalk-server.js';
import { FLAT_MB, held } from '../support/heap.js';
import { NOW, type Rig, rig } from './rig.js';

let http: Rig;
let stream: Rig;
beforeAll(async () => {
  http = await rig({ keys: { mode: 'http', cardSecret: 'card-secret-0001' } });
  stream = await rig();
});
afterAll(async () => {
  await http.stop();
  await stream.stop();
});

const body = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.string({ maxLength: 200 }),
  fc.constant(JSON.stringify(robotMessage('排行榜'))),
);
const good = { timestamp: String(NOW), sign: signOf(KEYS.clientSecret, String(NOW)) };
/** Never the right pair. */
const headers = fc
  .oneof(
    fc.record({
      timestamp: fc.oneof(
        fc.integer({ min: 0 }).map(String),
        fc.constant(good.timestamp),
        fc.constantFrom('', '-1', '1e3', 'x'),
      ),
      sign: fc.oneof(
        fc.base64String({ maxLength: 60 }),
        fc.constantFrom('', ' ', '=', good.sign.toLowerCase(), good.sign.slice(0, -2), `${good.sign}=`),
      ),
    }),
    fc
      .integer({ min: 3_600_001, max: 9_000_000_000 })
      .chain((off) =>
        fc
          .constantFrom(NOW - off, NOW + off)
          .map((at) => ({ timestamp: String(at), sign: signOf(KEYS.clientSecret, String(at)) })),
      ),
  )
  .filter(({ timestamp, sign }) => timestamp !== good.timestamp || sign !== good.sign);

const refusesAll = (numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      body,
      headers,
      fc.constantFrom('messages', 'cards'),
      async (payload, { timestamp, sign }, door) => {
        const names =
          door === 'cards'
            ? { 'x-ddpaas-signature-timestamp': timestamp, 'x-ddpaas-signature': sign }
            : { timestamp, sign };
        const answer = await http.doors.inject({
          method: 'POST',
          url: `/dingtalk/${door}`,
          headers: { 'content-type': 'application/json', ...names },
          payload,
        });
        expect(answer.statusCode).toBe(403);
      },
    ),
    { numRuns },
  );

it('at the doors, with nothing of them left in memory', async () => {
  await refusesAll(5_000);
  const halfWay = await held();
  await refusesAll(5_000);
  expect((await held()) - halfWay).toBeLessThan(FLAT_MB);
  expect(http.incoming).toEqual([]);
}, 300_000);

const values: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(null, '', 0, [], {}, '1', '2', NOW, '__proto__'),
);

it('with fields that were damaged', () => {
  const fields = Object.keys(robotMessage('x'));
  const never = (): boolean => false;
  fc.assert(
    fc.property(
      fc.constantFrom(...fields, 'sessionWebhook', 'content', 'atUsers', 'errorCode'),
      values,
      (field, value) => {
        const parsed = parseRobot(robotMessage('排行榜', { [field]: value }), never);
        if (parsed.kind !== 'incoming') return;
        const { incoming } = parsed;
        expect(incoming.address).toMatch(/^dingtalk:(?:user|group)\/./);
        expect(typeof incoming.id).toBe('string');
        expect(incoming.id).not.toBe('');
        // Whoever has no staff id gets no figures.
        if (incoming.sender === null || incoming.sender.startsWith('$:'))
          expect(incoming.senderKind).toBe('guest');
      },
    ),
    { numRuns: 4_000 },
  );
  fc.assert(
    fc.property(
      fc.record(
        { outTrackId: values, userId: values, content: fc.oneof(values, fc.json()), corpId: values },
        { requiredKeys: [] },
      ),
      (click) => {
        expect(parseClick(click, 'm1', { isOurs: never, isNew: () => true, sent: () => ({}) }).kind).toBe(
          'nothing',
        );
      },
    ),
    { numRuns: 3_000 },
  );
});

it('as frames of the Stream, with the connection still good and memory as before', async () => {
  const line = stream.server.lines[0];
  const frames = fc.sample(
    fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.json({ maxDepth: 3 }),
      fc
        .record(
          { type: fc.constantFrom('CALLBACK', 'EVENT', 'SYSTEM', 'X'), headers: values, data: values },
          { requiredKeys: [] },
        )
        .map((frame) => JSON.stringify(frame)),
      fc
        .record({
          topic: fc.constantFrom(
            '/v1.0/im/bot/messages/get',
            '/v1.0/card/instances/callback',
            'KEEPALIVE',
            '__proto__',
          ),
          data: fc.oneof(values, fc.json()),
        })
        .map(({ topic, data }) =>
          JSON.stringify({ specVersion: '1.0', type: 'CALLBACK', headers: { topic, messageId: 'm' }, data }),
        ),
    ),
    { numRuns: 3_000, seed: 7 },
  );
  const send = async (round: string): Promise<void> => {
    for (const frame of frames) line?.socket.send(frame);
    stream.server.push({
      type: 'CALLBACK',
      topic: '/v1.0/im/bot/messages/get',
      data: robotMessage(round),
      line,
    });
    await stream.came(stream.incoming.length + 1);
    stream.logged.length = 0;
  };
  for (const round of ['一', '二']) await send(round);
  const halfWay = await held();
  for (const round of ['三', '四']) await send(round);
  expect((await held()) - halfWay).toBeLessThan(FLAT_MB);
  expect(stream.incoming.map((incoming) => ('text' in incoming ? incoming.text : ''))).toEqual([
    '一',
    '二',
    '三',
    '四',
  ]);
  expect(stream.server.lines).toHaveLength(1);
});
