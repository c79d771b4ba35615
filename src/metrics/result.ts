// From rows of SQL to a ResultTable: every step has a row, groups are in order, and what is missing is null, not 0.
import type { LocalDate } from '../time/local-date.js';
import type { Step } from './compile/frame.js';
import type { RawRow, Statement } from './compile/statement.js';
import type { DimensionId, DimensionValue } from './metric.js';
import type { ResultRow } from './query.js';

/** What one group holds in one step, before it is a figure. */
export interface Cell {
  readonly key: readonly DimensionValue[];
  readonly total: number;
  readonly n: number;
  readonly others: number | null;
}

export interface Cells {
  /** By start of the step, then by group. */
  readonly byStep: ReadonlyMap<number, ReadonlyMap<string, Cell>>;
  readonly excluded: number;
}

/** Adds up the raw rows: those of one step and group are one cell. */
export function cellsOf(rows: readonly RawRow[], by: readonly DimensionId[]): Cells {
  const byStep = new Map<number, Map<string, Cell>>();
  let excluded = 0;
  for (const row of rows) {
    excluded += number(row['left_out']);
    const key = by.map((dim, i) => keyValue(dim, row[`k${i}`] ?? null));
    const others = row['others'] ?? null;
    const groups = byStep.get(number(row['step'])) ?? new Map<string, Cell>();
    byStep.set(number(row['step']), groups);
    const before = groups.get(JSON.stringify(key));
    groups.set(JSON.stringify(key), {
      key,
      total: number(row['total']) + (before?.total ?? 0),
      n: number(row['n']) + (before?.n ?? 0),
      others: others === null ? null : Number(others) + (before?.others ?? 0),
    });
  }
  return { byStep, excluded };
}

const number = (value: string | number | null | undefined): number => Number(value ?? 0);

const keyValue = (dim: DimensionId, value: string | number | null): DimensionValue =>
  value !== null && (dim === 'hour' || dim === 'weekday') ? Number(value) : value;

/**
 * One row per step and group, steps in order, groups by key with the unknown last. With a breakdown, groups without any
 * sample in the whole range are left away; without one there is a row for each step, empty or not.
 */
export function resultRows(
  steps: readonly Step[],
  cells: Cells,
  statement: Pick<Statement, 'value' | 'empty'>,
  shape: {
    readonly broken: boolean;
    readonly grain: boolean;
    readonly gauge: boolean;
    readonly counted: boolean;
  },
): readonly ResultRow[] {
  const groups = new Map<string, readonly DimensionValue[]>();
  if (!shape.broken) groups.set('[]', []);
  for (const step of cells.byStep.values())
    for (const [name, cell] of step) if (cell.n > 0) groups.set(name, cell.key);
  const ordered = [...groups].sort(([, a], [, b]) => compareKeys(a, b));
  return steps.flatMap((step) =>
    ordered.flatMap(([name, key]): readonly ResultRow[] => {
      const cell = cells.byStep.get(step.span.start)?.get(name);
      const first: LocalDate | null = shape.grain ? step.first : null;
      if (cell !== undefined && cell.n > 0) {
        const others = shape.counted ? cell.others : null;
        return [{ key, step: first, value: statement.value(cell.total, cell.n), n: cell.n, others }];
      }
      if (shape.broken && !shape.grain) return [];
      // A moment that has not come yet has no stock; a count of what has happened in it is 0.
      const value = shape.gauge && step.span.end <= step.span.start ? null : statement.empty;
      return [{ key, step: first, value, n: 0, others: shape.counted ? 0 : null }];
    }),
  );
}

/** By value, element by element; unknown comes last. */
function compareKeys(a: readonly DimensionValue[], b: readonly DimensionValue[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
