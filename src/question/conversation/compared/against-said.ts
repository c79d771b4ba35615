// What was said of a figure and its whole, in either language: against-whole-zh.ts and -en.ts find it, against-whole.ts answers to it.
import type { DimensionId } from '../../../metrics/metric.js';
import type { Whole } from '../../plan.js';

/** What it was said to be compared by: of what has no pace nobody is faster. */
export type Pace = 'speed' | 'length' | 'amount' | 'level';

export interface AgainstSaid {
  readonly whole: Whole;
  /** The average was said. */
  readonly mean: boolean;
  /** "my team": the asker's. */
  readonly ours: boolean;
  /** Where the words stand that name the whole: no name of the workspace may stand there. */
  readonly named: readonly [start: number, end: number];
  /** "the other teams": of what the others are; null where it is not said. */
  readonly among: DimensionId | null;
  readonly pace: Pace | null;
  /** The turn without it. */
  readonly rest: string;
  /** "how do I compare": with whom is asked back. */
  readonly unsaid: boolean;
  readonly words: string;
}

/** Which whole it is, by the groups that the patterns of both languages have; "average" alone is that of all. */
export function wholeOf(groups: Readonly<Record<string, string | undefined>> | undefined): Whole {
  if (groups?.['mates'] !== undefined) return 'team_others';
  if (groups?.['team'] !== undefined) return 'team';
  return groups?.['others'] !== undefined ? 'others' : 'all';
}
