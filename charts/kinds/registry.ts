// The kinds of charts, one line each: the compiler says which is missing.
import type { Chart, ChartKind } from '../chart.js';
import type { Layout } from '../layout.js';
import type { KindSpec } from '../spec.js';
import type { Palette } from '../theme.js';
import type { Frame } from './kind.js';
import { LINE } from './line.js';

/** The spec of a kind in a theme, as `buildSpec` takes it. */
export function kindSpec(kind: ChartKind, palette: Palette): KindSpec {
  if (kind !== 'line') throw new Error(kind);
  return LINE.spec(palette);
}

/** Everything of the picture at its place. */
export function layOut(chart: Chart, frame: Frame, palette: Palette): Layout {
  if (chart.kind === 'line') return LINE.layOut(chart, frame, palette);
  throw new Error(chart.kind);
}
