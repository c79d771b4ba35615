// What should be sent in the month, worked out plainly and slowly from the rules as docs/pushes.md has them: for every push who gets
// it and when; for the overdue warnings a look at every promise at every minute at which the bot is awake.
import { PRESSES } from './asked.js';
import {
  ASLEEP,
  CALENDARS,
  FIRST_CRASH,
  MEMBERS,
  nearMoment,
  OUTAGE,
  PAUSE,
  RATINGS,
  ROOMS,
  SECOND_CRASH,
  SHANGHAI,
  SUPERVISORS,
  TICKETS,
  type Member,
  type PlannedTicket,
  type TeamId,
} from './world.js';
import {
  afterWorking,
  DATES,
  DAY,
  FROM,
  HOUR,
  isWorkday,
  MINUTE,
  momentOf,
  nextDate,
  TO,
  wallAt,
  weekday,
  workedMinutes,
} from './wall.js';

/** One message that has to arrive, once. */
export interface Expected {
  readonly address: string;
  /** `daily-card 2026-03-08T09:00`, or `overdue`. */
  readonly what: string;
  /** It arrives within these two moments. */
  readonly from: number;
  readonly to: number;
  /** Whom it is about or what stands in it: texts that have to be found in it. */
  readonly says: readonly string[];
  /** Of a warning: the tickets that stand in it, with `!` where late; null where single ones are not named. */
  readonly tickets: readonly string[] | null;
  /** A change of the message before it, without a sound. */
  readonly isChange: boolean;
}

/** A message that leaves at once has arrived by then: a platform takes one a second. */
const PROMPTLY = 2 * MINUTE;
/** After an outage the next attempt is at most so far away. */
const BACK = 13 * MINUTE;

export const GAPS: readonly (readonly [number, number])[] = [
  [-Infinity, FROM],
  [FIRST_CRASH.at + 1, FIRST_CRASH.until],
  [SECOND_CRASH.at + 1, SECOND_CRASH.until],
  [ASLEEP.from, ASLEEP.until],
];

export const isAwake = (t: number): boolean => GAPS.every(([from, to]) => t < from || t >= to);

export const memberOf = (id: string): Member => {
  const found = MEMBERS.find((member) => member.id === id);
  if (found === undefined) throw new Error(`nobody is ${id}`);
  return found;
};

const calendarOf = (team: TeamId | null) => CALENDARS[team ?? 'east'];
const onLeave = ({ leave }: Member, date: string): boolean =>
  leave !== undefined && leave[0] <= date && date <= leave[1];

/** The end of the quiet time that a moment falls into, or the moment. */
export function afterQuiet({ quiet, zone }: Member, t: number): number {
  if (quiet === undefined) return t;
  const [from, to] = quiet;
  const { date, minute } = wallAt(t, zone);
  if (from < to) return minute >= from && minute < to ? momentOf(date, to, zone) : t;
  if (minute >= from) return momentOf(nextDate(date), to, zone);
  return minute < to ? momentOf(date, to, zone) : t;
}

/** When something that may leave from `t` on arrives, at the earliest and at the latest. */
export function arrival(address: string, t: number): Pick<Expected, 'from' | 'to'> {
  if (t === FIRST_CRASH.at) return { from: FIRST_CRASH.until, to: FIRST_CRASH.until + PROMPTLY };
  if (t === SECOND_CRASH.at) return { from: t, to: SECOND_CRASH.until + PROMPTLY };
  const awake = GAPS.find(([from, to]) => t >= from && t < to)?.[1] ?? t;
  if (address.startsWith(`${OUTAGE.platform}:`) && awake >= OUTAGE.from && awake < OUTAGE.until)
    return { from: OUTAGE.until, to: OUTAGE.until + BACK };
  return { from: awake, to: awake + PROMPTLY };
}

/** The first minute from `t` on at which the bot looks. */
export function nextLook(t: number): number {
  for (let look = Math.ceil(t / MINUTE) * MINUTE; ; look += MINUTE) if (isAwake(look)) return look;
}

// ── What comes by the clock ──────────────────────────────────────────────────────────────────────────────────────────

