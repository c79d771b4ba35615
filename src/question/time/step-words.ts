// The words for a step of time: one table for all who read or move days.
import type { Grain } from '../../time/local-date.js';

/** 天, 周, 季, "week": the step that a word stands for. Forms longer than a word (个, plurals) are their readers' own. */
export const STEP_WORDS: Readonly<Record<string, Grain>> = {
  day: 'day',
  天: 'day',
  日: 'day',
  week: 'week',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  month: 'month',
  月: 'month',
  quarter: 'quarter',
  qtr: 'quarter',
  q: 'quarter',
  季: 'quarter',
  季度: 'quarter',
  year: 'year',
  年: 'year',
};
