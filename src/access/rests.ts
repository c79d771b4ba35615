// What a query's figures leave out, as `guard` looks at it: the results of its complements, less the one ticket that carries no
// value where the filter asks for one. Of such a ticket nobody learns more than that there is one.
import { metricEntry } from '../metrics/catalogue.js';
import type { Filter, ResultRow, ResultTable, ScopedQuery } from '../metrics/query.js';
import {
  addDays,
  addSteps,
  dayNumber,
  type DateRange,
  type Grain,
  type LocalDate,
} from '../time/local-date.js';
import type { Principal } from './principal.js';
import { complementsOf } from './restrict.js';

type Run = (query: ScopedQuery) => Promise<ResultTable>;

/** Hours and weekdays add up to more than the one ticket of each, as steps of time do. */
const TIMES: ReadonlySet<string> = new Set(['hour', 'weekday']);

/**
 * The results of `complementsOf(query, others)`, for `guard`.
 *
 * @param others ranges whose figures the asker sees or has just seen
 * @param run runs a query; its result is shown to nobody
 */
export async function restsOf(
  principal: Principal,
  query: ScopedQuery,
  others: readonly DateRange[],
  run: Run,
): Promise<readonly ResultTable[]> {
  const rests: ResultTable[] = [];
  for (const rest of complementsOf(query, others)) {
    const table = await run(rest);
    const at = query.where.length === rest.where.length ? turnedAt(query, rest) : -1;
    rests.push(principal.kind === 'room' || at < 0 ? table : await withoutStrays(rest, at, table, run));
  }
  return rests;
}

/**
 * On how many people the rows that must not be shown rest together, for `guard`: of groups of one dimension over the whole range, or of
 * steps of time without groups, where there are two or more; null elsewhere. The result is shown to nobody.
 */
export async function hiddenTogether(
  query: ScopedQuery,
  telling: readonly ResultRow[],
  run: Run,
): Promise<number | null> {
  const filter = telling.length < 2 ? null : onlyThose(query, telling);
  if (filter === null || query.where.some(({ dim }) => dim === filter.dim)) return null;
  const sum: ScopedQuery = { ...query, by: [], grain: null, where: [...query.where, filter] };
  return (await run(sum)).rows[0]?.others ?? null;
}

/** The rows as a filter; null where no single one keeps just those. */
function onlyThose({ by, grain, metric, range }: ScopedQuery, rows: readonly ResultRow[]): Filter | null {
  const [dim, more] = by;
  if (dim !== undefined)
    return more === undefined && grain === null ? { dim, in: rows.map(({ key }) => key[0] ?? null) } : null;
  const { timing, dimensions } = metricEntry(metric);
  if (grain === null || range === null || timing === 'gauge' || !dimensions.includes('weekday')) return null;
  const days = rows.flatMap(({ step }) => (step === null ? [] : daysOf(grain, step, range)));
  return days.length === 0 || days.length > MOST_DAYS ? null : { dim: 'day', in: days };
}

/** A filter of more days than these is no quick question any more. */
const MOST_DAYS = 400;

function daysOf(grain: Grain, step: LocalDate, { from, to }: DateRange): readonly LocalDate[] {
  const days: LocalDate[] = [];
  const end = addSteps(grain, step, 1);
  for (let day = step; day < end && day <= to; day = addDays(day, 1))
    if (from === null || day >= from) days.push(day);
  return days;
}

/** Which filter was turned round; -1 where the range is what differs. */
const turnedAt = (query: ScopedQuery, rest: ScopedQuery): number =>
  rest.where.findIndex((filter, index) => filter !== query.where[index]);

/** Shorter ranges, asked one after the other, would add up as steps of time do. */
const LEAST_DAYS = 28;

/**
 * The result without the rows that are one ticket of unknown value, where a count of four weeks or more is asked for: of a duration
 * or a rating that one would be somebody's. Such tickets of several groups, or of the same group at other times, may still be all of
 * one person, who then is that person's figure: those rows stay.
 */
async function withoutStrays(
  rest: ScopedQuery,
  at: number,
  table: ResultTable,
  run: Run,
): Promise<ResultTable> {
  const filter = rest.where[at];
  if (filter === undefined || !('not' in filter) || filter.not.includes(null)) return table;
  if (metricEntry(rest.metric).unit !== 'count' || metricEntry(rest.metric).timing !== 'range') return table;
  if (rest.grain !== null || rest.by.some((dim) => TIMES.has(dim)) || isShort(rest.range)) return table;
  if (rest.where.some(({ dim }) => TIMES.has(dim) || dim === 'day')) return table;
  const single = table.rows.filter((row) => row.n === 1 && row.others === 1);
  if (single.length === 0 || rest.range === null) return table;
  const unknown = { ...rest, where: rest.where.with(at, { dim: filter.dim, in: [null] }) };
  const together = (await run({ ...unknown, by: [] })).rows;
  if (!together.some(pointsAtNobody)) return table;
  const everBefore = (await run({ ...unknown, range: { from: null, to: rest.range.to } })).rows;
  const named = await run({
    ...rest,
    where: rest.where.with(at, { dim: filter.dim, not: [...filter.not, null] }),
  });
  const inNamed = new Set(named.rows.filter(({ n }) => n > 0).map(placeOf));
  const harmless = new Set(everBefore.filter(pointsAtNobody).map(placeOf));
  const strays = new Set(single.filter((row) => !inNamed.has(placeOf(row)) && harmless.has(placeOf(row))));
  return { ...table, rows: table.rows.filter((row) => !strays.has(row)) };
}

/** One ticket, or tickets of several others. */
const pointsAtNobody = ({ n, others }: ResultRow): boolean => n === 1 || (others ?? 0) > 1;

const isShort = (range: DateRange | null): boolean =>
  range === null || (range.from !== null && dayNumber(range.to) - dayNumber(range.from) + 1 < LEAST_DAYS);

// Steps do not matter here: a query with a grain keeps all its rows, and one without has the range's first day in each.
const placeOf = (row: ResultRow): string => JSON.stringify(row.key);
