// The promises of the workspace's SLA policy, and when they fall due for a ticket. Hours and minutes are working time of the
// team's calendar; days are the same local time so many working days later.
import { addBusinessTime, addWorkdays, type BusinessCalendar } from '../time/business-calendar.js';
import type { Instant } from '../time/instant.js';
import type { Priority } from './rows.js';

export type SlaTerm =
  { readonly kind: 'business'; readonly ms: number } | { readonly kind: 'workdays'; readonly days: number };

export interface SlaLine {
  /** Null: nothing is promised. */
  readonly firstResponse: SlaTerm | null;
  readonly resolution: SlaTerm | null;
}

/** By priority; one without a line uses that of `normal`. */
export type SlaPolicy = Readonly<Partial<Record<Priority, SlaLine>>>;

/** The policy with the calendars that it is counted in. */
export interface SlaClock {
  /** Null: the workspace has no policy, so due times are only what the data gives. */
  readonly policy: SlaPolicy | null;
  calendarOf(teamId: string | null): BusinessCalendar;
}

export interface DueTimes {
  readonly firstResponseDueAt: Instant | null;
  readonly resolutionDueAt: Instant | null;
}

const NOTHING_DUE: DueTimes = { firstResponseDueAt: null, resolutionDueAt: null };

/** When the promises for a ticket fall due; null where nothing is promised. */
export function dueTimes(
  clock: SlaClock,
  createdAt: Instant,
  priority: Priority,
  teamId: string | null,
): DueTimes {
  const line = clock.policy?.[priority] ?? clock.policy?.normal;
  if (line === undefined) return NOTHING_DUE;
  const calendar = clock.calendarOf(teamId);
  return {
    firstResponseDueAt: dueAt(calendar, createdAt, line.firstResponse),
    resolutionDueAt: dueAt(calendar, createdAt, line.resolution),
  };
}

function dueAt(calendar: BusinessCalendar, createdAt: Instant, term: SlaTerm | null): Instant | null {
  if (term === null) return null;
  switch (term.kind) {
    case 'business':
      return addBusinessTime(calendar, createdAt, term.ms);
    case 'workdays':
      return addWorkdays(calendar, createdAt, term.days);
  }
}
