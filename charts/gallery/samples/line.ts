// Lines: a month, a period before, gaps, one point, a year, several teams, parts of steps, zeros, nothing.
import type { ChartLang, LineChart, LinePoint } from '../../chart.js';
import { AGENTS, base, points, sequence } from './parts.js';
import type { Sample } from './parts.js';

export function lines(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const csat = (seed: number, from: number, drift: number) => {
    const next = sequence(seed);
    return (i: number): number => Math.min(0.99, from + drift * i + 0.03 * (next() - 0.5));
  };
  const line = (
    name: string,
    chart: Pick<LineChart, 'lang' | 'unit' | 'title' | 'subtitle' | 'note'>,
    series: LineChart['series'],
    more: Partial<Pick<LineChart, 'previous' | 'target'>> = {},
  ): Sample => ({
    name: `line-${name}`,
    chart: { ...chart, kind: 'line', series, previous: null, target: null, ...more },
  });
  const own = zh ? '满意度' : 'CSAT';
  const target = { label: zh ? '目标 90%' : 'Target 90%', value: 0.9 };
  const month = base(
    lang,
    'ratio',
    ['满意度回到 93%，连续一周高过目标', 'CSAT is back at 93%, above target for a week'],
    ['全部客服 · 2026年2月14日–3月16日 · n = 1,204', 'All agents · 14 Feb – 16 Mar 2026 · n = 1,204'],
    ['参评率 31.2%', 'Survey response rate 31.2%'],
  );
  const current = csat(3, 0.86, 0.0026);
  const noisy = sequence(11);
  const teams = zh
    ? ['电商一组', '电商二组', '售后维修与备件支持中心', '企业客户组']
    : ['Retail A', 'Retail B', 'After-sales repair and spare parts', 'Enterprise'];
  /** Weeks of which the first and the last are not whole. */
  const ends = (figures: readonly number[]): readonly LinePoint[] =>
    points(lang, figures.length, (i) => figures[i] ?? 0).map((point, i) =>
      i === 0 || i === figures.length - 1 ? { ...point, partial: true } : point,
    );
  return [
    line('month', month, [{ name: own, points: points(lang, 31, current) }], { target }),
    line(
      'previous',
      base(
        lang,
        'seconds',
        [
          '首响中位数降到 4 分 12 秒，比上周快 38 秒',
          'Median first response fell to 4m 12s, 38s faster than the week before',
        ],
        ['2026年3月9日–15日 · n = 862', '9–15 March 2026 · n = 862'],
      ),
      [
        {
          name: zh ? '本周' : 'This week',
          points: points(lang, 7, (i) => [312, 298, 305, 281, 274, 266, 252][i] ?? 0),
        },
      ],
      {
        previous: {
          name: zh ? '上周' : 'Week before',
          points: points(lang, 7, (i) => [301, 310, 322, 318, 299, 305, 290][i] ?? 0),
        },
        target: { label: zh ? '目标 5 分' : 'Target 5m', value: 300 },
      },
    ),
    line(
      'week',
      base(
        lang,
        'count',
        ['周三的工单最多：1,204 张', 'Wednesday brought the most tickets: 1,204'],
        ['2026年3月9日–15日', '9–15 March 2026'],
      ),
      [{ name: own, points: points(lang, 7, (i) => [980, 1011, 1204, 1150, 1042, 512, 498][i] ?? 0) }],
    ),
    line(
      'gaps',
      base(
        lang,
        'ratio',
        [
          '周末没有评价，工作日在 85% 到 92% 之间',
          'No ratings at weekends; weekdays lie between 85% and 92%',
        ],
        ['2026年2月14日–3月16日 · n = 402', '14 Feb – 16 Mar 2026 · n = 402'],
      ),
      [
        {
          name: own,
          points: points(lang, 31, (i) => (i % 7 < 2 || i === 12 || i === 14 ? null : 0.85 + 0.07 * noisy())),
        },
      ],
    ),
    line(
      'one',
      base(
        lang,
        'ratio',
        ['只有一天有数据：92.3%', 'One day of data only: 92.3%'],
        ['2026年3月15日 · n = 39', '15 March 2026 · n = 39'],
      ),
      [{ name: own, points: points(lang, 1, () => 0.923) }],
      { target },
    ),
    line(
      'two',
      base(
        lang,
        'score',
        ['评分从 4.21 升到 4.62', 'The rating rose from 4.21 to 4.62'],
        ['2026年2月、3月 · n = 5,120', 'February and March 2026 · n = 5,120'],
      ),
      [{ name: own, points: points(lang, 2, (i) => [4.21, 4.62][i] ?? 0) }],
    ),
    line(
      'quarter',
      base(
        lang,
        'points',
        ['NPS 在零上下摆动', 'NPS swings around zero'],
        ['近 60 天 · n = 2,310', 'Last 60 days · n = 2,310'],
      ),
      [
        {
          name: 'NPS',
          points: points(lang, 60, (i) => Math.round(24 * Math.sin(i / 7) + 8 * (noisy() - 0.5))),
        },
      ],
    ),
    line(
      'year',
      base(
        lang,
        'count',
        ['积压在 11 月翻倍，随后慢慢消化', 'The backlog doubled in November and has been shrinking since'],
        ['2025年2月–2026年3月', 'February 2025 – March 2026'],
      ),
      [
        {
          name: own,
          points: points(lang, 400, (i) =>
            Math.round(9000 + 6000 * Math.exp(-(((i - 260) / 60) ** 2)) + 900 * noisy()),
          ),
        },
      ],
    ),
    line(
      'teams',
      base(
        lang,
        'ratio',
        ['企业客户组领先，售后组掉到 81%', 'Enterprise leads; after-sales has fallen to 81%'],
        ['2026年2月14日–3月16日 · n = 6,204', '14 Feb – 16 Mar 2026 · n = 6,204'],
      ),
      teams.map((name, k) => ({
        name,
        points: points(lang, 31, csat(20 + k, 0.87 + 0.01 * k, k === 2 ? -0.002 : 0.001)),
      })),
      { target },
    ),
    line(
      'many',
      base(
        lang,
        'seconds',
        ['九个渠道的解决时长都在一天以内', 'All nine channels resolve within a day'],
        ['近 12 周', 'Last 12 weeks'],
      ),
      AGENTS[lang]
        .slice(0, 9)
        .map((name, k) => ({ name, points: points(lang, 12, () => 20_000 + 5000 * k + 9000 * noisy()) })),
    ),
    line(
      'partial',
      base(
        lang,
        'count',
        ['每周工单从 1,011 张升到 1,204 张', 'Weekly tickets rose from 1,011 to 1,204'],
        ['2026年2月4日–3月16日 · 全部客服', '4 Feb – 16 Mar 2026 · all agents'],
        [
          '3月16日这一周还没有结束，数字不完整。',
          'The week of 16 March is not over yet, so its figure is not complete.',
        ],
      ),
      [{ name: own, points: ends([420, 1011, 1043, 1190, 1150, 1204, 187]) }],
      { target: { label: zh ? '目标 1,100' : 'Target 1,100', value: 1100 } },
    ),
    line(
      'partial-teams',
      base(
        lang,
        'count',
        ['三个组的工单都在涨', 'Tickets rise in three teams'],
        ['2026年2月4日–3月16日', '4 Feb – 16 Mar 2026'],
      ),
      teams.slice(0, 3).map((name, k) => ({
        name,
        points: ends([200, 480, 500, 530, 520, 570, 90].map((n) => n + 70 * k)),
      })),
    ),
    line(
      'zeros',
      base(
        lang,
        'count',
        ['本周没有投诉', 'No complaints this week'],
        ['2026年3月9日–15日', '9–15 March 2026'],
      ),
      [{ name: own, points: points(lang, 7, () => 0) }],
    ),
    line(
      'nothing',
      base(
        lang,
        'ratio',
        ['没有可用的评价', 'There are no ratings to show'],
        ['2026年3月9日–15日', '9–15 March 2026'],
      ),
      [{ name: own, points: points(lang, 7, () => null) }],
      { target },
    ),
    line(
      'huge',
      base(
        lang,
        'currency',
        ['客户终身价值合计超过 12 亿', 'Lifetime value has passed 1.2 billion'],
        ['近 12 个月', 'Last 12 months'],
      ),
      [{ name: own, points: points(lang, 12, (i) => 4e8 + 7.3e7 * i + 2e7 * noisy()) }],
    ),
  ];
}
