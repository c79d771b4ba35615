// Turns said round about, in the plain words that are read: 时间改回上周 (换成上周), "give me the ids" (list the tickets), "daily is better, but
// only last week", "back to mine, low ratings this time", "how has it gone month by month". What stands in the frame is looked at: only a time
// is put in the place of the days, only a figure or a name is said "this time".
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { lengthInDays } from '../../../time/local-date.js';
import { hasChinese } from '../../normalise.js';
import { readNumber } from '../../numbers.js';
import type { Plan } from '../../plan.js';
import { canMean, type Meaning } from '../../token.js';
import { laidOutBy } from './laid-out-zh.js';
import { saidHalfway } from './said-halfway.js';
import { cut } from '../turn-parts.js';
import { allAtHand } from '../tickets/all-at-hand.js';
import { alsoThen } from '../days/also-then.js';
import { backInKind } from '../conditions/back-in-kind.js';
import { shortlySaid } from './shortly-said.js';
import { doneWithThose } from '../tickets/done-with-those.js';
import { sameOne } from '../people/same-one.js';
import { inTheTeam } from '../people/in-the-team.js';
import { membersOfPlace } from '../ranked/members-of-place.js';
import { notThat } from '../mended/not-that.js';
import { atThatTime } from '../days/at-that-time.js';
import { nthOfTable } from '../ranked/nth-of-table.js';
import { onThoseDays } from '../days/on-those-days.js';
import { stepBefore } from '../days/step-before.js';
import { scoreOrSum } from '../figures/score-and-sum.js';
import { surveysBack } from '../tickets/surveys-back.js';
import { theirPlace } from '../ranked/their-place.js';
import { whoAtPlace, whoIsThere } from '../ranked/who-at-place.js';
import { withoutVerdict } from './verdicts.js';

/** The turn in plain words; the words themselves where it is none of these. @param words normalised */
export function inPlainTurn(words: string, context: ReadContext): string {
  const { previous } = context;
  if (previous === null || whoIsThere(words, context) !== null) return words;
  const said = [
    notThat,
    shortlySaid,
    onThoseDays,
    alsoThen,
    atThatTime,
    whoAtPlace,
    nthOfTable,
    membersOfPlace,
    surveysBack,
    allAtHand,
    laidOutBy,
    saidHalfway,
    inTheTeam,
    backInKind,
    otherDays,
    ids(previous),
    inSteps,
    thisTime,
    backToOne,
    howItWent,
    oneDay,
    asManyBefore,
    stepBefore,
    theirPlace,
    sameOne,
    doneWithThose,
    scoreOrSum,
    shareOfTotal,
  ];
  return said.reduce((plain, say) => say(plain, context), withoutVerdict(words, previous));
}

type Say = (words: string, context: ReadContext) => string;

const BEGINS_EN =
  "^(?:(?:and|so|ok|okay|now|then|but|please|actually|right|well|can you|could you|let's|let us|i want to|i'd like to)[, ]+){0,6}";
const END_EN = '(?:,? (?:please|then|now|again|instead|for me|though)){0,4}[?.!]*$';
const BEGINS_ZH = '^(?:那么?|还是|再|请|麻烦|帮我|给我|就|先|好的?|嗯|请把|[,， ]){0,6}';
const END_ZH = '(?:吧|呗|呢|啊|好了|就行|就好|行吗|可以吗|一下|了){0,4}[。!?？]*$';

const all = (
  words: string,
  context: ReadContext,
  some: readonly Kind[],
  beside: readonly Kind[],
): boolean => {
  const tokens = words.trim() === '' ? [] : cut(words.trim(), context);
  return (
    tokens.some((token) => canMean(token, ...some)) &&
    tokens.every((token) => canMean(token, ...some, ...beside))
  );
};
type Kind = Meaning['k'];

