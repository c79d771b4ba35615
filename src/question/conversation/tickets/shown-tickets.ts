// Tickets that are to be seen: "show me their tickets", "can I see them?", 看看这些单. What is pointed at are tickets, and no number of them is
// asked for: such a turn lists them.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';

const BEGINS =
  "^(?:(?:and|so|ok|okay|now|then|please|pls|just|great|thanks|yes|sure|right)[,.]? |(?:can|could|may|would|will) (?:i|we|you)(?: please)? |i(?:'d| would) (?:like|love) to |i (?:want|need) to |let me |let's |let us |go ahead and ){0,8}";
const LOOK =
  '(?:see|view|look at|look into|look through|look over|have a look at|take a look at|get a look at|have a peek at|peek at|check|check out|inspect|review|read|browse|examine|open|open up|pull up|pull out|pull|bring up|bring out|call up|dig out|dig up|get|give|send|fetch|show|list|display|go through|run through|scan)(?: me| us)?';
const NOUN = '(?:tickets|cases|ones|ticket list|items|requests|records)';
const POINTS =
  '(?:(?:all |both )?(?:of )?(?:the|those|these|their|theirs|his|her|hers|its|my|our)(?: (?:actual|underlying|individual|raw|full|relevant|corresponding|matching|exact|specific|same)){0,8})';
const END =
  '(?: (?:please|then|now|too|though|for me|in question|themselves|behind it|behind that|behind this|one by one)){0,8}[?.!]*$';

/** "let me see the urgent ones": some of them, by a word or two that stand before. */
const SOME =
  '(?: (?!by |per |each )(?!more |fewer |less |number |count |total |rate |average )[\\p{L}\\p{N}-]+){0,3}';
const SHOWN = new RegExp(
  `${BEGINS}${LOOK} (?<all>all )?(?<points>${POINTS})(?<some>${SOME}) (?<noun>${NOUN})${END}`,
  'u',
);
const WHAT_ARE = new RegExp(
  `${BEGINS}what (?:are|were) (?<points>${POINTS}) (?<noun>tickets|cases|ones)${END}`,
  'u',
);
/** "the tickets please": asked for, with no number in it. */
const ASKED_FOR = new RegExp(
  `${BEGINS}(?:the|those|these|their|the actual) (?:tickets|cases),? (?:please|themselves|pls)[.!]*$`,
  'u',
);
/** "show me Ben's tickets" after a number of tickets: those of his that it counts. */
const OF_ONE = new RegExp(
  `${BEGINS}${LOOK} (?<who>\\p{L}[\\p{L} .-]{1,30}?)(?:'s|’s|s') (?:tickets|cases)${END}`,
  'u',
);
const THEM = new RegExp(`${BEGINS}${LOOK} (?:all of )?(?:them|those|these|the lot)(?: all)?${END}`, 'u');

const LOOK_ZH =
  '(?:看看|看一看|看一?下|看一眼|看|瞧瞧|瞅瞅|瞧一下|瞅一眼|瞄一眼|翻翻|翻一下|过一下|过一遍|查看一?下?|打开(?:看看)?|点开|调出来?|拉出来?|列一?下|列出来?|展示一?下?|显示)';
const WHOSE_ZH =
  '(?:(?:这|那)(?:些|几[张个条单]|批)|(?:它|他|她|它们|他们|她们|这个?人|那个?人|这个?组|那个?组|该组|这款|那款|这个产品|那个产品)的(?:这些|那些|所有|全部)?)';
const SHOWN_ZH = new RegExp(
  `^(?:那么?|再|请|麻烦|能不能|能|可以|可不可以|帮我|给我|让我|我要|我想|想|我们|来|先|把){0,6}${LOOK_ZH}(?:给我|一下)?(?<whose>${WHOSE_ZH})(?<noun>工单|单子|单|case|ticket)(?:都|全)?(?:看看|看一?下|看|吧|呢|吗|么|嘛|列出来){0,6}[?？。!]*$`,
  'u',
);

/** 把那个组的列一下, 把那个人的单子拉出来: the tickets of the one who leads. */
const THEIRS_ZH =
  /^(?:那么?|再|请|麻烦|帮我|给我){0,6}(?:把|将)(?<whose>[那这](?:一)?[个位名款家条](?<thing>人|客服|同事|坐席|组|团队|小组|产品|渠道|地区|分类|类别|版本|型号))的(?<noun>工单|单子|单)?(?:都|全部?|给我|帮我){0,6}(?:列|拉|调|捞|摆|展示)(?:一下|出来|下|给我|看看|一列){0,6}(?:吧|呗)?[?？。!]*$/u;

/** 低分的工单给我看看, 把投诉的单子调出来 behind reasons: the tickets themselves, and no reasons of another figure. */
const OF_SUCH_ZH = new RegExp(
  `^(?:那么?|再|请|麻烦|帮我|给我|让我|我要|我想|想|来|先|把|将){0,6}(?:${LOOK_ZH})?(?:给我|一下|那些|这些){0,6}(?<such>[\\u4e00-\\u9fff]{2,8}?)(?:的|那些|这些){0,6}(?:工单|单子|单|票)(?:都|全|给我|帮我|发我){0,6}(?:${LOOK_ZH}|[调拉捞翻找拿挑拎]出来|发来|发一下)?(?:看看|看一?下|看)?(?:吧|呗)?[?？。!]*$`,
  'u',
);
const ASKS_TO_SEE = new RegExp(`${LOOK_ZH}|[调拉捞翻找拿挑拎]出来|发来|发一下`, 'u');

