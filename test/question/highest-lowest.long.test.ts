// The highest are those with the largest figures, and the lowest those with the smallest, whichever is better and however it is said: in a
// question of its own and after a table.
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/question/plan.js';
import { readQuestion } from '../../src/question/read.js';
import { context, MANAGER } from './workspace.js';

const FIGURES: readonly (readonly [string, string])[] = [
  ['csat', '满意度'],
  ['complaint rate', '投诉率'],
  ['complaints', '投诉量'],
  ['first response time', '首次响应时间'],
  ['tickets resolved', '解决量'],
  ['reopen rate', '重开率'],
  ['nps', '净推荐值'],
  ['backlog', '积压量'],
];
const GROUPS: readonly (readonly [string, string])[] = [
  ['team', '组'],
  ['agent', '客服'],
  ['channel', '渠道'],
  ['product', '产品'],
];
const WORDS = {
  desc: { en: ['highest', 'largest', 'biggest'], zh: ['最高', '最多', '最大'] },
  asc: { en: ['lowest', 'smallest'], zh: ['最低', '最少'] },
} as const;
const COUNTS = [
  [2, '两'],
  [3, '三'],
] as const;

interface Asked {
  readonly text: string;
  readonly after: string | null;
  readonly limit: number | null;
}

function english(figure: string, group: string, word: string): readonly Asked[] {
  const after = `${figure} by ${group} last month`;
  return [
    ...COUNTS.flatMap(([n]) => [
      ...[
        `${word} ${n} ${group}s by ${figure} last month`,
        `the ${n} ${group}s with the ${word} ${figure} last month`,
        `which ${n} ${group}s have the ${word} ${figure} last month`,
      ].map((text) => ({ text, after: null, limit: n })),
      ...[
        `${word} ${n}`,
        `the ${word} ${n}`,
        `just the ${word} ${n}`,
        `the ${n} ${word}`,
        `only the ${word} ${n} ${group}s`,
        `show the ${n} ${word}`,
      ].map((text) => ({ text, after, limit: n })),
    ]),
    ...[
      `which is the ${word}`,
      `the ${word}?`,
      `which one is ${word}`,
      `${word}?`,
      `which ${group} is ${word}`,
    ].map((text) => ({ text, after, limit: 1 })),
    ...[`${word} first`, `sort from the ${word}`].map((text) => ({ text, after, limit: null })),
  ];
}

function chinese(figure: string, group: string, word: string): readonly Asked[] {
  const after = `上个月各${group}${figure}`;
  return [
    ...COUNTS.flatMap(([n, count]) => [
      ...[
        `上个月${figure}${word}的${count}个${group}`,
        `上个月哪${count}个${group}${figure}${word}`,
        `上个月${group}${figure}${word}的前${count}名`,
      ].map((text) => ({ text, after: null, limit: n })),
      ...[
        `${word}的${count}个`,
        `只看${word}的${count}个`,
        `只留${word}的${n}个`,
        `列${word}的${count}个`,
      ].map((text) => ({ text, after, limit: n })),
    ]),
    ...[`${word}的是哪个`, `哪个${word}`, `${word}的呢`, `哪个${group}${word}`].map((text) => ({
      text,
      after,
      limit: 1,
    })),
  ];
}

function planOf(question: string, previous: Plan | null): Plan | null {
  const reading = readQuestion(question, context(MANAGER, previous));
  return reading.status === 'plan' ? reading.plan : null;
}

const wrong = (asked: readonly Asked[], order: 'asc' | 'desc'): readonly string[] =>
  asked.flatMap(({ text, after, limit }) => {
    const previous = after === null ? null : planOf(after, null);
    if (after !== null && previous === null) throw new Error(`not read: ${after}`);
    const plan = planOf(text, previous);
    return plan?.order === order && plan.limit === limit
      ? []
      : [`${after ?? ''} > ${text} => ${plan?.order} ${plan?.limit}`];
  });

describe.each(FIGURES)('%s', (en, zh) => {
  it.each(GROUPS)('by %s', (group, kind) => {
    for (const order of ['desc', 'asc'] as const) {
      for (const word of WORDS[order].en) expect(wrong(english(en, group, word), order)).toEqual([]);
      for (const word of WORDS[order].zh) expect(wrong(chinese(zh, kind, word), order)).toEqual([]);
    }
  });
});
