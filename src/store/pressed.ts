// Which message a press belongs to.
import type { Kysely } from 'kysely';
import type { Database } from './schema.js';

/** The key of the message that the platform knows by this id; null when it was not sent by us, or is forgotten. */
export async function messageKeyOf(
  db: Kysely<Database>,
  platform: string,
  messageId: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('deliveries')
    .select('key')
    .where('platform', '=', platform)
    .where('message_id', '=', messageId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.key ?? null;
}
