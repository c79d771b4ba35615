// What was asked in chat and how it was liked: for whoever looks after the bot's understanding.
import type { Kysely, Selectable } from 'kysely';
import { DAY_MS, type Instant } from '../time/instant.js';
import type { AskedTable } from './schema-question.js';
import type { Database } from './schema.js';

export type Asked = Readonly<Selectable<AskedTable>>;
export type Vote = 'up' | 'down';

/** Older questions are forgotten: long enough to be looked at, too short to be a record of people. */
export const ASKED_KEPT_MS = 60 * DAY_MS;

/** @returns the id by which it can be voted on */
export async function keepAsked(
  db: Kysely<Database>,
  asked: Pick<Asked, 'at' | 'asker' | 'lang' | 'question' | 'outcome' | 'reading'>,
): Promise<number> {
  await db
    .deleteFrom('asked')
    .where('at', '<', asked.at - ASKED_KEPT_MS)
    .execute();
  const { id } = await db.insertInto('asked').values(asked).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** What this person asked last since a moment; null when nothing. */
export async function lastAsked(db: Kysely<Database>, asker: string, since: Instant): Promise<number | null> {
  const row = await db
    .selectFrom('asked')
    .select('id')
    .where('asker', '=', asker)
    .where('at', '>=', since)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Why an answer was voted down: a reason of the form's, and words of their own, masked. */
export interface Why {
  readonly reason: string | null;
  readonly note: string | null;
}

/** Only whoever asked may vote; the last vote counts. False when it was not theirs or is no longer kept. */
export async function vote(
  db: Kysely<Database>,
  id: number,
  asker: string,
  given: Vote,
  why: Why | null = null,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('asked')
    .set({ vote: given, ...(given === 'up' ? { reason: null, note: null } : (why ?? {})) })
    .where('id', '=', id)
    .where('asker', '=', asker)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What was not understood, asked back or voted down since a moment, newest first. */
export async function notUnderstood(db: Kysely<Database>, since: Instant): Promise<readonly Asked[]> {
  return db
    .selectFrom('asked')
    .selectAll()
    .where('at', '>=', since)
    .where((row) => row.or([row('outcome', 'in', ['unsupported', 'clarify']), row('vote', '=', 'down')]))
    .orderBy('id', 'desc')
    .execute();
}

/** How many were asked since a moment, and how many voted on. */
export async function askedCounts(
  db: Kysely<Database>,
  since: Instant,
): Promise<{ readonly asked: number; readonly up: number; readonly down: number }> {
  const row = await db
    .selectFrom('asked')
    .where('at', '>=', since)
    .select((s) => [
      s.fn.countAll<number>().as('asked'),
      s.fn.count<number>('id').filterWhere('vote', '=', 'up').as('up'),
      s.fn.count<number>('id').filterWhere('vote', '=', 'down').as('down'),
    ])
    .executeTakeFirstOrThrow();
  return { asked: Number(row.asked), up: Number(row.up), down: Number(row.down) };
}

/** What somebody found of no use of what the bot said by itself: a push by its name, an alert or report by its number. */
export interface Unwelcome {
  readonly about: string;
  readonly reason: string | null;
  /** Masked. */
  readonly note: string | null;
}

/** Since a moment, newest first. */
export async function unwelcome(db: Kysely<Database>, since: Instant): Promise<readonly Unwelcome[]> {
  const pushes = await db
    .selectFrom('push_feedback')
    .select(['push as about', 'reason', 'text as note'])
    .where('at', '>=', since)
    .where('verdict', '=', 'not_useful')
    .orderBy('at', 'desc')
    .execute();
  const alerts = await db
    .selectFrom('alert_feedback')
    .select(['subscription_id', 'reason', 'note'])
    .where('at', '>=', since)
    .where('verdict', '=', 'not_useful')
    .orderBy('at', 'desc')
    .execute();
  return [
    ...pushes,
    ...alerts.map(({ subscription_id, ...why }) => ({ about: `subscription ${subscription_id}`, ...why })),
  ];
}
