// Which alarm explains which: one on a team holds back those on its people, one on everything those on its parts, one on a product
// those that are mostly about the same tickets; where they are about the same metric, the same period and the same way, and go to
// the same place. Pure.
import type { DimensionValue, MetricId } from '../../metrics/metric.js';
import type { Filter } from '../../metrics/query.js';
import type { Directory } from '../../tickets/directory.js';

export interface Caused {
  readonly address: string;
  readonly metric: MetricId;
  readonly period: string;
  readonly way: 'up' | 'down' | null;
  readonly where: readonly Filter[];
}

/** Of two alarms: whether most of what the inner one is about is what the outer one is about as well. */
export type SameTickets<T> = (inner: T, outer: T) => boolean;

/** By each alarm that is held back: the one that explains it and is not held back itself. */
export function explained<T extends Caused>(
  alarms: readonly T[],
  directory: Directory,
  sameTickets: SameTickets<T> = () => false,
): ReadonlyMap<T, T> {
  const direct = new Map<T, T>();
  for (const inner of alarms) {
    const outer = alarms.filter(
      (each) =>
        comparable(inner, each) &&
        (isPartOf(inner, each, directory) ||
          // Which of two is the part of the other was settled by their scopes.
          (!isPartOf(each, inner, directory) && sameTickets(inner, each))),
    );
    const [widest] = outer.toSorted((a, b) => a.where.length - b.where.length);
    if (widest !== undefined) direct.set(inner, widest);
  }
  return new Map(
    [...direct.keys()].flatMap((inner) => {
      const root = rootOf(inner, direct);
      return root === inner ? [] : [[inner, root] as const];
    }),
  );
}

/** Follows what explains what to its end; where it runs in a circle, the first of the circle stands for all. */
function rootOf<T>(alarm: T, direct: ReadonlyMap<T, T>): T {
  const seen: T[] = [];
  let at = alarm;
  for (let next = direct.get(at); next !== undefined; next = direct.get(at)) {
    if (seen.includes(at)) {
      const circle = seen.slice(seen.indexOf(at));
      return [...direct.keys()].find((each) => circle.includes(each)) ?? at;
    }
    seen.push(at);
    at = next;
  }
  return at;
}

export const comparable = (one: Caused, other: Caused): boolean =>
  one !== other &&
  one.address === other.address &&
  one.metric === other.metric &&
  one.period === other.period &&
  one.way === other.way;

const isPartOf = (inner: Caused, outer: Caused, directory: Directory): boolean =>
  holds(outer.where, inner.where, directory) && !holds(inner.where, outer.where, directory);

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
