// Steps of time that are not whole: the range begins or ends inside them, or they still run.
import { stepOf, type Grain, type LocalDate } from '../time/local-date.js';
import type { AnswerContext } from './context.js';

/** Whether the range or the present day cuts a step off; a figure read at a moment is never cut. */
export function isPartial(ctx: AnswerContext, step: LocalDate, grain: Grain): boolean {
  const { range } = ctx.plan;
  if (range === null || ctx.entries[0].timing !== 'range') return false;
  const { to } = stepOf(grain, step, ctx.config.workspace.weekStart);
  return (range.from !== null && step < range.from) || to > range.to || to >= ctx.today;
}
