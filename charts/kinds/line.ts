// A metric over time: lines that break where there is no data, named at their ends, the last figure in bold.
import type { LineChart, LinePoint } from '../chart.js';
import { drawable, shorten, widthOf } from '../measure.js';
import { layFooter, layHeader, layNothing, moveDown, ruleItem, textItem } from '../layout.js';
import type { Box, Layout, RuleItem, TextItem } from '../layout.js';
import { layLevels, ticksOf } from '../levels.js';
import { clampCenter, thin } from '../place.js';
import type { Board } from '../place.js';
import { given, givenSize, scaled } from '../spec.js';
import type { KindSpec } from '../spec.js';
import { MARGIN, SIZE } from '../theme.js';
import type { Palette } from '../theme.js';
import { axisFor } from '../ticks.js';
import type { Frame, Kind } from './kind.js';
import { FEW, endColumn, hitsOf, lastValue, layEnds, layFigures, layTarget } from './line-labels.js';
import type { Drawn } from './line-labels.js';

/** Lines that get a colour and a name; the rest are drawn thin and grey. */
const NAMED = 6;
function linesOf(chart: LineChart, palette: Palette): readonly Drawn[] {
  const series = chart.series.map((s, i): Drawn => {
    const color = palette.series[i % palette.series.length] ?? palette.strong;
    const named = i < NAMED;
    return {
      name: drawable(s.name, chart.lang),
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
            name: drawable(chart.previous.name, chart.lang),
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
  const partial = lines.some((line) => line.points.some((point) => point.partial && point.value !== null));
  const footer = layFooter(
    [
      chart.note,
      left > 0 ? (chart.lang === 'zh' ? `灰线：其余 ${left} 项` : `Grey lines: ${left} more`) : null,
      partial ? (chart.lang === 'zh' ? '空心点：不满一期' : 'Hollow points: incomplete periods') : null,
    ],
    chart.lang,
    width,
    palette,
  );
  const ends = lines.filter((line) => line.named && lastValue(line.points) >= 0);
  const column = endColumn(ends, chart, lines.length > 1, palette);
  const axisHeight = SIZE.axis + 18;
  const plotHeight = Math.max(
    frame.height === null ? 236 : frame.height - header.bottom - 8 - axisHeight - footer.height,
    150,
    column.height,
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
  const ticks = ticksOf(axis, chart.unit, chart.lang);
  const plot = { left: MARGIN + ticks.width + 12, right: width - MARGIN - column.width - 12 };
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

  const levels = layLevels(axis, ticks.texts, plot, yOf, palette);
  const texts: TextItem[] = [...header.texts, ...levels.texts];
  const rules: RuleItem[] = [...levels.rules];

  const axisLabels = points.map((point) => drawable(point.label, chart.lang));
  const centers = points.map((_, i) => xOf(i));
  const span = { left: 6, right: width - 6 };
  for (const i of thin(axisLabels, centers, SIZE.axis, 14, span)) {
    const text = shorten(axisLabels[i] ?? '', { size: SIZE.axis, bold: false }, width - 12);
    const center = clampCenter(centers[i] ?? 0, widthOf(text, { size: SIZE.axis, bold: false }), span);
    texts.push(
      textItem('axis', text, center, bottom + 8 + SIZE.axis, SIZE.axis, palette.muted, { align: 'center' }),
    );
  }

  const board: Board = {
    bounds: { left: plot.left + 2, right: width - 6, top: header.bottom - 8, bottom: bottom - 2 },
    taken: [],
  };
  layEnds(column, { plot, top, bottom }, xOf, yOf, board, texts, rules);

  const hits = hitsOf(lines, xOf, yOf);
  if (chart.target !== null) layTarget(chart, palette, board, plot, yOf, hits, texts, rules);
  const main = lines.find((line) => line.main);
  const marked = main === undefined ? [] : layFigures(main, chart, board, xOf, yOf, hits, texts);

  const dots = lines.flatMap((line) =>
    line.points.flatMap((point, i) => {
      if (point.value === null) return [];
      const alone =
        (line.points[i - 1]?.value ?? null) === null && (line.points[i + 1]?.value ?? null) === null;
      const last = line.named && i === lastValue(line.points);
      const hollow = point.partial === true && line.named;
      const shown = last || hollow || (line === main && (marked.includes(i) || line.points.length <= FEW));
      if (!alone && !shown) return [];
      const [fill, stroke] = hollow ? [palette.background, line.color] : [line.color, palette.background];
      return [{ x: i, y: point.value, fill, stroke, size: line.main && shown ? 70 : 44 }];
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
      points: lines.flatMap(rowsOf),
      dots,
    },
  };
}

/** The rows of one line: what is whole in one stroke, then each stretch that begins or ends at a partial step, dashed. */
function rowsOf(line: Drawn, order: number): readonly object[] {
  const width = line.points.length > 120 ? Math.min(line.width, 2) : line.width;
  const row = (part: string, i: number, y: number | null, dashed: boolean): object => ({
    line: `${order}${part}`,
    x: i,
    y,
    color: line.color,
    width,
    dash: dashed ? [width * 2, width * 1.6] : [],
    cap: dashed ? 'butt' : 'round',
  });
  const dashed = line.points.flatMap((point, i) => {
    const next = line.points[i + 1];
    if (next === undefined || point.value === null || next.value === null) return [];
    if (point.partial !== true && next.partial !== true) return [];
    return [row(`/${i}`, i, point.value, true), row(`/${i}`, i + 1, next.value, true)];
  });
  const whole = line.points.map((point, i) => row('', i, point.partial === true ? null : point.value, false));
  return [...whole, ...dashed];
}

const spec = (): KindSpec => ({
  params: ['xDomain', 'xRange', 'yDomain', 'yRange'],
  layers: [
    {
      name: 'points',
      data: { name: 'points' },
      mark: {
        type: 'line',
        strokeCap: { expr: 'datum.cap' },
        strokeJoin: 'round',
        invalid: 'break-paths-show-domains',
      },
      encoding: {
        x: scaled('x', 'x'),
        y: scaled('y', 'y'),
        detail: given('line'),
        stroke: given('color'),
        strokeWidth: givenSize('width'),
        strokeDash: given('dash'),
      },
    },
    {
      name: 'dots',
      data: { name: 'dots' },
      mark: { type: 'point', strokeWidth: 2, opacity: 1 },
      encoding: {
        x: scaled('x', 'x'),
        y: scaled('y', 'y'),
        size: givenSize('size'),
        fill: given('fill'),
        stroke: given('stroke'),
      },
    },
  ],
});

export const LINE: Kind<LineChart> = { spec, layOut };
