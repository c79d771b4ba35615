// What holds for every metric whatever the data: parts sum to the whole, steps tile the range, every step is shown.
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/catalogue.js';
import type { MetricQuery } from '../../src/metrics/query.js';
import { runMetric } from '../../src/metrics/run.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { alwaysOpen, buildCalendar } from '../../src/time/business-calendar.js';
import type { ClosedRange, Grain, Weekday } from '../../src/time/local-date.js';
import { addSteps, startOf } from '../../src/time/local-date.js';
import { scoped } from '../support/scoped.js';
import { clocks, queries, worlds } from './random-world.js';
import { at, EMPTY, fill, ticket } from './world.js';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
});
afterAll(() => store.close());

const calendar = buildCalendar(alwaysOpen('Asia/Shanghai'));
const context = (now: number, zone: string, weekStart: number): Parameters<typeof runMetric>[2] => ({
  now,
  zone,
  weekStart: weekStart as Weekday,
  calendarOf: () => calendar,
});
const sumOfN = (rows: readonly { readonly n: number }[]): number => rows.reduce((sum, { n }) => sum + n, 0);

describe.each(METRICS.filter(({ dimensions }) => dimensions.length > 0))('$id', (entry) => {
  it('has parts that sum to the whole, in every dimension', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, clocks, queries(entry.id, false), async (world, clock, query) => {
        await fill(store.db, world);
        const ctx = context(clock.now, clock.zone, clock.weekStart);
        const whole = (await runMetric(store.db, scoped({ ...query, by: [] }), ctx)).rows[0];
        for (const dim of entry.dimensions) {
          // Every hour and every weekday rests on the same units, so those parts overlap.
          if (entry.id === 'fault_rate' && (dim === 'hour' || dim === 'weekday')) continue;
          const { rows } = await runMetric(store.db, scoped({ ...query, by: [dim] }), ctx);
          expect(sumOfN(rows), dim).toBe(whole?.n);
          if (entry.stat !== null || whole?.value === null || whole === undefined) continue;
          // What was never sold has no rate of its own, though its faults are among those of the whole.
          if (entry.id === 'fault_rate' && world.products.some(({ units_sold }) => units_sold === 0))
            continue;
          const total = rows.reduce(
            (sum, { value, n }) => sum + (value ?? 0) * (entry.unit === 'count' ? 1 : n),
            0,
          );
          const wanted = whole.value * (entry.unit === 'count' ? 1 : whole.n);
          expect(Math.abs(total - wanted), dim).toBeLessThan(1e-6 * Math.max(1, Math.abs(wanted)));
        }
      }),
      { numRuns: 8 },
    );
  });
});

// Sums over time make sense for what happens in it: not for stocks, nor for customers who are there in several steps.
const HAPPENING = METRICS.filter(
  ({ id, timing }) =>
    timing === 'range' && !['fault_rate', 'repurchase_rate', 'churn_rate', 'clv'].includes(id),
);

describe.each(HAPPENING)('$id in steps', ({ id }) => {
  it('counts each row in exactly one step', async () => {
    await fc.assert(
      fc.asyncProperty(worlds, clocks, queries(id, true), async (world, clock, query) => {
        await fill(store.db, world);
        const ctx = context(clock.now, clock.zone, clock.weekStart);
        const stepped = await runMetric(store.db, scoped({ ...query, by: [] }), ctx);
        const whole = await runMetric(store.db, scoped({ ...query, by: [], grain: null }), ctx);
        expect(sumOfN(stepped.rows)).toBe(whole.rows[0]?.n);
        expect(stepped.excluded).toBe(whole.excluded);
      }),
      { numRuns: 15 },
    );
  });
});

const stepsBetween = (range: ClosedRange, grain: Grain): readonly string[] => {
  const firsts: string[] = [];
  for (let first = startOf(grain, range.from); first <= range.to; first = addSteps(grain, first, 1))
    firsts.push(first);
  return firsts;
};

