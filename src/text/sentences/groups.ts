// Sentences about several groups: breakdowns, rankings, the asker's own place, trends.
import { glue, listed, sentenceCase } from '../glue.js';
import type { Lang } from '../lang.js';
import type { Subject } from './figure.js';
import { FIGURE } from './figure.js';

/** Which superlative a metric takes: counts are most or fewest, durations longest or shortest, the rest highest or lowest. */
export type Superlative = 'amount' | 'length' | 'height';

export interface GroupSentences {
  /** `各团队` / `by team`. */
  by(dimension: string): string;
  /** One group set against another: `北斗组比晨曦组高 25.5 个百分点`. */
  groupVersus(p: {
    readonly higher: string;
    readonly lower: string;
    readonly kind: Superlative;
    readonly difference: string;
    /** `+77.4%`; null where that says little. */
    readonly relative: string | null;
  }): string;
  /** A superlative answered: who it is, and the figure. */
  winner(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly end: 'top' | 'bottom';
    readonly name: string;
    readonly value: string;
    readonly detail: string;
  }): string;
  /** The title of a picture of several metrics. */
  sideBySide(metrics: readonly string[], dimension: string, scope: string | null): string;
  /** What a list of groups amounts to. */
  span(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly first: { readonly name: string; readonly value: string };
    readonly last: { readonly name: string; readonly value: string } | null;
  }): string;
  /** Every group has the same figure. */
  even(p: { readonly subject: Subject; readonly dimension: string; readonly value: string }): string;
  /** The first few of a ranking, from either end. */
  ranking(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly end: 'top' | 'bottom';
    readonly shown: number;
    readonly first: string;
    readonly value: string;
  }): string;
  /** The first few of a board on which somebody is not named. `first`: who stands highest of those who are, and where; null: nobody is. */
  firstNamed(p: {
    readonly subject: Subject;
    readonly dimension: string;
    readonly kind: Superlative;
    readonly end: 'top' | 'bottom';
    readonly shown: number;
    readonly first: { readonly name: string; readonly value: string; readonly place: number } | null;
  }): string;
  /** So many are left out of a board as they would rather not be named. */
  unnamed(people: number): string;
  none(subject: Subject): string;
  /** There are figures, but every person's sample is below the minimum. */
  nobodyRanked(p: { readonly subject: Subject; readonly people: number; readonly minSample: number }): string;
  line(p: {
    readonly place: number | null;
    readonly name: string;
    readonly value: string;
    readonly detail: string;
  }): string;
  more(count: number): string;
  leftOut(p: { readonly people: number; readonly minSample: number }): string;
  small(p: { readonly names: string; readonly minSample: number }): string;
  hidden(count: number): string;
  unknown(value: string): string;
  published(): string;
  ownPlace(p: { readonly rank: number; readonly of: number; readonly value: string }): string;
  trend(p: {
    readonly subject: Subject;
    readonly first: string;
    readonly firstAt: string;
    readonly last: string;
    readonly lastAt: string;
  }): string;
  /** A trend of which one step only has data. */
  oneStep(p: { readonly subject: Subject; readonly at: string; readonly value: string }): string;
  compared(p: { readonly subject: Subject; readonly dimension: string; readonly against: string }): string;
  severalCompared(when: string, against: string): string;
  trendBy(p: { readonly subject: Subject; readonly dimension: string; readonly groups: number }): string;
  between(p: { readonly subject: Subject; readonly figures: string; readonly versus: string | null }): string;
  peaks(p: {
    readonly high: string;
    readonly highAt: string;
    readonly low: string;
    readonly lowAt: string;
  }): string;
  gaps(steps: number): string;
  running(step: string): string;
  clipped(steps: readonly string[]): string;
}

const ZH = { amount: ['最多', '最少'], length: ['最长', '最短'], height: ['最高', '最低'] } as const;
const EN = {
  amount: ['most', 'fewest'],
  length: ['longest', 'shortest'],
  height: ['highest', 'lowest'],
} as const;

/** `3 个产品`; steps of time count themselves: `3 天`. */
const counted = (shown: number, dimension: string): string =>
  dimension.startsWith('一') ? `${shown} ${dimension.slice(1)}` : `${shown} 个${dimension}`;

const scoped = ({ scope }: Subject): string => (scope === null ? '' : ` ${scope}`);
const dated = ({ when }: Subject): string => (when === '' ? '' : `, ${when}`);

