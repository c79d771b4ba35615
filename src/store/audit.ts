// The record of who asked for what and what was refused. Append-only; never a figure, never a customer's text.
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { AuditTable, Database } from './schema.js';

export interface AuditEntry {
  readonly at: Instant;
  readonly asker: string;
  readonly room: string | null;
  /** For example `ask`. */
  readonly action: string;
  /** For example `answered`, `refused`. */
  readonly outcome: string;
  /** The access rule that decided, null where none did. */
  readonly rule: string | null;
  /** What was asked for, as the plan's sentence: no figures. */
  readonly detail: string;
}

export async function appendAudit(
  db: Kysely<Database> | Transaction<Database>,
  entry: AuditEntry,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ ...entry })
    .execute();
}

/** The newest entries, newest first. */
export async function readAudit(
  db: Kysely<Database>,
  limit: number,
): Promise<readonly Selectable<AuditTable>[]> {
  return db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit).execute();
}

/** How often somebody did this with this outcome since a moment. */
export async function countAudit(
  db: Kysely<Database>,
  which: Pick<AuditEntry, 'asker' | 'action' | 'outcome'>,
  since: Instant,
): Promise<number> {
  const row = await db
    .selectFrom('audit')
    .select((audit) => audit.fn.countAll<number>().as('n'))
    .where('at', '>', since)
    .where('asker', '=', which.asker)
    .where('action', '=', which.action)
    .where('outcome', '=', which.outcome)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
