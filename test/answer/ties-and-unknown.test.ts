// Who shares a figure is told beside whoever is named; what belongs to no known group is neither a group nor nothing; days that are
// not over, and days before there were any tickets, are no figures to hold others against.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { afterwards } from '../../src/chat/memory.js';
import type { Plan } from '../../src/question/plan.js';
import { ask, openDesk, SUPERVISOR, WANG, textOf, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const text = (parts: Partial<Plan>, ...as: [lang?: 'zh' | 'en', who?: Parameters<typeof ask>[3]]) =>
  textOf(desk, parts, ...as);

describe('a tie', () => {
  // Two tickets each on Monday, Thursday and Friday of last week.
  const day = { kind: 'breakdown', metrics: ['tickets'], grain: 'day', order: 'desc' } as const;

  it('at the top is told beside the winner', async () => {
    const best = { ...day, limit: 1 } as const;
    expect(await text(best)).toMatch(
      /^上周（3月9日–15日）工单量最多的一天是3月9日：2，与3月12日、3月13日并列。/,
    );
    expect(await text(best, 'en')).toContain(
      'Highest ticket volume by day, last week (9–15 March 2026): 9 March 2026, 2, level with 12 March 2026 and 13 March 2026.',
    );
  });

  it('at the top stands out alike in the picture', async () => {
    const board = { kind: 'breakdown', metrics: ['resolved'], by: ['agent'], order: 'desc' } as const;
    const { chart } = (await ask(desk, board)).full;
    if (chart?.kind !== 'bar') throw new Error('no bars');
    const best = chart.bars[0]?.value;
    const shared = chart.bars.filter(({ value }) => value === best);
    expect(shared.length).toBeGreaterThan(1);
    expect(shared.length).toBeLessThan(chart.bars.length);
    expect(chart.bars.filter(({ emphasis }) => emphasis)).toEqual(shared);
  });

  it('at the cut says how many were as good', async () => {
    expect(await text({ ...day, limit: 2 })).toContain('另有 1 个与第 1 名相同，没有列出。');
    expect(await text({ ...day, limit: 2 }, 'en')).toContain(
      '1 more has the same figure as number 1 and is not listed.',
    );
  });

  it('on a board is a number, and no name', async () => {
    // Wang Fang and Zhang Wei resolved three each.
    const board = {
      kind: 'breakdown',
      metrics: ['resolved'],
      by: ['agent'],
      order: 'desc',
      limit: 1,
    } as const;
    expect(await text(board, 'zh', WANG)).toContain('最多的客服是王芳：3，与另外 1 位客服并列。');
    expect(await text(board, 'zh', SUPERVISOR)).not.toContain('张伟');
  });
});

describe('who shares the first place', () => {
  const first = { kind: 'breakdown', metrics: ['resolved'], by: ['agent'], order: 'desc', limit: 1 } as const;

  it('is remembered beside whoever is named: what is asked of that one next is asked back', async () => {
    const answered = await ask(desk, first);
    const named = answered.full.answer.rows[0]?.['agent'];
    expect(answered.full.level).toHaveLength(1);
    expect(answered.full.level).not.toContain(named);
    expect(afterwards(answered, null, 0)?.shown).toEqual({
      dim: 'agent',
      values: [named],
      most: [named, ...(answered.full.level ?? [])],
    });
  });

  it('on a board is told to nobody', async () => {
    expect((await ask(desk, first, 'zh', WANG)).full.level).toBeUndefined();
  });
});

describe('groups of which none is known', () => {
  const versions = { kind: 'breakdown', metrics: ['tickets'], by: ['version'] } as const;

  it('are said to be unknown, and their figure is not nothing', async () => {
    const said = await text(versions);
    expect(said).toMatch(/^上周（3月9日–15日）工单量 9，版本全部未知，无法分组比较。\n· 未知　9/);
    expect(await text(versions, 'en')).toMatch(/^Ticket volume, .*: 9, all with the version unknown, /);
  });

  it('neither win, nor fulfil a condition, nor have the largest share', async () => {
    const having = { than: 'value', side: 'above', value: 1, inclusive: false } as const;
    for (const parts of [{ order: 'desc', limit: 1 }, { having }, { share: 'version' }] as const) {
      const said = await text({ ...versions, ...parts });
      expect(said).toContain('工单量 9，版本全部未知');
      expect(said).not.toMatch(/没有数据|未知最/);
    }
  });

  it('have no line of their own to speak of in a trend', async () => {
    const trend = { kind: 'trend', metrics: ['tickets'], by: ['version'], grain: 'day' } as const;
    expect(await text(trend)).toContain('各版本工单量走势：版本全部未知。');
  });
});

describe('time that is no whole time', () => {
  it('is told of a day that still runs', async () => {
    const today = { metrics: ['tickets'], range: { from: '2026-03-16', to: '2026-03-16' } } as const;
    expect(await text(today)).toContain('今天还没有结束，数字不完整。');
    expect(await text(today, 'en')).toContain('Today is not over yet');
    expect(await text({ ...today, metrics: ['backlog'] })).not.toContain('今天还没有结束');
  });

  it('before the first ticket is no 0', async () => {
    // The first ticket is of 2 January.
    const range = { from: '2025-10-01', to: '2026-01-31' } as const;
    const fewest = { kind: 'breakdown', metrics: ['tickets'], grain: 'month', range, limit: 1 } as const;
    const said = await text({ ...fewest, order: 'asc' });
    expect(said).toContain('最少的月份是1月：');
    expect(said).toContain('工单数据从2026年1月2日开始。');
    const trend = await text({ kind: 'trend', metrics: ['tickets'], grain: 'month', range });
    expect(trend).not.toMatch(/2025年1\d月　0/);
  });
});
