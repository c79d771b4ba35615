// What is imported as the industry's figure, beside one of ours.
import type { MetricEntry } from '../metrics/metric.js';
import { benchmarksOf } from '../store/push-open.js';
import { FIGURE } from '../text/sentences/figure.js';
import type { AnswerContext } from './context.js';

/** `行业 84%（白皮书），低了 2.4 个百分点。`; null where it was not asked for. The newest one that is imported is told. */
export async function industryText(
  ctx: AnswerContext,
  { id, unit }: MetricEntry,
  value: number | null,
): Promise<string | null> {
  if (ctx.plan.industry !== true) return null;
  const words = FIGURE[ctx.lang];
  const [newest] = await benchmarksOf(ctx.db, [id]);
  if (newest === undefined) return words.noIndustry;
  const said = ctx.format.value(newest.value, unit);
  const gap = value === null || said === ctx.format.value(value, unit) ? null : value - newest.value;
  return words.industry(
    said,
    newest.source,
    gap === null ? null : ctx.format.gap(gap, unit),
    gap !== null && gap > 0,
  );
}
