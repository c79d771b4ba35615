// Days of the week that are left out (不算周一, 周五和周六不看了), and counted again: 周末加回去, "put the weekends back". They are no names, and
// nothing of them is left out by a "not": what stands in the plan is the days that are counted.
import { metricEntry } from '../../../metrics/catalogue.js';
import { addDays } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import { missingDimension } from '../../interpret/plan-filters.js';
import type { Plan } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { cut } from '../turn-parts.js';

const BACK_ZH =
  '(?:加回来|加回去|加回|加上|加进来|加进去|放回来|放回去|放回|放进来|放进去|算上|算进来|算进去|算回来|带上|包括进来|包括进去|包含进来|补上|补回来|恢复|捡回来|留着|保留)';
const ZH: readonly RegExp[] = [
  new RegExp(
    `^(?:那|再|请|还是|把|要|麻烦|先){0,6}(.+?)(?:的)?(?:数据)?(?:还是|也|都|就|再|又|重新|一起|一并|给我|要){0,6}${BACK_ZH}(?:吧|了|看看|的话|一下|呢){0,6}[。.!?？]*$`,
    'u',
  ),
  /^(?:那|再|请|还是|把|先){0,6}(.+?)(?:的)?(?:数据)?(?:还是|又|重新){0,6}(?:也|都也|还是)(?:要|看|算|计入|统计|统计进来|包括|包含|包括在内|算在内|纳入)(?:吧|了|看看|的话|一下|呢){0,6}[。.!?？]*$/u,
  new RegExp(
    `^(?:那|再|请|还是|要|麻烦|先|重新){0,6}(?:加上|加回|加入|算上|放回|恢复|带上|包含|包括|含|连|连同|补上|补回|纳入)(.+?)(?:的)?(?:数据)?(?:在内|也算上|也算|一起算|一起|也){0,6}(?:的话|的)?(?:呢|吧|了|看看|一下){0,6}[。.!?？]*$`,
    'u',
  ),
];
const EN_LEAD =
  "(?:(?:and|now|ok|okay|actually|please|then|so|but|let's|can you|could you|what if we|no|yes)[, ]+){0,8}";
const EN: readonly RegExp[] = [
  new RegExp(
    `^${EN_LEAD}(?:put|bring|add|include|count|throw|take|get|restore|re-?include|re-?add|allow)(?: back)?(?: in)? (?:the |all |those ){0,8}(.+?)(?: (?:back|in|again|too|as well|also|after all|now|please|then|as before)){0,8}[.!?]*$`,
    'u',
  ),
  new RegExp(
    `^${EN_LEAD}(?:what about |how about |same )?(?:with|including|counting|not without) (?:the |all |those ){0,8}(.+?)(?: (?:included|too|back|in|again|as well|this time|please|then)){0,8}[.!?]*$`,
    'u',
  ),
  new RegExp(
    `^${EN_LEAD}(?:the )?(.+?) (?:included|back in|back|too|as well|also|should count|count too)(?: (?:again|please|then|now|after all|as well)){0,8}[.!?]*$`,
    'u',
  ),
  new RegExp(
    `^${EN_LEAD}(?:stop|no longer|no more|don't|do not) (?:exclud(?:e|ing)|leav(?:e|ing) out|skip(?:ping)?|ignor(?:e|ing)|drop(?:ping)?) (?:the )?(.+?)(?: (?:any ?more|any longer|please|then|now|after all)){0,8}[.!?]*$`,
    'u',
  ),
];

/** The plan before with the days that are named counted as well; null where they were not left out, or something else is named. */
export function daysBack(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const filter = previous?.where.find(({ dim }) => dim === 'weekday');
  if (previous === null || filter === undefined || !('in' in filter)) return null;
  for (const pattern of [...ZH, ...EN]) {
    const named = pattern.exec(words)?.[1];
    const days = named === undefined ? null : daysIn(cut(allSuch(named.trim()), context));
    if (days === null || days.some((day) => filter.in.includes(day))) continue;
    const all = [...new Set([...filter.in.map(Number), ...days])].sort((a, b) => a - b);
    const where = previous.where.flatMap((one) =>
      one !== filter ? [one] : all.length === DAYS ? [] : [{ dim: filter.dim, in: all }],
    );
    return { ...previous, where };
  }
  return null;
}

