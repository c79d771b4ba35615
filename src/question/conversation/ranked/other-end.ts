// "And the one with the least", 最少的那个呢 after the tickets of the one that leads were listed: the ranking of before from its other end.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { orderBy } from './ranks.js';
import type { Lang } from '../turn-parts.js';

const ZH =
  /^(?:那么?|再看看?|看看?|然后|[,，]){0,4}(?:谁|哪个人?|哪个组)?(?:是)?最(?<word>[多少高低快慢好差])的?(?:那)?(?:一)?(?:个|位|名|组)?(?:人|组|团队|客服|产品|渠道|同事)?(?:呢|是谁|是哪个|是哪个组|是谁呢)?[?？。]*$/u;
const WORDS_EN: Readonly<Record<string, string>> = {
  most: '多',
  least: '少',
  fewest: '少',
  highest: '高',
  lowest: '低',
  best: '好',
  worst: '差',
};
const EN = new RegExp(
  `^(?:(?:and|so|ok|okay|then|now|what about|how about)[, ]+){0,4}(?:(?:who|which (?:one|person|agent|team|product|channel)) (?:has|have|had|is|was) (?:the )?|(?:the )?(?:(?:one|person|agent|team|product|channel) (?:with|that has|who has) )?(?:the )?)(?<word>${Object.keys(WORDS_EN).join('|')})(?: (?:one|person|agent|team|product|channel))?(?: then)?[?.!]*$`,
  'u',
);

/** The reading of such a turn; null where it is none, or nobody's tickets are listed. @param words normalised */
export function otherEnd(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, earlier = [] } = context;
  const said = (ZH.exec(words) ?? EN.exec(words))?.groups?.['word'];
  if (said === undefined || previous?.kind !== 'list') return null;
  const ranking = earlier.at(-1);
  const [dim, more] = ranking?.by ?? [];
  if (ranking?.kind !== 'breakdown' || dim === undefined || more !== undefined) return null;
  if (ranking.order === null || ranking.limit !== 1 || ranking.grain !== null) return null;
  if (ranking.metrics.join() !== previous.metrics.join()) return null;
  if (!previous.where.some((filter) => filter.dim === dim && 'in' in filter && filter.in.length === 1))
    return null;
  const order = orderBy(WORDS_EN[said] ?? said, ranking);
  if (order === null) return null;
  const { nth: _nth, ...plain } = ranking;
  const plan: Plan = { ...plain, order };
  return { status: 'plan', plan, lang };
}
