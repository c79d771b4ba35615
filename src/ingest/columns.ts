// The canonical columns as data: what each table has, what kind of value stands in each column, and what an unreadable value
// does. One row here is one column of the import format; the checks in validate.ts and the readers go by this table.
import {
  ASPECTS,
  EVENT_KINDS,
  PRIORITIES,
  ROLES,
  STATUSES,
  SURVEY_KINDS,
  TICKET_TYPES,
} from '../tickets/rows.js';
import type { TableName } from './record.js';

/** Why something was set aside: the closed list of the import format. */
export const REASONS = [
  'missing_required',
  'bad_time',
  'time_order',
  'bad_number',
  'bad_value',
  'score_out_of_scale',
  'duplicate_in_file',
  'malformed',
] as const;
export type Reason = (typeof REASONS)[number];

export type ValueKind =
  | { readonly is: 'text' }
  /** A moment. `ahead` allows one in the future (due times). */
  | { readonly is: 'time'; readonly ahead: boolean }
  /** A local day, kept as a day. */
  | { readonly is: 'date' }
  /** A moment or a local day; a day stands for its beginning. */
  | { readonly is: 'day-or-time' }
  /** A whole number from 0. */
  | { readonly is: 'count' }
  | { readonly is: 'number' }
  | { readonly is: 'truth' }
  /** One of a closed list; another value sets aside the whole row or only the field. */
  | { readonly is: 'choice'; readonly of: readonly string[]; readonly spoils: 'row' | 'field' };

export interface Column {
  readonly name: string;
  readonly kind: ValueKind;
  readonly required: boolean;
}

const text: ValueKind = { is: 'text' };
const time: ValueKind = { is: 'time', ahead: false };
const due: ValueKind = { is: 'time', ahead: true };
const date: ValueKind = { is: 'date' };
const count: ValueKind = { is: 'count' };
const number: ValueKind = { is: 'number' };
const truth: ValueKind = { is: 'truth' };
const rowChoice = (of: readonly string[]): ValueKind => ({ is: 'choice', of, spoils: 'row' });
const fieldChoice = (of: readonly string[]): ValueKind => ({ is: 'choice', of, spoils: 'field' });

const must = (name: string, kind: ValueKind = text): Column => ({ name, kind, required: true });
const may = (name: string, kind: ValueKind = text): Column => ({ name, kind, required: false });

export const COLUMNS: Readonly<Record<TableName, readonly Column[]>> = {
  teams: [must('id'), must('name'), may('supervisor_id')],
  agents: [
    must('id'),
    must('name'),
    may('email'),
    may('team_id'),
    may('role', rowChoice(ROLES)),
    may('timezone'),
    may('active', truth),
    may('slack_id'),
    may('wecom_id'),
    may('dingtalk_id'),
    may('aliases'),
  ],
  customers: [
    must('id'),
    may('name'),
    may('segment'),
    may('region'),
    may('city'),
    may('since', date),
    may('churned_at', { is: 'day-or-time' }),
  ],
  products: [
    must('id'),
    must('name'),
    may('line'),
    may('model'),
    may('launched_at', date),
    may('units_sold', count),
  ],
  tickets: [
    must('id'),
    must('created_at', time),
    may('channel'),
    may('type', rowChoice(TICKET_TYPES)),
    may('category'),
    may('product_id'),
    may('product_version'),
    may('region'),
    may('priority', fieldChoice(PRIORITIES)),
    may('status', fieldChoice(STATUSES)),
    may('assignee_id'),
    may('team_id'),
    may('customer_id'),
    may('first_response_at', time),
    may('first_responder_id'),
    may('resolved_at', time),
    may('resolver_id'),
    may('closed_at', time),
    may('contacts', count),
    may('reopens', count),
    may('transfers', count),
    may('first_response_due_at', due),
    may('resolution_due_at', due),
    may('followed_up_at', time),
    may('suggestion_adopted', truth),
    may('subject'),
    may('description'),
  ],
  events: [
    must('ticket_id'),
    must('at', time),
    must('kind', rowChoice(EVENT_KINDS)),
    may('actor_id'),
    may('to_id'),
  ],
  surveys: [
    must('id'),
    may('ticket_id'),
    may('agent_id'),
    must('kind', rowChoice(SURVEY_KINDS)),
    may('aspect', fieldChoice(ASPECTS)),
    may('score', number),
    may('scale_min', number),
    may('scale_max', number),
    may('sent_at', time),
    may('responded_at', time),
    may('comment'),
  ],
  orders: [
    must('id'),
    must('customer_id'),
    may('product_id'),
    must('at', time),
    may('amount', number),
    may('currency'),
  ],
  benchmarks: [
    must('metric'),
    must('value', number),
    may('source'),
    may('segment'),
    may('from', date),
    may('to', date),
  ],
};

/** The columns that make a row's key; in tables of more than one key column an empty text stands for "not said". */
export const KEYS: Readonly<Record<TableName, readonly string[]>> = {
  teams: ['id'],
  agents: ['id'],
  customers: ['id'],
  products: ['id'],
  tickets: ['id'],
  events: ['ticket_id', 'at', 'kind', 'actor_id', 'to_id'],
  surveys: ['id'],
  orders: ['id'],
  benchmarks: ['metric', 'segment', 'from', 'to', 'source'],
};

const namesOf = (table: TableName, required: boolean): readonly string[] =>
  COLUMNS[table].filter((column) => column.required || !required).map((column) => column.name);

const perTable = <T>(of: (table: TableName) => T): Readonly<Record<TableName, T>> => ({
  teams: of('teams'),
  agents: of('agents'),
  products: of('products'),
  customers: of('customers'),
  events: of('events'),
  tickets: of('tickets'),
  surveys: of('surveys'),
  orders: of('orders'),
  benchmarks: of('benchmarks'),
});

/** The columns without which a row can't be taken. */
export const REQUIRED = perTable((table) => namesOf(table, true));

const KNOWN = perTable((table) => new Set(namesOf(table, false)));

/** Whether the table has a column of that name. */
export const isColumn = (table: TableName, name: string): boolean => KNOWN[table].has(name);
