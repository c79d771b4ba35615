// The slow, plain program that the compiled SQL is held against: lists, loops and the definitions of the catalogue, and not a
// line of the compiler. It answers a query with the cells it has; missing cells are empty.
import type { DimensionValue, Stat } from '../../../src/metrics/metric.js';
import type { MetricQuery } from '../../../src/metrics/query.js';
import type { World } from '../world.js';
import type { Clock, ReferenceStep } from './calendar.js';
import { dayAt, endOfDay, firstMoment, stepsOf } from './calendar.js';
import { admits, keyOf, ticketDims, timeDims } from './dimensions.js';
import type { Dims } from './dimensions.js';
import { occurrences } from './occurrences.js';
import type { Occurrence } from './occurrences.js';

export interface ReferenceCell {
  readonly step: string | null;
  readonly key: readonly DimensionValue[];
  readonly value: number | null;
  readonly n: number;
  readonly people: readonly string[];
}

export interface ReferenceTable {
  readonly cells: readonly ReferenceCell[];
  readonly excluded: number;
}

/** Working milliseconds between two instants by the calendar of a team. */
export type Worked = (team: string | null, from: number, to: number) => number;

const COUNTS = new Set([
  'tickets',
  'resolved',
  'low_scores',
  'complaints',
  'faults',
  'suggestions',
  'backlog',
  'unanswered',
  'overdue',
]);
const DAY = 86_400_000;

export function reference(world: World, query: MetricQuery, clock: Clock, worked: Worked): ReferenceTable {
  const found = occurrences(query.metric, world, clock);
  if (found !== null) return ofOccurrences(found, query, clock, worked);
  const tables = steps(query, clock).map((step) => special(world, query, clock, step));
  return {
    cells: tables.flatMap(({ cells }) => cells),
    // What is left out of these does not depend on the step, but for orders and open windows, which the tests ask unstepped.
    excluded: tables.reduce((sum, table) => sum + table.excluded, 0),
  };
}

const steps = (query: MetricQuery, clock: Clock): readonly ReferenceStep[] =>
  query.range === null
    ? [{ first: null, from: null, to: dayAt(clock.now, clock.zone) }]
    : stepsOf(query.range, query.grain, clock);

const within = (day: string, step: ReferenceStep): boolean =>
  (step.from === null || day >= step.from) && day <= step.to;

function ofOccurrences(
  found: readonly Occurrence[],
  query: MetricQuery,
  clock: Clock,
  worked: Worked,
): ReferenceTable {
  const cells: ReferenceCell[] = [];
  let excluded = 0;
  for (const step of steps(query, clock)) {
    const rows = found.filter((o) => within(dayAt(o.at, clock.zone), step) && admits(query, o.dims));
    excluded += rows.filter(({ says }) => says === null).length;
    for (const group of grouped(
      rows.filter(({ says }) => says !== null),
      (o) => keyOf(query.by, o.dims),
    )) {
      const numbers = group.rows.flatMap((o) => sampleOf(o, query, worked));
      const people = [...new Set(group.rows.flatMap(({ agent }) => (agent === null ? [] : [agent])))];
      const value = COUNTS.has(query.metric) ? numbers.length : summary(numbers, query.stat ?? 'mean');
      cells.push({ step: step.first, key: group.key, value, n: numbers.length, people });
    }
  }
  return { cells, excluded };
}

function sampleOf(o: Occurrence, query: MetricQuery, worked: Worked): readonly number[] {
  if (o.lasted === undefined) return o.says ?? [];
  const { from, to, team } = o.lasted;
  return [(query.clock === 'business' ? worked(team, from, to) : to - from) / 1000];
}

/** Linear interpolation between closest ranks, by the book: rank 1 + (n - 1) p. */
export function summary(numbers: readonly number[], stat: Stat): number | null {
  if (numbers.length === 0) return null;
  if (stat === 'mean') return numbers.reduce((a, b) => a + b) / numbers.length;
  const p = { median: 50, p90: 90, p95: 95 }[stat];
  const sorted = [...numbers].sort((a, b) => a - b);
  const position = ((sorted.length - 1) * p) / 100;
  const low = Math.floor(position);
  const high = Math.min(low + 1, sorted.length - 1);
  return (sorted[low] ?? 0) * (1 - (position - low)) + (sorted[high] ?? 0) * (position - low);
}

function grouped<R>(
  rows: readonly R[],
  key: (row: R) => readonly DimensionValue[],
): readonly { key: readonly DimensionValue[]; rows: readonly R[] }[] {
  const groups = new Map<string, { key: readonly DimensionValue[]; rows: R[] }>();
  for (const row of rows) {
    const name = JSON.stringify(key(row));
    const group = groups.get(name) ?? { key: key(row), rows: [] };
    groups.set(name, group);
    group.rows.push(row);
  }
  return [...groups.values()];
}

