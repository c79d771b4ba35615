// The compiled SQL and the slow reference agree, for every metric, on worlds nobody thought of.
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRICS } from '../../src/metrics/catalogue.js';
import type { MetricQuery, ResultTable } from '../../src/metrics/query.js';
import { runMetric } from '../../src/metrics/run.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { alwaysOpen, buildCalendar, businessMs } from '../../src/time/business-calendar.js';
import type { Weekday } from '../../src/time/local-date.js';
import { scoped } from '../support/scoped.js';
import { clocks, queries, worlds } from './random-world.js';
import type { Clock } from './reference/calendar.js';
import type { ReferenceTable } from './reference/reference.js';
import { reference } from './reference/reference.js';
import { fill } from './world.js';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
});
afterAll(() => store.close());

const day = [{ start: 9 * 3_600_000, end: 18 * 3_600_000 }];
const office = buildCalendar({
  ...alwaysOpen('Asia/Shanghai'),
  hours: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: [], 7: [] },
});
const open = buildCalendar(alwaysOpen('Asia/Shanghai'));
const calendarOf = (team: string | null): typeof open => (team === 'T1' ? office : open);
const worked = (team: string | null, from: number, to: number): number =>
  businessMs(calendarOf(team), from, to);

const context = (clock: Clock): Parameters<typeof runMetric>[2] => ({
  now: clock.now,
  zone: clock.zone,
  weekStart: clock.weekStart as Weekday,
  calendarOf,
});

/** Cells that hold something, by step and key: the two sides may differ in how they show emptiness. */
function filled(
  cells: readonly { step: string | null; key: readonly unknown[]; n: number }[],
): readonly string[] {
  return cells
    .filter(({ n }) => n > 0)
    .map(({ step, key }) => JSON.stringify([step, key]))
    .sort();
}

function agree(got: ResultTable, wanted: ReferenceTable, query: MetricQuery, asked: readonly string[]): void {
  expect(filled(got.rows)).toEqual(filled(wanted.cells));
  for (const cell of wanted.cells.filter(({ n }) => n > 0)) {
    const name = JSON.stringify([cell.step, cell.key]);
    const row = got.rows.find(({ step, key }) => JSON.stringify([step, key]) === name);
    expect(row?.n, name).toBe(cell.n);
    if (cell.value === null) expect(row?.value, name).toBeNull();
    else
      expect(Math.abs((row?.value ?? Number.NaN) - cell.value), name).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(cell.value)),
      );
    const ofCustomers = ['repurchase_rate', 'churn_rate', 'clv'].includes(query.metric);
    const others = cell.people.filter((person) => !asked.includes(person)).length;
    expect(row?.others, name).toBe(ofCustomers ? null : others);
  }
  if (query.grain === null) expect(got.excluded).toBe(wanted.excluded);
}

describe.each(METRICS.map(({ id }) => id))('%s', (metric) => {
  it.each([
    ['one range', false],
    ['in steps', true],
  ])('agrees with the reference over %s', async (_, stepped) => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(fc.tuple(clocks, queries(metric, stepped)), { minLength: 3, maxLength: 3 }),
        fc.constantFrom([], ['A1'], ['A1', 'A3']),
        async (world, asked, people) => {
          await fill(store.db, world);
          for (const [clock, query] of asked) {
            const got = await runMetric(store.db, scoped(query, people), context(clock));
            agree(got, reference(world, query, clock, worked), query, people);
          }
        },
      ),
      // What was found is reported, also where making it smaller would take longer than the test may.
      { numRuns: stepped ? 15 : 30, interruptAfterTimeLimit: 45_000, markInterruptAsFailure: false },
    );
  });
});
