// Sentences about the groups of a breakdown that were picked by their figure.
import { glue, sentenceCase } from '../glue.js';
import type { Lang } from '../lang.js';
import { FIGURE, type Subject } from './figure.js';

interface Thing {
  readonly one: string;
  readonly many: string;
}

export interface HavingSentences {
  readonly toTarget: Readonly<Record<'above' | 'below' | 'met' | 'missed', string>>;
  readonly group: Thing;
  than(side: 'above' | 'below', inclusive: boolean, value: string): string;
  headline(p: {
    readonly subject: Subject;
    readonly condition: string;
    readonly toTarget: boolean;
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
  target(value: string): string;
  targetIs(value: string): string;
  targetOf(name: string, value: string): string;
  targets(each: readonly string[]): string;
  noTarget(metric: string): string;
}

const ZH_END = { highest: '最高', lowest: '最低' } as const;

export const HAVING: Readonly<Record<Lang, HavingSentences>> = {
  zh: {
    toTarget: { above: '高于目标', below: '低于目标', met: '达到目标', missed: '未达到目标' },
    group: { one: '组', many: '组' },
    than: (side, inclusive, value) =>
      glue(side === 'above' ? (inclusive ? '不低于' : '高于') : inclusive ? '不高于' : '低于', value),
    headline: ({ subject, condition, picked, of, thing, people, first }) => {
      // 一天, 一个月 count themselves.
      const step = thing.one.startsWith('一') ? thing.one.slice(1) : null;
      const unit = step ?? (people ? '位' : '个');
      const what = glue(
        FIGURE.zh.subject(subject),
        condition,
        '的有',
        `${picked}`,
        unit,
        step === null ? thing.one : '',
      );
      if (of === 0) return FIGURE.zh.noData(subject);
      const all = `（共 ${of} ${unit}有数据）`;
      if (first === null) return `${what}${all}。`;
      const top = picked === 1 ? glue('是', first.name) : glue(`${ZH_END[first.end]}的是`, first.name);
      return `${what}${all}，${top}（${first.value}）。`;
    },
    target: (value) => glue('目标', value),
    targetIs: (value) => `${glue('目标', value)}。`,
    targetOf: (name, value) => glue(name, value),
    targets: (each) => `各自的目标：${each.join('，')}。`,
    noTarget: (metric) =>
      `这样分组没有设定${glue('', metric)}的目标，无法判断是否达标。可以直接给出数字，例如“低于80%的客服”；目标在 deskbeat.yaml 的 targets 里设定。`,
  },
  en: {
    toTarget: {
      above: 'above the target',
      below: 'below the target',
      met: 'met the target',
      missed: 'missed the target',
    },
    group: { one: 'group', many: 'groups' },
    than: (side, inclusive, value) => `${inclusive ? 'at or ' : ''}${side} ${value}`,
    headline: ({ subject, condition, picked, of, thing, first }) => {
      if (of === 0) return FIGURE.en.noData(subject);
      const noun = of === 1 ? thing.one : thing.many;
      const head = `${sentenceCase(FIGURE.en.subject(subject))}: ${picked} of ${of} ${noun} ${condition}`;
      if (first === null) return `${head}.`;
      return picked === 1
        ? `${head}, ${first.name} (${first.value}).`
        : `${head}, ${first.end} for ${first.name} (${first.value}).`;
    },
    target: (value) => `Target ${value}`,
    targetIs: (value) => `Target: ${value}.`,
    targetOf: (name, value) => `${name} ${value}`,
    targets: (each) => `Targets: ${each.join(', ')}.`,
    noTarget: (metric) =>
      `No target for ${metric} is set for groups of this kind, so nobody can be held against it. Name a figure instead (“agents below 80%”), or set one under targets in deskbeat.yaml.`,
  },
};