/** 哪几个, 都是哪些, 分别是哪几条 after how many there are. */
const WHICH_ZH =
  /^(?:那|那么|都|分别|具体|到底){0,6}是?(?:哪几(?:个|张|单|条|件|起|笔|例|宗)|哪些(?:个|呀)?|(?:都)?有?哪些)(?:来着|呢|啊|呀|吗){0,6}[?？。]*$/u;

/** The turn as a wish for a list; the words themselves where it is none. @param words normalised */
export function listedWords(words: string, { metrics, kind }: Plan): string {
  if (kind === 'drivers') {
    const such = ASKS_TO_SEE.test(words) ? OF_SUCH_ZH.exec(words)?.groups?.['such'] : undefined;
    return such === undefined || /[按分哪谁多少几]|为/u.test(such.replace('低分', ''))
      ? words
      : `列出${such}的工单`;
  }
  if (kind === 'explain') return words;
  const whose = SHOWN_ZH.exec(words)?.groups?.['whose'];
  if (whose !== undefined) return `列出${whose}工单`;
  if (ASKED_FOR.test(words)) return 'list the tickets';
  const theirs = THEIRS_ZH.exec(words)?.groups;
  if (theirs !== undefined)
    return `列出${/[人服事席]$/u.test(theirs['thing'] ?? '') ? '他' : theirs['whose']}的工单`;
  const counted = metrics.every((id) => metricEntry(id).unit === 'count');
  if (counted && kind === 'value' && WHICH_ZH.test(words)) return '是哪几张单';
  const { points, some = '', noun } = (SHOWN.exec(words) ?? WHAT_ARE.exec(words))?.groups ?? {};
  if (points !== undefined && noun !== undefined)
    return `list ${points}${some} ${noun === 'ones' ? noun : 'tickets'}`;
  const who = counted ? OF_ONE.exec(words)?.groups?.['who'] : undefined;
  if (who !== undefined) return `list ${who}'s tickets`;
  return counted && THEM.test(words) ? 'list them' : words;
}

const ORDINAL_EN = '(?<nth>first|top|second|third|fourth|fifth|last|bottom|next|\\d{1,2}(?:st|nd|rd|th))';
const THAT_EN = `(?:the |that |this )?(?:very )?${ORDINAL_EN}(?: (?:one|ticket|case|row|item|on the list|there)){0,8}`;
const ORDINAL_ZH =
  '(?:第(?<nth>[一二三四五六七八九十\\d]{1,2})|(?<last>最后一?|末尾那?|头一?|最上面那?|最下面那?|最前面那?))';
const THAT_ZH = `(?:排)?(?:在)?${ORDINAL_ZH}(?:张|个|条|单|件|行|笔|起)(?:工单|单子|单)?`;
const ONE_OF_LIST: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:and|so|ok) ){0,8}(?:who(?:'s| is| has| owns| handles| got| took| was)?(?: (?:on|got|handling|working on|responsible for|in charge of|the owner of|assigned to))?|whose (?:is|was)|which (?:agent|person) (?:has|owns|handles|is on)) ${THAT_EN}(?: assigned to| with| on)?[?.! ]*$`,
    'u',
  ),
  new RegExp(
    `^(?:(?:and|so|ok|just|only|show|show me|open|what about|how about|what is|what's) ){0,8}${THAT_EN}[?.! ]*$`,
    'u',
  ),
  new RegExp(
    `^(?:那|那么|就看|只看|看看|看)?${THAT_ZH}(?:的)?(?:是)?(?:谁的?|哪位的?|归谁|谁在跟|谁在处理|谁负责|在谁手上|由谁处理|呢|看看|看一下){0,6}(?:啊|呀|呢)?[?？。]*$`,
    'u',
  ),
];

/**
 * "who has the first one?", 第一张是谁的 after a list of tickets: that ticket, with whose it is. Of another than the first there is no list
 * of its own, and none is taken for somebody's place in a ranking: `no`. Null where nothing of the kind is said. @param words normalised
 */
export function oneOfList(words: string, { previous }: ReadContext): Plan | 'no' | null {
  if (previous?.kind !== 'list' || previous.limit === 1) return null;
  const groups = ONE_OF_LIST.map((pattern) => pattern.exec(words)).find((one) => one !== null)?.groups;
  if (groups === undefined) return null;
  return FIRST.test(groups['nth'] ?? groups['last'] ?? '') ? { ...previous, limit: 1 } : 'no';
}

const FIRST = /^(?:first|top|1st|一|1|头一?|最上面那?|最前面那?)$/u;

const URGENT_FIRST =
  /^(?:那|再|就)?(?:把|按)?(?:最紧急|最急|最要紧|紧急|超时最久|超时最长)的?(?:工单|单子|单)?(?:都)?(?:排|放|列)?(?:在)?(?:最?前面?|前头)(?:吧|呢|看看)?[。!]*$|^(?:(?:and|ok|now|please|sort|order|sorted|put|show) ){0,8}(?:it |them |by )?(?:the )?(?:most urgent|longest overdue)(?: ones?| tickets?)? (?:first|on top|at the top)(?: please)?[.!]*$/u;

/** 最紧急的在前 after what is overdue: so it stands already. Other tickets are told by their age, and how urgent they are is no order: `no`. */
export function urgentFirst(words: string, { previous }: ReadContext): Plan | 'no' | null {
  if (previous?.kind !== 'list' || !URGENT_FIRST.test(words)) return null;
  return previous.metrics.join() === 'overdue' ? previous : 'no';
}
