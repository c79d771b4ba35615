// Sentences about one person's or one group's place in a ranking: the asker's own (`who` null: "you"), or somebody's whose figures they may see.
import { glue } from '../glue.js';
import type { Lang } from '../lang.js';
import { FIGURE, type Subject } from './figure.js';

interface PlaceSentences {
  place(p: {
    readonly subject: Subject;
    readonly who: string | null;
    readonly rank: number;
    /** How many others have the same figure. */
    readonly tied: number;
    readonly of: number;
    /** Of what kind they are; null: people. */
    readonly thing: string | null;
    readonly value: string;
    readonly detail: string;
    /** Whether that is among the first so many, where it was asked. */
    readonly within: { readonly top: number; readonly is: boolean } | null;
  }): string;
  /** They have a figure, of too small a sample. */
  notRanked(p: {
    readonly subject: Subject;
    readonly who: string | null;
    readonly value: string;
    readonly n: string;
    readonly minSample: number;
  }): string;
  noFigure(subject: Subject, who: string | null): string;
}

export const PLACES: Readonly<Record<Lang, PlaceSentences>> = {
  zh: {
    place: ({ subject, who, rank, tied, of, thing, value, detail, within }) => {
      const unit = thing === null ? ' 人' : ` 个${thing}`;
      const head = `${FIGURE.zh.subject(subject)}：${glue(who ?? '你', `排第 ${rank} 名`)}`;
      const shared = tied === 0 ? '' : `（与 ${tied}${thing === null ? ' 人' : ' 个'}并列）`;
      const asked =
        within === null
          ? ''
          : within.top === 1
            ? `，${within.is ? '是' : '不是'}第一名`
            : `，${within.is ? '在' : '不在'}前 ${within.top} 名之内`;
      const figure = glue(who === null ? '你的' : null, subject.metric, value);
      return `${head}${shared}，共 ${of}${unit}${asked}；${figure}${detail}。`;
    },
    notRanked: ({ subject, who, value, n, minSample }) =>
      `${FIGURE.zh.subject(subject)}：${glue(who ?? '你', `是 ${value}`)}（${n}），样本不足 ${minSample}，没有参与排名。`,
    noFigure: (subject, who) =>
      `${FIGURE.zh.subject(subject)}：${glue(who ?? '你', '在这段时间没有数据，没有名次')}。`,
  },
  en: {
    place: ({ subject, who, rank, tied, of, thing, value, detail, within }) => {
      const among = thing === null ? String(of) : `${of} by ${thing}`;
      const shared = tied === 0 ? '' : `, level with ${tied} other${tied === 1 ? '' : 's'}`;
      const asked =
        within === null
          ? ''
          : within.top === 1
            ? `, ${within.is ? 'so first' : 'so not first'}`
            : `, ${within.is ? 'so in' : 'so not in'} the top ${within.top}`;
      return `${FIGURE.en.subject(subject)}: ${who === null ? 'you are' : `${who} is`} number ${rank} of ${among} with ${value}${detail}${shared}${asked}.`;
    },
    notRanked: ({ subject, who, value, n, minSample }) =>
      who === null
        ? `${FIGURE.en.subject(subject)}: yours is ${value} (${n}); with a sample below ${minSample} you are not ranked.`
        : `${FIGURE.en.subject(subject)}: ${who} has ${value} (${n}); with a sample below ${minSample} they are not ranked.`,
    noFigure: (subject, who) =>
      who === null
        ? `${FIGURE.en.subject(subject)}: you have no data here, and so no place.`
        : `${FIGURE.en.subject(subject)}: ${who} has no data here, and so no place.`,
  },
};
