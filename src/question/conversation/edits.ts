// Turns that change the plan before by a word or two: a condition less, one more, one further back, the other way round, split again.
import { metricEntry } from '../../metrics/catalogue.js';
import type { Filter } from '../../metrics/query.js';
import type { DateRange, Weekday } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';
import type { Plan } from '../plan.js';
import { inferPeriod, previousRange } from '../time/period.js';
import { canMean, type Token } from '../token.js';
import {
  addedWords,
  countedAgain,
  liftedWords,
  liftsExclusions,
  liftsLast,
  withAlso,
  withBack,
  withoutFilter,
  withoutLast,
} from './conditions/conditions.js';
import { daysBack } from './days/days-back.js';
import { theirTeam, theNamesake } from './people/others.js';
import { twoTogether } from './compared/pair.js';
import { partOfIt } from './conditions/part-of-it.js';
import { placeOf } from './ranked/ranks.js';
import { notOnly } from './conditions/not-only.js';
import { cut } from './turn-parts.js';
import { wholeTable } from './ranked/whole-table.js';
import { sameLastYear } from './days/year-before.js';

/** The plan before as the words change it; null where they say something else. @param words normalised */
export function edited(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  if (previous === null) return null;
  const less = lessOf(words, context) ?? daysBack(words, context);
  if (less !== null) return less;
  const included = unexcluded(words, context);
  if (included !== null) return included;
  const whole = wholeTable(words, context);
  if (whole !== null) return whole;
  const yearBack = sameLastYear(words, context);
  if (yearBack !== null) return yearBack;
  const last = lastGone(words, context);
  if (last !== null) return last;
  const further = goesFurtherBack(words) ? stepFurtherBack(previous, context) : null;
  if (further !== null) return further;
  const part = SHARE.test(ofWhole(words, context)) ? partOf(words, previous, context) : null;
  if (part !== null) return part;
  const rate = OF_TICKETS.test(words) ? rateOf(previous) : null;
  if (rate !== null) return rate;
  const ofOne = partOfIt(words, context);
  if (ofOne !== null) return ofOne;
  if (JUDGES.test(words)) {
    const judged = judgement(previous);
    if (judged !== null) return judged;
  }
  if (DRAW.test(words) && previous.kind !== 'explain') return { ...previous, chart: null };
  const together = twoTogether(words, context);
  if (together !== null) return together;
  const namesake = theNamesake(words, context) ?? theirTeam(words, context);
  if (namesake !== null) return namesake;
  const more = putBack(words, context) ?? placeOf(words, context);
  if (more !== null) return more;
  // "reverse that" where no order was asked for may take back what was.
  const turns = FLIP.test(words) || (previous.order !== null && FLIP_THAT.test(words));
  return turns ? flipped(previous) : null;
}

/** The plan before without a condition or its groups, as the words say; null where they say no such thing. @param words normalised */
export function lessOf(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  if (previous === null) return null;
  const beyond = notOnly(words, context);
  if (beyond !== null) return beyond;
  const lifted = liftedWords(words);
  const without = lifted === null ? null : withoutFilter(previous, cut(lifted, context));
  if (without !== null) return without;
  const group = ungroupedWords(words);
  if (group === null) return null;
  const dropped = /^(?:ok |now |just ){0,8}(?:forget|drop|never mind|ignore|skip|lose)/u.test(words)
    ? withoutGroups(previous, cut(group, context))
    : null;
  if (dropped !== null) return dropped;
  const undivided = group === '' ? withoutDays(previous) : null;
  return undivided ?? ungrouped(previous, cut(group, context));
}

/** The plan before without the filter that came last, where "scrap that filter" is said. */
export function lastGone(words: string, { previous, earlier = [] }: ReadContext): Plan | null {
  return previous !== null && liftsLast(words) ? withoutLast(previous, earlier.at(-1) ?? null) : null;
}

/** "include them again", "put her back": nothing is left out any longer; of several that are, one person or thing is none in particular. */
export function unexcluded(words: string, { previous }: ReadContext): Plan | null {
  const back = previous === null ? null : liftsExclusions(words);
  if (previous === null || back === null) return null;
  const out = previous.where.filter((filter) => 'not' in filter);
  const people = back.person ? out.filter(({ dim }) => dim === 'agent') : out;
  const values = people.flatMap((filter) => ('not' in filter ? filter.not : []));
  if (values.length === 0 || (back.one && values.length > 1)) return null;
  const where = previous.where.filter((filter) => !people.some((one) => one === filter));
  return { ...previous, where };
}

