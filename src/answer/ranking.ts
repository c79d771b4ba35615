// The order of groups: by value, then the larger sample, then the name. What is unknown comes last and never wins.
import type { Group } from './grouped.js';

export interface Ranked {
  /** In order, without the unknown, without groups that have no figure. */
  readonly ranked: readonly Group[];
  /** The groups whose key is not known. */
  readonly unknown: readonly Group[];
  /** Taken out because their sample is below the minimum. */
  readonly leftOut: readonly Group[];
}

export interface RankingRules {
  readonly order: 'asc' | 'desc';
  /** A sample below it takes a group out; null takes every group with n ≥ 1. */
  readonly minSample: number | null;
  /** Counts are figures at 0 too, and need no sample. */
  readonly counts: boolean;
  name(group: Group): string;
}

const isUnknown = (group: Group): boolean => group.key.some((value) => value === null);

export function rank(groups: readonly Group[], rules: RankingRules): Ranked {
  const known = groups.filter(
    (group) => !isUnknown(group) && group.row.value !== null && (rules.counts || group.row.n >= 1),
  );
  const tooSmall = (group: Group): boolean =>
    rules.minSample !== null && !rules.counts && group.row.n < rules.minSample;
  return {
    ranked: known.filter((group) => !tooSmall(group)).toSorted(comparing(rules)),
    unknown: groups.filter(isUnknown),
    leftOut: known.filter(tooSmall),
  };
}

const comparing =
  ({ order, name }: RankingRules) =>
  (a: Group, b: Group): number => {
    const byValue = (a.row.value ?? 0) - (b.row.value ?? 0);
    if (byValue !== 0) return order === 'asc' ? byValue : -byValue;
    return b.row.n - a.row.n || compareNames(name(a), name(b));
  };

const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });
export const compareNames = (a: string, b: string): number =>
  collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
