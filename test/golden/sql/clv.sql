-- one figure
with steps(start_at, end_at, first_day, last_day) as (values (?, …)),
main as (select o.currency as currency from orders as o where o.at <= ? group by o.currency order by count(*) desc, o.currency limit 1),
spent as (
select steps.start_at as step, coalesce((
select sum(o.amount) from orders as o
where o.customer_id = c.id and o.at < steps.end_at and o.currency is not distinct from (select currency from main)
), 0) as amount
from steps cross join customers as c
where c.since <= steps.last_day and 1 = 1
)
select step, sum(amount) as total, count(*) as n, 0 as left_out, null as others
from spent
group by step;

-- by segment, only some of segment and region
with steps(start_at, end_at, first_day, last_day) as (values (?, …)),
main as (select o.currency as currency from orders as o where o.at <= ? group by o.currency order by count(*) desc, o.currency limit 1),
spent as (
select steps.start_at as step, c.segment as k0, coalesce((
select sum(o.amount) from orders as o
where o.customer_id = c.id and o.at < steps.end_at and o.currency is not distinct from (select currency from main)
), 0) as amount
from steps cross join customers as c
where c.since <= steps.last_day and ((coalesce(c.segment, null) is null or coalesce(c.segment, null) not in (?)) and (coalesce(c.region, null) is null or coalesce(c.region, null) not in (?)))
)
select step, k0, sum(amount) as total, count(*) as n, 0 as left_out, null as others
from spent
group by step, k0;

-- by day
with steps(start_at, end_at, first_day, last_day) as (values (?, …), …),
main as (select o.currency as currency from orders as o where o.at <= ? group by o.currency order by count(*) desc, o.currency limit 1),
spent as (
select steps.start_at as step, coalesce((
select sum(o.amount) from orders as o
where o.customer_id = c.id and o.at < steps.end_at and o.currency is not distinct from (select currency from main)
), 0) as amount
from steps cross join customers as c
where c.since <= steps.last_day and 1 = 1
)
select step, sum(amount) as total, count(*) as n, 0 as left_out, null as others
from spent
group by step;
