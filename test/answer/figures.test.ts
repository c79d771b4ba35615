// The figures of every kind of answer against a desk that was counted by hand; the shape is the contract's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.js';
import type { Plan } from '../../src/question/plan.js';
import { textSays } from '../support/text-says.js';
import {
  ANALYST,
  ask,
  LAST_WEEK,
  MANAGER,
  openDesk,
  plan,
  SUPERVISOR,
  WANG,
  WEEK_BEFORE,
  type Desk,
} from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const answer = async (parts: Partial<Plan>, as?: Parameters<typeof ask>[3]): Promise<Answer> =>
  (await ask(desk, parts, 'zh', as)).full.answer;

describe('one figure', () => {
  it('has its value and sample, and the text says both', async () => {
    const got = await answer({});
    expect(got).toMatchObject({
      status: 'answer',
      value: 8 / 12,
      n: 12,
      rows: [],
      before: null,
      unit: 'ratio',
    });
    expect(got.text).toContain('66.7%');
    expect(got.text).toContain('n=12');
  });

  it('is null, never 0, where there is no sample', async () => {
    expect(await answer({ where: [{ dim: 'agent', in: ['A4'] }] })).toMatchObject({ value: null, n: 0 });
  });

  it('shows a survey metric with its response rate: 12 of 20', async () => {
    expect((await answer({})).text).toContain('评价率 60%');
  });

  it('puts what stands now beside each other, however it is known', async () => {
    const got = await answer({
      metrics: ['overdue', 'backlog'],
      range: { from: '2026-03-16', to: '2026-03-16' },
    });
    // W9 and O1.
    expect(got).toMatchObject({ status: 'answer', rows: [{ overdue: 2 }] });
    expect(got.text).toContain('超时工单 2');
  });

  it('carries several metrics in one row, each with its n', async () => {
    const got = await answer({ metrics: ['csat', 'first_response_time', 'tickets'] });
    // The middle of 2 4 6 8 20 40 120 180 minutes is (8 + 20) / 2 = 14.
    expect(got.rows).toEqual([
      {
        csat: 8 / 12,
        n_csat: 12,
        first_response_time: 840,
        n_first_response_time: 8,
        tickets: 9,
        n_tickets: 9,
      },
    ]);
    expect(got).toMatchObject({
      value: null,
      n: null,
      unit: { csat: 'ratio', first_response_time: 'seconds', tickets: 'count' },
    });
  });

  it('is held against the narrowest target for exactly its scope', async () => {
    expect((await answer({})).text).toContain('目标 90%');
    expect((await answer({ where: [{ dim: 'team', in: ['T1'] }] })).text).toContain('目标 80%');
    expect((await answer({ where: [{ dim: 'product', in: ['P1'] }] })).text).not.toContain('目标');
  });

  it('prints the plan, the definition, the statement and the moment', async () => {
    const got = await answer({});
    expect(got.plan).toEqual({
      kind: 'value',
      metrics: ['csat'],
      stat: null,
      range: LAST_WEEK,
      grain: null,
      by: [],
      where: [],
      compare: null,
      order: null,
      limit: null,
    });
    expect(got.provenance?.asOf).toBe('2026-03-16T01:00:00Z');
    expect(got.provenance?.sql).toMatch(/select/i);
    expect(got.provenance?.definition).not.toBe('');
  });
});