describe('steps without rows', () => {
  const range = { from: '2025-12-30', to: '2026-04-02' };
  it.each(METRICS.filter(({ timing }) => timing !== 'now'))(
    '$id has a row for each',
    async ({ id, unit }) => {
      await fill(store.db, EMPTY);
      for (const grain of ['day', 'week', 'month', 'quarter', 'year'] as const) {
        const ctx = context(at('2026-05-01'), 'Asia/Shanghai', 1);
        const { rows } = await runMetric(store.db, scoped({ metric: id, range, grain }), ctx);
        expect(rows.map(({ step }) => step)).toEqual(stepsBetween(range, grain));
        expect(new Set(rows.map(({ value }) => value))).toEqual(new Set([unit === 'count' ? 0 : null]));
        expect(sumOfN(rows)).toBe(0);
      }
    },
  );

  it('a stock of days to come is unknown, a count of them is zero', async () => {
    await fill(store.db, { ...EMPTY, tickets: [ticket('a', '2026-03-01')] });
    const query: Partial<MetricQuery> = { range: { from: '2026-03-15', to: '2026-03-17' }, grain: 'day' };
    const ctx = context(at('2026-03-16 09:00'), 'Asia/Shanghai', 1);
    const stock = await runMetric(store.db, scoped({ ...query, metric: 'backlog' }), ctx);
    expect(stock.rows.map(({ value }) => value)).toEqual([1, 1, null]);
    const count = await runMetric(store.db, scoped({ ...query, metric: 'tickets' }), ctx);
    expect(count.rows.map(({ value }) => value)).toEqual([0, 0, 0]);
  });
});

describe('long and open ranges', () => {
  const ctx = context(at('2026-03-16 09:00'), 'America/New_York', 1);
  const tickets = [
    ticket('old', '2016-05-05 10:00'),
    ticket('new', '2026-03-01 10:00', { resolved_at: at('2026-03-02') }),
  ];

  it.each(['tickets', 'backlog', 'fault_rate', 'clv'] as const)(
    '%s by day over ten years',
    async (metric) => {
      await fill(store.db, { ...EMPTY, tickets });
      const range = { from: '2016-01-01', to: '2026-03-16' };
      const { rows, sql } = await runMetric(store.db, scoped({ metric, range, grain: 'day' }), {
        ...ctx,
        zone: 'Asia/Shanghai',
      });
      expect(rows).toHaveLength(3728);
      expect(sql.length).toBeLessThan(2_500);
      if (metric === 'tickets') expect(sumOfN(rows)).toBe(2);
      if (metric === 'backlog') expect(rows.at(-1)?.value).toBe(1);
    },
  );

  it('a trend without a beginning starts with the first row', async () => {
    await fill(store.db, { ...EMPTY, tickets });
    const query = scoped({ metric: 'tickets', range: { from: null, to: '2026-03-10' }, grain: 'year' });
    const { rows } = await runMetric(store.db, query, ctx);
    expect(rows.map(({ step, value }) => [step, value])).toEqual(
      stepsBetween({ from: '2016-01-01', to: '2026-01-01' }, 'year').map((year) => [
        year,
        year === '2016-01-01' || year === '2026-01-01' ? 1 : 0,
      ]),
    );
  });
});

describe('hours across clock changes', () => {
  it('an old open ticket keeps the hour of its own day', async () => {
    // 01:00 in New York on 1 March, still winter time; the range is after the change of 8 March.
    const created = Date.parse('2026-03-01T06:00:00Z');
    await fill(store.db, { ...EMPTY, tickets: [ticket('a', '2026-03-01', { created_at: created })] });
    const query = scoped({
      metric: 'backlog',
      range: { from: '2026-03-10', to: '2026-03-10' },
      by: ['hour'],
    });
    const { rows } = await runMetric(store.db, query, context(at('2026-05-01'), 'America/New_York', 1));
    expect(rows.map(({ key }) => key)).toEqual([[1]]);
  });
});
