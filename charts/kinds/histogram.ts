// How a duration or a score spreads: columns that touch, their share on top, the marker (usually the median) as a line.
import type { HistogramChart } from '../chart.js';
import { baseline, layFooter, layHeader, layNothing, moveDown, ruleItem, textItem } from '../layout.js';
import type { Layout, RuleItem, TextItem } from '../layout.js';
import { drawable, shorten, widthOf, wrap } from '../measure.js';
import { clampCenter, thin } from '../place.js';
import { given, scaled } from '../spec.js';
import type { KindSpec } from '../spec.js';
import { MARGIN, SIZE } from '../theme.js';
import type { Palette } from '../theme.js';
import type { Frame, Kind } from './kind.js';

/** A share as it stands on a column: whole percents, small ones as "<1%". */
export function shareText(n: number, total: number): string {
  const percent = (100 * n) / total;
  if (percent > 0 && percent < 1) return '<1%';
  if (percent > 99 && percent < 100) return '>99%';
  return `${Math.round(percent)}%`;
}

/** Where a value stands along the bins, in bins; an open last bin takes it in its middle. */
function positionOf(chart: HistogramChart, value: number): number {
  const index = chart.bins.findIndex((bin) => bin.to === null || value < bin.to);
  const bin = chart.bins[index];
  if (bin === undefined) return chart.bins.length;
  if (bin.to === null) return index + 0.5;
  return index + Math.min(1, Math.max(0, (value - bin.from) / (bin.to - bin.from)));
}

/** The labels in two lines each, when that (and only that) lets every bin have its own; else empty. */
function twoLineLabels(chart: HistogramChart, width: number): readonly (readonly string[])[] {
  const style = { size: SIZE.axis, bold: false };
  const room = Math.min(150, (width - 2 * MARGIN) / chart.bins.length) - 8;
  const labels = chart.bins.map((bin) => drawable(bin.label, chart.lang));
  if (room < 30 || labels.every((label) => widthOf(label, style) <= room)) return [];
  const lines = labels.map((label) => wrap(label, style, room, 2));
  const fits = lines.every((own, i) => {
    const [first = '', second = ''] = own;
    if (second === '') return widthOf(first, style) <= room;
    const text = labels[i] ?? '';
    // Broken at a space or beside a Chinese character, not inside a number; no single character left over.
    const clean =
      text === `${first} ${second}` || (text === first + second && /\p{Script=Han}$/u.test(first));
    return clean && second.length > 2 && own.every((line) => widthOf(line, style) <= room);
  });
  return fits ? lines : [];
}

