// The charts of pictures that are on their way or that a signed address still names. Drawn when asked for; only what is drawn is kept.
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';

export interface StoredPicture {
  readonly id: string;
  /** JSON. */
  readonly chart: string;
  readonly alt: string;
}

/** Keeps pictures; one that is there already is kept for longer. */
export async function keepPictures(
  tx: Transaction<Database>,
  pictures: readonly StoredPicture[],
  now: Instant,
): Promise<void> {
  for (const picture of pictures) {
    await tx
      .insertInto('pictures')
      .values({ ...picture, created_at: now })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ created_at: now }))
      .execute();
  }
}

/** Null when it is not kept (any more). */
export async function loadPicture(db: Kysely<Database>, id: string): Promise<StoredPicture | null> {
  const row = await db
    .selectFrom('pictures')
    .select(['id', 'chart', 'alt'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Forgets those kept last before `before`. */
export async function prunePictures(db: Kysely<Database>, before: Instant): Promise<void> {
  await db.deleteFrom('pictures').where('created_at', '<', before).execute();
}
