// A ranking: horizontal bars from zero, names on the left, the figure at the end of each bar, n in a column of its own.
import type { Bar, BarChart } from '../chart.js';
import { formatValue } from '../format.js';
import { baseline, layFooter, layHeader, layEmpty, moveDown, ruleItem, textItem } from '../layout.js';
import type { Layout, RuleItem, TextItem } from '../layout.js';
import { drawable, fitNames, shorten, widthOf } from '../measure.js';
import { clampCenter, clearOf } from '../place.js';
import { boxes, given, placed, scaled } from '../spec.js';
import type { KindSpec } from '../spec.js';
import { MARGIN, SIZE } from '../theme.js';
import type { Palette } from '../theme.js';
import type { Frame, Kind } from './kind.js';
import { layLegend } from './legend.js';
import type { Swatch } from './legend.js';

/** Up to so many bars are drawn as they are; of more, the first `SHOWN` and whatever is emphasised. */
const MOST = 24;
const SHOWN = 20;
const SKIP = 10;

/** One rectangle; `from` and `to` on the value axis, `y` and `y2` in pixels. */
export interface BarRow {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
  readonly stroke: string;
}

const shownOf = (bars: readonly Bar[]): readonly Bar[] =>
  bars.length <= MOST ? bars : bars.filter((bar, i) => i < SHOWN || bar.emphasis);

function notesOf(chart: BarChart, shown: readonly Bar[]): readonly (string | null)[] {
  const zh = chart.lang === 'zh';
  const left = chart.bars.length - shown.length;
  const small = shown.some((bar) => bar.small && bar.value !== null);
  return [
    small ? (zh ? '* 样本较少，仅供参考' : '* Small sample: read with care') : null,
    left > 0 ? (zh ? `另有 ${left} 项未画出` : `${left} more not shown`) : null,
    chart.note,
  ];
}

