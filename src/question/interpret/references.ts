// What a text says of the conversation itself: back to what was asked before, one of the options that were offered, one of the
// groups that the last answer has listed.
import type { ReadContext } from '../context.js';
import { isWordChar, normalise } from '../normalise.js';
import type { Plan, Reading } from '../plan.js';
import { canMean, type Meaning, type Token } from '../token.js';
import type { Bag } from './bag.js';
import type { SaidFilter } from './frame.js';

/** Beside the word that counts, only what says nothing of figures. */
const madeOf = (tokens: readonly Token[], kinds: readonly Meaning['k'][]): boolean =>
  tokens.every((token) => canMean(token, 'filler', ...kinds));

const has = (tokens: readonly Token[], kind: Meaning['k']): boolean =>
  tokens.some((token) => canMean(token, kind));

/** "undo", 回到上一个 and nothing else. */
export const asksBack = (tokens: readonly Token[]): boolean =>
  has(tokens, 'undo') && madeOf(tokens, ['undo', 'follow_up', 'instead', 'and', 'self']);

/** Of which form the answer was that is asked for again: 回到刚才的对比, "back to the trend". */
const FORMS: readonly (readonly [Meaning['k'], (plan: Plan) => boolean])[] = [
  ['versus', ({ kind }) => kind === 'compare'],
  ['trend', ({ kind }) => kind === 'trend'],
  ['ranking', ({ kind, order }) => kind === 'breakdown' && order !== null],
  ['list', ({ kind }) => kind === 'list'],
  ['spread', ({ kind }) => kind === 'distribution'],
  ['why', ({ kind }) => kind === 'drivers'],
];

/** The latest plan of the form that "back to the …" names; null where it names none, or there was none. */
export function backTo(tokens: readonly Token[], { previous, earlier = [] }: ReadContext): Plan | null {
  const [form, another] = FORMS.filter(([kind]) => has(tokens, kind));
  if (form === undefined || another !== undefined || !has(tokens, 'undo')) return null;
  if (!madeOf(tokens, ['undo', 'follow_up', 'instead', 'and', 'self', form[0]])) return null;
  return [...earlier, ...(previous === null ? [] : [previous])].findLast(form[1]) ?? null;
}

/**
 * What the conversation was about before its last change; after a question that got no answer, what it was about before that one.
 * Null where there was nothing.
 */
export function goneBack(context: ReadContext, lang: 'zh' | 'en'): Reading | null {
  const { previous, earlier = [], offered = [], lost } = context;
  if (previous === null) return null;
  if ((lost ?? []).length > 0 || offered.length > 0) return { status: 'plan', plan: previous, lang };
  const plan = earlier.at(-1);
  return plan === undefined ? null : { status: 'plan', plan, lang, undone: true };
}

/**
 * The option that "the first one", 第二个, a number alone, its own words ("Marcus Lim", 对，是陈嘉慧) or, where there is but one, a "yes"
 * picks; null where it picks none, or nothing was offered.
 */
export function picked(text: string, tokens: readonly Token[], offered: readonly string[]): string | null {
  if (offered.length === 0) return null;
  const number = /^[[(]?([1-9])[\])]?[.。、]?$/u.exec(text)?.[1];
  if (number !== undefined) return offered[Number(number) - 1] ?? null;
  const place = /^(?:the )?(first|second|third|last)(?: one| option)?(?: please)?[.!]*$/u.exec(text)?.[1];
  if (place !== undefined) return offered.at(PLACES[place] ?? 0) ?? null;
  if (YES.test(text)) return offered.length === 1 ? (offered[0] ?? null) : null;
  if (madeOf(tokens, ['nth', 'follow_up', 'instead', 'only', 'and', 'self'])) {
    const places = tokens.flatMap((token) =>
      token.known ? token.meanings.filter((m) => m.k === 'nth') : [],
    );
    const [first] = places;
    if (first !== undefined) return places.length > 1 ? null : (offered.at(indexOf(first.nth)) ?? null);
  }
  return byItsWords(tokens, offered);
}

const PLACES: Readonly<Record<string, number>> = { first: 0, second: 1, third: 2, last: -1 };

const YES =
  /^(?:yes|yep|yeah|yup|y|right|correct|exactly|that one|that's it|that's right|it is|sure|please do|ok|okay|对|对的|是|是的|没错|嗯|嗯嗯|正是|对对|就是|就是这个|就这个|就它|好|好的|可以)(?: please| thanks| thank you)?[!.。~]*$/u;

/** What only introduces the words of an option. */
const ASIDE: ReadonlySet<Meaning['k']> = new Set([
  'filler',
  'possessive',
  'follow_up',
  'instead',
  'only',
  'and',
  'nth',
  'it',
  'self',
  'which',
]);

