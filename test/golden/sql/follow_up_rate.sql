-- one figure
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, sum(case when (t.id is not null and (t.followed_up_at > s.responded_at and t.followed_up_at <= ?)) then 1 else 0 end) as total, sum(case when t.id is not null then 1 else 0 end) as n,
count(*) - sum(case when t.id is not null then 1 else 0 end) as left_out, null as others
from steps cross join survey_facts as s left join ticket_facts as t on t.id = s.ticket_id where (s.responded_at >= steps.start_at and s.responded_at < steps.end_at and s.kind = ? and ((s.rating is not null and s.responded_at <= ?) and s.rating <= ?))
group by steps.start_at;

-- by agent, only some of hour and weekday
with steps(start_at, end_at) as (values (?, ?))
select steps.start_at as step, s.agent_id as k0, sum(case when (t.id is not null and (t.followed_up_at > s.responded_at and t.followed_up_at <= ?)) then 1 else 0 end) as total, sum(case when t.id is not null then 1 else 0 end) as n,
count(*) - sum(case when t.id is not null then 1 else 0 end) as left_out, null as others
from steps cross join survey_facts as s left join ticket_facts as t on t.id = s.ticket_id where (s.responded_at >= steps.start_at and s.responded_at < steps.end_at and s.kind = ? and ((s.rating is not null and s.responded_at <= ?) and s.rating <= ?) and ((coalesce((((s.responded_at + ?) / ?) % 24), null) is null or coalesce((((s.responded_at + ?) / ?) % 24), null) not in (?)) and (coalesce((((s.responded_at + ?) / ? + 3) % 7 + 1), null) is null or coalesce((((s.responded_at + ?) / ? + 3) % 7 + 1), null) not in (?))))
group by steps.start_at, k0;

-- by day
with steps(start_at, end_at) as (values (?, ?), …)
select steps.start_at as step, sum(case when (t.id is not null and (t.followed_up_at > s.responded_at and t.followed_up_at <= ?)) then 1 else 0 end) as total, sum(case when t.id is not null then 1 else 0 end) as n,
count(*) - sum(case when t.id is not null then 1 else 0 end) as left_out, null as others
from steps cross join survey_facts as s left join ticket_facts as t on t.id = s.ticket_id where (s.responded_at >= steps.start_at and s.responded_at < steps.end_at and s.kind = ? and ((s.rating is not null and s.responded_at <= ?) and s.rating <= ?))
group by steps.start_at;
