// What people type on a phone and what they wrap a question in: shortenings, turns of politeness, words of other regions, the
// small words that hang on a name.
import { say, type Phrases } from './phrases.js';

/** What a polite question begins with: 想请教一下, and whoever asks it says so of themselves (我想请教一下). */
const WANTS =
  '请教|请教一下|请教下|想请教|想请教一下|想请教下|想咨询|想咨询一下|想咨询下|咨询一下|咨询下|了解一下|了解下|想了解一下|想了解下|想问一下|想问下|想问问|问一下|问下|想知道一下|想看一下|想看下|想看看|想查一下|想查下|想查查|查一下|查下|看一下|看下|看看|再看一下|再问一下|再查一下|想确认一下|确认一下|想核实一下|核实一下|想要|想要看|想要看一下|想要了解|要查一下|要看一下|需要看一下|需要查一下|需要知道|需要了解|来问一下|来查一下'.split(
    '|',
  );
const WHO_WANTS = ['', '我', '我这边', '这边', '咱', '我们'];

export const HURRIED_WORDS: readonly Phrases[] = [
  say(
    { k: 'my_team' },
    '全组|整个组|整组|我们全组|咱们全组|组里|组内|咱组里|咱们组里|本组里|我组里|整个团队|全团队|全队',
  ),
  say({ k: 'created' }, '进来|进来了'),
  // 在空调产品线上: no last week, no "up".
  say({ k: 'dim', dim: 'product_line' }, '产品线上'),
  say({ k: 'dim', dim: 'channel' }, '渠道上'),
  say({ k: 'dim', dim: 'product' }, '产品上'),
  say({ k: 'dim', dim: 'region' }, '地区上'),
  say(
    { k: 'list' },
    '列给我|列给我看|列给我看看|列给我看一下|列出来给我|列出来给我看|列出来看看|列出来看一下',
  ),
  // 广东加浙江: taken together.
  say({ k: 'or' }, '加'),
  say({ k: 'previous', grain: 'week' }, '上周同期|上星期同期|上礼拜同期|上一周同期'),
  say({ k: 'previous', grain: 'month' }, '上月同期|上个月同期|上一个月同期'),
  say({ k: 'previous', grain: 'quarter' }, '上季度同期|上个季度同期|上季同期|上一季度同期'),
  say(
    { k: 'sorted', order: 'best' },
    '从好到差|由好到差|从优到劣|由优到劣|从最好到最差|best first|best to worst|from best to worst|starting with the best',
  ),
  say(
    { k: 'sorted', order: 'worst' },
    '从差到好|由差到好|从劣到优|由劣到优|从最差到最好|最差的在前|最差的排前面|worst first|worst to best|from worst to best|starting with the worst|worst ones first',
  ),
  say(
    { k: 'sorted', order: 'desc' },
    'slowest first|longest first|most first|biggest first|largest first|most common first|commonest first|most frequent first|most often first',
  ),
  say(
    { k: 'sorted', order: 'asc' },
    'fastest first|quickest first|shortest first|fewest first|smallest first|least first',
  ),
  say(
    { k: 'versus' },
    'how does that compare with|how does that compare to|and how does that compare with|and how does that compare to|how does it compare with|how does it compare to|and how does it compare with|and how does it compare to|how does this compare with|how does this compare to|how did that compare with|how did that compare to|and how did that compare to|and how did that compare with',
  ),
  say({ k: 'time', span: { s: 'atom', atom: { t: 'now' } } }, 'rn|atm'),
  say(
    { k: 'time', span: { s: 'atom', atom: { t: 'relative', grain: 'day', offset: -1 } } },
    'yday|yest|ystd|yesterdays',
  ),
  say({ k: 'metric', metric: 'overdue' }, '逾时|逾时的|逾时了|已逾时|逾时单|逾时工单|逾时的工单|逾时的单'),
  say({ k: 'metric', metric: 'first_response_time' }, '首次回应时间|首次回应时长|首次回应'),
  say({ k: 'metric', metric: 'response_time' }, '回应时间|平均回应时间|回应时长'),
  say(
    { k: 'metric', metric: 'unanswered' },
    '未回应|未回应的|尚未回应|尚未回应的|还没回应|还没回应的|没回应的|未回应工单',
  ),
  say(
    { k: 'metric', metric: 'follow_up_rate' },
    'follow up rate for low ratings|follow up rate for bad ratings|follow up rate on bad ratings|follow up rate of low scores|callback rate for low ratings|callback rate on low ratings',
  ),
  say(
    { k: 'metric', metric: 'low_scores' },
    'rated low|low rated|got low ratings|were rated low|was rated low|rated badly',
  ),
  say({ k: 'filler' }, 'here|around here|teh|hte'),
  say({ k: 'not' }, '也不是|既不是|也不要|也不算|也不看|不属于'),
  say({ k: 'filler' }, WHO_WANTS.flatMap((who) => WANTS.map((wants) => who + wants)).join('|')),
  say(
    { k: 'filler' },
    '有的话|如果有|如果有的话|要是有的话|的话|这一项|这项|这一方面|这方面|这一栏|各多少|各有多少|各是多少|各为多少|各几单|各几个|分别多少|分别是多少|分别有多少|各自多少|各自是多少|各自有多少',
  ),
  say(
    { k: 'filler' },
    "sorry to bother|sorry to bother you|excuse me|apologies|my apologies|i hope|i hope to see|i hope you can|i hope you could|hope you can|hope you could|we hope|we hope to see|hoping to see|i'm hoping to see|quick check|just checking|real quick question",
  ),
  // The workspace as a whole, by the names that a support centre has for itself.
  say(
    { k: 'everyone', whole: true },
    '全中心|整个中心|全客服中心|全服务中心|整个服务中心|全部门|全客服部|整个客服部|整个客服部门|全客服部门|整个公司|全司|整个平台|全平台|全盘|我们中心|咱们中心|咱中心|本中心|我中心|中心整体|部门整体|公司整体|我们整个部门|我们整个中心|咱们整个中心|咱们整个部门|整个大部门|整个客服|整个客服体系|客服整体|中心总体|全中心整体|whole centre|whole center|the whole centre|the whole center|entire centre|entire center|the entire centre|the entire center|across the centre|across the whole centre|across the whole center|across the entire centre|across the entire center|across our centre|across our center|across the center|centre wide|center wide|department wide|company wide|companywide|whole department|the whole department|entire department|the entire department|across the department|across the company|across the whole company|across the board|the whole desk|the entire desk|across the whole desk|the whole company|the entire company|entire company|whole company',
  ),
  say(
    { k: 'everyone' },
    '全体坐席|全体座席|全体客服|全体客服人员|全体同事|全体员工|全体人员|全体成员|全部坐席|全部座席|全部客服|全部同事|全部员工|所有坐席|所有座席|所有同事|所有员工|所有人员|所有成员|所有客服人员|全中心客服|全中心坐席|全部门客服|全部门坐席',
  ),
  // What is still to be done, as it is said at the desk.
  say(
    { k: 'metric', metric: 'backlog', now: true },
    '没结的|没结的单|没结的单子|没结的工单|没有结的|还没结|还没结的|未结的|未结单子|未结工单|没结掉|没结掉的|没弄完|没弄完的|没做完|没做完的|没处理掉|没处理掉的|没解决掉|没解决掉的|没干完|没干完的|没完成|没完成的|未完成|未完成的|还没完成|还没完成的|压着|压着的|压着的单|压着的单子|压着的工单|还压着|还压着的|压了|压着没处理|压着没处理的|压着没结的|堆着|堆着的|堆着没处理的|积着|积着的|挂着没处理的|挂着没结的|压单|压单量|压单数|在手|在手的|在手工单|在手单',
  ),
  say(
    { k: 'list' },
    'list出来|list一下|list下|list给我|list给我看|list给我看看|list一下给我|列个list|出个list|给个list|拉个list|拉个清单|拉个列表|拉个单子|列个清单|列个单子',
  ),
  say(
    { k: 'metric', metric: 'csat_score' },
    '打的分|打的分数|打的评分|打的平均分|打的均分|打了几分|打了多少分|打几分|打多少分|打出的平均分|打出的分数|评的分|评的平均分|给的分|给的分数|给的评分|给的平均分|给的均分|给了几分|给了多少分',
  ),
  say(
    { k: 'stat', stat: 'mean' },
    '要平均值|要平均|要均值|要平均数|要看平均值|要看平均|要看均值|看平均值|看平均|看均值|平均值的|均值的',
  ),
  say(
    { k: 'stat', stat: 'median' },
    '中位数值|要中位数|要中位数值|要中位值|要看中位数|要看中位值|看中位数|看中位值|中位数的',
  ),
  say({ k: 'stat', stat: 'p90' }, '要p90|要看p90|看p90|要90分位|看90分位|p90值|p90的'),
  say({ k: 'stat', stat: 'p95' }, '要p95|要看p95|看p95|要95分位|看95分位|p95值|p95的'),
  // What somebody in a hurry wraps a question in.
  say(
    { k: 'filler' },
    '瞄一眼|瞄一下|瞄下|瞄瞄|瞅一眼|瞅一下|瞅下|扫一眼|看一眼|瞧一眼|瞧一下|瞧下|帮瞄一眼|帮瞄一下|帮我瞄一眼|帮我瞄一下|帮我瞄下|帮我瞅一眼|帮我瞅瞅|帮我瞅下|帮我看一眼|帮我扫一眼|帮我瞧一眼|给我瞄一眼|给我看一眼|给我瞅一眼|给看一眼|给瞅一眼|给看下|给看看|给查下|给查一下|给瞅瞅|查一查|看一看|瞧一瞧|算一算|帮忙查一查|帮忙看一看|帮我查一查|帮我算一算|帮我算下|帮我算一下|麻烦您|麻烦您帮忙|麻烦您帮我|麻烦您查|麻烦您查一下|麻烦您看下|麻烦您看一下|请您|请您帮忙|请您帮我|请您帮我查一下|您帮我|您帮忙|您给|您给看看|您给查查|您好呀|您好啊|到多少了|到多少啦|有多少了|是多少了|多少了|多少啦|到啥程度了|什么情况了|啥情况|啥情况了|多少来着|是多少来着|急用|急等|急等着用|急着要|急着用|马上要|马上开会|马上要开会|马上要汇报|等着汇报|要汇报|等着用|开会要用|汇报要用|写周报用|写月报用|周报要用|月报要用|谢谢哈|谢谢啊|谢谢了|谢谢您|谢谢你|感谢感谢|多谢了|多谢啦|谢谢大佬|大佬|兄弟|姐妹|哥们|给个数呗|来个数|报个数|给报个数',
  ),
  say({ k: 'filler' }, 'btw|by the way|lol|lmao|haha|tbh|ngl|fyi'),
  say({ k: 'dim', dim: 'hour' }, '几点|几点钟|哪个点|哪个钟头|什么时段|哪个时间段|什么时间段'),
  say(
    { k: 'blocked' },
    '未分配|没分配|没有分配|未指派|没有指派|无人负责|没人负责|unassigned|not assigned|without an assignee|nobody is assigned',
  ),
];
