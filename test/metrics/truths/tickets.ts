// Volume, waiting, solving, complaints, faults, suggestions.
import { at, product, ticket } from '../world.js';
import type { Truth } from './truth.js';

const HOUR = 3600;

// Monday 00:00 is in, Sunday 23:59 is in, the Sunday before and the Monday after are not.
const week = [
  ticket('before', '2026-03-08 23:59'),
  ticket('first', '2026-03-09 00:00', { assignee_id: 'A1' }),
  ticket('last', '2026-03-15 23:59', { assignee_id: 'A2', type: 'complaint' }),
  ticket('after', '2026-03-16 00:00'),
  ticket('to come', '2026-03-17 10:00'),
];

const solved = (
  id: string,
  created: string,
  resolved: string,
  more: Parameters<typeof ticket>[2] = {},
): ReturnType<typeof ticket> =>
  ticket(id, created, { status: 'resolved', resolved_at: at(resolved), ...more });

// Resolved in the week: r1 after 2 h, r2 after 5 h, r3 after 24 h, r4 after 100 h (made on the Thursday before). r5 was
// resolved the week before, r6 has been closed without a resolution.
const solutions = [
  solved('r1', '2026-03-09 08:00', '2026-03-09 10:00', { contacts: 1, resolver_id: 'A1' }),
  solved('r2', '2026-03-10 08:00', '2026-03-10 13:00', {
    contacts: 1,
    reopens: 1,
    transfers: 1,
    resolver_id: 'A1',
  }),
  solved('r3', '2026-03-11 08:00', '2026-03-12 08:00', { contacts: 3, transfers: 2, resolver_id: 'A2' }),
  solved('r4', '2026-03-05 08:00', '2026-03-09 12:00', {
    transfers: 3,
    resolver_id: 'A2',
    assignee_id: 'A1',
  }),
  solved('r5', '2026-03-04 08:00', '2026-03-05 08:00', { contacts: 1 }),
  ticket('r6', '2026-03-09 08:00', { status: 'closed', closed_at: at('2026-03-10 08:00'), contacts: 1 }),
];

const complaint = (id: string, created: string, customerId: string | null): ReturnType<typeof ticket> =>
  ticket(id, created, {
    type: 'complaint',
    customer_id: customerId,
    channel: id === 'k2' ? 'phone' : 'chat',
  });

// k1: C1 complained 29 days earlier (k0). k2: C2 never before. k3: nobody knows whose. k4: C3's other one is 30 days and a
// minute old. k5: C2 again, a day after k2.
const complaintsOfWeek = [
  complaint('k0', '2026-02-09 10:00', 'C1'),
  complaint('k1', '2026-03-10 10:00', 'C1'),
  complaint('k2', '2026-03-10 11:00', 'C2'),
  complaint('k3', '2026-03-10 12:00', null),
  complaint('old', '2026-02-08 12:59', 'C3'),
  complaint('k4', '2026-03-10 13:00', 'C3'),
  complaint('k5', '2026-03-11 11:00', 'C2'),
];

// P1 sold 2,000, P2 sold 500 and never fails, P3's sales are unknown. Faults in the week: two of P1, one of P3, one of nothing.
const products = [
  product('P1', { line: 'L', units_sold: 2000 }),
  product('P2', { line: 'L', units_sold: 500 }),
  product('P3', { line: 'M' }),
];
const fault = (id: string, created: string, productId: string | null): ReturnType<typeof ticket> =>
  ticket(id, created, { type: 'fault', product_id: productId });
const broken = [
  fault('f1', '2026-03-09 10:00', 'P1'),
  fault('f2', '2026-03-10 10:00', 'P1'),
  fault('f3', '2026-03-10 10:00', 'P3'),
  fault('f4', '2026-03-10 10:00', null),
  fault('f5', '2026-03-02 10:00', 'P2'),
];

const suggestion = (id: string, created: string, adopted: number | null): ReturnType<typeof ticket> =>
  ticket(id, created, { type: 'suggestion', suggestion_adopted: adopted });
