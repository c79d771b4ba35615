// The small print that every kind of answer shares: what was assumed, what was left out, how small a sample is.
import type { MetricEntry, MetricId } from '../metrics/metric.js';
import { dayNumber, type DateRange } from '../time/local-date.js';
import { dayText } from '../text/dates.js';
import { CONTEXT } from '../text/sentences/context.js';
import { FIGURE } from '../text/sentences/figure.js';
import { GROUPS } from '../text/sentences/groups.js';
import { LEFT_OUT } from '../text/sentences/left-out.js';
import type { AnswerContext } from './context.js';
import { isOfItsEnd, nameOf, rangeName } from './naming.js';

/** What the asker did not say and was filled in, what they wished for and does not exist, and since when there are data where days before are asked for. */
export function assumedNotes(ctx: AnswerContext): readonly string[] {
  const words = CONTEXT[ctx.lang].assumed;
  // On which clock a duration was measured is said whether it was asked for or is the workspace's.
  const business = ctx.plan.clock === 'business' && ctx.entries.some(({ stat }) => stat !== null);
  const assumed = business
    ? [...new Set([...ctx.plan.assumed, 'business_clock' as const])]
    : ctx.plan.assumed.filter((assumption) => assumption !== 'business_clock');
  // What can only be asked for now needs no word about it.
  const said = assumed.filter(
    (assumption): assumption is Exclude<typeof assumption, 'usual_stat'> =>
      assumption !== 'usual_stat' &&
      (assumption !== 'now' || ctx.entries.some(({ timing }) => timing !== 'now')),
  );
  const notes = said.map((assumption) =>
    assumption === 'previous_range'
      ? words.previous_range(ctx.plan.compare === null ? '' : rangeName(ctx, ctx.plan.compare))
      : assumption === 'last_30_days' && ctx.plan.grain === null && ctx.entries.every(isOfItsEnd)
        ? words.up_to_yesterday
        : words[assumption],
  );
  const pie = ctx.plan.chart === 'pie' && ctx.plan.by.length > 0;
  return [...notes, ...(pie ? [CONTEXT[ctx.lang].noPie] : []), ...elsewhereNotes(ctx), ...sinceNotes(ctx)];
}

/** 青松组马晓燕 of somebody who is in another team: hardly anything is both, and a reader would take it for all that person did. */
function elsewhereNotes({ plan, directory, lang }: AnswerContext): readonly string[] {
  const only = (dim: 'agent' | 'team'): string | null => {
    const filters = plan.where.filter((filter) => filter.dim === dim);
    const [filter] = filters;
    if (filters.length !== 1 || filter === undefined || !('in' in filter) || filter.in.length !== 1)
      return null;
    return typeof filter.in[0] === 'string' ? filter.in[0] : null;
  };
  const [agent, team] = [only('agent'), only('team')];
  const now = directory.agents.find(({ id }) => id === agent)?.teamId ?? null;
  if (agent === null || team === null || now === null || now === team) return [];
  const name = (dim: 'agent' | 'team', id: string): string => nameOf(directory, dim, id, lang);
  return [CONTEXT[lang].elsewhere(name('agent', agent), name('team', now), name('team', team))];
}

/** Of customers and their orders, whom a workspace may have known before its first ticket. */
export const OF_CUSTOMERS: ReadonlySet<MetricId> = new Set(['churn_rate', 'clv']);

/** Since when there are data, where days before are asked for; with its year, as these may lie in another one. */
export const sinceNotes = (ctx: AnswerContext): readonly string[] =>
  ctx.since === null || ctx.entries.every(({ id }) => OF_CUSTOMERS.has(id))
    ? []
    : [CONTEXT[ctx.lang].since(dayText(ctx.since, ctx.lang, null), missingBefore(ctx))];

/** Of the range that is compared with: how much of it lies before the first ticket. */
function missingBefore({ plan: { compare }, begin }: AnswerContext): 'none' | 'some' | 'all' {
  if (compare === null || begin === null || compare.from === null || compare.from >= begin) return 'none';
  return compare.to < begin ? 'all' : 'some';
}

/** That the one day asked for still runs, as what it is held against is whole; nothing where figures stand at a moment. */
export function runningNotes(ctx: AnswerContext): readonly string[] {
  const { range } = ctx.plan;
  const runs = range !== null && range.from === ctx.today && range.to === ctx.today;
  return runs && ctx.entries.some(({ timing }) => timing === 'range') ? [FIGURE[ctx.lang].todayRuns] : [];
}

/** Two stretches of which one is clearly shorter (a month that still runs): of what is counted, part of the difference is that. */
export function lengthNotes(ctx: AnswerContext): readonly string[] {
  const { range, compare } = ctx.plan;
  const counts = ctx.entries.every(({ unit, timing }) => unit === 'count' && timing === 'range');
  const [days, other] = [daysIn(range), daysIn(compare)];
  if (!counts || days === null || other === null) return [];
  return Math.min(days, other) < ALIKE * Math.max(days, other) ? [FIGURE[ctx.lang].lengths(days, other)] : [];
}

/** A February is as long as a March for this; twelve days are not. */
const ALIKE = 0.85;

const daysIn = (range: DateRange | null): number | null =>
  range === null || range.from === null ? null : dayNumber(range.to) - dayNumber(range.from) + 1;

/** How many rows took no part in the figure, and why: the reason is the metric's, so several metrics together give none. */
export function excludedNotes(
  ctx: AnswerContext,
  excluded: number,
  entry: MetricEntry | null = ctx.entries.length === 1 ? ctx.entries[0] : null,
): readonly string[] {
  if (excluded === 0) return [];
  const words = LEFT_OUT[ctx.lang];
  const say = (entry === null ? undefined : words.of[entry.id]) ?? words.any;
  return [say(ctx.format.value(excluded, 'count'))];
}

/** Of one's own team, person by person, nobody is hidden but those who are of another team (access/guard). */
export const hidesOtherTeams = ({ plan, principal }: AnswerContext): boolean =>
  plan.by.length === 1 && plan.by[0] === 'agent' && plan.grain === null && principal.kind === 'person';

/** @param named how many of the hidden figures are of a group with a name */
export function hiddenNotes(ctx: AnswerContext, hidden: number, named = hidden): readonly string[] {
  if (hidden === 0) return [];
  if (hidesOtherTeams(ctx)) return [GROUPS[ctx.lang].otherTeams(hidden)];
  if (named > 0) return [GROUPS[ctx.lang].hidden(hidden)];
  // Of the first few nobody misses what is unknown.
  return ctx.plan.limit !== null ? [] : [GROUPS[ctx.lang].hiddenUnknown];
}

/** Counts and rates per unit sold need no sample; everything else is small below the workspace's setting. */
export const isSmall = (ctx: AnswerContext, entry: MetricEntry, n: number): boolean =>
  entry.unit !== 'count' && n > 0 && n < ctx.config.workspace.minSample;

/** Whether either figure of a change rests on a handful. */
export const isFew = (
  ctx: AnswerContext,
  entry: MetricEntry,
  now: { readonly n: number },
  before: { readonly n: number },
): boolean => isSmall(ctx, entry, now.n) || isSmall(ctx, entry, before.n);

export const smallNotes = (ctx: AnswerContext, entry: MetricEntry, n: number): readonly string[] =>
  isSmall(ctx, entry, n) ? [FIGURE[ctx.lang].smallSample(String(n))] : [];
