// Sentences about the groups of a breakdown that were picked by their figure.
import { glue, sentenceCase } from '../glue.js';
import type { Lang } from '../lang.js';
import { FIGURE, type ChangeWords, type Subject } from './figure.js';

interface Thing {
  readonly one: string;
  readonly many: string;
}

export interface HavingSentences {
  readonly toTarget: Readonly<Record<'above' | 'below' | 'met' | 'missed', string>>;
  readonly group: Thing;
  than(p: {
    readonly side: 'above' | 'below';
    readonly inclusive: boolean;
    readonly value: string;
    readonly words: ChangeWords;
  }): string;
  /** Whether one figure is so, as it is said right behind it. */
  answer(p: {
    readonly side: 'above' | 'below';
    readonly inclusive: boolean;
    readonly value: string;
    readonly holds: boolean;
    /** How far it is from that value, where it reaches to it; null where they are the same. */
    readonly gap: string | null;
  }): string;
  headline(p: {
    readonly subject: Subject;
    readonly condition: string;
    readonly missed: boolean;
    readonly words: ChangeWords;
    readonly picked: number;
    /** How many groups have data. */
    readonly of: number;
    readonly thing: Thing;
    readonly people: boolean;
    readonly first: {
      readonly name: string;
      readonly value: string;
      readonly end: 'highest' | 'lowest';
    } | null;
  }): string;
  /** "No: 3 of 5 teams …": whether all of them are so was asked. */
  all(p: { readonly holds: boolean; readonly headline: string }): string;
  /** Those that are not so, with their figures. */
  rest(p: { readonly each: readonly string[]; readonly more: number }): string;
  /** Who has none at all, and is in no group. */
  withoutAny(p: { readonly names: readonly string[]; readonly more: number }): string;
  target(value: string): string;
  targetIs(value: string): string;
  targetOf(name: string, value: string): string;
  targets(each: readonly string[]): string;
  noTarget(metric: string, words: ChangeWords): string;
}

const ZH_END = {
  amount: { highest: '最多', lowest: '最少' },
  length: { highest: '最长', lowest: '最短' },
  height: { highest: '最高', lowest: '最低' },
} as const;
const EN_END = {
  amount: { highest: 'most', lowest: 'fewest' },
  length: { highest: 'longest', lowest: 'shortest' },
  height: { highest: 'highest', lowest: 'lowest' },
} as const;

/** A bound that counts itself, and one that does not. */
const ZH_THAN = {
  amount: { above: ['达到', '多于'], below: ['不超过', '少于'] },
  length: { above: ['达到', '超过'], below: ['不超过', '不到'] },
  height: { above: ['不低于', '高于'], below: ['不高于', '低于'] },
} as const;
const EN_THAN = {
  amount: { above: ['with at least', 'with more than'], below: ['with at most', 'with fewer than'] },
  length: { above: ['at or over', 'over'], below: ['at or under', 'under'] },
  height: { above: ['at or above', 'above'], below: ['at or below', 'below'] },
} as const;

const allOf = (count: number): string => (count === 2 ? 'both' : `all ${count}`);

