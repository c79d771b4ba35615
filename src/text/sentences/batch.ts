// What a batch says to a line that it can't take as a question.
import type { Lang } from '../lang.js';

export interface BatchSentences {
  readonly broken: string;
  unknownPerson(who: string): string;
  badMoment(text: string): string;
  readonly fault: string;
}

export const BATCH: Readonly<Record<Lang, BatchSentences>> = {
  zh: {
    broken:
      '这一行不是一个问题：需要 {"id":"q1","question":"上周满意度"} 这样的 JSON，可以带 "as"、"now"、"lang"、"thread"。',
    unknownPerson: (who) => `这里没有编号或邮箱是“${who}”的人。`,
    badMoment: (text) => `“now” 写的“${text}”不是一个时间，请写成 2026-03-16T09:00:00+08:00 这样。`,
    fault: '程序在这个问题上出了错，原因写在标准错误输出里。',
  },
  en: {
    broken:
      'This line is not a question: it needs JSON such as {"id":"q1","question":"CSAT last week"}, with "as", "now", "lang" and "thread" where wanted.',
    unknownPerson: (who) => `There is nobody here with the id or e-mail “${who}”.`,
    badMoment: (text) =>
      `“${text}” can’t be read as the moment of "now". Write it like 2026-03-16T09:00:00+08:00.`,
    fault: 'The program failed on this question; the reason stands on standard error.',
  },
};
