// The door /metrics: figures of a running bot in the Prometheus text form. Counts by platform and state, never an address, a name or
// a text. Whoever opens the server to the outside keeps this door inside (docs/delivery.md).
import type { FastifyInstance } from 'fastify';
import type { Kysely } from 'kysely';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { countDeliveries, oldestDue } from '../store/delivery-list.js';
import type { Database } from '../store/schema.js';
import type { Instant } from '../time/instant.js';

/** What the parts of a bot tell; each figure is kept in memory until it is fetched. */
export interface Figures {
  /** A message, a press or a visit came in. */
  came(platform: string): void;
  /** An attempt to send ended; the outcome as in a receipt. */
  attempted(platform: string, outcome: string, seconds: number): void;
  circuit(platform: string, state: 'closed' | 'open' | 'trying'): void;
  /** The text that Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
}

const CIRCUIT = { closed: 0, trying: 1, open: 2 } as const;

export function createFigures(db: Kysely<Database>, now: () => Instant): Figures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'deskbeat_' });
  const came = new Counter({
    name: 'deskbeat_incoming_total',
    help: 'Messages, presses and visits that came in.',
    labelNames: ['platform'] as const,
    registers,
  });
  const sends = new Histogram({
    name: 'deskbeat_send_seconds',
    help: 'How long attempts to send took, by outcome.',
    labelNames: ['platform', 'outcome'] as const,
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const circuit = new Gauge({
    name: 'deskbeat_circuit_state',
    help: 'The circuit breaker of a platform: 0 closed, 1 trying, 2 open.',
    labelNames: ['platform'] as const,
    registers,
  });
  const kept = new Gauge({
    name: 'deskbeat_deliveries',
    help: 'Parts of messages in the outbox, by state.',
    labelNames: ['platform', 'state'] as const,
    registers,
  });
  const queue = new Gauge({
    name: 'deskbeat_queue_length',
    help: 'Parts that are not settled yet.',
    registers,
  });
  const age = new Gauge({
    name: 'deskbeat_queue_oldest_seconds',
    help: 'How long ago the oldest part that is due was queued; 0 when nothing is due.',
    registers,
  });

  const look = async (): Promise<void> => {
    const counts = await countDeliveries(db);
    kept.reset();
    for (const { platform, state, count } of counts) kept.set({ platform, state }, Number(count));
    queue.set(
      counts
        .filter(({ state }) => state === 'queued' || state === 'sending')
        .reduce((sum, { count }) => sum + Number(count), 0),
    );
    const oldest = await oldestDue(db, now());
    age.set(oldest === null ? 0 : Math.max(0, now() - oldest) / 1000);
  };

  return {
    came: (platform) => came.inc({ platform }),
    attempted: (platform, outcome, seconds) => sends.observe({ platform, outcome }, seconds),
    circuit: (platform, state) => circuit.set({ platform }, CIRCUIT[state]),
    text: async () => {
      await look();
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** Adds the door. */
export function figuresDoor(server: FastifyInstance, figures: Figures): void {
  server.get('/metrics', async (_request, reply) =>
    reply
      .type(figures.contentType)
      .header('cache-control', 'no-store')
      .send(await figures.text()),
  );
}
