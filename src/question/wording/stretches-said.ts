// Stretches of time and their ends, as people say them, in the words that the grammar knows: 截到上月底, 晚上8点到12点 (which ends at midnight),
// "backlog at the end of each month" (its course by month), three months in a row named one by one, 截至昨天本周. Over normalised text.

const DIGITS = '一二三四五六七八九十';
const numberOf = (said: string): number =>
  /^\d+$/u.test(said)
    ? Number(said)
    : said.length === 2
      ? 10 + DIGITS.indexOf(said[1] ?? '') + 1
      : DIGITS.indexOf(said) + 1;

/** 晚上8点到12点: twelve behind an hour of the evening is midnight, and no noon. */
const TO_MIDNIGHT_ZH =
  /(?:晚上|晚间|夜里|夜间|傍晚|晚)的?(1[01]|[6-9]|十一|十|[六七八九])(?:点钟?|:00)(?:到|至|~|-)(?:晚上|夜里|半夜|凌晨|深夜|午夜)?(?:12|十二|0|零|24)(?:点钟?|:00)(?:(?:这|那)(?:一段|段|个时段|段时间|个时间段)(?:里|内)?)?/gu;
const TO_MIDNIGHT_EN =
  /(?<![\d:])((?:1[01]|[5-9])(?::00)? ?pm) ?(to|and|until|till|through|~|-) ?12(?::00)? ?am(?![a-z])/gu;
/** 8点到10点这段: the hours and no more. */
const THIS_STRETCH = /(?<=\d点(?:到|至|~|-)\d{1,2}点)这(?:一段|段|个时段|段时间|个时间段)(?:里|内)?/gu;

/** Figures that stand at the end of each step. */
const OF_ITS_END =
  /积压|未解决|没解决|未结|未关闭|未处理|clv|生命周期价值|backlog|lifetime value|open tickets|unresolved/u;
const EACH_END_ZH = /(?:每个?|各个?|逐个?)(月|季度?|年)度?(?:的)?(?:底|末)(?:时)?的?/gu;
const EACH_END_EN =
  /(?:as )?(?:at|of|on|by)? ?(?:the )?end of (?:each|every) (month|quarter|week|year)(?![a-z])/gu;
const MONTH_END_EN =
  /(?<![a-z])(month|quarter|week)[ -]end (backlog|clv|open tickets)(?= (?:this year|last year|since|over|by|for (?:this|last) year|(?:over |for )?(?:the )?(?:last|past) (?:\d+|two|three|four|five|six|twelve) (?:months|quarters|weeks)|in (?:h[12]|20\d\d)))/gu;
const END_OF_QUARTER =
  /(?<![a-z])(?:at |as of |as at |by )?(?:the )?end of q([1-4])(?: (?:of )?(20\d\d))?(?![\da-z])/gu;
const LAST_MONTHS = ['march', 'june', 'september', 'december'];

/** 积压比月初多了多少: its first day. */
const THAN_START = /(?<=(?:比|跟|与|和|较|相比于?))(?:这个|本)?(月|年)初(?!的?前)/gu;

const UP_TO_YESTERDAY =
  /(?:截至|截止到?|到|至)昨[天日](?:为止)?[,，]?(?:的)?(本周|这周|本月|这个月|本季度|这个季度|今年|本年)(?!以来|到|至|[一二三四五六日天](?!共|直|起))/gu;
const YESTERDAY_BEHIND =
  /(本周|这周|本月|这个月|本季度|这个季度|今年|本年)[,，]?(?:截至|截止到?)昨[天日](?:为止)?/gu;

/** The text with such stretches in plain words. */
export function withStretches(text: string): string {
  const ended = OF_ITS_END.test(text)
    ? text
        .replace(EACH_END_ZH, (_all, step: string) => `每${step.startsWith('季') ? '季度' : step}的`)
        .replace(EACH_END_EN, ' by $1')
        .replace(MONTH_END_EN, '$2 by $1')
        .replace(
          END_OF_QUARTER,
          (_all, nth: string, year: string | undefined) =>
            `as of end of ${LAST_MONTHS[Number(nth) - 1] ?? ''}${year === undefined ? '' : ` ${year}`}`,
        )
        .replace(THAN_START, (_all, step: string) => (step === '月' ? '本月1号' : '今年1月1日'))
    : text;
  return stepsInARow(ended)
    .replace(/截到(?=[\d一二三四五六七八九十昨今上本去前这])/gu, '截至')
    .replace(TO_MIDNIGHT_ZH, (_all, from: string) => `${numberOf(from) + 12}点到24点`)
    .replace(TO_MIDNIGHT_EN, '$1 $2 midnight')
    .replace(THIS_STRETCH, '')
    .replace(UP_TO_YESTERDAY, '$1到昨天')
    .replace(YESTERDAY_BEHIND, '$1到昨天')
    .replace(/ {2,}/gu, ' ');
}

