// 首响谁最快谁最慢, "who's fastest and who's slowest on first response": both ends of a ranking are told by all of it in its order. Over normalised
// text.
import { swapAll, type Swap } from './swaps.js';

const WHO_ZH = '(?:谁|哪(?:一)?(?:个|位)(?:人|客服|同事|坐席|组|团队|小组|产品|渠道|地区|分类|版本|型号)?)';
const END_ZH = '(?<one>快|慢|多|少|高|低|长|短|好|差)';
const OTHER_ZH = '(?<two>快|慢|多|少|高|低|长|短|好|差)';
const LINK = '(?:[,，、]|又|而|和|跟|与|以及){0,2}';
const KIND_ZH = '(?:客服|同事|坐席|人|组|团队|小组|产品|渠道|地区|分类|版本|型号)';
const OPPOSITE: Readonly<Record<string, string>> = {
  快: '慢',
  慢: '快',
  多: '少',
  少: '多',
  高: '低',
  低: '高',
  长: '短',
  短: '长',
  好: '差',
  差: '好',
};

const kindOf = (who: string): string => {
  const kind = /(?:组|团队|小组|产品|渠道|地区|分类|版本|型号)$/u.exec(who)?.[0];
  return kind ?? '客服';
};

/** 谁…最快，谁最慢; `null` where the second is not the other end of the first. */
const inOrder = (ahead: string, who: string, figure: string, one: string, two: string): string | null =>
  OPPOSITE[one] === two ? `${ahead}${figure}各${kindOf(who)}从${one}到${two}` : null;

const ZH: readonly Swap[] = [
  // 谁首响最快，谁最慢; 首响谁最快谁最慢.
  [
    new RegExp(
      `(?<who>${WHO_ZH})(?<figure>[^,，;；。?？最谁哪]{0,12})最${END_ZH}${LINK}(?:又是|是)?(?<who2>${WHO_ZH})?(?:的)?\\k<figure>?最${OTHER_ZH}(?:的)?(?=[\\s,，。?？呢啊]|$)`,
      'gu',
    ),
    (all, who = '', figure = '', one = '', next = '', two = '') =>
      next !== '' && next !== who && !/^哪(?:一)?个$/u.test(next)
        ? all
        : (inOrder('', who, figure, one, two) ?? all),
  ],
  // 解决最多和最少的人是谁.
  [
    new RegExp(
      `最${END_ZH}(?:的)?${LINK}最${OTHER_ZH}的(?:两|各)?(?:个|位)?(?<kind>${KIND_ZH})(?:分别|各)?(?:是|都是)?(?:谁|哪(?:一)?(?:个|位|两个|两位|几个|些)|什么)?(?=[\\s,，。?？呢啊]|$)`,
      'gu',
    ),
    (all, one = '', two = '', kind = '') => inOrder('', kind, '', one, two) ?? all,
  ],
];

const TOP_EN = 'best|highest|most|longest|slowest|fastest|quickest|shortest|lowest|worst|least|fewest';
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  best: ['worst'],
  worst: ['best'],
  highest: ['lowest'],
  lowest: ['highest'],
  most: ['least', 'fewest'],
  least: ['most'],
  fewest: ['most'],
  longest: ['shortest'],
  shortest: ['longest'],
  slowest: ['fastest', 'quickest'],
  fastest: ['slowest'],
  quickest: ['slowest'],
};
const WHO_EN =
  "(?:(?:who|which (?<kind>agent|person|team|product|channel|region|category|model|version))(?:'s|s| is| was| are| were| has| had)?)";
const AGAIN_EN =
  "(?:(?:who|which(?: one| (?<again>agent|person|team|product|channel|region|category|model|version))?)(?:'s|s| is| was| has| had)? )?";

const EN: readonly Swap[] = [
  [
    new RegExp(
      `^${WHO_EN} (?:the )?(?<one>${TOP_EN})(?:,? (?:and|&|or) |, )${AGAIN_EN}(?:the )?(?<two>${TOP_EN})(?= (?:on|in|for|by|at|with) )(?: (?:on|in|for|by|at|with)) `,
      'u',
    ),
    (all, kind = '', one = '', again = '', two = '') =>
      OTHERS[one]?.includes(two) === true && (again === '' || again === kind)
        ? `${kind === '' || kind === 'person' ? 'agent' : kind}s from ${one} to ${two} by `.replace(
            /^categorys/u,
            'categories',
          )
        : all,
  ],
];

/** The normalised text with all of a ranking for its two ends. */
export const withBothEnds = (text: string): string =>
  swapAll(swapAll(text, /最.*最/u.test(text) ? ZH : []), /^(?:who|which)/u.test(text) ? EN : []);