// Decided on: s1 yes, s2 no, s3 yes; s4 is open; s5 is of another week.
const suggested = [
  suggestion('s1', '2026-03-09 10:00', 1),
  suggestion('s2', '2026-03-10 10:00', 0),
  suggestion('s3', '2026-03-11 10:00', 1),
  suggestion('s4', '2026-03-11 10:00', null),
  suggestion('s5', '2026-03-02 10:00', 1),
];

const answered = (
  id: string,
  created: string,
  response: string | null,
  by = 'A1',
): ReturnType<typeof ticket> =>
  ticket(id, created, {
    first_response_at: response === null ? null : at(response),
    first_responder_id: response === null ? null : by,
  });
// First answered in the week after 10, 20, 60 and 240 minutes; w5 waits still, w6 was answered the week before, w7 is
// answered an hour from now.
const waits = [
  answered('w1', '2026-03-09 10:00', '2026-03-09 10:10'),
  answered('w2', '2026-03-10 10:00', '2026-03-10 10:20', 'A2'),
  answered('w3', '2026-03-11 10:00', '2026-03-11 11:00'),
  answered('w4', '2026-03-08 22:00', '2026-03-09 02:00'),
  answered('w5', '2026-03-12 10:00', null),
  answered('w6', '2026-03-06 10:00', '2026-03-06 10:01'),
  answered('w7', '2026-03-12 10:00', '2026-03-16 10:00'),
];

