// The names that live in the store: who works here, what is sold, which channels and regions there are. Questions are
// linked against it, answers are worded with it, access is judged with it. Read once per question; small by nature.
import type { Agent, Product, Team } from './rows.js';

/** Dimensions whose values are plain texts found on the rows, not ids of a table. */
export const VALUE_DIMENSIONS = [
  'channel',
  'category',
  'product_line',
  'model',
  'version',
  'region',
  'segment',
] as const;
export type ValueDimension = (typeof VALUE_DIMENSIONS)[number];

export interface Directory {
  readonly teams: readonly Team[];
  readonly agents: readonly Agent[];
  readonly products: readonly Product[];
  /** The distinct values that stand in the store, each list sorted. */
  readonly values: Readonly<Record<ValueDimension, readonly string[]>>;
}