const DAYS_EN =
  '(?:(?:the|my|our|its|that|this) )?(?:time ?(?:frame|range|span|period|window)|date (?:range|span|window)|dates?|days|time|period|range|window)(?! (?:range|span|window|frame|period))';
const DAYS_SET_EN = new RegExp(
  `${BEGINS_EN}(?:(?:(?:change|set|put|switch|move|make|turn|reset|revert|bring|take|adjust|update|swap|return|restore) )?${DAYS_EN}(?: back| over| again){0,2} (?:to|as|into|to be)|(?:make|set|have) ${DAYS_EN}|(?:change|set|put|switch|turn|reset|bring|take|adjust|restore) (?:it|that|this|them|everything) back to) (?<time>.+?)${END_EN}`,
  'u',
);
const DAYS_ZH =
  '(?:把|将)?(?:查询|统计|数据)?(?:时间|日期|时段|周期|期间|区间)(?:范围|区间|窗口|段)?(?:还是|再|就|都|也|给我|重新){0,4}';
const DAYS_SET_ZH = new RegExp(
  `${BEGINS_ZH}(?:${DAYS_ZH}(?:(?:改|换|调|切换?|设置?|定|调整|变|退|恢复|还原|更改|替换|修改|挪)(?:回到?|回成|回为|成|为|到|至|作)?|回到?|用|选)|(?:改|换|调|切换?|变)回(?:到|成|为)?|(?:恢复|还原)[成到为])(?<time>.{2,20}?)(?:的)?${END_ZH}`,
  'u',
);

/** 时间改回上周, "change the dates back to last week": those days, and all else as it stands. */
function otherDays(words: string, context: ReadContext): string {
  const time = (DAYS_SET_ZH.exec(words) ?? DAYS_SET_EN.exec(words))?.groups?.['time'];
  if (time === undefined || !all(time, context, ['time'], ['filler', 'possessive', 'follow_up']))
    return words;
  return hasChinese(words) ? `换成${time}` : `${time} instead`;
}

const NUMBERS_ZH =
  '(?:工单号码?|单号|工单编号|单子的?号码?|票号|工单 ?id|ticket ?ids?|ids?|编号)(?:的)?(?:清单|列表|明细|一览)?';
const THEIR_ZH =
  '(?:把|将)?(?:它们?|他们|这些|那些|这几[张个条]|那几[张个条]|具体|对应|相应|所有|全部|都|的|工单|单子|单){0,5}';
const SENT_ZH =
  '(?:都|也|全部?|给我|给|帮我|逐个|一个个|分别){0,4}(?:列|拉|发|报|贴|导|调|展示|显示|摆|亮|念|出|看|要){0,2}(?:出来|出|一下|下|给我|我|看看|看|一份|一列|来){0,4}(?:有哪些|是什么|是哪些|都是哪些|有吗|多少|是多少){0,2}';
const IDS_ZH: readonly RegExp[] = [
  new RegExp(`${BEGINS_ZH}${THEIR_ZH}${NUMBERS_ZH}${SENT_ZH}${END_ZH}`, 'u'),
  new RegExp(
    `${BEGINS_ZH}(?:都|也|能|可以|想|要|我|我们){0,4}(?:列|拉|发|给|报|贴|看|调|展示|显示|念|查|要|来|出|是|有)(?:一下|下|出来|出|个|一份|我|给我|看看|看|到|哪些|哪几个){0,5}${THEIR_ZH}${NUMBERS_ZH}${END_ZH}`,
    'u',
  ),
];
/** 上个月的单号也给我: those of other days, or of one that is named. */
const IDS_OF_ZH = new RegExp(
  `${BEGINS_ZH}(?:把|将|也){0,2}(?<such>[^,，?？]{2,14}?)的?(?:那些|这些)?${NUMBERS_ZH}${SENT_ZH}${END_ZH}`,
  'u',
);
const ASKED_EN =
  "(?:(?:(?:can|could|may) (?:i|we|you) (?:please )?(?:also )?)?(?:list|show|give|send|get|have|see|fetch|print|share|display|tell|pull up|read out)(?: (?:me|us|out))?|i (?:need|want)|we (?:need|want)|i'd like|what are|what were|which are|what about|just)";
