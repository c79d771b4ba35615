// What is asked of the one that an answer has named: how it compares, its tickets, its other figures.
import { describe, expect, it } from 'vitest';
import type { Shown } from '../../src/question/context.js';
import { readQuestion } from '../../src/question/read.js';
import { sketch } from './sketch.js';
import { context } from './workspace.js';

/** The reading of a turn after a question whose answer has shown these groups. */
function after(question: string, shown: Shown, turn: string): string {
  const first = readQuestion(question, context());
  if (first.status !== 'plan') throw new Error(`${question}: not read`);
  return sketch(readQuestion(turn, { ...context(undefined, first.plan), shown }));
}

const PHONE: Shown = { dim: 'channel', values: ['phone'] };
const THREE: Shown = { dim: 'agent', values: ['A01', 'A04', 'A08'] };
const ONE: Shown = { dim: 'agent', values: ['A01'] };

const FEB = '2026-02-01..2026-02-28';
const OF_PHONE = `compare complaints ${FEB} channel=phone vs 2026-01-01..2026-01-31`;
const OF_ALL = `compare complaints ${FEB} vs 2026-01-01..2026-01-31 by channel`;

describe('how the one that was picked compares', () => {
  it.each([
    ['which channel had the most complaints in february', 'how does that compare to january', OF_PHONE],
    ['which channel had the most complaints in february', 'vs january', OF_PHONE],
    ['2月哪个渠道投诉最多', '跟1月比呢', OF_PHONE],
    ['2月哪个渠道投诉最多', '环比呢', OF_PHONE],
    ['2月哪个渠道投诉最多', '各渠道跟1月比呢', OF_ALL],
  ])('%s: %s', (question, turn, reading) => {
    expect(after(question, PHONE, turn)).toBe(reading);
  });

  it('sets the first three against those days, and no others', () => {
    expect(after('top 3 agents by csat in february', THREE, 'how do they compare to january')).toBe(
      `compare csat ${FEB} agent=A01|A04|A08 vs 2026-01-01..2026-01-31 by agent`,
    );
  });

  it('does not set a day against a month', () => {
    const first = readQuestion('2月哪天投诉最多', context());
    if (first.status !== 'plan') throw new Error('not read');
    const step = { from: '2026-02-10', to: '2026-02-10' };
    const then = readQuestion('跟1月比呢', { ...context(undefined, first.plan), step });
    expect(then.status).toBe('unread');
  });
});

describe('the tickets of one that was shown', () => {
  it.each([
    ['2月低分评价最多的三个人', THREE, '第一个人的单子', `list low_scores ${FEB} agent=A01`],
    ['2月低分评价最多的三个人', THREE, '第一名的工单', `list low_scores ${FEB} agent=A01`],
    ['2月低分评价最多的三个人', THREE, '第二个的单子给我', `list low_scores ${FEB} agent=A04`],
    [
      'top 3 agents by low ratings in february',
      THREE,
      "the first one's tickets",
      `list low_scores ${FEB} agent=A01`,
    ],
    ['2月谁的投诉最多', ONE, '他的单子', `list complaints ${FEB} agent=A01`],
    ['who had the most complaints in february', ONE, 'her tickets', `list complaints ${FEB} agent=A01`],
    ['2月谁的满意度最低', ONE, '他的单子', 'clarify 他的单子 -> 1'],
    ['2月谁的满意度最低', ONE, '他的工单量', `value tickets ${FEB} agent=A01`],
    ['2月谁的低分最多', ONE, '这人回访率多少', `value follow_up_rate ${FEB} agent=A01`],
  ])('%s: %s %s', (question, shown, turn, reading) => {
    expect(after(question, shown, turn)).toBe(reading);
  });
});
