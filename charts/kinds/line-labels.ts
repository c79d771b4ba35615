// The words on a line chart: names and last figures at the ends, figures at the points, the target's label; each where it
// covers nothing.
import type { LineChart, LinePoint } from '../chart.js';
import { formatValue } from '../format.js';
import { baseline, boxOf, ruleItem, textItem } from '../layout.js';
import type { Box, RuleItem, TextItem } from '../layout.js';
import { drawable, shorten, widthOf, wrap } from '../measure.js';
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
  /** Empty for the target, whose name carries its figure. */
  readonly value: string;
  readonly name: readonly string[];
  readonly ink: string;
  /** Where the label belongs on the value axis, and the step of the line's last point; null for the target. */
  readonly at: number;
  readonly step: number | null;
  readonly color: string;
  /** A figure of a part of a step is not set in bold. */
  readonly partial: boolean;
}

export interface EndColumn {
  readonly labels: readonly EndLabel[];
  /** The name below its figure instead of beside it: for long names, where there are few. */
  readonly stacked: boolean;
  readonly width: number;
  /** Height that the labels need together. */
  readonly height: number;
}

const heightOf = (label: EndLabel, stacked: boolean): number =>
  stacked ? LINE_HEIGHT * Math.max(1, label.name.length + (label.value === '' ? 0 : 1)) + 5 : 24;

/** What stands at the ends of the lines, and of the target where several lines leave it no place among them. */
export function endColumn(
  ends: readonly Drawn[],
  chart: LineChart,
  withNames: boolean,
  palette: Palette,
): EndColumn {
  const entries = ends.map((line) => {
    const step = lastValue(line.points);
    const at = line.points[step]?.value ?? 0;
    const partial = line.points[step]?.partial === true;
    const value = formatValue(at, chart.unit, chart.lang);
    return { value, name: withNames ? line.name : '', ink: line.ink, at, step, color: line.color, partial };
  });
  const target =
    chart.target === null || chart.series.length < 2
      ? []
      : [
          {
            value: '',
            name: drawable(chart.target.label, chart.lang),
            ink: palette.target,
            at: chart.target.value,
            step: null,
            color: palette.target,
            partial: false,
          },
        ];
  const all = [...entries, ...target];
  const beside = all.map(({ name }) => shorten(name, NAME, 126));
  const stacked = all.length <= 5 && beside.some((name, i) => name !== all[i]?.name);
  const labels = all.map((entry, i): EndLabel => {
    const name = stacked ? wrap(entry.name, NAME, 150, 2) : [beside[i] ?? ''];
    return { ...entry, name: name.filter((line) => line !== '') };
  });
  const width = Math.max(
    0,
    ...labels.map(({ value, name }) => {
      const own = widthOf(value, FIGURE);
      const text = Math.max(0, ...name.map((line) => widthOf(line, NAME)));
      return stacked || own === 0 ? Math.max(own, text) : own + (text === 0 ? 0 : text + 6);
    }),
  );
  const height = labels.reduce((sum, label) => sum + heightOf(label, stacked), 0);
  return { labels, stacked, width, height };
}

interface Plot {
  readonly plot: { readonly left: number; readonly right: number };
  readonly top: number;
  readonly bottom: number;
}

/** The end labels at their places: beside the last point of a lone line, else in a column, pushed apart. */
export function layEnds(
  column: EndColumn,
  { plot, top, bottom }: Plot,
  xOf: (i: number) => number,
  yOf: (v: number) => number,
  board: Board,
  texts: TextItem[],
  rules: RuleItem[],
): void {
  const { labels, stacked } = column;
  const single = labels.length === 1;
  const heights = labels.map((label) => heightOf(label, stacked));
  // The first line of a label stands level with its point.
  const middles = spread(
    labels.map((label, i) => yOf(label.at) + ((heights[i] ?? 24) - 24) / 2),
    heights,
    top - 14,
    bottom + 12,
  );
  labels.forEach((label, i) => {
    const first = (middles[i] ?? 0) - ((heights[i] ?? 24) - 24) / 2;
    const x = (single && label.step !== null ? xOf(label.step) : plot.right) + 12;
    const write = (role: 'value' | 'name', text: string, left: number, y: number): void => {
      const bold = role === 'value' && !label.partial;
      const item = textItem(role, text, left, baseline(y, SIZE.label), SIZE.label, label.ink, {
        bold,
        halo: single,
      });
      texts.push(item);
      board.taken.push(boxOf(item));
    };
    if (label.value !== '') write('value', label.value, x, first);
    const beside = stacked || label.value === '' ? 0 : widthOf(label.value, FIGURE) + 6;
    const below = stacked && label.value !== '' ? 1 : 0;
    label.name.forEach((text, k) => write('name', text, x + beside, first + (k + below) * LINE_HEIGHT));
    if (label.step === null || single) return;
    const from: readonly [number, number] = [xOf(label.step) + 6, yOf(label.at)];
    if (plot.right - from[0] > 24 || Math.abs(first - from[1]) > 16) {
      rules.push(ruleItem(from, [plot.right + 9, first], label.color, 1, { dash: [1, 3] }));
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
  // The lines have a width and the points are dots.
  const wide = ({ left, top, right, bottom }: Box): Box => ({
    left: left - 5,
    top: top - 3,
    right: right + 5,
    bottom: bottom + 3,
  });
  return (box) => segments.filter((segment) => crosses(segment, wide(box))).length;
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
  // A part of a step is no peak and no trough.
  const whole = known.filter(({ i }) => line.points[i]?.partial !== true);
  const byValue = [...(whole.length > 0 ? whole : known)].sort((a, b) => a.value - b.value);
  const extremes = [byValue.at(-1), byValue[0]].flatMap((p) => (p === undefined ? [] : [p]));
  const rest = line.points.length <= FEW && chart.previous === null ? known : [];
  const marked: number[] = [];
  const target = chart.target === null ? null : yOf(chart.target.value);
  const onTarget = (box: Box): boolean => target !== null && box.top - 3 < target && target < box.bottom + 3;
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
    const places = (valley ? [21, 28, -21, -28] : [-21, -28, 21, 28]).map(at);
    const item =
      place(board, places, (box) => hits(box) + (onTarget(box) ? 1 : 0), 0) ?? place(board, places, hits, 0);
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
  if (chart.series.length > 1) return;
  const style = { size: SIZE.axis, bold: false };
  const text = shorten(drawable(chart.target.label, chart.lang), style, plot.right - plot.left - 20);
  const wide = widthOf(text, style);
  const { top, bottom } = board.bounds;
  // Beside its line; where the data leave no room there, at the edges of the plot.
  const middles = [y - 13, y + 14, top + 16, bottom - 16];
  const shares = [0, 1, 0.5, 0.25, 0.75, 0.125, 0.375, 0.625, 0.875];
  const candidates = [middles.slice(0, 2), middles.slice(2)].flatMap((rows) =>
    shares.flatMap((share) =>
      rows.map((middle) =>
        textItem(
          'mark',
          text,
          plot.left + 8 + share * (plot.right - plot.left - wide - 24),
          baseline(middle, SIZE.axis),
          SIZE.axis,
          colors.target,
          { halo: true },
        ),
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
