// Where a line falls into two parts, each of which asks for something: at a pause, a question mark or an "and", where what stands behind
// asks by itself: 全公司呢, 谁手里最多, "and the company's?", "and which product got most of them". Whether it does so is settled by reading.

export interface Split {
  readonly head: string;
  readonly tail: string;
  /** A `ranking` asks who, or what, leads. */
  readonly sort: 'ranking' | 'figure';
}

const PAUSE = /,(?!\d{3}(?!\d))|[;?!。、](?!\d)|\.(?=\s|$)/gu;
/** 我满意率上月全公司呢: said in one breath. */
const RUN_ON = /(?<=我.{2,40})(?=(?:全公司|整个公司|公司整体|所有人)(?:的)?(?:平均)?呢$)/gu;
const LINK_ZH = /和|以及|还有|跟/gu;
const LINK_EN = / (?:and|&|plus) /gu;

const EXTREME_ZH = '最[多少高低快慢长短好差忙]|垫底|领先|第一';
const RANK_ZH = new RegExp(
  `^(?:那|又|而|其中|里面|分别)?(?:.{0,8})(?:谁|哪(?:一|几)?(?:个|位|些|天|周|月|款|组|队|家|种|类|条|产品|渠道|客服|地区|版本)).{0,10}(?:${EXTREME_ZH})|^.{0,10}(?:${EXTREME_ZH})的(?:是)?(?:谁|哪.{0,4}|一?[个位天周款].{0,6}|产品|渠道|客服|同事|人|组|团队|小组|地区|区域|版本|型号|日子|月份|问题|分类|原因|类别|客户群|优先级|时段|小时)$`,
  'u',
);
const RANK_EN =
  /^(?:which|who|what|whose|when)(?:'s)? .*(?:most|least|fewest|highest|lowest|best|worst|longest|shortest|fastest|slowest|busiest|top|leads?|first)(?![a-z])|^(?:the )?(?:busiest|quietest|top|best|worst|slowest|fastest|highest|lowest) (?:one )?(?:day|week|month|hour|team|agent|person|product|channel|region|category|segment|version|model|contributor)s?(?: for (?:it|them|that|those))?$|^(?:the )?[a-z]+ with (?:the )?(?:most|fewest|least|highest|lowest|longest|shortest)(?![a-z])/u;
const FIGURE_ZH = /呢$|多少|几(?:单|个|起|张|件|条|通|封)|多久|怎么样$|如何$/u;
/** 其中, 占, 为什么: of what stands before, by their own rules. */
const OTHER_ZH = /^(?:其中|里面|这里面)?(?:的)?(?:占|为什么|为啥|怎么回事|达标|合格|正常)/u;
/** What asks for a figure of its own. */
const ASKS =
  /多少|几(?:单|个|起|张|件|条|通|封)|多久|怎么样|如何|[吗呢]$|(?<![a-z])(?:how many|how much|how long|what(?:'s| is| was| were| are)?|how (?:is|was|are|were))(?![a-z])/u;
const WHOSE_EN = /^(?:for )?(?:the|my|our) .{0,24}'s(?: one)?(?: [a-z ]{0,20})?$/u;
const WHOLE_EN =
  /^(?:(?:for|of) )?(?:(?:the|our|my) )?(?:whole |entire |rest of the )?(?:company|team|department|everyone|everybody|overall|all of us)(?: overall| as a whole| together| average| in total)?$/u;
/** 响应慢不慢，首响多少: the one in loose words, and the figure that tells it. */
const LOOSE_ZH = /(?:快不快|慢不慢|快吗|慢吗|快慢|及不及时)$/u;
const IN_ALL = /^(?:一共|总共|合计|总计|全部|加起来)(?:是|有)?(?:多少|几)/u;
/** 工单量，其中紧急的多少: of tickets, which others are among. */
const OF_THESE = /^(?:其中|这其中|里面|这里面|当中)(?:的)?(?:有)?/u;
const TICKETS = /(?:工单量?|单量|单子|来单|进单)(?:有|是)?(?:多少|几[单张个])?$|多少(?:张)?单$|几单$/u;
const OPENS_EN = /^(?:and|&|plus|what about|how about|also|vs\.?|versus)(?: also| for| then)? /u;

/** 顺便说下解决量: another figure of the same, asked as 解决量呢. */
const BESIDES_ZH =
  /^(?:顺便|顺带|另外|还有)(?:再|也)?(?:说|看|报|讲|给)?(?:一?下|看看|看|我)?(?<what>(?!.*(?:多少|几|按|分))[^,，的]{2,8}?)(?:呢|吧)?$/u;

/** @param line normalised */
export function* splitsOf(line: string): Generator<Split> {
  const whole = line.replace(/[\s?!.。~]+$/u, '');
  let left = 6;
  for (const { head, tail: said, paused, asks } of cuts(whole)) {
    const tail = paused ? said.replace(BESIDES_ZH, '$<what>呢') : said;
    const sort = sortOf(head, tail, paused, asks);
    if (sort === null) continue;
    if (left === 0) return;
    left -= 1;
    yield { head, tail: tail.replace(/^(?:and|&|plus|also) /u, '').replace(OF_THESE, ''), sort };
  }
}

interface Cut {
  readonly head: string;
  readonly tail: string;
  /** A pause stands between, and not only an "and". */
  readonly paused: boolean;
  readonly asks: boolean;
}

/** The last cut first: what stands before it may hold a pause of its own. */
function cuts(whole: string): readonly Cut[] {
  const at = (marks: RegExp, paused: boolean): readonly (Cut & { readonly at: number })[] =>
    [...whole.matchAll(marks)].map((mark) => ({
      at: mark.index,
      head: whole.slice(0, mark.index).replace(/[\s,;]+$/u, ''),
      tail: whole.slice(mark.index + mark[0].length).trim(),
      paused,
      asks: mark[0] === '?',
    }));
  return [...at(PAUSE, true), ...at(RUN_ON, true), ...at(LINK_ZH, false), ...at(LINK_EN, false)]
    .filter(({ head, tail }) => head.length >= 3 && tail.length >= 2 && tail.length <= 60)
    .toSorted((one, two) => two.at - one.at);
}

function sortOf(head: string, tail: string, paused: boolean, asks: boolean): Split['sort'] | null {
  const bare = tail.replace(OPENS_EN, '');
  // 上周投诉量，哪个产品最多 asks for the product alone.
  const asking = asks || ASKS.test(head);
  if (/[\u3400-\u9fff]/u.test(tail)) {
    if (OTHER_ZH.test(tail) || LOOSE_ZH.test(head)) return null;
    // 谁积压最多，一共多少: of all of them, beside the one that leads.
    if (paused && IN_ALL.test(tail) && /谁|哪/u.test(head)) return 'figure';
    if (OF_THESE.test(tail)) return paused && TICKETS.test(head) && FIGURE_ZH.test(tail) ? 'figure' : null;
    if (RANK_ZH.test(tail)) return asking || !paused ? 'ranking' : null;
    return paused && (tail.endsWith('呢') || (asking && FIGURE_ZH.test(tail))) ? 'figure' : null;
  }
  if (/^what (?:percent|percentage|share|part|proportion|fraction)(?![a-z])/u.test(bare)) return null;
  if (RANK_EN.test(bare)) return asking || bare !== tail || !paused ? 'ranking' : null;
  if (/^(?:how many|how much|how long|what)(?![a-z])/u.test(bare)) return asking ? 'figure' : null;
  if (asks || (paused && bare !== tail)) return 'figure';
  // "my csat and the company's last week": whose it is, with nothing of its own.
  return !paused && (WHOSE_EN.test(bare) || WHOLE_EN.test(bare)) ? 'figure' : null;
}
