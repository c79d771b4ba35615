// Counts, shares, means and durations: everything that is a sum over rows placed in time.
import { sql } from 'kysely';
import type { Stat } from '../metric.js';
import { asksTicket, condition } from './condition.js';
import { begun, stepRows } from './frame.js';
import type { Sql } from './frame.js';
import type { Events, Measure, Share } from './measure.js';
import { ALWAYS, dimension, dimensionsOf, every, filters, lookups, sourceOf } from './source.js';
import { keyColumns, keyGroup, othersColumn } from './statement.js';
import type { Compilable, Setting, Statement } from './statement.js';
import { statistic } from './statistic.js';

export type EventMeasure = Extract<Measure, { events: Events }>;

/** What one row adds: to the sample, and to the total. */
interface Contribution {
  readonly n: Sql;
  readonly total: Sql;
  /** Whether the row takes part at all. */
  readonly takesPart: Sql;
}

const oneIf = (test: Sql): Sql => (test === ALWAYS ? sql`1` : sql`case when ${test} then 1 else 0 end`);

/** The rows of the measure in the steps of the frame, before anything is summed: `from … where …`. */
export function eventRows(query: Compilable, measure: EventMeasure, { frame }: Setting): Sql {
  const source = sourceOf(measure.events);
  const { events } = measure;
  const tests = measure.kind === 'share' ? measure.shares.flatMap(({ among, hit }) => [among, hit]) : [];
  const joins = lookups(source, dimensionsOf(query.by, query.where), [
    ...([events.only, ...tests].some(asksTicket) ? (['ticket'] as const) : []),
    ...(measure.kind === 'mean' && measure.of === 'promoter_points' ? (['survey'] as const) : []),
  ]);
  const conditions = [
    sql`${source.at} >= steps.start_at`,
    sql`${source.at} < steps.end_at`,
    ...('survey' in events ? [sql`s.kind = ${events.survey}`] : []),
    ...(events.only === null ? [] : [condition(events.only, frame.now)]),
    filters(query.where, source, frame),
  ];
  return sql`from steps cross join ${source.table} ${joins} where ${every(conditions)}`;
}

/** Aggregated rows; durations on the calendar clock only. */
export function compileEvents(
  query: Compilable,
  measure: EventMeasure,
  stat: Stat | null,
  setting: Setting,
): Statement {
  const { frame, dialect } = setting;
  const source = sourceOf(measure.events);
  const keys = query.by.map((dim) => dimension(dim, source, frame));
  const row = contribution(measure, frame.now);
  const total =
    measure.kind === 'duration' && stat !== null
      ? statistic(stat, row.total, dialect)
      : sql`sum(${row.total})`;
  const leftOut = row.takesPart === ALWAYS ? sql`0` : sql`count(*) - sum(${oneIf(row.takesPart)})`;
  const statement = sql`with steps(start_at, end_at) as (${stepRows(begun(frame))})
select steps.start_at as step, ${keyColumns(keys)}${total} as total, sum(${row.n}) as n,
  ${leftOut} as left_out, ${othersColumn(query, source.agent, row.takesPart)} as others
${eventRows(query, measure, setting)}
group by steps.start_at${keyGroup(query.by)}`;
  return {
    sql: statement,
    value: valueOf(measure, stat),
    empty: measure.kind === 'count' ? 0 : null,
    leftOut: null,
  };
}

function valueOf(measure: EventMeasure, stat: Stat | null): Statement['value'] {
  switch (measure.kind) {
    case 'count':
      return (_, n) => n;
    case 'share':
    case 'mean':
      return (total, n) => total / n;
    case 'duration':
      return stat === 'mean' ? (total, n) => total / n / 1000 : (total) => total / 1000;
  }
}

/** Milliseconds between the two instants of a duration. */
export const durationMs = (measure: Extract<Measure, { kind: 'duration' }>): Sql =>
  sql`(${sourceOf(measure.events).at} - ${startOf(measure)})`;

export const startOf = (measure: Extract<Measure, { kind: 'duration' }>): Sql =>
  measure.from === 'waiting_since' ? sql`r.waiting_since` : sql`t.created_at`;

function contribution(measure: EventMeasure, now: number): Contribution {
  switch (measure.kind) {
    case 'count':
      return { n: sql`1`, total: sql`1`, takesPart: ALWAYS };
    case 'share':
      return shares(measure.shares, now);
    case 'mean': {
      const answered = condition({ test: 'answered' }, now);
      return { n: oneIf(answered), total: scoreOf(measure.of), takesPart: answered };
    }
    case 'duration':
      return { n: sql`1`, total: durationMs(measure), takesPart: ALWAYS };
  }
}

/** A survey's score in the metric's unit; null without an answer. */
export const scoreOf = (of: 'rescaled' | 'promoter_points'): Sql =>
  of === 'rescaled'
    ? sql`(1 + 4 * s.rating)`
    : // Promoters and detractors are defined on the score as it was given, not on its place in the scale.
      sql`(case when s.rating is null then null when given.score >= 9 then 100 when given.score <= 6 then -100 else 0 end)`;

function shares(list: readonly Share[], now: number): Contribution {
  const parts = list.map(({ among, hit }) => {
    const counted = among === null ? ALWAYS : condition(among, now);
    return { counted, hit: every([counted, condition(hit, now)]) };
  });
  const plus = (tests: readonly Sql[]): Sql => sql.join(tests.map(oneIf), sql` + `);
  return {
    n: plus(parts.map((part) => part.counted)),
    total: plus(parts.map((part) => part.hit)),
    takesPart: some(parts.map((part) => part.counted)),
  };
}

/** Conditions joined by "or". */
function some(conditions: readonly Sql[]): Sql {
  const [only, ...more] = conditions;
  return only !== undefined && more.length === 0 ? only : sql`(${sql.join(conditions, sql` or `)})`;
}
