// The dimensions of a row for the reference: looked up by hand, in lists.
import type { DimensionId, DimensionValue } from '../../../src/metrics/metric.js';
import type { MetricQuery } from '../../../src/metrics/query.js';
import type { TicketFactsTable } from '../../../src/store/schema.js';
import type { World } from '../world.js';
import type { Clock } from './calendar.js';
import { dayAt, hourAt, weekdayAt } from './calendar.js';

export type Dims = Readonly<Partial<Record<DimensionId | 'day', DimensionValue>>>;

export const timeDims = (t: number, { zone }: Clock): Dims => ({
  hour: hourAt(t, zone),
  weekday: weekdayAt(t, zone),
  day: dayAt(t, zone),
});

export function ticketDims(ticket: TicketFactsTable | undefined, world: World): Dims {
  const product = world.products.find(({ id }) => id === ticket?.product_id);
  const customer = world.customers.find(({ id }) => id === ticket?.customer_id);
  return {
    team: ticket?.team_id ?? null,
    channel: ticket?.channel ?? null,
    type: ticket?.type ?? null,
    category: ticket?.category ?? null,
    product: ticket?.product_id ?? null,
    product_line: product?.line ?? null,
    model: product?.model ?? null,
    version: ticket?.product_version ?? null,
    region: ticket?.region ?? null,
    priority: ticket?.priority ?? null,
    segment: customer?.segment ?? null,
  };
}

export const admits = (query: Pick<MetricQuery, 'where'>, dims: Dims): boolean =>
  query.where.every((filter) => {
    const value = dims[filter.dim] ?? null;
    return 'in' in filter ? filter.in.includes(value) : !filter.not.includes(value);
  });

export const keyOf = (by: readonly DimensionId[], dims: Dims): readonly DimensionValue[] =>
  by.map((dim) => dims[dim] ?? null);
