// The one place that makes pixels: layout and spec of the kind go through vega onto a canvas, sharp packs it as PNG.
// The parsed spec is kept per kind and theme; every chart gets a View of its own, since a View that lives on drifts.
import { Canvas } from 'canvas';
import sharp from 'sharp';
import { View, parse } from 'vega';
import type { Runtime } from 'vega';
import type { Chart, ChartKind, ChartTheme } from './chart.js';
import { registerFonts } from './font.js';
import { kindSpec, layOut, usualWidth } from './kinds/registry.js';
import type { Layout } from './layout.js';
import { buildSpec, compileSpec } from './spec.js';
import { PALETTES } from './theme.js';

export interface DrawOptions {
  readonly theme?: ChartTheme;
  /** CSS pixels; 640 unless said, less for what is made for a phone. Type keeps its size, so a narrower picture reads larger on a phone. */
  readonly width?: number;
  /** CSS pixels; by the content unless said, and never less than the content needs. */
  readonly height?: number;
  /** Pixels per CSS pixel; 2 unless said. */
  readonly scale?: number;
}

const parsed = new Map<`${ChartKind}/${ChartTheme}`, Runtime>();

function runtimeOf(kind: ChartKind, theme: ChartTheme): Runtime {
  const key = `${kind}/${theme}` as const;
  let runtime = parsed.get(key);
  if (runtime === undefined) {
    runtime = parse(compileSpec(buildSpec(kindSpec(kind, PALETTES[theme]), PALETTES[theme])));
    parsed.set(key, runtime);
  }
  return runtime;
}

/** A fresh View of the chart, evaluated; the caller finalizes it. For `draw`, and for tests and benches that look inside. */
export async function viewOf(
  chart: Chart,
  options: DrawOptions = {},
): Promise<{ view: View; layout: Layout }> {
  registerFonts();
  const theme = options.theme ?? 'light';
  const layout = layOut(
    chart,
    { width: options.width ?? usualWidth(chart), height: options.height ?? null },
    PALETTES[theme],
  );
  const view = new View(runtimeOf(chart.kind, theme), { renderer: 'none', logLevel: 0 });
  view.width(layout.width).height(layout.height);
  for (const [name, value] of Object.entries(layout.signals)) view.signal(name, value);
  // vega writes ids into the rows it is given: it gets copies.
  const rows = (items: readonly object[]): object[] => items.map((item) => ({ ...item }));
  for (const [name, items] of Object.entries(layout.data)) view.data(name, rows(items));
  view.data('texts', rows(layout.texts));
  view.data('halos', rows(layout.texts.filter((item) => item.halo)));
  view.data('rulesBelow', rows(layout.rules.filter((rule) => !rule.above)));
  view.data('rulesAbove', rows(layout.rules.filter((rule) => rule.above)));
  await view.runAsync();
  return { view, layout };
}

/** The chart as PNG, opaque, `width × scale` pixels wide. */
export async function draw(chart: Chart, options: DrawOptions = {}): Promise<Buffer> {
  const { view } = await viewOf(chart, options);
  try {
    const canvas: unknown = await view.toCanvas(options.scale ?? 2);
    if (!(canvas instanceof Canvas)) throw new Error('vega did not find the canvas package.');
    const raw = { width: canvas.width, height: canvas.height, channels: 4 } as const;
    return await sharp(canvas.data(), { raw }).png({ compressionLevel: 3 }).toBuffer();
  } finally {
    view.finalize();
  }
}
