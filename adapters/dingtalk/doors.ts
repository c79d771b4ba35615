// The doors of HTTP mode: messages and card presses that DingTalk posts. Refused ones look the same whatever was wrong; good ones
// are answered when they are kept, and worked on after.
import type { FastifyInstance, FastifyReply } from 'fastify';
import { jsonOf } from './card-template.js';
import { inTime, type Taken } from './kept.js';
import { LIMITS } from './limits.js';
import { isCardCallback, isRobotCallback } from './verify.js';

export interface DoorParts {
  readonly clientSecret: string;
  /** Null: no card press is believed. */
  readonly cardSecret: string | null;
  readonly now: () => number;
  /** False before the bot listens: DingTalk tries again. */
  ready(): boolean;
  robot(data: unknown): Taken;
  card(data: unknown, id: string): Taken;
}

export function addDoors(server: FastifyInstance, parts: DoorParts): void {
  void server.register(async (doors) => {
    doors.removeAllContentTypeParsers();
    doors.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: LIMITS.callbackBytes },
      (_request, body, done) => done(null, body),
    );
    doors.post('/dingtalk/messages', (request, reply) => {
      const { timestamp, sign } = request.headers;
      if (!isRobotCallback({ timestamp, sign }, parts.clientSecret, parts.now())) return no(reply);
      return taken(reply, parts, request.body, (data) => parts.robot(data));
    });
    doors.post('/dingtalk/cards', (request, reply) => {
      const timestamp = request.headers['x-ddpaas-signature-timestamp'];
      const sign = request.headers['x-ddpaas-signature'];
      if (parts.cardSecret === null || !isCardCallback({ timestamp, sign }, parts.cardSecret, parts.now())) {
        return no(reply);
      }
      return taken(reply, parts, request.body, (data) => parts.card(data, `${String(timestamp)}`));
    });
  });
}

const after = (ms: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
};

const no = (reply: FastifyReply): FastifyReply => reply.code(403).send({ message: 'forbidden' });

async function taken(
  reply: FastifyReply,
  parts: DoorParts,
  body: unknown,
  take: (data: unknown) => Taken,
): Promise<FastifyReply> {
  if (!parts.ready()) return reply.code(503).send({ message: 'not ready' });
  const data = typeof body === 'string' ? jsonOf(body) : undefined;
  if (data === undefined) return reply.code(400).send({ message: 'not JSON' });
  if (!(await inTime(take(data), after))) return reply.code(503).send({ message: 'not kept' });
  return reply.code(200).send({});
}