const two = (n: number): string => String(n).padStart(2, '0');
export const slotName = (date: string, minute: number): string =>
  `${date}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** Who answered or resolved something, or was rated, by the days of Shanghai; and the same of teams and of all. */
const busy = new Set<string>();
for (const { member, team, answered, resolved } of TICKETS)
  for (const t of [answered, resolved])
    if (t !== null) for (const who of [member, team, 'all']) busy.add(`${who} ${wallAt(t, SHANGHAI).date}`);
for (const { member, team, at } of RATINGS)
  for (const who of [member, team, 'all']) busy.add(`${who} ${wallAt(at, SHANGHAI).date}`);

function lastWorkday(member: Member, date: string): string | null {
  const calendar = calendarOf(member.team);
  for (let day = nextDate(date, -1), i = 0; i < 31; day = nextDate(day, -1), i++)
    if (isWorkday(calendar, day) && !(member.role === 'agent' && onLeave(member, day))) return day;
  return null;
}

export function scheduled(): readonly Expected[] {
  const found: Expected[] = [];
  const add = (
    address: string | null,
    push: string,
    slot: string,
    moment: number,
    latest: number,
    says: readonly string[],
  ): void => {
    const look = nextLook(moment);
    if (address === null || look - moment > latest || look < FROM || look >= TO) return;
    found.push({
      address,
      what: `${push} ${slot}`,
      ...arrival(address, look),
      says,
      tickets: null,
      isChange: false,
    });
  };
  for (const member of MEMBERS)
    for (const date of DATES) {
      if (onLeave(member, date)) continue;
      const at = (minute: number): number => afterQuiet(member, momentOf(date, minute, member.zone));
      const works = isWorkday(calendarOf(member.team), date);
      const { address } = member;
      // The card of the morning: about the last working day, and only where there was work.
      const paused =
        member.id === PAUSE.member && nextLook(at(540)) >= PAUSE.from && nextLook(at(540)) < PAUSE.until;
      const day = lastWorkday(member, date);
      const group =
        member.role === 'agent' ? member.id : member.role === 'supervisor' ? (member.team ?? 'all') : 'all';
      if (works && !paused && day !== null && busy.has(`${group} ${day}`))
        add(
          address,
          'daily-card',
          slotName(date, 540),
          at(540),
          4 * HOUR,
          member.role === 'agent'
            ? [member.name]
            : member.role === 'supervisor'
              ? [teamName(member.team)]
              : [],
        );
      if (works && member.role === 'supervisor')
        add(
          address,
          'unanswered-list',
          slotName(date, 1020),
          at(1020),
          3 * HOUR,
          unansweredAt(member, at(1020)),
        );
      if (weekday(date) === 1 && member.role !== 'manager' && hasPlace(member, date))
        add(address, 'leaderboard', slotName(date, 570), at(570), DAY, []);
      if (date.endsWith('-08') && member.role === 'agent' && hasMonth(member, date))
        add(address, 'leaderboard-monthly', slotName(date, 150), at(150), DAY, []);
    }
  for (const date of DATES) {
    if (isWorkday(CALENDARS.west, date)) {
      const at = momentOf(date, 1020, SHANGHAI);
      add(ROOMS.west, 'unanswered-list', slotName(date, 1020), at, 3 * HOUR, []);
    }
    if (weekday(date) === 1)
      add(ROOMS.east, 'leaderboard', slotName(date, 570), momentOf(date, 570, SHANGHAI), DAY, []);
  }
  return found;
}

export const teamName = (team: TeamId | null): string => (team === 'east' ? 'East' : 'West');

/** The tickets of a supervisor's team that nobody had answered when their time was over. */
function unansweredAt({ team }: Member, t: number): readonly string[] {
  const look = nextLook(t);
  return TICKETS.filter(
    (ticket) =>
      ticket.team === team &&
      ticket.firstDue < look &&
      ticket.created <= look &&
      (ticket.answered === null || ticket.answered > look),
  )
    .toSorted((a, b) => a.firstDue - b.firstDue)
    .slice(0, 20)
    .map(({ id }) => id);
}

const ratedIn = (who: (rating: (typeof RATINGS)[number]) => boolean, from: string, to: string): number =>
  RATINGS.filter((rating) => {
    const { date } = wallAt(rating.at, SHANGHAI);
    return who(rating) && from <= date && date <= to;
  }).length;

/** In the four whole weeks before: an agent with a rating, a supervisor whose team has somebody with five. */
function hasPlace({ id, role, team }: Member, date: string): boolean {
  const [from, to] = [nextDate(date, -28), nextDate(date, -1)];
  if (role === 'agent') return ratedIn(({ member }) => member === id, from, to) > 0;
  return MEMBERS.some(
    (each) => each.team === team && ratedIn(({ member }) => member === each.id, from, to) >= 5,
  );
}

/** In the whole month before. */
const hasMonth = ({ id }: Member, date: string): boolean =>
  date.startsWith('2026-03') && ratedIn(({ member }) => member === id, '2026-02-01', '2026-02-28') > 0;

// ── Overdue warnings ─────────────────────────────────────────────────────────────────────────────────────────────────

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
