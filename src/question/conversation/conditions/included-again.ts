// 含海外呢, "and with phone included?" where that was left out: it is counted again. Nothing but what is left out can be, so that "with phone"
// stays what it is anywhere else.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { withBack } from './conditions.js';
import { cut } from '../turn-parts.js';

const ZH: readonly RegExp[] = [
  /^(?:那|那么|那要是|要是|如果|假如|换成|改成|改为|再看看?|看看?|[,，]){0,5}(?:也|都|全){0,2}(?:含有?|包含|包括|包进|连同|连带|连|带上?|计入|算入|加进|加上|算上|不排除|不剔除|不去掉|不扣除|不扣)(?<name>[^,，?？]{1,16}?)(?:在内|一起算?|一块儿?算?|一并|也算(?:上|进去|进来)?|都算(?:上|进去|进来)?|算进去|算进来|加进去)?(?:的话|的)?(?:那)?(?:呢|是多少|多少|怎么样|如何|是什么情况){0,2}[?？。 ]*$/u,
  /^(?:那|那么|那要是|要是|如果|把){0,3}(?<name>[^,，?？]{1,16}?)(?:也|都|还是){0,2}(?:包含|包括|含|算|计算|计入|加)(?:在内|进去|进来|进)(?:的话|的)?(?:呢|是多少|多少|怎么样){0,2}[?？。 ]*$/u,
];
const EN: readonly RegExp[] = [
  /^(?:(?:and|so|ok|okay|now|then|but|what about|how about|what if (?:we|you|i)|what is it|what's it|same)[, ]+){0,6}(?:with|including|inclusive of|incl\.?|include|counting|if (?:we|you|i) (?:include|count|leave in|keep)|not excluding|without excluding|without leaving out) (?:the )?(?<name>[^,?]{1,30}?)(?: (?:tickets|ones))?(?: (?:included|counted|added|put|back|in|too|as well|again|back in)){0,3}[?.! ]*$/u,
  /^(?:(?:and|so|ok|okay|now|then|but|what about|how about)[, ]+){0,6}(?<name>[^,?]{1,30}?) (?:included|counted in|counted too|counted as well|added back in|put back in)[?.! ]*$/u,
];

/** The plan with what is named counted again; null where it was not left out, or the words say more. @param words normalised */
export function includedAgain(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  if (previous === null || !previous.where.some((filter) => 'not' in filter)) return null;
  for (const pattern of [...ZH, ...EN]) {
    const name = pattern.exec(words)?.groups?.['name']?.trim();
    const plan = name === undefined ? null : withBack(previous, cut(name, context));
    if (plan !== null) return plan;
  }
  return null;
}
