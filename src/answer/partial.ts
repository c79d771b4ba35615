// Steps of time that are not whole: the range begins or ends inside them, or they still run.
import { stepOf, weekdayOf, type Grain, type LocalDate } from '../time/local-date.js';
import type { AnswerContext } from './context.js';
import type { Group } from './grouped.js';

/** Whether there were any tickets by the end of a step: what lies before the first one is no data, and no 0. */
export const hasBegun = (ctx: AnswerContext, step: LocalDate | null, grain: Grain): boolean =>
  ctx.since === null || step === null || stepOf(grain, step, ctx.config.workspace.weekStart).to >= ctx.since;

/** Whether a day is one of those that are looked at: weekends that are left out had no nought tickets. */
export const isLookedAt = (
  { plan: { where } }: AnswerContext,
  step: LocalDate | null,
  grain: Grain,
): boolean =>
  grain !== 'day' ||
  step === null ||
  where.every((filter) => {
    if (filter.dim !== 'weekday' && filter.dim !== 'day') return true;
    const value = filter.dim === 'day' ? step : weekdayOf(step);
    return 'in' in filter ? filter.in.includes(value) : !filter.not.includes(value);
  });

/** Whether the range or the present day, or the first ticket cuts a step off; a figure read at a moment is never cut. */
export function isPartial(ctx: AnswerContext, step: LocalDate, grain: Grain): boolean {
  const { range } = ctx.plan;
  if (range === null || ctx.entries[0].timing !== 'range') return false;
  const { to } = stepOf(grain, step, ctx.config.workspace.weekStart);
  const begun = ctx.since === null || step >= ctx.since;
  return !begun || (range.from !== null && step < range.from) || to > range.to || to >= ctx.today;
}

/** Whether a step still runs today. */
export const isRunning = (ctx: AnswerContext, step: LocalDate | null, grain: Grain): boolean =>
  step !== null && stepOf(grain, step, ctx.config.workspace.weekStart).to >= ctx.today;

/**
 * The steps that may be the lowest of a ranking: one that has hardly begun counts little for that alone (今天 for 哪天单最少), so it stays
 * out where there are whole ones. A rate of part of a day is a rate, and the most of part of a day is the most.
 */
export function lowestAmong(ctx: AnswerContext, groups: readonly Group[]): readonly Group[] {
  const { grain, order, limit } = ctx.plan;
  const counts = ctx.entries[0].unit === 'count' && ctx.entries[0].timing === 'range';
  if (grain === null || order !== 'asc' || limit === null || !counts) return groups;
  const over = groups.filter(({ step }) => !isRunning(ctx, step, grain));
  return over.length === 0 ? groups : over;
}