describe('over time', () => {
  it('has a row for each step, empty ones too', async () => {
    const { rows } = await answer({ kind: 'trend', grain: 'day' });
    expect(rows).toEqual([
      { day: '2026-03-09', csat: null, n: 0 },
      { day: '2026-03-10', csat: 3 / 4, n: 4 },
      { day: '2026-03-11', csat: 1, n: 3 },
      { day: '2026-03-12', csat: 2 / 5, n: 5 },
      { day: '2026-03-13', csat: null, n: 0 },
      { day: '2026-03-14', csat: null, n: 0 },
      { day: '2026-03-15', csat: null, n: 0 },
    ]);
  });

  it('keys rows by the whole step and by the groups', async () => {
    const range = { from: WEEK_BEFORE.from, to: LAST_WEEK.to };
    const { rows } = await answer({ kind: 'trend', grain: 'week', by: ['team'], range });
    expect(rows).toContainEqual({ week: '2026-03-02', team: 'T2', csat: 1 / 2, n: 2 });
    expect(rows).toContainEqual({ week: '2026-03-09', team: 'T1', csat: 6 / 7, n: 7 });
    expect((await answer({ kind: 'trend', grain: 'month', range })).rows).toEqual([
      { month: '2026-03', csat: 11 / 16, n: 16 },
    ]);
  });

  it('compares whole steps only, and draws cut ones as such', async () => {
    // Weeks of 23 February (from Wednesday), 2 March, 9 March, 16 March (runs still); nine tickets in that of 9 March.
    const { full } = await ask(desk, {
      kind: 'trend',
      grain: 'week',
      metrics: ['tickets'],
      range: { from: '2026-02-25', to: '2026-03-16' },
    });
    expect(full.headline).toMatch(/从3月2日.*的 0 到3月9日.*的 9/);
    const chart = full.chart?.kind === 'line' ? full.chart : null;
    expect(chart?.series[0]?.points.map((point) => [point.value, point.partial ?? false])).toEqual([
      [0, true],
      [0, false],
      [9, false],
      [0, true],
    ]);
    expect(chart?.note).toContain('还没有结束');
  });

  it('draws a line, or bars where columns were asked for, or nothing', async () => {
    expect((await answer({ kind: 'trend', grain: 'day' })).chart?.kind).toBe('line');
    expect((await answer({ kind: 'trend', grain: 'day', chart: 'bar' })).chart?.kind).toBe('bar');
    expect((await answer({ kind: 'trend', grain: 'day', chart: 'none' })).chart).toBeNull();
  });
});

describe('by group', () => {
  it('puts the unknown last, and never lets it win', async () => {
    // Products of last week: P1 4 tickets, P2 4, unknown 1.
    const all = await answer({ kind: 'breakdown', metrics: ['tickets'], by: ['product'] });
    expect(all.rows.at(-1)).toEqual({ product: null, tickets: 1, n: 1 });
    const least = await answer({
      kind: 'breakdown',
      metrics: ['tickets'],
      by: ['product'],
      order: 'asc',
      limit: 1,
    });
    // A tie goes by name: 店小管 before Ledgerly.
    expect(least.rows).toEqual([{ product: 'P2', tickets: 4, n: 4 }]);
    expect(all.plan).toMatchObject({ order: null, limit: null });
  });

  it('ranks people with enough in the sample, and says how many are left out', async () => {
    // Wang 3/4, Li 3/3 (three are too few for a minimum of four), Zhang 2/5.
    const got = await answer({ kind: 'breakdown', by: ['agent'], order: 'desc' });
    expect(got.rows).toEqual([
      { agent: 'A1', csat: 3 / 4, n: 4 },
      { agent: 'A3', csat: 2 / 5, n: 5 },
    ]);
    expect(got.text).toContain('1 人样本不足 4');
  });

  it('lists everybody where no order was asked, and takes every count', async () => {
    expect((await answer({ kind: 'breakdown', by: ['agent'] })).rows.map(({ agent }) => agent)).toEqual([
      'A2',
      'A1',
      'A3',
    ]);
    // Resolved: A1 3, A2 2, A3 3: the tie between A1 and A3 goes by name.
    expect(
      (await answer({ kind: 'breakdown', metrics: ['resolved'], by: ['agent'], order: 'desc' })).rows,
    ).toHaveLength(3);
  });

  it('tells people of one name apart', async () => {
    const { full } = await ask(desk, { kind: 'breakdown', by: ['agent'] }, 'zh');
    expect(full.answer.text).toContain('张伟（North）');
  });

  it('draws two dimensions as a heat map', async () => {
    const got = await answer({ kind: 'breakdown', metrics: ['tickets'], by: ['channel', 'product'] });
    expect(got.chart?.kind).toBe('heatmap');
    expect(got.rows.reduce((sum, { tickets }) => sum + Number(tickets), 0)).toBe(9);
  });
});

