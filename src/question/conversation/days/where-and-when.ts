// "Where's it lowest?" after a table, "when's the peak?" after a course: which of its rows, or of its steps, is at that end.
import type { ReadContext } from '../../context.js';
import type { Reading } from '../../plan.js';
import type { Read } from '../turn-parts.js';

const BEGINS = '(?:(?:and|so|ok|okay|but|then)[, ]+){0,8}';
const END = '(?<end>lowest|highest|worst|best|slowest|fastest)';
const WHERE = new RegExp(
  `^${BEGINS}(?:where(?:'s|s| is| was| are| were)? (?:it|that|this|they|we)(?: the)? ${END}|${END.replace('end', 'last')} where)[?.! ]*$`,
  'u',
);
const WHEN = new RegExp(
  `^${BEGINS}when(?:'s|s| is| was| are| were| did)? (?:(?:it|that|this|they|we) )?(?:the )?(?<when>peak|high point|highest|busiest|low point|lowest|quietest)[?.! ]*$`,
  'u',
);
const LOW = /low|quiet/u;
const CLOCK: Readonly<Record<string, string>> = { hour: 'hour', weekday: 'day of the week' };

/** The row or the step at that end; null where something else is said, or neither stands there. @param words normalised */
export function whereAndWhen(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.metrics.length !== 1 || previous.limit !== null || previous.place)
    return null;
  const where = WHERE.exec(words)?.groups;
  const end = where?.['end'] ?? where?.['last'];
  const [dim, more] = previous.by;
  const table = previous.kind === 'breakdown' && previous.grain === null && more === undefined;
  if (end !== undefined && table && dim !== undefined && dim !== 'agent')
    return same(turn(`which is the ${end}`, context), dim);
  const when = WHEN.exec(words)?.groups?.['when'];
  if (when === undefined) return null;
  if (previous.kind === 'trend' && previous.by.length === 0)
    return same(turn(LOW.test(when) ? 'when was it lowest' : 'when did it peak', context), null);
  const clock = dim === undefined || !table ? undefined : CLOCK[dim];
  return clock === undefined || dim === undefined
    ? null
    : same(turn(`which ${clock} is the ${LOW.test(when) ? 'lowest' : 'highest'}`, context), dim);
}

/** Only what is of that table, or of that course, is meant. */
const same = (reading: Reading, dim: string | null): Reading | null =>
  reading.status === 'plan' &&
  reading.plan.limit === 1 &&
  (dim === null ? reading.plan.grain !== null : reading.plan.by.join() === dim)
    ? reading
    : null;
