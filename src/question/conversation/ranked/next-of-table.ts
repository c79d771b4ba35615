// "And the second?" 第二个呢 after the first of a ranking was split: the second of that ranking, split alike, and no group of the table that
// came of it. Where it may be either it is asked back.
import type { ReadContext } from '../../context.js';
import { say } from '../../say.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { cut, type Lang } from '../turn-parts.js';

const NEXT_EN =
  /^(?:(?:and|now|ok|so|then|what about|how about)[, ]+){0,8}(?:the )?next(?: one)?(?: then)?[?.!]*$/u;
const NEXT_ZH =
  /^(?:那|那么|再看看?|看看?){0,6}(?:下一[个名位款家条]|再下一[个名位款家条])(?:呢|看看)?[?？。]*$/u;

/** The reading of such a turn; null where it is none, or nothing else was listed before. @param words normalised */
export function nextOfTable(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, shown = null, looked = null } = context;
  if (previous?.kind !== 'breakdown' || previous.grain !== null || shown === null || looked === null)
    return null;
  const at = placeNow(previous, looked);
  if (at === null || shown.dim === looked.dim) return null;
  const tokens = cut(words, context);
  const named = NEXT_EN.test(words) || NEXT_ZH.test(words) ? at + 2 : placeIn(tokens);
  if (named === null || named === at + 1) return null;
  const value = looked.values.at(named < 0 ? named : named - 1);
  if (value === undefined) return null;
  const where = previous.where.map((filter) =>
    filter.dim === looked.dim ? { dim: looked.dim, in: [value] } : filter,
  );
  const kinds = tokens.flatMap((token) =>
    token.known ? token.meanings.flatMap((one) => (one.k === 'dim' ? [one.dim] : [])) : [],
  );
  // "the second channel"
  if (kinds.includes(shown.dim) && !tokens.some((token) => canMean(token, 'each'))) return null;
  const [other, another] = kinds.filter((dim) => dim !== looked.dim && dim !== shown.dim);
  const same = kinds.includes(looked.dim) || kinds.includes(shown.dim);
  if (another !== undefined) return null;
  // "the second by region"
  const by = other === undefined ? previous.by : [other];
  const plan: Plan = { ...previous, by, where };
  // What was ranked has places; a table with no order of its own has none.
  const ranked = context.earlier?.findLast(
    ({ kind, by }) => kind === 'breakdown' && by.join() === looked.dim,
  );
  const placed = named > 0 && ranked !== undefined && ranked.order !== null && previous.order === null;
  // The last of a ranking that was cut off is not the last that it shows.
  if (named < 0 && (ranked === undefined || ranked.limit !== null)) return null;
  const inner = shown.values.at(named < 0 ? named : named - 1);
  if (same || placed || inner === undefined) return { status: 'plan', plan, lang };
  const part: Plan = {
    ...previous,
    kind: other === undefined ? 'value' : 'breakdown',
    by: other === undefined ? [] : by,
    order: null,
    limit: null,
    where: [...previous.where.filter(({ dim }) => dim !== shown.dim), { dim: shown.dim, in: [inner] }],
  };
  return {
    status: 'clarify',
    lang,
    about: words,
    options: [plan, part].map((one) => say(one, lang, context.gazetteer)),
  };
}

const RUNNER_UP =
  /^(?:(?:and|now|ok|so|then|what about|how about)[, ]+){0,4}(?:the )?(?:runner[- ]?up|number (?:2|two)|second place|second)(?:'s)?(?: then)?[?.!]*$/u;
const SECOND_ZH = /^(?:那|那么)?(?:第二|其次|排第二的)的?(?:呢|多少)?[?？。]*$/u;

/**
 * "And the second?" after "how many tickets did the first one get" of a ranking: as much of the second, and not again what ranked them. Null
 * where that is not said, or the place was not shown.
 *
 * @param words normalised
 */
export function nextOfThose(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, looked = null, shown = null } = context;
  const listed = looked ?? shown;
  if (previous?.kind !== 'value' || listed === null || listed.values.length < 2) return null;
  const at = placeNow(previous, listed);
  if (at === null) return null;
  const next = NEXT_EN.test(words) || NEXT_ZH.test(words);
  const second = RUNNER_UP.test(words) || SECOND_ZH.test(words);
  const tokens = next || second ? [] : cut(words, context);
  const kinds = tokens.flatMap((token) =>
    token.known ? token.meanings.flatMap((one) => (one.k === 'dim' ? [one.dim] : [])) : [],
  );
  const place = next ? at + 2 : second ? 2 : placeIn(tokens);
  if (place === null || place < 1 || place === at + 1 || kinds.some((dim) => dim !== listed.dim)) return null;
  const value = listed.values[place - 1];
  if (value === undefined) return null;
  const where = previous.where.map((filter) =>
    filter.dim === listed.dim ? { dim: listed.dim, in: [value] } : filter,
  );
  return { status: 'plan', plan: { ...previous, where }, lang };
}

/** Which of what was listed is looked at now, counted from nought. */
export function placeNow(
  { where }: Plan,
  { dim, values }: NonNullable<ReadContext['looked']>,
): number | null {
  const filter = where.find((one) => one.dim === dim);
  const [one, more] = filter !== undefined && 'in' in filter ? filter.in : [];
  const at = one === undefined || one === null || more !== undefined ? -1 : values.indexOf(one);
  return at < 0 ? null : at;
}

/** The place that is all that is said, but for the kind of what stands there. */
function placeIn(tokens: readonly Token[]): number | null {
  const places = tokens.flatMap((token) =>
    token.known ? token.meanings.flatMap((one) => (one.k === 'nth' ? [one.nth] : [])) : [],
  );
  const only = tokens.every((token) =>
    canMean(token, 'nth', 'follow_up', 'and', 'filler', 'dim', 'each', 'possessive', 'instead', 'also'),
  );
  return only && places.length === 1 ? (places[0] ?? null) : null;
}
