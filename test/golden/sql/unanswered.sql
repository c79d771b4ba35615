-- one figure
with steps(start_at, end_at) as (values (?, ?)),
standing as materialized (
select t.assignee_id as agent, t.created_at as came_at, case when t.first_response_at < coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) or coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) is null then t.first_response_at else coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) end as gone_at
from ticket_facts as t
where t.created_at < ? and (case when t.first_response_at < coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) or coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) is null then t.first_response_at else coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) end is null or case when t.first_response_at < coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) or coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) is null then t.first_response_at else coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) end >= ?)
and 1 = 1
)
select steps.start_at as step, count(*) as total, count(*) as n, 0 as left_out,
null as others
from steps cross join standing
where standing.came_at < steps.end_at and (standing.gone_at is null or standing.gone_at >= steps.end_at)
group by steps.start_at;

-- by agent, only some of hour and weekday
with steps(start_at, end_at) as (values (?, ?)),
standing as materialized (
select t.assignee_id as k0, t.assignee_id as agent, t.created_at as came_at, case when t.first_response_at < coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) or coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) is null then t.first_response_at else coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) end as gone_at
from ticket_facts as t
where t.created_at < ? and (case when t.first_response_at < coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) or coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) is null then t.first_response_at else coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) end is null or case when t.first_response_at < coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) or coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) is null then t.first_response_at else coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) end >= ?)
and ((coalesce((((t.created_at + ?) / ?) % 24), null) is null or coalesce((((t.created_at + ?) / ?) % 24), null) not in (?)) and (coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) is null or coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) not in (?)))
)
select steps.start_at as step, k0, count(*) as total, count(*) as n, 0 as left_out,
null as others
from steps cross join standing
where standing.came_at < steps.end_at and (standing.gone_at is null or standing.gone_at >= steps.end_at)
group by steps.start_at, k0;

-- by day
with steps(start_at, end_at) as (values (?, ?), …),
standing as materialized (
select t.assignee_id as agent, t.created_at as came_at, case when t.first_response_at < coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) or coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) is null then t.first_response_at else coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) end as gone_at
from ticket_facts as t
where t.created_at < ? and (case when t.first_response_at < coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) or coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) is null then t.first_response_at else coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) end is null or case when t.first_response_at < coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) or coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) is null then t.first_response_at else coalesce(case when t.resolved_at <= ? then t.resolved_at end, t.closed_at) end >= ?)
and 1 = 1
)
select steps.start_at as step, count(*) as total, count(*) as n, 0 as left_out,
null as others
from steps cross join standing
where standing.came_at < steps.end_at and (standing.gone_at is null or standing.gone_at >= steps.end_at)
group by steps.start_at;
