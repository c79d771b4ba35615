// In which order groups stand in a table: that which was asked for, the best first, hours and weekdays as they run.
import { pickedEnd } from '../metrics/having.js';
import type { AnswerContext } from './context.js';
import type { Group } from './grouped.js';
import { groupLabel } from './naming.js';

import { compareNames, rank, type Ranked } from './ranking.js';

/** Groups in the order that was asked for; unsaid, hours and weekdays run through the day and week, the rest best first. */
export function orderGroups(
  ctx: AnswerContext,
  groups: readonly Group[],
  people: boolean,
  board: boolean,
): Ranked {
  const { plan } = ctx;
  const entry = ctx.entries[0];
  const counts = entry.unit === 'count';
  const name = (group: Group): string => groupLabel(ctx, group);
  const order = plan.order ?? (board || plan.having !== undefined ? orderUnder(ctx, board) : null);
  if (order !== null) {
    const minSample = people ? ctx.config.workspace.minSample : null;
    return rank(groups, { order, minSample, counts, name });
  }
  const unknown = groups.filter((group) => group.key.some((value) => value === null));
  const known = groups.filter((group) => !unknown.includes(group));
  if (plan.by[0] === 'hour' || plan.by[0] === 'weekday') {
    const inOrder = known.toSorted(
      (a, b) => Number(a.key[0]) - Number(b.key[0]) || compareNames(name(a), name(b)),
    );
    return { ranked: inOrder, unknown, leftOut: [] };
  }
  const sign = !counts && entry.better === 'down' ? 1 : -1;
  const byValue = known.toSorted(
    (a, b) =>
      Number(a.row.value === null) - Number(b.row.value === null) ||
      sign * ((a.row.value ?? 0) - (b.row.value ?? 0)) ||
      b.row.n - a.row.n ||
      compareNames(name(a), name(b)),
  );
  return { ranked: byValue, unknown, leftOut: [] };
}

/** Unsaid: a board has its best end first; who is above something begins with the highest, who is below with the lowest. */
export function orderUnder({ plan, entries: [entry] }: AnswerContext, board: boolean): 'asc' | 'desc' {
  const best = entry.better === 'down' ? 'asc' : 'desc';
  const end = plan.having === undefined ? 'best' : pickedEnd(plan.having, entry.better);
  if (board || end === 'best') return best;
  return best === 'asc' ? 'desc' : 'asc';
}
