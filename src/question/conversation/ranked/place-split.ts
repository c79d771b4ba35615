// "Everyone in the lowest team", "worst channel by team", 最差那个渠道，各组的 after a table: the group that stands there, split so. "And for the
// smallest", 第二多的地区, 最少的地区也这么拆 after one group of a table was split: another group of that table, split alike, and nothing that stands in
// the split. Where the word may rank the split as well (最少的呢) either may be meant, and is asked back; where several share the place, too.
import type { ReadContext, Shown } from '../../context.js';
import { oneFigureOf } from '../../lines/one-figure.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { type Lang, type Read, refused } from '../turn-parts.js';
import { fits, isItsThing } from './of-that-end.js';
import { type PlaceSaid, placeSaid } from './place-said.js';
import { isMost } from './the-extreme.js';

/** The reading of such a turn; null where it is none, or no table has shown who stands there. @param words normalised */
export function splitOfPlace(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const said = context.previous === null ? null : placeSaid(words);
  if (said === null) return null;
  return ofTable(words, said, context, lang, turn) ?? ofSplit(words, said, context, lang, turn);
}

type ByPlace = (
  words: string,
  said: PlaceSaid,
  context: ReadContext,
  lang: Lang,
  turn: Read,
) => Reading | null;

/** Of the table that was shown last, with the split that is named. */
const ofTable: ByPlace = (words, said, context, lang, turn) => {
  const { previous, shown = null } = context;
  if (previous === null || shown === null || !isTable(previous) || shown.dim !== previous.by[0]) return null;
  if (said.split === null || said.end === null || !isNamed(said, previous, context)) return null;
  const there = fits(said.end, previous.metrics);
  const together = said.count === null ? null : there ? fromEnd(said.end, said.count, shown, previous) : [];
  if (together?.length === 0) return refused({ why: 'not_supported', words: [words] }, lang);
  const values = there && together === null ? standing(said.end, said.n, shown, previous) : [];
  // Who stands there may be known from what it was ranked by.
  if (values.length === 0 && together === null && said.n === 1) return null;
  const plans = (together === null ? values.map((value) => [value]) : [together]).map((of) =>
    splitAs(said, oneFigureOf(previous, shown.dim, of), context, turn),
  );
  const isOf = plans.every((plan) => plan !== null && plan.by.join() !== shown.dim);
  return isOf ? oneOf(words, plans, context, lang) : refused({ why: 'not_supported', words: [words] }, lang);
};

/** Of the table behind the one group of it that was split. */
const ofSplit: ByPlace = (words, said, context, lang, turn) => {
  const { previous, shown = null, looked = null, earlier = [] } = context;
  const listed = previous !== null && isSplit(previous) ? (looked ?? shown) : null;
  if (previous === null || listed === null || previous.by.includes(listed.dim)) return null;
  const table = earlier.findLast((plan) => isTable(plan) && plan.by[0] === listed.dim);
  const there = previous.where.find(({ dim }) => dim === listed.dim);
  const [now, more] = there !== undefined && 'in' in there ? there.in : [];
  if (table === undefined || now === undefined || now === null || more !== undefined) return null;
  if (!isNamed(said, table, context)) return null;
  const end = said.end ?? (isAt(listed.most, now) ? 'highest' : isAt(listed.least, now) ? 'lowest' : null);
  if (end === null || !fits(end, table.metrics)) return null;
  const named = said.thing !== '' && !/^(?:one|group)$/u.test(said.thing);
  const definite = named || said.alike || said.end === null;
  // 最少的按渠道拆: of the last table, which is the split.
  if ((said.split !== null && !named) || said.count !== null) return null;
  const values = standing(end, said.n, listed, table).filter((value) => value !== now);
  const of = (value: string | number): Plan => ({
    ...previous,
    where: previous.where.map((filter) => (filter === there ? { dim: listed.dim, in: [value] } : filter)),
  });
  const plans = values.map((value) =>
    said.split === null
      ? of(value)
      : splitAs(said, oneFigureOf(previous, listed.dim, [value]), context, turn),
  );
  if (plans.length === 0 || plans.some((plan) => plan === null))
    return definite ? refused({ why: 'not_supported', words: [words] }, lang) : null;
  if (definite || !fits(end, previous.metrics)) return oneOf(words, plans, context, lang);
  const within: Plan = {
    ...previous,
    kind: 'breakdown',
    order: isMost(end, previous) ? 'desc' : 'asc',
    limit: said.n,
    ...(said.n > 1 ? { nth: true as const } : {}),
  };
  return oneOf(words, [...plans.slice(0, 2), within], context, lang);
};

