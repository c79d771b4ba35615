// "No figure by the back door", second half: takes out of a result what would give one person away. Runs on every result,
// between the query and the words.
import type { ResultRow, ResultTable, ScopedQuery } from '../metrics/query.js';
import type { Directory } from '../tickets/directory.js';
import { threshold } from './others.js';
import { knownPeople, type AccessRule, type Principal } from './principal.js';
import { filtersOn, within } from './rules.js';
import { alsoHide } from './suppress.js';

export interface Guarded {
  /** The result without the rows that may not be shown. */
  readonly table: ResultTable;
  /** How many rows were taken out: said in the answer, so that parts that do not add up surprise nobody. */
  readonly hidden: number;
  /** The rows that were taken out: whoever joins results by group must leave these groups out, not take them for empty. */
  readonly taken: readonly Pick<ResultRow, 'step' | 'key'>[];
  /** Set when nothing is left to show. */
  readonly denied: AccessRule | null;
}

/**
 * The result as this principal may see it.
 *
 * @param complements the results of `complementsOf(query)`: a figure also goes where what it leaves out rests on one person
 * @param together on how many people the rows that must go rest together, as `hiddenTogether` counts them; null where nobody has
 *   counted. Where it is more than one may be seen of, their sum, which the total gives away, points at nobody.
 */
export function guard(
  principal: Principal,
  query: ScopedQuery,
  table: ResultTable,
  directory: Directory,
  complements: readonly ResultTable[] = [],
  together: number | null = null,
): Guarded {
  if (query.by.includes('agent')) return guardPeople(principal, query, table, directory);
  if (query.countOthersThan === null) return { table, hidden: 0, taken: [], denied: null };
  const limit = threshold(principal, query, directory);
  const primary = tellingRows(principal, query, table, directory, complements);
  if (together !== null && together > limit) return without(table, new Set(primary));
  // Nobody loses a known group for the sake of an unknown one: what has no name points at nobody.
  const named = new Set(primary.filter(({ key }) => !key.includes(null)));
  return without(table, new Set([...primary, ...alsoHide(table.rows, named, limit)]));
}

/** The rows that rest on too few people, or leave too few out: those that must not be shown, before any goes to cover them. */
export function tellingRows(
  principal: Principal,
  query: ScopedQuery,
  table: ResultTable,
  directory: Directory,
  complements: readonly ResultTable[],
): readonly ResultRow[] {
  if (query.by.includes('agent') || query.countOthersThan === null) return [];
  const limit = threshold(principal, query, directory);
  const telling = (row: ResultRow): boolean => row.others !== null && row.others > 0 && row.others <= limit;
  const leftOut = new Set(complements.flatMap((each) => each.rows.filter(telling).map(placeOf)));
  return table.rows.filter((row) => telling(row) || leftOut.has(placeOf(row)));
}

const placeOf = (row: ResultRow): string => JSON.stringify([row.step, ...row.key]);

/**
 * Figures by agent inside a supervisor's own team: people of other teams who worked on its tickets are other people. Everywhere
 * else figures by agent are the asker's own, a manager's, or a leaderboard that `publish` cuts.
 */
function guardPeople(
  principal: Principal,
  query: ScopedQuery,
  table: ResultTable,
  directory: Directory,
): Guarded {
  const lists = (principal.kind === 'room' ? principal.members : [principal])
    .filter((person) => person.role === 'supervisor' && person.teamId !== null)
    .filter((person) => within(query, 'team', [person.teamId]) && filtersOn(query, 'agent').length === 0)
    .map((person) => knownPeople(person, directory));
  const position = query.by.indexOf('agent');
  const strange = table.rows.filter((row) => {
    const id = row.key[position];
    return typeof id === 'string' && lists.some((people) => !people.includes(id));
  });
  return without(table, new Set(strange));
}

function without(table: ResultTable, hidden: ReadonlySet<ResultRow>): Guarded {
  if (hidden.size === 0) return { table, hidden: 0, taken: [], denied: null };
  const rows = table.rows.filter((row) => !hidden.has(row));
  const nothing = rows.every((row) => row.n === 0);
  return {
    table: { ...table, rows: nothing ? [] : rows },
    hidden: hidden.size,
    taken: [...hidden].map(({ step, key }) => ({ step, key })),
    denied: nothing ? 'one_person_total' : null,
  };
}
