// Sentences that say why a figure moved.
import { glue, listed } from '../glue.js';
import type { Lang } from '../lang.js';

export interface DriverSentences {
  chief(p: {
    readonly dimension: string;
    readonly name: string;
    readonly contribution: string;
    /** The part that is the group's own change, and the part that is its share, or which of the two is all of it; null for counts. */
    readonly parts: { readonly rate: string; readonly mix: string } | 'rate' | 'mix' | null;
    readonly from: string;
    readonly to: string;
    /** Groups that did exactly as much. */
    readonly alike: readonly string[];
  }): string;
  nothing(dimension: string): string;
  mix(dimensions: readonly string[]): string;
  /** The groups' own changes, up and down, about cancel out. */
  level(dimensions: readonly string[]): string;
  /** It is taken to have gone one way, and went the other, or none. */
  otherWay(asked: 'up' | 'down', went: 'up' | 'down' | 'nowhere'): string;
  /** The median, by which this is told elsewhere, did what the average did not. */
  medianMoved(median: string, average: 'other_way' | 'nowhere'): string;
  readonly byMean: string;
  /** No dimension may be shown whole. */
  readonly notSplit: string;
  readonly dimension: string;
  readonly group: string;
  readonly contribution: string;
  readonly rate: string;
  readonly mixHead: string;
}

type Parts = Parameters<DriverSentences['chief']>[0]['parts'];

/** `贡献 −2.5 个百分点`, but 贡献不到 0.01 个百分点. */
const spaced = (word: string, figure: string): string =>
  /^[\u3400-\u9fff]/u.test(figure) ? `${word}${figure}` : `${word} ${figure}`;

const zhParts = (parts: Parts): string => {
  if (parts === null) return '';
  if (parts === 'rate') return '，来自自身变化';
  if (parts === 'mix') return '，来自占比变化';
  return `，其中${spaced('自身变化', parts.rate)}，${spaced('占比变化', parts.mix)}`;
};

const enParts = (parts: Parts): string => {
  if (parts === null) return '';
  if (parts === 'rate') return ', from its own change';
  if (parts === 'mix') return ', from its share';
  return `, of which ${parts.rate} from its own change and ${parts.mix} from its share`;
};

export const DRIVERS: Readonly<Record<Lang, DriverSentences>> = {
  zh: {
    chief: ({ dimension, name, contribution, parts, from, to, alike }) =>
      `${glue(`按${dimension}看，主要是`, name)}（${from} → ${to}）：${spaced('贡献', contribution)}${zhParts(parts)}${alike.length === 0 ? '' : `；${glue(alike.join('、'), '的贡献同样多')}`}。`,
    nothing: (dimension) => `按${dimension}看，没有哪一组能解释这个变化。`,
    mix: (dimensions) =>
      `注意：按${dimensions.join('、')}看，变化主要来自各部分占比的变化，而不是各部分自身变好或变差。`,
    level: (dimensions) =>
      `注意：按${dimensions.join('、')}看，各部分自身有升有降、大体抵消，合起来剩下的变化主要来自各部分占比的变化。`,
    otherWay: (asked, went) =>
      `其实没有${asked === 'up' ? '上升' : '下降'}，${{ up: '是上升了', down: '是下降了', nowhere: '基本持平' }[went]}。`,
    medianMoved: (median, average) =>
      `按中位数看是 ${median}；${average === 'other_way' ? '平均值的走向相反' : '平均值基本持平'}。`,
    byMean: '这里按平均值算，因为中位数不能拆到各组。',
    notSplit: '没有再往下拆，否则能推出某一位同事的个人数据。',
    dimension: '维度',
    group: '分组',
    contribution: '贡献',
    rate: '自身变化',
    mixHead: '占比变化',
  },
  en: {
    chief: ({ dimension, name, contribution, parts, from, to, alike }) =>
      `By ${dimension}, ${name} moved it most (${from} → ${to}): ${contribution}${enParts(
        parts,
      )}${alike.length === 0 ? '' : `; ${listed(alike, 'en')} did as much`}.`,
    nothing: (dimension) => `By ${dimension}, no single group explains the change.`,
    mix: (dimensions) =>
      `Mind the mix: by ${listed(dimensions, 'en')}, the change comes from the groups' shares shifting rather than from the groups getting better or worse.`,
    level: (dimensions) =>
      `Mind the mix: by ${listed(dimensions, 'en')}, the groups' own ups and downs about cancel out, and what is left of the change comes from their shares shifting.`,
    otherWay: (asked, went) =>
      `It did not ${asked === 'up' ? 'rise' : 'fall'}: ${{ up: 'it rose', down: 'it fell', nowhere: 'it stayed about the same' }[went]}.`,
    medianMoved: (median, average) =>
      `The median is ${median}; the average ${average === 'other_way' ? 'went the other way' : 'stayed about the same'}.`,
    byMean: 'This is about the average, as a median cannot be split into groups.',
    notSplit: "It is not split any further, as that would give away a single colleague's figures.",
    dimension: 'Dimension',
    group: 'Group',
    contribution: 'Contribution',
    rate: 'Own change',
    mixHead: 'Change of share',
  },
};
