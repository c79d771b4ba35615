// Charts to look at: every kind in both languages, in the shapes that go wrong (one point, gaps, long names, zeros, nothing).
// All figures are made up by a fixed sequence; the gallery draws them and the tests measure them.
import type {
  Bar,
  BarChart,
  Chart,
  ChartLang,
  ChartUnit,
  DriversChart,
  HeatmapChart,
  HistogramChart,
  LineChart,
  LinePoint,
} from '../chart.js';

export interface Sample {
  readonly name: string;
  readonly chart: Chart;
}

/** A fixed sequence in [0, 1): the same pictures every time (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const day = (index: number): Date => new Date(Date.UTC(2026, 1, 14 + index));

function points(lang: ChartLang, count: number, value: (i: number) => number | null): readonly LinePoint[] {
  return Array.from({ length: count }, (_, i) => {
    const date = day(i);
    const label =
      lang === 'zh'
        ? `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
        : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
    return { at: date.toISOString().slice(0, 10), label, value: value(i), n: 40 };
  });
}

const AGENTS = {
  zh: [
    '欧阳震华',
    '李娜',
    '张伟',
    '王芳',
    '陈思远',
    '刘洋',
    '赵敏',
    '周杰',
    '吴倩',
    '孙悦',
    '马腾',
    '胡蓉',
    '郭靖',
    '何琳',
    '高飞',
    '林涛',
    '罗丹',
    '郑爽',
    '梁静',
    '谢军',
    '宋佳',
    '唐宁',
    '许晴',
    '韩雪',
  ],
  en: [
    'Priya Raman',
    'Tom Becker',
    'Aisha Khan',
    'Lucas Meyer',
    'Emma Clarke',
    'Diego Santos',
    'Yuki Mori',
    'Nina Patel',
    'Omar Haddad',
    'Sofia Rossi',
    'Jack Wu',
    'Hannah Lee',
    'Ivan Petrov',
    'Mia Novak',
    'Leo Martin',
    'Zoe Adams',
    'Max Weber',
    'Ella Jones',
    'Noah Kim',
    'Ava Brown',
    'Finn Olsen',
    'Ruth Cohen',
    'Sam Park',
    'Iris Bauer',
  ],
} as const;

const REGIONS = {
  zh: ['华东', '华南', '华北', '华中', '西南', '西北', '东北'],
  en: ['East', 'South', 'North', 'Central', 'Southwest', 'Northwest', 'Northeast'],
} as const;

const PRODUCTS = {
  zh: ['Meshy 路由器 Pro', '智能门锁 S2', '扫地机器人 T10', '空气净化器 Max 家庭版', '摄像头 C3'],
  en: [
    'Meshy Router Pro',
    'Smart Lock S2',
    'Robot Vacuum T10',
    'Air Purifier Max Family Edition',
    'Camera C3',
  ],
} as const;

const base = (
  lang: ChartLang,
  unit: ChartUnit,
  title: readonly [string, string],
  subtitle: readonly [string, string],
  note: readonly [string, string] | null = null,
) => {
  const own = (pair: readonly [string, string]): string => (lang === 'zh' ? pair[0] : pair[1]);
  return { lang, unit, title: own(title), subtitle: own(subtitle), note: note === null ? null : own(note) };
};

function lines(lang: ChartLang): readonly Sample[] {
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

function bars(lang: ChartLang): readonly Sample[] {
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
    more: Partial<Pick<BarChart, 'target' | 'legend'>> = {},
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
  ];
}

function heatmaps(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const next = sequence(9);
  const chart = (
    name: string,
    own: Pick<HeatmapChart, 'lang' | 'unit' | 'title' | 'subtitle' | 'note'>,
    xName: string,
    yName: string,
    xs: readonly string[],
    ys: readonly string[],
    value: (x: number, y: number) => number | null,
  ): Sample => ({
    name: `heatmap-${name}`,
    chart: {
      ...own,
      kind: 'heatmap',
      xName,
      yName,
      xs,
      ys,
      cells: ys.flatMap((y, j) =>
        xs.map((x, i) => {
          const v = value(i, j);
          return { x, y, value: v, n: v === null ? 0 : 20 };
        }),
      ),
    },
  });
  const weekdays = zh
    ? ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
    : ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const hours = Array.from({ length: 24 }, (_, i) => String(i));
  const [region, product] = zh ? ['地区', '产品'] : ['Region', 'Product'];
  const [hour, weekday] = zh ? ['小时', '星期'] : ['Hour', 'Weekday'];
  const many = Array.from({ length: 20 }, (_, i) =>
    zh ? `产品线 ${i + 1} 号旗舰型` : `Product line ${i + 1} flagship`,
  );
  return [
    chart(
      'hours',
      base(
        lang,
        'count',
        ['工单集中在工作日 10 点到 11 点', 'Tickets peak on weekdays between ten and eleven'],
        ['工单量 · 近 90 天 · n = 48,210', 'Ticket volume · last 90 days · n = 48,210'],
      ),
      hour,
      weekday,
      hours,
      weekdays,
      (x, y) =>
        Math.round(
          (y < 5 ? 260 : 70) *
            (Math.exp(-(((x - 10.5) / 2.4) ** 2)) + 0.7 * Math.exp(-(((x - 15.5) / 2.6) ** 2))) +
            8 * next(),
        ),
    ),
    chart(
      'hours-gaps',
      base(
        lang,
        'seconds',
        ['夜里首响最慢，凌晨没有人值班', 'Nights are slowest; nobody is on duty before dawn'],
        ['首响中位数 · 近 90 天', 'Median first response · last 90 days'],
      ),
      hour,
      weekday,
      hours,
      weekdays,
      (x, y) => (x < 6 || (y > 4 && x > 20) ? null : 200 + 900 * Math.abs(x - 14) * next()),
    ),
    chart(
      'products',
      base(
        lang,
        'count',
        ['路由器的投诉集中在华东和华南', 'Router complaints cluster in East and South'],
        ['投诉量 · 2026年第一季度', 'Complaints · Q1 2026'],
      ),
      region,
      product,
      REGIONS[lang],
      PRODUCTS[lang],
      (x, y) => (x === 5 && y > 2 ? null : Math.round((320 * next() ** 2) / (1 + 0.3 * (x + y)))),
    ),
    chart(
      'ratio',
      base(
        lang,
        'ratio',
        ['摄像头在西南的满意度只有 61%', 'The camera satisfies only 61% in the Southwest'],
        ['满意度 · 2026年第一季度 · n = 9,400', 'CSAT · Q1 2026 · n = 9,400'],
      ),
      product,
      region,
      PRODUCTS[lang],
      REGIONS[lang],
      (x, y) => (x === 4 && y === 4 ? 0.612 : 0.8 + 0.18 * next()),
    ),
    chart(
      'nps',
      base(
        lang,
        'points',
        ['NPS 只在三个格子里为负', 'NPS is negative in three cells only'],
        ['NPS · 2026年第一季度', 'NPS · Q1 2026'],
      ),
      region,
      product,
      REGIONS[lang].slice(0, 4),
      PRODUCTS[lang].slice(0, 3),
      (x, y) => Math.round(60 * Math.sin(1.7 * x + 2.3 * y)),
    ),
    chart(
      'many',
      base(
        lang,
        'count',
        ['旗舰型的故障主要来自华东', 'Flagship faults come mostly from the East'],
        ['故障量 · 2026年', 'Faults · 2026'],
      ),
      product,
      region,
      many,
      REGIONS[lang],
      (x, y) => Math.round((900 * next()) / (1 + x / 4 + y)),
    ),
    chart(
      'square',
      base(
        lang,
        'ratio',
        ['型号与版本：只有新版本的重开率偏高', 'Models by version: only the new versions reopen more'],
        ['重开率 · 2026年', 'Reopen rate · 2026'],
      ),
      zh ? '版本' : 'Version',
      zh ? '型号' : 'Model',
      Array.from({ length: 16 }, (_, i) => `v${2 + Math.floor(i / 4)}.${i % 4}.0-rc${i}`),
      Array.from({ length: 18 }, (_, i) => `${zh ? '型号' : 'Model'} ${i + 1}`),
      (x) => 0.02 + 0.01 * x * next(),
    ),
    chart(
      'one',
      base(lang, 'count', ['只有一个格子', 'A single cell'], ['2026年3月', 'March 2026']),
      region,
      product,
      REGIONS[lang].slice(0, 1),
      PRODUCTS[lang].slice(0, 1),
      () => 7,
    ),
    chart(
      'zeros',
      base(lang, 'count', ['哪里都没有投诉', 'No complaints anywhere'], ['2026年3月', 'March 2026']),
      region,
      product,
      REGIONS[lang],
      PRODUCTS[lang],
      () => 0,
    ),
  ];
}

function histograms(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const chart = (
    name: string,
    own: Pick<HistogramChart, 'lang' | 'unit' | 'title' | 'subtitle' | 'note'>,
    bins: HistogramChart['bins'],
    marker: HistogramChart['marker'],
  ): Sample => ({ name: `histogram-${name}`, chart: { ...own, kind: 'histogram', bins, marker } });
  const minutes = [120, 410, 380, 260, 170, 110, 62, 40, 22, 12, 6, 31];
  const waits = minutes.map((n, i) => ({
    from: i * 120,
    to: i === 11 ? null : (i + 1) * 120,
    label: i === 11 ? (zh ? '≥22 分' : '22m+') : zh ? `${i * 2}–${i * 2 + 2} 分` : `${i * 2}–${i * 2 + 2}m`,
    n,
  }));
  const median = { label: zh ? '中位数 4 分 48 秒' : 'Median 4m 48s', value: 288 };
  return [
    chart(
      'waits',
      base(
        lang,
        'seconds',
        ['一半的客户在 5 分钟内得到首次响应', 'Half of all customers hear back within five minutes'],
        ['首次响应时间 · 2026年3月 · n = 1,623', 'First response time · March 2026 · n = 1,623'],
      ),
      waits,
      median,
    ),
    chart(
      'scores',
      base(
        lang,
        'score',
        ['客户多给 5 分，也有一成给 1 分', 'Most give five stars, one in ten gives one'],
        ['满意度评分 · 2026年3月 · n = 702', 'CSAT score · March 2026 · n = 702'],
      ),
      [71, 18, 32, 141, 440].map((n, i) => ({
        from: i + 1,
        to: i + 2,
        label: zh ? `${i + 1} 分` : `${i + 1}★`,
        n,
      })),
      null,
    ),
    chart(
      'many',
      base(
        lang,
        'seconds',
        ['解决时长拖着一条长尾', 'Resolution times trail a long tail'],
        ['解决时长 · 近 90 天', 'Resolution time · last 90 days'],
      ),
      Array.from({ length: 40 }, (_, i) => ({
        from: i * 3600,
        to: i === 39 ? null : (i + 1) * 3600,
        label: zh ? `${i} 小时` : `${i}h`,
        n: Math.round(900 * Math.exp(-i / 7) * (i === 0 ? 0.4 : 1)) + (i === 39 ? 60 : 0),
      })),
      { label: zh ? '九成在 1 天 8 小时内' : '90% within 1d 8h', value: 115_200 },
    ),
    chart(
      'long-labels',
      base(lang, 'seconds', ['时长分布', 'How durations spread'], ['2026年3月', 'March 2026']),
      Array.from({ length: 8 }, (_, i) => ({
        from: i * 5400,
        to: (i + 1) * 5400,
        label: zh ? `${i * 1.5}–${(i + 1) * 1.5} 小时之间` : `between ${i * 1.5} and ${(i + 1) * 1.5} hours`,
        n: 10 + i * 3,
      })),
      { label: zh ? '中位数 12 小时' : 'Median 12 hours', value: 43_300 },
    ),
    chart(
      'one',
      base(
        lang,
        'seconds',
        ['只有一张工单', 'One ticket only'],
        ['2026年3月15日 · n = 1', '15 March 2026 · n = 1'],
      ),
      [{ from: 240, to: 300, label: zh ? '4–5 分' : '4–5m', n: 1 }],
      median,
    ),
    chart(
      'nothing',
      base(
        lang,
        'seconds',
        ['没有首次响应', 'There are no first responses'],
        ['2026年3月15日', '15 March 2026'],
      ),
      waits.map((bin) => ({ ...bin, n: 0 })),
      null,
    ),
  ];
}

function drivers(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const [team, product] = zh ? ['团队', '产品'] : ['Team', 'Product'];
  const teams = zh
    ? ['售后维修与备件支持中心', '电商二组', '企业客户组', '电商一组']
    : ['After-sales repair and spare parts', 'Retail B', 'Enterprise', 'Retail A'];
  const chart = (
    name: string,
    own: Pick<DriversChart, 'lang' | 'unit' | 'title' | 'subtitle' | 'note'>,
    list: DriversChart['bars'],
    total: number,
  ): Sample => ({ name: `drivers-${name}`, chart: { ...own, kind: 'drivers', bars: list, total } });
  const two = [
    ...teams.map((name, i) => ({ name, group: team, value: [-0.021, -0.0124, -0.0036, 0.005][i] ?? 0 })),
    ...PRODUCTS[lang].map((name, i) => ({
      name,
      group: product,
      value: [-0.0261, -0.0104, 0.0031, 0.0009, 0.0005][i] ?? 0,
    })),
  ];
  const next = sequence(17);
  const many = Array.from({ length: 24 }, (_, i) => ({
    name: `${zh ? '型号' : 'Model'} ${i + 1}`,
    group: product,
    value: Math.round(80 * (next() - 0.3)),
  }));
  return [
    chart(
      'two',
      base(
        lang,
        'ratio',
        ['满意度下降 3.2 个百分点，七成来自售后组', 'CSAT fell 3.2 points; after-sales made most of it'],
        ['3月9日–15日，对比 3月2日–8日 · n = 862', '9–15 March against 2–8 March · n = 862'],
      ),
      two,
      -0.032,
    ),
    chart(
      'many',
      base(
        lang,
        'count',
        ['工单多出 482 张，分散在各个型号', 'The extra 482 tickets spread over all models'],
        ['3 月对比 2 月', 'March against February'],
      ),
      many,
      many.reduce((sum, b) => sum + b.value, 0),
    ),
    chart(
      'positive',
      base(
        lang,
        'seconds',
        ['解决时长变长，四个团队都有份', 'Resolution took longer in all four teams'],
        ['3 月对比 2 月', 'March against February'],
        ['平均值', 'Mean'],
      ),
      teams.map((name, i) => ({ name, group: team, value: 2400 / (i + 1) })),
      5000,
    ),
    chart(
      'negative',
      base(
        lang,
        'points',
        ['NPS 在每个团队都下降', 'NPS fell in every team'],
        ['3 月对比 2 月', 'March against February'],
      ),
      teams.map((name, i) => ({ name, group: team, value: -8 / (i + 1) })),
      -16.7,
    ),
    chart(
      'zeros',
      base(lang, 'count', ['没有变化', 'Nothing changed'], ['3 月对比 2 月', 'March against February']),
      teams.map((name) => ({ name, group: team, value: 0 })),
      0,
    ),
    chart(
      'nothing',
      base(
        lang,
        'count',
        ['没有可以拆分的数据', 'Nothing to break down'],
        ['3 月对比 2 月', 'March against February'],
      ),
      [],
      0,
    ),
  ];
}

/** All samples of a language. */
export const samples = (lang: ChartLang): readonly Sample[] => [
  ...lines(lang),
  ...bars(lang),
  ...heatmaps(lang),
  ...histograms(lang),
  ...drivers(lang),
];
