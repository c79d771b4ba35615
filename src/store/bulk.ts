// Row-by-row work at the speed of prepared statements, for the import: upserts that say what they changed, and the look-ups that
// facts are rebuilt from. Everything is synchronous and meant to run inside `transaction`. Given and fact tables only.
import type { Database, ReplyFactsTable, SurveyFactsTable, TicketFactsTable, EventsTable } from './schema.js';
import type { SqliteHandle } from './sqlite.js';
import { handleOf, type Store } from './store.js';

export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;
/** A row as an import gives it: a column that is absent or undefined was not there. */
export type GivenRow = Readonly<Record<string, Cell | undefined>>;

/** The tables that hold rows as they were given. */
export type GivenTable = keyof Pick<
  Database,
  'teams' | 'agents' | 'customers' | 'products' | 'tickets' | 'events' | 'surveys' | 'orders' | 'benchmarks'
>;

export interface Upserted {
  readonly outcome: 'new' | 'updated' | 'unchanged';
  /** The row as it stood before; null when it is new. */
  readonly previous: Row | null;
  readonly current: Row;
}

export type TicketPeople = Pick<TicketFactsTable, 'resolver_id' | 'assignee_id' | 'team_id'>;

/** What a column holds when a new row doesn't say. */
const DEFAULTS: Readonly<Partial<Record<GivenTable, Row>>> = {
  agents: { role: 'agent', active: 1 },
};

interface TableAccess {
  readonly columns: readonly string[];
  /** A row of nulls, in the form that V8 copies fast. */
  readonly blank: Row;
  readonly key: readonly string[];
  readonly find: (key: readonly Cell[]) => Row | undefined;
  readonly put: (cells: readonly Cell[]) => void;
}

export class Bulk {
  readonly #handle: SqliteHandle;
  readonly #tables = new Map<string, TableAccess>();
  readonly #look: Lookups;

  constructor(store: Store) {
    this.#handle = handleOf(store);
    this.#look = lookups(this.#handle);
  }

  /** Runs `work` whole or not at all; takes the write lock at once, so that a wait happens before the work. */
  transaction<T>(work: () => T): T {
    return this.#handle.transaction(work).immediate();
  }

  /** Writes a row: columns that `values` lacks keep what is stored, null clears. Writes nothing when nothing differs. */
  upsert(table: GivenTable, values: GivenRow): Upserted {
    const access = this.#access(table);
    const stored = access.find(access.key.map((name) => values[name] ?? ''));
    const defaults = DEFAULTS[table];
    if (stored !== undefined && !differs(stored, values, defaults)) {
      return { outcome: 'unchanged', previous: stored, current: stored };
    }
    const current: Record<string, Cell> = { ...access.blank };
    const cells: Cell[] = [];
    for (const name of access.columns) {
      const given = values[name];
      const cell = (given === undefined ? stored?.[name] : given) ?? defaults?.[name] ?? null;
      current[name] = cell;
      cells.push(cell);
    }
    access.put(cells);
    return { outcome: stored === undefined ? 'new' : 'updated', previous: stored ?? null, current };
  }

  ticket(id: string): Row | undefined {
    return this.#look.ticket.get(id);
  }

  events(ticketId: string): readonly EventsTable[] {
    return this.#look.events.all(ticketId);
  }

  teamOfAgent(id: string): string | null {
    return this.#look.teamOfAgent.get(id)?.value ?? null;
  }

  regionOfCustomer(id: string): string | null {
    return this.#look.regionOfCustomer.get(id)?.value ?? null;
  }

  /** Tickets whose team is their assignee's, because they name none. */
  ticketsOnTeamOf(agentId: string): readonly string[] {
    return this.#look.ticketsOnTeamOf.all(agentId).map((row) => row.value);
  }

  /** Tickets whose region is their customer's, because they name none. */
  ticketsInRegionOf(customerId: string): readonly string[] {
    return this.#look.ticketsInRegionOf.all(customerId).map((row) => row.value);
  }

  /** Up to `limit` ids of tickets after `after`, in order: for a walk over all of them. */
  ticketIds(after: string, limit: number): readonly string[] {
    return this.#look.ticketIds.all(after, limit).map((row) => row.value);
  }

  survey(id: string): Row | undefined {
    return this.#look.survey.get(id);
  }

  surveysOfTicket(ticketId: string): readonly Row[] {
    return this.#look.surveysOfTicket.all(ticketId);
  }

  /** Surveys about the agent that no known ticket places in a team. */
  surveysOnTeamOf(agentId: string): readonly string[] {
    return this.#look.surveysOnTeamOf.all(agentId).map((row) => row.value);
  }

