// The one way from a question to figures: judged by restrict, run, looked through by guard. No kind of answer runs a query
// by any other way.
import { guard, tellingRows } from '../access/guard.js';
import type { AccessRule } from '../access/principal.js';
import { restrict, type Intent } from '../access/restrict.js';
import { hiddenTogether, restsOf } from '../access/rests.js';
import { metricEntry } from '../metrics/catalogue.js';
import type { Filter, MetricQuery, ResultRow, ResultTable, ScopedQuery } from '../metrics/query.js';
import { runMetric } from '../metrics/run.js';
import type { DateRange } from '../time/local-date.js';
import type { AnswerContext } from './context.js';

export type Fetched =
  | {
      readonly allowed: true;
      readonly table: ResultTable;
      readonly query: ScopedQuery;
      readonly ranking: 'all' | 'published';
      /** Rows taken out because they rest on one other person. */
      readonly hidden: number;
      /** Which rows these were: a group that is hidden in one result is left out of what is joined with it. */
      readonly taken: readonly Pick<ResultRow, 'step' | 'key'>[];
    }
  | { readonly allowed: false; readonly rule: AccessRule };

/** @param beside another range whose figure is shown in the same answer */
export async function fetchTable(
  ctx: AnswerContext,
  query: MetricQuery,
  intent: Intent,
  beside: DateRange | null = null,
): Promise<Fetched> {
  const restriction = restrict(ctx.principal, query, intent, ctx.directory);
  if (restriction.kind === 'denied') return { allowed: false, rule: restriction.rule };
  const raw = await runMetric(ctx.db, restriction.query, ctx.run);
  // What stands at the end of a day does not add up over days.
  const adds = metricEntry(query.metric).timing !== 'gauge';
  const others = adds ? [...(beside === null ? [] : [beside]), ...justSeen(ctx, query)] : [];
  const complements = await restsOf(ctx.principal, restriction.query, others, (rest) =>
    runMetric(ctx.db, rest, ctx.run),
  );
  const telling = tellingRows(ctx.principal, restriction.query, raw, ctx.directory, complements);
  const together = await hiddenTogether(restriction.query, telling, (sum) => runMetric(ctx.db, sum, ctx.run));
  const { table, hidden, taken, denied } = guard(
    ctx.principal,
    restriction.query,
    raw,
    ctx.directory,
    complements,
    together,
  );
  if (denied !== null) return { allowed: false, rule: denied };
  return { allowed: true, table, query: restriction.query, ranking: restriction.ranking, hidden, taken };
}

/** The ranges of the answer before in this conversation, where it was about the same figure: two totals tell their difference. */
function justSeen(ctx: AnswerContext, query: MetricQuery): readonly DateRange[] {
  const { previous } = ctx;
  if (previous === null || !previous.metrics.includes(query.metric)) return [];
  if (!sameFilters(previous.where, query.where)) return [];
  return [previous.range, previous.compare].filter((range) => range !== null);
}

const sameFilters = (a: readonly Filter[], b: readonly Filter[]): boolean => {
  const written = (where: readonly Filter[]): string =>
    JSON.stringify(where.map((f) => JSON.stringify(f)).sort());
  return written(a) === written(b);
};

export interface Figure {
  readonly value: number | null;
  readonly n: number;
}

/** The one figure of a table without groups: no row is no data. */
export function figureOf(rows: readonly ResultRow[]): Figure {
  const row = rows[0];
  return row === undefined ? { value: null, n: 0 } : { value: row.value, n: row.n };
}
