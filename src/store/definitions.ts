// What people mean by their own words: each person's, and the workspace's.
import type { Kysely, Selectable } from 'kysely';
import type { Instant } from '../time/instant.js';
import type { DefinitionsTable } from './schema-question.js';
import type { Database } from './schema.js';

/** The scope of what holds for everybody. */
export const EVERYBODY = '*';

export type Definition = Readonly<Selectable<DefinitionsTable>>;

/** This person's words, and below them those of everybody that the person has not given a meaning of their own. */
export async function definitionsFor(db: Kysely<Database>, asker: string): Promise<readonly Definition[]> {
  const rows = await db
    .selectFrom('definitions')
    .selectAll()
    .where('scope', 'in', [asker, EVERYBODY])
    .orderBy('phrase')
    .execute();
  const own = rows.filter(({ scope }) => scope === asker);
  const ownPhrases = new Set(own.map(({ phrase }) => phrase));
  return [...own, ...rows.filter(({ scope, phrase }) => scope !== asker && !ownPhrases.has(phrase))];
}

/** A phrase that had a meaning in this scope gets the new one. */
export async function define(
  db: Kysely<Database>,
  given: Pick<Definition, 'scope' | 'phrase' | 'meaning' | 'defined_by'>,
  now: Instant,
): Promise<void> {
  const { meaning, defined_by } = given;
  await db
    .insertInto('definitions')
    .values({ ...given, at: now })
    .onConflict((conflict) =>
      conflict.columns(['scope', 'phrase']).doUpdateSet({ meaning, defined_by, at: now }),
    )
    .execute();
}

/** False when there was none. */
export async function undefine(db: Kysely<Database>, scope: string, phrase: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('definitions')
    .where('scope', '=', scope)
    .where('phrase', '=', phrase)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
