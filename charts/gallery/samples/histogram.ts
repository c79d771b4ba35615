// Spreads: waits, scores, a long tail, long labels, one ticket, nothing.
import type { ChartLang, HistogramChart } from '../../chart.js';
import { base } from './parts.js';
import type { Sample } from './parts.js';

export function histograms(lang: ChartLang): readonly Sample[] {
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
