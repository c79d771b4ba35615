// What those who asked for something should be told in the month, and what the digests hold: worked out day by day from plain counts.
import { ASKED_FOR, HISTORY } from './asked.js';
import { afterQuiet, arrival, memberOf, nextLook, slotName, teamName, type Expected } from './reference.js';
import {
  afterPrefix,
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
import { CALENDARS, MEMBERS, RATINGS, SHANGHAI, TICKETS, type TeamId } from './world.js';

const dayOf = (t: number): string => wallAt(t, SHANGHAI).date;
const endOf = (date: string): number => momentOf(nextDate(date), 0, SHANGHAI);
const EAST = CALENDARS.east;

/** Tickets by the day on which they came. */
const counts = new Map<string, number>();
for (const date of [...HISTORY.map((each) => each.date), ...TICKETS.map(({ created }) => dayOf(created))])
  counts.set(date, (counts.get(date) ?? 0) + 1);
const countOn = (date: string): number => counts.get(date) ?? 0;

const countIn = (from: string, to: string): number => {
  let n = 0;
  for (let date = from; date <= to; date = nextDate(date)) n += countOn(date);
  return n;
};

// ── Digests ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export function digests(): readonly Expected[] {
  const found: Expected[] = [];
  const add = (
    who: string,
    push: string,
    [date, minute]: readonly [string, number],
    latest: number,
    says: (look: number) => readonly string[] | null,
  ): void => {
    const { address, zone } = memberOf(who);
    const moment = momentOf(date, minute, zone);
    const look = nextLook(moment);
    if (address === null || look - moment > latest || look < FROM || look >= TO) return;
    const said = says(look);
    if (said !== null)
      found.push({
        address,
        what: `${push} ${slotName(date, minute)}`,
        ...arrival(address, look),
        says: said,
        tickets: null,
        isChange: false,
      });
  };
  const lately = (look: number) => RATINGS.filter(({ at }) => at >= look - 7 * DAY && at < look);
  for (const date of DATES) {
    for (const { id, role, team, leave } of MEMBERS) {
      if (role !== 'supervisor' || team === null || !isWorkday(CALENDARS[team], date)) continue;
      if (leave !== undefined && leave[0] <= date && date <= leave[1]) continue;
      add(id, 'low-ratings', [date, 570], 6 * HOUR, (look) => {
        const low = lately(look).filter((rating) => rating.team === team && rating.score <= 2).length;
        return low === 0 ? null : [`${teamName(team)}: ${low} low rating${low === 1 ? '' : 's'} in 7 days`];
      });
    }
    add('m1', 'data-quality', [date, 510], 12 * HOUR, (look) => {
      const n = lately(look).length;
      return n === 0 ? null : [`${n} survey${n === 1 ? '' : 's'} without a ticket`];
    });
    if (weekday(date) === 1)
      add('m1', 'weekly-review', [date, 540], DAY, () => [
        `Ticket volume ${countIn(nextDate(date, -7), nextDate(date, -1))} ${countIn(nextDate(date, -14), nextDate(date, -8))}`,
      ]);
  }
  return found;
}

// ── Reports ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export function reports(): readonly Expected[] {
  const found: Expected[] = [];
  const add = (number: number, date: string, minute: number, says: readonly string[]): void => {
    const asked = ASKED_FOR[number - 1];
    if (asked === undefined) throw new Error(`nothing is number ${number}`);
    const moment = momentOf(date, minute, memberOf(asked.owner).zone);
    const look = nextLook(moment);
    if (moment <= FROM || look - moment > 6 * HOUR || look >= TO) return;
    const what = `report ${number}`;
    found.push({
      address: asked.address,
      what,
      ...arrival(asked.address, look),
      says,
      tickets: null,
      isChange: false,
    });
  };
  for (const date of DATES) {
    if (isWorkday(EAST, date)) {
      let last = nextDate(date, -1);
      while (!isWorkday(EAST, last)) last = nextDate(last, -1);
      add(6, date, 570, [`${countOn(last)}`, `Report 6, set up by Ming`]);
    }
    if (weekday(date) === 1)
      add(7, date, 600, [
        `${countIn(nextDate(date, -7), nextDate(date, -1))}`,
        '“weekly tickets”, report 7, set up by Walt',
      ]);
  }
  return found;
}