const THEIR_EN =
  '(?:all )?(?:of )?(?:(?:the|their|those|these|its|me the) )?(?:(?:actual|individual|exact|specific|full|underlying|corresponding) )?';
const IDS_EN = new RegExp(
  `${BEGINS_EN}(?:${ASKED_EN} )?${THEIR_EN}(?:(?<id>(?:ticket |case )?(?:ids|id numbers|id's))|(?:ticket|case|reference) (?:numbers|nos\\.?|no\\.?s|refs|references))(?: (?:of|for) (?:them|those|these|it|that|all)(?: (?:tickets|cases))?)?${END_EN}`,
  'u',
);

/** 把单号列出来, "give me the ids" after a number of tickets or a list: the tickets. "The ticket numbers" of groups may be how many they have. */
const ids =
  ({ metrics, kind }: Plan): Say =>
  (words, context) => {
    const counted = metrics.every((id) => metricEntry(id).unit === 'count');
    if (!counted || (kind !== 'value' && kind !== 'list' && kind !== 'breakdown')) return words;
    if (IDS_ZH.some((pattern) => pattern.test(words))) return '列出工单';
    const such = IDS_OF_ZH.exec(words)?.groups?.['such'];
    if (such !== undefined && all(such, context, ['time', 'name'], ['filler', 'possessive']))
      return `列出${such}的工单`;
    const said = IDS_EN.exec(words)?.groups;
    return said === undefined || (kind === 'breakdown' && said['id'] === undefined)
      ? words
      : 'list the tickets';
  };

const STEP_EN =
  '(?:(?<adverb>daily|weekly|monthly|quarterly|yearly|hourly)|(?:by|per|by the) (?<by>day|week|month|quarter|year)|(?<each>day|week|month|quarter|year) by (?:day|week|month|quarter|year))';
const ADVERBS: Readonly<Record<string, string>> = {
  day: 'daily',
  week: 'weekly',
  month: 'monthly',
  quarter: 'quarterly',
  year: 'yearly',
};
const REST_EN = '(?:(?:[,;.] ?| )(?:but|and)(?: then)? (?<rest>.+?)|[,;.] ?(?<more>.+?))?[.!]*$';
const STEP_BETTER_EN: readonly RegExp[] = [
  new RegExp(
    `${BEGINS_EN}(?:i think |maybe |perhaps |a |the ){0,3}${STEP_EN}(?: (?:view|one|basis|chart|breakdown|figures|numbers|cut|split|version))?(?:'s| is| are| would be|'d be| might be| looks| seems| makes| would make| will be| works| would work)(?: (?:a bit|a lot|a little|much|even|far|probably|maybe|slightly|way|actually)){0,3} (?:better|nicer|clearer|easier(?: to read)?|(?:more )?(?:useful|helpful|sense|readable)|preferable|best)(?: (?:for me|here|actually|i think|though|for this)){0,2}${REST_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?:better|preferably|rather|(?:i'd|i would|we'd|we would) (?:rather|prefer)(?: to)?(?: (?:have|see|get))?(?: (?:it|that|this|them))?) ${STEP_EN}${REST_EN}`,
    'u',
  ),
];
const STEP_ZH =
  '(?:(?:按|逐|分|以|改按|换成按)(?<by>天|日|周|星期|礼拜|月|季度|季|年)(?:度|份)?|每(?:一|个)?(?<each>天|日|周|星期|礼拜|月|季度|年)(?=的|来|看|统计|展示|显示|报)|(?<level>天|日|周|月|季|年)(?:级|度)(?:别)?)';