describe('leaderboards', () => {
  const board = { kind: 'breakdown', by: ['agent'], order: 'desc' } as const;

  it('give an agent the best end and their own place', async () => {
    const got = await answer({ ...board, limit: 1 }, WANG);
    expect(got.rows).toEqual([{ agent: 'A1', csat: 3 / 4, n: 4 }]);
    expect(got.place).toEqual({ rank: 1, of: 2, value: 3 / 4, n: 4 });
  });

  it('show "my place" and nobody else', async () => {
    const got = await answer({ ...board, place: true }, WANG);
    expect(got.rows).toEqual([{ agent: 'A1', csat: 3 / 4, n: 4 }]);
    expect(got.place).toEqual({ rank: 1, of: 2, value: 3 / 4, n: 4 });
    expect(got.text).toContain('第 1 名');
  });

  it('say so where the asker has no figure, or too small a sample to be ranked', async () => {
    const li = { ...WANG, id: 'A2' };
    expect((await answer({ ...board, place: true }, li)).place).toEqual({
      rank: null,
      of: 2,
      value: 1,
      n: 3,
    });
    const none = { ...WANG, id: 'A4' };
    expect(await answer({ ...board, place: true }, none)).toMatchObject({
      rows: [],
      place: { rank: null, value: null, n: 0 },
    });
  });
});

describe('the place of somebody', () => {
  const place = { kind: 'breakdown', by: ['agent'], order: 'desc', place: true } as const;
  const status = async (rankOf: string, as: Parameters<typeof answer>[1]) => {
    const got = await answer({ ...place, rankOf }, as);
    return got.status === 'denied' ? [got.status, got.rows, got.place] : [got.status, got.place?.rank];
  };

  it('is shown to whoever may see their figure', async () => {
    expect(await status('A3', MANAGER)).toEqual(['answer', 2]);
    expect(await status('A1', SUPERVISOR)).toEqual(['answer', 1]);
    expect(await status('A3', SUPERVISOR)).toEqual(['denied', [], null]);
    expect(await status('A3', WANG)).toEqual(['denied', [], null]);
    expect(await status('A3', ANALYST)).toEqual(['denied', [], null]);
  });

  it('is shared by those who have one and the same figure', async () => {
    const { full } = await ask(desk, { ...place, metrics: ['tickets'], rankOf: 'A1' }, 'en', MANAGER);
    const { full: all } = await ask(desk, { ...place, place: false, metrics: ['tickets'] }, 'en', MANAGER);
    const counts = all.answer.rows.map(({ tickets }) => Number(tickets));
    const own = Number(full.answer.rows[0]?.['tickets']);
    expect(full.answer.place?.rank).toBe(1 + counts.filter((count) => count > own).length);
  });
});

describe('comparisons', () => {
  it('over time have both figures', async () => {
    expect(await answer({ kind: 'compare', compare: WEEK_BEFORE })).toMatchObject({
      value: 8 / 12,
      n: 12,
      before: { value: 3 / 4, n: 4 },
      rows: [],
    });
  });

  it('over time by group carry the earlier figure in each row', async () => {
    expect((await answer({ kind: 'compare', compare: WEEK_BEFORE, by: ['team'] })).rows).toEqual([
      { team: 'T1', csat: 6 / 7, n: 7, csat_before: 1, n_before: 2 },
      { team: 'T2', csat: 2 / 5, n: 5, csat_before: 1 / 2, n_before: 2 },
    ]);
  });

  it('between groups keep the order in which they were named', async () => {
    const got = await answer({ kind: 'compare', by: ['team'], where: [{ dim: 'team', in: ['T2', 'T1'] }] });
    expect(got.rows).toEqual([
      { team: 'T2', csat: 2 / 5, n: 5 },
      { team: 'T1', csat: 6 / 7, n: 7 },
    ]);
  });
});

