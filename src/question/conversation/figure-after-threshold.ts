// "What about resolution SLA" after the teams under 85 %, 首响呢 after those below a mark: another figure, and the condition stays. In the same unit
// the mark is kept; in another it can't be, and the figure is that of those who were shown.
import { metricEntry } from '../../metrics/catalogue.js';
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import type { Lang, Read } from './turn-parts.js';

/** The groups that were under, or over, a mark by another figure; null where the turn asks for anything else. @param words normalised */
export function figureAfterThreshold(
  words: string,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Reading | null {
  const { previous, shown = null } = context;
  const { having, ...plain } = previous ?? {};
  const [dim, more] = previous?.by ?? [];
  if (previous === null || having?.than !== 'value' || previous.kind !== 'breakdown') return null;
  if (dim === undefined || more !== undefined || previous.grain !== null) return null;
  const table: Plan = { ...(plain as Plan), order: null, limit: null };
  const then = turn(words, { ...context, previous: table, shown: null });
  if (then.status !== 'plan' || !isOtherFigure(then.plan, table)) return null;
  if (unitOf(then.plan) === unitOf(previous)) return { status: 'plan', plan: { ...then.plan, having }, lang };
  if (shown?.dim !== dim || shown.values.length === 0) return null;
  const where = [...then.plan.where.filter((one) => one.dim !== dim), { dim, in: [...shown.values] }];
  return { status: 'plan', plan: { ...then.plan, where }, lang };
}

const unitOf = ({ metrics: [first] }: Plan): string | null =>
  first === undefined ? null : metricEntry(first).unit;

/** Another metric, and nothing else. */
const isOtherFigure = (plan: Plan, table: Plan): boolean =>
  plan.kind === table.kind &&
  plan.metrics.length === 1 &&
  plan.metrics.join() !== table.metrics.join() &&
  plan.by.join() === table.by.join() &&
  plan.having === undefined &&
  plan.limit === null &&
  JSON.stringify([plan.range, plan.where]) === JSON.stringify([table.range, table.where]);
