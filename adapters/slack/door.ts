// The door /slack/events of HTTP mode: events, commands and interactions alike. Raw bytes are checked first; Slack has its answer as
// soon as it is kept what was told, whatever the work behind it takes.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { LIMITS } from './limits.js';
import { createSeen, isFromSlack } from './verify.js';

export interface DoorDeps {
  readonly signingSecret: string;
  readonly now: () => number;
  /** False before anybody listens: Slack is told to come again. */
  readonly isListening: () => boolean;
  /** Null where the payload has no shape of Slack's; else whether it is kept, said within the time that Slack waits. */
  readonly take: (payload: unknown) => Promise<boolean> | null;
}

export const DOOR = '/slack/events';

export function addDoor(server: FastifyInstance, { signingSecret, now, isListening, take }: DoorDeps): void {
  const seen = createSeen();
  void server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      '*',
      { parseAs: 'buffer', bodyLimit: LIMITS.requestBytes },
      (_request, body, done) => done(null, body),
    );
    scope.post(DOOR, { bodyLimit: LIMITS.requestBytes }, async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      // The one thing that comes unsigned: Slack's test of the certificate.
      if (body.equals(SSL_CHECK)) return reply.code(200).send();
      const signature = header(request, 'x-slack-signature');
      const timestamp = header(request, 'x-slack-request-timestamp');
      if (!isFromSlack({ signature, timestamp, body }, signingSecret, now())) return reply.code(401).send();
      const payload = decoded(body, header(request, 'content-type') ?? '');
      if (payload === undefined) return reply.code(400).send();
      const challenge = challengeOf(payload);
      if (challenge !== null) return reply.code(200).send({ challenge });
      if (!isListening()) return reply.code(503).send();
      // The very same request again, from Slack or from somebody who wrote it down: answered, and left at that.
      if (seen(`${timestamp}:${signature}`, now())) return reply.code(200).send();
      const kept = take(payload);
      if (kept === null) return reply.code(400).send();
      // What could not be kept comes again.
      return reply.code((await kept) ? 200 : 503).send();
    });
  });
}

const SSL_CHECK = Buffer.from('ssl_check=1');

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** JSON, a form with one JSON field `payload`, or the fields of a form; undefined when it is none of these. */
function decoded(body: Buffer, contentType: string): unknown {
  const text = body.toString('utf8');
  if (contentType.toLowerCase().includes('application/x-www-form-urlencoded')) {
    const form = new URLSearchParams(text);
    const payload = form.get('payload');
    return payload === null ? Object.fromEntries(form) : jsonOf(payload);
  }
  return jsonOf(text);
}

function challengeOf(payload: unknown): string | null {
  if (typeof payload !== 'object' || payload === null) return null;
  if (!('type' in payload) || payload.type !== 'url_verification' || !('challenge' in payload)) return null;
  return typeof payload.challenge === 'string' ? payload.challenge : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
