// 看下工单, 单子呢, "tickets?" after a figure: the tickets that it counts, or how many there are of all. Behind a number of some of them (投诉几个)
// who asks to see them means those; who says the noun alone may mean either, and is asked.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import type { Lang, Read } from '../turn-parts.js';

const BEGINS_ZH =
  '(?:那么?|再|请|麻烦|帮我|给我|让我|我要|我想要?|想要?|我们?(?=想|要|能|可以|看|再|先|来|直接)|能不能|能|可以|可不可以|来|先|直接|有没有|把|将|嗯|好的?|行|[,，]){0,6}';
const WHICH_ZH = '(?:(?:全部|所有|这些|那些|里面|里头)的?){0,2}';
/** 具体的工单 are those that were counted. */
const THOSE_ZH = '(?:(?:具体|对应|相关|实际|背后|原始)的?){1,2}';
/** 工单 is also what a figure is called; 单子 are things. */
const FIGURE_ZH = '(?:工单|ticket|tickets|case|cases)';
const THING_ZH = `(?:(?:${THOSE_ZH})?(?:单子|单据|票|工单单子|工单本身|单子本身)|${THOSE_ZH}工单)`;
const VIEW_ZH = '(?:看看|看一看|看一?下|看一眼|看|瞧瞧|瞧一下|瞅瞅|瞅一眼|瞄一眼|过目)';
const FETCH_ZH =
  '(?:(?:拉|调|捞|翻|找|拿|打开|点开|打|列|展示|显示|查|甩|丢|贴|发(?!票)|传|给)(?:一下|下|一?份|出来|过来|来|我)?(?:给我|我|一下)?(?:看看|看一下|看下|看)?)';
const TAIL_ZH = '(?:吧|呗|呢|吗|么|嘛|啊|行吗|可以吗|好吗|谢谢|[,，]){0,4}[?？。!]*$';
const all = (noun: string): string => `(?:${WHICH_ZH}${noun})`;

/** 我想看工单, 把单子给我看看, 单子发我: they are to be seen, whatever stood before. */
const TO_SEE_ZH: readonly RegExp[] = [
  new RegExp(`^${BEGINS_ZH}${FETCH_ZH}${all(`(?:${FIGURE_ZH}|${THING_ZH})`)}${VIEW_ZH}?${TAIL_ZH}`, 'u'),
  new RegExp(
    `^${BEGINS_ZH}${all(`(?:${FIGURE_ZH}|${THING_ZH})`)}(?:都|全|全都|也){0,2}(?:帮我|给我|我){0,2}${FETCH_ZH}${TAIL_ZH}`,
    'u',
  ),
  new RegExp(
    `^(?:那么?|嗯|好的?|行|[,，]){0,3}(?:把|将|我想|我要|想|让我|给我|能|能不能|可以|可不可以|我能|我可以){1,3}(?:再)?(?:${VIEW_ZH}${all(`(?:${FIGURE_ZH}|${THING_ZH})`)}|${all(`(?:${FIGURE_ZH}|${THING_ZH})`)}(?:都|全)?(?:给我|帮我|让我|我)?${VIEW_ZH})${TAIL_ZH}`,
    'u',
  ),
  new RegExp(
    `^${BEGINS_ZH}${all(`(?:${FIGURE_ZH}|${THING_ZH})`)}(?:都|全)?(?:给我|让我|我)${VIEW_ZH}${TAIL_ZH}`,
    'u',
  ),
];
/** 看下工单: also 看下 what is called so. */
const LOOK_ZH: readonly RegExp[] = [
  new RegExp(
    `^${BEGINS_ZH}(?:${VIEW_ZH}${all(`(?:${FIGURE_ZH}|${THING_ZH})`)}|${all(`(?:${FIGURE_ZH}|${THING_ZH})`)}(?:都|也)?${VIEW_ZH})${TAIL_ZH}`,
    'u',
  ),
];
const THINGS_ZH = new RegExp(`^${BEGINS_ZH}(?:有)?${all(THING_ZH)}(?:有吗|有没有)?${TAIL_ZH}`, 'u');
const NOUN_ZH = new RegExp(`^${BEGINS_ZH}(?:有)?${all(FIGURE_ZH)}${TAIL_ZH}`, 'u');

