// Short questions that suit as a next step; in the same conversation each of them is answered.
import type { DimensionId } from '../metrics/metric.js';
import { FOLLOW_UPS } from '../text/sentences/follow-ups.js';
import { dimensionName } from '../text/values.js';
import type { AnswerContext } from './context.js';

const MAX = 3;
const NEXT: readonly DimensionId[] = ['team', 'product', 'channel', 'category', 'region', 'segment'];

/** At most three, none that this asker would be refused or that this metric has not got. */
export function followUps(ctx: AnswerContext): readonly string[] {
  const { plan, lang } = ctx;
  const entry = ctx.entries[0];
  const words = FOLLOW_UPS[lang];
  const next = nextDimension(ctx);
  const by = next === null ? [] : [words.by(dimensionName(next, lang))];
  const movable =
    entry.timing !== 'now' && plan.range !== null && plan.range.from !== null && ctx.entries.length === 1;
  const found: readonly string[] = (() => {
    switch (plan.kind) {
      case 'value':
        return [
          ...(movable ? [words.compare] : []),
          ...by,
          ...(movable && longEnough(ctx) ? [words.trend] : []),
        ];
      case 'compare':
        return plan.compare !== null && plan.by.length === 0 && movable ? [words.why, ...by] : by;
      case 'drivers':
        return by;
      case 'trend':
      case 'breakdown':
        return plan.by.length <= 1 ? by : [];
      case 'list':
      case 'explain':
      case 'distribution':
        return [];
      default:
        return plan.kind satisfies never;
    }
  })();
  return found.slice(0, MAX);
}

function nextDimension(ctx: AnswerContext): DimensionId | null {
  const { plan, principal } = ctx;
  const role = principal.kind === 'person' ? principal.role : 'agent';
  // Agents see no other teams, analysts no teams at all.
  const seesTeams = role === 'manager' || role === 'admin' || role === 'supervisor';
  const free = NEXT.filter(
    (dim) =>
      ctx.entries.every((entry) => entry.dimensions.includes(dim)) &&
      !plan.by.includes(dim) &&
      plan.where.every((filter) => filter.dim !== dim && filter.dim !== 'agent') &&
      (dim !== 'team' || seesTeams),
  );
  return free[0] ?? null;
}

/** A week of days is the least that makes a line. */
function longEnough(ctx: AnswerContext): boolean {
  const { range } = ctx.plan;
  return range !== null && range.from !== null && range.from < range.to;
}
