// Words of everyday speech for what has its place elsewhere: surveys, teams, players and games, one single number, what says nothing.
import { say, type Phrases } from './phrases.js';

export const COLLOQUIAL_WORDS: readonly Phrases[] = [
  // Of a ranking that shows its front: its other end.
  say(
    { k: 'top', end: 'bottom', count: 1 },
    'the last one|last one|the bottom one|最后一个|最后那个|最后一名|最末一个|最末一名|末尾那个|最后一位|last place',
  ),
  say({ k: 'my_team' }, '我们team|我team|我的team|咱们team|咱team|我们的team|我们squad'),
  say({ k: 'filler' }, '整个|整'),
  say({ k: 'total' }, '放一起算|放在一起算|算在一起|合一起'),
  say(
    { k: 'figure', figure: 'count' },
    '占几个|占多少个|占几单|占多少单|占了几个|占了多少个|占几张|占了几单|占几条',
  ),
  say(
    { k: 'change' },
    '涨了百分之几|降了百分之几|涨了多少个点|降了多少个点|变了百分之几|涨跌多少|多了还是少了多少',
  ),
  say(
    { k: 'change', weak: true },
    'how much more was|how much less was|how much higher was|how much lower was|how much more is|how much lower is|how much higher is',
  ),
  say(
    { k: 'filler' },
    '实际|实际上|一个数就行|一个数字就行|给一个数就行|一个总数就行|就行|就好|就可以|即可|要的是|is enough|will do|is fine|obviously|of course',
  ),
  say({ k: 'my_team' }, '我们自己组|我自己组|咱自己组|我们自己的组|自己组|我自己的组'),
  say(
    { k: 'total' },
    'no breakdown|without a breakdown|without breakdown|not broken down|pooled together|as one figure|as one number|in one figure|just the total|the total only|不拆分|不用拆分|不要拆分|合起来看|合并看|合并起来',
  ),
  say({ k: 'dim', dim: 'product' }, '游戏|课程|套餐|险种|game|course|package|device'),
  say({ k: 'dim', dim: 'product', plural: true }, 'games|courses|packages|devices'),
  say({ k: 'metric', metric: 'low_scores' }, '打低分的|打了低分的|打低分'),
  say({ k: 'filler' }, '在处理|在跟进|在负责'),
  say({ k: 'created' }, '来了多少|来了多少个|来了几个|来了几起|进来多少|进来了多少|进了多少|进了几个'),
  say(
    { k: 'filler' },
    'these days|those days|are there any|is there any|were there any|these couple of|这些天|那些天|这些日子|in there too',
  ),
  say(
    { k: 'my_team' },
    'my whole team|my entire team|our whole team|the whole team|my team as a whole|our team as a whole|my team overall|my own team|我们组整体|我们组合计|我们整个组|我们全组',
  ),
  say(
    { k: 'top', end: 'bottom', count: 1 },
    "who's last|who is last|who was last|who's at the bottom|who is at the bottom|谁垫底|谁最后一名|谁倒数第一",
  ),
  say({ k: 'change', weak: true }, '短|长|更短|更长|短一点|长一点|短些|长些'),
  say({ k: 'filler' }, 'use the|use|using|go with|take the'),
  say(
    { k: 'filler' },
    '客户提了|用户提了|顾客提了|客户反馈了|用户反馈了|客户报了|用户报了|客户提出了|用户提出了',
  ),
  // What people say of surveys, follow-ups and repeats.
  say({ k: 'created' }, '收了|收了多少|收到多少|共收了|一共收了'),
  say(
    { k: 'metric', metric: 'csat_response_rate' },
    '问卷参评率|满意度问卷参评率|满意度问卷的参评率|问卷的参评率|问卷评价率|问卷回复率|问卷参与率|评价参与率',
  ),
  say(
    { k: 'metric', metric: 'follow_up_rate' },
    '低分单的回访率|低分评价的回访率|低分的回访率|差评的回访率|差评回访率|低分单回访率|share of low ratings that got a follow up|share of low ratings followed up|what share of low ratings got a follow up|what share of low ratings got followed up|share of low ratings with a follow up|what share of bad ratings got a follow up|how often do we follow up on low ratings|how often we follow up on low ratings|how often were low ratings followed up',
  ),
  say(
    { k: 'metric', metric: 'clv' },
    '客户平均生命周期价值|平均客户生命周期价值|客户平均终身价值|平均生命周期价值',
  ),
  say(
    { k: 'metric', metric: 'repeat_complaint_rate' },
    'share of complaints that are repeats|share of complaints that were repeats|what share of complaints were repeats|what share of complaints are repeats|what share of complaints were repeat ones|share of complaints that are repeat ones|what percentage of complaints are repeats|percentage of complaints that are repeats',
  ),
  say({ k: 'metric', metric: 'backlog' }, 'open backlog|the open backlog'),
  say(
    { k: 'filler' },
    '具体|具体是|具体有|刚才那个数|刚才这个数|刚才的数|上面那个数|上面的数|刚才那个指标|刚才说的|又怎么样|又如何|又是多少|those for|those from|those of|those in|those with|those by|those that|those who|those which|等会儿|等会|等等先|给我看眼|看眼|那一天|一整天|总的来看',
  ),
  say({ k: 'stat', stat: 'mean' }, 'averages|means|均数'),
  say({ k: 'stat', stat: 'median' }, 'medians'),
  say(
    { k: 'total' },
    'as a single number|a single number|single number|as a single figure|a single figure|as one single number|合成一个数|合成一个',
  ),
  say({ k: 'my_team' }, '俺们组|俺组|俺们团队|咱们班|我们班组'),
  // Where a figure came to rest, and what a person in a hurry leaves of a sentence.
  say(
    { k: 'filler' },
    'gimme|gimme the|lemme see|lemme know|land|land at|landed at|landed on|end up|ended up|end up at|ended up at|come out at|came out at|come in at|came in at|sit at|sits at|sitting at|standing at|shake out|pan out|wind up|wound up',
  ),
  say({ k: 'filler' }, 'all up|是否|有无|够不够'),
  say(
    { k: 'why' },
    'drove|drove it|drove that|drove this|is driving|is driving it|was driving|has driven|is behind|is behind it|is behind this|is behind that|was behind|were behind|are behind|contributed to|contributed most to|contributed the most to|is to blame for|caused|is causing|are causing|pulled it down|dragged it down|dragging it down|dragging us down|dragging that down|dragging this down|pulling it down|pulling us down|bringing it down|pushing it up|driving it up|driving it down|driving that|driving this|holding it back|holding us back|brought it down|brought us down|dragged us down|pushed it up|drove the|caused the|drove this up|drove that up|drove it up|drove it down',
  ),
  say({ k: 'why' }, '是哪里来的|拉低的|拉高的|带动的|引起的|造成的|导致的'),
  say(
    { k: 'which', plural: false },
    'which of the two|which one of the two|which of these two|which of those two|which of the three|which of|which one out of|out of',
  ),
  say({ k: 'not' }, 'bar|barring|save for|other than for'),
  say({ k: 'only' }, '只计|只计算|仅计|仅计算|只统计'),
  say(
    { k: 'explain' },
    'what goes into|what counts as|what counts towards|what counts toward|what do we count as|what do you count as|what do we mean by|what do you mean by|how do we define|how do you define|how do we measure|how do you measure|how do we work out|how do you work out|how do we calculate|how do you calculate|what exactly is|what exactly does|what is meant by|哪些算|什么算|什么样的算|算哪些|怎么定的|怎么界定|如何界定|怎么统计出来',
  ),
];
