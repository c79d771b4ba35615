// Worlds and queries drawn at random, small enough that every list of values meets itself: ties, unknown values, references to
// nobody, times after now, clock changes.
import * as fc from 'fast-check';
import { metricEntry } from '../../src/metrics/catalogue.js';
import type { DimensionId, MetricId } from '../../src/metrics/metric.js';
import { STATS } from '../../src/metrics/metric.js';
import type { Filter, MetricQuery } from '../../src/metrics/query.js';
import { addDays } from '../../src/time/local-date.js';
import type { TicketFactsTable } from '../../src/store/schema.js';
import type { Clock } from './reference/calendar.js';
import type { World } from './world.js';
import { customer, order, product, survey, ticket } from './world.js';

const HOUR = 3_600_000;
const START = Date.UTC(2025, 9, 20);
const DAYS = 200;

const maybe = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { freq: 3, nil: null });
const oneOf = <T extends string | number>(...values: readonly T[]): fc.Arbitrary<T> =>
  fc.constantFrom(...values);
/** Half hours: coarse enough to collide, fine enough to fall on both sides of midnight and of a clock change. */
const instant = fc.integer({ min: 0, max: DAYS * 48 }).map((i) => START + i * (HOUR / 2));
const wait = fc.oneof(
  fc.integer({ min: 0, max: 96 }).map((i) => i * (HOUR / 2)),
  fc.integer({ min: 0, max: 40 * 24 }).map((i) => i * HOUR),
);

const AGENTS = ['A1', 'A2', 'A3'] as const;
const TEAMS = ['T1', 'T2'] as const;
const PRODUCTS = ['P1', 'P2', 'P3'] as const;
const CUSTOMERS = ['C1', 'C2', 'C3', 'C4'] as const;

const tickets = fc.array(
  fc
    .record({
      created_at: instant,
      channel: maybe(oneOf('chat', 'phone')),
      type: oneOf('question', 'fault', 'complaint', 'suggestion'),
      category: maybe(oneOf('a', 'b')),
      product_id: maybe(oneOf(...PRODUCTS, 'gone')),
      product_version: maybe(oneOf('1.0', '2.0')),
      region: maybe(oneOf('north', 'south')),
      priority: oneOf('urgent', 'high', 'normal', 'low'),
      status: oneOf('open', 'pending', 'resolved', 'closed'),
      assignee_id: maybe(oneOf(...AGENTS)),
      team_id: maybe(oneOf(...TEAMS)),
      customer_id: maybe(oneOf(...CUSTOMERS, 'gone')),
      responded: maybe(wait),
      first_responder_id: maybe(oneOf(...AGENTS)),
      resolved: maybe(wait),
      resolver_id: maybe(oneOf(...AGENTS)),
      closed: maybe(wait),
      contacts: maybe(fc.integer({ min: 0, max: 3 })),
      reopens: oneOf(0, 1, 2),
      transfers: oneOf(0, 1, 2),
      responseDue: maybe(wait),
      resolutionDue: maybe(wait),
      followedUp: maybe(wait),
      suggestion_adopted: maybe(oneOf(0, 1)),
    })
    .map(({ responded, resolved, closed, responseDue, resolutionDue, followedUp, ...columns }) => {
      const after = (ms: number | null): number | null => (ms === null ? null : columns.created_at + ms);
      return {
        ...columns,
        first_response_at: after(responded),
        resolved_at: after(resolved),
        closed_at: after(closed),
        first_response_due_at: after(responseDue),
        resolution_due_at: after(resolutionDue),
        followed_up_at: after(followedUp),
      };
    }),
  { maxLength: 30 },
);

const surveys = fc.array(
  fc.record({
    ticket: maybe(fc.nat({ max: 35 })),
    agent_id: maybe(oneOf(...AGENTS)),
    team_id: maybe(oneOf(...TEAMS)),
    kind: oneOf('csat', 'csat', 'nps', 'process'),
    aspect: maybe(oneOf('speed', 'attitude')),
    score: maybe(fc.integer({ min: 0, max: 10 })),
    wide: fc.boolean(),
    sent: maybe(instant),
    answered: maybe(wait),
    alone: instant,
  }),
  { maxLength: 20 },
);

const places = {
  segment: maybe(oneOf('smb', 'vip')),
  region: maybe(oneOf('north', 'south')),
};

