// The part of the vega spec that every kind shares: paper, grid, texts. A kind adds its scales and marks between grid and texts.
// A spec depends on nothing but the theme, so that draw parses it once; figures and places come in as signals and rows.
import type { Data, Mark, Scale, Signal, Spec } from 'vega';
import { FONT } from './font.js';
import type { Palette } from './theme.js';

export interface KindSpec {
  readonly signals: readonly string[];
  readonly data: readonly Data[];
  readonly scales: readonly Scale[];
  readonly marks: readonly Mark[];
}

const rules = (name: string, source: string): Mark => ({
  type: 'rule',
  name,
  from: { data: source },
  encode: {
    enter: {
      x: { field: 'x' },
      y: { field: 'y' },
      x2: { field: 'x2' },
      y2: { field: 'y2' },
      stroke: { field: 'color' },
      strokeWidth: { field: 'width' },
      strokeDash: { field: 'dash' },
    },
  },
});

/** `halo` draws the same letters thicker in the paper's colour, below the letters themselves. */
const texts = (name: string, source: string, halo: string | null): Mark => ({
  type: 'text',
  name,
  from: { data: source },
  encode: {
    enter: {
      x: { field: 'x' },
      y: { field: 'y' },
      text: { field: 'text' },
      font: { value: FONT },
      fontSize: { field: 'size' },
      fontWeight: { signal: 'datum.bold ? 700 : 400' },
      align: { field: 'align' },
      baseline: { value: 'alphabetic' },
      angle: { field: 'angle' },
      ...(halo === null
        ? { fill: { field: 'color' } }
        : {
            fill: { value: halo },
            stroke: { value: halo },
            strokeWidth: { value: 5 },
            strokeJoin: { value: 'round' },
          }),
    },
  },
});

/** The whole spec of a kind in a theme. */
export function buildSpec(kind: KindSpec, palette: Palette): Spec {
  return {
    $schema: 'https://vega.github.io/schema/vega/v6.json',
    background: palette.background,
    padding: 0,
    autosize: 'none',
    signals: kind.signals.map((name): Signal => ({ name, value: [0, 1] })),
    data: [
      { name: 'texts' },
      { name: 'halos' },
      { name: 'rulesBelow' },
      { name: 'rulesAbove' },
      ...kind.data,
    ],
    scales: [...kind.scales],
    marks: [
      rules('grid', 'rulesBelow'),
      ...kind.marks,
      rules('above', 'rulesAbove'),
      texts('halo', 'halos', palette.background),
      texts('text', 'texts', null),
    ],
  };
}
