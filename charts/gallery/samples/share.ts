// Parts of a whole: one whole, several rows, many parts, one part, slivers, zeros among them, long names, nothing.
import type { ChartLang, ShareChart } from '../../chart.js';
import { PRODUCTS, REGIONS, base, sequence } from './parts.js';
import type { Sample } from './parts.js';

/** All share charts of a language. */
export function shares(lang: ChartLang): readonly Sample[] {
  const zh = lang === 'zh';
  const next = sequence(61);
  const chart = (
    name: string,
    title: readonly [string, string],
    subtitle: readonly [string, string],
    parts: readonly string[],
    rows: ShareChart['rows'],
  ): Sample => ({
    name: `share-${name}`,
    chart: { ...base(lang, 'count', title, subtitle), kind: 'share', parts, rows },
  });
  const channels = zh ? ['电话', '在线聊天', '邮件', '企业微信'] : ['Phone', 'Chat', 'E-mail', 'WeCom'];
  const march = ['工单量 · 2026年3月 · n = 4,812', 'Tickets · March 2026 · n = 4,812'] as const;
  const all = zh ? '全部' : 'All';
  const long = zh
    ? [
        'Meshy 全屋智能路由器 Pro Max 三只装企业加强版（含三年上门保修服务）',
        '龘龘龘电器（𠮷林省）🚀 特供',
        '扫地机器人',
      ]
    : [
        'Meshy whole-home smart router Pro Max three-pack, enterprise edition with three-year on-site warranty',
        '🚀 Growth & “Strategy” – Ångström',
        'Robot vacuum',
      ];
  return [
    chart('channels', ['一半的工单来自在线聊天', 'Half of all tickets come by chat'], march, channels, [
      { name: all, amounts: [1010, 2420, 890, 492] },
    ]),
    chart(
      'teams',
      ['华东靠聊天，西北仍靠电话', 'East lives on chat, Northwest still on the phone'],
      march,
      channels,
      REGIONS[lang].slice(0, 6).map((name, i) => ({
        name,
        amounts: [100 + 120 * i, 900 - 130 * i, 140 + Math.round(80 * next()), i === 2 ? 0 : 60],
      })),
    ),
    chart(
      'many',
      ['三个型号占了六成的故障', 'Three models make six in ten faults'],
      ['故障量 · 2026年第一季度', 'Faults · Q1 2026'],
      Array.from({ length: 17 }, (_, i) => `${zh ? '型号' : 'Model'} ${String.fromCharCode(65 + i)}`),
      [{ name: all, amounts: Array.from({ length: 17 }, (_, i) => Math.round(900 / (i + 1) ** 1.2)) }],
    ),
    chart('one', ['全部来自电话', 'All of it by phone'], march, channels, [
      { name: all, amounts: [7, 0, 0, 0] },
    ]),
    chart('slivers', ['投诉只占极小一部分', 'Complaints are a tiny part'], march, channels.slice(0, 3), [
      { name: all, amounts: [99_900, 60, 40] },
    ]),
    chart(
      'long',
      ['企业加强版路由器占了一半', 'The enterprise router makes half of it'],
      march,
      long,
      PRODUCTS[lang].slice(0, 4).map((name, i) => ({
        name: i === 0 ? (long[0] ?? '') : name,
        amounts: i === 3 ? [0, 0, 0] : [500, 240, 260 - 60 * i],
      })),
    ),
    chart('nothing', ['没有工单', 'No tickets'], march, channels, [{ name: all, amounts: [0, 0, 0, 0] }]),
  ];
}
