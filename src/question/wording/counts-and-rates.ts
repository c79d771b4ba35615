// How many there are and what part that is, in one breath: 上季度收到多少条建议，采纳了多少比例, "how many complaints last week and what
// percentage of all tickets". The second half names no figure of its own; both are put in one row by their names, lest one of them is lost.
// Over normalised text.
import { swapAll, type Swap } from './swaps.js';

/** A number of things, as it may be asked for; what is reckoned of them, and by which words. */
interface Counted {
  /** The thing by its name, with which the question may begin: 建议上周几条. */
  readonly thing: string;
  readonly count: string;
  readonly rates: readonly (readonly [words: string, rate: string])[];
}

const HOW_MANY = '(?:多少|几)(?:条|个|起|件|张|次|单|例|通)?的?';
const SHARE =
  '(?:多少比例|多大比例|多大的?比例|多少百分比|百分之几十?|百分之多少|几成|(?:占|比例|占比|比重)(?:的)?(?:是|有|为|大概|大约|约|到)?(?:多少|多大|多高|几成|百分之几十?|百分之多少))';
const ALL = '(?:(?:全部|所有|总|整体|总体|全体|当月|当周|当天|同期)的?){0,2}';
const TICKETS = '(?:工单量|工单数|工单|单量|单子|总量|总数|总体|全部|进线量?|来单|量|的)';
/** 占比多少, 占全部工单的百分之几, 比例是多少, 在总量里占几成. */
const OF_ALL = `(?:在${ALL}${TICKETS}?(?:里面?|中|当中)?的?)?(?:占比|占|比例|比重)(?:了|到)?(?:${ALL}${TICKETS}?(?:里面?|中|当中)?的?)?(?:比例|比重|占比)?(?:是|有|为|大概|大约|约){0,2}(?:多少|多大|多高|几成|百分之几十?|百分之多少)`;
/** 重开的占多少, 重开了几成, 重开比例多少, 多少比例重开了. */
const done = (verbs: string): string =>
  `(?:被|做了|有)?(?:${verbs})(?:过)?(?:了|的|掉)?(?:单|工单|那些)?的?(?:占|有|是)?(?:${SHARE}|(?:比例|占比)(?=$|呢))|(?:有)?(?:多少比例|百分之几|百分之多少|几成)的?(?:单|工单|是|已经|被|做了|得到了?){0,3}(?:${verbs})(?:过)?(?:了|的|掉)?`;

/** 采纳了多少: of these there is no number of its own, but the part. */
const some = (verbs: string): string =>
  `(?:被|做了|有)?(?:${verbs})(?:过)?(?:了|的)?(?:有)?多少(?![条个件张单几])|有多少(?:是)?(?:被|已经|已|做了|得到了?){0,2}(?:${verbs})(?:过)?(?:了|的)?`;

const TYPES = '(?:类型?|性)?的?(?:工单|单子|单)?(?:总?量|总?数)?';
const KINDS: readonly Counted[] = [
  {
    thing: `(?:客户|用户)?(?:投诉|客诉)${TYPES}`,
    count: '投诉量',
    rates: [
      [`(?:投诉)?(?:${OF_ALL})`, '投诉占比'],
      [done('重复(?:投诉)?|是重复(?:投诉)?'), '重复投诉率'],
    ],
  },
  {
    thing: `(?:客户|用户)?建议${TYPES}`,
    count: '建议量',
    rates: [
      [done('采纳|采用|落实|接受|落地'), '建议采纳率'],
      [some('采纳|采用|落实|接受|落地'), '建议采纳率'],
    ],
  },
  {
    thing: '(?:低分|差评)(?:评价)?(?:数|量)?',
    count: '低分评价',
    rates: [
      [done('回访|跟进'), '回访率'],
      [some('回访|跟进'), '回访率'],
    ],
  },
];

/** What is counted by what was done to it: 解决了多少单, 处理完几单. */
const RESOLVED = '(?:解决|搞定|办结|结)(?:了|掉|完)(?:了)?(?:多少|几)(?:张|个|条|件)?(?:工单|单子|单)?';
const CAME =
  '(?:一共|总共|共)?(?:(?:来|进|收到|收|接到?|新建|新增|有)(?:了|来了|线)?)?(?:多少|几)(?:张|个|条|件)?(?:新)?(?:工单|单子|单)';
