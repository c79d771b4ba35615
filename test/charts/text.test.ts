// Text as it is measured, cut, wrapped and written: widths, names, numbers, axes.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ChartUnit } from '../../charts/chart.js';
import { hasGlyph } from '../../charts/font.js';
import { formatChange, formatTick, formatValue } from '../../charts/format.js';
import { drawable, fitNames, shorten, widthOf, wrap, wrapTitle } from '../../charts/measure.js';
import { spread } from '../../charts/place.js';
import { axisFor } from '../../charts/ticks.js';

const style = { size: 17, bold: false } as const;
const words = fc.string({
  unit: fc.constantFrom('满', '意', '度', 'W', 'i', ' ', '，', '9', '%', '𬭎'),
  maxLength: 80,
});

describe('font', () => {
  test('has what charts write, rare names included', () => {
    const needed =
      '欧阳震华龘喆堃𬭎𫖮年月日周时分秒天万亿工单满意度首响投诉故障（）：；，。、％%‰−–·…〓×≥★“”ABCxyz0189Åéß€¥£';
    for (const char of needed) expect(hasGlyph(char.codePointAt(0) ?? 0), char).toBe(true);
    for (const char of '🚀ส') expect(hasGlyph(char.codePointAt(0) ?? 0), char).toBe(false);
  });

  test('never draws what it lacks', () => {
    expect(drawable('🚀 增长组')).toBe('增长组');
    expect(drawable('👩‍👩‍👧')).toBe('〓');
    expect(drawable('Łukasz Ångström')).toBe('Lukasz Ångström');
    expect(drawable('𠮷野家')).toBe('〓野家');
    expect(drawable('a\u200b\n\tb')).toBe('a b');
    expect(drawable('O’Neill “A”')).toBe('O\'Neill "A"');
    expect(drawable('他说“好”')).toBe('他说“好”');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const char of drawable(text)) expect(hasGlyph(char.codePointAt(0) ?? 0)).toBe(true);
      }),
    );
  });
});

describe('measure', () => {
  test('a Chinese character is as wide as its size, in both weights', () => {
    expect(widthOf('欧阳震华', { size: 12, bold: false })).toBeCloseTo(48, 5);
    expect(widthOf('龘', { size: 20, bold: true })).toBeCloseTo(20, 5);
  });

  test('what is cut fits and begins as it did', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 400 }), (text, max) => {
        const cut = shorten(text, style, max);
        expect(widthOf(cut, style)).toBeLessThanOrEqual(max);
        if (cut !== text) expect(text.startsWith(cut.replace(/(…|\.\.\.)$/u, ''))).toBe(true);
      }),
    );
  });

  test('what is wrapped fits, in no more lines than allowed, and loses nothing but spaces', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 400 }), (raw, max) => {
        const text = drawable(raw);
        const lines = wrap(text, style, max, 99);
        for (const line of lines) expect(widthOf(line, style)).toBeLessThanOrEqual(max);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        expect(wrap(text, style, max, 2).length).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('a title breaks at its comma', () => {
    const lines = wrapTitle(
      '满意度连升三周，到 3 月 15 日已达 94.1%，高过目标',
      { size: 26, bold: true },
      584,
    );
    expect(lines).toEqual(['满意度连升三周，', '到 3 月 15 日已达 94.1%，高过目标']);
  });

  test('names that differ only at their ends stay different', () => {
    const names = ['全屋智能路由器三只装企业加强版甲', '全屋智能路由器三只装企业加强版乙'];
    const [a, b] = fitNames(names, style, 100, 2);
    expect(a).not.toEqual(b);
    expect(a?.join('')).toMatch(/甲$/);
  });
});

