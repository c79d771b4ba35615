// Into the outbox, in the transaction in which it was decided: what was decided is said, and what was not is not.
import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { insertDelivery, supersede } from '../store/deliveries.js';
import { keepPictures } from '../store/pictures.js';
import type { Database } from '../store/schema.js';
import type { Instant } from '../time/instant.js';
import type { Message } from './message.js';
import { saveOffer } from './offers.js';
import { partToJson } from './part-json.js';

/** What is the same in parts that say the very same. */
const twinOf = (content: string): string =>
  createHash('sha256').update(content).digest('base64url').slice(0, 22);

/**
 * Queues a message, its parts in order, with the charts of its pictures. `known`: a message of this key was queued before, and
 * nothing was changed. A message that it takes the place of is taken back where it has not gone out.
 *
 * The dispatcher looks once a second; `wake` it after the transaction where a second matters.
 */
export async function enqueue(
  tx: Transaction<Database>,
  message: Message,
  now: Instant,
): Promise<'queued' | 'known'> {
  if (message.parts.length === 0) throw new Error(`the message ${message.key} has no parts`);
  const hasReply = message.reply !== null && message.reply !== undefined;
  // An answer to something, or in the place of something, is one address's own.
  const isAlone = hasReply || message.replaces !== null;
  const isNew = await insertDelivery(
    tx,
    {
      key: message.key,
      platform: message.platform,
      address: message.address,
      urgency: message.urgency,
      parts: message.parts.map((part) => {
        const content = partToJson(part);
        return { content, optional: part.optional, twin: isAlone ? null : twinOf(content) };
      }),
      reply: hasReply ? JSON.stringify(message.reply) : null,
      replaces: message.replaces,
      lang: message.lang ?? null,
      notBefore: message.notBefore ?? now,
      expiresAt: message.expiresAt,
    },
    now,
  );
  if (!isNew) return 'known';
  const pictures = new Map(message.parts.flatMap((part) => part.pictures.map((one) => [one.id, one])));
  await keepPictures(
    tx,
    [...pictures.values()].map(({ id, chart, alt }) => ({ id, chart: JSON.stringify(chart), alt })),
    now,
  );
  if (message.offer !== undefined && message.offer !== null)
    await saveOffer(tx, { key: message.key, address: message.address, offer: message.offer }, now);
  if (message.replaces !== null) await supersede(tx, message.replaces, message.address, message.key, now);
  return 'queued';
}
