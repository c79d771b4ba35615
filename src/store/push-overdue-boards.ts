// Boards of overdue tickets, as rows: the one message per recipient, what stands on it, and when it has to be written again.
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import { STILL_OPEN } from './push-open.js';
import { chunks } from './push-overdue.js';
import type { Database } from './schema.js';
import type { OverdueBoardsTable } from './schema-push.js';

type Db = Kysely<Database> | Transaction<Database>;

/** An open promise that a recipient was told of. */
export interface BoardLine {
  readonly ticket: string;
  readonly promise: string;
  readonly dueAt: Instant;
  /** The highest stage that they were told. */
  readonly stage: number;
  readonly agent: string | null;
  readonly team: string | null;
  readonly priority: string;
  readonly heldBy: string | null;
  readonly heldUntil: Instant | null;
  readonly handedTo: string | null;
}

/** All that stands on a recipient's board, the longest overdue first: what its buttons act on. */
export async function boardLines(db: Db, recipient: string): Promise<readonly BoardLine[]> {
  return db
    .selectFrom('overdue_told as o')
    .innerJoin('overdue_watch as w', (join) =>
      join
        .onRef('w.ticket_id', '=', 'o.ticket_id')
        .onRef('w.promise', '=', 'o.promise')
        .onRef('w.due_at', '=', 'o.due_at'),
    )
    .innerJoin('ticket_facts as t', 't.id', 'o.ticket_id')
    .select([
      'o.ticket_id as ticket',
      'o.promise',
      'o.due_at as dueAt',
      (eb) => eb.fn.max<number>('o.stage').as('stage'),
      't.assignee_id as agent',
      't.team_id as team',
      't.priority',
      'w.held_by as heldBy',
      'w.held_until as heldUntil',
      'w.handed_to as handedTo',
    ])
    .where('o.recipient', '=', recipient)
    .groupBy(['o.ticket_id', 'o.promise', 'o.due_at'])
    .orderBy('o.due_at')
    .orderBy('o.ticket_id')
    .orderBy('o.promise')
    .execute();
}

/** What stands on a recipient's board, in counts; a ticket with both promises broken is one ticket. */
export interface BoardCount {
  /** Null: tickets of nobody. */
  readonly agent: string | null;
  readonly tickets: number;
  /** Tickets with a promise that is due, and with one that is near. */
  readonly overdueTickets: number;
  readonly nearTickets: number;
  readonly promises: number;
  readonly lateFirstResponses: number;
  readonly lateResolutions: number;
  /** The longest broken due time; null where none is broken. */
  readonly oldest: Instant | null;
}

/** What stands on a board, and no more: a storm of thousands is counted where it lies, and only the worst of it is read. */
export interface BoardExtract {
  /** The longest overdue first, as many as were asked for. */
  readonly lines: readonly BoardLine[];
  /** Per assignee, those with most tickets first. */
  readonly counts: readonly BoardCount[];
}

/** From this stage on a promise is broken. */
const BROKEN = 2;