// ── Alerts ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Every moment at which the data got to know something. */
const MOMENTS = [
  ...HISTORY.map(({ at }) => at),
  ...TICKETS.flatMap(({ created, answered, resolved }) => [
    created,
    answered ?? created,
    resolved ?? created,
  ]),
  ...RATINGS.map(({ at }) => at),
].toSorted((a, b) => a - b);

const newest = (t: number): number => MOMENTS.findLast((at) => at <= t) ?? 0;

/** Whether what is known of a day will not change any more. */
function isSettled(date: string, now: number): boolean {
  const end = endOf(date);
  if (end > now || newest(now) < momentOf(date, 0, SHANGHAI)) return false;
  return newest(now) >= end || now >= end + 12 * HOUR;
}

type Verdict = 'breached' | 'near' | 'clear' | null;

interface DailyAlert {
  readonly number: number;
  readonly hold: number;
  readonly name: string;
  /** @param flagged days that were alarms */
  verdict(date: string, flagged: ReadonlySet<string>): Verdict;
  value(date: string): string;
  readonly told: (value: string, day: string) => string;
}

const satisfied = (date: string, team: TeamId | null) => {
  const rated = RATINGS.filter((each) => dayOf(each.at) === date && (team === null || each.team === team));
  return { n: rated.length, good: rated.filter(({ score }) => score >= 4).length };
};

/** Five ratings, three of them bad, make a share under 80 % one; up to a percent above it is neither bad nor good. */
const csat = (number: number, team: TeamId | null, hold: number, name: string): DailyAlert => ({
  number,
  hold,
  name,
  verdict: (date) => {
    const { n, good } = satisfied(date, team);
    if (n < 5) return null;
    if (good / n < 0.8) return n - good >= 3 ? 'breached' : 'near';
    return good / n < 0.81 ? 'near' : 'clear';
  },
  value: (date) => {
    const { n, good } = satisfied(date, team);
    return `${Number(((100 * good) / n).toFixed(1))}%`;
  },
  told: (value, day) => `${name} was ${value} on ${day}, below 80%`,
});

/** Twice as many as ever on such a day can't be mistaken. */
const surge: DailyAlert = {
  number: 4,
  hold: 1,
  name: 'Ticket volume',
  verdict: (date, flagged) => {
    const before = Array.from({ length: 84 }, (_, i) => nextDate(date, -i - 1)).filter(
      (each) => !flagged.has(each) && isWorkday(EAST, each) === isWorkday(EAST, date),
    );
    const most = Math.max(...before.map(countOn));
    return countOn(date) >= 2 * most ? 'breached' : countOn(date) > most ? 'near' : 'clear';
  },
  value: (date) => String(countOn(date)),
  told: (value, day) => `Ticket volume was ${value} on ${day}, unusually high`,
};

const many: DailyAlert = {
  number: 3,
  hold: 1,
  name: 'Ticket volume',
  verdict: (date) => (countOn(date) > 20 ? 'breached' : countOn(date) > 19 ? 'near' : 'clear'),
  value: (date) => String(countOn(date)),
  told: () => 'above 20',
};

const DAILY: readonly DailyAlert[] = [
  csat(1, null, 1, 'CSAT'),
  csat(2, 'west', 2, 'CSAT for West'),
  many,
  surge,
];

