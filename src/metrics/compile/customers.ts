// The metrics of customers: repurchase, churn, lifetime value. Their dimensions are the customer's own.
import { sql } from 'kysely';
import { DAY_MS } from '../../time/instant.js';
import { begun, stepRows, stepRowsWithDays, whole } from './frame.js';
import type { Sql } from './frame.js';
import { customerRows, customersOfResolved, dimension, dimensionsOf, filters, lookups } from './source.js';
import { keyColumns, keyGroup, keyRef } from './statement.js';
import type { Compilable, Setting, Statement } from './statement.js';

const mean = (total: number, n: number): number => total / n;

/**
 * Each customer counts once per step and group, whichever of their tickets was followed by an order. Left out are tickets
 * without a customer and those whose window is still open.
 */
export function compileRepurchase(query: Compilable, windowDays: number, { frame }: Setting): Statement {
  const source = customersOfResolved;
  const keys = query.by.map((dim) => dimension(dim, source, frame));
  const window = whole(windowDays * DAY_MS);
  const ripe = sql`(t.customer_id is not null and t.resolved_at + ${window} <= ${whole(frame.now)})`;
  const bought = sql`exists (select 1 from orders as o where o.customer_id = t.customer_id and o.at > t.resolved_at and o.at <= t.resolved_at + ${window})`;
  const outer = query.by.length === 0 ? sql`` : sql`${sql.join(query.by.map((_, i) => keyRef(i)))}, `;
  const statement = sql`with steps(start_at, end_at) as (${stepRows(begun(frame))}),
seen as (
  select steps.start_at as step, ${keyColumns(keys)}t.customer_id as customer,
    max(case when ${ripe} then 1 else 0 end) as ripe,
    max(case when ${ripe} and ${bought} then 1 else 0 end) as bought,
    sum(case when ${ripe} then 0 else 1 end) as left_out
  from steps cross join ticket_facts as t ${lookups(source, dimensionsOf(query.by, query.where))}
  where t.resolved_at >= steps.start_at and t.resolved_at < steps.end_at and ${filters(query.where, source, frame)}
  group by steps.start_at${keyGroup(query.by)}, t.customer_id
)
select step, ${outer}sum(bought) as total, sum(ripe) as n, sum(left_out) as left_out, null as others
from seen
group by step${keyGroup(query.by)}`;
  return { sql: statement, value: mean, empty: null, leftOut: null };
}

/** Left out are customers whose `since` is unknown. */
export function compileChurn(query: Compilable, { frame }: Setting): Statement {
  const keys = query.by.map((dim) => dimension(dim, customerRows, frame));
  const admitted = filters(query.where, customerRows, frame);
  const statement = sql`with steps(start_at, end_at, first_day, last_day) as (${stepRowsWithDays(begun(frame))})
select steps.start_at as step, ${keyColumns(keys)}sum(case when c.churned_at < steps.end_at then 1 else 0 end) as total,
  count(*) as n, 0 as left_out, null as others
from steps cross join customers as c
where c.since < steps.first_day and (c.churned_at is null or c.churned_at >= steps.start_at) and ${admitted}
group by steps.start_at${keyGroup(query.by)}`;
  const leftOut = sql`select count(*) as left_out from customers as c where c.since is null and ${admitted}`;
  return { sql: statement, value: mean, empty: null, leftOut };
}

/** The currency that most orders so far are in; of equals the first by the alphabet. */
export const mainCurrency = (now: number): Sql =>
  sql`select o.currency as currency from orders as o where o.at <= ${whole(now)} group by o.currency order by count(*) desc, o.currency limit 1`;

/**
 * In the currency of most orders so far. Left out are customers whose `since` is unknown, and orders in another currency
 * (or in none, where the others name one).
 */
export function compileLifetimeValue(query: Compilable, { frame }: Setting): Statement {
  const keys = query.by.map((dim) => dimension(dim, customerRows, frame));
  const admitted = filters(query.where, customerRows, frame);
  const outer = query.by.length === 0 ? sql`` : sql`${sql.join(query.by.map((_, i) => keyRef(i)))}, `;
  const last = whole(Math.max(...begun(frame).map((step) => step.span.end)));
  const statement = sql`with steps(start_at, end_at, first_day, last_day) as (${stepRowsWithDays(begun(frame))}),
main as (${mainCurrency(frame.now)}),
spent as (
  select steps.start_at as step, ${keyColumns(keys)}coalesce((
    select sum(o.amount) from orders as o
    where o.customer_id = c.id and o.at < steps.end_at and o.currency is not distinct from (select currency from main)
  ), 0) as amount
  from steps cross join customers as c
  where c.since <= steps.last_day and ${admitted}
)
select step, ${outer}sum(amount) as total, count(*) as n, 0 as left_out, null as others
from spent
group by step${keyGroup(query.by)}`;
  const leftOut = sql`select (select count(*) from customers as c where c.since is null and ${admitted})
  + (select count(*) from orders as o join customers as c on c.id = o.customer_id
     where o.at < ${last} and o.currency is distinct from (${mainCurrency(frame.now)}) and ${admitted}) as left_out`;
  return { sql: statement, value: mean, empty: null, leftOut };
}