/** A table of one kind of groups by one figure. */
const isTable = ({ kind, by, grain, metrics, compare, place, share, having, nth }: Plan): boolean =>
  kind === 'breakdown' &&
  by.length === 1 &&
  grain === null &&
  metrics.length === 1 &&
  compare === null &&
  !place &&
  share === undefined &&
  having === undefined &&
  nth !== true;

/** One group, laid out by another kind or over time. */
const isSplit = ({ kind, by, grain, limit, metrics }: Plan): boolean =>
  metrics.length === 1 &&
  limit === null &&
  ((kind === 'breakdown' && by.length === 1 && grain === null) ||
    (kind === 'trend' && by.length === 0 && grain !== null));

const isNamed = ({ thing }: PlaceSaid, table: Plan, context: ReadContext): boolean =>
  isItsThing(thing, table, context);

const isAt = (end: Shown['most'], now: string | number): boolean => end?.includes(now) === true;

/** Who stands at that place, several where they share it; none where the table has not shown it. */
function standing(end: string, n: number, listed: Shown, table: Plan): readonly (string | number)[] {
  const { values, most = [], least = [] } = listed;
  const large = isMost(end, table);
  const [from, to] = large ? [most, least] : [least, most];
  if (n === 1) {
    const [first, second] = values;
    const alone = table.limit === 1 && second === undefined && (table.order === 'desc') === large;
    return from.length > 0 ? from : alone && first !== undefined ? [first] : [];
  }
  // Behind two who share the first place it is not clear who the second is.
  if (from.length !== 1) return [];
  const [first] = from;
  const value = values[0] === first ? values[n - 1] : values.at(-1) === first ? values.at(-n) : undefined;
  if (value === undefined) return [];
  return to.includes(value) ? to : [value];
}

/** So many from that end; none where it is not clear who they are. */
function fromEnd(end: string, count: number, listed: Shown, table: Plan): readonly (string | number)[] {
  const { values } = listed;
  const from = isMost(end, table) ? listed.most : listed.least;
  const [first = ''] = values;
  const [last = ''] = values.slice(-1);
  // Of a ranking that was cut off only the end that it begins with is known.
  const short = values.length < count || (table.limit === null && values.length === count);
  if (short || from === undefined) return [];
  return from.includes(first)
    ? values.slice(0, count)
    : table.limit === null && from.includes(last)
      ? values.slice(-count)
      : [];
}

/** The group's figure by what is named; null where it is not read so. */
function splitAs(said: PlaceSaid, one: Plan, context: ReadContext, turn: Read): Plan | null {
  const then = turn(said.split ?? '', { ...context, previous: one, shown: null, looked: null, step: null });
  if (then.status !== 'plan') return null;
  const { plan } = then;
  const keeps =
    plan.kind === 'breakdown' &&
    plan.by.length === 1 &&
    plan.metrics.join() === one.metrics.join() &&
    JSON.stringify(plan.where) === JSON.stringify(one.where);
  return keeps ? plan : null;
}

/** How many may be offered. */
const OFFERED = 3;

function oneOf(
  words: string,
  found: readonly (Plan | null)[],
  { gazetteer }: ReadContext,
  lang: Lang,
): Reading {
  const plans = found.flatMap((plan) => (plan === null ? [] : [plan]));
  const [plan, other] = plans;
  if (plan !== undefined && other === undefined) return { status: 'plan', plan, lang };
  if (plan === undefined || plans.length > OFFERED)
    return refused({ why: 'not_supported', words: [words] }, lang);
  const options = plans.map((one) => say(one, lang, gazetteer));
  return { status: 'clarify', lang, about: words.replace(/[?？。!.]+$/u, ''), options };
}
