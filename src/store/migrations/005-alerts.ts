// Alerts and reports that people set up in chat, what they have said, and questions saved under a name.
export const ALERTS = `
create table subscriptions (
  id integer primary key autoincrement, kind text not null, owner text not null, address text not null, room integer not null,
  lang text not null, content text not null, created_at integer not null, changed_at integer not null,
  muted integer not null default 0, snoozed_until integer, removed_at integer
);
create index subscriptions_live on subscriptions (kind) where removed_at is null;

create table alert_states (
  subscription_id integer not null, series text not null, state text not null, judged text, version integer not null,
  primary key (subscription_id, series)
) without rowid;

create table alert_said (
  subscription_id integer not null, series text not null, period text not null, phase text not null, at integer not null,
  outcome text not null, address text not null, message_key text, title text not null,
  primary key (subscription_id, series, period, phase)
) without rowid;

create table alert_feedback (
  subscription_id integer not null, series text not null, period text not null, agent_id text not null,
  verdict text not null, at integer not null, primary key (subscription_id, series, period, agent_id)
) without rowid;

create table alert_budgets (
  address text not null, day text not null, sent integer not null, more_key text, held text not null,
  primary key (address, day)
) without rowid;

create table saved_questions (
  owner text not null, name text not null, shown text not null, question text not null, lang text not null,
  at integer not null, primary key (owner, name)
) without rowid;
`;
