// What came in: every message is written down before it is worked on, and known by its ids when it is told of again. It waits
// here until its answer stands in the outbox; both change in one transaction, so that a crash answers nothing twice and loses
// nothing.
import type { Kysely, Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';

export interface Waiting {
  readonly platform: string;
  readonly id: string;
  /** As it was given to `takeIn`: JSON. */
  readonly content: string;
  readonly at: Instant;
  /** How often somebody began with it; from 0. */
  readonly tries: number;
}

export interface Came {
  readonly platform: string;
  /** The platform's own id first, then those by which the same thing is also told; at least one. */
  readonly ids: readonly string[];
  readonly content: string;
}

/** Writes down what came in. `known`: it, or the same thing by another of its ids, came before, and nothing was written. */
export async function takeIn(db: Kysely<Database>, came: Came, at: Instant): Promise<'new' | 'known'> {
  const [taken] = await takeInAll(db, [came], at);
  return taken ?? 'known';
}

/** The same for several, in their order, in one transaction: all of them or none. */
export const takeInAll = (
  db: Kysely<Database>,
  several: readonly Came[],
  at: Instant,
): Promise<readonly ('new' | 'known')[]> =>
  db.transaction().execute(async (tx) => {
    const taken: ('new' | 'known')[] = [];
    for (const came of several) taken.push(await takeOne(tx, came, at));
    return taken;
  });

async function takeOne(
  tx: Transaction<Database>,
  { platform, content, ids: given }: Came,
  at: Instant,
): Promise<'new' | 'known'> {
  const ids = [...new Set(given)];
  const [id] = ids;
  if (id === undefined) throw new Error('what came in has no id');
  // Written first, so that the transaction holds the writer's place before it reads.
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('received')
    .values(ids.map((each) => ({ platform, id: each, at })))
    .onConflict((conflict) => conflict.columns(['platform', 'id']).doNothing())
    .executeTakeFirstOrThrow();
  // A part of the ids being new means that the rest was known: the new ones are kept, as the third telling may come by them.
  if (Number(numInsertedOrUpdatedRows ?? 0) < ids.length) return 'known';
  await tx.insertInto('waiting').values({ platform, id, content, at, tries: 0 }).execute();
  return 'new';
}

/** Everything that still waits, in the order in which it came. */
export const stillWaiting = async (db: Kysely<Database>): Promise<readonly Waiting[]> =>
  db.selectFrom('waiting').selectAll().orderBy('at').orderBy('id').execute();

/** Counts a beginning, so that what ends the process each time is not begun for ever. */
export async function countTry(db: Kysely<Database>, platform: string, id: string): Promise<void> {
  await db
    .updateTable('waiting')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('platform', '=', platform)
    .where('id', '=', id)
    .execute();
}

/** It is done: in the transaction that keeps its answer. False when it was done before. */
export async function finish(tx: Transaction<Database>, platform: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('waiting')
    .where('platform', '=', platform)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Forgets the ids of what came in before `before`: no platform tells of it again after so long. */
export async function forgetReceived(db: Kysely<Database>, before: Instant): Promise<void> {
  await db.deleteFrom('received').where('at', '<', before).execute();
}
