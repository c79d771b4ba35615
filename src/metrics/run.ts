// Runs a ScopedQuery on the database: figures, the sample behind a figure, the tickets behind a count. Pure decisions stand in
// compile/ and result.ts; here statements meet the database.
import { SqliteAdapter, sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Database } from '../store/schema.js';
import type { BusinessCalendar } from '../time/business-calendar.js';
import type { Instant, Zone } from '../time/instant.js';
import type { DateRange, Weekday } from '../time/local-date.js';
import { compileSample, compileSpans, sumUp, workedMs } from './business.js';
import { definitionFor } from './catalogue.js';
import { checkQuery, compile, statOf, stepsPerStatement } from './compile/compile.js';
import { begun, closedFrom, frameOf } from './compile/frame.js';
import type { Frame, Sql, Step } from './compile/frame.js';
import type { RawRow, Setting, Statement } from './compile/statement.js';
import type { Dialect } from './compile/statistic.js';
import { firstInstant } from './compile/first.js';
import { compileTickets } from './compile/tickets.js';
import type { Definition } from './definitions/definition.js';
import type { ResultTable, ScopedQuery, TicketRow } from './query.js';
import { cellsOf, resultRows } from './result.js';

/** What a figure depends on beside its query. */
export interface MetricContext {
  readonly now: Instant;
  readonly zone: Zone;
  readonly weekStart: Weekday;
  /** The business calendar of a team; of the workspace for null. */
  readonly calendarOf: (teamId: string | null) => BusinessCalendar;
}

type Db = Kysely<Database>;

/**
 * The figures of a query: one row per group and step (see ResultRow), the statement that computed them, and how many rows
 * of the range could not take part. Throws for a dimension the metric has not got (a bug of the caller) and for a fault
 * of the database.
 */
export async function runMetric(db: Db, query: ScopedQuery, ctx: MetricContext): Promise<ResultTable> {
  const definition = definitionFor(query);
  checkQuery(query, definition);
  const frame = await framed(db, query, definition, ctx);
  const steps = begun(frame);
  const rows: RawRow[] = [];
  let shown = '';
  let leftOut = 0;
  let statement: Pick<Statement, 'value' | 'empty'> | null = null;
  for (const chunk of chunks(steps.length === 0 ? frame.steps.slice(0, 1) : steps, definition)) {
    const setting = { frame: { ...frame, steps: chunk }, dialect: dialectOf(db) };
    const part = await runChunk(db, query, definition, setting, ctx);
    // Not spread: ten thousand people by day are more than a call takes.
    for (const row of part.rows) rows.push(row);
    shown ||= part.shown;
    leftOut = Math.max(leftOut, part.leftOut);
    statement ??= part.statement;
  }
  if (statement === null) throw new Error('a query without steps');
  const cells = cellsOf(rows, query.by);
  const shape = {
    broken: query.by.length > 0,
    grain: query.grain !== null,
    gauge: definition.timing === 'gauge',
    counted: query.countOthersThan !== null && definition.dimensions.includes('weekday'),
  };
  return {
    rows: resultRows(frame.steps, cells, statement, shape),
    excluded: cells.excluded + leftOut,
    sql: shown,
    asOf: ctx.now,
  };
}

interface Ran {
  readonly rows: readonly RawRow[];
  readonly shown: string;
  /** What is left out whatever the groups and steps. */
  readonly leftOut: number;
  readonly statement: Pick<Statement, 'value' | 'empty'>;
}

async function runChunk(
  db: Db,
  query: ScopedQuery,
  definition: Definition,
  setting: Setting,
  ctx: MetricContext,
): Promise<Ran> {
  // A range that has not begun has nothing to look for; it is compiled all the same, to show how it would be computed.
  const hasBegun = begun(setting.frame).length > 0;
  const usable = hasBegun ? setting : { ...setting, frame: opened(setting.frame) };
  const statement = compile(query, definition, usable);
  const stat = statOf(query, definition);
  if (query.clock === 'business' && definition.measure.kind === 'duration' && stat !== null) {
    const spans = compileSpans(query, definition.measure, usable);
    const fetched = hasBegun ? await rowsOf(db, spans) : [];
    return {
      rows: sumUp(fetched, query, stat, ctx.calendarOf),
      shown: show(db, spans),
      leftOut: 0,
      statement,
    };
  }
  const rows = hasBegun ? await rowsOf(db, statement.sql) : [];
  const [count] = hasBegun && statement.leftOut !== null ? await rowsOf(db, statement.leftOut) : [];
  return { rows, shown: show(db, statement.sql), leftOut: Number(count?.['left_out'] ?? 0), statement };
}

/**
 * The sample behind a duration (in seconds, on the query's clock) or a mean score (in its unit), unordered. `grain` and `by`
 * are not looked at. Throws for a metric that has no sample of numbers.
 */
