// Cards that the tests send: the smallest of each kind.
import type { Button, Card } from '../../src/cards/card.js';
import type { Part } from '../../adapters/platform.js';
import type { Chart } from '../../charts/chart.js';

export const textCard = (title: string, text = ''): Card => ({
  title,
  tone: 'plain',
  lang: 'zh',
  blocks: text === '' ? [] : [{ kind: 'text', text }],
});

export const ASK: Button = { kind: 'ask', label: '上个月呢？', question: '上个月呢？' };
export const SNOOZE: Button = { kind: 'act', label: '稍后提醒', action: 'snooze', value: 'T-1/1h' };

export const buttonCard = (title: string, buttons: readonly Button[]): Card => ({
  ...textCard(title, '有 3 张工单快到期。'),
  blocks: [
    { kind: 'text', text: '有 3 张工单快到期。' },
    { kind: 'facts', facts: [{ label: '最早', value: '10:30' }] },
    { kind: 'buttons', buttons },
  ],
});

export const CHART: Chart = {
  kind: 'bar',
  title: '首响',
  subtitle: '上周',
  lang: 'zh',
  unit: 'seconds',
  note: null,
  bars: [{ name: 'A 组', value: 62, n: 40, emphasis: true, small: false, before: null }],
  target: null,
  legend: null,
};

export const TREND: Chart = {
  kind: 'line',
  title: '首响',
  subtitle: '近 2 天',
  lang: 'zh',
  unit: 'seconds',
  note: null,
  series: [
    {
      name: '首响',
      points: [
        { at: '2026-03-15', label: '15 日', value: 62, n: 40 },
        { at: '2026-03-16', label: '16 日', value: 58, n: 44 },
      ],
    },
  ],
  previous: null,
  target: null,
};

export const first = (parts: readonly Part[]): Part => {
  const [part] = parts;
  if (part === undefined) throw new Error('a card has at least one part');
  return part;
};
