// Durations inside business calendars. A calendar can't be said in SQL, so the rows are fetched with their team and their two
// instants, and measured and summed up here.
import { sql } from 'kysely';
import type { BusinessCalendar } from '../time/business-calendar.js';
import { businessMs } from '../time/business-calendar.js';
import type { Instant } from '../time/instant.js';
import { durationMs, eventRows, scoreOf, startOf } from './compile/events.js';
import { begun, stepRows } from './compile/frame.js';
import type { Sql } from './compile/frame.js';
import type { Measure } from './compile/measure.js';
import { dimension, sourceOf } from './compile/source.js';
import { keyColumns } from './compile/statement.js';
import type { Compilable, RawRow, Setting } from './compile/statement.js';
import { statisticOf } from './compile/statistic.js';
import type { Stat } from './metric.js';

type Duration = Extract<Measure, { kind: 'duration' }>;
type CalendarOf = (teamId: string | null) => BusinessCalendar;

/** One row per event: step, group, agent, team, start and end. */
export function compileSpans(query: Compilable, measure: Duration, setting: Setting): Sql {
  const source = sourceOf(measure.events);
  const keys = query.by.map((dim) => dimension(dim, source, setting.frame));
  // The team decides the calendar, so it is looked up even where no filter names it.
  const withTeam = { ...query, by: [...query.by, 'team' as const] };
  return sql`with steps(start_at, end_at) as (${stepRows(begun(setting.frame))})
select steps.start_at as step, ${keyColumns(keys)}${source.agent ?? sql`null`} as agent, ${source.team} as team,
  ${startOf(measure)} as began, ${source.at} as ended
${eventRows(withTeam, measure, setting)}`;
}

/** One value per event, on the calendar clock: milliseconds of a duration, or a score in its unit. */
export function compileSample(
  query: Compilable,
  measure: Duration | Extract<Measure, { kind: 'mean' }>,
  setting: Setting,
): Sql {
  const value = measure.kind === 'duration' ? durationMs(measure) : scoreOf(measure.of);
  return sql`with steps(start_at, end_at) as (${stepRows(begun(setting.frame))})
select ${value} as value
${eventRows({ ...query, by: [] }, measure, setting)}`;
}

/** Working milliseconds of a fetched row. */
export function workedMs(row: RawRow, calendarOf: CalendarOf): number {
  const began: Instant = Number(row['began']);
  const ended: Instant = Number(row['ended']);
  return businessMs(calendarOf(textOf(row['team'])), began, ended);
}

/** The fetched rows as the rows an aggregating statement would have given. */
export function sumUp(
  rows: readonly RawRow[],
  query: Compilable,
  stat: Stat,
  calendarOf: CalendarOf,
): readonly RawRow[] {
  const groups = new Map<string, { head: RawRow; sample: number[]; people: Set<string> }>();
  for (const row of rows) {
    const name = JSON.stringify([row['step'], ...query.by.map((_, i) => row[`k${i}`])]);
    const group = groups.get(name) ?? { head: row, sample: [], people: new Set<string>() };
    groups.set(name, group);
    group.sample.push(workedMs(row, calendarOf));
    const agent = textOf(row['agent']);
    if (agent !== null && query.countOthersThan?.includes(agent) === false) group.people.add(agent);
  }
  return [...groups.values()].map(({ head, sample, people }) => ({
    ...head,
    total: stat === 'mean' ? sample.reduce((sum, ms) => sum + ms, 0) : statisticOf(stat, sample),
    n: sample.length,
    left_out: 0,
    others: query.countOthersThan === null ? null : people.size,
  }));
}

const textOf = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
