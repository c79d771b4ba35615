// Texts that say what is asked next, and not what says nothing: of how many how many, the cells that stand out, what those have who missed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerContext } from '../../src/answer/context.js';
import { peakLines } from '../../src/answer/group-words.js';
import type { Group } from '../../src/answer/grouped.js';
import { depsOf, openDesk, plan, textOf, WANG, WEEK_BEFORE, type Desk } from './desk.js';
import { DRIVERS } from '../../src/text/sentences/drivers.js';
import { FIGURE } from '../../src/text/sentences/figure.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

describe('how many were followed up', () => {
  it('is said of how many', async () => {
    // Last week four ratings were low, and nobody followed them up.
    expect(await textOf(desk, { metrics: ['follow_up_rate'] }, 'zh')).toContain('4 条低分回访了 0 条');
    expect(await textOf(desk, { metrics: ['follow_up_rate'] }, 'en')).toContain(
      '0 of 4 low ratings followed up',
    );
    expect(FIGURE.zh.ofThem({ done: 'adopted', count: '3', of: '7' })).toBe('7 条建议采纳了 3 条');
  });
});

describe('what a contribution is made of', () => {
  const chief = {
    dimension: '渠道',
    name: '微信',
    contribution: '−3.6 个百分点',
    from: '80%',
    to: '64%',
    alike: [],
  } as const;
  it('is said once where one part is all of it', () => {
    expect(DRIVERS.zh.chief({ ...chief, parts: 'rate' })).toBe(
      '按渠道看，主要是微信（80% → 64%）：贡献 −3.6 个百分点，来自自身变化。',
    );
    expect(DRIVERS.en.chief({ ...chief, parts: 'mix' })).toMatch(/: −3\.6 个百分点, from its share\.$/u);
  });
  it('has no gap before what is too small to be written', () => {
    const parts = { rate: '−3.59 个百分点', mix: '不到 0.01 个百分点' };
    expect(DRIVERS.zh.chief({ ...chief, parts })).toContain('占比变化不到 0.01');
  });
  it('names no part that is written like the whole', async () => {
    // Only one product had ratings of that team in either week.
    const why = {
      kind: 'drivers',
      compare: WEEK_BEFORE,
      where: [{ dim: 'team', in: ['T2'] }],
    } as const;
    expect(await textOf(desk, why, 'en')).not.toMatch(
      /of which (\S+) points from its own change and [+−]?0 /u,
    );
  });
});

describe('a spread', () => {
  it('leaves out the ends where nothing is, and no gap within', async () => {
    // Answered after 2, 4, 6, 8, 20, 40 minutes and 2, 3 hours.
    const text = await textOf(
      desk,
      { kind: 'distribution', metrics: ['first_response_time'], stat: 'median' },
      'zh',
    );
    expect(text).not.toContain('0–1 分钟');
    expect(text).toContain('10–15 分钟　0（0%）');
  });
});

describe('a heat map of counts', () => {
  it('tells the cells that stand out where there are many', async () => {
    const ctx = await answerContext(
      plan({ kind: 'breakdown', metrics: ['tickets'], by: ['weekday', 'hour'] }),
      'zh',
      depsOf(desk),
    );
    const groups = Array.from({ length: 24 }, (_, hour): Group => {
      const row = { step: null, key: [1, hour], value: hour, n: hour, others: 0 };
      return { key: row.key, step: null, row, figures: [row] };
    });
    const lines = peakLines(ctx, groups, groups);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('周一 · 23 点　23');
    expect(lines.at(-1)).toContain('19');
    // Few cells are told as they stand.
    expect(peakLines(ctx, groups.slice(0, 4), groups)).toHaveLength(4);
  });
});

describe('a target that nobody meets', () => {
  it('is said with what each of them has', async () => {
    // T2: 2 of 5, target 90 %.
    const met = {
      kind: 'breakdown',
      by: ['agent'],
      where: [{ dim: 'team', in: ['T2'] }],
      having: { than: 'target', side: 'met' },
    } as const;
    const text = await textOf(desk, met, 'en');
    expect(text).toContain('0 of 1 agent met the target');
    expect(text).toContain('40% (n = 5)');
    expect(text).toContain('90%');
  });
});

describe('tickets of one’s team', () => {
  it('are offered to an agent as a number', async () => {
    const list = {
      kind: 'list',
      metrics: ['overdue'],
      range: null,
      where: [{ dim: 'team', in: ['T1'] }],
    } as const;
    expect(await textOf(desk, list, 'en', WANG)).toContain('“how many overdue tickets does my team have”');
    expect(await textOf(desk, list, 'zh', WANG)).toContain('“我们组有多少超时工单”');
  });
});
