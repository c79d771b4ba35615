// A metric over time: lines that break where there is no data, named at their ends, the last figure in bold.
import type { LineChart, LinePoint } from '../chart.js';
import { formatTick, formatValue } from '../format.js';
import { drawable, shorten, widthOf } from '../measure.js';
import {
  baseline,
  boxOf,
  layFooter,
  layHeader,
  layNothing,
  moveDown,
  ruleItem,
  textItem,
} from '../layout.js';
import type { Box, Layout, RuleItem, TextItem } from '../layout.js';
import { clampCenter, place, spread, thin } from '../place.js';
import type { Board } from '../place.js';
import type { KindSpec } from '../spec.js';
import { MARGIN, SIZE } from '../theme.js';
import type { Palette } from '../theme.js';
import { axisFor } from '../ticks.js';
import type { Frame, Kind } from './kind.js';

/** Lines that get a colour and a name; the rest are drawn thin and grey. */
const NAMED = 6;
/** Up to so many points, each carries its figure. */
const FEW = 8;

interface Drawn {
  readonly name: string;
  readonly points: readonly LinePoint[];
  readonly color: string;
  readonly ink: string;
  readonly width: number;
  readonly main: boolean;
  readonly named: boolean;
}

function linesOf(chart: LineChart, palette: Palette): readonly Drawn[] {
  const series = chart.series.map((s, i): Drawn => {
    const color = palette.series[i % palette.series.length] ?? palette.strong;
    const named = i < NAMED;
    return {
      name: drawable(s.name),
      points: s.points,
      color: named ? color : palette.before,
      ink: color,
      width: named ? (chart.series.length === 1 ? 3 : 2.5) : 1.25,
      main: chart.series.length === 1,
      named,
    };
  });
  const previous: readonly Drawn[] =
    chart.previous === null
      ? []
      : [
          {
            name: drawable(chart.previous.name),
            points: chart.previous.points,
            color: palette.axis,
            ink: palette.muted,
            width: 1.5,
            main: false,
            named: true,
          },
        ];
  // The last is drawn on top: the grey first, the first series last.
  return [...previous, ...[...series].reverse()];
}

const lastValue = (points: readonly LinePoint[]): number =>
  points.findLastIndex((point) => point.value !== null);

/** The axis labels come from the longest line: a period before may have a day more. */
const longest = (lines: readonly Drawn[]): readonly LinePoint[] =>
  lines.reduce<readonly LinePoint[]>(
    (best, line) => (line.points.length > best.length ? line.points : best),
    [],
  );

