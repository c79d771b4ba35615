// The figure that keeps another one honest: a survey metric never goes without its response rate.
import type { MetricEntry } from '../metrics/metric.js';
import { metricEntry } from '../metrics/catalogue.js';
import { sentenceCase } from '../text/glue.js';
import { FIGURE } from '../text/sentences/figure.js';
import { queryOf, type AnswerContext } from './context.js';
import { fetchTable, figureOf } from './fetch.js';
import { metricName } from './naming.js';

/** The companion as a sentence of its own. */
export async function companionNotes(ctx: AnswerContext, entry: MetricEntry): Promise<readonly string[]> {
  const text = await companionText(ctx, entry);
  if (text === null) return [];
  return [ctx.lang === 'zh' ? `${text}。` : `${sentenceCase(text)}.`];
}

/** `参评率 41%`; null where the metric has none, the filter does not suit it, or the asker may not see it. */
export async function companionText(ctx: AnswerContext, entry: MetricEntry): Promise<string | null> {
  if (entry.companion === null) return null;
  const companion = metricEntry(entry.companion);
  const suits = ctx.plan.where.every(({ dim }) => dim === 'day' || companion.dimensions.includes(dim));
  if (!suits) return null;
  const fetched = await fetchTable(ctx, queryOf(ctx, companion.id, { by: [], grain: null }), 'figure');
  if (!fetched.allowed) return null;
  const { value } = figureOf(fetched.table.rows);
  if (value === null) return null;
  return FIGURE[ctx.lang].companion(
    metricName(companion, null, ctx.lang),
    ctx.format.value(value, companion.unit),
  );
}
