// The tickets behind a count: the same rows that the figure counts, one by one.
import { sql } from 'kysely';
import type { Definition } from '../definitions/definition.js';
import { eventRows } from './events.js';
import type { Sql } from './frame.js';
import { begun, stepRows } from './frame.js';
import { createdTickets, sourceOf } from './source.js';
import { missedDue, overdueTickets, standingTickets } from './standing.js';
import type { Compilable, Setting } from './statement.js';

/** Rows `ticket, agent, team, created_at, due`; most urgent first. Throws for a metric that counts no tickets. */
export function compileTickets(query: Compilable, definition: Definition, setting: Setting): Sql {
  const { measure } = definition;
  const { frame } = setting;
  switch (measure.kind) {
    case 'count': {
      const source = sourceOf(measure.events);
      // A survey reaches its ticket through a lookup, which asking for a dimension of tickets brings in.
      const rows = eventRows({ ...query, by: ['channel'] }, measure, setting);
      return sql`with steps(start_at, end_at) as (${stepRows(begun(frame))})
${columns(source.agent ?? sql`null`, source.team, frame.now)}
${rows} and t.id is not null
${ORDER}`;
    }
    case 'standing':
      return sql`${ofAssignee(frame.now)}
${standingTickets(query, measure.unanswered, setting)}
${ORDER}`;
    case 'overdue':
      return sql`${ofAssignee(frame.now)}
${overdueTickets(query, frame)}
${ORDER}`;
    default:
      throw new Error(`${definition.id} is no count of tickets`);
  }
}

const ORDER = sql`order by case when due is null then 1 else 0 end, due, created_at, ticket`;

const columns = (agent: Sql, team: Sql, now: number): Sql =>
  sql`select distinct t.id as ticket, ${agent} as agent, ${team} as team, t.created_at as created_at, ${missedDue(now)} as due`;

const ofAssignee = (now: number): Sql => columns(createdTickets.agent ?? sql`null`, createdTickets.team, now);
