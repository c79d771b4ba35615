// The door that WeCom calls for the app: the check of the address, messages and events. It answers as soon as what came in is
// kept; it is worked on after.
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { AdapterLog } from '../parts.js';
import type { Incoming } from '../platform.js';
import { parseCallback } from './parse.js';
import { readQuery, type Verifier } from './verify.js';
import { readXml, textOf } from './xml.js';

export const CALLBACK_PATH = '/wecom/callback';

export interface CallbackOptions {
  readonly server: FastifyInstance;
  readonly verifier: Verifier;
  readonly corpId: string;
  readonly log: AdapterLog;
  /** Null while nobody listens yet, or any more. */
  readonly receive: () => Take | null;
}

export type Take = (incoming: Incoming) => void | Promise<boolean>;

/** WeCom waits for 5 seconds; a machine that is slow to write is slow to answer as well. */
const ACK_MS = 1_500;

export function addCallback({ server, verifier, corpId, log, receive }: CallbackOptions): void {
  const refuse = (reply: FastifyReply, why: string): FastifyReply => {
    log.warn({ why }, 'a WeCom callback was refused');
    return reply.code(403).type('text/plain').send('');
  };

  void server.register(async (doors) => {
    // Raw, whatever type it says it has: the signature is over what stands in it.
    doors.removeAllContentTypeParsers();
    doors.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

    doors.get(CALLBACK_PATH, async (request, reply) => {
      const query = readQuery(request.raw.url ?? '');
      if (query === null) return refuse(reply, 'query');
      const echo = verifier.echo(query);
      if (echo.kind !== 'good') return refuse(reply, echo.kind === 'refused' ? echo.why : 'again');
      // No quotes, no newline: the text and nothing else.
      return reply.type('text/plain').send(echo.text);
    });

    doors.post(CALLBACK_PATH, async (request, reply) => {
      const take = receive();
      // Not taken: WeCom sends it again.
      if (take === null) return reply.code(503).type('text/plain').send('');
      const query = readQuery(request.raw.url ?? '');
      const envelope = typeof request.body === 'string' ? readXml(request.body) : null;
      if (query === null || envelope === null) return refuse(reply, query === null ? 'query' : 'envelope');
      const verified = verifier.message(query, textOf(envelope['Encrypt']));
      if (verified.kind === 'refused') return refuse(reply, verified.why);
      if (verified.kind === 'good') {
        const incoming = parseCallback(verified.text, corpId);
        if (incoming !== null && !(await isKept(take(incoming)))) {
          verifier.forget(query);
          return reply.code(503).type('text/plain').send('');
        }
      }
      return reply.code(200).type('text/plain').send('');
    });
  });
}

/** Whether to acknowledge: false only where it is certain that nothing was kept, so that WeCom sends it again. */
async function isKept(taken: void | Promise<boolean>): Promise<boolean> {
  if (taken === undefined) return true;
  let timer: NodeJS.Timeout | null = null;
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(done, ACK_MS, true);
  });
  try {
    return await Promise.race([taken, late]);
  } finally {
    if (timer !== null) clearTimeout(timer);
  }
}
