// "who had the worst csat?" after what the first three of a ranking resolved: a question of its own that ranks by another figure is of everybody of
// whom that ranking was, and not of those few. "Which of them …", 他们里谁 and the figure that is looked at are of the few.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean, type Meaning, type Token } from '../../token.js';
import { cut, type Read } from '../turn-parts.js';

/** Words that point at those few, or say which are meant. */
const POINTS: readonly Meaning['k'][] = [
  'those',
  'both',
  'pronoun',
  'it',
  'count',
  'name',
  'nth',
  'others',
  'only',
];

/** The reading; null where the words say no such thing, or those few were named by the asker. @param words normalised */
export function ofEverybodyRanked(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous, earlier = [] } = context;
  const [dim, more] = previous?.by ?? [];
  if (previous === null || dim === undefined || more !== undefined || previous.grain !== null) return null;
  if (previous.kind !== 'breakdown' && previous.kind !== 'compare') return null;
  const few = previous.where.find((filter) => filter.dim === dim);
  if (few === undefined || !('in' in few) || few.in.length < 2) return null;
  const ranking = earlier.findLast(({ where }) => !where.some((filter) => filter.dim === dim));
  if (ranking?.kind !== 'breakdown' || ranking.by.join() !== dim || ranking.order === null) return null;
  if (ranking.limit !== few.in.length || ranking.place || ranking.grain !== null) return null;
  const tokens = cut(words, context);
  if (!tokens.some((token) => canMean(token, 'extreme', 'top')) || !asksWhich(tokens)) return null;
  if (!tokens.some((token) => canMean(token, 'metric', 'type', 'ticket_noun'))) return null;
  if (
    tokens.some((token) => canMean(token, ...POINTS)) ||
    /[里其]中|里面|之中|当中|among|(?<![a-z])of /u.test(words)
  )
    return null;
  const { having: _having, share: _share, nth: _nth, ...rest } = previous;
  const where = previous.where.filter((filter) => filter !== few);
  const whole: Plan = { ...rest, where, order: null, limit: null };
  const then = turn(words, { ...context, previous: whole, shown: null, step: null });
  if (then.status !== 'plan' || then.plan.kind !== 'breakdown' || then.plan.by.join() !== dim) return null;
  // 谁解决得最多 where their resolved ones stand there: the first of those.
  return then.plan.metrics.join() === previous.metrics.join() ? null : then;
}

const asksWhich = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => canMean(token, 'who', 'which'));
