// What a kind of chart is: a spec that depends on the theme alone, and a layout that depends on the chart.
import type { Chart } from '../chart.js';
import type { Layout } from '../layout.js';
import type { KindSpec } from '../spec.js';
import type { Palette } from '../theme.js';

export interface Frame {
  readonly width: number;
  /** Null: as high as the content wants. */
  readonly height: number | null;
}

export interface Kind<C extends Chart> {
  readonly spec: (palette: Palette) => KindSpec;
  /** CSS pixels of a picture whose width nobody asked for; 640 unless said. */
  readonly width?: number;
  readonly layOut: (chart: C, frame: Frame, palette: Palette) => Layout;
}
