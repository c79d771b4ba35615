// How far alerts have looked, what they have said, how it was liked, and how new the data are.
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import type { Database } from './schema.js';
import type { AlertFeedbackTable, AlertSaidTable, AlertStatesTable } from './schema-alerts.js';

type Db = Kysely<Database> | Transaction<Database>;
export type AlertStateRow = Readonly<AlertStatesTable>;
export type AlertSaid = Readonly<AlertSaidTable>;

export const alertStates = (db: Db): Promise<readonly AlertStateRow[]> =>
  db.selectFrom('alert_states').selectAll().execute();

/** Makes this transaction the only one that writes, before it reads what it decides by. */
export async function takeAlertTurn(db: Transaction<Database>): Promise<void> {
  await db.deleteFrom('alert_states').where('subscription_id', '<', 0).execute();
}

/** Writes the state unless somebody else wrote a newer one; false then. @param seen the version it was decided on; 0: there was none */
export async function saveAlertState(
  db: Db,
  row: Omit<AlertStateRow, 'version'>,
  seen: number,
): Promise<boolean> {
  const { subscription_id, series, state, judged } = row;
  if (seen === 0) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('alert_states')
      .values({ ...row, version: 1 })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return (numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { numUpdatedRows } = await db
    .updateTable('alert_states')
    .set({ state, judged, version: seen + 1 })
    .where('subscription_id', '=', subscription_id)
    .where('series', '=', series)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Begins anew: after a change of what the alert is about. */
export async function forgetAlertStates(db: Db, id: number): Promise<void> {
  await db.deleteFrom('alert_states').where('subscription_id', '=', id).execute();
}

/** False when it was said before. */
export async function noteSaid(db: Db, row: AlertSaid): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('alert_said')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The last things that were said, newest first; of one alert, or of all. */
export async function lastSaid(db: Db, limit: number, id?: number): Promise<readonly AlertSaid[]> {
  const query = db.selectFrom('alert_said').selectAll().orderBy('at', 'desc').orderBy('period', 'desc');
  return (id === undefined ? query : query.where('subscription_id', '=', id)).limit(limit).execute();
}

export async function saidOf(
  db: Db,
  id: number,
  series: string,
  period: string,
  phase: string,
): Promise<AlertSaid | null> {
  const row = await db
    .selectFrom('alert_said')
    .selectAll()
    .where('subscription_id', '=', id)
    .where('series', '=', series)
    .where('period', '=', period)
    .where('phase', '=', phase)
    .executeTakeFirst();
  return row ?? null;
}

/** What else stands in a message. */
export const saidIn = (db: Db, messageKey: string): Promise<readonly AlertSaid[]> =>
  db.selectFrom('alert_said').selectAll().where('message_key', '=', messageKey).execute();

export interface AlertBudget {
  readonly sent: number;
  readonly moreKey: string | null;
  readonly held: readonly string[];
}

export async function budgetOf(db: Db, address: string, day: LocalDate): Promise<AlertBudget> {
  const row = await db
    .selectFrom('alert_budgets')
    .selectAll()
    .where('address', '=', address)
    .where('day', '=', day)
    .executeTakeFirst();
  if (row === undefined) return { sent: 0, moreKey: null, held: [] };
  const held: unknown = JSON.parse(row.held);
  return {
    sent: row.sent,
    moreKey: row.more_key,
    held: Array.isArray(held) ? held.filter((each): each is string => typeof each === 'string') : [],
  };
}

export async function saveBudget(
  db: Db,
  address: string,
  day: LocalDate,
  { sent, moreKey, held }: AlertBudget,
): Promise<void> {
  const row = { sent, more_key: moreKey, held: JSON.stringify(held) };
  await db
    .insertInto('alert_budgets')
    .values({ address, day, ...row })
    .onConflict((conflict) => conflict.columns(['address', 'day']).doUpdateSet(row))
    .execute();
}

/** One verdict per person and alarm; a second takes the place of the first. */
/** The last verdict counts; a reason given with it stays when it is only pressed again. */
export async function addAlertFeedback(db: Db, row: Readonly<Insertable<AlertFeedbackTable>>): Promise<void> {
  const { verdict, at, reason = null, note = null } = row;
  await db
    .insertInto('alert_feedback')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['subscription_id', 'series', 'period', 'agent_id']).doUpdateSet({
        verdict,
        at,
        ...(reason === null && verdict === 'not_useful' ? {} : { reason, note }),
      }),
    )
    .execute();
}

/** Verdicts on one alert, newest first. */
export const feedbackOf = (
  db: Db,
  id: number,
): Promise<readonly Readonly<Selectable<AlertFeedbackTable>>[]> =>
  db
    .selectFrom('alert_feedback')
    .selectAll()
    .where('subscription_id', '=', id)
    .orderBy('at', 'desc')
    .execute();

/** The newest moment, up to now, of which the data know something: a ticket, a reply, a rating. Null: there are none. */
export async function newestData(db: Db, now: Instant): Promise<Instant | null> {
  // Each of these is one look into an index.
  const found = await Promise.all([
    ...(['created_at', 'first_response_at', 'resolved_at'] as const).map((column) =>
      db
        .selectFrom('ticket_facts')
        .select((eb) => eb.fn.max(column).as('at'))
        .where(column, '<=', now)
        .executeTakeFirst(),
    ),
    db
      .selectFrom('reply_facts')
      .select((eb) => eb.fn.max('at').as('at'))
      .where('at', '<=', now)
      .executeTakeFirst(),
    ...(['csat', 'nps', 'process'] as const).map((kind) =>
      db
        .selectFrom('survey_facts')
        .select((eb) => eb.fn.max('responded_at').as('at'))
        .where('kind', '=', kind)
        .where('responded_at', '<=', now)
        .executeTakeFirst(),
    ),
  ]);
  const moments = found.flatMap((row) => (row?.at === null || row?.at === undefined ? [] : [Number(row.at)]));
  return moments.length === 0 ? null : Math.max(...moments);
}

/** When new tickets came, in order. */
export async function ticketMoments(db: Db, from: Instant, until: Instant): Promise<readonly Instant[]> {
  const rows = await db
    .selectFrom('ticket_facts')
    .select('created_at')
    .where('created_at', '>=', from)
    .where('created_at', '<=', until)
    .orderBy('created_at')
    .execute();
  return rows.map(({ created_at }) => created_at);
}

/** When imports ended, in order. */
export async function importMoments(db: Db, from: Instant, until: Instant): Promise<readonly Instant[]> {
  const rows = await db
    .selectFrom('imports')
    .select('finished_at')
    .where('finished_at', '>=', from)
    .where('finished_at', '<=', until)
    .orderBy('finished_at')
    .execute();
  return rows.flatMap(({ finished_at }) => finished_at ?? []);
}
