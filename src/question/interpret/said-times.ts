// Which days a question is about, and the time before them or the year before that it is held against; two times in one question: two-times.ts.
import { metricEntry } from '../../metrics/catalogue.js';
import type { ReadContext } from '../context.js';
import { addDays, startOf, stepOf, type DateRange, type Grain } from '../../time/local-date.js';
import { agoRanges, comesSoon, weekRanges, weeksWithin, type TimeAtom } from '../time/atom.js';
import { resolveSpan, type TimeSpan } from '../time/combine.js';
import { inferPeriod, previousRange, yearEarlier, type Period } from '../time/period.js';
import type { Bag } from './bag.js';
import type { FrameProblem, SaidCompare } from './frame.js';
import { besidePerson, isMonth, monthOrName, whichOfBoth } from './month-or-name.js';
import { relationBase } from './relation-base.js';
import { besideTime } from './shared-times.js';
import {
  RELATIONS,
  SAME_DAYS,
  against,
  isTarget,
  saysWhole,
  twoTimes,
  useVersus,
  type Placed,
} from './two-times.js';

export type SaidTimes =
  | {
      readonly ok: true;
      readonly time: Period | null;
      readonly now: boolean;
      readonly compare: SaidCompare | null;
    }
  | { readonly ok: false; readonly problem: FrameProblem };

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
      const [day] = ranges.filter(({ from, to }) => from === to);
      // "backlog a week ago": how something stood is asked of a day.
      if (day !== undefined && standsAtMoment(bag, context)) {
        placed.push({
          place,
          period: inferPeriod(day, context.today, context.weekStart),
          relative: false,
          whole: false,
        });
        continue;
      }
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
    const apart = resolved.ok ? null : eachByItself(bag, place, meaning.span, context);
    if (apart !== null && places.length === 1) {
      for (const at of bag.places('versus')) bag.use(at);
      if (!bag.has('why')) bag.useAll('change');
      return {
        ok: true,
        time: apart.later,
        now,
        compare: { c: 'period', period: apart.earlier, relative: false },
      };
    }
    // 端午前积压多少 in the days before it: up to now, or up to that of last year.
    if (resolved.ok && (span.s === 'before' || span.s === 'until') && comesSoon(span.to, context)) {
      const ranges = [{ from: null, to: context.today }, resolved.period.range];
      return { ok: false, problem: { p: 'which_range', text: piece.text, ranges } };
    }
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
  const sameDays = first === undefined && context.previous === null ? sameDaysBefore(bag, context) : null;
  if (sameDays !== null) return { ok: false, problem: sameDays };
  const named: SaidCompare | null = bag.useAll('year_earlier') ? { c: 'year_earlier' } : saidPrevious(bag);
  if (named !== null) {
    const based = first === undefined ? null : relationBase(bag, first, named, context);
    if (based !== null && 'problem' in based) return { ok: false, problem: based.problem };
    // 与去年同期相比: the "and" belongs to the comparing word.
    if (bag.has('versus'))
      for (const at of bag.places('and')) if (RELATIONS.some((k) => bag.at(at + 1, k) !== null)) bag.use(at);
    useVersus(bag, first?.place ?? null);
    bag.useAll('change');
    if (based !== null) return { ok: true, time: null, now, compare: based.base };
    return { ok: true, time: first?.period ?? null, now, compare: named };
  }
  const passage = first === undefined ? null : fromOneToOther(bag, first.place, said, context);
  if (first !== undefined && passage === null && isTarget(bag, first.place)) {
    useVersus(bag, first.place);
    bag.useAll('change');
    return {
      ok: true,
      time: null,
      now,
      compare: against(first),
    };
  }
  if (passage !== null) {
    if (!bag.has('why')) bag.useAll('change');
    for (const at of bag.places('versus')) if (isDifference(bag, at)) bag.use(at);
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

/** 上月同期, of no time that was said: as many days of the month before as this one has had. */
function sameDaysBefore(bag: Bag, { today, weekStart }: ReadContext): FrameProblem | null {
  if (bag.has('versus')) return null;
  for (const place of bag.places('previous')) {
    const text = bag.pieces[place]?.text ?? '';
    const grain = bag.at(place, 'previous')?.grain;
    if (grain === undefined || !text.endsWith('同期')) continue;
    const running = inferPeriod({ from: startOf(grain, today, weekStart), to: today }, today, weekStart);
    const range = previousRange(running);
    return range === null ? null : { p: 'which_range', text, ranges: [range] };
  }
  return null;
}

/** "the difference January to February", 差距: of the two ends. */
const isDifference = (bag: Bag, place: number): boolean =>
  bag.at(place, 'versus') !== null &&
  /^(?:difference|difference between|differ|compare|差多少|差距)$/u.test(bag.pieces[place]?.text ?? '');

/**
 * "how did csat change from January to February", 1月到2月的变化: not a change of the two together, but from the one to the other. "the
 * change January–February" is of both together, and where it goes step by step is another question.
 */
function fromOneToOther(
  bag: Bag,
  place: number,
  span: TimeSpan | null,
  context: ReadContext,
): { readonly from: Period; readonly to: Period } | null {
  if (span?.s !== 'between' || span.from.t !== span.to.t) return null;
  const differs = bag.places('versus').some((at) => isDifference(bag, at));
  if ((!bag.has('change') && !differs) || bag.has('trend') || bag.has('grain') || bag.has('every'))
    return null;
  const grain = stepAt(span.from);
  if (grain === null || grain !== stepAt(span.to)) return null;
  if (!/^(?:from|从|between)|[到至]| to /u.test(bag.pieces[place]?.text ?? '')) return null;
  const whole = resolveSpan(span, context);
  const to = resolveSpan({ s: 'atom', atom: span.to }, context);
  if (!whole.ok || !to.ok || whole.period.range.from === null) return null;
  const [from, until] = [whole.period.range.from, to.period.range.to];
  // Both ends must be the ones that the stretch has: "from November to January" begins a year before.
  if (until !== whole.period.range.to) return null;
  const first = inferPeriod(stepOf(grain, from, context.weekStart), context.today, context.weekStart);
  return { from: first, to: to.period };
}

/**
 * "the difference between Q1 and Q4", said in March: no stretch, for Q4 is last year's. Two steps that are set against each other, the later
 * one last.
 */
function eachByItself(
  bag: Bag,
  place: number,
  span: TimeSpan,
  context: ReadContext,
): { readonly earlier: Period; readonly later: Period } | null {
  if (span.s !== 'between' || span.from.t !== span.to.t || stepAt(span.from) === null) return null;
  const text = bag.pieces[place]?.text ?? '';
  if (!text.startsWith('between ') || !(bag.has('versus') || bag.has('change'))) return null;
  const [one, other] = [span.from, span.to].map((atom) => resolveSpan({ s: 'atom', atom }, context));
  if (one?.ok !== true || other?.ok !== true) return null;
  const [a, b] = [one.period, other.period];
  return a.range.to < b.range.to ? { earlier: a, later: b } : { earlier: b, later: a };
}

/** The step that an end of a stretch is: "January", 上个月; no single day. */
function stepAt(end: TimeAtom): Exclude<Grain, 'day'> | null {
  if (end.t === 'month' || end.t === 'quarter' || end.t === 'year') return end.t;
  return end.t === 'relative' && end.grain !== 'day' ? end.grain : null;
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
  // After "last week against the week before", the week before that is before both. A reason is told against the step before by itself, and
  // the one before that is the next to be told.
  const earliest =
    compares || previous.kind === 'drivers'
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

/** Nothing is asked for, here or in what is gone on from, but how something stands at a moment. */
function standsAtMoment(bag: Bag, { previous }: ReadContext): boolean {
  const named = bag.pieces.flatMap(
    (_, at) => bag.at(at, 'metric')?.metric ?? bag.at(at, 'type')?.metric ?? [],
  );
  const noun = bag.pieces.some((_, at) => bag.at(at, 'ticket_noun') !== null);
  const metrics = named.length > 0 || noun ? named : (previous?.metrics ?? []);
  return metrics.length > 0 && metrics.every((id) => metricEntry(id).timing !== 'range');
}

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
  const same = bag.pieces[place]?.text.endsWith('同期') === true;
  return same ? { c: 'previous', grain, same } : { c: 'previous', grain };
}
