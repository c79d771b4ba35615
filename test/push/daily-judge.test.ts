// Facts by hand, and what follows from them by rule.
import { describe, expect, it } from 'vitest';
import { dailyCard } from '../../src/push/daily/card.js';
import type { DailyFacts, DailyLine } from '../../src/push/daily/facts.js';
import { judge } from '../../src/push/daily/judge.js';
import { usualOf } from '../../src/push/daily/usual.js';
import { plainText } from '../../src/cards/plain-text.js';

const line = (metric: DailyLine['metric'], more: Partial<DailyLine> = {}): DailyLine => ({
  metric,
  day: { value: null, n: 0 },
  usual: null,
  around: null,
  target: null,
  benchmark: null,
  series: [],
  ...more,
});

const facts = (
  frt: Partial<DailyLine>,
  csat: Partial<DailyLine>,
  more: Partial<DailyFacts> = {},
): DailyFacts => ({
  scope: 'own',
  reader: 'Ann',
  team: 'North',
  day: '2026-03-13',
  today: '2026-03-16',
  lines: [line('first_response_time', frt), line('csat', csat)],
  resolved: 4,
  waiting: { open: 0, dueToday: 0, overdue: 0 },
  members: [],
  minSample: 10,
  ...more,
});

describe('one thing that went well, one to look at', () => {
  it('praises what was better than usual before a target that was met', () => {
    // 8 minutes beside the usual 10: a fifth quicker.
    const given = facts(
      { day: { value: 480, n: 20 }, usual: { value: 600, days: 20 }, target: 900 },
      { day: { value: 0.9, n: 20 }, usual: { value: 0.9, days: 20 }, target: 0.88 },
    );
    expect(judge(given)).toEqual({
      good: { kind: 'better_than_usual', metric: 'first_response_time', by: 120 },
      look: null,
      small: [],
    });
  });

  it('takes small differences for no news', () => {
    // 9.5 minutes beside 10, 91 % beside 90 %: the target is what is left to say.
    const given = facts(
      { day: { value: 570, n: 20 }, usual: { value: 600, days: 20 }, target: 900 },
      { day: { value: 0.91, n: 20 }, usual: { value: 0.9, days: 20 } },
    );
    expect(judge(given).good).toEqual({ kind: 'target_met', metric: 'first_response_time', target: 900 });
  });

  it('looks at overdue tickets first, then at a target that was missed, then at the usual', () => {
    const missed = facts(
      { day: { value: 1200, n: 9 }, usual: { value: 600, days: 20 }, target: 900 },
      { day: { value: 0.7, n: 12 }, usual: { value: 0.9, days: 20 } },
    );
    expect(judge({ ...missed, waiting: { open: 5, dueToday: 1, overdue: 2 } }).look).toEqual({
      kind: 'overdue',
      n: 2,
    });
    expect(judge(missed).look).toEqual({
      kind: 'target_missed',
      metric: 'first_response_time',
      target: 900,
      gap: 300,
    });
    const worse = facts(
      { day: { value: 600, n: 9 } },
      { day: { value: 0.75, n: 12 }, usual: { value: 0.9, days: 20 } },
    );
    expect(judge(worse).look).toMatchObject({ kind: 'worse_than_usual', metric: 'csat' });
  });

  it('judges nobody by a few cases, and says so', () => {
    const given = facts(
      { day: { value: 4000, n: 4 }, usual: { value: 600, days: 20 }, target: 900 },
      { day: { value: 0, n: 2 }, usual: { value: 1, days: 18 }, target: 0.88 },
    );
    expect(judge(given)).toEqual({
      good: { kind: 'resolved', n: 4 },
      look: null,
      small: ['first_response_time', 'csat'],
    });
  });

  it('is glad of five out of five', () => {
    const given = facts({}, { day: { value: 1, n: 5 } });
    expect(judge(given).good).toEqual({ kind: 'all_satisfied', n: 5 });
  });
});

describe('what is usual', () => {
  it('is the median of the working days of four weeks', () => {
    // Values 1 to 20 on the twenty weekdays before Monday 16 March: the middle is 10.5.
    let next = 0;
    const values = new Map<string, number>();
    const weekday = (date: string): boolean => ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    for (let i = 28; i > 0; i--) {
      const date = new Date(Date.UTC(2026, 2, 16 - i)).toISOString().slice(0, 10);
      values.set(date, weekday(date) ? ++next : 1000);
    }
    const on = (date: string) => ({ value: values.get(date) ?? null, n: 1 });
    expect(usualOf('2026-03-16', on, weekday)).toEqual({ value: 10.5, days: 20 });
    // A Saturday that is worked is held against Saturdays.
    const saturdays = new Map([
      ['2026-02-14', 5],
      ['2026-02-21', 7],
      ['2026-02-28', 9],
      ['2026-03-07', 11],
    ]);
    const both = (date: string) => ({ value: saturdays.get(date) ?? values.get(date) ?? null, n: 1 });
    expect(usualOf('2026-03-14', both, () => true)).toEqual({ value: 8, days: 4 });
  });

  it('is not known from two days', () => {
    const on = (date: string) => ({ value: date >= '2026-03-12' ? 5 : null, n: 1 });
    expect(usualOf('2026-03-14', on, () => true)).toBeNull();
  });
});

describe('the card', () => {
  const given = facts(
    {
      day: { value: 480, n: 20 },
      usual: { value: 600, days: 20 },
      around: { value: 540, n: 90 },
      target: 900,
      benchmark: { value: 1500, source: 'Made up' },
    },
    { day: { value: 1, n: 3 }, usual: { value: 0.9, days: 12 }, target: 0.88 },
    { waiting: { open: 6, dueToday: 2, overdue: 1 } },
  );

  it('reads well in Chinese', () => {
    expect(plainText(dailyCard(given, { lang: 'zh', slot: '2026-03-16T09:00' }))).toBe(
      [
        'Ann，周五（3月13日）首次响应时间 8 分钟（n=20），客户满意度 100%（n=3）',
        '首次响应时间: 8 分钟（n=20） · 平时 10 分钟 · 团队 9 分钟 · 目标 15 分钟，已达到 · 行业 25 分钟',
        '客户满意度: 100%（n=3） · 平时 90% · 目标 88%，已达到',
        '现在待处理: 未解决 6 张，今天到期 2 张，已超时 1 张',
        '做得好：首次响应时间比平时快了 2 分钟。',
        '可以留意：有 1 张工单已超时，先看看这些吧。',
        '客户满意度只有 3 份评价，一两份就会让数字变动很大，仅供参考。',
        '行业数据来源：Made up',
        '[详情]',
        '[为什么？]',
        '[暂停一周]',
        '[反馈]',
      ].join('\n'),
    );
  });

  it('reads well in English', () => {
    expect(plainText(dailyCard(given, { lang: 'en', slot: '2026-03-16T09:00' }))).toBe(
      [
        'Ann, Friday 13 March 2026: first response time 8m (n = 20), CSAT 100% (n = 3)',
        'First response time: 8m (n = 20) · usually 10m · team 9m · target 15m, met · industry 25m',
        'CSAT: 100% (n = 3) · usually 90% · target 88%, met',
        'Waiting now: 6 open, 2 due today, 1 overdue',
        'Went well: First response time was 2m quicker than usual.',
        'Worth a look: 1 ticket is overdue; a good place to start today.',
        'Only 3 ratings: one or two would change the figure a lot.',
        'Industry figures: Made up',
        '[Details]',
        '[Why?]',
        '[Pause a week]',
        '[Feedback]',
      ].join('\n'),
    );
  });
});
