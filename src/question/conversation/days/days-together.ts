// 这三天一共, "those three days in total" after one day, another and a third: the days of all of them as one figure.
import { metricEntry } from '../../../metrics/catalogue.js';
import { addDays, type DateRange } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import { readNumber } from '../../numbers.js';
import type { Plan } from '../../plan.js';

const MANY_ZH = '(?<many>[二两三四五六七]|[2-7])';
const SUM_ZH = '(?:一共|总共|合计|合起来|加起来|加一起|加在一起|合在一起|总计|共计|合并|总和|总数)';
const ZH = new RegExp(
  `^(?:那|那么)?(?:这|那|刚才)?(?:${MANY_ZH}|几)(?:天|日|个?周|个?星期|个?月|个?季度)(?:的)?(?:全部|都)?${SUM_ZH}(?:是|有|来了?)?(?:多少|几)?(?:单|张|个)?(?:呢|啊)?[?？。]*$`,
  'u',
);
const ALONE_ZH =
  /^(?:那|那么)?(?:一共|总共|合计|加起来|加一起|加在一起|合起来)(?:是|有)?(?:多少)?(?:单|张|个)?(?:呢|啊)?[?？。]*$/u;
const MANY_EN = '(?<many>two|three|four|five|six|seven|[2-7])';
const EN = new RegExp(
  `^(?:(?:and|so|ok|what about|how about|for)[, ]+){0,8}(?:(?:how many|how much|what is it|what's that) (?:in |for |over )?)?(?:all |the |these |those ){0,8}(?:last )?${MANY_EN} (?:days|weeks|months|quarters)(?: of (?:them|those))?,? (?:in total|together|combined|altogether|added up|put together|as one|summed up|total)[?.!]*$`,
  'u',
);

/**
 * The days one after the other as one stretch; `no` where they don't lie side by side: the last of them is not what they make together.
 * Null where something else is said. @param words normalised
 */
export function daysTogether(words: string, { previous, earlier = [] }: ReadContext): Plan | 'no' | null {
  const found = ZH.exec(words) ?? EN.exec(words);
  if (previous === null || (found === null && !ALONE_ZH.test(words))) return null;
  const chain = sameButDays(previous, earlier);
  const said = found?.groups?.['many'];
  const count = said === undefined ? chain.length : (readNumber(said) ?? 0);
  if (count < 2 || count > chain.length) return null;
  const days = inOneStretch(chain.slice(0, count));
  return days === null ? 'no' : { ...previous, range: days, compare: null };
}

/** The days that the same figure was asked for, one turn after the other, the last first. */
function sameButDays(previous: Plan, earlier: readonly Plan[]): readonly DateRange[] {
  const figure = ({ metrics, stat, where, kind, by, share, having }: Plan): string =>
    JSON.stringify([metrics, stat, where, kind, by, share, having]);
  const ranged = previous.metrics.every((id) => metricEntry(id).timing === 'range');
  if (!ranged || previous.kind !== 'value' || previous.compare !== null || previous.target === true)
    return [];
  const days: DateRange[] = [];
  for (const plan of [previous, ...earlier.toReversed()]) {
    if (figure(plan) !== figure(previous) || plan.compare !== null || plan.range === null) break;
    days.push(plan.range);
  }
  return days;
}

/** Days that lie side by side, each of them once. */
function inOneStretch(days: readonly DateRange[]): DateRange | null {
  const order = [...days].sort((one, other) => (one.to < other.to ? -1 : 1));
  const [first] = order;
  if (first === undefined || first.from === null) return null;
  for (const [at, { from }] of order.entries()) {
    const before = order[at - 1];
    if (before !== undefined && from !== addDays(before.to, 1)) return null;
  }
  return { from: first.from, to: order.at(-1)?.to ?? first.to };
}
