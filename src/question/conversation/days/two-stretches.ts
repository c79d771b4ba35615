// 这两段比一下, "compare those two periods": the two stretches of time that were asked about one after the other, by the word for what they are.
// They are the two; where the last two are no stretches of time, nothing is read into it.
import type { ReadContext } from '../../context.js';
import { pairOf } from '../compared/pair.js';

const STRETCH_ZH =
  /(?:刚才|上面)?(?:的)?(?:这|那|前后|前前后后)?(?:的)?两(?:段(?:时间|时期|日子|区间|数据|时段)?|个?(?:时间段|时间区间|时段|时期|阶段|区间|周期|时间范围|时间))/u;
const BEFORE_AND_AFTER =
  /^(?:那|再|把){0,3}前后(?=(?:对比|比较|相比|比一比|比比|比一下|比下|差多少|差了多少))/u;
const STRETCH_EN =
  /(?<![a-z])(?:both(?: of)?(?: the(?:se)?| those)?|(?:the|those|these)? ?(?:two|2)) (?:time |date |different )?(?:periods?|stretches|ranges|spans|windows|frames|timeframes|intervals|blocks)(?: of time)?(?![a-z])/u;

/** The turn with the two as what they are talked of by; the words themselves where there are no two stretches. @param words normalised */
export function twoStretches(words: string, context: ReadContext): string {
  const { previous } = context;
  if (previous === null || ![STRETCH_ZH, BEFORE_AND_AFTER, STRETCH_EN].some((one) => one.test(words)))
    return words;
  const pair = previous.compare === null ? pairOf(context) : previous;
  if (pair === null || pair.compare === null) return words;
  return words
    .replace(STRETCH_ZH, '这两个')
    .replace(BEFORE_AND_AFTER, '这两个')
    .replace(STRETCH_EN, (said, at: number) => `${at > 0 && said.startsWith(' ') ? ' ' : ''}the two`)
    .replace(/^(?:把|将)(?=这两个)/u, '')
    .replace(/^put (the two) (?=next to|side by|against|beside)/u, '$1 ')
    .replace(/^((?:and |so |ok ){0,3})how do the two compare/u, '$1compare the two')
    .replace(/the difference between the two$/u, 'the difference');
}
