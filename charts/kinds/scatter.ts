// One metric against another: a dot per person, thing or bin, larger for more n, and a trend line only where the figures carry one.
import type { ScatterChart } from '../chart.js';
import { formatTick, formatValue } from '../format.js';
import {
  baseline,
  boxOf,
  layEmpty,
  layFooter,
  layHeader,
  moveDown,
  overlaps,
  ruleItem,
  textItem,
} from '../layout.js';
import type { Box, Layout, RuleItem, TextItem } from '../layout.js';
import { layLevels, ticksOf } from '../levels.js';
import { drawable, shorten, widthOf } from '../measure.js';
import { clampCenter, place, thin } from '../place.js';
import type { Board } from '../place.js';
import { given, givenSize, placed, scaled } from '../spec.js';
import type { KindSpec } from '../spec.js';
import { MARGIN, SIZE } from '../theme.js';
import type { Palette } from '../theme.js';
import { axisFor } from '../ticks.js';
import type { Frame, Kind } from './kind.js';

type Point = ScatterChart['points'][number];

/** Of more points than this only the emphasised ones are named. */
const NAMED = 40;
/** What it costs a label to cover a dot, against 1 for the trend. */
const DOT = 10;
const RADIUS = { least: 4.5, most: 13 } as const;

/** Area by n, so that a dot twice as large stands for twice as many. */
function radiusOf(points: readonly Point[]): (n: number) => number {
  const most = Math.max(1, ...points.map((point) => point.n));
  const full = points.length > 80 ? RADIUS.least + 3 : RADIUS.most;
  return (n) => Math.max(RADIUS.least, full * Math.sqrt(Math.max(0, n) / most));
}

function notesOf(chart: ScatterChart, cut: boolean): readonly (string | null)[] {
  const zh = chart.lang === 'zh';
  const count = (n: number): string => formatValue(n, 'count', chart.lang);
  const ns = chart.points.map((point) => point.n);
  const [least, most] = [Math.min(...ns), Math.max(...ns)];
  const range = least === most ? count(most) : `${count(least)}–${count(most)}`;
  const whose = chart.binned ? (zh ? '每个点是一段' : 'Each dot is a bin') : null;
  const size = zh
    ? `圆点越大，样本越多（n = ${range}）`
    : `The larger the dot, the larger its sample (n = ${range})`;
  return [
    whose === null ? size : zh ? `${whose}；${size}` : `${whose}. ${size}`,
    chart.points.some((point) => point.small)
      ? zh
        ? '空心点：样本较少'
        : 'Hollow dots: small samples'
      : null,
    chart.points.some((point) => point.interval !== null)
      ? zh
        ? `竖线：95% 置信区间${cut ? '，太长的在图边截断' : ''}`
        : `Upright lines: 95% confidence intervals${cut ? ', cut at the edge where too long' : ''}`
      : null,
    chart.note,
  ];
}

