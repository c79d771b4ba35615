// The HTTP server as a value: doors are added to it, then it listens (listen.ts). Here is what holds for every door: size
// limits, headers that keep a browser careful, the two health doors, and one shape for errors.
import fastify from 'fastify';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { refusal } from './refuse.js';

export interface ServerOptions {
  /** What is not ready yet, as a sentence; null when everything is. */
  readonly unready: () => Promise<string | null>;
  /** A door failed by our own fault; the asker was told no more than that. */
  readonly onFault: (error: unknown) => void;
  /** For the course of requests; nothing of it is logged without one. */
  readonly logger?: FastifyBaseLogger;
}

/** No message, webhook or form that we know comes near this. */
const BODY_LIMIT_BYTES = 64 * 1024;

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

export function createServer(options: ServerOptions): FastifyInstance {
  const server = fastify({
    ...(options.logger === undefined ? { logger: false } : { loggerInstance: options.logger }),
    bodyLimit: BODY_LIMIT_BYTES,
    // Streams that a browser holds open must not hold up the end.
    forceCloseConnections: true,
    return503OnClosing: true,
  });

  server.addHook('onSend', async (_request, reply) => {
    reply.headers(HEADERS);
  });

  server.setNotFoundHandler((_request, reply) =>
    reply.code(404).send(refusal('not_found', 'there is no such page')),
  );

  server.setErrorHandler((error, _request, reply) => {
    const status = statusOf(error);
    if (status >= 500) options.onFault(error);
    const [code, message] = wordsOf(status);
    return reply.code(status).send(refusal(code, message));
  });

  server.get('/healthz', async () => ({ alive: true }));
  server.get('/readyz', async (_request, reply) => {
    const missing = await options.unready();
    return missing === null ? { ready: true } : reply.code(503).send({ ready: false, missing });
  });
  return server;
}

function statusOf(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('statusCode' in error)) return 500;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600 ? statusCode : 500;
}

function wordsOf(status: number): readonly [code: string, message: string] {
  if (status === 413) return ['too_large', 'the request is too large'];
  if (status === 415) return ['bad_type', 'the request must be JSON (content-type: application/json)'];
  if (status < 500) return ['bad_request', 'the request could not be read'];
  return ['fault', 'something went wrong here; it is in the log'];
}
