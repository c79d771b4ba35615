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
  return row === undefined ? null : jsonOf(row.state);
}

/** The state saved last in this thread, for whoever it was; null as above. */
export async function latestOfThread(db: Kysely<Database>, thread: string): Promise<unknown> {
  const row = await db
    .selectFrom('threads')
    .select('state')
    .where('thread', '=', thread)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : jsonOf(row.state);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
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
