// Colours that can be read: contrast by WCAG 2.2, and hues that stay apart for readers who mix up red and green.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PALETTES, blend, contrast, inkOn } from '../../charts/theme.js';

describe.each(Object.entries(PALETTES))('%s', (_name, palette) => {
  test('text has 4.5:1 against the paper', () => {
    const inks = [palette.title, palette.text, palette.muted, palette.target, ...palette.series];
    for (const ink of inks) expect(contrast(ink, palette.background), ink).toBeGreaterThanOrEqual(4.5);
  });

  test('marks have 3:1 against the paper', () => {
    for (const mark of [palette.strong, palette.down]) {
      expect(contrast(mark, palette.background), mark).toBeGreaterThanOrEqual(3);
    }
  });

  test('figures on cells have 4.5:1 whatever the colour', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        for (const stops of [palette.heat, palette.diverging]) {
          const fill = blend(stops, share);
          expect(contrast(inkOn(fill), fill), fill).toBeGreaterThanOrEqual(4.5);
        }
      }),
    );
  });

  test('up and down differ without red and green cones', () => {
    // Blue against yellow-orange: what a deuteranope keeps. The difference of blue and the mean of red and green has opposite signs.
    const tilt = (hex: string): number => {
      const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
      return (b ?? 0) - ((r ?? 0) + (g ?? 0)) / 2;
    };
    expect(tilt(palette.strong)).toBeGreaterThan(50);
    expect(tilt(palette.down)).toBeLessThan(-50);
  });
});

test('contrast is the one of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
