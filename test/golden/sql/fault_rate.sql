-- one figure
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, 0 as total, sum(p.units_sold) as n, 0 as left_out, 0 as others
from steps cross join products as p
where p.units_sold is not null and 1 = 1
group by steps.start_at
union all
select steps.start_at as step, count(*) as total, 0 as n, 0 as left_out,
null as others
from steps cross join ticket_facts as t join products as p on p.id = t.product_id
where t.created_at >= steps.start_at and t.created_at < steps.end_at and coalesce(t.type, null) = 'fault'
and p.units_sold is not null and 1 = 1 and 1 = 1
group by steps.start_at;

-- by product, only some of hour and weekday
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, p.id as k0, 0 as total, sum(p.units_sold) as n, 0 as left_out, 0 as others
from steps cross join products as p
where p.units_sold is not null and 1 = 1
group by steps.start_at, k0
union all
select steps.start_at as step, p.id as k0, count(*) as total, 0 as n, 0 as left_out,
null as others
from steps cross join ticket_facts as t join products as p on p.id = t.product_id
where t.created_at >= steps.start_at and t.created_at < steps.end_at and coalesce(t.type, null) = 'fault'
and p.units_sold is not null and 1 = 1 and ((coalesce((((t.created_at + ?) / ?) % 24), null) is null or coalesce((((t.created_at + ?) / ?) % 24), null) not in (?)) and (coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) is null or coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) not in (?)))
group by steps.start_at, k0;

-- by day
with steps(start_at, end_at) as (values (?, ?), …)
select steps.start_at as step, 0 as total, sum(p.units_sold) as n, 0 as left_out, 0 as others
from steps cross join products as p
where p.units_sold is not null and 1 = 1
group by steps.start_at
union all
select steps.start_at as step, count(*) as total, 0 as n, 0 as left_out,
null as others
from steps cross join ticket_facts as t join products as p on p.id = t.product_id
where t.created_at >= steps.start_at and t.created_at < steps.end_at and coalesce(t.type, null) = 'fault'
and p.units_sold is not null and 1 = 1 and 1 = 1
group by steps.start_at;