/** "put email back" as the first of two steps. */
export function putBack(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const again = previous === null ? null : countedAgain(words);
  const back = previous === null || again === null ? null : withBack(previous, cut(again, context));
  if (back !== null) return back;
  const added = previous === null ? null : addedWords(words);
  return previous === null || added === null ? null : withAlso(previous, cut(added, context));
}

/** "not wechat" as the first of two steps, where the figure before was of nothing but WeChat. */
export function namedGone(words: string, context: ReadContext): Plan | null {
  const [, name] =
    /^(?:不看|别看|不要|去掉|不算|drop |not |without |no more )(?:the |只)?(.+?)了?$/u.exec(words) ?? [];
  const { previous } = context;
  if (previous === null || name === undefined) return null;
  const said = cut(name, context);
  const left = withoutFilter(previous, said);
  const shown = previous.where.filter((filter) => left?.where.includes(filter) === false);
  // "without mondays" where they are left out already takes nothing away that was shown.
  const days = said.flatMap(weekdayNamed);
  const isShown = (filter: Filter): boolean =>
    'in' in filter && (filter.dim !== 'weekday' || days.every((day) => filter.in.includes(day)));
  return shown.every(isShown) ? left : null;
}

/** The days of the week that a word means by their names. */
const weekdayNamed = (token: Token): Weekday[] =>
  token.known
    ? token.meanings.flatMap((one) =>
        one.k === 'weekdays' && typeof one.which === 'number' ? one.which : [],
      )
    : [];

const SHARE =
  /^(?:and |so |ok ){0,8}(?:what|which|how much|how big) (?:a )?(?:share|percentage|proportion|part|fraction|percent|%)(?: of (?:the |all )?(?:total|whole|all|everything|tickets|that))? (?:is|was|does|did|are|were) (?:that|it|this|they|those)(?: make up| account for)?[?.]*$|^(?:那|这|它|那这个|这个)?(?:一共|总共)?占(?:了|到)?(?:全部|总数|总量|整体|所有)?(?:的)?(?:多少|几成|百分之几|百分之多少|多大比例|多少比例|(?:比例|比重|百分比)(?:是)?(?:多少|多大|多高)?)[?？。]*$|^(?:那)?(?:占比|比重|份额)(?:呢|多少|是多少)?[?？。]*$/u;

/** 占全部投诉的多少 after complaints: the whole, with the figure named again. Of another figure it is something else. */
function ofWhole(words: string, context: ReadContext): string {
  const [all = '', head = '', figure = '', tail = ''] =
    /^((?:那|这|它|那这个|这个|他们|他|她)?(?:一共|总共)?占(?:了|到)?)(?:全公司|公司|全部的?|所有的?|整体的?|全体的?|总的?|全)([^,，的]{1,10}?)(?:总量|总数|里头|里面|里|中)?((?:的)?(?:多少|几成|百分之几|百分之多少|多大比例|多少比例|比例|比重|百分比)[^,，]*)$/u.exec(
      words,
    ) ?? [];
  const tokens =
    all === '' ? [] : cut(figure, context).filter((token) => !canMean(token, 'filler', 'figure'));
  const isIt = (token: Token): boolean =>
    token.known &&
    token.meanings.some((one) =>
      one.k === 'metric' || one.k === 'type'
        ? one.metric === context.previous?.metrics[0]
        : one.k === 'ticket_noun' && context.previous?.metrics[0] === 'tickets',
    );
  return tokens.length > 0 && tokens.every(isIt) ? `${head}全部${tail}` : words;
}

