// What becomes of customers.
import { at, customer, order, ticket } from '../world.js';
import type { Truth } from './truth.js';

const visit = (id: string, customerId: string | null, resolved: string): ReturnType<typeof ticket> =>
  ticket(id, '2025-11-01', { status: 'resolved', customer_id: customerId, resolved_at: at(resolved) });

const NOVEMBER = { from: '2025-11-01', to: '2025-11-30' };
const DECEMBER = { from: '2025-12-01', to: '2025-12-31' };

// C1 ordered 10 days after the first of two visits. C2 only before. C3 on the 91st day. C4 exactly 90 days after. The
// last visit is nobody's.
const visits = [
  visit('v1', 'C1', '2025-11-10 10:00'),
  visit('v2', 'C1', '2025-11-28 10:00'),
  visit('v3', 'C2', '2025-11-10 10:00'),
  visit('v4', 'C3', '2025-11-10 10:00'),
  visit('v5', 'C4', '2025-11-10 10:00'),
  visit('v6', null, '2025-11-10 10:00'),
];
const orders = [
  order('o1', 'C1', '2025-11-20 10:00'),
  order('o2', 'C2', '2025-11-10 10:00'),
  order('o3', 'C3', '2026-02-08 10:01'),
  order('o4', 'C4', '2026-02-08 10:00'),
];

// Customers before the week: A, B, C and D. B leaves in it, C had left before, D leaves an hour from now. E came in the week
// and left in it; nobody knows since when F is one.
const people = [
  customer('A', { since: '2025-01-01', segment: 'vip' }),
  customer('B', { since: '2025-01-01', segment: 'smb', churned_at: at('2026-03-15') }),
  customer('C', { since: '2025-01-01', churned_at: at('2026-03-08') }),
  customer('D', { since: '2026-03-08', churned_at: at('2026-03-16 10:00') }),
  customer('E', { since: '2026-03-09', churned_at: at('2026-03-10') }),
  customer('F'),
];

// Up to 15 March: A 100 + 50, B 30, and B's 10 dollars are another currency; C and E nothing; D's order is of the 16th.
const spending = [
  order('a1', 'A', '2025-02-01 10:00'),
  order('a2', 'A', '2026-03-15 23:59', { amount: 50 }),
  order('b1', 'B', '2025-02-01 10:00', { amount: 30 }),
  order('b2', 'B', '2025-02-01 10:00', { amount: 10, currency: 'USD' }),
  order('d1', 'D', '2026-03-16 00:00', { amount: 1000 }),
  order('f1', 'F', '2025-02-01 10:00', { amount: 1000 }),
];

export const customerTruths: readonly Truth[] = [
  {
    // C1 and C4 of C1, C2, C3, C4.
    name: 'each customer once',
    world: { tickets: visits, orders },
    query: { metric: 'repurchase_rate', range: NOVEMBER },
    value: 2 / 4,
    n: 4,
    excluded: 1,
  },
  {
    // Visits of 20 December are not 90 days old on 16 March 09:00; the one of 10 December is.
    name: 'only when the 90 days are over',
    world: {
      tickets: [visit('v1', 'C1', '2025-12-10 10:00'), visit('v2', 'C2', '2025-12-20 10:00')],
      orders: [order('o1', 'C2', '2025-12-21 10:00')],
    },
    query: { metric: 'repurchase_rate', range: DECEMBER },
    value: 0,
    n: 1,
    excluded: 1,
  },
  {
    // B of A, B, D.
    name: 'of those who were there before',
    world: { customers: people },
    query: { metric: 'churn_rate' },
    value: 1 / 3,
    n: 3,
    excluded: 1,
  },
  {
    name: 'of one segment',
    world: { customers: people },
    query: { metric: 'churn_rate', where: [{ dim: 'segment', in: ['smb'] }] },
    value: 1,
    n: 1,
  },
  {
    // 180 over A, B, C, D, E. Left out: F, the dollars.
    name: 'what was ordered so far, in one currency',
    world: { customers: people, orders: spending },
    query: { metric: 'clv' },
    value: 180 / 5,
    n: 5,
    excluded: 2,
  },
];
