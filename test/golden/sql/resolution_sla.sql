-- one figure
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, sum(case when ((t.resolution_due_at is not null and (t.resolved_at <= ? or t.resolution_due_at < ?)) and (t.resolved_at <= t.resolution_due_at and t.resolved_at <= ?)) then 1 else 0 end) as total, sum(case when (t.resolution_due_at is not null and (t.resolved_at <= ? or t.resolution_due_at < ?)) then 1 else 0 end) as n,
count(*) - sum(case when (t.resolution_due_at is not null and (t.resolved_at <= ? or t.resolution_due_at < ?)) then 1 else 0 end) as left_out, null as others
from steps cross join ticket_facts as t where (t.created_at >= steps.start_at and t.created_at < steps.end_at)
group by steps.start_at;

-- by agent, only some of hour and weekday
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, t.assignee_id as k0, sum(case when ((t.resolution_due_at is not null and (t.resolved_at <= ? or t.resolution_due_at < ?)) and (t.resolved_at <= t.resolution_due_at and t.resolved_at <= ?)) then 1 else 0 end) as total, sum(case when (t.resolution_due_at is not null and (t.resolved_at <= ? or t.resolution_due_at < ?)) then 1 else 0 end) as n,
count(*) - sum(case when (t.resolution_due_at is not null and (t.resolved_at <= ? or t.resolution_due_at < ?)) then 1 else 0 end) as left_out, null as others
from steps cross join ticket_facts as t where (t.created_at >= steps.start_at and t.created_at < steps.end_at and ((coalesce((((t.created_at + ?) / ?) % 24), null) is null or coalesce((((t.created_at + ?) / ?) % 24), null) not in (?)) and (coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) is null or coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) not in (?))))
group by steps.start_at, k0;

-- by day
with steps(start_at, end_at) as (values (?, ?), …)
select steps.start_at as step, sum(case when ((t.resolution_due_at is not null and (t.resolved_at <= ? or t.resolution_due_at < ?)) and (t.resolved_at <= t.resolution_due_at and t.resolved_at <= ?)) then 1 else 0 end) as total, sum(case when (t.resolution_due_at is not null and (t.resolved_at <= ? or t.resolution_due_at < ?)) then 1 else 0 end) as n,
count(*) - sum(case when (t.resolution_due_at is not null and (t.resolved_at <= ? or t.resolution_due_at < ?)) then 1 else 0 end) as left_out, null as others
from steps cross join ticket_facts as t where (t.created_at >= steps.start_at and t.created_at < steps.end_at)
group by steps.start_at;
