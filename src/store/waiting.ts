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

/** The same for several, in their order, by two statements: all of them or none. */
export async function takeInAll(
  db: Kysely<Database>,
  several: readonly Came[],
  at: Instant,
): Promise<readonly ('new' | 'known')[]> {
  if (several.length === 0) return [];
  const rows = several.map(({ platform, ids, content }) => {
    const [id] = ids;
    if (id === undefined) throw new Error('what came in has no id');
    return { platform, id, content, names: ids.map((each) => ({ platform, id: each, at })) };
  });
  return db.transaction().execute(async (tx) => {
    // Written first, so that the transaction holds the writer's place before it reads.
    const written = await tx
      .insertInto('received')
      .values(rows.flatMap(({ names }) => names))
      .onConflict((conflict) => conflict.columns(['platform', 'id']).doNothing())
      .returning(['platform', 'id'])
      .execute();
    const unknown = new Set(written.map(keyOf));
    const taken = rows.map(({ names }) => {
      // A part of the ids being new means that the rest was known: the new ones are kept, as the third telling may come by them.
      const isNew = names.every((each) => unknown.has(keyOf(each)));
      for (const each of names) unknown.delete(keyOf(each));
      return isNew;
    });
    const waiting = rows.filter((_, index) => taken[index]);
    if (waiting.length > 0)
      await tx
        .insertInto('waiting')
        .values(waiting.map(({ platform, id, content }) => ({ platform, id, content, at, tries: 0 })))
        .execute();
    return taken.map((isNew) => (isNew ? 'new' : 'known'));
  });
}

const keyOf = ({ platform, id }: { readonly platform: string; readonly id: string }): string =>
  `${platform}\n${id}`;

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
