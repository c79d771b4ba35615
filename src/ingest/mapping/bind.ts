// A mapping joined to an open file: column names become places, expressions become functions, and groups of rows become
// canonical rows. Pure: rows in, fields out. Reading is mapped-source.ts.
import { AppError } from '../../errors.js';
import type { Zone } from '../../time/instant.js';
import type { TableName } from '../record.js';
import {
  compile,
  isoDay,
  isoMoment,
  judge,
  type Evaluate,
  type Judge,
  type Place,
  readersOf,
} from './evaluate.js';
import type { ColumnRule, Mapping } from './mapping.js';
import { unknownName } from './nearest.js';
import { timeKindOf } from './target.js';

export type Fields = Readonly<Record<string, string>>;

/** A row rule ready to run. */
export interface BoundRule {
  readonly table: TableName;
  readonly from: 'each' | 'first' | 'last';
  readonly make: (place: Place) => Fields | null;
}

export interface BoundMapping {
  readonly rules: readonly BoundRule[];
  /** The group that a row belongs to; null without grouping. */
  readonly key: ((cells: readonly string[]) => string) | null;
  readonly order: Evaluate | null;
  /** Columns of the file that nothing reads. */
  readonly unused: readonly string[];
}

/** Joins the two. Throws AppError('bad_mapping') for a column that the file lacks. `zone` is the workspace's. */
export function bind(mapping: Mapping, columns: readonly string[], file: string, zone: Zone): BoundMapping {
  const used = new Set<number>();
  const using = {
    unknown: new Set(mapping.source.unknown.map((text) => text.trim())),
    times: mapping.source.times,
    zone: mapping.source.timezone ?? zone,
    columnIndex: (name: string, line: number): number => {
      const index = findColumn(name, columns);
      if (index < 0) {
        const what = `column of ${file}`;
        throw new AppError(
          'bad_mapping',
          `${mapping.name}, line ${line}: ${unknownName(what, name, columns)}.`,
        );
      }
      used.add(index);
      return index;
    },
  };
  const readers = readersOf(mapping.source.times);
  const maker = (table: TableName, { column, value }: ColumnRule): readonly [string, Evaluate] => {
    const evaluate = compile(value, using);
    const kind = timeKindOf(table, column);
    if (kind === null) return [column, evaluate];
    if (kind === 'moment') return [column, (place) => isoMoment(evaluate(place), readers, using.zone)];
    return [column, (place) => isoDay(evaluate(place), readers, using.zone, kind === 'day')];
  };
  const rules = mapping.rows.map(({ table, from, when, columns }): BoundRule => {
    const holds: Judge = when === null ? () => true : judge(when, using);
    const made = columns.map((rule) => maker(table, rule));
    return {
      table,
      from,
      make: (place) =>
        holds(place) ? Object.fromEntries(made.map(([name, evaluate]) => [name, evaluate(place)])) : null,
    };
  });
  const by = mapping.group === null ? null : compile(mapping.group.by, using);
  const order = mapping.group?.order ? compile(mapping.group.order, using) : null;
  return {
    rules,
    key: by === null ? null : (cells) => by({ rows: [cells], index: 0 }),
    order: order === null ? null : (place) => isoMoment(order(place), readers, using.zone),
    unused: columns.filter((_, index) => !used.has(index)),
  };
}

/** Exactly so written, else the one column that differs in case, width or spacing only; -1 when there is none. */
export function findColumn(name: string, columns: readonly string[]): number {
  const exact = columns.indexOf(name);
  if (exact >= 0) return exact;
  const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
  const alike = columns.flatMap((column, index) => (plain(column) === plain(name) ? [index] : []));
  const [only] = alike;
  return alike.length === 1 && only !== undefined ? only : -1;
}