const BEGINS_EN =
  '^(?:(?:and|so|ok|okay|now|then|please|pls|just|great|thanks|yes|sure|right|hm+|hey)[,.]? ){0,4}';
const WISH_EN =
  "(?:(?:can|could|may|might|would|will) (?:i|we|you)(?: please)? |i(?:'d| would) (?:like|love) (?:to )?|i (?:want|need)(?: to)? |let me |let's |let us |go ahead and ){0,2}";
const VERB_EN =
  '(?:see|view|look at|look into|look through|look over|have a look at|take a look at|inspect|review|read|browse|examine|open up|pull up|pull out|pull|bring up|dig out|dig up|get|give|send|send over|fetch|share|print|display|go through|run through)';
const WHOSE_EN =
  '(?: me| us| over)?(?: (?:all (?:of )?)?(?:the|those|these)?(?: (?:actual|underlying|individual|relevant|corresponding))?)?';
const NOUN_EN = '(?:tickets|cases)';
const BEHIND_EN =
  '(?: (?:for|behind|of|in|from|under|to) (?:that|it|this|them|those|these|the (?:number|figure|count|total)|that (?:number|figure|count|total)|this (?:number|figure|count|total)))';
const TAIL_EN = '(?:,? (?:please|pls|then|now|too|though|for me|thanks|themselves|here)){0,3}[?.! ]*$';

const TO_SEE_EN: readonly RegExp[] = [
  new RegExp(`${BEGINS_EN}${WISH_EN}${VERB_EN}${WHOSE_EN} ${NOUN_EN}${BEHIND_EN}?${TAIL_EN}`, 'u'),
  new RegExp(
    `${BEGINS_EN}(?:(?:can|could|may|might) (?:i|we) |i'd like to |i want to |let me )have${WHOSE_EN} ${NOUN_EN}${BEHIND_EN}?${TAIL_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}(?:the |all |those |these |any )?(?:actual |underlying )?${NOUN_EN}${BEHIND_EN}${TAIL_EN}`,
    'u',
  ),
];
const THINGS_EN = new RegExp(
  `${BEGINS_EN.replace('and|so|', 'so|')}(?:where are |what about |how about )?(?:the|those|these)(?: actual| underlying| individual)? ${NOUN_EN}${TAIL_EN}`,
  'u',
);
const NOUN_EN_ALONE = new RegExp(
  `${BEGINS_EN}(?:what about |how about |any |all |all the |all of the )?(?:the )?${NOUN_EN}${TAIL_EN}`,
  'u',
);

/** 把紧急的单子给我看看, 看下微信的工单: some of them, by a word or two. */
const SUCH = `(?<such>[^\\s,，.。!?？]{1,10}?(?: [^\\s,，.。!?？]{1,10}?)?)的?(?:工单|单子|单据|票)`;
const SOME_ZH: readonly RegExp[] = [
  new RegExp(`^${BEGINS_ZH}(?:${FETCH_ZH}|${VIEW_ZH})${SUCH}(?:都|全)?${VIEW_ZH}?${TAIL_ZH}`, 'u'),
  new RegExp(
    `^(?:那么?|再|请|麻烦|帮我|[,，]){0,3}(?:把|将)?${SUCH}(?:都|全|全都)?(?:帮我|给我|我|让我){0,2}(?:${FETCH_ZH}|${VIEW_ZH})${TAIL_ZH}`,
    'u',
  ),
];
/** Groups, numbers and ends are no condition of tickets. */
const NO_CONDITION =
  /[按分各每几哪谁多少最前后比]|数|率|(?<![a-z])(?:by|per|each|and|or|vs|than|more|fewer|most|least)(?![a-z])/u;
/** "pull up urgent tickets". */
const SOME_EN = new RegExp(
  `${BEGINS_EN}${WISH_EN}${VERB_EN}(?: me| us)?(?: (?:the|any|all))?(?<such>(?: (?!the |any |all )[a-z0-9-]+){1,3}) ${NOUN_EN}${TAIL_EN}`,
  'u',
);