const OF_TICKETS =
  /^(?:(?:and|so|ok|what(?:'s| is| was) (?:that|it))[, ]+){0,8}(?:in terms of |expressed )?as (?:a |an )?(?:share|percentage|proportion|percent|fraction|%)(?: of| out of) (?:all |the |our |total |overall ){0,8}(?:tickets?|ticket volume|volume|cases)[?.!]*$|^(?:那|那么|换成|折成)?占(?:了)?(?:所有|全部|总|全体)?(?:的)?(?:工单|单子|单量|工单量|总单量)(?:总量|总数)?(?:的)?(?:比例|比重|百分比|占比|百分之多少|百分之几|几成|多少)(?:呢|是多少|多少)?[?？。]*$/u;

/** Complaints as a part of all tickets; of those of one region it may be all of them or its own, and of no other number is it a figure that is kept. */
const rateOf = (plan: Plan): Plan | null =>
  plan.metrics.join() === 'complaints' &&
  plan.where.length === 0 &&
  plan.kind !== 'list' &&
  plan.kind !== 'drivers' &&
  plan.share === undefined
    ? { ...plan, metrics: ['complaint_rate'] }
    : null;

/**
 * 占比多少 after a product's tickets and then 其中投诉几单: of these tickets, and not of everybody's complaints. The catalogue has that share of
 * complaints alone: null of another type, and where nothing was narrowed it is the part of all.
 */
function partOf(words: string, previous: Plan, { earlier = [] }: ReadContext): Plan | null {
  const table = BARE_SHARE.test(words) ? tableOfTotal(previous, earlier) : null;
  if (table !== null) return table;
  const whole = earlier.at(-1);
  const narrowed =
    previous.kind === 'value' &&
    whole?.kind === 'value' &&
    whole.metrics.join() === 'tickets' &&
    /^(?:complaints|faults|suggestions)$/u.test(previous.metrics.join()) &&
    JSON.stringify([whole.where, whole.range]) === JSON.stringify([previous.where, previous.range]);
  if (!narrowed) return shareOf(previous);
  return previous.metrics.join() === 'complaints' ? { ...previous, metrics: ['complaint_rate'] } : null;
}

const BARE_SHARE = /^(?:那|那么)?(?:占比|比重|份额)(?![^呢多少是?？。])/u;

/** 占比呢 after the complaints of each team and then 合计多少: what part of that number each of them has. */
function tableOfTotal(previous: Plan, earlier: readonly Plan[]): Plan | null {
  const table = earlier.at(-1);
  const [dim, more] = table?.by ?? [];
  const isTotal =
    previous.kind === 'value' &&
    table?.kind === 'breakdown' &&
    table.grain === null &&
    !table.place &&
    table.limit === null &&
    JSON.stringify([table.metrics, table.where, table.range]) ===
      JSON.stringify([previous.metrics, previous.where, previous.range]);
  if (!isTotal || dim === undefined || more !== undefined) return null;
  return shareOf({ ...table, order: null });
}

/** What part of all the last number was; null where it was of all, or of more than one condition. */
function shareOf(plan: Plan): Plan | null {
  const [filter, more] = plan.where;
  const [metric] = plan.metrics;
  const [dim, another] = plan.by;
  const ofTable =
    plan.kind === 'breakdown' && plan.grain === null && !plan.place && plan.having === undefined;
  if (ofTable && filter === undefined && dim !== undefined && another === undefined && metric !== undefined)
    return metricEntry(metric).unit === 'count' && plan.metrics.length === 1 ? { ...plan, share: dim } : null;
  if (plan.kind === 'compare' && plan.compare !== null && plan.by.length === 0 && filter === undefined)
    return rateOf(plan);
  if (plan.kind !== 'value' || metric === undefined || plan.metrics.length > 1 || plan.share !== undefined)
    return null;
  // Of all tickets, those that are complaints.
  if (filter === undefined && metric === 'complaints') return { ...plan, metrics: ['complaint_rate'] };
  if (filter === undefined || more !== undefined || !('in' in filter) || filter.dim === 'day') return null;
  return metricEntry(metric).unit === 'count' ? { ...plan, share: filter.dim } : null;
}

const JUDGES =
  /^(?:and |so |ok ){0,8}(?:is|was) (?:that|it|this) (?:any |a |considered |actually |that |very |quite |too ){0,8}(?:good|bad|ok|okay|fine|normal|high|low|alright|healthy|slow|fast|quick|long|lot|lot though|many|too many|much|unusual)(?: or (?:bad|not|low|high))?(?: for us)?[?.]*$|^(?:那)?(?:这个?|这|它)?(?:数|数字|结果)?(?:算|属于)?(?:是)?(?:好|高|低|差|多|少|快|慢|长|短|久|正常|不错|严重)(?:还是(?:不好|坏|低|高|差)|吗|不好|不高|不)(?:啊|呢)?[?？。]*$|^(?:那)?(?:这|这个|这个数|这数)?(?:正常|算好|算高|算低|算多|算少|算快|算慢)(?:吗|么|不)[?？。]*$/u;

/** "is that good?": held against the target, and the period before; a number, which has no target, against the period before. */
function judgement(plan: Plan): Plan | null {
  const [metric, more] = plan.metrics;
  if (plan.kind !== 'value' || metric === undefined || more !== undefined || plan.share !== undefined)
    return null;
  return metricEntry(metric).unit === 'count' ? plan : { ...plan, target: true };
}

const DRAW =
  /^(?:please |can you |now |and ){0,8}(?:make|show|draw|plot|turn|put)(?: me)?(?: (?:it|that|this|them|these|those))? (?:as |into |in )?(?:a )?(?:chart|graph|picture|plot)[.?!]*$|^(?:please |can you |now |and ){0,8}(?:chart|graph|plot|draw) (?:it|that|this|them)[.?!]*$|^(?:and |ok |so ){0,8}(?:(?:a |any |with a |as a )?(?:chart|graph|plot)(?: (?:for|of) (?:that|this|it|them))?(?: (?:pls|plz|please))?|(?:can|could|may) (?:i|we) (?:see|get|have) (?:(?:that|it|this|them) (?:as|in|on) )?(?:a |the )?(?:chart|graph|plot)(?: (?:for|of) (?:that|this|it))?(?: (?:pls|please))?)[.?!]*$|^(?:帮我|给我)?(?:画|出|来|做|换|改|转|变|弄)(?:成|为|个|一个|张|一张|成一?[个张])?(?:图|图表|图形|统计图)(?:形式|来看|看)?(?:看看|吧|呗|看一下)?[。?]*$/u;

const UNGROUPED: readonly RegExp[] = [
  /^(?:那|先)?(?:不用|不再|不|别)(?:再)?(?:分|按|拆)(.*?)(?:分|拆|来|开)?(?:看)?(?:了|吧){0,6}[。.!]*$/u,
  /^(?:ok |now |just ){0,8}(?:(?:the )?(?:total|overall)(?: figure| number)?,? (?:and )?)?(?:not|no longer|don't split|don't break down|without|forget|drop|no|never mind|skip|lose|stop) (?:the |splitting |split |broken down |breaking down ){0,8}(?:it )?(?:by |into )?(.+?)(?: split| breakdown| view)?[.!]*$/u,
];

/** What the figures are not to be split by any longer: nothing of its own for 不分了. */
const ungroupedWords = (words: string): string | null => {
  for (const pattern of UNGROUPED) {
    const found = pattern.exec(words);
    if (found !== null) return found[1]?.trim() ?? '';
  }
  return null;
};

/** "forget the channels" after two of them side by side: neither of them is looked at any longer. */
function withoutGroups(plan: Plan, words: readonly Token[]): Plan | null {
  const [dim, more] = plan.by;
  const named = words.some(
    (token) => token.known && token.meanings.some((one) => one.k === 'dim' && one.dim === dim),
  );
  const only = words.every((token) => canMean(token, 'dim', 'filler'));
  if (plan.kind !== 'compare' || plan.compare !== null || dim === undefined || more !== undefined)
    return null;
  if (!named || !only) return null;
  return {
    ...plan,
    kind: 'value',
    by: [],
    order: null,
    limit: null,
    where: plan.where.filter((one) => one.dim !== dim),
  };
}

/** 不分了 after weekends and working days: all of the days. */
function withoutDays(plan: Plan): Plan | null {
  const where = plan.where.filter(({ dim }) => dim !== 'weekday' && dim !== 'day');
  return plan.by.length === 0 && where.length < plan.where.length ? { ...plan, where } : null;
}

/** One figure instead of one for each group; null where the words name other groups than were shown. */
function ungrouped(plan: Plan, words: readonly Token[]): Plan | null {
  const [dim, more] = plan.by;
  const named = words.every((token) =>
    token.known
      ? token.meanings.some((one) => one.k === 'filler' || (one.k === 'dim' && one.dim === dim))
      : false,
  );
  const said = words.length === 0 || words.some((token) => canMean(token, 'dim'));
  const several = plan.where.some((filter) => 'in' in filter && filter.in.length > 1);
  const table = plan.kind === 'breakdown' && plan.grain === null && !plan.place;
  const oneEach = table || plan.kind === 'trend' || plan.kind === 'compare';
  if (!oneEach || !said || dim === undefined || more !== undefined || !named || several) return null;
  if (plan.having !== undefined || plan.share !== undefined) return null;
  const kind = table ? 'value' : plan.kind;
  return { ...plan, kind, by: [], order: null, limit: null };
}

/** "and the one before?", 再往前呢: one step further back than what was asked last. */
const goesFurtherBack = (text: string): boolean =>
  /^(?:and |what about |how about ){0,8}the one before(?: that)?[?.]*$|^(?:那)?(?:再|更)?往前(?:推|倒|数|挪|移)?(?:一[周月天年]|一个[月季]度?)?(?:呢|看看)?[?？。]*$|^(?:那)?再(?:上|前)(?:一个|个)?(?:呢)?[?？。]*$/u.test(
    text,
  );

/** The same of the range before; the reasons of it against the one before that again. Null where it is held against other days. */
function stepFurtherBack(plan: Plan, { today, weekStart }: ReadContext): Plan | null {
  const { range, compare } = plan;
  const before = (days: DateRange): DateRange | null => previousRange(inferPeriod(days, today, weekStart));
  const earlier = range === null ? null : before(range);
  if (earlier === null || compare === null) return earlier === null ? null : { ...plan, range: earlier };
  const isStep = compare.from === earlier.from && compare.to === earlier.to;
  const against = plan.kind === 'drivers' && isStep ? before(earlier) : null;
  return against === null ? null : { ...plan, range: earlier, compare: against };
}

const FLIP =
  /^(?:please |now |and |can you ){0,8}(?:(?:flip|reverse|invert|swap|turn around) (?:the |that |its )?(?:order|sorting|ranking|list)|(?:sort it |order it )?the other way (?:round|around)|reverse (?:it|them)|flip (?:it|them)|(?:turn|flip) (?:it|them) (?:a?round|over|upside down))[.?!]*$|^(?:那)?(?:反过来|倒过来|颠倒过来|反着|倒着)(?:排|排序|排列|排一下|看|看看)?[。?!]*$|^(?:把)?(?:顺序|排序)(?:反过来|倒过来|颠倒一下|换一下|反一下)[。?!]*$/u;

const FLIP_THAT =
  /^(?:please |now |and |can you ){0,8}(?:(?:flip|reverse|invert) (?:that|this|those)|turn (?:that|this|those) (?:a?round|upside down))[.?!]*$/u;

/** The same groups from their other end. */
function flipped(plan: Plan): Plan | null {
  const [metric] = plan.metrics;
  if (plan.kind !== 'breakdown' || plan.place || plan.metrics.length > 1 || metric === undefined) return null;
  const { unit, better } = metricEntry(metric);
  // Unsaid, they stand with the most first, or the best.
  const order = plan.order ?? (unit !== 'count' && better === 'down' ? 'asc' : 'desc');
  return { ...plan, order: order === 'asc' ? 'desc' : 'asc' };
}

const SPLIT =
  /^(?:and |now |ok ){0,8}(?:split|separate|break) (?:them|it|those)(?: up| apart| out)?(?: again)?[.?!]*$|^(?:那|还是)?(?:分开|拆开)(?:看|算|来看)?(?:呢|吧)?[。?]*$|^(?:那)?(?:分别|各自)(?:呢|是多少|多少)?[。?]*$/u;

/** What was put together into one figure, side by side again. */
export function unpooled(words: string, plan: Plan): Plan | null {
  if (!SPLIT.test(words)) return null;
  const named = plan.where.find((filter) => 'in' in filter && filter.in.length > 1);
  if (!plan.pooled || named === undefined || plan.kind !== 'value' || named.dim === 'day') return null;
  if (named.dim === 'hour' || named.dim === 'weekday') return null;
  return { ...plan, kind: 'compare', by: [named.dim], pooled: false };
}

const THE_TICKETS =
  /^(?:now |and |ok |please |can you ){0,8}(?:show|list|give|see|pull up|display|open)(?: me)? (?:the |those |these |all |their ){0,8}(?:tickets|cases)[.?!]*$|^(?:那)?(?:把)?(?:这些|那些|这几张|那几张)?(?:工单|单子|单)(?:都)?(?:列|拉|给|调)|^(?:列|拉|看)(?:一下|出来?|下)?(?:这些|那些)?(?:工单|单子|明细)|^(?:那)?(?:把)?(?:他|她|它|ta|他们|她们|它们|这个?人|那个?人|这位|那位|这个?组|那个?组|该组|这款|那款|这个产品|那个产品)的(?:这些|那些|所有|全部)?(?:工单|单子|单)(?:都|全)?(?:列|拉|给|调|看)|^(?:那)?(?:都|分别|具体){0,6}是?(?:哪些|哪几)(?:张|个|条)?(?:工单|单子|单)(?:啊|呢)?[?？。]*$|^(?:and |so ){0,8}which (?:ones|tickets|cases)(?: are (?:they|those|these))?[?.]*$/u;

/** The figure of the one group that an answer has named; null where it named none, or several. */
export function winnerOf({ previous, shown }: ReadContext): Plan | null {
  const [value, more] = shown?.values ?? [];
  if (previous === null || shown === null || shown === undefined || value === undefined || more !== undefined)
    return null;
  const ranked = previous.kind === 'breakdown' || (previous.kind === 'compare' && previous.order !== null);
  if (!ranked || previous.limit !== 1 || previous.by.join() !== shown.dim) return null;
  const where = [...previous.where.filter(({ dim }) => dim !== shown.dim), { dim: shown.dim, in: [value] }];
  const kind = previous.kind === 'compare' ? 'compare' : 'value';
  return { ...previous, kind, by: [], grain: null, order: null, limit: null, where };
}

/** "why?" after the month that was the lowest: of that month, and not of the year. */
export function stepOf({ previous, step = null }: ReadContext): Plan | null {
  if (previous === null || step === null || previous.grain === null || previous.limit !== 1) return null;
  if (previous.by.length > 0 || previous.kind !== 'breakdown') return null;
  return { ...previous, kind: 'value', range: step, grain: null, order: null, limit: null };
}

const isTarget = (token: Token): boolean =>
  token.known &&
  token.meanings.some((one) => one.k === 'target' || (one.k === 'having' && one.than === 'target'));

/** 走势呢, "show that by day", "its trend": the course of what was named, where one was. */
const COURSE_OF_IT =
  /^(?:那|那么|再|看看?|看下|看一下|来个|给个|画个|画一下|画|[,，]){0,5}(?:每天|每日|每周|每月|按天|按周|按月)?的?(?:走势|趋势|曲线)图?(?:是?怎么样|如何|看看|看一下|什么样)?[呢吧啊呀]?[?？。]*$|(?<![a-z])(?:show|plot|draw|graph|chart|see|give me|do|split|break) (?:me )?(?:that|it|this)(?: down| up| out)? (?:by|per|over|for each|as a|on a) (?:the )?(?:hour|day|week|month|time|trend|line|daily|weekly|monthly)(?![a-z])|^(?:(?:and|so|ok|now|show|see|what is|what's|whats|how is|how's|give me|plot)[, ]+){0,5}(?:its|their|the) (?:daily |weekly |monthly )?(?:trend|trendline|curve|course)(?: like| look like| looking)?[?.! ]*$/u;

/** "of those …", 其中…, "why?" after the one that leads: of what it leads with; null where it is not meant. */
export function leaderMeant(words: string, tokens: readonly Token[], context: ReadContext): Plan | null {
  const bare = !tokens.some((token) => canMean(token, 'metric') || canMean(token, 'type'));
  const asksWhy = bare && tokens.some((token) => canMean(token, 'why'));
  const meant =
    tokens.some((token) => canMean(token, 'those')) ||
    THE_TICKETS.test(words) ||
    (/\b(?:that|it|this|he|she)\b/u.test(words) && tokens.some(isTarget)) ||
    /^(?:and |so |ok ){0,8}how many of them(?![a-z])/u.test(words) ||
    (bare && COURSE_OF_IT.test(words)) ||
    asksWhy;
  if (!meant) return null;
  const ofStep =
    asksWhy || /(?<![a-z])(?:that|it|this)(?![a-z])[^?]*(?<![a-z])(?:hour|day|week)(?![a-z])/u.test(words);
  return winnerOf(context) ?? (ofStep ? stepOf(context) : null);
}
