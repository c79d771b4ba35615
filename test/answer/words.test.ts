// Every kind of answer in both languages, word for word: test/golden/answers. Rewritten with `vitest -u`, and then read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/access/principal.js';
import type { Plan } from '../../src/question/plan.js';
import { ANALYST, ask, LAST_WEEK, openDesk, SUPERVISOR, WANG, WEEK_BEFORE, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

interface Case {
  readonly name: string;
  readonly plan: Partial<Plan>;
  readonly as?: Person;
}

const LAST_30 = { from: '2026-02-14', to: '2026-03-15' } as const;
const FORTNIGHT = { from: WEEK_BEFORE.from, to: LAST_WEEK.to } as const;
const board = { kind: 'breakdown', by: ['agent'], order: 'desc' } as const;
const versus = { kind: 'compare', compare: WEEK_BEFORE } as const;

const CASES: readonly Case[] = [
  { name: 'one figure', plan: {} },
  { name: 'a team', plan: { where: [{ dim: 'team', in: ['T1'] }] } },
  { name: 'without a channel', plan: { metrics: ['tickets'], where: [{ dim: 'channel', not: ['email'] }] } },
  {
    name: 'two filters',
    plan: {
      metrics: ['first_response_time'],
      where: [
        { dim: 'team', in: ['T1'] },
        { dim: 'channel', in: ['chat'] },
      ],
    },
  },
  { name: 'p95', plan: { metrics: ['first_response_time'], stat: 'p95' } },
  { name: 'no time said', plan: { range: LAST_30, assumed: ['last_30_days'] } },
  { name: 'no data', plan: { where: [{ dim: 'agent', in: ['A4'] }] } },
  {
    name: 'backlog now',
    plan: { metrics: ['backlog'], range: { from: '2026-03-16', to: '2026-03-16' }, assumed: ['now'] },
  },
  { name: 'overdue', plan: { metrics: ['overdue'], range: null } },
  { name: 'fault rate', plan: { metrics: ['fault_rate'] } },
  { name: 'several figures', plan: { metrics: ['csat', 'first_response_time', 'tickets'] } },
  { name: 'trend by day', plan: { kind: 'trend', grain: 'day' } },
  {
    name: 'trend cut by its range',
    plan: {
      kind: 'trend',
      metrics: ['tickets'],
      grain: 'week',
      range: { from: '2026-03-04', to: '2026-03-16' },
    },
  },
  { name: 'trend by team', plan: { kind: 'trend', grain: 'week', by: ['team'], range: FORTNIGHT } },
  { name: 'by team', plan: { kind: 'breakdown', by: ['team'] } },
  {
    name: 'a share of the whole',
    plan: { metrics: ['tickets'], where: [{ dim: 'channel', in: ['chat'] }], share: 'channel' },
  },
  {
    name: 'a share against the week before',
    plan: {
      ...versus,
      metrics: ['tickets'],
      where: [{ dim: 'channel', in: ['chat'] }],
      share: 'channel',
    },
  },
  {
    name: 'a share of two together',
    plan: { metrics: ['tickets'], where: [{ dim: 'channel', in: ['chat', 'email'] }], share: 'channel' },
  },
  {
    name: 'shares of the whole',
    plan: { kind: 'breakdown', metrics: ['tickets'], by: ['channel'], share: 'channel' },
  },
  {
    name: 'day by day, weekends left out',
    plan: {
      kind: 'trend',
      metrics: ['tickets'],
      grain: 'day',
      where: [{ dim: 'weekday', in: [1, 2, 3, 4, 5] }],
    },
  },
  {
    name: 'whether two figures go together, of too few days',
    plan: { kind: 'breakdown', metrics: ['response_time', 'csat'], stat: 'mean', grain: 'day', relate: true },
  },
  {
    name: 'who is under a figure',
    plan: {
      kind: 'breakdown',
      by: ['agent'],
      having: { than: 'value', side: 'below', value: 0.8, inclusive: false },
    },
  },
  {
    name: 'nobody over a figure',
    plan: {
      kind: 'breakdown',
      by: ['team'],
      metrics: ['first_response_time'],
      having: { than: 'value', side: 'above', value: 18_000, inclusive: true },
    },
  },
  {
    name: 'whether every team is over a figure',
    plan: {
      kind: 'breakdown',
      by: ['team'],
      having: { than: 'value', side: 'above', value: 0.7, inclusive: false },
      every: true,
    },
  },
  {
    name: 'who missed the target',
    plan: { kind: 'breakdown', by: ['team'], having: { than: 'target', side: 'missed' } },
  },
  {
    name: 'days over a figure',
    plan: {
      kind: 'breakdown',
      metrics: ['tickets'],
      grain: 'day',
      having: { than: 'value', side: 'above', value: 1, inclusive: false },
    },
  },
  {
    name: 'held against the target of all tickets',
    plan: { kind: 'breakdown', by: ['product'], having: { than: 'target', side: 'missed' } },
  },
  {
    name: 'no target for this figure',
    plan: {
      kind: 'breakdown',
      metrics: ['transfer_rate'],
      by: ['team'],
      having: { than: 'target', side: 'missed' },
    },
  },
  {
    name: 'over a figure, asked by an agent',
    plan: {
      kind: 'breakdown',
      by: ['agent'],
      having: { than: 'value', side: 'above', value: 0.7, inclusive: false },
    },
    as: WANG,
  },
  {
    name: 'by two dimensions',
    plan: { kind: 'breakdown', metrics: ['tickets'], by: ['channel', 'product'] },
  },
  { name: 'two metrics by team', plan: { kind: 'breakdown', metrics: ['csat', 'tickets'], by: ['team'] } },
  { name: 'ranking', plan: board },
  { name: 'who is best', plan: { ...board, limit: 1 } },
  {
    name: 'who is slowest',
    plan: { kind: 'breakdown', metrics: ['first_response_time'], by: ['channel'], order: 'desc', limit: 1 },
  },
  { name: 'the first two', plan: { ...board, metrics: ['resolved'], limit: 2 } },
  { name: 'who is best, asked by an agent', plan: { ...board, limit: 1 }, as: WANG },
  { name: 'my place', plan: { ...board, place: true }, as: WANG },
  { name: 'the place of somebody', plan: { ...board, place: true, rankOf: 'A3' } },
  { name: 'whether they are in the top 1', plan: { ...board, place: true, rankOf: 'A3', limit: 1 } },
  { name: 'the place of a small sample', plan: { ...board, place: true, rankOf: 'A2' } },
  { name: 'the place of nobody', plan: { ...board, place: true, rankOf: 'A4' } },
  { name: 'against the week before', plan: versus },
  { name: 'against the week before, by team', plan: { ...versus, by: ['team'] } },
  { name: 'several against the week before', plan: { ...versus, metrics: ['csat', 'tickets'] } },
  { name: 'two teams', plan: { kind: 'compare', by: ['team'], where: [{ dim: 'team', in: ['T2', 'T1'] }] } },
  { name: 'overdue tickets', plan: { kind: 'list', metrics: ['overdue'], range: null } },
  {
    name: 'my overdue tickets',
    plan: {
      kind: 'list',
      metrics: ['overdue'],
      range: null,
      where: [{ dim: 'agent', in: ['A1'] }],
      assumed: ['own_tickets'],
    },
    as: WANG,
  },
  {
    name: 'no overdue tickets',
    plan: { kind: 'list', metrics: ['overdue'], range: null, where: [{ dim: 'agent', in: ['A2'] }] },
  },
  { name: 'what it means', plan: { kind: 'explain', metrics: ['csat'], range: null } },
  {
    name: 'how the last answer was computed',
    plan: { kind: 'explain', where: [{ dim: 'team', in: ['T1'] }] },
  },
  {
    name: 'how a colleague’s figure was computed, which was refused',
    plan: { kind: 'explain', where: [{ dim: 'agent', in: ['A2'] }] },
    as: WANG,
  },
  { name: 'spread of a duration', plan: { kind: 'distribution', metrics: ['first_response_time'] } },
  { name: 'spread of a score', plan: { kind: 'distribution', metrics: ['csat_score'] } },
  { name: 'spread of a share', plan: { kind: 'distribution' } },
  { name: 'why', plan: { kind: 'drivers', compare: WEEK_BEFORE, assumed: ['previous_range'] } },
  { name: 'why, a count', plan: { kind: 'drivers', metrics: ['tickets'], compare: WEEK_BEFORE } },
  {
    name: 'why, a duration without a before',
    plan: { kind: 'drivers', metrics: ['first_response_time'], compare: WEEK_BEFORE },
  },
  { name: 'a colleague', plan: { where: [{ dim: 'agent', in: ['A2'] }] }, as: WANG },
  { name: 'another team', plan: { where: [{ dim: 'team', in: ['T2'] }] }, as: WANG },
  { name: 'the bottom of a ranking', plan: { ...board, order: 'asc' }, as: SUPERVISOR },
  { name: 'people, asked by an analyst', plan: { kind: 'breakdown', by: ['agent'] }, as: ANALYST },
];

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  it('reads as it did', async () => {
    const pages: string[] = [];
    for (const { name, plan, as } of CASES) {
      const { full } = await ask(desk, plan, lang, as);
      const { status, text } = full.answer;
      pages.push(
        `## ${name}${status === 'answer' ? '' : ` [${status}]`}\n${text}${
          full.chart === null ? '' : `\n[${full.chart.kind}] ${full.chart.title}`
        }`,
      );
    }
    await expect(`${pages.join('\n\n')}\n`).toMatchFileSnapshot(`../golden/answers/${lang}.txt`);
  });
});
