// What every kind of answer is given: the plan, the store, who asks, the words and the names.
import type { Kysely } from 'kysely';
import type { Principal } from '../access/principal.js';
import type { Config } from '../config/config.js';
import { metricEntry } from '../metrics/catalogue.js';
import { currencyOf } from '../metrics/currency.js';
import type { MetricEntry, MetricId } from '../metrics/metric.js';
import type { MetricQuery } from '../metrics/query.js';
import type { MetricContext } from '../metrics/run.js';
import { ticketsSince } from '../metrics/since.js';
import type { Plan } from '../question/plan.js';
import type { AskedWay } from '../question/lines/yes-or-no.js';
import type { Database } from '../store/schema.js';
import { inTimeUnit, makeFormat, type Format } from '../text/format.js';
import type { Lang } from '../text/lang.js';
import type { Directory } from '../tickets/directory.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import { localDateOf } from '../time/zone.js';

export interface AnswerDeps {
  readonly db: Kysely<Database>;
  readonly directory: Directory;
  readonly config: Config;
  readonly principal: Principal;
  readonly now: Instant;
  /** What this conversation was about just before; null or left out where there was nothing. */
  readonly previous?: Plan | null;
  /** It is asked whether the figure went that way. */
  readonly asks?: AskedWay;
}

export interface AnswerContext extends AnswerDeps {
  readonly previous: Plan | null;
  readonly plan: Plan;
  readonly lang: Lang;
  readonly format: Format;
  readonly today: LocalDate;
  /** The plan's metrics; never empty. */
  readonly entries: readonly [MetricEntry, ...MetricEntry[]];
  readonly run: MetricContext;
  /** The day of the first ticket, where days before it are asked for; else null. */
  readonly since: LocalDate | null;
  /** The day of the first ticket; null without any. */
  readonly begin: LocalDate | null;
}

/** Throws when the plan names no metric: a reader never makes such a plan. */
export async function answerContext(plan: Plan, lang: Lang, deps: AnswerDeps): Promise<AnswerContext> {
  const [first, ...rest] = plan.metrics.map(metricEntry);
  if (first === undefined) throw new Error('a plan without a metric');
  const { workspace } = deps.config;
  const since = await ticketsSince(deps.db);
  const begin = since === null ? null : localDateOf(since, workspace.timezone);
  const asked = [plan.range?.from, plan.compare?.from].some(
    (from) => typeof from === 'string' && begin !== null && from < begin,
  );
  const money = [first, ...rest].some(({ unit }) => unit === 'currency');
  const format = makeFormat(lang, money ? await currencyOf(deps.db, deps.now) : null);
  return {
    ...deps,
    previous: deps.previous ?? null,
    plan,
    lang,
    format: plan.written === undefined ? format : inTimeUnit(format, plan.written),
    today: localDateOf(deps.now, workspace.timezone),
    entries: [first, ...rest],
    since: asked ? begin : null,
    begin,
    run: {
      now: deps.now,
      zone: workspace.timezone,
      weekStart: workspace.weekStart,
      calendarOf: (teamId) => deps.config.calendarOf(teamId),
    },
  };
}

/** The plan's question for one of its metrics; `stat` only where the metric is a duration. */
export function queryOf(
  ctx: AnswerContext,
  metric: MetricId,
  change: Partial<MetricQuery> = {},
): MetricQuery {
  const { plan } = ctx;
  const entry = metricEntry(metric);
  return {
    metric,
    stat: entry.stat === null ? null : (plan.stat ?? entry.stat),
    clock: plan.clock,
    range: plan.range,
    grain: plan.grain,
    by: plan.by,
    where: plan.where,
    ...change,
  };
}
