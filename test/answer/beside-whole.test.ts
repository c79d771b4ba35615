// One figure beside that of what it is a part of, as it is told.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { ask, openDesk, WANG, textOf, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const mine = (metric: Plan['metrics'][number], against: NonNullable<Plan['against']>): Partial<Plan> => ({
  metrics: [metric],
  against,
  where: [{ dim: 'agent', in: ['A1'] }],
});
const first = (said: string): string => said.split('\n')[0] ?? '';

it('tells both figures, what parts them and that the team is taken together', async () => {
  // Wang Fang 3 of 4; with Li Ming's 3 of 3 the team 6 of 7; with Zhang Wei's 2 of 5 everybody 8 of 12.
  expect(await textOf(desk, mine('csat', 'team'), 'zh', WANG)).toBe(
    '上周（3月9日–15日）客户满意度：你 75%（n=4，评价率 33.3%），晨曦组整体 85.7%（n=7，评价率 46.7%）；你低 10.7 个百分点。\n晨曦组整体按全部数据合在一起算，包括你。',
  );
  expect(first(await textOf(desk, mine('csat', 'all'), 'en', WANG))).toBe(
    'CSAT, last week (9–15 March 2026): you 75% (n = 4, survey response rate 33.3%) and overall 66.7% (n = 12, survey response rate 60%); you are 8.3 points above that.',
  );
});

it('keeps both in the answer', async () => {
  const { full } = await ask(desk, mine('csat', 'team'), 'zh', WANG);
  expect(full.answer).toMatchObject({
    value: 0.75,
    n: 4,
    plan: { kind: 'value', against: 'team' },
    rows: [
      { agent: 'A1', csat: 0.75, n: 4 },
      { team: 'T1', csat: 6 / 7, n: 7 },
    ],
  });
});

it('tells of a number which part of all it is, and of the team both', async () => {
  expect(await textOf(desk, mine('tickets', 'all'), 'zh', WANG)).toContain('你 4，全部合计 9；你占 44.4%。');
  expect(first(await textOf(desk, mine('tickets', 'team'), 'en', WANG))).toMatch(
    /: you 4 and 晨曦组 in total 6\.$/u,
  );
});

it('says nothing of who is ahead where a sample is small', async () => {
  const said = await textOf(desk, mine('first_response_time', 'team'), 'zh', WANG);
  expect(said).toContain('你 4 分钟（n=3），晨曦组整体 6 分钟（n=5）。');
  expect(said).toContain('不宜比较高低');
});

it('shows an agent nobody else: all but oneself is not told', async () => {
  const { full } = await ask(desk, mine('csat', 'others'), 'zh', WANG);
  expect(full.answer.status).toBe('denied');
  // The rest of a team of two is one colleague.
  const rest = await ask(desk, mine('csat', 'team_others'), 'zh', WANG);
  expect(rest.full.answer).toMatchObject({ status: 'denied', rows: [] });
});
