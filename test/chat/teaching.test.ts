// Words that people teach, guesses that they confirm, answers that they like or not: through the inbox, kept in the store.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingAction } from '../../adapters/platform.js';
import { grouped } from '../../src/cli/questions.js';
import { notUnderstood } from '../../src/store/asked.js';
import { saveLink } from '../../src/store/links.js';
import { DAY_MS } from '../../src/time/instant.js';
import { makeStage, message, tell, type Stage } from './inbox-stage.js';

let stage: Stage;
let guesses: Record<string, string>;
let guessed: string[];
beforeEach(async () => {
  guesses = {};
  guessed = [];
  stage = await makeStage({
    suggest: async (text) => {
      guessed.push(text);
      return guesses[text] ?? null;
    },
  });
  for (const [userId, agentId] of [
    ['Ua1', 'a1'],
    ['Ua2', 'a2'],
    ['Um1', 'm1'],
  ] as const)
    await saveLink(stage.app.store.db, {
      platform: 'slack',
      tenant: '',
      userId,
      agentId,
      how: 'admin',
      confirmedBy: ':admin',
      at: stage.now,
    });
});
afterEach(() => stage.close());

const say = async (who: string, text: string): Promise<string> => {
  await tell(stage, message(who, text));
  return (await stage.said()).at(-1)?.text ?? '';
};
let presses = 0;
const press = async (who: string, action: string, value: string): Promise<string> => {
  presses += 1;
  const { kind: _message, text: _text, ...from } = message(who, '');
  const pressed: IncomingAction = {
    ...from,
    kind: 'action',
    id: `p${presses}`,
    action,
    value,
    fields: {},
    messageId: null,
  };
  await tell(stage, pressed);
  return (await stage.said()).at(-1)?.text ?? '';
};

describe('a word of one’s own', () => {
  it('is read as what it was said to mean, for whoever taught it and nobody else', async () => {
    expect(await say('Ua1', 'wins last week')).not.toMatch(/\b60\b/);
    expect(await say('Ua1', 'by wins we mean tickets resolved')).toContain('wins');
    expect(await say('Ua1', 'wins last week')).toMatch(/\b60\b/);
    expect(await say('Ua2', 'wins last week')).not.toMatch(/\b60\b/);
    expect(await say('Ua1', 'my words')).toContain('tickets resolved');
    await say('Ua1', 'forget wins');
    expect(await say('Ua1', 'wins last week')).not.toMatch(/\b60\b/);
  });

  it('is everybody’s only when a manager says so', async () => {
    expect(await say('Ua1', '定义 战果 = 解决量 全员')).toContain('管理员');
    expect(await say('Ua2', '上周战果')).not.toContain('60');
    await say('Um1', '定义 战果 = 解决量 全员');
    expect(await say('Ua2', '上周战果')).toContain('60');
    expect(await say('Ua2', '删除定义 战果')).toContain('没有定义过');
    expect(await say('Ua2', '上周战果')).toContain('60');
  });

  it('can’t be explained by what nobody understands, and can’t change what has a meaning', async () => {
    expect(await say('Ua1', 'define wins as glorbs')).toContain('glorbs');
    expect(await say('Ua1', 'define csat as nps')).toContain('already means');
    expect(await say('Ua1', 'my words')).toContain('no words of your own');
  });
});

describe('a guess', () => {
  it('is answered when it is confirmed, and known from then on without asking', async () => {
    guesses = { 'did we crush it lately': 'tickets resolved last week' };
    const offered = await say('Ua1', 'did we crush it lately');
    expect(offered).toContain('tickets resolved last week');
    expect(offered).not.toMatch(/\b60\b/);
    const value = JSON.stringify(['did we crush it lately', 'tickets resolved last week']);
    expect(await press('Ua1', 'meant', value)).toMatch(/\b60\b/);
    expect(await say('Ua1', 'Did we crush it lately?')).toMatch(/\b60\b/);
    expect(guessed).toEqual(['did we crush it lately']);
    await say('Ua2', 'did we crush it lately');
    expect(guessed).toHaveLength(2);
  });

  it('is not wanted for what is read, refused, or no question', async () => {
    for (const text of ['csat last week', 'csat next week', 'hello', 'my words']) await say('Ua1', text);
    expect(guessed).toEqual([]);
  });

  it('gives nobody what they may not see', async () => {
    expect(await press('Ua1', 'meant', JSON.stringify(['x y z', 'Dan’s csat last week']))).not.toMatch(
      /\d+(\.\d+)? ?%/,
    );
  });
});

describe('a wish about oneself', () => {
  it('in words does what the button does', async () => {
    const hidden = () =>
      stage.app.store.db.selectFrom('audit').select(['action', 'outcome', 'detail']).execute();
    await say('Ua1', '排行榜别点我的名');
    await say('Ua1', 'name me on the leaderboard again');
    expect((await hidden()).filter(({ action }) => action === 'leaderboard-name')).toEqual([
      { action: 'leaderboard-name', outcome: 'done', detail: 'hide' },
      { action: 'leaderboard-name', outcome: 'done', detail: 'show' },
    ]);
  });
});

describe('a vote', () => {
  const down = () => notUnderstood(stage.app.store.db, stage.now - DAY_MS);

  it('by a button is kept with the question', async () => {
    const answer = await say('Ua1', 'tickets resolved last week');
    expect(answer).toContain('👎');
    const { id } = await stage.app.store.db.selectFrom('asked').select('id').executeTakeFirstOrThrow();
    // Another's vote is thanked for, and changes nothing.
    await press('Ua2', 'feedback', `down ${id}`);
    expect(await down()).toEqual([]);
    await press('Ua1', 'feedback', `down ${id}`);
    expect(await down()).toMatchObject([
      { question: 'tickets resolved last week', vote: 'down', asker: 'a1' },
    ]);
  });

  it('in a word is about the answer just before', async () => {
    await say('Ua1', '上周解决量');
    expect(await say('Ua1', '不是我问的')).toContain('谢谢');
    expect(await down()).toMatchObject([{ question: '上周解决量', vote: 'down' }]);
  });

  it('and what was not understood are there to be reviewed, together, without personal data', async () => {
    await say('Ua1', 'flurbs last week');
    await say('Ua2', 'Flurbs last week');
    await say('Ua2', 'flurbs of 13812345678');
    const groups = grouped(await down());
    expect(groups[0]).toMatchObject({ what: 'not understood', questions: [{ times: 2 }] });
    expect(JSON.stringify(groups)).not.toContain('13812345678');
  });
});
