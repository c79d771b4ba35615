// "All of them" after the first few of a table: the same table with none left out (ask.md, "Follow-ups": what is not mentioned stays).
import type { ReadContext } from '../../context.js';
import { sizeOf } from '../../interpret/size-of.js';
import { readNumber } from '../../numbers.js';
import type { ChartWish, Plan } from '../../plan.js';
import { canMean, type Token } from '../../token.js';
import { cut } from '../turn-parts.js';

const SHOW =
  '(?:(?:show|list|see|give|plot|chart|draw|graph|display|bring|get|pull|put|have|rank|let me see|i want|i need)(?: (?:me|us|up|out|in)){0,8})';
const PICTURE = '(?:(?:a |the )?(?:bar |column )?(?:chart|graph|table|list|bars)(?: of| with| for)? )';
const ALL_EN =
  '(?:all(?: of (?:them|those|these|it))?|them all|everyone|everybody|every(?: single)? one(?: of them)?|every single one|(?:the |a )?(?:whole|full|complete|entire) (?:list|table|ranking|rankings|board|leaderboard|lot|set|field|thing|picture|team|group|range|breakdown)|the rest(?: of (?:them|it))? (?:too|as well)|all (?:the )?(?<kind>[a-z]+(?: [a-z]+)?))';
const EN = new RegExp(
  `^(?:(?:and|now|ok|so|please|can you|could you|just|actually|then|what about|how about|let's)[, ]+){0,8}(?:${SHOW} )?${PICTURE}?${ALL_EN}(?:,? (?:as|in|on) (?:a |one )?(?:bar chart|column chart|bars|columns|chart|graph|table|list))?(?:,? (?:please|again|too|instead|then|now|ranked|in order|not just (?:the )?(?:top|first|one|that one|top \\w+|worst|best))){0,8}[?.! ]*$`,
  'u',
);

const DO_ZH =
  '(?:(?:给我|帮我)?(?:列出来|列一下|列一列|列列|列出|画出来|画一下|画上|画个图|画|展示一下|展示出来|展示|显示出来|显示|看看|看一下|看下|看一看|看|拉出来|放出来|放上来|发我|发来|给我看看|给我看|给我|排一下|排出来|排个序|要|来一遍|摆出来|亮出来))';
const ALL_ZH =
  '(?:全都|全部都?|都|所有的?都?|全(?=[列画看给展显])|完整的?(?:表格?|榜单?|名单|列表|排名|排行|数据|清单)?|整(?:张|个)(?:表|榜|榜单|排名|名单)|(?:每个|每一个|所有的?|全部的?|各个|各)(?<kind>[^\\s,，都给列画看]{1,4}?)都?)';
const ZH = new RegExp(
  `^(?:那|那就|现在|麻烦|请|再|就|还是|还|把|给我|帮我|不用只看一个|不要只看第一){0,6}[,，]?${ALL_ZH}[,，]?${DO_ZH}?(?:出来|一下|一遍)?(?:吧|呗|呢|啊|哈)?[,，]?(?:用|以|画成|做成|改成|换成)?(?:柱状图|条形图|柱子|图|表格|表)?(?:吧|呗|呢|啊)?[。.!！?？ ]*$`,
  'u',
);

/** "show more", 多列几个 of the first few. */
const MORE =
  /^(?:(?:and|ok|now|please|can you|could you|just)[, ]+){0,8}(?:show|give|list|see|display|can i see)(?: me| us)? (?:some |a few |a couple |several |the )?(?:more|others?)(?: of (?:them|those|these)| rows| names)?(?: please| too){0,8}[.?! ]*$|^(?:那|请|麻烦|能不能|可以){0,6}(?:再|多)(?:多)?(?:给|来|列|看|看看|报|说|显示)?(?:几|一些|点|两)个?(?:出来|看看|一下)?(?:吧|呗|吗|呢)?[。?？ ]*$/u;

const chartOf = (words: string, before: ChartWish | null): ChartWish | null =>
  /bar|column|柱|条形/u.test(words) ? 'bar' : /table|表格|成表/u.test(words) ? 'table' : before;

/** The table before with all of its groups; null where nothing was left out of it, or something else is said. @param words normalised */
export function wholeTable(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const several = bothThere(words, context) ?? allOfSoMany(words, context);
  if (several !== null) return several;
  if (previous === null || previous.kind !== 'breakdown' || previous.limit === null || previous.place)
    return null;
  const said = EN.exec(words) ?? ZH.exec(words) ?? MORE.exec(words);
  if (said === null) return null;
  const kind = said.groups?.['kind'];
  // "all teams" of a table of channels are another table.
  if (kind !== undefined && !isOf(kind, previous, context)) return null;
  const { nth: _, ...table } = previous;
  // "the whole team" of a board of everybody: of one's own.
  const ofTeam = previous.by.includes('agent') && /(?:whole|full|entire) (?:team|group)/u.test(words);
  if (ofTeam && !previous.where.some(({ dim }) => dim === 'team')) {
    const { teamId } = context.asker;
    if (teamId === null) return null;
    const own = { dim: 'team', in: [teamId] } as const;
    return { ...table, limit: null, where: [...previous.where, own] };
  }
  // Everybody is more than those who are ranked: people with few tickets as well.
  const everybody = table.by.join() === 'agent' && EVERYBODY.test(words) && seesAll(table, context);
  const order = everybody ? null : table.order;
  return { ...table, order, limit: null, chart: chartOf(words, previous.chart) };
}

const EVERYBODY =
  /(?<![a-z])(?:everyone|everybody|every(?: single)? (?:person|agent|one))(?![a-z])|每一?个(?:人|客服|同事)|所有的?(?:人|客服|同事)/u;

