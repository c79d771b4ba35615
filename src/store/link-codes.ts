// One-time codes by which somebody asks to be linked: only their hash is kept.
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { UserKey } from './links.js';
import type { Database } from './schema.js';

export interface CodeRequest extends UserKey {
  readonly hash: string;
  /** Where the person asked: where they are told when it is done. */
  readonly address: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Keeps a new code; the user's earlier ones, and all that have run out, go. */
export async function saveCode(db: Kysely<Database>, request: CodeRequest): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .deleteFrom('link_codes')
      .where((row) =>
        row.or([
          row('expires_at', '<=', request.createdAt),
          row.and([
            row('platform', '=', request.platform),
            row('tenant', '=', request.tenant),
            row('user_id', '=', request.userId),
          ]),
        ]),
      )
      .execute();
    await tx
      .insertInto('link_codes')
      .values({
        code_hash: request.hash,
        platform: request.platform,
        tenant: request.tenant,
        user_id: request.userId,
        address: request.address,
        created_at: request.createdAt,
        expires_at: request.expiresAt,
        used_at: null,
      })
      .execute();
  });
}

/** The open request of this code; null when there is none, it was used or has run out. */
export async function findCode(
  db: Kysely<Database>,
  hash: string,
  now: Instant,
): Promise<CodeRequest | null> {
  const row = await db
    .selectFrom('link_codes')
    .selectAll()
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    hash,
    platform: row.platform,
    tenant: row.tenant,
    userId: row.user_id,
    address: row.address,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

/** Takes the code, once: false when somebody else was first or it has run out. In the transaction that keeps the link. */
export async function useCode(tx: Transaction<Database>, hash: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('link_codes')
    .set({ used_at: now })
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
