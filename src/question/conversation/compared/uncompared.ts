// A comparison is taken away: "no comparison", 不用对比, "just April" after April against March, "never mind March": one figure alone.
import type { DateRange } from '../../../time/local-date.js';
import { withoutAgainst } from '../../lines/beside-whole.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { yearEarlier } from '../../time/period.js';
import { canMean, type Token } from '../../token.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';

const BEGINS =
  "^(?:(?:and|ok|okay|now|but|please|just|actually|let's|can you|so|then|i|we|me|show|give|(?:it|that|this))[, ]+){0,8}";
const END =
  '(?: (?:please|now|anymore|any more|any longer|at all|this time|again|though|for now|too)){0,8}[.!?]*$';
const COMPARISON =
  '(?:(?:the|a|any|that|this|all|more) ){0,8}(?:comparisons?|comparing)(?: (?:part|bit|column|figure))?';
const AWAY_EN = new RegExp(
  `${BEGINS}(?:(?:drop|remove|lose|skip|leave (?:out|off|away)|take (?:out|off|away)|get rid of|forget(?: about)?|ditch|scrap|hide|cancel|stop(?: with)?|turn off|switch off|kill|undo|ignore|omit|without|no need for|don't (?:need|want)|do not need|never ?mind|minus|no) ${COMPARISON}|(?:don't|do not|no need to|not|stop) compar(?:e|ing|ed)(?: (?:it|them|that|anything))?|uncompared|on (?:its|their) own,? ${COMPARISON} off|${COMPARISON} (?:off|out|away|gone))${END}`,
  'u',
);
const NO_ZH = '(?:不用|别|不要|不再|不必|无需|甭|先别|先不|不需要|不想|别再|不)(?:再|做|看|要|去){0,6}';
const MATCH_ZH = '(?:对比|比较|环比|同比)';
const AWAY_ZH = new RegExp(
  `^(?:那|先|也|就|还是|了){0,6}(?:${NO_ZH}${MATCH_ZH}(?:了|吧|啦|啊){0,6}|${NO_ZH}比(?:了|吧|啦){1,6}|(?:不用|别|不要|不必|无需)(?:再)?比|(?:把)?(?:去掉|取消|不要|不看|关掉|拿掉|撤掉|删掉|去除)(?:这个|那个)?${MATCH_ZH}(?:了|吧)?|(?:把)?${MATCH_ZH}(?:就|先|也)?(?:去掉|取消|不要|不看|关掉|拿掉|撤掉|删掉|去除|不用|免了|算了)(?:看)?(?:了|吧)?)[。.!]*$`,
  'u',
);

