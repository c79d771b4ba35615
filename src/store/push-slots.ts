// Which slots were decided for whom, and who wants to be spared: pauses, leave, what people said of a push.
import type { Kysely, Transaction } from 'kysely';
import type { ClosedRange } from '../time/local-date.js';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';
import type { PushSlotsTable } from './schema-push.js';

type Db = Kysely<Database> | Transaction<Database>;

/** Recipients for whom these slots of the push were decided: `slot` and `recipient` joined by a blank. */
export async function decidedSlots(
  db: Db,
  push: string,
  slots: readonly string[],
): Promise<ReadonlySet<string>> {
  if (slots.length === 0) return new Set();
  const rows = await db
    .selectFrom('push_slots')
    .select(['slot', 'recipient'])
    .where('push', '=', push)
    .where('slot', 'in', [...slots])
    .execute();
  return new Set(rows.map(({ slot, recipient }) => `${slot} ${recipient}`));
}

/** Claims a slot for a recipient; false when it was decided before, by whomever. */
export async function claimSlot(db: Db, row: PushSlotsTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('push_slots')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** How the newest slot of a push went: counts by outcome and reason. */
export async function lastRun(
  db: Db,
  push: string,
): Promise<{
  readonly slot: string;
  readonly counts: readonly {
    readonly outcome: string;
    readonly reason: string | null;
    readonly n: number;
  }[];
} | null> {
  const newest = await db
    .selectFrom('push_slots')
    .select((eb) => eb.fn.max('slot').as('slot'))
    .where('push', '=', push)
    .executeTakeFirst();
  const slot = newest?.slot ?? null;
  if (slot === null) return null;
  const rows = await db
    .selectFrom('push_slots')
    .select(['outcome', 'reason', (eb) => eb.fn.countAll().as('n')])
    .where('push', '=', push)
    .where('slot', '=', slot)
    .groupBy(['outcome', 'reason'])
    .execute();
  return { slot, counts: rows.map((row) => ({ ...row, n: Number(row.n) })) };
}

/** Forgets slots that were decided before the moment: nothing is due again after a month. */
export async function forgetSlots(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('push_slots').where('decided_at', '<', before).execute();
}

/** Ids of those who have this push paused at the moment. */
export async function pausedFor(db: Db, push: string, now: Instant): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('push_pauses')
    .select('agent_id')
    .where('push', '=', push)
    .where('until', '>', now)
    .execute();
  return new Set(rows.map((row) => row.agent_id));
}

/** Pauses the push for this person; a moment that has passed ends the pause. */
export async function pausePush(db: Db, agentId: string, push: string, until: Instant): Promise<void> {
  await db
    .insertInto('push_pauses')
    .values({ agent_id: agentId, push, until })
    .onConflict((conflict) => conflict.columns(['agent_id', 'push']).doUpdateSet({ until }))
    .execute();
}

export interface PushFeedback {
  readonly push: string;
  readonly slot: string;
  readonly agentId: string;
  readonly verdict: 'useful' | 'not_useful';
  readonly reason: string | null;
  readonly text: string | null;
  readonly at: Instant;
}

export async function addPushFeedback(db: Db, { agentId, ...rest }: PushFeedback): Promise<void> {
  await db
    .insertInto('push_feedback')
    .values({ ...rest, agent_id: agentId })
    .execute();
}

/** All leave, by agent. */
export async function loadAbsences(db: Db): Promise<ReadonlyMap<string, readonly ClosedRange[]>> {
  const rows = await db.selectFrom('absences').selectAll().orderBy('from_date').execute();
  const found = new Map<string, ClosedRange[]>();
  for (const { agent_id, from_date, to_date } of rows) {
    const ranges = found.get(agent_id) ?? [];
    ranges.push({ from: from_date, to: to_date });
    found.set(agent_id, ranges);
  }
  return found;
}

/** Enters leave; a second entry from the same day takes the place of the first. */
export async function setAbsence(db: Db, agentId: string, { from, to }: ClosedRange): Promise<void> {
  await db
    .insertInto('absences')
    .values({ agent_id: agentId, from_date: from, to_date: to })
    .onConflict((conflict) => conflict.columns(['agent_id', 'from_date']).doUpdateSet({ to_date: to }))
    .execute();
}

/** Takes back the leave that holds any of these days; how many entries that were. */
export async function removeAbsences(db: Db, agentId: string, { from, to }: ClosedRange): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('absences')
    .where('agent_id', '=', agentId)
    .where('from_date', '<=', to)
    .where('to_date', '>=', from)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
