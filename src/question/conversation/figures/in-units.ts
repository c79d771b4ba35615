// "in minutes, please", 换成小时 after a duration: the same figure, written in that unit alone. Of anything else 小时 is an hour of the day.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { TimeUnit } from '../../../metrics/metric.js';
import type { Plan } from '../../plan.js';

const UNITS_EN =
  /^(?:(?:and|so|ok|okay|now|please|can you|could you|show|show me|give me|make|put|convert|express|have|i want|i need|what is|what's)[, ]+){0,6}(?:(?:it|that|this|them|these|those|the figures?|the numbers?|the times?) ?)?(?:in|to|as|into) (?:hours?|minutes?|mins?|seconds?|secs?|days?)(?:,? (?:please|pls|instead|then|not (?:hours|minutes|seconds|days))){0,3}[?.! ]*$/u;
const UNITS_ZH =
  /^(?:那|请|麻烦|帮我|给我|把|它|这个|时间|时长|单位|都|再|[,，]){0,6}(?:(?:(?:换算成|换算为|换算到|折算成|折成|转换成)(?:小时|分钟|秒|天)|(?:换成|换|改成|改用|转成|用)(?:小时|分钟|秒))(?:数)?(?:为单位|作单位|做单位|的单位)?(?:来)?(?:显示|表示|看|算|说|写|给我|给我看)?|(?:以|按)(?:小时|分钟|秒|天)(?:为|作|做)单位(?:来)?(?:显示|表示|看|算)?|单位(?:是|用|要)?(?:小时|分钟|秒|天))(?:看看|一下|吧|呢|好吗|可以吗|行吗){0,3}[?？。! ]*$/u;

/** The plan before, where all that is asked is how its time is written; null where it is none, or something else is said. @param words normalised */
export function inUnits(words: string, previous: Plan | null): Plan | null {
  if (previous === null || previous.metrics.length === 0) return null;
  if (!previous.metrics.every((metric) => metricEntry(metric).unit === 'seconds')) return null;
  if (!UNITS_EN.test(words) && !UNITS_ZH.test(words)) return null;
  // "in minutes, not hours": the first that is said.
  const written = UNITS.map(([unit, word]) => ({ unit, at: words.search(word) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, two) => one.at - two.at)[0]?.unit;
  return written === undefined ? previous : { ...previous, written };
}

const UNITS: readonly (readonly [TimeUnit, RegExp])[] = [
  ['days', /(?<![a-z])days?(?![a-z])|天/u],
  ['hours', /(?<![a-z])hours?(?![a-z])|小时/u],
  ['minutes', /(?<![a-z])min(?:ute)?s?(?![a-z])|分钟/u],
  ['seconds', /(?<![a-z])sec(?:ond)?s?(?![a-z])|秒/u],
];
