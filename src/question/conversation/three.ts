// "Which of the three is worst?", "which of them is best?": those that were asked about one after the other, by name.
import type { ReadContext } from '../context.js';
import type { Plan, Reading } from '../plan.js';
import { isOneEach, type Read } from './turn-parts.js';
import { bothOf, lastTwo } from './two-figures.js';

const OF_THREE =
  /^((?:and |so |ok )*(?:which|who)(?: one)?)(?: out)? of (?:the|these|those|all) three(?: of them)?((?: (?:is|was|has|had|are|were|did|does|got))?(?: the)? [a-z]+)[?.]*$|^((?:and |so |ok )*(?:which|who)(?: one)?) of (?:them|those|these|all of them)((?: (?:is|was|has|had|are|were|did|got))?(?: the)? (?:best|worst|highest|lowest|fastest|slowest|quickest|most|fewest|busiest))[?.]*$|^((?:and |so |ok )*(?:which|who)(?: one)?)((?:'s| is| was| has| had| are| were| did| got)?(?: the)? (?:best|worst|highest|lowest|fastest|slowest|quickest|most|fewest))[?.]*$/u;

/** The one of the three, or of "them", that is asked for; null where nothing of the kind is said, or there were not so many. */
export function ofTheThree(words: string, context: ReadContext, turn: Read): Reading | null {
  const found = OF_THREE.exec(words);
  if (found === null) return null;
  const ofThem = found[3] !== undefined || found[5]?.endsWith('who') === true;
  const three = lastThree(context) ?? (ofThem ? lastTwo(context) : null);
  if (three === null || three.by.length === 0) return null;
  const begins = found[1] ?? found[3] ?? found[5] ?? 'which';
  // "who was fastest" of teams: which of them.
  const whose = three.by[0] === 'agent' ? begins : begins.replace('who', 'which');
  const asked = `${whose}${found[2] ?? found[4] ?? found[6] ?? ''}`.replace(/^(.*which)'s/u, '$1 is');
  const then = turn(asked, { ...context, previous: three, shown: null });
  return then.status === 'plan' && isOneEach(then.plan, three) ? then : null;
}

/** The last three figures as one table, where they differ in one name only. */
export function lastThree({ previous, earlier = [] }: ReadContext): Plan | null {
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

const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5 };

/** "which of the three" of a table that has not just three: the words, which are of something else. Null where it has so many, or nothing is counted. */
export function miscounted(words: string, { previous, shown = null }: ReadContext): string | null {
  const [text, number = ''] =
    /\bof (?:the|these|those) (two|three|four|five)\b(?! (?:[a-z]+ )?(?:months|weeks|days))/u.exec(words) ??
    [];
  const count = NUMBERS[number];
  if (text === undefined || count === undefined || previous?.by.length !== 1) return null;
  const named = previous.where.some((filter) => 'in' in filter && filter.in.length === count);
  return named || shown?.values.length === count || previous.limit === count ? null : text;
}
