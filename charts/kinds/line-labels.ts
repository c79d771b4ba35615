// The words on a line chart: names and last figures at the ends, figures at the points, the target's label; each where it
// covers nothing.
import type { LineChart, LinePoint } from '../chart.js';
import { formatValue } from '../format.js';
import { baseline, boxOf, ruleItem, textItem } from '../layout.js';
import type { Box, RuleItem, TextItem } from '../layout.js';
import { drawable, isCut, shorten, widthOf, wrap } from '../measure.js';
import { place, spread } from '../place.js';
import type { Board } from '../place.js';
import { SIZE } from '../theme.js';
import type { Palette } from '../theme.js';

/** Up to so many points, each carries its figure. */
export const FEW = 8;

export interface Drawn {
  readonly name: string;
  readonly points: readonly LinePoint[];
  readonly color: string;
  readonly ink: string;
  readonly width: number;
  /** The only line of the chart beside the period before: its points carry figures. */
  readonly main: boolean;
  readonly named: boolean;
}

/** Index of the last point that has a value; -1 where none has. */
export const lastValue = (points: readonly LinePoint[]): number =>
  points.findLastIndex((point) => point.value !== null);

const NAME = { size: SIZE.label, bold: false } as const;
const FIGURE = { size: SIZE.label, bold: true } as const;
const LINE_HEIGHT = 21;

interface EndLabel {
  readonly value: string;
  readonly name: readonly string[];
}

export interface EndColumn {
  readonly labels: readonly EndLabel[];
  /** The name below its figure instead of beside it: for long names, where there are few. */
  readonly stacked: boolean;
  readonly width: number;
  /** Height of each label. */
  readonly height: number;
}

/** What stands at the ends of the lines, in the order of `ends`. */
export function endColumn(ends: readonly Drawn[], chart: LineChart, withNames: boolean): EndColumn {
  const figures = ends.map((line) =>
    formatValue(line.points[lastValue(line.points)]?.value ?? 0, chart.unit, chart.lang),
  );
  const names = ends.map((line) => (withNames ? line.name : ''));
  const beside = names.map((name) => shorten(name, NAME, 126));
  const stacked = ends.length <= 4 && beside.some((name, i) => name !== names[i] && isCut(name));
  const labels = figures.map((value, i): EndLabel => {
    const name = stacked ? wrap(names[i] ?? '', NAME, 150, 2) : [beside[i] ?? ''];
    return { value, name: name.filter((line) => line !== '') };
  });
  const width = Math.max(
    0,
    ...labels.map(({ value, name }) => {
      const own = widthOf(value, FIGURE);
      const text = Math.max(0, ...name.map((line) => widthOf(line, NAME)));
      return stacked ? Math.max(own, text) : own + (text === 0 ? 0 : text + 6);
    }),
  );
  const most = Math.max(0, ...labels.map((label) => label.name.length));
  return { labels, stacked, width, height: stacked ? LINE_HEIGHT * (1 + most) + 6 : 24 };
}

interface Plot {
  readonly plot: { readonly left: number; readonly right: number };
  readonly top: number;
  readonly bottom: number;
}

/** The end labels at their places: beside the last point of a lone line, else in a column, pushed apart. */
export function layEnds(
  ends: readonly Drawn[],
  column: EndColumn,
  { plot, top, bottom }: Plot,
  xOf: (i: number) => number,
  yOf: (v: number) => number,
  board: Board,
  texts: TextItem[],
  rules: RuleItem[],
): void {
  const single = ends.length === 1;
  const middles = spread(
    ends.map((line) => yOf(line.points[lastValue(line.points)]?.value ?? 0)),
    column.height,
    top - column.height / 2,
    bottom + column.height / 2,
  );
  ends.forEach((line, i) => {
    const at = lastValue(line.points);
    const label = column.labels[i];
    const middle = middles[i] ?? 0;
    if (label === undefined) return;
    const x = (single ? xOf(at) : plot.right) + 12;
    const write = (text: string, left: number, y: number, bold: boolean): void => {
      const role = bold ? 'value' : 'name';
      const item = textItem(role, text, left, baseline(y, SIZE.label), SIZE.label, line.ink, {
        bold,
        halo: single,
      });
      texts.push(item);
      board.taken.push(boxOf(item));
    };
    if (column.stacked) {
      const first = middle - (label.name.length * LINE_HEIGHT) / 2;
      write(label.value, x, first, true);
      label.name.forEach((text, k) => write(text, x, first + (k + 1) * LINE_HEIGHT, false));
    } else {
      write(label.value, x, middle, true);
      for (const text of label.name) write(text, x + widthOf(label.value, FIGURE) + 6, middle, false);
    }
    const from: readonly [number, number] = [xOf(at) + 6, yOf(line.points[at]?.value ?? 0)];
    if (!single && plot.right - from[0] > 24) {
      rules.push(ruleItem(from, [plot.right + 8, middle], line.color, 1, { dash: [1, 3] }));
    }
  });
}

/** How many stretches of the lines a box would cover. */
export function hitsOf(
  lines: readonly Drawn[],
  xOf: (i: number) => number,
  yOf: (v: number) => number,
): (box: Box) => number {
  const segments = lines.flatMap((line) => segmentsOf(line.points, xOf, yOf));
  return (box) => segments.filter((segment) => crosses(segment, box)).length;
}

/** Figures at the points: all of a few, else the highest and the lowest where they have room. Returns the points that got one. */
export function layFigures(
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
  const rest = line.points.length <= FEW && chart.previous === null ? known : [];
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
      textItem('value', text, x, baseline(y + dy, SIZE.axis), SIZE.axis, line.ink, {
        align: 'center',
        halo: true,
      });
    const item = place(board, valley ? [at(21), at(-21)] : [at(-21), at(21)], hits, 0);
    if (item === null) continue;
    texts.push(item);
    marked.push(i);
  }
  return marked;
}

export function layTarget(
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
  const item = place(board, candidates, hits, Infinity);
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
