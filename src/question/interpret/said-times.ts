// Which days a question is about, and which other days it sets against them.
import { metricEntry } from '../../metrics/catalogue.js';
import type { ReadContext } from '../context.js';
import {
  addDays,
  lengthInDays,
  startOf,
  stepOf,
  type DateRange,
  type Grain,
  type LocalDate,
  type Weekday,
} from '../../time/local-date.js';
import { agoRanges, weekRanges, weeksWithin } from '../time/atom.js';
import { resolveSpan, type TimeSpan } from '../time/combine.js';
import { inferPeriod, previousRange, stretch, yearEarlier, type Period } from '../time/period.js';
import type { Bag } from './bag.js';
import type { FrameProblem, SaidCompare } from './frame.js';
import { besidePerson, isMonth, monthOrName, whichOfBoth } from './month-or-name.js';
import { besideTime, overlap, runsUntilNow } from './shared-times.js';

export type SaidTimes =
  | {
      readonly ok: true;
      readonly time: Period | null;
      readonly now: boolean;
      readonly compare: SaidCompare | null;
    }
  | { readonly ok: false; readonly problem: FrameProblem };

const RELATIONS = ['year_earlier', 'previous'] as const;

interface Placed {
  readonly place: number;
  readonly period: Period;
  /** "last month", 上周: counted from today, so that it may also mean "the one before". */
  readonly relative: boolean;
  /** "the whole of last week": not only as many days of it. */
  readonly whole: boolean;
}

export function saidTimes(bag: Bag, context: ReadContext): SaidTimes {
  const before = stepBefore(bag, context);
  if (before !== null) return before;
  const placed: Placed[] = [];
  let now = false;
  let said: TimeSpan | null = null;
  const beside = new Map(bag.places('time').map((place) => [place, besidePerson(bag, place)] as const));
  const places = [...beside.keys()].filter((place) => beside.get(place) !== 'name');
  // "April's csat last month": where another time is said, a word that is also a name is the name.
  const months = new Map(
    places
      .filter((place) => isMonth(bag.at(place, 'time')?.span))
      .map((place) => [place, beside.get(place) ?? monthOrName(bag, place, places, context)] as const),
  );
  const [unclear] = [...months].flatMap(([place, is]) => (is === 'unclear' ? [place] : []));
  if (unclear !== undefined) return { ok: false, problem: whichOfBoth(bag, unclear, places, context) };
  const plain = places.filter(
    (place) =>
      months.get(place) !== 'name' &&
      !leftForName(bag, place) &&
      bag.at(place, 'filler') === null &&
      !relatesToAnother(bag, place, places),
  );
  for (const place of plain.length > 0 ? plain : places) {
    const meaning = bag.at(place, 'time');
    const piece = bag.pieces[place];
    if (meaning === null || piece === undefined) continue;
    bag.use(place);
    if (meaning.span.s === 'atom' && meaning.span.atom.t === 'ago') {
      const ranges = agoRanges(meaning.span.atom, context);
      return { ok: false, problem: { p: 'which_range', text: piece.text, ranges } };
    }
    const atom = meaning.span.s === 'atom' ? meaning.span.atom : null;
    const within = atom?.t === 'within' && atom.grain === 'week' ? weeksWithin(atom, context) : [];
    const weeks = atom?.t === 'week_of' ? weekRanges(atom, context) : within;
    if (weeks.length > 1 && weeks.every(({ from }) => from !== null && from <= context.today))
      return { ok: false, problem: { p: 'which_range', text: piece.text, ranges: weeks } };
    if (meaning.span.s === 'atom' && meaning.span.atom.t === 'now') {
      // "now complaints", 现在看满意度 in a conversation: what comes next, and no time.
      const next = context.previous !== null && place === 0 && !standsNow(bag);
      if (!next) now = true;
      continue;
    }
    const span = besideTime(besideTime(meaning.span, said, context), timeBehind(bag, place), context);
    const resolved = resolveSpan(span, context);
    said ??= meaning.span;
    if (!resolved.ok) {
      return {
        ok: false,
        problem: resolved.why === 'future' ? { p: 'future' } : { p: resolved.why, words: [piece.text] },
      };
    }
    placed.push({
      place,
      period: resolved.period,
      relative:
        meaning.span.s === 'atom' && meaning.span.atom.t === 'relative' && meaning.span.atom.offset < 0,
      whole: saysWhole(bag, place),
    });
  }
  const [first, second, third] = placed;
  // "the same days of April", as those of which time?
  if (first !== undefined && second === undefined && SAME_DAYS.test(bag.pieces[first.place]?.text ?? ''))
    return { ok: false, problem: { p: 'left_over', words: [bag.pieces[first.place]?.text ?? ''] } };
  if (third !== undefined)
    return { ok: false, problem: { p: 'left_over', words: [bag.pieces[third.place]?.text ?? ''] } };
  if (first !== undefined && second !== undefined) return twoTimes(bag, first, second, now, context);

  // "the same period last year" is a range by itself; only beside another one, or a comparing word, does it compare.
  const bare = bag.places('year_earlier').every((place) => bag.at(place, 'year_earlier')?.noun === true);
  const alone =
    bag.has('year_earlier') && bare && first === undefined && !bag.has('versus') && context.previous === null;
  if (alone) return { ok: false, problem: sameTimeOf(bag, context) };
  const named: SaidCompare | null = bag.useAll('year_earlier') ? { c: 'year_earlier' } : saidPrevious(bag);
  if (named !== null) {
    // 与去年同期相比: the "and" belongs to the comparing word.
    if (bag.has('versus'))
      for (const at of bag.places('and')) if (RELATIONS.some((k) => bag.at(at + 1, k) !== null)) bag.use(at);
    useVersus(bag, first?.place ?? null);
    bag.useAll('change');
    return { ok: true, time: first?.period ?? null, now, compare: named };
  }
  if (first !== undefined && isTarget(bag, first.place)) {
    useVersus(bag, first.place);
    bag.useAll('change');
    return {
      ok: true,
      time: null,
      now,
      compare: against(first),
    };
  }
  const passage = first === undefined ? null : fromOneToOther(bag, first.place, said, context);
  if (passage !== null) {
    if (!bag.has('why')) bag.useAll('change');
    return {
      ok: true,
      time: passage.to,
      now,
      compare: { c: 'period', period: passage.from, relative: false },
    };
  }
  return { ok: true, time: first?.period ?? null, now, compare: null };
}

