// What platforms know our uploads by (a media id), so that a picture is uploaded once.
import type { Kysely } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';

/** Null when it was not uploaded, or the platform has forgotten it by now. */
export async function loadUpload(
  db: Kysely<Database>,
  platform: string,
  key: string,
  now: Instant,
): Promise<string | null> {
  const row = await db
    .selectFrom('uploads')
    .select(['upload_id', 'expires_at'])
    .where('platform', '=', platform)
    .where('key', '=', key)
    .executeTakeFirst();
  return row === undefined || (row.expires_at !== null && row.expires_at <= now) ? null : row.upload_id;
}

/** @param expiresAt null where the platform keeps it for good */
export async function saveUpload(
  db: Kysely<Database>,
  upload: {
    readonly platform: string;
    readonly key: string;
    readonly id: string;
    readonly expiresAt: Instant | null;
  },
): Promise<void> {
  const row = { upload_id: upload.id, expires_at: upload.expiresAt };
  await db
    .insertInto('uploads')
    .values({ platform: upload.platform, key: upload.key, ...row })
    .onConflict((conflict) => conflict.columns(['platform', 'key']).doUpdateSet(row))
    .execute();
}

export async function pruneUploads(db: Kysely<Database>, now: Instant): Promise<void> {
  await db.deleteFrom('uploads').where('expires_at', '<=', now).execute();
}
