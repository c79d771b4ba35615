// The tables as types: the one description of the database that the query compiler and the store share. Types only.
//
// Two layers. What an import wrote stands in the *given* tables (`tickets`, `surveys`, …): null there means "the source did
// not say". What follows from it by the rules of the import format (an empty team is the assignee's, an empty first response
// is the first reply, …) stands in the *fact* tables, rebuilt for every touched ticket in the transaction of its batch.
// Metrics read facts only.
//
// Instants are integer milliseconds since the epoch, booleans 0 or 1, dates `YYYY-MM-DD`.
import type { Generated } from 'kysely';
import type { AlertTables } from './schema-alerts.js';
import type { DeliveryTables } from './schema-delivery.js';
import type { PeopleTables } from './schema-people.js';
import type { PushTables } from './schema-push.js';
import type { QuestionTables } from './schema-question.js';

export interface Database extends AlertTables, DeliveryTables, PeopleTables, PushTables, QuestionTables {
  teams: TeamsTable;
  agents: AgentsTable;
  customers: CustomersTable;
  products: ProductsTable;
  tickets: TicketsTable;
  events: EventsTable;
  surveys: SurveysTable;
  orders: OrdersTable;
  benchmarks: BenchmarksTable;
  ticket_facts: TicketFactsTable;
  reply_facts: ReplyFactsTable;
  survey_facts: SurveyFactsTable;
  quarantine: QuarantineTable;
  imports: ImportsTable;
  settings: SettingsTable;
  threads: ThreadsTable;
  audit: AuditTable;
}

export interface TeamsTable {
  id: string;
  name: string;
  supervisor_id: string | null;
}

export interface AgentsTable {
  id: string;
  name: string;
  email: string | null;
  team_id: string | null;
  role: string;
  timezone: string | null;
  active: number;
  slack_id: string | null;
  wecom_id: string | null;
  dingtalk_id: string | null;
  /** `;`-separated, as given. */
  aliases: string | null;
}

export interface CustomersTable {
  id: string;
  name: string | null;
  segment: string | null;
  region: string | null;
  city: string | null;
  /** A local date. */
  since: string | null;
  /** An instant, when it came with a time; the start of that local day otherwise. */
  churned_at: number | null;
}

export interface ProductsTable {
  id: string;
  name: string;
  line: string | null;
  model: string | null;
  launched_at: string | null;
  units_sold: number | null;
}

export interface TicketsTable {
  id: string;
  created_at: number;
  channel: string | null;
  type: string | null;
  category: string | null;
  product_id: string | null;
  product_version: string | null;
  region: string | null;
  priority: string | null;
  status: string | null;
  assignee_id: string | null;
  team_id: string | null;
  customer_id: string | null;
  first_response_at: number | null;
  first_responder_id: string | null;
  resolved_at: number | null;
  resolver_id: string | null;
  closed_at: number | null;
  contacts: number | null;
  reopens: number | null;
  transfers: number | null;
  first_response_due_at: number | null;
  resolution_due_at: number | null;
  followed_up_at: number | null;
  suggestion_adopted: number | null;
  subject: string | null;
  description: string | null;
}

/** Key: all five columns, an empty text standing for "nobody" in actor_id and to_id. */
export interface EventsTable {
  ticket_id: string;
  at: number;
  kind: string;
  actor_id: string;
  to_id: string;
}

export interface SurveysTable {
  id: string;
  ticket_id: string | null;
  agent_id: string | null;
  kind: string;
  aspect: string | null;
  score: number | null;
  scale_min: number | null;
  scale_max: number | null;
  sent_at: number | null;
  responded_at: number | null;
  comment: string | null;
}

export interface OrdersTable {
  id: string;
  customer_id: string;
  product_id: string | null;
  at: number;
  amount: number | null;
  currency: string | null;
}

/** Key: metric, segment, from, to, source, an empty text standing for "not said". */
export interface BenchmarksTable {
  metric: string;
  value: number;
  source: string;
  segment: string;
  from: string;
  to: string;
}

/** One row per ticket, everything derived and defaulted: what metrics count. */
export interface TicketFactsTable {
  id: string;
  created_at: number;
  channel: string | null;
  type: string;
  category: string | null;
  product_id: string | null;
  product_version: string | null;
  region: string | null;
  priority: string;
  status: string;
  assignee_id: string | null;
  team_id: string | null;
  customer_id: string | null;
  first_response_at: number | null;
  first_responder_id: string | null;
  resolved_at: number | null;
  resolver_id: string | null;
  closed_at: number | null;
  contacts: number | null;
  reopens: number;
  transfers: number;
  first_response_due_at: number | null;
  resolution_due_at: number | null;
  followed_up_at: number | null;
  suggestion_adopted: number | null;
}

/** One row per `agent_reply` that answers a customer; the response time is `at - waiting_since`. */
export interface ReplyFactsTable {
  ticket_id: string;
  at: number;
  agent_id: string | null;
  waiting_since: number;
}

/** One row per survey; `rating` is (score - scale_min) / (scale_max - scale_min), null when there is no score. */
export interface SurveyFactsTable {
  id: string;
  ticket_id: string | null;
  agent_id: string | null;
  /** The ticket's team; without a known ticket, the agent's. */
  team_id: string | null;
  kind: string;
  aspect: string | null;
  rating: number | null;
  sent_at: number | null;
  responded_at: number | null;
}

/** What an import set aside. One row per bad row or bad field; cleared when the same key comes in again, mended. */
export interface QuarantineTable {
  id: Generated<number>;
  import_id: number;
  file: string;
  line: number;
  tbl: string;
  /** Null when a whole row was set aside. */
  field: string | null;
  reason: string;
  /** The row's key where it could be read: what clears this entry when a mended row arrives. */
  row_key: string | null;
  /** Masked and cut at 2 KB. */
  raw: string;
}

export interface ImportsTable {
  id: Generated<number>;
  path: string;
  started_at: number;
  finished_at: number | null;
  /** The summary as JSON. */
  summary: string | null;
}

export interface SettingsTable {
  key: string;
  value: string;
}

/** What a conversation was last about, per thread and asker; `state` is JSON. */
export interface ThreadsTable {
  thread: string;
  asker: string;
  state: string;
  updated_at: number;
}

/** Who looked at what, and what was refused. Never holds a figure or a customer's text. */
export interface AuditTable {
  id: Generated<number>;
  at: number;
  asker: string;
  room: string | null;
  action: string;
  outcome: string;
  rule: string | null;
  detail: string;
}
