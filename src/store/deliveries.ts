// The outbox as rows: putting parts in, writing down what became of them. Whose turn it is stands in delivery-turns.ts, lists for
// people in delivery-list.ts; what is decided about them is in src/delivery.
//
// States: `queued` (waiting for its turn or its moment), `sending` (claimed by a process until lease_until), and the settled ones:
// `sent`, `dead` (refused, or given up), `expired`, `skipped` (optional and failed, or another message took its place).
import { sql, type Kysely, type Selectable, type Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';
import type { DeliveriesTable } from './schema-delivery.js';

export type DeliveryRow = Selectable<DeliveriesTable>;

export interface NewDelivery {
  readonly key: string;
  readonly platform: string;
  readonly address: string;
  readonly urgency: string;
  /** JSON, one per part, in order. */
  readonly parts: readonly {
    readonly content: string;
    readonly optional: boolean;
    readonly twin: string | null;
  }[];
  /** JSON. */
  readonly reply: string | null;
  readonly replaces: string | null;
  readonly lang: string | null;
  readonly notBefore: Instant;
  readonly expiresAt: Instant | null;
}

/** Written as SQLite needs it to use the partial indexes: a bound value would not do. */
export const OPEN = sql<boolean>`state in ('queued', 'sending')`;

/** Puts the parts of a message in; false, and nothing is changed, where a message of this key was put in before. */
export async function insertDelivery(
  tx: Transaction<Database>,
  message: NewDelivery,
  now: Instant,
): Promise<boolean> {
  const rows = message.parts.map(({ content, optional, twin }, part) => ({
    key: message.key,
    part,
    parts: message.parts.length,
    platform: message.platform,
    address: message.address,
    urgency: message.urgency,
    content,
    optional: optional ? 1 : 0,
    reply: message.reply,
    replaces: message.replaces,
    state: 'queued',
    attempts: 0,
    uncertain: 0,
    not_before: message.notBefore,
    expires_at: message.expiresAt,
    created_at: now,
    twin,
    lang: message.lang,
  }));
  // The first part decides: a transaction that begins with writing never has to give up what it has read.
  const first = await tx
    .insertInto('deliveries')
    .values(rows.slice(0, 1))
    .onConflict((conflict) => conflict.columns(['key', 'part']).doNothing())
    .executeTakeFirst();
  if ((first.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
  if (rows.length > 1) await tx.insertInto('deliveries').values(rows.slice(1)).execute();
  return true;
}

/** Takes back what of a message is still queued and certainly has not arrived: another takes its place. */
export async function supersede(
  db: Kysely<Database>,
  key: string,
  address: string,
  by: string,
  now: Instant,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'skipped', reason: `its place was taken by ${by}`, settled_at: now })
    .where('key', '=', key)
    .where('address', '=', address)
    .where('state', '=', 'queued')
    .where('uncertain', '=', 0)
    .execute();
}

/** The parts of a platform that are still to go out before a moment, as they were rendered. */
export async function queuedContents(
  db: Kysely<Database>,
  platform: string,
  before: Instant,
): Promise<readonly { readonly address: string; readonly content: string }[]> {
  return db
    .selectFrom('deliveries')
    .select(['address', 'content'])
    .where('platform', '=', platform)
    .where(OPEN)
    .where('not_before', '<', before)
    .execute();
}

/** What became of a claimed part. */
export type Settlement =
  | { readonly state: 'sent'; readonly messageId: string; readonly reason: string | null }
  | { readonly state: 'dead' | 'expired' | 'skipped'; readonly reason: string; readonly uncertain: boolean }
  | {
      readonly state: 'queued';
      readonly notBefore: Instant;
      readonly reason: string | null;
      readonly uncertain: boolean;
      /** The platform lets nothing in: it waits for somebody to mend that. */
      readonly barred?: true;
      /** Not together with others any more. */
      readonly alone?: true;
    };

/**
 * Writes down what became of an attempt. False when the row was not this process's any more: a sent one is written all the same,
 * as it has arrived whoever holds the row; anything else is left to the one who holds it.
 */
export async function settle(
  db: Kysely<Database>,
  row: { readonly id: number; readonly uncertain: number },
  owner: string,
  settlement: Settlement,
  now: Instant,
): Promise<boolean> {
  const isBarred = settlement.state === 'queued' && settlement.barred === true;
  const over = { lease_owner: null, lease_until: null, barred: isBarred ? 1 : 0 };
  let update = db.updateTable('deliveries').where('id', '=', row.id);
  if (settlement.state === 'sent') {
    const result = await update
      .set({
        ...over,
        state: 'sent',
        message_id: settlement.messageId,
        reason: settlement.reason,
        settled_at: now,
      })
      .where('state', '!=', 'sent')
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }
  update = update.where('state', '=', 'sending').where('lease_owner', '=', owner);
  const uncertain = row.uncertain + (settlement.uncertain ? 1 : 0);
  const set =
    settlement.state === 'queued'
      ? {
          state: 'queued',
          not_before: settlement.notBefore,
          reason: settlement.reason,
          uncertain,
          ...(settlement.alone === true ? { twin: null } : {}),
        }
      : { state: settlement.state, reason: settlement.reason, settled_at: now, uncertain };
  const result = await update.set({ ...over, ...set }).executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Skips what is left of a message whose part has failed for good: the rest would be no use, or misleading. */
export async function skipRest(
  db: Kysely<Database>,
  row: { readonly key: string; readonly part: number },
  reason: string,
  now: Instant,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ state: 'skipped', reason, settled_at: now })
    .where('key', '=', row.key)
    .where('part', '>', row.part)
    .where('state', '=', 'queued')
    .execute();
}

