// What the bot says about people's own words, about what it only guesses, and about being liked or not.
import type { Lang } from '../lang.js';

export interface OwnWordsSentences {
  readonly title: string;
  defined(phrase: string, meaning: string, forAll: boolean): string;
  /** The meaning holds words that are no question's. */
  notUnderstood(meaning: string): string;
  /** The phrase already means something to everybody. */
  taken(phrase: string): string;
  readonly tooLong: string;
  /** Only a manager or an admin may say what everybody means. */
  readonly notForAll: string;
  forgotten(phrase: string, forAll: boolean): string;
  unknown(phrase: string): string;
  readonly none: string;
  readonly listTitle: string;
  readonly head: readonly [string, string, string];
  readonly scope: { readonly own: string; readonly all: string };
  readonly how: string;
  /** Above the one sentence that may have been meant. */
  readonly guess: string;
  readonly guessButton: string;
  readonly up: string;
  readonly down: string;
}

export const OWN_WORDS: Readonly<Record<Lang, OwnWordsSentences>> = {
  zh: {
    title: '你的说法',
    defined: (phrase, meaning, forAll) =>
      forAll
        ? `记住了：大家说“${phrase}”，就是“${meaning}”。`
        : `记住了：你说“${phrase}”，就是“${meaning}”。只对你生效；想让所有人都这样用，请主管在后面加上“全员”。`,
    notUnderstood: (meaning) =>
      `“${meaning}”我还听不懂，所以没法用它来解释别的词。请换成我能回答的说法，比如“首次响应时间”。`,
    taken: (phrase) => `“${phrase}”本来就有意思，我不能改它，免得以后答错。换个词就行。`,
    tooLong: '这个说法太长了，请控制在 40 个字以内。',
    notForAll: '给所有人定说法，要主管经理或管理员来做。去掉“全员”，就只对你自己生效。',
    forgotten: (phrase, forAll) =>
      forAll ? `好，“${phrase}”不再有统一的说法了。` : `好，“${phrase}”我忘掉了。`,
    unknown: (phrase) => `“${phrase}”没有定义过。`,
    none: '你还没有自己的说法。',
    listTitle: '我记住的说法',
    head: ['说法', '意思', '对谁'],
    scope: { own: '你', all: '所有人' },
    how: '这样教我：定义 红线 = 低分评价数。不要了就说：删除定义 红线。',
    guess: '这句话我没完全看懂，你想问的是不是：',
    guessButton: '对，就问这个',
    up: '👍',
    down: '👎 不是我问的',
  },
  en: {
    title: 'Your own words',
    defined: (phrase, meaning, forAll) =>
      forAll
        ? `Noted: when anybody says “${phrase}”, they mean “${meaning}”.`
        : `Noted: when you say “${phrase}”, you mean “${meaning}”. This is for you alone; a manager can add “for everyone”.`,
    notUnderstood: (meaning) =>
      `I don’t understand “${meaning}” myself, so I can’t explain another word with it. Use something that I can answer, such as “first response time”.`,
    taken: (phrase) =>
      `“${phrase}” already means something to me, and changing that would lead to wrong answers. Please take another word.`,
    tooLong: 'That is too long for a word of its own; 40 characters are the limit.',
    notForAll:
      'What everybody means is for a manager or an admin to say. Leave out “for everyone” and it holds for you.',
    forgotten: (phrase, forAll) =>
      forAll ? `Done: “${phrase}” no longer has a common meaning.` : `Done: I have forgotten “${phrase}”.`,
    unknown: (phrase) => `“${phrase}” has not been defined.`,
    none: 'You have no words of your own yet.',
    listTitle: 'Words that I was taught',
    head: ['Word', 'Meaning', 'For'],
    scope: { own: 'you', all: 'everyone' },
    how: 'Teach me like this: define redline as low ratings. To drop it: forget redline.',
    guess: 'I could not read all of that. Did you mean:',
    guessButton: 'Yes, that',
    up: '👍',
    down: '👎 Not what I asked',
  },
};