const STEP_BETTER_ZH = new RegExp(
  `${BEGINS_ZH}(?:我觉得|感觉|觉得|可能|应该|其实|要不|或许){0,3}${STEP_ZH}(?:为单位|粒度|维度|的|来|看着|看|分|拆|统计|展示|显示|这样|数据|走势|会|可能|应该|要|是不是){0,6}(?:(?:更|比较|更加|更为|还是|要)(?:好|清楚|清晰|合适|直观|方便|有用|明白|好看|有意义|靠谱|细)(?:一点儿?|一些|些|点)?|(?:好|清楚|清晰|合适|直观|方便|有用|明白|细)(?:一点儿?|一些|些|点)|(?<=看)好)(?:的|了|吧|呢|哈){0,3}(?:[,;。] ?(?:但是?|不过|然后|并且|而且|就)?(?<rest>[^?？]+?))?[。!]*$`,
  'u',
);

/** "daily is better, but only last week", 每天看更好，只要上周: in those steps, and what is said behind it. */
function inSteps(words: string): string {
  const zh = STEP_BETTER_ZH.exec(words)?.groups;
  if (zh !== undefined) {
    const step = zh['by'] ?? zh['each'] ?? zh['level'] ?? '';
    return zh['rest'] === undefined ? `按${step}` : `按${step},${zh['rest']}`;
  }
  const en = STEP_BETTER_EN.map((pattern) => pattern.exec(words)?.groups).find((one) => one !== undefined);
  if (en === undefined) return words;
  const step = en['adverb'] ?? ADVERBS[en['by'] ?? en['each'] ?? ''] ?? '';
  const rest = en['rest'] ?? en['more'];
  return rest === undefined ? `make it ${step}` : `make it ${step}, ${rest}`;
}

const THIS_TIME =
  /^(?<front>.+?),? ?(?:this time(?: around| round)?|(?<!像|跟|和|比)(?:这次|这回))(?:吧|呢)?[?.!？。]*$/u;

/** "low ratings this time": of a figure, of whom, and of nothing that has a time of its own. */
function thisTime(words: string, context: ReadContext): string {
  const front = THIS_TIME.exec(words)?.groups?.['front'];
  if (front === undefined) return words;
  const plain = front.replace(/^(?:ok(?:ay)?|and|so|now|right)[, ]+/u, '').replace(BACK_TO, '');
  const figures = ['metric', 'type', 'either'] as const;
  return all(plain.replace(/[,，]/gu, ' '), context, figures, BESIDE_FIGURES) ? front : words;
}

const BACK_TO = /^(?:go(?:ing)? )?back to /u;
const BESIDE_FIGURES: readonly Kind[] = [
  'filler',
  'follow_up',
  'figure',
  'possessive',
  'self',
  'my_team',
  'name',
  'only',
  'and',
  'instead',
  'ticket_noun',
];

const BACK_TO_ONE =
  /^(?:那|再|还是|好|ok|[,， ]){0,4}(?:回到|换回到?|切回到?|退回到?|说回到?)(?<who>.{1,16}?)(?:的|这边|那边|身上|这里){0,2}[,，] ?(?:这次|这回)?(?<rest>.+)$/u;

/** 回到我自己，看低分数: of whom, and what of him. */
function backToOne(words: string, context: ReadContext): string {
  const { who = '', rest = '' } = BACK_TO_ONE.exec(words)?.groups ?? {};
  if (who === '' || !all(who, context, ['self', 'name', 'my_team'], ['filler', 'possessive'])) return words;
  return `还是${who === '我自己' || who === '自己' ? '我' : who}的,${rest}`;
}

const WENT =
  "(?:how (?:has|have|had|did|does|do|is|are|was|were|'s) (?:it|that|this|they|those|these|things)(?: all)?(?: (?:been|gone|going|go|come along|looked|looking|look|done|doing|do|fared|fare|run|running|trended|trending|evolved|evolving|panned out|shaped up|held up)){0,2}(?: so far| since then)?)";
