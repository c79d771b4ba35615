// A superlative in a turn ranks the groups that it names, whatever stood before it: 最低的渠道 after a table of teams is a channel. One that
// names no group is asked back after one figure; it never ranks something that nobody has named.
import { describe, expect, it } from 'vitest';
import type { DimensionId } from '../../src/metrics/metric.js';
import type { Grain } from '../../src/time/local-date.js';
import type { Shown } from '../../src/question/context.js';
import type { Plan } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { context, MANAGER } from './workspace.js';

const BEFORE = {
  zh: [
    '2月满意度',
    '2月投诉量',
    '2月满意度按团队',
    '2月工单量按渠道',
    '2月每周工单量',
    '2月和1月的投诉量对比',
    '2月云帆组的满意度',
    '2月各客服解决量',
    '2月满意度最高的团队',
  ],
  en: [
    'csat in February',
    'complaints in February',
    'csat by team in February',
    'tickets by channel in February',
    'tickets per week in February',
    'complaints in February vs January',
    'csat for Harbor in February',
    'tickets resolved by agent in February',
    'which team had the best csat in February',
  ],
} as const;

const GROUPS: Readonly<Record<'zh' | 'en', Readonly<Record<string, DimensionId | Grain>>>> = {
  zh: {
    组: 'team',
    团队: 'team',
    渠道: 'channel',
    产品: 'product',
    客服: 'agent',
    人: 'agent',
    地区: 'region',
  },
  en: {
    team: 'team',
    channel: 'channel',
    product: 'product',
    agent: 'agent',
    region: 'region',
    day: 'day',
    month: 'month',
  },
};

const FORMS = {
  zh: [
    '最高的{n}',
    '最低的{n}呢',
    '哪个{n}最高',
    '哪个{n}最低',
    '最多的是哪个{n}',
    '最少的{n}',
    '最差的{n}',
    '最好的{n}是哪个',
  ],
  en: [
    'best {n}?',
    'the worst {n}',
    'which {n} was highest',
    'lowest {n}',
    'which {n} had the most',
    'and the {n} with the fewest?',
    'which {n} did best',
  ],
} as const;

const ALONE = {
  zh: ['最高的呢', '最低的', '哪个最高', '最多的是哪个'],
  en: ['the highest?', 'which is lowest', 'highest?', 'top 3'],
} as const;

/** Who led, where one was picked: the superlative of what lies within is of that one. */
const shownOf = ({ by, limit }: Plan): Shown | null =>
  limit === 1 && by.join() === 'team' ? { dim: 'team', values: ['T2'] } : null;

describe.each(['zh', 'en'] as const)('superlatives in %s', (lang) => {
  it.each(BEFORE[lang])('after %s', (before) => {
    const first = readQuestion(before, context(MANAGER));
    if (first.status !== 'plan') throw new Error(`not read: ${before}`);
    const wrong: string[] = [];
    for (const [noun, group] of Object.entries(GROUPS[lang]))
      for (const form of FORMS[lang]) {
        const turn = form.replace('{n}', noun);
        const then = readQuestion(turn, {
          ...context(MANAGER),
          previous: first.plan,
          shown: shownOf(first.plan),
        });
        // The best of what is neither good nor bad is asked back.
        if (then.status !== 'plan') {
          if (then.status === 'unread') wrong.push(`${turn}: ${then.unread.why}`);
          continue;
        }
        const { by, grain, order, limit } = then.plan;
        const ranked =
          order !== null && limit === 1 && (by.join() === group || (by.length === 0 && grain === group));
        if (!ranked)
          wrong.push(`${turn}: by ${by.join()} ${grain ?? ''} ${order ?? 'in no order'} ${limit ?? ''}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each(BEFORE[lang])('that name nothing, after %s', (before) => {
    const first = readQuestion(before, context(MANAGER));
    if (first.status !== 'plan') throw new Error(`not read: ${before}`);
    const stood = [...first.plan.by, ...(first.plan.grain === null ? [] : [first.plan.grain])].join();
    for (const turn of ALONE[lang]) {
      const then = readQuestion(turn, { ...context(MANAGER), previous: first.plan });
      if (then.status !== 'plan') continue;
      const ranked = [...then.plan.by, ...(then.plan.grain === null ? [] : [then.plan.grain])].join();
      expect(`${turn}: ${ranked}`).toBe(`${turn}: ${stood === '' ? 'asked back' : stood}`);
    }
  });
});
