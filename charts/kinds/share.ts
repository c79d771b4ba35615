// Parts of a whole: for each row a bar of 100 %, its shares written where they fit; for a single whole a list of its parts below.
import type { ShareChart } from '../chart.js';
import { formatValue } from '../format.js';
import { baseline, layEmpty, layFooter, layHeader, moveDown, textItem } from '../layout.js';
import type { Layout, TextItem } from '../layout.js';
import { drawable, fitNames, widthOf } from '../measure.js';
import { boxes, given, placed } from '../spec.js';
import type { KindSpec } from '../spec.js';
import { MARGIN, SIZE, inkOn } from '../theme.js';
import type { Palette } from '../theme.js';
import type { Frame, Kind } from './kind.js';
import { layLegend } from './legend.js';
import type { Swatch } from './legend.js';

/** Parts with a colour of their own; what is beyond is one grey part. */
const PARTS = 6;
const ROWS = 20;

interface Parts {
  readonly names: readonly string[];
  readonly colors: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly amounts: readonly number[];
    readonly whole: number;
  }[];
}

/** The largest parts by themselves, the others as one, in the order they came. */
function partsOf(chart: ShareChart, palette: Palette): Parts {
  const total = (i: number): number =>
    chart.rows.reduce((sum, row) => sum + Math.max(0, row.amounts[i] ?? 0), 0);
  const indices = chart.parts.map((_, i) => i);
  const largest = new Set(
    chart.parts.length <= PARTS
      ? indices
      : [...indices].sort((a, b) => total(b) - total(a) || a - b).slice(0, PARTS - 1),
  );
  const kept = indices.filter((i) => largest.has(i));
  const rest = indices.filter((i) => !largest.has(i));
  const zh = chart.lang === 'zh';
  const names = kept.map((i) => drawable(chart.parts[i] ?? '', chart.lang));
  const colors = kept.map((_, k) => palette.series[k % palette.series.length] ?? palette.strong);
  return {
    names: rest.length === 0 ? names : [...names, zh ? `其余 ${rest.length} 项` : `${rest.length} others`],
    colors: rest.length === 0 ? colors : [...colors, palette.before],
    rows: chart.rows.slice(0, ROWS).map((row) => {
      const amount = (i: number): number => Math.max(0, row.amounts[i] ?? 0);
      const amounts = kept.map(amount);
      const others = rest.length === 0 ? [] : [rest.reduce((sum, i) => sum + amount(i), 0)];
      const all = [...amounts, ...others];
      return { name: row.name, amounts: all, whole: all.reduce((sum, v) => sum + v, 0) };
    }),
  };
}

/** Whole percents that add up to 100: the largest remainders are rounded up; what is there is never written as 0. */
export function percents(amounts: readonly number[], whole: number): readonly string[] {
  const exact = amounts.map((amount) => (100 * amount) / whole);
  const floors = exact.map(Math.floor);
  const missing = Math.round(100 - floors.reduce((sum, v) => sum + v, 0));
  const up = new Set(
    exact
      .map((v, i) => ({ i, rest: v - Math.floor(v) }))
      .sort((a, b) => b.rest - a.rest || a.i - b.i)
      .slice(0, missing)
      .map(({ i }) => i),
  );
  return floors.map((floor, i) => {
    const rounded = floor + (up.has(i) ? 1 : 0);
    if (rounded === 0 && (amounts[i] ?? 0) > 0) return '<1%';
    return rounded === 100 && (amounts[i] ?? 0) < whole ? '>99%' : `${rounded}%`;
  });
}

function layOut(chart: ShareChart, frame: Frame, palette: Palette): Layout {
  const { width } = frame;
  const { lang } = chart;
  const zh = lang === 'zh';
  const parts = partsOf(chart, palette);
  const left = chart.rows.length - parts.rows.length;
  const header = layHeader(chart, width, palette);
  const footer = layFooter(
    [left > 0 ? (zh ? `另有 ${left} 项未画出` : `${left} more not shown`) : null, chart.note],
    lang,
    width,
    palette,
  );
  if (parts.rows.every((row) => row.whole === 0)) return layEmpty(chart, frame, header, footer, palette);
  return parts.rows.length === 1
    ? layOne(chart, parts, frame, header, footer, palette)
    : layRows(chart, parts, frame, header, footer, palette);
}