function special(world: World, query: MetricQuery, clock: Clock, step: ReferenceStep): ReferenceTable {
  switch (query.metric) {
    case 'backlog':
    case 'unanswered':
    case 'overdue':
      return standing(world, query, clock, step);
    case 'fault_rate':
      return faultRate(world, query, clock, step);
    case 'repurchase_rate':
      return repurchase(world, query, clock, step);
    case 'churn_rate':
      return churn(world, query, clock, step);
    case 'clv':
      return lifetimeValue(world, query, clock, step);
    default:
      throw new Error(`the reference does not know ${query.metric}`);
  }
}

function standing(world: World, query: MetricQuery, clock: Clock, step: ReferenceStep): ReferenceTable {
  const { now, zone } = clock;
  const seen = (t: number | null): number | null => (t === null || t > now ? null : t);
  const before = (t: number | null): boolean => t !== null && t <= now && t < endOfDay(step.to, zone);
  const begun = step.from === null || firstMoment(step.from, zone) <= now;
  const rows = world.tickets
    .filter((t) => {
      const done = seen(t.resolved_at) ?? seen(t.closed_at);
      if (query.metric === 'overdue') {
        const hasTimes = t.resolved_at !== null || t.closed_at !== null;
        const finished = ['resolved', 'closed'].includes(t.status) && (!hasTimes || done !== null);
        const missed = (due: number | null): boolean => due !== null && due < now;
        const late =
          (seen(t.first_response_at) === null && missed(t.first_response_due_at)) ||
          missed(t.resolution_due_at);
        return t.created_at <= now && !finished && late;
      }
      const waits = query.metric === 'backlog' || !before(t.first_response_at);
      return begun && before(t.created_at) && !before(done) && waits;
    })
    .map((t) => ({
      agent: t.assignee_id,
      dims: { ...ticketDims(t, world), ...timeDims(t.created_at, clock), agent: t.assignee_id },
    }))
    .filter(({ dims }) => admits(query, dims));
  const cells = grouped(rows, ({ dims }) => keyOf(query.by, dims)).map((group) => ({
    step: step.first,
    key: group.key,
    value: group.rows.length,
    n: group.rows.length,
    people: [...new Set(group.rows.flatMap(({ agent }) => (agent === null ? [] : [agent])))],
  }));
  return { cells, excluded: 0 };
}

function faultRate(world: World, query: MetricQuery, clock: Clock, step: ReferenceStep): ReferenceTable {
  const { now, zone } = clock;
  if (step.from !== null && firstMoment(step.from, zone) > now) return { cells: [], excluded: 0 };
  const range = (count: number, first: number): readonly number[] =>
    Array.from({ length: count }, (_, i) => i + first);
  const hours = query.by.includes('hour') ? range(24, 0) : [null];
  const weekdays = query.by.includes('weekday') ? range(7, 1) : [null];
  const ofProduct = { where: query.where.filter(({ dim }) => dim.startsWith('product') || dim === 'model') };
  const slots = world.products
    .map((p) => ({ p, dims: { product: p.id, product_line: p.line, model: p.model } as Dims }))
    .filter(({ dims }) => admits(ofProduct, dims));
  const sold = slots.filter(({ p }) => p.units_sold !== null);
  const onAxes = sold.flatMap(({ p, dims }) =>
    hours.flatMap((hour) =>
      weekdays.map((weekday) => ({ p, hour, weekday, dims: { ...dims, hour, weekday } })),
    ),
  );
  const axes = {
    where: query.where.filter(({ dim }) => (dim === 'hour' || dim === 'weekday') && query.by.includes(dim)),
  };
  const cells = grouped(
    onAxes.filter(({ dims }) => admits(axes, dims)),
    ({ dims }) => keyOf(query.by, dims),
  ).map(({ key, rows }): ReferenceCell => {
    const units = [...new Set(rows.map(({ p }) => p))].reduce((sum, p) => sum + (p.units_sold ?? 0), 0);
    const broken = world.tickets.filter((t) => {
      const dims = { ...ticketDims(t, world), ...timeDims(t.created_at, clock) };
      const known = sold.some(({ p }) => p.id === t.product_id);
      const inTime = t.created_at <= now && within(dayAt(t.created_at, zone), step);
      return (
        t.type === 'fault' &&
        known &&
        inTime &&
        admits(query, dims) &&
        JSON.stringify(keyOf(query.by, dims)) === JSON.stringify(key)
      );
    });
    const people = [...new Set(broken.flatMap((t) => (t.assignee_id === null ? [] : [t.assignee_id])))];
    const value = units === 0 ? null : (broken.length / units) * 1000;
    return { step: step.first, key, value, n: units, people };
  });
  return { cells, excluded: slots.length - sold.length };
}

