// The figures that an alert looks at, as its reader may see them: by the one way that answers take, judged by the rules of access.
import type { Kysely } from 'kysely';
import type { AccessRule, Principal } from '../../access/principal.js';
import { answerContext, queryOf, type AnswerContext } from '../../answer/context.js';
import { fetchTable } from '../../answer/fetch.js';
import { nameOf } from '../../answer/naming.js';
import type { Config } from '../../config/config.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionValue } from '../../metrics/metric.js';
import type { Filter } from '../../metrics/query.js';
import type { Plan } from '../../question/plan.js';
import type { Database } from '../../store/schema.js';
import type { Lang } from '../../text/lang.js';
import type { Directory } from '../../tickets/directory.js';
import { buckets, type Bucket } from '../../time/bucket.js';
import { isWorkday } from '../../time/business-calendar.js';
import type { Instant } from '../../time/instant.js';
import { addSteps, startOf, type ClosedRange, type LocalDate } from '../../time/local-date.js';
import { localDateOf } from '../../time/zone.js';
import type { Step } from '../subscribe/wish.js';
import { HISTORY, type Days, type Point } from './comparable.js';
import type { AlertRule, Subject } from './rule.js';
import type { Setup } from './judge.js';

export interface SeriesDeps {
  readonly db: Kysely<Database>;
  readonly directory: Directory;
  readonly config: Config;
  readonly principal: Principal;
  readonly now: Instant;
  readonly lang: Lang;
}

/** One line of figures: of the whole subject, or of one of its groups. */
export interface Series {
  /** Empty where there is only one; else the group's value as JSON. */
  readonly name: string;
  /** The subject's filters, and its group's. */
  readonly where: readonly Filter[];
  readonly points: readonly Point[];
}

export type Loaded =
  | { readonly allowed: true; readonly series: readonly Series[]; readonly ctx: AnswerContext }
  | { readonly allowed: false; readonly rule: AccessRule; readonly plan: Plan };

export const planOf = (subject: Subject, step: Step, range: ClosedRange): Plan => {
  const standing = metricEntry(subject.metric).timing === 'now';
  return {
    kind: 'trend',
    metrics: [subject.metric],
    stat: subject.stat,
    clock: subject.clock,
    range: standing ? null : range,
    grain: standing ? null : step,
    by: subject.by === null ? [] : [subject.by],
    where: subject.where,
    compare: null,
    order: null,
    limit: null,
    place: false,
    pooled: false,
    chart: null,
    assumed: [],
  };
};

/** The periods from `from` to the one that holds `to`; figures that stand only as of now have one period, today. */
export async function loadSeries(
  subject: Subject,
  step: Step,
  { from, to }: ClosedRange,
  deps: SeriesDeps,
): Promise<Loaded> {
  const plan = planOf(subject, step, { from, to });
  const ctx = await answerContext(plan, deps.lang, {
    db: deps.db,
    directory: deps.directory,
    config: deps.config,
    principal: deps.principal,
    now: deps.now,
  });
  const fetched = await fetchTable(ctx, queryOf(ctx, subject.metric), 'figure');
  if (!fetched.allowed) return { allowed: false, rule: fetched.rule, plan };
  const steps =
    plan.grain === null
      ? [to]
      : buckets({ from, to }, step, deps.config.workspace.timezone, deps.config.workspace.weekStart).map(
          ({ first }) => first,
        );
  const groups = new Map<string, { readonly key: DimensionValue | null; readonly at: Map<string, Point> }>();
  if (subject.by === null) groups.set('', { key: null, at: new Map() });
  for (const row of fetched.table.rows) {
    const value = row.key[0] ?? null;
    // What has no name points at nobody that could be told.
    if (subject.by !== null && value === null) continue;
    const name = subject.by === null ? '' : JSON.stringify(value);
    const group = groups.get(name) ?? { key: value, at: new Map<string, Point>() };
    groups.set(name, group);
    const first = row.step ?? to;
    group.at.set(first, { first, value: row.value, n: row.n });
  }
  const series = [...groups].map(([name, { key, at }]): Series => ({
    name,
    where: subject.by === null ? subject.where : [...subject.where, { dim: subject.by, in: [key] }],
    // A row that is not there was taken out, or had nothing in it: it says nothing.
    points: steps.map((first) => at.get(first) ?? { first, value: null, n: 0 }),
  }));
  return { allowed: true, series, ctx };
}

/** From where a look at the period that begins on `first` has to begin. */
export const historyFrom = (step: Step, first: LocalDate): LocalDate => addSteps(step, first, -HISTORY[step]);

export const daysOf = (config: Config): Days => {
  const calendar = config.calendarOf(null);
  return { isWorked: (date) => isWorkday(calendar, date) };
};

export function setupOf(rule: AlertRule, series: Series, config: Config): Setup {
  const entry = metricEntry(rule.subject?.metric ?? 'tickets');
  return {
    rule,
    unit: entry.unit,
    gauge: entry.timing !== 'range',
    points: series.points,
    days: daysOf(config),
    worse: entry.better === null ? null : entry.better === 'up' ? 'down' : 'up',
    minSample: config.workspace.minSample,
  };
}

/** The periods of a rule that begin from `from` on and before `now`, with their moments; the last one may still run. */
export function periodsFrom(step: Step, from: LocalDate, now: Instant, config: Config): readonly Bucket[] {
  const { timezone, weekStart } = config.workspace;
  const today = localDateOf(now, timezone);
  const first = startOf(step, from, weekStart);
  if (first > today) return [];
  // Whole steps: the running one has its end in the future.
  const last = startOf(step, today, weekStart);
  return buckets({ from: first, to: lastDay(step, last) }, step, timezone, weekStart);
}

const lastDay = (step: Step, first: LocalDate): LocalDate => addDaysBack(addSteps(step, first, 1));
const addDaysBack = (date: LocalDate): LocalDate => addSteps('day', date, -1);

/** The group in words; null where the series is the whole subject. */
export function groupText(subject: Subject, series: Series, directory: Directory, lang: Lang): string | null {
  const last = series.where.at(-1);
  if (subject.by === null || last === undefined || !('in' in last)) return null;
  return nameOf(directory, subject.by, last.in[0] ?? null, lang);
}
