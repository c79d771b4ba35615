// The overdue warnings that the month should bring: a look at every promise at every minute at which the bot is awake, with the buttons
// that people press in between.
import { PRESSES } from './asked.js';
import { afterQuiet, arrival, BACK, calendarOf, memberOf, onLeave, type Expected } from './reference.js';
import { afterWorking, MINUTE, TO, wallAt, workedMinutes } from './wall.js';
import { CALENDARS, nearMoment, ROOMS, SUPERVISORS, TICKETS, type PlannedTicket } from './world.js';

interface Watched {
  readonly ticket: PlannedTicket;
  readonly kind: 'first_response' | 'resolution';
  readonly due: number;
  /** Near, due, half an hour, two hours of working time after. */
  readonly moments: readonly number[];
  /** When it is kept; null: not in this month. */
  readonly over: number | null;
}

const watchedOf = (ticket: PlannedTicket): readonly Watched[] => {
  const calendar = CALENDARS[ticket.team];
  const promise = (kind: Watched['kind'], due: number, over: number | null): Watched => {
    const worked = workedMinutes(calendar, ticket.created, due);
    const first = Math.max(due, afterWorking(calendar, due, 30));
    return {
      ticket,
      kind,
      due,
      over,
      moments: [
        nearMoment(ticket, due, worked),
        due,
        first,
        Math.max(first, afterWorking(calendar, due, 120)),
      ],
    };
  };
  return [
    promise('first_response', ticket.firstDue, ticket.answered),
    ...(ticket.resolutionDue === null ? [] : [promise('resolution', ticket.resolutionDue, ticket.resolved)]),
  ];
};

export const WATCHED: readonly Watched[] = TICKETS.flatMap(watchedOf);

/** Who is told of a stage: upwards, past those who are away or nowhere. */
function chain(stage: number, { member, team }: PlannedTicket, now: number): readonly string[] {
  const there = (id: string): boolean => {
    const each = memberOf(id);
    return each.address !== null && !onLeave(each, wallAt(now, each.zone).date);
  };
  const managers = ['m1'].filter(there);
  const lead = [SUPERVISORS[team]].filter(there);
  const above = lead.length > 0 ? lead : managers;
  const first = there(member) ? [member] : above;
  if (stage === 1) return first;
  if (stage === 2) return [...first, ROOMS[team]];
  return stage === 3 ? above : managers;
}

interface Held {
  readonly by: string;
  readonly until: number;
}

interface Board {
  /** By promise, the highest stage that they were told. */
  readonly told: Map<Watched, number>;
  /** What the last message said, and when the last one with a sound was decided. */
  says: string;
  alertedAt: number;
  isOpen: boolean;
  /** Wants no messages before then. */
  snoozedUntil: number;
  /** Decided and still to be sent. */
  waiting: Expected | null;
}

