// Words of turns that go on from an answer: one of it by itself, whose they are, which of them, that it is enough.
import { say, type Phrases } from './phrases.js';

export const TURN_WORDS: readonly Phrases[] = [
  say({ k: 'extreme', extreme: 'max', metric: 'tickets' }, '接得最多|接的最多|接单最多|接得最多的'),
  say({ k: 'extreme', extreme: 'min', metric: 'tickets' }, '接得最少|接的最少|接单最少|接得最少的'),
  say(
    { k: 'extreme', extreme: 'max', metric: 'resolved' },
    '解得最多|解的最多|解单最多|结得最多|结单最多|关得最多|关单最多|搞定得最多',
  ),
  say(
    { k: 'extreme', extreme: 'min', metric: 'resolved' },
    '解得最少|解的最少|解单最少|结得最少|结单最少|关得最少|关单最少|搞定得最少',
  ),
  say(
    { k: 'metric', metric: 'backlog', now: true },
    '手上还有几单|手上还有多少单|手里还有几单|手里还有多少单|手头还有几单|手头还有多少单|手上还剩几单|手上还剩多少单|手里还剩几单|手头还剩几单|手上还有几张|手上还有几个单|手上还有多少',
  ),
  // Of the first answer, or of each.
  say(
    { k: 'either', metrics: ['first_response_time', 'response_time'] },
    '响应呢|那响应呢|响应怎么样|那响应怎么样|回复呢|那回复呢|响应情况|响应情况呢',
  ),
  // 东校区单独看呢: of that one, and no table of one line.
  say(
    { k: 'follow_up' },
    'by itself|by themselves|on its own|on their own|in isolation|单独|单独看|单独看看|单独看一下|单独呢|单独的|单独算|单独说说|单独拎出来|单拎出来|单看|按这个口径|按这个口径来|也按这个口径|按这个来|按同样的口径|这个口径|照这个来|按刚才的口径',
  ),
  say(
    { k: 'filler' },
    "alone|是些|都是些|就够了|就足够了|就够|足够了|就可以了|行吧|总行吧|可以吧|来一个|也来一个|来一份|的话呢|exactly|precisely|specifically|that's enough|is enough for now",
  ),
  say({ k: 'total' }, '加一起|加一块|加一块儿|加在一起|凑一起|凑一块|合一块|全加上|全加起来|加总起来'),
  say(
    { k: 'sorted', order: 'desc' },
    'with slowest first|with longest first|with highest first|with most first|with biggest first|with largest first',
  ),
  say(
    { k: 'sorted', order: 'asc' },
    'with fastest first|with quickest first|with shortest first|with lowest first|with fewest first|with smallest first',
  ),
  say({ k: 'sorted', order: 'best' }, 'with best first'),
  say({ k: 'sorted', order: 'worst' }, 'with worst first'),
  say({ k: 'each' }, '分到|摊到|落到|细到|具体到|细化到|下钻到'),
  say({ k: 'dim', dim: 'agent' }, '人头|人头上|个人头上'),
  say({ k: 'both', dim: 'agent' }, '两个人|俩人|两位客服|两位同事|那俩人|这俩人'),
  // Whose the listed tickets are.
  say(
    { k: 'who', plural: false },
    "who is sitting on|who's sitting on|whos sitting on|who sits on|who is holding|who's holding|who holds",
  ),
  say({ k: 'who', plural: true }, '都压在谁那|都是谁在接|是谁在接|谁在接'),
  // "which team handles those": figures are of whoever a ticket is with.
  say(
    { k: 'filler' },
    'handles|is handling|are handling|looks after|look after|looking after|在接|接的|在处理这些|处理的那些|接的那些|负责的那些|接这些单|接这些',
  ),
  say(
    { k: 'those' },
    'among those|among these|among them|amongst those|amongst these|amongst them|out of those|out of these|out of them|within those|which of those are|which of these are|which of them are',
  ),
  // 静静那几张: of those that were listed.
  say({ k: 'those' }, '那些单|那些单子|这些单|这些单子|那些工单|这些工单'),
  say({ k: 'metric', metric: 'backlog', now: true }, '压得|积压得|堆得|压得单|压的单'),
  say(
    { k: 'pronoun' },
    '他们组|她们组|他们团队|她们团队|他们小组|她们小组|他们整个组|他组|她组|他团队|她团队|这组|那组|那个团队|他们队|their team|his team|her team|their whole team|his whole team|her whole team|that team of theirs',
  ),
  say({ k: 'why' }, '拖后腿|拉后腿|拖了后腿|拉了后腿|拉低了|拉高了'),
  say(
    { k: 'list' },
    '具体工单|工单明细|具体的工单|具体单子|具体的单子|具体哪些单|单子明细|明细单|具体是哪些单|the actual tickets|the tickets themselves',
  ),
  say({ k: 'why' }, '影响最大|影响最大的|贡献最大|贡献最大的|拉动最大'),
  say({ k: 'relate' }, 'relate|relates|relate to each other|are related|is related to|are connected'),
  say(
    { k: 'everyone', dim: 'segment' },
    'all customers|every customer|all our customers|all of our customers|所有客户|全部客户|全体客户|所有用户|全部用户',
  ),
  // The group before, as one: "Nova as a whole", NetOps整组.
  say(
    { k: 'everyone', whole: true },
    'as a whole|as a group|as one group|整个产品|整个产品的|整个团队的|整个组的|整个组|整组|整组的|整体的|总体的|全组的|整个的|整个团队整体',
  ),
  say(
    { k: 'previous', grain: 'quarter' },
    'since the quarter before|from the quarter before|on the quarter before|than the quarter before|over the quarter before',
  ),
  say(
    { k: 'previous', grain: 'month' },
    'since the month before|from the month before|on the month before|than the month before|over the month before',
  ),
  say(
    { k: 'previous', grain: 'week' },
    'since the week before|from the week before|on the week before|than the week before|over the week before',
  ),
  say({ k: 'pronoun' }, '他们组里|她们组里|他们团队里|她们团队里|他组里|她组里'),
  say({ k: 'top', end: 'bottom', count: 1 }, '倒数的|倒数那个|倒数的那个'),
  say(
    { k: 'top', end: 'top', count: 1 },
    "who's first|who is first|who was first|who came first|who's on top|who is on top|who's at the top|who is at the top|who's number one|who is number one|who's leading|who is leading",
  ),
  // 我能排到前几: of whoever is named.
  say(
    { k: 'place', whose: true },
    '排到前几|排前几|排在前几|排进前几|进前几|能进前几|进到前几|能到前几|排得到前几|能排到前几|能排前几|挤进前几|排前几名|排到前几名|排在前几名|能排前几名|能排到前几名',
  ),
  say({ k: 'top', end: 'top', count: null }, '排前几名|排到前几名|排在前几名|能排前几名|能排到前几名'),
  say(
    { k: 'place' },
    'where does that put me|where does this put me|where does that put me in the ranking|where does it put me|where that puts me|how does that rank me',
  ),
  say({ k: 'filler' }, '分开说|分开讲|分开报|分开给'),
  say({ k: 'only' }, '只排|只列'),
  say({ k: 'filler' }, 'plain|ordinary|usually|typically|normally|generally'),
  // 全部priority: a word of each language.
  say({ k: 'everyone', dim: 'channel' }, '全部channel|所有channel|全部channels|所有channels'),
  say({ k: 'everyone', dim: 'product' }, '全部product|所有product|全部products|所有products'),
  say({ k: 'everyone', dim: 'region' }, '全部region|所有region|全部regions|所有regions'),
  say({ k: 'everyone', dim: 'priority' }, '全部priority|所有priority|全部priorities|所有priorities'),
  say({ k: 'everyone', dim: 'category' }, '全部category|所有category|全部categories|所有categories'),
  say({ k: 'everyone', dim: 'segment' }, '全部segment|所有segment|全部segments|所有segments'),
  // Only tickets are counted so.
  say({ k: 'ticket_noun' }, '几张|多少张|几件|多少件'),
  say(
    { k: 'everyone', whole: true },
    '公司平均|公司平均水平|全公司平均|公司整体水平|整体平均|整体水平|company average|company number|company figure|the company average|the company number|the company figure|company wide number|overall average',
  ),
  say(
    { k: 'versus' },
    'compare that with|compare that to|compare it with|compare it to|compare this with|compare this to|compare them with|compare them to',
  ),
  say({ k: 'everyone' }, 'for all of them|all of them again'),
  say({ k: 'list' }, '都看|都要看|都要|都看看|全都看|都看一下|都看一遍|还是都看'),
];
