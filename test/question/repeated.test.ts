// Texts that say the same few words over and over, as a person does by leaning on a key and a mischief-maker by hand: reading them comes
// to an end. A pattern that may cut such a text into pieces in many ways would look at all of them, and no one lives that long; the test
// would then run into its time limit.
import { array, assert as check, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { context, MANAGER } from './workspace.js';

const FILLERS_EN =
  'and so ok now then please also just maybe can-you could-we let-me show-me what-about and-if-we can-i thanks great it-works it-helped still too not the all only vs by up rank compare'
    .split(' ')
    .map((word) => `${word.replaceAll('-', ' ')} `);
const FILLERS_ZH =
  '那 那么 再 看 看看 看一下 上 上上 嗯 哦 哈 哈哈 啊 呢 吧 了 的 吗 没 没有 是 是不是 算不算 也 都 还 还是 有 有没有 请 麻烦 帮我 只看 换成 分别看 多少 是多少 怎么样 我们 他们 一下 刚 刚刚 重新 要 按 从 比 和 跟 与'.split(
    ' ',
  );
/** Enough for any number of ways to be too many. */
const LENGTH = 120;

const filled = (parts: readonly string[]): string => {
  const once = parts.join('');
  return once.repeat(Math.ceil(LENGTH / once.length)).slice(0, LENGTH);
};

const before = ['上个月各组满意度']
  .map((question) => readQuestion(question, context()))
  .map((reading): Plan | null => (reading.status === 'plan' ? reading.plan : null));

const isRead = (text: string): void => {
  for (const previous of [null, ...before]) {
    const seen = { ...context(MANAGER, previous), earlier: previous === null ? [] : [previous] };
    expect(['plan', 'clarify', 'unread', 'no_self']).toContain(readQuestion(text, seen).status);
  }
};

describe('what is said over and over', () => {
  it('stands behind questions that are read', () => {
    expect(before).not.toContain(null);
  });

  it.each([...FILLERS_EN, ...FILLERS_ZH])('%s', (word) => {
    isRead(filled([word]));
  });

  it.each([
    ['two or three at a time', FILLERS_EN],
    ['两三个一起', FILLERS_ZH],
    ['both languages', [...FILLERS_EN, ...FILLERS_ZH]],
  ])('%s', (_how, words) => {
    check(
      property(array(constantFrom(...words), { minLength: 2, maxLength: 4 }), (parts) =>
        isRead(filled(parts)),
      ),
      {
        numRuns: 8,
      },
    );
  });

  it('is refused with why, in the language of the asker', () => {
    const previous = before[0] ?? null;
    const reading = readQuestion(filled(['and if we can i ']), context(MANAGER, previous));
    expect(reading).toMatchObject({ status: 'unread', lang: 'en', unread: { why: 'too_long' } });
  });
});
