// The few words that WeCom's cards need of their own.
import type { Lang } from '../lang.js';

export interface WecomWords {
  /** At the end of a message that would not fit. */
  readonly cut: string;
  /** Above buttons that ask. */
  readonly askNext: string;
  /** In place of an answer that is being worked out. */
  readonly thinking: string;
  /** When working it out takes longer than a message may stay open. */
  readonly stillThinking: string;
  /** On the buttons of a card that was answered. */
  readonly done: string;
  /** Between a label and what it says. */
  readonly colon: string;
  /** Between the cells of a table's row. */
  readonly comma: string;
}

export const WECOM: Readonly<Record<Lang, WecomWords>> = {
  zh: {
    cut: '……内容较长，后面的没有显示。',
    askNext: '还可以问',
    thinking: '正在查…',
    stillThinking: '还在查，查好后另发给你。',
    done: '已处理',
    colon: '：',
    comma: '，',
  },
  en: {
    cut: '… This is cut here: the rest is too long to show.',
    askNext: 'Ask next',
    thinking: 'Looking it up…',
    stillThinking: 'Still looking; the answer will follow in a new message.',
    done: 'Done',
    colon: ': ',
    comma: ', ',
  },
};
