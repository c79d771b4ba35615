// Which ends of a list of groups may be called the highest and the lowest: where groups are kept back, cut off or have nothing at
// all, the last one shown is not the least there is.
import { PRIORITIES } from '../tickets/rows.js';
import type { AnswerContext } from './context.js';
import type { Group } from './grouped.js';

export interface Ends {
  readonly highest: boolean;
  readonly lowest: boolean;
}

/**
 * @param shown the groups with a figure that the reader is told
 * @param hidden how many groups may not be shown
 * @param cut how many more a board has, at the end that is not the best; `best` is which end it begins with
 */
export function endsOf(
  ctx: AnswerContext,
  shown: readonly Group[],
  hidden: number,
  cut: { readonly more: number; readonly best: 'asc' | 'desc' },
): Ends {
  if (hidden > 0) return { highest: false, lowest: false };
  const whole = cut.more === 0;
  const counts = ctx.entries[0].unit === 'count';
  return {
    highest: whole || cut.best === 'desc',
    // Of a count, a group of which there is nothing has fewest of all, and stands in no list.
    lowest: (whole || cut.best === 'asc') && !(counts && mayBeOthers(ctx, shown)),
  };
}

/** Whether there are groups of the dimension beside these. Several dimensions, and values that nobody keeps a list of, may have any. */
function mayBeOthers(ctx: AnswerContext, shown: readonly Group[]): boolean {
  const { by, grain, where } = ctx.plan;
  const [dim, another] = by;
  if (dim === undefined || grain !== null) return false;
  if (another !== undefined) return true;
  const all = valuesOf(ctx, dim);
  if (all === null) return true;
  const there = new Set(shown.map(({ key }) => String(key[0])));
  return all.some(
    (value) =>
      !there.has(value) &&
      where.every(
        (filter) =>
          filter.dim !== dim ||
          ('in' in filter ? filter.in.map(String).includes(value) : !filter.not.map(String).includes(value)),
      ),
  );
}

function valuesOf(
  { directory, plan }: AnswerContext,
  dim: AnswerContext['plan']['by'][number],
): readonly string[] | null {
  switch (dim) {
    case 'agent': {
      const teams = plan.where.flatMap((filter) =>
        filter.dim === 'team' && 'in' in filter ? filter.in : [],
      );
      return directory.agents
        .filter(
          ({ active, role, teamId }) =>
            active && role === 'agent' && (teams.length === 0 || teams.includes(teamId)),
        )
        .map(({ id }) => id);
    }
    case 'team':
      return directory.teams.map(({ id }) => id);
    case 'product':
      return directory.products.map(({ id }) => id);
    case 'hour':
      return Array.from({ length: 24 }, (_, hour) => String(hour));
    case 'weekday':
      return Array.from({ length: 7 }, (_, day) => String(day + 1));
    case 'priority':
      return PRIORITIES;
    case 'type':
    case 'aspect':
      return null;
    default:
      return directory.values[dim];
  }
}
