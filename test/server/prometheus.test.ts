// /metrics: what is in the outbox, what was sent and came in; no address and no text.
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { FastifyInstance } from 'fastify';
import { createServer } from '../../src/server/app.js';
import { createFigures, figuresDoor, type Figures } from '../../src/server/prometheus.js';
import { openStore, type Store } from '../../src/store/store.js';
import { message, queue, quietDispatcher, recordingPlatform } from '../support/outbox.js';

let store: Store;
let server: FastifyInstance;
let figures: Figures;
let now = 1_000_000;
beforeEach(async () => {
  now = 1_000_000;
  store = await openStore(':memory:');
  figures = createFigures(store.db, () => now);
  server = createServer({ unready: async () => null, onFault: () => undefined });
  figuresDoor(server, figures);
});
afterEach(async () => {
  await server.close();
  await store.close();
});

it('counts by platform and state, and says how old the queue is', async () => {
  const platform = recordingPlatform(() => now);
  platform.answer = ({ key }) => (key.startsWith('bad') ? { outcome: 'refused', reason: 'no' } : undefined);
  const dispatcher = quietDispatcher({ store, platforms: [platform], now: () => now, observer: figures });
  await queue(store, message('good'), now);
  await queue(store, message('bad', { address: 'slack:C2' }), now);
  await dispatcher.drain();
  await dispatcher.stop();
  await queue(store, message('waits', { address: 'slack:C3' }), now);
  now += 5_000;
  figures.came('slack');
  const { body, headers } = await server.inject({ url: '/metrics' });
  expect(headers['content-type']).toContain('text/plain');
  const lines = body.split('\n');
  for (const line of [
    'deskbeat_deliveries{platform="slack",state="sent"} 1',
    'deskbeat_deliveries{platform="slack",state="dead"} 1',
    'deskbeat_deliveries{platform="slack",state="queued"} 1',
    'deskbeat_queue_length 1',
    'deskbeat_queue_oldest_seconds 5',
    'deskbeat_send_seconds_count{platform="slack",outcome="sent"} 1',
    'deskbeat_send_seconds_count{platform="slack",outcome="refused"} 1',
    'deskbeat_circuit_state{platform="slack"} 0',
    'deskbeat_incoming_total{platform="slack"} 1',
  ])
    expect(lines).toContain(line);
  expect(body).not.toContain('C2');
});
