// 第一名接了多少单, "how many tickets did number one get" after a table: whoever stands there is asked about, and nobody is ranked anew. The place is put
// into the words that point at a group of the table.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const GROUP_ZH = '(?:那个|这个)?(?:组|团队|小组|人|客服|同事|产品|渠道|地区|类别)?';
const ZH: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `^(?:那么?|然后|再看看?|[,，]){0,3}(?:(?:排名?|位列|位居)?第一名|排名?第一|冠军|榜首|头名)的?${GROUP_ZH}的?(?<rest>[^,，?？]{2,})`,
      'u',
    ),
    '第一的',
  ],
  [
    new RegExp(
      `^(?:那么?|然后|再看看?|[,，]){0,3}(?:(?:排名?)?(?:倒数第一名?|最后一名)|垫底)的?${GROUP_ZH}的?(?<rest>[^,，?？]{2,})`,
      'u',
    ),
    '最后一名的',
  ],
];
const EN =
  /(?<![a-z])(?:number one|no\.? ?1|#1|(?:the )?(?:first[- ]place|top[- ]ranked) (?:team|agent|person|one|product|channel)|(?:the )?first place|the winner|the champion)(?='s? |(?: get| have| had| got| handle| solve| resolve| close| do| receive| take)(?![a-z]))/u;

/** The turn that points at the first or the last group of the table before; the words as they are where it is none. @param words normalised */
export function firstPlace(words: string, context: ReadContext): string {
  const { previous } = context;
  if (previous === null || !isTable(previous)) return words;
  for (const [pattern, place] of ZH) {
    const rest = pattern.exec(words)?.groups?.['rest'];
    if (rest !== undefined && asksFigure(rest, context)) return words.replace(pattern, `${place}${rest}`);
  }
  return EN.test(words) && asksFigure(words, context) ? words.replace(EN, 'the first one') : words;
}

const isTable = ({ kind, by, grain, place }: Plan): boolean =>
  (kind === 'breakdown' || kind === 'compare') && by.length === 1 && grain === null && !place;

const asksFigure = (words: string, context: ReadContext): boolean =>
  cut(words, context).some((token) => canMean(token, 'metric', 'type', 'ticket_noun'));
