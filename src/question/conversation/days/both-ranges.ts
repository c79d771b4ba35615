// "Both months side by side by product", 按产品把两个月列出来对比: the two stretches of time that were set against each other, cut further. Which
// they are was said before; where they are of another length than the word says, nothing of the kind is meant.
import { addDays, addSteps, startOf, type DateRange, type Grain } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { canMean } from '../../token.js';
import { pairOf } from '../compared/pair.js';
import { cut, type Lang, type Read } from '../turn-parts.js';

const SIDE_ZH =
  '(?:都|各|分别|并排|一起|放(?:在|到)?一起|放一块儿?|摆(?:在|到)?一起|摆出来|列出来|列一下|列|拉出来|展开|对比|比较|对照|比一比|比一下|比|看看|看一下|看|来|给我|一下|吧|呗|的|数据|情况|数|明细){0,6}';
const BOTH_ZH = new RegExp(
  `(?:把|将)?(?:这|那|前后)?(?:两|俩)个?(?<unit>月|周|星期|礼拜|季度|年|天|时间段|时段|段时间|期)(?:份)?(?<side>${SIDE_ZH})`,
  'u',
);
const SIDE_EN =
  '(?:side by side|next to each other|beside each other|against each other|against one another|alongside each other|in one (?:table|view)|together|compared|set against each other)';
const BOTH_EN = new RegExp(
  `(?:(?:and|ok|now|then|please|can you|could you|let's|just) ){0,8}(?:(?:put|show|set|lay|list|give|see|have|compare|line up|break|split|place|display)(?: me)? )?(?:for )?(?:both(?: of)?(?: the| these| those)?|the two|these two|those two|the 2) (?<unit>day|week|month|quarter|year|period|range)s(?: (?:up|down|out))?(?: ${SIDE_EN})?,?`,
  'u',
);
const BESIDE_EN = new RegExp(`,? ?${SIDE_EN}`, 'u');

/** The reading of such a turn; null where it is none. @param words normalised */
export function ofBothRanges(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  const found = BOTH_ZH.exec(words) ?? BOTH_EN.exec(words);
  const { unit = '' } = found?.groups ?? {};
  if (previous === null || found === null) return null;
  const pair = twoRanges(context);
  if (pair === null || !areOf(unit, pair, context)) return null;
  const rest = `${words.slice(0, found.index)} ${words.slice(found.index + found[0].length)}`
    .replace(BESIDE_EN, ' ')
    .replace(/[?？。.!,，]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  // Without a cut of its own it is the two that stand there.
  const tokens = cut(rest, context);
  const isCut =
    tokens.some((token) => canMean(token, 'dim')) &&
    tokens.every((token) => canMean(token, 'dim', 'each', 'filler', 'follow_up', 'list'));
  if (!isCut) return null;
  const seen = { ...context, previous: pair, shown: null, step: null };
  const then = turn(lang === 'zh' ? rest.replace(/ /gu, '') : rest, seen);
  return then.status === 'plan' && then.plan.kind === 'compare' && isSame(then.plan, pair) ? then : null;
}

/** The comparison that was asked for, or what its change was put down to. */
function twoRanges(context: ReadContext): Plan | null {
  const { previous, earlier = [] } = context;
  if (previous === null) return null;
  if (previous.kind === 'compare' && previous.compare !== null)
    return previous.order === null ? previous : null;
  if (previous.kind === 'drivers')
    return (
      earlier.findLast((plan) => plan.kind === 'compare' && plan.order === null && isSame(plan, previous)) ??
      null
    );
  const pair = pairOf(context);
  return pair !== null && pair.compare !== null ? pair : null;
}

const isSame = (one: Plan, other: Plan): boolean =>
  JSON.stringify([one.range, one.compare]) === JSON.stringify([other.range, other.compare]);

const UNITS: Readonly<Record<string, Grain>> = {
  月: 'month',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  季度: 'quarter',
  年: 'year',
  天: 'day',
};

/** Whether both are such a month or week, of which the last may still be under way. */
function areOf(unit: string, { range, compare }: Plan, { weekStart }: ReadContext): boolean {
  const grain = UNITS[unit] ?? (unit as Grain);
  if (!['day', 'week', 'month', 'quarter', 'year'].includes(grain)) return true;
  const within = (days: DateRange | null): boolean =>
    days !== null &&
    days.from !== null &&
    startOf(grain, days.from, weekStart) === days.from &&
    days.to < addSteps(grain, days.from, 1) &&
    (grain === 'day' || days.to > addDays(days.from, grain === 'week' ? 0 : 6) || days.from === days.to);
  return within(range) && within(compare);
}
