// The few words that WeCom's cards need of their own.
import type { Lang } from '../lang.js';

export interface WecomWords {
  /** At the end of a message that would not fit. */
  readonly cut: string;
  /** Above buttons that ask. */
  readonly askNext: string;
  /** Above buttons of several kinds. */
  readonly next: string;
  /** Above buttons that only say how an answer was liked. */
  readonly rate: string;
  /** Above buttons that only say how a push was liked. */
  readonly useful: string;
  /** On the button that asks how an answer was computed. */
  readonly how: string;
  /** In place of an answer that is being worked out. */
  readonly thinking: string;
  /** When working it out takes longer than a message may stay open. */
  readonly stillThinking: string;
  /** Between a label and what it says. */
  readonly colon: string;
  /** Between the cells of a table's row. */
  readonly comma: string;
  /** A figure with its sample. */
  withSample(figure: string, n: string): string;
}

export const WECOM: Readonly<Record<Lang, WecomWords>> = {
  zh: {
    cut: '……内容较长，后面的没有显示。',
    askNext: '还可以问',
    next: '接下来',
    rate: '这个回答有帮助吗？',
    useful: '这条消息有用吗？',
    how: '怎么算的',
    thinking: '正在查…',
    stillThinking: '还在查，查好后另发给你。',
    colon: '：',
    comma: '，',
    withSample: (figure, n) => `${figure}（n=${n}）`,
  },
  en: {
    cut: '… This is cut here: the rest is too long to show.',
    askNext: 'Ask next',
    next: 'What next',
    rate: 'Was this helpful?',
    useful: 'Was this message useful?',
    how: 'How computed',
    thinking: 'Looking it up…',
    stillThinking: 'Still looking; the answer will follow in a new message.',
    colon: ': ',
    comma: ', ',
    withSample: (figure, n) => `${figure} (n = ${n})`,
  },
};
