// 刚才那个换成上周, "the one before, but for last week" after a question that could not be answered: of what was answered last, which these words point
// at. Where the refused question was of a figure, either may be meant, and it is read back.
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import { unconfirmed } from './lost.js';
import type { Lang, Read } from '../turn-parts.js';

const ZH =
  /^(?:那么?|好吧?|算了|还是|就|把|,){0,4}(?:刚才|刚刚|前面|上面|之前)(?:的)?(?:那个|那张表?|那一?题|那个问题|问的|那个数|的数|那个查询)(?:的)?,?(?<rest>(?:换成|改成|换|改为|改|按|只看|再按|去掉|加上).+)$/u;
const EN =
  /^(?:(?:ok|okay|so|and|then|well|back to|go back to|let's do|do|show me|give me)[, ]+){0,5}(?:the|that) (?:one before|previous one|earlier one|one from before|last one (?:that worked|you answered)|previous question|previous answer),? (?:but |again |and |just |now ){0,3}(?<rest>(?:for|by|with|without|in|only|over|from|as) .+)$/u;

/** The reading of such a turn; null where it is none. @param words normalised */
export function thatBefore(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, lost = [], offered = [] } = context;
  const rest = (ZH.exec(words) ?? EN.exec(words))?.groups?.['rest'];
  if (previous === null || rest === undefined || offered.length > 0) return null;
  const then = turn(lang === 'zh' ? rest : `and ${rest}`, { ...context, lost: [], near: null, blank: null });
  if (then.status !== 'plan' || then.plan.metrics.join() !== previous.metrics.join()) return null;
  return lost.includes('metric') ? unconfirmed(then, lang, { ...context, lost: [] }) : then;
}
