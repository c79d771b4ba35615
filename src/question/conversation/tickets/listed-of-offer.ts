// "List the tickets", 列出工单 while something is asked back: of what was offered, which is not chosen yet, and not of all there are.
import type { ReadContext } from '../../context.js';
import { type Lang, refused } from '../turn-parts.js';
import type { Reading } from '../../plan.js';

const EN =
  /^(?:(?:and|ok|okay|so|then|now|please|just|can you|could you|can i|i want to|let me)[, ]+){0,5}(?:list|show|see|give|pull up|get|display|open|send)(?: (?:me|us))?(?: all)?(?: (?:the|those|these|its|their|of|all)){0,4}(?: (?:single|individual|actual))?(?: list of)? ?(?:the )?(?:tickets|cases|issues|ones|list)(?: please| then| now| behind (?:it|that|them)){0,3}[.?! ]*$/u;
const ZH =
  /^(?:那|那就|请|麻烦|帮我|给我|把|先|直接|再|就){0,5}(?:(?:列出|列一下|列列|列|看看|看下|看一下|看|打开|拉出|拉一下|发一下|发我|发|展示|显示)(?:一下|来)?(?:所有|全部|这些|那些|相关|具体)?的?(?:工单|单子|明细|清单|单)|(?:所有|全部|这些|那些|相关|具体)?的?(?:工单|单子|明细|清单|单)(?:都|全)?(?:列出来|列一下|列列|列|拉出来|拉一下|发我|发一下|给我看看?|看看|看下))(?:出来|看看|吧|呗|呢|一下){0,3}[。.!！?？ ]*$/u;

/** Refused where no list was offered; null where nothing is asked back, or something else is said. @param words normalised */
export function listedOfOffer(words: string, { offered = [] }: ReadContext, lang: Lang): Reading | null {
  if (offered.length === 0 || offered.some((option) => /^(?:list|列出)|清单|列表/iu.test(option)))
    return null;
  return EN.test(words) || ZH.test(words) ? refused({ why: 'nothing_before', refused: true }, lang) : null;
}
