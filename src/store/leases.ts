// Work that one process at a time may do: who has taken it, and until when unless they say again that they are there.
import type { Kysely } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';

/** Takes or renews a lease; false while another owner holds it. */
export async function takeLease(
  db: Kysely<Database>,
  lease: { readonly name: string; readonly owner: string; readonly until: Instant },
  now: Instant,
): Promise<boolean> {
  const result = await db
    .insertInto('leases')
    .values({ ...lease })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet({ owner: lease.owner, until: lease.until })
        .where((eb) => eb.or([eb('leases.owner', '=', lease.owner), eb('leases.until', '<=', now)])),
    )
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Gives a lease back; nothing happens when another holds it. */
export async function dropLease(db: Kysely<Database>, name: string, owner: string): Promise<void> {
  await db.deleteFrom('leases').where('name', '=', name).where('owner', '=', owner).execute();
}

/** Who holds a lease; null when nobody does, or it has run out. */
export async function leaseHolder(db: Kysely<Database>, name: string, now: Instant): Promise<string | null> {
  const row = await db
    .selectFrom('leases')
    .select('owner')
    .where('name', '=', name)
    .where('until', '>', now)
    .executeTakeFirst();
  return row?.owner ?? null;
}
