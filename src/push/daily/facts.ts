// What a daily card rests on, as values: figures of one day beside what makes them mean something, and what is waiting now.
import type { MetricId } from '../../metrics/metric.js';
import type { LocalDate } from '../../time/local-date.js';

/** Null is "no data". */
export interface Reading {
  readonly value: number | null;
  readonly n: number;
}

/** The middle of what is usual, and of how many days it is the middle. */
export interface Usual {
  readonly value: number;
  readonly days: number;
}

/** The metrics of the card, in its order. */
export const DAILY_METRICS = ['first_response_time', 'csat'] as const;
export type DailyMetric = (typeof DAILY_METRICS)[number] & MetricId;

export interface DailyLine {
  readonly metric: DailyMetric;
  readonly day: Reading;
  readonly usual: Usual | null;
  /** The wider circle: an agent's team, a team's whole desk; null for the whole, and where it may not be seen. */
  readonly around: Reading | null;
  readonly target: number | null;
  readonly benchmark: { readonly value: number; readonly source: string } | null;
  /** The last 14 days up to the card's, in order, with days off as no data. */
  readonly series: readonly (Reading & { readonly date: LocalDate })[];
}

export interface Waiting {
  readonly open: number;
  readonly dueToday: number;
  readonly overdue: number;
}

export interface DailyMember {
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  readonly firstResponse: Reading;
  readonly csat: Reading;
}

export interface DailyFacts {
  /** Whose card it is: an agent's own, a team's, the whole desk's. */
  readonly scope: 'own' | 'team' | 'whole';
  /** The reader, or for a room nobody. */
  readonly reader: string | null;
  /** The team's name; null for the whole. */
  readonly team: string | null;
  readonly day: LocalDate;
  /** The reader's today: "yesterday" is said only of the day before it. */
  readonly today: LocalDate;
  readonly lines: readonly DailyLine[];
  readonly resolved: number;
  readonly waiting: Waiting;
  /** The people of a team (the teams of the whole), those with most overdue first; empty on an agent's card and in rooms. */
  readonly members: readonly DailyMember[];
  readonly minSample: number;
}