const OF_RESOLVED: readonly (readonly [string, string])[] = [
  [done('重开|返工|重新打开'), '重开率'],
  [done('转派|转单|转交'), '转派率'],
  [done('一次(?:性)?(?:就)?(?:解决|搞定)|首次解决|首次联系解决'), '一次解决率'],
];
const OF_TICKETS: readonly (readonly [string, string])[] = [
  [done('解决|搞定|办结'), '解决率'],
  [`(?:是)?投诉(?:的)?(?:${OF_ALL}|占?${SHARE})|(?:多少比例|百分之几|几成)的?是投诉`, '投诉占比'],
  ...OF_RESOLVED,
];

const LINK =
  '(?:\\s*[,，、;；?？]\\s*|\\s+)(?:那|又|以及|并且|而且|还有|和|其中|这其中|里面|里头|当中|这些|它们|他们|它|这){0,3}的?';
const GAP = '([^,，、。;；?？多几占]{0,12}?)';
/** What they are about, between the number and the thing: 多少退款投诉. */
const NAMED = '([^\\s,，、。;；?？多几占]{0,8}?)';
const END = '(?:呢|啊|呀|吗)?(?=\\s*(?:[,，。;；?？!！]|$))';
const GOT =
  '(?:一共|总共|共)?(?:(?:收到|收|来|接到|接|提|进|出|产生|发生|有|是)(?:了|过)?)?(?:一共|总共|共)?(?:有)?';

/** A number, and what stood in between: a name before the thing, days behind it. */
type Asked = readonly [pattern: string, between: string];

/** A number is asked for first, behind it a part of that. */
const zhOf = (counted: readonly Asked[], rates: Counted['rates'], count: string): readonly Swap[] =>
  rates.flatMap(([words, rate]) =>
    counted.map(([asked, between]): Swap => [
      new RegExp(`${asked}${LINK}(?:${words})${END}`, 'gu'),
      `${between}${count}和${rate}`,
    ]),
  );

/** Of the other types there is no rate, but their part of all tickets. */
const TYPE = `(故障|报修|建议|咨询|请求)${TYPES}`;
const whole = (_all = '', ...found: readonly string[]): string => {
  const [one = '', other = ''] = found;
  const [type, gap] = /^(?:故障|报修|建议|咨询|请求)/u.test(one) ? [one, other] : [other, one];
  return `${gap}${type}工单占同期工单的比例`;
};

const ZH: readonly Swap[] = [
  [new RegExp(`${GOT}${HOW_MANY}${TYPE}${GAP}${LINK}(?:\\1)?(?:${OF_ALL})${END}`, 'gu'), whole],
  [
    new RegExp(
      `${TYPE}${GAP}${GOT}(?:多少|几)(?:条|个|起|件|张|次|单|例)?${LINK}(?:\\1)?(?:${OF_ALL})${END}`,
      'gu',
    ),
    whole,
  ],
  // 上周故障占工单的百分之几, said by itself.
  [
    /(故障|报修|建议|咨询|请求)(?:类型?)?(?:工单|单)?(?:在|占(?:了)?)(?:全部|所有|总|整体)?的?(?:工单|单子|总?单量|总量|进线)(?:总量|总数|量|数)?(?:里面?|中|当中)?的?(?:占比|比例|比重|百分之几十?|百分之多少|几成|多少)(?:是|有)?(?:多少|多大|多高)?(?=[?？。呢]*$)/gu,
    '$1工单占同期工单的比例',
  ],
  // 上周有多少投诉，解决了百分之几: of these.
  [
    new RegExp(
      `${GOT}${HOW_MANY}(投诉|故障|报修|建议|咨询|请求)${TYPES}${GAP}${LINK}(?:${done('解决|搞定|办结')})${END}`,
      'gu',
    ),
    '$2$1工单的工单量和解决率',
  ],
  ...KINDS.flatMap(({ thing, count, rates }) =>
    // 收到多少条建议, 多少退款投诉; 建议上周有几条.
    zhOf(
      [
        [`${GOT}${HOW_MANY}${NAMED}${thing}${GAP}`, '$1$2'],
        [`${thing}${GAP}${GOT}(?:多少|几)(?:条|个|起|件|张|次|单|例)?`, '$1'],
      ],
      rates,
      count,
    ),
  ),
  ...zhOf([[`${RESOLVED}${GAP}`, '$1']], OF_RESOLVED, '解决量'),
  ...zhOf([[`${CAME}${GAP}`, '$1']], OF_TICKETS, '工单量'),
  // 上周有多少单，投诉多少，占比多少: three in a row.
  [new RegExp(`${CAME}${GAP}[,，、]\\s*(?:其中)?(?=(?:投诉量|建议量|解决量)和)`, 'gu'), '$1工单量和'],
  // 投诉量和占比: the part that these are.
  [
    /(?<=(投诉)(?:总?量|数量|数))(?:和|及|以及|与|、|跟)其?(?:占比|所占比例|比例)(?=$|[\s,，。?？]|是?多少|各)/gu,
    '和投诉占比',
  ],
  [
    /(故障|建议)(?:总?量|数量|数)(?:和|及|以及|与|、|跟)其?(?:占比|所占比例|比例)(?=$|[\s,，。?？]|是?多少)/gu,
    '$1工单占同期工单的比例',
  ],
];

