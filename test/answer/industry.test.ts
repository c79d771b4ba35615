// One figure beside what is imported as the industry's.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk, textOf, type Desk } from './desk.js';

let desk: Desk;
const benchmark = { metric: 'csat', segment: '', from: '2025-01-01' } as const;
beforeAll(async () => {
  desk = await openDesk();
  await desk.store.db
    .insertInto('benchmarks')
    .values([
      { ...benchmark, value: 0.7, source: '旧白皮书', to: '2025-06-30' },
      { ...benchmark, value: 0.8, source: '白皮书', to: '2025-12-31' },
      { ...benchmark, value: 0.1, source: '白皮书', to: '2026-12-31', segment: 'banking' },
    ])
    .execute();
});
afterAll(() => desk.store.close());

it('tells the newest one with its source, and how far from it the figure is', async () => {
  // 8 of 12 answers: 66.7 %, 13.3 points below 80 %.
  expect(await textOf(desk, { industry: true }, 'zh')).toContain('行业 80%（白皮书），低了 13.3 个百分点。');
  expect(await textOf(desk, { industry: true }, 'en')).toContain(
    'Industry 80% (白皮书): 13.3 points below it.',
  );
});

it('says where none is imported', async () => {
  const fcr = { industry: true, metrics: ['tickets'] } as const;
  expect(await textOf(desk, fcr, 'zh')).toContain('没有导入它的行业数据。');
  expect(await textOf(desk, fcr, 'en')).toContain('No industry figure is imported for it.');
});

it('says nothing of it where it was not asked for', async () => {
  expect(await textOf(desk, {}, 'zh')).not.toContain('行业');
});