interface Segment {
  readonly x: number;
  readonly x2: number;
  readonly y: number;
  readonly y2: number;
  readonly fill: string;
}

/** One bar from `from` to `to`, and the shares that fit on their segments. */
function laySegments(
  amounts: readonly number[],
  whole: number,
  colors: readonly string[],
  place: { readonly from: number; readonly to: number; readonly y: number; readonly y2: number },
): { readonly texts: readonly TextItem[]; readonly segments: readonly Segment[] } {
  const texts: TextItem[] = [];
  const segments: Segment[] = [];
  const shares = percents(amounts, whole);
  const style = { size: SIZE.axis, bold: true };
  let before = 0;
  amounts.forEach((amount, i) => {
    const xOf = (sum: number): number => place.from + (sum / whole) * (place.to - place.from);
    const [x, x2] = [xOf(before), xOf(before + amount)];
    before += amount;
    if (amount === 0) return;
    const fill = colors[i] ?? '#888888';
    segments.push({ x, x2, y: place.y, y2: place.y2, fill });
    const text = shares[i] ?? '';
    if (widthOf(text, style) + 10 > x2 - x) return;
    const y = baseline((place.y + place.y2) / 2, SIZE.axis);
    texts.push(
      textItem('value', text, (x + x2) / 2, y, SIZE.axis, inkOn(fill), { align: 'center', bold: true }),
    );
  });
  return { texts, segments };
}

type Header = ReturnType<typeof layHeader>;
type Footer = ReturnType<typeof layFooter>;

/** A single whole: the bar, then its parts with share and amount, one to a line. */
function layOne(
  chart: ShareChart,
  parts: Parts,
  frame: Frame,
  header: Header,
  footer: Footer,
  palette: Palette,
): Layout {
  const { width } = frame;
  const row = parts.rows[0];
  if (row === undefined) return layEmpty(chart, frame, header, footer, palette);
  const texts: TextItem[] = [...header.texts];
  const swatches: Swatch[] = [];
  const top = header.bottom + 4;
  const bar = laySegments(row.amounts, row.whole, parts.colors, {
    from: MARGIN,
    to: width - MARGIN,
    y: top,
    y2: top + 44,
  });
  texts.push(...bar.texts);
  const shares = percents(row.amounts, row.whole);
  const figures = row.amounts.map((amount) => formatValue(amount, chart.unit, chart.lang));
  const bold = { size: SIZE.label, bold: true };
  const regular = { size: SIZE.axis, bold: false };
  const shareColumn = Math.max(...shares.map((share) => widthOf(share, bold)));
  const figureColumn = Math.max(...figures.map((figure) => widthOf(figure, regular)));
  const nameRight = width - MARGIN - figureColumn - 18 - shareColumn - 14;
  const lines = fitNames(parts.names, { size: SIZE.label, bold: false }, nameRight - MARGIN - 24, 2);
  let y = top + 44 + 12;
  lines.forEach((own, i) => {
    const height = own.length > 1 ? 50 : 32;
    const middle = y + height / 2;
    y += height;
    swatches.push({
      x: MARGIN,
      y: middle - 7,
      x2: MARGIN + 14,
      y2: middle + 7,
      fill: parts.colors[i] ?? palette.before,
    });
    own.forEach((line, k) => {
      const at = middle + (k - (own.length - 1) / 2) * 21;
      texts.push(textItem('name', line, MARGIN + 24, baseline(at, SIZE.label), SIZE.label, palette.text));
    });
    texts.push(
      textItem(
        'value',
        shares[i] ?? '',
        width - MARGIN - figureColumn - 18,
        baseline(middle, SIZE.label),
        SIZE.label,
        palette.title,
        {
          align: 'right',
          bold: true,
        },
      ),
      textItem(
        'axis',
        figures[i] ?? '',
        width - MARGIN,
        baseline(middle, SIZE.axis),
        SIZE.axis,
        palette.muted,
        { align: 'right' },
      ),
    );
  });
  const height = Math.max(frame.height ?? 0, y + footer.height);
  return {
    width,
    height,
    texts: [...texts, ...moveDown(footer.texts, height - footer.height)],
    rules: [],
    signals: {},
    data: { segments: bar.segments, swatches },
  };
}