/** "The ticket list for them", 列个清单给我: the tickets of the one that leads, or that were counted, as a list. */
const AS_LIST: readonly RegExp[] = [
  new RegExp(
    `${BEGINS_EN}${WISH_EN}(?:(?:${VERB_EN}|show|list|list out|export|download|compile|put together|draw up|make|have)(?: me| us)? )?(?:a |an |the |their |those |that |full |complete |whole ){0,3}(?:(?:ticket|case) (?:list|numbers|ids)|list of (?:all )?(?:the |their |those |these )?(?:tickets|cases|ticket numbers|ticket ids)|tickets|cases)${BEHIND_EN}?${TAIL_EN}`,
    'u',
  ),
  new RegExp(
    `${BEGINS_EN}${WISH_EN}(?:(?:${VERB_EN}|show|export|download|make)(?: me| us)? )?(?:a |the |full ){0,2}list${BEHIND_EN}${TAIL_EN}`,
    'u',
  ),
  new RegExp(
    `^${BEGINS_ZH}(?:${FETCH_ZH}|列|做|出|整理|导出?|要)?(?:一?[个份张])?(?:(?:他们|她们|它们?|这些|那些|这个?组|那个?组)的?)?(?:工单|单子)?(?:清单|列表|单号)(?:都|全)?(?:帮我|给我|我){0,2}(?:${FETCH_ZH})?${TAIL_ZH}`,
    'u',
  ),
];

/** Tickets were counted, of one that an answer has named or of those that were asked about. */
const hasList = ({ kind, metrics, order, limit, grain, share }: Plan): boolean =>
  metrics.every((id) => metricEntry(id).unit === 'count') &&
  grain === null &&
  share === undefined &&
  (kind === 'value' || (kind === 'breakdown' && order !== null && limit === 1));

/** The words that a wish for them is read in. */
const LIST_EN = 'list the tickets';

const ALL = /全部|所有|(?<![a-z])all (?:tickets|cases)/u;

/**
 * How it was said: that they are to be seen, that one looks at what may also be a figure, the things by a word that is for things, or the noun
 * that is either.
 */
type Said = 'to_see' | 'look' | 'things' | 'noun';

function said(words: string): Said | null {
  const has = (patterns: readonly RegExp[]): boolean => patterns.some((pattern) => pattern.test(words));
  if (has(TO_SEE_ZH) || has(TO_SEE_EN)) return 'to_see';
  if (has(LOOK_ZH)) return 'look';
  if (THINGS_ZH.test(words) || THINGS_EN.test(words)) return 'things';
  return NOUN_ZH.test(words) || NOUN_EN_ALONE.test(words) ? 'noun' : null;
}

/** The reading of such a turn; null where it is none, or where it is the next figure as it was read before. @param words normalised */
export function theTickets(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.kind === 'explain') return null;
  const way = said(words);
  if (way === null && LISTED.test(words)) {
    const whole = isWhole(previous) ? previous : ofAllRanked(previous, context.earlier?.at(-1));
    if (whole !== null)
      return turn(lang === 'zh' ? '列出工单' : LIST_EN, { ...context, previous: whole, shown: null });
  }
  const asList =
    words !== LIST_EN &&
    hasList(previous) &&
    !ALL.test(words) &&
    AS_LIST.some((pattern) => pattern.test(words));
  if (asList && way === null) return turn(lang === 'zh' ? '列出工单' : LIST_EN, context);
  if (way === null) return some(words, context, turn);
  const list = (): Reading => turn(lang === 'zh' ? '列出工单' : LIST_EN, context);
  // 全部工单 are all of those, or all there are.
  if (ALL.test(words) && !isOfAll(previous))
    return previous.kind === 'list' ? null : either(words, context, lang, turn, list());
  if (way === 'to_see') return list();
  const counted = previous.metrics.every((id) => metricEntry(id).unit === 'count');
  // Of what is not counted the noun is the next figure: 工单呢 after a satisfaction.
  if (!counted && way === 'noun') return null;
  const aTable = previous.kind === 'breakdown' || previous.kind === 'trend' || previous.kind === 'compare';
  if (counted && aTable && way === 'noun') return null;
  const surely =
    previous.kind === 'list' ||
    (counted &&
      (way === 'things' || (way === 'look' && !aTable) || isOfAll(previous) || standsNow(previous)));
  return surely ? list() : either(words, context, lang, turn, list());
}

