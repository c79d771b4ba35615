// Two dimensions at once: a grid of cells, darker for more; figures in the cells where every one of them fits, else a key.
import type { HeatmapChart } from '../chart.js';
import { formatTick, formatValue } from '../format.js';
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
import type { Layout, RuleItem, TextItem } from '../layout.js';
import { drawable, fitNames, shorten, shortenMiddle, widthOf, wrap } from '../measure.js';
import { clampCenter, thin } from '../place.js';
import type { KindSpec } from '../spec.js';
import { MARGIN, SIZE, blend, inkOn } from '../theme.js';
import type { Palette } from '../theme.js';
import type { Frame, Kind } from './kind.js';

/** Rows and columns drawn at most; of more, those with the largest n. */
const MOST_X = 24;
const MOST_Y = 24;
/** Columns named like hours may leave out labels; names may not. */
const COUNTABLE = /^\d{1,4}([:：]\d\d)?\s*(时|点|h|日|月|am|pm)?$/i;

type Cell = HeatmapChart['cells'][number];

interface Grid {
  readonly xName: string;
  readonly yName: string;
  readonly xs: readonly string[];
  readonly ys: readonly string[];
  readonly cellAt: (x: string, y: string) => Cell | undefined;
  readonly leftOut: number;
}

/** The grid as it is drawn: long lists cut to their largest, many named columns turned into rows. */
function gridOf(chart: HeatmapChart): Grid {
  const byKey = new Map(chart.cells.map((cell) => [JSON.stringify([cell.x, cell.y]), cell]));
  const total = (of: (cell: Cell) => string): Map<string, number> => {
    const sums = new Map<string, number>();
    for (const cell of chart.cells) sums.set(of(cell), (sums.get(of(cell)) ?? 0) + cell.n);
    return sums;
  };
  const keep = (names: readonly string[], most: number, sums: Map<string, number>): readonly string[] => {
    if (names.length <= most) return names;
    const largest = new Set(
      [...names].sort((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0)).slice(0, most),
    );
    return names.filter((name) => largest.has(name));
  };
  const turned =
    chart.xs.length > 12 && chart.ys.length < chart.xs.length && !chart.xs.every((x) => COUNTABLE.test(x));
  const xs = keep(
    chart.xs,
    turned ? MOST_Y : MOST_X,
    total((cell) => cell.x),
  );
  const ys = keep(
    chart.ys,
    turned ? MOST_X : MOST_Y,
    total((cell) => cell.y),
  );
  const leftOut = chart.xs.length - xs.length + chart.ys.length - ys.length;
  return turned
    ? {
        xName: chart.yName,
        yName: chart.xName,
        xs: ys,
        ys: xs,
        cellAt: (x, y) => byKey.get(JSON.stringify([y, x])),
        leftOut,
      }
    : {
        xName: chart.xName,
        yName: chart.yName,
        xs,
        ys,
        cellAt: (x, y) => byKey.get(JSON.stringify([x, y])),
        leftOut,
      };
}

interface Tone {
  readonly from: number;
  readonly to: number;
  readonly of: (value: number) => string;
}

/** Colour by value: from 0 (or the least, when all lie far from 0) to the most; around 0 when there are negative figures. */
function toneOf(values: readonly number[], palette: Palette): Tone {
  const least = Math.min(...values);
  const most = Math.max(...values);
  if (least < 0) {
    const reach = Math.max(-least, most);
    return { from: -reach, to: reach, of: (v) => blend(palette.diverging, (v + reach) / (2 * reach)) };
  }
  const from = least < most * 0.6 ? 0 : least;
  const span = most - from;
  const share = (v: number): number => (span === 0 ? (most === 0 ? 0 : 0.5) : (v - from) / span);
  return { from, to: most, of: (v) => blend(palette.heat, 0.06 + 0.94 * share(v)) };
}

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
  if (values.length === 0) {
    const height = Math.max(frame.height ?? 0, header.bottom + 160 + footer.height);
    const area = { left: MARGIN, right: width - MARGIN, top: header.bottom, bottom: height - footer.height };
    return {
      width,
      height,
      texts: [...texts, layNothing(chart, area, palette), ...moveDown(footer.texts, area.bottom)],
      rules,
      signals: { cellWidth: 0, cellHeight: 0, xRange: [0, 1], yRange: [0, 1] },
      data: { cells: [], key: [] },
    };
  }

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
      return { x: col, y: row, fill };
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
      cellWidth,
      cellHeight,
      xRange: [left, left + cellWidth],
      yRange: [top, top + cellHeight],
    },
    data: { cells, key: key.swatches },
  };
}

