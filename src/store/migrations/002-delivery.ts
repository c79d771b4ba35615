// Delivery and people: the outbox, what came in, what was uploaded, who is who on the platforms.
export const DELIVERY = `
create table deliveries (
  id integer primary key autoincrement, key text not null, part integer not null, parts integer not null,
  platform text not null, address text not null, urgency text not null, content text not null,
  optional integer not null, reply text, replaces text, state text not null, attempts integer not null default 0,
  uncertain integer not null default 0, not_before integer not null, expires_at integer, lease_owner text,
  lease_until integer, message_id text, reason text, created_at integer not null, settled_at integer,
  unique (key, part)
);
create index deliveries_due on deliveries (platform, not_before) where state in ('queued', 'sending');
create index deliveries_turn on deliveries (platform, urgency, id) where state in ('queued', 'sending');
create index deliveries_order on deliveries (address, id) where state in ('queued', 'sending');
create index deliveries_settled on deliveries (settled_at) where settled_at is not null;

create table pictures (id text not null primary key, chart text not null, alt text not null, created_at integer not null) without rowid;

create table uploads (
  platform text not null, key text not null, upload_id text not null, expires_at integer, primary key (platform, key)
) without rowid;

create table usage (budget text not null, month text not null, uses integer not null, primary key (budget, month)) without rowid;

create table received (platform text not null, id text not null, at integer not null, primary key (platform, id)) without rowid;
create index received_at on received (at);

create table waiting (
  platform text not null, id text not null, content text not null, at integer not null, tries integer not null default 0,
  primary key (platform, id)
) without rowid;

create table leases (name text not null primary key, owner text not null, until integer not null) without rowid;

create table links (
  platform text not null, tenant text not null, user_id text not null, agent_id text not null, how text not null,
  confirmed_by text not null, at integer not null, primary key (platform, tenant, user_id)
) without rowid;

create table link_codes (
  code_hash text not null primary key, platform text not null, tenant text not null, user_id text not null,
  address text not null, created_at integer not null, expires_at integer not null, used_at integer
) without rowid;
`;
