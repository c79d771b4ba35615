// Rankings: targets, small samples, two ranges, below zero, sixty bars, endless names, nothing.
import type { Bar, BarChart, ChartLang } from '../../chart.js';
import { AGENTS, PRODUCTS, REGIONS, base, sequence } from './parts.js';
import type { Sample } from './parts.js';

export function bars(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const next = sequence(5);
  const bar = (name: string, value: number | null, more: Partial<Bar> = {}): Bar => ({
    name,
    value,
    n: 20 + Math.floor(next() * 400),
    emphasis: false,
    small: false,
    before: null,
    ...more,
  });
  const chart = (
    name: string,
    own: Pick<BarChart, 'lang' | 'unit' | 'title' | 'subtitle' | 'note'>,
    list: readonly Bar[],
    more: Partial<Pick<BarChart, 'target' | 'legend' | 'narrow'>> = {},
  ): Sample => ({
    name: `bar-${name}`,
    chart: { ...own, kind: 'bar', bars: list, target: null, legend: null, ...more },
  });
  const ranking = base(
    lang,
    'ratio',
    ['欧阳震华以 96.4% 领先，您排第 4', 'Priya Raman leads with 96.4%; you are fourth'],
    ['满意度 · 2026年3月1日–15日 · n = 3,872', 'CSAT · 1–15 March 2026 · n = 3,872'],
    ['参评率 31.2%', 'Survey response rate 31.2%'],
  );
  const target = { label: zh ? '目标 90%' : 'Target 90%', value: 0.9 };
  const long = zh
    ? [
        'Meshy 全屋智能路由器 Pro Max 三只装企业加强版（含三年上门保修服务）',
        'Meshy 全屋智能路由器 Pro Max 三只装企业加强版（含五年上门保修服务）',
        '扫地机器人',
        '龘龘龘电器（𠮷林省）🚀 特供',
        'UltraWideSuperLongUnbreakableProductNameWithoutSpaces-2026',
      ]
    : [
        'Meshy whole-home smart router Pro Max three-pack, enterprise edition with three-year on-site warranty',
        'Meshy whole-home smart router Pro Max three-pack, enterprise edition with five-year on-site warranty',
        'Robot vacuum',
        '🚀 Growth & “Strategy” – Ångström',
        'UltraWideSuperLongUnbreakableProductNameWithoutSpaces-2026',
      ];
  return [
    chart(
      'ranking',
      ranking,
      AGENTS[lang].slice(0, 10).map((name, i) => bar(name, 0.964 - 0.011 * i, { emphasis: i === 3 })),
      { target },
    ),
    chart(
      'target',
      base(
        lang,
        'ratio',
        ['西北的达标率最低：61.2%', 'Northwest meets its SLA least: 61.2%'],
        ['SLA 达标率 · 2026年3月', 'SLA met · March 2026'],
      ),
      [0.94, 0.871, 0.833, 0.79, 0.745, 0.612].map((value, i) => bar(REGIONS[lang][i] ?? '', value)),
      { target: { label: zh ? '目标 88%' : 'Target 88%', value: 0.88 } },
    ),
    chart(
      'small',
      base(
        lang,
        'ratio',
        ['西北的一次解决率最低，但样本很少', 'Northwest has the lowest FCR, on very few tickets'],
        ['一次解决率 · 2026年3月', 'First contact resolution · March 2026'],
      ),
      REGIONS[lang].map((name, i) =>
        bar(name, 0.91 - 0.06 * i, i === 5 ? { small: true, n: 4 } : i === 6 ? { value: null, n: 0 } : {}),
      ),
    ),
    chart(
      'compare',
      base(
        lang,
        'seconds',
        ['五个产品的解决时长都比上月短', 'All five products were resolved faster than last month'],
        ['解决时长中位数 · 3 月与 2 月', 'Median resolution time · March against February'],
      ),
      PRODUCTS[lang].map((name, i) => bar(name, 21_000 + 9000 * i, { before: 24_000 + 9500 * i })),
      {
        legend: { now: zh ? '3 月' : 'March', before: zh ? '2 月' : 'February' },
        target: { label: zh ? '目标 8 小时' : 'Target 8h', value: 28_800 },
      },
    ),
    chart(
      'one',
      base(
        lang,
        'count',
        ['只有一个团队有超时工单', 'Only one team has overdue tickets'],
        ['截至 2026年3月16日 09:00', 'As of 16 March 2026 09:00'],
      ),
      [bar(zh ? '电商一组' : 'Retail A', 12, { n: 12 })],
    ),
    chart(
      'negative',
      base(
        lang,
        'points',
        ['三个地区的 NPS 为负', 'Three regions have a negative NPS'],
        ['NPS · 近 90 天', 'NPS · last 90 days'],
      ),
      REGIONS[lang].map((name, i) => bar(name, 42 - 14.5 * i)),
    ),
    chart(
      'all-negative',
      base(
        lang,
        'points',
        ['各地区的 NPS 全部为负', 'NPS is negative everywhere'],
        ['NPS · 近 90 天', 'NPS · last 90 days'],
      ),
      REGIONS[lang].map((name, i) => bar(name, -12 - 9 * i)),
      { target: { label: zh ? '目标 0' : 'Target 0', value: 0 } },
    ),
    chart(
      'twenty',
      base(
        lang,
        'seconds',
        ['首响最快的是欧阳震华：2 分 5 秒', 'Priya Raman answers first: 2m 5s'],
        ['首次响应时间中位数 · 2026年3月', 'Median first response · March 2026'],
      ),
      AGENTS[lang].slice(0, 20).map((name, i) => bar(name, 125 + 23 * i, { emphasis: i === 7 })),
    ),
    chart(
      'sixty',
      base(
        lang,
        'count',
        ['60 个型号里，前 5 个占了一半的故障', 'Five of 60 models make half of all faults'],
        ['故障量 · 2026年3月', 'Faults · March 2026'],
      ),
      Array.from({ length: 60 }, (_, i) =>
        bar(
          `${zh ? '型号' : 'Model'} ${String.fromCharCode(65 + (i % 26))}${100 + i}`,
          Math.round(4200 / (i + 1)),
          { n: Math.round(4200 / (i + 1)), emphasis: i === 31 },
        ),
      ),
    ),
    chart(
      'long',
      base(
        lang,
        'per_mille',
        [
          '企业加强版路由器每千台故障 8.42 起，是其他产品的两倍，主要集中在固件升级之后的第一周',
          'The enterprise router fails 8.42 times per thousand units, twice the rate of anything else, mostly in the first week after the firmware update',
        ],
        [
          '故障率（每千台）· 2026年第一季度 · 共 120,400 台',
          'Fault rate per 1,000 units · Q1 2026 · 120,400 units',
        ],
      ),
      long.map((name, i) => bar(name, 8.42 / (i + 1))),
    ),
    chart(
      'zeros',
      base(
        lang,
        'count',
        ['没有一个团队有超时工单', 'No team has an overdue ticket'],
        ['截至 2026年3月16日 09:00', 'As of 16 March 2026 09:00'],
      ),
      (zh ? ['电商一组', '电商二组', '企业客户组'] : ['Retail A', 'Retail B', 'Enterprise']).map((name) =>
        bar(name, 0, { n: 0 }),
      ),
    ),
    chart(
      'nothing',
      base(
        lang,
        'ratio',
        ['没有可用的评价', 'There are no ratings to show'],
        ['2026年3月9日–15日', '9–15 March 2026'],
      ),
      [bar(zh ? '电商一组' : 'Retail A', null, { n: 0 })],
    ),
    chart(
      'board',
      ranking,
      AGENTS[lang].slice(0, 4).map((name, i) => ({
        ...bar(`${i === 3 ? 14 : i + 1} ${name}`, 0.964 - 0.013 * i, { emphasis: i === 3 }),
        interval: [0.93 - 0.016 * i, 0.985 - 0.01 * i] as const,
      })),
      { narrow: true },
    ),
  ];
}