function layOut(chart: LineChart, frame: Frame, palette: Palette): Layout {
  const { width } = frame;
  const lines = linesOf(chart, palette);
  const header = layHeader(chart, width, palette);
  const left = chart.series.length - NAMED;
  const footer = layFooter(
    [
      chart.note,
      left > 0 ? (chart.lang === 'zh' ? `灰线：其余 ${left} 项` : `Grey lines: ${left} more`) : null,
    ],
    width,
    palette,
  );
  const ends = lines.filter((line) => line.named && lastValue(line.points) >= 0);
  const axisHeight = SIZE.axis + 18;
  const plotHeight = Math.max(
    frame.height === null ? 236 : frame.height - header.bottom - axisHeight - footer.height,
    150,
    ends.length * 24,
  );
  const top = header.bottom + 8;
  const bottom = top + plotHeight;
  const height = bottom + axisHeight + footer.height;

  const values = lines.flatMap((line) => line.points.flatMap((p) => (p.value === null ? [] : [p.value])));
  const base = { width, height };
  const footerTexts = moveDown(footer.texts, bottom + axisHeight);
  const area: Box = { left: MARGIN, right: width - MARGIN, top, bottom };
  if (values.length === 0) {
    return {
      ...base,
      texts: [...header.texts, layNothing(chart, area, palette), ...footerTexts],
      rules: [ruleItem([MARGIN, bottom], [width - MARGIN, bottom], palette.axis, 1)],
      signals: { xDomain: [0, 1], xRange: [0, 1], yDomain: [0, 1], yRange: [bottom, top] },
      data: { points: [], dots: [] },
    };
  }

  const axis = axisFor(
    chart.target === null ? values : [...values, chart.target.value],
    chart.unit,
    false,
    4,
  );
  const tickTexts = axis.ticks.map((tick) => formatTick(tick, axis.step, chart.unit, chart.lang));
  const tickWidth = Math.max(...tickTexts.map((text) => widthOf(text, { size: SIZE.axis, bold: false })));
  const endNames = lines.length > 1;
  const labels = ends.map((line) => endLabel(line, chart, endNames));
  const endWidth = Math.max(0, ...labels.map((label) => label.width));
  const plot = { left: MARGIN + tickWidth + 12, right: width - MARGIN - endWidth - 12 };
  const points = longest(lines);
  const count = points.length;
  // One point stands in the middle; several keep a little air on the left.
  const inset =
    count === 1 ? (plot.right - plot.left) / 2 : Math.min(14, (plot.right - plot.left) / count / 2);
  const xOf = (index: number): number =>
    count === 1
      ? plot.left + inset
      : plot.left + inset + (index * (plot.right - plot.left - inset)) / (count - 1);
  const yOf = (value: number): number =>
    bottom - ((value - axis.from) / (axis.to - axis.from)) * (bottom - top);

  const texts: TextItem[] = [...header.texts];
  const rules: RuleItem[] = [];
  axis.ticks.forEach((tick, i) => {
    const y = yOf(tick);
    const zero = tick === 0 || (i === 0 && axis.from === 0);
    rules.push(ruleItem([plot.left, y], [plot.right, y], zero ? palette.axis : palette.grid, 1));
    texts.push(
      textItem('axis', tickTexts[i] ?? '', plot.left - 10, baseline(y, SIZE.axis), SIZE.axis, palette.muted, {
        align: 'right',
      }),
    );
  });

  const axisLabels = points.map((point) => drawable(point.label));
  const centers = points.map((_, i) => xOf(i));
  const span = { left: 6, right: width - 6 };
  for (const i of thin(axisLabels, centers, SIZE.axis, 14, span)) {
    const text = shorten(axisLabels[i] ?? '', { size: SIZE.axis, bold: false }, width - 12);
    const center = clampCenter(centers[i] ?? 0, widthOf(text, { size: SIZE.axis, bold: false }), span);
    texts.push(
      textItem('axis', text, center, bottom + 8 + SIZE.axis, SIZE.axis, palette.muted, { align: 'center' }),
    );
  }

  // The end labels: a column, pushed apart.
  const endYs = spread(
    ends.map((line) => yOf(line.points[lastValue(line.points)]?.value ?? 0)),
    24,
    top - 12,
    bottom + 8,
  );
  const board: Board = {
    bounds: { left: plot.left + 2, right: width - 6, top: header.bottom - 8, bottom: bottom - 2 },
    taken: [],
  };
  ends.forEach((line, i) => {
    const at = lastValue(line.points);
    const single = ends.length === 1;
    const x = (single ? xOf(at) : plot.right) + 12;
    const y = baseline(endYs[i] ?? 0, SIZE.label);
    const label = labels[i];
    if (label === undefined) return;
    const value = textItem('value', label.value, x, y, SIZE.label, line.ink, { bold: true, halo: single });
    texts.push(value);
    board.taken.push(boxOf(value));
    if (label.name !== '') {
      texts.push(textItem('name', label.name, x + label.valueWidth + 6, y, SIZE.label, line.ink));
    }
    const from: readonly [number, number] = [xOf(at) + 6, yOf(line.points[at]?.value ?? 0)];
    if (!single && plot.right - from[0] > 24) {
      rules.push(ruleItem(from, [plot.right + 8, endYs[i] ?? 0], line.color, 1, { dash: [1, 3] }));
    }
  });

  const segments = lines.flatMap((line) => segmentsOf(line.points, xOf, yOf));
  const hits = (box: Box): number => segments.filter((s) => crosses(s, box)).length;
  if (chart.target !== null) layTarget(chart, palette, board, plot, yOf, hits, texts, rules);
  const main = lines.find((line) => line.main);
  const marked = main === undefined ? [] : layFigures(main, chart, board, xOf, yOf, hits, texts);

  const dots = lines.flatMap((line) =>
    line.points.flatMap((point, i) => {
      if (point.value === null) return [];
      const alone =
        (line.points[i - 1]?.value ?? null) === null && (line.points[i + 1]?.value ?? null) === null;
      const last = line.named && i === lastValue(line.points);
      const shown = last || (line === main && (marked.includes(i) || line.points.length <= FEW));
      if (!alone && !shown) return [];
      const size = last || line.points.length <= FEW || marked.includes(i) ? (line.main ? 70 : 44) : 20;
      return [{ x: i, y: point.value, color: line.color, size: shown ? size : Math.min(size, 20) }];
    }),
  );
  return {
    ...base,
    texts: [...texts, ...footerTexts],
    rules,
    signals: {
      xDomain: [0, Math.max(1, count - 1)],
      xRange: [xOf(0), count === 1 ? xOf(0) + 1 : xOf(count - 1)],
      yDomain: [axis.from, axis.to],
      yRange: [bottom, top],
    },
    data: {
      points: lines.flatMap((line, order) =>
        line.points.map((point, i) => ({
          line: order,
          x: i,
          y: point.value,
          color: line.color,
          width: line.points.length > 120 ? Math.min(line.width, 2) : line.width,
        })),
      ),
      dots,
    },
  };
}

