-- one figure
with steps(start_at, end_at, first_day, last_day) as (values (?, …))
select steps.start_at as step, sum(case when c.churned_at < steps.end_at then 1 else 0 end) as total,
count(*) as n, 0 as left_out, null as others
from steps cross join customers as c
where c.since < steps.first_day and (c.churned_at is null or c.churned_at >= steps.start_at) and 1 = 1
group by steps.start_at;

-- by segment, only some of segment and region
with steps(start_at, end_at, first_day, last_day) as (values (?, …))
select steps.start_at as step, c.segment as k0, sum(case when c.churned_at < steps.end_at then 1 else 0 end) as total,
count(*) as n, 0 as left_out, null as others
from steps cross join customers as c
where c.since < steps.first_day and (c.churned_at is null or c.churned_at >= steps.start_at) and ((coalesce(c.segment, null) is null or coalesce(c.segment, null) not in (?)) and (coalesce(c.region, null) is null or coalesce(c.region, null) not in (?)))
group by steps.start_at, k0;

-- by day
with steps(start_at, end_at, first_day, last_day) as (values (?, …), …)
select steps.start_at as step, sum(case when c.churned_at < steps.end_at then 1 else 0 end) as total,
count(*) as n, 0 as left_out, null as others
from steps cross join customers as c
where c.since < steps.first_day and (c.churned_at is null or c.churned_at >= steps.start_at) and 1 = 1
group by steps.start_at;
