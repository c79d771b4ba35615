-- one figure
select ? as step, count(*) as total, count(*) as n, 0 as left_out,
null as others
from ticket_facts as t
where (t.created_at <= ? and (t.status not in ('resolved', 'closed') or (coalesce(t.resolved_at, t.closed_at) is not null and (t.resolved_at is null or t.resolved_at > ?) and (t.closed_at is null or t.closed_at > ?))) and (((t.first_response_at is null or t.first_response_at > ?) and t.first_response_due_at < ?) or t.resolution_due_at < ?));

-- by agent, only some of hour and weekday
select ? as step, t.assignee_id as k0, count(*) as total, count(*) as n, 0 as left_out,
null as others
from ticket_facts as t
where (t.created_at <= ? and (t.status not in ('resolved', 'closed') or (coalesce(t.resolved_at, t.closed_at) is not null and (t.resolved_at is null or t.resolved_at > ?) and (t.closed_at is null or t.closed_at > ?))) and (((t.first_response_at is null or t.first_response_at > ?) and t.first_response_due_at < ?) or t.resolution_due_at < ?) and ((coalesce((((t.created_at + ?) / ?) % 24), null) is null or coalesce((((t.created_at + ?) / ?) % 24), null) not in (?)) and (coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) is null or coalesce((((t.created_at + ?) / ? + 3) % 7 + 1), null) not in (?))))
group by k0;
