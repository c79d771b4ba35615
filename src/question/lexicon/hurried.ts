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
    'slowest first|longest first|most first|biggest first|largest first|high to low|highest to lowest|most to least|largest to smallest|biggest to smallest',
  ),
  say(
    { k: 'sorted', order: 'asc' },
    'fastest first|quickest first|shortest first|fewest first|smallest first|least first|low to high|lowest to highest|least to most|fewest to most|smallest to largest',
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
    '有的话|如果有|如果有的话|要是有的话|的话|这一项|这项|这一方面|这方面|这一栏|那边|各多少|各有多少|各是多少|各为多少|各几单|各几个|分别多少|分别是多少|分别有多少|各自多少|各自是多少|各自有多少',
  ),
  say(
    { k: 'filler' },
    "sorry to bother|sorry to bother you|excuse me|apologies|my apologies|i hope|i hope to see|i hope you can|i hope you could|hope you can|hope you could|we hope|we hope to see|hoping to see|i'm hoping to see|quick check|just checking|real quick question",
  ),
];
