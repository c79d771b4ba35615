// What is open, and what was promised.
import { at, ticket } from '../world.js';
import type { Truth } from './truth.js';

// At the end of Sunday: o1 open; o2 resolved since, on Monday; o3 closed on Friday without a resolution; o4 answered but
// open; o5 not there yet; o6 resolved, by its status only today.
const open = [
  ticket('o1', '2026-03-02 10:00', { assignee_id: 'A1' }),
  ticket('o2', '2026-03-10 10:00', { status: 'resolved', resolved_at: at('2026-03-16 08:00') }),
  ticket('o3', '2026-03-10 10:00', { status: 'closed', closed_at: at('2026-03-13 08:00') }),
  ticket('o4', '2026-03-11 10:00', { status: 'pending', first_response_at: at('2026-03-11 11:00') }),
  ticket('o5', '2026-03-16 00:00'),
  ticket('o6', '2026-03-12 10:00', { status: 'resolved', resolved_at: at('2026-03-12 11:00') }),
];

const promised = (
  id: string,
  response: { due: string; done: string | null },
  resolution: { due: string; done: string | null } | null,
  more: Parameters<typeof ticket>[2] = {},
): ReturnType<typeof ticket> =>
  ticket(id, '2026-03-13 10:00', {
    first_response_due_at: at(response.due),
    first_response_at: response.done === null ? null : at(response.done),
    resolution_due_at: resolution === null ? null : at(resolution.due),
    resolved_at: resolution === null || resolution.done === null ? null : at(resolution.done),
    ...more,
  });

// d1 both in time (the response to the minute); d2 response late, resolution open with time left; d3 no response, past
// due, resolution past due too; d4 no response, time left, nothing else promised; d5 status says resolved, but that is
// an hour from now, and its due time has passed.
const due = [
  promised(
    'd1',
    { due: '2026-03-13 11:00', done: '2026-03-13 11:00' },
    { due: '2026-03-14 10:00', done: '2026-03-13 18:00' },
    { status: 'closed' },
  ),
  promised(
    'd2',
    { due: '2026-03-13 11:00', done: '2026-03-13 11:01' },
    { due: '2026-03-20 10:00', done: null },
  ),
  promised('d3', { due: '2026-03-13 11:00', done: null }, { due: '2026-03-14 10:00', done: null }),
  promised('d4', { due: '2026-03-16 11:00', done: null }, null),
  promised(
    'd5',
    { due: '2026-03-13 11:00', done: '2026-03-13 10:30' },
    { due: '2026-03-14 10:00', done: '2026-03-16 10:00' },
    { status: 'resolved' },
  ),
];

export const promiseTruths: readonly Truth[] = [
  // o1, o2, o4.
  { name: 'at the end of the range', world: { tickets: open }, query: { metric: 'backlog' }, value: 3, n: 3 },
  {
    // Now: o1, o4, o5.
    name: 'not later than now',
    world: { tickets: open },
    query: { metric: 'backlog', range: { from: '2026-03-16', to: '2026-03-16' } },
    value: 3,
    n: 3,
  },
  {
    // On Thursday 12 March at 10:30 nobody knew that o3 and o6 would be done: o1, o2, o3, o4, o6.
    name: 'a past now',
    world: { tickets: open },
    query: { metric: 'backlog' },
    now: '2026-03-12 10:30',
    value: 5,
    n: 5,
  },
  // o1, o2.
  {
    name: 'neither answered nor resolved',
    world: { tickets: open },
    query: { metric: 'unanswered' },
    value: 2,
    n: 2,
  },
  {
    // d3 (twice, counts once) and d5, whose resolution has not happened yet; d1 is done, d2 and d4 have time.
    name: 'by the status, unless its time is yet to come',
    world: { tickets: due },
    query: { metric: 'overdue' },
    value: 2,
    n: 2,
  },
  {
    // Reopened after a resolution: open by its status, past its due time.
    name: 'an open ticket with a resolution behind it',
    world: {
      tickets: [
        promised(
          'x',
          { due: '2026-03-13 11:00', done: '2026-03-13 10:30' },
          { due: '2026-03-14 10:00', done: '2026-03-13 12:00' },
        ),
      ],
    },
    query: { metric: 'overdue' },
    value: 1,
    n: 1,
  },
  {
    // Kept: d1, d5. Missed: d2, d3. Still has time: d4.
    name: 'a ticket that has time is left out',
    world: { tickets: due },
    query: { metric: 'first_response_sla' },
    value: 2 / 4,
    n: 4,
    excluded: 1,
  },
  {
    // Kept: d1. Missed: d3, d5. Has time: d2. Nothing promised: d4.
    name: 'resolution promises',
    world: { tickets: due },
    query: { metric: 'resolution_sla' },
    value: 1 / 3,
    n: 3,
    excluded: 2,
  },
  {
    // (2 + 1) / (4 + 3); d4 takes part in neither.
    name: 'both pooled',
    world: { tickets: due },
    query: { metric: 'sla' },
    value: 3 / 7,
    n: 7,
    excluded: 1,
  },
];
