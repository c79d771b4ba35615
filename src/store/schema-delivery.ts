// The tables of delivery, as types: what has to go out, what came in, what was uploaded. Instants are integer milliseconds since
// the epoch, booleans 0 or 1.
import type { Generated } from 'kysely';

export interface DeliveryTables {
  deliveries: DeliveriesTable;
  pictures: PicturesTable;
  uploads: UploadsTable;
  usage: UsageTable;
  received: ReceivedTable;
  waiting: WaitingTable;
  leases: LeasesTable;
}

/** The outbox: one row per part of a message. Parts of one address go in the order of their ids. */
export interface DeliveriesTable {
  id: Generated<number>;
  /** The message's key: enqueued once, whoever tries again. */
  key: string;
  /** From 0. */
  part: number;
  parts: number;
  platform: string;
  address: string;
  /** reply, push or alert: what is given up last when a budget runs out. */
  urgency: string;
  /** The part as JSON: kind, body, pictures by id. */
  content: string;
  optional: number;
  /** JSON; null for what the bot says by itself. */
  reply: string | null;
  /** The key of the message that this one takes the place of. */
  replaces: string | null;
  /** queued, sending, sent, dead, expired, skipped */
  state: string;
  attempts: number;
  /** How many attempts ended without an answer: any of them may have arrived. */
  uncertain: number;
  not_before: number;
  expires_at: number | null;
  lease_owner: string | null;
  lease_until: number | null;
  message_id: string | null;
  /** Why it is late, dead or skipped. */
  reason: string | null;
  created_at: number;
  settled_at: number | null;
  /** The same in parts that say the very same (a hash): what may go to several addresses by one call. Null: goes alone. */
  twin: string | null;
  /** Whether its last attempt found that the platform lets nothing of us in (`barred`). */
  barred: Generated<number>;
  /** The language of an answer, so that a sentence can take its place where the platform does not take it; null where none would. */
  lang: string | null;
}

/** The chart of a picture, kept while a delivery or an address of it needs it. */
export interface PicturesTable {
  id: string;
  /** JSON. */
  chart: string;
  alt: string;
  created_at: number;
}

/** What a platform knows an upload by. Key: platform and key. */
export interface UploadsTable {
  platform: string;
  key: string;
  upload_id: string;
  expires_at: number | null;
}

/** What was used of a monthly budget. Key: budget and month (`2026-03`). */
export interface UsageTable {
  budget: string;
  month: string;
  uses: number;
}

/** What came in, so that a second telling is known. Key: platform and id. */
export interface ReceivedTable {
  platform: string;
  id: string;
  at: number;
}

/** What came in and is not answered yet, so that a crash in between loses nothing; gone with its answer. Key: platform and id. */
export interface WaitingTable {
  platform: string;
  id: string;
  /** The whole of it, as JSON. */
  content: string;
  at: number;
  /** How often somebody began with it. */
  tries: number;
}

/** Who does what may be done by one process at a time. */
export interface LeasesTable {
  name: string;
  owner: string;
  until: number;
}
