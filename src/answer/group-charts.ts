// Groups as bars, and two dimensions as a heat map.
import type { Bar, HeatmapChart } from '../../charts/chart.js';
import { sentenceCase } from '../text/glue.js';
import { dimensionName } from '../text/values.js';
import { heatmapChart } from './chart-of.js';
import type { AnswerContext } from './context.js';
import type { Group } from './grouped.js';
import { cellName, groupLabel, nameOf } from './naming.js';
import { isSmall } from './remarks.js';

/** One bar per group; the asker's own, or the winners of a ranking, stand out. */
export function barsOf(ctx: AnswerContext, groups: readonly Group[]): readonly Bar[] {
  const self = ctx.principal.kind === 'person' ? ctx.principal.id : null;
  const ownIndex = self === null ? -1 : groups.findIndex(({ key }) => key.includes(self));
  const best = ownIndex < 0 && ctx.plan.order !== null ? groups[0]?.row.value : undefined;
  return groups.map((group, index) => ({
    name: groupLabel(ctx, group),
    value: group.row.value,
    n: group.row.n,
    emphasis: index === ownIndex || (best !== undefined && group.row.value === best),
    small: isSmall(ctx, ctx.entries[0], group.row.n),
    before: null,
  }));
}

const MAX_CELLS = 24 * 31;

/** Null where the breakdown is not by two dimensions, or has too many values for a picture, or bars were asked for. */
export function heatmapOf(ctx: AnswerContext, groups: readonly Group[], title: string): HeatmapChart | null {
  const { plan, lang } = ctx;
  const [rowDim, columnDim] = plan.by;
  if (rowDim === undefined || columnDim === undefined || plan.by.length !== 2 || plan.chart === 'bar')
    return null;
  // Hours run along the bottom, whichever way round they were said.
  const [yDim, xDim] = rowDim === 'hour' ? [columnDim, rowDim] : [rowDim, columnDim];
  const axis = (dim: typeof xDim): readonly string[] => {
    const position = plan.by.indexOf(dim);
    const values = [...new Set(groups.map(({ key }) => key[position] ?? null))];
    const sorted =
      dim === 'hour' || dim === 'weekday' ? values.toSorted((a, b) => Number(a) - Number(b)) : values;
    return sorted.map((value) => nameOf(ctx.directory, dim, value, lang));
  };
  const [xs, ys] = [axis(xDim), axis(yDim)];
  if (xs.length * ys.length > MAX_CELLS) return null;
  const found = new Map(
    groups.map((group) => {
      const name = (dim: typeof xDim): string => cellName(ctx, dim, group.key[plan.by.indexOf(dim)] ?? null);
      return [JSON.stringify([name(xDim), name(yDim)]), group.row];
    }),
  );
  const counts = ctx.entries[0].unit === 'count';
  return heatmapChart(ctx, {
    title,
    xName: sentenceCase(dimensionName(xDim, lang)),
    yName: sentenceCase(dimensionName(yDim, lang)),
    xs,
    ys,
    cells: ys.flatMap((y) =>
      xs.map((x) => {
        const row = found.get(JSON.stringify([x, y]));
        return { x, y, value: row?.value ?? (counts ? 0 : null), n: row?.n ?? 0 };
      }),
    ),
  });
}
