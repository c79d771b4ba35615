// Days that are said by what was asked before: "that day", 那个月, "the whole week", "the day after". What else the turn says is read as
// going on from there.
import { addDays, addSteps, startOf, stepOf, type DateRange, type Grain } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import { hasChinese } from '../../normalise.js';
import type { Plan, Reading } from '../../plan.js';
import { sameLook } from './same-look.js';
import { cut, type Lang, meaning, type Read, refused } from '../turn-parts.js';
import { canMean } from '../../token.js';
import { STEP_WORDS } from '../../time/step-words.js';

const EN_GRAIN = '(day|week|month|quarter|year)';
const ZH_GRAIN = '(天|日|周|星期|礼拜|月|季度|年)';
/** The days themselves, or the whole step that they lie in. */
const SAME: readonly RegExp[] = [
  new RegExp(
    `(?:\\b(?:in|on|for|during|of|over) )?\\b(?:the whole of that|all of that|the rest of that|that|the same|the whole|the entire|whole) ${EN_GRAIN}(?:'s)?\\b(?! (?:before|after|last|ago))`,
    'u',
  ),
  new RegExp(
    // 那一季度呢, 那一月呢 name the first of them.
    `(?:就|也)?(?:在)?(?!那一[季月]|那(?:周|星期|礼拜)[一二三四五六日天末])(?:那|该|同)(?:一|整)?个?${ZH_GRAIN}(?:里|内|的时候)?|(?:一?整|全)个?${ZH_GRAIN}|当${ZH_GRAIN}(?!前)`,
    'u',
  ),
];

/** The step behind those days. */
const NEXT: readonly RegExp[] = [
  new RegExp(
    `^(?:and |what about |how about |then |ok ){0,8}(?:the )?(?:${EN_GRAIN} after(?: that)?|following ${EN_GRAIN}|(?<=the )next ${EN_GRAIN})(?: then)?[?.]*$`,
    'u',
  ),
  new RegExp(
    // 下周 and 下个月 by themselves are still to come.
    `^(?:那|那么)?(?:(?:再|往)(?:后|下)(?:一|1)?个?${ZH_GRAIN}|后(?:一|1)?个?${ZH_GRAIN}|下(?:一|1)个?${ZH_GRAIN}|第二(天)|次(日)|之后(?:的)?(?:那|一)个?${ZH_GRAIN}|转过(天)来)(?:呢|的呢|怎么样)?[?]*$`,
    'u',
  ),
];

/**
 * 下个月呢 after April, where May is long over: the step behind those days. By themselves these words are of days to come, so they are read so
 * only where the step behind is over, too, and is not the one that has begun.
 */
const BARE_NEXT: readonly RegExp[] = [
  new RegExp(
    `^(?:and |what about |how about |then |ok |so |now |in |for ){0,8}next (month|week|quarter|year)(?:'s)?(?: then)?[?.!]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那|那么|再看?|看看|看){0,3}下个?(月|周|星期|礼拜|季度)(?:的|的呢|呢|是多少|怎么样|如何){0,2}[?？。]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那|那么|再看?|看看|看){0,3}(?:后面|后头|接下来|接着|往后|再往后|随后|之后|后续)(?:的)?(?:那)?(?:一|1)?个?(天|周|星期|礼拜|月|季度|年)(?:的|的呢|呢|是多少|怎么样|如何){0,2}[?？。]*$`,
    'u',
  ),
];

/** 下个月呢，就是4月: the same days in two ways. */
const NAMELY =
  /^(?<first>[^,，]{2,12}?)(?:呢)?[,，]\s*(?:也就是|就是|即|也即)(?:说)?(?<second>[^,，]{2,10}?)(?:呢|吧)?[?？。]*$/u;

/** The turn with its days put in; null where it names none by what was said before. @param words normalised */
export function daysBefore(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous, step = null } = context;
  if (previous === null || previous.range === null) return null;
  const look = sameLook(words, context, lang, turn);
  if (look !== null) return look;
  const twice = NAMELY.exec(words)?.groups;
  if (twice !== undefined) {
    const ways = [twice['first'], twice['second']].map((way) => turn(`那${way}呢`, context));
    const [first, second] = ways.map((way) => (way.status === 'plan' ? meaning(way.plan) : null));
    return first !== null && first === second ? (ways[0] ?? null) : null;
  }
  const bare = grainIn(words, BARE_NEXT);
  const isOver = bare !== null && endOfNext(bare.grain, previous.range, context) !== null;
  if (bare !== null && isOver) return following(bare.grain, previous, previous.range, context, lang);
  const after = grainIn(words, NEXT);
  if (after !== null) return following(after.grain, previous, previous.range, context, lang);
  const week = WEEK_EARLIER.test(words) ? weekEarlier(previous, previous.range) : null;
  if (week !== null) return { status: 'plan', plan: week, lang };
  const against = AGAINST_WEEK_EARLIER.test(words) ? weekEarlier(previous, previous.range) : null;
  if (against !== null && against.range !== null)
    return turn(hasChinese(words) ? `和${against.range.to}比` : `compared with ${against.range.to}`, context);
  const said = grainIn(words, SAME);
  if (said === null) return null;
  // "complaints on 4 May, that day only": days of its own beside them.
  const rest = tidy(words.replace(said.text, ' '));
  // 第二多的那天: the day that is so, and not the one before.
  if (
    /[高多少低大小快慢好差长短忙]的?$/u.test(words.slice(0, words.indexOf(said.text))) &&
    /^[那该]/u.test(said.text)
  )
    return null;
  if (cut(rest, context).some((token) => canMean(token, 'time', 'every', 'weekdays'))) return null;
  const days = sameDays(said.grain, step, previous.range, context);
  if (days === null) return null;
  const whole = /整|全|whole|entire/u.test(said.text);
  const base = within(previous, days, step !== null, whole);
  if (rest === '') return { status: 'plan', plan: base, lang };
  const goesOn = lang === 'zh' ? `那${rest}` : `and ${rest}`;
  return turn(goesOn, {
    ...context,
    previous: base,
    step: null,
    // "how many did they resolve that month", of the days that stand there: they are still who was shown.
    shown: meaning(base) === meaning(previous) ? (context.shown ?? null) : null,
    offered: [],
    passed: [],
    lost: [],
  });
}

