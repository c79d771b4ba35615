// The desk of the month: people in three zones on two platforms, what happens to their tickets, and what goes wrong around them. Plain
// data, made once; the bot gets it minute by minute, the reference reads it as a whole.
import { afterWorking, DATES, FROM, HOUR, isWorkday, MINUTE, momentOf, TO, type Calendar } from './wall.js';

export const SHANGHAI = 'Asia/Shanghai';
export const BERLIN = 'Europe/Berlin';
export const NEW_YORK = 'America/New_York';

export const CALENDARS: Readonly<Record<TeamId, Calendar>> = {
  east: {
    zone: SHANGHAI,
    chinese: true,
    shifts: [
      [9 * 60, 12 * 60],
      [13 * 60 + 30, 18 * 60],
    ],
  },
  west: { zone: NEW_YORK, chinese: false, shifts: [[9 * 60, 18 * 60]] },
};

export type TeamId = 'east' | 'west';

export const ROOMS: Readonly<Record<TeamId, string>> = { east: 'wecom:chat/east', west: 'slack:C0WEST' };

export const SETTINGS = `
workspace: { timezone: Asia/Shanghai, language: en, minSample: 5 }
calendars:
  default: { holidays: CN, hours: { mon-fri: ["09:00-12:00", "13:30-18:00"] } }
  west: { timezone: America/New_York, hours: { mon-fri: "09:00-18:00" } }
teams:
  east: { channel: "${ROOMS.east}" }
  west: { calendar: west, channel: "${ROOMS.west}" }
overdue: { near: 25%, escalate: [{ after: 30m, to: supervisor }, { after: 2h, to: manager }] }
people:
  e1: { wecom: ling }
  e2: { slack: UE2, wecom: mo, quiet: "17:30-09:45" }
  e3: { wecom: jun }
  e4: { slack: UE4, wecom: nils, prefer: wecom }
  w1: { slack: UW1 }
  w2: { slack: UW2 }
  w3: { slack: UW3 }
  w4: { slack: UW4, quiet: "12:00-13:00" }
  es: { wecom: boss }
  ws: { slack: UWS }
  m1: { wecom: chief }
  z1: { slack: UZ1 }
pushes:
  - { name: daily-card, cron: "0 9 * * *", to: [agents, supervisors, managers] }
  - { name: unanswered-list, cron: "0 17 * * *", to: [supervisors, "${ROOMS.west}"] }
  - { name: leaderboard, cron: "30 9 * * 1", to: [agents, supervisors, "${ROOMS.east}"] }
  - { name: leaderboard-monthly, cron: "30 2 8 * *", to: agents }
  - { name: low-ratings, cron: "30 9 * * *", to: supervisors }
  - { name: weekly-review, cron: "0 9 * * 1", to: managers }
  - { name: data-quality, cron: "30 8 * * *", to: managers }
  - { name: passed-around, cron: "0 10 * * 1", to: [supervisors, managers] }
  - { name: worth-a-look, cron: "0 11 * * 1", to: supervisors }
`;

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly team: TeamId | null;
  readonly role: 'agent' | 'supervisor' | 'manager';
  readonly zone: string;
  /** Null: nowhere. */
  readonly address: string | null;
  /** Local minutes without messages. */
  readonly quiet?: readonly [number, number];
  /** First and last day. */
  readonly leave?: readonly [string, string];
}

export const MEMBERS: readonly Member[] = [
  { id: 'e1', name: 'Ling', team: 'east', role: 'agent', zone: SHANGHAI, address: 'wecom:ling' },
  {
    id: 'e2',
    name: 'Mo',
    team: 'east',
    role: 'agent',
    zone: SHANGHAI,
    address: 'slack:UE2',
    quiet: [17 * 60 + 30, 9 * 60 + 45],
  },
  {
    id: 'e3',
    name: 'Jun',
    team: 'east',
    role: 'agent',
    zone: SHANGHAI,
    address: 'wecom:jun',
    leave: ['2026-03-02', '2026-03-04'],
  },
  // Sits in Berlin, works by the calendar of the team, and is on both platforms.
  { id: 'e4', name: 'Nils', team: 'east', role: 'agent', zone: BERLIN, address: 'wecom:nils' },
  // Nowhere to be found: the cards of the month pass them by, their warnings go to the supervisor.
  { id: 'e5', name: 'Yue', team: 'east', role: 'agent', zone: SHANGHAI, address: null },
  { id: 'w1', name: 'Anna', team: 'west', role: 'agent', zone: BERLIN, address: 'slack:UW1' },
  { id: 'w2', name: 'Bob', team: 'west', role: 'agent', zone: NEW_YORK, address: 'slack:UW2' },
  { id: 'w3', name: 'Cleo', team: 'west', role: 'agent', zone: NEW_YORK, address: 'slack:UW3' },
  {
    id: 'w4',
    name: 'Dora',
    team: 'west',
    role: 'agent',
    zone: NEW_YORK,
    address: 'slack:UW4',
    quiet: [12 * 60, 13 * 60],
    leave: ['2026-02-23', '2026-02-27'],
  },
  {
    id: 'es',
    name: 'Shen',
    team: 'east',
    role: 'supervisor',
    zone: SHANGHAI,
    address: 'wecom:boss',
    leave: ['2026-03-11', '2026-03-11'],
  },
  { id: 'ws', name: 'Walt', team: 'west', role: 'supervisor', zone: NEW_YORK, address: 'slack:UWS' },
  { id: 'm1', name: 'Ming', team: null, role: 'manager', zone: SHANGHAI, address: 'wecom:chief' },
  // Has an account and no work.
  { id: 'z1', name: 'Zed', team: 'west', role: 'agent', zone: NEW_YORK, address: 'slack:UZ1' },
];

