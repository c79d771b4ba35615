// The part of the vega-lite spec that every kind shares: paper, grid, texts. A kind adds its own layers between grid and texts.
// A spec depends on nothing but the theme, so that it is compiled and parsed once; figures and places come in as params and rows.
import type { Spec } from 'vega';
import { compile } from 'vega-lite';
import type { TopLevelSpec } from 'vega-lite';
import type { LayerSpec, UnitSpec } from 'vega-lite/types_unstable/spec/index.js';
import { FONT } from './font.js';
import type { Palette } from './theme.js';

export type Layer = UnitSpec<string> | LayerSpec<string>;

export interface KindSpec {
  /** Names of the kind's own params; a layout gives their values as `signals`. */
  readonly params: readonly string[];
  readonly layers: readonly Layer[];
}

/** A position in pixels, measured before vega sees it. */
export const placed = (field: string) => ({ field, type: 'quantitative' as const, scale: null, axis: null });

/** What comes with the row as it is drawn: a colour, a text, dashes. */
export const given = (field: string) => ({ field, type: 'nominal' as const, scale: null, legend: null });

/** The same for a number of pixels or degrees. */
export const givenSize = (field: string) => ({
  field,
  type: 'quantitative' as const,
  scale: null,
  legend: null,
});

/** A figure on the scale of its channel, whose domain and range come as the params `<scale>Domain` and `<scale>Range`. */
export const scaled = (field: string, scale: string) => ({
  field,
  type: 'quantitative' as const,
  axis: null,
  scale: {
    type: 'linear' as const,
    domain: [{ expr: `${scale}Domain[0]` }, { expr: `${scale}Domain[1]` }],
    range: [{ expr: `${scale}Range[0]` }, { expr: `${scale}Range[1]` }],
    zero: false,
    nice: false,
  },
});

/** The rectangles of a data set, in pixels, coloured by its rows. */
export const boxes = (name: string): Layer => ({
  name,
  data: { name },
  mark: { type: 'rect' },
  encoding: {
    x: placed('x'),
    x2: { field: 'x2' },
    y: placed('y'),
    y2: { field: 'y2' },
    fill: given('fill'),
  },
});

const rules = (name: string): Layer => ({
  name,
  data: { name },
  mark: { type: 'rule' },
  encoding: {
    x: placed('x'),
    y: placed('y'),
    x2: { field: 'x2' },
    y2: { field: 'y2' },
    stroke: given('color'),
    strokeWidth: givenSize('width'),
    strokeDash: given('dash'),
  },
});

/** `halo` draws the same letters thicker in the paper's colour, below the letters themselves. */
const texts = (name: string, halo: string | null): Layer => ({
  name,
  data: { name },
  mark: {
    type: 'text',
    font: FONT,
    fontWeight: { expr: 'datum.bold ? 700 : 400' },
    align: { expr: 'datum.align' },
    baseline: 'alphabetic',
    ...(halo === null ? {} : { fill: halo, stroke: halo, strokeWidth: 5, strokeJoin: 'round' }),
  },
  encoding: {
    x: placed('x'),
    y: placed('y'),
    text: given('text'),
    size: givenSize('size'),
    angle: givenSize('angle'),
    ...(halo === null ? { fill: given('color') } : {}),
  },
});

/** The whole spec of a kind in a theme, as vega-lite takes it. */
export function buildSpec(kind: KindSpec, palette: Palette): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    background: palette.background,
    padding: 0,
    autosize: 'none',
    width: 640,
    height: 400,
    // Numbers without a value break lines by themselves; screen readers get `altText`, not a label per mark.
    config: { aria: false, view: { stroke: null }, mark: { invalid: 'show', tooltip: null } },
    params: kind.params.map((name) => ({ name, value: [0, 1] })),
    layer: [
      rules('rulesBelow'),
      ...kind.layers,
      rules('rulesAbove'),
      texts('halos', palette.background),
      texts('texts', null),
    ],
  };
}

/** vega-lite's compiler; what it would only warn of is a bug of the spec and thrown. */
export function compileSpec(spec: TopLevelSpec): Spec {
  const complain = (...args: readonly unknown[]): never => {
    throw new Error(`vega-lite: ${args.join(' ')}`);
  };
  const logger: NonNullable<NonNullable<Parameters<typeof compile>[1]>['logger']> = {
    level: () => logger,
    warn: complain,
    error: complain,
    info: () => logger,
    debug: () => logger,
  };
  return compile(spec, { logger }).spec;
}
