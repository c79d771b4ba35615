// 比上个月高还是低, "is that up on last month" after one's own figure, and then that of last month: last month stands there already. It is
// what was asked before it that is held against it, and not last month against the month before.
import type { DateRange } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { resolveSpan } from '../../time/combine.js';
import { canMean, type Token } from '../../token.js';
import { cut, type Read } from '../turn-parts.js';
import { lastTwo } from './two-figures.js';

/** The comparison of the two that were asked one after the other; null where the words say something else. @param words normalised */
export function thanThose(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous, earlier = [] } = context;
  const first = earlier.at(-1);
  if (previous === null || first === undefined || previous.range === null) return null;
  if (previous.compare !== null || previous.grain !== null) return null;
  const days = daysIn(cut(words, context), context);
  if (days === null || !same(days, previous.range) || same(days, first.range)) return null;
  const two = lastTwo(context);
  if (two === null || two.compare === null || !isHeldAgainst(words, context)) return null;
  // What was asked first is what is spoken of, where it is the later of the two.
  if (first.range === null || first.range.to < previous.range.to) return null;
  const then = turn(words, { ...context, previous: first, earlier: earlier.slice(0, -1), shown: null });
  const { plan } = then.status === 'plan' ? then : { plan: null };
  return plan !== null && isOfBoth(plan, first, previous) ? then : null;
}

/** Held against nothing but days: a figure or a name that is said makes it another question. */
function isHeldAgainst(words: string, context: ReadContext): boolean {
  const tokens = cut(words, context);
  return (
    tokens.some((token) => canMean(token, 'versus', 'change')) &&
    !tokens.some(
      (token) => canMean(token, 'metric', 'type', 'name', 'dim') && !canMean(token, 'filler', 'time'),
    )
  );
}

const isOfBoth = (plan: Plan, first: Plan, last: Plan): boolean =>
  (plan.kind === 'compare' || plan.kind === 'drivers') &&
  plan.metrics.join() === first.metrics.join() &&
  same(plan.range, first.range) &&
  plan.compare?.from === last.range?.from;

/** The days that are named, where these are all that are. */
function daysIn(tokens: readonly Token[], context: ReadContext): DateRange | null {
  const spans = tokens.flatMap((token) =>
    token.known ? token.meanings.flatMap((one) => (one.k === 'time' ? [one.span] : [])).slice(0, 1) : [],
  );
  const [span, more] = spans;
  if (span === undefined || more !== undefined) return null;
  const resolved = resolveSpan(span, context);
  return resolved.ok ? resolved.period.range : null;
}

const same = (one: DateRange | null, other: DateRange | null): boolean =>
  one?.from === other?.from && one?.to === other?.to;
