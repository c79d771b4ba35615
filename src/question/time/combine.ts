// Two atoms to one period: "from March 1 to March 10", 3月1日到10日, "since last Monday", 3月10日之前. The second end borrows
// what it does not say (year, month) from the first and lies on or after it.
import { addDays, monthOf, yearOf, type LocalDate } from '../../time/local-date.js';
import { resolve, type Resolved, type TimeAtom, type TimeContext } from './atom.js';
import { stretch } from './period.js';

export type TimeSpan =
  | { readonly s: 'atom'; readonly atom: TimeAtom }
  | {
      readonly s: 'between';
      readonly from: TimeAtom;
      readonly to: TimeAtom;
      /** The first end itself is left out. */
      readonly after?: true;
    }
  | { readonly s: 'since'; readonly from: TimeAtom }
  | { readonly s: 'after'; readonly from: TimeAtom }
  | { readonly s: 'until'; readonly to: TimeAtom }
  | { readonly s: 'before'; readonly to: TimeAtom };

/** The days a span means, seen from today. */
export function resolveSpan(span: TimeSpan, context: TimeContext): Resolved {
  const resolved = daysOf(span, context);
  const fiscal = context.fiscalYearStart === null && atomsOf(span).some(({ t }) => t === 'fiscal');
  return resolved.ok && fiscal ? { ok: true, period: { ...resolved.period, fiscalAssumed: true } } : resolved;
}

function atomsOf(span: TimeSpan): readonly TimeAtom[] {
  switch (span.s) {
    case 'atom':
      return [span.atom];
    case 'between':
      return [span.from, span.to];
    case 'since':
    case 'after':
      return [span.from];
    case 'until':
    case 'before':
      return [span.to];
  }
}

function daysOf(span: TimeSpan, context: TimeContext): Resolved {
  switch (span.s) {
    case 'atom':
      return resolve(span.atom, context);
    case 'between':
      return between(span.from, span.to, context, span.after === true);
    case 'since': {
      // 这周到现在, "this month until now": the step that runs.
      if (span.from.t === 'relative' && span.from.offset === 0 && span.from.grain !== 'day')
        return resolve(span.from, context);
      const from = resolve(span.from, context);
      if (!from.ok) return from;
      const reached = reach(from.period.range.from, context.today, context);
      return reached.ok ? { ok: true, period: { ...reached.period, since: true } } : reached;
    }
    case 'after': {
      const from = resolve(span.from, context);
      if (!from.ok) return from;
      return reach(addDays(from.period.whole?.to ?? from.period.range.to, 1), context.today, context);
    }
    case 'until': {
      const to = resolve(span.to, context);
      return to.ok ? { ok: true, period: stretch(null, to.period.range.to) } : to;
    }
    case 'before': {
      const to = resolve(span.to, context);
      if (!to.ok) return to;
      // 五月底前, "before the end of May": the last day is still before the end of it.
      if (span.to.t === 'end_of') return { ok: true, period: stretch(null, to.period.range.to) };
      const start = to.period.range.from;
      return start === null
        ? { ok: false, why: 'bad_date' }
        : { ok: true, period: stretch(null, addDays(start, -1)) };
    }
  }
}

function reach(from: LocalDate | null, to: LocalDate, context: TimeContext): Resolved {
  if (from === null || from > to)
    return { ok: false, why: from !== null && from > context.today ? 'future' : 'bad_date' };
  return { ok: true, period: stretch(from, to) };
}

