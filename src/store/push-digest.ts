// The rows that digests list one by one: low ratings to call back, tickets passed around, repeated complaints, and how sound the data
// are. Who may read which of them is for the caller to judge.
import { sql, type Kysely, type Transaction } from 'kysely';
import { DAY_MS, type Instant } from '../time/instant.js';
import { STILL_OPEN } from './push-open.js';
import type { Database } from './schema.js';

type Db = Kysely<Database> | Transaction<Database>;

export interface LowRating {
  readonly survey: string;
  readonly ticket: string | null;
  readonly agent: string | null;
  readonly team: string | null;
  /** As given, on a scale up to `max`. */
  readonly score: number | null;
  readonly max: number | null;
  readonly at: Instant;
  /** Null: nobody has called back yet. */
  readonly followedUpAt: Instant | null;
  /** As the customer wrote it: to be masked by whoever shows it. */
  readonly comment: string | null;
}

/** CSAT answers of the lowest quarter of their scale, `since` to `now`, the oldest first. */
export async function lowRatings(db: Db, since: Instant, now: Instant): Promise<readonly LowRating[]> {
  return db
    .selectFrom('survey_facts as s')
    .leftJoin('surveys as g', 'g.id', 's.id')
    .leftJoin('ticket_facts as t', 't.id', 's.ticket_id')
    .select([
      's.id as survey',
      's.ticket_id as ticket',
      's.agent_id as agent',
      's.team_id as team',
      'g.score',
      'g.scale_max as max',
      (eb) => eb.ref('s.responded_at').$notNull().as('at'),
      sql<number | null>`case when t.followed_up_at <= ${now} then t.followed_up_at end`.as('followedUpAt'),
      'g.comment',
    ])
    .where('s.kind', '=', 'csat')
    .where('s.rating', '<=', 0.25)
    .where('s.responded_at', '>=', since)
    .where('s.responded_at', '<', now)
    .orderBy('s.responded_at')
    .orderBy('s.id')
    .execute();
}

export interface PassedAround {
  readonly ticket: string;
  readonly agent: string | null;
  readonly team: string | null;
  readonly transfers: number;
  readonly createdAt: Instant;
  readonly isOpen: number;
}

/** Tickets handed on more than twice that are open, or were created since; those handed on most first. */
export async function passedAround(db: Db, since: Instant, now: Instant): Promise<readonly PassedAround[]> {
  const { rows } = await sql<PassedAround>`
select id as ticket, assignee_id as agent, team_id as team, transfers, created_at as "createdAt",
  case when ${STILL_OPEN} then 1 else 0 end as "isOpen"
from ticket_facts where transfers > 2 and created_at < ${now} and (created_at >= ${since} or ${STILL_OPEN})
order by transfers desc, created_at, id`.execute(db);
  return rows;
}

export interface RepeatedComplaint {
  readonly ticket: string;
  readonly agent: string | null;
  readonly team: string | null;
  readonly createdAt: Instant;
  /** Complaints of the same customer in the 30 days before, this one counted. */
  readonly times: number;
}

/** Complaints since then whose customer had complained in the 30 × 24 hours before: of each customer the newest. */
export async function repeatedComplaints(
  db: Db,
  since: Instant,
  now: Instant,
): Promise<readonly RepeatedComplaint[]> {
  const { rows } = await sql<RepeatedComplaint>`
with complaint as (
  select id, customer_id, assignee_id, team_id, created_at,
    row_number() over (partition by customer_id order by created_at desc, id desc) as newest
  from ticket_facts
  where type = 'complaint' and customer_id is not null and created_at >= ${since - 30 * DAY_MS} and created_at < ${now}
)
select c.id as ticket, c.assignee_id as agent, c.team_id as team, c.created_at as "createdAt",
  (select count(*) from complaint as b where b.customer_id = c.customer_id
    and b.created_at >= c.created_at - ${30 * DAY_MS} and b.created_at <= c.created_at) as times
from complaint as c
where c.newest = 1 and c.created_at >= ${since} and exists (
  select 1 from complaint as b where b.customer_id = c.customer_id and b.id <> c.id
    and b.created_at >= c.created_at - ${30 * DAY_MS} and b.created_at <= c.created_at)
order by times desc, c.created_at desc, c.id`.execute(db);
  return rows;
}

export interface DataQuality {
  /** What stands in quarantine, by reason and by whether whole rows or single fields; the most first. */
  readonly quarantine: readonly { readonly reason: string; readonly rows: number; readonly fields: number }[];
  /** Tickets created since then, and how many of them lack what. */
  readonly tickets: number;
  readonly missing: Readonly<Record<'assignee' | 'category' | 'product' | 'customer', number>>;
  /** Surveys since then, and how many of them belong to no known ticket. */
  readonly surveys: number;
  readonly surveysWithoutTicket: number;
  /** When data last came in; null: never. */
  readonly lastImportAt: Instant | null;
  /** The newest ticket; null where there is none. */
  readonly newestTicketAt: Instant | null;
}

export async function dataQuality(db: Db, since: Instant, now: Instant): Promise<DataQuality> {
  const quarantine = await sql<{ reason: string; rows: number; fields: number }>`
select reason, count(case when field is null then 1 end) as rows, count(field) as fields
from quarantine group by reason order by count(*) desc, reason`.execute(db);
  const tickets = await sql<{
    tickets: number;
    assignee: number;
    category: number;
    product: number;
    customer: number;
  }>`
select count(*) as tickets, count(case when assignee_id is null then 1 end) as assignee,
  count(case when category is null then 1 end) as category, count(case when product_id is null then 1 end) as product,
  count(case when customer_id is null then 1 end) as customer
from ticket_facts where created_at >= ${since} and created_at < ${now}`.execute(db);
  const surveys = await sql<{ surveys: number; orphans: number }>`
select count(*) as surveys, count(case when t.id is null then 1 end) as orphans
from survey_facts as s left join ticket_facts as t on t.id = s.ticket_id
where coalesce(s.responded_at, s.sent_at) >= ${since} and coalesce(s.responded_at, s.sent_at) < ${now}`.execute(
    db,
  );
  const last = await db
    .selectFrom('imports')
    .select((eb) => eb.fn.max('finished_at').as('at'))
    .executeTakeFirst();
  const newest = await db
    .selectFrom('ticket_facts')
    .select((eb) => eb.fn.max('created_at').as('at'))
    .where('created_at', '<=', now)
    .executeTakeFirst();
  const [counts] = tickets.rows;
  const [asked] = surveys.rows;
  return {
    quarantine: quarantine.rows,
    tickets: counts?.tickets ?? 0,
    missing: {
      assignee: counts?.assignee ?? 0,
      category: counts?.category ?? 0,
      product: counts?.product ?? 0,
      customer: counts?.customer ?? 0,
    },
    surveys: asked?.surveys ?? 0,
    surveysWithoutTicket: asked?.orphans ?? 0,
    lastImportAt: last?.at ?? null,
    newestTicketAt: newest?.at ?? null,
  };
}
