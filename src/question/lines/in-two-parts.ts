// A question of two parts in one line: 我这个月首响多少，全公司呢, "csat this month, and for CloudDesk?", 上个月工单多少，哪个渠道最多. The first part is read
// as a question, the second as the turn that it would be behind it, and both must stand in the answer: one figure beside the other where a
// plan holds the two, else both are asked back. Half of what was asked, and one figure of both conditions at once, would be something else.
import { definitionFor, metricEntry } from '../../metrics/catalogue.js';
import type { MetricId } from '../../metrics/metric.js';
import { standsBeside, whereOf } from './beside-whole.js';
import type { ReadContext } from '../context.js';
import { aside, type Lang, meaning, refused } from '../conversation/turn-parts.js';
import type { Plan, Reading, Whole } from '../plan.js';
import { normalise } from '../normalise.js';
import { onePartyEach } from './row-of-parties.js';
import { say } from '../say.js';
import { splitsOf, type Split } from './parts-of-a-line.js';
import { inferPeriod, previousRange } from '../time/period.js';

/** Reads words as they were typed. */
type Ask = (words: string, context: ReadContext) => Reading;

/** @param usual how the line is read as one question @param text as typed */
export function inTwoParts(usual: Reading, text: string, context: ReadContext, ask: Ask): Reading {
  const left = leftNow(usual, text, context);
  if (left !== null) return left;
  if (usual.status === 'no_self' || holdsBoth(usual)) return usual;
  const line = normalise(text);
  const each = partiesApart(line, usual, context, ask);
  if (each !== null) return each;
  for (const split of splitsOf(line)) {
    const found = bothParts(split, usual, context, ask);
    if (found !== null) return found;
  }
  return usual;
}

/** 我、全公司的满意率: the figure of each, in one answer where a plan holds them; null where there is no such row, or none that is read. */
function partiesApart(line: string, usual: Reading, context: ReadContext, ask: Ask): Reading | null {
  const lines = onePartyEach(line, context);
  if (lines === null) return null;
  const { lang } = usual;
  const plans = lines.flatMap((one) => {
    const read = ask(one, { ...context, lang });
    return read.status === 'plan' && isFigure(read.plan) ? [read.plan] : [];
  });
  const [one, two, more] = plans;
  const all = plans.length === lines.length && new Set(plans.map(meaning)).size === lines.length;
  // Of a plan that was read one party is a condition of the other, or lost.
  if (!all || one === undefined || two === undefined)
    return usual.status === 'plan' ? refused({ why: 'not_supported', words: [line] }, lang) : null;
  const together = more === undefined ? inOne(one, two, context) : null;
  return together === null ? asked(plans, line, lang, context) : { status: 'plan', plan: together, lang };
}

/** 上周解决了几单，还剩几单: what is left may be left now, or have been at the end of those days; null where these are the same. */
function leftNow(usual: Reading, text: string, context: ReadContext): Reading | null {
  if (usual.status !== 'plan' || !LEFT.test(text)) return null;
  const { plan, lang } = usual;
  const [done, more] = plan.metrics.filter((id) => id !== 'backlog');
  if (plan.kind !== 'value' || plan.metrics.length !== 2 || done === undefined || more !== undefined)
    return null;
  if (plan.range === null || plan.range.to === context.today) return null;
  const now = { from: context.today, to: context.today };
  const each: readonly Plan[] = [
    { ...plan, metrics: [done] },
    { ...plan, metrics: ['backlog'], stat: null, range: now },
  ];
  return asked(each, normalise(text), lang, context);
}

/** Two figures, or two times, or two that are held against each other. */
const holdsBoth = (reading: Reading): boolean =>
  reading.status === 'plan' &&
  (reading.plan.metrics.length > 1 ||
    reading.plan.compare !== null ||
    reading.plan.against !== undefined ||
    reading.plan.having !== undefined ||
    reading.plan.target !== undefined ||
    reading.plan.share !== undefined ||
    reading.plan.industry !== undefined ||
    reading.plan.kind === 'compare' ||
    reading.plan.kind === 'drivers' ||
    reading.plan.kind === 'explain' ||
    reading.plan.place);

