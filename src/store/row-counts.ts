// How much stands in the store, table by table: for the doctor and for readiness checks, never for figures.
import type { Kysely } from 'kysely';
import type { Database } from './schema.js';

const COUNTED = ['tickets', 'events', 'surveys', 'customers', 'agents', 'products', 'quarantine'] as const;

export type RowCounts = Readonly<Record<(typeof COUNTED)[number], number>>;

/** The number of rows in each table that an import fills. */
export async function rowCounts(db: Kysely<Database>): Promise<RowCounts> {
  const counts = await Promise.all(
    COUNTED.map(async (table) => {
      const row = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll().as('rows'))
        .executeTakeFirstOrThrow();
      return [table, Number(row.rows)] as const;
    }),
  );
  const of = (table: (typeof COUNTED)[number]): number => counts.find(([name]) => name === table)?.[1] ?? 0;
  return {
    tickets: of('tickets'),
    events: of('events'),
    surveys: of('surveys'),
    customers: of('customers'),
    agents: of('agents'),
    products: of('products'),
    quarantine: of('quarantine'),
  };
}