export async function runValues(
  db: Db,
  query: ScopedQuery,
  ctx: MetricContext,
): Promise<{ readonly values: readonly number[]; readonly sql: string; readonly excluded: number }> {
  const definition = definitionFor(query);
  const { measure } = definition;
  if (measure.kind !== 'duration' && measure.kind !== 'mean')
    throw new Error(`${query.metric} has no sample of numbers`);
  const whole = { ...query, grain: null, by: [] };
  checkQuery(whole, definition);
  const frame = await framed(db, whole, definition, ctx);
  const setting = { frame: begun(frame).length > 0 ? frame : opened(frame), dialect: dialectOf(db) };
  if (measure.kind === 'duration' && query.clock === 'business') {
    const spans = compileSpans(whole, measure, setting);
    const rows = await rowsOf(db, spans);
    return {
      values: rows.map((row) => workedMs(row, ctx.calendarOf) / 1000),
      sql: show(db, spans),
      excluded: 0,
    };
  }
  const sample = compileSample(whole, measure, setting);
  const rows = await rowsOf(db, sample);
  const perUnit = measure.kind === 'duration' ? 1000 : 1;
  const values = rows.flatMap(({ value }) =>
    value === null || value === undefined ? [] : [Number(value) / perUnit],
  );
  return { values, sql: show(db, sample), excluded: rows.length - values.length };
}

/**
 * The tickets behind a count, each once: those that have missed a due time first, the longest overdue on top; then the
 * oldest. Surveys without a ticket have none to show. Throws for a metric that is no count of tickets.
 */
export async function runTickets(
  db: Db,
  query: ScopedQuery,
  ctx: MetricContext,
): Promise<{ readonly rows: readonly TicketRow[]; readonly sql: string }> {
  const definition = definitionFor(query);
  const whole = { ...query, grain: null, by: [] };
  checkQuery(whole, definition);
  const frame = await framed(db, whole, definition, ctx);
  const hasBegun = begun(frame).length > 0;
  const setting = { frame: hasBegun ? frame : opened(frame), dialect: dialectOf(db) };
  const statement = compileTickets(whole, definition, setting);
  const found = hasBegun ? await rowsOf(db, statement) : [];
  const text = (value: string | number | null | undefined): string | null =>
    value === null || value === undefined ? null : String(value);
  const rows = found.map((row): TicketRow => {
    const due = row['due'] === null || row['due'] === undefined ? null : Number(row['due']);
    return {
      ticket: String(row['ticket']),
      agent: text(row['agent']),
      team: text(row['team']),
      createdAt: Number(row['created_at']),
      due,
      overdueSeconds: due === null ? null : (ctx.now - due) / 1000,
    };
  });
  return { rows, sql: show(db, statement) };
}

/** The frame of a query; a range that is open at its beginning gets its steps from the first row there is. */
async function framed(
  db: Db,
  query: ScopedQuery,
  definition: Definition,
  ctx: MetricContext,
): Promise<Frame> {
  const range: DateRange | null = definition.timing === 'now' ? null : query.range;
  if (range === null || range.from !== null || query.grain === null) return frameOf(range, query.grain, ctx);
  const [row] = await rowsOf(db, firstInstant(definition.measure));
  const first = row?.['first'];
  return frameOf(
    closedFrom(range, first === null || first === undefined ? null : Number(first), ctx.zone),
    query.grain,
    ctx,
  );
}

/** The frame with a first moment in it, so that a statement can be made of a range that has not begun. */
const opened = (frame: Frame): Frame => ({
  ...frame,
  steps: frame.steps
    .slice(0, 1)
    .map((step) => ({ ...step, span: { start: step.span.start, end: step.span.start + 1 } })),
});

function chunks(steps: readonly Step[], definition: Definition): readonly (readonly Step[])[] {
  const size = stepsPerStatement(definition.measure);
  const parts: (readonly Step[])[] = [];
  for (let start = 0; start < steps.length; start += size) parts.push(steps.slice(start, start + size));
  return parts;
}

const dialectOf = (db: Db): Dialect =>
  db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres';

const asRows = (statement: Sql): RawBuilder<RawRow> => sql<RawRow>`${statement}`;

const rowsOf = async (db: Db, statement: Sql): Promise<readonly RawRow[]> =>
  (await asRows(statement).execute(db)).rows;

/** The statement as people read it: parameters as `?`, long lists of them cut short. */
const show = (db: Db, statement: Sql): string =>
  asRows(statement)
    .compile(db)
    .sql.replace(/\$\d+/gu, '?')
    .replace(/cast\(\? as (?:bigint|text|integer|double precision)\)/gu, '?')
    .replace(/(\((?:\?, )*\?\))(?:, \((?:\?, )*\?\))+/gu, '$1, …')
    .replace(/\?(?:, \?){3,}/gu, '?, …')
    .replace(/"([a-z0-9_]+)"/gu, '$1')
    .replace(/[ \t]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .trim();
