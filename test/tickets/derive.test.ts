// The sentences of the import format about what follows from what, one by one.
import { describe, expect, it } from 'vitest';
import {
  deriveSurvey,
  deriveTicket,
  type GivenSurvey,
  type TicketSurroundings,
} from '../../src/tickets/derive.js';
import type { EventKind, GivenTicket, TicketEvent } from '../../src/tickets/rows.js';
import type { SlaClock } from '../../src/tickets/sla.js';
import { alwaysOpen, buildCalendar } from '../../src/time/business-calendar.js';
import { HOUR_MS, MINUTE_MS } from '../../src/time/instant.js';

const T0 = Date.UTC(2026, 2, 9, 1);
const at = (minutes: number): number => T0 + minutes * MINUTE_MS;

const bare: GivenTicket = {
  id: 't',
  createdAt: T0,
  channel: null,
  type: null,
  category: null,
  productId: null,
  productVersion: null,
  region: null,
  priority: null,
  status: null,
  assigneeId: null,
  teamId: null,
  customerId: null,
  firstResponseAt: null,
  firstResponderId: null,
  resolvedAt: null,
  resolverId: null,
  closedAt: null,
  contacts: null,
  reopens: null,
  transfers: null,
  firstResponseDueAt: null,
  resolutionDueAt: null,
  followedUpAt: null,
  suggestionAdopted: null,
};
const event = (minutes: number, kind: EventKind, actorId: string | null = null): TicketEvent => ({
  ticketId: 't',
  at: at(minutes),
  kind,
  actorId,
  toId: null,
});
const alone: TicketSurroundings = { events: [], assigneeTeamId: null, customerRegion: null };
const calendar = buildCalendar(alwaysOpen('UTC'));
const noSla: SlaClock = { sla: null, calendarOf: () => calendar };

const ticketOf = (given: Partial<GivenTicket>, around: Partial<TicketSurroundings> = {}, sla = noSla) =>
  deriveTicket({ ...bare, ...given }, { ...alone, ...around }, sla).ticket;
const repliesOf = (events: readonly TicketEvent[], given: Partial<GivenTicket> = {}) =>
  deriveTicket({ ...bare, ...given }, { ...alone, events }, noSla).replies.map((reply) => [
    (reply.at - T0) / MINUTE_MS,
    (reply.at - reply.waitingSince) / MINUTE_MS,
    reply.agentId,
  ]);

describe('deriveTicket', () => {
  it('fills defaults', () => {
    expect(ticketOf({})).toMatchObject({
      type: 'question',
      priority: 'normal',
      status: 'open',
      reopens: 0,
      transfers: 0,
      contacts: null,
      teamId: null,
      region: null,
      firstResponseAt: null,
      firstResponseDueAt: null,
    });
  });

  it.each<[Partial<GivenTicket>, string]>([
    [{ closedAt: at(9), resolvedAt: at(5) }, 'closed'],
    [{ resolvedAt: at(5) }, 'resolved'],
    [{}, 'open'],
    [{ status: 'pending', resolvedAt: at(5) }, 'pending'],
  ])('status of %o is %s', (given, status) => {
    expect(ticketOf(given).status).toBe(status);
  });

  it("takes the assignee's team and the customer's region only where the ticket names none", () => {
    const around = { assigneeTeamId: 'ta', customerRegion: 'rc' };
    expect(ticketOf({ assigneeId: 'a' }, around)).toMatchObject({ teamId: 'ta', region: 'rc' });
    expect(ticketOf({ teamId: 'tt', region: 'rt' }, around)).toMatchObject({ teamId: 'tt', region: 'rt' });
  });

  it('reads first response, responder and resolver off the events', () => {
    const events = [
      event(50, 'resolved', 'c'),
      event(9, 'agent_reply', 'b'),
      event(5, 'agent_reply', 'a'),
      event(40, 'resolved', 'b'),
    ];
    expect(ticketOf({ assigneeId: 'z' }, { events })).toMatchObject({
      firstResponseAt: at(5),
      firstResponderId: 'a',
      resolverId: 'c',
      // Nothing else is derived from events.
      resolvedAt: null,
      status: 'open',
      reopens: 0,
    });
  });

  it('falls back to the assignee where the events name nobody', () => {
    const events = [event(5, 'agent_reply'), event(9, 'resolved')];
    expect(ticketOf({ assigneeId: 'z' }, { events })).toMatchObject({
      firstResponderId: 'z',
      resolverId: 'z',
    });
    expect(ticketOf({ assigneeId: 'z' })).toMatchObject({ firstResponderId: 'z', resolverId: 'z' });
  });

  it('leaves a derived time empty that would lie before the creation', () => {
    const events = [event(-5, 'agent_reply', 'a'), event(5, 'agent_reply', 'b')];
    expect(ticketOf({}, { events })).toMatchObject({ firstResponseAt: null, firstResponderId: 'a' });
  });

  it('counts contacts as 1 and the customer replies after the first answer', () => {
    const events = [
      event(3, 'customer_reply'),
      event(5, 'agent_reply'),
      event(5, 'customer_reply'),
      event(8, 'customer_reply'),
    ];
    expect(ticketOf({}, { events }).contacts).toBe(2);
    expect(ticketOf({ contacts: 4 }, { events }).contacts).toBe(4);
    expect(ticketOf({}, { events: [event(1, 'assigned')] }).contacts).toBe(1);
    expect(ticketOf({}, { events: [event(1, 'customer_reply')] }).contacts).toBe(1);
    expect(ticketOf({}).contacts).toBeNull();
  });

  it('computes due times from the policy only where the data gives none', () => {
    const promise = { firstResponse: { unit: 'business', ms: HOUR_MS }, resolution: null } as const;
    const sla: SlaClock = {
      sla: {
        urgent: {
          firstResponse: { unit: 'business', ms: MINUTE_MS },
          resolution: { unit: 'workdays', days: 1 },
        },
        high: promise,
        normal: promise,
        low: promise,
      },
      calendarOf: () => calendar,
    };
    expect(ticketOf({}, {}, sla)).toMatchObject({ firstResponseDueAt: at(60), resolutionDueAt: null });
    expect(ticketOf({ priority: 'urgent' }, {}, sla)).toMatchObject({
      firstResponseDueAt: at(1),
      resolutionDueAt: at(24 * 60),
    });
    expect(ticketOf({ firstResponseDueAt: at(7) }, {}, sla)).toMatchObject({ firstResponseDueAt: at(7) });
  });
});

