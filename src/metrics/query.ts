// A question in the form that can be computed: plain, serialisable data. Nothing here knows SQL or people's words.
import type { Instant } from '../time/instant.js';
import type { DateRange, Grain, LocalDate } from '../time/local-date.js';
import type { DimensionId, DimensionValue, MetricId, Stat } from './metric.js';
import type { SurveyKind } from '../tickets/rows.js';

/** `day` filters take local dates; they carry "weekdays by the business calendar" and the like into a query. */
export type FilterDimension = DimensionId | 'day';

/** `in` keeps the rows with one of the values; `not` drops them and keeps what is unknown. */
export type Filter =
  | { readonly dim: FilterDimension; readonly in: readonly DimensionValue[] }
  | { readonly dim: FilterDimension; readonly not: readonly DimensionValue[] };

/** Durations as elapsed time, or inside the business calendar of the ticket's team. */
export type ClockKind = 'calendar' | 'business';

/** One metric, over one range, grouped and filtered. */
export interface MetricQuery {
  readonly metric: MetricId;
  /** Set for metrics in seconds, null for the others. */
  readonly stat: Stat | null;
  readonly clock: ClockKind;
  /** Null only for metrics whose timing is `now`. */
  readonly range: DateRange | null;
  /** Steps of time to group by, or null. */
  readonly grain: Grain | null;
  /** Dimensions to group by, beside the steps of time. */
  readonly by: readonly DimensionId[];
  readonly where: readonly Filter[];
  /** Which surveys a response rate looks at; left out: those that the metric is about. */
  readonly surveys?: SurveyKind;
}

declare const scoped: unique symbol;

/**
 * A query that has passed the rules of access for one principal. Only `access/restrict` makes one, and only a
 * `ScopedQuery` can be compiled and run: forgetting the check does not compile.
 */
export type ScopedQuery = MetricQuery & {
  readonly [scoped]: true;
  /**
   * When set, each group tells on how many people that are not among these its figure rests (`ResultRow.others`): the asker
   * alone, a supervisor's whole team, or nobody (an empty list counts everybody). Null: nobody wants to know.
   */
  readonly countOthersThan: readonly string[] | null;
};

/** One group of the result. */
export interface ResultRow {
  /** One value per dimension of `by`, in its order; null is "unknown". */
  readonly key: readonly DimensionValue[];
  /** First day of the whole step, when the query has a grain. Every step of the range has a row. */
  readonly step: LocalDate | null;
  /** Null is "no data"; 0 is a measured zero. */
  readonly value: number | null;
  /** Size of the denominator or sample; for counts the count itself. */
  readonly n: number;
  /** On how many different people, those of `countOthersThan` not counted, the figure rests; null where it was not asked for or no people stand behind it. */
  readonly others: number | null;
}

export interface ResultTable {
  readonly rows: readonly ResultRow[];
  /** Rows of the range that could not take part (no score, unknown contacts, …): said beside the figure. */
  readonly excluded: number;
  /** The statement with its parameters as `?`: shown under "how was this computed". */
  readonly sql: string;
  /** The moment the figure holds for. */
  readonly asOf: Instant;
}

/** A ticket of a list, the most urgent first. */
export interface TicketRow {
  readonly ticket: string;
  readonly agent: string | null;
  readonly team: string | null;
  readonly createdAt: Instant;
  /** The earliest due time that was missed, where the list has one. */
  readonly due: Instant | null;
  readonly overdueSeconds: number | null;
}
