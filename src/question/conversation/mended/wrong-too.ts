// A second thing set right: 时间也错了，要上周的, 也不是4月，是3月, "the dates are wrong too, last week", "not April either, March" after a first
// correction. It is one of its own: what was put right before stays.
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const WRONG_ZH =
  '(?:错了?|不对|不是这个|弄错了?|搞错了?|说错了?|选错了?|写错了?|给错了?|看错了?|有误|有问题)';
const DAYS_ZH = new RegExp(
  `^(?:还有|另外|而且|然后|对了|[,，]){0,3}(?:时间|日期|日子|时段|时间段|时间范围|周期)(?:上|这块|这里)?(?:也|又|还是?|都|同样|一样){0,2}${WRONG_ZH}(?:了)?[,，。;；! ]+(?:我)?(?:应该|应当)?(?:是|要的是|说的是|要看|想看|要|改成|改为|换成|换为|看)?(?<other>.+?)(?:的)?(?:才对|吧|了)?[。!]*$`,
  'u',
);
const DAYS_EN =
  /^(?:(?:and|also|but|oh|no|sorry)[, ]+){0,3}(?:the |those |these )?(?:wrong (?:dates?|period|time|time frame|days|range|week|month)(?: too| as well| also)?|(?:dates?|period|time|time frame|days|range|week|month) (?:is|are|was|were)(?: also)? (?:wrong|off|not right)(?: too| as well| also)?)[,.;: -]+(?:i (?:mean|meant|want|wanted|need)|it should be|should be|make it|use|it's)? ?(?<other>[^,]+?)[.!]*$/u;
const NOT_ZH =
  /^(?:还有|另外|而且|[,，]){0,2}(?:也|又|还)不是(?<old>[^,，]{1,12}?)[,，](?:而是|是|要|应该是)(?<other>.+)$/u;
const NOT_EN =
  /^(?:(?:and|also|but|oh)[, ]+){0,3}(?:(?:it's |it is |that's )?not (?<old>[^,;]{2,24}?) either[,;] ?(?:but |it's |i meant? )?(?<other>[^,;]{2,24}?)|also not (?<was>[^,;]{2,24}?)[,;] ?(?:but |it's |i meant? )?(?<is>[^,;]{2,24}?))[.!]*$/u;

/** The turn as the correction that is read; the words themselves where it is none. @param words normalised */
export function wrongToo(words: string, context: ReadContext): string {
  if (context.previous === null) return words;
  const days = (DAYS_ZH.exec(words) ?? DAYS_EN.exec(words))?.groups?.['other'];
  if (days !== undefined) {
    const tokens = cut(days, context);
    const areDays =
      tokens.some((token) => canMean(token, 'time')) &&
      tokens.every((token) => canMean(token, 'time', 'filler', 'possessive'));
    return areDays
      ? /[\u3400-\u9fff]/u.test(words)
        ? `不对,我说的是${days}`
        : `no, i meant ${days}`
      : words;
  }
  const zh = NOT_ZH.exec(words)?.groups;
  if (zh !== undefined) return `不是${zh['old']},是${zh['other']}`;
  const { old, other, was = old, is = other } = NOT_EN.exec(words)?.groups ?? {};
  return was === undefined || is === undefined ? words : `not ${was}, ${is}`;
}
