// What a figure is set beside where nobody asked for it: the range just before, of the kind that was said.
import { expect, test } from 'vitest';
import { previousRange } from '../../src/answer/previous-range.js';
import type { DateRange } from '../../src/time/local-date.js';

const MONDAY = '2026-03-30';
const sofar = { from: '2026-01-01', to: MONDAY };
const april = { from: '2026-04-01', to: '2026-04-30' };

test.each<[string, DateRange, string, DateRange]>([
  ['this quarter', { ...sofar, as: 'quarter' }, MONDAY, { from: '2025-10-01', to: '2025-12-28' }],
  ['this year', { ...sofar, as: 'year' }, MONDAY, { from: '2025-01-01', to: '2025-03-30' }],
  ['today', { from: MONDAY, to: MONDAY }, MONDAY, { from: '2026-03-29', to: '2026-03-29' }],
  [
    'this week, on a Monday',
    { from: MONDAY, to: MONDAY, as: 'week' },
    MONDAY,
    { from: '2026-03-23', to: '2026-03-23' },
  ],
  ['April', april, '2026-05-01', { from: '2026-03-01', to: '2026-03-31' }],
  ['the last 30 days', { ...april, as: 'days' }, '2026-05-01', { from: '2026-03-02', to: '2026-03-31' }],
])('%s', (_name, range, today, before) => {
  expect(previousRange(range, today, 1)).toEqual(before);
});
