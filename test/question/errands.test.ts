import { describe, expect, test } from 'vitest';
import { withoutErrand } from '../../src/question/wording/errands.js';

describe('for whom or for what one asks', () => {
  test.each([
    ['csat in march for my weekly report', 'csat in march'],
    ['complaints last week for our team meeting', 'complaints last week'],
    ['my csat last week for my deck', 'my csat last week'],
    ['my boss wants to know what csat was last week', 'what csat was last week'],
    ['csat last week, my boss is asking', 'csat last week'],
    ['in my opinion csat dropped in february, right?', 'csat dropped in february'],
    ['我老板问上周投诉多少', '上周投诉多少'],
    ['早，我们领导想知道上周投诉多少', '早，上周投诉多少'],
  ])('%s', (said, rest) => {
    expect(withoutErrand(said)).toBe(rest);
  });
});

describe('what stays, for it may be what is asked about', () => {
  test.each([
    'csat for my reports last week',
    'csat for my team last week',
    'csat for the stream deck',
    'csat for my report of april',
    'my boss wants tickets about refunds',
    'csat of my boss last week',
    '我老板问的单有多少',
    '上周我老板的满意度',
  ])('%s', (said) => {
    expect(withoutErrand(said)).toBe(said);
  });
});
