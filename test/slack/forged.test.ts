// Ten thousand forged and damaged requests: none is taken, none brings the door down, none stays in memory.
import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { parse } from '../../adapters/slack/parse.js';
import { createServer } from '../../src/server/app.js';
import { FLAT_MB, held } from '../support/heap.js';
import { command, direct, event, mention, press } from './events.js';
import { type Rig, SECRET, startRig } from './rig.js';

const NOW = 1_767_225_600;
let server: FastifyInstance;
let rig: Rig;
const faults: unknown[] = [];

beforeAll(async () => {
  server = createServer({ unready: async () => null, onFault: (error) => void faults.push(error) });
  rig = await startRig({ mode: 'http', server, now: () => NOW * 1_000 });
});
afterAll(async () => {
  await server.close();
  await rig.stop();
});

const real = [
  JSON.stringify(event(direct('csat'))),
  JSON.stringify(event(mention('昨天 CSAT'))),
  new URLSearchParams(command('csat', '1.2.abc')).toString(),
  new URLSearchParams({
    payload: JSON.stringify(press({ action_id: 'act/x/0', value: 'v' }, '1.2.abc')),
  }).toString(),
  '{"type":"url_verification","challenge":"abc"}',
];
const sign = (body: string, at: number): string =>
  `v0=${createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex')}`;

const ORIGIN = JSON.stringify({
  address: 'slack:C1',
  thread: 'C1:1.1',
  threadTs: null,
  messageId: null,
  action: 'subscribe',
  value: '',
  lang: 'en',
});
const STATE = {
  kind: { field: { selected_option: { value: 'above' } } },
  'about/other': { field: { value: 'refunds' } },
  room: { field: { selected_conversation: 'C2' } },
};

/** A request that was right once, and one thing about it that is not. */
const forged = fc
  .record({
    body: fc.oneof(fc.constantFrom(...real), fc.string({ maxLength: 80 }), fc.json()),
    type: fc.constantFrom(
      'application/json',
      'application/x-www-form-urlencoded',
      'text/plain',
      'x/y; charset=utf-8',
    ),
    damage: fc.constantFrom('body', 'signature', 'time', 'age', 'none at all', 'cut'),
    at: fc.integer({ min: 0, max: 79 }),
    junk: fc.string({ minLength: 1, maxLength: 70 }).map((text) => encodeURIComponent(text)),
    age: fc.integer({ min: 301, max: 100_000 }),
    ahead: fc.boolean(),
  })
  .map(({ body, type, damage, at, junk, age, ahead }) => {
    const good = sign(body, NOW);
    const flipped =
      good.slice(0, 3 + (at % 60)) + (good[3 + (at % 60)] === '0' ? '1' : '0') + good.slice(4 + (at % 60));
    const stale = NOW + (ahead ? age : -age);
    switch (damage) {
      case 'body':
        return { body: `${body}${junk}`, type, signature: good, time: String(NOW) };
      case 'signature':
        return { body, type, signature: flipped, time: String(NOW) };
      case 'time':
        return { body, type, signature: good, time: junk };
      case 'age':
        return { body, type, signature: sign(body, stale), time: String(stale) };
      case 'cut':
        return { body, type, signature: good.slice(0, at % 67), time: String(NOW) };
      default:
        return { body, type, signature: junk, time: String(NOW) };
    }
  });

const refusesAll = (numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(forged, async ({ body, type, signature, time }) => {
      const answer = await server.inject({
        method: 'POST',
        url: '/slack/events',
        payload: body,
        headers: {
          'content-type': type,
          'x-slack-signature': signature,
          'x-slack-request-timestamp': time,
        },
      });
      expect([answer.statusCode, answer.body]).toEqual([401, '']);
    }),
    { numRuns, endOnFailure: true },
  );

it('12,000 forged requests: all refused alike, and none leaves anything in memory', async () => {
  await refusesAll(6_000);
  const halfWay = await held();
  await refusesAll(6_000);
  expect((await held()) - halfWay).toBeLessThan(FLAT_MB);
  expect(rig.received).toEqual([]);
  expect(faults).toEqual([]);
  expect(rig.slack.calls.map(({ method }) => method)).toEqual(['auth.test']);
}, 300_000);

it('rightly signed but damaged payloads, 6,000: never thrown at, never half understood, nothing kept of them', async () => {
  const payloads: readonly Record<string, unknown>[] = [
    event(direct('csat')),
    event(mention('csat')),
    event({ type: 'app_home_opened', user: 'U1', tab: 'home' }),
    event({
      type: 'assistant_thread_started',
      assistant_thread: { user_id: 'U1', channel_id: 'D1', thread_ts: '1.1' },
    }),
    command('csat', 't'),
    press({ action_id: 'act/x/0', value: 'v' }, 't'),
    {
      type: 'view_submission',
      user: { id: 'U1' },
      view: { id: 'V1', callback_id: 'deskbeat_form', private_metadata: ORIGIN, state: { values: STATE } },
    },
    {
      type: 'block_actions',
      user: { id: 'U1' },
      view: {
        id: 'V1',
        hash: 'h',
        callback_id: 'deskbeat_form',
        private_metadata: ORIGIN,
        state: { values: STATE },
      },
      actions: [{ action_id: 'field', block_id: 'kind' }],
    },
  ];
  const damaged = fc.record({
    payload: fc.constantFrom(...payloads),
    path: fc.integer({ min: 0, max: 200 }),
    junk: fc.oneof(fc.jsonValue(), fc.constant(undefined)),
  });
  const understood = (numRuns: number): void =>
    fc.assert(
      fc.property(damaged, ({ payload, path, junk }) => {
        const parsed = parse(spoilt(payload, path, junk), { userId: 'U0BOT000001', teamId: null });
        if (parsed.kind !== 'incoming' && parsed.kind !== 'press') return;
        const { id, address, thread, sender } = parsed.incoming;
        expect([id, thread].every((text) => text.length > 0)).toBe(true);
        expect(address).toMatch(/^slack:/);
        expect(sender).toEqual(expect.any(String));
      }),
      { numRuns },
    );
  understood(3_000);
  const halfWay = await held();
  understood(3_000);
  expect((await held()) - halfWay).toBeLessThan(FLAT_MB);
});

/** The same with its n-th value replaced. */
function spoilt(value: unknown, n: number, junk: unknown): unknown {
  let left = n % count(value);
  const walk = (inner: unknown): unknown => {
    left -= 1;
    if (left === -1) return junk;
    if (Array.isArray(inner)) return inner.map(walk);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(Object.entries(inner).map(([name, field]) => [name, walk(field)]));
  };
  return walk(value);
}

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + Object.values(value).reduce((sum: number, field) => sum + count(field), 0);
}
