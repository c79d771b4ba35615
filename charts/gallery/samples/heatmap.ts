// Grids: hours, gaps, shares, below zero, many columns, one cell, zeros.
import type { ChartLang, HeatmapChart } from '../../chart.js';
import { PRODUCTS, REGIONS, base, sequence } from './parts.js';
import type { Sample } from './parts.js';

export function heatmaps(lang: ChartLang): readonly Sample[] {
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
