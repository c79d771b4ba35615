// "overdue ones?", 还没解决的有几个 after complaints: of those, which are of one type, and not of all tickets.
import type { Plan } from '../plan.js';
import { canMean, type Token } from '../token.js';
import type { SaidFilter } from './frame.js';
import { typeCounted } from './one-type.js';

/** Whether words speak of some of what was asked about: "ones", 的, "still". */
export const saysSome = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }) =>
    /(?:^| )(?:ones?|still|yet|are|were)(?: |$)|的$|^[还仍]|^哪[些几]$/u.test(text),
  ) && !tokens.some((token) => canMean(token, 'ticket_noun'));

/** The type of what was counted before, as a filter; `none` where it is of no type that tickets have, null where it was tickets of any. */
export function kindBefore({ metrics, where }: Plan): SaidFilter | 'none' | null {
  const [metric, more] = metrics;
  if (metric === undefined || more !== undefined || where.some(({ dim }) => dim === 'type')) return null;
  if (metric === 'low_scores') return 'none';
  const type = typeCounted(metric);
  return type === undefined ? null : { dim: 'type', values: [type], not: false };
}