  /** Who a ticket's surveys are about, as derived; undefined for a ticket that is not known. */
  ticketPeople(id: string): TicketPeople | undefined {
    return this.#look.ticketPeople.get(id);
  }

  putTicketFacts(facts: TicketFactsTable): void {
    this.#put('ticket_facts', { ...facts });
  }

  /** Replaces the replies of a ticket. */
  putReplyFacts(ticketId: string, facts: readonly ReplyFactsTable[]): void {
    this.#look.forgetReplies.run(ticketId);
    for (const fact of facts) this.#put('reply_facts', { ...fact });
  }

  putSurveyFacts(facts: SurveyFactsTable): void {
    this.#put('survey_facts', { ...facts });
  }

  #put(table: 'ticket_facts' | 'reply_facts' | 'survey_facts', row: Row): void {
    const access = this.#access(table);
    access.put(access.columns.map((name) => row[name] ?? null));
  }

  #access(table: string): TableAccess {
    const known = this.#tables.get(table);
    if (known !== undefined) return known;
    const access = accessTo(this.#handle, table);
    this.#tables.set(table, access);
    return access;
  }
}

function differs(stored: Row, values: GivenRow, defaults: Row | undefined): boolean {
  for (const name in values) {
    const given = values[name];
    if (given === undefined) continue;
    if ((given ?? defaults?.[name] ?? null) !== stored[name]) return true;
  }
  return false;
}

/** Statements for a table, its columns and key as the schema says. */
function accessTo(handle: SqliteHandle, table: string): TableAccess {
  const info = handle
    .prepare<[string], { readonly name: string; readonly pk: number }>(
      'select name, pk from pragma_table_info(?) order by cid',
    )
    .all(table);
  const columns = info.map((column) => column.name);
  const key = info
    .filter((column) => column.pk > 0)
    .toSorted((a, b) => a.pk - b.pk)
    .map((column) => column.name);
  const quoted = (names: readonly string[]): readonly string[] => names.map((name) => `"${name}"`);
  const rest = quoted(columns.filter((name) => !key.includes(name)));
  const find = handle.prepare<Cell[], Row>(
    `select * from "${table}" where ${quoted(key)
      .map((name) => `${name} = ?`)
      .join(' and ')}`,
  );
  const put = handle.prepare<Cell[]>(
    `insert into "${table}" (${quoted(columns).join(', ')}) values (${columns.map(() => '?').join(', ')})
     on conflict (${quoted(key).join(', ')}) do ${
       rest.length === 0
         ? 'nothing'
         : `update set ${rest.map((name) => `${name} = excluded.${name}`).join(', ')}`
     }`,
  );
  const blank: Row = JSON.parse(JSON.stringify(Object.fromEntries(columns.map((name) => [name, null]))));
  return {
    columns,
    blank,
    key,
    find: (cells) => find.get(...cells),
    put: (cells) => {
      put.run(...cells);
    },
  };
}

type Lookups = ReturnType<typeof lookups>;

interface Value<T> {
  readonly value: T;
}

function lookups(handle: SqliteHandle) {
  const one = <T>(sql: string) => handle.prepare<[string], T>(sql);
  return {
    ticket: one<Row>('select * from tickets where id = ?'),
    events: one<EventsTable>('select * from events where ticket_id = ?'),
    teamOfAgent: one<Value<string | null>>('select team_id as value from agents where id = ?'),
    regionOfCustomer: one<Value<string | null>>('select region as value from customers where id = ?'),
    ticketsOnTeamOf: one<Value<string>>(
      'select id as value from tickets where assignee_id = ? and team_id is null',
    ),
    ticketsInRegionOf: one<Value<string>>(
      'select id as value from tickets where customer_id = ? and region is null',
    ),
    ticketIds: handle.prepare<[string, number], Value<string>>(
      'select id as value from tickets where id > ? order by id limit ?',
    ),
    survey: one<Row>('select * from surveys where id = ?'),
    surveysOfTicket: one<Row>('select * from surveys where ticket_id = ?'),
    surveysOnTeamOf: one<Value<string>>(
      `select id as value from surveys where agent_id = ?
       and not exists (select 1 from tickets where tickets.id = surveys.ticket_id)`,
    ),
    ticketPeople: one<TicketPeople>(
      'select resolver_id, assignee_id, team_id from ticket_facts where id = ?',
    ),
    forgetReplies: handle.prepare<[string]>('delete from reply_facts where ticket_id = ?'),
  };
}
