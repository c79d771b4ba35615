// The days after the demo's data ends: the desk goes on as before, so that a clock that is moved on finds a new day. They are told
// once, whole, from the same seed; what has happened of them by a moment is cut out of that, and comes in by the ordinary import.
import { DAY_MS, HOUR_MS, MINUTE_MS, type Instant } from '../time/instant.js';
import { addDays } from '../time/local-date.js';
import { localDateOf } from '../time/zone.js';
import type { Desk, WorldSettings } from './desk.js';
import { random as seeded, type Random } from './random.js';
import { iso, row, type DemoRow, type DemoTables } from './row.js';
import { afterOpenHours } from './shift.js';
import { tellDays, workThrough } from './world.js';

/** How far the desk is told beyond its data. */
export const NEXT_DAYS = 7;

export type NextDays = Pick<DemoTables, 'tickets' | 'events' | 'surveys'>;

/** Whole tickets, old and new, that something happens to after `settings.now`, with all of their events and new surveys. */
export function tellNextDays(settings: WorldSettings): NextDays {
  const past = tellDays(settings);
  const until = settings.now + NEXT_DAYS * DAY_MS;
  const next: Desk = {
    ...past,
    random: seeded(settings.seed + 1),
    since: settings.now,
    now: until,
    // The stories are of the days before.
    stories: { ...past.stories, late: [] },
    // The same lists: ids go on from where they were.
    tickets: [...past.tickets],
    events: [],
    surveys: [],
    owed: new Map(past.owed),
  };
  const last = localDateOf(until, settings.zone);
  for (let day = past.today; day <= last; day = addDays(day, 1)) workThrough(next, day);

  const waiting = past.tickets.filter((ticket) => (ticket['resolved_at'] ?? '') === '');
  const before = eventsByTicket(past.events);
  const goingOn = waiting.map((ticket) =>
    goOn(next.random, ticket, before.get(ticket['id'] ?? '') ?? [], settings),
  );
  return {
    tickets: [...goingOn.map((each) => each.ticket), ...next.tickets.slice(past.tickets.length)],
    events: [...goingOn.flatMap((each) => each.events), ...next.events],
    surveys: next.surveys,
  };
}

/** What had happened by a moment, as rows to import: what lies after it is left empty. */
export function upTo(days: NextDays, t: Instant): NextDays {
  const has = (time: string | undefined): boolean =>
    time !== undefined && time !== '' && Date.parse(time) <= t;
  const events = days.events.filter((event) => has(event['at']));
  const byTicket = eventsByTicket(events);
  return {
    tickets: days.tickets
      .filter((ticket) => has(ticket['created_at']))
      .map((ticket) => asOf(ticket, byTicket.get(ticket['id'] ?? '') ?? [], has)),
    events,
    surveys: days.surveys
      .filter((survey) => has(survey['sent_at']))
      .map((survey) =>
        has(survey['responded_at'])
          ? survey
          : { ...survey, responded_at: '', score: '', ...('comment' in survey ? { comment: '' } : {}) },
      ),
  };
}

/** A ticket as it stood when these of its events had happened. */
function asOf(
  ticket: DemoRow,
  events: readonly DemoRow[],
  has: (time: string | undefined) => boolean,
): DemoRow {
  const of = (kind: string): readonly DemoRow[] => events.filter((event) => event['kind'] === kind);
  const reopens = of('reopened');
  const solved = of('resolved').at(-1);
  const isOpen = solved === undefined || (reopens.at(-1)?.['at'] ?? '') > (solved['at'] ?? '');
  const isClosed = !isOpen && has(ticket['closed_at']);
  return {
    ...ticket,
    status: isOpen ? 'open' : isClosed ? 'closed' : 'resolved',
    first_response_at: has(ticket['first_response_at']) ? (ticket['first_response_at'] ?? '') : '',
    resolved_at: isOpen ? '' : (solved['at'] ?? ''),
    resolver_id: isOpen ? '' : (solved['actor_id'] ?? ''),
    closed_at: isClosed ? (ticket['closed_at'] ?? '') : '',
    followed_up_at: has(ticket['followed_up_at']) ? (ticket['followed_up_at'] ?? '') : '',
    reopens: String(reopens.length),
    transfers: String(of('transferred').length),
  };
}

/** A ticket that waits is answered, and mostly solved: within a day or so. */
function goOn(
  random: Random,
  ticket: DemoRow,
  before: readonly DemoRow[],
  { now, zone }: WorldSettings,
): { readonly ticket: DemoRow; readonly events: readonly DemoRow[] } {
  const id = ticket['id'] ?? '';
  const agent = ticket['assignee_id'] ?? '';
  const whole = (t: Instant): Instant => Math.floor(t / 1000) * 1000;
  const answeredAt = whole(afterOpenHours(now, random.logNormal(22, 0.7) * MINUTE_MS, zone));
  const solvedAt = whole(afterOpenHours(answeredAt, random.logNormal(4, 0.9) * HOUR_MS, zone));
  const isSolved = random.chance(0.85);
  const event = (at: Instant, kind: string): DemoRow =>
    row({ ticket_id: id, at: iso(at), kind, actor_id: agent, to_id: '' });
  return {
    ticket: {
      ...ticket,
      first_response_at:
        ticket['first_response_at'] === '' ? iso(answeredAt) : (ticket['first_response_at'] ?? ''),
      closed_at: '',
    },
    events: [...before, event(answeredAt, 'agent_reply'), ...(isSolved ? [event(solvedAt, 'resolved')] : [])],
  };
}

function eventsByTicket(events: readonly DemoRow[]): ReadonlyMap<string, readonly DemoRow[]> {
  const all = new Map<string, DemoRow[]>();
  for (const event of events) {
    const id = event['ticket_id'] ?? '';
    const list = all.get(id);
    if (list === undefined) all.set(id, [event]);
    else list.push(event);
  }
  // Told out of order where a ticket came back: ISO times in one zone sort as texts.
  for (const list of all.values()) list.sort((a, b) => ((a['at'] ?? '') < (b['at'] ?? '') ? -1 : 1));
  return all;
}
