// Sentences about one figure beside that of what it is a part of: a person's beside the team's, a team's beside everybody's.
import { glue, listed } from '../glue.js';
import type { Lang } from '../lang.js';
import type { ChangeWords, Direction } from './figure.js';

/** Whose figure it is that one is held against; `name`: the team's, where it is a team. */
export type Other =
  | { readonly of: 'team'; readonly name: string }
  | { readonly of: 'team_others'; readonly name: string }
  | { readonly of: 'all' }
  | { readonly of: 'others'; readonly among: 'people' | 'teams' | 'things' };

export interface BesideSentences {
  readonly you: string;
  /** What the other figure is called: `北斗组整体`, `everyone else`. */
  other(other: Other, counted: boolean): string;
  figure(name: string, value: string, details: readonly string[]): string;
  readonly none: string;
  /** How the first figure stands to the other one. */
  versus(p: {
    readonly name: string;
    readonly own: boolean;
    readonly direction: Direction;
    readonly words: ChangeWords;
    readonly difference: string;
  }): string;
  /** The first as a part of the other: of counts. */
  part(p: { readonly name: string; readonly own: boolean; readonly share: string }): string;
  whole(p: {
    readonly head: string;
    readonly figures: readonly string[];
    readonly versus: string | null;
  }): string;
  /** What the other figure is made of; `within`: the first is a part of it. */
  pooled(other: string, first: string, own: boolean, within: boolean): string;
  tooFew(minSample: number): string;
}

const THINGS = {
  people: ['其他人', 'everyone else'],
  teams: ['其他团队', 'the other teams'],
  things: ['其余', 'the rest'],
} as const;

const ZH = { amount: ['多', '少'], length: ['长', '短'], height: ['高', '低'] } as const;

export const BESIDE: Readonly<Record<Lang, BesideSentences>> = {
  zh: {
    you: '你',
    other: (other, counted) => {
      if (other.of === 'team') return glue(other.name, counted ? '合计' : '整体');
      if (other.of === 'team_others') return glue(other.name, '其他人');
      if (other.of === 'all') return counted ? '全部合计' : '整体';
      return THINGS[other.among][0];
    },
    figure: (name, value, details) =>
      `${glue(name, ' ', value)}${details.length === 0 ? '' : `（${details.join('，')}）`}`,
    none: '没有数据',
    versus: ({ name, direction, words, difference }) => {
      if (direction === 'same') return '两者持平';
      if (direction === 'about') return '两者基本持平';
      return glue(name, ZH[words][direction === 'up' ? 0 : 1], difference);
    },
    part: ({ name, share }) => glue(name, '占', share),
    whole: ({ head, figures, versus }) =>
      `${head}：${figures.join('，')}${versus === null ? '' : `；${versus}`}。`,
    pooled: (other, first, _own, within) =>
      `${glue(other, '按全部数据合在一起算，', within ? '包括' : '不包括', first)}。`,
    tooFew: (minSample) => `样本不足 ${minSample}，不宜比较高低。`,
  },
  en: {
    you: 'you',
    other: (other, counted) => {
      if (other.of === 'team') return `${other.name} ${counted ? 'in total' : 'as a whole'}`;
      if (other.of === 'team_others') return `the rest of ${other.name}`;
      if (other.of === 'all') return counted ? 'all together' : 'overall';
      return THINGS[other.among][1];
    },
    figure: (name, value, details) =>
      `${name} ${value}${details.length === 0 ? '' : ` (${details.join(', ')})`}`,
    none: 'no data',
    versus: ({ name, own, direction, words, difference }) => {
      if (direction === 'same') return 'both are level';
      if (direction === 'about') return 'both are about level';
      const up = direction === 'up';
      if (words === 'length')
        return `${name} ${own ? 'take' : 'takes'} ${difference} ${up ? 'longer' : 'less'}`;
      return `${name} ${own ? 'are' : 'is'} ${difference} ${up ? 'above' : 'below'} that`;
    },
    part: ({ name, own, share }) => `${name} ${own ? 'make' : 'makes'} up ${share}`,
    whole: ({ head, figures, versus }) =>
      `${head}: ${listed(figures, 'en')}${versus === null ? '' : `; ${versus}`}.`,
    pooled: (other, first, own, within) =>
      `The figure for “${other}” is of all its data taken together, ${within ? 'with' : 'without'} ${own ? 'yours' : first}.`,
    tooFew: (minSample) => `A sample below ${minSample} is too small to say who is ahead.`,
  },
};
