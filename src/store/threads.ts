// What each person's conversation was last about, so that "and last week?" has something to build on. The state is JSON that
// belongs to chat/; here it is opaque.
import type { Kysely } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';

/** The state saved last for this asker in this thread; null when there is none or it can't be read any more. */
export async function loadThread(db: Kysely<Database>, thread: string, asker: string): Promise<unknown> {
  const row = await db
    .selectFrom('threads')
    .select('state')
    .where('thread', '=', thread)
    .where('asker', '=', asker)
    .executeTakeFirst();
  if (row === undefined) return null;
  try {
    const state: unknown = JSON.parse(row.state);
    return state;
  } catch {
    return null;
  }
}

/** Replaces the state; null forgets the conversation. */
export async function saveThread(
  db: Kysely<Database>,
  thread: string,
  asker: string,
  state: unknown,
  now: Instant,
): Promise<void> {
  if (state === null || state === undefined) {
    await db.deleteFrom('threads').where('thread', '=', thread).where('asker', '=', asker).execute();
    return;
  }
  const row = { state: JSON.stringify(state), updated_at: now };
  await db
    .insertInto('threads')
    .values({ thread, asker, ...row })
    .onConflict((conflict) => conflict.columns(['thread', 'asker']).doUpdateSet(row))
    .execute();
}
