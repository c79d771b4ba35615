// "Is that lower than May?", 低于五月吗 after one figure: it is held against that of other days, in the words in which one asks so anyway.
import type { ReadContext } from '../../context.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const THAN_ZH =
  /^(?:那|那么|这|这个|它|所以|现在|这算|这个数|数值){0,6}(?:是)?(?:不是|否)?(?:也|还|又|都)?(?<way>低于|高于|少于|多于|快于|慢于|好于|优于|差于|不如(?!.*吧)|不及|比不上|超过|超)了?(?<time>[^,，?？。]{1,12}?)(?:的)?(?:了)?(?:吗|么|嘛|吧|没有?|不)[?？。]*$/u;
const WAYS: Readonly<Record<string, string>> = {
  低于: '低',
  高于: '高',
  少于: '少',
  多于: '多',
  快于: '快',
  慢于: '慢',
  好于: '好',
  优于: '好',
  差于: '差',
  不如: '差',
  不及: '差',
  比不上: '差',
  超过: '高',
  超: '高',
};
const THAN_EN =
  /^(?:(?:and|so|ok|but|now)[, ]+){0,8}(?:is|was|are|were) (?:that|this|it|those|these|they)(?: any| much| still| even| also){0,8} (?:(?<way>lower|higher|better|worse|more|less|fewer|slower|faster|shorter|longer) (?:than|compared to|compared with)|above|below|(?:up|down) (?:on|from)) (?:it was |they were |that of |the one |what it was )?(?:in |of |for )?(?<time>[^,?.]{2,24}?)(?:'s)?[?.]*$/u;

/** The turn in the words that are read; the words themselves where it is none of these. @param words normalised */
export function thanThen(words: string, context: ReadContext): string {
  const { previous } = context;
  const single =
    previous !== null && previous.range !== null && previous.by.length === 0 && previous.grain === null;
  if (!single) return words;
  const { way = '', time = '' } = (THAN_ZH.exec(words) ?? THAN_EN.exec(words))?.groups ?? {};
  if (time === '' || !areDays(time, context)) return words;
  return way in WAYS ? `比${time}${WAYS[way]}吗` : `compared with ${time}`;
}

/** Nothing but days: 低于80% is a bound, 低于目标 a target. */
function areDays(words: string, context: ReadContext): boolean {
  const tokens = cut(words, context);
  return (
    tokens.some((token) => canMean(token, 'time')) &&
    tokens.every((token) => canMean(token, 'time', 'filler', 'possessive'))
  );
}