describe('groups against the week before', () => {
  // 晨曦组 from 2 of 2 to 6 of 7, North from 1 of 2 to 2 of 5.
  const teams: Partial<Plan> = { kind: 'compare', compare: WEEK_BEFORE, by: ['team'] };

  it('have a sample behind every figure of their table, then and now', async () => {
    const { full } = await ask(desk, teams, 'en', MANAGER);
    expect(full.table?.head).toHaveLength(5);
    expect(full.table?.rows.map((row) => row.slice(1))).toEqual([
      ['85.7%', '7', '100%', '2'],
      ['40%', '5', '50%', '2'],
    ]);
  });

  it('that fell are counted, the furthest first', async () => {
    const said = async (lang: 'zh' | 'en') =>
      (await ask(desk, { ...teams, order: 'asc' }, lang, MANAGER)).full.answer.text.split('\n')[0];
    expect(await said('en')).toMatch(/: 2 teams fell, 晨曦组 most \(by 14\.3 points\)\.$/u);
    expect(await said('zh')).toMatch(/下降的有 2 个团队，最多的是晨曦组（低 14\.3 个百分点）。$/u);
  });
});

describe('two stretches of unlike length', () => {
  const against = (metric: 'tickets' | 'csat', to: string) =>
    answer({ kind: 'compare', metrics: [metric], range: LAST_WEEK, compare: { ...WEEK_BEFORE, to } });

  it('are told to be so where something is counted, and not of a rate', async () => {
    const [first] = [WEEK_BEFORE.from];
    expect((await against('tickets', first)).text).toContain('两段时间不一样长：7 天对 1 天。');
    expect((await against('csat', first)).text).not.toContain('不一样长');
    expect((await against('tickets', WEEK_BEFORE.to)).text).not.toContain('不一样长');
  });
});

describe('who was named and has nothing', () => {
  const between = (metric: 'csat' | 'resolved') =>
    answer({
      kind: 'compare',
      metrics: [metric],
      by: ['agent'],
      where: [{ dim: 'agent', in: ['A4', 'A1'] }],
    });

  it('is told beside the others', async () => {
    expect((await between('csat')).text).toMatch(/没有数据。/u);
    expect((await between('resolved')).text).toMatch(/一个也没有。/u);
  });
});

describe('lists', () => {
  it('have one row per ticket, the most urgent first', async () => {
    expect((await answer({ kind: 'list', metrics: ['overdue'], range: null })).rows).toEqual([
      { ticket: 'W9', agent: 'A1', due: '2026-03-14T02:00:00Z', overdue_seconds: 47 * 3_600 },
      { ticket: 'O1', agent: 'A3', due: '2026-03-15T22:00:00Z', overdue_seconds: 3 * 3_600 },
    ]);
  });
});

describe('spreads', () => {
  it('hold the whole sample in contiguous bins', async () => {
    const { rows } = await answer({ kind: 'distribution', metrics: ['first_response_time'] });
    expect(rows.reduce((sum, { n }) => sum + Number(n), 0)).toBe(8);
    for (const [index, row] of rows.slice(1).entries()) expect(row['from']).toBe(rows[index]?.['to']);
    expect(rows.at(-1)?.['to']).toBeNull();
  });

  it('keep whole scores apart', async () => {
    // 1 2 4 5 5 5 5 5 5 1 2 4: twos of each low one, no three, two fours, six fives.
    expect((await answer({ kind: 'distribution', metrics: ['csat_score'] })).rows).toEqual([
      { from: 1, to: 2, n: 2 },
      { from: 2, to: 3, n: 2 },
      { from: 3, to: 4, n: 0 },
      { from: 4, to: 5, n: 2 },
      { from: 5, to: null, n: 6 },
    ]);
  });
});