const SHARE_EN =
  '(?:what|which|how large a|how big a) (?:share|percentage|percent|per cent|proportion|fraction|part|%|pct)';
const OF_THEM = '(?: of (?:them|those|these|it|that|those tickets|these tickets|the tickets|tickets))?';
const BE =
  '(?: (?:was|were|is|are|got|get|has been|have been|had been|did we|do we|have we|we|did they|ended up|came back))?';
const AND = '(?:,? (?:and|&|plus|with) |, )(?:of (?:them|those|these),? )?';
const MID = '((?: [^\\s,?.;]+){0,6}?)';
const ENDS =
  '(?=[?.!]|$|, | (?:by|per) (?:team|agent|product|channel|region|category|segment|person|type|priority|day|week|month)(?![a-z])| (?:for|in|on|over|last|this|during|since|from|yesterday|today)(?![a-z]))';
const WAS_THERE =
  '(?: (?:did we|do we|have we|we)(?: (?:get|have|receive|see|had|got|take))?| (?:were|are) there| came in| come in| arrived| were (?:raised|filed|made|received)| (?:got )?(?:raised|filed))?';
/** "what percentage of all tickets", "what share is that", "as a percentage". */
const OF_ALL_EN = `(?:${SHARE_EN}(?: of (?:(?:all|the|our|total|overall|all our|all the|the total) ){0,2}(?:tickets?(?: volume)?|volume|cases|total|everything|all))?(?: (?:is|was|are|were|do|does|did) (?:that|it|this|they|those|these)(?: (?:make up|represent|account for))?)?(?: (?:is|was) (?:that|it|this))?(?: of (?:(?:all|the|our|total) ){0,2}(?:tickets|volume|cases|total))?|(?:also )?as an? (?:share|percentage|percent|%|proportion)(?: of (?:(?:all|the|our|total) ){0,2}(?:tickets|volume|cases|total))?)`;
const shareOf = (verbs: string): string =>
  `(?:${SHARE_EN}${OF_THEM}${BE} (?:${verbs})|how many percent${OF_THEM}${BE} (?:${verbs}))`;

const DONE_EN: readonly (readonly [string, string])[] = [
  [shareOf('reopened|re-opened|opened again|reopen'), 'reopen rate'],
  [shareOf('transferred|handed over|transfer|reassigned'), 'transfer rate'],
  [
    shareOf(
      '(?:resolved |solved |fixed |closed |done )?(?:on|at|in|with) (?:the )?first (?:contact|touch|try)|first[ -]contact',
    ),
    'first contact resolution',
  ],
];
const CAME_EN: readonly (readonly [string, string])[] = [
  [shareOf('resolved|solved|closed|resolve|solve|close'), 'resolution rate'],
  [shareOf('complaints'), 'complaint rate'],
  ...DONE_EN,
];
const NOUN = '(?: (?:tickets|cases|issues))?';
const RESOLVED_BY_ALL = `how many${NOUN}(?: (?:did|have|do) we (?:resolve|solve|close)d?| (?:were|got|have been) (?:resolved|solved|closed)| resolved)`;
const RESOLVED_BY = `how many${NOUN} (?:did|have|has) ?([^,?.;]{1,24}?) ?(?:resolve|solve|close)d?`;

const enOf = (asked: string, rates: readonly (readonly [string, string])[], count: string): readonly Swap[] =>
  rates.map(([words, rate]) => [
    new RegExp(`(?<![a-z])${asked}${MID}${AND}${words}${ENDS}`, 'gu'),
    `${count} and ${rate}$1`,
  ]);