interface EndLabel {
  readonly value: string;
  readonly valueWidth: number;
  readonly name: string;
  readonly width: number;
}

function endLabel(line: Drawn, chart: LineChart, withName: boolean): EndLabel {
  const at = line.points[lastValue(line.points)]?.value ?? 0;
  const value = formatValue(at, chart.unit, chart.lang);
  const valueWidth = widthOf(value, { size: SIZE.label, bold: true });
  const name = withName ? shorten(line.name, { size: SIZE.label, bold: false }, 132) : '';
  const nameWidth = name === '' ? 0 : widthOf(name, { size: SIZE.label, bold: false }) + 6;
  return { value, valueWidth, name, width: valueWidth + nameWidth };
}

/** Figures at the points: all of a few, else the highest and the lowest where they have room. Returns the points that got one. */
function layFigures(
  line: Drawn,
  chart: LineChart,
  board: Board,
  xOf: (i: number) => number,
  yOf: (v: number) => number,
  hits: (box: Box) => number,
  texts: TextItem[],
): readonly number[] {
  const known = line.points.flatMap((p, i) => (p.value === null ? [] : [{ i, value: p.value }]));
  const last = lastValue(line.points);
  const byValue = [...known].sort((a, b) => a.value - b.value);
  const extremes = [byValue.at(-1), byValue[0]].flatMap((p) => (p === undefined ? [] : [p]));
  const rest = line.points.length <= FEW ? known : [];
  const marked: number[] = [];
  const flat = byValue.at(-1)?.value === byValue[0]?.value;
  if (flat && known.length > 1) return [];
  for (const { i, value } of [...extremes, ...rest]) {
    if (i === last || marked.includes(i)) continue;
    const text = formatValue(value, chart.unit, chart.lang);
    const [x, y] = [xOf(i), yOf(value)];
    const neighbours = [line.points[i - 1]?.value, line.points[i + 1]?.value].filter(
      (v) => v !== null && v !== undefined,
    );
    const valley = neighbours.length > 0 && neighbours.every((v) => v >= value);
    const at = (dy: number): TextItem =>
      textItem('value', text, x, baseline(y + dy, SIZE.axis), SIZE.axis, palette(line), {
        align: 'center',
        halo: true,
      });
    const item = place(board, valley ? [at(20), at(-20)] : [at(-20), at(20)], hits);
    if (item === null) continue;
    texts.push(item);
    marked.push(i);
  }
  return marked;
}