export const SUPERVISORS: Readonly<Record<TeamId, string>> = { east: 'es', west: 'ws' };

/** Wants no daily cards from one moment to another. */
export const PAUSE = {
  member: 'w3',
  push: 'daily-card',
  from: Date.UTC(2026, 1, 17, 20),
  until: Date.UTC(2026, 1, 24, 20),
} as const;

export interface PlannedTicket {
  readonly id: string;
  readonly member: string;
  readonly team: TeamId;
  readonly created: number;
  readonly firstDue: number;
  readonly resolutionDue: number | null;
  /** Null: not in this month. */
  readonly answered: number | null;
  readonly resolved: number | null;
}

/** Ratings of the weeks before the month, and of what is resolved in it. */
export interface PlannedRating {
  readonly member: string;
  readonly team: TeamId;
  readonly at: number;
  readonly score: number;
}

/** Between what is decided and what is sent: killed after the decision. */
export const FIRST_CRASH = { at: Date.UTC(2026, 1, 25, 1), until: Date.UTC(2026, 1, 25, 1, 9) } as const;
/** Between what is sent and what is written down: the first of New York's cards has arrived. */
export const SECOND_CRASH = { at: Date.UTC(2026, 2, 5, 14), until: Date.UTC(2026, 2, 5, 14, 7) } as const;
/** The machine sleeps: from before nine o'clock in Shanghai until the cards of nine o'clock are no news any more. */
export const ASLEEP = { from: Date.UTC(2026, 2, 10, 0, 30), until: Date.UTC(2026, 2, 10, 5, 40) } as const;
/** Slack takes nothing. */
export const OUTAGE = {
  platform: 'slack',
  from: Date.UTC(2026, 2, 3, 7, 30),
  until: Date.UTC(2026, 2, 3, 8, 30),
} as const;

/** Nothing comes in, from a morning to the next afternoon: no ticket, and nobody can answer one. */
export const CUT = { from: Date.UTC(2026, 1, 26, 2), until: Date.UTC(2026, 1, 27, 7) } as const;

const isCut = (t: number): boolean => t >= CUT.from && t < CUT.until;
/** What would have happened then happens right after. */
const afterCut = (t: number | null): number | null =>
  t === null || !isCut(t) ? t : CUT.until + Math.floor((t - CUT.from) / 20 / MINUTE) * MINUTE;

