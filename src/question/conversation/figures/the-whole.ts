// 那总量是多少, "and the total?", "out of how many?" after a share: the whole that it is a share of, and not the part once more.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';

const NOUN_EN = '(?:(?: of)? (?<en>tickets|complaints|faults|suggestions|questions|requests|cases|issues))?';
const EN = new RegExp(
  `^(?:(?:and|so|ok|okay|then|but|now|what about|how about|what's|what is|what was|whats|show me|give me|sorry|hm+)[, ]+){0,5}(?:the |a |our )?(?:(?:grand |overall |whole |full )?total(?: number| count| volume| amount| figure)?${NOUN_EN}|whole(?: thing| lot| number| figure| of it)?|denominator|overall(?: number| figure| count| volume)?|full (?:number|figure|amount|count)|(?:out )?of how many(?: tickets)?(?: in all| in total| altogether| overall)?|how (?:many|much)(?: tickets)?(?: (?:is|are|was|were) (?:it|that|there|they))? (?:in total|in all|overall|altogether|all together)|in total|altogether|all in all)(?: (?:then|please|though|itself|is (?:it|that)(?: of| out of)?|was (?:it|that)(?: of| out of)?|of (?:that|it))){0,3}[?.! ]*$`,
  'u',
);
const NOUN_ZH = '(?<noun>工单|投诉|单子?|故障|建议|咨询|客诉)?';
const ZH = new RegExp(
  `^(?:那么?|所以|这个|它|再|看看?|然后|其中|[,，]){0,4}(?:的)?(?:总的?${NOUN_ZH}(?:数量|数|量)?|总共|一共|共计|合计|总计|总体|整体|分母|(?:全部|所有)的?(?:工单|单子|数量)?)(?:的|是|有|一共|总共|大概|到底){0,3}(?:多少|几|几百)?(?:个|张|单|件|条|数)?(?:呢|啊|呀|来着|吗)?[?？。! ]*$`,
  'u',
);
/** "and the total": what has no total of its own is asked for once more. */
const TOTAL =
  /总[量数]|总的|总共|一共|共计|合计|总计|分母|(?<![a-z])(?:total|denominator|out of|how many|how much)(?![a-z])/u;

/** 总量按产品看, "the total by product". */
const FURTHER =
  /^(?<total>(?:那么?|and |what about |how about )?(?:总[量数]|总的|(?:the )?(?:grand |overall )?total))[,，]? ?(?<rest>(?:按|by |for |in |per ).+)$/u;

/** @param words normalised */
export function theWhole(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, earlier = [] } = context;
  const further = FURTHER.exec(words)?.groups;
  if (previous?.share !== undefined && further !== undefined) {
    const whole = theWhole(further['total'] ?? '', context, lang, turn);
    return whole?.status === 'plan'
      ? turn(further['rest'] ?? '', { ...context, previous: whole.plan, shown: null, step: null })
      : whole;
  }
  const groups = (EN.exec(words) ?? ZH.exec(words))?.groups;
  if (previous === null || groups === undefined || previous.kind === 'list') return null;
  const noun = groups['en'] ?? groups['noun'];
  const { share, ...rest } = previous;
  if (share !== undefined) {
    if (noun !== undefined && !isOf(noun, previous, context)) return null;
    // What is left out is left out of the whole as well where that is of something else.
    const where = rest.where.filter(({ dim }) => dim !== share);
    const whole: Plan = {
      ...rest,
      kind: rest.compare === null ? (rest.grain === null ? 'value' : rest.kind) : 'compare',
      by: [],
      where,
      order: null,
      limit: null,
      pooled: false,
    };
    return { status: 'plan', plan: whole, lang };
  }
  // 占工单的多少 after complaints: a part of all tickets.
  const part = earlier.at(-1);
  const wasPart =
    previous.metrics.join() === 'complaint_rate' &&
    part?.metrics.join() === 'complaints' &&
    JSON.stringify([part.where, part.range]) === JSON.stringify([previous.where, previous.range]);
  if (wasPart && TOTAL.test(words) && (noun === undefined || isTickets(noun)))
    return { status: 'plan', plan: { ...previous, metrics: ['tickets'] }, lang };
  return hasNoTotal(words, previous) ? refused({ why: 'not_supported', words: [words] }, lang) : null;
}

/** 总量呢 after the one rate of all: it is a part of nothing, and would be the same rate again. */
export function hasNoTotal(words: string, { kind, metrics, where }: Plan): boolean {
  const [metric, more] = metrics;
  const groups = (EN.exec(words) ?? ZH.exec(words))?.groups;
  return (
    kind === 'value' &&
    metric !== undefined &&
    more === undefined &&
    metricEntry(metric).unit !== 'count' &&
    !where.some((filter) => 'in' in filter && filter.in.length > 1) &&
    groups !== undefined &&
    (groups['en'] ?? groups['noun']) === undefined &&
    TOTAL.test(words)
  );
}

const isTickets = (noun: string): boolean => /^(?:tickets|cases|issues|工单|单子?)$/u.test(noun);

/** Whether a noun is one for what is counted. */
const isOf = (noun: string, { metrics }: Plan, context: ReadContext): boolean =>
  (metrics.join() === 'tickets' && isTickets(noun)) ||
  cut(noun, context).every(
    (token) =>
      token.known &&
      token.meanings.some((one) => (one.k === 'metric' || one.k === 'type') && metrics.join() === one.metric),
  );
