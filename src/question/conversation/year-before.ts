// "Same but last year" after a month: that month of the year before. "And last year?" is the whole year.
import { addDays, addSteps } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import { inferPeriod, yearEarlier } from '../time/period.js';

const SAME =
  /^(?:and |ok |now |so |can i have |do |show |give me |get me )*(?:the )?same(?: (?:thing|again|one|question|figures?|numbers?|table|breakdown|split|view))*,?(?: but)?(?: for| in| of| from)?(?: last year| a year (?:ago|earlier|before)| the year before)(?: please| instead)?[?.!]*$|^(?:那|再)?(?:同样|一样|照样|照旧)的?(?:表|数|数据|口径|问题|问法|看法)?[,，]?(?:但|不过|只是|就)?(?:换成|改成|看看|看|要|来|给)?(?:一下)?去年的?(?:呢|看看|吧)?[?？。]*$|^(?:那)?去年(?:同样|一样)(?:的)?(?:呢|表|数据|数)?[?？。]*$/u;

/** The plan before, its days moved back by a year; null where that is not said, or its days are a year themselves. */
export function sameLastYear(words: string, { previous, today, weekStart }: ReadContext): Plan | null {
  if (previous === null || previous.range === null || !SAME.test(words)) return null;
  const { range, compare } = previous;
  const { unit, whole } = inferPeriod(range, today, weekStart);
  const dates = yearEarlier(range);
  if (dates === null || (unit.kind === 'steps' && unit.grain === 'year')) return null;
  // The whole of a February, also of one that is a day longer.
  const months = unit.kind === 'steps' && unit.grain !== 'week' && unit.grain !== 'day';
  const back =
    months && range.to === whole?.to
      ? { from: dates.from, to: addDays(addSteps(unit.grain, dates.from, unit.count), -1) }
      : dates;
  const before = compare === null ? null : yearEarlier(compare);
  const assumed = previous.assumed.filter((one) => one !== 'last_30_days');
  return compare !== null && before === null ? null : { ...previous, range: back, compare: before, assumed };
}
