// What stands at a moment: backlog, unanswered, overdue. A moment is the end of a step, or now where that comes first.
//
// A ticket is gone from the backlog at its `resolved_at`, or at its `closed_at` where it has no `resolved_at`. A time after
// now has not happened, so a ticket that will be resolved later still stands; the status is not asked, because it is
// today's and the question may be about March. A reopened ticket that kept its `resolved_at` therefore counts as resolved:
// by these times it is.
//
// Overdue is about now only, and there the status is the rule: a ticket is done when it is resolved or closed, unless it
// has times for that and all of them lie after now.
import { sql } from 'kysely';
import { begun, reachingBack, stepRows, whole } from './frame.js';
import type { Frame, Sql } from './frame.js';
import { ALWAYS, createdTickets, dimension, dimensionsOf, every, filters, lookups } from './source.js';
import { keyColumns, keyGroup, keyRef, othersColumn } from './statement.js';
import type { Compilable, Setting, Statement } from './statement.js';

/** When the ticket was done, null for not yet: a resolution to come is as good as none. */
const doneAt = (now: number): Sql =>
  sql`coalesce(case when t.resolved_at <= ${whole(now)} then t.resolved_at end, t.closed_at)`;

/** When a ticket stops standing: its resolution, or for the unanswered its first response if that is earlier. */
const goneAt = (unanswered: boolean, now: number): Sql =>
  unanswered
    ? sql`case when t.first_response_at < ${doneAt(now)} or ${doneAt(now)} is null then t.first_response_at else ${doneAt(now)} end`
    : doneAt(now);

const countOf = (_: number, n: number): number => n;

export function compileStanding(query: Compilable, unanswered: boolean, setting: Setting): Statement {
  const frame = reachingBack(setting.frame);
  const source = createdTickets;
  const keys = query.by.map((dim) => dimension(dim, source, frame));
  const steps = begun(frame);
  const moments = steps.map((step) => step.span.end);
  const first = Math.min(...moments);
  const last = Math.max(...moments);
  const keyList = query.by.length === 0 ? sql`` : sql`${sql.join(query.by.map((_, i) => keyRef(i)))}, `;
  // Tickets that were gone before the first moment, or came after the last, are dropped once, not once per step.
  const statement = sql`with steps(start_at, end_at) as (${stepRows(steps)}),
standing as materialized (
  select ${keyColumns(keys)}t.assignee_id as agent, t.created_at as came_at, ${goneAt(unanswered, frame.now)} as gone_at
  from ticket_facts as t ${lookups(source, dimensionsOf(query.by, query.where))}
  where t.created_at < ${whole(last)} and (${goneAt(unanswered, frame.now)} is null or ${goneAt(unanswered, frame.now)} >= ${whole(first)})
    and ${filters(query.where, source, frame)}
)
select steps.start_at as step, ${keyList}count(*) as total, count(*) as n, 0 as left_out,
  ${othersColumn(query, sql`standing.agent`, ALWAYS)} as others
from steps cross join standing
where standing.came_at < steps.end_at and (standing.gone_at is null or standing.gone_at >= steps.end_at)
group by steps.start_at${keyGroup(query.by)}`;
  return { sql: statement, value: countOf, empty: 0, leftOut: null };
}

/** The tickets that stand at the end of the frame's last step: `from … where …`. */
export function standingTickets(query: Compilable, unanswered: boolean, setting: Setting): Sql {
  const frame = reachingBack(setting.frame);
  const end = whole(frame.steps.at(-1)?.span.end ?? frame.now + 1);
  const gone = goneAt(unanswered, frame.now);
  return sql`from ticket_facts as t ${lookups(createdTickets, dimensionsOf(query.by, query.where))}
where t.created_at < ${end} and (${gone} is null or ${gone} >= ${end}) and ${filters(query.where, createdTickets, frame)}`;
}

/** Not resolved or closed as of now. */
const notDone = (now: number): Sql =>
  sql`(t.status not in ('resolved', 'closed') or (coalesce(t.resolved_at, t.closed_at) is not null and (t.resolved_at is null or t.resolved_at > ${whole(now)}) and (t.closed_at is null or t.closed_at > ${whole(now)})))`;

const responseMissed = (now: number): Sql =>
  sql`((t.first_response_at is null or t.first_response_at > ${whole(now)}) and t.first_response_due_at < ${whole(now)})`;

const resolutionMissed = (now: number): Sql => sql`t.resolution_due_at < ${whole(now)}`;

/** The earliest due time that an unfinished ticket has missed; null when none was, or the ticket is done. */
export function missedDue(now: number): Sql {
  const response = sql`case when ${responseMissed(now)} then t.first_response_due_at end`;
  const resolution = sql`case when ${resolutionMissed(now)} then t.resolution_due_at end`;
  return sql`case when not ${notDone(now)} then null
    when ${responseMissed(now)} and (not ${resolutionMissed(now)} or t.resolution_due_at is null or t.first_response_due_at < t.resolution_due_at) then ${response}
    else ${resolution} end`;
}

/** `from … where …` of the tickets that are overdue. */
export const overdueTickets = (query: Compilable, frame: Frame): Sql =>
  sql`from ticket_facts as t ${lookups(createdTickets, dimensionsOf(query.by, query.where))}
where ${every([
    sql`t.created_at <= ${whole(frame.now)}`,
    notDone(frame.now),
    sql`(${responseMissed(frame.now)} or ${resolutionMissed(frame.now)})`,
    filters(query.where, createdTickets, frame),
  ])}`;

export function compileOverdue(query: Compilable, { frame }: Setting): Statement {
  const source = createdTickets;
  const keys = query.by.map((dim) => dimension(dim, source, frame));
  const step = whole(frame.steps[0]?.span.start ?? 0);
  const group = query.by.length === 0 ? sql`` : sql`group by ${sql.join(query.by.map((_, i) => keyRef(i)))}`;
  const statement = sql`select ${step} as step, ${keyColumns(keys)}count(*) as total, count(*) as n, 0 as left_out,
  ${othersColumn(query, source.agent, ALWAYS)} as others
${overdueTickets(query, frame)}
${group}`;
  return { sql: statement, value: countOf, empty: 0, leftOut: null };
}
