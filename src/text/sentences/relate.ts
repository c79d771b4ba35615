// Sentences about how two figures go together.
import type { Lang } from '../lang.js';

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
    readonly y: string;
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
  title(x: string, y: string, finding: 'up' | 'down' | 'none'): string;
  spearman(rho: string, low: string, high: string, pairs: number, points: string): string;
  difference(value: string, low: string, high: string): string;
  readonly noCause: string;
  bin(from: string, to: string, value: string, n: string): string;
  tooFew(pairs: number, least: number, points: string): string;
  readonly bins: string;
}

export const RELATE: Readonly<Record<Lang, RelateSentences>> = {
  zh: {
    points: { day: '天', week: '周', month: '个月', group: '组' },
    headline: ({ x, y, when, scope, finding, low, high, points, pairs }) =>
      `${when}${scope ?? ''}：${x}最低的那些${points.replace('个', '')}，${y}是 ${low}；最高的那些${points.replace('个', '')}是 ${high}。${
        finding === 'none'
          ? `从这 ${pairs} ${points}看不出两者有明确的关系`
          : `${x}越高，${y}${finding === 'up' ? '越高' : '越低'}`
      }。`,
    title: (x, y, finding) =>
      finding === 'none'
        ? `${x}与${y}：没有明确的关系`
        : `${x}越高，${y}${finding === 'up' ? '越高' : '越低'}`,
    spearman: (rho, low, high, pairs, points) =>
      `等级相关系数 ρ=${rho}（95% 区间 ${low} 到 ${high}，${pairs} ${points}）。`,
    difference: (value, low, high) => `两端相差 ${value}（95% 区间 ${low} 到 ${high}）。`,
    noCause: '这只说明两者是否一起变化，不能说明谁影响了谁。',
    bin: (from, to, value, n) => `· ${from} 到 ${to}　${value}（${n}）`,
    tooFew: (pairs, least, points) =>
      `只有 ${pairs} ${points}同时有这两个数，至少要 ${least} ${points}才能看出关系。可以把时间放长一些。`,
    bins: '分段',
  },
  en: {
    points: { day: 'days', week: 'weeks', month: 'months', group: 'groups' },
    headline: ({ x, y, when, scope, finding, low, high, points, pairs }) =>
      `${y} was ${low} ${points === 'days' ? 'on' : 'in'} the ${points} with the lowest ${x} and ${high} ${points === 'days' ? 'on' : 'in'} those with the highest${scope === null ? '' : `, ${scope}`}, ${when}. ${
        finding === 'none'
          ? `These ${pairs} ${points} show no clear relation`
          : `The higher ${x}, the ${finding === 'up' ? 'higher' : 'lower'} ${y}`
      }.`,
    title: (x, y, finding) =>
      finding === 'none'
        ? `${y} and ${x}: no clear relation`
        : `The higher ${x}, the ${finding === 'up' ? 'higher' : 'lower'} ${y}`,
    spearman: (rho, low, high, pairs, points) =>
      `Rank correlation ρ = ${rho} (95% interval ${low} to ${high}, ${pairs} ${points}).`,
    difference: (value, low, high) => `Between the two ends: ${value} (95% interval ${low} to ${high}).`,
    noCause: 'This says whether the two moved together, not that one caused the other.',
    bin: (from, to, value, n) => `· ${from} to ${to}: ${value} (${n})`,
    tooFew: (pairs, least, points) =>
      `Only ${pairs} ${points} have both figures, and it takes ${least} to see a relation. Try a longer period.`,
    bins: 'Bin',
  },
};
