// "And now?", "vs now", "is it growing", 跟现在比 after how many were open at the end of a month: how it stands today, by itself or against then.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';

const OPENERS = '(?:(?:and|so|ok|okay|but|then|what about|how about)[, ]+){0,8}';
const NOW = '(?:right now|now|today|currently|at the moment|as of (?:now|today)|at present)';
const ALONE = new RegExp(
  `^${OPENERS}(?:as of )?${NOW}[?.! ]*$|^(?:那|那么)?(?:现在|目前|眼下|当前|今天|此刻)(?:呢|的呢|多少|是多少|有多少|剩多少|还有多少|怎么样|什么情况){0,6}[?？。 ]*$`,
  'u',
);
const AGAINST = new RegExp(
  `^${OPENERS}(?:(?:(?:how does (?:that|it) )?compare[sd]?(?: (?:it|that|this))? (?:to|with|against)|vs\\.?|versus|against) ${NOW}|how does (?:that|it) compare now)[?.! ]*$|^(?:那|那么)?(?:和|跟|与|同|对比|比)(?:现在|目前|今天|当前)(?:的)?(?:比|相比|对比|比较)?(?:呢|怎么样|如何|比呢){0,6}[?？。 ]*$`,
  'u',
);
const GROWS = new RegExp(
  `^${OPENERS}(?:is it|is that|has it|has that|did it|are they|have they|are we|is the (?:number|backlog|pile|queue)|has the (?:number|backlog|pile|queue))(?: been| still| since)? ?(?:growing|grown|grow|shrinking|shrunk|shrink|rising|risen|falling|fallen|going up|going down|gone up|gone down|getting (?:bigger|smaller|worse|better|longer)|gotten (?:bigger|smaller|worse|better)|got (?:bigger|smaller|worse|better)|increasing|increased|decreasing|decreased|piling up|coming down|come down|dropping|dropped|up|down|higher|lower)(?: or (?:shrinking|falling|going down|not|down|lower))?(?: since(?: then)?| from there| now)?[?.! ]*$|^(?:那|那么)?(?:现在|后来|之后|到现在)?(?:是)?(?:在)?(?:变多|变少|涨|增加|减少|增多|上升|下降|降|越来越多|越来越少|多|少)(?:了)?(?:吗|没有?|么|还是(?:少|降|减少|下降|跌)了?|点了吗){1,6}(?:呢)?[?？。 ]*$`,
  'u',
);

/** The figure as it stands today, or against how it stood then; null where something else is said, or it is no figure that stands. @param words normalised */
export function asOfNow(words: string, { previous, today }: ReadContext): Plan | null {
  if (previous === null || !stoodThen(previous, today)) return null;
  const range = { from: today, to: today };
  const { compare: then, assumed, ...rest } = previous;
  const said = assumed.filter((one) => one !== 'now' && one !== 'previous_range');
  if (ALONE.test(words) && then === null) return { ...rest, compare: null, range, assumed: said };
  const held = AGAINST.test(words) || GROWS.test(words);
  // What was set against other days already is as it was.
  if (!held || then !== null || previous.order !== null) return null;
  return { ...rest, kind: 'compare', range, compare: previous.range, assumed: said };
}

/** One figure, or one of each group, as they stood at the end of a day that is over. */
const stoodThen = ({ kind, metrics, range, grain, place, having, share, by }: Plan, today: string): boolean =>
  (kind === 'value' || kind === 'breakdown') &&
  metrics.length === 1 &&
  metrics.every((id) => metricEntry(id).timing === 'gauge') &&
  range !== null &&
  (range.from === null || range.from === range.to) &&
  range.to < today &&
  grain === null &&
  having === undefined &&
  share === undefined &&
  by.length < 2 &&
  !place;
