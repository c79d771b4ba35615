// The kinds of charts, one line each: the compiler says which is missing.
import type { Chart, ChartKind } from '../chart.js';
import { boxOf } from '../layout.js';
import type { Layout } from '../layout.js';
import { breakAround } from '../place.js';
import type { KindSpec } from '../spec.js';
import type { Palette } from '../theme.js';
import { BAR } from './bar.js';
import { DRIVERS } from './drivers.js';
import { GROUPED } from './grouped.js';
import { HEATMAP } from './heatmap.js';
import { HISTOGRAM } from './histogram.js';
import type { Frame, Kind } from './kind.js';
import { LINE } from './line.js';
import { SCATTER } from './scatter.js';
import { SHARE } from './share.js';
import { TILE } from './tile.js';

const KINDS: { readonly [K in ChartKind]: Kind<Extract<Chart, { readonly kind: K }>> } = {
  line: LINE,
  bar: BAR,
  heatmap: HEATMAP,
  histogram: HISTOGRAM,
  drivers: DRIVERS,
  tile: TILE,
  scatter: SCATTER,
  grouped: GROUPED,
  share: SHARE,
};

/** A phone's width with room for names, figures and n beside the bars. */
const NARROW = 400;

/** The spec of a kind in a theme, as `buildSpec` takes it. */
export const kindSpec = (kind: ChartKind, palette: Palette): KindSpec => KINDS[kind].spec(palette);

/** CSS pixels of a picture whose width nobody asked for. */
export const usualWidth = (chart: Chart): number =>
  chart.kind === 'bar' && chart.narrow === true ? NARROW : (KINDS[chart.kind].width ?? 640);

/** Everything of the picture at its place; no level or upright line runs through a text. */
export function layOut(chart: Chart, frame: Frame, palette: Palette): Layout {
  const layout = layOutKind(chart, frame, palette);
  const boxes = layout.texts.map(boxOf);
  return { ...layout, rules: layout.rules.flatMap((rule) => breakAround(rule, boxes)) };
}

function layOutKind(chart: Chart, frame: Frame, palette: Palette): Layout {
  switch (chart.kind) {
    case 'line':
      return KINDS.line.layOut(chart, frame, palette);
    case 'bar':
      return KINDS.bar.layOut(chart, frame, palette);
    case 'heatmap':
      return KINDS.heatmap.layOut(chart, frame, palette);
    case 'histogram':
      return KINDS.histogram.layOut(chart, frame, palette);
    case 'drivers':
      return KINDS.drivers.layOut(chart, frame, palette);
    case 'grouped':
      return KINDS.grouped.layOut(chart, frame, palette);
    case 'scatter':
      return KINDS.scatter.layOut(chart, frame, palette);
    case 'share':
      return KINDS.share.layOut(chart, frame, palette);
    case 'tile':
      return KINDS.tile.layOut(chart, frame, palette);
    default:
      return chart satisfies never;
  }
}
