// Faults per 1,000 units sold. The denominator is there whether or not anything broke: every product that the filters admit
// and whose sales are known, in every step. Products without sales figures are left out, and how many is told.
import { sql } from 'kysely';
import type { DimensionId } from '../metric.js';
import type { Filter } from '../query.js';
import { begun, hourOf, stepRows, weekdayOf } from './frame.js';
import type { Frame, Sql } from './frame.js';
import { ALWAYS, createdTickets, every, filters, noneOf, oneOf, unindexed } from './source.js';
import { keyColumns, keyGroup, othersColumn } from './statement.js';
import type { Compilable, Setting, Statement } from './statement.js';

const HOURS = Array.from({ length: 24 }, (_, i) => i);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

const isOfProduct = (dim: Filter['dim']): boolean =>
  dim === 'product' || dim === 'product_line' || dim === 'model';

/** What a product says of itself; hours and weekdays come from a list, or from the fault. */
function keyOf(dim: DimensionId, timeOf: { readonly hour: Sql; readonly weekday: Sql }): Sql {
  if (dim === 'product') return sql`p.id`;
  if (dim === 'product_line') return sql`p.line`;
  if (dim === 'model') return sql`p.model`;
  if (dim === 'hour' || dim === 'weekday') return timeOf[dim];
  throw new Error(`fault_rate has no ${dim}`);
}

const LISTED = { hour: sql`hours.hour`, weekday: sql`weekdays.weekday` };

function admitted(where: readonly Filter[]): Sql {
  return every(
    where.flatMap((filter) => {
      const { dim } = filter;
      if (dim === 'day' || !isOfProduct(dim)) return [];
      const key = keyOf(dim, LISTED);
      return 'in' in filter ? [oneOf(key, filter.in)] : [noneOf(key, filter.not)];
    }),
  );
}

/** Hours and weekdays that a filter admits, as a list to cross with: each is a group even when nothing broke in it. */
function timeLists(by: readonly DimensionId[], where: readonly Filter[]): Sql {
  const list = (dim: 'hour' | 'weekday', values: readonly number[]): Sql => {
    if (!by.includes(dim)) return sql``;
    const kept = values.filter((value) =>
      where.every((f) => f.dim !== dim || ('in' in f ? f.in.includes(value) : !f.not.includes(value))),
    );
    const rows = kept.map((value) => sql`select cast(${value} as integer) as ${sql.ref(dim)}`);
    const none = sql`select cast(null as integer) as ${sql.ref(dim)} where 1 = 0`;
    return sql` cross join (${rows.length === 0 ? none : sql.join(rows, sql` union all `)}) as ${sql.ref(`${dim}s`)}`;
  };
  return sql`${list('hour', HOURS)}${list('weekday', WEEKDAYS)}`;
}

const timeOfFault = (frame: Frame): { readonly hour: Sql; readonly weekday: Sql } => ({
  hour: hourOf(createdTickets.at, frame),
  weekday: weekdayOf(createdTickets.at, frame),
});

/** Two rows per group, sold units and faults, that the reader of the rows adds up. */
export function compileFaultRate(query: Compilable, { frame }: Setting): Statement {
  const products = admitted(query.where);
  const ofTime = query.where.filter((filter) => !isOfProduct(filter.dim));
  const soldKeys = query.by.map((dim) => keyOf(dim, LISTED));
  const faultKeys = query.by.map((dim) => keyOf(dim, timeOfFault(frame)));
  const statement = sql`with steps(start_at, end_at) as (${stepRows(begun(frame))})
select steps.start_at as step, ${keyColumns(soldKeys)}0 as total, sum(p.units_sold) as n, 0 as left_out, 0 as others
from steps cross join products as p${timeLists(query.by, query.where)}
where p.units_sold is not null and ${products}
group by steps.start_at${keyGroup(query.by)}
union all
select steps.start_at as step, ${keyColumns(faultKeys)}count(*) as total, 0 as n, 0 as left_out,
  ${othersColumn(query, createdTickets.agent, ALWAYS)} as others
from steps cross join ticket_facts as t join products as p on p.id = t.product_id
where t.created_at >= steps.start_at and t.created_at < steps.end_at and ${unindexed(sql`t.type`)} = 'fault'
  and p.units_sold is not null and ${products} and ${filters(ofTime, createdTickets, frame)}
group by steps.start_at${keyGroup(query.by)}`;
  const leftOut = sql`select count(*) as left_out from products as p where p.units_sold is null and ${products}`;
  return { sql: statement, value: (total, n) => (total / n) * 1000, empty: null, leftOut };
}
