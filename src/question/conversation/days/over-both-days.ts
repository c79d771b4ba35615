// 这两天谁最多, "who did most over the two days" after one day and then the day before it: a ranking over both of them, and not of the last alone. So
// it is for 谁最多, "which channel had most" after both were split (both-ranges.ts). Days that do not lie side by side make no one stretch: of them it
// is asked back which of the two is ranked.
import { metricEntry } from '../../../metrics/catalogue.js';
import { addDays, addSteps, startOf, type DateRange, type Grain } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { canMean, type Token } from '../../token.js';
import { cut, refused, type Lang, type Read } from '../turn-parts.js';

const BOTH_ZH =
  /(?:在)?(?:这|那|前后|刚才)?(?:两|俩)个?(?<unit>天|周|星期|礼拜|月|季度|年)(?:份)?(?:里面?|内|之?间|当中)?(?:的)?(?:加|合|并)?(?:(?<=[加合])(?:起来|在?一起|一块儿?)|合计|一共|总共)?(?:的)?(?:里面?|,)?/u;
const BOTH_EN =
  /,? ?(?:(?:over|across|in|for|on|of|during) )?(?:both(?: of)?(?: the| these| those)?|(?:the|these|those) (?:two|2)) (?<unit>day|week|month|quarter|year)s(?: (?:together|combined|in total|taken together|put together|altogether))?,?/u;
const UNITS: Readonly<Record<string, Grain>> = {
  天: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  季度: 'quarter',
  年: 'year',
};

/** The reading of such a turn; null where it is none, or two ranges were not talked of one after the other. @param words normalised */
export function overBothDays(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null) return null;
  const found = BOTH_ZH.exec(words) ?? BOTH_EN.exec(words);
  const { unit } = found?.groups ?? {};
  const rest =
    found === null
      ? words
      : words
          .replace(found[0], ' ')
          .replace(/ (?=[?？。.!]*$)|^ /gu, '')
          .replace(/\s+/gu, ' ')
          .trim();
  if (!ranks(cut(rest, context))) return null;
  const spoken = found === null ? splitOfBoth(context) : lastTwoDays(context);
  if (spoken === null) return null;
  // 这两周谁最多 after two days: which weeks are meant is not known.
  if (unit !== undefined && !areOf(UNITS[unit] ?? (unit as Grain), spoken.days, context))
    return refused({ why: 'not_supported', words: [words] }, lang);
  const [one, other] = spoken.days;
  const over = (range: DateRange): Plan => ({
    ...previous,
    kind: previous.by.length > 0 ? 'breakdown' : 'value',
    range,
    compare: null,
    order: null,
    limit: null,
  });
  const asked = (range: DateRange): Plan | null => {
    const then = turn(rest, { ...context, previous: over(range), shown: null, looked: null, step: null });
    return then.status === 'plan' && isRanking(then.plan, range) ? then.plan : null;
  };
  const both = inOneStretch(one, other);
  const sure = both !== null && spoken.surely;
  const plans = (both === null ? [one, other] : sure ? [both] : [both, other]).map(asked);
  const meant = plans.flatMap((plan) => (plan === null ? [] : [plan]));
  const [only] = meant;
  // Who leads over both is not told by either of them.
  if (only === undefined || meant.length < plans.length)
    return found === null ? null : refused({ why: 'not_supported', words: [words] }, lang);
  if (sure) return { status: 'plan', plan: only, lang };
  return {
    status: 'clarify',
    lang,
    about: found === null ? words.replace(/[?？。!. ]+$/u, '') : found[0].replace(/^[, ]+|[, ]+$/gu, ''),
    options: meant.map((plan) => say(plan, lang, context.gazetteer)),
  };
}

/** Who, or what, comes first; "which day was highest" is of the days themselves. */
const ranks = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => canMean(token, 'extreme', 'top', 'ranking', 'sorted')) &&
  !tokens.some((token) => canMean(token, 'grain', 'time', 'previous', 'year_earlier'));

const isRanking = ({ order, by, grain, range, compare }: Plan, days: DateRange): boolean =>
  order !== null &&
  by.length > 0 &&
  grain === null &&
  compare === null &&
  range?.from === days.from &&
  range.to === days.to;

interface Spoken {
  /** The earlier one first. */
  readonly days: readonly [DateRange, DateRange];
  /** Nothing but both is meant: they were set against each other only to be shown. */
  readonly surely: boolean;
}

/** The two ranges that the same figure was asked for, one turn after the other. */
function lastTwoDays(context: ReadContext): Spoken | null {
  const { previous, earlier = [] } = context;
  const before = earlier.at(-1);
  if (previous?.compare !== null && previous !== null) {
    const split = splitOfBoth(context);
    return split === null ? null : { ...split, surely: true };
  }
  if (previous === null || before === undefined || !isAlone(previous) || !isAlone(before)) return null;
  if (figureOf(previous) !== figureOf(before) || previous.kind !== before.kind) return null;
  return inOrder(previous.range, before.range, true);
}

/** The two that stand side by side as a table, each of which was asked for by itself before. */
function splitOfBoth({ previous, earlier = [] }: ReadContext): Spoken | null {
  if (previous?.kind !== 'compare' || previous.compare === null || previous.by.length === 0) return null;
  const { range, compare } = previous;
  const back = earlier.toReversed();
  const alone = back.filter((plan) => isAlone(plan) && plan.metrics.join() === previous.metrics.join());
  const wasAsked = (days: DateRange): boolean => alone.some((plan) => isSame(plan.range, days));
  if (range === null || !wasAsked(range) || !wasAsked(compare)) return null;
  const last = back.find(({ kind, by }) => kind !== 'compare' || by.length === 0);
  return inOrder(range, compare, last?.kind === 'value' && isDay(range) && isDay(compare));
}

const isDay = ({ from, to }: DateRange): boolean => from === to;
const isSame = (one: DateRange | null, other: DateRange | null): boolean =>
  one?.from === other?.from && one?.to === other?.to;

const isAlone = ({ kind, compare, target, metrics }: Plan): boolean =>
  (kind === 'value' || kind === 'breakdown') &&
  compare === null &&
  target !== true &&
  metrics.every((id) => metricEntry(id).timing === 'range');

const figureOf = ({ metrics, stat, where, by, share, having }: Plan): string =>
  JSON.stringify([metrics, stat, where, by, share, having]);

function inOrder(one: DateRange | null, other: DateRange | null, surely: boolean): Spoken | null {
  if (one === null || other === null || isSame(one, other)) return null;
  return { days: one.to < other.to ? [one, other] : [other, one], surely };
}

/** Both as one stretch, where they lie side by side. */
const inOneStretch = (one: DateRange, other: DateRange): DateRange | null =>
  one.from !== null && other.from === addDays(one.to, 1) ? { from: one.from, to: other.to } : null;

/** Whether each is such a day or month, of which the last may still be under way. */
const areOf = (grain: Grain, days: readonly DateRange[], { weekStart }: ReadContext): boolean =>
  days.every(
    ({ from, to }) =>
      from !== null && startOf(grain, from, weekStart) === from && to < addSteps(grain, from, 1),
  );
