// The filters of a plan: what was named, days of the week, the scope of a list; and the dimensions that a metric has not got.
import type { DimensionId, MetricEntry } from '../../metrics/metric.js';
import type { Filter } from '../../metrics/query.js';
import { addDays, type DateRange } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import type { Assumption, Unread } from '../plan.js';
import type { Frame, SaidFilter } from './frame.js';

/** The dimension of which two or more values are named side by side. */
export function namedGroups(frame: Pick<Frame, 'filters'>): DimensionId | null {
  for (const { dim, not, values } of frame.filters) {
    // Hours and days of the week are stretches of time, of which nobody names the single ones.
    if (dim === 'day' || dim === 'hour' || dim === 'weekday') continue;
    if (!not && values.length > 1) return dim;
  }
  return null;
}

export function filtersOf(frame: Frame, range: DateRange | null, context: ReadContext): Filter[] {
  const where = frame.filters.map(asFilter);
  const weekdays = frame.weekdays;
  if (weekdays !== null) where.push(...weekdayFilter(weekdays, range, context));
  return where;
}

export const asFilter = (said: SaidFilter): Filter =>
  said.not ? { dim: said.dim, not: [...said.values] } : { dim: said.dim, in: [...said.values] };

export function weekdayFilter(
  said: NonNullable<Frame['weekdays']>,
  range: DateRange | null,
  context: ReadContext,
): Filter[] {
  const isWorkday = context.isWorkday;
  const days = [
    ...new Set(said.which === 'weekend' ? [6, 7] : said.which === 'workday' ? [1, 2, 3, 4, 5] : said.which),
  ].sort((a, b) => a - b);
  if (said.which === 'workday' && isWorkday !== null && range !== null && range.from !== null) {
    const worked: string[] = [];
    for (let date = range.from; date <= range.to; date = addDays(date, 1))
      if (isWorkday(date) !== said.not) worked.push(date);
    return [{ dim: 'day', in: worked }];
  }
  if (!said.not) return [{ dim: 'weekday', in: days }];
  return [{ dim: 'weekday', in: [1, 2, 3, 4, 5, 6, 7].filter((day) => !days.includes(day)) }];
}

/** Whose lists are narrowed where nobody says of whom they are. */
export const isNarrowed = (where: readonly Filter[], { asker }: ReadContext): boolean =>
  ((asker.role === 'agent' && asker.agentId !== null) ||
    (asker.role === 'supervisor' && asker.teamId !== null)) &&
  !where.some(({ dim }) => dim === 'agent' || dim === 'team');

/** A list without a scope: an agent's own tickets, a supervisor's team's. */
export function scopeList(where: Filter[], assumed: Assumption[], context: ReadContext): void {
  if (where.some((filter) => filter.dim === 'agent' || filter.dim === 'team')) return;
  const { role, agentId, teamId } = context.asker;
  if (role === 'agent' && agentId !== null) {
    where.push({ dim: 'agent', in: [agentId] });
    assumed.push('own_tickets');
  } else if (role === 'supervisor' && teamId !== null) {
    where.push({ dim: 'team', in: [teamId] });
    assumed.push('team_tickets');
  }
}

export function missingDimension(
  entries: readonly MetricEntry[],
  by: readonly DimensionId[],
  where: readonly Filter[],
): Unread | null {
  const weekdayless = (dim: string): dim is 'day' => dim === 'day';
  for (const entry of entries) {
    for (const dim of [...by, ...where.map((filter) => filter.dim)]) {
      const needed: DimensionId = weekdayless(dim) ? 'weekday' : dim;
      if (!entry.dimensions.includes(needed)) return { why: 'no_dimension', metric: entry.id, dim: needed };
    }
  }
  return null;
}
