// "Which of the two is faster?", 他俩谁的首响短: two that were asked about one after the other, set side by side.
import { metricEntry } from '../../../metrics/catalogue.js';
import { addDays } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { isOfAnotherKind } from '../conditions/kind-said.js';
import { bothPlaces } from '../ranked/both-places.js';
import { asksPaceOf } from './paced.js';
import { countSaid, standing, summed, withoutCount } from '../figures/summed.js';
import { cut, type Lang, type Read } from '../turn-parts.js';
import { bothOf, isPair, lastTwo } from './two-figures.js';

const TWO =
  /^(?:put|set|lay|show|compare) (?:them|those|these)(?= (?:next to|side by|against|head))|\b(?:out of|of|between|for|comparing|compare) (?:the|those|these|them) two(?: of them)?\b|\b(?:the|those|these) two(?: of them)?\b|\bboth(?: of (?:them|those|these))?\b|(?:他们|她们|他|她|它们|咱们?)?(?:这|那)?(?:俩|两(?![地处城省市州](?!区)))(?:个|位|者|家|边|类|种|款|条|块|项)?(?:人|组|团队|客服|产品|渠道|地区|类别|分类|类型|优先级|月|周|星期|季度|天|年)?(?:之间|里面|里|当中|比起来|相比|比一下|比比|对比|比)?/u;
