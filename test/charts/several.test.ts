// Hand-made truths of the kinds with several metrics: what is joined, what is left open, where a trend ends, shares that add up.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type {
  Chart,
  GroupedChart,
  LinePoint,
  ScatterChart,
  TileChart,
  TileMetric,
} from '../../charts/chart.js';
import { layOut } from '../../charts/kinds/registry.js';
import { percents } from '../../charts/kinds/share.js';
import { PALETTES } from '../../charts/theme.js';

const palette = PALETTES.light;
const lay = (chart: Chart, width = 350) => layOut(chart, { width, height: null }, palette);
const own = { title: 'A title', subtitle: '', lang: 'en', note: null } as const;

const days = (values: readonly (number | null)[]): readonly LinePoint[] =>
  values.map((value, i) => ({ at: '2026-03-01', label: `${i + 1} Mar`, value, n: 9 }));

const metric = (more: Partial<TileMetric>): TileMetric => ({
  name: 'CSAT',
  unit: 'ratio',
  value: 0.9,
  n: 40,
  small: false,
  usual: { value: 0.88, range: null },
  better: 'higher',
  target: null,
  points: days([0.9]),
  ...more,
});
const tile = (...metrics: readonly TileMetric[]): TileChart => ({ ...own, kind: 'tile', metrics });
const words = (chart: Chart, width?: number): readonly string[] =>
  lay(chart, width).texts.map((item) => item.text);

const lineRows = z.array(z.object({ line: z.number(), x: z.number(), y: z.number() }));

describe('tile', () => {
  test('joins neighbouring days only, each metric within its own column', () => {
    const points = days([0.9, 0.8, null, 0.85, null, 0.9, 0.95]);
    const rows = lineRows.parse(lay(tile(metric({ points }), metric({ points }))).data['lines']);
    const joined = new Map<number, typeof rows>();
    for (const row of rows) joined.set(row.line, [...(joined.get(row.line) ?? []), row]);
    // Two stretches in each of the two columns: days 1–2 and 6–7.
    expect([...joined.values()].map((pair) => pair.length)).toEqual([2, 2, 2, 2]);
    const step = (151 - 14) / 6;
    for (const [a, b] of joined.values()) expect((b?.x ?? 0) - (a?.x ?? 0)).toBeCloseTo(step, 0);
    expect(rows.slice(0, 4).every((row) => row.x < 175)).toBe(true);
    expect(rows.slice(4).every((row) => row.x > 175)).toBe(true);
  });

  test.each([
    ['higher', 0.9, 0.88, '+2.0 pts', 'better than usual'],
    ['higher', 0.86, 0.88, '−2.0 pts', 'worse than usual'],
    ['lower', 0.86, 0.88, '−2.0 pts', 'better than usual'],
    [null, 0.9, 0.88, '+2.0 pts', 'above usual'],
  ] as const)('%s is better: %d against %d', (better, value, usual, change, verdict) => {
    expect(words(tile(metric({ better, value, usual: { value: usual, range: null } })))).toEqual(
      expect.arrayContaining([change, verdict]),
    );
  });

  test('judges neither small samples nor what reads the same, and invents nothing', () => {
    const small = words(tile(metric({ small: true, n: 2 })));
    expect(small).toContain('read with care');
    expect(small.join('\n')).not.toMatch(/better|worse/);
    expect(words(tile(metric({ value: 0.9, usual: { value: 0.9004, range: null } })))).toContain('as usual');
    expect(words(tile(metric({ usual: null })))).toContain('no usual figure yet');
    const none = words(tile(metric({ value: null, n: 0, points: days([null, null]) })));
    expect(none).toEqual(expect.arrayContaining(['–', 'no data', 'no data on these days']));
    expect(none).not.toContain('0%');
  });
});

