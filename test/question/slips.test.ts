// Slips are mended in metric and time words, asked back in names, and never invented where there was none.
import { assert as check, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/question/read.js';
import { editDistance } from '../../src/question/likeness.js';
import { sketch } from './sketch.js';
import { context } from './workspace.js';

const read = (text: string): string => sketch(readQuestion(text, context()));

describe('a slip in a metric or time word', () => {
  it.each([
    ['frist response time last week', 'first response time last week'],
    ['resoluton rate last month', 'resolution rate last month'],
    ['satisfactoin lsat month', 'satisfaction last month'],
    ['complants yesteday', 'complaints yesterday'],
    ['csat lastmonth', 'csat last month'],
    ['首次相应时间 上周', '首次响应时间 上周'],
    ['投速率 上月', '投诉率 上月'],
    ['上各月满意度', '上个月满意度'],
  ])('%s reads like %s', (slip, right) => {
    expect(read(slip)).toBe(read(right));
    expect(read(right)).toMatch(/^value /u);
  });
});

describe('a slip in a name', () => {
  it.each([
    ['Emma Stune csat last month', 'CSAT for Emma Stone in February 2026'],
    ['青合组上月满意度', '2026年2月青禾组的客户满意度'],
    ['Harbr csat last month', 'CSAT for Harbor in February 2026'],
  ])('%s is asked back', (question, option) => {
    const reading = readQuestion(question, context());
    expect(reading).toMatchObject({ status: 'clarify', options: expect.arrayContaining([option]) });
  });
});

describe('a word that is no slip', () => {
  it.each([
    'refund rate last month',
    'csat and cost last month',
    'ticket weight last month',
    '上月满意度和销售额',
  ])('%s is not read as something near', (question) => {
    expect(read(question)).toMatch(/^unread /u);
  });
});

describe('editDistance', () => {
  const slow = (a: string, b: string): number => {
    const d = Array.from({ length: a.length + 1 }, (_, i) =>
      Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
    );
    const at = (i: number, j: number): number => d[i]?.[j] ?? Infinity;
    for (let i = 1; i <= a.length; i += 1)
      for (let j = 1; j <= b.length; j += 1) {
        let best = Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        );
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          best = Math.min(best, at(i - 2, j - 2) + 1);
        const row = d[i];
        if (row !== undefined) row[j] = best;
      }
    return at(a.length, b.length);
  };

  it('is the optimal string alignment distance, cut off at its limit', () => {
    const word = string({ unit: constantFrom('a', 'b', 'c'), maxLength: 7 });
    check(
      property(word, word, integer({ min: 1, max: 8 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(slow(a, b), limit));
      }),
    );
  });
});
