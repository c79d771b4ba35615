// 两周差多少, "the difference between the two weeks": of two weeks, and not of a day and a week that happen to stand there last.
import { addSteps, lengthInDays, startOf, type DateRange, type Grain } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';

const TWO_ZH = /(?:两|俩)个?(周|星期|礼拜|月|季度?|年|天)(?![前内来以里])[^,，]{0,6}差/u;
const TWO_EN = /(?:difference|gap)[a-z ]*(?:two|2|both) (week|month|quarter|year|day)s[?.! ]*$/u;
const GRAINS: Readonly<Record<string, Grain>> = {
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  季: 'quarter',
  季度: 'quarter',
  年: 'year',
  天: 'day',
};

/** Whether the two stretches that a plan sets side by side are of another kind than was said. @param words normalised */
export function ofAnotherLength(words: string, { range, compare }: Plan, context: ReadContext): boolean {
  const zh = TWO_ZH.exec(words)?.[1];
  const grain = zh === undefined ? TWO_EN.exec(words)?.[1] : GRAINS[zh];
  if (grain === undefined || range === null || compare === null) return false;
  return ![range, compare].every((days) => isOne(days, grain as Grain, context));
}

/** One week, or as much of it as there has been. */
function isOne({ from, to }: DateRange, grain: Grain, { today, weekStart }: ReadContext): boolean {
  if (from === null) return grain === 'day';
  if (grain === 'day') return from === to;
  const begin = startOf(grain, from, weekStart);
  const whole = lengthInDays({ from: begin, to: addSteps(grain, begin, 1) }) - 1;
  const days = lengthInDays({ from, to });
  return days === whole || (begin === from && days < whole && (to >= today || days > 1));
}
