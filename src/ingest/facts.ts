// Keeps the fact tables true to the given rows: which tickets and surveys a changed row touches, and their facts built anew from
// what is stored now, in the same transaction. So the order in which rows arrive makes no difference to the outcome.
import type { Bulk, Cell, Row, Upserted } from '../store/bulk.js';
import type { EventsTable, TicketFactsTable } from '../store/schema.js';
import { deriveSurvey, deriveTicket, type GivenSurvey, type TicketFacts } from '../tickets/derive.js';
import {
  EVENT_KINDS,
  PRIORITIES,
  STATUSES,
  SURVEY_KINDS,
  TICKET_TYPES,
  type GivenTicket,
  type TicketEvent,
} from '../tickets/rows.js';
import type { SlaClock } from '../tickets/sla.js';
import type { TableName } from './record.js';

/** Collects what a batch touched, and rebuilds it at the batch's end. */
export class FactKeeper {
  readonly #bulk: Bulk;
  readonly #sla: SlaClock;
  // With the row itself where it was just written, so that it need not be read again.
  readonly #tickets = new Map<string, Row | null>();
  readonly #surveys = new Map<string, Row | null>();

  constructor(bulk: Bulk, sla: SlaClock) {
    this.#bulk = bulk;
    this.#sla = sla;
  }