/** @param looks the minutes at which the bot looks, in order */
export function warnings(looks: readonly number[]): readonly Expected[] {
  const boards = new Map<string, Board>();
  const sent: Expected[] = [];
  const stages = new Map<Watched, number>();
  const gone = new Set<Watched>();
  const held = new Map<Watched, Held>();
  const handed = new Map<Watched, string>();
  const notes: Notes = { held, handed };
  for (const now of looks) {
    const fresh = new Set<string>();
    const stale = new Set<string>();
    const cleared = new Map<string, Set<string>>();
    for (const { at, who, press } of PRESSES) {
      const board = boards.get(who);
      if (at !== now) continue;
      if (board === undefined || board.told.size === 0) throw new Error(`${who} has nothing to press on`);
      const about = [...board.told.keys()];
      if (press.kind === 'later') board.snoozedUntil = press.until;
      if (press.kind === 'on it') {
        const until = afterWorking(calendarOf(memberOf(who).team), now, 120);
        for (const each of about) held.set(each, { by: who, until });
      }
      if (press.kind === 'hand over') {
        const colleague = boards.get(press.to) ?? empty();
        boards.set(press.to, colleague);
        for (const [each, stage] of board.told) {
          handed.set(each, press.to);
          colleague.told.set(each, Math.max(stage, colleague.told.get(each) ?? 0));
        }
        // What was handed to them is news to them.
        colleague.isOpen = false;
        fresh.add(press.to);
      }
      if (press.kind !== 'later')
        for (const [other, { told }] of boards) if (about.some((each) => told.has(each))) stale.add(other);
    }
    for (const other of stale) boards.set(other, Object.assign(boards.get(other) ?? empty(), { says: '' }));
    for (const each of WATCHED) {
      if (gone.has(each) || each.ticket.created > now) continue;
      const before = stages.get(each) ?? 0;
      if (each.over !== null && each.over <= now) {
        gone.add(each);
        for (const [who, board] of boards)
          if (board.told.delete(each)) cleared.set(who, (cleared.get(who) ?? new Set()).add(each.ticket.id));
        continue;
      }
      // Whoever has it in hand holds the steps up the line back.
      const stage = each.moments.filter(
        (moment, i) => Math.max(moment, i >= 2 ? (held.get(each)?.until ?? 0) : 0) < now,
      ).length;
      for (let reached = before + 1; reached <= stage; reached++)
        for (const who of chain(
          reached,
          { ...each.ticket, member: handed.get(each) ?? each.ticket.member },
          now,
        )) {
          const board = boards.get(who) ?? empty();
          boards.set(who, board);
          if ((board.told.get(each) ?? 0) < reached) fresh.add(who);
          board.told.set(each, reached);
        }
      stages.set(each, Math.max(stage, before));
    }
    for (const [who, board] of boards) {
      if (board.snoozedUntil <= now && board.snoozedUntil > 0) {
        board.snoozedUntil = 0;
        fresh.add(who);
      }
      if (board.snoozedUntil > now) continue;
      if (fresh.has(who) || cleared.has(who) || stale.has(who)) {
        const standing = new Set([...board.told.keys()].map(({ ticket }) => ticket.id));
        const dealtWith = [...(cleared.get(who) ?? [])].filter((id) => !standing.has(id));
        tell(who, board, dealtWith, fresh.has(who), notes, now, sent);
      }
    }
  }
  for (const board of boards.values()) if (board.waiting !== null) sent.push(board.waiting);
  return sent.filter(({ from }) => from < TO);
}

interface Notes {
  readonly held: ReadonlyMap<Watched, Held>;
  readonly handed: ReadonlyMap<Watched, string>;
}

const empty = (): Board => ({
  told: new Map(),
  says: '',
  alertedAt: 0,
  isOpen: false,
  snoozedUntil: 0,
  waiting: null,
});

function tell(
  who: string,
  board: Board,
  dealtWith: readonly string[],
  isFresh: boolean,
  { held, handed }: Notes,
  now: number,
  sent: Expected[],
): void {
  const room = who.includes(':');
  const lines = [...board.told]
    .map(([each, stage]) => ({
      ...each,
      isLate: stage >= 2,
      note: handed.get(each) ?? held.get(each) ?? null,
    }))
    .toSorted((a, b) => a.due - b.due || (a.ticket.id < b.ticket.id ? -1 : 1) || (a.kind < b.kind ? -1 : 1));
  if (lines.length === 0 && !board.isOpen) return;
  const shown = lines.map(({ ticket, isLate }) => `${ticket.id}${isLate ? '!' : ''}`);
  const late = lines.filter(({ isLate }) => isLate);
  const says = JSON.stringify(
    room
      ? [late.map(({ kind, due }) => [kind, due]), lines.length, dealtWith.length]
      : [shown, lines.map(({ kind, note }) => [kind, note]), dealtWith],
  );
  if (says === board.says) return;
  const isNew = isFresh && (!board.isOpen || now - board.alertedAt > 15 * MINUTE);
  board.says = says;
  board.isOpen = lines.length > 0;
  if (isNew) board.alertedAt = now;
  const address = room ? who : memberOf(who).address;
  if (address === null) throw new Error(`${who} is nowhere`);
  const ready = room ? now : afterQuiet(memberOf(who), now);
  const message: Expected = {
    address,
    what: 'overdue',
    ...arrival(address, ready),
    says: lines.length === 0 ? ['All overdue warnings are cleared'] : room ? [] : dealtWith.slice(0, 5),
    tickets: room || lines.length > 10 ? null : shown,
    isChange: !isNew,
  };
  const { waiting } = board;
  if (waiting !== null && waiting.from <= now) {
    if (now < waiting.to && waiting.to - waiting.from === BACK)
      throw new Error(`${who} is told something while the outage may or may not be over for them`);
    sent.push(waiting);
    board.waiting = null;
  }
  if (board.waiting === null) board.waiting = message;
  // A message that nobody has seen yet gives way to the newer one, and is the news that it would have been.
  else if (isNew && board.waiting.isChange) {
    sent.push(board.waiting);
    board.waiting = message;
  } else board.waiting = { ...message, isChange: board.waiting.isChange };
}