const OVER_STEPS =
  '(?:(?<one>day|week|month|quarter|year) (?:by|to|on|after) (?:day|week|month|quarter|year)|(?:by|per|each|every) (?<by>day|week|month|quarter|year))';
const HOW_IT_WENT: readonly RegExp[] = [
  new RegExp(`${BEGINS_EN}${WENT},? ${OVER_STEPS}${END_EN}`, 'u'),
  new RegExp(`${BEGINS_EN}${OVER_STEPS},? ${WENT}${END_EN}`, 'u'),
];

/** "how has it gone month by month": its course. */
function howItWent(words: string): string {
  const said = HOW_IT_WENT.map((pattern) => pattern.exec(words)?.groups).find((one) => one !== undefined);
  return said === undefined ? words : `by ${said['one'] ?? said['by']}`;
}

const WEEKDAY_ZH = '(?:周|星期|礼拜)[一二三四五六日天]';
const ONE_DAY_ZH = new RegExp(
  `${BEGINS_ZH}(?:(?:就|只|光|单|单独)(?:说|讲|聊|报|算|谈|拿|取))(?<day>${WEEKDAY_ZH}(?:那天|那一天|当天|这天|这一天)?)(?:的)?${END_ZH}`,
  'u',
);
const WEEKDAY_EN = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const ONE_DAY_EN = new RegExp(
  `${BEGINS_EN}(?:say|take|make it|do|pick|go with|use|see|look at|show|show me) (?:just |only )(?:the )?(?<day>${WEEKDAY_EN})${END_EN}`,
  'u',
);

/** 就说周五那天, "let's say just the friday": only that day. */
function oneDay(words: string): string {
  const zh = ONE_DAY_ZH.exec(words)?.groups?.['day'];
  if (zh !== undefined) return `就看${zh}`;
  const en = ONE_DAY_EN.exec(words)?.groups?.['day'];
  return en === undefined ? words : `just the ${en}`;
}

const AS_MANY_EN =
  /^(?:(?:and|ok|now|how about|what about) ){0,3}(?:vs\.?|versus|compared (?:to|with)|against|than)(?: the)? (?:previous |prior )?(\d{1,3}|seven|ten|fourteen|thirty) days (?:before|prior|earlier|preceding)(?: (?:that|those|it|to that))?[?.!]*$/u;
const AS_MANY_ZH =
  /^(?:那|再)?(?:跟|和|与|同|比)(?:之前|此前|前面|再前|前)的?(\d{1,3}|[一二两三四五六七八九十]{1,3})天的?(?:比较|对比|相比|比一下|比比|比)?(?:呢|怎么样|如何|看看){0,2}[?？。]*$/u;
const SPELLED: Readonly<Record<string, number>> = { seven: 7, ten: 10, fourteen: 14, thirty: 30 };

/** "vs the 7 days before", 跟前7天比 after seven days: the range right before, which is as long. */
function asManyBefore(words: string, { previous }: ReadContext): string {
  const said = (AS_MANY_EN.exec(words) ?? AS_MANY_ZH.exec(words))?.[1];
  const range = previous?.range ?? null;
  if (said === undefined || range === null || range.from === null || previous?.kind === 'trend') return words;
  const count = SPELLED[said] ?? readNumber(said);
  if (count !== lengthInDays({ from: range.from, to: range.to })) return words;
  return hasChinese(words) ? '环比' : 'compared with the previous period';
}

/** "Share of total", "% of total" by itself: of what stands there. */
const shareOfTotal = (words: string): string =>
  words.replace(
    /^(?:(?:and|so|ok|okay|now|then|what is|what's|whats|its|their|the|show|as)[, ]+){0,4}(?:share|%|percent|percentage|proportion) of (?:the |its )?(?:total|whole|overall)(?: (?:then|please))?[?.! ]*$/u,
    'as a share of the total',
  );