const MONTHS = ['January', 'February', 'March'];
const dayText = (date: string): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`;

/** The moment at which the day's tickets pass twenty, while it still runs; null where they do not. */
function passedTwenty(date: string): number | null {
  const at = TICKETS.map(({ created }) => created)
    .filter((created) => dayOf(created) === date)
    .toSorted((a, b) => a - b)[20];
  return at ?? null;
}

export function alerts(looks: readonly number[]): readonly Expected[] {
  return [...DAILY.flatMap((alert) => daily(alert, looks)), ...silence(looks)];
}

function message(number: number, from: number, says: string, isChange: boolean): Expected {
  const asked = ASKED_FOR[number - 1];
  if (asked === undefined) throw new Error(`nothing is number ${number}`);
  const ready = asked.room ? from : afterQuiet(memberOf(asked.owner), from);
  const { address } = asked;
  return {
    address,
    what: `alert ${number}`,
    ...arrival(address, ready),
    says: [says],
    tickets: null,
    isChange,
  };
}

function daily(alert: DailyAlert, looks: readonly number[]): readonly Expected[] {
  const found: Expected[] = [];
  const flagged = new Set<string>();
  let next = dayOf(FROM);
  let held = 0;
  let isOn = false;
  let overAt = -Infinity;
  for (const now of looks) {
    for (; isSettled(next, now); next = nextDate(next)) {
      const end = endOf(next);
      const verdict = alert.verdict(next, flagged);
      const value = alert.value(next);
      if (verdict === null) continue;
      if (isOn) {
        if (verdict === 'clear') {
          isOn = false;
          held = 0;
          overAt = end;
          flagged.clear();
          found.push(
            message(alert.number, now, `Over: ${lower(alert.name)} was ${value} on ${dayText(next)}`, true),
          );
        } else flagged.add(next);
        continue;
      }
      held = verdict === 'breached' ? held + 1 : 0;
      // It rests for twenty hours; what ended days ago is no news.
      if (held < alert.hold || held === 0 || end - overAt < 20 * HOUR) continue;
      if (now - end > 4 * DAY) throw new Error(`${next} is judged too late to be told`);
      isOn = true;
      flagged.add(next);
      found.push(message(alert.number, now, alert.told(value, dayText(next)), false));
    }
    // A count that has passed its limit is told at once: at a look, five minutes apart at least.
    const today = dayOf(now);
    const passed = alert === many && !isOn && today >= next ? passedTwenty(today) : null;
    if (passed !== null && passed <= now) {
      isOn = true;
      const last = looks.find((look) => look >= passed + 5 * MINUTE) ?? TO;
      const { to } = message(alert.number, last, '', false);
      found.push({ ...message(alert.number, now, 'Ticket volume is already', false), to });
    }
  }
  return found;
}

const lower = (name: string): string => (name.startsWith('CSAT') ? name : name.toLowerCase());

/** Nothing new for three times the longest usual gap of working time (of a hundred, the longest is left out), two hours at least. */
function silence(looks: readonly number[]): readonly Expected[] {
  const found: Expected[] = [];
  const came = [...HISTORY.map(({ at }) => at), ...TICKETS.map(({ created }) => created)].toSorted(
    (a, b) => a - b,
  );
  let isOn = false;
  for (const now of looks) {
    const quiet = afterPrefix(EAST, newest(now), now);
    if (!isOn && quiet <= 2 * HOUR) continue;
    const seen = came.filter((at) => at >= now - 28 * DAY && at <= now);
    const gaps = seen.slice(1).map((at, i) => afterPrefix(EAST, seen[i] ?? at, at));
    const longest = gaps.toSorted((a, b) => a - b)[Math.floor(0.99 * (gaps.length - 1))] ?? 0;
    const isSilent = quiet > Math.max(2 * HOUR, 3 * longest);
    if (isSilent === isOn) continue;
    isOn = isSilent;
    found.push(message(5, now, isSilent ? 'No new data since' : 'Data is arriving again', !isSilent));
  }
  return found;
}

/** Minutes at which something is due by all this. */
export function momentsOfAsked(): readonly number[] {
  const found = [...digests(), ...reports()].map(({ from }) => from);
  for (const date of DATES) {
    found.push(endOf(date), endOf(date) + 12 * HOUR);
    const passed = passedTwenty(date);
    if (passed !== null) found.push(passed, passed + 6 * MINUTE);
  }
  return found;
}