function layOut(chart: BarChart, frame: Frame, palette: Palette): Layout {
  const { width } = frame;
  const zh = chart.lang === 'zh';
  const bars = shownOf(chart.bars);
  const header = layHeader(chart, width, palette);
  const footer = layFooter(notesOf(chart, bars), chart.lang, width, palette);
  const texts: TextItem[] = [...header.texts];
  const rules: RuleItem[] = [];
  const compared = chart.legend !== null && bars.some((bar) => bar.before !== null);
  const values = bars.flatMap((bar) => [
    ...(bar.value === null ? [] : [bar.value]),
    ...(compared && bar.before !== null ? [bar.before] : []),
    ...(bar.value === null ? [] : (bar.interval ?? [])),
  ]);
  if (values.length === 0) return layEmpty(chart, frame, header, footer, palette);
  const rows: BarRow[] = [];
  const swatches: Swatch[] = [];
  let top = header.bottom;
  if (compared && chart.legend !== null) {
    top += 4;
    const legend = layLegend(
      [
        { name: drawable(chart.legend.now, chart.lang), fill: palette.strong },
        { name: drawable(chart.legend.before, chart.lang), fill: palette.before },
      ],
      top,
      width,
      palette,
    );
    texts.push(...legend.texts);
    swatches.push(...legend.swatches);
    top += legend.height;
  }

  // Columns: names, bars with their figures, n.
  const nameStyle = { size: SIZE.label, bold: bars.some((bar) => bar.emphasis) };
  const names = bars.map((bar) => drawable(bar.name, chart.lang));
  const widest = Math.max(...names.map((name) => widthOf(name, nameStyle)));
  // On a phone the bars need the room.
  const showN =
    chart.narrow !== true &&
    (chart.unit !== 'count' || bars.some((bar) => bar.value !== null && bar.n !== bar.value));
  const nTexts = bars.map((bar) => (showN ? formatValue(bar.n, 'count', chart.lang) : ''));
  const nHead = showN ? (zh ? '样本数' : 'n') : '';
  const nStyle = { size: SIZE.axis, bold: false };
  const nColumn = showN ? Math.max(...[...nTexts, nHead].map((text) => widthOf(text, nStyle))) + 18 : 0;

  const target = chart.target;
  const low = Math.min(0, ...values, target?.value ?? 0);
  const reach = Math.max(0, ...values, target?.value ?? 0);
  const high = low === 0 && reach === 0 ? 1 : reach;
  const label = (value: number, small: boolean): string =>
    formatValue(value, chart.unit, chart.lang) + (small ? '*' : '');
  const labelStyle = { size: SIZE.label, bold: true };
  const room = (sign: -1 | 1): number =>
    Math.max(
      0,
      ...bars
        .flatMap((bar) => [[bar.value, bar.small] as const, [compared ? bar.before : null, false] as const])
        .map(([value, small]) =>
          value === null || (value < 0 ? -1 : 1) !== sign ? 0 : widthOf(label(value, small), labelStyle) + 14,
        ),
    );
  const noData = zh ? '无数据' : 'no data';
  const nulls = bars.some((bar) => bar.value === null) ? widthOf(noData, nStyle) + 10 : 0;
  // The names give way to the figures, and both leave the bars some length.
  const free = width - 2 * MARGIN - nColumn - 14 - room(-1) - Math.max(room(1), nulls) - 60;
  const nameColumn = Math.ceil(Math.min(widest, width * 0.34, Math.max(48, free)));
  const nameLines = fitNames(names, nameStyle, nameColumn, 2);
  const plotLeft = MARGIN + nameColumn + 14;
  const plotRight = width - MARGIN - nColumn;
  const xRange = [
    plotLeft + room(-1),
    Math.max(plotLeft + room(-1) + 20, plotRight - Math.max(room(1), nulls)),
  ] as const;
  const xOf = (value: number): number => xRange[0] + ((value - low) / (high - low)) * (xRange[1] - xRange[0]);

  if (showN || target !== null) {
    top += 22;
    const y = top - 6;
    if (showN) {
      texts.push(textItem('axis', nHead, width - MARGIN, y, SIZE.axis, palette.muted, { align: 'right' }));
    }
    if (target !== null) {
      const text = shorten(drawable(target.label, chart.lang), nStyle, (plotRight - MARGIN) * 0.8);
      const wide = widthOf(text, nStyle);
      const center = clampCenter(xOf(target.value), wide, {
        left: MARGIN,
        right: width - MARGIN - (showN ? widthOf(nHead, nStyle) + 14 : 0),
      });
      texts.push(textItem('mark', text, center, y, SIZE.axis, palette.target, { align: 'center' }));
    }
    top += 2;
  }

  const pitch = compared ? 52 : bars.length <= 8 ? 40 : bars.length <= 14 ? 35 : 31;
  const heights = nameLines.map((lines) => (lines.length > 1 ? Math.max(pitch, 48) : pitch));
  const skipped = bars.length < chart.bars.length && bars.length > SHOWN ? SKIP : 0;
  const content = heights.reduce((sum, h) => sum + h, skipped);
  const height = Math.max(frame.height ?? 0, top + content + footer.height);
  const emphasis = bars.some((bar) => bar.emphasis);
  let y = top;
  bars.forEach((bar, i) => {
    if (bars.length < chart.bars.length && i === SHOWN) {
      // What is emphasised stands below, out of its place: a gap says so.
      rules.push(ruleItem([MARGIN, y + 5], [width - MARGIN, y + 5], palette.axis, 1, { dash: [1, 4] }));
      y += SKIP;
    }
    const rowHeight = heights[i] ?? pitch;
    const middle = y + rowHeight / 2;
    y += rowHeight;
    const lines = nameLines[i] ?? [];
    lines.forEach((line, k) => {
      const at = middle + (k - (lines.length - 1) / 2) * 21;
      texts.push(
        textItem(
          'name',
          line,
          MARGIN,
          baseline(at, SIZE.label),
          SIZE.label,
          bar.emphasis ? palette.title : palette.text,
          {
            bold: bar.emphasis,
          },
        ),
      );
    });
    if (showN) {
      const color = palette.muted;
      texts.push(
        textItem('axis', nTexts[i] ?? '', width - MARGIN, baseline(middle, SIZE.axis), SIZE.axis, color, {
          align: 'right',
        }),
      );
    }
    const thick = compared ? 18 : Math.min(22, pitch * 0.58);
    const at = compared ? middle - 10 : middle;
    if (bar.value === null) {
      texts.push(
        textItem('value', noData, xOf(0) + 8, baseline(at, SIZE.axis), SIZE.axis, palette.muted, {
          halo: true,
        }),
      );
    } else {
      const fill = bar.small ? palette.pale : emphasis && !bar.emphasis ? palette.soft : palette.strong;
      const stroke = bar.small ? (emphasis && !bar.emphasis ? palette.soft : palette.strong) : fill;
      rows.push({ from: 0, to: bar.value, y: at - thick / 2, y2: at + thick / 2, fill, stroke });
      const text = label(bar.value, bar.small);
      const color = emphasis && !bar.emphasis ? palette.text : palette.title;
      // The figure stands beyond the whisker, on the side that the bar points to.
      const end =
        bar.value < 0
          ? Math.min(bar.value, ...(bar.interval ?? []))
          : Math.max(bar.value, ...(bar.interval ?? []));
      texts.push(endText(text, xOf(end), bar.value < 0, at, SIZE.label, color, true));
      if (bar.interval !== undefined)
        rules.push(...whisker(xOf(bar.interval[0]), xOf(bar.interval[1]), at, thick, palette));
    }
    if (compared && bar.before !== null) {
      const below = middle + 11;
      rows.push({
        from: 0,
        to: bar.before,
        y: below - 5,
        y2: below + 5,
        fill: palette.before,
        stroke: palette.before,
      });
      texts.push(
        endText(
          label(bar.before, false),
          xOf(bar.before),
          bar.before < 0,
          below,
          SIZE.note,
          palette.muted,
          false,
        ),
      );
    }
  });
  rules.push(ruleItem([xOf(0), top], [xOf(0), y], palette.axis, 1, { above: true }));
  if (target !== null) {
    const x = xOf(target.value);
    rules.push(ruleItem([x, top - 2], [x, y], palette.target, 1.5, { above: true, dash: [5, 3] }));
  }
  return {
    width,
    height,
    texts: [
      // A figure that the target line would cross stands behind the line instead.
      ...(target === null
        ? texts
        : texts.map((item) => (item.role === 'value' ? clearOf(item, xOf(target.value)) : item))),
      ...moveDown(footer.texts, height - footer.height),
    ],
    rules,
    signals: { xDomain: [low, high], xRange },
    data: { bars: rows, swatches },
  };
}

