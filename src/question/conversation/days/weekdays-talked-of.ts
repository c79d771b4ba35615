// 周一呢, "saturday vs sunday" after a stretch of weeks. Where days of the week are what is talked of (周几最忙, 周末单量), it is all of that day
// in the stretch; elsewhere it may be the latest of it as well, and is asked back. 周一 that begins a question is the latest Monday (ask.md).
import { metricEntry } from '../../../metrics/catalogue.js';
import {
  addDays,
  lengthInDays,
  weekdayOf,
  type DateRange,
  type LocalDate,
} from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { resolveSpan } from '../../time/combine.js';
import { canMean, type Meaning, type Token } from '../../token.js';
import { cut, type Lang, refused } from '../turn-parts.js';

interface SaidDay {
  readonly weekday: number;
  /** The latest of it; null where all of them are meant (每周一, "mondays"). */
  readonly latest: LocalDate | null;
}

/** What may stand around the days and asks nothing more. */
const AROUND: readonly Meaning['k'][] = [
  'filler',
  'follow_up',
  'only',
  'and',
  'or',
  'versus',
  'which',
  'extreme',
  'instead',
  'possessive',
  'what_is',
  'explain',
];

/**
 * 就看周五那天 of a course by day: the figure of that day. Of what stands at the end of each day (积压) in several weeks it may be any of its
 * Fridays, and is asked back.
 */
function oneOfCourse(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  if (previous?.kind !== 'trend' || previous.grain !== 'day' || previous.compare !== null) return null;
  const tokens = cut(words, context);
  const days = tokens.flatMap((token) => daysOf(token, context));
  const [day, another] = days;
  const plain = tokens.every((token) => daysOf(token, context).length > 0 || canMean(token, ...AROUND));
  const { range } = previous;
  if (day === undefined || day.latest === null || another !== undefined || !plain) return null;
  if (range === null || range.from === null) return null;
  const dates = allInRange(range, day.weekday);
  const [one, other] = dates;
  const asOne = (date: LocalDate): Plan => ({ ...bare(previous), range: oneDay(date) });
  if (one === undefined) return null;
  if (other === undefined) return one === day.latest ? { status: 'plan', plan: asOne(one), lang } : null;
  if (isOfDays(previous)) return null;
  return dates.length > MOST_DAYS
    ? refused({ why: 'not_supported', words: [words] }, lang)
    : either(words, dates.slice(-MOST_OFFERED).map(asOne), context, lang);
}

/** Of the days of about a month the last few are offered; of more days none are. */
const MOST_DAYS = 5;
const MOST_OFFERED = 3;

/** The reading of such a turn; null where other words are said, or no stretch of weeks stands there. @param words normalised */
export function ofWeekdays(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  const ofCourse = oneOfCourse(words, context, lang);
  if (ofCourse !== null) return ofCourse;
  if (previous === null || !isOfDays(previous)) return null;
  const tokens = cut(words.replace(BUSIER, ''), context);
  const days = tokens.flatMap((token) => daysOf(token, context));
  const [day, second, third] = days;
  const plain = tokens.every((token) => daysOf(token, context).length > 0 || canMean(token, ...AROUND));
  if (day === undefined || third !== undefined || !plain) return null;
  const { range } = previous;
  if (range === null || range.from === null) return null;
  const length = lengthInDays({ from: range.from, to: range.to });
  if (length === 1) return null;
  const talkedOf = previous.by.includes('weekday') || previous.where.some(({ dim }) => dim === 'weekday');
  const within = (date: LocalDate | null): boolean =>
    date !== null && range.from !== null && date >= range.from && date <= range.to;
  if (second !== undefined) {
    // "only mondays and fridays" narrows to both of them.
    if (second.weekday === day.weekday || tokens.some((token) => canMean(token, 'only'))) return null;
    const both = ofDays(previous, [day.weekday, second.weekday]);
    if (talkedOf || day.latest === null || second.latest === null)
      return length > WEEK ? { status: 'plan', plan: both, lang } : null;
    const dates = [day.latest, second.latest].sort();
    const [earlier, later] = [dates[0] ?? day.latest, dates[1] ?? day.latest];
    const apart: Plan = {
      ...bare(previous),
      kind: 'compare',
      range: oneDay(later),
      compare: oneDay(earlier),
    };
    return length > WEEK ? either(words, [both, apart], context, lang) : null;
  }
  const ofWeek = length > WEEK ? null : inRange(range, day.weekday);
  const all =
    ofWeek === null ? ofDays(previous, [day.weekday]) : { ...onDate(previous), range: oneDay(ofWeek) };
  // "and on mondays?" says it.
  if (day.latest === null) return talkedOf ? { status: 'plan', plan: all, lang } : null;
  if (length > WEEK && talkedOf) return { status: 'plan', plan: all, lang };
  if (length <= WEEK && within(day.latest)) return null;
  return either(words, [all, { ...onDate(previous), range: oneDay(day.latest) }], context, lang);
}

