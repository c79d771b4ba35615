// The days of the answer before, moved or cut in words that count from them: 再往前挪一季, 早一周, 下半月, 16号往后, 算到3月底为止.
import {
  addDays,
  addMonths,
  daysInMonth,
  localDate,
  monthOf,
  startOf,
  stepOf,
  yearOf,
  type ClosedRange,
  type DateRange,
  type Grain,
} from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { resolveSpan } from '../../time/combine.js';
import { inferPeriod, previousRange, yearEarlier } from '../../time/period.js';
import { cut } from '../turn-parts.js';
import { STEP_WORDS } from '../../time/step-words.js';

const STEP = '(一|1|两|二|2|三|3)?个?(天|日|周|星期|礼拜|月|季度?|年)';
const MOVE =
  '(?:挪|推|倒|退|移|翻|数|看|走|拨|追|回溯|捯|调|滚|跳|窜|赶|查|倒推|推移|平移|回推|回拨|后退|倒车|倒带|回放|切|换)';
const END =
  '(?:的)?(?:呢|吧|看看?|瞧瞧?|瞅瞅?|看一下|查查|报|再看看|也看看|也报一下|也来一下|的数|的数字|(?:是)?(?:什么|啥|怎么个?)(?:情形|情况|水平|样子?|数|光景|表现)|是多少|多少|怎么样|如何|咋样){0,6}[?？。!]*';
const BACK = new RegExp(
  `^(?:那|再|更|继续|接着|还|麻烦|请|往|帮我){0,6}(?:(?:往前|往回|向前|朝前|往早|往过去|往后退|倒|回|往上)(?:再)?${MOVE}?|(?:提早|早|提前|更早|靠前))${STEP}${END}$`,
  'u',
);
/** The step behind: 往后挪一个月. */
const AHEAD = new RegExp(
  `^(?:那|再|更|继续|接着|还|麻烦|请|帮我){0,6}(?:(?:往后|向后|朝后)(?:再)?${MOVE}|顺延|后移|推后|延后)(?:一|1)?个?(天|日|周|星期|礼拜|月|季度?|年)${END}$`,
  'u',
);
const COUNTS: Readonly<Record<string, number>> = { 一: 1, '1': 1, 两: 2, 二: 2, '2': 2, 三: 3, '3': 3 };

/** The plan before with its days moved, or a reading that says no; null where the words say no such thing. @param words normalised */
export function movedTime(words: string, context: ReadContext): Reading | null {
  const { previous } = context;
  const range = previous?.range ?? null;
  if (previous === null || range === null || range.from === null) return null;
  const [, count = '一', unit] = BACK.exec(words) ?? [];
  if (unit !== undefined) {
    const earlier = stepsBack(range, STEP_WORDS[unit] ?? 'day', COUNTS[count] ?? 1, context);
    return (earlier === null ? null : movedWith(previous, earlier, context)) ?? unclear(words);
  }
  const ahead = AHEAD.exec(words)?.[1];
  if (ahead !== undefined && previous.compare === null) {
    const { whole, unit: step } = inferPeriod(range, context.today, context.weekStart);
    const grain = STEP_WORDS[ahead];
    if (whole === null || grain === undefined || step.kind !== 'steps' || step.grain !== grain)
      return unclear(words);
    const next = stepOf(grain, addDays(whole.to, 1), context.weekStart);
    if (step.count !== 1 || next.from > context.today) return null;
    return moved(previous, { from: next.from, to: next.to > context.today ? context.today : next.to });
  }
  const [, same] = A_YEAR_BEFORE.exec(words) ?? [];
  if (same !== undefined) {
    const grain = STEP_WORDS[same];
    const { whole, unit: step } = inferPeriod(range, context.today, context.weekStart);
    const fits =
      grain === undefined ||
      (whole !== null && step.kind === 'steps' && step.grain === grain && step.count === 1);
    return fits && previous.compare === null
      ? moved(previous, { from: addMonths(range.from, -12), to: addMonths(range.to, -12) })
      : null;
  }
  const part = partOf(words, range, context);
  return part === null || previous.compare !== null ? null : moved(previous, part);
}

const moved = (previous: Plan, range: DateRange): Reading => ({
  status: 'plan',
  lang: 'zh',
  plan: { ...previous, range, assumed: previous.assumed.filter((one) => one !== 'last_30_days') },
});

/** With the days that they are held against: those before, or a year before, of the new ones; null where it was against others. */
function movedWith(previous: Plan, range: ClosedRange, context: ReadContext): Reading | null {
  if (previous.compare === null || previous.range === null) return moved(previous, range);
  const { compare } = previous;
  const is = (other: DateRange | null): boolean => other?.from === compare.from && other.to === compare.to;
  const before = (days: DateRange): DateRange | null =>
    previousRange(inferPeriod(days, context.today, context.weekStart));
  const against = is(before(previous.range))
    ? before(range)
    : is(yearEarlier(previous.range))
      ? yearEarlier(range)
      : null;
  return against === null ? null : moved({ ...previous, compare: against }, range);
}

/** A week before a month is no month: which days are meant is not said. */
export const unclear = (words: string): Reading => ({
  status: 'unread',
  lang: 'zh',
  unread: { why: 'unknown_words', words: [words] },
  examples: [],
});

