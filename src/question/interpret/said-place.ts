// Whose place in a ranking is asked for: "what rank is Li Wei in csat", 我排第几, "am I in the top 5".
import type { ReadContext } from '../context.js';
import type { Token } from '../token.js';
import type { Bag } from './bag.js';
import type { SaidFilter } from './frame.js';
import { isTeamWord, isWhoseTeam, mixesTeam, teamMeant } from './their-team.js';

export interface SaidPlace {
  /** "in the top 5": whether the place is among so many; null where it is only asked which place it is. */
  readonly within: number | null;
}

/** Begins a question that is answered by yes or no. */
const YES_NO = /^(?:am|is|are|was|were|did|does|do|has|have)$/u;
const YES_NO_ZH = /^(?:吗|么|嘛|没|没有|是不是|有没有|是否|能不能)$/u;

/** Uses up the words for a place; null where none is asked for. */
export function saidPlace(bag: Bag, tokens: readonly Token[]): SaidPlace | null {
  const words = bag.places('place');
  const somebody = namesSomebody(bag);
  const asked = words.filter((at) => {
    const said = bag.at(at, 'place');
    return said?.into !== true && (said?.whose !== true || somebody);
  });
  const top = bag.places('top').find((at) => {
    const said = bag.at(at, 'top');
    return said?.end === 'top' && said.count !== null && said.judged !== true;
  });
  const yesNo =
    words.length > 0 || YES_NO.test(tokens[0]?.text ?? '') || tokens.some(({ text }) => YES_NO_ZH.test(text));
  // "is he in our top 3 teams": of groups that are named, it is no person's place.
  const oneOfThem = top !== undefined && yesNo && somebody && !groups(bag);
  if (asked.length === 0 && !oneOfThem) return null;
  for (const at of oneOfThem ? words : asked) bag.use(at);
  if (!oneOfThem || top === undefined) return { within: null };
  bag.use(top);
  return { within: bag.at(top, 'top')?.count ?? null };
}

const namesSomebody = (bag: Bag): boolean =>
  bag.has('self') ||
  bag.has('my_team') ||
  bag.has('pronoun') ||
  bag.pieces.some((_, at) => bag.at(at, 'name') !== null);

const groups = (bag: Bag): boolean =>
  (['dim', 'who', 'which', 'each', 'my_team', 'list'] as const).some((kind) => bag.has(kind));

/** "how many did they resolve" behind "who's second" is of that one. 他们 is several, and so is "they" beside what takes more than one. */
const isOneOfThem = (bag: Bag): boolean =>
  bag.places('pronoun').every((at) => bag.pieces[at]?.text.startsWith('the') === true) &&
  !(['total', 'versus', 'each', 'count', 'extreme', 'those'] as const).some((kind) => bag.has(kind)) &&
  !bag.pieces.some(({ text }) =>
    /(?<![a-z])(?:both|two|three|all|each|everyone|combined|together|total|difference|gap|compared?|between)(?![a-z])/u.test(
      text,
    ),
  );

/**
 * "their", 她的: whom the question before was about, or the one that its answer has named. Without such a question it is not clear
 * who, and the word stays unused.
 */
export function saidPronoun(bag: Bag, context: ReadContext): 'previous' | SaidFilter | null {
  const { previous, shown = null } = context;
  if (previous === null || !bag.has('pronoun')) return null;
  const said = bag.places('pronoun').map((at) => bag.pieces[at]?.text ?? '');
  if (mixesTeam(said)) return null;
  if (said.some(isTeamWord)) {
    const team = teamMeant(previous, context);
    if (team === null) return null;
    bag.useAll('pronoun');
    return { dim: 'team', values: [team], not: false };
  }
  // After whose team it is, it is that person still.
  if (isWhoseTeam(previous) && bag.useAll('pronoun')) return 'previous';
  // 他 is one person: no team, and not several people.
  const person = bag.places('pronoun').some((at) => bag.at(at, 'pronoun')?.one === true);
  const named =
    previous.rankOf !== undefined ||
    previous.where.some(
      (filter) =>
        'in' in filter &&
        (filter.dim === 'agent' || ((filter.dim === 'team' || filter.dim === 'segment') && !person)) &&
        (!person || filter.in.length === 1),
    );
  const values = shown?.values ?? [];
  // "and the second?": whoever that is.
  const one = previous.nth === true && previous.limit !== null ? values[previous.limit - 1] : values[0];
  const single =
    (shown?.dim === 'agent' || (shown?.dim === 'team' && !person)) &&
    one !== undefined &&
    (values.length === 1 || previous.nth === true);
  // 他们三个, "their": those that the answer has named.
  const several = !person && shown?.dim === 'agent' && values.length > 1 && previous.kind === 'breakdown';
  const listed = several && !(single && isOneOfThem(bag));
  if (listed && shown !== null) {
    const first = bag.places('pronoun')[0] ?? -1;
    const count = bag.free(first + 1, 'count')?.count;
    if (count !== undefined && count !== values.length) return null;
    bag.useAll('pronoun');
    if (count !== undefined) bag.use(first + 1);
    return { dim: 'agent', values, not: false };
  }
  if (!named && !single) return null;
  bag.useAll('pronoun');
  return single && shown !== null && one !== undefined
    ? { dim: shown.dim, values: [one], not: false }
    : 'previous';
}
