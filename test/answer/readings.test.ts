// What is not a plan is answered too: asked back, not understood, nobody's own.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerReading } from '../../src/answer/answer-reading.js';
import type { Reading, Unread } from '../../src/question/plan.js';
import { depsOf, openDesk, type Desk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.store.close());

const textOf = async (reading: Reading): Promise<string> => {
  const { full, plan } = await answerReading(reading, depsOf(desk));
  expect(plan).toBeNull();
  expect(full.answer).toMatchObject({
    rows: [],
    value: null,
    n: null,
    chart: null,
    provenance: null,
    plan: null,
  });
  return full.answer.text;
};

describe('a name that is not clear', () => {
  it('is asked back with questions that can be chosen', async () => {
    const options = ['张伟（晨曦组）上周满意度', '张伟（North）上周满意度'];
    const reading: Reading = { status: 'clarify', lang: 'zh', about: '张伟', options };
    const { full } = await answerReading(reading, depsOf(desk));
    expect(full.answer).toMatchObject({ status: 'clarify', options });
    expect(full.followUps).toEqual(options);
    expect(full.answer.text).toBe(`“张伟”有几种可能，你想问的是哪一个？\n1. ${options[0]}\n2. ${options[1]}`);
  });
});

describe('what goes on from a question that was read back', () => {
  it('says that this is not confirmed yet, and not that the last turn was unclear', async () => {
    const asked = {
      status: 'clarify',
      lang: 'zh',
      about: '',
      options: ['上周满意度'],
      unsure: true,
    } as const;
    const text = async (reading: Reading): Promise<string> =>
      (await answerReading(reading, depsOf(desk))).full.answer.text;
    expect(await text(asked)).toContain('上一句没有看懂');
    expect(await text({ ...asked, still: true })).toContain('前面问的还没有确认');
  });
});

describe('what was not understood', () => {
  it.each<[Unread, string, string]>([
    [{ why: 'future' }, '不做预测', 'do not forecast'],
    [{ why: 'unknown_words', words: ['加班时长'] }, '“加班时长”', '“加班时长”'],
    [{ why: 'no_metric', words: ['overtime'] }, '没有“overtime”这个指标', 'no metric called “overtime”'],
    [
      { why: 'no_such_value', dim: 'team', words: ['火箭组'] },
      '团队里没有“火箭组”',
      'There is no team called “火箭组”',
    ],
    [
      { why: 'no_dimension', metric: 'clv', dim: 'agent' },
      '客户生命周期价值不能按客服来看，可以按',
      "Customer lifetime value can't be broken down by agent. It can be by",
    ],
    [{ why: 'now_only', metric: 'overdue' }, '只能看现在', 'known only as it stands now'],
    [{ why: 'not_a_question' }, '客服数据', 'support figures'],
    [{ why: 'bad_date', words: ['2月30日'] }, '“2月30日”', '“2月30日”'],
    [{ why: 'backwards', words: ['3月9日到5日'] }, '结束早于开始', 'ends before it begins'],
    [{ why: 'nothing_before' }, '上一个问题', 'no earlier question'],
    [{ why: 'nothing_to_undo' }, '可以回到', 'go back to'],
    [{ why: 'too_long' }, '太长', 'too long'],
    [{ why: 'command' }, '指令', 'command'],
    [{ why: 'not_supported', words: [] }, '拆开来问', 'ask in parts'],
  ])('%o', async (unread, zh, en) => {
    expect(await textOf({ status: 'unread', lang: 'zh', unread, examples: ['上周满意度'] })).toContain(zh);
    const text = await textOf({ status: 'unread', lang: 'en', unread, examples: ['csat last week'] });
    expect(text).toContain(en);
    expect(text).toContain('csat last week');
  });
});

describe('an asker without figures of their own', () => {
  it.each(['agent', 'team'] as const)('%s', async (what) => {
    expect(await textOf({ status: 'no_self', lang: 'zh', what })).not.toBe('');
    const { full } = await answerReading({ status: 'no_self', lang: 'en', what }, depsOf(desk));
    expect(full.answer.status).toBe('unsupported');
  });
});