/** How far a figure may be off: a line with two ends. */
function whisker(
  from: number,
  to: number,
  middle: number,
  thick: number,
  palette: Palette,
): readonly RuleItem[] {
  const half = thick * 0.28;
  const line = (a: readonly [number, number], b: readonly [number, number]): RuleItem =>
    ruleItem(a, b, palette.title, 1.5, { above: true });
  return [
    line([from, middle], [to, middle]),
    line([from, middle - half], [from, middle + half]),
    line([to, middle - half], [to, middle + half]),
  ];
}

/** The figure at the free end of its bar. */
export function endText(
  text: string,
  x: number,
  negative: boolean,
  middle: number,
  size: number,
  color: string,
  bold: boolean,
): TextItem {
  return textItem('value', text, x + (negative ? -8 : 8), baseline(middle, size), size, color, {
    bold,
    halo: true,
    align: negative ? 'right' : 'left',
  });
}

/** Bars between two values; also the spec of the drivers. */
export const barSpec = (): KindSpec => ({
  params: ['xDomain', 'xRange'],
  layers: [
    {
      name: 'bars',
      data: { name: 'bars' },
      mark: { type: 'rect', strokeWidth: 1, cornerRadius: 1.5 },
      encoding: {
        x: scaled('from', 'x'),
        x2: { field: 'to' },
        y: placed('y'),
        y2: { field: 'y2' },
        fill: given('fill'),
        stroke: given('stroke'),
      },
    },
    boxes('swatches'),
  ],
});

export const BAR: Kind<BarChart> = { spec: barSpec, layOut };
