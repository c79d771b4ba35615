// What was used of monthly budgets.
import type { Kysely } from 'kysely';
import type { Database } from './schema.js';

/** @param month `2026-03` */
export async function addUse(
  db: Kysely<Database>,
  budget: string,
  month: string,
  uses: number,
): Promise<void> {
  await db
    .insertInto('usage')
    .values({ budget, month, uses })
    .onConflict((conflict) =>
      conflict.columns(['budget', 'month']).doUpdateSet((eb) => ({ uses: eb('usage.uses', '+', uses) })),
    )
    .execute();
}

/** What was used of each budget in a month; those of which nothing was used are not in it. */
export async function usedIn(db: Kysely<Database>, month: string): Promise<ReadonlyMap<string, number>> {
  const rows = await db.selectFrom('usage').select(['budget', 'uses']).where('month', '=', month).execute();
  return new Map(rows.map(({ budget, uses }) => [budget, uses]));
}
