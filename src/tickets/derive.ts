// What follows from the given rows, by the rules of the import format: who answered, who resolved, which team and region, how
// often the customer wrote, which reply answered what. Pure: a ticket and all that bears on it in, facts out. The only home of
// these rules; metrics count the facts and derive nothing.
import type { Instant } from '../time/instant.js';
import type {
  EventKind,
  GivenTicket,
  Priority,
  Status,
  SurveyKind,
  TicketEvent,
  TicketType,
} from './rows.js';
import { dueTimes, type SlaClock } from './sla.js';

/** All that bears on a ticket beside its own row. */
export interface TicketSurroundings {
  /** Every event of the ticket, in any order. */
  readonly events: readonly TicketEvent[];
  /** The team of its assignee as it is today; null when unknown or nobody. */
  readonly assigneeTeamId: string | null;
  readonly customerRegion: string | null;
}

/** A ticket with everything derived and defaulted. */
export interface TicketFacts {
  readonly id: string;
  readonly createdAt: Instant;
  readonly channel: string | null;
  readonly type: TicketType;
  readonly category: string | null;
  readonly productId: string | null;
  readonly productVersion: string | null;
  readonly region: string | null;
  readonly priority: Priority;
  readonly status: Status;
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  readonly customerId: string | null;
  readonly firstResponseAt: Instant | null;
  readonly firstResponderId: string | null;
  readonly resolvedAt: Instant | null;
  readonly resolverId: string | null;
  readonly closedAt: Instant | null;
  readonly contacts: number | null;
  readonly reopens: number;
  readonly transfers: number;
  readonly firstResponseDueAt: Instant | null;
  readonly resolutionDueAt: Instant | null;
  readonly followedUpAt: Instant | null;
  readonly suggestionAdopted: boolean | null;
}

/** A reply that answers a customer, who had been waiting since `waitingSince`. */
export interface ReplyFact {
  readonly ticketId: string;
  readonly at: Instant;
  readonly agentId: string | null;
  readonly waitingSince: Instant;
}

export interface Derived {
  readonly ticket: TicketFacts;
  readonly replies: readonly ReplyFact[];
}

export function deriveTicket(given: GivenTicket, around: TicketSurroundings, sla: SlaClock): Derived {
  const events = inOrder(around.events);
  const firstReply = events.find((event) => event.kind === 'agent_reply') ?? null;
  const lastResolved = events.findLast((event) => event.kind === 'resolved') ?? null;
  // A stored time can come to lie before a creation that a later import moved; then it says nothing.
  const sound = (at: Instant | null): Instant | null => (at !== null && at >= given.createdAt ? at : null);
  const resolvedAt = sound(given.resolvedAt);
  const closedAt = sound(given.closedAt);
  const teamId = given.teamId ?? around.assigneeTeamId;
  const priority = given.priority ?? 'normal';
  const due = dueTimes(sla, given.createdAt, priority, teamId);
  const ticket: TicketFacts = {
    ...given,
    type: given.type ?? 'question',
    region: given.region ?? around.customerRegion,
    priority,
    status: given.status ?? (closedAt !== null ? 'closed' : resolvedAt !== null ? 'resolved' : 'open'),
    teamId,
    firstResponseAt: sound(given.firstResponseAt) ?? sound(firstReply?.at ?? null),
    firstResponderId: given.firstResponderId ?? firstReply?.actorId ?? given.assigneeId,
    resolvedAt,
    resolverId: given.resolverId ?? lastResolved?.actorId ?? given.assigneeId,
    closedAt,
    contacts: given.contacts ?? contactsOf(events, firstReply),
    reopens: given.reopens ?? 0,
    transfers: given.transfers ?? 0,
    firstResponseDueAt: given.firstResponseDueAt ?? due.firstResponseDueAt,
    resolutionDueAt: given.resolutionDueAt ?? due.resolutionDueAt,
  };
  return { ticket, replies: repliesOf(given, events) };
}

