// Counts by person that may be worth a look of whoever leads them: solved and reopened, handed on after a low rating, solved without
// asking the customer.
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { Database } from './schema.js';

type Db = Kysely<Database> | Transaction<Database>;

export const SIGNALS = ['reopened', 'reassigned', 'surveyed'] as const;
export type SignalKind = (typeof SIGNALS)[number];

export interface SignalCount {
  readonly kind: SignalKind;
  readonly agent: string;
  readonly hits: number;
  readonly n: number;
}

/** Of what was solved, and of what was rated, from `start` to `end`; counted with what has happened until then. */
export async function signalCounts(db: Db, start: Instant, end: Instant): Promise<readonly SignalCount[]> {
  const { rows } = await sql<SignalCount>`
select 'reopened' as kind, resolver_id as agent, count(case when reopens > 0 then 1 end) as hits, count(*) as n
from ticket_facts where resolver_id is not null and resolved_at >= ${start} and resolved_at < ${end} group by resolver_id
union all
select 'surveyed', t.resolver_id, count(case when exists (
    select 1 from survey_facts as s where s.ticket_id = t.id and s.kind = 'csat' and coalesce(s.sent_at, s.responded_at) < ${end}
  ) then 1 end), count(*)
from ticket_facts as t where t.resolver_id is not null and t.resolved_at >= ${start} and t.resolved_at < ${end} group by t.resolver_id
union all
select 'reassigned', s.agent_id, count(case when exists (
    select 1 from events as e where e.ticket_id = s.ticket_id and e.kind in ('transferred', 'assigned')
      and e.at > s.responded_at and e.at < ${end} and e.actor_id = s.agent_id and e.to_id not in ('', s.agent_id)
  ) then 1 end), count(*)
from survey_facts as s
where s.kind = 'csat' and s.rating <= 0.25 and s.agent_id is not null and s.ticket_id is not null
  and s.responded_at >= ${start} and s.responded_at < ${end} group by s.agent_id`.execute(db);
  return rows;
}
