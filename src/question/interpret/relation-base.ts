// 环比8月, 同比去年9月, "yoy vs September 2025", "mom against August": the days behind such a word are what the ones in hand are held
// against, and not those that are asked for.
import type { ReadContext } from '../context.js';
import { addDays, addMonths, stepOf } from '../../time/local-date.js';
import { inferPeriod, previousRange, yearEarlier } from '../time/period.js';
import type { Bag } from './bag.js';
import type { FrameProblem, SaidCompare } from './frame.js';
import { against, isTarget, RELATIONS, type Placed } from './two-times.js';

/**
 * What is said of the one time beside a word of relation: null where it is the time that is asked for ("tickets last month yoy", "yoy last
 * month"); the base, where the days in hand stand so to it; and left over where they don't, for then it is not known which days are meant.
 */
export function relationBase(
  bag: Bag,
  time: Placed,
  named: SaidCompare,
  context: ReadContext,
): { readonly base: SaidCompare } | { readonly problem: FrameProblem } | null {
  const how = namedAs(bag, time.place);
  if (how === null) return null;
  const { previous, today, weekStart } = context;
  const text = bag.pieces[time.place]?.text ?? '';
  const range = previous?.range ?? null;
  if (range === null || previous?.assumed.includes('last_30_days') === true)
    return how === 'either' ? null : { problem: after(time, text, named, context) };
  // 环比9月 of September: the days that stand there, said again.
  const { from, to } = time.period.range;
  if (range.from === from && range.to === to) return null;
  const expected =
    named.c === 'year_earlier' ? yearEarlier(range) : previousRange(inferPeriod(range, today, weekStart));
  const fits = expected !== null && expected.from === from && expected.to <= to;
  if (fits && how === 'base') return { base: against(time) };
  // "mom August" after September: of August, or against it.
  return how === 'either' && !fits ? null : { problem: { p: 'left_over', words: [text] } };
}

/** 工单量环比8月 of no days in hand: those that stand so to the ones named are asked back. */
function after(
  { period }: Placed,
  text: string,
  named: SaidCompare,
  { today, weekStart }: ReadContext,
): FrameProblem {
  const { from } = period.range;
  const { unit } = period;
  const next =
    from === null || unit.kind !== 'steps' || unit.count !== 1
      ? null
      : named.c === 'year_earlier'
        ? addMonths(from, 12)
        : addDays(stepOf(unit.grain, from, weekStart).to, 1);
  if (next === null || unit.kind !== 'steps' || next > today) return { p: 'left_over', words: [text] };
  const step = stepOf(unit.grain, next, weekStart);
  const runs = step.to >= today;
  return {
    p: 'which_held',
    text,
    range: runs ? { from: step.from, to: today } : step,
    running: runs ? unit.grain : null,
  };
}

/**
 * Right behind the relation (环比8月), behind a comparing word ("yoy vs August"), or between "and" and the relation (跟8月环比) days are the
 * base; "mom August" may be either.
 */
function namedAs(bag: Bag, place: number): 'base' | 'either' | null {
  const relates = (at: number): boolean => RELATIONS.some((k) => bag.at(at, k) !== null);
  if (isTarget(bag, place)) return 'base';
  if (bag.at(place - 1, 'and') !== null && relates(place + 1)) return 'base';
  const last = bag.pieces.findLastIndex((_, at) => at < place && relates(at));
  if (last < 0) return null;
  const behind = bag.pieces.slice(last + 1, place);
  // "compare yoy with September": behind a relation every such word sets the days against others.
  const links = (_: unknown, i: number): boolean =>
    bag.at(last + 1 + i, 'versus') !== null || bag.at(last + 1 + i, 'and') !== null;
  if (behind.some(links) || AGAINST.test(bag.pieces[place]?.lead ?? '')) return 'base';
  if (behind.length > 0) return null;
  return /[\u3400-\u9fff]/u.test(bag.pieces[last]?.text ?? '') ? 'base' : 'either';
}

const AGAINST = /(?:^| )(?:with|to|on|over)(?: |$)/u;