/** 去年同期, of no time that was said: of the step that runs, if it is named, else of some stretch up to now. */
function sameTimeOf(bag: Bag, { today, weekStart }: ReadContext): FrameProblem {
  const [place] = bag.places('year_earlier');
  const text = place === undefined ? '' : (bag.pieces[place]?.text ?? '');
  const unit = (['week', 'month', 'quarter'] as const).find((grain) => text.includes(grain));
  const running = (grain: Grain): DateRange => ({ from: startOf(grain, today, weekStart), to: today });
  const now: readonly DateRange[] =
    unit === undefined
      ? [running('month'), running('year'), { from: addDays(today, -30), to: addDays(today, -1) }]
      : [running(unit), stepOf(unit, today, weekStart)];
  const ranges = now.flatMap((range) => yearEarlier(range) ?? []);
  return {
    p: 'which_range',
    text,
    ranges: ranges.filter(({ to }, i) => i === 0 || to !== ranges[0]?.to || unit === undefined),
  };
}

/** "how did csat change from January to February": not a change of the two together, but from the one to the other. */
function fromOneToOther(
  bag: Bag,
  place: number,
  span: TimeSpan | null,
  context: ReadContext,
): { readonly from: Period; readonly to: Period } | null {
  if (span?.s !== 'between' || span.from.t !== span.to.t || !bag.has('change')) return null;
  if (span.from.t !== 'month' && span.from.t !== 'quarter' && span.from.t !== 'year') return null;
  if (!/^(?:from|从|between)/u.test(bag.pieces[place]?.text ?? '')) return null;
  const whole = resolveSpan(span, context);
  const to = resolveSpan({ s: 'atom', atom: span.to }, context);
  if (!whole.ok || !to.ok || whole.period.range.from === null) return null;
  const [from, until] = [whole.period.range.from, to.period.range.to];
  // Both ends must be the ones that the stretch has: "from November to January" begins a year before.
  if (until !== whole.period.range.to) return null;
  const grain = span.from.t;
  const first = inferPeriod(stepOf(grain, from, context.weekStart), context.today, context.weekStart);
  return { from: first, to: to.period };
}

