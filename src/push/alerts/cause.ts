// Which alarm explains which: one on a team holds back those on its people and products, one on everything those on its parts, where
// they are about the same metric, the same period and the same way, and go to the same place. Pure.
import type { DimensionValue } from '../../metrics/metric.js';
import type { Filter } from '../../metrics/query.js';
import type { Directory } from '../../tickets/directory.js';

export interface Caused {
  readonly address: string;
  readonly metric: string;
  readonly period: string;
  readonly way: 'up' | 'down' | null;
  readonly where: readonly Filter[];
}

/** By each alarm that is held back: the widest one that explains it. */
export function explained<T extends Caused>(alarms: readonly T[], directory: Directory): ReadonlyMap<T, T> {
  const found = new Map<T, T>();
  for (const inner of alarms) {
    const outer = alarms.filter(
      (each) =>
        each !== inner &&
        each.address === inner.address &&
        each.metric === inner.metric &&
        each.period === inner.period &&
        each.way === inner.way &&
        holds(each.where, inner.where, directory) &&
        !holds(inner.where, each.where, directory),
    );
    const [widest] = outer.toSorted((a, b) => a.where.length - b.where.length);
    if (widest !== undefined) found.set(inner, widest);
  }
  return found;
}

/** Whether everything of the inner scope is part of the outer one. A product is part of the team that the alarm is about only where the scope says so. */
function holds(outer: readonly Filter[], inner: readonly Filter[], directory: Directory): boolean {
  return outer.every((filter) => inner.some((each) => isWithin(each, filter, directory)));
}

function isWithin(inner: Filter, outer: Filter, directory: Directory): boolean {
  if (!('in' in inner)) return JSON.stringify(inner) === JSON.stringify(outer);
  if (inner.dim === outer.dim)
    return 'in' in outer
      ? inner.in.every((value) => outer.in.includes(value))
      : inner.in.every((value) => !outer.not.includes(value));
  if (!('in' in outer)) return false;
  const parents = inner.in.map((value) => parentOf(inner.dim, value, outer.dim, directory));
  return parents.every((parent) => parent !== null && outer.in.includes(parent));
}

function parentOf(
  dim: Filter['dim'],
  value: DimensionValue,
  wanted: Filter['dim'],
  directory: Directory,
): DimensionValue {
  if (dim === 'agent' && wanted === 'team')
    return directory.agents.find(({ id }) => id === value)?.teamId ?? null;
  if (dim === 'product' && wanted === 'product_line')
    return directory.products.find(({ id }) => id === value)?.line ?? null;
  return null;
}