export const ticketTruths: readonly Truth[] = [
  {
    name: 'both ends of the week are in it',
    world: { tickets: week },
    query: { metric: 'tickets' },
    value: 2,
    n: 2,
  },
  {
    name: 'what lies after now has not happened',
    world: { tickets: week },
    query: { metric: 'tickets', range: { from: '2026-03-16', to: '2026-03-22' } },
    value: 1,
    n: 1,
  },
  {
    name: 'nothing is a measured zero',
    world: { tickets: week },
    query: { metric: 'tickets', range: { from: '2026-01-01', to: '2026-01-02' } },
    value: 0,
    n: 0,
  },
  // r1, r2, r3, r4.
  {
    name: 'by the day of the resolution',
    world: { tickets: solutions },
    query: { metric: 'resolved' },
    value: 4,
    n: 4,
  },
  {
    // r4 is A1's by assignment, but A2 solved it.
    name: 'belongs to the person who did it',
    world: { tickets: solutions },
    query: { metric: 'resolved', where: [{ dim: 'agent', in: ['A2'] }] },
    value: 2,
    n: 2,
  },
  {
    // 10, 20, 60, 240 minutes: the median is 40.
    name: 'median of four waits',
    world: { tickets: waits },
    query: { metric: 'first_response_time' },
    value: 40 * 60,
    n: 4,
  },
  {
    // p90: rank 1 + 3 × 0.9 = 3.7, so 60 + 0.7 × 180 = 186 minutes.
    name: 'p90 between the closest ranks',
    world: { tickets: waits },
    query: { metric: 'first_response_time', stat: 'p90' },
    value: 186 * 60,
    n: 4,
  },
  {
    name: 'no wait, no figure',
    world: { tickets: waits },
    query: { metric: 'first_response_time', range: { from: '2026-01-01', to: '2026-01-02' } },
    value: null,
    n: 0,
  },
  {
    // Replies in the week waited 5, 10 and 45 minutes: 20 on average. The fourth is of the week before.
    name: 'mean of all replies',
    world: {
      tickets: waits,
      replies: [
        {
          ticket_id: 'w1',
          at: at('2026-03-09 10:05'),
          agent_id: 'A1',
          waiting_since: at('2026-03-09 10:00'),
        },
        {
          ticket_id: 'w1',
          at: at('2026-03-09 11:10'),
          agent_id: 'A2',
          waiting_since: at('2026-03-09 11:00'),
        },
        {
          ticket_id: 'w2',
          at: at('2026-03-15 23:59'),
          agent_id: 'A1',
          waiting_since: at('2026-03-15 23:14'),
        },
        {
          ticket_id: 'w6',
          at: at('2026-03-06 10:01'),
          agent_id: 'A1',
          waiting_since: at('2026-03-06 10:00'),
        },
      ],
    },
    query: { metric: 'response_time' },
    value: 20 * 60,
    n: 3,
  },
  {
    // 2, 5, 24, 100 hours: (5 + 24) / 2.
    name: 'median of four solutions',
    world: { tickets: solutions },
    query: { metric: 'resolution_time' },
    value: 14.5 * HOUR,
    n: 4,
  },
  {
    name: 'mean of the same',
    world: { tickets: solutions },
    query: { metric: 'resolution_time', stat: 'mean' },
    value: 32.75 * HOUR,
    n: 4,
  },
  {
    // Created in the week: r1, r2, r3 resolved; r6 only closed.
    name: 'of those created, those resolved by now',
    world: { tickets: solutions },
    query: { metric: 'resolution_rate' },
    value: 3 / 4,
    n: 4,
  },
  {
    // On the Tuesday at noon r1 was resolved, r2 not yet, r3 not yet there.
    name: 'seen from the middle',
    world: { tickets: solutions },
    query: { metric: 'resolution_rate' },
    now: '2026-03-10 12:00',
    value: 1 / 3,
    n: 3,
  },
  {
    // Contacts known: r1 yes, r2 reopened, r3 three contacts; r4 unknown.
    name: 'one contact and no reopening',
    world: { tickets: solutions },
    query: { metric: 'fcr' },
    value: 1 / 3,
    n: 3,
    excluded: 1,
  },
  {
    name: 'one of four',
    world: { tickets: solutions },
    query: { metric: 'reopen_rate' },
    value: 1 / 4,
    n: 4,
  },
  {
    name: 'three of four',
    world: { tickets: solutions },
    query: { metric: 'transfer_rate' },
    value: 3 / 4,
    n: 4,
  },
  {
    name: 'two of four',
    world: { tickets: solutions },
    query: { metric: 'multi_transfer_rate' },
    value: 2 / 4,
    n: 4,
  },
  {
    name: 'k1 to k5',
    world: { tickets: [...complaintsOfWeek, ...waits] },
    query: { metric: 'complaints' },
    value: 5,
    n: 5,
  },
  {
    // Beside the five complaints, w1, w2, w3, w5 and w7 were created in the week.
    name: 'complaints of all tickets',
    world: { tickets: [...complaintsOfWeek, ...waits] },
    query: { metric: 'complaint_rate' },
    value: 5 / 10,
    n: 10,
  },
  {
    // k1 and k5 of k1, k2, k4, k5.
    name: 'another complaint in the 30 days before',
    world: { tickets: complaintsOfWeek },
    query: { metric: 'repeat_complaint_rate' },
    value: 2 / 4,
    n: 4,
    excluded: 1,
  },
  {
    // k5 came by chat, the k2 before it by phone: it counts all the same. k1 and k5 of k1, k4, k5.
    name: 'the complaint before is looked for whatever the filter',
    world: { tickets: complaintsOfWeek },
    query: { metric: 'repeat_complaint_rate', where: [{ dim: 'channel', in: ['chat'] }] },
    value: 2 / 3,
    n: 3,
    excluded: 1,
  },
  { name: 'f1 to f4', world: { tickets: broken, products }, query: { metric: 'faults' }, value: 4, n: 4 },
  {
    // 2 faults on 2,500 units: 0.8 per 1,000. P3 is left out.
    name: 'over every product with known sales',
    world: { tickets: broken, products },
    query: { metric: 'fault_rate' },
    value: 0.8,
    n: 2500,
    excluded: 1,
  },
  {
    name: 'a product that never fails has a rate of zero',
    world: { tickets: broken, products },
    query: { metric: 'fault_rate', where: [{ dim: 'product', in: ['P2'] }] },
    value: 0,
    n: 500,
  },
  {
    name: 'without sales there is no rate',
    world: { tickets: broken, products },
    query: { metric: 'fault_rate', where: [{ dim: 'product_line', in: ['M'] }] },
    value: null,
    n: 0,
    excluded: 1,
  },
  { name: 's1 to s4', world: { tickets: suggested }, query: { metric: 'suggestions' }, value: 4, n: 4 },
  {
    name: 'two of the three that were decided on',
    world: { tickets: suggested },
    query: { metric: 'suggestion_adoption_rate' },
    value: 2 / 3,
    n: 3,
    excluded: 1,
  },
];
