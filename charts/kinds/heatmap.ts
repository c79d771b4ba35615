// Two dimensions at once: a grid of cells, darker for more; figures in the cells where every one of them fits, else a key.
import type { HeatmapChart } from '../chart.js';
import { formatTick, formatValue } from '../format.js';
import { baseline, layEmpty, layFooter, layHeader, moveDown, ruleItem, textItem } from '../layout.js';
import type { Layout, RuleItem, TextItem } from '../layout.js';
import { drawable, fitNames, shorten, widthOf } from '../measure.js';
import { boxes, given, scaled } from '../spec.js';
import type { KindSpec } from '../spec.js';
import { MARGIN, SIZE, blend, inkOn } from '../theme.js';
import type { Palette } from '../theme.js';
import { gridOf } from './heatmap-grid.js';
import { layHeads } from './heatmap-heads.js';
import { layKey, toneOf } from './heatmap-tone.js';
import type { Frame, Kind } from './kind.js';

function layOut(chart: HeatmapChart, frame: Frame, palette: Palette): Layout {
  const { width } = frame;
  const zh = chart.lang === 'zh';
  const grid = gridOf(chart);
  const header = layHeader(chart, width, palette);
  const note =
    grid.leftOut > 0 ? (zh ? `另有 ${grid.leftOut} 项未画出` : `${grid.leftOut} more not shown`) : null;
  const footer = layFooter([note, chart.note], chart.lang, width, palette);
  const texts: TextItem[] = [...header.texts];
  const rules: RuleItem[] = [];
  const values = grid.ys.flatMap((y) =>
    grid.xs.flatMap((x) => {
      const value = grid.cellAt(x, y)?.value ?? null;
      return value === null ? [] : [value];
    }),
  );
  if (values.length === 0) return layEmpty(chart, frame, header, footer, palette);

  const axis = { size: SIZE.axis, bold: false };
  const yNames = grid.ys.map((name) => drawable(name, chart.lang));
  const yHead = drawable(grid.yName, chart.lang);
  const column = Math.ceil(
    Math.min(width * 0.3, Math.max(...[...yNames, yHead].map((name) => widthOf(name, axis)))),
  );
  const left = MARGIN + column + 12;
  const right = width - MARGIN;
  const cellWidth = (right - left) / grid.xs.length;
  const cellHeight = grid.ys.length <= 8 ? 42 : grid.ys.length <= 14 ? 36 : 30;

  // Column heads, above the grid.
  let top = header.bottom;
  const xHead = shorten(drawable(grid.xName, chart.lang), axis, right - left);
  texts.push(textItem('axis', xHead, left, top + 16, SIZE.axis, palette.muted));
  top += 26;
  const heads = layHeads(
    grid.xs.map((name) => drawable(name, chart.lang)),
    left,
    cellWidth,
    width,
    palette,
  );
  texts.push(...moveDown(heads.texts, top));
  top += heads.height;
  texts.push(textItem('axis', shorten(yHead, axis, column), MARGIN, top - 10, SIZE.axis, palette.muted));

  const yLines = fitNames(yNames, axis, column, cellHeight >= 42 ? 2 : 1);
  yLines.forEach((lines, row) => {
    const middle = top + (row + 0.5) * cellHeight;
    lines.forEach((line, k) => {
      const at = middle + (k - (lines.length - 1) / 2) * 19;
      texts.push(textItem('name', line, MARGIN, baseline(at, SIZE.axis), SIZE.axis, palette.text));
    });
  });

  const tone = toneOf(values, palette);
  const hatch = blend([palette.grid, palette.axis], 0.4);
  const figure = figuresThatFit(chart, values, cellWidth - 8);
  const cells = grid.ys.flatMap((y, row) =>
    grid.xs.map((x, col) => {
      const value = grid.cellAt(x, y)?.value ?? null;
      const [cx, cy] = [left + col * cellWidth, top + row * cellHeight];
      const fill = value === null ? palette.empty : tone.of(value);
      if (value === null) {
        rules.push(
          ruleItem([cx + 3, cy + cellHeight - 3], [cx + cellWidth - 3, cy + 3], hatch, 1, {
            above: true,
          }),
        );
      } else if (figure !== null) {
        const at = baseline(cy + cellHeight / 2, figure.size);
        texts.push(
          textItem('value', figure.write(value), cx + cellWidth / 2, at, figure.size, inkOn(fill), {
            align: 'center',
          }),
        );
      }
      return { x: col, x2: col + 1, y: row, y2: row + 1, fill };
    }),
  );
  const bottom = top + grid.ys.length * cellHeight;
  const empty = cells.length > values.length;
  const key = layKey(chart, tone, figure === null, empty, { top: bottom + 14, width }, palette);
  texts.push(...key.texts);
  rules.push(...key.rules);
  const height = Math.max(frame.height ?? 0, bottom + key.height + footer.height);
  return {
    width,
    height,
    texts: [...texts, ...moveDown(footer.texts, height - footer.height)],
    rules,
    signals: {
      xDomain: [0, grid.xs.length],
      xRange: [left, right],
      yDomain: [0, grid.ys.length],
      yRange: [top, bottom],
    },
    data: { cells, key: key.swatches },
  };
}

interface Figures {
  readonly size: number;
  readonly write: (value: number) => string;
}

/** The longest way of writing the figures in which all of them fit; null where none does. */
function figuresThatFit(chart: HeatmapChart, values: readonly number[], room: number): Figures | null {
  const ways: readonly ((value: number) => string)[] = [
    (value) => formatValue(value, chart.unit, chart.lang),
    (value) => (chart.unit === 'ratio' ? formatTick(value, 0.01, 'ratio', chart.lang) : brief(value, chart)),
  ];
  for (const write of ways) {
    for (const size of [SIZE.axis, SIZE.note]) {
      if (values.every((value) => widthOf(write(value), { size, bold: false }) <= room))
        return { size, write };
    }
  }
  return null;
}

/** A duration in its largest unit, a score with one decimal: what fits a narrow cell. */
function brief(value: number, chart: HeatmapChart): string {
  if (chart.unit === 'score') return formatTick(value, 0.1, 'score', chart.lang);
  if (chart.unit !== 'seconds') return formatValue(value, chart.unit, chart.lang);
  for (const unit of [86_400, 3600, 60]) {
    if (value >= unit) return formatValue(Math.round(value / unit) * unit, 'seconds', chart.lang);
  }
  return formatValue(Math.round(value), 'seconds', chart.lang);
}

const spec = (palette: Palette): KindSpec => ({
  params: ['xDomain', 'xRange', 'yDomain', 'yRange'],
  layers: [
    {
      name: 'cells',
      data: { name: 'cells' },
      mark: { type: 'rect', stroke: palette.background, strokeWidth: 2 },
      encoding: {
        x: scaled('x', 'x'),
        x2: { field: 'x2' },
        y: scaled('y', 'y'),
        y2: { field: 'y2' },
        fill: given('fill'),
      },
    },
    boxes('key'),
  ],
});

export const HEATMAP: Kind<HeatmapChart> = { spec, layOut };
