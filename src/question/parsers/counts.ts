// Counts that go with an order ("top 3", 前五名, 倒数三个, "the 3 slowest"), hours of the day, and the English possessive.
import { finds } from '../finds.js';
import { EN_NUMBER, readNumber, ZH_NUMBER } from '../numbers.js';
import type { Match, Meaning } from '../token.js';

interface Rule {
  readonly regex: RegExp;
  read(match: RegExpMatchArray): Meaning | null;
}

const MEASURE = '(?:个|名|位|款|种|类|条|大|强|人)';

const count = (text: string | undefined, make: (n: number) => Meaning): Meaning | null => {
  const n = readNumber(text ?? '');
  return n === null || n < 1 || n > 1000 ? null : make(n);
};

/** "the worst three": by what is better, not by the most. */
const JUDGED = { judged: true } as const;

/** An hour on a clock: 9, 九, 十二. */
const HOUR = '(?:\\d{1,2}|十[一二]?|[一二两三四五六七八九])';

/** 下午3点: the one hour that begins then. */
const HALF = '上午|早上|凌晨|中午|下午|傍晚|晚上|晚';
const AFTERNOON = new RegExp(`(上午|早上|凌晨|下午|晚上)(${HOUR})点(?!\\d|半|到|至|-|~)`, 'gu');

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const A_DAY = `today|yesterday|(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:${MONTHS}) \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})`;
/** An hour that is nobody's hour of the afternoon, said short. */
const WORK_HOUR = '(?:8|9|1\\d|2[0-3])';

const URGENT_ZH = '(?:最急迫?|最紧急|最要紧|最紧迫|超时最久|超时最长|拖得?最久|等得?最久)的?(?:那)?';
const URGENT_EN = '(?:urgent|overdue|pressing)';
const TICKETS = '(?:张|单|条|个)(?:工单|单子|单)?';

