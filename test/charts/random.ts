// Random charts of every kind: names short and long in both languages, counts from none to many, values of every size and sign.
import * as fc from 'fast-check';
import type {
  BarChart,
  Chart,
  ChartLang,
  ChartUnit,
  DriversChart,
  GroupedChart,
  HeatmapChart,
  HistogramChart,
  LineChart,
  ScatterChart,
  ShareChart,
  TileChart,
  TileMetric,
} from '../../charts/chart.js';

const UNITS: readonly ChartUnit[] = [
  'count',
  'seconds',
  'in_seconds',
  'in_minutes',
  'in_hours',
  'in_days',
  'ratio',
  'score',
  'points',
  'per_mille',
  'currency',
];

const value = (unit: ChartUnit): fc.Arbitrary<number> => {
  const real = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
  switch (unit) {
    case 'count':
      return fc.oneof(fc.nat(40), fc.nat(90_000), fc.nat(2_000_000_000));
    case 'seconds':
    case 'in_seconds':
    case 'in_minutes':
    case 'in_hours':
    case 'in_days':
      return fc.oneof(real(0, 90), real(0, 9000), real(0, 4_000_000));
    case 'ratio':
      return fc.oneof(real(0, 1), real(0.85, 0.95), fc.constantFrom(0, 1));
    case 'score':
      return real(1, 5);
    case 'points':
      return real(-100, 100);
    case 'per_mille':
      return real(0, 60);
    case 'currency':
      return fc.oneof(real(0, 900), real(0, 3e12), real(-5000, 5000));
    default:
      return unit satisfies never;
  }
};

const zhWords = fc.constantFrom(
  '电商一组',
  '欧阳震华',
  '路由器',
  '售后',
  '（企业版）',
  '𠮷',
  '龘',
  '🚀',
  'Pro Max',
  '，',
  '华东',
  '2026',
);
const enWords = fc.constantFrom(
  'Retail',
  'Priya',
  'O’Neill',
  'router',
  '(enterprise)',
  'Łukasz',
  '🚀',
  'Pro-Max',
  'and',
  'สวัสดี',
  'East',
  '2026',
  'Donaudampfschifffahrtsgesellschaftskapitän',
);

/** A name of one to `most` words; sometimes empty, sometimes one endless word. */
const name = (lang: ChartLang, most: number): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc
        .array(lang === 'zh' ? zhWords : enWords, { minLength: 1, maxLength: most })
        .map((words) => words.join(lang === 'zh' ? '' : ' ')),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: 20, max: 60 }).map((n) => 'W'.repeat(n)) },
  );

const base = (lang: ChartLang, unit: ChartUnit) =>
  fc.record({
    title: name(lang, 24),
    subtitle: name(lang, 14),
    lang: fc.constant(lang),
    unit: fc.constant(unit),
    note: fc.option(name(lang, 30)),
  });

const maybe = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(item, { freq: 6 });

const line = (lang: ChartLang, unit: ChartUnit): fc.Arbitrary<LineChart> => {
  const points = (count: number) =>
    fc.array(maybe(value(unit)), { minLength: count, maxLength: count }).map((values) =>
      values.map((v, i) => ({
        at: '2026-03-01',
        label: lang === 'zh' ? `${1 + (i % 12)}月${1 + (i % 28)}日` : `${1 + (i % 28)} Mar`,
        value: v,
        n: 9,
        ...(count < 8 && (i === 0 || i === count - 1) ? { partial: true as const } : {}),
      })),
    );
  return fc
    .constantFrom(0, 1, 2, 3, 7, 31, 60, 400)
    .chain((count) =>
      fc.record({
        base: base(lang, unit),
        series: fc.array(fc.record({ name: name(lang, 6), points: points(count) }), {
          maxLength: count > 60 ? 2 : 8,
        }),
        previous: fc.option(fc.record({ name: name(lang, 4), points: points(Math.min(count + 1, 31)) })),
        target: fc.option(fc.record({ label: name(lang, 4), value: value(unit) })),
      }),
    )
    .map(({ base: own, ...rest }) => ({ ...own, ...rest, kind: 'line' }));
};

