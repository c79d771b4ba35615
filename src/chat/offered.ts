// Buttons where a platform has none: a card's are numbered, and a number alone presses one. What was offered last to somebody at
// an address is remembered as long as a conversation is.
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { IncomingMessage, Platform } from '../../adapters/platform.js';
import { buttonsOf } from '../cards/buttons.js';
import type { Button, Card } from '../cards/card.js';
import type { UserKey } from '../store/links.js';
import type { Database } from '../store/schema.js';
import { loadThread, saveThread } from '../store/threads.js';
import type { Instant } from '../time/instant.js';
import { CONVERSATION_MS } from './converse.js';

const offeredShape = z.object({
  at: z.number(),
  buttons: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('ask'), label: z.string(), question: z.string() }),
      z.object({ kind: z.literal('act'), label: z.string(), action: z.string(), value: z.string() }),
    ]),
  ),
});

const placeOf = (address: string): string => `offered ${address}`;
const askerOf = (user: UserKey): string => JSON.stringify([user.platform, user.tenant, user.userId]);

/** Remembers what this card offers this user, in the transaction that queues it. A card without buttons offers nothing new. */
export async function rememberOffer(
  tx: Transaction<Database>,
  card: Card,
  address: string,
  user: UserKey,
  now: Instant,
): Promise<void> {
  const buttons = buttonsOf(card);
  if (buttons.length > 0) await saveThread(tx, placeOf(address), askerOf(user), { at: now, buttons }, now);
}

/** The button that a number alone presses; null where it is no number, or nothing of that number was offered lately. */
export async function pressedByNumber(
  message: IncomingMessage,
  user: UserKey,
  platform: Platform,
  db: Kysely<Database>,
  now: Instant,
): Promise<Button | null> {
  if (platform.buttons(message.address) !== 'numbered') return null;
  const number = numberOf(message.text);
  if (number === null) return null;
  const offered = offeredShape.safeParse(await loadThread(db, placeOf(message.address), askerOf(user)));
  if (!offered.success || Math.abs(now - offered.data.at) > CONVERSATION_MS) return null;
  return offered.data.buttons[number - 1] ?? null;
}

/** "2", "２", "2." and nothing else. */
function numberOf(text: string): number | null {
  const match = /^[[(]?([1-9]\d?)[\])]?[.。、]?$/.exec(text.normalize('NFKC').trim());
  return match === null ? null : Number(match[1]);
}
