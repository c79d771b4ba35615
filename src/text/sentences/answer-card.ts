// The labels of an answer's card.
import type { Lang } from '../lang.js';

export interface AnswerCardWords {
  readonly how: string;
  readonly definition: string;
  readonly understood: string;
  readonly sample: string;
  readonly leftOut: string;
  readonly asOf: string;
  more(rows: number): string;
}

export const ANSWER_CARD: Readonly<Record<Lang, AnswerCardWords>> = {
  zh: {
    how: '这个数是怎么算的',
    definition: '口径',
    understood: '问题',
    sample: '样本 n',
    leftOut: '未计入',
    asOf: '数据截至',
    more: (rows) => `……还有 ${rows} 行。`,
  },
  en: {
    how: 'How was this computed',
    definition: 'Definition',
    understood: 'Question',
    sample: 'Sample n',
    leftOut: 'Left out',
    asOf: 'Data as of',
    more: (rows) => `… and ${rows} more ${rows === 1 ? 'row' : 'rows'}.`,
  },
};
