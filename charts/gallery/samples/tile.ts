// Tiles: a usual day, one metric, one and seven days, no data, all equal, small samples, long names, four metrics.
import type { ChartLang, TileChart, TileMetric } from '../../chart.js';
import { points, sequence } from './parts.js';
import type { Sample } from './parts.js';

/** All tiles of a language. */
export function tiles(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const next = sequence(31);
  const own = (pair: readonly [string, string]): string => (zh ? pair[0] : pair[1]);
  const chart = (
    name: string,
    title: readonly [string, string],
    metrics: readonly TileMetric[],
    note: readonly [string, string] | null = null,
  ): Sample => ({
    name: `tile-${name}`,
    chart: {
      kind: 'tile',
      lang,
      title: own(title),
      subtitle: own(['2月27日（周五）· 您的数据', 'Friday 27 February · your figures']),
      note: note === null ? null : own(note),
      metrics,
    } satisfies TileChart,
  });
  const wait = (more: Partial<TileMetric> = {}): TileMetric => ({
    name: own(['首次响应', 'First response']),
    unit: 'seconds',
    value: 252,
    n: 38,
    small: false,
    usual: { value: 290, range: [262, 331] },
    better: 'lower',
    target: { label: own(['目标 5 分', 'Target 5m']), value: 300 },
    points: points(lang, 14, (i) => (i % 7 < 2 ? null : i === 13 ? 252 : 255 + Math.round(90 * next()))),
    ...more,
  });
  const csat = (more: Partial<TileMetric> = {}): TileMetric => ({
    name: own(['满意度', 'Satisfaction']),
    unit: 'ratio',
    value: 0.884,
    n: 17,
    small: false,
    usual: { value: 0.912, range: null },
    better: 'higher',
    target: { label: own(['目标 90%', 'Target 90%']), value: 0.9 },
    points: points(lang, 14, (i) => (i % 7 < 2 ? null : i === 13 ? 0.884 : 0.87 + 0.09 * next())),
    ...more,
  });
  const flat = (value: number) => points(lang, 14, () => value);
  return [
    chart(
      'day',
      ['首响比平时快 38 秒，满意度低了一些', 'You replied 38s faster; satisfaction dipped'],
      [wait(), csat()],
    ),
    chart('one-metric', ['首响比平时快 38 秒', 'You replied 38s faster than usual'], [wait()]),
    chart(
      'seven',
      ['两项都好于平时', 'Both are better than usual'],
      [
        wait({
          points: points(lang, 14, (i) => [310, 301, 322, 290, 280, 266, 252][i - 7] ?? 0).slice(7),
          target: null,
        }),
        csat({
          value: 0.953,
          points: points(lang, 14, (i) => [0.9, 0.91, 0.88, 0.92, 0.93, 0.94, 0.953][i - 7] ?? 0).slice(7),
        }),
      ],
    ),
    chart(
      'first-day',
      ['第一天：先看看数字', 'Your first day: figures to start from'],
      [
        wait({ usual: null, points: flat(252).slice(13) }),
        csat({ usual: null, small: true, n: 2, value: 1, points: flat(1).slice(13), target: null }),
      ],
    ),
    chart(
      'no-ratings',
      ['昨天没有收到评价', 'No ratings came in yesterday'],
      [
        wait({ value: 1204, usual: { value: 290, range: [262, 331] } }),
        csat({
          value: null,
          n: 0,
          points: points(lang, 14, (i) => (i > 8 ? null : 0.85 + 0.1 * next())),
        }),
      ],
    ),
    chart(
      'nothing',
      ['两周都没有数据', 'No data for two weeks'],
      [
        wait({ value: null, n: 0, usual: null, points: points(lang, 14, () => null) }),
        csat({ value: null, n: 0, usual: null, points: [] }),
      ],
    ),
    chart(
      'equal',
      ['每天都一样', 'The same every day'],
      [
        wait({ value: 240, usual: { value: 240, range: [240, 240] }, target: null, points: flat(240) }),
        csat({
          value: 1,
          usual: { value: 1, range: null },
          points: flat(1),
          target: { label: own(['目标 100%', 'Target 100%']), value: 1 },
        }),
      ],
    ),
    chart(
      'small',
      ['样本不多，先别下结论', 'Few ratings: too early to tell'],
      [
        csat({ n: 3, small: true, value: 2 / 3 }),
        wait({
          name: own(['解决时长（含等待客户）', 'Resolution time, waiting for the customer included']),
          value: 183_600,
          usual: { value: 129_600, range: [100_000, 170_000] },
          target: { label: own(['目标 1 天 12 小时', 'Target 1d 12h']), value: 129_600 },
          points: points(lang, 14, (i) =>
            i === 13 ? 183_600 : i % 5 === 3 ? null : 90_000 + Math.round(90_000 * next()),
          ),
        }),
      ],
      [
        '参评率 21.4%；少于 5 条评价时不作比较。',
        'Response rate 21.4%; fewer than five ratings are not compared.',
      ],
    ),
    chart(
      'negative',
      ['NPS 降到零以下，积压翻倍', 'NPS fell below zero and the backlog doubled'],
      [
        wait({
          name: 'NPS',
          unit: 'points',
          value: -12,
          usual: { value: 8, range: [-2, 21] },
          better: 'higher',
          target: { label: own(['目标 20', 'Target 20']), value: 20 },
          points: points(lang, 14, (i) => Math.round(18 - 2.3 * i + 6 * next())),
        }),
        wait({
          name: own(['待处理', 'Open tickets']),
          unit: 'count',
          value: 12_480,
          n: 12_480,
          usual: { value: 6100, range: null },
          better: null,
          target: null,
          points: points(lang, 14, (i) => 5000 + i * 575).map((point, i) =>
            i === 13 ? { ...point, partial: true } : point,
          ),
        }),
      ],
    ),
    chart(
      'four',
      [
        '售后维修与备件支持中心（𠮷林）：四项里三项好于平时',
        'After-sales repair & spare parts (Łódź): three of four better than usual',
      ],
      [
        wait(),
        csat(),
        csat({
          name: own(['一次解决率', 'First contact resolution']),
          value: 0.741,
          usual: { value: 0.702, range: [0.66, 0.74] },
          target: null,
        }),
        wait({
          name: own(['解决时长', 'Resolution time']),
          value: 11_400,
          usual: { value: 12_900, range: null },
          target: null,
          points: points(lang, 14, (i) =>
            i === 6 ? null : i === 13 ? 11_400 : 10_000 + Math.round(5000 * next()),
          ),
        }),
      ],
    ),
    chart(
      'three',
      ['两项好于平时，一次解决率持平', 'Two better than usual, FCR unchanged'],
      [
        wait(),
        csat({ value: 0.931 }),
        csat({
          name: own(['一次解决率', 'First contact resolution']),
          value: 0.702,
          usual: { value: 0.702, range: [0.66, 0.74] },
          target: null,
          points: points(lang, 14, (i) => (i === 13 ? 0.702 : 0.66 + 0.1 * next())),
        }),
      ],
    ),
  ];
}
