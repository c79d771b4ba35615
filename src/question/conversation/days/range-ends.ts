// The days of the question before with another first day, or another last one: 从10号开始算, "extend it to the 20th", "until July". The end
// that is not named stays. "Since" a day is until now, and is read as such.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { DateRange } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { hasChinese } from '../../normalise.js';
import { canMean } from '../../token.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';

const BEGINS_EN =
  "^(?:(?:and|so|ok|okay|now|then|please|no|actually|can you|could you|let's|let us)[, ]+){0,8}";
const ENDS_EN = '(?:,? (?:instead|rather|then|now|please|only)){0,4}[?.!]*$';
const THE_DAYS = '(?:it|that|this|them|the (?:range|window|dates?|period|time frame|timeframe))';
const SETS = '(?:change|move|set|shift|push|bring|put|pull|make)';
const BEGINS_ZH = '^(?:那|那么|那就|再|还是|改|改成|改为|换成|把|时间|范围|区间|日期|就){0,6}';
const ENDS_ZH = '(?:的)?(?:呢|吧|看看|的话|怎么样|是?多少|就行|就好){0,6}[?？。!]*$';
const TO_ZH = '(?:(?:改|换|调|设|挪|移|提前|推迟|延后|延长)?(?:到|成|为|至|在))';

/** What names another first day; of `day` only a day does, as "from March" may be all of it. */
const STARTS: readonly { readonly said: RegExp; readonly day: boolean }[] = [
  {
    said: new RegExp(
      `${BEGINS_EN}(?:(?:make|have|let) ${THE_DAYS} )?(?:start(?:s|ing)?|begin(?:s|ning)?)(?: ${THE_DAYS})?(?: (?:on|from|at|in|with))? (?<at>.+?)${ENDS_EN}`,
      'u',
    ),
    day: false,
  },
  {
    said: new RegExp(
      `${BEGINS_EN}${SETS} the (?:start|beginning|first day)(?: date| day)?(?: back| forward| up)? to (?<at>.+?)${ENDS_EN}`,
      'u',
    ),
    day: false,
  },
  { said: new RegExp(`${BEGINS_EN}(?:${SETS} ${THE_DAYS} )?from (?<at>.+?)${ENDS_EN}`, 'u'), day: true },
  {
    said: new RegExp(
      `${BEGINS_ZH}(?:从|自|打)(?<at>[^,，到至]+?)(?:开始算起?|开始看|开始|算起|起算|起)${ENDS_ZH}`,
      'u',
    ),
    day: false,
  },
  {
    said: new RegExp(
      `${BEGINS_ZH}(?:开始|起始)(?:的)?(?:日期|时间|那天|日)?${TO_ZH}(?<at>[^,，到至]+?)${ENDS_ZH}`,
      'u',
    ),
    day: false,
  },
];

/** What names another last day; what `grows` names a later one. */
const STOPS: readonly { readonly said: RegExp; readonly day: boolean; readonly grows?: boolean }[] = [
  {
    said: new RegExp(
      `${BEGINS_EN}(?:extend|stretch|run|continue|lengthen|carry|push|keep going)(?: ${THE_DAYS}| on| the end(?: date)?)?(?: out)? (?:through|thru|to|until|till|up to|out to) (?<at>.+?)${ENDS_EN}`,
      'u',
    ),
    day: false,
    grows: true,
  },
  {
    said: new RegExp(
      `${BEGINS_EN}(?:(?:make|have|let) ${THE_DAYS} )?(?:end(?:s|ing)?(?: ${THE_DAYS})?(?: (?:on|at|in|with|by))?|stop(?:s|ping)?(?: ${THE_DAYS})? (?:on|at|in|with|by)) (?<at>.+?)${ENDS_EN}`,
      'u',
    ),
    day: false,
  },
  {
    said: new RegExp(
      `${BEGINS_EN}${SETS} the (?:end|last day)(?: date| day)?(?: back| forward| out)? to (?<at>.+?)${ENDS_EN}`,
      'u',
    ),
    day: false,
  },
  {
    said: new RegExp(
      `${BEGINS_EN}(?:(?:make|take|run) ${THE_DAYS} )?(?:until|till|up to|up until|through) (?:the end of )?(?<at>.+?)${ENDS_EN}`,
      'u',
    ),
    day: false,
  },
  { said: new RegExp(`${BEGINS_EN}(?:make|take|run) ${THE_DAYS} to (?<at>.+?)${ENDS_EN}`, 'u'), day: true },
  {
    said: new RegExp(
      `${BEGINS_ZH}(?:结束(?:时间|日期)?|截止(?:时间|日期)?)?(?:延长|延伸|拉长|延续|顺延|延|续)(?:到|至)(?<at>[^,，到至]+?)(?:为止|截止)?${ENDS_ZH}`,
      'u',
    ),
    day: false,
    grows: true,
  },
  {
    said: new RegExp(
      `${BEGINS_ZH}(?:结束|截止|截至)(?:的)?(?:日期|时间|那天|日)?${TO_ZH}(?<at>[^,，到至]+?)${ENDS_ZH}`,
      'u',
    ),
    day: false,
  },
  // 到底多高 asks, and names no end.
  {
    said: new RegExp(`${BEGINS_ZH}(?:到(?!底)|至)(?<at>[^,，到至]+?)(?:为止|截止)?${ENDS_ZH}`, 'u'),
    day: false,
  },
];