const WHICH =
  /\b(?:who|which)(?:'s| one| is| was| has| had| got| did| does){0,8}(?: the)? ?(?:faster|quicker|slower|better|worse|higher|lower|more|fewer|longer|shorter|best|worst|fastest|slowest|highest|lowest|most|ahead|busier)?\b|(?:谁|哪一?个|哪边|哪位)(?:的)?|(?:更|比较|最)?(?:快|慢|高|低|多|少|好|差|长|短|强)(?:一些|一点|些|点)?(?:$|(?=[?？呢呀啊]))|对比|比一下|比比|比较|放一起|放在一起|放一块儿?|摆一起|摆在一起|并排|side by side|next to each other|against each other|head to head|compare/gu;

/** The comparison of the last two, by the figure asked before or the one named now; null where nothing of the kind is said. */
export function ofTheTwo(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || !TWO.test(words)) return null;
  const asks = words.replace(TWO, ' ').replace(/\s+/gu, ' ');
  const rest = asks
    .replace(WHICH, ' ')
    .replace(
      /\b(?:so|and|ok|on|by|in terms of|the|has|have|had|at|for|now|then|is|was|put|set|lay|stack|line up|show me|show|give me|let me see|let's see|see|please)\b|刚才|[?？。,，.!]|那|呢|呀|啊|一下|看看|看|的|谁/gu,
      ' ',
    )
    .replace(/\s+/gu, ' ')
    .trim();
  if (asks.trim() === words.trim() || (rest === '' && asks.trim() === '')) return null;
  const pair = pairOf(context);
  if (pair === null || TOTAL.test(words)) return null;
  // 两个人里谁高 after a table of September and then one of August: those are two months, and no two people.
  const months =
    pair.compare !== null && pair.by.length > 0 && !isPair(previous) && previous.kind === 'breakdown';
  if (months && NAMED.test(words)) return null;
  // 这两个地区 where two teams stand there.
  if (isOfAnotherKind(TWO.exec(words)?.[0] ?? '', pair.by[0])) return null;
  if (rest === '') return asksPaceOf(asks, pair) ? null : { status: 'plan', plan: pair, lang };
  const figures = cut(rest, context).every((token) =>
    canMean(token, 'metric', 'type', 'stat', 'figure', 'filler', 'time'),
  );
  if (!figures) return null;
  const then = turn(lang === 'zh' ? `那${rest}` : `and ${rest}`, { ...context, previous: pair, shown: null });
  return then.status === 'plan' && then.plan.by.join() === pair.by.join() ? then : null;
}

const NAMED = /[俩两]个?(?:人|位|组|家|者|团队|客服|产品|渠道|地区|类别|分类|类型|优先级)/u;

/** The two that stand side by side already, or that were asked about last. */
export const pairOf = (context: ReadContext): Plan | null =>
  context.previous !== null && isPair(context.previous) ? context.previous : lastTwo(context);

/** 两个人加一起, "the two together": one figure of both. */
const TOTAL =
  /\b(?:add|adding|sum|summing|tot|totting|tally) (?:them|those|these|both|it)(?: all)?(?: up| together)?\b|\b(?:the )?(?:total|sum)\b|together|combined|in total|altogether|加一起|加一块|加在一起|加起来|合起来|合在一起|合计|一共|总共/u;

/** Of two things in so many words. */
const PUT_TOGETHER =
  /\b(?:both|two|together|combined)\b|加一起|加一块|加在一起|加起来|合起来|合在一起|[俩两][个月周天年者家位组]?/u;

const WITH =
  /^(?:那|再|然后)?(?:和|跟|与|同|加上|连上|算上)([^,，]+?)(?:的)?(?:加|合|并|凑|算|放)(?:在|到)?(?:一起|一块儿?|一道|一处)(?:一共|总共|合计|总计|算|看){0,6}(?:是)?(?:多少|几[单张个条]|呢)?[?？。]*$|^(?:and |what about |ok ){0,8}(?:together|combined|added|pooled|summed) with ([^,]+?)[?.]*$|^(?:and |what about |ok ){0,8}with ([^,]+?) (?:combined|added in|added together|in total|altogether)[?.]*$/u;

/** 和Harbor合一块儿一共多少 after one team's figure: one figure of both. */
export function withAnother(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  const [, zh, en, more] = WITH.exec(words) ?? [];
  const name = zh ?? en ?? more;
  if (previous === null || previous.kind !== 'value' || name === undefined) return null;
  const then = turn(zh === undefined ? `and ${name}` : `那${name}呢`, context);
  const pair = then.status === 'plan' ? bothOf([previous, then.plan]) : null;
  return pair === null || pair.by.length === 0
    ? null
    : { status: 'plan', plan: { ...pair, kind: 'value', by: [], pooled: true }, lang };
}

/** Whether nothing is said but that some are put together. */
const putsTogether = (words: string): boolean =>
  TOTAL.test(words) &&
  withoutCount(words)
    .replace(TWO, ' ')
    .replace(ALL_OF, ' ')
    .replace(TOTAL, ' ')
    .replace(
      /\b(?:and|so|ok|what about|how about|for|of|them|is|how many|how much|what is|what's|that|then)\b|[?？。,，.!]|那|呢|呀|啊|的|是|多少|几单|几个|一下|看看|看|总数|一共|总共|合计|总计/gu,
      '',
    )
    .trim() === '';

/** "all four together", "the top two combined" of what stands there as a table: one figure of them. @param words normalised */
export function standingTogether(words: string, context: ReadContext): Plan | null {
  const count = context.previous !== null && putsTogether(words) ? countSaid(words) : null;
  return count === null || standing(words, count, context) === null ? null : summed(words, count, context);
}

/** 这四个组一共多少 where two stand there: of these two it is not said, and the four are not known. @param words normalised */
export const sumsOthers = (words: string, context: ReadContext): boolean =>
  context.previous !== null &&
  putsTogether(words) &&
  countSaid(words) !== null &&
  twoTogether(words, context) === null;

/** 两个人加一起, "both together": what the last two make in one figure; null where nothing of the kind is said. */
export function twoTogether(words: string, context: ReadContext): Plan | null {
  const { previous, earlier = [] } = context;
  const before = earlier.at(-1);
  if (previous === null || !putsTogether(words)) return null;
  const count = countSaid(words);
  if (count !== null) {
    const several = summed(words, count, context);
    if (several !== null || count !== 2) return several;
  }
  // 合计呢 after a table is of that table, whatever was asked before it.
  const apart = previous.kind === 'value' || PUT_TOGETHER.test(words);
  const pair = isSideBySide(previous)
    ? previous
    : ((apart ? bothPlaces(context) : null) ??
      (before === undefined || !apart ? null : bothOf([before, previous])));
  if (pair === null) return null;
  if (pair.by.length > 0 && pair.compare === null) return { ...pair, kind: 'value', by: [], pooled: true };
  // July and August, one after the other: the days of both.
  const { range, compare } = pair;
  if (range === null || compare === null || range.from === null) return null;
  const next = addDays(compare.to, 1) === range.from;
  if (!next || metricEntry(pair.metrics[0] ?? 'tickets').timing !== 'range') return null;
  return { ...pair, kind: 'value', by: [], compare: null, range: { from: compare.from, to: range.to } };
}

/** "together?" where one thing was asked about last: there is nothing to put it together with. */
export const unjoined = (words: string, { kind, where, pooled }: Plan): boolean =>
  /^(?:and |so |what about |how about ){0,8}(?:(?:all |both )?together|combined|put together|added up|added together)[?.]*$|^(?:那)?(?:加|合)(?:在)?一[起块]儿?(?:呢|看|算)?[?？。]*$/u.test(
    words,
  ) &&
  kind === 'value' &&
  !pooled &&
  !where.some((filter) => 'in' in filter && filter.in.length > 1);

/** 这三个, "all of them": as many as stand there. */
const ALL_OF =
  /(?:这|那|刚才|他们|她们)?的?(?:[三3](?:个|位|家|款|条)(?:组|团队|人|客服|产品|渠道|地区)?|仨)|(?:这|那)(?:几|[两三四五六七八九])(?:个|家|组|款|位|条)?(?:组|团队|人|产品|渠道|地区)?|\b(?:all|the) (?:two|three|four|five|six)\b|\ball of (?:them|those|these)\b|\bthem all\b/u;

/** Several that were named stand side by side. */
const isSideBySide = ({ kind, by, compare, where }: Plan): boolean =>
  kind === 'compare' &&
  by.length === 1 &&
  compare === null &&
  where.some((filter) => filter.dim === by[0] && 'in' in filter && filter.in.length > 1);