function bothParts(
  { head, tail, sort }: Split,
  usual: Reading,
  context: ReadContext,
  ask: Ask,
): Reading | null {
  const { lang } = usual;
  // 不限渠道了，华东呢: what stands before it is no question of its own.
  if (context.previous !== null && ask(head, aside(context)).status !== 'plan') return null;
  const first = ask(head, context);
  if (first.status === 'no_self' && usual.status !== 'plan') return first;
  if (first.status !== 'plan') return null;
  const behind: ReadContext = {
    ...aside(context),
    lang,
    previous: first.plan,
  };
  const next = ask(tail, behind);
  if (next.status === 'no_self') return next;
  const ranks = sort === 'ranking';
  const second =
    next.status === 'plan' && (!ranks || isRanking(next.plan))
      ? next.plan
      : ranks && usual.status === 'plan' && isRanking(usual.plan)
        ? usual.plan
        : null;
  if (second === null) return null;
  // 采纳了多少条: a number is asked for, of which only the rate is kept.
  if (COUNTS.test(tail) && next.status === 'plan' && next.plan.metrics.some(isNoNumber)) return null;
  const one = ofUs(dated(first.plan, second), head, second, context);
  const two = ofTheSame(dated(second, first.plan), one, tail);
  if (meaning(one) === meaning(two)) return null;
  const figure = [one, two].find(isFigure);
  const ranking = [one, two].find(isRanking);
  if (ranking !== undefined) {
    const other = figure ?? [one, two].find((plan) => plan !== ranking && isCourse(plan));
    return other === undefined ? null : asked([other, ranking], text(head, tail), lang, context);
  }
  if (!isFigure(one) || !isFigure(two)) return null;
  const together = inOne(one, two, context);
  return together === null
    ? asked([one, two], text(head, tail), lang, context)
    : { status: 'plan', plan: together, lang };
}

const COUNTS =
  /几(?:单|个|起|张|件|条|通|封)|多少(?:单|个|起|张|件|条|通|封)|的有?多少$|(?<![a-z])how many(?![a-z])/u;
const LEFT = /还剩|还有|剩下|(?<![a-z])(?:left|still|remaining)(?![a-z])/u;
const isNoNumber = (id: MetricId): boolean => metricEntry(id).unit !== 'count';

const text = (head: string, tail: string): string => `${head}, ${tail}`;

const isFigure = ({ kind, by, grain, compare, metrics }: Plan): boolean =>
  kind === 'value' && by.length === 0 && grain === null && compare === null && metrics.length === 1;

const isRanking = ({ kind, order, place }: Plan): boolean => kind === 'breakdown' && order !== null && !place;

/** 每天投诉几个: a course, or a table, of one figure. */
const isCourse = ({ kind, metrics, order }: Plan): boolean =>
  (kind === 'trend' || kind === 'breakdown') && metrics.length === 1 && order === null;

/** 投诉多少，上个月哪个产品最多: the days that are said of one are those of both. */
function dated(plan: Plan, other: Plan): Plan {
  if (!plan.assumed.includes('last_30_days') || other.assumed.includes('last_30_days')) return plan;
  return { ...plan, range: other.range, assumed: plan.assumed.filter((one) => one !== 'last_30_days') };
}

const OF_ALL =
  /全|公司|整体|大家|所有|总|一共|合计|(?<![a-z])(?:all|overall|total|company|everyone|everybody|we|our|whole)(?![a-z])/u;

/** 这周我们组几单？上周几单？: of nobody else, where other days or another figure are asked for. */
function ofTheSame(plan: Plan, { where, range, metrics }: Plan, tail: string): Plan {
  const [metric] = plan.metrics;
  const alike = JSON.stringify([plan.range, plan.metrics]) === JSON.stringify([range, metrics]);
  if (alike || metric === undefined || !isFigure(plan) || plan.where.length > 0 || OF_ALL.test(tail))
    return plan;
  const { dimensions } = definitionFor({ metric });
  return where.every(({ dim }) => dim !== 'day' && dimensions.includes(dim)) ? { ...plan, where } : plan;
}

/** "our csat last week, and the company's": beside that of all, ours is the team's. */
function ofUs(plan: Plan, head: string, other: Plan, { asker: { teamId } }: ReadContext): Plan {
  const ours = /(?<![a-z])(?:our|ours|we|us)(?![a-z])|我们|咱/u.test(head);
  if (!ours || teamId === null || plan.where.length > 0 || meaning(plan) !== meaning(other)) return plan;
  return { ...plan, where: [{ dim: 'team', in: [teamId] }] };
}

