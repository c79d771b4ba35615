// No label is clipped and none meets another, in any chart: measured on what vega has drawn, not on what the layout meant.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Chart } from '../../charts/chart.js';
import { draw, viewOf } from '../../charts/draw.js';
import { hasGlyph } from '../../charts/font.js';
import { samples } from '../../charts/gallery/samples.js';
import { boxOf, overlaps } from '../../charts/layout.js';
import type { TextItem } from '../../charts/layout.js';
import { widthOf } from '../../charts/measure.js';
import { anyChart } from './random.js';

const show = (item: TextItem): string =>
  `${item.role} "${item.text}" at ${Math.round(item.x)},${Math.round(item.y)}`;

const drawnText = z.object({
  text: z.string(),
  bounds: z.object({ x1: z.number(), x2: z.number(), y1: z.number(), y2: z.number() }),
});
const mark = z.object({ marktype: z.string(), name: z.string().nullish(), items: z.array(z.unknown()) });

/** The texts as vega's scene graph holds them, with the bounds it draws within. */
function textBounds(
  scene: unknown,
): readonly { x1: number; x2: number; y1: number; y2: number; text: string }[] {
  const { root } = z.object({ root: mark }).parse(scene);
  const found: { x1: number; x2: number; y1: number; y2: number; text: string }[] = [];
  const walk = (node: unknown): void => {
    const parsed = mark.safeParse(node);
    if (!parsed.success) return;
    for (const item of parsed.data.items) {
      if (parsed.data.marktype === 'group')
        for (const child of z.object({ items: z.array(z.unknown()) }).parse(item).items) walk(child);
      else if (parsed.data.marktype === 'text' && parsed.data.name === 'texts_marks') {
        const { text, bounds } = drawnText.parse(item);
        found.push({ ...bounds, text });
      }
    }
  };
  walk(root);
  return found;
}

/** What is wrong with the labels of a chart: nothing, when all is well. */
async function faults(chart: Chart, width: number): Promise<readonly string[]> {
  const { view, layout } = await viewOf(chart, { width });
  const found: string[] = [];
  try {
    const scene = textBounds(view.scenegraph());
    if (scene.length !== layout.texts.length) found.push(`${scene.length} of ${layout.texts.length} drawn`);
    for (const { x1, x2, y1, y2, text } of scene) {
      // Half a pixel for antialiasing, which vega adds to bounds.
      if (x1 < -0.5 || x2 > layout.width + 0.5 || y1 < -0.5 || y2 > layout.height + 0.5) {
        found.push(`clipped by vega: "${text}"`);
      }
    }
    const boxes = layout.texts.map(boxOf);
    layout.texts.forEach((item, i) => {
      const box = boxes[i];
      if (box === undefined) return;
      if (!Number.isFinite(item.x) || !Number.isFinite(item.y)) found.push(`no place: ${show(item)}`);
      if (box.left < 0 || box.right > layout.width || box.top < 0 || box.bottom > layout.height) {
        found.push(`clipped: ${show(item)}`);
      }
      for (const char of item.text) {
        if (char !== ' ' && !hasGlyph(char.codePointAt(0) ?? 0)) found.push(`tofu: ${show(item)}`);
      }
      layout.texts.slice(i + 1).forEach((other, k) => {
        const place = boxes[i + 1 + k];
        if (place !== undefined && overlaps(box, place))
          found.push(`overlap: ${show(item)} and ${show(other)}`);
      });
    });
    for (const { x, y, x2, y2 } of layout.rules) {
      if (x !== x2 && y !== y2) continue;
      const line = { left: x, right: x2, top: y, bottom: y2 };
      const i = boxes.findIndex((box) => overlaps(box, line));
      const item = layout.texts[i];
      if (item !== undefined) found.push(`line through ${show(item)}`);
    }
    for (const [name, numbers] of Object.entries(layout.signals)) {
      if (![numbers].flat().every(Number.isFinite)) found.push(`signal ${name}: ${JSON.stringify(numbers)}`);
    }
  } finally {
    view.finalize();
  }
  return found;
}

describe('labels', () => {
  for (const lang of ['zh', 'en'] as const) {
    test.each(samples(lang).map((sample) => [sample.name, sample.chart] as const))(
      `${lang} %s: none clipped, none colliding`,
      async (_name, chart) => {
        const widths = chart.kind === 'tile' ? [350, 320, 480] : [640, 420];
        for (const width of widths) expect(await faults(chart, width), `${width} wide`).toEqual([]);
      },
    );
  }

  test('none clipped, none colliding, in random charts of every kind', async () => {
    await fc.assert(
      fc.asyncProperty(anyChart, fc.constantFrom(420, 640, 800), async (chart, width) => {
        expect(await faults(chart, width)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('vega measures as the layout does', async () => {
    const chart = samples('zh')[0]?.chart;
    if (chart === undefined) throw new Error('no sample');
    const { view, layout } = await viewOf(chart);
    const svg = await view.toSVG();
    view.finalize();
    for (const item of layout.texts) expect(svg).toContain(item.text.replaceAll('&', '&amp;'));
    expect(widthOf('欧阳震华', { size: 12, bold: false })).toBeCloseTo(48, 5);
  });
});

test('every random chart draws', async () => {
  await fc.assert(
    fc.asyncProperty(anyChart, async (chart) => {
      expect((await draw(chart, { scale: 1 })).length).toBeGreaterThan(500);
    }),
    { numRuns: 40 },
  );
});
