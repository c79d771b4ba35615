// A message that is a number and nothing else presses the button of that number, where buttons are numbered.
import type { Kysely } from 'kysely';
import type { IncomingMessage, Platform } from '../../adapters/platform.js';
import type { Button } from '../cards/card.js';
import { offered, pressesByNumber } from '../delivery/offers.js';
import type { UserKey } from '../store/links.js';
import type { Database } from '../store/schema.js';
import type { Instant } from '../time/instant.js';

/** Somebody in a room, as offers know them. */
export const askerOf = (user: UserKey): string => JSON.stringify([user.platform, user.tenant, user.userId]);

/** The button that a number alone presses; null where it is no number, or nothing of that number was offered lately. */
export async function pressedByNumber(
  message: IncomingMessage,
  user: UserKey,
  platform: Platform,
  db: Kysely<Database>,
  now: Instant,
): Promise<Button | null> {
  if (!pressesByNumber(platform, message.address)) return null;
  const number = numberOf(message.text);
  return number === null
    ? null
    : offered(db, { address: message.address, asker: askerOf(user), number }, now);
}

/** "2", "２", "2." and nothing else. */
function numberOf(text: string): number | null {
  const match = /^[[(]?([1-9]\d?)[\])]?[.。、]?$/.exec(text.normalize('NFKC').trim());
  return match === null ? null : Number(match[1]);
}