/** The one option in which all that is said stands. */
export function byItsWords(
  tokens: readonly Token[],
  offered: readonly string[],
  isPart = false,
): string | null {
  const said = tokens.filter((token) => !token.known || !token.meanings.some(({ k }) => ASIDE.has(k)));
  if (said.length === 0) return null;
  // 支付组呢: what about that team, and not the one of the two who is in it.
  const goesOn = tokens.some((token) => canMean(token, 'follow_up'));
  const named = tokens.some((token) => canMean(token, 'name'));
  if (goesOn && named && !isPart) return null;
  const fits = offered.filter((option) => {
    const words = normalise(option);
    return said.every((token) =>
      canMean(token, 'time') ? holdsTime(words, token.text) : holds(words, token.text),
    );
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** Whether a word stands in a text: an English one as a whole. */
function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const cut = (one: number, other: number): boolean => !(isWordChar(text[one]) && isWordChar(text[other]));
    if (cut(at - 1, at) && cut(at + word.length - 1, at + word.length)) return true;
  }
  return false;
}

/** Whether a time stands in a text as it was said: "April" is not that of "from 12 April to 11 May", nor 4月 that of 4月12日. */
function holdsTime(text: string, time: string): boolean {
  if (!holds(text, time)) return false;
  const at = text.indexOf(time);
  const [before, after] = [text.slice(0, at), text.slice(at + time.length)];
  return (
    !/(?:\d|(?<![a-z])(?:from|to|through|until)|[到至–~-]) ?$/u.test(before) &&
    !/^(?: ?\d{4}| ?20\d\d年)? ?(?:\d{1,2}(?!\d)|(?:to|through|until)(?![a-z])|[日号到至–~-])/u.test(after)
  );
}

/** "the other one", "and the other Marcus?", 另一个呢: what was offered and not picked, where that is but one. */
export function pickedOther(text: string, passed: readonly string[]): string | null {
  const [only, another] = passed;
  if (only === undefined || another !== undefined) return null;
  const en =
    /^(?:and |what about |how about |ok |now ){0,8}(?:the )?other(?: one)?(?: (?<name>[\p{L} ]+))?\s*\??$/u.exec(
      text,
    );
  const zh = /^(?:那|那么)?(?:另|另外)(?:一个|一位|那个|那位|一|个)?(?<name>[\p{L}]*?)(?:呢)?\s*\??$/u.exec(
    text,
  );
  const found = en ?? zh;
  if (found === null) return null;
  const name = found.groups?.['name']?.trim() ?? '';
  return name === '' || holds(normalise(only), name) ? only : null;
}

const indexOf = (nth: number): number => (nth < 0 ? nth : nth - 1);

/** 第一名的满意度 after a ranking: of the one who led it. By itself, or after no ranking, 第一名 asks who leads. */
function leaderAt(bag: Bag, previous: Plan | null, shown: ReadContext['shown'] | null): number | null {
  if (previous === null || previous.order === null || shown === null || shown === undefined) return null;
  const measured = bag.pieces.some(
    (piece, at) => (piece.used && bag.at(at, 'metric') !== null) || bag.at(at, 'type') !== null,
  );
  const [place] = bag
    .places('top')
    .filter((at) => /^(?:排名?)?第一(?:名|位)?$/u.test(bag.pieces[at]?.text ?? ''));
  return measured && place !== undefined ? place : null;
}

/**
 * "The second one" of what was shown, as a filter; or, where a ranking was cut off before it, how far the ranking is to go. Null
 * where nothing of the kind is said, or there is no such place: then its words stay unused.
 */
export function saidNth(
  bag: Bag,
  { previous, earlier = [], shown = null }: ReadContext,
): { readonly filter: SaidFilter } | { readonly limit: number } | null {
  const leads = leaderAt(bag, previous, shown);
  const [place, another] = leads === null ? bag.places('nth') : [leads];
  const said = leads !== null ? { nth: 1 } : place === undefined ? null : bag.at(place, 'nth');
  if (place === undefined || said === null || another !== undefined || previous === null) return null;
  // "the last one" of a ranking that shows its front is not the last that it shows.
  if (said.nth < 0 && previous.limit !== null) return null;
  // 前者 after 后者的…: of the two that were named before.
  const pair = earlier.at(-1)?.where.find((filter) => 'in' in filter && filter.in.length === 2);
  const one =
    shown === null && pair !== undefined && 'in' in pair ? pair.in.at(indexOf(said.nth)) : undefined;
  if (
    pair !== undefined &&
    one !== undefined &&
    one !== null &&
    pair.dim !== 'day' &&
    Math.abs(said.nth) <= 2
  ) {
    bag.use(place);
    return { filter: { dim: pair.dim, values: [one], not: false } };
  }
  const value = shown?.values.at(indexOf(said.nth));
  if (shown !== null && value !== undefined) {
    bag.use(place);
    return { filter: { dim: shown.dim, values: [value], not: false } };
  }
  if (said.nth < 1 || previous.order === null || previous.limit === null || said.nth <= previous.limit)
    return null;
  // 第二名的满意度: of somebody who has not been named yet.
  if (bag.pieces.some((piece, at) => piece.used && (bag.at(at, 'metric') ?? bag.at(at, 'type')) !== null))
    return null;
  bag.use(place);
  return { limit: said.nth };
}

/**
 * "Both", 这两个产品: what was asked about last and what before it, of one dimension; or the two that an answer has shown. Null where
 * there are not just two, and the words stay unused.
 */
export function saidBoth(
  bag: Bag,
  { previous, earlier = [], shown = null }: ReadContext,
): SaidFilter | 'previous' | null {
  const [place] = bag.places('both');
  if (place === undefined || previous === null || bag.has('name')) return null;
  // 最差的两个组 counts them.
  if (bag.has('extreme') || bag.has('top') || bag.has('ranking')) return null;
  const beside = bag.free(place + 1, 'dim')?.dim;
  const dim = bag.at(place, 'both')?.dim ?? beside;
  const fits = (filter: SaidFilter): boolean => dim === undefined || filter.dim === dim;
  const used = (): void => {
    bag.useAll('both');
    if (beside !== undefined) bag.use(place + 1);
  };
  const named = pinned(previous).filter(fits);
  // "everything except those two".
  if (bag.free(place - 1, 'not') !== null) {
    const [out, more] = [...named, ...(shown === null ? [] : [{ ...shown, not: false }].filter(fits))].filter(
      ({ values }) => values.length === 2,
    );
    if (out === undefined || (more !== undefined && more.dim !== out.dim)) return null;
    used();
    bag.use(place - 1);
    return { dim: out.dim, values: out.values, not: true };
  }
  if (named.some(({ values }) => values.length === 2)) {
    used();
    return 'previous';
  }
  for (const filter of named) {
    const other = otherBefore(filter, earlier);
    const values = [...new Set([...(other?.values ?? []), ...filter.values])];
    if (filter.values.length !== 1 || values.length !== 2) continue;
    used();
    return { dim: filter.dim, values, not: false };
  }
  if (shown !== null && shown.values.length === 2 && fits({ ...shown, not: false })) {
    used();
    return { dim: shown.dim, values: shown.values, not: false };
  }
  return null;
}

/** Emma, then Tom, then Tom last week: the last other one, where only the same one was asked about since. */
function otherBefore({ dim, values }: SaidFilter, earlier: readonly Plan[]): SaidFilter | undefined {
  for (const plan of earlier.slice(-3).toReversed()) {
    const one = pinned(plan).find((filter) => filter.dim === dim);
    if (one === undefined || one.values.join() !== values.join()) return one;
  }
  return undefined;
}

/** What a plan is about by name. */
const pinned = ({ where }: Plan): SaidFilter[] =>
  where.flatMap((filter) =>
    'in' in filter && filter.dim !== 'hour' && filter.dim !== 'weekday' && filter.dim !== 'day'
      ? [{ dim: filter.dim, values: filter.in.filter((value) => value !== null), not: false }]
      : [],
  );

/**
 * "Its", 这个产品的: the thing that the question before was about, or the one that its answer showed. Where there are several or none
 * it is not clear, and the word stays unused.
 */
export function saidIt(bag: Bag, { previous, shown = null }: ReadContext): SaidFilter | 'previous' | null {
  if (previous === null || !bag.has('it')) return null;
  // 第二多的呢 asked for the last of those that are shown.
  const value = previous.nth === true ? shown?.values.at((previous.limit ?? 0) - 1) : shown?.values[0];
  const one = previous.limit === 1 || previous.nth === true;
  if (shown !== null && value !== undefined && one && previous.by.includes(shown.dim)) {
    bag.useAll('it');
    return { dim: shown.dim, values: [value], not: false };
  }
  const named = previous.where.some(
    (filter) => 'in' in filter && filter.in.length === 1 && THINGS.has(filter.dim),
  );
  return named && bag.useAll('it') ? 'previous' : null;
}

/** What "it" may stand for. */
const THINGS: ReadonlySet<string> = new Set([
  'team',
  'product',
  'product_line',
  'model',
  'version',
  'channel',
  'region',
  'category',
  'type',
  'segment',
  'priority',
]);

/**
 * "Of those", 那边: of what was asked before, or of nothing that is known: then the words that point are left over. 五月那些差评 are those
 * of the days that are named.
 */
export function saidThose(bag: Bag, { previous }: ReadContext, dated: boolean): boolean | string {
  const [those] = bag.places('those');
  const text = bag.pieces[those ?? -1]?.text ?? '';
  const ofNamedDays =
    dated &&
    those !== undefined &&
    those > 0 &&
    /^[那这]些$/u.test(text) &&
    (['metric', 'type', 'ticket_noun'] as const).some((kind) => bag.at(those + 1, kind) !== null);
  if (those !== undefined && previous === null) {
    if (!ofNamedDays) return text;
    bag.use(those);
  }
  return bag.useAll('those') || (previous !== null && bag.pieces.some((piece) => piece.text === 'them'));
}
