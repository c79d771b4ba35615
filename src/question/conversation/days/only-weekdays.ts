// 只看周五, "only fridays" of a month: all such days in it. One such day of a week is that day, which is read as days are. The last
// two such days are not what is left of a month: refused.
import { metricEntry } from '../../../metrics/catalogue.js';
import { addDays } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import { missingDimension } from '../../interpret/plan-filters.js';
import type { Plan } from '../../plan.js';

const DAY_ZH = '(?:每个?|所有的?)?(?:周|星期|礼拜)[一二三四五六日天]';
const ZH = new RegExp(
  `^(?:那|那么|再|然后|就)?(?:只|仅|单)(?:看看?|要|算|统计|留|保留)(?:其中|里面|里头)?(?:的)?(?<days>${DAY_ZH}(?:(?:和|跟|与|、|,|，|以及|还有){1,6}${DAY_ZH}){0,6})(?:的|这|那|几天|些天|一天|数据|工单|单){0,6}(?:呢|吧|就行|就好|看看|怎么样|的话){0,6}[?？。!]*$`,
  'u',
);
const DAY_EN = '(?:mon|tues|wednes|thurs|fri|satur|sun)days';
const EN = new RegExp(
  `^(?:(?:and|ok|okay|now|so|then|please|show|show me)[, ]+){0,8}(?:only|just)(?: for| on| the| all){0,8}(?: every| each)? (?<days>${DAY_EN}(?:(?:,| and| or| &){1,8} ${DAY_EN}){0,8})(?: only| please| then){0,8}[?.!]*$`,
  'u',
);
const ORDER_ZH = '一二三四五六日';
const ORDER_EN = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** `no`: there are no such days of it. Null where nothing of the kind is said, or it is one day of a week. @param words normalised */
export function onlyWeekdays(words: string, { previous }: ReadContext): Plan | 'no' | null {
  const said = (ZH.exec(words) ?? EN.exec(words))?.groups?.['days'];
  const range = previous?.range ?? null;
  if (said === undefined || previous === null || range === null) return null;
  const days = [
    ...said.matchAll(/(?:周|星期|礼拜)([一二三四五六日天])|(mon|tue|wed|thu|fri|sat|sun)[a-z]*days/gu),
  ].map(
    ([, zh, en]) =>
      (zh === undefined ? ORDER_EN.indexOf(en ?? '') : ORDER_ZH.indexOf(zh.replace('天', '日'))) + 1,
  );
  if (range.from !== null && addDays(range.from, 6) >= range.to) return null;
  const { kind, by, grain, metrics, where } = previous;
  // A course by day has the other days as gaps, and tickets stand one by one: what is said of these is read as it stands.
  if (kind === 'list' || grain === 'day') return null;
  const entries = metrics.map(metricEntry);
  const others = where.filter(({ dim }) => dim !== 'weekday' && dim !== 'day');
  const inOrder = [...new Set(days)].toSorted((a, b) => a - b);
  const kept = [...others, { dim: 'weekday' as const, in: inOrder }];
  // What stands at a moment has no days of its own.
  const fits =
    kind !== 'explain' &&
    !by.includes('weekday') &&
    entries.every(({ timing }) => timing === 'range') &&
    missingDimension(entries, by, kept) === null;
  return fits ? { ...previous, where: kept } : 'no';
}
