-- one figure
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, sum((1 + 4 * s.rating)) as total, sum(case when (s.rating is not null and s.responded_at <= ?) then 1 else 0 end) as n,
count(*) - sum(case when (s.rating is not null and s.responded_at <= ?) then 1 else 0 end) as left_out, null as others
from steps cross join survey_facts as s where (s.responded_at >= steps.start_at and s.responded_at < steps.end_at and s.kind = ?)
group by steps.start_at;

-- by agent, only some of weekday and aspect
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, s.agent_id as k0, sum((1 + 4 * s.rating)) as total, sum(case when (s.rating is not null and s.responded_at <= ?) then 1 else 0 end) as n,
count(*) - sum(case when (s.rating is not null and s.responded_at <= ?) then 1 else 0 end) as left_out, null as others
from steps cross join survey_facts as s where (s.responded_at >= steps.start_at and s.responded_at < steps.end_at and s.kind = ? and ((coalesce((((s.responded_at + ?) / ? + 3) % 7 + 1), null) is null or coalesce((((s.responded_at + ?) / ? + 3) % 7 + 1), null) not in (?)) and (coalesce(s.aspect, null) is null or coalesce(s.aspect, null) not in (?))))
group by steps.start_at, k0;

-- by day
with steps(start_at, end_at) as (values (?, ?), …)
select steps.start_at as step, sum((1 + 4 * s.rating)) as total, sum(case when (s.rating is not null and s.responded_at <= ?) then 1 else 0 end) as n,
count(*) - sum(case when (s.rating is not null and s.responded_at <= ?) then 1 else 0 end) as left_out, null as others
from steps cross join survey_facts as s where (s.responded_at >= steps.start_at and s.responded_at < steps.end_at and s.kind = ?)
group by steps.start_at;
