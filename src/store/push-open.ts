// The tickets that wait, one row each: what the card's "waiting now", the list of the unanswered and the watch over due times read.
import { sql, type Kysely, type SqlBool, type Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';

type Db = Kysely<Database> | Transaction<Database>;

export interface WaitingTicket {
  readonly id: string;
  readonly agent: string | null;
  readonly team: string | null;
  readonly priority: string;
  readonly createdAt: Instant;
  /** Null: nobody has answered yet. */
  readonly firstResponseAt: Instant | null;
  /** What is promised next and still open: the earlier of the open due times; null where none is. */
  readonly firstResponseDueAt: Instant | null;
  readonly resolutionDueAt: Instant | null;
}

/** All tickets that are neither resolved nor closed, by id. */
export async function waitingTickets(db: Db, now: Instant): Promise<readonly WaitingTicket[]> {
  const rows = await db
    .selectFrom('ticket_facts')
    .select([
      'id',
      'assignee_id as agent',
      'team_id as team',
      'priority',
      'created_at as createdAt',
      'first_response_at as firstResponseAt',
      'first_response_due_at as firstResponseDueAt',
      'resolution_due_at as resolutionDueAt',
    ])
    .where(STILL_OPEN)
    // The plus keeps it to the index of open tickets.
    .where(sql<SqlBool>`+created_at <= ${now}`)
    .orderBy('id')
    .execute();
  return rows;
}

/** Written out, as the partial index has it: with parameters it would not be used. */
export const STILL_OPEN = sql<SqlBool>`status not in ('resolved', 'closed')`;

/** The benchmarks of these metrics, newest first: value, source, and the days that they are about (null: not said). */
export async function benchmarksOf(
  db: Db,
  metrics: readonly string[],
): Promise<readonly { readonly metric: string; readonly value: number; readonly source: string }[]> {
  return db
    .selectFrom('benchmarks')
    .select(['metric', 'value', 'source'])
    .where('metric', 'in', [...metrics])
    .where('segment', '=', '')
    .orderBy('to', 'desc')
    .orderBy('from', 'desc')
    .orderBy('source')
    .execute();
}
