// Every metric on a timeline small enough to work out on paper. All times are Shanghai's, now is Monday 16 March 2026 09:00, the
// range is the week of 9–15 March unless a case says otherwise.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { METRIC_IDS } from '../../src/metrics/metric.js';
import { runMetric } from '../../src/metrics/run.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { alwaysOpen, buildCalendar } from '../../src/time/business-calendar.js';
import { scoped } from '../support/scoped.js';
import { customerTruths } from './truths/customers.js';
import { promiseTruths } from './truths/promises.js';
import { surveyTruths } from './truths/surveys.js';
import { ticketTruths } from './truths/tickets.js';
import type { Truth } from './truths/truth.js';
import { at, EMPTY, fill } from './world.js';

const TRUTHS: readonly Truth[] = [...ticketTruths, ...surveyTruths, ...promiseTruths, ...customerTruths];
const WEEK = { from: '2026-03-09', to: '2026-03-15' };
const calendar = buildCalendar(alwaysOpen('Asia/Shanghai'));

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
});
afterAll(() => store.close());

it('has a truth for every metric', () => {
  expect([...new Set(TRUTHS.map(({ query }) => query.metric))].sort()).toEqual([...METRIC_IDS].sort());
});

describe.each(TRUTHS)('$query.metric: $name', ({ world, query, now, value, n, excluded }) => {
  it('comes to the figure worked out by hand', async () => {
    await fill(store.db, { ...EMPTY, ...world });
    const range = query.metric === 'overdue' ? null : WEEK;
    const table = await runMetric(store.db, scoped({ range, ...query }), {
      now: at(now ?? '2026-03-16 09:00'),
      zone: 'Asia/Shanghai',
      weekStart: 1,
      calendarOf: () => calendar,
    });
    expect(table.rows).toHaveLength(1);
    const [row] = table.rows;
    expect({ value: row?.value, n: row?.n, excluded: table.excluded }).toEqual({
      value: value === null ? null : expect.closeTo(value, 10),
      n,
      excluded: excluded ?? 0,
    });
  });
});
