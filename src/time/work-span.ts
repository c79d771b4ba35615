// A promised span of work, as an SLA states it, and the moment at which it is over.
import { addBusinessTime, addWorkdays, type BusinessCalendar } from './business-calendar.js';
import type { Instant } from './instant.js';

/** Business time, or whole working days: the same local time that many working days later. */
export type WorkSpan =
  { readonly unit: 'business'; readonly ms: number } | { readonly unit: 'workdays'; readonly days: number };

/** The due time of what was promised at `start`. Throws when the calendar never opens. */
export function addWorkSpan(calendar: BusinessCalendar, start: Instant, span: WorkSpan): Instant {
  switch (span.unit) {
    case 'business':
      return addBusinessTime(calendar, start, span.ms);
    case 'workdays':
      return addWorkdays(calendar, start, span.days);
  }
}
