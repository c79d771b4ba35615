// Sentences that explain a metric.
import { listed } from '../glue.js';
import type { Unit } from '../../metrics/metric.js';
import type { Lang } from '../lang.js';

export interface ExplainSentences {
  definition(name: string, definition: string): string;
  readonly unit: Readonly<Record<Unit, string>>;
  readonly better: { readonly up: string; readonly down: string };
  dimensions(names: readonly string[]): string;
  /** Asked after an answer: which question it is about. */
  about(question: string): string;
  sample(samples: readonly string[]): string;
  readonly nothingLeftOut: string;
  asOf(moment: string): string;
}

export const EXPLAIN: Readonly<Record<Lang, ExplainSentences>> = {
  zh: {
    definition: (name, definition) => `${name}：${definition}`,
    unit: {
      count: '单位是个数。',
      seconds: '单位是时长。',
      ratio: '单位是百分比。',
      score: '单位是分，1–5 分。',
      points: '单位是分，−100 到 100。',
      per_mille: '单位是每千台。',
      currency: '单位是金额。',
    },
    better: { up: '越高越好。', down: '越低越好。' },
    dimensions: (names) => `可以按${names.join('、')}来看。`,
    about: (question) => `刚才算的是：${question}。`,
    sample: (samples) => `合计 ${samples.join('，')}。`,
    nothingLeftOut: '没有排除任何数据。',
    asOf: (moment) => `数据截至 ${moment}。`,
  },
  en: {
    definition: (name, definition) => `${name}: ${definition}`,
    unit: {
      count: 'It is a count.',
      seconds: 'It is a duration.',
      ratio: 'It is a percentage.',
      score: 'It is a score from 1 to 5.',
      points: 'It is in points, from −100 to 100.',
      per_mille: 'It is per 1,000 units sold.',
      currency: 'It is an amount of money.',
    },
    better: { up: 'Higher is better.', down: 'Lower is better.' },
    dimensions: (names) => `It can be broken down by ${listed(names, 'en')}.`,
    about: (question) => `What was computed: ${question}.`,
    sample: (samples) => `In all, ${samples.join(', ')}.`,
    nothingLeftOut: 'Nothing was left out.',
    asOf: (moment) => `Data as of ${moment}.`,
  },
};