const bar = (lang: ChartLang, unit: ChartUnit): fc.Arbitrary<BarChart> =>
  fc
    .record({
      base: base(lang, unit),
      bars: fc.array(
        fc.record({
          name: name(lang, 10),
          value: maybe(value(unit)),
          n: fc.nat(2_000_000),
          emphasis: fc.nat(9).map((k) => k === 0),
          small: fc.nat(6).map((k) => k === 0),
          before: fc.option(value(unit)),
        }),
        { maxLength: 40 },
      ),
      target: fc.option(fc.record({ label: name(lang, 4), value: value(unit) })),
      legend: fc.option(fc.record({ now: name(lang, 6), before: name(lang, 6) })),
    })
    .map(({ base: own, ...rest }) => ({ ...own, ...rest, kind: 'bar' }));

const heatmap = (lang: ChartLang, unit: ChartUnit): fc.Arbitrary<HeatmapChart> => {
  const names = (most: number) =>
    fc.oneof(
      fc.uniqueArray(name(lang, 5), { minLength: 1, maxLength: most }),
      fc.constant(Array.from({ length: 24 }, (_, i) => String(i))),
    );
  return fc
    .record({
      base: base(lang, unit),
      xName: name(lang, 2),
      yName: name(lang, 2),
      xs: names(30),
      ys: names(30),
    })
    .chain(({ base: own, xs, ys, xName, yName }) =>
      fc
        .array(maybe(value(unit)), { minLength: xs.length * ys.length, maxLength: xs.length * ys.length })
        .map((values) => ({
          ...own,
          kind: 'heatmap',
          xs,
          ys,
          xName,
          yName,
          cells: ys.flatMap((y, j) =>
            xs.map((x, i) => ({ x, y, value: values[j * xs.length + i] ?? null, n: 3 })),
          ),
        })),
    );
};

const histogram = (lang: ChartLang, unit: ChartUnit): fc.Arbitrary<HistogramChart> =>
  fc
    .record({
      base: base(lang, unit),
      counts: fc.array(fc.oneof(fc.nat(9), fc.nat(90_000)), { minLength: 0, maxLength: 45 }),
      open: fc.boolean(),
      label: fc.oneof(fc.constant(''), name(lang, 2)),
      marker: fc.option(fc.record({ label: name(lang, 5), value: fc.nat(50) })),
    })
    .map(({ base: own, counts, open, label, marker }) => ({
      ...own,
      kind: 'histogram',
      marker,
      bins: counts.map((n, i) => ({
        from: i,
        to: open && i === counts.length - 1 ? null : i + 1,
        label: `${i}–${i + 1}${label}`,
        n,
      })),
    }));

const drivers = (lang: ChartLang, unit: ChartUnit): fc.Arbitrary<DriversChart> =>
  fc
    .record({
      base: base(lang, unit),
      groups: fc.array(
        fc.record({
          group: name(lang, 2),
          bars: fc.array(fc.record({ name: name(lang, 8), value: value(unit), down: fc.boolean() }), {
            minLength: 1,
            maxLength: 12,
          }),
        }),
        { maxLength: 4 },
      ),
      total: value(unit),
    })
    .map(({ base: own, groups, total }) => ({
      ...own,
      kind: 'drivers',
      total,
      bars: groups.flatMap(({ group, bars }) =>
        bars.map((b) => ({ name: b.name, group, value: b.down ? -b.value : b.value })),
      ),
    }));

const anyUnit = fc.constantFrom(...UNITS);
const target = (lang: ChartLang, unit: ChartUnit) =>
  fc.option(fc.record({ label: name(lang, 4), value: value(unit) }));

const metric = (lang: ChartLang): fc.Arbitrary<TileMetric> =>
  anyUnit.chain((unit) =>
    fc.record({
      name: name(lang, 6),
      unit: fc.constant(unit),
      value: maybe(value(unit)),
      n: fc.nat(2_000_000),
      small: fc.boolean(),
      usual: fc.option(
        fc.record({
          value: value(unit),
          range: fc.option(fc.tuple(value(unit), value(unit))),
        }),
      ),
      better: fc.constantFrom('higher', 'lower', null),
      target: target(lang, unit),
      points: fc.array(
        fc.record({
          at: fc.constant('2026-03-01'),
          label: name(lang, 2),
          value: maybe(value(unit)),
          n: fc.nat(99),
        }),
        { maxLength: 14 },
      ),
    }),
  );

