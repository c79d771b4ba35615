// What should be sent in the month, worked out plainly and slowly from the rules as docs/pushes.md has them: how messages travel, and for
// every push that comes by the clock who gets it and when. Overdue warnings, and what people asked for, have files of their own.
import {
  ASLEEP,
  CALENDARS,
  FIRST_CRASH,
  MEMBERS,
  OUTAGE,
  PAUSE,
  RATINGS,
  ROOMS,
  SECOND_CRASH,
  SHANGHAI,
  TICKETS,
  type Member,
  type TeamId,
} from './world.js';
import {
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
export const BACK = 13 * MINUTE;

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

export const calendarOf = (team: TeamId | null) => CALENDARS[team ?? 'east'];
export const onLeave = ({ leave }: Member, date: string): boolean =>
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
