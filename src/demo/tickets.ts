// One ticket of the demo desk, from the customer's first word to the closing: how long people took, who passed it on, what
// was reopened. What lies after `now` has not happened and is not written.
import { HOUR_MS, MINUTE_MS } from '../time/instant.js';
import type { Instant, Zone } from '../time/instant.js';
import type { EventKind, Priority, TicketType } from '../tickets/rows.js';
import type { CastPerson, CastProduct } from './cast.js';
import type { Random } from './random.js';
import { iso, row } from './row.js';
import type { DemoRow } from './row.js';
import { afterOpenHours } from './shift.js';
import type { Topic } from './wording.js';

export interface Opening {
  readonly id: string;
  readonly createdAt: Instant;
  readonly channel: string;
  readonly type: TicketType;
  readonly topic: Topic;
  readonly product: CastProduct;
  readonly region: string;
  readonly priority: Priority;
  readonly agent: CastPerson;
  /** Somebody of the same team who may be handed the ticket. */
  readonly colleague: CastPerson;
  readonly customerId: string;
  readonly now: Instant;
  readonly zone: Zone;
}

/** A ticket's rows, and what its surveys need to know. */
export interface Told {
  readonly ticket: DemoRow;
  readonly events: readonly DemoRow[];
  /** Null while it is open. */
  readonly resolvedAt: Instant | null;
  readonly resolver: CastPerson;
  readonly bumpy: boolean;
}

// Minutes to a first answer and hours to a solution, of open hours, at the middle of each channel and kind.
const ANSWER_MINUTES: Readonly<Record<string, number>> = { phone: 2, chat: 4, wechat: 9, web: 34, email: 52 };
const SOLVE_HOURS: Readonly<Record<TicketType, number>> = {
  question: 1.4,
  request: 3,
  fault: 4.6,
  complaint: 5.5,
  suggestion: 2.2,
};
const URGENCY: Readonly<Record<Priority, number>> = { urgent: 0.28, high: 0.5, normal: 1, low: 1.5 };

