// Named days against published dates, and fiscal years that do not begin in January.
import { describe, expect, it } from 'vitest';
import { festivalDays } from '../../src/question/time/festival.js';
import { holidayTable } from '../../src/time/holidays.js';
import { readQuestion } from '../../src/question/read.js';
import { context } from './workspace.js';

const rangeOf = (question: string, fiscalYearStart: number): string => {
  const reading = readQuestion(question, { ...context(), fiscalYearStart });
  return reading.status === 'plan'
    ? `${reading.plan.range?.from ?? ''}..${reading.plan.range?.to ?? ''}`
    : reading.status;
};

describe('days with a name', () => {
  it.each([
    ['easter', 2024, '2024-03-31', '2024-03-31'],
    ['easter', 2025, '2025-04-20', '2025-04-20'],
    ['easter', 2027, '2027-03-28', '2027-03-28'],
    ['thanksgiving', 2024, '2024-11-28', '2024-11-28'],
    ['black_friday', 2024, '2024-11-29', '2024-11-29'],
    ['cyber_monday', 2024, '2024-12-02', '2024-12-02'],
    ['national_day', 2025, '2025-10-01', '2025-10-08'],
    ['spring_festival', 2024, '2024-02-10', '2024-02-17'],
  ] as const)('%s %d', (festival, year, from, to) => {
    expect(festivalDays(festival, year, null)).toEqual({ from, to });
  });

  it("are the workspace's own days off where its table has them", () => {
    const own = holidayTable('own', { '2025-10-02': '国庆节', '2025-10-03': '国庆节' }, {});
    expect(festivalDays('national_day', 2025, own)).toEqual({ from: '2025-10-02', to: '2025-10-03' });
  });
});

describe('a fiscal year is named by the year it ends in', () => {
  it.each([
    ['csat this fiscal year', 4, '2025-04-01..2026-03-16'],
    ['csat last fiscal year', 4, '2024-04-01..2025-03-31'],
    ['FY25 csat', 4, '2024-04-01..2025-03-31'],
    ['fiscal q3 csat', 4, '2025-10-01..2025-12-31'],
    ['上财年满意度', 7, '2024-07-01..2025-06-30'],
    ['本财年满意度', 2, '2026-02-01..2026-03-16'],
    ['csat this fiscal year', 1, '2026-01-01..2026-03-16'],
  ] as const)('%s, beginning in month %d', (question, start, range) => {
    expect(rangeOf(question, start)).toBe(range);
  });
});

describe('a fiscal year that nobody has set', () => {
  const noted = (question: string, fiscalYearStart: number | null): boolean => {
    const reading = readQuestion(question, { ...context(), fiscalYearStart });
    return reading.status === 'plan' && reading.plan.assumed.includes('fiscal_year');
  };

  it.each([
    'tickets this financial year',
    'FY26 complaints vs FY25',
    '本财年工单量',
    'csat since last fiscal year',
  ])('begins in January, and that is said: %s', (question) => {
    expect([noted(question, null), noted(question, 1), noted(question, 7)]).toEqual([true, false, false]);
  });

  it('is said of no other year', () => {
    expect(noted('tickets this year', null)).toBe(false);
  });

  it('is said as long as its days are asked about', () => {
    const first = readQuestion('tickets this financial year', { ...context(), fiscalYearStart: null });
    const previous = first.status === 'plan' ? first.plan : null;
    const then = (question: string): readonly string[] => {
      const reading = readQuestion(question, { ...context(), fiscalYearStart: null, previous });
      return reading.status === 'plan' ? reading.plan.assumed : [reading.status];
    };
    expect(then('by team')).toContain('fiscal_year');
    expect(then('last month')).not.toContain('fiscal_year');
  });
});

describe('holidays that are other days in other countries', () => {
  const read = (question: string, holidays: ReturnType<typeof holidayTable> | null = null): string => {
    const reading = readQuestion(question, { ...context(), abroad: true, holidays });
    if (reading.status !== 'plan') return reading.status;
    return `${reading.plan.range?.from ?? ''}..${reading.plan.range?.to ?? ''}`;
  };

  it("are the workspace's own, or none", () => {
    const own = holidayTable(
      'own',
      { '2025-10-06': 'Labour Day', '2026-01-01': "New Year's Day", '2026-10-05': 'Labour Day' },
      {},
    );
    expect(read('tickets on labour day', own)).toBe('2025-10-06..2025-10-06');
    expect(read('tickets on labour day')).toBe('unread');
    expect(read('tickets on national day')).toBe('unread');
    expect(read('tickets over new year')).toBe('2026-01-01..2026-01-01');
    expect(read('tickets during chinese new year')).toBe('2026-02-15..2026-02-23');
    expect(read('五一工单量')).toBe('2025-05-01..2025-05-05');
    expect(read('tickets on christmas day')).toBe('2025-12-25..2025-12-25');
  });
});
