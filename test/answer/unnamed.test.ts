// Who would rather not be named is not, in any ranking that others read, however it is asked for; their own reader and those with a right to
// their figures read on.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { setUnnamed } from '../../src/store/unnamed-people.js';
import { ask, MANAGER, NOW, openDesk, SUPERVISOR, WANG, type Desk } from './desk.js';

/** Last week: Li Ming 3 of 3, Wang Fang 3 of 4, Zhang Wei 2 of 5. A place needs one answer here. */
const RANKING: Partial<Plan> = { kind: 'breakdown', by: ['agent'], order: 'desc' };
let desk: Desk;
beforeEach(async () => {
  const opened = await openDesk();
  desk = {
    ...opened,
    config: { ...opened.config, workspace: { ...opened.config.workspace, minSample: 1 } },
  };
});
afterEach(() => desk.store.close());

const answer = async (parts: Partial<Plan>, as: Parameters<typeof ask>[3], lang: 'zh' | 'en' = 'en') => {
  const { full } = await ask(desk, parts, lang, as);
  return { ...full.answer, agents: full.answer.rows.map(({ agent }) => agent), all: JSON.stringify(full) };
};
const hide = (id: string) => setUnnamed(desk.store.db, id, true, NOW);

describe('somebody who would rather not be named', () => {
  it('is left out for colleagues, with a line that says so; the others keep their places', async () => {
    await hide('A2');
    const got = await answer(RANKING, WANG);
    expect(got.agents).toEqual(['A1', 'A3']);
    expect(got.place).toMatchObject({ rank: 2, of: 3 });
    expect(got.text).toContain('1 person prefers not to be named and is left out');
    expect(got.text).toContain('2. 王芳');
    expect(got.text).toContain(
      'of the 3 highest by agent, 王芳 is the first who is named, number 2 with 75%',
    );
    expect(got.all).not.toContain('Li Ming');
    expect(got.all).not.toContain('A2');
  });

  it('is not given away by “who has the highest”', async () => {
    await hide('A2');
    const got = await answer({ ...RANKING, limit: 1 }, WANG, 'zh');
    expect(got).toMatchObject({ status: 'answer', rows: [] });
    expect(got.text).toContain('最高的客服不愿署名');
    expect(got.all).not.toContain('Li Ming');
  });

  it('is not given away by “who is above”, or by shares', async () => {
    await hide('A2');
    const above = await answer(
      { ...RANKING, order: null, having: { side: 'above', inclusive: false, than: 'value', value: 0.7 } },
      WANG,
    );
    expect(above.agents).toEqual(['A1']);
    expect(above.all).not.toContain('Li Ming');
    const shares = await answer({ ...RANKING, metrics: ['tickets'], share: 'agent' }, WANG);
    expect(shares.agents).toEqual(['A1', 'A3']);
    expect(shares.all).not.toContain('Li Ming');
  });

  it('reads their own row, and whoever may see their figures reads it too', async () => {
    await hide('A1');
    await hide('A2');
    expect((await answer(RANKING, WANG)).agents).toEqual(['A1', 'A3']);
    expect((await answer(RANKING, SUPERVISOR)).agents).toEqual(['A2', 'A1', 'A3']);
    expect((await answer(RANKING, MANAGER)).agents).toEqual(['A2', 'A1', 'A3']);
    await hide('A3');
    expect((await answer(RANKING, SUPERVISOR)).agents).toEqual(['A2', 'A1']);
    const room = { kind: 'room', id: 'r', members: [WANG, MANAGER] } as const;
    expect((await answer(RANKING, room)).agents).toEqual([]);
  });

  it('changes nothing where nobody has asked for it', async () => {
    const got = await answer(RANKING, WANG);
    expect(got.agents).toEqual(['A2', 'A1', 'A3']);
    expect(got.text).not.toContain('named');
  });
});

describe('shares of people', () => {
  it('are a board to those who may not see everybody', async () => {
    const got = await answer({ ...RANKING, metrics: ['tickets'], share: 'agent', limit: 1 }, WANG);
    expect(got.agents).toEqual(['A1']);
    // Only the first was asked for: nothing of it is kept back.
    expect(got.text).not.toContain('Shown like the published leaderboard');
    const whole = await answer({ ...RANKING, metrics: ['tickets'], share: 'agent', limit: null }, WANG);
    expect(whole.text).toContain('Shown like the published leaderboard');
    expect(
      (await answer({ ...RANKING, metrics: ['tickets'], share: 'agent', order: 'asc' }, WANG)).status,
    ).toBe('denied');
  });
});