const DAYS = 7;
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** 周五 of a time that has several: 每周五. */
const allSuch = (words: string): string =>
  words.replace(/(?<!每个?)(?:周|星期|礼拜)(?=[一二三四五六日天])/gu, '每周').replace(/(?<=每周)天/gu, '日');

const A_DAY = '(?:每个?)?(?:周|星期|礼拜)[一二三四五六日天末]';
const SOME_DAYS = `(?<days>${A_DAY}(?:(?:和|跟|与|及|、|,|，|还有|以及){1,2}${A_DAY}){0,6})`;
const OFF_ZH: readonly RegExp[] = [
  new RegExp(
    `^(?:那|那么|再|请|先|也|把|都|麻烦){0,6}(?:不算|不看|不要|不含|不统计|不计|不包括|别算|别看|去掉|去除|除去|除掉|排除|剔除|扣掉|扣除|刨掉|拿掉|除了)(?:所有的?)?${SOME_DAYS}(?:的)?(?:数据|工单|单子)?(?:以外|之外|外)?(?:的话|了|呢|吧|看看|再看看|重新算|是多少|多少){0,6}[。.!?？]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那|那么|再|请|先|也|把|麻烦){0,6}(?:所有的?)?${SOME_DAYS}(?:的)?(?:数据|工单|单子)?(?:都|也|就|先|统统|全){0,6}(?:不算|不看|不要|不含|不统计|不计|不包括|别算|别看|去掉|去除|除外|排除|剔除|扣掉|扣除|刨掉|拿掉)(?:在内|进去)?(?:的话|了|呢|吧|看看|是多少|多少){0,6}[。.!?？]*$`,
    'u',
  ),
];

/**
 * The plan before without the days that are named, of a week or more. Null where something
 * else is said, or nothing would be left.
 */
export function daysOff(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const said = OFF_ZH.map((pattern) => pattern.exec(words)?.groups?.['days']).find(
    (one) => one !== undefined,
  );
  const days = said === undefined ? null : daysIn(cut(allSuch(said), context));
  if (previous === null || days === null || previous.range === null) return null;
  const { range, kind, grain, by, metrics, where } = previous;
  if (range.from !== null && addDays(range.from, 6) > range.to) return null;
  if (kind === 'list' || kind === 'explain' || grain === 'day' || by.includes('weekday')) return null;
  const before = where.find(({ dim }) => dim === 'weekday');
  if (where.some(({ dim }) => dim === 'day') || (before !== undefined && !('in' in before))) return null;
  const counted = before === undefined ? WEEK : before.in.map(Number);
  const left = counted.filter((day) => !days.includes(day));
  // What is not counted anyway, or all there is, can't be left out.
  if (left.length === 0 || !days.every((day) => counted.includes(day))) return null;
  const entries = metrics.map(metricEntry);
  const kept = [...where.filter((one) => one !== before), { dim: 'weekday' as const, in: left }];
  const fits =
    entries.every(({ timing }) => timing === 'range') && missingDimension(entries, by, kept) === null;
  return fits ? { ...previous, where: kept } : null;
}

/** The days of the week that the words name; null where they name anything else. */
function daysIn(tokens: readonly Token[]): readonly number[] | null {
  const days: number[] = [];
  for (const token of tokens) {
    if (!token.known) return null;
    // Somebody may be called 周末.
    if (canMean(token, 'name')) return null;
    const said = token.meanings.find((meaning) => meaning.k === 'weekdays');
    if (said?.k === 'weekdays')
      days.push(
        ...(said.which === 'weekend' ? [6, 7] : said.which === 'workday' ? [1, 2, 3, 4, 5] : [said.which]),
      );
    else if (!canMean(token, 'filler', 'and', 'possessive')) return null;
  }
  return days.length > 0 ? days : null;
}
