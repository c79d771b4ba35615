// The figure that keeps another one honest: a survey metric never goes without its response rate.
import type { MetricEntry } from '../metrics/metric.js';
import { definitionFor, metricEntry, surveysOf } from '../metrics/catalogue.js';
import { FIGURE } from '../text/sentences/figure.js';
import { queryOf, type AnswerContext } from './context.js';
import { fetchTable, figureOf } from './fetch.js';
import { metricName } from './naming.js';

/** Whose a response rate is where only the first few groups are shown. */
const OF_ALL = { zh: '整体', en: 'overall' } as const;

/** The companions of these metrics, each as a sentence of its own; metrics that share one have it once. */
export async function companionNotes(
  ctx: AnswerContext,
  entries: readonly MetricEntry[] = ctx.entries,
): Promise<readonly string[]> {
  const found: { readonly of: string; readonly text: string }[] = [];
  for (const entry of entries) {
    const text = await companionText(ctx, entry);
    if (text !== null && !found.some((each) => each.text === text))
      found.push({ of: metricName(entry, ctx.plan.stat, ctx.lang), text });
  }
  // Different surveys have different rates: then each says whose it is.
  // Beneath the one that leads it is that of all of them, and says so.
  const { kind, limit, place } = ctx.plan;
  const ofAll = kind === 'breakdown' && limit !== null && !place ? OF_ALL[ctx.lang] : null;
  return found.map(({ of, text }) => FIGURE[ctx.lang].beside(found.length > 1 ? of : ofAll, text));
}

/** `参评率 41%`; null where the metric has none, the filter does not suit it, or the asker may not see it. */
export async function companionText(ctx: AnswerContext, entry: MetricEntry): Promise<string | null> {
  if (entry.companion === null) return null;
  const companion = metricEntry(entry.companion);
  const surveys = surveysOf(entry.id);
  const about = surveys === null ? {} : { surveys };
  const { dimensions } = definitionFor({ metric: companion.id, ...about });
  if (!ctx.plan.where.every(({ dim }) => dim === 'day' || dimensions.includes(dim))) return null;
  const query = queryOf(ctx, companion.id, { by: [], grain: null, ...about });
  const fetched = await fetchTable(ctx, query, 'figure');
  if (!fetched.allowed) return null;
  const { value } = figureOf(fetched.table.rows);
  if (value === null) return null;
  return FIGURE[ctx.lang].companion(
    metricName(companion, null, ctx.lang),
    ctx.format.value(value, companion.unit),
  );
}
