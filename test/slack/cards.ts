// Cards that are hard on a renderer, and a chart.
import type { LineChart } from '../../charts/chart.js';
import type { Block, Card } from '../../src/cards/card.js';

export const chart: LineChart = {
  kind: 'line',
  lang: 'zh',
  title: '客户满意度 92.3 %',
  subtitle: '3月9日，n=12',
  note: null,
  unit: 'ratio',
  series: [{ name: '客户满意度', points: [{ at: '2026-03-09', label: '3月9日', value: 0.92, n: 12 }] }],
  previous: null,
  target: null,
};

/** What customers write to make trouble, in every place that a text can stand. */
export const EVIL =
  '<!channel> @all &lt;!here&gt; ](http://evil.example) <@U0AGENT0001> *b* _i_ ~s~ `c` ```x``` <https://evil.example|click> & "q"';

const everyBlock = (text: string): readonly Block[] => [
  { kind: 'text', text: `${text}!` },
  { kind: 'text', text, weight: 'small' },
  { kind: 'text', text, weight: 'figure' },
  {
    kind: 'facts',
    facts: [
      { label: text.slice(0, 60), value: text },
      { label: 'x', value: '' },
    ],
  },
  {
    kind: 'table',
    head: [text, 'n'],
    rows: [
      [text, '1'],
      ['', '2'],
    ],
    numeric: [false, true],
  },
  { kind: 'table', head: ['a', text], rows: [['x', text]], numeric: [false, false] },
  { kind: 'chart', chart, alt: text },
  { kind: 'details', label: text, blocks: [{ kind: 'code', text }] },
  { kind: 'code', text },
  { kind: 'mention', personId: 'A1', name: text },
  { kind: 'mention', personId: 'A9', name: text },
  {
    kind: 'buttons',
    buttons: [
      { kind: 'ask', label: text, question: text },
      { kind: 'act', label: text, action: 'snooze', value: text },
      { kind: 'act', label: 'x', action: 'pause', value: '' },
    ],
  },
];

export const hostile: Card = { title: EVIL, tone: 'warn', lang: 'en', blocks: everyBlock(EVIL) };

const long = (length: number): string => '客诉🧑‍🔧'.repeat(length);

/** Every block too long for anything. */
export const huge: Card = {
  title: long(80),
  tone: 'bad',
  lang: 'zh',
  blocks: [
    ...everyBlock(long(1_000)),
    {
      kind: 'table',
      head: Array.from({ length: 30 }, (_, index) => `列${index}`),
      rows: Array.from({ length: 300 }, (_, row) =>
        Array.from({ length: 30 }, (_, column) => `${row}/${column}`),
      ),
      numeric: [],
    },
    {
      kind: 'facts',
      facts: Array.from({ length: 60 }, (_, index) => ({ label: `项${index}`, value: `${index}` })),
    },
    {
      kind: 'buttons',
      buttons: Array.from({ length: 60 }, (_, index) => ({
        kind: 'ask' as const,
        label: `第${index}个`,
        question: `问题${index}`,
      })),
    },
  ],
};
