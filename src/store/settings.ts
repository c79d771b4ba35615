// Single values that belong to the store rather than to a table: the zone its local times were read in, schema-free marks.
import type { Kysely } from 'kysely';
import { AppError } from '../errors.js';
import type { Zone } from '../time/instant.js';
import type { Database } from './schema.js';

/** The stored value, or null when it was never set. */
export async function getSetting(db: Kysely<Database>, key: string): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function setSetting(db: Kysely<Database>, key: string, value: string): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}

export const ZONE_SETTING = 'timezone';

/**
 * Checks that `zone` is the one in which the stored local times were read; a store without data has none yet.
 *
 * Throws AppError('bad_config') when they differ: the days of every stored row would shift.
 */
export async function checkZone(db: Kysely<Database>, zone: Zone): Promise<void> {
  const stored = await getSetting(db, ZONE_SETTING);
  if (stored === null || stored === zone) return;
  throw new AppError(
    'bad_config',
    `This store was filled in the time zone ${stored}, but the workspace is set to ${zone}. ` +
      `Set workspace.timezone back to ${stored}, or import the data again into a new file (--db or DATABASE_URL).`,
  );
}
