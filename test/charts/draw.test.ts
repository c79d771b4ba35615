// The pixels: right size, not blank, opaque, the theme's paper, and the same picture each time.
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { draw } from '../../charts/draw.js';
import { samples } from '../../charts/gallery/samples.js';
import { usualWidth } from '../../charts/kinds/registry.js';
import { PALETTES } from '../../charts/theme.js';

const first = new Map(
  samples('zh')
    .map((sample) => [sample.chart.kind, sample.chart] as const)
    .reverse(),
);

describe('draw', () => {
  test.each([...first])('%s: twice the CSS size, not blank, opaque', async (_kind, chart) => {
    for (const theme of ['light', 'dark'] as const) {
      const png = await draw(chart, { theme });
      const image = sharp(png);
      const { width, format } = await image.metadata();
      expect([width, format]).toEqual([2 * usualWidth(chart), 'png']);
      const { channels, isOpaque } = await image.stats();
      expect(isOpaque).toBe(true);
      expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(8);
      const { data } = await image.raw().toBuffer({ resolveWithObject: true });
      const corner = `#${[...data.subarray(0, 3)].map((v) => v.toString(16).padStart(2, '0')).join('')}`;
      expect(corner).toBe(PALETTES[theme].background);
    }
  });

  test('a chart drawn after others is the same picture', async () => {
    const [line, bar] = [first.get('line'), first.get('bar')];
    if (line === undefined || bar === undefined) throw new Error('no sample');
    const before = await draw(line);
    await draw(bar);
    await Promise.all([draw(line, { theme: 'dark' }), draw(bar, { theme: 'dark' })]);
    expect((await draw(line)).equals(before)).toBe(true);
  });

  test('takes a width, a height and a scale', async () => {
    const line = first.get('line');
    if (line === undefined) throw new Error('no sample');
    const { width, height } = await sharp(await draw(line, { width: 500, height: 600, scale: 1 })).metadata();
    expect([width, height]).toEqual([500, 600]);
  });

  test('the chart handed in stays as it was', async () => {
    const chart = first.get('heatmap');
    if (chart === undefined) throw new Error('no sample');
    const before = JSON.stringify(chart);
    await draw(chart);
    expect(JSON.stringify(chart)).toBe(before);
  });
});