const asked = (plans: readonly Plan[], about: string, lang: Lang, { gazetteer }: ReadContext): Reading => ({
  status: 'clarify',
  lang,
  about,
  options: plans.map((plan) => say(plan, lang, gazetteer)),
});

/** The one plan that holds two figures, which differ in one thing; null where there is none. */
function inOne(one: Plan, two: Plan, context: ReadContext): Plan | null {
  const apart = differences(one, two);
  if (apart.length !== 1) return null;
  switch (apart[0]) {
    case 'range':
      return ofBothTimes(one, two, context);
    case 'where':
      return besideEachOther(one, two, context) ?? ofBothNames(one, two);
    case 'metrics':
      return { ...one, metrics: [...one.metrics, ...two.metrics], stat: one.stat ?? two.stat };
    default:
      return null;
  }
}

type Slot = 'range' | 'where' | 'metrics' | 'rest';

function differences(one: Plan, two: Plan): readonly Slot[] {
  const bare = ({
    range: _range,
    where: _where,
    metrics: _metrics,
    stat: _stat,
    assumed: _as,
    ...rest
  }: Plan) => JSON.stringify(rest);
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const metrics = same(one.metrics, two.metrics);
  // A time as a mean beside one as a median, in one row, is not said by either.
  const stat = same(one.stat, two.stat) || (!metrics && (one.stat === null || two.stat === null));
  return [
    ...(same(one.range, two.range) ? [] : ['range' as const]),
    ...(same(one.where, two.where) ? [] : ['where' as const]),
    ...(metrics ? [] : ['metrics' as const]),
    ...(bare(one) === bare(two) && stat ? [] : ['rest' as const]),
  ];
}

/** 本月投诉几起，上个月呢: the later days, and what they are compared with; of a step that runs, as many days of the one before. */
function ofBothTimes(one: Plan, two: Plan, { today, weekStart }: ReadContext): Plan | null {
  if (one.range === null || two.range === null) return null;
  const [early, late] =
    one.range.to < two.range.to
      ? [{ range: one.range }, { ...two, range: two.range }]
      : [{ range: two.range }, { ...one, range: one.range }];
  const period = inferPeriod(late.range, today, weekStart);
  const sameDays = previousRange(period);
  const whole = period.whole === null ? null : previousRange({ ...period, range: period.whole });
  const isBefore =
    sameDays !== null && whole !== null && whole.from === early.range.from && whole.to === early.range.to;
  return { ...late, kind: 'compare', compare: isBefore ? sameDays : early.range };
}

/** 我这个月首响多少，全公司呢, "csat this month, and for CloudDesk?": a part, and beside it what it is a part of. */
function besideEachOther(one: Plan, two: Plan, { gazetteer: { directory } }: ReadContext): Plan | null {
  for (const [part, other] of [
    [one, two],
    [two, one],
  ] as const) {
    for (const whole of ['all', 'team'] as const satisfies readonly Whole[]) {
      const where = standsBeside(part, whole, directory) ? whereOf(part, whole, directory) : null;
      if (where !== null && alike(where, other.where)) return { ...part, against: whole };
    }
  }
  return null;
}

const alike = (one: Plan['where'], two: Plan['where']): boolean =>
  one.length === two.length &&
  one.every((filter) => two.some((other) => JSON.stringify(filter) === JSON.stringify(other)));

/** Two that are named in one dimension. */
function ofBothNames(one: Plan, two: Plan): Plan | null {
  const only = (plan: Plan, other: Plan): Plan['where'] =>
    plan.where.filter(
      (filter) => !other.where.some((same) => JSON.stringify(same) === JSON.stringify(filter)),
    );
  const [[a, moreOfA], [b, moreOfB]] = [only(one, two), only(two, one)];
  if (a === undefined || b === undefined || moreOfA !== undefined || moreOfB !== undefined) return null;
  if (!('in' in a) || !('in' in b) || a.dim !== b.dim || a.in.length !== 1 || b.in.length !== 1) return null;
  const dim = a.dim;
  if (dim === 'day' || !definitionFor({ metric: one.metrics[0] ?? 'tickets' }).dimensions.includes(dim))
    return null;
  const rest = one.where.filter((filter) => filter !== a);
  return { ...one, kind: 'compare', by: [dim], where: [...rest, { dim, in: [...a.in, ...b.in] }] };
}
