// A month that is also somebody's name: "June" beside another time. Held against that time it is the month ("june csat vs may");
// the name needs a cue ("June's csat in May", "did June resolve"). Where it can well be either, the asker chooses.
import type { DimensionId } from '../../metrics/metric.js';
import type { DateRange } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import { resolveSpan, type TimeSpan } from '../time/combine.js';
import type { Candidate } from '../token.js';
import type { Bag } from './bag.js';
import type { FrameProblem } from './frame.js';
import { isPause } from './names-together.js';

export type MonthOrName = 'month' | 'name' | 'unclear';

export const isMonth = (span: TimeSpan | undefined): boolean => span?.s === 'atom' && span.atom.t === 'month';

/** What somebody does: "did June resolve" is of a person, "June resolved" may be of the month. */
const DOES = /^(?:resolve|close|solve|close out|wrap up|finish|handle|answer|clear|sort out)$/u;
const DID = /\b(?:did|does|has|have|can|could)$/u;
/** Little words that set one time against another where a word of change stands: "up on May", "down from May". */
const AGAINST = /\b(?:on|from|over)$/u;

/** What a month that may be a name is, seen from the other times of the question. */
export function monthOrName(
  bag: Bag,
  place: number,
  times: readonly number[],
  context: ReadContext,
): MonthOrName {
  const name = bag.at(place, 'name');
  if (name === null || bag.at(place, 'time') === null) return 'month';
  const piece = bag.pieces[place];
  const doer = isDoer(bag, place);
  const others = times.filter((at) => at !== place && isRange(bag.at(at, 'time')?.span));
  if (others.length === 0) return times.length > 1 ? 'name' : doer || fares(bag, place) ? 'unclear' : 'month';
  if (bag.at(place - 1, 'time') !== null || bag.at(place + 1, 'time') !== null) return 'month';
  if (besideMonth(bag, place)) return doer ? 'unclear' : 'month';
  const [other, another] = others;
  if (other === undefined || another !== undefined)
    return others.some((at) => overlaps(bag, place, at, context) === 'within') ? 'unclear' : 'name';
  const overlap = overlaps(bag, place, other, context);
  if (bag.has('versus') || moves(bag, other)) {
    if (peopleCompared(bag, place)) return 'name';
    if (doer || isThat(bag, place, other, context) || !alike(bag, other)) return 'unclear';
    return piece?.owns === true && isRelative(bag, other) ? 'unclear' : 'month';
  }
  if (doer) return 'name';
  if (overlap === 'within' || (overlap === 'same' && piece?.owns !== true)) return 'unclear';
  // "june csat may": two months and nothing that says which of them is the time.
  const bare = isMonth(bag.at(other, 'time')?.span) && bag.pieces[other]?.lead === '';
  return bare && piece?.owns !== true ? 'unclear' : 'name';
}

/**
 * "Grace and May", "Emma, April": in one row with somebody. Where another time is said it is the name; else a comma parts the month
 * from the people, and an "and" leaves it open. Null where nobody stands beside it.
 */
export function besidePerson(bag: Bag, place: number): MonthOrName | null {
  const name = bag.at(place, 'name');
  if (name === null) return null;
  const link = (at: number): boolean =>
    (bag.at(at, 'and') ?? bag.at(at, 'versus') ?? bag.at(at, 'or')) !== null;
  const steps = [-1, 1].filter((step) => link(place + step));
  // "Emma, April vs March": a row of months.
  const month = isMonth(bag.at(place, 'time')?.span);
  if (month && steps.some((step) => bag.at(place + 2 * step, 'time') !== null)) return null;
  const people = steps.filter((step) => isSomebody(bag, place + 2 * step));
  const [first] = people;
  if (first === undefined) return null;
  const another = bag.pieces.some((_, at) => at !== place && isRange(bag.at(at, 'time')?.span));
  if (another || !month || people.some((step) => bag.at(place + step, 'versus') !== null)) return 'name';
  const parted = people.every((step) => isPause(bag, place + step));
  // "Emma, Tom, April": as well a third of them.
  const rowed = isPause(bag, place + 2 * first + first) && isSomebody(bag, place + 4 * first);
  return parted && !rowed ? 'month' : 'unclear';
}

const isSomebody = (bag: Bag, at: number): boolean =>
  bag.at(at, 'time') === null && bag.at(at, 'name')?.candidates.some(({ dim }) => dim === 'agent') === true;

/** To be asked back: of the person, or of the month without the time that does not go with it. */
export function whichOfBoth(
  bag: Bag,
  place: number,
  times: readonly number[],
  context: ReadContext,
): FrameProblem {
  const candidates: readonly Candidate[] = bag.at(place, 'name')?.candidates ?? [];
  const [other] = times.filter((at) => at !== place && overlaps(bag, place, at, context) !== null);
  const span = bag.at(place, 'time')?.span;
  const within = other === undefined ? null : rangeOf(bag.at(other, 'time')?.span, context);
  const [begins, ends] = [within?.from?.slice(0, 4), within?.to.slice(0, 4)];
  const year = ends !== undefined && begins === ends ? Number(ends) : null;
  const dated: TimeSpan | undefined =
    span?.s === 'atom' && span.atom.t === 'month' && year !== null
      ? { s: 'atom', atom: { ...span.atom, year } }
      : span;
  return {
    p: 'month_or_name',
    text: bag.pieces[place]?.text ?? '',
    candidates,
    month: rangeOf(dated, context) ?? rangeOf(span, context),
    beside: other === undefined ? null : (bag.pieces[other]?.text ?? null),
  };
}

