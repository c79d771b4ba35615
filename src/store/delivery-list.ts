// The outbox for people: lists, counts, a dead letter sent again, what is old forgotten.
import { sql, type Kysely } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { DeliveryRow } from './deliveries.js';
import type { Database } from './schema.js';

export const DELIVERY_STATES = ['queued', 'sending', 'sent', 'dead', 'expired', 'skipped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** A row without what was to be said. */
export type ListedDelivery = Omit<DeliveryRow, 'content' | 'reply' | 'twin' | 'lang'>;

const LISTED = [
  'id',
  'key',
  'part',
  'parts',
  'platform',
  'address',
  'urgency',
  'optional',
  'replaces',
  'state',
  'attempts',
  'uncertain',
  'not_before',
  'expires_at',
  'lease_owner',
  'lease_until',
  'message_id',
  'reason',
  'created_at',
  'settled_at',
  'barred',
] as const;

/** The newest first. Null: any. */
export async function listDeliveries(
  db: Kysely<Database>,
  of: { readonly state: DeliveryState | null; readonly platform: string | null; readonly limit: number },
): Promise<readonly ListedDelivery[]> {
  let query = db.selectFrom('deliveries').select([...LISTED]);
  if (of.state !== null) query = query.where('state', '=', of.state);
  if (of.platform !== null) query = query.where('platform', '=', of.platform);
  return query.orderBy('id', 'desc').limit(of.limit).execute();
}

/** The parts of messages, in order. */
export async function deliveriesOf(
  db: Kysely<Database>,
  keys: readonly string[],
): Promise<readonly ListedDelivery[]> {
  if (keys.length === 0) return [];
  return db
    .selectFrom('deliveries')
    .select([...LISTED])
    .where('key', 'in', [...keys])
    .orderBy('id')
    .execute();
}

export interface BarredDeliveries {
  readonly platform: string;
  /** What has to be mended. */
  readonly reason: string;
  /** Parts that found it so at their last attempt; those behind them wait untried. */
  readonly parts: number;
  /** When the oldest of them was queued. */
  readonly since: Instant;
}

/** What waits because a platform lets nothing of ours in, by platform and reason. */
export async function barredDeliveries(db: Kysely<Database>): Promise<readonly BarredDeliveries[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select((eb) => [
      'platform',
      'reason',
      eb.fn.countAll<number>().as('parts'),
      eb.fn.min('created_at').as('since'),
    ])
    .where(sql<boolean>`state = 'queued' and barred = 1`)
    .groupBy(['platform', 'reason'])
    .orderBy('platform')
    .execute();
  return rows.map(({ platform, reason, parts, since }) => ({ platform, reason: reason ?? '', parts, since }));
}

/** The parts that found it so; a hundred of them are enough to see by what access. */
export async function barredParts(
  db: Kysely<Database>,
): Promise<readonly Pick<ListedDelivery, 'id' | 'address' | 'attempts' | 'reason'>[]> {
  return db
    .selectFrom('deliveries')
    .select(['id', 'address', 'attempts', 'reason'])
    .where(sql<boolean>`state = 'queued' and barred = 1`)
    .limit(100)
    .execute();
}

/** Parts that wait for their turn or their moment, by platform, and those that were given up since a moment. */
export async function openAndDead(
  db: Kysely<Database>,
  since: Instant,
): Promise<readonly { readonly platform: string; readonly open: number; readonly dead: number }[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select([
      'platform',
      sql<number>`sum(state in ('queued', 'sending'))`.as('open'),
      sql<number>`sum(state in ('dead', 'expired'))`.as('dead'),
    ])
    .where((eb) => eb.or([sql<boolean>`state in ('queued', 'sending')`, eb('settled_at', '>=', since)]))
    .groupBy('platform')
    .orderBy('platform')
    .execute();
  return rows.map(({ platform, open, dead }) => ({ platform, open, dead }));
}

export interface DeliveryCount {
  readonly platform: string;
  readonly state: string;
  readonly count: number;
}

export async function countDeliveries(db: Kysely<Database>): Promise<readonly DeliveryCount[]> {
  return db
    .selectFrom('deliveries')
    .select((eb) => ['platform', 'state', eb.fn.countAll<number>().as('count')])
    .groupBy(['platform', 'state'])
    .execute();
}

/** When the oldest part that is due was queued; null when nothing is due. */
export async function oldestDue(db: Kysely<Database>, now: Instant): Promise<Instant | null> {
  const row = await db
    .selectFrom('deliveries')
    .select((eb) => eb.fn.min('created_at').as('at'))
    .where(sql<boolean>`state in ('queued', 'sending')`)
    .where('not_before', '<=', now)
    .executeTakeFirst();
  return row?.at ?? null;
}

/**
 * Queues a part again that is dead, expired or skipped, with the parts of its message that were skipped after it; it does not
 * expire any more. The number of parts; 0 when there is no such part or it is not one of those.
 */
export async function resendDelivery(db: Kysely<Database>, id: number, now: Instant): Promise<number> {
  const result = await db
    .updateTable('deliveries')
    .set({
      state: 'queued',
      attempts: 0,
      not_before: now,
      expires_at: null,
      created_at: now,
      settled_at: null,
      reason: null,
      barred: 0,
    })
    .where((eb) =>
      eb.or([
        eb('id', '=', id).and('state', 'in', ['dead', 'expired', 'skipped']),
        sql<boolean>`state = 'skipped' and id > ${id} and exists (
          select 1 from deliveries as first where first.id = ${id} and first.key = deliveries.key
            and first.part < deliveries.part and first.state in ('dead', 'expired', 'skipped'))`,
      ]),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Forgets what was settled before `before`. */
export async function pruneDeliveries(db: Kysely<Database>, before: Instant): Promise<void> {
  await db.deleteFrom('deliveries').where('settled_at', '<', before).execute();
}
