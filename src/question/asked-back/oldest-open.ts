// "oldest open tickets", 积压最久的单子有哪些: a list of tickets stands in the order of how urgent they are, and not of how old. That list is offered.
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';
import { say } from '../say.js';

const OPEN = '(?:open|unresolved|unsolved|pending)';
const EN = new RegExp(
  `(?<![a-z])(?<own>my |our )?(?:(?:oldest|longest open|longest running) (?:${OPEN} )?tickets?|${OPEN} tickets? (?:are |is )?(?:(?:the|our) )?oldest)(?![a-z])`,
  'u',
);
const ZH =
  /(?:积压|压得?|拖得?|放得?|挂得?|开着|没解决|未解决)?(?:时间)?最(?:久|老|早)的?(?:那?(?:几|些|一|\d{1,2})?[个张批]?)?(?:还?没(?:有)?解决的?|未解决的?|积压的?|没处理的?)?(?:工单|单子|单)/u;

const LITTLE =
  /^(?:show|list|give|see|me|which|what|whats|what's|are|is|the|all|please|right|now|we|have|do|哪些|哪几张|哪张|有|是|都|列出来?|列一下|给我|帮我|看看|看下|的|我手上|我手里|我的|现在|目前|一下|[ ,，?？。!]){0,12}$/u;

/** What is offered; null where nothing of the kind is asked. @param alone reads words as a question of its own */
export function oldestOpen(
  words: string,
  lang: 'zh' | 'en',
  { gazetteer }: ReadContext,
  alone: (words: string) => Reading,
): Reading | null {
  const found = (lang === 'zh' ? ZH : EN).exec(words);
  // Of Harbor, of refunds: the list of all of them is another one.
  if (found === null || !LITTLE.test(words.replace(found[0], ' '))) return null;
  const own = lang === 'zh' ? (/我的|我手/u.test(words) ? '我的' : '') : (found.groups?.['own'] ?? '');
  const read = alone(lang === 'zh' ? `${own}积压的工单有哪些` : `list ${own}open tickets`);
  if (read.status !== 'plan' || read.plan.kind !== 'list') return null;
  return { status: 'clarify', lang, about: found[0].trim(), options: [say(read.plan, lang, gazetteer)] };
}
