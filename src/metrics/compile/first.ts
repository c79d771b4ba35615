// Where the data of a measure begins: the first step of a range that says only where it ends.
import { sql } from 'kysely';
import type { Sql } from './frame.js';
import type { Measure } from './measure.js';
import { sourceOf } from './source.js';

/** One row with the earliest instant as `first`; null when there is none. */
export function firstInstant(measure: Measure): Sql {
  switch (measure.kind) {
    case 'count':
    case 'share':
    case 'mean':
    case 'duration': {
      const source = sourceOf(measure.events);
      const ticket = source.ticketKey;
      return ticket === null || !('survey' in measure.events)
        ? sql`select min(${source.at}) as first from ${source.table}`
        : sql`select min(${source.at}) as first from ${source.table} where s.kind = ${measure.events.survey}`;
    }
    case 'standing':
    case 'overdue':
    case 'fault_rate':
      return sql`select min(t.created_at) as first from ticket_facts as t`;
    case 'repurchase':
      return sql`select min(t.resolved_at) as first from ticket_facts as t`;
    case 'churn':
      return sql`select min(c.churned_at) as first from customers as c`;
    case 'lifetime_value':
      return sql`select min(o.at) as first from orders as o`;
  }
}
