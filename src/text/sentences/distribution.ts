// Sentences about how a figure spreads.
import { glue } from '../glue.js';
import type { Lang } from '../lang.js';
import { FIGURE, type Subject } from './figure.js';

export interface DistributionSentences {
  head(p: {
    readonly subject: Subject;
    readonly n: string;
    readonly bin: string;
    readonly share: string;
  }): string;
  half(value: string): string;
  mean(value: string): string;
  /** `15–30 分钟`; `to` null is open. */
  bin(from: string, to: string | null): string;
  readonly median: string;
  readonly range: string;
  readonly count: string;
  readonly share: string;
}

/** `15–30 分钟` instead of `15 分钟–30 分钟`. */
function span(from: string, to: string): string {
  const [, digits, unit] = /^([\d.]+)(\s?\D+)$/.exec(from) ?? [];
  return digits !== undefined &&
    unit !== undefined &&
    to.endsWith(unit) &&
    /^[\d.]+$/.test(to.slice(0, -unit.length))
    ? `${digits}–${to}`
    : `${from}–${to}`;
}

export const DISTRIBUTION: Readonly<Record<Lang, DistributionSentences>> = {
  zh: {
    head: ({ subject, n, bin, share }) =>
      `${glue(FIGURE.zh.subject(subject), '分布')}（${n}）：最多的是 ${bin}，占 ${share}。`,
    half: (value) => `一半不超过 ${value}。`,
    mean: (value) => `平均 ${value}。`,
    bin: (from, to) => (to === null ? `${from}及以上` : span(from, to)),
    median: '中位数',
    range: '区间',
    count: '数量',
    share: '占比',
  },
  en: {
    head: ({ subject, n, bin, share }) =>
      `${FIGURE.en.subject(subject)}, distribution (${n}): most often ${bin}, ${share} of all.`,
    half: (value) => `Half are at or below ${value}.`,
    mean: (value) => `The mean is ${value}.`,
    bin: (from, to) => (to === null ? `${from} and more` : span(from, to)),
    median: 'Median',
    range: 'Range',
    count: 'Count',
    share: 'Share',
  },
};
