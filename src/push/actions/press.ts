// What a press of one of the push's buttons is given, and what comes of it: a card to whoever pressed, and a change of the store in the
// transaction that queues the card. The chat brings both together.
import type { Kysely, Transaction } from 'kysely';
import type { Person } from '../../access/principal.js';
import type { Card } from '../../cards/card.js';
import type { Config } from '../../config/config.js';
import type { Database } from '../../store/schema.js';
import type { Lang } from '../../text/lang.js';
import type { Directory } from '../../tickets/directory.js';
import type { Instant } from '../../time/instant.js';

export interface Press {
  /** Somebody known and active. */
  readonly who: Person;
  /** The button's value. */
  readonly value: string;
  /** What was filled in, where a form was asked. */
  readonly fields: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly now: Instant;
  readonly db: Kysely<Database>;
  readonly config: Config;
  readonly directory: Directory;
}

export interface PressAnswer {
  readonly card: Card;
  readonly change?: (tx: Transaction<Database>) => Promise<void>;
}

/** Null: the button means nothing (any more). */
export type PressHandler = (press: Press) => Promise<PressAnswer | null>;

export const answerCard = (lang: Lang, title: string, blocks: Card['blocks'] = []): Card => ({
  title,
  tone: 'plain',
  lang,
  blocks: blocks.length === 0 ? [{ kind: 'text', text: title }] : blocks,
});
