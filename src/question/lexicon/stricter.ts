// Words that once passed for something weaker, or were not seen beside their neighbours: what 是什么 asks beside a range or a ranking,
// kinds of customers and tickets that are not counted apart, promises that are kept or broken.
import { say, type Phrases } from './phrases.js';

/** Every way to put one word of each group behind the other. */
const oneOf = (...groups: readonly string[]): string =>
  groups
    .map((group) => group.split('|'))
    .reduce<readonly string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [
      '',
    ])
    .join('|');

export const STRICTER_WORDS: readonly Phrases[] = [
  // Of a metric that stands alone its meaning, of any other the figure; before a dimension "which" (是什么组).
  say({ k: 'explain', bare: 'behind' }, '是什么|是啥|是什么指标|是个什么指标|是啥指标|是个啥'),
  say({ k: 'which', plural: false }, '是什么|是啥'),
  say({ k: 'explain', bare: 'before' }, '什么是|啥是'),
  // The figure is asked for and nothing is said of it.
  say(
    { k: 'filler' },
    oneOf('是个|是|', '什么|啥', '水平|情况|状况|程度|表现|样子|数|数字|数值|数据|结果|水准'),
  ),
  say({ k: 'who', plural: false }, oneOf('|都|分别', '是', '什么人|啥人|什么样的人')),
  // Who complains most is a customer.
  say({ k: 'blocked' }, oneOf('投诉|建议|差评|低分', '最多的|最多', '是', '什么人|啥人|什么样的人')),
  say({ k: 'list' }, oneOf('都是|是', '什么|啥|哪些', '单|单子|工单|样的单|样的工单')),
];