/** Puts a queued part off without having tried it; it holds up nobody meanwhile. */
export async function putOff(
  db: Kysely<Database>,
  id: number,
  until: Instant,
  reason: string,
): Promise<void> {
  await db
    .updateTable('deliveries')
    .set({ not_before: until, reason, attempts: 0 })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/** Settles what nobody wants any more. The number of parts. */
export async function expireDeliveries(db: Kysely<Database>, now: Instant): Promise<number> {
  const result = await db
    .updateTable('deliveries')
    .set({
      state: 'expired',
      settled_at: now,
      reason: sql<string>`case when reason is null then 'its time was over before its turn came' else 'its time was over; before that: ' || reason end`,
    })
    .where(OPEN)
    .where('state', '=', 'queued')
    .where('expires_at', '<=', now)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** A part's content as it was put in; null when the row is gone. */
export async function contentOf(db: Kysely<Database>, id: number): Promise<string | null> {
  const row = await db.selectFrom('deliveries').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content ?? null;
}

/** What was tried on a platform since a moment: what its rates have to remember across a restart. */
export async function sentSince(
  db: Kysely<Database>,
  platform: string,
  since: Instant,
): Promise<readonly { readonly address: string; readonly content: string; readonly at: Instant }[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['address', 'content', 'settled_at'])
    .where('settled_at', '>', since)
    .where('state', '=', 'sent')
    .where('platform', '=', platform)
    .orderBy('settled_at')
    .execute();
  return rows.map(({ address, content, settled_at }) => ({ address, content, at: settled_at ?? since }));
}

/**
 * The platform's id of the message that stands for a key: its last sent part, a required one rather than an optional one. A
 * message that was never sent because its own place was taken, or that failed, passes on what it would have replaced itself.
 */
export async function messageIdOf(
  db: Kysely<Database>,
  key: string,
  address: string,
): Promise<string | null> {
  let wanted: string | null = key;
  for (let steps = 0; wanted !== null && steps < 100; steps++) {
    const rows: readonly Pick<DeliveryRow, 'message_id' | 'state' | 'optional' | 'replaces'>[] = await db
      .selectFrom('deliveries')
      .select(['message_id', 'state', 'optional', 'replaces'])
      .where('key', '=', wanted)
      .where('address', '=', address)
      .orderBy('part', 'desc')
      .execute();
    const sent = rows.filter(({ state }) => state === 'sent');
    const found = sent.find(({ optional }) => optional === 0) ?? sent[0];
    if (found !== undefined) return found.message_id;
    wanted = rows[0]?.replaces ?? null;
  }
  return null;
}

/** Of messages, by their keys, the one whose first part was sent last, after `since`; null where none was. */
export async function lastSentOf(
  db: Kysely<Database>,
  keys: readonly string[],
  since: Instant,
): Promise<string | null> {
  if (keys.length === 0) return null;
  const last = await db
    .selectFrom('deliveries')
    .select('key')
    .where('key', 'in', keys)
    .where('part', '=', 0)
    .where('state', '=', 'sent')
    .where('settled_at', '>', since)
    .orderBy('settled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.key ?? null;
}
