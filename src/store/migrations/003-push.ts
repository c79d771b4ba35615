// What the bot says by itself: slots that were decided, pauses, leave, and the watch over open promises.
export const PUSH = `
create table push_slots (
  push text not null, slot text not null, recipient text not null, outcome text not null, reason text,
  decided_at integer not null, primary key (push, slot, recipient)
) without rowid;

create table push_pauses (
  agent_id text not null, push text not null, until integer not null, primary key (agent_id, push)
) without rowid;

create table push_feedback (
  push text not null, slot text not null, agent_id text not null, verdict text not null, text text, at integer not null
);

create table absences (
  agent_id text not null, from_date text not null, to_date text not null, primary key (agent_id, from_date)
) without rowid;

create table overdue_watch (
  ticket_id text not null, promise text not null, due_at integer not null, stage integer not null, next_at integer,
  held_until integer, held_by text, handed_to text, primary key (ticket_id, promise)
) without rowid;
create index overdue_watch_next on overdue_watch (next_at) where next_at is not null;

create table overdue_told (
  ticket_id text not null, promise text not null, due_at integer not null, stage integer not null, recipient text not null,
  at integer not null, primary key (ticket_id, promise, due_at, stage, recipient)
) without rowid;

create index overdue_told_recipient on overdue_told (recipient, ticket_id, promise, due_at, stage);

create table overdue_boards (
  recipient text not null primary key, address text not null, version integer not null, message_key text not null,
  says text not null, alerted_at integer not null, snoozed_until integer, open integer not null
) without rowid;

create index ticket_facts_promised on ticket_facts (
  id, first_response_due_at, resolution_due_at, first_response_at, created_at, assignee_id, team_id, priority
) where status not in ('resolved', 'closed');
`;