/** Names of the columns, as if their area began at 0: level in up to three lines; thinned where they count; else upright. */
function layHeads(
  names: readonly string[],
  left: number,
  cellWidth: number,
  width: number,
  palette: Palette,
): { readonly texts: readonly TextItem[]; readonly height: number } {
  const axis = { size: SIZE.axis, bold: false };
  const center = (i: number): number => left + (i + 0.5) * cellWidth;
  const level = (i: number, line: string, y: number): TextItem => {
    const x = clampCenter(center(i), widthOf(line, axis), { left: 6, right: width - 6 });
    return textItem('axis', line, x, y, SIZE.axis, palette.text, { align: 'center' });
  };
  if (
    names.every((name) => COUNTABLE.test(name)) ||
    names.every((name) => widthOf(name, axis) <= cellWidth - 8)
  ) {
    const centers = names.map((_, i) => center(i));
    const kept = thinFromFirst(names, centers, width);
    return { texts: kept.map((i) => level(i, names[i] ?? '', 16)), height: 26 };
  }
  const wrapped = names.map((name) => wrap(name, axis, cellWidth - 10, 3));
  const torn = wrapped.some(
    (lines, i) => lines.join('').replace(/\s/g, '') !== (names[i] ?? '').replace(/\s/g, ''),
  );
  if (cellWidth >= 62 && (!torn || cellWidth >= 90)) {
    const fitted = torn ? fitNames(names, axis, cellWidth - 10, 3) : wrapped;
    const most = Math.max(...fitted.map((lines) => lines.length));
    return {
      texts: fitted.flatMap((lines, i) =>
        lines.map((line, k) => level(i, line, 16 + 19 * (most - lines.length + k))),
      ),
      height: 26 + 19 * (most - 1),
    };
  }
  const cut = names.map((name) => shorten(name, axis, 128));
  const upright = cut.map((name, i) =>
    cut.indexOf(name) === cut.lastIndexOf(name) ? name : shortenMiddle(names[i] ?? '', axis, 128),
  );
  const high = Math.max(...upright.map((name) => widthOf(name, axis)));
  return {
    texts: upright.map((name, i) =>
      textItem('axis', name, baseline(center(i), SIZE.axis), high + 2, SIZE.axis, palette.text, {
        angle: -90,
      }),
    ),
    height: high + 10,
  };
}

/** As `thin`, but counted from the first: hours begin at 0. */
function thinFromFirst(
  names: readonly string[],
  centers: readonly number[],
  width: number,
): readonly number[] {
  const flip = <T>(items: readonly T[]): readonly T[] => [...items].reverse();
  const mirrored = centers.map((x) => width - x);
  const kept = thin(flip(names), flip(mirrored), SIZE.axis, 10, { left: 6, right: width - 6 });
  const indices = flip(kept.map((i) => names.length - 1 - i));
  // The helper adds the far end where it fits; evenly spaced labels read better without it.
  const [a, b] = indices;
  return a === undefined || b === undefined ? indices : indices.filter((i) => (i - a) % (b - a) === 0);
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

interface Key {
  readonly texts: readonly TextItem[];
  readonly rules: readonly RuleItem[];
  readonly swatches: readonly object[];
  readonly height: number;
}

/** The scale of colours (where the cells carry no figures) and what an empty cell means. */
function layKey(
  chart: HeatmapChart,
  tone: Tone,
  scale: boolean,
  empty: boolean,
  { top, width }: { readonly top: number; readonly width: number },
  palette: Palette,
): Key {
  if (!scale && !empty) return { texts: [], rules: [], swatches: [], height: 0 };
  const texts: TextItem[] = [];
  const rules: RuleItem[] = [];
  const swatches: object[] = [];
  let middle = top + 9;
  const none = chart.lang === 'zh' ? '无数据' : 'no data';
  let x: number = MARGIN;
  const write = (text: string): void => {
    const item = textItem('mark', text, x, baseline(middle, SIZE.note), SIZE.note, palette.muted);
    texts.push(item);
    x = boxOf(item).right + 8;
  };
  if (scale) {
    write(formatValue(tone.from, chart.unit, chart.lang));
    const steps = 40;
    for (let i = 0; i < steps; i += 1) {
      const value = tone.from + ((tone.to - tone.from) * i) / (steps - 1);
      swatches.push({ x: x + i * 4, y: middle - 7, width: 4.5, height: 14, fill: tone.of(value) });
    }
    x += steps * 4 + 8;
    write(formatValue(tone.to, chart.unit, chart.lang));
    x += 18;
  }
  if (empty) {
    if (x + 30 + widthOf(none, { size: SIZE.note, bold: false }) > width - MARGIN) {
      x = MARGIN;
      middle += 24;
    }
    swatches.push({ x, y: middle - 7, width: 22, height: 14, fill: palette.empty });
    rules.push(
      ruleItem([x + 2, middle + 6], [x + 20, middle - 6], blend([palette.grid, palette.axis], 0.4), 1, {
        above: true,
      }),
    );
    x += 30;
    write(none);
  }
  return { texts, rules, swatches, height: middle - top + 25 };
}

const spec = (palette: Palette): KindSpec => ({
  signals: ['cellWidth', 'cellHeight', 'xRange', 'yRange'],
  data: [{ name: 'cells' }, { name: 'key' }],
  scales: [
    { name: 'x', type: 'linear', domain: [0, 1], range: { signal: 'xRange' }, zero: true },
    { name: 'y', type: 'linear', domain: [0, 1], range: { signal: 'yRange' }, zero: true },
  ],
  marks: [
    {
      type: 'rect',
      name: 'cellMarks',
      from: { data: 'cells' },
      encode: {
        enter: {
          x: { scale: 'x', field: 'x' },
          y: { scale: 'y', field: 'y' },
          width: { signal: 'cellWidth' },
          height: { signal: 'cellHeight' },
          fill: { field: 'fill' },
          stroke: { value: palette.background },
          strokeWidth: { value: 2 },
        },
      },
    },
    {
      type: 'rect',
      name: 'keyMarks',
      from: { data: 'key' },
      encode: {
        enter: {
          x: { field: 'x' },
          y: { field: 'y' },
          width: { field: 'width' },
          height: { field: 'height' },
          fill: { field: 'fill' },
        },
      },
    },
  ],
});

export const HEATMAP: Kind<HeatmapChart> = { spec, layOut };
