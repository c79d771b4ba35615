// "Average for the team", 组里平均呢 after who is the slowest in it: the one figure that the leader stands out from, and nobody's in particular.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { type Lang, refused } from '../turn-parts.js';
import { lastRun } from '../ranked/three.js';
import { oneFigure } from '../../lines/one-figure.js';

const ALL_EN =
  '(?:them|everyone|everybody|all|all of (?:them|those|these)|(?:the |my |our |that |this |their )?(?:whole |entire )?(?<whose>team|group|lot|company|firm|board|organi[sz]ation|workspace))';
const EN = new RegExp(
  `^(?:(?:and|so|ok|okay|now|what about|how about|what's|what is|whats|what was|show me|give me|then|but)[, ]+){0,8}(?:the |a |an |on )?(?:(?<before>team|group|company|overall|total)(?:'s)? )?(?:average|avg|mean)(?: figure| value| score| one)?(?: (?:for|of|in|across|over|among|amongst) ${ALL_EN})?(?: overall| then| instead| please){0,8}[?.! ]*$`,
  'u',
);
const ZH =
  /^(?:那|那么|再看看|看看){0,6}(?<whose>他们组|她们组|该组|这个组|那个组|本组|我们组|咱们组|全组|整个组|组里|组内|组|团队|公司|全公司|大家|全部|所有人|整体|总体)?(?:里|内|的){0,6}(?:平均值?|均值|平均水平|平均数)(?:呢|是多少|多少|怎么样|有多少|大概多少){0,6}[?？。 ]*$/u;

/** The one figure of all that were ranked; of numbers, which have no mean, refused. Null where nothing of the kind is said. @param words normalised */
export function averageOfAll(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, asker, gazetteer } = context;
  const found = EN.exec(words) ?? ZH.exec(words);
  if (found === null || previous === null || previous.place) return null;
  const unsaid = Object.values(found.groups ?? {}).every((one) => one === undefined);
  const around = unsaid ? aroundOne(previous, context) : [];
  const some = unsaid ? [...averageOfSome(previous), ...around] : [];
  // A time that stands side by side has a mean in each of them, as it has in a table.
  if (some.length > 0 && previous.kind === 'compare' && previous.stat !== 'mean' && isTimed(previous))
    return { status: 'plan', plan: inMeans(previous), lang };
  if (some.length > 0)
    return metricEntry(some[0]?.metrics[0] ?? 'csat').unit === 'count'
      ? refused({ why: 'not_supported', words: [words] }, lang)
      : { status: 'clarify', lang, about: words, options: some.map((plan) => say(plan, lang, gazetteer)) };
  if (unsaid && isLaidOut(previous)) return { status: 'plan', plan: asOne(previous), lang };
  const course = ofTheirTeam(previous, found.groups?.['whose'] ?? found.groups?.['before'] ?? '', context);
  if (course !== null) return { status: 'plan', plan: course, lang };
  if (previous.kind !== 'breakdown' || previous.limit === null) return null;
  const [metric, more] = previous.metrics;
  const [dim, another] = previous.by;
  if (metric === undefined || more !== undefined || dim === undefined || another !== undefined) return null;
  if (previous.grain !== null || previous.where.some((filter) => filter.dim === dim)) return null;
  const { unit } = metricEntry(metric);
  if (unit === 'count') return refused({ why: 'not_supported', words: [words] }, lang);
  const whose = found.groups?.['whose'] ?? found.groups?.['before'] ?? '';
  const ofAll = /company|firm|organi|workspace|公司/u.test(whose);
  const ofTeam = /team|group|组|团队/u.test(whose);
  const scoped = previous.where.some((filter) => filter.dim === 'team');
  // "the team" of a board of everybody is one's own.
  if (ofTeam && !scoped && asker.teamId === null) return null;
  const where = ofAll
    ? previous.where.filter((filter) => filter.dim !== 'team')
    : ofTeam && !scoped && asker.teamId !== null
      ? [...previous.where, { dim: 'team', in: [asker.teamId] } as const]
      : previous.where;
  const { nth: _nth, having: _having, byMerit: _merit, share: _share, ...rest } = previous;
  const one: Plan = {
    ...rest,
    kind: previous.compare === null ? 'value' : 'compare',
    by: [],
    order: null,
    limit: null,
    where,
    stat: unit === 'seconds' ? 'mean' : previous.stat,
    assumed: previous.assumed.filter((one) => one !== 'usual_stat'),
  };
  return { status: 'plan', plan: one, lang };
}

