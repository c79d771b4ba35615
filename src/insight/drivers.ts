// Why a figure moved: what each group of a dimension adds to the change between two ranges. Pure arithmetic.
//
// A ratio or a mean is R = Σ w·r over the groups, w a group's share of n and r its value. It moves because groups got better or
// worse (the rate effect) and because there is more of some groups and less of others (the mix effect):
//   rate effect = mean(w)·Δr,   mix effect = Δw·(mean(r) − mean(R)),   means taken over the two ranges.
// Summed over the groups the two give ΔR exactly, as Σ Δw = 0.
import type { DimensionValue } from '../metrics/metric.js';

export interface DriverGroup {
  readonly key: DimensionValue;
  /** Null where the group has no sample. */
  readonly value: number | null;
  readonly n: number;
}

export interface Driver {
  readonly key: DimensionValue;
  readonly contribution: number;
  readonly rateEffect: number;
  readonly mixEffect: number;
  readonly before: DriverGroup;
  readonly after: DriverGroup;
}

/**
 * One driver per group of either range, the largest in the direction of the change first.
 *
 * @param counts the figure adds up over groups (tickets, complaints): the difference, all of it a rate effect
 * @returns empty when one of the ranges has no sample at all, as then there is no change to explain
 */
export function drivers(
  before: readonly DriverGroup[],
  after: readonly DriverGroup[],
  counts: boolean,
): readonly Driver[] {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))];
  const find = (groups: readonly DriverGroup[], key: DimensionValue): DriverGroup =>
    groups.find((group) => group.key === key) ?? { key, value: counts ? 0 : null, n: 0 };
  const pairs = keys.map((key) => ({ key, before: find(before, key), after: find(after, key) }));
  const found = counts ? countDrivers(pairs) : rateDrivers(pairs);
  const total = found.reduce((sum, { contribution }) => sum + contribution, 0);
  const sign = total < 0 ? -1 : 1;
  return found.toSorted((a, b) => sign * (b.contribution - a.contribution));
}

type Pair = Pick<Driver, 'key' | 'before' | 'after'>;

const countDrivers = (pairs: readonly Pair[]): readonly Driver[] =>
  pairs.map((pair) => {
    const contribution = (pair.after.value ?? 0) - (pair.before.value ?? 0);
    return { ...pair, contribution, rateEffect: contribution, mixEffect: 0 };
  });

const mean = (a: number, b: number): number => (a + b) / 2;

function rateDrivers(pairs: readonly Pair[]): readonly Driver[] {
  const size = (groups: readonly DriverGroup[]): number =>
    groups.reduce((sum, { value, n }) => sum + (value === null ? 0 : n), 0);
  const nBefore = size(pairs.map(({ before }) => before));
  const nAfter = size(pairs.map(({ after }) => after));
  if (nBefore === 0 || nAfter === 0) return [];
  const weight = ({ value, n }: DriverGroup, whole: number): number => (value === null ? 0 : n / whole);
  const whole = (pick: (pair: Pair) => DriverGroup, n: number): number =>
    pairs.reduce((sum, pair) => sum + weight(pick(pair), n) * (pick(pair).value ?? 0), 0);
  const meanWhole = mean(
    whole((pair) => pair.before, nBefore),
    whole((pair) => pair.after, nAfter),
  );
  return pairs.flatMap((pair) => {
    // A group that is absent on one side has no value there: its share came or went, at the value that it has.
    const r0 = pair.before.value ?? pair.after.value;
    const r1 = pair.after.value ?? pair.before.value;
    if (r0 === null || r1 === null) return [];
    const w0 = weight(pair.before, nBefore);
    const w1 = weight(pair.after, nAfter);
    const rateEffect = mean(w0, w1) * (r1 - r0);
    const mixEffect = (w1 - w0) * (mean(r0, r1) - meanWhole);
    return [{ ...pair, rateEffect, mixEffect, contribution: rateEffect + mixEffect }];
  });
}

/**
 * True when the groups by themselves moved the other way than the whole, or hardly moved: the change is one of mix
 * (Simpson's paradox), and the whole says something else than its parts.
 */
export function isMixEffect(found: readonly Driver[]): boolean {
  const sum = (pick: (driver: Driver) => number): number =>
    found.reduce((total, driver) => total + pick(driver), 0);
  const change = sum(({ contribution }) => contribution);
  const rate = sum(({ rateEffect }) => rateEffect);
  const mix = sum(({ mixEffect }) => mixEffect);
  if (Math.abs(change) < 1e-12) return false;
  return Math.sign(rate) !== Math.sign(change) || Math.abs(mix) > Math.abs(rate);
}

/** In a mix effect: the groups did change by themselves, more than their shares did, and outweigh each other. */
export function outweighEachOther(found: readonly Driver[]): boolean {
  const size = (pick: (driver: Driver) => number): number =>
    found.reduce((total, driver) => total + Math.abs(pick(driver)), 0);
  const net = found.reduce((total, { rateEffect }) => total + rateEffect, 0);
  const rates = size(({ rateEffect }) => rateEffect);
  return rates > size(({ mixEffect }) => mixEffect) && rates > 2 * Math.abs(net);
}
