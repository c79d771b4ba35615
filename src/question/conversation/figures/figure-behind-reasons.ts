// 1月是多少来着, "January was what again?" after why something fell: how much it was then, and no reasons of another change. What was said to be asked
// for is a figure; so the next turn (2月呢) is of a figure, too.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut, type Lang, type Read } from '../turn-parts.js';

const FIGURE_ZH = '(?:具体|实际)?(?:的)?(?:数字|数值|数据|数|值|结果|水平|比例|百分比|成绩)?';
const ASKED_ZH =
  '(?:(?:当时|那时|原来|之前|本来|到底|一共|总共|大概|实际|具体|分别|各)?(?:又)?(?:是|有|为|达到){0,1}(?:多少|几个点|百分之几|多高|多低|多久|多长(?:时间)?)(?:单|个|条|张|分|%)?)';
const OF_DAYS_ZH = new RegExp(
  `^(?:那么?|然后|再|哦|嗯|对了|[,，]){0,3}(?<whose>[^,，?？]{1,16}?)(?:的|那会儿?|那时候?|当时)?${FIGURE_ZH}${ASKED_ZH}(?:来着|呢|啊|呀|吧|了){0,3}[?？。]*$`,
  'u',
);
const AGAIN_ZH =
  /^(?:那么?|然后|哦|嗯|[,，]){0,3}(?<whose>[^,，?？]{1,16}?)(?:的)?(?:来着|多少来着)[?？。]*$/u;

const BEGINS = '^(?:(?:and|so|ok|okay|but|then|sorry|wait|hm+|remind me)[, ]+){0,5}';
const AGAIN = '(?:,? (?:again|then|exactly|though|please|actually)){0,3}[?.! ]*$';
const IT = '(?:it|that|the (?:figure|number|value|rate|score|level|result|total|count))';
const OF_DAYS_EN: readonly RegExp[] = [
  // "how much was it in January", "what was the number for January"
  new RegExp(
    `${BEGINS}(?:what|how (?:much|many|high|low|long|big))(?:'s| is| was| were| did)(?: ${IT})(?: at)?(?: be)? (?:in|for|on|of|during|over|as of|back in|at) (?<whose>.+?)${AGAIN}`,
    'u',
  ),
  // "January was what again", "in January it was what"
  new RegExp(
    `${BEGINS}(?:in |for |on )?(?<whose>.+?),? (?:${IT} )?(?:is|was|were) (?:what|how (?:much|many|high|low))${AGAIN}`,
    'u',
  ),
  // "what was January's figure", "what was January again"
  new RegExp(
    `${BEGINS}(?:what(?:'s| is| was| were) )(?<whose>.+?)(?:'s|’s) (?:figure|number|value|rate|score|level|result|total|count)${AGAIN}`,
    'u',
  ),
  new RegExp(`${BEGINS}what (?:is|was|were) (?<whose>.+?) again${AGAIN}`, 'u'),
  // "remind me of January's figure"
  new RegExp(
    "^(?:and |so |ok |please |can you |could you ){0,4}remind me (?:of |what )(?:the figure (?:for|in|of) )?(?<whose>.+?)(?:(?:'s|’s) (?:figure|number|value|rate|score|level|result|total|count))?(?: (?:is|was|were))?(?: again)?[?.! ]*$",
    'u',
  ),
];

/** The figure that is asked for; null where the turn is none of these, or names more than days and groups. @param words normalised */
export function figureBehindReasons(
  words: string,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Reading | null {
  const { previous } = context;
  if (previous?.kind !== 'drivers') return null;
  const zh = (OF_DAYS_ZH.exec(words) ?? AGAIN_ZH.exec(words))?.groups?.['whose'];
  const en = OF_DAYS_EN.map((pattern) => pattern.exec(words)?.groups?.['whose']).find(
    (one) => one !== undefined,
  );
  const whose = zh ?? en;
  if (whose === undefined || !isDaysOrName(whose, context)) return null;
  const { way: _way, ...rest } = previous;
  const figure: Plan = { ...rest, kind: 'value', by: [], compare: null };
  const asked = zh === undefined ? `and ${whose}` : `那${whose}呢`;
  const then = turn(asked, { ...context, previous: figure, shown: null });
  const isFigure = then.status === 'plan' && then.plan.kind === 'value' && then.plan.by.length === 0;
  return isFigure && then.plan.metrics.join() === previous.metrics.join() ? { ...then, lang } : null;
}

/** 1月, Harbor, 1月的邮件: days or names, and perhaps the figure itself once more. */
function isDaysOrName(words: string, context: ReadContext): boolean {
  const tokens = cut(words, context);
  return (
    tokens.some((token) => canMean(token, 'time', 'name')) &&
    tokens.every((token) => canMean(token, 'time', 'name', 'filler', 'possessive'))
  );
}