/** "Average?" after one person's rate, or one after the other: a rate has none of its own; it may be that of those together, or of all. */
function aroundOne(plan: Plan, context: ReadContext): readonly Plan[] {
  const [filter, more] = plan.where.filter(({ dim }) => dim === 'agent' || dim === 'team');
  const [metric, another] = plan.metrics;
  if (plan.kind !== 'value' || plan.pooled || filter === undefined || more !== undefined) return [];
  if (metric === undefined || another !== undefined || !('in' in filter) || filter.in.length !== 1) return [];
  if (['count', 'seconds'].includes(metricEntry(metric).unit)) return [];
  const run = lastRun(context);
  const together = run?.by.join() === filter.dim ? [{ ...asOne(run), pooled: true }] : [];
  return [...together, { ...plan, where: plan.where.filter((one) => one !== filter) }];
}

/** The mean of a rate that was laid out by groups, or over time, is that of all of it. A time has a mean in each of them. */
const isLaidOut = ({ kind, metrics, limit, by, grain, compare }: Plan): boolean =>
  (kind === 'trend' || (kind === 'breakdown' && by.length === 1 && grain === null)) &&
  limit === null &&
  compare === null &&
  metrics.length === 1 &&
  metrics.every((id) => !['count', 'seconds'].includes(metricEntry(id).unit));

/** "Team average?" after the months of one person's rate: those of the team. */
function ofTheirTeam(plan: Plan, whose: string, { gazetteer }: ReadContext): Plan | null {
  const [metric, more] = plan.metrics;
  const filter = plan.where.find(({ dim }) => dim === 'agent');
  const [id, another] = filter !== undefined && 'in' in filter ? filter.in : [];
  if (!/^(?:team|group)$|组|团队/u.test(whose) || plan.kind !== 'trend' || plan.by.length > 0) return null;
  if (metric === undefined || more !== undefined || metricEntry(metric).unit === 'count') return null;
  if (id === undefined || another !== undefined) return null;
  const { teamId = null } = gazetteer.directory.agents.find((agent) => agent.id === id) ?? {};
  if (teamId === null || plan.where.some(({ dim }) => dim === 'team')) return null;
  const where = plan.where.map((one) => (one === filter ? { dim: 'team' as const, in: [teamId] } : one));
  return isTimed(plan) ? inMeans({ ...plan, where }) : { ...plan, where };
}

const isTimed = ({ metrics }: Pick<Plan, 'metrics'>): boolean =>
  metrics.some((id) => metricEntry(id).unit === 'seconds');

const inMeans = (plan: Plan): Plan => ({
  ...plan,
  stat: 'mean',
  assumed: plan.assumed.filter((said) => said !== 'usual_stat'),
});

/** The figure of all those of whom each was shown. */
function asOne(plan: Plan): Plan {
  const rest = oneFigure(plan);
  return {
    ...rest,
    compare: null,
    pooled: false,
    stat: isTimed(rest) ? 'mean' : rest.stat,
    assumed: rest.assumed.filter((said) => said !== 'usual_stat' && said !== 'previous_range'),
  };
}

/**
 * What "the average" may be after those under 80 %, two set against each other, or reasons: of all of them, or of the two together. None
 * where it is no such answer.
 */
function averageOfSome(plan: Plan): readonly Plan[] {
  if (plan.metrics.length !== 1 || plan.grain !== null) return [];
  const ofAll = asOne(plan);
  if (plan.kind === 'drivers' || (plan.kind === 'breakdown' && plan.having !== undefined)) return [ofAll];
  const [dim] = plan.by;
  const named = plan.where.some((filter) => filter.dim === dim && 'in' in filter && filter.in.length > 1);
  if (dim === undefined || !named || plan.compare !== null || plan.limit !== null) return [];
  return [
    { ...ofAll, pooled: true },
    { ...ofAll, where: plan.where.filter((filter) => filter.dim !== dim) },
  ];
}
