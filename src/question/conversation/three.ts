// "Which of the three is worst?", "which of them is best?": those that were asked about one after the other, by name.
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { isOneEach } from './turn-parts.js';
import { bothOf, lastTwo } from './two-figures.js';

const OF_THREE =
  /^((?:and |so |ok )*(?:which|who)(?: one)?)(?: out)? of (?:the|these|those|all) three(?: of them)?((?: (?:is|was|has|had|are|were|did|does|got))?(?: the)? [a-z]+)[?.]*$|^((?:and |so |ok )*(?:which|who)(?: one)?) of (?:them|those|these|all of them)((?: (?:is|was|has|had|are|were|did|got))?(?: the)? (?:best|worst|highest|lowest|fastest|slowest|quickest|most|fewest|busiest))[?.]*$|^((?:and |so |ok )*(?:which|who)(?: one)?)((?:'s| is| was| has| had| are| were| did| got)?(?: the)? (?:best|worst|highest|lowest|fastest|slowest|quickest|most|fewest))[?.]*$/u;

/** The one of the three, or of "them", that is asked for; null where nothing of the kind is said, or there were not so many. */
export function ofTheThree(
  words: string,
  context: ReadContext,
  turn: (part: string, seen: ReadContext) => Reading,
): Reading | null {
  const found = OF_THREE.exec(words);
  if (found === null) return null;
  const three = lastThree(context) ?? (found[3] === undefined ? null : lastTwo(context));
  if (three === null || three.by.length === 0) return null;
  const asked = `${found[1] ?? found[3] ?? found[5] ?? 'which'}${found[2] ?? found[4] ?? found[6] ?? ''}`;
  const then = turn(asked, { ...context, previous: three, shown: null });
  return then.status === 'plan' && isOneEach(then.plan, three) ? then : null;
}

/** The last three figures as one table, where they differ in one name only. */
function lastThree({ previous, earlier = [] }: ReadContext): Plan | null {
  const [first, second] = earlier.slice(-2);
  if (previous === null || first === undefined || second === undefined) return null;
  const [one, other] = [bothOf([first, previous]), bothOf([second, previous])];
  const [dim] = other?.by ?? [];
  if (one === null || other === null || dim === undefined || one.by[0] !== dim) return null;
  const values = [one, other].flatMap(({ where }) =>
    where.flatMap((filter) => (filter.dim === dim && 'in' in filter ? filter.in : [])),
  );
  const each = [...new Set(values)];
  if (each.length !== 3) return null;
  return {
    ...other,
    where: other.where.map((filter) =>
      filter.dim === dim && 'in' in filter ? { ...filter, in: each } : filter,
    ),
  };
}
