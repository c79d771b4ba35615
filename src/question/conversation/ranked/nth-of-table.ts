// 第二多的产品满意率, "csat of the second best team", "csat for the product with the second most" after a table: another figure of whoever stands there by
// the figure of the table. It is said by that place, 第二名的满意率, where the table was shown in the order that the word ranks by.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { isOfAnotherKind } from '../conditions/kind-said.js';
import { orderBy } from './ranks.js';
import { cut } from '../turn-parts.js';

const KIND_ZH = '(?:组|团队|小组|人|客服|同事|产品|渠道|地区|区域|分类|类别|版本)?';
const ZH = new RegExp(
  `^(?:那么?|再看看?|看看?|[,，]){0,3}第(?<nth>[二三四五2-5])最?(?<word>[多少高低大小快慢短长久好差])的(?:那一?[个位家款条])?(?<kind>${KIND_ZH})的?(?<rest>[^,，?？谁哪]{2,12}?)(?<asks>(?:呢|多少|是多少|怎么样|如何){0,2}[?？。]*)$`,
  'u',
);
const WORDS: Readonly<Record<string, string>> = {
  most: '多',
  fewest: '少',
  least: '少',
  highest: '高',
  lowest: '低',
  biggest: '大',
  largest: '大',
  smallest: '小',
  best: '好',
  worst: '差',
  fastest: '快',
  quickest: '快',
  slowest: '慢',
  longest: '长',
  shortest: '短',
};
const WORD_EN = `(?<nth>second|third|fourth|fifth|2nd|3rd|4th|5th)[- ](?<word>${Object.keys(WORDS).join('|')})`;
const KIND_EN = '(?<kind>one|team|group|person|agent|product|channel|region|category|version)';
const BEGINS_EN =
  "^(?:(?:and|so|ok|okay|now|then|but|what about|how about|what is|what's|whats|what was|show me|give me)[, ]+){0,5}(?:the )?";
const REST_EN = '(?<rest>[a-z][a-z -]{1,40}?)';
const EN: readonly RegExp[] = [
  new RegExp(`${BEGINS_EN}${REST_EN} (?:of|for|by|in) the ${WORD_EN} ${KIND_EN}(?: then)?[?.! ]*$`, 'u'),
  new RegExp(
    `${BEGINS_EN}${REST_EN} (?:of|for|by|in) the ${KIND_EN} (?:with|that has|that had) the ${WORD_EN}(?<figure> [a-z][a-z ]{2,30}?)?(?: then)?[?.! ]*$`,
    'u',
  ),
  new RegExp(`${BEGINS_EN}${WORD_EN} ${KIND_EN}(?:'s|s') ${REST_EN}(?: then)?[?.! ]*$`, 'u'),
];

const PLACE_EN =
  '(?:(?<best>winner|best(?=.s ))|(?<first>champion|champ|leader|number one|no\\.? ?1|#1|first place|first placed)|(?<second>runner[- ]?up|number two|no\\.? ?2|#2|second place|second placed))';
const OF_PLACE: readonly RegExp[] = [
  new RegExp(`${BEGINS_EN}${PLACE_EN}(?:'s|s'|s) ${REST_EN}(?: then)?[?.! ]*$`, 'u'),
  new RegExp(`${BEGINS_EN}${REST_EN} (?:of|for) (?:the )?${PLACE_EN}(?: then)?[?.! ]*$`, 'u'),
];

/** "the winner's csat", "csat of number two" after who leads. */
function ofPlace(words: string, previous: Plan, context: ReadContext): string | null {
  const found = OF_PLACE.map((one) => one.exec(words)?.groups).find((one) => one !== undefined);
  if (found === undefined || previous.order === null || !isFigure(found['rest'] ?? '', null, context))
    return null;
  // The winner is who does best, and nobody of those who do worst.
  if (found['best'] !== undefined && previous.order !== bestFirst(previous)) return null;
  const second = found['second'] !== undefined;
  const there = context.shown?.values.length ?? 0;
  return there < (second ? 2 : 1) ? null : `${found['rest'] ?? ''} of the ${second ? 'second' : 'first'} one`;
}

/** The turn with the place in it; the words as they are where no other figure of a place is asked for. @param words normalised */
export function nthOfTable(words: string, context: ReadContext): string {
  const { previous, shown = null } = context;
  const [dim, more] = previous?.by ?? [];
  if (previous?.kind !== 'breakdown' || dim === undefined || more !== undefined || shown?.dim !== dim)
    return words;
  if (previous.grain !== null || previous.place || previous.metrics.length !== 1) return words;
  const placed = ofPlace(words, previous, context);
  if (placed !== null) return placed;
  const zh = ZH.exec(words)?.groups;
  const found = zh ?? EN.map((one) => one.exec(words)?.groups).find((one) => one !== undefined);
  if (found === undefined) return words;
  const { nth = '', word = '', kind = '', rest = '', figure = '', asks = '' } = found;
  const order = orderBy(WORDS[word] ?? word, previous);
  // Two that share the first place are both its second.
  const first = (order === 'desc' ? shown.most : shown.least) ?? [];
  if (first.length > 1) return words;
  if (order === null || order !== shownOrder(previous) || isOfAnotherKind(kind, dim)) return words;
  if (!isFigure(rest, null, context) || (figure !== '' && !isFigure(figure, previous, context))) return words;
  return zh === undefined ? `${rest} of the ${nth} one` : `第${nth}名的${rest}${asks === '' ? '呢' : asks}`;
}

const bestFirst = ({ metrics: [metric] }: Plan): Plan['order'] =>
  metric !== undefined && metricEntry(metric).better === 'down' ? 'asc' : 'desc';

/** How the table stands: as it was asked for, or with the most, or the best, first. */
function shownOrder({ order, metrics: [metric] }: Plan): Plan['order'] {
  if (order !== null || metric === undefined) return order;
  const { unit, better } = metricEntry(metric);
  return unit !== 'count' && better === 'down' ? 'asc' : 'desc';
}

/** Nothing but a figure: that of the table, or any. */
const isFigure = (words: string, table: Plan | null, context: ReadContext): boolean => {
  const tokens = cut(words.trim(), context);
  const named = tokens.some(
    (token) =>
      token.known &&
      token.meanings.some((one) =>
        one.k === 'metric' || one.k === 'type'
          ? table === null || one.metric === table.metrics[0]
          : one.k === 'ticket_noun' && (table === null || table.metrics[0] === 'tickets'),
      ),
  );
  return named && tokens.every((token) => canMean(token, 'metric', 'type', 'stat', 'ticket_noun', 'filler'));
};
