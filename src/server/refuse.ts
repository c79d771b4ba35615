// How the server says no: one small JSON shape for every door, with a code for programs and a sentence for people.
import type { FastifyReply } from 'fastify';

export interface Refusal {
  readonly error: { readonly code: string; readonly message: string };
}

export const refusal = (code: string, message: string): Refusal => ({ error: { code, message } });

export const refuse = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply =>
  reply.code(status).header('cache-control', 'no-store').send(refusal(code, message));