describe('scatter', () => {
  const point = (x: number, y: number, interval: readonly [number, number] | null = null) => ({
    name: `at ${x}`,
    x,
    y,
    n: 30,
    emphasis: false,
    small: false,
    interval,
  });
  const chart = (more: Partial<ScatterChart>): ScatterChart => ({
    ...own,
    kind: 'scatter',
    x: { name: 'Tickets', unit: 'count' },
    y: { name: 'CSAT', unit: 'ratio' },
    binned: false,
    points: [point(10, 0.7), point(40, 0.9)],
    trend: null,
    ...more,
  });
  const trendRows = z.array(z.object({ x: z.number(), x2: z.number(), y: z.number(), y2: z.number() }));
  const dotRows = z.array(z.object({ x: z.number(), y: z.number(), size: z.number() }));

  test('draws no trend of its own, and a given one between the first and the last point only', () => {
    expect(lay(chart({}), 640).data['trend']).toEqual([]);
    const through = { slope: 0.2 / 30, intercept: 0.7 - 2 / 30, label: 'more is better' };
    const layout = lay(chart({ trend: through }), 640);
    const [line] = trendRows.parse(layout.data['trend']);
    const scale = (name: 'x' | 'y', value: number): number => {
      const [d0, d1] = z.tuple([z.number(), z.number()]).parse(layout.signals[`${name}Domain`]);
      const [r0, r1] = z.tuple([z.number(), z.number()]).parse(layout.signals[`${name}Range`]);
      return r0 + ((value - d0) / (d1 - d0)) * (r1 - r0);
    };
    // The line runs through both points: its ends stand on them.
    expect(line?.x).toBeCloseTo(scale('x', 10), 6);
    expect(line?.x2).toBeCloseTo(scale('x', 40), 6);
    expect(line?.y).toBeCloseTo(scale('y', 0.7), 6);
    expect(line?.y2).toBeCloseTo(scale('y', 0.9), 6);
  });

  test('a trend that leaves the axis is cut at its edge', () => {
    const layout = lay(chart({ trend: { slope: 1, intercept: -19.2, label: 'steep' } }), 640);
    const [line] = trendRows.parse(layout.data['trend']);
    const [low, high] = z.tuple([z.number(), z.number()]).parse(layout.signals['yRange']);
    for (const y of [line?.y ?? NaN, line?.y2 ?? NaN]) {
      expect(y).toBeLessThanOrEqual(low + 1e-6);
      expect(y).toBeGreaterThanOrEqual(high - 1e-6);
    }
  });

  test('intervals stand upright at their points; twice the sample is twice the area', () => {
    const points = [
      { ...point(10, 0.7, [0.6, 0.8]), n: 400 },
      { ...point(40, 0.9), n: 800 },
    ];
    const layout = lay(chart({ binned: true, points }), 640);
    const upright = layout.rules.filter((rule) => rule.x === rule.x2 && rule.width === 1.5);
    expect(upright).not.toEqual([]);
    expect(upright.every((rule) => rule.y2 > rule.y)).toBe(true);
    const [large, small] = dotRows.parse(layout.data['dots']);
    expect((large?.size ?? 0) / (small?.size ?? 1)).toBeCloseTo(2, 6);
    expect(words(chart({ binned: true, points }), 640)).toEqual(
      expect.arrayContaining(['n = 400', 'n = 800']),
    );
  });
});

describe('grouped', () => {
  const barRows = z.array(z.object({ x: z.number(), x2: z.number(), y: z.number() }));
  const series = (
    name: string,
    unit: 'ratio' | 'count',
    values: readonly number[],
  ): GroupedChart['series'][number] => ({
    name,
    unit,
    target: null,
    values: values.map((value) => ({ value, n: 7, small: false })),
  });
  const chart = (...list: GroupedChart['series']): GroupedChart => ({
    ...own,
    kind: 'grouped',
    compares: 'metrics',
    groups: [
      { name: 'A', emphasis: false },
      { name: 'B', emphasis: false },
    ],
    series: list,
  });

  test('one unit shares an axis, two units have a panel each', () => {
    const together = barRows.parse(
      lay(chart(series('p', 'ratio', [0.8, 0.4]), series('q', 'ratio', [0.2, 0.8])), 640).data['bars'],
    );
    expect(new Set(together.map((bar) => Math.round(bar.x))).size).toBe(1);
    const length = (i: number): number => (together[i]?.x2 ?? 0) - (together[i]?.x ?? 0);
    expect(length(0) / length(1)).toBeCloseTo(2, 6);
    expect(length(0) / length(2)).toBeCloseTo(4, 6);
    const apart = barRows.parse(
      lay(chart(series('p', 'ratio', [0.8, 0.4]), series('q', 'count', [9000, 3000])), 640).data['bars'],
    );
    expect(new Set(apart.map((bar) => Math.round(bar.x))).size).toBe(2);
    const own0 = (apart[0]?.x2 ?? 0) - (apart[0]?.x ?? 0);
    const own1 = (apart[1]?.x2 ?? 0) - (apart[1]?.x ?? 0);
    expect(own0 / own1).toBeCloseTo(2, 6);
  });
});

describe('share', () => {
  test.each([
    [
      [1, 1, 1],
      ['34%', '33%', '33%'],
    ],
    [
      [999, 1],
      ['>99%', '<1%'],
    ],
    [
      [7, 0],
      ['100%', '0%'],
    ],
    [
      [1010, 2420, 890, 492],
      ['21%', '50%', '19%', '10%'],
    ],
  ])('%j', (amounts, shares) => {
    expect(
      percents(
        amounts,
        amounts.reduce((a, b) => a + b, 0),
      ),
    ).toEqual(shares);
  });

  test('add up to 100, none further than one point from its exact share', () => {
    const amounts = fc
      .array(fc.nat(2_000_000), { minLength: 1, maxLength: 12 })
      .filter((list) => list.some((v) => v > 0));
    fc.assert(
      fc.property(amounts, (list) => {
        const whole = list.reduce((a, b) => a + b, 0);
        const numbers = percents(list, whole).map((text) =>
          text === '<1%' ? 0 : text === '>99%' ? 100 : parseInt(text, 10),
        );
        expect(numbers.reduce((a, b) => a + b, 0)).toBe(100);
        numbers.forEach((v, i) =>
          expect(Math.abs(v - (100 * (list[i] ?? 0)) / whole)).toBeLessThan(1.0000001),
        );
      }),
    );
  });
});
