// Since when there are tickets: what was asked of the days before can't be told from "nothing happened".
import { sql, type Kysely } from 'kysely';
import type { Database } from '../store/schema.js';
import type { Instant } from '../time/instant.js';

/** When the first ticket was created; null without any. */
export async function ticketsSince(db: Kysely<Database>): Promise<Instant | null> {
  const { rows } = await sql<{ readonly first: Instant | null }>`
    select min(created_at) as first from ticket_facts`.execute(db);
  return rows[0]?.first ?? null;
}
