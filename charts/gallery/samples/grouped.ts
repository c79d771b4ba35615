// Groups side by side: two metrics of two units, two periods, three metrics, one group, twenty, gaps, below zero, zeros, long names, nothing.
import type { ChartLang, ChartUnit, GroupedChart } from '../../chart.js';
import { AGENTS, PRODUCTS, REGIONS, base, sequence } from './parts.js';
import type { Sample } from './parts.js';

type Series = GroupedChart['series'][number];

/** All grouped charts of a language. */
export function groupeds(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const next = sequence(51);
  const chart = (
    name: string,
    title: readonly [string, string],
    subtitle: readonly [string, string],
    groups: readonly string[],
    series: readonly Series[],
    emphasis = -1,
  ): Sample => {
    const { unit: _unit, ...own } = base(lang, 'ratio', title, subtitle);
    return {
      name: `grouped-${name}`,
      chart: {
        ...own,
        kind: 'grouped',
        compares: name === 'periods' || name === 'negative' ? 'ranges' : 'metrics',
        groups: groups.map((group, i) => ({ name: group, emphasis: i === emphasis })),
        series,
      },
    };
  };
  const series = (
    name: readonly [string, string],
    unit: ChartUnit,
    values: readonly (number | null)[],
    more: Partial<Series> = {},
  ): Series => ({
    name: zh ? name[0] : name[1],
    unit,
    target: null,
    values: values.map((value, i) => ({
      value,
      n: value === null ? 0 : unit === 'count' ? value : i === 4 ? 3 : 20 + Math.round(300 * next()),
      small: value !== null && unit !== 'count' && i === 4,
    })),
    ...more,
  });
  const march = ['2026年3月 · n = 3,872', 'March 2026 · n = 3,872'] as const;
  const target = { label: zh ? '目标 90%' : 'Target 90%', value: 0.9 };
  const regions = REGIONS[lang].slice(0, 6);
  return [
    chart(
      'metrics',
      ['西北最慢，满意度也最低', 'Northwest is slowest and least satisfied'],
      march,
      regions,
      [
        series(['满意度', 'CSAT'], 'ratio', [0.94, 0.92, 0.91, 0.88, 0.87, 0.81], { target }),
        series(['首响中位数', 'Median first response'], 'seconds', [182, 201, 240, 288, 305, 410]),
      ],
      5,
    ),
    chart(
      'periods',
      ['五个产品的满意度都比上月高', 'All five products rate higher than last month'],
      ['满意度 · 3 月与 2 月', 'CSAT · March and February'],
      PRODUCTS[lang],
      [
        series(['3 月', 'March'], 'ratio', [0.95, 0.93, 0.91, 0.9, 0.88], { target }),
        series(['2 月', 'February'], 'ratio', [0.92, 0.9, 0.9, 0.86, 0.87], { target }),
      ],
    ),
    chart(
      'three',
      ['电话渠道三项都最好', 'The phone is best in all three'],
      march,
      zh ? ['电话', '在线聊天', '邮件'] : ['Phone', 'Chat', 'E-mail'],
      [
        series(['满意度', 'CSAT'], 'ratio', [0.95, 0.91, 0.84]),
        series(['一次解决率', 'First contact resolution'], 'ratio', [0.82, 0.74, 0.55]),
        series(['参评率', 'Response rate'], 'ratio', [0.41, 0.33, 0.12]),
      ],
    ),
    chart(
      'three-units',
      ['工单最多的人未必最慢', 'Most tickets does not mean slowest'],
      march,
      AGENTS[lang].slice(0, 7),
      [
        series(['工单数', 'Tickets'], 'count', [410, 388, 352, 290, 244, 201, 12]),
        series(['满意度', 'CSAT'], 'ratio', [0.91, 0.94, 0.88, null, 0.93, 0.9, 1]),
        series(
          ['解决时长', 'Resolution time'],
          'seconds',
          [21_000, 18_400, 33_000, 12_000, 9800, 40_100, 3600],
        ),
      ],
    ),
    chart(
      'one',
      ['只有一个团队', 'One team only'],
      march,
      [zh ? '电商一组' : 'Retail A'],
      [
        series(['满意度', 'CSAT'], 'ratio', [0.923]),
        series(['首响中位数', 'Median first response'], 'seconds', [252]),
      ],
    ),
    chart(
      'twenty',
      ['二十四个人，两项都达标的有九个', 'Of 24 agents, nine meet both targets'],
      march,
      AGENTS[lang],
      [
        series(
          ['满意度', 'CSAT'],
          'ratio',
          AGENTS.zh.map((_, i) => 0.97 - 0.008 * i),
          { target },
        ),
        series(
          ['首响中位数', 'Median first response'],
          'seconds',
          AGENTS.zh.map(() => 120 + Math.round(400 * next())),
          {
            target: { label: zh ? '目标 5 分' : 'Target 5m', value: 300 },
          },
        ),
      ],
      21,
    ),
    chart(
      'negative',
      ['NPS 有四个地区为负', 'Four regions have a negative NPS'],
      ['NPS · 3 月与 2 月', 'NPS · March and February'],
      regions,
      [
        series(['3 月', 'March'], 'points', [32, 12, -4, -9, -21, -40]),
        series(['2 月', 'February'], 'points', [28, null, 3, -2, -30, -22]),
      ],
    ),
    chart(
      'long',
      ['企业加强版路由器的故障与重开都最多', 'The enterprise router leads in faults and reopened tickets'],
      march,
      zh
        ? [
            'Meshy 全屋智能路由器 Pro Max 三只装企业加强版（含三年上门保修服务）',
            '龘龘龘电器（𠮷林省）🚀 特供',
            'UltraWideSuperLongUnbreakableProductNameWithoutSpaces-2026',
          ]
        : [
            'Meshy whole-home smart router Pro Max three-pack, enterprise edition',
            '🚀 Growth & “Strategy” – Ångström',
            'UltraWideSuperLongUnbreakableProductNameWithoutSpaces-2026',
          ],
      [
        series(
          ['每千台故障数（含运输损坏）', 'Faults per 1,000 units, transport damage included'],
          'per_mille',
          [8.42, 4.1, 2.02],
        ),
        series(['重开率', 'Reopen rate'], 'ratio', [0.124, 0.08, 0.031]),
      ],
    ),
    chart('zeros', ['没有投诉，也没有超时', 'No complaints, nothing overdue'], march, regions.slice(0, 3), [
      series(['投诉', 'Complaints'], 'count', [0, 0, 0]),
      series(['超时', 'Overdue'], 'count', [0, 0, 0]),
    ]),
    chart('nothing', ['没有数据可比', 'Nothing to compare'], march, regions.slice(0, 2), [
      series(['满意度', 'CSAT'], 'ratio', [null, null]),
      series(['首响中位数', 'Median first response'], 'seconds', [null, null]),
    ]),
  ];
}
