// What can be said of several groups: the sentences of groups.ts by name, with what each is told.
import type { Grain } from '../../time/local-date.js';
import type { Subject } from './figure.js';

/** Which superlative a metric takes: counts are most or fewest, durations longest or shortest, the rest highest or lowest. */
export type Superlative = 'amount' | 'length' | 'height';

/** One end of a list of groups. */
export interface Extreme {
  readonly name: string;
  readonly value: string;
  /** Several groups have this figure, and `name` is all of them. */
  readonly shared?: boolean;
}

/** The highest or lowest step of a trend; `times`: how many steps have this figure, `at` being the first. */
export interface Peak {
  readonly value: string;
  readonly at: string;
  readonly times: number;
  readonly grain: Grain;
  readonly n: string | null;
}

export interface GroupSentences {
  /** `各团队` / `by team`. */
  by(dimension: string): string;
  /** `最多` / `highest`, of the steps of a trend. */
  extreme(kind: Superlative, end: 'top' | 'bottom'): string;
  /** One group set against another: `北斗组比晨曦组高 25.5 个百分点`. */
  groupVersus(p: {
    readonly higher: string;
    readonly lower: string;
    readonly kind: Superlative;
    readonly difference: string;
    /** `+77.4%`; null where that says little. */
    readonly relative: string | null;
  }): string;
  /** A superlative answered: who it is, and the figure. */
  winner(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly end: 'top' | 'bottom';
    readonly name: string;
    readonly value: string;
    readonly detail: string;
    /** Who has the same figure: some of them by name, and how many beside these. */
    readonly level: { readonly names: readonly string[]; readonly more: number } | null;
  }): string;
  /** Who stands in one place of a ranking that was asked for. */
  placed(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly end: 'top' | 'bottom';
    readonly place: number;
    readonly name: string;
    readonly value: string;
  }): string;
  /** The title of a picture of several metrics. */
  sideBySide(metrics: readonly string[], dimension: string, scope: string | null): string;
  /** What a list of groups amounts to. */
  span(p: {
    /** The lowest is said first, as it stands first. */
    readonly rising: boolean;
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly first: Extreme;
    readonly last: Extreme | null;
    /** Nobody else was asked for. */
    readonly alone: boolean;
    /** How much the one figure rests on; null where it is a count. */
    readonly n: string | null;
  }): string;
  /** Those who share one end: `A、B` / `A and 3 others`. */
  together(names: readonly string[], people: boolean): string;
  /** Every group has the same figure. `known`: all but what is unknown, which has another. */
  even(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly value: string;
    readonly known: boolean;
  }): string;
  /**
   * One end only, as there may be groups beyond the other that are not shown. `listed`: even this end holds only of those that are
   * listed; `even`: all of these have one figure; `known`: but for what is unknown, which has another.
   */
  oneEnd(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly end: 'top' | 'bottom';
    readonly name: string;
    readonly value: string;
    readonly shared: boolean;
    readonly even: boolean;
    readonly listed: boolean;
    readonly known: boolean;
  }): string;
  /** The first few of a ranking, from either end. */
  ranking(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly end: 'top' | 'bottom';
    readonly shown: number;
    /** Null where all of them have the same figure. */
    readonly first: string | null;
    readonly value: string;
  }): string;
  /** The first few of a board on which somebody is not named. `first`: who stands highest of those who are, and where; null: nobody is. */
  firstNamed(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly end: 'top' | 'bottom';
    readonly shown: number;
    readonly first: { readonly name: string; readonly value: string; readonly place: number } | null;
  }): string;
  /** So many are left out of a board as they would rather not be named. */
  unnamed(people: number): string;
  none(subject: Subject): string;
  /** There are figures, but of no group that is known; `value` is what is unknown, where it is one figure. */
  onlyUnknown(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly value: string | null;
  }): string;
  /** So many beyond the last one listed have its very figure. */
  levelWithLast(p: { readonly more: number; readonly place: number; readonly people: boolean }): string;
  /** A picture that has room for some of the groups only. */
  drawn(shown: number, of: number): string;
  /** There are figures, but every person's sample is below the minimum. */
  nobodyRanked(p: { readonly subject: Subject; readonly people: number; readonly minSample: number }): string;
  line(p: {
    readonly place: number | null;
    readonly name: string;
    readonly value: string;
    readonly detail: string;
  }): string;
  more(count: number): string;
  /** `ranked`: how many are, where that may be a single one. */
  leftOut(p: { readonly people: number; readonly minSample: number; readonly ranked?: number }): string;
  /** `of`: how many there are, of whom the first few are named; `all`: nobody has more. */
  small(p: {
    readonly names: readonly string[];
    readonly of: number;
    readonly all: boolean;
    readonly minSample: number;
  }): string;
  hidden(count: number): string;
  /** People of other teams who worked on the own team's tickets: so many are not shown. */
  otherTeams(people: number): string;
  /** Of the people of the own team alone. */
  ofOwnTeam(headline: string): string;
  /** What is hidden is only what belongs to no known group. */
  readonly hiddenUnknown: string;
  /** A headline that sets groups against each other, where some may not be shown: it holds of the others only. */
  amongShown(p: {
    readonly headline: string;
    readonly dimension: string;
    /** Which end it names: those that are not shown may lie beyond. Null where it names none. */
    readonly rival: { readonly kind: Superlative; readonly end: 'top' | 'bottom' } | null;
  }): string;
  /** What is not known to belong to any group. */
  unknown(dimension: string, value: string): string;
  /** `unranked`: of how much the asker's own sample falls short, where that leaves them without a place. */
  published(unranked: number | null): string;
  /** `tied`: how many others have the same figure. */
  ownPlace(p: {
    readonly rank: number;
    readonly tied: number;
    readonly of: number;
    readonly value: string;
  }): string;
  trend(p: {
    readonly subject: Subject;
    readonly first: string;
    readonly firstAt: string;
    readonly last: string;
    readonly lastAt: string;
    /** Of which steps: whole ones only, or those that can be shown; null where it is of all. */
    readonly of: Grain | 'shown' | null;
    /** Where both ends have one figure, what lies furthest from it. */
    readonly peak: { readonly most: string; readonly value: string; readonly at: string } | null;
    /** All steps have one figure. */
    readonly even: boolean;
  }): string;
  /** A trend of which one step only has data. */
  oneStep(p: { readonly subject: Subject; readonly at: string; readonly value: string }): string;
  /**
   * `most`: who moved furthest, and how; null where nothing can be said. `level`: nobody moved. `contrary`: who moved furthest the
   * other way, where somebody did.
   */
  compared(p: {
    readonly subject: Subject;
    /** Null where only one of them is looked at, which the subject names. */
    readonly dimension: string | null;
    readonly against: string;
    readonly most:
      | { readonly names: readonly string[]; readonly people: boolean; readonly change: string | null }
      | 'level'
      | null;
    readonly contrary: { readonly name: string; readonly change: string | null } | null;
  }): string;
  severalCompared(when: string, against: string): string;
  /** `last`: who stood where at the last step; both ends are one where all have the same figure. Null where no group is known. */
  trendBy(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly last: { readonly at: string; readonly first: Extreme; readonly last: Extreme | null } | null;
  }): string;
  /** Two groups that have one figure. */
  readonly level: string;
  /** Groups that were named and have nothing. @param counts the figure counts: none is what it is */
  absent(names: readonly string[], counts: boolean): string;
  /** The sum of the numbers that stand side by side. */
  inAll(sum: string): string;
  between(p: { readonly subject: Subject; readonly figures: string; readonly versus: string | null }): string;
  /** `whole`: of whole steps only, as one that is cut or still runs lies beyond these. */
  peaks(p: {
    readonly kind: Superlative;
    readonly high: Peak;
    readonly low: Peak;
    readonly whole: Grain | null;
    /** Some of the steps may not be shown. */
    readonly hidden: boolean;
  }): string;
  /** So many of the figures rest on small samples. */
  smallSteps(p: { readonly small: number; readonly of: number; readonly minSample: number }): string;
  gaps(steps: number): string;
  running(step: string): string;
  /** A step that still runs is no match for whole ones. */
  leftRunning(step: string): string;
  clipped(steps: readonly string[]): string;
}