function repurchase(world: World, query: MetricQuery, clock: Clock, step: ReferenceStep): ReferenceTable {
  const { now, zone } = clock;
  const rows = world.tickets.flatMap((t) => {
    const c = world.customers.find(({ id }) => id === t.customer_id);
    const dims: Dims = { segment: c?.segment ?? null, region: c?.region ?? null };
    if (t.resolved_at === null || t.resolved_at > now || !within(dayAt(t.resolved_at, zone), step)) return [];
    return admits(query, dims) ? [{ resolved: t.resolved_at, customer: t.customer_id, dims }] : [];
  });
  const ripe = rows.filter((r) => r.customer !== null && r.resolved + 90 * DAY <= now);
  const cells = grouped(ripe, ({ dims }) => keyOf(query.by, dims)).map((group): ReferenceCell => {
    const customers = [...new Set(group.rows.map((r) => r.customer))];
    const back = customers.filter((id) =>
      group.rows.some(
        (r) =>
          r.customer === id &&
          world.orders.some(
            (o) => o.customer_id === id && o.at > r.resolved && o.at <= r.resolved + 90 * DAY,
          ),
      ),
    );
    return {
      step: step.first,
      key: group.key,
      value: back.length / customers.length,
      n: customers.length,
      people: [],
    };
  });
  return { cells, excluded: rows.length - ripe.length };
}

const customersIn = (world: World, query: MetricQuery): readonly World['customers'][number][] =>
  world.customers.filter((c) => admits(query, { segment: c.segment, region: c.region }));

const customerKey = (query: MetricQuery, c: World['customers'][number]): readonly DimensionValue[] =>
  keyOf(query.by, { segment: c.segment, region: c.region });

function churn(world: World, query: MetricQuery, clock: Clock, step: ReferenceStep): ReferenceTable {
  const { now, zone } = clock;
  const { from } = step;
  if (from !== null && firstMoment(from, zone) > now) return { cells: [], excluded: 0 };
  const all = customersIn(world, query);
  const first = from ?? '1970-01-01';
  const there = all.filter(
    (c) =>
      c.since !== null && c.since < first && (c.churned_at === null || dayAt(c.churned_at, zone) >= first),
  );
  const cells = grouped(there, (c) => customerKey(query, c)).map((group): ReferenceCell => {
    const gone = group.rows.filter(
      (c) => c.churned_at !== null && c.churned_at <= now && within(dayAt(c.churned_at, zone), step),
    );
    const n = group.rows.length;
    return { step: step.first, key: group.key, value: gone.length / n, n, people: [] };
  });
  return { cells, excluded: all.filter((c) => c.since === null).length };
}

function lifetimeValue(world: World, query: MetricQuery, clock: Clock, step: ReferenceStep): ReferenceTable {
  const { now, zone } = clock;
  if (step.from !== null && firstMoment(step.from, zone) > now) return { cells: [], excluded: 0 };
  const happened = world.orders.filter((o) => o.at <= now);
  const names = [...new Set(happened.map((o) => o.currency))];
  const uses = (name: string | null): number => happened.filter((o) => o.currency === name).length;
  // Most used first; of equals the first by the alphabet, none before any.
  const main = names.sort((a, b) => uses(b) - uses(a) || ((a ?? '') < (b ?? '') ? -1 : 1))[0] ?? null;
  const counted = happened.filter((o) => dayAt(o.at, zone) <= step.to);
  const today = dayAt(now, zone);
  const all = customersIn(world, query);
  const there = all.filter((c) => c.since !== null && c.since <= (step.to < today ? step.to : today));
  const cells = grouped(there, (c) => customerKey(query, c)).map((group): ReferenceCell => {
    const spent = counted.filter(
      (o) => o.currency === main && group.rows.some(({ id }) => id === o.customer_id),
    );
    const n = group.rows.length;
    const total = spent.reduce((sum, o) => sum + (o.amount ?? 0), 0);
    return { step: step.first, key: group.key, value: total / n, n, people: [] };
  });
  const foreign = counted.filter((o) => o.currency !== main && all.some(({ id }) => id === o.customer_id));
  return { cells, excluded: all.filter((c) => c.since === null).length + foreign.length };
}
