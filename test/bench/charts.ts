// Charts, from data to PNG, each beside the other way of doing it: the same view as SVG, rasterised by sharp.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Chart, ChartKind } from '../../charts/chart.js';
import { draw, viewOf } from '../../charts/draw.js';
import { samples } from '../../charts/gallery/samples.js';

export interface ChartBench {
  readonly name: string;
  run(): Promise<void>;
  readonly alternative: { readonly name: string; run(): Promise<void> } | null;
}

/** The sample of each kind that stands for what people ask most. */
const TYPICAL: Readonly<Record<ChartKind, string>> = {
  line: 'line-month',
  bar: 'bar-ranking',
  heatmap: 'heatmap-products',
  histogram: 'histogram-waits',
  drivers: 'drivers-two',
  tile: 'tile-day',
  scatter: 'scatter-agents',
  grouped: 'grouped-metrics',
  share: 'share-teams',
};

/** sharp finds fonts through fontconfig: it is shown ours, so that both ways draw the same letters. */
function showFonts(): void {
  const fonts = fileURLToPath(new URL('../../charts/fonts', import.meta.url));
  const file = join(tmpdir(), 'deskbeat-bench-fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${fonts}</dir><cachedir>${join(tmpdir(), 'deskbeat-bench-fontcache')}</cachedir></fontconfig>`,
  );
  process.env['FONTCONFIG_FILE'] = file;
}

let shown = false;

/** The other way to the same picture. */
export async function drawThroughSvg(chart: Chart): Promise<void> {
  if (!shown) showFonts();
  shown = true;
  const { view } = await viewOf(chart);
  const svg = await view.toSVG(2);
  view.finalize();
  await sharp(Buffer.from(svg)).png({ compressionLevel: 3 }).toBuffer();
}

const bench = (kind: ChartKind): readonly ChartBench[] => {
  const sample = samples('zh').find(({ name }) => name === TYPICAL[kind]);
  if (sample === undefined) return [];
  const { chart } = sample;
  return [
    {
      name: `draw ${kind}`,
      run: async () => {
        await draw(chart);
      },
      alternative: {
        name: `${kind}: vega SVG → sharp`,
        run: () => drawThroughSvg(chart),
      },
    },
  ];
};

/** One case per kind of chart. */
export const chartBenches: readonly ChartBench[] = (
  ['line', 'bar', 'heatmap', 'histogram', 'drivers', 'tile', 'scatter', 'grouped', 'share'] as const
).flatMap(bench);
