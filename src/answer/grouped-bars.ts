// Several figures for each group side by side: two metrics (different units share no axis and get a panel each), or two periods.
import type { GroupedChart } from '../../charts/chart.js';
import { sentenceCase } from '../text/glue.js';
import { chartFrame, chartUnit, targetLineOf } from './chart-of.js';
import type { AnswerContext } from './context.js';
import type { Figure } from './fetch.js';
import type { Group } from './grouped.js';
import { groupLabel, metricName, rangeName, whenText } from './naming.js';
import { isSmall } from './remarks.js';

/** More figures than this side by side are no picture. */
const SERIES = 4;

/** One group per row, a bar per metric. Null where there is but one metric, or the groups have two dimensions. */
export function metricsByGroup(
  ctx: AnswerContext,
  groups: readonly Group[],
  title: string,
): GroupedChart | null {
  if (ctx.entries.length < 2 || ctx.entries.length > SERIES) return null;
  if (ctx.plan.by.length + (ctx.plan.grain === null ? 0 : 1) !== 1) return null;
  const self = ctx.principal.kind === 'person' ? ctx.principal.id : null;
  return {
    kind: 'grouped',
    ...chartFrame(ctx, title),
    compares: 'metrics',
    groups: groups.map((group) => ({
      name: groupLabel(ctx, group),
      emphasis: self !== null && group.key.includes(self),
    })),
    series: ctx.entries.map((entry, index) => ({
      name: sentenceCase(metricName(entry, ctx.plan.stat, ctx.lang)),
      unit: chartUnit(ctx, entry),
      target: targetLineOf(ctx, entry),
      values: groups.map(({ figures }) => valueOf(ctx, entry, figures[index])),
    })),
  };
}

/** One group per row, the figure of the range and that of the one before it. */
export function rangesByGroup(
  ctx: AnswerContext,
  pairs: readonly { readonly now: Group; readonly before: readonly Figure[] }[],
  title: string,
): GroupedChart {
  const entry = ctx.entries[0];
  const { range, compare } = ctx.plan;
  const series = (name: string, figures: readonly (Figure | undefined)[], first: boolean) => ({
    name,
    unit: chartUnit(ctx, entry),
    target: first ? targetLineOf(ctx, entry) : null,
    values: figures.map((figure) => valueOf(ctx, entry, figure)),
  });
  return {
    kind: 'grouped',
    ...chartFrame(ctx, title),
    compares: 'ranges',
    groups: pairs.map(({ now }) => ({
      name: groupLabel(ctx, { key: now.key, step: null }),
      emphasis: false,
    })),
    series: [
      series(
        range === null ? whenText(ctx) : rangeName(ctx, range),
        pairs.map(({ now }) => now.figures[0]),
        true,
      ),
      series(
        compare === null ? '' : rangeName(ctx, compare),
        pairs.map(({ before }) => before[0]),
        false,
      ),
    ],
  };
}

const valueOf = (ctx: AnswerContext, entry: AnswerContext['entries'][0], figure: Figure | undefined) => ({
  value: figure?.value ?? null,
  n: figure?.n ?? 0,
  small: isSmall(ctx, entry, figure?.n ?? 0),
});
