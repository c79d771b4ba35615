// A small company for the tests of access: two teams of agents, their supervisors, a manager, an analyst.
import { localAdmin, personOf, type Person } from '../../src/access/principal.js';
import type { DimensionId, DimensionValue } from '../../src/metrics/metric.js';
import type { Filter, MetricQuery, ResultRow, ResultTable } from '../../src/metrics/query.js';
import type { Directory } from '../../src/tickets/directory.js';
import type { Agent, Role } from '../../src/tickets/rows.js';

const agent = (id: string, name: string, teamId: string | null, role: Role = 'agent'): Agent => ({
  id,
  name,
  email: `${id}@desk.example`,
  teamId,
  role,
  timezone: null,
  active: true,
  aliases: [],
});

export const directory: Directory = {
  teams: [
    { id: 'north', name: 'North', supervisorId: 's1' },
    { id: 'south', name: 'South', supervisorId: 's2' },
  ],
  agents: [
    agent('a1', 'Ann', 'north'),
    agent('a2', 'Ben', 'north'),
    agent('a3', 'Cai', 'north'),
    agent('b1', 'Dan', 'south'),
    agent('b2', 'Eve', 'south'),
    agent('s1', 'Sue', 'north', 'supervisor'),
    // Leads South, sits in North: the team they lead counts.
    agent('s2', 'Sid', 'north', 'supervisor'),
    agent('m1', 'Max', null, 'manager'),
    agent('r1', 'Ria', null, 'analyst'),
    agent('z1', 'Zoe', null),
  ],
  products: [],
  values: { channel: [], category: [], product_line: [], model: [], version: [], region: [], segment: [] },
};

export function person(id: string): Person {
  const found = id === 'admin' ? localAdmin : personOf(id, directory);
  if (found === null) throw new Error(`no person ${id} in the test company`);
  return found;
}

export const inside = (dim: Filter['dim'], ...values: readonly DimensionValue[]): Filter => ({
  dim,
  in: values,
});
export const except = (dim: Filter['dim'], ...values: readonly DimensionValue[]): Filter => ({
  dim,
  not: values,
});

/** A query on CSAT in March; `by` and `where` as given. */
export const query = (
  by: readonly DimensionId[],
  where: readonly Filter[],
  more: Partial<MetricQuery> = {},
): MetricQuery => ({
  metric: 'csat',
  stat: null,
  clock: 'calendar',
  range: { from: '2026-03-01', to: '2026-03-31' },
  grain: null,
  by,
  where,
  ...more,
});

export const row = (key: readonly DimensionValue[], n: number, others: number | null): ResultRow => ({
  key,
  step: null,
  value: n === 0 ? null : 0.5,
  n,
  others,
});

export const table = (...rows: readonly ResultRow[]): ResultTable => ({
  rows,
  excluded: 0,
  sql: '',
  asOf: 0,
});
