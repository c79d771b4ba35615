// Pictures as data, one builder per shape: which figures go where, with names and titles in the reader's language.
import type {
  Bar,
  BarChart,
  Chart,
  ChartFrame,
  ChartUnit,
  DriversChart,
  HeatmapChart,
  HistogramChart,
  LineChart,
  LinePoint,
  ScatterChart,
  ShareChart,
  Target,
} from '../../charts/chart.js';
import type { MetricEntry } from '../metrics/metric.js';
import type { Plan } from '../question/plan.js';
import { rangeText } from '../text/dates.js';
import { sentenceCase } from '../text/glue.js';
import { CONTEXT } from '../text/sentences/context.js';
import { GROUPS } from '../text/sentences/groups.js';
import type { AnswerContext } from './context.js';
import { filtersText, whenText } from './naming.js';
import { targetFor } from './target.js';

/** More bars than this can't be read; the table has the rest. The hours of a day are all drawn. */
const MAX_BARS = 24;

interface Frame {
  /** The finding; a full stop at its end is taken off. */
  readonly title: string;
  readonly note?: string | null;
  /** The metric whose unit the axis has; the plan's first where it is not said. */
  readonly entry?: MetricEntry;
}

/** A picture is passed on and looked at later: its period is dates with their year, not "last week". */
function periodText(ctx: AnswerContext): string {
  const { range, grain } = ctx.plan;
  const standing = ctx.entries[0].timing !== 'range' && grain === null;
  return range === null || standing ? sentenceCase(whenText(ctx)) : rangeText(range, ctx.lang, null);
}

/** Times are drawn in the unit that they are written in. */
export const chartUnit = ({ plan: { written } }: AnswerContext, { unit }: MetricEntry): ChartUnit =>
  unit === 'seconds' && written !== undefined ? `in_${written}` : unit;

const frame = (ctx: AnswerContext, { title, note, entry }: Frame) => ({
  title: title.replace(/[。.：:]$/, ''),
  subtitle: [periodText(ctx), filtersText(ctx) ?? CONTEXT[ctx.lang].whole].join(' · '),
  lang: ctx.lang,
  unit: chartUnit(ctx, entry ?? ctx.entries[0]),
  note: note ?? null,
});

/** What stands around a picture of several units. */
export function chartFrame(ctx: AnswerContext, said: string): ChartFrame {
  const { title, subtitle, lang, note } = frame(ctx, { title: said });
  return { title, subtitle, lang, note };
}

const targetLine = (ctx: AnswerContext): Target | null => targetLineOf(ctx, ctx.entries[0]);

/** The target of this scope as a line in the picture; null where none is set. */
export function targetLineOf(ctx: AnswerContext, entry: MetricEntry): Target | null {
  const target = targetFor(ctx.config, ctx.directory, entry, ctx.plan.stat, ctx.plan.where);
  if (target === null) return null;
  const value = ctx.format.value(target.value, entry.unit);
  return { value: target.value, label: ctx.lang === 'zh' ? `目标 ${value}` : `Target ${value}` };
}

export const lineChart = (
  ctx: AnswerContext,
  given: Frame & { readonly series: LineChart['series'] },
): LineChart => ({
  ...frame(ctx, given),
  kind: 'line',
  series: given.series,
  previous: null,
  target: targetLine(ctx),
});

export const barChart = (
  ctx: AnswerContext,
  given: Frame & {
    readonly bars: readonly Bar[];
    readonly legend?: BarChart['legend'];
    /** The line that the bars are held against, where it is not the target of the whole. */
    readonly target?: BarChart['target'];
  },
): BarChart => ({
  ...frame(
    ctx,
    given.bars.length > MAX_BARS && given.note === undefined
      ? { ...given, note: GROUPS[ctx.lang].drawn(MAX_BARS, given.bars.length) }
      : given,
  ),
  kind: 'bar',
  bars: given.bars.slice(0, MAX_BARS),
  target: given.target === undefined ? targetLine(ctx) : given.target,
  legend: given.legend ?? null,
});

/** The steps of a trend as bars, for those who ask for columns. */
export const stepBars = (points: readonly LinePoint[]): readonly Bar[] =>
  points.map(({ label, value, n }) => ({
    name: label,
    value,
    n,
    emphasis: false,
    small: false,
    before: null,
  }));

export const heatmapChart = (
  ctx: AnswerContext,
  given: Frame & Pick<HeatmapChart, 'xName' | 'yName' | 'cells' | 'xs' | 'ys'>,
): HeatmapChart => ({
  ...frame(ctx, given),
  kind: 'heatmap',
  xName: given.xName,
  yName: given.yName,
  cells: given.cells,
  xs: given.xs,
  ys: given.ys,
});

export const histogramChart = (
  ctx: AnswerContext,
  given: Frame & Pick<HistogramChart, 'bins' | 'marker'>,
): HistogramChart => ({ ...frame(ctx, given), kind: 'histogram', bins: given.bins, marker: given.marker });

export const driversChart = (
  ctx: AnswerContext,
  given: Frame & Pick<DriversChart, 'bars' | 'total'>,
): DriversChart => ({ ...frame(ctx, given), kind: 'drivers', bars: given.bars, total: given.total });

export const shareChart = (
  ctx: AnswerContext,
  given: Frame & Pick<ShareChart, 'parts' | 'rows'>,
): ShareChart => ({ ...frame(ctx, given), kind: 'share', parts: given.parts, rows: given.rows });

/** Bins of one metric against another; each axis has its own unit. */
export const scatterChart = (
  ctx: AnswerContext,
  given: Frame & Pick<ScatterChart, 'x' | 'y' | 'points'>,
): ScatterChart => {
  const { title, subtitle, lang, note } = frame(ctx, given);
  const { x, y, points } = given;
  return { kind: 'scatter', title, subtitle, lang, note, x, y, points, binned: true, trend: null };
};

/** The picture, unless the asker wants a table or none. */
export const wished = (plan: Plan, chart: Chart | null): Chart | null =>
  plan.chart === 'none' || plan.chart === 'table' ? null : chart;
