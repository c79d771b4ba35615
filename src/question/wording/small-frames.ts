// Small frames around a figure, in the words that are read: what is to be done once more behind a why (为什么…，拆一下), who they are behind
// how many, all of what is listed, a rate of 100 %, both ends of a ranking, "plus" between two names, whoever is helped. Over normalised text.
import type { Gazetteer } from '../gazetteer.js';
import { swapAll, type Swap } from './swaps.js';

const WHY_ZH = '(?:为什么|为啥|为何|怎么就|怎么会|咋就)';
const HELP = '(?:帮我|给我|替我|请|麻烦|帮忙|帮|再|来|顺便|能不能|可以|想|具体|详细|仔细){0,4}';
const TAKE_APART = '(?:拆解|拆分|拆开|拆|分析|归因|剖析|解释|讲讲|说说|看看)';
const RATE_ZH =
  '(?:满意率|满意度|达标率|一次解决率|首次解决率|解决率|重开率|转派率|回访率|评价率|参评率|采纳率|复购率|好评率|csat|fcr|sla)';
const TIME_ZH =
  '(?:(?:上个?月|本月|这个?月|上周|本周|这周|上个?季度|本季度|这个?季度|今年|去年|昨天|\\d{1,2}月份?|近\\d+天)的?)?';
const KIND_ZH =
  '(?:个?(?:组|团队|班组|小组|产品|产品线|渠道|地区|区域|客服|坐席|人|员工|同事|类别|分类|品类|客户群体?|版本|型号))';

const ZH: readonly Swap[] = [
  // 满意度环比，3月: the days of which it is.
  [
    new RegExp(
      `(?<=(?:环比|同比)(?:变化|变动|增长|涨幅|情况|怎么样|如何)?)\\s*[,，]\\s*(?=${TIME_ZH.slice(0, -1)}[?？。!！]*$)`,
      'gu',
    ),
    ' ',
  ],
  // 为什么上个月满意率变了，帮我拆一下: that is what why asks for.
  [
    new RegExp(
      `(?<=${WHY_ZH}[^;；]{2,40}?)[,，。?？\\s]+${HELP}${TAKE_APART}(?:一?下|看看|一看|来看|开来?|给我看|讲讲){0,2}(?:具体|主要)?(?:的)?(?:原因|缘由|因素|构成)?(?:看看|吧|呗|呢)?(?=\\s*[?？。!！]*$)`,
      'gu',
    ),
    '',
  ],
  // 电话占总量多少.
  [/占(?:总|整体|全部|全)(?:单)?量的?(?=(?:比例|比重|百分之|多少|几成|多大))/gu, '占总工单量'],
  // 客户提的建议上季度采纳了多少.
  [/(?:客户|用户|顾客|大家)(?:们)?(?:提|给|提出|提上来|反馈)(?:过来|上来|来)?的?(?=建议)/gu, ''],
  [
    /建议((?:上|本|这|今|去|近|\d)[^,，。;；建议]{1,6}?)采纳(?:了)?(?:多少|几成)(?=(?:呢)?\s*[?？。]*$)/gu,
    '$1建议采纳了多少',
  ],
  // 把现在所有紧急的超时单列出来: a list has all of them.
  [
    /(?:所有|全部|全体|一切)的?(?=(?:现在|目前|当前|此刻)?的?(?:(?:紧急|特急|加急|高优先级|高优|低优先级|普通|投诉|故障|咨询|建议)(?:类|的){0,2})?(?:超时|逾期|未解决|没解决|未响应|没回复|未回复)的?(?:工单|单子|单)(?:都|全|给我|帮我|一起){0,4}(?:单独)?(?:列|拉|导))/gu,
    '',
  ],
  [
    /(?<=(?:列出|列一下|列下|拉出|列举|拉一下|给我列|帮我列)(?:来)?(?:现在|目前|当前)?的?)(?:所有|全部|全体)的?(?=(?:现在|目前|当前|此刻)?的?(?:(?:紧急|特急|加急|高优先级|高优|低优先级|普通|投诉|故障|咨询|建议)(?:类|的){0,2})?(?:超时|逾期|未解决|没解决|未响应|没回复|未回复)的?(?:工单|单子|单))/gu,
    '',
  ],
  // 哪些人满意率100%, 满意率百分之百的人.
  [
    new RegExp(
      `(${RATE_ZH})(?:是|为|有|都是|全是|做到了?|达到了?|到了?|=)?\\s*(?:100\\s*%|百分之?百|百分百|满分100%)(?![\\d.])`,
      'gu',
    ),
    '$1达到100%',
  ],
  // 满意率最高和最低的组: all of them, in their order.
  [
    new RegExp(
      `(${TIME_ZH})((?:[\\u3400-\\u9fff]{2,8}|csat|nps|fcr|sla)(?:率|度|量|数|值|时长|时间|分|csat|nps|fcr|sla|投诉|故障)|csat|nps|fcr|sla|首响|投诉|故障|积压)最(?:高|多|长|慢|大)(?:的)?(?:和|与|跟|以及|、|及)最(?:低|少|短|快|小)的?(?:各是)?(?:哪)?(?:几|两|一)?(${KIND_ZH})(?:分别|各)?(?:是)?(?:哪(?:个|些|两个|几个)|谁|什么)?(?=[\\s,，。?？]|$)`,
      'gu',
    ),
    '$1各$3$2从高到低',
  ],
  [
    new RegExp(
      `哪一?(${KIND_ZH})的?([^,，。?？;；最]{2,10}?)最(?:高|多|长|大)(?:[,，]\\s*|\\s+|和|、)哪一?(?:\\1|个|些)(?:的)?(?:\\2)?最(?:低|少|短|小)(?=[\\s,，。?？]|$)`,
      'gu',
    ),
    '各$1$2从高到低',
  ],
  // 在各组里排第几.
  [
    /在各个?(组|团队|小组|班组)(?:里面?|中|当中|之间|之中)?(?=[^,，。]{0,12}(?:第几|排几|排名))/gu,
    '在所有$1里',
  ],
  // 我比组里平均解决得快吗: how long it takes.
  [
    /我([^,，。?？比跟]{0,8}?)(?:比|跟)([^,，。?？]{0,8}?平均(?:水平|值)?)(?:相比)?的?(解决|处理|办结|结单|回复|响应|首响|首次回复|首次响应)(?:工单|单子|问题|客户)?(?:得|的)?(?:更|还|要)?(?:快|慢)(?:吗|么|不|没有?|一?些吗|一?点吗)?(?=[\s,，。?？]|$)/gu,
    (_all, days = '', whole = '', verb = '') => `我${days}的${paceOf(verb)}跟${whole}比`,
  ],
  [
    /我([^,，。?？比跟]{0,8}?)(解决|处理|办结|结单|回复|响应|首响|首次回复|首次响应)(?:工单|单子|问题|客户)?(?:得|的)(?:比|跟)([^,，。?？]{0,8}?平均(?:水平|值)?)(?:更|还|要)?(?:快|慢)(?:吗|么|不|没有?|一?些吗|一?点吗)?(?=[\s,，。?？]|$)/gu,
    (_all, days = '', verb = '', whole = '') => `我${days}的${paceOf(verb)}跟${whole}比`,
  ],
];