/**
 * 前一周呢, "and the month before?" after a question about a week or a month: the one before that one, not before today. Without a
 * comparing word it is a new time. Null where nothing of the kind is said.
 */
function stepBefore(bag: Bag, context: ReadContext): SaidTimes | null {
  const { previous, today, weekStart } = context;
  const [place, another] = bag.places('previous');
  const grain = place === undefined ? undefined : bag.at(place, 'previous')?.grain;
  if (place === undefined || another !== undefined || grain === undefined || previous === null) return null;
  // 上月同期: as many days, which only a comparison means.
  if (bag.pieces[place]?.text.endsWith('同期') === true) return null;
  const alone = bag.places('time').every((at) => at === place);
  const whole = bag.pieces.some((_, at) => bag.at(at, 'metric') !== null || bag.at(at, 'type') !== null);
  if (!alone || whole || previous.range === null) return null;
  // "qoq", "week over week" set two against each other by themselves.
  if (!/ (?:before|prior)|prior |preceding|^[前再]/u.test(bag.pieces[place]?.text ?? '')) return null;
  const ranges = [previous.range, ...(previous.compare === null ? [] : [previous.compare])];
  const compares = bag.has('versus') || bag.has('change');
  // After "last week against the week before", the week before that is before both.
  const earliest = compares
    ? previous.range
    : ranges.reduce((a, b) => ((b.from ?? '') < (a.from ?? '') ? b : a));
  const { unit, whole: full } = inferPeriod(earliest, today, weekStart);
  const fits = unit.kind === 'steps' && unit.count === 1 && unit.grain === grain;
  if (!fits) {
    // A step before no such step: it does not say which days.
    const words = [bag.pieces[place]?.text ?? ''];
    return bag.at(place, 'time') === null ? null : { ok: false, problem: { p: 'left_over', words } };
  }
  if (compares) {
    const compare = saidPrevious(bag);
    useVersus(bag, null);
    for (const at of [place - 1, place + 1]) if (bag.free(at, 'and') !== null) bag.use(at);
    bag.useAll('change');
    return { ok: true, time: null, now: false, compare };
  }
  if (full === null) return null;
  const range = stepOf(grain, addDays(full.from, -1), weekStart);
  bag.use(place);
  return { ok: true, time: inferPeriod(range, today, weekStart), now: false, compare: null };
}

/** "March and April 2025", "Q1 vs Q2 last year": what stands at the end holds for both. */
function timeBehind(bag: Bag, place: number): TimeSpan | null {
  const joined = (['and', 'versus', 'or'] as const).some((kind) => bag.at(place + 1, kind) !== null);
  return joined ? (bag.at(place + 2, 'time')?.span ?? null) : null;
}

/** What is asked for is how something stands, or nothing is named. */
const standsNow = (bag: Bag): boolean => {
  const metrics = bag.pieces.flatMap(
    (_, at) => bag.at(at, 'metric')?.metric ?? bag.at(at, 'type')?.metric ?? [],
  );
  const tickets = bag.pieces.some((_, at) => bag.at(at, 'ticket_noun') !== null);
  return metrics.length === 0 ? tickets : metrics.some((id) => metricEntry(id).timing !== 'range');
};

/** 上月跟前一个月比: beside another time "the one before" counts from that one, not from today. */
const relatesToAnother = (bag: Bag, place: number, places: readonly number[]): boolean =>
  bag.at(place, 'previous') !== null && places.length > 1;

/** A day that is also somebody's name ("Friday"); right beside another time it is the day. */
const leftForName = (bag: Bag, place: number): boolean =>
  bag.at(place, 'name') !== null &&
  !isMonth(bag.at(place, 'time')?.span) &&
  bag.at(place - 1, 'time') === null &&
  bag.at(place + 1, 'time') === null;

function saidPrevious(bag: Bag): SaidCompare | null {
  const [place] = bag.places('previous');
  if (place === undefined) return null;
  const grain = bag.at(place, 'previous')?.grain ?? null;
  bag.use(place);
  return { c: 'previous', grain };
}