export function tellTicket(random: Random, open: Opening): Told {
  const { agent, createdAt, zone, now, priority } = open;
  const events: { at: Instant; kind: EventKind; actor: string; to: string }[] = [];
  const note = (at: Instant, kind: EventKind, actor: string, to = ''): void => {
    events.push({ at: Math.floor(at / 1000) * 1000, kind, actor, to });
  };
  const later = (from: Instant, ms: number): Instant => afterOpenHours(from, ms, zone);

  note(createdAt, 'assigned', '', agent.id);
  const hurry = 0.4 + 0.6 * URGENCY[priority];
  const answeredAt = later(
    createdAt,
    random.logNormal(ANSWER_MINUTES[open.channel] ?? 20, 0.8) * agent.pace * hurry * MINUTE_MS,
  );
  note(answeredAt, 'agent_reply', agent.id);

  const solveMs =
    random.logNormal(SOLVE_HOURS[open.type], 0.95) * agent.pace * URGENCY[priority] * HOUR_MS + 2 * MINUTE_MS;
  const solvedAt = later(answeredAt, solveMs);

  const moved = random.chance(open.type === 'fault' ? 0.13 : 0.07) ? (random.chance(0.22) ? 2 : 1) : 0;
  const resolver = moved === 1 ? open.colleague : agent;
  for (let nth = 0; nth < moved; nth += 1) {
    const at = answeredAt + ((solvedAt - answeredAt) * (nth + 1)) / (moved + 2);
    note(
      at,
      'transferred',
      nth === 0 ? agent.id : open.colleague.id,
      nth === 0 ? open.colleague.id : agent.id,
    );
  }

  const rounds = random.chance(0.27) ? random.int(1, 3) : 0;
  const pause = (solvedAt - answeredAt) / (rounds + 1);
  for (let nth = 0; nth < rounds; nth += 1) {
    const asked = answeredAt + pause * (nth + 0.6);
    const replied = later(asked, random.logNormal(14, 0.9) * agent.pace * MINUTE_MS);
    note(asked, 'customer_reply', '');
    // Before the customer writes again.
    note(Math.min(replied, asked + pause * 0.8), 'agent_reply', resolver.id);
  }
  note(solvedAt, 'resolved', resolver.id);

  const reopened = random.chance(open.type === 'fault' ? 0.07 : 0.03);
  const backAt = solvedAt + random.logNormal(20, 0.6) * HOUR_MS;
  const againAt = later(backAt, random.logNormal(2.5, 0.7) * HOUR_MS);
  if (reopened) {
    note(backAt, 'customer_reply', '');
    note(backAt + 1000, 'reopened', '');
    note(Math.min(later(backAt, 20 * MINUTE_MS), againAt - 1000), 'agent_reply', resolver.id);
    note(againAt, 'resolved', resolver.id);
  }
  const isBack = reopened && backAt <= now;
  const doneAt = Math.floor((isBack ? againAt : solvedAt) / 1000) * 1000;
  const closedAt = doneAt + random.int(20, 70) * HOUR_MS;
  if (!reopened || isBack) note(closedAt, 'closed', '');

  const done = doneAt <= now;
  const transfers = events.filter((event) => event.kind === 'transferred' && event.at <= now).length;
  return {
    ticket: row({
      ...ticketHead(open, random.pick(open.product.versions)),
      status: !done ? (rounds > 0 ? 'pending' : 'open') : closedAt <= now ? 'closed' : 'resolved',
      first_response_at: answeredAt <= now ? iso(answeredAt) : null,
      resolved_at: done ? iso(doneAt) : null,
      resolver_id: done ? resolver.id : null,
      closed_at: done && closedAt <= now ? iso(closedAt) : null,
      reopens: isBack ? 1 : 0,
      transfers,
      suggestion_adopted: open.type === 'suggestion' && random.chance(0.55) ? random.chance(0.32) : null,
      subject: random.pick(open.topic.subjects),
    }),
    events: events
      .filter((event) => event.at <= now)
      .map((event) =>
        row({
          ticket_id: open.id,
          at: iso(event.at),
          kind: event.kind,
          actor_id: event.actor,
          to_id: event.to,
        }),
      ),
    resolvedAt: done ? doneAt : null,
    resolver,
    bumpy: moved > 0 || isBack,
  };
}

/** A ticket that waits: answered or not, and due at the moment that its story sets. */
export function tellWaiting(
  open: Opening,
  due: { readonly promise: 'first_response' | 'resolution'; readonly at: Instant },
): Pick<Told, 'ticket' | 'events'> {
  const answered = due.promise === 'resolution';
  const answeredAt = Math.min(open.createdAt + 11 * MINUTE_MS, open.now - MINUTE_MS);
  const event = (at: Instant, kind: EventKind, actor: string, to: string): DemoRow =>
    row({ ticket_id: open.id, at: iso(at), kind, actor_id: actor, to_id: to });
  return {
    ticket: row({
      ...ticketHead(open, open.product.versions[0]),
      status: 'open',
      first_response_at: answered ? iso(answeredAt) : null,
      reopens: 0,
      transfers: 0,
      first_response_due_at: answered ? iso(answeredAt + 30 * MINUTE_MS) : iso(due.at),
      resolution_due_at: answered ? iso(due.at) : iso(due.at + 24 * HOUR_MS),
      subject: open.topic.subjects[0],
    }),
    events: [
      event(open.createdAt, 'assigned', '', open.agent.id),
      ...(answered ? [event(answeredAt, 'agent_reply', open.agent.id, '')] : []),
    ],
  };
}

const ticketHead = (open: Opening, version: string) => ({
  id: open.id,
  created_at: iso(open.createdAt),
  channel: open.channel,
  type: open.type,
  category: open.topic.category,
  product_id: open.product.id,
  product_version: version,
  region: open.region,
  priority: open.priority,
  assignee_id: open.agent.id,
  team_id: open.agent.team,
  customer_id: open.customerId,
});
