// 两个地区都要, "both regions please" after the figure of one and then of the other: both, side by side, and no list of their tickets.
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut, type Read } from '../turn-parts.js';
import { lastTwo } from '../compared/two-figures.js';

const BOTH_ZH =
  /^(?:那|那么|就|还是|我|想|要){0,6}(?:这|那|前面|刚才)?(?:的)?(?:两|俩|2)(?:个|位|家|款|条|者|边|(?<sort>类|种)(?:问题|工单|单子?|情况|原因)?)?(?<kind>组|团队|地区|区域|产品|渠道|人|客服|分类|类别|产品线|版本|型号)?(?:的)?(?:我|给我)?(?:都|全都?)?(?:要看?|看看|看一下|看下|看|给我|给|列出来|列一下|列|算上|(?:一起|一块儿?|一并)(?:看看|看一下|看下|看|要|给我|列)?)(?:吧|呢|呗)?[?？。!]*$/u;
const BOTH_EN =
  /^(?:(?:and|ok|okay|so|no|then|actually|i want|i'd like|i need|give me|show me|show|let me see|let's see|see)[, ]+){0,8}both(?: of (?:them|those|these|the two))?(?: (?:the )?(?<kind>regions|teams|products|channels|people|agents|categories|versions|models|product lines))?(?:,? (?:please|then|now|side by side)){0,8}[?.!]*$/u;

/** The two side by side; null where nothing of the kind is said, or no two stand there. @param words normalised */
export function bothAsked(words: string, context: ReadContext): Plan | null {
  const found = BOTH_ZH.exec(words) ?? BOTH_EN.exec(words);
  const { previous, offered = [], passed = [] } = context;
  if (found === null || previous?.kind !== 'value' || offered.length > 0 || passed.length > 0) return null;
  const two = lastTwo(context);
  const kind = found.groups?.['kind'];
  if (two === null || (two.by.length === 0 && two.compare === null)) return null;
  if (found.groups?.['sort'] !== undefined && !isSort(two)) return null;
  if (kind === undefined) return two;
  return isOfKind(kind, two, context) ? two : null;
}

const isOfKind = (kind: string, { by }: Plan, context: ReadContext): boolean =>
  cut(kind, context).some(
    (token) =>
      token.known &&
      token.meanings.some(
        (one) => (one.k === 'dim' && by.includes(one.dim)) || (one.k === 'who' && by[0] === 'agent'),
      ),
  );

/** 两类 are two categories or the like, and no two days. */
const isSort = ({ by }: Plan): boolean =>
  by.join() === 'category' || by.join() === 'type' || by.join() === 'segment' || by.join() === 'priority';

const BOTH_BY_ZH =
  /^(?:那|那么|就|还是|把|再|将){0,4}(?:这|那|前面|刚才)?(?:的)?(?:两|俩|2)(?:个|位|家|款|条|者|边|(?<sort>类|种)(?:问题|工单|单子?|情况|原因)?)?(?<kind>组|团队|地区|区域|产品|渠道|人|客服|分类|类别|产品线|版本|型号)?(?:的)?(?:都|分别|各自|各|再|也|一起|[,，]){0,3}(?:按|分|以)(?:照)?(?<by>[^,，按分拆看列开]{1,6}?)(?:来|维度)?(?:分开来?|分别|各自|拆开|拆分|拆|分|单独|都|再|列出来|列一下|列|看看|看一下|看下|看|开|一下){1,5}(?:吧|呢|呗)?[?？。!]*$/u;
const BOTH_BY_EN =
  /^(?:(?:and|ok|okay|so|now|then|please|show|show me|give me|can you|split|break|break down)[, ]+){0,6}both(?: of (?:them|those|these))?(?: (?:categories|kinds|types|topics))?,? (?:(?:split|broken down|separately|apart|each|split out|broken out) ){0,2}(?:by|per) (?<by>[a-z]+(?: [a-z]+)??)(?:,? (?:separately|apart|each|please|side by side|individually)){0,3}[?.!]*$/u;

/**
 * 这两类按产品分开看看 after the figure of one and then of the other: each of the two by product. Not to be read ('no') where more than two
 * were talked of; null where they differ in days.
 *
 * @param words normalised @param turn reads words as a turn
 */
export function bothBy(words: string, context: ReadContext, turn: Read): Plan | 'no' | null {
  const { previous, earlier = [], offered = [], passed = [] } = context;
  const found = (BOTH_BY_ZH.exec(words) ?? BOTH_BY_EN.exec(words))?.groups;
  if (found === undefined || previous?.kind !== 'value' || offered.length > 0 || passed.length > 0)
    return null;
  const two = lastTwo(context);
  const [dim, more] = two?.by ?? [];
  if (two === null || dim === undefined || more !== undefined || two.compare !== null) return null;
  if (found['sort'] !== undefined && !isSort(two)) return null;
  const kind = found['kind'];
  if (kind !== undefined && !isOfKind(kind, two, context)) return null;
  const before = lastTwo({ ...context, previous: earlier.at(-1) ?? null, earlier: earlier.slice(0, -1) });
  if (before?.by.join() === dim) return 'no';
  const by = found['by']?.trim() ?? '';
  if (!cut(by, context).every((token) => canMean(token, 'dim'))) return null;
  const told = turn(BOTH_BY_ZH.test(words) ? `按${by}看` : `by ${by}`, {
    ...context,
    previous: two,
    shown: null,
  });
  const plan = told.status === 'plan' ? told.plan : null;
  const [other, another] = plan?.by ?? [];
  const kept = two.where.find((filter) => filter.dim === dim);
  const isOfBoth = plan?.where.some((filter) => JSON.stringify(filter) === JSON.stringify(kept)) === true;
  if (plan?.kind !== 'breakdown' || other === undefined || another !== undefined) return null;
  return other === dim || !isOfBoth || plan.grain !== null ? null : { ...plan, by: [other, dim] };
}