function twoTimes(bag: Bag, first: Placed, second: Placed, now: boolean, context: ReadContext): SaidTimes {
  // "Q4 vs Q4 a year earlier": the same range said twice, the second time with its distance.
  const same =
    first.period.range.from === second.period.range.from && first.period.range.to === second.period.range.to;
  if (same && bag.has('versus') && bag.at(second.place + 1, 'year_earlier') !== null) {
    bag.use(second.place + 1);
    useVersus(bag, second.place);
    return { ok: true, time: first.period, now, compare: { c: 'year_earlier' } };
  }
  const related = inRelation(bag, first, second, now);
  if (related !== null) return related;
  const compared = bag.has('versus') || bag.has('change') || bag.has('why');
  const together = compared ? null : takenTogether(bag, first, second, context.today, context.weekStart);
  if (together !== null) return { ok: true, time: together, now, compare: null };
  const [earlier, later] = sideBySide(bag, first, second) ?? [];
  if (!compared && earlier !== undefined && later !== undefined) {
    bag.use(first.place + 1);
    const compare: SaidCompare = { c: 'period', period: earlier.period, relative: false, whole: true };
    return { ok: true, time: later.period, now, compare };
  }
  const running = compared ? null : runsUntilNow(first.period, second.period, context.today);
  if (running !== null) return { ok: true, time: running, now, compare: null };
  if (!compared || (!bag.has('versus') && overlap(first.period.range, second.period.range))) {
    return { ok: false, problem: { p: 'two_ranges', first: first.period, second: second.period } };
  }
  useVersus(bag, second.place);
  useVersus(bag, first.place);
  if (!bag.has('why')) bag.useAll('change');
  // "compared with February, March …": what stands behind the comparing word is the other range.
  const swapped =
    isTarget(bag, first.place) &&
    !between(bag, first.place, second.place) &&
    bag.at(second.place - 1, 'and') === null;
  const [main, other] = swapped ? [second, first] : [first, second];
  const days = sameDays(bag, main, other);
  if (days === 'wrong')
    return { ok: false, problem: { p: 'left_over', words: [bag.pieces[other.place]?.text ?? ''] } };
  return {
    ok: true,
    time: main.period,
    now,
    compare: against(days ?? other),
  };
}

const SAME_DAYS = /^(?:the )?same (?:days|dates|stretch|period|part|time) (?:of|in) |月份?的?同期$/u;

/** "this month than in the same days of April": as many days from its start; null where it is not said. */
function sameDays(bag: Bag, main: Placed, other: Placed): Placed | 'wrong' | null {
  if (SAME_DAYS.test(bag.pieces[main.place]?.text ?? '')) return 'wrong';
  if (!SAME_DAYS.test(bag.pieces[other.place]?.text ?? '')) return null;
  const { from } = main.period.range;
  const whole = other.period.range;
  const [one, two] = [main.period.unit, other.period.unit];
  const alike = one.kind === 'steps' && two.kind === 'steps' && one.grain === two.grain;
  if (from === null || whole.from === null || !alike) return 'wrong';
  const to = addDays(whole.from, lengthInDays({ from, to: main.period.range.to }) - 1);
  const period = stretch(whole.from, to > whole.to ? whole.to : to);
  return { ...other, period, whole: true };
}

const against = ({ period, relative, whole }: Placed): SaidCompare => ({
  c: 'period',
  period,
  relative,
  ...(whole ? { whole: true } : {}),
});

/** "the whole of last week", "all of 2025", "the full month of March". */
const saysWhole = (bag: Bag, place: number): boolean =>
  /\b(?:whole|entire|full|complete|all of)\b/u.test(
    `${bag.pieces[place]?.lead ?? ''} ${bag.pieces[place]?.text ?? ''}`,
  ) || bag.pieces[place - 1]?.text === 'all';

/**
 * 前天和昨天一共, "January and February combined": one stretch of both, where the one follows on the other. Of two that do not
 * touch there is no such stretch, and 总量 alone may be that of either.
 */
