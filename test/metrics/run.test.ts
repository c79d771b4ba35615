// What stands behind a figure: its sample, its tickets, its people, its statement.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runMetric, runTickets, runValues } from '../../src/metrics/run.js';
import { openStore } from '../../src/store/store.js';
import type { Store } from '../../src/store/store.js';
import { alwaysOpen, buildCalendar } from '../../src/time/business-calendar.js';
import { HOUR_MS } from '../../src/time/instant.js';
import { scoped } from '../support/scoped.js';
import { at, EMPTY, fill, survey, ticket } from './world.js';

const WEEK = { from: '2026-03-09', to: '2026-03-15' };
const shift = [{ start: 9 * HOUR_MS, end: 18 * HOUR_MS }];
const office = buildCalendar({
  ...alwaysOpen('Asia/Shanghai'),
  hours: { 1: shift, 2: shift, 3: shift, 4: shift, 5: shift, 6: [], 7: [] },
});
const open = buildCalendar(alwaysOpen('Asia/Shanghai'));
const ctx = {
  now: at('2026-03-16 09:00'),
  zone: 'Asia/Shanghai',
  weekStart: 1,
  calendarOf: (team: string | null) => (team === 'T1' ? office : open),
} as const;

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
});
afterAll(() => store.close());

// Friday 17:00 to Monday 10:00 is two office hours, or 65 on the wall; both teams have one such ticket.
const world = {
  ...EMPTY,
  tickets: [
    ticket('a', '2026-03-06 17:00', {
      team_id: 'T1',
      resolved_at: at('2026-03-09 10:00'),
      resolver_id: 'A1',
      assignee_id: 'A1',
    }),
    ticket('b', '2026-03-06 17:00', {
      team_id: 'T2',
      resolved_at: at('2026-03-09 10:00'),
      resolver_id: 'A2',
      assignee_id: 'A2',
    }),
    ticket('c', '2026-03-10 10:00', {
      team_id: 'T2',
      assignee_id: 'A2',
      resolution_due_at: at('2026-03-11 10:00'),
    }),
    ticket('d', '2026-03-10 09:00', {
      assignee_id: 'A3',
      first_response_due_at: at('2026-03-10 11:00'),
      resolution_due_at: at('2026-03-12 10:00'),
    }),
    ticket('e', '2026-03-09 08:00', { assignee_id: 'A3' }),
  ],
  surveys: [
    survey('s1', 5, '2026-03-10 10:00', { ticket_id: 'a', agent_id: 'A1' }),
    survey('s2', 2, '2026-03-10 10:00', { ticket_id: 'b', agent_id: 'A2' }),
    survey('s3', 1, '2026-03-11 10:00', { ticket_id: 'b', agent_id: 'A2' }),
    survey('s4', null, '2026-03-10 10:00'),
    survey('s5', 1, '2026-03-12 10:00'),
  ],
};
beforeEach(() => fill(store.db, world));

describe('durations in business hours', () => {
  it('are measured in the calendar of each ticket’s team', async () => {
    const query = scoped({ metric: 'resolution_time', clock: 'business', range: WEEK, by: ['team'] });
    const { rows } = await runMetric(store.db, query, ctx);
    expect(rows.map(({ key, value, n }) => [key[0], value, n])).toEqual([
      ['T1', 2 * 3600, 1],
      ['T2', 65 * 3600, 1],
    ]);
  });

  it('are summed up like any sample', async () => {
    const query = scoped({ metric: 'resolution_time', stat: 'median', clock: 'business', range: WEEK });
    const { rows } = await runMetric(store.db, query, ctx);
    expect(rows[0]).toMatchObject({ value: 33.5 * 3600, n: 2 });
  });
});

