// Why an answer, an alert or a push was of no use: what is asked when somebody says so, and the reasons to choose from.
import type { Lang } from '../lang.js';

/** Why an answer was no good. */
export const ANSWER_REASONS = ['misread', 'wrong', 'missing', 'unclear', 'other'] as const;
/** Why something that the bot said by itself was no good. */
export const PUSH_REASONS = ['noise', 'known', 'small', 'not_mine', 'wrong', 'other'] as const;
export type Reason = (typeof ANSWER_REASONS)[number] | (typeof PUSH_REASONS)[number];

export interface ReasonSentences {
  readonly title: string;
  readonly label: string;
  readonly text: string;
  readonly submit: string;
  readonly cancel: string;
  readonly answer: Readonly<Record<(typeof ANSWER_REASONS)[number], string>>;
  readonly push: Readonly<Record<(typeof PUSH_REASONS)[number], string>>;
}

export const REASONS: Readonly<Record<Lang, ReasonSentences>> = {
  zh: {
    title: '哪里不好？',
    label: '已经记下了。哪里不好？',
    text: '想补充什么？',
    submit: '提交',
    cancel: '不说了',
    answer: {
      misread: '没看懂我的问题',
      wrong: '数字不对',
      missing: '少了我要的内容',
      unclear: '看不明白',
      other: '其他',
    },
    push: {
      noise: '太频繁了',
      known: '我已经知道了',
      small: '变化太小，不值得说',
      not_mine: '和我无关',
      wrong: '数字不对',
      other: '其他',
    },
  },
  en: {
    title: 'What was wrong?',
    label: 'It’s noted. What was wrong?',
    text: 'Anything to add?',
    submit: 'Send',
    cancel: 'Not now',
    answer: {
      misread: 'It misread my question',
      wrong: 'The figure is wrong',
      missing: 'Something is missing',
      unclear: 'It is hard to follow',
      other: 'Something else',
    },
    push: {
      noise: 'It comes too often',
      known: 'I knew already',
      small: 'Too small to matter',
      not_mine: 'Not my business',
      wrong: 'The figures are wrong',
      other: 'Something else',
    },
  },
};
