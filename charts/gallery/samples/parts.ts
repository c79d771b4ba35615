// What the samples are made of: names, days, a fixed sequence of numbers.
import type { Chart, ChartLang, ChartUnit, LinePoint } from '../../chart.js';

export interface Sample {
  readonly name: string;
  readonly chart: Chart;
}

/** A fixed sequence in [0, 1): the same pictures every time (mulberry32). */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const day = (index: number): Date => new Date(Date.UTC(2026, 1, 14 + index));

/** Steps of a day from 14 February 2026, with the values that `value` gives. */
export function points(
  lang: ChartLang,
  count: number,
  value: (i: number) => number | null,
): readonly LinePoint[] {
  return Array.from({ length: count }, (_, i) => {
    const date = day(i);
    const label =
      lang === 'zh'
        ? `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
        : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
    return { at: date.toISOString().slice(0, 10), label, value: value(i), n: 40 };
  });
}

export const AGENTS = {
  zh: [
    '欧阳震华',
    '李娜',
    '张伟',
    '王芳',
    '陈思远',
    '刘洋',
    '赵敏',
    '周杰',
    '吴倩',
    '孙悦',
    '马腾',
    '胡蓉',
    '郭靖',
    '何琳',
    '高飞',
    '林涛',
    '罗丹',
    '郑爽',
    '梁静',
    '谢军',
    '宋佳',
    '唐宁',
    '许晴',
    '韩雪',
  ],
  en: [
    'Priya Raman',
    'Tom Becker',
    'Aisha Khan',
    'Lucas Meyer',
    'Emma Clarke',
    'Diego Santos',
    'Yuki Mori',
    'Nina Patel',
    'Omar Haddad',
    'Sofia Rossi',
    'Jack Wu',
    'Hannah Lee',
    'Ivan Petrov',
    'Mia Novak',
    'Leo Martin',
    'Zoe Adams',
    'Max Weber',
    'Ella Jones',
    'Noah Kim',
    'Ava Brown',
    'Finn Olsen',
    'Ruth Cohen',
    'Sam Park',
    'Iris Bauer',
  ],
} as const;

export const REGIONS = {
  zh: ['华东', '华南', '华北', '华中', '西南', '西北', '东北'],
  en: ['East', 'South', 'North', 'Central', 'Southwest', 'Northwest', 'Northeast'],
} as const;

export const PRODUCTS = {
  zh: ['Meshy 路由器 Pro', '智能门锁 S2', '扫地机器人 T10', '空气净化器 Max 家庭版', '摄像头 C3'],
  en: [
    'Meshy Router Pro',
    'Smart Lock S2',
    'Robot Vacuum T10',
    'Air Purifier Max Family Edition',
    'Camera C3',
  ],
} as const;

/** What every chart has: each pair is the Chinese and the English text. */
export const base = (
  lang: ChartLang,
  unit: ChartUnit,
  title: readonly [string, string],
  subtitle: readonly [string, string],
  note: readonly [string, string] | null = null,
) => {
  const own = (pair: readonly [string, string]): string => (lang === 'zh' ? pair[0] : pair[1]);
  return { lang, unit, title: own(title), subtitle: own(subtitle), note: note === null ? null : own(note) };
};