const tile = (lang: ChartLang, unit: ChartUnit): fc.Arbitrary<TileChart> =>
  fc
    .record({ base: base(lang, unit), metrics: fc.array(metric(lang), { maxLength: 5 }) })
    .map(({ base: { unit: _unit, ...own }, metrics }) => ({ ...own, kind: 'tile', metrics }));

const scatter = (lang: ChartLang, unit: ChartUnit): fc.Arbitrary<ScatterChart> =>
  anyUnit
    .chain((across) =>
      fc.record({
        base: base(lang, unit),
        x: fc.record({ name: name(lang, 4), unit: fc.constant(across) }),
        y: fc.record({ name: name(lang, 4), unit: fc.constant(unit) }),
        binned: fc.boolean(),
        points: fc.array(
          fc.record({
            name: name(lang, 5),
            x: value(across),
            y: value(unit),
            n: fc.nat(90_000),
            emphasis: fc.nat(9).map((k) => k === 0),
            small: fc.boolean(),
            interval: fc.option(fc.tuple(value(unit), value(unit))),
          }),
          { maxLength: 60 },
        ),
        trend: fc.option(
          fc.record({
            slope: fc.double({ min: -50, max: 50, noNaN: true }),
            intercept: value(unit),
            label: name(lang, 8),
          }),
        ),
      }),
    )
    .map(({ base: { unit: _unit, ...own }, ...rest }) => ({ ...own, ...rest, kind: 'scatter' }));

const grouped = (lang: ChartLang, unit: ChartUnit): fc.Arbitrary<GroupedChart> =>
  fc
    .nat(26)
    .chain((count) =>
      fc.record({
        base: base(lang, unit),
        compares: fc.constantFrom('metrics' as const, 'ranges' as const),
        groups: fc.array(fc.record({ name: name(lang, 8), emphasis: fc.nat(9).map((k) => k === 0) }), {
          minLength: count,
          maxLength: count,
        }),
        series: fc.array(
          fc.oneof(anyUnit, fc.constant(unit)).chain((own) =>
            fc.record({
              name: name(lang, 5),
              unit: fc.constant(own),
              target: target(lang, own),
              values: fc.array(
                fc.record({ value: maybe(value(own)), n: fc.nat(2_000_000), small: fc.boolean() }),
                { minLength: count, maxLength: count },
              ),
            }),
          ),
          { maxLength: 5 },
        ),
      }),
    )
    .map(({ base: { unit: _unit, ...own }, ...rest }) => ({ ...own, ...rest, kind: 'grouped' }));

const share = (lang: ChartLang, unit: ChartUnit): fc.Arbitrary<ShareChart> =>
  fc
    .record({ base: base(lang, unit), parts: fc.array(name(lang, 5), { maxLength: 12 }) })
    .chain(({ base: own, parts }) =>
      fc
        .array(
          fc.record({
            name: name(lang, 6),
            amounts: fc.array(fc.oneof(fc.nat(9), fc.nat(2_000_000)), {
              minLength: parts.length,
              maxLength: parts.length,
            }),
          }),
          { maxLength: 24 },
        )
        .map((rows) => ({ ...own, kind: 'share', parts, rows })),
    );

/** Any chart of any kind, unit and language. */
export const anyChart: fc.Arbitrary<Chart> = fc
  .tuple(fc.constantFrom<ChartLang>('zh', 'en'), fc.constantFrom(...UNITS))
  .chain(([lang, unit]) =>
    fc.oneof<fc.Arbitrary<Chart>[]>(
      line(lang, unit),
      bar(lang, unit),
      heatmap(lang, unit),
      histogram(lang, unit),
      drivers(lang, unit),
      tile(lang, unit),
      scatter(lang, unit),
      grouped(lang, unit),
      share(lang, unit),
    ),
  );
