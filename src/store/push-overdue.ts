// The watch over open promises, as rows: which stage each has reached, who was told, and the message in which that stands.
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import { STILL_OPEN } from './push-open.js';
import type { Database } from './schema.js';
import type { OverdueToldTable, OverdueWatchTable } from './schema-push.js';

type Db = Kysely<Database> | Transaction<Database>;

/** An open promise that the watch has to look at: new, changed, or with a stage that has come. */
export interface DuePromise {
  readonly ticket: string;
  readonly promise: string;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  readonly priority: string;
  readonly agent: string | null;
  readonly team: string | null;
  /** What the watch knew of it; null when it is new or its due time was moved. */
  readonly stage: number | null;
  readonly heldUntil: Instant | null;
  readonly handedTo: string | null;
}

/** One statement over the index of open tickets (the plus keeps it from the index of all by creation); the watch is looked up by key. */
export async function promisesToLookAt(db: Db, now: Instant): Promise<readonly DuePromise[]> {
  const { rows } = await sql<DuePromise>`
with open as (
  select id, 'first_response' as promise, first_response_due_at as due_at, created_at, assignee_id, team_id, priority
  from ticket_facts
  where ${STILL_OPEN} and first_response_due_at is not null
    and (first_response_at is null or first_response_at > ${now})
  union all
  select id, 'resolution', resolution_due_at, created_at, assignee_id, team_id, priority
  from ticket_facts where ${STILL_OPEN} and resolution_due_at is not null
)
select open.id as ticket, open.promise, open.created_at as "createdAt", open.due_at as "dueAt",
  open.priority, open.assignee_id as agent, open.team_id as team,
  case when w.due_at = open.due_at then w.stage end as stage,
  case when w.due_at = open.due_at then w.held_until end as "heldUntil", w.handed_to as "handedTo"
from open left join overdue_watch as w on w.ticket_id = open.id and w.promise = open.promise
where +open.created_at <= ${now} and (w.ticket_id is null or w.due_at <> open.due_at or w.next_at <= ${now})`.execute(
    db,
  );
  return rows;
}

/**
 * Watched promises that are kept by now (answered, resolved), or of tickets that are gone. Every open ticket is looked at at every
 * tick: from the index of open tickets alone that takes half the time.
 */
export async function promisesKept(
  db: Db,
  now: Instant,
): Promise<readonly Pick<OverdueWatchTable, 'ticket_id' | 'promise' | 'due_at' | 'stage'>[]> {
  const { rows } = await sql<Pick<OverdueWatchTable, 'ticket_id' | 'promise' | 'due_at' | 'stage'>>`
select w.ticket_id, w.promise, w.due_at, w.stage from overdue_watch as w
where not exists (
  select 1 from ticket_facts as t indexed by ticket_facts_promised
  where t.id = w.ticket_id and t.status not in ('resolved', 'closed') and (
    (w.promise = 'resolution' and t.resolution_due_at is not null)
    or (w.promise = 'first_response' and t.first_response_due_at is not null
      and (t.first_response_at is null or t.first_response_at > ${now})))
)`.execute(db);
  return rows;
}

/** SQLite takes so many parameters in a statement; a row has eight. */
const CHUNK = 1000;

/**
 * Writes down how promises stand; what is held and handed on stays where the due time is the same. The rows go in as one value: the
 * first look at a workspace writes down a hundred thousand, and as parameters of a statement they take twice the time.
 */
export async function watchPromises(
  db: Db,
  rows: readonly Pick<OverdueWatchTable, 'ticket_id' | 'promise' | 'due_at' | 'stage' | 'next_at'>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const written = rows
      .slice(start, start + CHUNK)
      .map((row) => [row.ticket_id, row.promise, row.due_at, row.stage, row.next_at]);
    await sql`
insert into overdue_watch (ticket_id, promise, due_at, stage, next_at)
select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${JSON.stringify(written)}) where true
on conflict (ticket_id, promise) do update set due_at = excluded.due_at, stage = excluded.stage, next_at = excluded.next_at`.execute(
      db,
    );
  }
}