describe('runValues', () => {
  it('gives the sample of a duration in seconds, on the clock that is asked', async () => {
    const query = { metric: 'resolution_time', range: WEEK } as const;
    const elapsed = await runValues(store.db, scoped(query), ctx);
    expect(elapsed.values.toSorted((a, b) => a - b)).toEqual([65 * 3600, 65 * 3600]);
    const worked = await runValues(store.db, scoped({ ...query, clock: 'business' }), ctx);
    expect(worked.values.toSorted((a, b) => a - b)).toEqual([2 * 3600, 65 * 3600]);
  });

  it('gives scores rescaled, and says how many had none', async () => {
    const { values, excluded } = await runValues(
      store.db,
      scoped({ metric: 'csat_score', range: WEEK }),
      ctx,
    );
    expect([values.toSorted((a, b) => a - b), excluded]).toEqual([[1, 1, 2, 5], 1]);
  });

  it('refuses a metric that has no sample', async () => {
    await expect(runValues(store.db, scoped({ metric: 'tickets', range: WEEK }), ctx)).rejects.toThrow(
      'no sample',
    );
  });
});

describe('runTickets', () => {
  it('lists overdue tickets, the longest overdue first, with the earliest due time that was missed', async () => {
    const { rows } = await runTickets(store.db, scoped({ metric: 'overdue' }), ctx);
    expect(rows).toEqual([
      {
        ticket: 'd',
        agent: 'A3',
        team: null,
        createdAt: at('2026-03-10 09:00'),
        due: at('2026-03-10 11:00'),
        overdueSeconds: (6 * 24 - 2) * 3600,
      },
      {
        ticket: 'c',
        agent: 'A2',
        team: 'T2',
        createdAt: at('2026-03-10 10:00'),
        due: at('2026-03-11 10:00'),
        overdueSeconds: (5 * 24 - 1) * 3600,
      },
    ]);
  });

  it.each([
    ['backlog', ['d', 'c', 'e']],
    ['unanswered', ['d', 'c', 'e']],
    ['tickets', ['d', 'c', 'e']],
    ['resolved', ['a', 'b']],
    ['low_scores', ['b']],
  ] as const)('lists the tickets behind %s, each once', async (metric, wanted) => {
    const { rows } = await runTickets(store.db, scoped({ metric, range: WEEK }), ctx);
    expect(rows.map(({ ticket: id }) => id)).toEqual(wanted);
  });

  it('refuses a metric that counts no tickets', async () => {
    await expect(runTickets(store.db, scoped({ metric: 'csat', range: WEEK }), ctx)).rejects.toThrow(
      'no count',
    );
  });
});

describe('the people behind a figure', () => {
  it.each([
    [null, null],
    [[], 2],
    [['A2'], 1],
    [['A2', 'A3'], 0],
  ] as const)('other than %j', async (known, others) => {
    const { rows } = await runMetric(store.db, scoped({ metric: 'tickets', range: WEEK }, known), ctx);
    expect(rows[0]?.others).toBe(others);
  });

  it('are not counted for metrics of customers', async () => {
    const { rows } = await runMetric(store.db, scoped({ metric: 'clv', range: WEEK }, []), ctx);
    expect(rows[0]?.others).toBeNull();
  });
});

describe('bugs of a caller', () => {
  it.each([
    [{ metric: 'clv', by: ['agent'] }, 'clv has no dimension agent'],
    [{ metric: 'csat', where: [{ dim: 'aspect', in: ['speed'] }] }, 'csat has no filter on aspect'],
    [
      { metric: 'churn_rate', where: [{ dim: 'day', in: ['2026-03-09'] }] },
      'churn_rate has no filter on day',
    ],
    [{ metric: 'overdue', grain: 'day' }, 'overdue is about now'],
    [{ metric: 'tickets', range: null }, 'tickets needs a range'],
  ] as const)('%j', async (query, message) => {
    await expect(runMetric(store.db, scoped({ range: WEEK, ...query }), ctx)).rejects.toThrow(message);
  });
});

it('shows the statement with its parameters as question marks', async () => {
  const { sql } = await runMetric(store.db, scoped({ metric: 'tickets', range: WEEK }), ctx);
  expect(sql).toContain('cross join ticket_facts as t');
  expect(sql).not.toMatch(/\d{6,}/u);
});
