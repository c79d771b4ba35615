// What the compiler hands over: one statement, and how a row of it becomes a figure.
import { sql } from 'kysely';
import type { DimensionId } from '../metric.js';
import type { MetricQuery } from '../query.js';
import type { Frame, Sql } from './frame.js';
import { ALWAYS, every } from './source.js';
import type { Dialect } from './statistic.js';

/** A query whose dimensions have been checked, with the people to be counted beside each figure. */
export type Compilable = MetricQuery & { readonly countOthersThan: readonly string[] | null };

/** What the compiler needs to know beside the query. */
export interface Setting {
  readonly frame: Frame;
  readonly dialect: Dialect;
}

/**
 * A row of a statement: `step` (start of the step), `k0` … (values of `by`), `total` (sum of what rows contribute, or the
 * statistic itself), `n`, `left_out` (rows that could not take part), `others` (people).
 */
export type RawRow = Readonly<Record<string, string | number | null>>;

export interface Statement {
  readonly sql: Sql;
  /** The figure of a group with n > 0. */
  readonly value: (total: number, n: number) => number | null;
  /** What a group or a step without rows is worth: 0 for counts, null for what needs a sample. */
  readonly empty: 0 | null;
  /** Where it is one number whatever the groups: its own statement, one row with `left_out`. Null: each row tells its own. */
  readonly leftOut: Sql | null;
}

/** `<expression> as k0, …` for the select list, with a comma behind each. */
export const keyColumns = (keys: readonly Sql[]): Sql =>
  keys.length === 0
    ? sql``
    : sql.join([...keys.map((key, i) => sql`${key} as ${keyRef(i)}`), sql``], sql`, `);

/** `, k0, k1` for behind `group by step`. */
export const keyGroup = (by: readonly DimensionId[]): Sql =>
  by.length === 0 ? sql`` : sql`, ${sql.join(by.map((_, i) => keyRef(i)))}`;

export const keyRef = (index: number): Sql => sql.ref(`k${index}`);

/** How many people besides those of `countOthersThan` stand behind the rows that take part. */
export function othersColumn(query: Compilable, agent: Sql | null, takesPart: Sql): Sql {
  const { countOthersThan } = query;
  if (countOthersThan === null || agent === null) return sql`null`;
  const other = countOthersThan.length === 0 ? ALWAYS : sql`${agent} not in (${sql.join(countOthersThan)})`;
  return sql`count(distinct case when ${every([takesPart, other])} then ${agent} end)`;
}