/**
 * The reading of such a turn, refused where its last day would come before its first; null where it says something else, or the days
 * stand against others. @param words normalised
 */
export function anotherEnd(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  const range = previous?.range ?? null;
  if (previous === null || range === null) return null;
  if (isNoStretch(previous) || range.from === null) return asOfThatDay(words, previous, context, lang, turn);
  const daysOf = (way: string): DateRange | null => {
    const then = turn(way, context);
    return then.status === 'plan' && onlyDaysOf(then.plan, previous) ? then.plan.range : null;
  };
  // "The 10th" by itself may be any month's: between two days it is one of that time.
  const named = (at: string, isDay: boolean, between: string): DateRange | null => {
    const alone = daysOf(hasChinese(words) ? `那${at}呢` : `and ${at}`);
    if (alone !== null && alone.from !== null) return isDay && alone.from !== alone.to ? null : alone;
    return isDay && !/\d/u.test(at) ? null : daysOf(between);
  };
  for (const { said, day } of STARTS) {
    const at = said.exec(words)?.groups?.['at'];
    const days =
      at === undefined
        ? null
        : named(at, day, hasChinese(words) ? `${at}到${range.to}` : `from ${at} to ${range.to}`);
    // What begins behind the last day runs on until now.
    if (days !== null && days.from !== null && days.from <= range.to)
      return withDays(previous, { from: days.from, to: range.to }, lang);
  }
  for (const { said, day, grows = false } of STOPS) {
    const at = said.exec(words)?.groups?.['at'];
    const days =
      at === undefined
        ? null
        : named(at, day, hasChinese(words) ? `${range.from}到${at}` : `from ${range.from} to ${at}`);
    if (days === null || (grows && days.to <= range.to)) continue;
    return days.to < range.from
      ? refused({ why: 'not_supported', words: [words] }, lang)
      : withDays(previous, { from: range.from, to: days.to }, lang);
  }
  return null;
}

/** Not several days on end, and no other end of them. */
const isNoStretch = ({ range, compare }: Plan): boolean =>
  range === null || range.from === null || range.from === range.to || compare !== null;

/** The day that a turn names as an end of the days before; null where it names none. */
function endNamed(words: string, context: ReadContext): { at: string; last: boolean } | null {
  for (const ends of [STARTS, STOPS])
    for (const { said, day } of ends) {
      const at = day ? undefined : said.exec(words)?.groups?.['at'];
      if (at !== undefined && cut(at, context).every((token) => canMean(token, 'time', 'filler')))
        return { at, last: ends === STOPS };
    }
  return null;
}

/** "Up to March 15" after the backlog of one day is how it stood on that day. */
function asOfThatDay(
  words: string,
  previous: Plan,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Reading | null {
  const stands =
    previous.compare === null && previous.metrics.every((id) => metricEntry(id).timing !== 'range');
  const end = stands ? endNamed(words, context) : null;
  if (end?.last !== true) return null;
  const then = turn(hasChinese(words) ? `那${end.at}呢` : `and ${end.at}`, context);
  return then.status === 'plan' && onlyDaysOf(then.plan, previous) ? { ...then, lang } : null;
}

/** "Up to March 15" after two stretches side by side, or after one day's tickets: it is not clear what would end there. */
export const endsNothing = (words: string, previous: Plan, context: ReadContext): boolean =>
  isNoStretch(previous) &&
  previous.range !== null &&
  (previous.compare !== null || previous.metrics.some((id) => metricEntry(id).timing === 'range')) &&
  endNamed(words, context) !== null;

/** Whether nothing but the days is another. */
const onlyDaysOf = (plan: Plan, previous: Plan): boolean =>
  plan.metrics.join() === previous.metrics.join() &&
  JSON.stringify(plan.where) === JSON.stringify(previous.where) &&
  plan.by.join() === previous.by.join();

const withDays = (previous: Plan, range: DateRange, lang: Lang): Reading => ({
  status: 'plan',
  plan: { ...previous, range, assumed: previous.assumed.filter((one) => one !== 'last_30_days') },
  lang,
});
