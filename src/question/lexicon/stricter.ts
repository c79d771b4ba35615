// Words that once passed for something weaker, or were not seen beside their neighbours: what 是什么 asks beside a range or a ranking,
// kinds of customers and tickets that are not counted apart, promises that are kept or broken.
import { joined, say, type Phrases } from './phrases.js';

const AS_RATE = '率|比例|占比|的比例|的占比|的比率';
const MET = '达标率|达成率|达标情况|达标比例|及时率|满足率';

export const STRICTER_WORDS: readonly Phrases[] = [
  // Of a metric that stands alone its meaning, of any other the figure; before a dimension "which" (是什么组).
  say({ k: 'explain', bare: 'behind' }, '是什么|是啥|是什么指标|是个什么指标|是啥指标|是个啥'),
  say({ k: 'which', plural: false }, '是什么|是啥'),
  say({ k: 'explain', bare: 'before' }, '什么是|啥是'),
  // The figure is asked for and nothing is said of it.
  say(
    { k: 'filler' },
    joined('是个|是|', '什么|啥', '水平|情况|状况|程度|表现|样子|数|数字|数值|数据|结果|水准'),
  ),
  say({ k: 'who', plural: false }, joined('|都|分别', '是', '什么人|啥人|什么样的人')),
  // Who complains most is a customer.
  say({ k: 'blocked' }, joined('投诉|建议|差评|低分', '最多的|最多', '是', '什么人|啥人|什么样的人')),
  say({ k: 'list' }, joined('都是|是', '什么|啥|哪些', '单|单子|工单|样的单|样的工单')),

  // Promises: a ticket has its time, and is late when that is over. Of those that still have some there is no figure.
  say(
    { k: 'metric', metric: 'overdue' },
    joined(
      '过了|过|超过了|超过|超了|超|已过|已超过|已经过了|已经超过',
      '时限|处理时限|解决时限|限时',
      '|的|还|还没|没|未|仍未|仍没',
      '解决|解决的|处理|处理的|处理完|处理完的|弄完|弄完的|办结|办结的|完成|完成的|搞定|搞定的|关闭|关闭的|结|结的',
    ),
  ),
  say(
    { k: 'metric', metric: 'overdue' },
    joined('过了|超过了|超过|超了|已过|已经过了|已超过', '时限|处理时限|解决时限', '|的'),
  ),
  say(
    { k: 'metric', metric: 'resolution_sla' },
    joined('时限内|限时|按时限|在时限内|规定时限内|规定时间内|按时', '解决|处理|办结|完成', AS_RATE),
  ),
  say(
    { k: 'metric', metric: 'first_response_sla' },
    joined('时限内|限时|在时限内|规定时限内|规定时间内', '首响|响应|首次响应', AS_RATE),
  ),
  // 解决时限达标率: how many of the times were met.
  say({ k: 'metric', metric: 'resolution_sla' }, joined('解决时限|处理时限|解决时效|处理时效', '|的', MET)),
  say(
    { k: 'metric', metric: 'first_response_sla' },
    joined('首响时限|首次响应时限|首响时效|首次响应时效|首次回复时限', '|的', MET),
  ),
  say(
    { k: 'share_of', metric: 'resolution_sla' },
    joined('时限内|限时|在时限内|按时|准时|及时|按期', '解决|解决的|处理完|处理完的|办结|办结的'),
  ),
  say({ k: 'share_of', metric: 'fcr' }, '首次解决|首次解决的|首次就解决|首次就解决的'),
  say({ k: 'share_of', metric: 'repeat_complaint_rate' }, joined('重复|多次|反复|再次|二次', '投诉', '|的')),
  say(
    { k: 'blocked' },
    '时限|限时|时限内|限时内|时限外|处理时限|解决时限|首响时限|响应时限|期限|及时|不及时|同类|同类型|同种|同行|同等',
  ),
  // Solved on the day it came, or not: of one ticket, and no stock of a day.
  say(
    { k: 'blocked' },
    joined(
      '当天|当日|即日|次日|隔天|第二天|当周|当月',
      '没|没有|未|还没|就|能',
      '解决|处理|处理完|办结|关闭|结|回|回复|响应|首响|完成|搞定|弄完',
      '|的|掉|掉的|了',
    ),
  ),
  // One customer, one person: no figure is made for each of them.
  say({ k: 'blocked' }, '单一|单个|单个客户|单个客服|单个工单|单个用户|单名|单名客服|单位客户|每一单|单客'),
  // What is done with a thing that was sold: nobody marks a ticket so.
  say(
    { k: 'blocked' },
    '换新|换件|换货|换购|换修|换机|换季|拉新|上新|焕新|以旧换新|换新的|换件的|保修|质保|返修',
  ),

  // 我老板, "my report": whose they are filters nothing. Where errands.ts does not take the clause out, it is not understood.
  say(
    { k: 'blocked' },
    joined(
      '我|我的|我们|我们的|咱|咱们|我家',
      '老板|领导|上司|主管|经理|老大|总监|组长|boss|leader|汇报|周报|月报|报告|ppt',
    ),
  ),
  say(
    { k: 'blocked' },
    joined(
      'my |our ',
      'boss|manager|director|supervisor|opinion|ceo|vp|head|lead|deck|slides|presentation|meeting',
    ),
  ),
  say(
    { k: 'blocked' },
    joined('my |our ', '|daily |weekly |monthly |quarterly |annual |yearly ', 'report|reports'),
  ),
  say(
    { k: 'blocked' },
    "my direct report|my direct reports|my boss's|my manager's|my supervisor's|my lead's",
  ),

  // 老板问的单: tickets that somebody spoke of, and no aside.
  say(
    { k: 'blocked' },
    joined(
      '|我|我们|咱',
      '老板|领导',
      '问|要|问我|要看|说',
      '的单|的单子|的工单|的投诉|的问题|的客户|的产品',
    ),
  ),

  // Of a promise, how many were kept. 首响达标的单 are tickets (unread-kinds.ts).
  say(
    { k: 'metric', metric: 'first_response_sla' },
    joined('首响|首次响应|首次回复', '达标', '|多少|情况|得怎么样|得如何|怎么样|如何'),
  ),
  say(
    { k: 'metric', metric: 'resolution_sla' },
    joined('解决|处理', '达标', '|多少|情况|得怎么样|得如何|怎么样|如何'),
  ),
  // 麻烦 by itself is a courtesy; which tickets are troublesome is not kept.
  say(
    { k: 'blocked' },
    joined('麻烦|最麻烦|很麻烦|比较麻烦', '的', '单|工单|单子|客户|用户|投诉|问题|案子|案例'),
  ),
];