function stepsBack(range: DateRange, grain: Grain, count: number, context: ReadContext): ClosedRange | null {
  let period = inferPeriod(range, context.today, context.weekStart);
  const { unit } = period;
  const same = unit.kind === 'steps' && unit.grain === grain && unit.count === 1;
  const { from, to } = range;
  if (from === null) return null;
  if (!same) {
    if (grain === 'year') return { from: addMonths(from, -12 * count), to: addMonths(to, -12 * count) };
    // One day: the same day a week earlier.
    return grain === 'week' && from === to
      ? { from: addDays(from, -7 * count), to: addDays(to, -7 * count) }
      : null;
  }
  let earlier: ClosedRange | null = null;
  for (let at = 0; at < count; at += 1) {
    earlier = previousRange(period);
    if (earlier === null) return null;
    period = inferPeriod(earlier, context.today, context.weekStart);
  }
  return earlier;
}

const A_YEAR_BEFORE = new RegExp(
  `^(?:那|看|报|查|换成|切到)?(?:去年|上年|头年|前一年|上一年)(?:的)?(?:同一个?|同|这个|这一个?|那个)(月|季度?|时候|时段|时间|档口)(?:份)?${END}$`,
  'u',
);
const HEAD =
  '(?:那|只|就|光|单|我|仅|要|看|想|说|报|查|只看|聚焦|换成|改成|我只关心|我只看|限定|其中|里面?){0,6}';
const TAIL =
  '(?:那|这)?(?:截|段|部分|一段|一截|几天)?(?:的)?(?:呢|吧|看看|数据|数|情况|怎么样|如何|多少){0,6}[?？。]*';
const HALF_MONTH = new RegExp(`^${HEAD}(上|前|头|下|后)(?:半个?月|半截|半段)${TAIL}$`, 'u');
const TEN_DAYS = new RegExp(`^${HEAD}(?:本月|当月|那个月|该月)?(上|中|下)旬${TAIL}$`, 'u');
const HALF_YEAR = new RegExp(`^${HEAD}(前|头|上|后|下)(?:半年|六个月|6个月|两个?季度?|2个季度)${TAIL}$`, 'u');
const FROM_DAY = new RegExp(
  `^${HEAD}(?:从|自|打)?(?:(\\d{1,2})月)?(\\d{1,2})[号日](?:往后|起|开始|以后|起往后|往后走|到月底|至月底|到月末|到底)${TAIL}$`,
  'u',
);
const UP_TO = new RegExp(
  `^${HEAD}(?:(?:算到|数到|截到|看到|卡到|停到|停在|统计到|止于|到|只到|取到)(.+?)(?:为止|止|就行|就好|打住|截止|收住|封顶)|(?:截至|截止到?|算到|数到|统计到)(.+?)(?:为止)?)${TAIL}$`,
  'u',
);

/** A part of the days before: a half of a month, from a day of it on, as far as a day of them. */
function partOf(words: string, range: DateRange, context: ReadContext): DateRange | null {
  const { from, to } = range;
  if (from === null) return null;
  const whole = inferPeriod(range, context.today, context.weekStart).whole;
  const { from: first } = stepOf('month', from, context.weekStart);
  const inMonth = first === startOf('month', to, context.weekStart);
  const [year, month] = [yearOf(from), monthOf(from)];
  const last = daysInMonth(year, month);
  const day = (at: number): string => localDate(year, month, Math.min(at, last)) ?? first;
  const cutAt = (start: string, end: string): DateRange | null =>
    start > context.today ? null : { from: start, to: end > context.today ? context.today : end };
  const [, half] = HALF_MONTH.exec(words) ?? [];
  if (half !== undefined)
    return inMonth ? (/[上前头]/u.test(half) ? cutAt(day(1), day(15)) : cutAt(day(16), day(last))) : null;
  const [, ten] = TEN_DAYS.exec(words) ?? [];
  if (ten !== undefined) {
    if (!inMonth) return null;
    return ten === '上'
      ? cutAt(day(1), day(10))
      : ten === '中'
        ? cutAt(day(11), day(20))
        : cutAt(day(21), day(last));
  }
  const [, six] = HALF_YEAR.exec(words) ?? [];
  if (six !== undefined) {
    const start = startOf('year', from, context.weekStart);
    const yearLong = whole !== null && whole.from === start && whole.to === addDays(addMonths(start, 12), -1);
    const halves = [start, addMonths(start, 6)].includes(from) && to === addDays(addMonths(from, 6), -1);
    if (!yearLong && !halves) return null;
    const begins = /[前头上]/u.test(six) ? start : addMonths(start, 6);
    return cutAt(begins, addDays(addMonths(begins, 6), -1));
  }
  const [, named, since] = FROM_DAY.exec(words) ?? [];
  if (since !== undefined) {
    if (!inMonth || (named !== undefined && Number(named) !== month)) return null;
    const start = localDate(year, month, Number(since));
    return start === null || start < from || start > to ? null : { from: start, to };
  }
  const [, ends, reached] = UP_TO.exec(words) ?? [];
  const until = ends ?? reached;
  if (until === undefined) return null;
  const [token, more] = cut(until, context).filter((one) => one.known);
  const time =
    token?.known === true && more === undefined ? token.meanings.find((one) => one.k === 'time') : undefined;
  if (time?.k !== 'time' || token?.text !== until) return null;
  const resolved = resolveSpan(time.span, context);
  if (!resolved.ok) return null;
  const end = resolved.period.range.to;
  return end < from || end > to ? null : { from, to: end };
}
