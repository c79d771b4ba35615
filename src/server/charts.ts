// The door of pictures, /charts/:id.png: for platforms and mail programs that fetch a picture by its address. An address is signed
// and holds for a while; without a right one there is nothing here, whatever the reason.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { DAY_MS, type Instant } from '../time/instant.js';
import { refuse } from './refuse.js';

/** How long an address holds at least. */
export const ADDRESS_MS = 7 * DAY_MS;

/** Of the key itself other things are made too, so that one can't stand for the other. */
const mark = (secret: string, id: string, expires: number): Buffer =>
  createHmac('sha256', secret).update(`deskbeat/charts/${id}/${expires}`).digest();

/**
 * Makes signed addresses of pictures; each gives null where PUBLIC_URL or DESKBEAT_SECRET is not set. Within a day the same picture
 * has the same address, so that a second attempt says the same as the first.
 */
export function pictureAddress(
  { publicUrl, secret }: { readonly publicUrl: string | null; readonly secret: string | null },
  now: () => Instant,
): (id: string) => string | null {
  if (publicUrl === null || secret === null) return () => null;
  const base = publicUrl.replace(/\/+$/, '');
  return (id) => {
    const expires = Math.ceil((now() + ADDRESS_MS) / DAY_MS) * (DAY_MS / 1000);
    return `${base}/charts/${id}.png?expires=${expires}&mark=${mark(secret, id, expires).toString('base64url')}`;
  };
}

const query = z.object({ expires: z.string().regex(/^\d{1,12}$/), mark: z.string().max(100) });
const params = z.object({ id: z.string().regex(/^[0-9a-f]{1,64}$/) });

export interface ChartDoor {
  /** PNG; null where the picture is not kept (any more) or can't be drawn. */
  readonly png: (id: string) => Promise<Uint8Array | null>;
  readonly secret: string;
  readonly now: () => Instant;
}

/** Adds the door. */
export function chartDoor(server: FastifyInstance, { png, secret, now }: ChartDoor): void {
  server.get(
    '/charts/:id.png',
    {
      // Pages of other sites show it: the chat platforms' own.
      onSend: async (_request, reply) => {
        reply.header('cross-origin-resource-policy', 'cross-origin');
      },
    },
    async (request, reply) => {
      const asked = query.safeParse(request.query);
      const named = params.safeParse(request.params);
      const isRight =
        asked.success &&
        named.success &&
        isSigned(secret, named.data.id, Number(asked.data.expires), asked.data.mark) &&
        Number(asked.data.expires) * 1000 > now();
      const picture = isRight ? await png(named.data.id) : null;
      if (picture === null)
        return refuse(reply, 404, 'not_found', 'there is no such picture, or its address has expired');
      return reply
        .type('image/png')
        .header('cache-control', 'private, max-age=86400')
        .send(Buffer.from(picture));
    },
  );
}

function isSigned(secret: string, id: string, expires: number, given: string): boolean {
  const right = mark(secret, id, expires);
  const got = Buffer.from(given, 'base64url');
  return got.length === right.length && timingSafeEqual(got, right);
}