export async function forgetPromises(
  db: Db,
  rows: readonly Pick<OverdueWatchTable, 'ticket_id' | 'promise'>[],
): Promise<void> {
  for (const promise of new Set(rows.map((row) => row.promise)))
    for (const tickets of chunks(rows.flatMap((row) => (row.promise === promise ? [row.ticket_id] : []))))
      await db
        .deleteFrom('overdue_watch')
        .where('ticket_id', 'in', [...tickets])
        .where('promise', '=', promise)
        .execute();
}

/** Notes who was told of which stages; the recipients to whom any of it is new. Nobody is told twice, by whomever. */
export async function noteTold(db: Db, rows: readonly OverdueToldTable[]): Promise<ReadonlySet<string>> {
  const fresh = new Set<string>();
  for (const chunk of chunks(rows)) {
    const added = await db
      .insertInto('overdue_told')
      .values([...chunk])
      .onConflict((conflict) => conflict.doNothing())
      .returning('recipient')
      .execute();
    for (const { recipient } of added) fresh.add(recipient);
  }
  return fresh;
}

/** Who was told of any stage of these promises, with the tickets that it was about. */
export async function toldOf(
  db: Db,
  keys: readonly Pick<OverdueWatchTable, 'ticket_id' | 'promise' | 'due_at'>[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const wanted = new Set(keys.map(({ ticket_id, promise, due_at }) => `${due_at} ${promise} ${ticket_id}`));
  const found = new Map<string, Set<string>>();
  for (const tickets of chunks([...new Set(keys.map(({ ticket_id }) => ticket_id))])) {
    const rows = await db
      .selectFrom('overdue_told')
      .select(['recipient', 'ticket_id', 'promise', 'due_at'])
      .distinct()
      .where('ticket_id', 'in', [...tickets])
      .execute();
    for (const { recipient, ticket_id, promise, due_at } of rows) {
      if (!wanted.has(`${due_at} ${promise} ${ticket_id}`)) continue;
      const about = found.get(recipient) ?? new Set<string>();
      found.set(recipient, about.add(ticket_id));
    }
  }
  return found;
}

export function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}

/** Everybody on whose board one of these stands. */
export const toldOfAny = async (
  db: Db,
  keys: readonly Pick<DuePromise, 'ticket' | 'promise' | 'dueAt'>[],
): Promise<readonly string[]> => [
  ...(
    await toldOf(
      db,
      keys.map(({ ticket, promise, dueAt }) => ({ ticket_id: ticket, promise, due_at: dueAt })),
    )
  ).keys(),
];

/** Somebody has these in hand: steps of escalation wait until then. */
export async function holdPromises(
  db: Db,
  keys: readonly Pick<DuePromise, 'ticket' | 'promise'>[],
  by: string,
  until: Instant,
): Promise<void> {
  for (const { ticket, promise } of keys)
    await db
      .updateTable('overdue_watch')
      .set({
        held_by: by,
        held_until: until,
        next_at: sql`case when stage >= 2 and next_at < ${until} then ${until} else next_at end`,
      })
      .where('ticket_id', '=', ticket)
      .where('promise', '=', promise)
      .execute();
}

export async function handPromises(
  db: Db,
  keys: readonly Pick<DuePromise, 'ticket' | 'promise'>[],
  to: string,
): Promise<void> {
  for (const { ticket, promise } of keys)
    await db
      .updateTable('overdue_watch')
      .set({ handed_to: to })
      .where('ticket_id', '=', ticket)
      .where('promise', '=', promise)
      .execute();
}

/** Who was told of what is long past: no use any more. */
export async function forgetTold(db: Db, before: Instant): Promise<void> {
  await sql`delete from overdue_told where at < ${before} and not exists (
    select 1 from overdue_watch as w where w.ticket_id = overdue_told.ticket_id and w.promise = overdue_told.promise)`.execute(
    db,
  );
}

/** Takes the write lock, so that of two processes one waits for the other's decisions. */
export async function takeTurn(db: Transaction<Database>): Promise<void> {
  await db.deleteFrom('overdue_boards').where('recipient', '=', '').execute();
}
