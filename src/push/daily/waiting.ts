// What is waiting now, counted once for all cards of a run: by person, by team, in all.
import type { WaitingTicket } from '../../store/push-open.js';
import type { Instant } from '../../time/instant.js';
import type { Waiting } from './facts.js';
import type { Group } from './figures.js';

/** The open due times of a ticket: of the first response while nobody answered, and of the resolution. */
export const openDueTimes = (ticket: WaitingTicket, now: Instant): readonly Instant[] => {
  const answered = ticket.firstResponseAt !== null && ticket.firstResponseAt <= now;
  return [answered ? null : ticket.firstResponseDueAt, ticket.resolutionDueAt].filter((due) => due !== null);
};

/** @param endOfDay when the day of whoever waits for it is over, by group */
export function countWaiting(
  tickets: readonly WaitingTicket[],
  now: Instant,
  endOfDay: (group: Group) => Instant,
): (group: Group) => Waiting {
  const counts = new Map<Group, { open: number; dueToday: number; overdue: number }>();
  for (const ticket of tickets) {
    const dues = openDueTimes(ticket, now);
    const groups: Group[] = ['all'];
    if (ticket.agent !== null) groups.push(`agent:${ticket.agent}`);
    if (ticket.team !== null) groups.push(`team:${ticket.team}`);
    for (const group of groups) {
      const count = counts.get(group) ?? { open: 0, dueToday: 0, overdue: 0 };
      counts.set(group, count);
      count.open++;
      if (dues.some((due) => due < now)) count.overdue++;
      else if (dues.some((due) => due < endOfDay(group))) count.dueToday++;
    }
  }
  return (group) => counts.get(group) ?? { open: 0, dueToday: 0, overdue: 0 };
}
