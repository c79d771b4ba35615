// What an entry of the catalogue consists of, and the lists of dimensions that families of metrics share.
import type { Measure } from '../compile/measure.js';
import type { DimensionId, MetricEntry } from '../metric.js';

export interface Definition extends MetricEntry {
  readonly measure: Measure;
}

/** Metrics that rest on tickets, and on surveys and replies through their ticket. */
export const TICKET_DIMENSIONS = [
  'agent',
  'team',
  'channel',
  'type',
  'category',
  'product',
  'product_line',
  'model',
  'version',
  'region',
  'priority',
  'segment',
  'hour',
  'weekday',
] as const satisfies readonly DimensionId[];

/** Faults per units sold: only what a product says of itself, and time. */
export const PRODUCT_DIMENSIONS = [
  'product',
  'product_line',
  'model',
  'hour',
  'weekday',
] as const satisfies readonly DimensionId[];

/** Metrics that rest on customers: what the customer says of itself. */
export const CUSTOMER_DIMENSIONS = ['segment', 'region'] as const satisfies readonly DimensionId[];
