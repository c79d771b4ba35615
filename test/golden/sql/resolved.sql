-- one figure
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, sum(1) as total, sum(1) as n,
0 as left_out, null as others
from steps cross join ticket_facts as t where (t.resolved_at >= steps.start_at and t.resolved_at < steps.end_at)
group by steps.start_at;

-- by agent, only some of hour and weekday
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, t.resolver_id as k0, sum(1) as total, sum(1) as n,
0 as left_out, null as others
from steps cross join ticket_facts as t where (t.resolved_at >= steps.start_at and t.resolved_at < steps.end_at and ((coalesce((((t.resolved_at + ?) / ?) % 24), null) is null or coalesce((((t.resolved_at + ?) / ?) % 24), null) not in (?)) and (coalesce((((t.resolved_at + ?) / ? + 3) % 7 + 1), null) is null or coalesce((((t.resolved_at + ?) / ? + 3) % 7 + 1), null) not in (?))))
group by steps.start_at, k0;

-- by day
with steps(start_at, end_at) as (values (?, ?), …)
select steps.start_at as step, sum(1) as total, sum(1) as n,
0 as left_out, null as others
from steps cross join ticket_facts as t where (t.resolved_at >= steps.start_at and t.resolved_at < steps.end_at)
group by steps.start_at;
