// Results by group: the figures of one or several metrics brought together by key, and their rows for `--json`.
import type { AccessRule } from '../access/principal.js';
import type { Intent } from '../access/restrict.js';
import type { DimensionId, DimensionValue, MetricEntry } from '../metrics/metric.js';
import type { MetricQuery, ResultRow } from '../metrics/query.js';
import { stepKey, type DateRange, type LocalDate } from '../time/local-date.js';
import type { Cell } from './answer.js';
import { queryOf, type AnswerContext } from './context.js';
import { fetchTable, type Figure } from './fetch.js';

/** One group (and step) with the figure of each metric, in the plan's order. */
export interface Group {
  readonly key: readonly DimensionValue[];
  readonly step: LocalDate | null;
  /** The first metric's row; also what `publish` and rankings work on. */
  readonly row: ResultRow;
  readonly figures: readonly Figure[];
}

export type Groups =
  | {
      readonly allowed: true;
      readonly groups: readonly Group[];
      readonly ranking: 'all' | 'published';
      readonly hidden: number;
      /** How many of the hidden ones have a name: what is unknown is no group that anybody asks about. */
      readonly hiddenNamed: number;
      /** The groups that are hidden, as `groupId` names them: what is joined with these groups leaves them out too. */
      readonly taken: ReadonlySet<string>;
      readonly excluded: number;
      readonly sql: readonly string[];
    }
  | { readonly allowed: false; readonly rule: AccessRule };

export const groupId = (row: Pick<ResultRow, 'step' | 'key'>): string => JSON.stringify([row.step, row.key]);
/** What a group without a row has: counts are measured as 0. */
export const none = (entry: MetricEntry): Figure => ({ value: entry.unit === 'count' ? 0 : null, n: 0 });

/** The plan's metrics by group. A metric that may not be seen denies the whole; a group that only one metric has is kept. */
export async function fetchGroups(
  ctx: AnswerContext,
  intentFor: (entry: MetricEntry) => Intent,
  change: Partial<MetricQuery> = {},
  beside: DateRange | null = null,
): Promise<Groups> {
  const seen = new Map<string, { readonly row: ResultRow; readonly figures: Map<string, Figure> }>();
  const sql: string[] = [];
  let ranking: 'all' | 'published' = 'all';
  const taken = new Set<string>();
  const takenNamed = new Set<string>();
  let excluded = 0;
  for (const [index, entry] of ctx.entries.entries()) {
    const fetched = await fetchTable(ctx, queryOf(ctx, entry.id, change), intentFor(entry), beside);
    if (!fetched.allowed) return fetched;
    if (fetched.ranking === 'published') ranking = 'published';
    for (const row of fetched.taken) {
      taken.add(groupId(row));
      if (!row.key.includes(null)) takenNamed.add(groupId(row));
    }
    excluded += fetched.table.excluded;
    sql.push(fetched.table.sql);
    for (const row of fetched.table.rows) {
      const known = seen.get(groupId(row));
      const first = index === 0 ? row : { ...row, ...none(ctx.entries[0]) };
      const group = known ?? { row: first, figures: new Map<string, Figure>() };
      group.figures.set(entry.id, { value: row.value, n: row.n });
      if (known === undefined) seen.set(groupId(row), group);
    }
  }
  // A board shows who leads in one figure; what its people have in another one is theirs.
  if (ranking === 'published' && ctx.entries.length > 1 && !ctx.plan.place)
    return { allowed: false, rule: 'other_people' };
  const shown = [...seen.values()].filter(({ row }) => !taken.has(groupId(row)));
  const groups = shown.map(({ row, figures }) => ({
    key: row.key,
    step: row.step,
    row,
    figures: ctx.entries.map((entry) => figures.get(entry.id) ?? none(entry)),
  }));
  return {
    allowed: true,
    groups,
    ranking,
    hidden: taken.size,
    hiddenNamed: takenNamed.size,
    taken,
    excluded,
    sql,
  };
}

/** The row that `--json` prints: keyed by step and dimension, then each metric; `n`, or `n_<metric>` where there are several. */
export function printedRow(
  ctx: AnswerContext,
  group: Group,
  by: readonly DimensionId[] = ctx.plan.by,
): Record<string, Cell> {
  const out: Record<string, Cell> = {};
  const { grain } = ctx.plan;
  if (grain !== null && group.step !== null) out[grain] = stepKey(grain, group.step);
  for (const [index, dim] of by.entries()) out[dim] = group.key[index] ?? null;
  for (const [index, entry] of ctx.entries.entries()) {
    const figure = group.figures[index] ?? none(entry);
    out[entry.id] = figure.value;
    out[ctx.entries.length === 1 ? 'n' : `n_${entry.id}`] = figure.n;
  }
  return out;
}