/** A ranking is shown to those who may not see everybody's figures, a list of everybody is not. */
const seesAll = ({ where }: Plan, { asker: { role, teamId } }: ReadContext): boolean =>
  role === 'manager' ||
  role === 'admin' ||
  (role === 'supervisor' &&
    where.some(
      (filter) => filter.dim === 'team' && 'in' in filter && filter.in.every((id) => id === teamId),
    ));

const BOTH_ZH =
  /^(?:那|那就)?(?:这|那)?(?:两|俩|2)(?:个|位|款|家|条|种)?(?:人|组|团队|渠道|产品|地区)?(?:都|全)(?:要|给我|帮我)?(?:看看|看一下|看|列出来|列|展示|报一下|报)?(?:吧|呗|呢)?[。.!！?？]*$/u;

/** 两个都看 where two stand: both, as they stand; null where there are not two. */
function bothThere(words: string, { previous }: ReadContext): Plan | null {
  if (previous === null || !BOTH_ZH.test(words) || previous.by.length !== 1) return null;
  const named = previous.where.some(
    (filter) => filter.dim === previous.by[0] && 'in' in filter && filter.in.length === 2,
  );
  return named || previous.limit === 2 ? previous : null;
}

const SO_MANY =
  /^(?:那|那就|现在|把|给我){0,6}([三四五六七八九十\d]{1,2})个(组|团队|小组|渠道|产品|地区|类别)(?:都|全)(?:给我)?(?:列出来|画出来|看看|看一下|看|比一下|比比|比|要|展示|列|放上来)?(?:一下)?(?:吧|呗|呢)?[。.!！?？]*$/u;

const SO_MANY_EN =
  /^(?:and |now |ok |so |please |can you |then ){0,8}(?:(?:compare|show|show me|list|put|see|give me|let's see) )?(?:all )?(?:the |these |those )?(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) ([a-z]+(?: [a-z]+)?)(?: (?:side by side|together|next to each other|at once|please)){0,8}[?.!]*$/u;

/** 四个组都看看, "compare the three segments" after two of the four: the table of all. */
function allOfSoMany(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const [, count = '', kind = ''] = SO_MANY.exec(words) ?? SO_MANY_EN.exec(words) ?? [];
  if (previous?.kind !== 'compare' || previous.compare !== null || count === '') return null;
  const [dim] = previous.by;
  if (dim === undefined || !isOf(kind, previous, context)) return null;
  if (sizeOf(dim, context) !== readNumber(count)) return null;
  const where = previous.where.filter((filter) => filter.dim !== dim);
  return { ...previous, kind: 'breakdown', where };
}

/** Whether a word is one for the groups of a table. */
function isOf(kind: string, { by }: Plan, context: ReadContext): boolean {
  const [token, more] = cut(kind, context);
  if (token === undefined || more !== undefined || !token.known) return false;
  return token.meanings.some((meaning) => meaning.k === 'dim' && by.includes(meaning.dim));
}

const ALL_SO_MANY =
  /^((?:(?:and|now|ok|so|please|can you|just)[, ]+){0,8}(?:rank|sort|order|list|show|show me|line up|put|compare|see) )all (?:the |these |those )?(two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: of (?:them|those|these))?(?= (?:from|by|in order|sorted|ranked|with|best|worst|fastest|slowest|highest|lowest|most|fewest|side by side))/u;

/** "rank all four from fast to slow": of a table with so many rows they are all of them. */
export function countedAll(words: string, context: ReadContext): string {
  const { previous, shown = null } = context;
  const [, , count = ''] = ALL_SO_MANY.exec(words) ?? [];
  const [dim, more] = previous?.by ?? [];
  if (count === '' || dim === undefined || more !== undefined) return words;
  const there = previous?.limit === null && shown?.dim === dim ? shown.values.length : sizeOf(dim, context);
  return there === readNumber(count) ? words.replace(ALL_SO_MANY, '$1them') : words;
}

/** "fastest to slowest" after which was the slowest: of all of them. */
export const sortedAnew = (tokens: readonly Token[], previous: Plan): Plan | null =>
  previous.kind === 'breakdown' &&
  previous.limit === 1 &&
  previous.grain === null &&
  tokens.some((token) => canMean(token, 'sorted')) &&
  tokens.every((token) =>
    canMean(token, 'sorted', 'filler', 'follow_up', 'those', 'it', 'ticket_noun', 'ranking'),
  )
    ? { ...previous, limit: null }
    : null;

const ALL_KIND =
  /^(?:(?:and|what about|how about|ok|now|so|for|of|in)[, ]+){0,8}all (?:the |our |of the )?(?<en>[a-z]+(?: [a-z]+)?)[.?! ]*$|^(?:那|那么)?(?:所有|全部)的?(?<zh>[\u3400-\u9fff]{1,4}?)的?(?:呢|都呢)?[。?？]*$/u;

/** "all products?" where no product had been named: each of them, as it was all of them together that was asked for. */
export function eachOfKind(words: string, context: ReadContext): string {
  const { previous } = context;
  if (previous === null || previous.kind === 'list' || previous.kind === 'explain') return words;
  const groups = ALL_KIND.exec(words)?.groups ?? {};
  const kind = groups['en'] ?? groups['zh'] ?? '';
  const [token, more] = kind === '' ? [] : cut(kind, context);
  if (token === undefined || more !== undefined || !token.known) return words;
  const dim = token.meanings.find((meaning) => meaning.k === 'dim')?.dim;
  if (dim === undefined || previous.by.includes(dim)) return words;
  if (previous.where.some((filter) => filter.dim === dim)) return words;
  return groups['en'] === undefined ? `按${kind}` : `by ${kind}`;
}