/** 1 + the customer's replies after the first answer; null when the ticket has no event at all. */
function contactsOf(events: readonly TicketEvent[], firstReply: TicketEvent | null): number | null {
  if (events.length === 0) return null;
  if (firstReply === null) return 1;
  return 1 + events.filter((event) => event.kind === 'customer_reply' && event.at > firstReply.at).length;
}

/** The replies that answer a customer: whoever writes without one waiting answers nobody. */
function repliesOf(given: GivenTicket, events: readonly TicketEvent[]): readonly ReplyFact[] {
  const replies: ReplyFact[] = [];
  let waitingSince: Instant | null = null;
  let opened = false;
  for (const event of events) {
    if (!opened && event.at >= given.createdAt) {
      opened = true;
      waitingSince ??= given.createdAt;
    }
    if (event.kind === 'customer_reply') waitingSince ??= event.at;
    if (event.kind !== 'agent_reply') continue;
    if (waitingSince !== null) {
      const agentId = event.actorId ?? given.assigneeId;
      replies.push({ ticketId: given.id, at: event.at, agentId, waitingSince });
    }
    waitingSince = null;
  }
  return replies;
}

// At one and the same moment the customer wrote first, as at creation: a reply in that second answers it. The rest of the
// order only makes the outcome independent of how the rows came in.
const RANK: Readonly<Record<EventKind, number>> = {
  customer_reply: 0,
  agent_reply: 1,
  note: 2,
  assigned: 3,
  transferred: 4,
  escalated: 5,
  reopened: 6,
  resolved: 7,
  closed: 8,
};

const inOrder = (events: readonly TicketEvent[]): readonly TicketEvent[] =>
  events.length < 2
    ? events
    : events.toSorted(
        (a, b) =>
          a.at - b.at ||
          RANK[a.kind] - RANK[b.kind] ||
          compare(a.actorId ?? '', b.actorId ?? '') ||
          compare(a.toId ?? '', b.toId ?? ''),
      );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A survey as it was given. */
export interface GivenSurvey {
  readonly id: string;
  readonly ticketId: string | null;
  readonly agentId: string | null;
  readonly kind: SurveyKind;
  readonly aspect: string | null;
  readonly score: number | null;
  readonly scaleMin: number | null;
  readonly scaleMax: number | null;
  readonly sentAt: Instant | null;
  readonly respondedAt: Instant | null;
}

export interface SurveyFacts {
  readonly id: string;
  readonly ticketId: string | null;
  readonly agentId: string | null;
  readonly teamId: string | null;
  readonly kind: SurveyKind;
  readonly aspect: string | null;
  /** From 0 (the worst the scale has) to 1; null without a score. */
  readonly rating: number | null;
  readonly sentAt: Instant | null;
  readonly respondedAt: Instant | null;
}

/** The scale of a survey that names none. */
export const defaultScale = (kind: string): { readonly min: number; readonly max: number } =>
  kind === 'nps' ? { min: 0, max: 10 } : { min: 1, max: 5 };

/**
 * `ticket` is the survey's ticket as derived, null when it has none or it is not known yet; `teamOf` is the team of an agent.
 */
export function deriveSurvey(
  given: GivenSurvey,
  ticket: Pick<TicketFacts, 'resolverId' | 'assigneeId' | 'teamId'> | null,
  teamOf: (agentId: string) => string | null,
): SurveyFacts {
  const agentId = given.agentId ?? ticket?.resolverId ?? ticket?.assigneeId ?? null;
  const scale = defaultScale(given.kind);
  const min = given.scaleMin ?? scale.min;
  const max = given.scaleMax ?? scale.max;
  const answeredBeforeSent =
    given.sentAt !== null && given.respondedAt !== null && given.respondedAt < given.sentAt;
  return {
    id: given.id,
    ticketId: given.ticketId,
    agentId,
    teamId: ticket !== null ? ticket.teamId : agentId === null ? null : teamOf(agentId),
    kind: given.kind,
    aspect: given.kind === 'process' ? given.aspect : null,
    rating: given.score === null || max <= min ? null : (given.score - min) / (max - min),
    sentAt: answeredBeforeSent ? null : given.sentAt,
    respondedAt: given.respondedAt,
  };
}