describe('the replies that answer a customer', () => {
  it('measures each from the earliest message since the last reply', () => {
    // Created at 0, answered at 10 (10 min). The customer writes at 20 and 25, answered at 30 (10 min, from 20). The reply at 31
    // answers nobody. At 40 the customer writes, at 45 somebody unnamed answers (5 min): the assignee.
    const events = [
      event(10, 'agent_reply', 'a'),
      event(20, 'customer_reply'),
      event(22, 'note', 'a'),
      event(25, 'customer_reply'),
      event(30, 'agent_reply', 'b'),
      event(31, 'agent_reply', 'b'),
      event(40, 'customer_reply'),
      event(45, 'agent_reply'),
    ];
    expect(repliesOf(events, { assigneeId: 'z' })).toEqual([
      [10, 10, 'a'],
      [30, 10, 'b'],
      [45, 5, 'z'],
    ]);
  });

  it('counts a message of the same moment as answered by it', () => {
    expect(repliesOf([event(0, 'agent_reply', 'a')])).toEqual([[0, 0, 'a']]);
    expect(
      repliesOf([event(5, 'agent_reply', 'a'), event(9, 'agent_reply', 'a'), event(9, 'customer_reply')]),
    ).toEqual([
      [5, 5, 'a'],
      [9, 0, 'a'],
    ]);
  });

  it('has none for a reply before there was any message', () => {
    expect(repliesOf([event(-5, 'agent_reply', 'a'), event(5, 'agent_reply', 'a')])).toEqual([[5, 5, 'a']]);
  });
});

describe('deriveSurvey', () => {
  const survey: GivenSurvey = {
    id: 's',
    ticketId: 't',
    agentId: null,
    kind: 'csat',
    aspect: null,
    score: 4,
    scaleMin: null,
    scaleMax: null,
    sentAt: null,
    respondedAt: at(5),
  };
  const ticket = { resolverId: 'r', assigneeId: 'a', teamId: 'tt' };
  const teamOf = (agent: string): string | null => (agent === 'r' ? 'tr' : null);

  it('is about the resolver, else the assignee, unless it names somebody', () => {
    expect(deriveSurvey(survey, ticket, teamOf)).toMatchObject({ agentId: 'r', teamId: 'tt', rating: 0.75 });
    expect(deriveSurvey(survey, { ...ticket, resolverId: null }, teamOf).agentId).toBe('a');
    expect(deriveSurvey({ ...survey, agentId: 'x' }, ticket, teamOf)).toMatchObject({
      agentId: 'x',
      teamId: 'tt',
    });
  });

  it("without a known ticket has its agent's team", () => {
    expect(deriveSurvey({ ...survey, agentId: 'r' }, null, teamOf)).toMatchObject({
      agentId: 'r',
      teamId: 'tr',
    });
    expect(deriveSurvey(survey, null, teamOf)).toMatchObject({ agentId: null, teamId: null });
  });

  it('rates on the scale it names, else on that of its kind', () => {
    const rating = (given: Partial<GivenSurvey>) =>
      deriveSurvey({ ...survey, ...given }, null, teamOf).rating;
    expect(rating({ kind: 'nps', score: 7 })).toBeCloseTo(0.7, 12);
    expect(rating({ score: 8, scaleMin: 0, scaleMax: 10 })).toBeCloseTo(0.8, 12);
    expect(rating({ score: null })).toBeNull();
  });

  it('keeps an aspect for process surveys only', () => {
    expect(deriveSurvey({ ...survey, kind: 'process', aspect: 'speed' }, null, teamOf).aspect).toBe('speed');
    expect(deriveSurvey({ ...survey, aspect: 'speed' }, null, teamOf).aspect).toBeNull();
  });
});
