// The canonical rows: what a ticket, a survey, a person is here, whatever system it came from. Types only; the checks that
// admit a row are in ingest/validate, the facts that follow from rows are in tickets/derive.
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';

export const TICKET_TYPES = ['question', 'fault', 'complaint', 'suggestion', 'request'] as const;
export type TicketType = (typeof TICKET_TYPES)[number];

export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

export const STATUSES = ['open', 'pending', 'resolved', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export const ROLES = ['agent', 'supervisor', 'manager', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const EVENT_KINDS = [
  'agent_reply',
  'customer_reply',
  'assigned',
  'transferred',
  'resolved',
  'reopened',
  'closed',
  'escalated',
  'note',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const SURVEY_KINDS = ['csat', 'nps', 'process'] as const;
export type SurveyKind = (typeof SURVEY_KINDS)[number];

export const ASPECTS = ['speed', 'attitude', 'expertise'] as const;
export type Aspect = (typeof ASPECTS)[number];

export interface Team {
  readonly id: string;
  readonly name: string;
  readonly supervisorId: string | null;
}

export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly teamId: string | null;
  readonly role: Role;
  readonly timezone: string | null;
  readonly active: boolean;
  readonly aliases: readonly string[];
}

export interface Product {
  readonly id: string;
  readonly name: string;
  readonly line: string | null;
  readonly model: string | null;
  readonly unitsSold: number | null;
  readonly launchedAt: LocalDate | null;
}

/** A ticket as it was given, before anything is derived: null is "the source did not say". */
export interface GivenTicket {
  readonly id: string;
  readonly createdAt: Instant;
  readonly channel: string | null;
  readonly type: TicketType | null;
  readonly category: string | null;
  readonly productId: string | null;
  readonly productVersion: string | null;
  readonly region: string | null;
  readonly priority: Priority | null;
  readonly status: Status | null;
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  readonly customerId: string | null;
  readonly firstResponseAt: Instant | null;
  readonly firstResponderId: string | null;
  readonly resolvedAt: Instant | null;
  readonly resolverId: string | null;
  readonly closedAt: Instant | null;
  readonly contacts: number | null;
  readonly reopens: number | null;
  readonly transfers: number | null;
  readonly firstResponseDueAt: Instant | null;
  readonly resolutionDueAt: Instant | null;
  readonly followedUpAt: Instant | null;
  readonly suggestionAdopted: boolean | null;
}

export interface TicketEvent {
  readonly ticketId: string;
  readonly at: Instant;
  readonly kind: EventKind;
  readonly actorId: string | null;
  readonly toId: string | null;
}