  /** Marks whatever the written row bears on. */
  touched(table: TableName, written: Upserted): void {
    const { current, previous } = written;
    const id = String(current['id']);
    const changed = (column: string): boolean => (previous?.[column] ?? null) !== (current[column] ?? null);
    switch (table) {
      case 'tickets':
        this.#tickets.set(id, current);
        return;
      case 'events':
        this.#tickets.set(String(current['ticket_id']), null);
        return;
      case 'surveys':
        this.#surveys.set(id, current);
        return;
      case 'agents':
        if (!changed('team_id')) return;
        for (const ticket of this.#bulk.ticketsOnTeamOf(id)) this.#tickets.set(ticket, null);
        for (const survey of this.#bulk.surveysOnTeamOf(id)) this.#surveys.set(survey, null);
        return;
      case 'customers':
        if (!changed('region')) return;
        for (const ticket of this.#bulk.ticketsInRegionOf(id)) this.#tickets.set(ticket, null);
        return;
      case 'teams':
      case 'products':
      case 'orders':
      case 'benchmarks':
        return;
    }
  }

  /** Builds the facts of all that was touched. */
  rebuild(): void {
    for (const [id, written] of this.#tickets) this.rebuildTicket(id, written);
    for (const [id, written] of this.#surveys) {
      const row = written ?? this.#bulk.survey(id);
      if (row === undefined) continue;
      const survey = givenSurvey(row);
      const ticket = survey.ticketId === null ? undefined : this.#bulk.ticketPeople(survey.ticketId);
      this.#putSurvey(
        survey,
        ticket === undefined
          ? null
          : { resolverId: ticket.resolver_id, assigneeId: ticket.assignee_id, teamId: ticket.team_id },
      );
    }
    this.#tickets.clear();
    this.#surveys.clear();
  }

  /** The facts of a ticket, its replies and its surveys; a ticket that is not known yet has none. */
  rebuildTicket(id: string, written: Row | null = null): void {
    const row = written ?? this.#bulk.ticket(id);
    if (row === undefined) return;
    const given = givenTicket(row);
    const { ticket, replies } = deriveTicket(
      given,
      {
        events: this.#bulk.events(id).map(givenEvent),
        assigneeTeamId: given.assigneeId === null ? null : this.#bulk.teamOfAgent(given.assigneeId),
        customerRegion: given.customerId === null ? null : this.#bulk.regionOfCustomer(given.customerId),
      },
      this.#sla,
    );
    this.#bulk.putTicketFacts(ticketRow(ticket));
    this.#bulk.putReplyFacts(
      id,
      replies.map((reply) => ({
        ticket_id: reply.ticketId,
        at: reply.at,
        agent_id: reply.agentId,
        waiting_since: reply.waitingSince,
      })),
    );
    for (const survey of this.#bulk.surveysOfTicket(id)) this.#putSurvey(givenSurvey(survey), ticket);
  }

  #putSurvey(given: GivenSurvey, ticket: SurveyTicket | null): void {
    const facts = deriveSurvey(given, ticket, (agent) => this.#bulk.teamOfAgent(agent));
    this.#bulk.putSurveyFacts({
      id: facts.id,
      ticket_id: facts.ticketId,
      agent_id: facts.agentId,
      team_id: facts.teamId,
      kind: facts.kind,
      aspect: facts.aspect,
      rating: facts.rating,
      sent_at: facts.sentAt,
      responded_at: facts.respondedAt,
    });
  }
}

type SurveyTicket = Pick<TicketFacts, 'resolverId' | 'assigneeId' | 'teamId'>;

const oneOf = <T extends string>(list: readonly T[], value: Cell | undefined): T | null =>
  list.find((item) => item === value) ?? null;

const text = (value: Cell | undefined): string | null => (typeof value === 'string' ? value : null);
const number = (value: Cell | undefined): number | null => (typeof value === 'number' ? value : null);
const truth = (value: Cell | undefined): boolean | null => (typeof value === 'number' ? value === 1 : null);
const truthCell = (value: boolean | null): number | null => (value === null ? null : value ? 1 : 0);

const givenTicket = (row: Row): GivenTicket => ({
  id: String(row['id']),
  createdAt: Number(row['created_at']),
  channel: text(row['channel']),
  type: oneOf(TICKET_TYPES, row['type']),
  category: text(row['category']),
  productId: text(row['product_id']),
  productVersion: text(row['product_version']),
  region: text(row['region']),
  priority: oneOf(PRIORITIES, row['priority']),
  status: oneOf(STATUSES, row['status']),
  assigneeId: text(row['assignee_id']),
  teamId: text(row['team_id']),
  customerId: text(row['customer_id']),
  firstResponseAt: number(row['first_response_at']),
  firstResponderId: text(row['first_responder_id']),
  resolvedAt: number(row['resolved_at']),
  resolverId: text(row['resolver_id']),
  closedAt: number(row['closed_at']),
  contacts: number(row['contacts']),
  reopens: number(row['reopens']),
  transfers: number(row['transfers']),
  firstResponseDueAt: number(row['first_response_due_at']),
  resolutionDueAt: number(row['resolution_due_at']),
  followedUpAt: number(row['followed_up_at']),
  suggestionAdopted: truth(row['suggestion_adopted']),
});

const givenSurvey = (row: Row): GivenSurvey => ({
  id: String(row['id']),
  ticketId: text(row['ticket_id']),
  agentId: text(row['agent_id']),
  kind: oneOf(SURVEY_KINDS, row['kind']) ?? 'csat',
  aspect: text(row['aspect']),
  score: number(row['score']),
  scaleMin: number(row['scale_min']),
  scaleMax: number(row['scale_max']),
  sentAt: number(row['sent_at']),
  respondedAt: number(row['responded_at']),
});

const givenEvent = (row: EventsTable): TicketEvent => ({
  ticketId: row.ticket_id,
  at: row.at,
  kind: oneOf(EVENT_KINDS, row.kind) ?? 'note',
  actorId: row.actor_id === '' ? null : row.actor_id,
  toId: row.to_id === '' ? null : row.to_id,
});

const ticketRow = (facts: TicketFacts): TicketFactsTable => ({
  id: facts.id,
  created_at: facts.createdAt,
  channel: facts.channel,
  type: facts.type,
  category: facts.category,
  product_id: facts.productId,
  product_version: facts.productVersion,
  region: facts.region,
  priority: facts.priority,
  status: facts.status,
  assignee_id: facts.assigneeId,
  team_id: facts.teamId,
  customer_id: facts.customerId,
  first_response_at: facts.firstResponseAt,
  first_responder_id: facts.firstResponderId,
  resolved_at: facts.resolvedAt,
  resolver_id: facts.resolverId,
  closed_at: facts.closedAt,
  contacts: facts.contacts,
  reopens: facts.reopens,
  transfers: facts.transfers,
  first_response_due_at: facts.firstResponseDueAt,
  resolution_due_at: facts.resolutionDueAt,
  followed_up_at: facts.followedUpAt,
  suggestion_adopted: truthCell(facts.suggestionAdopted),
});
