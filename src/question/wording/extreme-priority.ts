// "highest priority tickets", 优先级最低的工单: tickets of the urgent or the low priority, and not the priority that has the most tickets.
// Beside a figure ("the priority with the highest csat", 满意率最高优先级) it is that one; over normalised text.
import { swapAll, type Swap } from './swaps.js';

const STATE =
  '(?:(?:open|overdue|late|unanswered|unresolved|resolved|reopened|closed|new|pending|outstanding|customer|support) ){0,8}';
const THINGS =
  '(?:tickets?|cases?|issues?|complaints?|faults?|suggestions?|requests?|enquir(?:y|ies)|inquir(?:y|ies)|problems?|incidents?|ones?|items?|stuff|queue|queues|work|jobs?|tix|backlog|overdue|unanswered|unresolved)';
const AHEAD = `(?= ${STATE}${THINGS}(?![a-z']))`;
const BEHIND =
  '(?<=(?<![a-z])(?:tickets|cases|issues|complaints|faults|ones|those|that|them|requests|overdue|unanswered|open|late) (?:(?:which|that) )?(?:with|of|at|are|were|marked|marked as|having|set to) (?:a |the )?|(?<![a-z])how many (?:of the )?)';
const ALONE =
  '(?: level)?(?=[?.!,]*$|,? (?:in|last|this|on|from|since|during|over|today|yesterday|came|were|have|are|did|do|q[1-4])(?![a-z]))';
const STANDS: readonly (readonly [string, string])[] = [
  ['(?:second|2nd)[ -]highest[ -]priority', 'high priority'],
  ['(?:second|2nd)[ -]lowest[ -]priority', 'normal priority'],
  ['(?:very )?(?:highest|top|topmost|utmost)[ -]priority', 'urgent priority'],
  ['(?:very )?(?:lowest|bottom)[ -]priority', 'low priority'],
];
const NTH = '(?<!(?:second|third|fourth|2nd|3rd|4th|\\d|two|three|not|next)[ -])';

const THINGS_ZH = '(?:工单|单子|单|投诉|故障|建议|报修|积压|那些|那批|那部分|那类|问题|请求)';
const ASKS_ZH = '(?=有多少|有几|多少|几单|几个|占)';
const UNASKED_ZH = '(?<!哪个|哪种|哪一个|哪一种|什么|哪类|按|各|每个)';

const TURNS: readonly Swap[] = [
  ...STANDS.flatMap(([said, meant]): Swap[] => [
    [new RegExp(`(?<![a-z])${NTH}${said}${AHEAD}`, 'gu'), meant],
    [new RegExp(`${BEHIND}${said}${ALONE}`, 'gu'), meant],
  ]),
  // "only the highest priority".
  [
    /^((?:(?:and|only|just|show|me|for|so) ){1,8}(?:the )?)(?:highest|top) priority(?=[?.! ]*$)/gu,
    '$1urgent priority',
  ],
  [/^((?:(?:and|only|just|show|me|for|so) ){1,8}(?:the )?)lowest priority(?=[?.! ]*$)/gu, '$1low priority'],
  // 满意率最高优先级: of the figure.
  [/(?<=[率量度数分]|时长|首响|nps|csat|fcr)最([高低])优先级/gu, '最$1的优先级'],
  [new RegExp(`(?<!最)最高优先级(?:别)?的?(?=${THINGS_ZH})`, 'gu'), '紧急优先级的'],
  [new RegExp(`(?<!最)最低优先级(?:别)?的?(?=${THINGS_ZH})`, 'gu'), '低优先级的'],
  // 最低优先级的呢: a turn of its own.
  [/^((?:那|只看|只要|就看|看看|看){0,6})最低优先级的?(?=(?:呢|吧)?[?？!。]*$)/gu, '$1低优先级的'],
  [new RegExp(`${UNASKED_ZH}优先级别?最高的(?:(?=${THINGS_ZH})|${ASKS_ZH})`, 'gu'), '紧急优先级的'],
  [new RegExp(`${UNASKED_ZH}优先级别?最低的(?:(?=${THINGS_ZH})|${ASKS_ZH})`, 'gu'), '低优先级的'],
];

/** The normalised text with the priority that is meant by its place among them. */
export const withPriorityMeant = (text: string): string =>
  /priority|优先级/u.test(text) ? swapAll(text, TURNS) : text;
