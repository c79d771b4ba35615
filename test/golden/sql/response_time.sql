-- one figure
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, sum((r.at - r.waiting_since)) as total, sum(1) as n,
0 as left_out, null as others
from steps cross join reply_facts as r where (r.at >= steps.start_at and r.at < steps.end_at)
group by steps.start_at;

-- by agent, only some of hour and weekday
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, r.agent_id as k0, sum((r.at - r.waiting_since)) as total, sum(1) as n,
0 as left_out, null as others
from steps cross join reply_facts as r where (r.at >= steps.start_at and r.at < steps.end_at and ((coalesce((((r.at + ?) / ?) % 24), null) is null or coalesce((((r.at + ?) / ?) % 24), null) not in (?)) and (coalesce((((r.at + ?) / ? + 3) % 7 + 1), null) is null or coalesce((((r.at + ?) / ? + 3) % 7 + 1), null) not in (?))))
group by steps.start_at, k0;

-- by day
with steps(start_at, end_at) as (values (?, ?), …)
select steps.start_at as step, sum((r.at - r.waiting_since)) as total, sum(1) as n,
0 as left_out, null as others
from steps cross join reply_facts as r where (r.at >= steps.start_at and r.at < steps.end_at)
group by steps.start_at;
