// From roles to a mapping: the rows that the file can fill, as the plain data that is saved as YAML, with every assumption in
// words. What is necessary and missing makes a refusal of one sentence instead. Pure.
import type { Assignment } from './assign.js';
import type { ColumnProfile, Profile } from './profile.js';
import { logSentence, whatIsMissing } from './refuse.js';
import type { Role } from './roles.js';
import { chooseFormats } from './times.js';
import {
  readPriorities,
  readScores,
  readStatuses,
  readTypes,
  unitOf,
  type Translation,
} from './vocabulary.js';

/** A value of the mapping as YAML holds it. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

export interface Proposal {
  readonly kind: 'proposal';
  readonly mapping: { readonly [key: string]: Plain };
  readonly assumed: readonly string[];
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  /** Column of the file → target, for the preview. */
  readonly used: readonly { readonly name: string; readonly as: string }[];
}

export interface Refusal {
  readonly kind: 'refusal';
  readonly sentence: string;
}

const TIME_ROLES: readonly Role[] = [
  'created_at',
  'first_response_at',
  'resolved_at',
  'closed_at',
  'first_response_due_at',
  'resolution_due_at',
  'survey_at',
];

/** How the rows of a log stand to each other, when ids repeat. */
export interface LogFacts {
  /** Whether every id has one creation time only. */
  readonly oneCreation: boolean;
}

export function propose(
  file: string,
  profile: Profile,
  { roles, leftOut }: Assignment,
  log: LogFacts | null,
  zone: string,
): Proposal | Refusal {
  const id = roles.get('id');
  const created = roles.get('created_at');
  if (profile.rows > 0 && id !== undefined && log !== null && !log.oneCreation) {
    return { kind: 'refusal', sentence: logSentence(file, profile, id, created) };
  }
  const missing = whatIsMissing(file, profile, roles);
  if (missing !== null) return { kind: 'refusal', sentence: missing };
  const draft = new Draft(profile, roles);
  const mapping = draft.mapping(log !== null, zone);
  return {
    kind: 'proposal',
    mapping,
    assumed: draft.assumed,
    leftOut: [
      ...leftOut.map(({ column, why }) => ({ name: column.name, why })),
      ...draft.dropped.map(({ column, why }) => ({ name: column.name, why })),
    ],
    used: draft.used,
  };
}

class Draft {
  readonly assumed: string[] = [];
  readonly dropped: { readonly column: ColumnProfile; readonly why: string }[] = [];
  readonly used: { readonly name: string; readonly as: string }[] = [];

  constructor(
    readonly profile: Profile,
    readonly roles: ReadonlyMap<Role, ColumnProfile>,
  ) {}

  mapping(grouped: boolean, zone: string): { readonly [key: string]: Plain } {
    const id = this.#use('id', 'tickets.id') ?? '';
    const times = chooseFormats(
      TIME_ROLES.flatMap((role) => this.roles.get(role) ?? []),
      this.profile.head,
      zone,
    );
    if (times.assumed !== null) this.assumed.push(times.assumed);
    const column = this.roles.get('id');
    const repeats = column === undefined ? 0 : column.filled - (column.different ?? 0);
    if (grouped)
      this.assumed.push(`the rows of one "${id}" are one ticket, and its last row is its final state`);
    else if (repeats > 0)
      this.assumed.push(
        `${repeats === 1 ? 'one row repeats' : `${repeats} rows repeat`} an id that stood before; the last row of an id counts`,
      );

    const people = this.#people();
    const ticket = this.#ticket(id, people);
    const survey = this.#surveys(id, ticket, people);
    const rows: Plain[] = [...people.rows, { table: 'tickets', columns: defined(ticket) }, ...survey];
    const source = defined({
      unknown: this.profile.unknown.length > 0 ? this.profile.unknown : undefined,
      times: times.formats.length > 0 ? times.formats : undefined,
    });
    return defined({
      source: Object.keys(source).length > 0 ? source : undefined,
      group: grouped ? { by: id, together: column?.together ?? false } : undefined,
      rows,
    });
  }