test('labels pushed apart keep their order and never overlap', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 10, max: 40 })), {
        maxLength: 6,
      }),
      (labels) => {
        const middles = labels.map(([middle]) => middle);
        const heights = labels.map(([, height]) => height);
        const placed = spread(middles, heights, 0, 300);
        const order = placed.map((_, i) => i).sort((a, b) => (placed[a] ?? 0) - (placed[b] ?? 0));
        order.forEach((i, k) => {
          const next = order[k + 1];
          if (next === undefined) return;
          const gap = (placed[next] ?? 0) - (placed[i] ?? 0) - ((heights[i] ?? 0) + (heights[next] ?? 0)) / 2;
          expect(gap).toBeGreaterThan(-1e-6);
          expect(middles[i] ?? 0).toBeLessThanOrEqual(middles[next] ?? 0);
        });
      },
    ),
  );
});

describe('numbers', () => {
  test.each([
    [288, 'seconds', '4 分 48 秒', '4m 48s'],
    [4.2, 'seconds', '4.2 秒', '4.2s'],
    [59.7, 'seconds', '1 分', '1m'],
    [3600, 'seconds', '1 小时', '1h'],
    [86_399, 'seconds', '1 天', '1d'],
    [183_600, 'seconds', '2 天 3 小时', '2d 3h'],
    [0, 'seconds', '0 秒', '0s'],
    [508, 'in_minutes', '8.47 分钟', '8.47 min'],
    [508, 'in_hours', '0.14 小时', '0.14 h'],
    [86_400 * 12.34, 'in_days', '12.3 天', '12.3 d'],
    [508, 'in_seconds', '508 秒', '508s'],
    [0.9234, 'ratio', '92.3%', '92.3%'],
    [1, 'ratio', '100%', '100%'],
    [9876, 'count', '9,876', '9,876'],
    [12_345, 'count', '1.23 万', '12.3k'],
    [99_999_999, 'count', '1 亿', '100M'],
    [1.2e9, 'currency', '12 亿', '1.2B'],
    [4.5, 'score', '4.50', '4.50'],
    [-12.25, 'points', '−12.3', '−12.3'],
    [8.421, 'per_mille', '8.42‰', '8.42‰'],
  ] as const)('%d %s', (value, unit, zh, en) => {
    expect([formatValue(value, unit, 'zh'), formatValue(value, unit, 'en')]).toEqual([zh, en]);
  });

  test('changes carry their sign', () => {
    expect(formatChange(-0.032, 'ratio', 'en')).toBe('−3.2');
    expect(formatChange(0.0005, 'ratio', 'zh', true)).toBe('+0.05');
    expect(formatChange(90, 'seconds', 'en')).toBe('+1m 30s');
    expect(formatChange(0, 'count', 'en')).toBe('0');
  });
});

const units = fc.constantFrom<ChartUnit>(
  'count',
  'seconds',
  'ratio',
  'score',
  'points',
  'per_mille',
  'currency',
);

test('an axis holds its values, has few ticks, all written differently, and begins at 0 when asked', () => {
  const value = fc.oneof(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: 0, max: 1e9, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 9 }), units, fc.boolean(), (raw, unit, zero) => {
      // Whole numbers of counts and seconds; nothing finer than a label can say.
      const values = raw.map((v) =>
        unit === 'count' || unit === 'seconds' ? Math.round(v) : Math.round(v * 1e4) / 1e4,
      );
      const axis = axisFor(values, unit, zero, 4);
      // A value may stick out by what no pixel shows: some billionths of a step.
      const hair = Math.max(1e-9, 2e-9 * axis.step);
      expect(axis.from).toBeLessThanOrEqual(Math.min(...values) + hair);
      expect(axis.to).toBeGreaterThanOrEqual(Math.max(...values) - hair);
      if (zero) expect(axis.from <= 0 && axis.to >= 0).toBe(true);
      expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
      expect(axis.ticks.length).toBeLessThanOrEqual(7);
      for (const lang of ['zh', 'en'] as const) {
        const written = axis.ticks.map((tick) => formatTick(tick, axis.step, unit, lang));
        expect(new Set(written).size, written.join(' | ')).toBe(written.length);
      }
    }),
    { numRuns: 1000 },
  );
});
