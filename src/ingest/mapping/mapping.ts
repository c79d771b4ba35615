// The mapping language as types: what a saved `NAME.mapping.yaml` says about a foreign file once it is read and checked.
// A closed set of expression forms and conditions; docs/importing.md explains each with an example.
import type { Zone } from '../../time/instant.js';
import type { TableName } from '../record.js';

export interface Mapping {
  /** Where it was read, for messages. */
  readonly name: string;
  readonly source: SourceOptions;
  readonly group: Grouping | null;
  readonly rows: readonly RowRule[];
}

/** How the foreign file is written. Null means: find out by looking. */
export interface SourceOptions {
  readonly delimiter: string | null;
  readonly encoding: 'utf-8' | 'gb18030' | null;
  readonly sheet: string | null;
  /** Number of the row that holds the column names, from 1. */
  readonly header: number;
  /** Texts that mean "empty". */
  readonly unknown: readonly string[];
  /** Time formats, tried in this order; ISO is always tried last. */
  readonly times: readonly string[];
  /** The zone of times without an offset; null is the workspace's. */
  readonly timezone: Zone | null;
}

/** Several input rows are one thing: a log of changes. */
export interface Grouping {
  readonly by: Expression;
  /** Whether rows of one key stand together, so that one group at a time is held in memory. */
  readonly together: boolean;
  /** Sort the rows of a group by this time (stable); null keeps the file's order. */
  readonly order: Expression | null;
}

/** Makes at most one row of a table from one input row (or, in a log, from one group of them). */
export interface RowRule {
  readonly table: TableName;
  /** In a log: made once from the group's last or first row, or from each row. Without a group always `each`. */
  readonly from: 'each' | 'first' | 'last';
  readonly when: Condition | null;
  readonly columns: readonly ColumnRule[];
}

export interface ColumnRule {
  readonly column: string;
  readonly value: Expression;
}

export type DurationUnit = 'seconds' | 'minutes' | 'hours' | 'days';

export type Expression =
  /** The source column's text, trimmed. `line` is the line of the mapping, for messages. */
  | { readonly form: 'column'; readonly name: string; readonly line: number }
  | { readonly form: 'value'; readonly text: string }
  | {
      readonly form: 'translate';
      readonly from: Expression;
      readonly values: ReadonlyMap<string, string>;
      /** What an unlisted text becomes; null lets it through unchanged, to be judged by the import. */
      readonly otherwise: string | null;
    }
  | { readonly form: 'join'; readonly parts: readonly Expression[]; readonly with: string }
  | { readonly form: 'slug' | 'hash'; readonly of: Expression; readonly prefix: string }
  | {
      readonly form: 'time';
      readonly of: Expression;
      readonly formats: readonly string[];
      readonly timezone: Zone | null;
    }
  | {
      readonly form: 'after';
      readonly start: Expression;
      readonly amount: Expression;
      readonly unit: DurationUnit;
    }
  | {
      readonly form: 'between';
      readonly start: Expression;
      readonly end: Expression;
      readonly unit: DurationUnit;
    }
  | { readonly form: 'first'; readonly of: readonly Expression[] }
  | { readonly form: 'is'; readonly condition: Condition }
  | { readonly form: 'number'; readonly of: Expression }
  | { readonly form: 'split'; readonly of: Expression; readonly on: string; readonly take: number }
  | {
      readonly form: 'if';
      readonly condition: Condition;
      readonly yes: Expression;
      readonly no: Expression;
    }
  /** In a log: the expression on the group's first or last row for which `where` holds; empty when there is none. */
  | {
      readonly form: 'pick';
      readonly of: Expression;
      readonly row: 'first' | 'last';
      readonly where: Condition | null;
    }
  /** In a log: the expression on the row before; empty on a group's first. */
  | { readonly form: 'previous'; readonly of: Expression }
  /** In a log: how many of the group's rows fulfil the condition. */
  | { readonly form: 'count'; readonly where: Condition };

export type Condition =
  | { readonly form: 'filled' | 'empty' | 'changed'; readonly of: Expression }
  | { readonly form: 'equals' | 'contains'; readonly of: Expression; readonly texts: readonly string[] }
  | { readonly form: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly form: 'not'; readonly of: Condition };
