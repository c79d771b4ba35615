// In which currency money is counted.
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../store/schema.js';
import type { Instant } from '../time/instant.js';
import { mainCurrency } from './compile/customers.js';

/** The currency that lifetime values are in as of `now`; null where the orders name none. */
export async function currencyOf(db: Kysely<Database>, now: Instant): Promise<string | null> {
  const { rows } = await sql<{ readonly currency: string | null }>`${mainCurrency(now)}`.execute(db);
  return rows[0]?.currency ?? null;
}
