// The days of a tile as a line without an axis: the usual as a band or a thin line, the target dashed, days without data left open.
import type { ChartLang, TileMetric } from '../chart.js';
import { ruleItem, textItem } from '../layout.js';
import type { Box, RuleItem, TextItem } from '../layout.js';
import { drawable, shorten, widthOf } from '../measure.js';
import type { Palette } from '../theme.js';

/** Rows of the tile's own layers, in pixels. */
export interface Marks {
  readonly areas: object[];
  readonly lines: object[];
  readonly dots: object[];
}

const SMALL = { size: 13, bold: false } as const;

/** The sparkline of a metric in its area, and the first and the last day below it. */
export function laySpark(
  metric: TileMetric,
  lang: ChartLang,
  area: Box,
  palette: Palette,
  texts: TextItem[],
  rules: RuleItem[],
  marks: Marks,
): void {
  const { points, usual, target } = metric;
  const known = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  rules.push(ruleItem([area.left, area.bottom], [area.right, area.bottom], palette.grid, 1));
  if (known.length === 0) {
    const text = shorten(
      lang === 'zh' ? '这些天没有数据' : 'no data on these days',
      SMALL,
      area.right - area.left,
    );
    const middle = (area.top + area.bottom) / 2 + 5;
    texts.push(
      textItem('mark', text, (area.left + area.right) / 2, middle, SMALL.size, palette.muted, {
        align: 'center',
      }),
    );
    return;
  }
  const values = [
    ...known,
    ...(usual === null ? [] : [usual.value, ...(usual.range ?? [])]),
    ...(target === null ? [] : [target.value]),
  ];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const yOf = (value: number): number =>
    high - low <= 1e-9 * Math.abs(high)
      ? (area.top + area.bottom) / 2
      : area.bottom - 7 - ((value - low) / (high - low)) * (area.bottom - area.top - 14);
  const step = points.length === 1 ? 0 : (area.right - area.left - 14) / (points.length - 1);
  const xOf = (i: number): number =>
    points.length === 1 ? (area.left + area.right) / 2 : area.left + 7 + i * step;
  if (usual !== null) {
    if (usual.range !== null) {
      const [top, bottom] = [yOf(Math.max(...usual.range)), yOf(Math.min(...usual.range))];
      marks.areas.push({
        x: area.left,
        x2: area.right,
        y: top,
        y2: Math.max(bottom, top + 2),
        fill: palette.pale,
      });
    } else {
      rules.push(
        ruleItem([area.left, yOf(usual.value)], [area.right, yOf(usual.value)], palette.axis, 1.5, {
          dash: [2, 3],
        }),
      );
    }
  }
  if (target !== null) {
    const y = yOf(target.value);
    rules.push(ruleItem([area.left, y], [area.right, y], palette.target, 1.5, { dash: [6, 4], above: true }));
  }
  const last = points.findLastIndex((point) => point.value !== null);
  const dot = (i: number, size: number): void => {
    const hollow = points[i]?.partial === true;
    const [fill, stroke] = hollow
      ? [palette.background, palette.strong]
      : [palette.strong, palette.background];
    marks.dots.push({
      x: xOf(i),
      y: yOf(points[i]?.value ?? 0),
      size,
      shape: 'circle',
      fill,
      stroke,
      width: 2,
    });
  };
  // A stretch between two days is drawn by itself: none to or from a day without data, dashes to one that is not whole.
  points.forEach((point, i) => {
    const next = points[i + 1];
    const [y, y2] = [point.value, next?.value ?? null];
    if (y === null) return;
    if (y2 === null) {
      if (i !== last && (points[i - 1]?.value ?? null) === null) dot(i, 30);
      return;
    }
    const dash = point.partial === true || next?.partial === true ? [4, 4] : [];
    const row = { line: marks.lines.length, color: palette.strong, dash };
    marks.lines.push({ ...row, x: xOf(i), y: yOf(y) }, { ...row, x: xOf(i + 1), y: yOf(y2) });
  });
  dot(last, 80);
  const [first, end] = [points[0], points.at(-1)];
  if (first === undefined || end === undefined) return;
  const y = area.bottom + 16;
  if (first === end) {
    const label = shorten(drawable(first.label, lang), SMALL, area.right - area.left);
    texts.push(textItem('axis', label, xOf(0), y, SMALL.size, palette.muted, { align: 'center' }));
    return;
  }
  const half = (area.right - area.left - 10) / 2;
  texts.push(
    textItem(
      'axis',
      shorten(drawable(first.label, lang), SMALL, half),
      area.left,
      y,
      SMALL.size,
      palette.muted,
    ),
  );
  texts.push(
    textItem(
      'axis',
      shorten(drawable(end.label, lang), SMALL, half),
      area.right,
      y,
      SMALL.size,
      palette.muted,
      {
        align: 'right',
      },
    ),
  );
}

/** What the lines of the sparkline mean, one below the other. Returns where they end. */
export function layKeys(
  metric: TileMetric,
  lang: ChartLang,
  left: number,
  wide: number,
  top: number,
  palette: Palette,
  texts: TextItem[],
  rules: RuleItem[],
  marks: Marks,
): number {
  let [x, y] = [left, top];
  const known = metric.points.some((point) => point.value !== null);
  const write = (text: string, color: string, sample: (x: number, middle: number) => void): void => {
    const own = shorten(drawable(text, lang), SMALL, wide - 26);
    const needed = 26 + widthOf(own, SMALL);
    if (x > left && x + needed > left + wide) [x, y] = [left, y + 19];
    sample(x, y + 10);
    texts.push(textItem('mark', own, x + 26, y + 14, SMALL.size, color));
    x += needed + 16;
  };
  if (!known) return y;
  if (metric.usual !== null) {
    const { range } = metric.usual;
    const zh = lang === 'zh';
    write(zh ? '平时' : range === null ? 'usual' : 'usual range', palette.muted, (at, middle) => {
      if (range === null)
        rules.push(ruleItem([at, middle], [at + 20, middle], palette.axis, 1.5, { dash: [2, 3] }));
      else marks.areas.push({ x: at, x2: at + 20, y: middle - 5, y2: middle + 5, fill: palette.pale });
    });
  }
  if (metric.target !== null) {
    write(metric.target.label, palette.target, (at, middle) =>
      rules.push(ruleItem([at, middle], [at + 20, middle], palette.target, 1.5, { dash: [6, 4] })),
    );
  }
  return x === left ? y : y + 19;
}