export async function boardExtract(db: Db, recipient: string, limit: number): Promise<BoardExtract> {
  const standing = sql`
with told as (
  select ticket_id, promise, due_at, max(stage) as stage from overdue_told
  where recipient = ${recipient} group by ticket_id, promise, due_at
), standing as (
  select told.ticket_id, told.promise, told.due_at, told.stage, w.held_by, w.held_until, w.handed_to
  from told cross join overdue_watch as w
  where w.ticket_id = told.ticket_id and w.promise = told.promise and w.due_at = told.due_at
)`;
  const lines = await sql<BoardLine>`${standing}, first as (
  select * from standing order by due_at, ticket_id, promise limit ${limit}
)
select s.ticket_id as ticket, s.promise, s.due_at as "dueAt", s.stage, t.assignee_id as agent, t.team_id as team, t.priority,
  s.held_by as "heldBy", s.held_until as "heldUntil", s.handed_to as "handedTo"
from first as s inner join ticket_facts as t on t.id = s.ticket_id
order by s.due_at, s.ticket_id, s.promise`.execute(db);
  const counts = await sql<BoardCount>`${standing}, ticket as (
  select ticket_id, count(*) as promises, count(case when stage >= ${BROKEN} then 1 end) as broken,
    count(case when stage >= ${BROKEN} and promise = 'first_response' then 1 end) as unanswered,
    min(case when stage >= ${BROKEN} then due_at end) as oldest
  from standing group by ticket_id
)
select t.assignee_id as agent, count(*) as tickets, count(case when broken > 0 then 1 end) as "overdueTickets",
  count(case when broken < promises then 1 end) as "nearTickets", sum(promises) as promises,
  sum(unanswered) as "lateFirstResponses", sum(broken - unanswered) as "lateResolutions", min(oldest) as oldest
from ticket cross join ticket_facts as t where t.id = ticket.ticket_id and ${STILL_OPEN}
group by t.assignee_id order by tickets desc, t.assignee_id is null, t.assignee_id`.execute(db);
  return { lines: lines.rows, counts: counts.rows };
}

/** Those of the tickets that have a promise on the recipient's board. */
export async function standingOf(
  db: Db,
  recipient: string,
  tickets: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const chunk of chunks(tickets)) {
    const rows = await db
      .selectFrom('overdue_told as o')
      .innerJoin('overdue_watch as w', (join) =>
        join
          .onRef('w.ticket_id', '=', 'o.ticket_id')
          .onRef('w.promise', '=', 'o.promise')
          .onRef('w.due_at', '=', 'o.due_at'),
      )
      .select('o.ticket_id')
      .distinct()
      .where('o.recipient', '=', recipient)
      .where('o.ticket_id', 'in', [...chunk])
      .execute();
    for (const { ticket_id } of rows) found.add(ticket_id);
  }
  return found;
}

export async function boardOf(db: Db, recipient: string): Promise<OverdueBoardsTable | null> {
  const row = await db
    .selectFrom('overdue_boards')
    .selectAll()
    .where('recipient', '=', recipient)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveBoard(db: Db, row: OverdueBoardsTable): Promise<void> {
  const { recipient: _, ...rest } = row;
  await db
    .insertInto('overdue_boards')
    .values(row)
    .onConflict((conflict) => conflict.column('recipient').doUpdateSet(rest))
    .execute();
}

/** Recipients whose snooze has ended. */
export async function snoozesOver(db: Db, now: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('overdue_boards')
    .select('recipient')
    .where('snoozed_until', '<=', now)
    .execute();
  return rows.map(({ recipient }) => recipient);
}

/** Recipients whose message has to be written again because somebody pressed a button on it, or handed something to them. */
export async function staleBoards(db: Db): Promise<readonly string[]> {
  const rows = await db.selectFrom('overdue_boards').select('recipient').where('says', '=', '').execute();
  return rows.map(({ recipient }) => recipient);
}

/** Has the boards written again at the next look; a recipient without one gets one. */
export async function markStale(db: Db, recipients: readonly string[]): Promise<void> {
  for (const recipient of recipients)
    await db
      .insertInto('overdue_boards')
      .values({
        recipient,
        address: '',
        version: 0,
        message_key: '',
        says: '',
        alerted_at: 0,
        snoozed_until: null,
        open: 0,
      })
      .onConflict((conflict) => conflict.column('recipient').doUpdateSet({ says: '' }))
      .execute();
}

/** The same, and what stands there is news to them, with a sound: somebody has handed it over. */
export async function reopenBoard(db: Db, recipient: string): Promise<void> {
  await markStale(db, [recipient]);
  await db.updateTable('overdue_boards').set({ open: 0 }).where('recipient', '=', recipient).execute();
}

/** Nobody is written to about overdue tickets before `until`; null ends the snooze. */
export async function snoozeBoard(db: Db, recipient: string, until: Instant | null): Promise<void> {
  await db
    .updateTable('overdue_boards')
    .set({ snoozed_until: until })
    .where('recipient', '=', recipient)
    .execute();
}