function takenTogether(
  bag: Bag,
  first: Placed,
  second: Placed,
  today: LocalDate,
  weekStart: Weekday,
): Period | null {
  const between = bag.pieces.slice(first.place + 1, second.place);
  const linked = between.every((_, at) => bag.at(first.place + 1 + at, 'and') !== null);
  const summed = bag.places('total').filter((at) => !/^总(?:数|的|量)$/u.test(bag.pieces[at]?.text ?? ''));
  if (!linked || between.length > 1 || summed.length === 0) return null;
  const ranges = [first.period.range, second.period.range].sort((a, b) => (a.to < b.to ? -1 : 1));
  const [one, two] = ranges;
  if (one === undefined || two === undefined || one.from === null || two.from === null) return null;
  if (addDays(one.to, 1) !== two.from) return null;
  for (let at = first.place + 1; at < second.place; at += 1) bag.use(at);
  // 前天和昨天两天一共: as many days as were named.
  const days = bag.free(second.place + 1, 'count');
  if (days !== null && days.count === 2 && bag.pieces[second.place + 1]?.text.endsWith('天') === true)
    bag.use(second.place + 1);
  return inferPeriod({ from: one.from, to: two.to }, today, weekStart);
}

/** 五月环比四月, 今年5月同比去年5月: the relation and the range that it names; null where the two do not agree. */
function inRelation(bag: Bag, first: Placed, second: Placed, now: boolean): SaidTimes | null {
  const [main, other] = first.period.range.to >= second.period.range.to ? [first, second] : [second, first];
  for (const k of RELATIONS) {
    const place = bag.places(k).find((at) => bag.at(at, 'time') === null);
    if (place === undefined) continue;
    const expected = k === 'previous' ? previousRange(main.period) : yearEarlier(main.period.range);
    if (expected === null || expected.from !== other.period.range.from) continue;
    bag.use(place);
    useVersus(bag, second.place);
    useVersus(bag, first.place);
    bag.useAll('change');
    const compare: SaidCompare = { c: 'period', period: other.period, relative: other.relative };
    return { ok: true, time: main.period, now, compare };
  }
  return null;
}

/**
 * "CSAT in January and February", 上上周和上周: two steps of one kind with an "and" between are wanted beside each other, the earlier
 * one first. Not where their sum is asked for, or one lies within the other.
 */
function sideBySide(bag: Bag, first: Placed, second: Placed): readonly [Placed, Placed] | null {
  const joined = second.place === first.place + 2 && bag.free(first.place + 1, 'and') !== null;
  const [one, two] = [first.period, second.period];
  const alike =
    one.unit.kind === 'steps' &&
    two.unit.kind === 'steps' &&
    one.unit.grain === two.unit.grain &&
    one.unit.count === two.unit.count;
  if (!joined || !alike || bag.has('total')) return null;
  if (one.range.from !== null && two.range.to < one.range.from) return [second, first];
  return two.range.from !== null && one.range.to < two.range.from ? [first, second] : null;
}

const between = (bag: Bag, from: number, to: number): boolean =>
  bag.pieces.slice(from + 1, to).some((piece) => piece.meanings.some((meaning) => meaning.k === 'versus'));

/** The comparing word stands right before the time, or an "and" before it and the comparing word right behind: 与上周相比. */
function isTarget(bag: Bag, place: number): boolean {
  // "compare February with January": the verb stands before both, the one named first is the one asked about.
  if (bag.at(place - 1, 'versus') !== null) return !isVerb(bag.pieces[place - 1]?.text ?? '');
  return (
    bag.at(place - 1, 'and') !== null &&
    bag.at(place + 1, 'versus') !== null &&
    bag.at(place - 2, 'name') === null
  );
}

const isVerb = (word: string): boolean =>
  /^(?:compare|comparing|comparison|comparison of|side by side|head to head|h2h|toe to toe|face off|showdown|match ?up|against (?:each other|one another))$/u.test(
    word,
  );

/** Uses up the comparing words and the "and"s that stand beside a time. */
function useVersus(bag: Bag, place: number | null): void {
  const names = bag.places('name').length + bag.places('self').length + bag.places('my_team').length;
  if (names < 2) bag.useAll('versus');
  else if (place !== null)
    for (const at of [place - 1, place + 1]) if (bag.free(at, 'versus') !== null) bag.use(at);
  if (place !== null) for (const at of [place - 1, place + 1]) if (bag.free(at, 'and') !== null) bag.use(at);
}
