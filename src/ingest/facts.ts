// Keeps the fact tables true to the given rows: which tickets and surveys a changed row touches, and their facts built anew from
// what is stored now, in the same transaction. So the order in which rows arrive makes no difference to the outcome.
import type { Bulk, Upserted } from '../store/bulk.js';
import type { EventsTable, SurveysTable, TicketFactsTable, TicketsTable } from '../store/schema.js';
import { deriveSurvey, deriveTicket, type TicketFacts } from '../tickets/derive.js';
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
  readonly #tickets = new Set<string>();
  readonly #surveys = new Set<string>();

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
        this.#tickets.add(id);
        return;
      case 'events':
        this.#tickets.add(String(current['ticket_id']));
        return;
      case 'surveys':
        this.#surveys.add(id);
        return;
      case 'agents':
        if (!changed('team_id')) return;
        for (const ticket of this.#bulk.ticketsOnTeamOf(id)) this.#tickets.add(ticket);
        for (const survey of this.#bulk.surveysOnTeamOf(id)) this.#surveys.add(survey);
        return;
      case 'customers':
        if (!changed('region')) return;
        for (const ticket of this.#bulk.ticketsInRegionOf(id)) this.#tickets.add(ticket);
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
    for (const id of this.#tickets) this.rebuildTicket(id);
    for (const id of this.#surveys) {
      const survey = this.#bulk.survey(id);
      if (survey !== undefined) this.#putSurvey(survey, this.#ticketOf(survey));
    }
    this.#tickets.clear();
    this.#surveys.clear();
  }

  /** The facts of a ticket, its replies and its surveys; a ticket that is not known yet has none. */
  rebuildTicket(id: string): void {
    const given = this.#bulk.ticket(id);
    if (given === undefined) return;
    const { ticket, replies } = deriveTicket(
      givenTicket(given),
      {
        events: this.#bulk.events(id).map(givenEvent),
        assigneeTeamId: given.assignee_id === null ? null : this.#bulk.teamOfAgent(given.assignee_id),
        customerRegion: given.customer_id === null ? null : this.#bulk.regionOfCustomer(given.customer_id),
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
    for (const survey of this.#bulk.surveysOfTicket(id)) {
      this.#surveys.delete(survey.id);
      this.#putSurvey(survey, ticket);
    }
  }

  #ticketOf(survey: SurveysTable): SurveyTicket | null {
    const facts = survey.ticket_id === null ? undefined : this.#bulk.ticketFacts(survey.ticket_id);
    return facts === undefined
      ? null
      : { resolverId: facts.resolver_id, assigneeId: facts.assignee_id, teamId: facts.team_id };
  }

  #putSurvey(given: SurveysTable, ticket: SurveyTicket | null): void {
    const facts = deriveSurvey(
      {
        id: given.id,
        ticketId: given.ticket_id,
        agentId: given.agent_id,
        kind: oneOf(SURVEY_KINDS, given.kind) ?? 'csat',
        aspect: given.aspect,
        score: given.score,
        scaleMin: given.scale_min,
        scaleMax: given.scale_max,
        sentAt: given.sent_at,
        respondedAt: given.responded_at,
      },
      ticket,
      (agent) => this.#bulk.teamOfAgent(agent),
    );
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

const oneOf = <T extends string>(list: readonly T[], text: string | null): T | null =>
  list.find((item) => item === text) ?? null;

const truth = (cell: number | null): boolean | null => (cell === null ? null : cell === 1);
const cell = (value: boolean | null): number | null => (value === null ? null : value ? 1 : 0);

const givenTicket = (row: TicketsTable): GivenTicket => ({
  id: row.id,
  createdAt: row.created_at,
  channel: row.channel,
  type: oneOf(TICKET_TYPES, row.type),
  category: row.category,
  productId: row.product_id,
  productVersion: row.product_version,
  region: row.region,
  priority: oneOf(PRIORITIES, row.priority),
  status: oneOf(STATUSES, row.status),
  assigneeId: row.assignee_id,
  teamId: row.team_id,
  customerId: row.customer_id,
  firstResponseAt: row.first_response_at,
  firstResponderId: row.first_responder_id,
  resolvedAt: row.resolved_at,
  resolverId: row.resolver_id,
  closedAt: row.closed_at,
  contacts: row.contacts,
  reopens: row.reopens,
  transfers: row.transfers,
  firstResponseDueAt: row.first_response_due_at,
  resolutionDueAt: row.resolution_due_at,
  followedUpAt: row.followed_up_at,
  suggestionAdopted: truth(row.suggestion_adopted),
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
  suggestion_adopted: cell(facts.suggestionAdopted),
});
