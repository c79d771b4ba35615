// Who asked not to be named on leaderboards.
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';

type Db = Kysely<Database> | Transaction<Database>;

export async function unnamedPeople(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('unnamed_people').select('agent_id').execute();
  return new Set(rows.map(({ agent_id }) => agent_id));
}

/** Both ways as often as one likes. */
export async function setUnnamed(db: Db, agentId: string, unnamed: boolean, now: Instant): Promise<void> {
  if (unnamed)
    await db
      .insertInto('unnamed_people')
      .values({ agent_id: agentId, since: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else await db.deleteFrom('unnamed_people').where('agent_id', '=', agentId).execute();
}
