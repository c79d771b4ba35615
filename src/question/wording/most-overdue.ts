// "which ticket is the most overdue", 超时最久的是哪张单: the first of the overdue tickets, which are listed with the longest first. Over
// normalised text.
import { swapAll, type Swap } from './swaps.js';

const LATE = '超(?:时|期)得?(?:时间)?(?:最久|最长|最严重|最厉害|最狠|最多天)(?:的)?(?:那)?';
const TICKET = '(?:工单|单子|单|票)';
const ONE = `(?:[一1]?[张个条件]?${TICKET})`;

const ZH: readonly Swap[] = [
  [
    new RegExp(`${LATE}(?:前)?([2-9]|1\\d|20|[两二三四五六七八九十])[张个条件]${TICKET}?`, 'u'),
    '最紧急的$1张超时工单',
  ],
  [
    new RegExp(`${LATE}(?:${ONE})?(?:是|有)(?:哪|什么)(?:一)?(?:[张条件]${TICKET}?|个?${TICKET})`, 'u'),
    '最紧急的1张超时工单',
  ],
  [
    new RegExp(`${LATE}${ONE}(?:是)?(?:哪|什么)?(?:一)?(?:[张个条件]|单)?(?=[?？。呢啊 ]*$)`, 'u'),
    '最紧急的1张超时工单',
  ],
  [
    new RegExp(
      `(?:哪|什么)(?:一)?(?:[张条件]${TICKET}?|个?${TICKET})(?:是)?超(?:时|期)得?(?:时间)?(?:最久|最长|最严重|最厉害|最狠)的?(?=[?？。呢啊 ]*$)`,
      'u',
    ),
    '最紧急的1张超时工单',
  ],
];

const MOST = '(?:longest|most|oldest|worst|furthest|longest running|longest-running)';
const EN: readonly Swap[] = [
  [
    new RegExp(
      `^(?:which|what) (?:ticket|one|case)(?: of (?:ours|mine))? (?:is|has been|was) (?:the )?(?:${MOST} overdue|overdue (?:the )?(?:longest|most|for the longest))(?= |[?.!]|$)`,
      'u',
    ),
    'list the 1 most urgent overdue tickets',
  ],
  [
    new RegExp(
      `^(?:(?:what's|what is|show(?: me)?|give me|find(?: me)?|list) )?(?:the |our )?(?:single )?${MOST} overdue (?:ticket|case)(?!s)(?= |[?.!]|$)`,
      'u',
    ),
    'list the 1 most urgent overdue tickets',
  ],
  [
    new RegExp(
      `^(?:(?:what are|show(?: me)?|give me|list) )?(?:the |our )?(?:top )?(\\d{1,2}) ${MOST} overdue (?:tickets|cases)(?= |[?.!]|$)`,
      'u',
    ),
    'list the $1 most urgent overdue tickets',
  ],
];

/** The normalised text with such a ticket as the most urgent of those that are overdue. */
export const withMostOverdue = (text: string): string =>
  /超时|超期/u.test(text) ? swapAll(text, ZH) : text.includes('overdue') ? swapAll(text, EN) : text;
