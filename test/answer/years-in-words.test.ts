// A year stands where one would be guessed, a version that is called like a year is said to be one, and a step that still runs is no match
// for whole ones.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { openDesk, textOf, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
  const { db } = desk.store;
  const all = await db.selectFrom('ticket_facts').select('id').execute();
  for (const [index, { id }] of all.entries())
    await db
      .updateTable('ticket_facts')
      .set({ product_version: index % 2 === 0 ? '2025' : '2026' })
      .where('id', '=', id)
      .execute();
});
afterAll(() => desk.store.close());

const text = (parts: Partial<Plan>, lang: 'zh' | 'en' = 'zh') => textOf(desk, parts, lang);

describe('a version that is called like a year', () => {
  const versions = { metrics: ['tickets'], by: ['version'] } as const;
  const both = [{ dim: 'version', in: ['2026', '2025'] }] as const;

  it('is said with the word, among groups', async () => {
    expect(await text({ ...versions, kind: 'breakdown' })).toMatch(/2025版/);
    const compared = { ...versions, kind: 'compare', where: both } as const;
    expect(await text(compared)).toMatch(/：2026版 \d，2025版 \d；/);
    expect(await text(compared, 'en')).toMatch(/: version 2026 \d, version 2025 \d; version 202\d is /);
  });

  it('is said with the word, as a condition', async () => {
    const one = { metrics: ['tickets'], where: [{ dim: 'version', in: ['2026'] }] } as const;
    expect(await text(one)).toContain('2026 版本工单量');
    expect(await text(one, 'en')).toContain('(version 2026)');
  });
});

describe('what is compared with a range of another year', () => {
  const lastQuarter = { from: '2025-10-01', to: '2025-12-31' } as const;
  const thisYear = { from: '2026-01-01', to: '2026-01-31' } as const;
  it('has its year beside it', async () => {
    const then = { kind: 'compare', metrics: ['tickets'], range: lastQuarter, compare: thisYear } as const;
    expect(await text(then)).toContain('2026年1月');
    const now = { ...then, range: thisYear, compare: { from: '2026-02-01', to: '2026-02-28' } } as const;
    expect(await text(now)).not.toContain('2026年2月');
  });
});

describe('the fewest of some steps', () => {
  // Nothing came in on Sunday; Monday 16 March has just begun.
  const range = { from: '2026-03-09', to: '2026-03-16' } as const;
  const days = { kind: 'breakdown', metrics: ['tickets'], grain: 'day', limit: 1, range } as const;
  it('is no step that still runs', async () => {
    const said = await text({ ...days, order: 'asc' });
    expect(said).toContain('工单量最少的一天是3月15日：0');
    expect(said).not.toContain('并列');
    expect(said).toContain('3月16日还没有结束，不参与比较。');
    expect(await text({ ...days, order: 'asc' }, 'en')).toContain(
      '16 March 2026 is not over yet and is left out.',
    );
  });
  it('is what there is where none is over; the most may still run', async () => {
    const today = { ...days, range: { from: '2026-03-16', to: '2026-03-16' }, order: 'asc' } as const;
    expect(await text(today)).toContain('还没有结束，数字不完整。');
    expect(await text({ ...days, order: 'desc' })).not.toContain('不参与比较');
  });
});