export const GROUPS: Readonly<Record<Lang, GroupSentences>> = {
  zh: {
    by: (dimension) => `各${dimension}`,
    groupVersus: ({ higher, lower, kind, difference, relative }) =>
      `${glue(higher, '比', lower, ZH[kind][0].slice(1), difference)}${relative === null ? '' : `（${relative}）`}`,
    winner: ({ subject, dimension, kind, end, name, value, detail }) =>
      `${glue(FIGURE.zh.subject(subject), `${ZH[kind][end === 'top' ? 0 : 1]}的${dimension}是`, name)}：${value}${detail}。`,
    sideBySide: (metrics, dimension, scope) => glue(scope, `各${dimension}`, metrics.join('和')),
    span: ({ subject, dimension, kind, first, last }) =>
      last === null
        ? `${glue(subject.when, subject.scope, `各${dimension}`, subject.metric)}：${glue('只有', first.name, '有数据')}，${first.value}。`
        : `${glue(subject.when, subject.scope, `各${dimension}`, subject.metric)}：${glue(first.name, `${ZH[kind][0]} ${first.value}`)}，${glue(last.name, `${ZH[kind][1]} ${last.value}`)}。`,
    even: ({ subject, dimension, value }) =>
      `${glue(subject.when, subject.scope, `各${dimension}`, subject.metric)}：都是 ${value}。`,
    ranking: ({ subject, dimension, kind, end, shown, first, value }) =>
      `${glue(FIGURE.zh.subject(subject), ZH[kind][end === 'top' ? 0 : 1])}的 ${counted(shown, dimension)}${glue('，第一个是', first)}（${value}）。`,
    firstNamed: ({ subject, dimension, kind, end, shown, first }) => {
      const most = glue(FIGURE.zh.subject(subject), ZH[kind][end === 'top' ? 0 : 1]);
      if (first === null)
        return shown === 1
          ? `${most}的${dimension}不愿署名。`
          : `${most}的 ${counted(shown, dimension)}都不愿署名。`;
      return `${most}的 ${counted(shown, dimension)}中，${glue(first.place === 1 ? '第一名是' : `愿意署名的最靠前的是第 ${first.place} 名`, first.name)}（${first.value}）。`;
    },
    unnamed: (people) => `有 ${people} 位同事不愿在榜上署名，没有列出；其他人的名次不变。`,
    none: (subject) => FIGURE.zh.noData(subject),
    nobodyRanked: ({ subject, people, minSample }) =>
      `${FIGURE.zh.subject(subject)}：${people === 1 ? '只有 1 人有数据，' : `有数据的 ${people} 人`}样本${people === 1 ? '' : '都'}不足 ${minSample}，排不出名次。`,
    line: ({ place, name, value, detail }) =>
      `${place === null ? '·' : `${place}.`} ${name}　${value}${detail}`,
    more: (count) => `……还有 ${count} 项，未全部列出。`,
    leftOut: ({ people, minSample }) => `另有 ${people} 人样本不足 ${minSample}，没有参与排名。`,
    small: ({ names, minSample }) => `${names}的样本不足 ${minSample}，仅供参考。`,
    hidden: (count) => `有 ${count} 组没有显示，否则能推出某一位同事的个人数据。`,
    unknown: (value) => `另有未填写的一组：${value}。`,
    published: () => '这里按公开榜单的规则显示：只列前 10 名和你自己的名次。',
    ownPlace: ({ rank, of, value }) => `你排第 ${rank} 名，共 ${of} 人（${value}）。`,
    trend: ({ subject, first, firstAt, last, lastAt }) =>
      `${glue(FIGURE.zh.subject(subject), '走势')}：${glue(`从${firstAt}的`, first, `到${lastAt}的`, last)}。`,
    oneStep: ({ subject, at, value }) =>
      `${glue(FIGURE.zh.subject(subject), '走势')}：只有${at}有数据，${value}。`,
    compared: ({ subject, dimension, against }) =>
      `${glue(subject.when, subject.scope, `各${dimension}`, subject.metric)}，与${against}相比：`,
    severalCompared: (when, against) => `${when}，与${against}相比：`,
    trendBy: ({ subject, dimension, groups }) =>
      `${glue(subject.when, subject.scope, `各${dimension}`, subject.metric, '走势')}，共 ${groups} 组。`,
    between: ({ subject, figures, versus }) =>
      `${glue(subject.when, subject.metric)}：${figures}${versus === null ? '' : `；${versus}`}。`,
    peaks: ({ high, highAt, low, lowAt }) => `最高 ${high}（${highAt}），最低 ${low}（${lowAt}）。`,
    gaps: (steps) => `其中 ${steps} 个时段没有数据。`,
    running: (step) => `${step}还没有结束，数字不完整。`,
    clipped: (steps) => `${steps.join('和')}只算了时间范围内的那几天。`,
  },
  en: {
    by: (dimension) => `by ${dimension}`,
    groupVersus: ({ higher, lower, kind, difference, relative }) => {
      const by = relative === null ? '' : ` (${relative})`;
      return kind === 'length'
        ? `${higher} takes ${difference} longer than ${lower}${by}`
        : `${higher} is ${difference} above ${lower}${by}`;
    },
    winner: ({ subject, dimension, kind, end, name, value, detail }) =>
      `${sentenceCase(`${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`)}: ${EN[kind][end === 'top' ? 0 : 1]} for ${name}, ${value}${detail}.`,
    sideBySide: (metrics, dimension, scope) =>
      sentenceCase(`${listed(metrics, 'en')} by ${dimension}${scope === null ? '' : ` ${scope}`}`),
    span: ({ subject, dimension, kind, first, last }) => {
      const head = sentenceCase(`${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`);
      return last === null
        ? `${head}: only ${first.name} has data, ${first.value}.`
        : `${head}: ${EN[kind][0]} for ${first.name} (${first.value}), ${EN[kind][1]} for ${last.name} (${last.value}).`;
    },
    even: ({ subject, dimension, value }) =>
      `${sentenceCase(`${subject.metric} by ${dimension}${scoped(subject)}${dated(subject)}`)}: ${value} each.`,
    ranking: ({ subject, dimension, kind, end, shown, first, value }) =>
      `${FIGURE.en.subject(subject)}: the ${shown} ${EN[kind === 'length' ? kind : 'height'][end === 'top' ? 0 : 1]} by ${dimension}, ${first} first with ${value}.`,
    firstNamed: ({ subject, dimension, kind, end, shown, first }) => {
      const most = EN[kind === 'length' ? kind : 'height'][end === 'top' ? 0 : 1];
      const head = FIGURE.en.subject(subject);
      if (first === null)
        return shown === 1
          ? `${head}: the ${dimension} with the ${most} prefers not to be named.`
          : `${head}: the ${shown} ${most} by ${dimension} prefer not to be named.`;
      return first.place === 1
        ? `${head}: the ${shown} ${most} by ${dimension}, ${first.name} first with ${first.value}.`
        : `${head}: of the ${shown} ${most} by ${dimension}, ${first.name} is the first who is named, number ${first.place} with ${first.value}.`;
    },
    unnamed: (people) =>
      people === 1
        ? '1 person prefers not to be named and is left out; the others keep their places.'
        : `${people} people prefer not to be named and are left out; the others keep their places.`,
    none: (subject) => FIGURE.en.noData(subject),
    nobodyRanked: ({ subject, people, minSample }) =>
      people === 1
        ? `${FIGURE.en.subject(subject)}: the 1 person with data has a sample below ${minSample}, so nobody is ranked.`
        : `${FIGURE.en.subject(subject)}: all ${people} people with data have a sample below ${minSample}, so nobody is ranked.`,
    line: ({ place, name, value, detail }) =>
      `${place === null ? '·' : `${place}.`} ${name}: ${value}${detail}`,
    more: (count) => `… and ${count} more, not listed here.`,
    leftOut: ({ people, minSample }) =>
      people === 1
        ? `1 person with a sample below ${minSample} is not ranked.`
        : `${people} people with a sample below ${minSample} are not ranked.`,
    small: ({ names, minSample }) => `Small sample, below ${minSample}: ${names}.`,
    hidden: (count) =>
      count === 1
        ? "1 group is not shown, as it would give away a single colleague's figures."
        : `${count} groups are not shown, as they would give away a single colleague's figures.`,
    unknown: (value) => `Beside these, where it was not filled in: ${value}.`,
    published: () => 'Shown like the published leaderboard: the top 10 at most, and your own place.',
    ownPlace: ({ rank, of, value }) => `You are number ${rank} of ${of} (${value}).`,
    trend: ({ subject, first, firstAt, last, lastAt }) =>
      `${FIGURE.en.subject(subject)}: from ${first} (${firstAt}) to ${last} (${lastAt}).`,
    oneStep: ({ subject, at, value }) => `${FIGURE.en.subject(subject)}: only ${at} has data, ${value}.`,
    compared: ({ subject, dimension, against }) =>
      `${FIGURE.en.subject(subject)} by ${dimension}, against ${against}:`,
    severalCompared: (when, against) => `${sentenceCase(when)}, against ${against}:`,
    trendBy: ({ subject, dimension, groups }) =>
      `${FIGURE.en.subject(subject)}, by ${dimension}: ${groups} ${groups === 1 ? 'line' : 'lines'}.`,
    between: ({ subject, figures, versus }) =>
      `${sentenceCase(`${subject.metric}${dated(subject)}`)}: ${figures}${versus === null ? '' : `; ${versus}`}.`,
    peaks: ({ high, highAt, low, lowAt }) => `Highest ${high} (${highAt}), lowest ${low} (${lowAt}).`,
    gaps: (steps) => (steps === 1 ? '1 step has no data.' : `${steps} steps have no data.`),
    running: (step) => `${sentenceCase(step)} is not over yet, so its figure is not complete.`,
    clipped: (steps) =>
      `${sentenceCase(listed(steps, 'en'))} ${steps.length === 1 ? 'is' : 'are'} only partly in the period.`,
  },
};
