// What goes back for something that came in: cards with where each goes, and what changes in the store with them. Both reach
// the store in one transaction.
import type { Transaction } from 'kysely';
import type { Card } from '../cards/card.js';
import type { Database } from '../store/schema.js';

export interface Saying {
  /** `here`: where it came from; `sender`: to the sender alone; else an address of a platform. */
  readonly to: 'here' | 'sender' | { readonly platform: string; readonly address: string };
  readonly card: Card;
  /** Said once for good under this key, whatever asks for it; absent: once for what came in. */
  readonly once?: string;
  /** The key of the message that the card takes the place of. */
  readonly replaces?: string;
}

export interface Said {
  readonly sayings: readonly Saying[];
  /** Done in the transaction that queues the cards. */
  readonly change?: (tx: Transaction<Database>) => Promise<void>;
}

export const SILENCE: Said = { sayings: [] };

export const sayHere = (card: Card): Said => ({ sayings: [{ to: 'here', card }] });

/** The key of what goes back for something that came in: the n-th message, from 0. */
export const replyKey = (platform: string, id: string, index: number): string =>
  `reply/${platform}/${id}/${index}`;
