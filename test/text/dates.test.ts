// Days, ranges and steps as natives write them.
import { describe, expect, it } from 'vitest';
import { dayText, rangeText, relativeName, stepPhrase, stepText } from '../../src/text/dates.js';
import type { DateRange, Grain } from '../../src/time/local-date.js';

const today = '2026-03-16'; // a Monday
const range = (text: string): DateRange => {
  const [from = '', to = from] = text.split('..');
  return { from: from === '' ? null : from, to };
};

describe('ranges', () => {
  it.each([
    ['2026-03-09', '3月9日', '9 March 2026'],
    ['2025-03-09', '2025年3月9日', '9 March 2025'],
    ['2026-03-09..2026-03-15', '3月9日–15日', '9–15 March 2026'],
    ['2026-02-23..2026-03-01', '2月23日–3月1日', '23 February – 1 March 2026'],
    ['2025-12-29..2026-01-04', '2025年12月29日–2026年1月4日', '29 December 2025 – 4 January 2026'],
    ['2025-12-01..2025-12-15', '2025年12月1日–15日', '1–15 December 2025'],
    ['2026-02-01..2026-02-28', '2月', 'February 2026'],
    ['2025-02-01..2025-02-28', '2025年2月', 'February 2025'],
    ['2026-01-01..2026-03-31', '第一季度', 'Q1 2026'],
    ['2025-10-01..2025-12-31', '2025年第四季度', 'Q4 2025'],
    ['2025-07-01..2025-12-31', '2025年下半年', 'H2 2025'],
    ['2025-01-01..2025-12-31', '2025年', '2025'],
    ['..2026-03-10', '截至3月10日', 'up to 10 March 2026'],
  ])('%s', (text, zh, en) => {
    expect(rangeText(range(text), 'zh', today)).toBe(zh);
    expect(rangeText(range(text), 'en', today)).toBe(en);
  });

  it('says the year when it does not know which one it is', () => {
    expect(rangeText(range('2026-03-09..2026-03-15'), 'zh', null)).toBe('2026年3月9日–15日');
    expect(dayText('2026-03-09', 'zh', null)).toBe('2026年3月9日');
  });
});

describe('names that ranges have today', () => {
  it.each([
    ['2026-03-16', '今天', 'today'],
    ['2026-03-15', '昨天', 'yesterday'],
    ['2026-03-09..2026-03-15', '上周', 'last week'],
    ['2026-02-01..2026-02-28', '上个月', 'last month'],
    ['2026-03-01..2026-03-16', '本月', 'this month'],
    ['2025-10-01..2025-12-31', '上季度', 'last quarter'],
    ['2025-01-01..2025-12-31', '去年', 'last year'],
    ['2026-02-14..2026-03-15', '近 30 天', 'the last 30 days'],
    ['2026-03-02..2026-03-08', null, null],
    ['..2026-03-15', null, null],
  ])('%s', (text, zh, en) => {
    expect(relativeName(range(text), 'zh', today, 1)).toBe(zh);
    expect(relativeName(range(text), 'en', today, 1)).toBe(en);
  });

  it('has no name for what is this quarter and this year alike', () => {
    const sofar = range('2026-01-01..2026-03-16');
    expect(relativeName(sofar, 'zh', today, 1)).toBeNull();
    expect(relativeName(range('2026-04-01..2026-05-16'), 'zh', '2026-05-16', 1)).toBe('本季度');
    expect(relativeName(range('2026-01-01..2026-05-16'), 'en', '2026-05-16', 1)).toBe('this year');
  });

  it('says what the range was said as', () => {
    const sofar = range('2026-01-01..2026-03-16');
    expect(relativeName({ ...sofar, as: 'quarter' }, 'zh', today, 1)).toBe('本季度');
    expect(relativeName({ ...sofar, as: 'year' }, 'en', today, 1)).toBe('this year');
    expect(relativeName({ ...range(today), as: 'week' }, 'en', today, 1)).toBe('this week');
  });

  it('follows the day on which weeks start', () => {
    expect(relativeName(range('2026-03-08..2026-03-14'), 'en', today, 7)).toBe('last week');
    expect(relativeName(range('2026-03-15..2026-03-16'), 'en', today, 7)).toBe('this week');
  });
});

describe('steps', () => {
  it.each<[Grain, string, string, string, string, string]>([
    ['day', '2026-03-09', '3/9', '9 Mar', '3月9日', '9 March 2026'],
    ['week', '2026-03-09', '3/9', '9 Mar', '3月9日那周', 'the week of 9 March 2026'],
    ['month', '2026-03-01', '3月', 'Mar', '3月', 'March 2026'],
    ['quarter', '2026-01-01', '2026 Q1', 'Q1 2026', '第一季度', 'Q1 2026'],
    ['year', '2025-01-01', '2025年', '2025', '2025年', '2025'],
  ])('%s', (grain, step, zhAxis, enAxis, zh, en) => {
    expect(stepText(grain, step, 'zh', false)).toBe(zhAxis);
    expect(stepText(grain, step, 'en', false)).toBe(enAxis);
    expect(stepPhrase(grain, step, 'zh', today)).toBe(zh);
    expect(stepPhrase(grain, step, 'en', today)).toBe(en);
  });
});
