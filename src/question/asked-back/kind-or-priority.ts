// 普通工单量 where some customers are called 普通: of that kind, or of that priority. Neither is said, and it is asked back; after figures of one
// of the two it is of that. 普通客户 and 普通优先级 say which.
import { yearOf } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import { ofPriorities } from '../conversation/conditions/bare-priority.js';
import { PRIORITY_WORDS } from '../lexicon/values.js';
import type { Plan, Reading } from '../plan.js';
import { say } from '../say.js';
import { segment } from '../segment.js';
import { canMean } from '../token.js';

/** 普通客户, "normal customers". */
const OF_CUSTOMERS =
  /^的?(?:客户|会员|用户|顾客|住客|客人|旅客|客群|等级|商家|商户|家长|学员|读者|玩家|买家|乘客|患者)|^ (?:customers?|members?|users?|guests?|clients?|accounts?|segments?|tiers?|buyers?)(?![a-z])/u;

/** What is meant, or asked back; null where no such word stands there. @param turn reads normalised words where they stand */
export function kindOrPriority(
  text: string,
  lang: 'zh' | 'en',
  context: ReadContext,
  turn: (words: string) => Reading,
): Reading | null {
  const { previous, gazetteer } = context;
  const tokens = segment(text, gazetteer, yearOf(context.today));
  const [found, another] = tokens.filter(
    (token) =>
      PRIORITY_WORDS[token.text.replace(/的$/u, '')] !== undefined &&
      gazetteer.lookup(token.text.replace(/的$/u, '')).some(({ dim }) => dim !== 'priority'),
  );
  if (found === undefined || another !== undefined) return null;
  const word = found.text.replace(/的$/u, '');
  const behind = text.slice(found.start + word.length);
  if (OF_CUSTOMERS.test(behind)) return null;
  const dims: ReadonlySet<string> = new Set(gazetteer.lookup(word).map(({ dim }) => dim));
  const others = tokens.filter((token) => token !== found && token.known);
  const names = others.flatMap((token) =>
    token.known ? token.meanings.flatMap((one) => (one.k === 'name' ? one.candidates : [])) : [],
  );
  // 金卡和普通, 高优先级和普通: what stands beside it says of what it is.
  const besideKind = names.some(({ dim }) => dims.has(dim));
  const besidePriority =
    names.some(({ dim }) => dim === 'priority') ||
    others.some((token) => canMean(token, 'dim') && /优先级|priorit/u.test(token.text));
  const standsKind =
    previous !== null &&
    (previous.by.some((dim) => dims.has(dim)) || previous.where.some(({ dim }) => dims.has(dim)));
  const standsPriority = previous !== null && ofPriorities(previous);
  const inFull = `${text.slice(0, found.start)}${PRIORITY_WORDS[word] ?? word}${behind}`;
  if (besideKind && !besidePriority) return null;
  if (besidePriority && !besideKind) return turn(inFull);
  if (!besideKind && standsKind && !standsPriority) return null;
  if (!besideKind && standsPriority && !standsKind) return turn(inFull);
  const plans = [turn(text), turn(inFull)].flatMap((one): readonly Plan[] =>
    one.status === 'plan' ? [one.plan] : [],
  );
  // 普通净推荐值 where a figure has no priority: of that kind, as it is said.
  if (plans.length < 2) return null;
  const options = [...new Set(plans.map((plan) => say(plan, lang, gazetteer)))];
  return { status: 'clarify', lang, about: word, options };
}
