// Questions under a name: saved after an answer, run by saying the name, sent at times; nobody else's business.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nameKey, reportOfSaved, savingOf } from '../../../src/push/saved/read-saved.js';
import { alertStage, type AlertStage } from '../alerts/stage.js';

describe('what is said about saved questions', () => {
  it.each([
    ['save this as weekly csat', { do: 'save', name: 'weekly csat' }],
    ['Save as “Board figures”', { do: 'save', name: 'Board figures' }],
    ['把这个存为 周报', { do: 'save', name: '周报' }],
    ['存为“周报”', { do: 'save', name: '周报' }],
    ['my saved questions', { do: 'list' }],
    ['我存的问题', { do: 'list' }],
    ['delete saved question weekly csat', { do: 'remove', name: 'weekly csat' }],
    ['删除存下的问题 周报', { do: 'remove', name: '周报' }],
  ])('%s', (text, wanted) => expect(savingOf(text)).toEqual(wanted));

  it.each(['csat last week', '保存率是多少', 'save my day', '上周存量工单'])('not: %s', (text) =>
    expect(savingOf(text)).toBeNull(),
  );

  it.each([
    ['send weekly csat every day at 9:30', ['weekly csat'], '30 9 * * *'],
    ['每天9点30发周报给我', ['周报'], '30 9 * * *'],
    ['每周一9点发客服周报', ['周报', '客服周报'], '0 9 * * 1'],
  ])('the words of a name say no times: %s', (text, names, cron) =>
    expect(reportOfSaved(text, names)).toMatchObject({ question: names.at(-1), schedule: { cron } }),
  );

  it.each(['send csat every day at 9:30', 'weekly csat', 'weekly csat by team every Monday 9:30'])(
    'no report of one: %s',
    (text) => expect(reportOfSaved(text, ['weekly csat'])).toBeNull(),
  );

  it('knows a name again whatever its capitals and quotes', () =>
    expect(nameKey('“Weekly  CSAT”')).toBe('weekly csat'));
});

describe('a saved question', () => {
  let stage: AlertStage;
  beforeEach(async () => {
    stage = await alertStage();
  });
  afterEach(() => stage.close());

  it('keeps "last week" as last week, and is run by its name', async () => {
    const answer = (await stage.say('m1', 'csat by team last week')).join('\n');
    expect(answer).toContain('North');
    expect((await stage.say('m1', 'save this as weekly csat')).join('\n')).toContain(
      'Saved as “weekly csat”',
    );
    const [row] = await stage.app.store.db.selectFrom('saved_questions').selectAll().execute();
    expect(row?.question).toMatch(/last week/);
    expect((await stage.say('m1', 'Weekly CSAT')).join('\n')).toContain('9–15 March 2026');
    expect((await stage.say('m1', 'my saved questions')).join('\n')).toContain('weekly csat');
  });

  it('belongs to whoever saved it', async () => {
    await stage.say('m1', 'csat by team last week');
    await stage.say('m1', 'save this as board figures');
    expect((await stage.say('a1', 'my saved questions')).join('\n')).toContain('There are none yet');
    expect((await stage.say('a1', 'board figures')).join('\n')).not.toContain('North');
  });

  it('is sent at its times under its name', async () => {
    await stage.say('m1', 'csat by team last week');
    await stage.say('m1', 'save this as weekly csat');
    const readBack = (await stage.say('m1', 'send weekly csat every Monday 9:30 to me')).join('\n');
    expect(readBack).toContain('Every Monday at 9:30 send “weekly csat” to me');
    expect(readBack).toContain('CSAT by team last week');
    await stage.say('m1', 'yes');
    const came = await stage.look('2026-03-23 09:30');
    expect(came.join('\n')).toContain('“weekly csat”, report 1, set up by Max');
  });

  it('says that there is nothing to save', async () => {
    expect((await stage.say('m1', '把这个存为 周报')).join('\n')).toContain('还没有刚刚回答过的问题');
  });

  it('goes to somebody else only by who may, and is theirs to see', async () => {
    await stage.say('m1', 'csat last week');
    expect((await stage.say('a1', 'send csat every Monday 9:30 to @Ben')).join('\n')).toContain(
      'Only supervisors',
    );
    expect(
      (await stage.say('a1', 'send csat every Monday 9:30 to mailto:boss@x.example')).join('\n'),
    ).toContain('not connected');
    // What the manager has sent to an agent is what that agent may see: not the teams side by side.
    expect((await stage.say('m1', 'send csat by team every Monday 9:30 to @Ann')).join('\n')).toContain(
      'Not saved',
    );
  });
});
