// The outbox as rows: putting parts in, finding whose turn it is, claiming one for a process, writing down what became of it. What
// is decided about them is in src/delivery; lists for people are in delivery-list.ts.
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
  readonly parts: readonly { readonly content: string; readonly optional: boolean }[];
  /** JSON. */
  readonly reply: string | null;
  readonly replaces: string | null;
  readonly notBefore: Instant;
  readonly expiresAt: Instant | null;
}

/** Written as SQLite needs it to use the partial indexes: a bound value would not do. */
const OPEN = sql<boolean>`state in ('queued', 'sending')`;

/** Puts the parts of a message in; false, and nothing is changed, where a message of this key was put in before. */
export async function insertDelivery(
  tx: Transaction<Database>,
  message: NewDelivery,
  now: Instant,
): Promise<boolean> {
  const rows = message.parts.map(({ content, optional }, part) => ({
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
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('content')
    .where('platform', '=', platform)
    .where(OPEN)
    .where('not_before', '<', before)
    .execute();
  return rows.map(({ content }) => content);
}

export interface Head {
  readonly id: number;
  readonly address: string;
}

/**
 * Parts that may go now, oldest first: due, and nothing before them at their address. What waits for a moment of its own choice
 * (never tried) holds up nobody, nor does an optional part that is backing off.
 */
export async function dueHeads(
  db: Kysely<Database>,
  of: { readonly platform: string; readonly urgency: string; readonly after: number; readonly limit: number },
  now: Instant,
): Promise<readonly Head[]> {
  return db
    .selectFrom('deliveries')
    .select(['id', 'address'])
    .where('platform', '=', of.platform)
    .where('urgency', '=', of.urgency)
    .where('id', '>', of.after)
    .where(OPEN)
    .where(mayGo(now))
    .orderBy('id')
    .limit(of.limit)
    .execute();
}

const mayGo = (now: Instant) => sql<boolean>`
  deliveries.state = 'queued' and deliveries.not_before <= ${now}
  and (deliveries.expires_at is null or deliveries.expires_at > ${now})
  and not exists (
    select 1 from deliveries as earlier
    where earlier.address = deliveries.address and earlier.id < deliveries.id
      and earlier.state in ('queued', 'sending')
      and (earlier.state = 'sending' or earlier.not_before <= ${now} or (earlier.attempts > 0 and earlier.optional = 0))
  )`;

/** Claims a part for a process; null when it is no longer its turn, or another process was faster. */
export async function claim(
  db: Kysely<Database>,
  id: number,
  owner: string,
  leaseUntil: Instant,
  now: Instant,
): Promise<DeliveryRow | null> {
  const row = await db
    .updateTable('deliveries')
    .set((eb) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      lease_owner: owner,
      lease_until: leaseUntil,
    }))
    .where('id', '=', id)
    .where(mayGo(now))
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
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
  const over = { lease_owner: null, lease_until: null };
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
      ? { state: 'queued', not_before: settlement.notBefore, reason: settlement.reason, uncertain }
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

/** Says that the claimed parts of a process are still being worked on. */
export async function renewClaims(
  db: Kysely<Database>,
  ids: readonly number[],
  owner: string,
  leaseUntil: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('deliveries')
    .set({ lease_until: leaseUntil })
    .where('id', 'in', [...ids])
    .where('state', '=', 'sending')
    .where('lease_owner', '=', owner)
    .execute();
}

/**
 * Gives back parts whose lease has run out, and those of owners that are known to be gone: they may have arrived, and are sent
 * again as uncertain ones. The number of them.
 */
export async function releaseClaims(
  db: Kysely<Database>,
  gone: readonly string[],
  now: Instant,
): Promise<number> {
  const result = await db
    .updateTable('deliveries')
    .set((eb) => ({
      state: 'queued',
      uncertain: eb('uncertain', '+', 1),
      not_before: now,
      lease_owner: null,
      lease_until: null,
      reason: 'the process that was sending it stopped',
    }))
    .where(OPEN)
    .where('state', '=', 'sending')
    .where((eb) =>
      eb.or([
        eb('lease_until', '<=', now),
        ...(gone.length === 0 ? [] : [eb('lease_owner', 'in', [...gone])]),
      ]),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Who has claimed parts, whether or not their leases have run out. */
export async function claimOwners(db: Kysely<Database>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select('lease_owner')
    .distinct()
    .where(OPEN)
    .where('state', '=', 'sending')
    .execute();
  return rows.flatMap(({ lease_owner }) => (lease_owner === null ? [] : [lease_owner]));
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

/** The next moment after `now` at which a queued part of these platforms is due; null when none is waiting for one. */
export async function nextDue(
  db: Kysely<Database>,
  platforms: readonly string[],
  now: Instant,
): Promise<Instant | null> {
  if (platforms.length === 0) return null;
  const row = await db
    .selectFrom('deliveries')
    .select((eb) => eb.fn.min('not_before').as('at'))
    .where(OPEN)
    .where('platform', 'in', [...platforms])
    .where('not_before', '>', now)
    .executeTakeFirst();
  return row?.at ?? null;
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