  /** Teams, agents, customers, products, and how a ticket refers to them. */
  #people(): People {
    const rows: Plain[] = [];
    const team = this.#use('team', 'teams.name');
    const supervisor = this.#use(
      'supervisor',
      team === null ? 'teams.name and supervisor' : 'teams.supervisor_id',
    );
    const supervisorId: Plain | undefined = supervisor === null ? undefined : { slug: supervisor };
    const teamId: Plain | undefined =
      team !== null
        ? { slug: team }
        : supervisor === null
          ? undefined
          : { slug: supervisor, prefix: 'team-' };
    if (teamId !== undefined) {
      rows.push({
        table: 'teams',
        columns: defined({ id: teamId, name: team ?? supervisor ?? '', supervisor_id: supervisorId }),
      });
    }
    if (team === null && supervisor !== null)
      this.assumed.push(`a supervisor's people ("${supervisor}") are a team`);
    if (supervisorId !== undefined) {
      rows.push({
        table: 'agents',
        columns: defined({
          id: supervisorId,
          name: supervisor ?? '',
          team_id: teamId,
          role: { value: 'supervisor' },
        }),
      });
    }
    const agent = this.#use('agent', 'agents.name');
    const agentNumber = this.#use('agent_id', 'agents.id');
    const agentId = idOf(agent, agentNumber);
    if (agentId !== undefined) {
      rows.push({
        table: 'agents',
        columns: defined({ id: agentId, name: nameOf(agent, agentNumber), team_id: teamId }),
      });
    }
    const customer = this.#use('customer', 'customers.name');
    const customerNumber = this.#use('customer_id', 'customers.id');
    const customerId = idOf(customer, customerNumber);
    const segment = this.#use('segment', 'customers.segment');
    if (customerId !== undefined) {
      rows.push({
        table: 'customers',
        columns: defined({ id: customerId, name: customer ?? undefined, segment: segment ?? undefined }),
      });
    } else if (segment !== null)
      this.#drop('segment', 'a segment belongs to a customer, and no column names one');
    const product = this.#use('product', 'products.name');
    const line = this.#use('product_line', 'products.line');
    const model = this.#use('model', 'products.model');
    const productName = product ?? model ?? line;
    const productId: Plain | undefined = productName === null ? undefined : { slug: productName };
    if (productId !== undefined && productName !== null) {
      rows.push({
        table: 'products',
        columns: defined({
          id: productId,
          name: productName,
          line: line ?? undefined,
          model: model ?? undefined,
        }),
      });
    }
    return { rows, teamId, agentId, customerId, productId };
  }

  #ticket(id: string, people: People): Record<string, Plain | undefined> {
    const created = this.#use('created_at', 'tickets.created_at') ?? '';
    const words = (
      role: 'priority' | 'status',
      read: (values: readonly string[]) => Translation,
    ): Plain | undefined => this.#translated(role, read);
    return {
      id,
      created_at: created,
      channel: this.#use('channel', 'tickets.channel') ?? undefined,
      type: this.#type(),
      category: this.#use('category', 'tickets.category') ?? undefined,
      product_id: people.productId,
      product_version: this.#use('version', 'tickets.product_version') ?? undefined,
      region: this.#use('region', 'tickets.region') ?? undefined,
      priority: words('priority', readPriorities),
      status: words('status', readStatuses),
      assignee_id: people.agentId,
      team_id: people.teamId,
      customer_id: people.customerId,
      first_response_at: this.#moment('first_response_at', 'first_response_duration', created),
      resolved_at: this.#moment('resolved_at', 'resolution_duration', created),
      closed_at: this.#use('closed_at', 'tickets.closed_at') ?? undefined,
      contacts: this.#use('contacts', 'tickets.contacts') ?? undefined,
      reopens: this.#use('reopens', 'tickets.reopens') ?? undefined,
      transfers: this.#use('transfers', 'tickets.transfers') ?? undefined,
      first_response_due_at: this.#use('first_response_due_at', 'tickets.first_response_due_at') ?? undefined,
      resolution_due_at: this.#use('resolution_due_at', 'tickets.resolution_due_at') ?? undefined,
      subject: this.#use('subject', 'tickets.subject') ?? undefined,
      description: this.#use('description', 'tickets.description') ?? undefined,
    };
  }

  /** A moment of its own, else the creation plus a duration whose unit the header names. */
  #moment(
    role: 'first_response_at' | 'resolved_at',
    duration: 'first_response_duration' | 'resolution_duration',
    created: string,
  ): Plain | undefined {
    const moment = this.#use(role, `tickets.${role}`);
    const length = this.roles.get(duration);
    if (length === undefined) return moment ?? undefined;
    if (moment !== null) {
      this.#drop(duration, `"${moment}" gives the moment itself`);
      return moment;
    }
    const unit = unitOf(length.name);
    if (unit === null) {
      this.#drop(duration, 'its name does not say in which unit (seconds, minutes, hours, days) it is');
      return undefined;
    }
    this.#use(duration, `tickets.${role}`);
    this.assumed.push(`"${length.name}" counts ${unit} from "${created}"`);
    return { after: created, [unit]: length.name };
  }

  #type(): Plain | undefined {
    const column = this.roles.get('type');
    if (column === undefined) return undefined;
    const { values, unread } = readTypes([...column.distinct.keys()]);
    if (column.few && unread.length === 0) {
      this.#use('type', 'tickets.type');
      return { from: column.name, values: Object.fromEntries(values) };
    }
    this.#drop(
      'type',
      `its values (${some(unread)}) are not the types question, fault, complaint, suggestion and request`,
    );
    return undefined;
  }

  #translated(
    role: 'priority' | 'status',
    read: (values: readonly string[]) => Translation,
  ): Plain | undefined {
    const column = this.roles.get(role);
    if (column === undefined) return undefined;
    const { values, unread, assumed } = read([...column.distinct.keys()]);
    if (!column.few || values.size <= unread.length) {
      this.#drop(role, `what its values (${some(unread)}) mean is not known here`);
      return undefined;
    }
    this.#use(role, `tickets.${role}`);
    if (assumed !== null) this.assumed.push(`in "${column.name}" ${assumed}`);
    if (unread.length > 0)
      this.assumed.push(`in "${column.name}" the values ${some(unread)} are not known and count as empty`);
    return {
      from: column.name,
      values: Object.fromEntries(values),
      ...(unread.length > 0 ? { otherwise: '' } : {}),
    };
  }

  #surveys(id: string, ticket: Record<string, Plain | undefined>, people: People): readonly Plain[] {
    const rows: Plain[] = [];
    const surveyAt = this.#use('survey_at', 'surveys.responded_at');
    const comment = this.#use('comment', 'surveys.comment');
    const fallback = [
      ticket.closed_at,
      ticket.resolved_at,
      ticket.first_response_at,
      ticket.created_at,
    ].filter((value) => value !== undefined);
    const respondedAt: Plain = surveyAt ?? { first: fallback };
    for (const kind of ['csat', 'nps'] as const) {
      const column = this.roles.get(kind);
      if (column === undefined) continue;
      const reading = kind === 'nps' ? null : readScores([...column.distinct.keys()]);
      this.#use(kind, 'surveys.score');
      if (reading?.assumed) this.assumed.push(`in "${column.name}" ${reading.assumed}`);
      const score: Plain = reading?.values
        ? { from: column.name, values: Object.fromEntries(reading.values) }
        : reading?.inText
          ? { number: column.name }
          : column.name;
      rows.push({
        table: 'surveys',
        when: column.name,
        columns: defined({
          id: { join: [{ value: `${kind}-` }, id] },
          ticket_id: id,
          agent_id: people.agentId,
          kind: { value: kind },
          score,
          scale_min: reading === null ? undefined : { value: reading.min },
          scale_max: reading === null ? undefined : { value: reading.max },
          responded_at: respondedAt,
          comment: kind === 'csat' || !this.roles.has('csat') ? (comment ?? undefined) : undefined,
        }),
      });
    }
    if (rows.length > 0 && surveyAt === null) {
      this.assumed.push(
        'no column says when the customer rated: the ticket’s last known moment stands for it',
      );
    }
    if (rows.length === 0 && comment !== null)
      this.#drop('comment', 'a survey’s comment needs a score, and no column has one');
    if (rows.length === 0 && surveyAt !== null)
      this.#drop('survey_at', 'a survey needs a score, and no column has one');
    return rows;
  }

  #use(role: Role, as: string): string | null {
    const column = this.roles.get(role);
    if (column === undefined) return null;
    this.used.push({ name: column.name, as });
    return column.name;
  }

  #drop(role: Role, why: string): void {
    const column = this.roles.get(role);
    if (column === undefined) return;
    const at = this.used.findIndex((used) => used.name === column.name);
    if (at >= 0) this.used.splice(at, 1);
    this.dropped.push({ column, why });
  }
}

interface People {
  readonly rows: readonly Plain[];
  readonly teamId: Plain | undefined;
  readonly agentId: Plain | undefined;
  readonly customerId: Plain | undefined;
  readonly productId: Plain | undefined;
}

/** A number of one's own where there is one; else the name makes the id. A row may have only one of the two. */
function idOf(name: string | null, number: string | null): Plain | undefined {
  if (number !== null && name !== null) return { first: [number, { slug: name }] };
  if (number !== null) return number;
  return name === null ? undefined : { slug: name };
}

function nameOf(name: string | null, number: string | null): Plain | undefined {
  if (name !== null && number !== null) return { first: [name, number] };
  return name ?? number ?? undefined;
}

const some = (values: readonly string[]): string =>
  values
    .slice(0, 3)
    .map((value) => `"${value}"`)
    .join(', ') + (values.length > 3 ? ', …' : '');

function defined(record: Readonly<Record<string, Plain | undefined>>): { readonly [key: string]: Plain } {
  const kept: Record<string, Plain> = {};
  for (const [key, value] of Object.entries(record)) if (value !== undefined) kept[key] = value;
  return kept;
}
