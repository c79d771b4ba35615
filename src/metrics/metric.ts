// What a metric and a dimension are. The entries themselves stand in definitions/, one file per family.
import type { Weekday } from '../time/local-date.js';

export const METRIC_IDS = [
  'tickets',
  'resolved',
  'first_response_time',
  'response_time',
  'resolution_time',
  'resolution_rate',
  'fcr',
  'reopen_rate',
  'transfer_rate',
  'multi_transfer_rate',
  'csat',
  'csat_score',
  'csat_response_rate',
  'nps',
  'process_satisfaction',
  'low_scores',
  'follow_up_rate',
  'complaints',
  'complaint_rate',
  'repeat_complaint_rate',
  'faults',
  'fault_rate',
  'suggestions',
  'suggestion_adoption_rate',
  'backlog',
  'unanswered',
  'overdue',
  'first_response_sla',
  'resolution_sla',
  'sla',
  'repurchase_rate',
  'churn_rate',
  'clv',
] as const;
export type MetricId = (typeof METRIC_IDS)[number];

/** Dimensions that are not steps of time. `hour` is 0–23, `weekday` 1 (Monday) – 7, both local. */
export const DIMENSION_IDS = [
  'agent',
  'team',
  'channel',
  'type',
  'category',
  'product',
  'product_line',
  'model',
  'version',
  'region',
  'priority',
  'segment',
  'aspect',
  'hour',
  'weekday',
] as const;
export type DimensionId = (typeof DIMENSION_IDS)[number];

/** A value of a dimension in rows and filters: an id or a plain text; a number for hour and weekday; null is "unknown". */
export type DimensionValue = string | number | null;

/** What a time may be asked to be written in, alone. */
export const TIME_UNITS = ['days', 'hours', 'minutes', 'seconds'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** `count` figures are exact; `ratio` 0–1; `per_mille` per 1,000 units; `score` 1–5; `points` −100–100. */
export type Unit = 'count' | 'seconds' | 'ratio' | 'score' | 'points' | 'per_mille' | 'currency';

/** How a duration is summed up. Only metrics in seconds take one. */
export const STATS = ['mean', 'median', 'p90', 'p95'] as const;
export type Stat = (typeof STATS)[number];

/** `range`: what happened in it; `gauge`: how it stood at the end of it; `now`: only as of this moment. */
export type Timing = 'range' | 'gauge' | 'now';

export interface Bilingual<T = string> {
  readonly zh: T;
  readonly en: T;
}

/**
 * A metric as data. `compile/` turns it into SQL; `question/` reads its names; cards print its definition.
 *
 * The shape of `measure` is the compiler's own (see compile/measure.ts); everybody else treats it as opaque.
 */
export interface MetricEntry {
  readonly id: MetricId;
  /** The first name of each language is the one that is shown; the others are read in questions. */
  readonly names: Bilingual<readonly string[]>;
  /** One or two sentences a newcomer understands, exact about what is counted, when, and for whom. */
  readonly definition: Bilingual;
  readonly unit: Unit;
  readonly better: 'up' | 'down' | null;
  readonly timing: Timing;
  /** What a question means that names no statistic; null where the metric is not a duration. */
  readonly stat: Stat | null;
  readonly dimensions: readonly DimensionId[];
  /** A figure that must stand beside this one to keep it honest: a survey's response rate, of the surveys that this metric looks at. */
  readonly companion: MetricId | null;
}

/** Settings of the workspace that change what a figure means. */
export interface MetricSettings {
  readonly timezone: string;
  readonly weekStart: Weekday;
  readonly minSample: number;
}
