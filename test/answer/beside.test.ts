// What is said of two figures that are alike, of the one that was asked for alone, of the other way, and of a question before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deniedAnswer, unreadAnswer } from '../../src/answer/refusals.js';
import type { Plan } from '../../src/question/plan.js';
import { makeFormat } from '../../src/text/format.js';
import { GROUPS } from '../../src/text/sentences/groups.js';
import { valueName } from '../../src/text/values.js';
import { ask, LAST_WEEK, openDesk, WANG, WEEK_BEFORE, textOf, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const text = (parts: Partial<Plan>, ...as: [lang?: 'zh' | 'en', who?: Parameters<typeof ask>[3]]) =>
  textOf(desk, parts, ...as);

const lines = (said: string): readonly string[] => said.split('\n');

it('calls what waits for an answer tickets', async () => {
  const mine = { metrics: ['unanswered'], where: [{ dim: 'agent', in: ['A1'] }] } as const;
  const now = { range: { from: '2026-03-16', to: '2026-03-16' } } as const;
  expect(await text({ ...mine, ...now }, 'en', WANG)).toMatch(/^Your tickets awaiting first response, now/u);
  expect(await text({ ...mine, ...now, kind: 'list' }, 'en', WANG)).toMatch(
    /^Your tickets awaiting first response, now \([^)]+\): /u,
  );
});

it('says one figure of the one group that was asked for', async () => {
  const one = { kind: 'breakdown', by: ['team'], where: [{ dim: 'team', in: ['T1'] }] } as const;
  const [zh = '', en = ''] = [await text(one), await text(one, 'en')].map((said) => lines(said)[0]);
  expect(zh).toMatch(/客户满意度 [\d.]+%（n=\d+）。$/u);
  expect(zh).not.toContain('各');
  expect(en).toMatch(/^CSAT for .+: [\d.]+% \(n = \d+\)\.$/u);
});

it('says who moved furthest the other way, where somebody did', async () => {
  // Last week: Li Ming's team 6 of 7 after 2 of 2, Zhang Wei's 2 of 5 after 1 of 2: both fell.
  const both = { kind: 'compare', by: ['team'], range: LAST_WEEK, compare: WEEK_BEFORE } as const;
  expect(await text(both)).not.toContain('反方向');
  const compared = {
    subject: { when: '', scope: null, metric: 'CSAT' },
    dimension: 'product',
    against: 'July',
    most: { names: ['A'], people: false, change: 'from 1 to 3' },
    contrary: { name: 'B', change: 'from 3 to 2' },
  };
  expect(GROUPS.en.compared(compared)).toContain(
    'A moved most, from 1 to 3; the other way most of all B, from',
  );
  expect(GROUPS.zh.compared(compared)).toMatch(/A ?变化最大，.+；反方向变化最大的是 ?B，/u);
});

it('says of the own place who shares it', () => {
  const place = { rank: 7, tied: 1, of: 26, value: '60%' };
  expect(GROUPS.zh.ownPlace(place)).toBe('你排第 7 名（与 1 人并列），共 26 人（60%）。');
  expect(GROUPS.en.ownPlace(place)).toBe('You are number 7 of 26 (60%), level with 1 other.');
  expect(GROUPS.zh.ownPlace({ ...place, tied: 0 })).toBe('你排第 7 名，共 26 人（60%）。');
});

describe('durations that differ', () => {
  const format = makeFormat('zh');
  it('are written apart where two units would hide it', () => {
    const day = 86_400 + 5 * 3_600;
    expect(format.apart([day + 120, day + 1_500], 'seconds')).toEqual([
      '1 天 5 小时 2 分',
      '1 天 5 小时 25 分',
    ]);
    expect(makeFormat('en').apart([3_601, 3_605], 'seconds')).toEqual(['1h 1s', '1h 5s']);
  });
  it('and others as ever', () => {
    expect(format.apart([86_400 + 3_600, 86_400 + 7_200], 'seconds')).toEqual(['1 天 1 小时', '1 天 2 小时']);
    expect(format.apart([7_200, 7_200, null], 'seconds')).toEqual(['2 小时', '2 小时', '无数据']);
    expect(format.apart([0.9701, 0.9699], 'ratio')).toEqual(['97%', '97%']);
  });
});

it('says nothing of the first ticket beside a figure of customers', async () => {
  const lastYear = { from: '2025-01-01', to: '2025-12-31' } as const;
  expect(await text({ metrics: ['churn_rate'], range: lastYear })).not.toContain('工单数据从');
  expect(await text({ metrics: ['tickets'], range: lastYear })).toContain('工单数据从');
});

it('names the figure of which the bottom of a ranking is not told', async () => {
  const { plan } = await ask(desk, { metrics: ['fcr'] });
  const denied = (metric: 'fcr' | 'reopen_rate' | 'resolved', lang: 'zh' | 'en'): string =>
    plan === null ? '' : deniedAnswer('bottom_of_ranking', lang, { ...plan, metrics: [metric] }).answer.text;
  expect(denied('fcr', 'en')).toContain('“who has the highest first contact resolution this month”');
  expect(denied('resolved', 'en')).toContain('“who has the most tickets resolved this month”');
  expect(denied('reopen_rate', 'zh')).toContain('“这个月谁的重开率最低”，或“我的重开率排第几”');
});

it('writes a bare priority so that it is none of the words around it', async () => {
  const said = await text({ metrics: ['tickets'], kind: 'breakdown', by: ['priority'] });
  expect(said).toMatch(/(?:高|普通|低|紧急)优先级/u);
});

it('writes a channel that is a name as it is written', () => {
  expect(valueName('channel', 'whatsapp', 'zh')).toBe('WhatsApp');
});

it('does not deny that there was a question before', () => {
  const said = (refused: boolean, lang: 'zh' | 'en'): string =>
    unreadAnswer({ why: 'nothing_before', ...(refused ? { refused } : {}) }, [], lang).answer.text;
  expect(said(true, 'zh')).toMatch(/^上一句没有回答成/u);
  expect(said(true, 'en')).toMatch(/^Your last question could not be answered/u);
  expect(said(false, 'en')).toMatch(/^There is no earlier question/u);
});

it('says the sum of numbers that stand side by side, and of no rates', async () => {
  const both = { kind: 'compare', by: ['team'], where: [{ dim: 'team', in: ['T1', 'T2'] }] } as const;
  expect(await text({ ...both, metrics: ['resolved'] })).toMatch(/合计 \d+。/u);
  expect(await text({ ...both, metrics: ['resolved'] }, 'en')).toMatch(/Together: \d+\./u);
  expect(await text({ ...both, metrics: ['csat'] }, 'en')).not.toContain('Together');
});