const WEEK_EARLIER =
  /^(?:and |what about |how about |ok ){0,8}(?:on )?(?:the )?same day (?:last week|(?:of |in )?the week before|(?:a|one) week (?:earlier|before|ago))[?.]*$|^(?:那|那么)?(?:上周|上星期|上个星期|上礼拜|前一周)的?(?:同一天|同日|这一?天|那一?天)(?:呢|的呢|是多少)?[?？。]*$/u;

/** "vs the same day last week", 跟上周同一天比. */
const AGAINST_WEEK_EARLIER =
  /^(?:and |ok |so |now ){0,4}(?:how does (?:it|that|this) )?(?:vs\.?|versus|against|compared?(?: (?:it|that|this))?(?: (?:with|to|against))) (?:the )?same (?:day|time) (?:last week|(?:of |in )?the week before|(?:a|one) week (?:earlier|before|ago))[?.]*$|^(?:那|那么)?(?:跟|和|与|同|比|对比)(?:一下)?(?:上周|上星期|上个星期|上礼拜|前一周)的?(?:同一天|同日|这一?天|那一?天)(?:相比|对比|比较|比)?(?:一下|一比|起来)?(?:呢|怎么样|如何|差多少|高还是低|多还是少)?[?？。]*$/u;

/** The same weekday of the week before; null where more than a day was asked for. */
function weekEarlier(plan: Plan, { from, to }: DateRange): Plan | null {
  if (from !== to || from === null || plan.compare !== null) return null;
  const day = addDays(to, -7);
  return { ...plan, range: { from: day, to: day } };
}

function grainIn(
  words: string,
  patterns: readonly RegExp[],
): { readonly grain: Grain; readonly text: string } | null {
  for (const pattern of patterns) {
    const found = pattern.exec(words);
    const grain = found?.slice(1).find((group) => group !== undefined);
    if (found !== null && grain !== undefined && STEP_WORDS[grain] !== undefined)
      return { grain: STEP_WORDS[grain], text: found[0] };
  }
  return null;
}

/** What is left of a turn without its days. */
const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,，的]+|[\s,，。?？呢]+$/gu, '')
    .replace(/^(?:and|what about|how about|ok|just|only|那|就)(?: |$)/u, '')
    .trim();

/** The step that was named last, or the one that the days asked for lie in; null where they lie in several. */
function sameDays(
  grain: Grain,
  step: DateRange | null,
  range: DateRange,
  { today, weekStart }: ReadContext,
): DateRange | null {
  const from = step?.from ?? range.from;
  const to = step === null ? range.to : step.to;
  if (from === null) return null;
  const whole = stepOf(grain, from, weekStart);
  if (to > whole.to || from > today) return null;
  return { from: whole.from, to: whole.to > today ? today : whole.to };
}

/** What was asked, in these days: of a ranking of steps, or a comparison, the figure. */
function within(plan: Plan, range: DateRange, named: boolean, whole: boolean): Plan {
  const stepped = plan.grain !== null && (named || plan.by.length === 0);
  const kind =
    stepped || plan.kind === 'drivers' || (plan.kind === 'compare' && plan.compare !== null)
      ? 'value'
      : plan.kind;
  const { having: _having, ...rest } = plan;
  const where = whole
    ? plan.where.filter(({ dim }) => dim !== 'weekday' && dim !== 'day' && dim !== 'hour')
    : plan.where;
  return {
    ...(stepped ? rest : plan),
    kind: stepped && plan.by.length > 0 ? 'breakdown' : kind,
    range,
    where,
    compare: null,
    grain: null,
    ...(stepped ? { order: null, limit: null } : {}),
    assumed: plan.assumed.filter((one) => one !== 'last_30_days'),
  };
}

/** The last day of the step behind those days; null where that step is not over. */
function endOfNext(grain: Grain, { from }: DateRange, { today, weekStart }: ReadContext): string | null {
  if (from === null) return null;
  const end = addDays(addSteps(grain, from, 2), -1);
  return end < startOf(grain, today, weekStart) ? end : null;
}

/** The step after the one that was asked for; what has not begun yet is not foretold. */
function following(
  grain: Grain,
  plan: Plan,
  range: DateRange,
  context: ReadContext,
  lang: Lang,
): Reading | null {
  const { today, weekStart } = context;
  if (range.from === null || startOf(grain, range.from, weekStart) !== range.from) return null;
  const end = addDays(addSteps(grain, range.from, 1), -1);
  if (range.to !== end && range.to !== today) return null;
  const from = addSteps(grain, range.from, 1);
  if (from > today) return refused({ why: 'future' }, lang);
  const to = addDays(addSteps(grain, from, 1), -1);
  return {
    status: 'plan',
    lang,
    plan: {
      ...plan,
      range: { from, to: to > today ? today : to },
      compare: null,
      kind: plan.kind === 'compare' && plan.compare !== null ? 'value' : plan.kind,
    },
  };
}
