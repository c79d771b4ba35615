// 换成普通, "high instead", "low only" after tickets of one priority, or of each: the other priority, said by its bare word. Elsewhere such a
// word may be a figure's ("high"), or a kind of customers. Over a whole turn, in normalised words.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';

const BEFORE_ZH =
  '(?:那么?|再|就|还是|还有|也|只|单独?|仅|看|看看|看下|换|换成|换到|换看|换为|改|改成|改为|改看|切到|切成|切换到|要|加上?|和|跟|不要|不看|去掉|除了|我要|我想看|给我|麻烦|把?优先级|[,， ]){0,6}';
const AFTER_ZH =
  '(?:(?:级别?|的|单|的?工单|那些|那部分)?(?:呢|吧|了|怎么样|如何|有?多少|看看|看下|一下|也加上|也要|就行|就好|即可){0,3}[?？。! ]*)';
const ZH = new RegExp(`^(${BEFORE_ZH})(高|低|普通|一般|正常|中)(${AFTER_ZH})$`, 'u');
const BEFORE_EN =
  '(?:(?:and|so|ok|okay|now|then|just|only|make it|make that|switch to|change to|change it to|switch it to|go to|what about|how about|show|show me|give me|look at|for|the|add|plus|also|without|excluding|but not|to|with|actually|no|sorry|i meant|i mean|filter to|filter by|restrict to|limit to|keep|priority)[, ]+){0,6}';
const AFTER_EN =
  '(?: (?:ones?|tickets?))?(?: (?:only|instead|now|then|please|pls|too|as well|alone|again|though|for a change)){0,3}[?.! ]*';
const EN = new RegExp(`^(${BEFORE_EN})(high|low|normal|medium|urgent)(?![ -]priority)(${AFTER_EN})$`, 'u');

/** Whether a priority stands there: one that was asked for, or each. */
export const ofPriorities = ({ by, where }: Plan): boolean =>
  by.includes('priority') || where.some(({ dim }) => dim === 'priority');

/**
 * The turn with the priority in full, where one stands there; the words themselves elsewhere, and where customers of a kind that is called so
 * stand there as well. @param words normalised
 */
export function barePriority(words: string, { previous, gazetteer }: ReadContext): string {
  if (previous === null || !ofPriorities(previous)) return words;
  const level = (ZH.exec(words) ?? EN.exec(words))?.[2] ?? '';
  const stands = (dim: string): boolean =>
    dim !== 'priority' &&
    (previous.by.some((one) => one === dim) || previous.where.some((one) => one.dim === dim));
  if (level === '' || gazetteer.lookup(level).some(({ dim }) => stands(dim))) return words;
  return words
    .replace(ZH, (_all, before: string, _level: string, after: string) => {
      const bare = before.replace(/把?优先级$/u, '');
      const rest = after.replace(/^级别?/u, '');
      return `${bare}${/高|低/u.test(level) ? level : '普通'}优先级${rest}`;
    })
    .replace(EN, (_all, before: string, _level: string, after: string) => {
      const bare = before.replace(/priority $/u, '');
      return `${bare}${level === 'medium' ? 'normal' : level} priority${after}`;
    });
}
