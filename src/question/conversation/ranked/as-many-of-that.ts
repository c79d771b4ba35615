// "How many faults is that", 那是多少个故障 after the product that has the highest fault rate: those of that product, and neither of all of them
// nor of whichever has the most. After one figure, a table or a course "that" is just what stood there.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { MetricId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { normalise } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean } from '../../token.js';
import { leaderOf } from './the-leader.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';
import { oneFigureOf } from '../../lines/one-figure.js';

const BEGINS_EN = '^(?:(?:and|so|ok|okay|but|then|now|right|hmm|wow)[, ]+){0,4}';
const NOUN_EN =
  '(?:actual |individual )?(?<noun>(?!(?:are|is|were|was|of|did|do|does|have|has) )[a-z][a-z -]{2,28}?)';
const THAT_EN = '(?:that|this|it|those|these|they)';
const TAIL_EN =
  '(?: (?:then|now|exactly|actually|altogether|in (?:actual )?(?:numbers|figures|absolute terms|absolute numbers)|in practice|for them)){0,2}[?.! ]*$';
const EN: readonly RegExp[] = [
  new RegExp(
    `${BEGINS_EN}how many ${NOUN_EN} (?:is|was|are|were|would|will|does|did|do|could|might) ${THAT_EN}(?: (?:be|make|mean|come to|amount to|add up to|work out to|work out at|translate to|translate into|represent|equal|stand for|actually))?${TAIL_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?:and )?(?:that|this|it)(?:'s| is| was| makes) how many ${NOUN_EN}${TAIL_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?:what(?:'s| is| was)|how much is) (?:that|this|it) in (?:(?:terms of|number of|actual|absolute) ){0,2}${NOUN_EN}${TAIL_EN}`,
    'u',
  ),
];
const BEGINS_ZH =
  '^(?:那么?|这|也就是|就是|即|相当于|等于|折合|换算成|换成|折算成?|算下来|合|实际上?|到底|具体|大概|嗯|所以|一共|总共|[,，]){0,5}';
const NOUN_ZH = '(?<noun>[\\u4e00-\\u9fffa-z]{2,8}?)';
const COUNT_ZH = '(?:多少|几)(?:个|单|张|件|起|例|条|笔|宗|次|台|份|封|通)?(?:的)?';
const TAIL_ZH = '(?:呢|啊|呀|吗|来着|了){0,2}[?？。!]*$';
const ZH: readonly RegExp[] = [
  new RegExp(`${BEGINS_ZH}(?:是|有|合|为|算){0,2}${COUNT_ZH}${NOUN_ZH}${TAIL_ZH}`, 'u'),
  new RegExp(`${BEGINS_ZH}${NOUN_ZH}(?:是|有|共|一共|总共){1,2}${COUNT_ZH}${TAIL_ZH}`, 'u'),
];
/** What is said of all as well as of one: 一共多少个故障, "how many faults". */
const IN_ALL =
  /一共|总共|^(?:and |so |ok ){0,3}how many (?![^?]* (?:is|was|are|were|would|will|does|did|do|could|might) )[a-z -]+[?.! ]*$/u;
const BARE_EN = new RegExp(`${BEGINS_EN}how many ${NOUN_EN}[?.! ]*$`, 'u');
/** 那是多少单 of a rate: those that it counts, or all that it is of. */
const TICKETS_ZH = new RegExp(
  '^(?:那么?|这|,){0,2}(?:是|有|合){1,2}(?:多少|几)(?:单|张|件|个单子?)(?:呢|啊|呀|来着){0,2}[?？。!]*$',
  'u',
);
/** What a rate counts. */
const COUNTED: Partial<Record<MetricId, MetricId>> = {
  complaint_rate: 'complaints',
  fault_rate: 'faults',
};

/** The reading of such a turn; null where it is none. @param words normalised */
export function asManyOfThat(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, shown = null } = context;
  if (previous === null || previous.kind === 'explain' || previous.kind === 'drivers') return null;
  const zh = /[\u3400-\u9fff]/u.test(words);
  const led = isLed(previous);
  const noun = (zh ? ZH : led ? [...EN, BARE_EN] : EN)
    .map((pattern) => pattern.exec(words)?.groups?.['noun']?.trim())
    .find((one) => one !== undefined && counts(one, context));
  const [rate] = previous.metrics;
  const number = TICKETS_ZH.test(words) && led && rate !== undefined ? COUNTED[rate] : undefined;
  // Of a time or a mark nothing is counted: they are the tickets of whoever leads.
  const ofTime =
    words.includes('是') &&
    TICKETS_ZH.test(words) &&
    led &&
    previous.metrics.every((id) => COUNTED[id] === undefined && !isCount(id));
  if (noun === undefined && number === undefined && !ofTime) return null;
  // 有多少投诉 after one figure may be of anybody: only what points there is of it.
  if (!led && zh) return null;
  const leader = leaderOf(previous, shown);
  if (led && leader === null) return refused({ why: 'not_supported', words: [words] }, lang);
  const ask = (plans: readonly Plan[]): Reading => ({
    status: 'clarify',
    lang,
    about: words.replace(/[?？。!. ]+$/u, ''),
    options: plans.map((plan) => say(plan, lang, context.gazetteer)),
  });
  const one: Plan = leader === null ? previous : oneFigureOf(previous, leader.dim, [leader.value]);
  if (noun === undefined && ofTime) return { status: 'plan', plan: figureOf(one, 'tickets'), lang };
  if (noun === undefined)
    return ask([number ?? 'tickets', 'tickets' as const].map((id) => figureOf(one, id)));
  if (/^(?:tickets?|cases?|工单|单子)$/u.test(noun)) {
    // The tickets that were counted are just these; those of a rate may be the ones that it counts.
    if (isCounted(one)) return { status: 'plan', plan: one, lang };
    const part = rate === undefined ? undefined : COUNTED[rate];
    if (part !== undefined && led) return ask([part, 'tickets' as const].map((id) => figureOf(one, id)));
    return led ? refused({ why: 'not_supported', words: [words] }, lang) : null;
  }
  const then = turn(zh ? `${noun}呢` : `and ${normalise(noun)}`, { ...context, previous: one, shown: null });
  const fits =
    then.status === 'plan' &&
    isCounted(then.plan) &&
    JSON.stringify([then.plan.where, then.plan.by, then.plan.range]) ===
      JSON.stringify([one.where, one.by, one.range]);
  if (!fits) return refused({ why: 'not_supported', words: [words] }, lang);
  return led && IN_ALL.test(words) ? ask([then.plan, { ...then.plan, where: previous.where }]) : then;
}

/** A ranking that has named the one at its end. */
const isLed = ({ kind, order, limit, nth, grain }: Plan): boolean =>
  kind === 'breakdown' && order !== null && grain === null && (limit === 1 || nth === true);

const figureOf = (plan: Plan, metric: MetricId): Plan => ({ ...plan, metrics: [metric], stat: null });

const isCount = (metric: MetricId): boolean => metricEntry(metric).unit === 'count';

const isCounted = ({ metrics }: Plan): boolean => metrics.length === 1 && metrics.every(isCount);

/** Whether a noun is what can be counted, and nothing else. */
function counts(noun: string, context: ReadContext): boolean {
  const tokens = cut(noun, context);
  return (
    tokens.some((token) => canMean(token, 'metric', 'type', 'ticket_noun')) &&
    tokens.every((token) => canMean(token, 'metric', 'type', 'ticket_noun', 'filler'))
  );
}
