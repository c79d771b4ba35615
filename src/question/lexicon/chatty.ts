// What is typed in a chat in the words of talk: verbs where the grammar knows nouns, what is left, who among the customers did what.
import { joined, oneOf, say, type Phrases } from './phrases.js';

const REPLY = '回|回复|回应|答复';
const CUSTOMER = '客户|用户|顾客';

export const CHATTY_WORDS: readonly Phrases[] = [
  say(
    { k: 'metric', metric: 'overdue' },
    oneOf(
      ['breached', 'have breached', 'are breaching', 'breaching', 'in breach of', 'are in breach of'],
      ['sla', 'the sla', 'our sla', 'their sla', 'slas'],
    ) + '|in breach|are in breach',
  ),
  say(
    { k: 'metric', metric: 'clv' },
    'customer value|average customer value|value per customer|value of our customers',
  ),
  say({ k: 'called', dims: ['version'] }, '这版|那版|这个版本|这一版'),
  say({ k: 'place' }, '排老几|排老几了|排行老几'),
  say({ k: 'list' }, '还有啥|还有什么|还有些啥|还有些什么'),
  say({ k: 'change' }, joined('进步|退步|改善|好转|上升|下降|提高|降低|增加|减少', '了没|了没有')),
  say(
    { k: 'share_of', metric: 'repeat_complaint_rate' },
    joined('|客户|用户', '又来|又|再来', '投诉', '|的|了'),
  ),
  say({ k: 'extreme', extreme: 'max', metric: 'churn_rate' }, '流失最多|流失最多的|流失最严重|流失最严重的'),
  // Replies, as verbs; the first one said to be so.
  say(
    { k: 'share_of', metric: 'response_time' },
    `${joined('|能|才能|会', REPLY, CUSTOMER, '|一次|一回|一条消息')}|${joined('能|才能|会', REPLY, '一次|消息|客户消息')}|回复|回应`,
  ),
  say(
    { k: 'share_of', metric: 'first_response_time' },
    `${joined('第一次|首次|头一次|头一回', REPLY, '|上', CUSTOMER)}|${joined('头一次|头一回', '回复|回应|答复')}`,
  ),
  say({ k: 'metric', metric: 'first_response_time' }, 'first reply|the first reply|our first reply'),
  // What is left: of tickets, those that are still open.
  say({ k: 'at_hand' }, joined('|还', '剩|剩下|剩了|余下', '多少|多少张|多少个|多少条|几张|几个|几条|几件')),
  say(
    { k: 'share_of', metric: 'fcr' },
    joined('一次|一回', '就|就能|', '解决|搞定|处理好|弄好', '|的|了|了的'),
  ),
  say(
    { k: 'share_of', metric: 'repurchase_rate' },
    joined('复购|回购|复购了|又买了|又下单|再次购买|再次下单', '的', CUSTOMER),
  ),
  say({ k: 'share_of', metric: 'churn_rate' }, joined('流失|流失了|流失掉|跑了|跑掉', '的', CUSTOMER)),
  say(
    { k: 'type', type: 'fault', metric: 'faults' },
    joined('报|报了|报过|出|出了|出过', '多少|几', '次|个|起|条', '故障'),
  ),
  say(
    { k: 'either', metrics: ['resolved', 'tickets'] },
    joined('做|做了|干|干了', '多少|几', '单|个单|张单'),
  ),
  // How long something takes; of the last few hours there is no range.
  say(
    { k: 'figure', figure: 'duration' },
    '几个小时|多少个小时|几个小时能|多少小时能|多久能|多久才能|多久可以|几天能|多少天能',
  ),
  say(
    { k: 'blocked' },
    joined(
      '最近|近|过去|前|这|那|刚才|前面|过去的|最近的|最近这',
      '几|几个|几十|十几|十几个|多少|多少个',
      '小时|钟头|分钟',
    ),
  ),
  say(
    { k: 'metric', metric: 'unanswered' },
    joined('没|没有|还没|还没有', '回复|回|响应|答复|回应', '客户|用户|顾客|客户的|用户的|顾客的'),
  ),
  // 调查问卷的参评率, 问卷的回收率.
  say(
    { k: 'metric', metric: 'csat_response_rate' },
    joined('调查问卷|问卷调查|满意度问卷|问卷|调查', '的|', '参评率|回复率|填写率|回收率|参与率'),
  ),
  // 平均要多久才能解决.
  say(
    { k: 'metric', metric: 'resolution_time' },
    joined('要|得|需要|大概要', '多久|多长时间|多少时间', '才能|能|才|可以', '解决|解决掉|搞定|处理完|办结'),
  ),
  say({ k: 'metric', metric: 'unanswered' }, '没回|没回的|还没回|还没回的|没有回|没有回的|还没有回'),
  say({ k: 'list' }, '拉出来|给我拉出来|拉出来看看|拉出来给我|拉出来我看看'),
  say(
    { k: 'spread' },
    joined('各档|每档|各星级|各分数|各个分数', '多少|有多少|分别多少|分别有多少|各多少|各有多少|各几个'),
  ),
  say({ k: 'called', dims: ['channel'] }, '上的|上面的|上面'),
  say(
    { k: 'versus' },
    'measured against|held against|held up against|weighed against|stacked against|line up|lined up|side by side with',
  ),
  say({ k: 'list' }, 'got the ticket numbers|the ticket numbers please|the ticket ids|ticket ids'),
  say(
    { k: 'why' },
    'walk me through what moved it|what moved it|what moved that|what moved this|what moved them',
  ),
  say(
    { k: 'follow_up' },
    '照这个口径|也照这个口径|照同样的口径|照刚才的口径|也照刚才的口径|按同一个口径|也按同一个口径',
  ),
  say({ k: 'filler' }, '你们这个|你们的这个|系统里的|系统里|系统中的'),
  say({ k: 'filler' }, 'tks|tnx|thnx|tyvm'),
  say({ k: 'filler' }, '突然|突然间|忽然|一下子|能看下不|能看看不|能看不|看下不|能查下不|查下不|能查不'),
];