/** "tickets resolved by june", "did june resolve": the month does nothing. */
function isDoer(bag: Bag, place: number): boolean {
  const [before, piece, next] = [bag.pieces[place - 1], bag.pieces[place], bag.pieces[place + 1]];
  if (before?.text === 'by' && bag.at(place - 1, 'each') !== null) return true;
  return next !== undefined && DOES.test(next.text) && !next.gap && DID.test(piece?.lead ?? '');
}

/** "how did june do on csat", "how's june doing": asked of a month as well as of a person. */
const fares = (bag: Bag, place: number): boolean =>
  /^(?:do|doing|done|perform|performing|performed)\b/u.test(bag.pieces[place + 1]?.lead ?? '') &&
  /\b(?:did|is|was|has|how's)$/u.test(bag.pieces[place]?.lead ?? '');

const isRange = (span: TimeSpan | undefined): boolean =>
  span !== undefined && !(span.s === 'atom' && span.atom.t === 'now');

/** "april and may", "june vs may": in one row with another month. */
const besideMonth = (bag: Bag, place: number): boolean =>
  [-1, 1].some(
    (step) =>
      (bag.at(place + step, 'and') ?? bag.at(place + step, 'versus') ?? bag.at(place + step, 'or')) !==
        null && isMonth(bag.at(place + 2 * step, 'time')?.span),
  );

const moves = (bag: Bag, other: number): boolean =>
  bag.pieces.some((_, at) => bag.at(at, 'change') !== null) && AGAINST.test(bag.pieces[other]?.lead ?? '');

const PEOPLE: ReadonlySet<DimensionId> = new Set(['agent', 'team']);

/** "June's csat vs Bruce's in May", "compare June with my team": somebody else is what is set against. */
const peopleCompared = (bag: Bag, place: number): boolean =>
  bag.pieces.some((piece, at) => {
    if (at === place) return false;
    const person =
      bag.at(at, 'self') !== null ||
      bag.at(at, 'my_team') !== null ||
      bag.at(at, 'everyone') !== null ||
      bag.at(at, 'others') !== null ||
      (bag.at(at, 'dim')?.dim === 'team' && bag.at(at - 1, 'each') === null) ||
      (bag.at(at, 'time') === null &&
        bag.at(at, 'name')?.candidates.some(({ dim }) => PEOPLE.has(dim)) === true);
    if (!person) return false;
    const against =
      bag.at(at - 1, 'versus') !== null && !(bag.pieces[at - 1]?.text ?? '').startsWith('compar');
    return against || (at > place && /\b(?:with|to)\b/u.test(piece.lead));
  });

const rangeOf = (span: TimeSpan | undefined, context: ReadContext): DateRange | null => {
  const resolved = span === undefined ? null : resolveSpan(span, context);
  return resolved?.ok === true ? resolved.period.range : null;
};

/** Whether the other time is the month as it is read by itself. */
function isThat(bag: Bag, place: number, other: number, context: ReadContext): boolean {
  const [own, that] = [place, other].map((at) => rangeOf(bag.at(at, 'time')?.span, context));
  return own?.from === that?.from && own?.to === that?.to;
}

/** Whether the other time is that very month (`same`) or has a month of that name in it (`within`); null for neither. */
function overlaps(bag: Bag, place: number, other: number, context: ReadContext): 'same' | 'within' | null {
  const span = bag.at(place, 'time')?.span;
  const whole = rangeOf(bag.at(other, 'time')?.span, context);
  if (span?.s !== 'atom' || span.atom.t !== 'month' || whole === null) return null;
  const years = [whole.from, whole.to].flatMap((day) => (day === null ? [] : [Number(day.slice(0, 4))]));
  const ranges = [null, ...years].flatMap((year) => {
    const own =
      span.atom.t === 'month' ? rangeOf({ s: 'atom', atom: { ...span.atom, year } }, context) : null;
    return own === null || own.from === null ? [] : [own];
  });
  if (ranges.some(({ from, to }) => from === whole.from && to === whole.to)) return 'same';
  const held = ranges.some(
    ({ from, to }) => (whole.from === null || (from !== null && whole.from <= from)) && to <= whole.to,
  );
  return held ? 'within' : null;
}

/** A month is set against a month or more, hardly against a week. */
function alike(bag: Bag, other: number): boolean {
  const span = bag.at(other, 'time')?.span;
  if (span?.s !== 'atom') return false;
  const { atom } = span;
  if (atom.t === 'relative') return atom.grain !== 'day' && atom.grain !== 'week';
  return atom.t === 'month' || atom.t === 'quarter' || atom.t === 'half' || atom.t === 'year';
}

const isRelative = (bag: Bag, other: number): boolean => {
  const span = bag.at(other, 'time')?.span;
  return span?.s === 'atom' && span.atom.t === 'relative';
};
