// What a list of groups amounts to is said of what there is, not of what is shown: no group is called the least where others are
// kept back, cut off, or have nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AnswerContext } from '../../src/answer/context.js';
import { endsOf } from '../../src/answer/ends.js';
import type { Group } from '../../src/answer/grouped.js';
import { GROUPS } from '../../src/text/sentences/groups.js';
import { ask, openDesk, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const context = (unit: 'count' | 'ratio', plan: Partial<AnswerContext['plan']>): AnswerContext =>
  ({
    directory: desk.directory,
    entries: [{ unit }],
    plan: { by: ['team'], grain: null, where: [], ...plan },
  }) as unknown as AnswerContext;
const groups = (...names: readonly string[]): readonly Group[] =>
  names.map((name) => ({ key: [name], step: null, row: { value: 1, n: 1 } })) as unknown as readonly Group[];
const whole = { more: 0, best: 'desc' } as const;
const both = { highest: true, lowest: true };

describe('the ends of a list', () => {
  it('are both known where every group is there', () => {
    expect(endsOf(context('count', {}), groups('T1', 'T2'), 0, whole)).toEqual(both);
    expect(endsOf(context('ratio', {}), groups('T1'), 0, whole)).toEqual(both);
  });
  it('are neither where a group is kept back', () => {
    expect(endsOf(context('ratio', {}), groups('T1', 'T2'), 1, whole)).toEqual({
      highest: false,
      lowest: false,
    });
  });
  it('are the best one alone on a board that goes on', () => {
    const shown = groups('T1', 'T2');
    expect(endsOf(context('ratio', {}), shown, 0, { more: 3, best: 'desc' })).toEqual({
      highest: true,
      lowest: false,
    });
    expect(endsOf(context('ratio', {}), shown, 0, { more: 3, best: 'asc' })).toEqual({
      highest: false,
      lowest: true,
    });
  });
  it('of a count need every group, as one without any has fewest; of those that were named only these', () => {
    expect(endsOf(context('count', {}), groups('T1'), 0, whole)).toEqual({ highest: true, lowest: false });
    const named = context('count', { where: [{ dim: 'team', in: ['T1'] }] });
    expect(endsOf(named, groups('T1'), 0, whole)).toEqual(both);
    const rest = context('count', { where: [{ dim: 'team', not: ['T2'] }] });
    expect(endsOf(rest, groups('T1'), 0, whole)).toEqual(both);
    expect(endsOf(context('count', { by: ['weekday'] }), groups('1', '2'), 0, whole).lowest).toBe(false);
  });
});

describe('in words', () => {
  const subject = { when: '5月', scope: null, metric: '解决量' } as never;
  const of = {
    subject,
    dimension: '客服',
    kind: 'amount',
    end: 'top',
    name: '贺兰',
    value: '16',
    shared: false,
    known: false,
  } as const;
  it('says the end that is known, or that it holds of those listed', () => {
    expect(GROUPS.zh.oneEnd({ ...of, even: false, listed: false })).toBe('5月各客服解决量：贺兰最多 16。');
    expect(GROUPS.zh.oneEnd({ ...of, even: false, listed: true })).toBe(
      '5月各客服解决量：列出的当中，贺兰最多 16。',
    );
    expect(GROUPS.zh.oneEnd({ ...of, even: true, listed: true })).toBe(
      '5月各客服解决量：列出的每一位都是 16。',
    );
    expect(GROUPS.en.oneEnd({ ...of, even: false, listed: true })).toMatch(
      /: of those listed, most for 贺兰 \(16\)\.$/u,
    );
  });
  it('of a trend are those of whole steps, and say so where one that still runs lies beyond them', async () => {
    const weekly = { kind: 'trend', grain: 'week', range: { from: '2026-02-16', to: '2026-03-12' } } as const;
    const text = async (metric: 'low_scores' | 'backlog', lang: 'zh' | 'en') =>
      (await ask(desk, { ...weekly, metrics: [metric] }, lang)).full.answer.text;
    // Until the 12th the week of 9 March has four low scores already, the one before had one.
    expect(await text('low_scores', 'en')).toMatch(/Of the whole weeks: highest 1 .*partly in the period/su);
    expect(await text('low_scores', 'zh')).toContain('只看完整的周：最多 1');
    // What is open stands as it stood at each end: no step of it is cut.
    expect(await text('backlog', 'en')).not.toMatch(/whole weeks|partly/u);
  });
  it('names no winner of groups that may not all be shown without saying so', async () => {
    const analyst = { kind: 'person', id: 'R1', name: 'Rui', role: 'analyst', teamId: null } as const;
    const best = { kind: 'breakdown', metrics: ['tickets'], by: ['channel'], order: 'desc' } as const;
    const said = async (plan: object, lang: 'zh' | 'en') =>
      (await ask(desk, { ...best, ...plan }, lang, analyst)).full.answer.text.split('\n')[0];
    expect(await said({ limit: 1 }, 'en')).toMatch(
      /^Chat has the highest ticket volume.*: 4, of those that can be shown; the others may have as many or more\.$/u,
    );
    expect(await said({ limit: 1 }, 'zh')).toMatch(/^能显示的渠道里，.*：4。没有显示的可能一样多或更多。$/u);
    expect(await said({ limit: 3 }, 'zh')).toMatch(/^能显示的渠道里，.*。没有显示的可能一样多或更多。$/u);
    const before = { kind: 'compare', order: null, compare: { from: '2026-03-02', to: '2026-03-08' } };
    expect(await said(before, 'en')).toMatch(/^[^.]*$|of those that can be shown\.$/u);
  });
  it('still says both ends where all groups have a figure', async () => {
    const said = (await ask(desk, { kind: 'breakdown', metrics: ['tickets'], by: ['team'] }, 'zh')).full
      .answer.text;
    expect(said).toMatch(/最多.*最少|都是/u);
  });
});