function layOut(chart: ScatterChart, frame: Frame, palette: Palette): Layout {
  const { width } = frame;
  const { lang } = chart;
  const header = layHeader(chart, width, palette);
  if (chart.points.length === 0) {
    return layEmpty(chart, frame, header, layFooter([chart.note], lang, width, palette), palette);
  }
  // A wide interval of a small bin is cut at the edge rather than pressing all dots together.
  const values = chart.points.map((point) => point.y);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const reach = Math.max(most - least, 0.05 * Math.abs(most));
  const near = (value: number): number => Math.min(most + reach, Math.max(least - reach, value));
  const ys = [...values, ...chart.points.flatMap((point) => (point.interval ?? []).map(near))];
  const yAxis = axisFor(ys, chart.y.unit, false, 4);
  const cut = chart.points.some(
    ({ interval }) => interval !== null && interval.some((end) => end < yAxis.from || end > yAxis.to),
  );
  const footer = layFooter(notesOf(chart, cut), lang, width, palette);
  const axisStyle = { size: SIZE.axis, bold: false };

  // The names of the axes stand level: that of y above its figures, that of x at the right, below its own.
  const yName = shorten(`↑ ${drawable(chart.y.name, lang)}`, axisStyle, width - 2 * MARGIN);
  const xName = shorten(`${drawable(chart.x.name, lang)} →`, axisStyle, width - 2 * MARGIN);
  const top = header.bottom + 32;
  const under = SIZE.axis + 16 + 24;
  const plotHeight = Math.max(frame.height === null ? 260 : frame.height - top - under - footer.height, 160);
  const bottom = top + plotHeight;
  const height = bottom + under + footer.height;

  const xAxis = axisFor(
    chart.points.map((point) => point.x),
    chart.x.unit,
    false,
    6,
  );
  const ticks = ticksOf(yAxis, chart.y.unit, lang);
  const plot = { left: MARGIN + ticks.width + 12, right: width - MARGIN };
  // No dot is cut by the edge of the plot.
  const inset = RADIUS.most + 3;
  const xRange = [plot.left + inset, plot.right - inset] as const;
  const yRange = [bottom - inset, top + inset] as const;
  const xOf = (value: number): number =>
    xRange[0] + ((value - xAxis.from) / (xAxis.to - xAxis.from)) * (xRange[1] - xRange[0]);
  const yOf = (value: number): number =>
    yRange[0] + ((value - yAxis.from) / (yAxis.to - yAxis.from)) * (yRange[1] - yRange[0]);

  const levels = layLevels(yAxis, ticks.texts, plot, yOf, palette);
  const texts: TextItem[] = [
    ...header.texts,
    textItem('axis', yName, MARGIN, header.bottom + 14, SIZE.axis, palette.muted),
    ...levels.texts,
  ];
  const rules: RuleItem[] = [
    ...levels.rules,
    ruleItem([plot.left, bottom], [plot.right, bottom], palette.axis, 1),
  ];
  const span = { left: 6, right: width - 6 };
  const xTexts = xAxis.ticks.map((tick) => formatTick(tick, xAxis.step, chart.x.unit, lang));
  const centers = xAxis.ticks.map(xOf);
  for (const i of thin(xTexts, centers, SIZE.axis, 14, span)) {
    const text = shorten(xTexts[i] ?? '', axisStyle, width - 12);
    const x = clampCenter(centers[i] ?? 0, widthOf(text, axisStyle), span);
    rules.push(ruleItem([centers[i] ?? 0, bottom], [centers[i] ?? 0, bottom + 5], palette.axis, 1));
    texts.push(
      textItem('axis', text, x, bottom + 9 + SIZE.axis, SIZE.axis, palette.muted, { align: 'center' }),
    );
  }
  texts.push(
    textItem('axis', xName, width - MARGIN, bottom + 9 + SIZE.axis + 23, SIZE.axis, palette.muted, {
      align: 'right',
    }),
  );

  const radius = radiusOf(chart.points);
  const dotBox = (point: Point): Box => {
    const r = radius(point.n) + 1;
    const [x, y] = [xOf(point.x), yOf(point.y)];
    return { left: x - r, right: x + r, top: y - r, bottom: y + r };
  };
  const inside = (value: number): number => yOf(Math.min(yAxis.to, Math.max(yAxis.from, value)));
  const spans = chart.points.flatMap(({ x, interval }): readonly Span[] =>
    interval === null
      ? []
      : [{ x: xOf(x), top: inside(Math.max(...interval)), bottom: inside(Math.min(...interval)) }],
  );
  for (const { x, top: from, bottom: to } of spans)
    rules.push(ruleItem([x, from], [x, to], palette.axis, 1.5));
  const board: Board = {
    bounds: { left: plot.left + 2, right: width - 4, top: header.bottom + 22, bottom: bottom - 2 },
    taken: [],
  };
  const trend = trendOf(chart, xOf, yOf, yAxis, palette);
  const hits = hitsOf(chart.points.map(dotBox), spans, trend);
  if (trend !== null && chart.trend !== null) {
    const item = trendLabel(drawable(chart.trend.label, lang), trend, plot, board, hits, palette);
    if (item !== null) texts.push(item);
  }
  texts.push(...layNames(chart, { xOf, yOf, inside, radius }, board, hits, palette));

  const emphasis = chart.points.some((point) => point.emphasis);
  // Small dots on top of large ones, the emphasised on top of all.
  const dots = [...chart.points]
    .sort((a, b) => Number(a.emphasis) - Number(b.emphasis) || b.n - a.n)
    .map((point) => {
      const crowd = chart.points.length > 80;
      const color = point.emphasis ? palette.down : emphasis && !crowd ? palette.soft : palette.strong;
      const fill = point.small ? palette.background : color;
      return {
        x: point.x,
        y: point.y,
        size: Math.PI * radius(point.n) ** 2,
        fill,
        stroke: point.small ? color : palette.background,
        width: point.small ? 2 : 1,
        opacity: !crowd || point.emphasis ? 1 : emphasis ? 0.4 : 0.6,
      };
    });
  return {
    width,
    height,
    texts: [...texts, ...moveDown(footer.texts, height - footer.height)],
    rules,
    signals: { xDomain: [xAxis.from, xAxis.to], xRange, yDomain: [yAxis.from, yAxis.to], yRange },
    data: { trend: trend === null ? [] : [trend], dots },
  };
}