/** Some of the tickets that were counted, which are to be seen. */
function some(words: string, context: ReadContext, turn: Read): Reading | null {
  const { previous } = context;
  const counted =
    previous?.kind === 'value' && previous.metrics.every((id) => metricEntry(id).unit === 'count');
  if (!counted) return null;
  const zh = SOME_ZH.map((pattern) => pattern.exec(words)?.groups?.['such']).find((one) => one !== undefined);
  const such = zh ?? SOME_EN.exec(words)?.groups?.['such']?.trim();
  if (such === undefined || NO_CONDITION.test(such.replace(/低分|差评/u, ''))) return null;
  const then = turn(zh === undefined ? `list ${such} tickets` : `列出${such}的工单`, context);
  const said = (plan: Plan): boolean =>
    plan.metrics.join() !== previous.metrics.join() ||
    JSON.stringify([plan.where, plan.range]) !== JSON.stringify([previous.where, previous.range]);
  return then.status === 'plan' && then.plan.kind === 'list' && said(then.plan) ? then : null;
}

const LISTED =
  /^(?:那么?|再|请|麻烦|帮我|给我|一一|[,，]){0,4}(?:列出来|列一下|列一列|列个清单|拉出来|拉个清单|调出来|打出来)(?:给我|我|一下)?(?:看看|看一下|看下|看)?(?:吧|呗|呢)?[?？。!]*$|^(?:(?:and|ok|now|please|can you|could you|so),? ){0,4}(?:list|show me|show|pull up|let me see) (?:them|those|these)(?: out| please| for me){0,3}[?.! ]*$/u;

/** 都是谁的 after what is overdue: nobody is left out of such a table, and what is to be listed then are the tickets. */
const isWhole = ({ kind, by, metrics, limit, grain, having, share, compare, place }: Plan): boolean =>
  kind === 'breakdown' &&
  by.join() === 'agent' &&
  metrics.every((id) => metricEntry(id).timing !== 'range' && metricEntry(id).unit === 'count') &&
  limit === null &&
  grain === null &&
  having === undefined &&
  share === undefined &&
  compare === null &&
  !place;

/** 列出来 after 谁手上最多, then 超时的有多少: a number was asked for and nobody, so that it is the tickets of all of them. */
function ofAllRanked(previous: Plan, before: Plan | undefined): Plan | null {
  const whole: Plan = { ...previous, order: null, limit: null };
  const sameRanking =
    previous.limit === 1 &&
    before?.limit === 1 &&
    before.kind === 'breakdown' &&
    before.by.join() === previous.by.join() &&
    before.metrics.join() !== previous.metrics.join();
  return sameRanking && isWhole(whole) ? whole : null;
}

/** The number of all tickets was said already: nobody asks for it again. */
const isOfAll = ({ metrics }: Plan): boolean => metrics.join() === 'tickets';

/** How many are overdue, open, without an answer now: of no days that all tickets could be counted on. */
const standsNow = ({ metrics, range, assumed }: Plan): boolean =>
  range === null || (assumed.includes('now') && metrics.every((id) => metricEntry(id).timing !== 'range'));

/** The tickets, or how many there are: what was meant is asked. */
function either(words: string, context: ReadContext, lang: Lang, turn: Read, list: Reading): Reading {
  const volume = turn(lang === 'zh' ? '工单量呢' : 'and ticket volume', context);
  const every = ofAll(context, lang, turn);
  const shown = list.status === 'plan' ? list : every;
  const ways = ALL.test(words) && shown !== every ? [shown, every, volume] : [shown, volume];
  const plans = ways.flatMap((one) => (one.status === 'plan' ? [one.plan] : []));
  if (plans.length < 2) return list;
  return {
    status: 'clarify',
    lang,
    about: words.replace(/[?？。!.]+$/u, ''),
    options: plans.map((plan) => say(plan, lang, context.gazetteer)),
  };
}

/** The tickets of whom and when the figure was, where it has none of its own. */
function ofAll(context: ReadContext, lang: Lang, turn: Read): Reading {
  const { previous } = context;
  const plain: Plan | null =
    previous === null
      ? null
      : {
          ...previous,
          kind: 'value',
          metrics: ['tickets'],
          stat: null,
          by: [],
          grain: null,
          order: null,
          limit: null,
          compare: null,
        };
  return turn(lang === 'zh' ? '列出工单' : LIST_EN, { ...context, previous: plain, shown: null });
}