/** A whole world: tickets, replies, surveys of known and unknown tickets, customers, products, orders. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    tickets,
    surveys,
    replies: fc.array(
      fc.record({ ticket: fc.nat({ max: 35 }), at: instant, waited: wait, agent: maybe(oneOf(...AGENTS)) }),
      {
        maxLength: 20,
      },
    ),
    customers: fc.array(
      fc.record({ ...places, since: maybe(fc.integer({ min: -30, max: DAYS })), churned: maybe(instant) }),
      { maxLength: CUSTOMERS.length },
    ),
    products: fc.array(
      fc.record({
        line: maybe(oneOf('L1', 'L2')),
        model: maybe(oneOf('M1', 'M2')),
        units: maybe(fc.nat({ max: 500 })),
      }),
      { maxLength: PRODUCTS.length },
    ),
    orders: fc.array(
      fc.record({
        customer: oneOf(...CUSTOMERS, 'gone'),
        at: instant,
        amount: maybe(fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100)),
        currency: maybe(oneOf('CNY', 'USD')),
      }),
      { maxLength: 20 },
    ),
  })
  .map((drawn): World => ({
    tickets: drawn.tickets.map((columns, i): TicketFactsTable => ({
      ...ticket(`t${i}`, '2026-01-01'),
      ...columns,
    })),
    replies: drawn.replies.map(({ ticket: i, at, waited, agent }, index) => ({
      ticket_id: `t${i}`,
      at: at + index,
      agent_id: agent,
      waiting_since: at + index - waited,
    })),
    surveys: drawn.surveys.map(
      ({ ticket: i, wide, sent, answered, alone, score, kind, ...columns }, index) => {
        const scale: readonly [number, number] = kind === 'nps' ? [0, 10] : wide ? [0, 10] : [1, 5];
        const given = score === null || score < scale[0] ? null : Math.min(score, scale[1]);
        const responded = answered === null ? null : (sent ?? alone) + answered;
        return {
          ...survey(`s${index}`, given, null, { ...columns, kind, scale }),
          ticket_id: i === null ? null : `t${i}`,
          sent_at: sent,
          responded_at: responded,
        };
      },
    ),
    customers: drawn.customers.map(({ segment, region, since, churned }, i) =>
      customer(CUSTOMERS[i] ?? '', {
        segment,
        region,
        since: since === null ? null : addDays('2025-10-20', since),
        churned_at: churned,
      }),
    ),
    products: drawn.products.map(({ line, model, units }, i) =>
      product(PRODUCTS[i] ?? '', { line, model, units_sold: units }),
    ),
    orders: drawn.orders.map(({ customer: who, at, amount, currency }, i) => ({
      ...order(`o${i}`, who, '2026-01-01'),
      at,
      amount,
      currency,
    })),
  }));

const ZONES = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata'];

/** Now in the middle of the data, or after all of it. */
export const clocks: fc.Arbitrary<Clock> = fc.record({
  now: fc.oneof(
    instant,
    fc.constant(START + 2 * DAYS * 24 * HOUR),
    instant.map((t) => t + 17 * 60_000),
  ),
  zone: fc.constantFrom(...ZONES),
  weekStart: fc.constantFrom(1, 7),
});

const VALUES: Readonly<Record<DimensionId, readonly (string | number)[]>> = {
  agent: AGENTS,
  team: TEAMS,
  channel: ['chat', 'phone'],
  type: ['question', 'fault', 'complaint', 'suggestion'],
  category: ['a', 'b'],
  product: PRODUCTS,
  product_line: ['L1', 'L2'],
  model: ['M1', 'M2'],
  version: ['1.0', '2.0'],
  region: ['north', 'south'],
  priority: ['urgent', 'high', 'normal', 'low'],
  segment: ['smb', 'vip'],
  aspect: ['speed', 'attitude'],
  hour: [0, 1, 2, 3, 9, 12, 23],
  weekday: [1, 2, 3, 4, 5, 6, 7],
};

const RANGE_START = '2025-10-18';

function filterOf(dim: DimensionId | 'day'): fc.Arbitrary<Filter> {
  const value =
    dim === 'day'
      ? fc.integer({ min: 0, max: DAYS }).map((i): string | null => addDays(RANGE_START, i))
      : fc.constantFrom(null, ...VALUES[dim]);
  const values = fc
    .array(value, { maxLength: dim === 'day' ? 60 : 3 })
    .map((list) => (dim === 'day' ? list.filter((each) => each !== null) : list));
  return fc
    .boolean()
    .chain((keep) => values.map((list): Filter => (keep ? { dim, in: list } : { dim, not: list })));
}

/** A query that the metric can answer. `stepped` false: one figure or breakdown for the whole range. */
export function queries(metric: MetricId, stepped: boolean): fc.Arbitrary<MetricQuery> {
  const entry = metricEntry(metric);
  const days = entry.dimensions.includes('weekday') ? (['day'] as const) : [];
  return fc
    .record({
      from: fc.integer({ min: 0, max: DAYS }),
      length: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: DAYS })),
      open: fc.boolean(),
      grain: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
      stat: fc.constantFrom(...STATS),
      clock: fc.constantFrom('calendar', 'business'),
      by: fc.uniqueArray(fc.constantFrom(...entry.dimensions), { maxLength: 2 }),
      where: fc.array(fc.constantFrom(...entry.dimensions, ...days).chain(filterOf), { maxLength: 2 }),
    })
    .map(({ from, length, open, grain, stat, clock, by, where }): MetricQuery => {
      const first = addDays(RANGE_START, from);
      const asked = { from: open && !stepped ? null : first, to: addDays(first, length) };
      return {
        metric,
        stat: entry.stat === null ? null : stat,
        clock,
        range: entry.timing === 'now' ? null : asked,
        grain: stepped && entry.timing !== 'now' ? grain : null,
        by,
        where,
      };
    });
}
