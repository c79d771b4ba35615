// Version 1 of the schema: every table of schema.ts. Partial indexes serve what only a few rows have (open tickets, references
// that a late arrival resolves); facts carry the indexes of the figures.

export const INITIAL = `
create table teams (id text not null primary key, name text not null, supervisor_id text) without rowid;

create table agents (
  id text not null primary key, name text not null, email text, team_id text, role text not null, timezone text,
  active integer not null, slack_id text, wecom_id text, dingtalk_id text, aliases text
) without rowid;

create table customers (
  id text not null primary key, name text, segment text, region text, city text, since text, churned_at integer
) without rowid;
create index customers_since on customers (since) where since is not null;
create index customers_churned on customers (churned_at) where churned_at is not null;

create table products (
  id text not null primary key, name text not null, line text, model text, launched_at text, units_sold real
) without rowid;

create table tickets (
  id text not null primary key, created_at integer not null, channel text, type text, category text, product_id text,
  product_version text, region text, priority text, status text, assignee_id text, team_id text, customer_id text,
  first_response_at integer, first_responder_id text, resolved_at integer, resolver_id text, closed_at integer,
  contacts integer, reopens integer, transfers integer, first_response_due_at integer, resolution_due_at integer,
  followed_up_at integer, suggestion_adopted integer, subject text, description text
);
create index tickets_by_assignee on tickets (assignee_id) where assignee_id is not null;
create index tickets_awaiting_region on tickets (customer_id) where customer_id is not null and region is null;

create table events (
  ticket_id text not null, at integer not null, kind text not null, actor_id text not null, to_id text not null,
  primary key (ticket_id, at, kind, actor_id, to_id)
) without rowid;

create table surveys (
  id text not null primary key, ticket_id text, agent_id text, kind text not null, aspect text, score real,
  scale_min real, scale_max real, sent_at integer, responded_at integer, comment text
);
create index surveys_by_ticket on surveys (ticket_id) where ticket_id is not null;
create index surveys_by_agent on surveys (agent_id) where agent_id is not null;

create table orders (
  id text not null primary key, customer_id text not null, product_id text, at integer not null, amount real, currency text
);
create index orders_by_customer on orders (customer_id, at, amount);

create table benchmarks (
  metric text not null, value real not null, source text not null, segment text not null, "from" text not null,
  "to" text not null, primary key (metric, segment, "from", "to", source)
) without rowid;

create table ticket_facts (
  id text not null primary key, created_at integer not null, channel text, type text not null, category text,
  product_id text, product_version text, region text, priority text not null, status text not null, assignee_id text,
  team_id text, customer_id text, first_response_at integer, first_responder_id text, resolved_at integer,
  resolver_id text, closed_at integer, contacts integer, reopens integer not null, transfers integer not null,
  first_response_due_at integer, resolution_due_at integer, followed_up_at integer, suggestion_adopted integer
);
create index ticket_facts_created on ticket_facts (created_at);
create index ticket_facts_resolved on ticket_facts (resolved_at) where resolved_at is not null;
create index ticket_facts_responded on ticket_facts (first_response_at) where first_response_at is not null;
create index ticket_facts_open on ticket_facts (created_at, assignee_id, team_id)
  where resolved_at is null and closed_at is null;
create index ticket_facts_assignee on ticket_facts (assignee_id, created_at) where assignee_id is not null;
create index ticket_facts_resolver on ticket_facts (resolver_id, resolved_at) where resolved_at is not null;
create index ticket_facts_responder on ticket_facts (first_responder_id, first_response_at)
  where first_response_at is not null;
create index ticket_facts_complaints on ticket_facts (customer_id, created_at)
  where type = 'complaint' and customer_id is not null;

create table reply_facts (
  ticket_id text not null, at integer not null, agent_id text, waiting_since integer not null,
  primary key (ticket_id, at)
) without rowid;
create index reply_facts_at on reply_facts (at, agent_id, waiting_since);

create table survey_facts (
  id text not null primary key, ticket_id text, agent_id text, team_id text, kind text not null, aspect text,
  rating real, sent_at integer, responded_at integer
);
create index survey_facts_responded on survey_facts (kind, responded_at) where responded_at is not null;
create index survey_facts_sent on survey_facts (kind, sent_at) where sent_at is not null;
create index survey_facts_agent on survey_facts (agent_id, responded_at) where responded_at is not null;
create index survey_facts_ticket on survey_facts (ticket_id) where ticket_id is not null;

create table imports (
  id integer primary key autoincrement, path text not null, started_at integer not null, finished_at integer, summary text
);

create table quarantine (
  id integer primary key autoincrement, import_id integer not null, file text not null, line integer not null,
  tbl text not null, field text, reason text not null, row_key text, raw text not null
);
create index quarantine_by_key on quarantine (tbl, row_key) where row_key is not null;
create index quarantine_by_file on quarantine (file, import_id);

create table settings (key text not null primary key, value text not null) without rowid;

create table threads (
  thread text not null, asker text not null, state text not null, updated_at integer not null,
  primary key (thread, asker)
) without rowid;

create table audit (
  id integer primary key autoincrement, at integer not null, asker text not null, room text, action text not null,
  outcome text not null, rule text, detail text not null
);
create index audit_at on audit (at);
`;
