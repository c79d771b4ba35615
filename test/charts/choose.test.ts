// Which picture suits which answer.
import { expect, test } from 'vitest';
import { choose } from '../../charts/choose.js';
import type { ChartNeed } from '../../charts/choose.js';

const need = (more: Partial<ChartNeed>): ChartNeed => ({
  plan: 'breakdown',
  wish: null,
  steps: false,
  by: [],
  metrics: 1,
  known: 5,
  ...more,
});

test.each<readonly [string, Partial<ChartNeed>, ReturnType<typeof choose>]>([
  ['one figure', { plan: 'value', known: 1 }, null],
  ['one figure, as bars', { plan: 'value', known: 1, wish: 'bar' }, null],
  ['a list', { plan: 'list' }, null],
  ['a definition', { plan: 'explain' }, null],
  ['a trend', { plan: 'trend', steps: true, known: 31 }, 'line'],
  ['a trend as bars', { plan: 'trend', steps: true, known: 7, wish: 'bar' }, 'bar'],
  ['a trend of two months', { plan: 'trend', steps: true, known: 2 }, 'bar'],
  ['a trend of one day', { plan: 'trend', steps: true, known: 1 }, null],
  ['a trend without data', { plan: 'trend', steps: true, known: 0 }, null],
  ['a trend by team', { plan: 'trend', steps: true, by: ['team'] }, 'line'],
  ['a trend by team as a heat map', { plan: 'trend', steps: true, by: ['team'], wish: 'heatmap' }, 'heatmap'],
  ['a ranking', { by: ['agent'] }, 'bar'],
  ['a ranking as a pie', { by: ['agent'], wish: 'pie' }, 'bar'],
  ['a ranking as a table', { by: ['agent'], wish: 'table' }, null],
  ['a ranking without a picture', { by: ['agent'], wish: 'none' }, null],
  ['the winner only', { by: ['agent'], known: 1 }, null],
  ['product by region', { by: ['product', 'region'] }, 'heatmap'],
  ['hour by weekday', { by: ['hour', 'weekday'], known: 168 }, 'heatmap'],
  ['three dimensions', { by: ['product', 'region', 'channel'] }, null],
  ['two metrics', { by: ['agent'], metrics: 2 }, null],
  ['a spread', { plan: 'distribution', known: 400 }, 'histogram'],
  ['what moved it', { plan: 'drivers', by: ['team'] }, 'drivers'],
  ['this week and last', { plan: 'compare', known: 2 }, null],
  ['this week and last, as bars', { plan: 'compare', known: 2, wish: 'bar' }, 'bar'],
  ['this week and last, day by day', { plan: 'compare', steps: true, known: 14 }, 'line'],
  ['teams against last month', { plan: 'compare', by: ['team'] }, 'bar'],
])('%s', (_name, more, kind) => {
  expect(choose(need(more))).toBe(kind);
});
