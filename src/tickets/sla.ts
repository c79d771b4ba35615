// The promises of the workspace's SLA policy, and when they fall due for a ticket. Hours and minutes are working time of the
// team's calendar; days are the same local time so many working days later.
import type { BusinessCalendar } from '../time/business-calendar.js';
import type { Instant } from '../time/instant.js';
import { addWorkSpan, type WorkSpan } from '../time/work-span.js';
import type { Priority } from './rows.js';

/** What is promised for tickets of one priority; null: nothing. */
export interface SlaPromise {
  readonly firstResponse: WorkSpan | null;
  readonly resolution: WorkSpan | null;
}

/** The policy with the calendars that it is counted in. */
export interface SlaClock {
  /** Null: the workspace has no policy, so due times are only what the data gives. */
  readonly sla: Readonly<Record<Priority, SlaPromise>> | null;
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
  if (clock.sla === null) return NOTHING_DUE;
  const promise = clock.sla[priority];
  const calendar = clock.calendarOf(teamId);
  const dueAt = (span: WorkSpan | null): Instant | null =>
    span === null ? null : addWorkSpan(calendar, createdAt, span);
  return {
    firstResponseDueAt: dueAt(promise.firstResponse),
    resolutionDueAt: dueAt(promise.resolution),
  };
}