/** Several wholes: a legend, then a bar per row with its whole at the right. */
function layRows(
  chart: ShareChart,
  parts: Parts,
  frame: Frame,
  header: Header,
  footer: Footer,
  palette: Palette,
): Layout {
  const { width } = frame;
  const zh = chart.lang === 'zh';
  const legend = layLegend(
    parts.names.map((name, i) => ({ name, fill: parts.colors[i] ?? palette.before })),
    header.bottom + 4,
    width,
    palette,
  );
  const texts: TextItem[] = [...header.texts, ...legend.texts];
  const small = { size: SIZE.axis, bold: false };
  const head = zh ? '合计' : 'Total';
  const wholes = parts.rows.map((row) => formatValue(row.whole, chart.unit, chart.lang));
  const column = Math.max(...[...wholes, head].map((text) => widthOf(text, small)));
  let y = header.bottom + 4 + legend.height + 16;
  texts.push(textItem('axis', head, width - MARGIN, y - 2, SIZE.axis, palette.muted, { align: 'right' }));
  y += 4;
  const nameStyle = { size: SIZE.label, bold: false };
  const names = parts.rows.map((row) => drawable(row.name, chart.lang));
  const nameColumn = Math.ceil(
    Math.min(Math.max(...names.map((name) => widthOf(name, nameStyle))), width * 0.3),
  );
  const lines = fitNames(names, nameStyle, nameColumn, 2);
  const [from, to] = [MARGIN + nameColumn + 14, width - MARGIN - column - 16];
  const segments: Segment[] = [];
  parts.rows.forEach((row, k) => {
    const own = lines[k] ?? [];
    const height = own.length > 1 ? 50 : 40;
    const middle = y + height / 2;
    y += height;
    own.forEach((line, i) => {
      const at = middle + (i - (own.length - 1) / 2) * 21;
      texts.push(textItem('name', line, MARGIN, baseline(at, SIZE.label), SIZE.label, palette.text));
    });
    texts.push(
      textItem(
        'axis',
        wholes[k] ?? '',
        width - MARGIN,
        baseline(middle, SIZE.axis),
        SIZE.axis,
        palette.muted,
        { align: 'right' },
      ),
    );
    if (row.whole === 0) {
      texts.push(
        textItem(
          'mark',
          zh ? '无数据' : 'no data',
          from,
          baseline(middle, SIZE.axis),
          SIZE.axis,
          palette.muted,
        ),
      );
      return;
    }
    const bar = laySegments(row.amounts, row.whole, parts.colors, {
      from,
      to,
      y: middle - 13,
      y2: middle + 13,
    });
    texts.push(...bar.texts);
    segments.push(...bar.segments);
  });
  y += 4;
  const height = Math.max(frame.height ?? 0, y + footer.height);
  return {
    width,
    height,
    texts: [...texts, ...moveDown(footer.texts, height - footer.height)],
    rules: [],
    signals: {},
    data: { segments, swatches: legend.swatches },
  };
}

const spec = (palette: Palette): KindSpec => ({
  params: [],
  layers: [
    {
      name: 'segments',
      data: { name: 'segments' },
      mark: { type: 'rect', stroke: palette.background, strokeWidth: 1 },
      encoding: {
        x: placed('x'),
        x2: { field: 'x2' },
        y: placed('y'),
        y2: { field: 'y2' },
        fill: given('fill'),
      },
    },
    boxes('swatches'),
  ],
});

export const SHARE: Kind<ShareChart> = { spec, layOut };
