-- one figure
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, sum(case when (t.customer_id is not null and exists (select 1 from ticket_facts as b where b.customer_id = t.customer_id and b.type = 'complaint' and b.id <> t.id and b.created_at >= t.created_at - ? and b.created_at < t.created_at)) then 1 else 0 end) as total, sum(case when t.customer_id is not null then 1 else 0 end) as n,
count(*) - sum(case when t.customer_id is not null then 1 else 0 end) as left_out, null as others
from steps cross join ticket_facts as t where (t.created_at >= steps.start_at and t.created_at < steps.end_at and coalesce(t.type, null) = ?)
group by steps.start_at;

-- by agent, only some of hour and weekday
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, t.assignee_id as k0, sum(case when (t.customer_id is not null and exists (select 1 from ticket_facts as b where b.customer_id = t.customer_id and b.type = 'complaint' and b.id <> t.id and b.created_at >= t.created_at - ? and b.created_at < t.created_at)) then 1 else 0 end) as total, sum(case when t.customer_id is not null then 1 else 0 end) as n,
count(*) - sum(case when t.customer_id is not null then 1 else 0 end) as left_out, null as others
from steps cross join ticket_facts as t where (t.created_at >= steps.start_at and t.created_at < steps.end_at and coalesce(t.type, null) = ? and ((coalesce((((t.created_at + ?) / ?) % 24), null) is null or coalesce((((t.created_at + ?) / ?) % 24), null) not in (?)) and (coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) is null or coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) not in (?))))
group by steps.start_at, k0;

-- by day
with steps(start_at, end_at) as (values (?, ?), …)
select steps.start_at as step, sum(case when (t.customer_id is not null and exists (select 1 from ticket_facts as b where b.customer_id = t.customer_id and b.type = 'complaint' and b.id <> t.id and b.created_at >= t.created_at - ? and b.created_at < t.created_at)) then 1 else 0 end) as total, sum(case when t.customer_id is not null then 1 else 0 end) as n,
count(*) - sum(case when t.customer_id is not null then 1 else 0 end) as left_out, null as others
from steps cross join ticket_facts as t where (t.created_at >= steps.start_at and t.created_at < steps.end_at and coalesce(t.type, null) = ?)
group by steps.start_at;
