// One card of each kind in both languages, and one that tries everything that an attacker would write into a ticket's subject.
import type { Chart } from '../../charts/chart.js';
import type { Block, Card } from '../../src/cards/card.js';

export const chartOf = (lang: 'zh' | 'en'): Chart => ({
  kind: 'line',
  title: lang === 'zh' ? '客户满意度 92.3 %' : 'CSAT 92.3%',
  subtitle: 'n = 120',
  lang,
  unit: 'ratio',
  note: null,
  series: [
    {
      name: lang === 'zh' ? '客户满意度' : 'CSAT',
      points: [
        { at: '2026-03-09', label: '3/9', value: 0.9, n: 60 },
        { at: '2026-03-16', label: '3/16', value: 0.923, n: 60 },
      ],
    },
  ],
  previous: null,
  target: null,
});

export const HOSTILE = [
  '<!channel> @all @0123 <@U123>',
  '](http://evil.example/x) [点我](http://evil.example) ![x](http://evil.example/p.png)',
  '# 标题',
  '> 引用',
  '- 列表',
  '1. 列表',
  '&lt;b&gt; <font color=red>红</font> <http://evil.example>',
  '**粗** _斜_ `码` ~~删~~ order_id 3 * 4',
  '| a | b |',
  '---',
  'www.evil.example \u202egnp.exe\u202c',
].join('\n');

const zh: Readonly<Record<string, readonly Block[]>> = {
  text: [
    { kind: 'text', text: '92.3 %', weight: 'figure' },
    { kind: 'text', text: '比上周高 1.4 个百分点。\n目标 90 %，已达到。' },
    { kind: 'text', text: 'n = 120，回收率 41 %', weight: 'small' },
  ],
  facts: [
    {
      kind: 'facts',
      facts: [
        { label: '首次响应', value: '12 分钟（n = 34）' },
        { label: '待处理', value: '5 张，其中 2 张今天到期' },
      ],
    },
  ],
  table: [
    {
      kind: 'table',
      head: ['客服', '满意度', '样本'],
      rows: [
        ['王芳', '96.1 %', '52'],
        ['李雷', '93.0 %', '43'],
        ['赵_敏', '91.2 %', '57'],
      ],
      numeric: [false, true, true],
    },
  ],
  chart: [{ kind: 'chart', chart: chartOf('zh'), alt: '折线图：客户满意度从 90 % 升到 92.3 %' }],
  details: [
    { kind: 'text', text: '首次响应 12 分钟' },
    {
      kind: 'details',
      label: '怎么算的',
      blocks: [{ kind: 'facts', facts: [{ label: '样本量', value: '34' }] }],
    },
    { kind: 'details', label: '语句', blocks: [{ kind: 'code', text: 'SELECT 1' }] },
  ],
  code: [{ kind: 'code', text: 'deskbeat push run daily-card\n  --at 2026-03-16' }],
  mention: [
    { kind: 'mention', personId: 'A017', name: '王芳' },
    { kind: 'mention', personId: 'A099', name: '路人' },
    { kind: 'text', text: '两张工单就要超时了。' },
  ],
  buttons: [
    { kind: 'text', text: '首次响应 12 分钟' },
    {
      kind: 'buttons',
      buttons: [
        { kind: 'ask', label: '为什么？', question: '上周首次响应为什么变慢了' },
        { kind: 'act', label: '停一周', action: 'subscription.pause', value: 'daily-card' },
      ],
    },
  ],
  hostile: [
    { kind: 'text', text: HOSTILE },
    { kind: 'facts', facts: [{ label: '@all', value: HOSTILE }] },
    { kind: 'table', head: ['主题', '天'], rows: [[HOSTILE, '2']], numeric: [false, true] },
  ],
};

const en: Readonly<Record<string, readonly Block[]>> = {
  text: [
    { kind: 'text', text: '92.3%', weight: 'figure' },
    { kind: 'text', text: '1.4 points above last week.\nThe target of 90% is met.' },
    { kind: 'text', text: 'n = 120, response rate 41%', weight: 'small' },
  ],
  table: [
    {
      kind: 'table',
      head: ['Agent', 'CSAT'],
      rows: [
        ['Ann Lee', '96.1%'],
        ['Bo', '93.0%'],
      ],
      numeric: [false, true],
    },
  ],
  buttons: [
    { kind: 'text', text: 'First response 12 min' },
    {
      kind: 'buttons',
      buttons: [
        { kind: 'ask', label: 'Why?', question: 'why did first response rise last week' },
        { kind: 'act', label: 'Pause for a week', action: 'subscription.pause', value: 'daily-card' },
      ],
    },
  ],
};

const card = (lang: 'zh' | 'en', title: string, blocks: readonly Block[]): Card => ({
  title,
  tone: 'plain',
  lang,
  blocks,
});

/** By name: `zh-table`. */
export const CARDS: Readonly<Record<string, Card>> = Object.fromEntries([
  ...Object.entries(zh).map(
    ([name, blocks]) => [`zh-${name}`, card('zh', '上周客户满意度', blocks)] as const,
  ),
  ...Object.entries(en).map(
    ([name, blocks]) => [`en-${name}`, card('en', 'CSAT last week', blocks)] as const,
  ),
]);