const RULES: readonly Rule[] = [
  {
    regex: new RegExp(
      `${URGENT_ZH}(?:前)?(${ZH_NUMBER})${TICKETS}|(?:前)(${ZH_NUMBER})(?:张|单|条(?!产品|业务|线|渠道))(?:工单|单子|单)?(?:最急的)?|(?:前|top ?)(${ZH_NUMBER})(?:个|张)?${URGENT_ZH}`,
      'gu',
    ),
    read: ([, one, other, third]) => count(one ?? other ?? third, (c) => ({ k: 'urgent', count: c })),
  },
  { regex: new RegExp(`${URGENT_ZH}(?=$|[?？。呢是在])`, 'gu'), read: () => ({ k: 'urgent', count: null }) },
  {
    regex: new RegExp(
      `(?<![a-z0-9])(?:the )?(?:top )?(${EN_NUMBER}) most ${URGENT_EN}(?: ones| tickets| cases)?(?![a-z0-9])|(?<![a-z0-9])(?:the )?most ${URGENT_EN} (${EN_NUMBER})(?: ones| tickets| cases)?(?![a-z0-9])|(?<![a-z0-9])(?:the )?(?:top|first) (${EN_NUMBER}) (?:most )?${URGENT_EN}(?: ones| tickets| cases)(?![a-z0-9])`,
      'gu',
    ),
    read: ([, one, other, third]) => count(one ?? other ?? third, (c) => ({ k: 'urgent', count: c })),
  },
  {
    regex: new RegExp(`(?:排名|排行)?(?:最)?前(${ZH_NUMBER})${MEASURE}?(?![天周月年日号季%\\d])`, 'gu'),
    read: ([, n]) => count(n, (c) => ({ k: 'top', end: 'top', count: c })),
  },
  {
    regex: new RegExp(
      `(?:倒数|最后|后|末尾|(?<![周月年季期岁])末|垫底的?)(?:前)?(${ZH_NUMBER})${MEASURE}?(?![天周月年日号季])`,
      'gu',
    ),
    read: ([whole, n]) =>
      whole.startsWith('倒数第') ? null : count(n, (c) => ({ k: 'top', end: 'bottom', count: c })),
  },
  // 解决最少的三天.
  {
    regex: new RegExp(
      `(?<=最[高低多少好差快慢大小长短]的)(${ZH_NUMBER})个?(?=天(?!内|里|之|以)|周|月|季度)`,
      'gu',
    ),
    read: ([, n]) => count(n, (c) => ({ k: 'count', count: c })),
  },
  // "which 3 days", 哪三天.
  {
    regex: new RegExp(
      `(?<=(?<![a-z])which )(${EN_NUMBER})(?= (?:days|weeks|months|quarters)(?![a-z]))|(?<=哪)(${ZH_NUMBER})个?(?=天(?!内|里|之|以)|周|月|季度)`,
      'gu',
    ),
    read: ([, en, zh]) => count(en ?? zh, (c) => ({ k: 'count', count: c })),
  },
  // 前几名, 倒数几名: how many of them is not said.
  {
    regex: /(前|倒数|最后|后|末)几(?:[名位]|个(?=人|客服|组|团队|产品|渠道|地区|分类|的|是|[,，?？。]|$))/gu,
    read: ([, end]) => ({ k: 'top', end: end === '前' ? 'top' : 'bottom', count: null }),
  },
  {
    regex: /(?:排名|排)?第一(?:名|位)?(?!季|次|个?月|周)|榜首|冠军/gu,
    read: () => ({ k: 'top', end: 'top', count: 1 }),
  },
  {
    regex: /倒数第一(?:名|位)?|垫底的?|排最后的?|排末尾的?|末位|末名|吊车尾的?/gu,
    read: () => ({ k: 'top', end: 'bottom', count: 1 }),
  },
  {
    regex: new RegExp(
      `(?<![a-z0-9])(?:the )?(top|first|best|leading)[ -]?(${EN_NUMBER})(?![a-z0-9]| ?%| ?per ?cent| pct| days?| weeks?| months?| quarters?| years?| hours?| minutes?)`,
      'gu',
    ),
    read: ([, word, n]) =>
      count(n, (c) => ({ k: 'top', end: 'top', count: c, ...(word === 'best' ? JUDGED : {}) })),
  },
  {
    regex: new RegExp(
      `(?<![a-z0-9])(?:the )?(bottom|worst|lowest ranked)[ -]?(${EN_NUMBER})(?![a-z0-9]| ?%| ?per ?cent| pct| days?| weeks?| months?| quarters?| years?| hours?| minutes?)`,
      'gu',
    ),
    read: ([, word, n]) =>
      count(n, (c) => ({ k: 'top', end: 'bottom', count: c, ...(word === 'worst' ? JUDGED : {}) })),
  },
  {
    regex: /(?<![a-z0-9])(?:the )?top(?: performing)?(?![a-z0-9])/gu,
    read: () => ({ k: 'top', end: 'top', count: null }),
  },
  {
    regex: /(?<![a-z0-9])(?:the )?bottom(?![a-z0-9])/gu,
    read: () => ({ k: 'top', end: 'bottom', count: null }),
  },
  {
    regex: new RegExp(`(?<!\\d)(${ZH_NUMBER})(?:个|名|位|款|种|类)(?![月周星小年季])`, 'gu'),
    read: ([, n]) => count(n, (c) => ({ k: 'count', count: c })),
  },
  {
    regex: new RegExp(
      `(?<![a-z0-9.])(?:the )?(${EN_NUMBER})(?= (?:best|worst|highest|lowest|slowest|fastest|longest|shortest|most|least|fewest|agents|teams|product lines|product families|products|versions|segments|priorities|types|topics|channels|regions|categories|people|reps|models|busiest))`,
      'gu',
    ),
    read: ([, n]) => count(n, (c) => ({ k: 'count', count: c })),
  },
  {
    regex:
      /(?<![a-z0-9])(?:between |from )?(\d{1,2}) ?(?:to|and|-|~|until|till) ?(\d{1,2}) ?o'? ?clock(?![a-z0-9])/gu,
    read: ([, a, b]) => hours(a, b),
  },
  {
    regex: AFTERNOON,
    read: ([, half, hour]) => {
      const at = Number(onClock(hour, half));
      return hours(String(at), String(at + 1));
    },
  },
  {
    regex: /(?<![a-z])what do(?:es)?(?= .*\b(?:mean|stand for|measure|tell)\b)/gu,
    read: () => ({ k: 'explain' }),
  },
  {
    regex:
      /(?<=(?:^| )(?:what|whats|what's|how)\b.* )(?<!(?:the|a|i meant) )(?:mean|measure|tell(?: us| me)?)(?=\W*$)/gu,
    read: () => ({ k: 'explain' }),
  },
  // "better this month than last": the one before, of the step said before.
  {
    regex: /(?<![a-z])(?:than|to|vs\.?|versus|with) last(?=\W*$)/gu,
    read: () => ({ k: 'previous' }),
  },
  // 前天和昨天两天: as many as were named.
  {
    regex: /(?<=[天日号]|[周期拜][一二三四五六])([两俩2])天(?![前内以之里])/gu,
    read: ([, n]) => count(n, (c) => ({ k: 'count', count: c })),
  },
  // 客厅和书房两条线.
  {
    regex: new RegExp(`(?<!\\d)(${ZH_NUMBER})(?:条(?:线(?!上)|(?=产品线))|大系列|个系列|系列)`, 'gu'),
    read: ([, n]) => count(n, (c) => ({ k: 'count', count: c })),
  },
  // 覃勇那几张给我看看: the tickets, not how many they are; 那几张里有几张… counts among them.
  {
    regex: /(?:的)?那几(?:张|单|条|个(?=单|工单))(?:单子?|工单)?(?![的里中内]|当中|之中|其中|有|是|占)/gu,
    read: () => ({ k: 'list' }),
  },
  // 客户在线等, 客户催: why it is asked, and not what; 客户在线等了多久 is something else.
  {
    regex:
      /(?:客户|用户|顾客|老板|领导|对方|人家)(?:还|正|一直|都)?(?:在|在那边|在线上?|在电话里|在那头)?(?:等着呢?|等我?回[复话]|催着呢?|催我?呢?|在线等|在等|急等|急着要|急着问)(?![了待候多几时的])/gu,
    read: () => ({ k: 'filler' }),
  },
  // 客户给我们打的分: whoever else would give marks.
  {
    regex: /(?:客户|用户|顾客|买家)们?(?:给|对)(?=[^,，。?？]{1,8}(?:打|评)[的了出]?)/gu,
    read: () => ({ k: 'filler' }),
  },
  {
    regex: /(?:客户|用户|顾客|买家)们?(?:给|对)我(?:自己|本人)?(?=[打评])/gu,
    read: () => ({ k: 'self' }),
  },
  // 超时的还有吗: how many there are.
  {
    regex: /(?<=[的单了张个])还有(?:吗|没有|没|么|嘛)(?=$|[,，。?？!！])/gu,
    read: () => ({ k: 'filler' }),
  },
  // 北京、上海、广东三地: as many places as were named.
  {
    regex: /(?<=[\u3400-\u9fff])([两三四五])(?:地|省|省市)(?![区方址])/gu,
    read: ([, n]) => count(n, (c) => ({ k: 'count', count: c })),
  },
  // 不是微信的工单, 不是微信也不是电话的: what it is not of.
  {
    regex: /(?<![是要])不是(?=[^,，。?？!！吗]{1,10}(?:也不是|的(?![?？吗]|$)))/gu,
    read: () => ({ k: 'not' }),
  },
  // "how did csat turn out": what it was; how many somebody turned out is what they made.
  {
    regex:
      /(?<=^(?:and |so |well ){0,8}(?:how|what|where)(?! many| much)\b.* )turn(?:ed|s)? out(?: to be)?(?![a-z])/gu,
    read: () => ({ k: 'filler' }),
  },
  // 多不多, 慢不慢: how much, and nothing more.
  { regex: /([多少高低快慢好差大小长短])不\1/gu, read: () => ({ k: 'filler' }) },
  { regex: /'s(?![a-z0-9])/gu, read: () => ({ k: 'possessive' }) },
  {
    regex: new RegExp(
      `(${HALF})?(?<!\\d)(${HOUR})(?:点钟?|:00)?(?:到|至|-|~)(${HALF})?(${HOUR})(?:点钟?|:00)(?:之间|期间)?`,
      'gu',
    ),
    read: ([, halfA, a, halfB, b]) => hours(onClock(a, halfA), onClock(b, halfB ?? halfA)),
  },
  {
    regex: new RegExp(
      `(?:夜里|夜间|半夜|深夜|午夜|后半夜)的?(${HOUR})点钟?(?:到|至|-|~)(${HOUR})点钟?(?:之间|期间)?`,
      'gu',
    ),
    read: ([, a, b]) => nightHours(readNumber(a ?? ''), readNumber(b ?? '')),
  },
  {
    regex:
      /(?<![a-z0-9])(?:between |from )?(\d{1,2})(?::00)? ?(am|pm)? ?(?:to|and|-|~|until|till) ?(\d{1,2})(?::00)? ?(am|pm)(?![a-z0-9])/gu,
    read: ([, a, halfA, b, halfB]) => hours(clock(a, halfA ?? halfB), clock(b, halfB)),
  },
  // "yesterday between 9 and 12": hours of that day. "Between 1 and 5" may be in the afternoon.
  {
    regex: new RegExp(
      `(?<!(?:with|whose|where|having) .{0,60})(?<=(?:^|[^a-z])(?:${A_DAY}),? )(?:between|from) (${WORK_HOUR})(?::00)? (?:and|to|until|till) (\\d{1,2})(?::00)?(?![a-z0-9:%./-]| [a-z]*(?:days?|weeks?|months?|hours?|minutes?|%)(?![a-z])| (?:${MONTHS})(?![a-z]))`,
      'gu',
    ),
    read: ([, from, to]) => hours(from, to),
  },
  {
    regex: new RegExp(
      `(?<!(?:with|whose|where|having) .{0,60})(?<![a-z0-9])(?:between|from) (${WORK_HOUR})(?::00)? (?:and|to|until|till) (\\d{1,2})(?::00)?(?= (?:on )?(?:${A_DAY})(?![a-z0-9]))`,
      'gu',
    ),
    read: ([, from, to]) => hours(from, to),
  },
  // "between 9am and noon", "before 9am", "after 6pm", 9点以前, 晚上8点以后.
  {
    regex:
      /(?<![a-z0-9])(?:between |from )?(\d{1,2})(?::00)? ?(am|pm) ?(?:to|and|-|~|until|till) ?(?:12 )?(noon|midday|midnight)(?![a-z0-9])/gu,
    read: ([, a, half, end]) => hours(clock(a, half), end === 'midnight' ? '24' : '12'),
  },
  {
    regex:
      /(?<![a-z0-9])(?:between |from )?(?:12 )?(?:noon|midday) ?(?:to|and|-|~|until|till) ?(\d{1,2})(?::00)? ?(am|pm)(?![a-z0-9])/gu,
    read: ([, b, half]) => hours('12', clock(b, half)),
  },
  {
    regex:
      /(?<![a-z0-9])(?:before|until|till|up to) (?:(\d{1,2})(?::00)? ?(am|pm)|(?:12 )?(?:noon|midday))(?![a-z0-9])/gu,
    read: ([, b, half]) => hours('0', b === undefined ? '12' : clock(b, half)),
  },
  {
    regex:
      /(?<![a-z0-9])(?:after|from|past) (?:(\d{1,2})(?::00)? ?(am|pm)|(?:12 )?(?:noon|midday))(?: on| onwards?)?(?![a-z0-9]| ?(?:to|and|until|till|-))/gu,
    read: ([, a, half]) => hours(a === undefined ? '12' : clock(a, half), '24'),
  },
  {
    regex: new RegExp(`(${HALF})?(?<!\\d)(${HOUR})点钟?(?:之前|以前|前)`, 'gu'),
    read: ([, half, b]) => hours('0', onClock(b, half)),
  },
  {
    regex: new RegExp(`(${HALF})?(?<!\\d)(${HOUR})点钟?(?:之后|以后|后)`, 'gu'),
    read: ([, half, a]) => hours(onClock(a, half), '24'),
  },
  {
    regex:
      /(?<![a-z])(?:ranks?|ranked|ranking|came|comes|coming|finished|finishes|placed) (?:first|1st|top|number one|no\.? ?1|#1)(?![a-z0-9])(?! (?:response|contact|reply))/gu,
    read: () => ({ k: 'top', end: 'top', count: 1 }),
  },
  {
    regex:
      /(?<![a-z])(?:ranks?|ranked|came|comes|finished|finishes|placed) (?:last|bottom)(?![a-z0-9])(?! (?:week|month|quarter|year|mon|tue|wed|thu|fri|sat|sun))/gu,
    read: () => ({ k: 'top', end: 'bottom', count: 1 }),
  },
];

const clock = (hour: string | undefined, half: string | undefined): string | undefined =>
  hour === undefined ? undefined : String((Number(hour) % 12) + (half === 'pm' ? 12 : 0));

/** 晚上8点 is 20; 下午12点 and 中午12点 are noon; an hour that says no half of the day is as said. */
const onClock = (hour: string | undefined, half: string | undefined): string | undefined =>
  hour === undefined ? undefined : String(ofDay(readNumber(hour) ?? Number.NaN, half ?? ''));

const ofDay = (hour: number, half: string): number =>
  /^(?:下午|傍晚|晚上|晚)$/u.test(half) && hour < 12 ? hour + 12 : hour;

/** From nine to twelve: the hours 9, 10, 11. */
function hours(a: string | undefined, b: string | undefined): Meaning | null {
  const [from, to] = [Number(a), Number(b)];
  if (!(from >= 0 && from <= 23 && to > from && to <= 24)) return null;
  return { k: 'hours', from, to: to - 1 };
}

/** 夜里0点到6点, 夜里8点到11点: before midnight or behind it. Across it, or from 夜里6点, are no hours of one day. */
function nightHours(a: number | null, b: number | null): Meaning | null {
  if (a === null || b === null || a === 6) return null;
  const late = a > 6 && a !== 12;
  const onDial = (hour: number): number => (late && hour <= 12 ? hour + 12 : hour);
  const from = a === 12 ? 0 : onDial(a);
  return hours(String(from), String(b === 0 && late ? 24 : onDial(b)));
}

export function findCounts(text: string): Match[] {
  const found: Match[] = [];
  for (const { regex, read } of RULES) {
    for (const match of finds(text, regex)) {
      const meaning = read(match);
      if (meaning !== null)
        found.push({ start: match.index, end: match.index + match[0].length, meanings: [meaning] });
    }
  }
  return found;
}
