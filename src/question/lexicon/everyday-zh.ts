// Chinese as it is spoken at the desk, beside what stands elsewhere: verbs for what was taken in, dealt with or handed on, waits in
// words, shares in half a sentence, what is left out behind its name, what stands in apposition to a name.
import { joined, say, type Phrases } from './phrases.js';

const MANY = '多少|几';
const PIECE = '张|个|件|条|宗|起';
const TICKETS = '单|单子|工单|案件';
const HOW_LONG = '多久|多长时间|几分钟|多少分钟|几小时|多少小时|几个小时|多少个小时';
const USUALLY = '一般|通常|一般来说|大概';
const NEED = '要|要等|得|得等|需要|需|等|花|要花|隔|要隔|间隔';
const FIRST = '第一次|首次';
const REPLY = '回复|响应|回应|答复';
const GOT = '得到|收到|拿到|等到|获得|给出|给到|有';
const RATE =
  '占几成|占百分之几|占百分之多少|占多大比例|占多少比例|占比多少|占了几成|占了百分之几|占了百分之多少|占了多大比例|占了多少比例|占到几成';
const ONTIME = '按时|及时|准时|按期';

export const EVERYDAY_ZH_WORDS: readonly Phrases[] = [
  // What came in and was taken in. 受理 of what is not (未受理, 不予受理) is another matter.
  say(
    { k: 'metric', metric: 'tickets' },
    `总进线量|总进单量|总来单量|总单量|受理量|受理工单量|受理工单数|${joined('进|来|进来|进线|受理|接', '|了', MANY, PIECE, TICKETS)}|${joined('来|进来|受理', '了', MANY, TICKETS)}|${joined('来了|进了|进来了', MANY, '张|件')}`,
  ),
  say(
    { k: 'created' },
    `受理|受理了|受理的|${joined('接|接到|收|收到|受理', '|了', MANY, '个|起|件|条|宗|次')}|${joined('接了|收了|受理了|接到|收到', MANY)}`,
  ),
  say({ k: 'blocked' }, '未受理|没受理|没有受理|还没受理|不予受理|不受理|拒绝受理|受理时间|受理时长|受理人'),
  say(
    { k: 'type', type: 'suggestion', metric: 'suggestions' },
    '大家提的建议|用户提的建议|客户建议|客户建议量|用户建议|用户建议量',
  ),

  // What was dealt with.
  say(
    { k: 'metric', metric: 'resolved' },
    `结单|结单了|结单量|结单数|结掉|结掉了|${joined('关掉|关掉了|结掉|结掉了|办结|办结了|完结|完结了', MANY, `${PIECE}|单|${TICKETS}`)}|${joined('结|结了', MANY, PIECE)}`,
  ),
  say({ k: 'metric', metric: 'backlog', now: true }, '没结|还没结呢|没结完|没结完的|没整的|还没整|没整掉'),
  say({ k: 'blocked' }, joined('当天|当日|次日|隔天', '结单|结掉|办结|完结|关掉')),
  say(
    { k: 'share_of', metric: 'resolution_time' },
    `${joined('每单|每张单|每个单|每张工单|每个工单|一单', '处理|解决')}`,
  ),
  say({ k: 'metric', metric: 'resolution_time' }, '处理时效|解决时效|办结时效|结单时效'),
  say({ k: 'metric', metric: 'first_response_time' }, '首响时效|首次响应时效|首次响应|首次回应'),
  say({ k: 'metric', metric: 'resolution_sla' }, '处理时效达标率|解决时效达标率'),
  say({ k: 'metric', metric: 'first_response_sla' }, '响应时效达标率|首响时效达标率|首次响应时效达标率'),

  // Waits in words.
  say(
    { k: 'figure', figure: 'duration' },
    `${joined(NEED, HOW_LONG)}|${joined(USUALLY, HOW_LONG)}|${joined(USUALLY, NEED, HOW_LONG)}|花了多长时间|花了多少时间|用了多久|用了多长时间|要多少时间|小时数|分钟数|快不快|隔多久`,
  ),
  say(
    { k: 'share_of', metric: 'first_response_time' },
    `${joined('第一次', REPLY)}|首次回复|首次答复|${joined('|客户|用户', FIRST, GOT, '|了', REPLY)}|${joined(GOT, FIRST, REPLY)}`,
  ),
  say(
    { k: 'share_of', metric: 'response_time' },
    `${joined('每次', '回|回复|回应|答复', '|消息|客户|信息|客户消息')}|${joined('回|回复|回应', '一次', '|客户|消息|客户消息')}|回消息|回客户消息|回客户的消息|回复消息|回复客户消息|给客户回话|给客户回消息|给客户回复|客户回话`,
  ),

  // Shares in half a sentence.
  say({ k: 'figure', figure: 'rate' }, `${RATE}|的占比多少|占比是多少|占比有多少`),
  say({ k: 'share' }, RATE),
  say(
    { k: 'share_of', metric: 'reopen_rate' },
    `又被重新打开|又重新打开|又被重开|又重开|又打开了|重新打开过|${joined('解决|办结|结单|关闭', '后|之后|以后', '又被重新打开|又重新打开|被重新打开|重新打开|又重开|又被重开|重开|又打开|又被打开')}`,
  ),
  say(
    { k: 'share_of', metric: 'transfer_rate' },
    '被转过手|转过手|倒过手|被倒过手|被转过|转派过|转派过的|被转派过|被转派过的|被转派了|被转派了的|转过单|被转过单',
  ),
  say(
    { k: 'share_of', metric: 'multi_transfer_rate' },
    `${joined('|被', '转派|转派了|转派过|转|转了|转过', '两次|2次|二次', '及以上|以上|或以上|及以上的|以上的|或以上的')}|转派不止一次|被转派不止一次|转了不止一次`,
  ),
  say(
    { k: 'share_of', metric: 'first_response_sla' },
    `${joined('首响|首次响应|首次回复|首次响应都', ONTIME)}|${joined(ONTIME, '首响|首次响应|首次回复')}|首响达标的|首次响应达标的|首响达到时限的`,
  ),
  say(
    { k: 'share_of', metric: 'resolution_sla' },
    `${joined(ONTIME, '解决|办结|处理完', '|了|的')}|解决达标的`,
  ),
  say(
    { k: 'metric', metric: 'first_response_sla' },
    '首响达标|首次响应达标|首响达标比例|首次响应达标比例|首响达标占比|首响达成率|首次响应达成率',
  ),
  say(
    { k: 'metric', metric: 'resolution_sla' },
    '解决达标|解决达标比例|处理达标比例|解决达标占比|解决达成率|处理达成率',
  ),
  say(
    { k: 'metric', metric: 'sla' },
    `${joined('sla', '总体|整体|总的|', '达成|达成率|达标率|完成率|达成情况|完成情况')}|总体达标率|整体达标率|总体达成率|整体达成率`,
  ),
  // Which tickets met it, and how many: no share.
  say(
    { k: 'blocked' },
    joined(
      '首响|首次响应|解决|sla',
      '达标|未达标|没达标|不达标',
      '的单|单|的单子|的工单|工单|单量|的单量|数|数量',
    ),
  ),
  say(
    { k: 'share_of', metric: 'follow_up_rate' },
    '低分回访|差评回访|回访做了|低分回访做了|差评回访做了|低分回访做到|回访做到了|做了回访|做回访',
  ),
  say(
    { k: 'share_of', metric: 'suggestion_adoption_rate' },
    `${joined('最后|最终|后来', '|被', '采纳|采纳了|采用|采用了')}|客户建议被采纳|用户建议被采纳|被采用|被采用了`,
  ),
  say({ k: 'share_of', metric: 'repurchase_rate' }, '回购|再购买|再次下单'),
  say({ k: 'share_of', metric: 'churn_rate' }, '客户跑了|客户流失'),

  // What customers call off is kept nowhere, and orders nobody to do anything.
  say({ k: 'blocked' }, '取消率|订单取消率|取消订单|取消的订单|订单取消|取消订单的|取消量|取消数|退订率'),
  // A share of customers, and none of tickets.
  say(
    { k: 'blocked' },
    joined(
      '百分之几|百分之多少|多少比例|多大比例|几成',
      '的|',
      '客户|用户|顾客',
      '|来',
      '投诉|报修|报故障|提建议',
    ),
  ),

  // What customers think.
  say({ k: 'metric', metric: 'csat' }, `${joined('|客户|用户|顾客', '满不满意|满意不满意|满意吗')}`),
  say({ k: 'metric', metric: 'nps' }, joined('客户|用户|', '愿意推荐|愿不愿意推荐|愿意推荐吗')),
  say(
    { k: 'metric', metric: 'low_scores' },
    `${joined('被客户|被用户|被顾客|被|', '打了|给了', MANY, '个|', '低分|差评')}|${joined('吃了|收了|得了|挨了|拿了', MANY, '个|', '低分|差评')}|收到的差评|收到的低分|收到的低分评价|客户差评|用户差评|客户低分|用户低分`,
  ),
  say({ k: 'figure', figure: 'score' }, '打了几分|打几分|打多少分|打了多少分|给了几分|给了多少分|给几分'),
  say(
    { k: 'metric', metric: 'csat_score' },
    joined(
      '客户|用户',
      '|平均',
      '给咱|给咱们|给我们',
      '打几分|打多少分|打了几分|打了多少分|的评分|的打分|评几分',
    ),
  ),
  say({ k: 'self' }, '我拿了|我得了|我拿到了|我拿|我得'),

  // Where a figure came to stand: the figure itself.
  say(
    { k: 'filler' },
    `${joined('掉|降|跌|涨|升|落|滑', '到|到了', '多少|多少了|哪了|什么水平|什么水平了')}|多吗|少吗|多么`,
  ),
  say(
    { k: 'change' },
    `${joined('少|多|高|低|涨|跌|降|升|掉|增加|减少|下降|上升|增长', '了', '百分之几|百分之多少|几个点|多少个点|几成|几个百分点|多少个百分点')}|${joined('涨|跌|降|升|掉|多|少|增|减|高|低', '了没|了没有|没|没有')}|${joined('|变', '快|慢|长|短|好|差', '了没|了没有')}`,
  ),
  say({ k: 'change', way: 'down' }, '跌|跌的|掉下来|掉下来了|掉下去|掉下去了|跌下来|跌下来了'),
  say({ k: 'change', way: 'up' }, '涨上去|涨上去了|升上去|升上去了|涨上来|涨上来了'),
  say(
    { k: 'why' },
    `${joined('怎么', '跌的|掉的|降的|涨的|升的|掉下来了|掉下来的|跌下来了|跌下来的|下来的|上去的|涨上去的|变差的|变慢的')}|${joined('什么|啥|哪些|是什么|是哪些|哪个|什么因素|哪些因素|啥因素|是什么因素', '拉低|拉高|拖低|拖累|推高|抬高|压低', '了|')}|什么因素|哪些因素|是什么因素|波动原因|波动的原因|${joined('|帮|帮忙|帮我|请|请帮忙|麻烦', '分析', '|下|一下', '原因')}`,
  ),

  say(
    { k: 'why' },
    joined(
      '为什么|为啥|为何|为嘛|咋|怎么|怎么会|咋会|怎么就|咋就',
      '|突然|忽然|一下子|最近|老是|总',
      '变了|变了这么多|变这么多|变了那么多|变化这么大|变化那么大|变化这么多|变动这么大|变动那么大|波动这么大|波动那么大|波动|起伏这么大|浮动这么大|有变化|有这么大变化|有这么大的变化|有波动|会变|会变化|会波动|变来变去|变成这样|变成这样了|成这样了|这样了',
    ),
  ),

  // 是不是多了: whether it moved.
  say(
    { k: 'change' },
    joined(
      '是不是|是否|有没有|是不是又|是不是还',
      '|变|变得|更|越来越|明显|突然',
      '多了|少了|高了|低了|快了|慢了|好了|差了|长了|短了|好些了|好点了|差些了|多些了|少些了|慢些了|快些了',
    ),
  ),

  // What is most, said strongly: the most of a count.
  say({ k: 'extreme', extreme: 'max' }, '最凶|最凶的|最狠|最狠的|最猛|最猛的'),
  say({ k: 'extreme', extreme: 'worst' }, '最拉胯|最拉胯的|最差劲|最差劲的|最不行|最不行的'),
  say({ k: 'extreme', extreme: 'best' }, '最给力|最给力的|最牛|最牛的'),
  say({ k: 'which', plural: false }, '哪边|哪一边|哪头'),
  say({ k: 'list' }, '还有哪些|还有哪几张|还有哪几单|还有哪几个|还剩哪些|还剩哪几单|还剩哪几张'),
  say({ k: 'sorted', order: 'desc' }, '由长到短|从长到短|由大到小|由慢到快'),
  say({ k: 'sorted', order: 'asc' }, '由短到长|从短到长|由小到大|由快到慢'),

  // What is left out, said behind it or before it.
  say(
    { k: 'not_behind' },
    '都不要|都不要了|都不算|都不看|都不含|都别算|都除外|都去掉|都剔除|都排除|别算|别算进去|别算在内|别算上|不要算|不要算进去|不用算|不算上|不考虑|先不看|就别算了|就不算了|不包括在内|不包含在内|不含在内|不计入',
  ),
  say({ k: 'not' }, '别带|别带上|别算|别算上|别包括|别包含|不带|不要带|不要算|先不看'),

  // Pooled, or side by side.
  say({ k: 'total' }, '加一块|加一块儿|加在一块|加在一块儿|加到一块|合一块|合一块儿|合在一块'),
  say(
    { k: 'filler' },
    '一起给我|一并给我|一块给我|一块儿给我|一起发我|一起给|一起列出来|摆一下|摆出来|摆出来看看|摆一摆|摆一块看看|横向看看|横向看一下|横向看',
  ),
  say({ k: 'versus' }, '横向比一下|横向对比|横向比较|横向比一比'),
  say({ k: 'only' }, '单独看|单独看看|单独看一下|单独拉出来|单独拎出来'),
  // The whole desk, or (behind 各 and 哪个) one of its teams.
  say({ k: 'everyone', whole: true }, '客服团队|客服部|客服部门'),
  say({ k: 'dim', dim: 'team' }, '客服团队|客服部门'),
  say({ k: 'dim', dim: 'category' }, '类目|问题类目|工单类目|类目名称'),

  // Steps of time.
  say({ k: 'every', grain: 'day' }, '一天天|一天天的|一天一天|一天一天的|一天天地'),
  say({ k: 'every', grain: 'week' }, '一周一周|一周一周的|一周周|一周周的|一周一周地'),
  say({ k: 'every', grain: 'month' }, '一个月一个月|一个月一个月的|一月一月|一月一月的'),
  say({ k: 'trend' }, '怎么变的|怎么变化的|是怎么变的|怎么走的'),
  say(
    { k: 'spread' },
    `${joined('|都|主要|多|大多|主要都', '集中在|落在|分布在', '哪个|什么|哪些', '区间|范围|区段')}|各分段多少|各分数段多少`,
  ),
  say({ k: 'stat', stat: 'p95' }, '95线|p95线|tp95|95分位线'),
  say({ k: 'stat', stat: 'p90' }, '90线|p90线|tp90|90分位线'),
  say(
    { k: 'explain' },
    `什么叫做|啥叫做|叫做什么|计法|计法是什么|的计法|${joined('怎么样|怎样', '算|计|计算|统计', '|的')}|${joined('|是', '按', '什么|啥|哪个|哪种', '口径', '|统计|统计的|算|算的|计算|计算的')}|${joined('分母|分子|分子分母|分子和分母', '是什么|是啥|取什么|取的什么|用什么|怎么取')}`,
  ),
  say(
    { k: 'metric', metric: 'overdue' },
    joined('逾时|逾期|超期', '未处理|没处理|未解决|没解决|未办结|未完成', '|的'),
  ),

  // Asking.
  say(
    { k: 'filler' },
    `你们的|针对|跑出来|跑出来看看|跑一下|跑下|${joined('|烦请|请|麻烦|劳烦|能否|请帮忙|帮忙', '提供', '|一下|下')}|${joined('|请|烦请|麻烦', '协助', '|统计|查询|提供|查一下|统计一下|提供一下')}|${joined('帮', '拉|查|看|统计|算|瞧|找', '一下|下|个')}|帮拉|帮查|帮统计`,
  ),

  // In apposition to a name: 软件这条线, 徐汇院区, 支付失败这类问题.
  say({ k: 'called', dims: null }, '那边|这边|那头|这头|那块|这块|那一块|这一块|那里|那儿|这儿|这里'),
  say(
    { k: 'called', dims: ['product_line'] },
    '这条线|这条产品线|这个产品线|那条线|那条产品线|这个系列|线里|条线',
  ),
  say({ k: 'called', dims: ['model'] }, '这个型号|这一型号|这个机型|这款机型|那个型号|该型号'),
  say({ k: 'called', dims: ['product', 'model'] }, '这款产品|这个产品|这款|这一款|那款|那款产品|该产品'),
  say({ k: 'called', dims: ['channel'] }, '这个渠道|这条渠道|那个渠道|该渠道'),
  say({ k: 'called', dims: ['region'] }, '院区|校区|园区|厂区|这个地区|这个区|这个省|那个地区|这个区域'),
  say({ k: 'called', dims: ['team'] }, '这个组|这个团队|那个组|那个团队|这组'),
  say(
    { k: 'called', dims: ['category', 'type'] },
    '这类问题|这类|这种问题|这个问题|这一类|这一类问题|这类单|这类单子|这类工单|这种单子|这种',
  ),
  say({ k: 'called', dims: ['team'], within: true }, '内部|组内|里面|里头'),
  say(
    { k: 'metric', metric: 'overdue' },
    '过了时|过时了|超了时|过了时的|已经过时|过了时没|过时的单|过时未结',
  ),
  say({ k: 'metric', metric: 'tickets' }, '进了多少|进了多少个'),
  say(
    { k: 'share_of', metric: 'reopen_rate' },
    '结了又被重开|结了又重开|解决了又被重开|解决了又重开|关了又开|结了又被打开',
  ),
  say(
    { k: 'why' },
    '怎么一下子多了|怎么一下子多了那么多|怎么一下子多了这么多|怎么突然多了|怎么突然多了这么多|怎么突然多了那么多|怎么忽然多了|怎么一下子少了|怎么突然少了|怎么突然降了|怎么突然涨了|怎么一下子涨了|怎么一下子掉了|怎么突然掉了|怎么多了那么多|怎么少了那么多',
  ),
  say({ k: 'metric', metric: 'response_time' }, '响应慢不慢|响应快不快|回复慢不慢|回复快不快'),
  say({ k: 'metric', metric: 'csat_score' }, '评价几分|评价多少分|评价打几分'),
  say({ k: 'filler' }, '那项|那一项'),
  say(
    { k: 'explain' },
    '是按几分算满意的|按几分算满意|几分算满意|多少分算满意|几星算满意|几分以上算满意|按几分算的',
  ),
  say({ k: 'sorted', order: 'desc' }, '高到低|高到低排|多到少|多到少排|大到小|大到小排|慢到快|长到短'),
  say({ k: 'sorted', order: 'asc' }, '低到高|低到高排|少到多|少到多排|小到大|小到大排|快到慢|短到长'),
  say({ k: 'list' }, '发我看看|发我看一下|发给我看看|发给我看一下|甩给我|丢给我'),
  say({ k: 'created' }, '吃了|挨了|入了'),
  say({ k: 'self' }, '挂我名下|挂我名下的|挂在我名下|挂在我名下的'),
  say(
    { k: 'metric', metric: 'tickets' },
    joined('进|来|进来|涌进|涌进来|新增', '多少|几', '|张|个|条|件', '工单|单子|单|案件|新单|新工单'),
  ),
  say(
    { k: 'share_of', metric: 'resolution_time' },
    '处理完一个单|处理完一单|处理完一个单子|处理完一个工单|处理完一张单|解决完一个单|解决完一单|搞完一单|做完一单',
  ),
];