function paceOf(verb: string): string {
  if (/首/u.test(verb)) return '首响';
  return /回复|响应/u.test(verb) ? '响应时间' : '解决时长';
}

const RATE_EN =
  '(?:csat|satisfaction|fcr|first contact resolution|sla|resolution rate|reopen rate|follow[ -]up rate|customer satisfaction)';
const KINDS_EN = '(?:team|agent|product|channel|region|category|segment|person|group)';

const EN: readonly Swap[] = [
  // "mom change in nps, last month": the days of which it is.
  [
    /(?<=(?<![a-z])(?:mom|yoy|qoq|(?:month|year|quarter|week)[- ]o(?:ver|n)[- ](?:month|year|quarter|week))(?![a-z])[^,;:?]{0,40}),(?= (?:for |in )?(?:(?:last|this) (?:week|month|quarter|year)|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*(?: 20\d\d)?|q[1-4](?: 20\d\d)?)\s*[?.!]*$)/gu,
    '',
  ],
  // "why did csat change last month, break it down for me".
  [
    /(?<=(?:why|how come)(?![a-z]).{4,80}?)[,.;?]? (?:please |can you |could you |and )?(?:please )?(?:break (?:it|that|this) down|split it up|pick it apart|analy[sz]e (?:it|that|this)|explain(?: it| that)?)(?: for me| for us)?(?: please)?(?=\s*[?.!]*$)/gu,
    '',
  ],
  // "how many agents have fcr below 50% this quarter and who": a table tells both.
  [
    /(?<=^how many (?:agents|teams|people|products|channels|regions|categories|members|reps|colleagues)[^?;]{6,90}?),? (?:and |& )(?:who|which|which ones|which of them|who exactly|which teams|which agents)(?: (?:are|were) (?:they|these|those))?(?=\s*[?.!]*$)/gu,
    '',
  ],
  // "repurchase rate for customers helped in q1": it is of no others.
  [
    /((?:repurchase|repeat purchase|buyback) rate) (?:for|of|among) (?:the |our |all )?customers (?:(?:that |who |whom )?(?:we |were |got |have been |we've |we have )?)(?:helped|served|supported|assisted)(?![a-z])/gu,
    '$1',
  ],
  // "csat at or above 90%".
  [/(?<![a-z])(?:at or above|equal to or above|at or over)(?= \d)/gu, 'at least'],
  [/(?<![a-z])(?:at or below|equal to or below|at or under)(?= \d)/gu, 'at most'],
  // "who had 100% csat".
  [
    new RegExp(
      `(?<=(?:who|which \\w+|agents|people|teams) (?:with |had |has |have |got |hit )?)(?:a )?100 ?% (${RATE_EN})`,
      'gu',
    ),
    '$1 of at least 100%',
  ],
  // "best and worst team by csat": all of them, in their order.
  [
    new RegExp(
      `^(?:who (?:is|are|was|were) |what (?:is|are|was|were) )?(?:the |our )?(?:best|highest|top) and (?:the |our )?(?:worst|lowest|bottom) (${KINDS_EN})s? (?:by|on|for|in) `,
      'u',
    ),
    '$1s from highest to lowest by ',
  ],
  // "which team has the highest csat and which the lowest".
  [
    new RegExp(
      `which (${KINDS_EN})s? (?:has|had|have) the (?:highest|best) ([^,?]{2,40}?),? (?:and )?which (?:one |ones |\\1 )?(?:has |had |have )?(?:the )?(?:lowest|worst)(?=[,?. ]|$)`,
      'u',
    ),
    '$1s from highest to lowest by $2',
  ],
  // "do I resolve faster than the team average": how long it takes.
  [
    /(?<![a-z])(?:do|did|am|was|have) i (resolve|solve|close|fix|reply|respond|answer)(?:d|ing)? (?:tickets |cases |my tickets )?(?:faster|quicker|slower|more quickly|more slowly) than (?:the |my )?team(?:'s)?(?: average| mean| as a whole)?(?![a-z' ]*(?:lead|mate|member))/gu,
    (_all, verb = '') =>
      `my ${/^(?:repl|resp|answ)/u.test(verb) ? 'response time' : 'resolution time'} vs the team average`,
  ],
  // "where are we worst on sla: which channel".
  [
    new RegExp(
      `^where (are|were|do|did) (we|they) ((?:do |doing )?(?:the )?(?:best|worst|weakest|strongest|slowest|fastest)) (on|at|in|for) ([^:,?]{2,30})[:,] (?:by )?(?:which|what) (${KINDS_EN})(?=[,?. ]|$)`,
      'u',
    ),
    'which $6 $1 $2 $3 $4 $5',
  ],
];

/** Between two names; no space is left beside Chinese. */
const PLUS = /(?: |(?<=[\u3400-\u9fff]))plus(?: |(?=[\u3400-\u9fff]))/u;
const TOP =
  /^(?:the )?(top|best|bottom|worst) (\d{1,2}) (?:by |on )?([a-z][a-z -]{1,28}?) (?:in|at|from) (.+)$/u;

/** The normalised text with such frames in plain words. */
export const withSmallFrames = (text: string, gazetteer: Gazetteer): string =>
  withMembersRanked(
    withNamesJoined(
      swapAll(swapAll(text, /[\u3400-\u9fff]/u.test(text) ? ZH : []), /[a-z]{2}/u.test(text) ? EN : []),
      gazetteer,
    ),
    gazetteer,
  );

/** "Rental Desk plus Web Orders in total": between two names of one kind it joins them. */
function withNamesJoined(text: string, gazetteer: Gazetteer): string {
  if (!PLUS.test(text)) return text;
  const [before = '', behind = '', ...more] = text.split(PLUS);
  if (more.length > 0) return text;
  const left = endOf(before.trim(), gazetteer);
  const right = startOf(behind, gazetteer);
  return left !== null && right !== null && left === right ? `${before} + ${behind}` : text;
}

const dimOf = (phrase: string, gazetteer: Gazetteer): string | null => {
  const [found, ...more] = gazetteer.lookup(phrase);
  return found !== undefined && more.every(({ dim }) => dim === found.dim) ? found.dim : null;
};

function endOf(text: string, gazetteer: Gazetteer): string | null {
  const [chinese] = /[\u3400-\u9fff]+$/u.exec(text) ?? [];
  if (chinese !== undefined) return dimOf(chinese, gazetteer);
  const words = text.split(' ');
  for (let at = Math.max(0, words.length - 5); at < words.length; at += 1) {
    const dim = dimOf(words.slice(at).join(' '), gazetteer);
    if (dim !== null) return dim;
  }
  return null;
}

function startOf(text: string, gazetteer: Gazetteer): string | null {
  const [chinese] = /^[\u3400-\u9fff]+/u.exec(text) ?? [];
  if (chinese !== undefined) return dimOf(chinese, gazetteer);
  const words = text.replace(/[:,?!.].*$/u, '').split(' ');
  for (let end = Math.min(5, words.length); end > 0; end -= 1) {
    const dim = dimOf(words.slice(0, end).join(' '), gazetteer);
    if (dim !== null) return dim;
  }
  return null;
}

/** "top 5 csat in Harbor": of a team it is the people who are ranked. */
function withMembersRanked(text: string, gazetteer: Gazetteer): string {
  const [, end, count, figure = '', rest = ''] = TOP.exec(text) ?? [];
  if (end === undefined || count === undefined || startOf(rest, gazetteer) !== 'team') return text;
  return /(?:^| )(?:agents?|people|teams?|products?|channels?|regions?|by)(?: |$)/u.test(figure)
    ? text
    : `${end} ${count} agents by ${figure} in ${rest}`;
}