function layOut(chart: HistogramChart, frame: Frame, palette: Palette): Layout {
  const { width } = frame;
  const header = layHeader(chart, width, palette);
  const footer = layFooter([chart.note], chart.lang, width, palette);
  const texts: TextItem[] = [...header.texts];
  const rules: RuleItem[] = [];
  const markerRow = chart.marker === null ? 0 : 28;
  const level = twoLineLabels(chart, width);
  const axisHeight = SIZE.axis + (level.length > 0 ? 38 : 18);
  const plotHeight = Math.max(
    frame.height === null ? 220 : frame.height - header.bottom - markerRow - 20 - axisHeight - footer.height,
    120,
  );
  const top = header.bottom + markerRow + 20;
  const bottom = top + plotHeight;
  const height = bottom + axisHeight + footer.height;
  const left = MARGIN;
  // A few bins make no wall of colour.
  const right = Math.min(width - MARGIN, left + 150 * Math.max(1, chart.bins.length));
  const footerTexts = moveDown(footer.texts, bottom + axisHeight);
  const total = chart.bins.reduce((sum, bin) => sum + bin.n, 0);
  const most = Math.max(0, ...chart.bins.map((bin) => bin.n));
  rules.push(ruleItem([left, bottom], [right, bottom], palette.axis, 1, { above: true }));
  if (total === 0) {
    return {
      width,
      height,
      texts: [...texts, layNothing(chart, { left, right, top, bottom }, palette), ...footerTexts],
      rules,
      signals: { xDomain: [0, 1], xRange: [left, right], yDomain: [0, 1], yRange: [bottom, top], gap: 0 },
      data: { bins: [] },
    };
  }
  const count = chart.bins.length;
  const step = (right - left) / count;
  const gap = Math.min(3, step * 0.12);
  const xOf = (at: number): number => left + at * step;
  const yOf = (n: number): number => bottom - (n / most) * plotHeight;

  const small = { size: SIZE.axis, bold: false };
  const span = { left: 6, right: width - 6 };
  const labels = chart.bins.map((bin) => drawable(bin.label, chart.lang));
  const centers = labels.map((_, i) => xOf(i + 0.5));
  const heads = level.length > 0 ? level : labels.map((label) => [label]);
  const kept = level.length > 0 ? heads.map((_, i) => i) : thin(labels, centers, SIZE.axis, 10, span);
  for (const i of kept) {
    (heads[i] ?? []).forEach((line, k) => {
      const text = shorten(line, small, width - 12);
      const center = clampCenter(centers[i] ?? 0, widthOf(text, small), span);
      const y = bottom + 8 + SIZE.axis + 20 * k;
      texts.push(textItem('axis', text, center, y, SIZE.axis, palette.muted, { align: 'center' }));
    });
  }

  const shares = chart.bins.map((bin) => (bin.n === 0 ? '' : shareText(bin.n, total)));
  const fits = shares.every((share) => widthOf(share, { size: SIZE.axis, bold: true }) + 4 <= step);
  const peak = chart.bins.findIndex((bin) => bin.n === most);
  shares.forEach((share, i) => {
    if (share === '' || (!fits && i !== peak)) return;
    const strong = i === peak;
    const style = { size: SIZE.axis, bold: strong };
    const center = clampCenter(xOf(i + 0.5), widthOf(share, style), span);
    texts.push(
      textItem(
        'value',
        share,
        center,
        yOf(chart.bins[i]?.n ?? 0) - 7,
        SIZE.axis,
        strong ? palette.title : palette.text,
        {
          align: 'center',
          bold: strong,
          halo: true,
        },
      ),
    );
  });

  if (chart.marker !== null) {
    const x = xOf(positionOf(chart, chart.marker.value));
    const text = shorten(drawable(chart.marker.label, chart.lang), small, right - left);
    const center = clampCenter(x, widthOf(text, small), { left, right });
    texts.push(
      textItem('mark', text, center, baseline(header.bottom + 12, SIZE.axis), SIZE.axis, palette.target, {
        align: 'center',
      }),
    );
    rules.push(
      ruleItem([x, header.bottom + 25], [x, bottom], palette.target, 1.5, { above: true, dash: [5, 3] }),
    );
  }
  return {
    width,
    height,
    texts: [...texts, ...footerTexts],
    rules,
    signals: { xDomain: [0, count], xRange: [left, right], yDomain: [0, most], yRange: [bottom, top], gap },
    data: {
      bins: chart.bins.map((bin, i) => ({
        x: i,
        x2: i + 1,
        n: bin.n,
        fill: i === peak ? palette.strong : palette.soft,
      })),
    },
  };
}

const spec = (): KindSpec => ({
  params: ['xDomain', 'xRange', 'yDomain', 'yRange', 'gap'],
  layers: [
    {
      name: 'bins',
      data: { name: 'bins' },
      mark: { type: 'rect', xOffset: { expr: 'gap / 2' }, x2Offset: { expr: '-gap / 2' } },
      encoding: {
        x: scaled('x', 'x'),
        x2: { field: 'x2' },
        y: scaled('n', 'y'),
        y2: { datum: 0 },
        fill: given('fill'),
      },
    },
  ],
});

export const HISTOGRAM: Kind<HistogramChart> = { spec, layOut };