/** The same numbers at every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

function daily(): readonly PlannedTicket[] {
  const roll = dice(2026);
  const found: PlannedTicket[] = [];
  for (const { id: member, team, role, zone, leave } of MEMBERS) {
    if (role !== 'agent' || team === null || member === 'z1') continue;
    for (const date of DATES) {
      const away = leave !== undefined && date >= leave[0] && date <= leave[1];
      // Customers know no leave: one ticket comes all the same.
      if (!isWorkday(CALENDARS[team], date) && roll(6) > 0) continue;
      for (let i = roll(2) + (away ? 0 : 1); i > 0; i--) {
        const created = momentOf(date, 9 * 60 + 30 + roll(360), zone);
        if (created < FROM || created > TO - 8 * HOUR || isCut(created)) continue;
        const firstDue = created + (60 + 4 * roll(60)) * MINUTE;
        const fate = roll(100);
        const span = firstDue - created;
        const answered =
          fate < 60
            ? created + (5 + roll(15)) * MINUTE
            : fate < 75
              ? created + Math.floor((span * 0.9) / MINUTE) * MINUTE
              : fate < 92
                ? firstDue + (5 + roll(200)) * MINUTE
                : firstDue + (12 + roll(30)) * HOUR;
        const resolved = answered + (10 + roll(400)) * MINUTE;
        found.push({
          id: `T${String(found.length + 1).padStart(4, '0')}`,
          member,
          team,
          created,
          firstDue,
          resolutionDue: roll(3) === 0 ? created + (6 + roll(4)) * HOUR : null,
          answered: answered < TO ? answered : null,
          resolved: resolved < TO ? resolved : null,
        });
      }
    }
  }
  return found;
}

/** Thirty tickets of one person due at one moment, and answered one after the other. */
const storm = (): readonly PlannedTicket[] =>
  Array.from({ length: 30 }, (_, i): PlannedTicket => {
    const created = Date.UTC(2026, 2, 11, 15, i % 5);
    return {
      id: `S${String(i + 1).padStart(4, '0')}`,
      member: 'w2',
      team: 'west',
      created,
      firstDue: Date.UTC(2026, 2, 11, 17),
      resolutionDue: null,
      answered: Date.UTC(2026, 2, 11, 18, 5 + 2 * i),
      resolved: Date.UTC(2026, 2, 11, 20),
    };
  });

const one = (
  id: string,
  member: string,
  team: TeamId,
  [created, firstDue, answered]: readonly [number, number, number],
): PlannedTicket => ({
  id,
  member,
  team,
  created,
  firstDue,
  answered,
  resolutionDue: null,
  resolved: answered + HOUR,
});

const chosen = (): readonly PlannedTicket[] => [
  // In the middle of the holiday week: due on a day off; what follows waits for the first working morning.
  one('X0001', 'e1', 'east', [
    Date.UTC(2026, 1, 18, 3),
    Date.UTC(2026, 1, 18, 7),
    Date.UTC(2026, 1, 24, 2, 20),
  ]),
  // Its second step would come in the morning in which the process is killed; until then the supervisor has it in hand.
  one('X0004', 'e4', 'east', [
    Date.UTC(2026, 1, 24, 6),
    Date.UTC(2026, 1, 24, 9, 30),
    Date.UTC(2026, 1, 25, 2, 50),
  ]),
  // Within the hour in which Slack is down: near and due while nothing can be said.
  one('X0002', 'e2', 'east', [
    Date.UTC(2026, 2, 3, 6),
    Date.UTC(2026, 2, 3, 8, 10),
    Date.UTC(2026, 2, 3, 9, 5),
  ]),
  // Over the weekend of New York's clock change: the waits of its steps are working time of either clock.
  one('X0003', 'w3', 'west', [
    Date.UTC(2026, 2, 6, 20),
    Date.UTC(2026, 2, 6, 22, 45),
    Date.UTC(2026, 2, 9, 17),
  ]),
];

const clash = new Set<number>();
/** Every event a minute of its own: what comes first at one minute is nobody's promise. */
const apart = (t: number): number => {
  let free = t;
  while (clash.has(free)) free += MINUTE;
  clash.add(free);
  return free;
};

const apartly = (ticket: PlannedTicket): PlannedTicket => {
  const [answeredAt, resolvedAt] = [afterCut(ticket.answered), afterCut(ticket.resolved)];
  const answered = answeredAt === null ? null : apart(answeredAt);
  const resolved = resolvedAt === null || answered === null ? null : apart(Math.max(resolvedAt, answered));
  return { ...ticket, answered, resolved };
};

export const TICKETS: readonly PlannedTicket[] = [...daily(), ...storm(), ...chosen()].map(apartly);

/** Z has none, E4's stop before the month: off the board when four weeks have gone by. */
export const RATINGS: readonly PlannedRating[] = [
  ...MEMBERS.flatMap(({ id, team, role }): readonly PlannedRating[] =>
    role !== 'agent' || team === null || id === 'z1'
      ? []
      : Array.from({ length: 6 }, (_, i) => ({
          member: id,
          team,
          at: Date.UTC(2026, 1, 4, 2 + i),
          score: i === 0 ? 2 : 5,
        })),
  ),
  ...TICKETS.flatMap(({ member, team, resolved }, i): readonly PlannedRating[] =>
    resolved === null || member === 'e4' || i % 3 === 0
      ? []
      : [{ member, team, at: resolved, score: i % 5 === 0 ? 2 : 5 }],
  ),
];

/** A share of the working time between the two moments is left; at the end itself where there is none. */
export function nearMoment({ team, created }: PlannedTicket, due: number, worked: number): number {
  return worked === 0 ? due : Math.min(due, afterWorking(CALENDARS[team], created, worked * 0.75));
}
