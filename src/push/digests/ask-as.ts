// A figure for a reader of a digest: asked as the question that it answers, by the same rules of access as if the reader had typed it.
import { guard, tellingRows } from '../../access/guard.js';
import { restrict, type Intent } from '../../access/restrict.js';
import { hiddenTogether, restsOf } from '../../access/rests.js';
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId, MetricId } from '../../metrics/metric.js';
import type { Filter, MetricQuery, ResultTable } from '../../metrics/query.js';
import { runMetric } from '../../metrics/run.js';
import type { ClosedRange, Grain } from '../../time/local-date.js';
import type { Circle } from '../daily/facts-for.js';
import { metricContext } from '../daily/figures.js';
import type { Recipient, RunContext } from '../push.js';

export interface Ask {
  readonly metric: MetricId;
  readonly range: ClosedRange;
  readonly by?: readonly DimensionId[];
  readonly where: readonly Filter[];
  readonly grain?: Grain | null;
  /** The range whose figure stands beside it. */
  readonly beside?: ClosedRange;
}

export const queryOf = (
  { config }: Pick<RunContext, 'config'>,
  { metric, range, by = [], where, grain = null }: Ask,
): MetricQuery => ({
  metric,
  stat: metricEntry(metric).stat,
  clock: config.workspace.clock,
  range,
  grain,
  by,
  where,
});

/** Null where the reader may not see it, and where the metric is not about these dimensions. */
export async function askAs(recipient: Recipient, ask: Ask, run: RunContext): Promise<ResultTable | null> {
  const { principal } = recipient;
  const { dimensions } = metricEntry(ask.metric);
  const asked = [...(ask.by ?? []), ...ask.where.flatMap(({ dim }) => (dim === 'day' ? [] : [dim]))];
  if (!asked.every((dim) => dimensions.includes(dim))) return null;
  const restriction = restrict(principal, queryOf(run, ask), 'figure', run.directory);
  if (restriction.kind === 'denied') return null;
  const context = metricContext(run);
  const raw = await runMetric(run.db, restriction.query, context);
  const adds = metricEntry(ask.metric).timing !== 'gauge';
  const beside = adds && ask.beside !== undefined ? [ask.beside] : [];
  const complements = await restsOf(principal, restriction.query, beside, (rest) =>
    runMetric(run.db, rest, context),
  );
  const telling = tellingRows(principal, restriction.query, raw, run.directory, complements);
  const together = await hiddenTogether(restriction.query, telling, (sum) => runMetric(run.db, sum, context));
  const guarded = guard(principal, restriction.query, raw, run.directory, complements, together);
  return guarded.denied === null ? guarded.table : null;
}

/** Whether the reader may see the tickets behind the metric one by one. */
export const mayRead = (recipient: Recipient, ask: Ask, intent: Intent, run: RunContext): boolean =>
  recipient.kind === 'person' &&
  restrict(recipient.principal, queryOf(run, ask), intent, run.directory).kind === 'scoped';

/** What a circle is about, as filters. */
export const circleFilter = ({ scope, group, teamId }: Circle): readonly Filter[] =>
  scope === 'whole'
    ? []
    : scope === 'team'
      ? [{ dim: 'team', in: [teamId] }]
      : [{ dim: 'agent', in: [group.slice('agent:'.length)] }];

export const inCircle = (
  { scope, group, teamId }: Circle,
  { agent, team }: { readonly agent: string | null; readonly team: string | null },
): boolean => scope === 'whole' || (scope === 'team' ? team === teamId : group === `agent:${agent ?? ''}`);

/** The names of people and teams of a run; an id that nobody has is its own name. */
export const agentNames = ({ directory }: Pick<RunContext, 'directory'>): ((id: string) => string) => {
  const names = new Map(directory.agents.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};
