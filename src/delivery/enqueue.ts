// Into the outbox, in the transaction in which it was decided: what was decided is said, and what was not is not.
import type { Transaction } from 'kysely';
import { insertDelivery, supersede } from '../store/deliveries.js';
import { keepPictures } from '../store/pictures.js';
import type { Database } from '../store/schema.js';
import type { Instant } from '../time/instant.js';
import type { Message } from './message.js';
import { saveOffer } from './offers.js';
import { partToJson } from './part-json.js';

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
  const isNew = await insertDelivery(
    tx,
    {
      key: message.key,
      platform: message.platform,
      address: message.address,
      urgency: message.urgency,
      parts: message.parts.map((part) => ({ content: partToJson(part), optional: part.optional })),
      reply: message.reply === null || message.reply === undefined ? null : JSON.stringify(message.reply),
      replaces: message.replaces,
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