function between(first: TimeAtom, second: TimeAtom, context: TimeContext, after: boolean): Resolved {
  // 本月到今天: the step that runs.
  const running = first.t === 'relative' && first.offset === 0 && first.grain !== 'day';
  const untilToday =
    second.t === 'now' || (second.t === 'relative' && second.grain === 'day' && second.offset === 0);
  if (running && untilToday) return resolve(first, context);
  const from = resolve(borrowBackwards(first, second), context);
  if (!from.ok) return from;
  const begin = from.period.range.from;
  if (begin === null) return { ok: false, why: 'bad_date' };
  const start = after ? addDays(from.period.whole?.to ?? from.period.range.to, 1) : begin;
  const to = end(second, first, start, context);
  if (!to.ok) return to;
  const finish = to.period.whole?.to ?? to.period.range.to;
  if (finish < start || turnsRound(first, second, start, finish)) return { ok: false, why: 'backwards' };
  if (to.period.range.from !== null && to.period.range.from > context.today)
    return { ok: false, why: 'future' };
  const period = stretch(start, finish > context.today ? context.today : finish);
  const months = wholeMonths(first, second, start, finish);
  return {
    ok: true,
    period:
      months === null
        ? period
        : {
            ...period,
            whole: { from: start, to: finish },
            unit: { kind: 'steps', grain: 'month', count: months },
          },
  };
}

/** "March 10 to March 5": nobody means a year less five days. */
const turnsRound = (first: TimeAtom, second: TimeAtom, start: LocalDate, finish: LocalDate): boolean =>
  first.t === 'date' &&
  second.t === 'date' &&
  second.year === null &&
  monthOf(start) === monthOf(finish) &&
  yearOf(start) < yearOf(finish);

/** "March to May 2025": the year stands at the end and holds for both. */
function borrowBackwards(first: TimeAtom, second: TimeAtom): TimeAtom {
  if (first.t === 'month' && first.year === null && second.t === 'month' && second.year !== null) {
    return { ...first, year: first.month <= second.month ? second.year : second.year - 1 };
  }
  if (first.t === 'date' && first.year === null && second.t === 'date' && second.year !== null) {
    const month = first.month ?? second.month;
    return { ...first, month, year: (month ?? 0) <= (second.month ?? 0) ? second.year : second.year - 1 };
  }
  // "Monday to Friday last week".
  if (first.t === 'weekday' && first.week === null && second.t === 'weekday' && second.week !== null)
    return { ...first, week: second.week };
  if (first.t === 'date' && first.month === null && second.t === 'day_of')
    return { ...second, day: first.day };
  // "3 to 10 March": the month stands at the end.
  if (first.t === 'date' && first.month === null && second.t === 'date')
    return { ...first, month: second.month };
  return first;
}

/** The second end: the first moment of its name on or after the start. */
function end(second: TimeAtom, first: TimeAtom, start: LocalDate, context: TimeContext): Resolved {
  const year = yearOf(start);
  if (second.t === 'month' && second.year === null) {
    const at = second.month >= monthOf(start) ? year : year + 1;
    return resolve({ ...second, year: at }, { ...context, today: maxDate(context.today, `${at}-12-31`) });
  }
  if (second.t === 'quarter' && second.year === null && first.t === 'quarter') {
    const at = second.quarter >= first.quarter ? year : year + 1;
    return resolve({ ...second, year: at }, { ...context, today: maxDate(context.today, `${at}-12-31`) });
  }
  if (second.t === 'date' && second.year === null) {
    const month = second.month ?? monthOf(start);
    const day = `${String(month).padStart(2, '0')}-${String(second.day).padStart(2, '0')}`;
    const at = `${year}-${day}` >= start ? year : year + 1;
    return resolve(
      { ...second, month, year: at },
      { ...context, today: maxDate(context.today, `${at}-12-31`) },
    );
  }
  if (second.t === 'weekday' && second.week === null && first.t === 'weekday') {
    return resolve({ ...second, week: first.week === null ? null : first.week }, context);
  }
  if (second.t === 'relative' || second.t === 'day_of' || second.t === 'now') return resolve(second, context);
  return resolve(second, { ...context, today: maxDate(context.today, start) });
}

const maxDate = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

function wholeMonths(first: TimeAtom, second: TimeAtom, start: LocalDate, finish: LocalDate): number | null {
  if (first.t !== 'month' || second.t !== 'month') return null;
  return (yearOf(finish) - yearOf(start)) * 12 + monthOf(finish) - monthOf(start) + 1;
}
