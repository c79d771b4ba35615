// Sentences about which groups moved furthest from one range to another.
import { glue } from '../glue.js';
import { counted } from './groups.js';
import type { Lang } from '../lang.js';
import { FIGURE, type ChangeWords, type Subject } from './figure.js';

interface Moved {
  readonly subject: Subject;
  readonly dimension: string;
  /** `2月` / `February 2026`. */
  readonly against: string;
  readonly way: 'up' | 'down';
  readonly words: ChangeWords;
}

export interface MoverSentences {
  /** The one that moved furthest. */
  most(
    p: Moved & {
      readonly name: string;
      readonly change: string;
      /** `10 → 18，+80%，n=40`, formatted; none where several moved as far, whose names `name` is then. */
      readonly details: readonly string[];
    },
  ): string;
  /** Several, the furthest first; `all`: every one that moved so, and not the first few. */
  several(
    p: Moved & {
      readonly shown: number;
      /** What they are, in the plural: `products`. */
      readonly many: string;
      readonly all: boolean;
      readonly name: string;
      readonly change: string;
    },
  ): string;
  none(p: Moved): string;
}

const ZH = { amount: ['增加', '减少'], length: ['变长', '变短'], height: ['上升', '下降'] } as const;
const ZH_BY = { amount: ['多', '少'], length: ['长', '短'], height: ['高', '低'] } as const;
const EN = {
  amount: ['rose', 'fell'],
  length: ['lengthened', 'shortened'],
  height: ['rose', 'fell'],
} as const;
const sign = (way: 'up' | 'down'): 0 | 1 => (way === 'up' ? 0 : 1);
const zhHead = ({ subject, against, way, words }: Moved): string =>
  `${FIGURE.zh.subject(subject)}比${against}${ZH[words][sign(way)]}`;
const enHead = ({ subject }: Moved): string => FIGURE.en.subject(subject);

export const MOVERS: Readonly<Record<Lang, MoverSentences>> = {
  zh: {
    most: ({ name, change, details, ...moved }) =>
      `${glue(`${zhHead(moved)}最多的${moved.dimension}是`, name)}：${glue(ZH_BY[moved.words][sign(moved.way)], change)}${details.length === 0 ? '' : `（${details.join('，')}）`}。`,
    several: ({ shown, all, name, change, ...moved }) =>
      `${zhHead(moved)}${all ? '的有' : '最多的'} ${counted(shown, moved.dimension)}${glue('，最多的是', name)}（${glue(ZH_BY[moved.words][sign(moved.way)], change)}）。`,
    none: (moved) => `没有一个${moved.dimension}的${zhHead(moved)}。`,
  },
  en: {
    most: ({ name, change, details, ...moved }) =>
      `${enHead(moved)}, against ${moved.against}: ${name} ${EN[moved.words][sign(moved.way)]} the most, by ${change}${details.length === 0 ? '' : ` (${details.join(', ')})`}.`,
    several: ({ shown, many, all, name, change, ...moved }) => {
      const rose = EN[moved.words][sign(moved.way)];
      const those = `${shown} ${shown === 1 ? moved.dimension : many}`;
      return `${enHead(moved)}, against ${moved.against}: ${all ? `${those} ${rose}, ${name} most` : `the ${those} that ${rose} the most, ${name} first`} (by ${change}).`;
    },
    none: (moved) =>
      `${enHead(moved)}: no ${moved.dimension} ${EN[moved.words][sign(moved.way)]} on ${moved.against}.`,
  },
};