const MONTHS_EN = 'january|february|march|april|may|june|july|august|september|october|november|december';
const SHORT_EN = MONTHS_EN.split('|').map((month) => month.slice(0, 3));
const LINK = '(?: ?(?:、|,|，|和|跟|与|以及|vs\\.?|/|&|对比|,? and|,? versus) ?| )';
const LINK_ZH = '(?: ?(?:、|,|，|和|跟|与|以及|vs\\.?|/|对比) ?)?';
const NUMBER_ZH = '(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])';
const ROW_ZH = new RegExp(
  `(?<![\\d到至~-])((?:20\\d\\d年|去年|今年)?)(${NUMBER_ZH}月份?(?:${LINK_ZH}${NUMBER_ZH}月份?){2,11})(?:份)?(?:(?:这)?(?:三|四|五|六|3|4|5|6)个月)?(?![\\d日号到至~底末初上中下])`,
  'gu',
);
/** 6、7、8月: said once for all of them. */
const ROW_SHORT_ZH = new RegExp(
  `(?<![\\d到至~.、,-])((?:20\\d\\d年|去年|今年)?)(${NUMBER_ZH}(?:[、,，/]${NUMBER_ZH}){1,9}[、,，/和]${NUMBER_ZH}月份?)(?:(?:这)?(?:三|四|五|六|3|4|5|6)个月)?(?![\\d日号到至~底末初上中下])`,
  'gu',
);
const MONTH_EN = `(?:${MONTHS_EN}|${SHORT_EN.filter((month) => month !== 'may').join('|')}|sept)(?![a-z])`;
const ROW_EN = new RegExp(
  `(?<![a-z-])(?:(?:in|for|over|during) )?(${MONTH_EN}(?:${LINK}${MONTH_EN}){2,11})(?: (20\\d\\d))?(?! ?\\d)`,
  'gu',
);

/** What is laid out already, or asks for one of several: the months are no course then. */
const LAID_OUT =
  /各(?!月|个月|自|是|有|多少)|按|每(?!个?月)|谁|哪(?!个?月)|为什么|为啥|排名|(?<![a-z])(?:by(?! month)|per(?! month)|each(?! month)|who|which(?! month)|why|top|rank)(?![a-z])/u;
const TOGETHER =
  /一共|总共|合计|加起来|共(?:有|计)|累计|加在一起|(?<![a-z])(?:total|together|combined|altogether|in all|sum)(?![a-z])/u;
const WHICH = /哪个?月|which month/u;

/** 6月、7月、8月的满意率: months in a row are one stretch, looked at month by month; others are left as they stand. */
function stepsInARow(text: string): string {
  const named = (months: readonly number[]): readonly [number, number] | null => {
    const order = (months[1] ?? 0) < (months[0] ?? 0) && months[0] !== 12 ? months.toReversed() : months;
    const inRow = order.every((month, at) => at === 0 || month === ((order[at - 1] ?? 0) % 12) + 1);
    const [first, last] = [order[0], order.at(-1)];
    return inRow && first !== undefined && last !== undefined ? [first, last] : null;
  };
  if (LAID_OUT.test(text)) return text;
  const asWhole = TOGETHER.test(text) || WHICH.test(text);
  // 三个月的投诉量: of all three, or of each.
  const several = /(?:三|四|五|六|3|4|5|6)个月/u.test(text);
  if (several && !asWhole && !/平均|各|分别|每|走势|趋势/u.test(text)) return text;
  const inZh = (all: string, year: string, row: string): string => {
    const ends = named([...row.matchAll(new RegExp(NUMBER_ZH, 'gu'))].map(([one]) => numberOf(one)));
    const whole = asWhole || (several && /平均/u.test(text) && !/各|分别|每/u.test(text));
    return ends === null ? all : `${year}${ends[0]}月到${ends[1]}月${whole ? '' : '每月'}`;
  };
  const said = text
    .replace(ROW_ZH, inZh)
    .replace(ROW_SHORT_ZH, inZh)
    .replace(ROW_EN, (all: string, row: string, year: string | undefined) => {
      const ends = named(
        [...row.matchAll(/[a-z]{3,}/gu)].flatMap(([one]) => {
          const at = SHORT_EN.indexOf(one.slice(0, 3));
          return at < 0 || one === 'and' || one === 'versus' ? [] : [at + 1];
        }),
      );
      if (ends === null) return all;
      const [from, to] = ends.map((month) => MONTHS_EN.split('|')[month - 1] ?? '');
      const of = year === undefined ? '' : ` ${year}`;
      return `from ${from ?? ''}${of} to ${to ?? ''}${of}${asWhole ? '' : ' by month'}`;
    });
  if (said === text || SET_AGAINST.test(said)) return said;
  return said
    .replace(/^(?:please )?compare /u, '')
    .replace(/的?(?:对比|比较|(?<![占环同对相])比)(?:一下|下)?(?=呢?[?？。]*$)/u, '');
}

/** Besides the months that are compared with each other, something else is. */
const SET_AGAINST = /跟|和|与|同|vs|(?<![a-z])(?:with|against|versus|than)(?![a-z])/u;
