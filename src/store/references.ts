// References to ids that are not known (yet): an agent, a team, a customer that no import has brought. Not faults, but worth
// knowing: figures by that dimension show them as unknown until the id arrives.
import { type Kysely, sql } from 'kysely';
import type { Database } from './schema.js';

export interface DanglingReference {
  /** For example `tickets.assignee_id`. */
  readonly from: string;
  /** The table that lacks the ids. */
  readonly to: string;
  /** How many different ids. */
  readonly ids: number;
  /** Some of them, sorted. */
  readonly examples: readonly string[];
}

const REFERENCES = [
  ['teams', 'supervisor_id', 'agents'],
  ['agents', 'team_id', 'teams'],
  ['tickets', 'assignee_id', 'agents'],
  ['tickets', 'team_id', 'teams'],
  ['tickets', 'customer_id', 'customers'],
  ['tickets', 'product_id', 'products'],
  ['tickets', 'first_responder_id', 'agents'],
  ['tickets', 'resolver_id', 'agents'],
  ['events', 'ticket_id', 'tickets'],
  ['surveys', 'ticket_id', 'tickets'],
  ['surveys', 'agent_id', 'agents'],
  ['orders', 'customer_id', 'customers'],
  ['orders', 'product_id', 'products'],
] as const;

const EXAMPLES = 5;

/** Every reference column that names ids not in the store, empty when all are known. */
export async function danglingReferences(db: Kysely<Database>): Promise<readonly DanglingReference[]> {
  const found: DanglingReference[] = [];
  for (const [table, column, target] of REFERENCES) {
    const ref = sql.ref(column);
    const from = sql.table(table);
    const to = sql.table(target);
    const { rows } = await sql<{ readonly id: string; readonly ids: number }>`
      select id, count(*) over () as ids from (
        select distinct ${ref} as id from ${from} where ${ref} is not null
        except select id from ${to}
      ) order by id limit ${EXAMPLES}`.execute(db);
    const [first] = rows;
    if (first === undefined) continue;
    found.push({
      from: `${table}.${column}`,
      to: target,
      ids: Number(first.ids),
      examples: rows.map((row) => row.id),
    });
  }
  return found;
}