const palette = (line: Drawn): string => line.ink;

function layTarget(
  chart: LineChart,
  colors: Palette,
  board: Board,
  plot: { readonly left: number; readonly right: number },
  yOf: (v: number) => number,
  hits: (box: Box) => number,
  texts: TextItem[],
  rules: RuleItem[],
): void {
  if (chart.target === null) return;
  const y = yOf(chart.target.value);
  rules.push(ruleItem([plot.left, y], [plot.right, y], colors.target, 1.5, { dash: [6, 4] }));
  const style = { size: SIZE.axis, bold: false };
  const text = shorten(drawable(chart.target.label), style, plot.right - plot.left - 20);
  const wide = widthOf(text, style);
  const candidates = [0, 1, 0.5, 0.25, 0.75].flatMap((share) =>
    [-13, 14].map((dy) =>
      textItem(
        'mark',
        text,
        plot.left + 8 + share * (plot.right - plot.left - wide - 24),
        baseline(y + dy, SIZE.axis),
        SIZE.axis,
        colors.target,
        { halo: true },
      ),
    ),
  );
  const item = place(board, candidates, hits);
  if (item !== null) texts.push(item);
}

type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

function segmentsOf(
  points: readonly LinePoint[],
  xOf: (i: number) => number,
  yOf: (v: number) => number,
): readonly Segment[] {
  return points.slice(1).flatMap((point, k): readonly Segment[] => {
    const before = points[k];
    if (before === undefined || before.value === null || point.value === null) return [];
    return [[xOf(k), yOf(before.value), xOf(k + 1), yOf(point.value)]];
  });
}

/** Whether a segment passes through the box: clipped against its sides (Liang–Barsky). */
function crosses([x1, y1, x2, y2]: Segment, box: Box): boolean {
  let [from, to] = [0, 1];
  for (const [delta, distance] of [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ] as const) {
    if (delta === 0) {
      if (distance < 0) return false;
    } else if (delta < 0) from = Math.max(from, distance / delta);
    else to = Math.min(to, distance / delta);
  }
  return from <= to;
}

const spec = (colors: Palette): KindSpec => ({
  signals: ['xDomain', 'xRange', 'yDomain', 'yRange'],
  data: [{ name: 'points' }, { name: 'dots' }],
  scales: [
    { name: 'x', type: 'linear', domain: { signal: 'xDomain' }, range: { signal: 'xRange' }, zero: false },
    { name: 'y', type: 'linear', domain: { signal: 'yDomain' }, range: { signal: 'yRange' }, zero: false },
  ],
  marks: [
    {
      type: 'group',
      name: 'lineMarks',
      from: { facet: { name: 'one', data: 'points', groupby: 'line' } },
      marks: [
        {
          type: 'line',
          from: { data: 'one' },
          encode: {
            enter: {
              x: { scale: 'x', field: 'x' },
              y: { scale: 'y', field: 'y' },
              defined: { signal: 'isValid(datum.y)' },
              stroke: { field: 'color' },
              strokeWidth: { field: 'width' },
              strokeCap: { value: 'round' },
              strokeJoin: { value: 'round' },
            },
          },
        },
      ],
    },
    {
      type: 'symbol',
      name: 'pointMarks',
      from: { data: 'dots' },
      encode: {
        enter: {
          x: { scale: 'x', field: 'x' },
          y: { scale: 'y', field: 'y' },
          size: { field: 'size' },
          fill: { field: 'color' },
          stroke: { value: colors.background },
          strokeWidth: { value: 2 },
        },
      },
    },
  ],
});

export const LINE: Kind<LineChart> = { spec, layOut };
