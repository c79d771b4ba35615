// Scatters: agents, bins with intervals, one and seven points, hundreds, all equal, no relation, below zero, long names, nothing.
import type { ChartLang, ScatterChart } from '../../chart.js';
import { AGENTS, base, sequence } from './parts.js';
import type { Sample } from './parts.js';

type Point = ScatterChart['points'][number];

/** All scatters of a language. */
export function scatters(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const next = sequence(41);
  const wait = { name: zh ? '首响中位数' : 'Median first response', unit: 'seconds' } as const;
  const csat = { name: zh ? '满意度' : 'CSAT', unit: 'ratio' } as const;
  const chart = (
    name: string,
    title: readonly [string, string],
    subtitle: readonly [string, string],
    points: readonly Point[],
    more: Partial<Pick<ScatterChart, 'x' | 'y' | 'binned' | 'trend' | 'note'>> = {},
  ): Sample => {
    const { unit: _unit, ...own } = base(lang, 'ratio', title, subtitle);
    return {
      name: `scatter-${name}`,
      chart: { ...own, kind: 'scatter', x: wait, y: csat, binned: false, trend: null, ...more, points },
    };
  };
  const point = (x: number, y: number, n: number, more: Partial<Point> = {}): Point => ({
    name: '',
    x,
    y,
    n,
    emphasis: false,
    small: n < 5,
    interval: null,
    ...more,
  });
  const period = ['2026年3月1日–15日 · n = 3,872', '1–15 March 2026 · n = 3,872'] as const;
  const slope = {
    slope: -0.0002,
    intercept: 0.97,
    label: zh ? '每慢 1 分钟，满意度低约 1.2 个百分点' : 'A minute slower, about 1.2 points lower',
  };
  const agents = AGENTS[lang].slice(0, 14).map((name, i) => {
    const x = 120 + 34 * i + 60 * next();
    return point(x, 0.97 - 0.0002 * x + 0.03 * (next() - 0.5), i === 9 ? 3 : 20 + Math.round(300 * next()), {
      name,
      emphasis: i === 5,
    });
  });
  const bins = [0.941, 0.932, 0.915, 0.87, 0.812, 0.79].map((y, i) => {
    const n = [812, 640, 402, 120, 38, 9][i] ?? 0;
    const half = 1.96 * Math.sqrt((y * (1 - y)) / n);
    return point(60 + 120 * i, y, n, { interval: [Math.max(0, y - half), Math.min(1, y + half)] });
  });
  return [
    chart('agents', ['回得越慢，满意度越低', 'The slower the reply, the lower the rating'], period, agents, {
      trend: slope,
    }),
    chart(
      'bins',
      ['首响超过 6 分钟后，满意度明显下降', 'Beyond six minutes, satisfaction drops'],
      [
        '首响每 2 分钟一段 · 近 90 天 · n = 2,021',
        'First response in steps of 2m · last 90 days · n = 2,021',
      ],
      bins,
      { binned: true, trend: slope },
    ),
    chart(
      'bins-plain',
      ['七段里看不出关系', 'Seven bins show no relation'],
      ['近 90 天', 'Last 90 days'],
      Array.from({ length: 7 }, (_, i) =>
        point(3600 * (i + 0.5), 0.88 + 0.02 * (next() - 0.5), 40 + Math.round(60 * next())),
      ),
      { binned: true, x: { name: zh ? '解决时长' : 'Resolution time', unit: 'seconds' } },
    ),
    chart('one', ['只有一个人有评价', 'One agent only has ratings'], period, [
      point(252, 0.923, 39, { name: AGENTS[lang][0] ?? '', emphasis: true }),
    ]),
    chart(
      'hundreds',
      ['工单多的人并不更不满意：没有明显关系', 'More tickets, no less satisfied: no clear relation'],
      ['300 位客户 · 近 90 天', '300 customers · last 90 days'],
      Array.from({ length: 300 }, (_, i) =>
        point(Math.round(1 + 60 * next() ** 2), 0.6 + 0.4 * Math.sqrt(next()), 1 + Math.round(30 * next()), {
          name: `${zh ? '客户' : 'Customer'} ${i + 1}`,
          small: false,
          emphasis: i === 7,
        }),
      ),
      { x: { name: zh ? '工单数' : 'Tickets', unit: 'count' } },
    ),
    chart(
      'equal',
      ['大家都一样', 'All the same'],
      period,
      AGENTS[lang].slice(0, 7).map((name) => point(180, 0.9, 40, { name })),
    ),
    chart(
      'negative',
      ['等得久的产品 NPS 为负', 'Products with long waits have a negative NPS'],
      ['NPS · 近 90 天', 'NPS · last 90 days'],
      [
        [9000, 42, zh ? '智能门锁 S2' : 'Smart Lock S2'],
        [14_000, 21, zh ? '摄像头 C3' : 'Camera C3'],
        [
          52_000,
          -18,
          zh
            ? 'Meshy 全屋智能路由器 Pro Max 三只装企业加强版'
            : 'Meshy whole-home smart router Pro Max three-pack',
        ],
        [88_000, -46, zh ? '扫地机器人（𠮷林省）🚀 T10' : 'Łódź robot vacuum 🚀 T10'],
      ].map(([x, y, name]) => point(Number(x), Number(y), 60, { name: String(name) })),
      {
        x: { name: zh ? '解决时长' : 'Resolution time', unit: 'seconds' },
        y: { name: 'NPS', unit: 'points' },
        trend: {
          slope: -0.0011,
          intercept: 46,
          label: zh ? '每多 1 小时低约 4 分' : 'An hour more, about 4 points lower',
        },
        note: zh ? '相关不等于因果。' : 'A relation is not a cause.',
      },
    ),
    chart('nothing', ['没有可以对照的数据', 'Nothing to compare'], period, []),
  ];
}
