// 这三个里哪个最高, "which of the five is lowest", "of those three who is best": the one of those that stand there, and no ranking of the first
// three. Where there are not so many it is not clear which are meant.
import type { ReadContext } from '../../context.js';
import { readNumber } from '../../numbers.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { isOfAnotherKind } from '../conditions/kind-said.js';
import { lastSeveral } from './three.js';
import { cut, isOneEach, type Lang, type Read, refused } from '../turn-parts.js';

const GROUP_ZH = '(?:人|客服|同事|组|团队|小组|产品|渠道|地区|城市|省|分类|类别|产品线|型号|版本|优先级)';
const ZH = new RegExp(
  `^(?:那|那么|所以|在|[,，]){0,3}(?:这|那|刚才|他们|她们|它们|上面)?的?(?<first>前|头)?(?:(?<count>[三四五六七八九十]|[3-9]|10)(?:个|位|名|家|款|条|类|种)?|(?<three>仨))(?<kind>${GROUP_ZH}?)(?:里面?|里头|里边|中间?|当中|之中|之间|呢|的话)?[,，]?(?:是|到底|究竟)?(?<rest>(?:谁|哪(?:一?[个位名家款条组类种])?${GROUP_ZH}?).{2,})$`,
  'u',
);
const COUNT_EN = '(?:three|four|five|six|seven|eight|nine|ten|[3-9]|10)';
const BEGINS = '(?:(?:and|so|but|now)[, ]+){0,3}';
const OF_EN = `(?:out of|of|among|amongst|between) (?:all )?(?:the|these|those|them|our|all)? ?(?<first>(?:top|first) )?(?<count>${COUNT_EN})(?<kind> (?:of them|people|agents|teams|products|channels|regions|cities|categories|ones))?`;
const EN: readonly RegExp[] = [
  new RegExp(
    `^${BEGINS}(?<which>which|who)(?: one| team| person| channel| product| region)? ${OF_EN},? (?<rest>.+)$`,
    'u',
  ),
  new RegExp(`^${BEGINS}${OF_EN},? (?<which>which|who|which one)(?<rest>(?:'s|s)? .+)$`, 'u'),
];

/** The reading of such a turn; null where it is none, or nothing stands there of which it could be one. @param words normalised */
export function oneOfSoMany(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, shown = null } = context;
  const [dim, more] = previous?.by ?? [];
  if (previous?.kind === 'value' && previous.by.length === 0) return ofThoseAsked(words, context, lang, turn);
  if (previous === null || dim === undefined || more !== undefined || previous.grain !== null) return null;
  if ((previous.kind !== 'breakdown' && previous.kind !== 'compare') || previous.place) return null;
  const found = [ZH, ...EN]
    .map((pattern) => pattern.exec(words)?.groups)
    .find((groups) => groups !== undefined);
  if (found === undefined) return null;
  const { count = '', first, three, kind = '', which, rest = '' } = found;
  if (isOfAnotherKind(kind.replace(/people$/u, 'person'), dim) || !asksOne(rest, context)) return null;
  const many = three === undefined ? readNumber(count) : 3;
  const named = previous.where.find((filter) => filter.dim === dim);
  const listed = shown?.dim === dim ? shown.values : null;
  const all = previous.limit !== null ? listed : named !== undefined && 'in' in named ? named.in : listed;
  if (all === null || many === null || previous.nth === true) return null;
  // 前三个里哪个工单最多 after a table: those three, as they stand there.
  const there = first === undefined ? all : (listed ?? []).slice(0, many);
  if (there.length !== many) return refused({ why: 'not_supported', words: [words] }, lang);
  const { having: _having, share: _share, ...plain } = previous;
  const cutOff = first !== undefined || previous.limit !== null || previous.having !== undefined;
  const seen: Plan = cutOff
    ? {
        ...plain,
        where: [...previous.where.filter((filter) => filter.dim !== dim), { dim, in: [...there] }],
        order: null,
        limit: null,
      }
    : previous;
  const asked = which === undefined ? rest : `${which}${/^'?s /u.test(rest) ? '' : ' '}${rest.trimStart()}`;
  const then = turn(asked, { ...context, previous: seen });
  const filter = seen.where.find((one) => one.dim === dim);
  const isOf =
    then.status === 'plan' &&
    then.plan.by.join() === dim &&
    (filter === undefined || then.plan.where.some((one) => JSON.stringify(one) === JSON.stringify(filter)));
  return isOf ? then : refused({ why: 'not_supported', words: [words] }, lang);
}

/** 他们三个谁最快 after three who were asked about one after the other: the one of them; refused where there were not so many. */
function ofThoseAsked(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { count = '', first, three, rest = '' } = ZH.exec(words)?.groups ?? {};
  const many = three === undefined ? readNumber(count) : 3;
  if (first !== undefined || many === null || !asksOne(rest, context)) return null;
  const several = lastSeveral(context, many);
  const then = several === null ? null : turn(rest, { ...context, previous: several, shown: null });
  return several !== null && then?.status === 'plan' && isOneEach(then.plan, several)
    ? then
    : refused({ why: 'not_supported', words: [words] }, lang);
}

/** 谁最高: one is asked for, and not how they stand beside each other. */
const asksOne = (rest: string, context: ReadContext): boolean =>
  cut(rest, context).some((token) => canMean(token, 'extreme', 'top'));
