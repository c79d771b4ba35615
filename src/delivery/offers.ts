// Buttons where a platform has none: a card's are numbered, and a number alone presses one. What a message offers is remembered with
// its key; what counts is what somebody saw last, so a message that has not gone out yet offers nothing.
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Platform } from '../../adapters/platform.js';
import { buttonsOf } from '../cards/buttons.js';
import type { Button, Card } from '../cards/card.js';
import { lastSentOf } from '../store/deliveries.js';
import type { Database } from '../store/schema.js';
import { loadThread, saveThread } from '../store/threads.js';
import { DAY_MS, type Instant } from '../time/instant.js';

/** The buttons of a message in their order, and who may press them. */
export interface Offer {
  readonly buttons: readonly Button[];
  /** The one whose question it answers in a room; null: everybody who reads it. */
  readonly to: string | null;
}

const offersShape = z.array(
  z.object({
    key: z.string(),
    buttons: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('ask'), label: z.string(), question: z.string() }),
        z.object({ kind: z.literal('act'), label: z.string(), action: z.string(), value: z.string() }),
      ]),
    ),
  }),
);
type Offers = z.infer<typeof offersShape>;

/** Later than that nobody remembers what "2" was. */
const OFFER_MS = DAY_MS;
/** Messages that wait while others already went out. */
const MOST_OFFERS = 8;

/** Whether a number alone may press a button at this address. */
export const pressesByNumber = (platform: Platform, address: string): boolean =>
  platform.buttons(address) === 'numbered' || platform.mayNumber?.(address) === true;

/** What a card offers at an address; null where it has no buttons, or they are pressed there and nothing else. */
export function offerOf(
  card: Card,
  platform: Platform,
  address: string,
  to: string | null = null,
): Offer | null {
  const buttons = pressesByNumber(platform, address) ? buttonsOf(card) : [];
  return buttons.length === 0 ? null : { buttons, to };
}

const placeOf = (address: string): string => `offered ${address}`;
const EVERYBODY = '';

/** Remembers what the message of this key offers, in the transaction that queues it. */
export async function saveOffer(
  tx: Transaction<Database>,
  message: { readonly key: string; readonly address: string; readonly offer: Offer },
  now: Instant,
): Promise<void> {
  const { key, address, offer } = message;
  const asker = offer.to ?? EVERYBODY;
  const before = await offersOf(tx, address, asker);
  const offers = [...before, { key, buttons: offer.buttons }].slice(-MOST_OFFERS);
  await saveThread(tx, placeOf(address), asker, offers, now);
}

/** The n-th button (from 1) of what this asker saw last at this address; null where nothing of that number was offered lately. */
export async function offered(
  db: Kysely<Database>,
  at: { readonly address: string; readonly asker: string; readonly number: number },
  now: Instant,
): Promise<Button | null> {
  const { address, asker, number } = at;
  const offers = [...(await offersOf(db, address, EVERYBODY)), ...(await offersOf(db, address, asker))];
  const last = await lastSentOf(
    db,
    offers.map(({ key }) => key),
    now - OFFER_MS,
  );
  return offers.find(({ key }) => key === last)?.buttons[number - 1] ?? null;
}

async function offersOf(db: Kysely<Database>, address: string, asker: string): Promise<Offers> {
  const read = offersShape.safeParse(await loadThread(db, placeOf(address), asker));
  return read.success ? read.data : [];
}
