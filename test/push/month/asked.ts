// What people of the month have asked to be told, and which buttons they press. Plain data: the bot gets it, the reference reads it.
import { isWorkday, nextDate } from './wall.js';
import { CALENDARS, ROOMS } from './world.js';

/** Set up before the month begins; the first has number 1. */
export interface AskedFor {
  readonly owner: string;
  readonly address: string;
  readonly room: boolean;
  readonly words: string;
  /** The name of a saved question that is sent. */
  readonly name: string | null;
}

const of = (owner: string, address: string, words: string, name: string | null = null): AskedFor => ({
  owner,
  address,
  room: address === ROOMS.east,
  words,
  name,
});

export const ASKED_FOR: readonly AskedFor[] = [
  of('m1', 'wecom:chief', 'alert me when csat is below 80% in a day'),
  of('ws', 'slack:UWS', 'alert me when csat of West is below 80% for 2 days in a row'),
  of('es', 'wecom:boss', 'alert me when ticket volume is above 20 in a day'),
  of('m1', ROOMS.east, 'alert this channel when ticket volume surges'),
  of('e4', 'wecom:nils', 'alert me when no new data arrives'),
  of('m1', 'wecom:chief', 'every weekday at 9:30 send ticket volume to me'),
  of('ws', 'slack:UWS', 'every Monday at 10:00 send ticket volume last week to me', 'weekly tickets'),
];

/** A button of somebody's own overdue message. */
export interface PlannedPress {
  readonly at: number;
  readonly who: string;
  readonly press:
    | { readonly kind: 'on it' }
    | { readonly kind: 'later'; readonly choice: '2h'; readonly until: number }
    | { readonly kind: 'hand over'; readonly to: string };
}

export const PRESSES: readonly PlannedPress[] = [
  // In the morning after the holidays: what was due on a day off goes to a colleague who has had no warning of it.
  { at: Date.UTC(2026, 1, 24, 1, 10), who: 'e1', press: { kind: 'hand over', to: 'e3' } },
  // The process is killed right after the look that follows.
  { at: Date.UTC(2026, 1, 25, 1), who: 'es', press: { kind: 'on it' } },
  // In the minute in which the process is killed between a call and its note.
  { at: Date.UTC(2026, 2, 5, 14), who: 'w1', press: { kind: 'on it' } },
  // News of the next two hours comes as one message after them.
  {
    at: Date.UTC(2026, 2, 10, 16, 20),
    who: 'ws',
    press: { kind: 'later', choice: '2h', until: Date.UTC(2026, 2, 10, 18, 20) },
  },
  // In the storm: nobody above hears of it.
  { at: Date.UTC(2026, 2, 11, 17, 10), who: 'w2', press: { kind: 'on it' } },
];

/** How many tickets came on each day of the twelve weeks before; nobody’s, and long closed. */
export const HISTORY: readonly { readonly date: string; readonly at: number }[] = Array.from(
  { length: 86 },
  (_, i) => nextDate('2025-11-17', i),
).flatMap((date, i) => {
  const count = isWorkday(CALENDARS.east, date) ? 7 + ((i * 5) % 7) : 4 + ((i * 3) % 5);
  return Array.from({ length: count }, (_each, k) => ({
    date,
    at: Date.parse(`${date}T09:30:00+08:00`) + k * 37 * 60_000,
  }));
});
