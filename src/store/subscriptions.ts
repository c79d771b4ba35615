// Alerts and reports that people set up, and questions saved under a name. Nothing here knows what they mean: content is opaque.
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';
import type { SavedQuestionsTable, SubscriptionsTable } from './schema-alerts.js';

type Db = Kysely<Database> | Transaction<Database>;
export type SubscriptionRow = Readonly<Selectable<SubscriptionsTable>>;
export type SavedQuestion = Readonly<SavedQuestionsTable>;

/** Everything that was set up and not removed, by number. */
export const liveSubscriptions = (db: Db): Promise<readonly SubscriptionRow[]> =>
  db.selectFrom('subscriptions').selectAll().where('removed_at', 'is', null).orderBy('id').execute();

/** Null when there is none of this number, or it was removed. */
export const subscriptionOf = async (db: Db, id: number): Promise<SubscriptionRow | null> =>
  (await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst()) ?? null;

export interface NewSubscription {
  readonly kind: 'alert' | 'report';
  readonly owner: string;
  readonly address: string;
  readonly room: boolean;
  readonly lang: string;
  readonly content: string;
}

/** Its number. */
export async function addSubscription(db: Db, given: NewSubscription, now: Instant): Promise<number> {
  const { id } = await db
    .insertInto('subscriptions')
    .values({
      ...given,
      room: given.room ? 1 : 0,
      created_at: now,
      changed_at: now,
      muted: 0,
      snoozed_until: null,
      removed_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type SubscriptionChange = Partial<
  Pick<SubscriptionRow, 'content' | 'address' | 'room' | 'muted' | 'snoozed_until' | 'removed_at'>
>;

export async function changeSubscription(
  db: Db,
  id: number,
  change: SubscriptionChange,
  now: Instant,
): Promise<void> {
  await db
    .updateTable('subscriptions')
    .set({ ...change, changed_at: now })
    .where('id', '=', id)
    .execute();
}

/** Keeps a question under a name; the same name of the same person takes the place of the one before. */
export async function saveQuestion(db: Db, row: SavedQuestion): Promise<void> {
  const { owner, name, ...rest } = row;
  await db
    .insertInto('saved_questions')
    .values({ owner, name, ...rest })
    .onConflict((conflict) => conflict.columns(['owner', 'name']).doUpdateSet(rest))
    .execute();
}

export const savedQuestions = (db: Db, owner: string): Promise<readonly SavedQuestion[]> =>
  db.selectFrom('saved_questions').selectAll().where('owner', '=', owner).orderBy('name').execute();

export const savedQuestion = async (db: Db, owner: string, name: string): Promise<SavedQuestion | null> =>
  (await db
    .selectFrom('saved_questions')
    .selectAll()
    .where('owner', '=', owner)
    .where('name', '=', name)
    .executeTakeFirst()) ?? null;

export async function removeSavedQuestion(db: Db, owner: string, name: string): Promise<void> {
  await db.deleteFrom('saved_questions').where('owner', '=', owner).where('name', '=', name).execute();
}
