// Split in addition: after a course of time "split it by team too", "one line per team", 加上各组分开看, 再按团队拆一下; after a table of groups "split
// by channel too", "by week as well", 再按渠道细分. The words say that the groups come to the steps or groups that are there, and not in their place, as
// they do where nothing but "by team" is said.
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { type Lang, type Read, refused } from '../turn-parts.js';

const BEGINS_EN =
  "(?:(?:and|ok|okay|now|then|so|but|please|great|thanks|can you|could you|can i|could i|let's|i want|i'd like|i need|what about|how about|that|it|this)(?![a-z])[, ]*){0,6}";
const SPLIT_EN =
  '(?:(?:split|break|cut|slice|divide|show|see|have|get|give me|do)(?: (?:it|that|this|them|those))?(?: (?:up|out|down))?,? )?';
const GROUPS_EN = '(?<dim>[a-z]+(?: [a-z]+)?)';
const TOO_EN = '(?:,? (?:too|as well|also|in addition|on top(?: of (?:that|it|this))?|additionally|besides))';
const ENDS_EN = '(?: (?:please|pls|now|then|thanks|thx)){0,3}[?.! ]*$';
const STEPS_EN = '(?:day|week|month|quarter|year)s?';
const KEEPS_EN = `(?:(?:keep|keeping|leave|leaving)(?: it| them)?(?: the| in)? ?(?:by |per )?(?:${STEPS_EN}|steps|trend|time ?line|daily|weekly|monthly)|still (?:by|per) ${STEPS_EN}|within (?:each|every) ${STEPS_EN})`;
const EN: readonly RegExp[] = [
  // "split it by team too", "per team as well", "with teams too"
  `${BEGINS_EN}${SPLIT_EN}(?:by|per|for each|for every|into|across|with) (?:the |each |every )?${GROUPS_EN}${TOO_EN}`,
  // "show each team separately too"
  `${BEGINS_EN}${SPLIT_EN}(?:each|every) ${GROUPS_EN}(?: (?:separately|individually|apart|by itself|on its own))?${TOO_EN}`,
  // "also by team", "further split by team"
  `${BEGINS_EN}(?:also|additionally|further|in addition|on top(?: of (?:that|it))?|plus),? ${SPLIT_EN}(?:by|per|for each|for every|into|across) (?:the |each |every )?${GROUPS_EN}`,
  `${BEGINS_EN}${SPLIT_EN}(?:further|also|additionally) (?:by|per|into) (?:the |each |every )?${GROUPS_EN}`,
  `${BEGINS_EN}(?:split|break|cut|divide) (?:each|every) (?:${STEPS_EN})(?: (?:up|out|down))? (?:by|into|per) ${GROUPS_EN}`,
  // "add a team breakdown", "add by team"
  `${BEGINS_EN}add(?: in)? (?:(?:an?|the) )?(?:(?:split|breakdown|cut) )?(?:by|per|for) (?:each |every )?${GROUPS_EN}${TOO_EN}?`,
  `${BEGINS_EN}add(?: in)? (?:an? |the )?${GROUPS_EN} (?:split|breakdown|cut|dimension)${TOO_EN}?`,
  // "one line per team", "each team on its own line"
  `${BEGINS_EN}${SPLIT_EN}(?:with |as )?(?:(?:an?|one|own|its own|separate|a separate|individual|different) )?(?:lines?|curves?|series) (?:per|for each|for every|by|for) (?:team |the )?${GROUPS_EN}${TOO_EN}?`,
  `${BEGINS_EN}${SPLIT_EN}(?:each|every|all)(?: the| of the)? ${GROUPS_EN} (?:(?:on|as|in|with|gets?|has|having) )?(?:(?:its|their|his|her|an?|the) )?(?:own|separate|individual|different) (?:lines?|curves?|series)${TOO_EN}?`,
  // "keep the weeks but by team", "by team, still by week"
  `${BEGINS_EN}${KEEPS_EN},? (?:but |and )?(?:also )?${SPLIT_EN}(?:by|per|for each) (?:each |every )?${GROUPS_EN}${TOO_EN}?`,
  `${BEGINS_EN}${SPLIT_EN}(?:by|per|for each) ${GROUPS_EN},? (?:but |and )?${KEEPS_EN}`,
].map((pattern) => new RegExp(`^${pattern}${ENDS_EN}`, 'u'));

