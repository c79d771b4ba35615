// What a kind of chart hands to draw: the size, every text and rule at its place, and the rows and signals of its own marks. Plain
// data, so that it can be printed, compared and checked for labels that clip or collide before a pixel exists.
import { drawable, isCut, shorten, widthOf, wrap, wrapTitle } from './measure.js';
import type { TextStyle } from './measure.js';
import type { ChartFrame, ChartLang } from './chart.js';
import { MARGIN, SIZE } from './theme.js';
import type { Palette } from './theme.js';

export type TextRole = 'title' | 'subtitle' | 'note' | 'axis' | 'name' | 'value' | 'mark';

/** One line of text; `x` is its anchor by `align`, `y` its baseline. */
export interface TextItem {
  readonly role: TextRole;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  readonly align: 'left' | 'center' | 'right';
  /** Degrees, clockwise: 0 or -90. */
  readonly angle: number;
  /** Whether the background shows around the letters, for text that lies on lines. */
  readonly halo: boolean;
}

export interface RuleItem {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[];
  /** Above the marks (a target) or below them (the grid). */
  readonly above: boolean;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly TextItem[];
  readonly rules: readonly RuleItem[];
  /** Values of the kind's own signals (domains and ranges of its scales). */
  readonly signals: Readonly<Record<string, number | readonly number[]>>;
  /** Rows of the kind's own data sets. */
  readonly data: Readonly<Record<string, readonly object[]>>;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The space a text covers, by the font's real width; heights are those of Chinese characters. */
export function boxOf(item: TextItem): Box {
  const width = widthOf(item.text, { size: item.size, bold: item.bold });
  const before = item.align === 'left' ? 0 : item.align === 'center' ? width / 2 : width;
  const [up, down] = [item.size * 0.88, item.size * 0.16];
  return item.angle === 0
    ? { left: item.x - before, right: item.x - before + width, top: item.y - up, bottom: item.y + down }
    : { left: item.x - up, right: item.x + down, top: item.y + before - width, bottom: item.y + before };
}

export const overlaps = (a: Box, b: Box, gap = 0): boolean =>
  a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;

/** Baseline of a text whose line's middle is at `middle`. */
export const baseline = (middle: number, size: number): number => middle + size * 0.36;

type Optional = Partial<Pick<TextItem, 'bold' | 'align' | 'angle' | 'halo'>>;

/** A text with the usual defaults: regular, left, level, no halo. */
export function textItem(
  role: TextRole,
  text: string,
  x: number,
  y: number,
  size: number,
  color: string,
  more: Optional = {},
): TextItem {
  return { role, text, x, y, size, color, bold: false, align: 'left', angle: 0, halo: false, ...more };
}

export const ruleItem = (
  from: readonly [number, number],
  to: readonly [number, number],
  color: string,
  width: number,
  more: Partial<Pick<RuleItem, 'dash' | 'above'>> = {},
): RuleItem => ({
  x: from[0],
  y: from[1],
  x2: to[0],
  y2: to[1],
  color,
  width,
  dash: [],
  above: false,
  ...more,
});

export interface Header {
  readonly texts: readonly TextItem[];
  /** Where the chart's own area begins. */
  readonly bottom: number;
}

/** A headline in one or two balanced lines; three where two would cut the finding short. */
export function titleLines(title: string, style: TextStyle, room: number): readonly string[] {
  const two = wrapTitle(title, style, room);
  return isCut(two.at(-1) ?? '') ? wrap(title, style, room, 3) : two;
}

/** Title (three lines at most), subtitle (one line; two where it can't be helped). */
export function layHeader(chart: ChartFrame, width: number, palette: Palette): Header {
  const room = width - 2 * MARGIN;
  const titleStyle: TextStyle = { size: SIZE.title, bold: true };
  const texts: TextItem[] = [];
  let top = MARGIN - 4;
  const title = drawable(chart.title, chart.lang);
  if (title !== '') {
    for (const line of titleLines(title, titleStyle, room)) {
      top += 36;
      texts.push(textItem('title', line, MARGIN, top - 10, SIZE.title, palette.title, { bold: true }));
    }
  }
  const subtitle = drawable(chart.subtitle, chart.lang);
  if (subtitle !== '') {
    top += 2;
    for (const line of wrap(subtitle, { size: SIZE.subtitle, bold: false }, room, 2)) {
      top += 25;
      texts.push(textItem('subtitle', line, MARGIN, top - 7, SIZE.subtitle, palette.muted));
    }
  }
  return { texts, bottom: top + 16 };
}

export interface Footer {
  /** Texts placed as if the footer began at 0; `lift` moves them down. */
  readonly texts: readonly TextItem[];
  readonly height: number;
}

/** Small print: what the caller noted, then what the drawing itself left out or marked. */
export function layFooter(
  notes: readonly (string | null)[],
  lang: ChartLang,
  width: number,
  palette: Palette,
): Footer {
  const style: TextStyle = { size: SIZE.note, bold: false };
  const lines = notes
    .map((note) => drawable(note ?? '', lang))
    .filter((note) => note !== '')
    .flatMap((note) => wrap(note, style, width - 2 * MARGIN, 3));
  const texts = lines.map((line, i) =>
    textItem('note', line, MARGIN, 12 + 22 * i + 16, SIZE.note, palette.muted),
  );
  return { texts, height: lines.length === 0 ? MARGIN - 6 : 12 + 22 * lines.length + MARGIN - 8 };
}

export const moveDown = <T extends { readonly y: number }>(items: readonly T[], by: number): readonly T[] =>
  items.map((item) => ({ ...item, y: item.y + by }));

/** One line in the middle of an empty chart. */
export function layNothing(chart: ChartFrame, area: Box, palette: Palette): TextItem {
  const text = chart.lang === 'zh' ? '这段时间没有数据' : 'No data for this period';
  const style = { size: SIZE.label, bold: false };
  return textItem(
    'mark',
    shorten(text, style, area.right - area.left),
    (area.left + area.right) / 2,
    baseline((area.top + area.bottom) / 2, SIZE.label),
    SIZE.label,
    palette.muted,
    { align: 'center' },
  );
}

/** A picture without marks: header, one line in the middle, footer. */
export function layEmpty(
  chart: ChartFrame,
  frame: { readonly width: number; readonly height: number | null },
  header: Header,
  footer: Footer,
  palette: Palette,
): Layout {
  const { width } = frame;
  const height = Math.max(frame.height ?? 0, header.bottom + 160 + footer.height);
  const area = { left: MARGIN, right: width - MARGIN, top: header.bottom, bottom: height - footer.height };
  return {
    width,
    height,
    texts: [
      ...header.texts,
      layNothing(chart, area, palette),
      ...moveDown(footer.texts, height - footer.height),
    ],
    rules: [],
    signals: {},
    data: {},
  };
}
