// The watch over open promises, as rows: which stage each has reached, who was told, and the message in which that stands.
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import { STILL_OPEN } from './push-open.js';
import type { Database } from './schema.js';
import type { OverdueBoardsTable, OverdueToldTable, OverdueWatchTable } from './schema-push.js';

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

function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += CHUNK) yield rows.slice(start, start + CHUNK);
}

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

/** Everybody on whose board one of these stands. */
export const toldOfAny = async (
  db: Db,
  keys: readonly Pick<BoardLine, 'ticket' | 'promise' | 'dueAt'>[],
): Promise<readonly string[]> => [
  ...(
    await toldOf(
      db,
      keys.map(({ ticket, promise, dueAt }) => ({ ticket_id: ticket, promise, due_at: dueAt })),
    )
  ).keys(),
];

/** Nobody is written to about overdue tickets before `until`; null ends the snooze. */
export async function snoozeBoard(db: Db, recipient: string, until: Instant | null): Promise<void> {
  await db
    .updateTable('overdue_boards')
    .set({ snoozed_until: until })
    .where('recipient', '=', recipient)
    .execute();
}

/** Somebody has these in hand: steps of escalation wait until then. */
export async function holdPromises(
  db: Db,
  keys: readonly Pick<BoardLine, 'ticket' | 'promise'>[],
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
  keys: readonly Pick<BoardLine, 'ticket' | 'promise'>[],
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