export const HAVING: Readonly<Record<Lang, HavingSentences>> = {
  zh: {
    toTarget: { above: '高于目标', below: '低于目标', met: '达到目标', missed: '未达到目标' },
    group: { one: '组', many: '组' },
    than: ({ side, inclusive, value, words }) => glue(ZH_THAN[words][side][inclusive ? 0 : 1], value),
    answer: ({ side, inclusive, value, holds, gap }) => {
      const said = {
        above: inclusive ? ['达到了', '没有达到'] : ['超过了', '没有超过'],
        below: inclusive ? ['没有超过', '超过了'] : ['低于', '不低于'],
      }[side];
      const apart = side === 'above' ? ['高出', '还差'] : ['少', '多'];
      const by = gap === null || !inclusive ? '' : `，${glue(apart[holds ? 0 : 1] ?? '', gap)}`;
      return `${glue(said[holds ? 0 : 1] ?? '', value)}${by}。`;
    },
    headline: ({ subject, condition, missed, words, picked, of, thing, people, first }) => {
      // 一天, 一个月 count themselves.
      const step = thing.one.startsWith('一') ? thing.one.slice(1) : null;
      const unit = step ?? (people ? '位' : '个');
      if (of > 0 && picked === 0)
        return missed
          ? `${FIGURE.zh.subject(subject)}：有数据的 ${of} ${unit}${step === null ? thing.one : ''}都达到了目标。`
          : `${FIGURE.zh.subject(subject)}：${glue(`没有${step === null ? thing.one : `一${step}`}`, condition)}（共 ${of} ${unit}有数据）。`;
      const what = glue(
        FIGURE.zh.subject(subject),
        condition,
        '的有',
        `${picked}`,
        unit,
        step === null ? thing.one : '',
      );
      if (of === 0) return FIGURE.zh.noData(subject);
      if (picked === of && of > 1 && first !== null)
        return `${FIGURE.zh.subject(subject)}：有数据的 ${of} ${unit}${step === null ? thing.one : ''}都${condition}，${glue(`${ZH_END[words][first.end]}的是`, first.name)}（${first.value}）。`;
      const all = `（共 ${of} ${unit}有数据）`;
      if (first === null) return `${what}${all}。`;
      const top = picked === 1 ? glue('是', first.name) : glue(`${ZH_END[words][first.end]}的是`, first.name);
      return `${what}${all}，${top}（${first.value}）。`;
    },
    all: ({ holds, headline }) => `${holds ? '都做到了' : '没有都做到'}：${headline}`,
    rest: ({ each, more }) => `其余的：${each.join('，')}${more > 0 ? `，还有 ${more} 个` : ''}。`,
    withoutAny: ({ names, more }) =>
      `${glue('另外', names.join('、'), more > 0 ? `等 ${names.length + more} 个产品` : '', '一个也没有（0），也符合条件')}，上面没有算进去。`,
    target: (value) => glue('目标', value),
    targetIs: (value) => `${glue('目标', value)}。`,
    targetOf: (name, value) => glue(name, value),
    targets: (each) => `各自的目标：${each.join('，')}。`,
    noTarget: (metric, words) =>
      `${glue(metric, '还没有设目标，无法判断是否达标。')}可以直接给出数字，例如“${
        words === 'length'
          ? '首响超过30分钟的客服'
          : words === 'amount'
            ? '解决量超过50的客服'
            : '满意度低于80%的客服'
      }”；目标在 deskbeat.yaml 的 targets 里设定。`,
  },
  en: {
    toTarget: {
      above: 'above the target',
      below: 'below the target',
      met: 'met the target',
      missed: 'missed the target',
    },
    group: { one: 'group', many: 'groups' },
    than: ({ side, inclusive, value, words }) => `${EN_THAN[words][side][inclusive ? 0 : 1]} ${value}`,
    answer: ({ side, inclusive, value, holds, gap }) => {
      const said = {
        above: inclusive ? ['Yes, it reached', 'No, it did not reach'] : ['Yes, above', 'No, not above'],
        below: inclusive ? ['Yes, within', 'No, over'] : ['Yes, below', 'No, not below'],
      }[side];
      const apart = side === 'above' ? ['above it', 'short'] : ['under it', 'over'];
      const by = gap === null || !inclusive ? '' : `: ${gap} ${apart[holds ? 0 : 1]}`;
      return `${said[holds ? 0 : 1]} ${value}${by}.`;
    },
    headline: ({ subject, condition, missed, words, picked, of, thing, first }) => {
      if (of === 0) return FIGURE.en.noData(subject);
      const noun = of === 1 ? thing.one : thing.many;
      if (picked === 0 && of > 1)
        return `${sentenceCase(FIGURE.en.subject(subject))}: ${missed ? `${allOf(of)} ${noun} met the target` : `none of ${of} ${noun} ${condition}`}.`;
      const many = picked === of && of > 1 ? allOf(of) : `${picked} of ${of}`;
      const head = `${sentenceCase(FIGURE.en.subject(subject))}: ${many} ${noun} ${condition}`;
      if (first === null) return `${head}.`;
      return picked === 1
        ? `${head}, ${first.name} (${first.value}).`
        : `${head}, ${EN_END[words][first.end]} for ${first.name} (${first.value}).`;
    },
    all: ({ holds, headline }) => `${holds ? 'Yes' : 'No'}: ${headline}`,
    rest: ({ each, more }) => `The others: ${each.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    withoutAny: ({ names, more }) =>
      `Not counted above: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''} had none (0), which fits as well.`,
    target: (value) => `Target ${value}`,
    targetIs: (value) => `Target: ${value}.`,
    targetOf: (name, value) => `${name} ${value}`,
    targets: (each) => `Targets: ${each.join(', ')}.`,
    noTarget: (metric, words) =>
      `No target is set for ${metric}, so nobody can be held against it. Name a figure instead (“${
        words === 'length'
          ? 'agents with first response time over 30 minutes'
          : words === 'amount'
            ? 'agents with more than 50 tickets resolved'
            : 'agents with CSAT below 80%'
      }”), or set one under targets in deskbeat.yaml.`,
  },
};
