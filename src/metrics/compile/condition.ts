// A Test of the measure as a condition. A condition may come out as null; it is always read as "no" (`case when`, `where`).
import { sql } from 'kysely';
import type { Instant } from '../../time/instant.js';
import { DAY_MS } from '../../time/instant.js';
import { whole } from './frame.js';
import type { Sql } from './frame.js';
import type { Promised, Test } from './measure.js';
import { every, unindexed } from './source.js';

const REPEAT_WINDOW_MS = 30 * DAY_MS;

export function condition(test: Test, now: Instant): Sql {
  switch (test.test) {
    case 'is':
      return sql`${unindexed(sql`t.type`)} = ${test.value}`;
    case 'known':
      return sql`${column(test.column)} is not null`;
    case 'equals':
      return sql`${column(test.column)} = ${test.value}`;
    case 'at_least':
      return sql`${column(test.column)} >= ${test.value}`;
    case 'at_most':
      return sql`${column(test.column)} <= ${test.value}`;
    case 'happened':
      return sql`${column(test.column)} <= ${whole(now)}`;
    case 'due': {
      const { done, due } = promise(test.promise);
      return sql`(${due} is not null and (${done} <= ${whole(now)} or ${due} < ${whole(now)}))`;
    }
    case 'kept': {
      const { done, due } = promise(test.promise);
      return sql`(${done} <= ${due} and ${done} <= ${whole(now)})`;
    }
    case 'answered':
      return sql`(s.rating is not null and s.responded_at <= ${whole(now)})`;
    case 'has_ticket':
      return sql`t.id is not null`;
    case 'followed_up':
      return sql`(t.followed_up_at > s.responded_at and t.followed_up_at <= ${whole(now)})`;
    case 'complained_before':
      return sql`exists (select 1 from ticket_facts as b where b.customer_id = t.customer_id and b.type = 'complaint' and b.id <> t.id and b.created_at >= t.created_at - ${whole(REPEAT_WINDOW_MS)} and b.created_at < t.created_at)`;
    case 'all':
      return every(test.of.map((part) => condition(part, now)));
  }
}

/** Whether the condition looks at a survey's ticket, which then has to be joined. */
export function asksTicket(test: Test | null): boolean {
  if (test === null) return false;
  if (test.test === 'all') return test.of.some(asksTicket);
  return test.test === 'has_ticket' || test.test === 'followed_up';
}

type Column = Extract<Test, { column: string }>['column'];

const column = (name: Column): Sql => sql.ref(name === 'rating' ? 's.rating' : `t.${name}`);

const promise = (promised: Promised): { readonly done: Sql; readonly due: Sql } =>
  promised === 'first_response'
    ? { done: sql`t.first_response_at`, due: sql`t.first_response_due_at` }
    : { done: sql`t.resolved_at`, due: sql`t.resolution_due_at` };