const BEGINS_ZH = '(?:那么?|好的?|嗯|然后|麻烦|请|帮我|给我|可以|能不能|能|把|它|[,， ]){0,6}';
const ADD_ZH = '(?:再加上|再加个|再加|加上|加个|再|也|还要|还|同时|并且|进一步|继续)';
const BY_ZH = '(?:(?:按照?|分|拆到|细分到|拆成|分到|到|以|每一?个?|各个?|不同)){0,2}';
const DIM_ZH = '(?<dim>[\\u4e00-\\u9fff]{1,5}?)';
const SPLIT_ZH =
  '(?:维度|的)?(?:来|去|都|也)?(?:分开|拆分|拆开|拆|细分|分组|分别|单独|区分|分|切分|切)?(?:来)?(?:看看|看一下|看下|看|列出来|列|展示|显示|画出来|画|说|统计|算|比)?(?:一下|下)?(?:吧|呗|呢|哈|好了|可以吗|行吗|好吗){0,2}[?？。!！ ]*$';
const ZH: readonly RegExp[] = [
  // 加上各组分开看, 再按团队拆一下, 也分组看
  new RegExp(
    `^${BEGINS_ZH}${ADD_ZH},?(?:把|看看|看|加上)?(?:按照?|各个?|每一?个?|分|不同|拆到|细分到|拆成|分到)${BY_ZH}${DIM_ZH}${SPLIT_ZH}`,
    'u',
  ),
  new RegExp(
    `^${BEGINS_ZH}(?:再加上|加上|再加个|加个|加|再加)${DIM_ZH}(?:的)?(?:维度|拆分|细分)${SPLIT_ZH}`,
    'u',
  ),
  // 加个渠道, 再加上渠道
  new RegExp(`^${BEGINS_ZH}(?:再加上|再加个|再加|加上|加个)${DIM_ZH}(?:吧|呢|哈)?[?？。!！ ]*$`, 'u'),
  // 各组也分开, 各组的也加上
  new RegExp(`^${BEGINS_ZH}(?:各个?|每一?个?|按照?|不同)${DIM_ZH}(?:的)?也${SPLIT_ZH}`, 'u'),
  new RegExp(
    `^${BEGINS_ZH}(?:各个?|每一?个?|按照?|不同)${DIM_ZH}(?:的)?也?(?:给我|帮我)?(?:加上|加进来|加进去|带上|补上)(?:吧|呢|哈)?[?？。!！ ]*$`,
    'u',
  ),
  // 每个组一条线, 各组单独一条线, 各组分别画一条
  new RegExp(
    `^${BEGINS_ZH}(?:按照?|各个?|每一?个?|一个|不同)${DIM_ZH}(?:的)?(?:也|都|分别|各|单独|各自|自己|分开|要|来|给我){0,4}(?:画|出|列|用|成|做|拉)?(?:成)?(?:一|各一)[条根](?:单独的?|自己的)?(?:曲线|折线|线)?(?:画|看|出来)?(?:吧|呢|哈)?[?？。!！ ]*$`,
    'u',
  ),
  // 每周里面再按组分, 周保留，按组拆
  new RegExp(
    `^${BEGINS_ZH}(?:每一?(?:天|周|个?月|个?季度)(?:里面?|内|都|再|也){0,2}|(?:按?(?:天|日|周|月|季度?))(?:保留|不变|不动|留着),?(?:再|也)?|(?:保留|留着)(?:按?(?:天|日|周|月|季度?)),?(?:再|也)?)按照?${DIM_ZH}${SPLIT_ZH}`,
    'u',
  ),
];

