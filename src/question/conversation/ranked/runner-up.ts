// "and the runner-up on resolved in april?", 解决量第二的是谁 said with what it is the second of: the place behind the one who leads by that
// figure. A place that stands alone goes on from the ranking before (turns-en.ts, ranks.ts).
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut, type Lang, type Read } from '../turn-parts.js';
import { oneFigure } from '../../lines/one-figure.js';

const KIND = '(?:agent|person|team|product|channel|region|category)';
const EN = new RegExp(
  `^(?:(?:and|so|ok|okay|now|then|but|what about|how about)[, ]+){0,6}(?:(?:who|which ${KIND}|which one|what)(?:'s| is| was| came| comes| finished| were)? )?(?:(?:the|a|in) )?(?:runner[- ]?up|(?:the )?second(?: (?:place|one|best|placed|highest))?|number two|no\\.? ?2|2nd(?: place)?) (?:on|for|by|in terms of) (?<rest>[^?]*?)[?.! ]*$`,
  'u',
);

/** The reading; null where it is none, or no ranking says of what kind the second is. @param words normalised */
export function runnerUpOn(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const rest = EN.exec(words)?.groups?.['rest'];
  const { previous, earlier = [] } = context;
  if (rest === undefined || previous === null) return null;
  const ranking = [...earlier, previous].findLast(
    ({ kind, by, grain, order, place }) =>
      kind === 'breakdown' && by.length === 1 && grain === null && order !== null && !place,
  );
  const [dim] = ranking?.by ?? [];
  if (ranking === undefined || dim === undefined) return null;
  const whole = oneFigure(ranking);
  const seen: ReadContext = { ...context, previous: whole, shown: null, step: null };
  for (const leads of ['was the best on', 'had the most']) {
    const then = turn(`which ${dim.replace('_', ' ')} ${leads} ${rest}`, seen);
    const plan = then.status === 'plan' ? then.plan : null;
    if (plan?.kind !== 'breakdown' || plan.by.join() !== dim || plan.limit !== 1) continue;
    if (plan.metrics.length > 1 || isOfAnother(rest, plan, context)) return null;
    // Of the same figure the one behind whoever led, from the same end.
    const order = plan.metrics.join() === ranking.metrics.join() ? ranking.order : plan.order;
    return { status: 'plan', plan: { ...plan, order, limit: 2, nth: true }, lang };
  }
  return null;
}

/** "on tickets" after complaints: of all tickets, where the turn would be of complaints alone. */
const isOfAnother = (rest: string, { metrics }: Plan, context: ReadContext): boolean =>
  metrics.join() !== 'tickets' &&
  !cut(rest, context).some((token) => canMean(token, 'metric', 'type')) &&
  cut(rest, context).some((token) => canMean(token, 'ticket_noun'));
