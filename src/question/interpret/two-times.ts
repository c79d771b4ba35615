// Two times in one question: against each other, taken together, or the one that says of which the other is; and the words that set
// them so. Which times are said at all stands in said-times.ts.
import type { ReadContext } from '../context.js';
import { addDays, lengthInDays, type LocalDate, type Weekday } from '../../time/local-date.js';
import { inferPeriod, previousRange, stretch, yearEarlier, type Period } from '../time/period.js';
import type { Bag } from './bag.js';
import type { SaidCompare } from './frame.js';
import { overlap, runsUntilNow } from './shared-times.js';
import type { SaidTimes } from './said-times.js';

export interface Placed {
  readonly place: number;
  readonly period: Period;
  /** "last month", 上周: counted from today, so that it may also mean "the one before". */
  readonly relative: boolean;
  /** "the whole of last week": not only as many days of it. */
  readonly whole: boolean;
}

export function twoTimes(
  bag: Bag,
  first: Placed,
  second: Placed,
  now: boolean,
  context: ReadContext,
): SaidTimes {
  // "Q4 vs Q4 a year earlier": the same range said twice, the second time with its distance.
  const same =
    first.period.range.from === second.period.range.from && first.period.range.to === second.period.range.to;
  if (same && bag.has('versus') && bag.at(second.place + 1, 'year_earlier') !== null) {
    bag.use(second.place + 1);
    useVersus(bag, second.place);
    return { ok: true, time: first.period, now, compare: { c: 'year_earlier' } };
  }
  // "friday vs last friday" where both are the same day: the Friday before.
  const days = [first, second].every(({ place }) => DAY_OF_WEEK.test(bag.pieces[place]?.text ?? ''));
  const { from, to } = first.period.range;
  if (same && days && from !== null && from === to && bag.has('versus')) {
    useVersus(bag, second.place);
    useVersus(bag, first.place);
    const before = addDays(from, -7);
    return {
      ok: true,
      time: first.period,
      now,
      compare: { c: 'period', period: stretch(before, before), relative: false, whole: true },
    };
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
  const dated = compared ? null : daysOfNamed(bag, first, second);
  if (dated !== null) return { ok: true, time: dated.period, now, compare: null };
  const running = compared ? null : runsUntilNow(first.period, second.period, context.today);
  if (running !== null) return { ok: true, time: running, now, compare: null };
  if (!compared || (!bag.has('versus') && overlap(first.period.range, second.period.range))) {
    return { ok: false, problem: { p: 'two_ranges', first: first.period, second: second.period } };
  }
  useVersus(bag, second.place);
  useVersus(bag, first.place);
  if (!bag.has('why')) bag.useAll('change');
  const [main, other] = baseFirst(bag, first.place, second.place) ? [second, first] : [first, second];
  const alike = sameDays(bag, main, other);
  if (alike === 'wrong')
    return { ok: false, problem: { p: 'left_over', words: [bag.pieces[other.place]?.text ?? ''] } };
  return {
    ok: true,
    time: main.period,
    now,
    compare: against(alike ?? other),
  };
}

/** 国庆那几天，10月1号到7号: behind days with a name, at a pause, the dates say which of them are meant. Null where it is no such pair. */
function daysOfNamed(bag: Bag, first: Placed, second: Placed): Placed | null {
  const pause = bag.pieces.slice(first.place + 1, second.place);
  if (pause.length > 1 || pause.some(({ text }) => text !== ',')) return null;
  const isNamed = ({ place }: Placed): boolean => {
    const span = bag.at(place, 'time')?.span;
    return span?.s === 'atom' && span.atom.t === 'festival' && span.atom.beside === 0;
  };
  const [named, dated] = isNamed(first) ? [first, second] : [second, first];
  if (!isNamed(named) || isNamed(dated) || !/\d/u.test(bag.pieces[dated.place]?.text ?? '')) return null;
  const [one, two] = [named.period.range, dated.period.range];
  if (one.from === null || two.from === null || two.from > one.to || two.to < one.from) return null;
  // 国庆，10月: a month is more than its days off.
  if (lengthInDays({ from: two.from, to: two.to }) > lengthInDays({ from: one.from, to: one.to }))
    return null;
  if (pause.length > 0 && bag.at(first.place + 1, 'and') !== null) bag.use(first.place + 1);
  return dated;
}

/**
 * "compared with February, March …", 和2月相比3月…: what stands behind the comparing word, or within it, is the other range. A comma is
 * a pause there; "against February and March" names two.
 */
function baseFirst(bag: Bag, first: number, second: number): boolean {
  const embraced = bag.at(first - 1, 'versus') === null;
  if (!isTarget(bag, first) || (embraced && bag.pieces[first - 1]?.text === ',')) return false;
  const linked = bag.at(second - 1, 'and') !== null && bag.pieces[second - 1]?.text !== ',';
  return !linked && !between(bag, embraced ? first + 1 : first, second);
}

const DAY_OF_WEEK =
  /^(?:(?:on |last |this (?:past )?|the past )?(?:mon|tues?|wednes|thurs?|fri|satur|sun)day|上?(?:个)?(?:周|星期|礼拜)[一二三四五六日天])$/u;

export const SAME_DAYS = /^(?:the )?same (?:days|dates|stretch|period|part|time) (?:of|in) |月份?的?同期$/u;

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

export const against = ({ period, relative, whole }: Placed): SaidCompare => ({
  c: 'period',
  period,
  relative,
  ...(whole ? { whole: true } : {}),
});

/** "the whole of last week", "all of 2025", "the full month of March". */
export const saysWhole = (bag: Bag, place: number): boolean =>
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
export function isTarget(bag: Bag, place: number): boolean {
  // "compare February with January": the verb stands before both, the one named first is the one asked about.
  if (bag.at(place - 1, 'versus') !== null) return !isVerb(bag.pieces[place - 1]?.text ?? '');
  return (
    bag.at(place - 1, 'and') !== null &&
    bag.at(place + 1, 'versus') !== null &&
    bag.at(place - 2, 'name') === null
  );
}

const isVerb = (word: string): boolean =>
  /^(?:compare|comparing|comparison|comparison of|side by side|next to (?:each other|one another)|head to head|h2h|toe to toe|face off|showdown|match ?up|against (?:each other|one another))$/u.test(
    word,
  );

/** Uses up the comparing words and the "and"s that stand beside a time. */
export function useVersus(bag: Bag, place: number | null): void {
  const names = bag.places('name').length + bag.places('self').length + bag.places('my_team').length;
  if (names < 2) bag.useAll('versus');
  else if (place !== null)
    for (const at of [place - 1, place + 1]) if (bag.free(at, 'versus') !== null) bag.use(at);
  if (place !== null) for (const at of [place - 1, place + 1]) if (bag.free(at, 'and') !== null) bag.use(at);
}

export const RELATIONS = ['year_earlier', 'previous'] as const;