/** The one such day of a week or less. */
const inRange = (range: DateRange, weekday: number): LocalDate | null =>
  allInRange(range, weekday)[0] ?? null;

function allInRange({ from, to }: DateRange, weekday: number): readonly LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date !== null && date <= to; date = addDays(date, 1))
    if (weekdayOf(date) === weekday) dates.push(date);
  return dates;
}

/** What is asked of one date: by the hour, as before. */
const onDate = (previous: Plan): Plan =>
  previous.by.join() === 'hour' ? { ...previous, compare: null } : bare(previous);

const WEEK = 7;

/** "which is busier, saturday or sunday": which of the two has more. */
const BUSIER =
  /^(?:and |so |ok ){0,8}(?:which|what)(?:'s| day)?(?: is| was| are| gets?| has)?(?: the)? (?:busier|quieter|more|higher|worse|better),? (?=[a-z])/u;

const oneDay = (date: LocalDate): DateRange => ({ from: date, to: date });

/** A figure of what happened on days, by itself, of groups or as a course. */
const isOfDays = ({ kind, metrics, share, relate, place }: Plan): boolean =>
  (kind === 'value' || kind === 'breakdown' || kind === 'trend' || kind === 'compare') &&
  metrics.every((id) => {
    const { timing, dimensions } = metricEntry(id);
    return timing === 'range' && dimensions.includes('weekday');
  }) &&
  share === undefined &&
  relate !== true &&
  !place;

/** The plan without its days of the week, and without whoever or whichever day led. */
function bare(previous: Plan): Plan {
  const { nth: _nth, having: _having, ...plain } = previous;
  const by = previous.by.filter((dim) => dim !== 'weekday' && dim !== 'hour');
  return {
    ...plain,
    kind: by.length > 0 ? 'breakdown' : 'value',
    by,
    grain: null,
    order: null,
    limit: null,
    compare: null,
    pooled: false,
    chart: null,
    where: previous.where.filter(({ dim }) => dim !== 'weekday' && dim !== 'day'),
    assumed: previous.assumed.filter((one) => one !== 'previous_range'),
  };
}

/** All of these days of the week in the stretch; of two of them the figure of each. */
function ofDays(previous: Plan, days: readonly number[]): Plan {
  const plain = bare(previous);
  const where = [
    ...plain.where,
    { dim: 'weekday' as const, in: [...days].sort((one, other) => one - other) },
  ];
  // By the hour, or of the groups, as before.
  if (days.length === 1)
    return previous.by.includes('hour') && previous.limit === 1
      ? { ...previous, where }
      : { ...plain, where };
  // No question names two of them side by side: they stand in the table of all seven.
  return { ...plain, kind: 'breakdown', by: ['weekday'] };
}

/** Asked back: all of them, or the latest. */
function either(words: string, plans: readonly Plan[], { gazetteer }: ReadContext, lang: Lang): Reading {
  return {
    status: 'clarify',
    lang,
    about: words.replace(/[?？呢]+$/u, ''),
    options: plans.map((plan) => say(plan, lang, gazetteer)),
  };
}

/** The days of the week that a piece says: bare ones, which are the latest by themselves, or all of them. */
function daysOf(token: Token, context: ReadContext): readonly SaidDay[] {
  if (!token.known) return [];
  if (/^周六(?:周)?日$/u.test(token.text)) return [6, 7].map((weekday) => ({ weekday, latest: null }));
  return token.meanings
    .flatMap((one): readonly SaidDay[] => {
      if (one.k === 'weekdays' && typeof one.which === 'number')
        return [{ weekday: one.which, latest: null }];
      if (one.k !== 'time' || one.hours !== undefined || one.span.s !== 'atom') return [];
      const { atom } = one.span;
      if (atom.t !== 'weekday' || atom.week !== null) return [];
      const resolved = resolveSpan(one.span, context);
      return resolved.ok ? [{ weekday: atom.weekday, latest: resolved.period.range.to }] : [];
    })
    .slice(0, 1);
}