describe('drivers', () => {
  const why = { kind: 'drivers', compare: WEEK_BEFORE } as const;

  it('add up to the change within every dimension', async () => {
    const { rows } = await answer(why);
    const dims = [...new Set(rows.map(({ dim }) => dim))];
    expect(dims).toEqual(expect.arrayContaining(['team', 'product']));
    for (const dim of dims) {
      const sum = rows
        .filter((row) => row['dim'] === dim)
        .reduce((total, row) => total + Number(row['contribution']), 0);
      expect(Math.abs(sum - (8 / 12 - 3 / 4)), String(dim)).toBeLessThan(1e-9);
    }
  });

  it('leave out the dimensions that the asker may not see, or not whole', async () => {
    // An analyst sees no teams; each product's figure rests on one team's people, the second on Zhang Wei alone.
    const dims = new Set((await answer(why, ANALYST)).rows.map(({ dim }) => dim));
    expect(dims).not.toContain('team');
    expect(dims).not.toContain('product');
    expect(dims).toContain('channel');
  });

  it('have no rows where there is nothing to compare with', async () => {
    const got = await answer({ ...why, metrics: ['first_response_time'] });
    expect(got).toMatchObject({ status: 'answer', rows: [], chart: null });
  });
});

describe('what is not allowed', () => {
  const CASES: readonly (readonly [string, Partial<Plan>, Parameters<typeof ask>[3]])[] = [
    ['a colleague', { where: [{ dim: 'agent', in: ['A2'] }] }, WANG],
    ['another team', { where: [{ dim: 'team', in: ['T2'] }] }, WANG],
    ['people of another team', { where: [{ dim: 'agent', in: ['A3'] }] }, SUPERVISOR],
    ['the bottom of a ranking', { kind: 'breakdown', by: ['agent'], order: 'asc' }, WANG],
    ['people for an analyst', { kind: 'breakdown', by: ['agent'] }, ANALYST],
    ['teams for an analyst', { where: [{ dim: 'team', in: ['T1'] }] }, ANALYST],
    ['which team moved it, for an analyst', { kind: 'drivers', compare: WEEK_BEFORE, by: ['team'] }, ANALYST],
    ['who moved it, for an agent', { kind: 'drivers', compare: WEEK_BEFORE, by: ['agent'] }, WANG],
    ['tickets of others', { kind: 'list', metrics: ['overdue'], range: null }, WANG],
    [
      'a colleague among several metrics',
      { metrics: ['tickets', 'csat'], where: [{ dim: 'agent', in: ['A2'] }] },
      WANG,
    ],
    [
      'a colleague compared',
      { kind: 'compare', compare: WEEK_BEFORE, where: [{ dim: 'agent', in: ['A2'] }] },
      WANG,
    ],
    [
      'a colleague spread out',
      { kind: 'distribution', metrics: ['csat_score'], where: [{ dim: 'agent', in: ['A2'] }] },
      WANG,
    ],
    [
      'a colleague explained',
      { kind: 'drivers', compare: WEEK_BEFORE, where: [{ dim: 'agent', in: ['A2'] }] },
      WANG,
    ],
  ];
  it.each(CASES)('%s: no figure anywhere', async (_, parts, as) => {
    for (const lang of ['zh', 'en'] as const) {
      const { full, plan: kept } = await ask(desk, parts, lang, as);
      expect(full.answer).toMatchObject({
        status: 'denied',
        rows: [],
        value: null,
        n: null,
        before: null,
        place: null,
        chart: null,
        provenance: null,
      });
      expect(full.chart).toBeNull();
      expect(full.answer.text).not.toMatch(/\d+(\.\d+)?%/);
      expect(kept).toEqual(plan(parts));
    }
  });
});

describe('the text of one figure says the figure', () => {
  const METRICS = [
    'csat',
    'tickets',
    'resolved',
    'first_response_time',
    'resolution_time',
    'csat_score',
    'complaint_rate',
    'backlog',
    'low_scores',
  ] as const;
  it.each(METRICS)('%s', async (metric) => {
    for (const lang of ['zh', 'en'] as const) {
      const { value, text, unit } = (await ask(desk, { metrics: [metric] }, lang)).full.answer;
      if (value === null || typeof unit !== 'string') throw new Error('the desk has a figure for it');
      expect(textSays(text, value, unit), text).toBe(true);
    }
  });
});

describe('the clock of a duration', () => {
  it('is said when it is the business one', async () => {
    const asked = { metrics: ['first_response_time'], clock: 'business' } as const;
    expect((await answer(asked)).text).toContain('时长按工作时间计算');
    expect((await answer({ ...asked, metrics: ['tickets'] })).text).not.toContain('工作时间');
  });
});
