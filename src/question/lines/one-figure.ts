// The one figure of a question that laid out several: of the same tickets and days, with nothing left of how they stood beside each other.
import type { Filter } from '../../metrics/query.js';
import type { Plan } from '../plan.js';

/**
 * The plan's figure of all that it is of: no groups, steps, order or place in them, no limit or condition on groups, no share. What it is
 * held against (`compare`) and its days stay. @param where what it is of instead
 */
export function oneFigure(plan: Plan, where: Plan['where'] = plan.where): Plan {
  const {
    nth: _nth,
    having: _having,
    every: _every,
    share: _share,
    byMerit: _merit,
    rankOf: _rank,
    relate: _relate,
    ...rest
  } = plan;
  return { ...rest, kind: 'value', by: [], grain: null, order: null, limit: null, place: false, where };
}

/** The plan's figure of these groups alone, whatever was said of that kind of group before. */
export const oneFigureOf = (
  plan: Plan,
  dim: Filter['dim'],
  values: readonly (string | number | null)[],
): Plan => oneFigure(plan, [...plan.where.filter((filter) => filter.dim !== dim), { dim, in: values }]);
