-- one figure
with steps(start_at, end_at) as (values (?, ?)),
seen as (
select steps.start_at as step, t.customer_id as customer,
max(case when (t.customer_id is not null and t.resolved_at + ? <= ?) then 1 else 0 end) as ripe,
max(case when (t.customer_id is not null and t.resolved_at + ? <= ?) and exists (select 1 from orders as o where o.customer_id = t.customer_id and o.at > t.resolved_at and o.at <= t.resolved_at + ?) then 1 else 0 end) as bought,
sum(case when (t.customer_id is not null and t.resolved_at + ? <= ?) then 0 else 1 end) as left_out
from steps cross join ticket_facts as t
where t.resolved_at >= steps.start_at and t.resolved_at < steps.end_at and 1 = 1
group by steps.start_at, t.customer_id
)
select step, sum(bought) as total, sum(ripe) as n, sum(left_out) as left_out, null as others
from seen
group by step;

-- by segment, only some of segment and region
with steps(start_at, end_at) as (values (?, ?)),
seen as (
select steps.start_at as step, c.segment as k0, t.customer_id as customer,
max(case when (t.customer_id is not null and t.resolved_at + ? <= ?) then 1 else 0 end) as ripe,
max(case when (t.customer_id is not null and t.resolved_at + ? <= ?) and exists (select 1 from orders as o where o.customer_id = t.customer_id and o.at > t.resolved_at and o.at <= t.resolved_at + ?) then 1 else 0 end) as bought,
sum(case when (t.customer_id is not null and t.resolved_at + ? <= ?) then 0 else 1 end) as left_out
from steps cross join ticket_facts as t left join customers as c on c.id = t.customer_id
where t.resolved_at >= steps.start_at and t.resolved_at < steps.end_at and ((coalesce(c.segment, null) is null or coalesce(c.segment, null) not in (?)) and (coalesce(c.region, null) is null or coalesce(c.region, null) not in (?)))
group by steps.start_at, k0, t.customer_id
)
select step, k0, sum(bought) as total, sum(ripe) as n, sum(left_out) as left_out, null as others
from seen
group by step, k0;

-- by day
with steps(start_at, end_at) as (values (?, ?), …),
seen as (
select steps.start_at as step, t.customer_id as customer,
max(case when (t.customer_id is not null and t.resolved_at + ? <= ?) then 1 else 0 end) as ripe,
max(case when (t.customer_id is not null and t.resolved_at + ? <= ?) and exists (select 1 from orders as o where o.customer_id = t.customer_id and o.at > t.resolved_at and o.at <= t.resolved_at + ?) then 1 else 0 end) as bought,
sum(case when (t.customer_id is not null and t.resolved_at + ? <= ?) then 0 else 1 end) as left_out
from steps cross join ticket_facts as t
where t.resolved_at >= steps.start_at and t.resolved_at < steps.end_at and 1 = 1
group by steps.start_at, t.customer_id
)
select step, sum(bought) as total, sum(ripe) as n, sum(left_out) as left_out, null as others
from seen
group by step;
