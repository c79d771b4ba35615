// Sentences about how two figures go together.
import { glue } from '../glue.js';
import type { Lang } from '../lang.js';
import type { ChangeWords } from './figure.js';

export interface RelateSentences {
  /** What the dots are: days, weeks, groups. */
  readonly points: {
    readonly day: string;
    readonly week: string;
    readonly month: string;
    readonly group: string;
  };
  headline(p: {
    readonly x: string;
    readonly xWords: ChangeWords;
    readonly y: string;
    readonly yWords: ChangeWords;
    readonly when: string;
    readonly scope: string | null;
    /** `none` where chance alone may show as much. */
    readonly finding: 'up' | 'down' | 'none';
    readonly low: string;
    readonly high: string;
    readonly points: string;
    readonly pairs: number;
  }): string;
  /** Above the picture: the finding alone. */
  title(p: {
    readonly x: string;
    readonly xWords: ChangeWords;
    readonly y: string;
    readonly yWords: ChangeWords;
    readonly finding: 'up' | 'down' | 'none';
  }): string;
  spearman(rho: string, low: string, high: string, pairs: number, points: string): string;
  difference(value: string, low: string, high: string): string;
  readonly noCause: string;
  bin(from: string, to: string, value: string, n: string): string;
  tooFew(pairs: number, least: number, points: string): string;
  readonly bins: string;
}

const ZH = { amount: ['多', '少'], length: ['长', '短'], height: ['高', '低'] } as const;
const EN_MOST = {
  amount: ['fewest', 'most'],
  length: ['shortest', 'longest'],
  height: ['lowest', 'highest'],
} as const;
const EN_MORE = {
  amount: ['more', 'fewer'],
  length: ['longer', 'shorter'],
  height: ['higher', 'lower'],
} as const;

export const RELATE: Readonly<Record<Lang, RelateSentences>> = {
  zh: {
    points: { day: '天', week: '周', month: '个月', group: '组' },
    headline: ({ x, xWords, y, yWords, when, scope, finding, low, high, points, pairs }) =>
      `${glue(when, scope)}：${x}最${ZH[xWords][1]}的那些${points.replace('个', '')}，${y}是 ${low}；最${ZH[xWords][0]}的那些${points.replace('个', '')}是 ${high}。${
        finding === 'none'
          ? `从这 ${pairs} ${points}看不出两者有明确的关系`
          : `${x}越${ZH[xWords][0]}，${y}越${ZH[yWords][finding === 'up' ? 0 : 1]}`
      }。`,
    title: ({ x, xWords, y, yWords, finding }) =>
      finding === 'none'
        ? `${x}与${y}：没有明确的关系`
        : `${x}越${ZH[xWords][0]}，${y}越${ZH[yWords][finding === 'up' ? 0 : 1]}`,
    spearman: (rho, low, high, pairs, points) =>
      `等级相关系数 ρ=${rho}（95% 区间 ${low} 到 ${high}，${pairs} ${points}）。`,
    difference: (value, low, high) => `${glue('两端相差', value)}（${glue('95% 区间', low, '到', high)}）。`,
    noCause: '这只说明两者是否一起变化，不能说明谁影响了谁。',
    bin: (from, to, value, n) => `· ${from === to ? from : glue(from, '到', to)}　${value}（${n}）`,
    tooFew: (pairs, least, points) =>
      `只有 ${pairs} ${points}同时有这两个数，至少要 ${least} ${points}才能看出关系。可以把时间放长一些。`,
    bins: '分段',
  },
  en: {
    points: { day: 'days', week: 'weeks', month: 'months', group: 'groups' },
    headline: ({ x, xWords, y, yWords, when, scope, finding, low, high, points, pairs }) =>
      `${y} was ${low} ${points === 'days' ? 'on' : 'in'} the ${points} with the ${EN_MOST[xWords][0]} ${x} and ${high} ${points === 'days' ? 'on' : 'in'} those with the ${EN_MOST[xWords][1]}${scope === null ? '' : `, ${scope}`}, ${when}. ${
        finding === 'none'
          ? `These ${pairs} ${points} show no clear relation`
          : `The ${EN_MORE[xWords][0]} ${x}, the ${EN_MORE[yWords][finding === 'up' ? 0 : 1]} ${y}`
      }.`,
    title: ({ x, xWords, y, yWords, finding }) =>
      finding === 'none'
        ? `${y} and ${x}: no clear relation`
        : `The ${EN_MORE[xWords][0]} ${x}, the ${EN_MORE[yWords][finding === 'up' ? 0 : 1]} ${y}`,
    spearman: (rho, low, high, pairs, points) =>
      `Rank correlation ρ = ${rho} (95% interval ${low} to ${high}, ${pairs} ${points}).`,
    difference: (value, low, high) => `Between the two ends: ${value} (95% interval ${low} to ${high}).`,
    noCause: 'This says whether the two moved together, not that one caused the other.',
    bin: (from, to, value, n) => `· ${from === to ? from : `${from} to ${to}`}: ${value} (${n})`,
    tooFew: (pairs, least, points) =>
      `Only ${pairs} ${points} have both figures, and it takes ${least} to see a relation. Try a longer period.`,
    bins: 'Bin',
  },
};