const EN: readonly Swap[] = [
  // Of the other types there is no rate, but their part of all tickets.
  [
    new RegExp(
      `(?<![a-z])how many (faults|suggestions|questions|requests)${WAS_THERE}${MID}${AND}${OF_ALL_EN}${ENDS}`,
      'gu',
    ),
    '$1 tickets$2 as a share of all tickets',
  ],
  // "how many phone tickets in August and what share of all tickets".
  [
    new RegExp(
      `(?<![a-z])how many (?!resolved|closed|solved|open|overdue|late|unanswered|my|our|of )([^\\s,?.;]+) tickets${WAS_THERE}${MID}${AND}${OF_ALL_EN}${ENDS}`,
      'gu',
    ),
    '$1 tickets$2 as a share of all tickets',
  ],
  // "how many tickets in August and how many were resolved".
  [
    new RegExp(
      `(?<![a-z])how many tickets${WAS_THERE}${MID}${AND}how many (?:(?:were|got) (?:resolved|solved|closed)|did we (?:resolve|solve|close))${ENDS}`,
      'gu',
    ),
    'tickets and resolved tickets$1',
  ],
  // "how many complaints last week and what share resolved": of these.
  [
    new RegExp(
      `(?<![a-z])how many (complaint|fault|suggestion|question|request)s${WAS_THERE}${MID}${AND}${shareOf('resolved|solved|closed|resolve|solve|close')}${ENDS}`,
      'gu',
    ),
    'ticket volume and resolution rate for $1 tickets$2',
  ],
  // "complaints last week: number and percentage".
  [
    new RegExp(
      `^(?:how many )?complaints${MID}(?::|,| -|,? in|,? by) ?(?:as |both )?(?:count|number|numbers|how many|volume) (?:and|&) (?:the |in |as a )?(?:share|percentage|percent|%|pct)(?: of (?:all )?tickets)?${ENDS}`,
      'gu',
    ),
    'complaints and share of complaints$1',
  ],
  // "how many complaints did we get last week and what was the complaint rate".
  [
    new RegExp(
      `(?<![a-z])how many (complaints|suggestions|low ratings|tickets)${WAS_THERE}${MID}${AND}(?:what(?:'s| is| was| were) )?(?:the |their |our )?((?:complaint|adoption|suggestion adoption|follow[ -]up|resolution|reopen|transfer) rate|csat|nps|sla)${ENDS}`,
      'gu',
    ),
    '$1 and $3$2',
  ],
  ...enOf(`how many complaints${WAS_THERE}`, [[OF_ALL_EN, 'share of complaints']], 'complaints'),
  ...enOf(
    `how many suggestions${WAS_THERE}`,
    [
      [
        shareOf('adopted|accepted|implemented|taken up|taken on|adopt|implement|accept'),
        'suggestion adoption rate',
      ],
    ],
    'suggestions',
  ),
  ...enOf(
    `how many (?:low ratings|low scores|bad ratings)${WAS_THERE}`,
    [
      [shareOf('followed[ -]up(?: on)?|follow up(?: on)?'), 'follow up rate'],
      [`how many${OF_THEM}${BE} follow(?:ed)?[ -]?up(?: on)?`, 'follow up rate'],
    ],
    'low ratings',
  ),
  ...enOf(RESOLVED_BY_ALL, DONE_EN, 'resolved tickets'),
  ...DONE_EN.map(([words, rate]): Swap => [
    new RegExp(`(?<![a-z])${RESOLVED_BY}${MID}${AND}${words}${ENDS}`, 'gu'),
    (_all = '', who = '', when = '') =>
      who === 'i'
        ? `my resolved tickets and reopen rate${when}`.replace('reopen rate', rate)
        : `resolved tickets and ${rate} for ${who}${when}`,
  ]),
  ...enOf(`how many (?:tickets|cases)${WAS_THERE}`, CAME_EN, 'tickets'),
];

/** The normalised text with a number and its part by their names: 上季度建议量和建议采纳率, "complaints and share of complaints last week". */
export const withCountsAndRates = (text: string): string =>
  swapAll(swapAll(text, /[多几]|占比|比例/u.test(text) ? ZH : []), /how many/u.test(text) ? EN : []);
