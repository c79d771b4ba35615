// A row of the demo as the import reads it: texts by canonical column name. Times are written with their offset (`Z`).
import type { Instant } from '../time/instant.js';
import type { TableName } from '../ingest/record.js';

export type DemoRow = Readonly<Record<string, string>>;
export type DemoTables = Readonly<Record<TableName, readonly DemoRow[]>>;

export const iso = (t: Instant): string => `${new Date(t).toISOString().slice(0, 19)}Z`;

/** The values as texts; what is null is left empty, which means "unknown". */
export const row = (values: Readonly<Record<string, string | number | boolean | null>>): DemoRow =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === null ? '' : String(value)]),
  );