const AHEAD_EN = new RegExp(
  `${BEGINS}(?:(?:without|no|forget(?: about)?|drop|skip|leaving(?: aside)?|leave|setting aside|ignoring|never ?mind|minus) ${COMPARISON}(?: aside| out| off)?|without comparing(?: (?:it|them|anything))?)(?: (?:this time|for now|please|now|though)){0,3} ?[,;:.–-]+ ?(?:and |just )?(?<rest>.{4,})$`,
  'u',
);
const AHEAD_ZH = new RegExp(
  `^(?:那|先|也|就|还是|好|这次){0,6}(?:${NO_ZH}${MATCH_ZH}|${NO_ZH}比|(?:不|别|无需|不用|不要|先不)(?:做|看|要|带)?${MATCH_ZH}|(?:去掉|取消|撇开|抛开)${MATCH_ZH})(?:了|吧|啦|的话|的情况下){0,3}[,;。:] ?(?<rest>.{4,})$`,
  'u',
);
/** Asks for a figure as a question of its own. */
const ASKS =
  /^(?:how (?:many|much)|what(?:'s| is| was| were| are)|give me the number)(?![a-z])|多少|几[个张单条起件]/u;

/** "without the comparison, how many complaints in July?": a question of its own with days of its own, and nothing of what was compared. @param words normalised */
export function aheadWithout(
  words: string,
  { previous }: ReadContext,
  alone: (rest: string) => Reading,
): Reading | null {
  const { rest } = (AHEAD_EN.exec(words) ?? AHEAD_ZH.exec(words))?.groups ?? {};
  if (previous === null || previous.compare === null || rest === undefined || !ASKS.test(rest)) return null;
  const told = alone(rest);
  const whole =
    told.status === 'plan' && told.plan.compare === null && !told.plan.assumed.includes('last_30_days');
  return whole ? told : null;
}

/** Whether nothing but that is said. @param words normalised */
const isTakenAway = (words: string): boolean => AWAY_EN.test(words) || AWAY_ZH.test(words);

/** 不比了: the figure alone. Null where nothing is set against other days, or it is how far they moved that is ranked. */
export function uncompared(plan: Plan): Plan | null {
  if (plan.against !== undefined) return withoutAgainst(plan);
  if (plan.kind !== 'compare' || plan.compare === null || plan.order !== null) return null;
  const assumed = plan.assumed.filter((one) => one !== 'previous_range');
  const [dim] = plan.by;
  // Those that were named stay side by side.
  const named = plan.where.some((filter) => filter.dim === dim && 'in' in filter && filter.in.length > 1);
  const kind = dim === undefined ? 'value' : named ? 'compare' : 'breakdown';
  return { ...plan, kind, compare: null, assumed };
}

/** Who moved the most is no question without a comparison: what was compared before it was asked. */
function unranked(plan: Plan, { earlier = [] }: ReadContext): Plan {
  const before = plan.order === null ? undefined : earlier.findLast((one) => one.kind === 'compare');
  const same =
    before !== undefined &&
    before.order === null &&
    before.metrics.join() === plan.metrics.join() &&
    JSON.stringify([before.range, before.compare]) === JSON.stringify([plan.range, plan.compare]);
  return same ? { ...plan, by: before.by, order: null, limit: null } : plan;
}

/** "no comparison", 不跟去年比了, 不用比三月了 as the first of two steps: the figure alone. */
export function comparisonGone(words: string, context: ReadContext, turn: Read): Plan | null {
  const alone = context.previous === null ? null : uncompared(unranked(context.previous, context));
  if (alone === null || isTakenAway(words)) return alone;
  const then = otherGone(words, alone, context, turn);
  return then?.status === 'plan' ? then.plan : null;
}

/** The reading of such a turn; null where it is none. @param words normalised */
export function withoutComparison(
  words: string,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Reading | null {
  const { previous } = context;
  if (previous?.kind !== 'compare' && previous?.against === undefined) return null;
  if (isTakenAway(words)) {
    const plan = uncompared(unranked(previous, context));
    return plan === null
      ? refused({ why: 'not_supported', words: [words] }, lang)
      : { status: 'plan', plan, lang };
  }
  const alone = uncompared(previous);
  return alone === null || previous.kind !== 'compare'
    ? null
    : (oneOfThem(words, alone, context, turn) ?? otherGone(words, alone, context, turn));
}

/** "just April", 只看4月 where April stands against March: that one alone. */
function oneOfThem(words: string, alone: Plan, context: ReadContext, turn: Read): Reading | null {
  // "last week only, no comparison", 现在只看上周，不要对比: the one is said by the other.
  const one = words.replace(NO_COMPARISON_BEHIND, '');
  const bare = one.replace(ONLY_BEHIND, '');
  const tokens = cut(bare, context);
  const only = bare !== words || tokens.some((token) => canMean(token, 'only'));
  const fits = tokens.every((token) => canMean(token, 'only', 'time', 'filler', 'metric', 'type', ...BESIDE));
  if (!only || !fits || !tokens.some((token) => canMean(token, 'time'))) return null;
  const then = turn(bare, { ...context, previous: alone });
  return then.status === 'plan' && then.plan.compare === null && then.plan.kind !== 'compare' ? then : null;
}

const NO_COMPARISON_BEHIND = new RegExp(
  `[,，;、 ]{1,2}(?:and )?(?:(?:no|without|skip|drop|minus|don't want|don't need|not) ${COMPARISON}|(?:not |un)compared|(?:也|就)?(?:${NO_ZH}|去掉|取消)(?:任何|这个)?(?:${MATCH_ZH}|比)(?:了|啦|吧)?)(?: please| this time| now)?[。.!?]*$`,
  'u',
);
const BESIDE = ['follow_up', 'possessive', 'instead', 'and', 'figure', 'dim', 'each', 'trend'] as const;
const ONLY_BEHIND =
  / (?:alone|by itself|on its own)(?=[.!?]*$|, )|(?:单独|单)(?:来)?看(?:看|一下)?(?:吧)?[。!]*$|(?:就行|就好|就够了?|即可|就可以)(?:了|吧){0,6}[。!]*$/u;

/** Whether a plan asks for one of the two ranges that stand against each other, and for no comparison. */
const isOneOf = ({ range, compare }: Plan, { previous }: ReadContext): boolean =>
  compare === null &&
  [previous?.range, previous?.compare].some((one) => one?.from === range?.from && one?.to === range?.to);

const GONE: readonly RegExp[] = [
  new RegExp(
    `${BEGINS}(?:never ?mind|forget(?: about)?|drop|skip|leave out|leave off|remove|without|lose|ignore|scrap|ditch|take out|get rid of|(?:don't|do not|no need to|not|stop|no more) compar(?:e|ing) (?:(?:it|them|that|this) )?(?:with|to|against)|don't need|no need for) (.+?)${END}`,
    'u',
  ),
  /^(?:那|就|先|也){0,6}(?:把)?(.+?)(?:的)?(?:就|先|也|都)?(?:不要了|不看了|去掉|不用了|不用看了?|不用管了?|拿掉|不要|不比了|别比了)(?:吧|了){0,6}[。!]*$/u,
  /^(?:那|就|先|也){0,6}(?:不看|别看|不要|去掉|不用看|不管|别管)(.+?)(?:的)?(?:了|吧){0,6}[。!]*$/u,
  /^(?:那|就|先|也|都){0,6}(?:不用?|别|不要|不必|无需|不需要|甭)(?:再|去|拿){0,6}(?:和|跟|与|同|比|对比)(.+?)(?:对比|比较|相比|比)?(?:了|吧){0,6}[。!]*$/u,
];

/** "never mind March", 3月不要了: the other of the two alone. */
function otherGone(words: string, alone: Plan, context: ReadContext, turn: Read): Reading | null {
  const said = GONE.flatMap((pattern) => pattern.exec(words)?.[1] ?? [])[0];
  const isTime = (token: Token): boolean => canMean(token, 'time', 'filler', 'possessive');
  if (said !== undefined && isYearBefore(said, context))
    return { status: 'plan', plan: alone, lang: /[a-z]/u.test(words) ? 'en' : 'zh' };
  const tokens = said === undefined ? [] : cut(said, context);
  if (said === undefined || !tokens.every(isTime) || !tokens.some((token) => canMean(token, 'time')))
    return null;
  const then = turn(/[a-z]/u.test(words) ? `and ${said}` : `那${said}呢`, { ...context, previous: alone });
  if (then.status !== 'plan' || context.previous === null) return null;
  // 不跟上个月比了: the same days of it stand beside a month that is under way.
  if (isFrontOf(context.previous.compare, then.plan.range) && then.plan.compare === null)
    return { ...then, plan: alone };
  if (!isOneOf(then.plan, context)) return null;
  const { range, compare } = context.previous;
  const gone = then.plan.range?.from === range?.from && then.plan.range?.to === range?.to;
  return { ...then, plan: { ...alone, range: gone ? compare : range } };
}

/** 去年, "last year" where the same days of the year before stand beside: those, and not all of that year. */
const isYearBefore = (said: string, { previous }: ReadContext): boolean => {
  const year = previous === null || previous.range === null ? null : yearEarlier(previous.range);
  return (
    /^(?:去年同?期?|同期|上年同?期?|(?:the )?same (?:time|period|days|month) last year|last year|a year (?:ago|earlier|before)|the year before)$/u.test(
      said,
    ) &&
    year !== null &&
    year.from === previous?.compare?.from &&
    year.to === previous.compare.to
  );
};

/** Whether the days are the first of the others, all of which have gone by. */
const isFrontOf = (days: DateRange | null, whole: DateRange | null): boolean =>
  days !== null && whole !== null && days.from === whole.from && days.to < whole.to;