// Of a table of groups "also by channel" and 再看看渠道 may ask for another table; these words say that the one there is cut finer.
const FINER_EN =
  /(?<![a-z])(?:too|as well|in addition|on top|additionally|further)(?![a-z])|(?<![a-z])add(?![a-z])/u;
const FINER_ZH = new RegExp(
  `^${BEGINS_ZH}(?:(?:再|进一步|继续)(?:往下)?(?:按照?|用)?(?<dim>[\\u4e00-\\u9fff]{1,5}?)(?:再|来|去)?(?:拆分|拆开|拆|细分|切分|切)(?:一层|一级|一下|下)?(?:看看|看一下|看下|看)?|(?:再|进一步|继续)(?:拆分|拆|细分|切分|切)(?:到|成|为)(?:各个?|每一?个?)?(?<into>[\\u4e00-\\u9fff]{1,5}?))(?:吧|呗|呢|哈|可以吗|行吗|好吗){0,2}[?？。!！ ]*$`,
  'u',
);

/** The course or table before, with the groups or steps that are named; null where the words add none. @param words normalised */
export function splitInAddition(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null) return null;
  if (previous.kind === 'breakdown') return cutFiner(words, previous, context, lang, turn);
  if (previous.kind !== 'trend' || previous.grain === null) return null;
  const dim = [...EN, ...ZH].flatMap((pattern) => pattern.exec(words)?.groups?.['dim'] ?? [])[0];
  if (dim === undefined) return null;
  const then = turn(byGroups(dim), context);
  if (then.status !== 'plan') return null;
  const by = newGroups(then.plan, previous);
  if (by === null) return null;
  // More than two kinds of groups in each step are no lines any more.
  if (previous.by.length > 1) return refused({ why: 'not_supported', words: [words] }, lang);
  return { status: 'plan', plan: { ...previous, by: [...previous.by, ...by] }, lang };
}

const byGroups = (dim: string): string => (/[\u3400-\u9fff]/u.test(dim) ? `按${dim}` : `by ${dim}`);

/** A table of groups, each of them cut in its turn; steps make a course of each. */
function cutFiner(
  words: string,
  previous: Plan,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Reading | null {
  const [group] = previous.by;
  const isWhole = previous.limit === null && previous.having === undefined && !previous.place;
  if (group === undefined || !isWhole || previous.share !== undefined || previous.compare !== null)
    return null;
  const finer = FINER_ZH.exec(words)?.groups;
  const dim = FINER_EN.test(words)
    ? EN.flatMap((pattern) => pattern.exec(words)?.groups?.['dim'] ?? [])[0]
    : (finer?.['dim'] ?? finer?.['into']);
  if (dim === undefined) return null;
  const then = turn(byGroups(dim), context);
  if (then.status !== 'plan') return null;
  const { plan } = then;
  const isCourse = plan.kind === 'trend' && plan.grain !== null && plan.by.length === 0;
  const by = isCourse && sameButGroups(plan, previous) ? [] : newGroups(plan, previous);
  if (by === null) return null;
  if (previous.by.length + by.length > 2) return refused({ why: 'not_supported', words: [words] }, lang);
  return { status: 'plan', plan: { ...plan, by: [...previous.by, ...by] }, lang };
}

/** The groups of a plan that is the same in all else; null where it is not, or has them already. */
function newGroups(plan: Plan, previous: Plan): Plan['by'] | null {
  const [dim, more] = plan.by;
  if (dim === undefined || more !== undefined || dim === 'weekday' || dim === 'hour') return null;
  return sameButGroups(plan, previous) && !previous.by.includes(dim) ? [dim] : null;
}

const sameButGroups = (plan: Plan, previous: Plan): boolean =>
  plan.metrics.join() === previous.metrics.join() &&
  JSON.stringify(plan.range) === JSON.stringify(previous.range) &&
  JSON.stringify(plan.where) === JSON.stringify(previous.where) &&
  plan.limit === null;
