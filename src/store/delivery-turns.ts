// Whose turn it is in the outbox, and who has claimed it: finding parts that may go, claiming them for a process, giving them back.
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../time/instant.js';
import { OPEN, type DeliveryRow } from './deliveries.js';
import type { Database } from './schema.js';

export interface Head {
  readonly id: number;
  readonly address: string;
  readonly optional: number;
  readonly twin: string | null;
  readonly created_at: Instant;
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
    .select(['id', 'address', 'optional', 'twin', 'created_at'])
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

/** Whether another part that says the very same only waits for what stands before it at its address. */
export async function hasTwinToCome(
  db: Kysely<Database>,
  { id, twin }: Pick<Head, 'id' | 'twin'>,
  now: Instant,
): Promise<boolean> {
  if (twin === null) return false;
  const row = await db
    .selectFrom('deliveries')
    .select('id')
    .where('twin', '=', twin)
    .where(sql<boolean>`state = 'queued'`)
    .where('id', '!=', id)
    .where('not_before', '<=', now)
    .where((eb) => eb.not(mayGo(now)))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Claims a part for a process; null when it is no longer its turn, or another process was faster. */
export async function claim(
  db: Kysely<Database>,
  id: number,
  owner: string,
  leaseUntil: Instant,
  now: Instant,
): Promise<DeliveryRow | null> {
  const [row] = await claimAll(db, [id], owner, leaseUntil, now);
  return row ?? null;
}

/** Those of the parts that may still go: another process may have been faster. */
const claimAll = (
  db: Kysely<Database>,
  ids: readonly number[],
  owner: string,
  leaseUntil: Instant,
  now: Instant,
): Promise<DeliveryRow[]> =>
  db
    .updateTable('deliveries')
    .set((eb) => ({
      state: 'sending',
      attempts: eb('attempts', '+', 1),
      lease_owner: owner,
      lease_until: leaseUntil,
    }))
    .where('id', 'in', [...ids])
    .where(mayGo(now))
    .returningAll()
    .execute();

/** Looked at for each that is wanted: not every address may be joined. */
const LOOKED_AT_FOR_ONE = 4;

/**
 * Claims what says the very same as a claimed part and may go now, one part an address, for the same call: all of it or, where others
 * were faster, what is left of it. Oldest first.
 *
 * @param joins whether a part for this address may go by that call
 */
export async function claimTwins(
  db: Kysely<Database>,
  row: Pick<DeliveryRow, 'twin' | 'platform' | 'urgency'>,
  wanted: { readonly most: number; readonly joins: (address: string) => boolean },
  owner: string,
  leaseUntil: Instant,
  now: Instant,
): Promise<readonly DeliveryRow[]> {
  if (row.twin === null || wanted.most < 1) return [];
  const found = await db
    .selectFrom('deliveries')
    .select(['id', 'address'])
    .where('twin', '=', row.twin)
    .where('platform', '=', row.platform)
    .where('urgency', '=', row.urgency)
    .where(mayGo(now))
    .orderBy('id')
    .limit(wanted.most * LOOKED_AT_FOR_ONE)
    .execute();
  const ids = found.filter(({ address }) => wanted.joins(address)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const rows = await claimAll(db, ids.slice(0, wanted.most), owner, leaseUntil, now);
  return rows.toSorted((a, b) => a.id - b.id);
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