/** An interval in pixels. */
interface Span {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

interface Trend {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly color: string;
}

/** The trend in pixels from the first x to the last, cut where it leaves the axis; null where nothing of it shows. */
function trendOf(
  chart: ScatterChart,
  xOf: (v: number) => number,
  yOf: (v: number) => number,
  axis: { readonly from: number; readonly to: number },
  palette: Palette,
): Trend | null {
  if (chart.trend === null) return null;
  const { slope, intercept } = chart.trend;
  const xs = chart.points.map((point) => point.x);
  let [from, to] = [Math.min(...xs), Math.max(...xs)];
  if (slope !== 0) {
    const [a, b] = [(axis.from - intercept) / slope, (axis.to - intercept) / slope];
    [from, to] = [Math.max(from, Math.min(a, b)), Math.min(to, Math.max(a, b))];
  } else if (intercept < axis.from || intercept > axis.to) return null;
  if (from >= to) return null;
  const at = (x: number): number => yOf(Math.min(axis.to, Math.max(axis.from, intercept + slope * x)));
  return { x: xOf(from), y: at(from), x2: xOf(to), y2: at(to), color: palette.target };
}

/** How much a box would cover: each dot a lot, intervals and the trend a little. */
function hitsOf(dots: readonly Box[], spans: readonly Span[], trend: Trend | null): (box: Box) => number {
  const upright = spans.map(({ x, top, bottom }): Box => ({ left: x - 3, right: x + 3, top, bottom }));
  // The line as a row of small boxes.
  const steps = 60;
  const line = Array.from({ length: trend === null ? 0 : steps + 1 }, (_, i): Box => {
    const x = (trend?.x ?? 0) + (((trend?.x2 ?? 0) - (trend?.x ?? 0)) * i) / steps;
    const y = (trend?.y ?? 0) + (((trend?.y2 ?? 0) - (trend?.y ?? 0)) * i) / steps;
    return { left: x - 4, right: x + 4, top: y - 2, bottom: y + 2 };
  });
  return (box) =>
    DOT * dots.filter((dot) => overlaps(box, dot)).length +
    upright.filter((span) => overlaps(box, span)).length +
    (line.some((at) => overlaps(box, at)) ? 1 : 0);
}

function trendLabel(
  label: string,
  trend: Trend,
  plot: { readonly left: number; readonly right: number },
  board: Board,
  hits: (box: Box) => number,
  palette: Palette,
): TextItem | null {
  const style = { size: SIZE.axis, bold: false };
  const text = shorten(label, style, (plot.right - plot.left) * 0.9);
  const wide = widthOf(text, style);
  const candidates = [0.85, 0.15, 0.5, 0.7, 0.3].flatMap((share) =>
    [-16, 18, -34, 36, -54, 56].map((dy) => {
      const x = trend.x + (trend.x2 - trend.x) * share;
      const y = trend.y + (trend.y2 - trend.y) * share + dy;
      const center = clampCenter(x, wide, { left: plot.left + 6, right: plot.right });
      return textItem('mark', text, center, baseline(y, SIZE.axis), SIZE.axis, palette.target, {
        align: 'center',
        halo: true,
      });
    }),
  );
  const corners = [board.bounds.top + 14, board.bounds.bottom - 14].flatMap((middle) =>
    [plot.left + 6 + wide / 2, plot.right - wide / 2].map((x) =>
      textItem('mark', text, x, baseline(middle, SIZE.axis), SIZE.axis, palette.target, {
        align: 'center',
        halo: true,
      }),
    ),
  );
  return place(board, [...candidates, ...corners], hits, Infinity);
}

interface Places {
  readonly xOf: (v: number) => number;
  readonly yOf: (v: number) => number;
  /** As `yOf`, kept within the axis. */
  readonly inside: (v: number) => number;
  readonly radius: (n: number) => number;
}

/** n beside each bin, names beside the other points: the emphasised first, then by n, each where it covers nothing. */
function layNames(
  chart: ScatterChart,
  { xOf, yOf, inside, radius }: Places,
  board: Board,
  hits: (box: Box) => number,
  palette: Palette,
): readonly TextItem[] {
  const size = SIZE.note;
  const order = [...chart.points].sort((a, b) => Number(b.emphasis) - Number(a.emphasis) || b.n - a.n);
  const out: TextItem[] = [];
  for (const point of order) {
    if (!point.emphasis && !chart.binned && chart.points.length > NAMED) continue;
    const own = drawable(point.name, chart.lang);
    const raw = chart.binned || own === '' ? `n = ${formatValue(point.n, 'count', chart.lang)}` : own;
    const text = shorten(raw, { size, bold: point.emphasis }, 150);
    const [x, y, r] = [xOf(point.x), yOf(point.y), radius(point.n)];
    const ink = point.emphasis ? palette.title : palette.text;
    const at = (left: number, middle: number, align: TextItem['align']): TextItem =>
      textItem('name', text, left, baseline(middle, size), size, ink, {
        align,
        halo: true,
        bold: point.emphasis,
      });
    const sides = [at(x + r + 6, y, 'left'), at(x - r - 6, y, 'right')];
    // Beyond the dot, and beyond its interval.
    const high = Math.min(y - r, ...(point.interval ?? []).map(inside));
    const low = Math.max(y + r, ...(point.interval ?? []).map(inside));
    const ends = [at(x, high - 11, 'center'), at(x, low + 11, 'center')];
    const places = point.interval === null ? [...ends, ...sides] : [...sides, ...ends];
    // Of few points each gets its label, over the trend where it must.
    const item = place(board, places, hits, chart.points.length <= 8 ? 1 : 0);
    if (item !== null) out.push(item);
    // The emphasised is named in any case, over other dots where it must be.
    else if (point.emphasis) {
      const forced = place(board, [...sides, ...ends], hits, Infinity);
      if (forced !== null) out.push(forced);
    }
  }
  return out.filter((item) => boxOf(item).right <= board.bounds.right);
}

const spec = (): KindSpec => ({
  params: ['xDomain', 'xRange', 'yDomain', 'yRange'],
  layers: [
    {
      name: 'trend',
      data: { name: 'trend' },
      mark: { type: 'rule', strokeWidth: 2, strokeDash: [8, 5] },
      encoding: {
        x: placed('x'),
        x2: { field: 'x2' },
        y: placed('y'),
        y2: { field: 'y2' },
        stroke: given('color'),
      },
    },
    {
      name: 'dots',
      data: { name: 'dots' },
      mark: { type: 'circle' },
      encoding: {
        x: scaled('x', 'x'),
        y: scaled('y', 'y'),
        size: givenSize('size'),
        fill: given('fill'),
        stroke: given('stroke'),
        strokeWidth: givenSize('width'),
        opacity: givenSize('opacity'),
      },
    },
  ],
});

export const SCATTER: Kind<ScatterChart> = { spec, layOut };
