// "Same but last year" after a month: that month of the year before. "And last year?" is the whole year (year-alone.ts).
import { addDays, addMonths, yearOf, type ClosedRange, type DateRange } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { FESTIVALS, festivalDays } from '../../time/festival.js';
import { inferPeriod } from '../../time/period.js';

const SAME =
  /^(?:and |ok |now |so |can i have |do |show |give me |get me ){0,8}(?:the )?same(?: (?:thing|again|one|question|figures?|numbers?|table|breakdown|split|view)){0,8},?(?: but)?(?: for| in| of| from)?(?: last year| a year (?:ago|earlier|before)| the year before)(?: please| instead)?[?.!]*$|^(?:那|再)?(?:同样|一样|照样|照旧)的?(?:表|数|数据|口径|问题|问法|看法)?[,，]?(?:但|不过|只是|就)?(?:换成|改成|看看|看|要|来|给)?(?:一下)?去年的?(?:呢|看看|吧)?[?？。]*$|^(?:那)?去年(?:同样|一样)(?:的)?(?:呢|表|数据|数)?[?？。]*$/u;

/** The plan before, its days moved back by a year; null where that is not said, or its days are a year themselves. */
export function sameLastYear(words: string, context: ReadContext): Plan | null {
  const { previous, today, weekStart } = context;
  if (previous === null || previous.range === null || !SAME.test(words)) return null;
  const { range, compare } = previous;
  const { unit } = inferPeriod(range, today, weekStart);
  const back = yearsOn(range, -1, context);
  if (back === null || (unit.kind === 'steps' && unit.grain === 'year')) return null;
  const before = compare === null ? null : yearsOn(compare, -1, context);
  const assumed = previous.assumed.filter((one) => one !== 'last_30_days');
  return compare !== null && before === null ? null : { ...previous, range: back, compare: before, assumed };
}

const feastOf = (days: ClosedRange, { holidays }: ReadContext): (typeof FESTIVALS)[number] | null =>
  FESTIVALS.find((one) => {
    const own = festivalDays(one, yearOf(days.from), holidays ?? null);
    return own?.from === days.from && own.to === days.to;
  }) ?? null;

/** The same days so many years on; a month to its own end, a feast on its own days. Null where that year's are not known. */
export function yearsOn({ from, to }: DateRange, years: number, context: ReadContext): ClosedRange | null {
  if (from === null) return null;
  const feast = feastOf({ from, to }, context);
  if (feast !== null) return festivalDays(feast, yearOf(from) + years, context.holidays ?? null);
  const monthEnd = from.endsWith('-01') && addDays(to, 1).endsWith('-01');
  const end = monthEnd ? addDays(addMonths(addDays(to, 1), 12 * years), -1) : addMonths(to, 12 * years);
  // A month that still runs is held against as many days of it.
  return { from: addMonths(from, 12 * years), to: end };
}
