// Shortened words of time, written out: "last wk", "past 4w", "this qtr". Only behind a word that makes a time of them.
const UNITS: Readonly<Record<string, string>> = {
  d: 'day',
  w: 'week',
  wk: 'week',
  m: 'month',
  mo: 'month',
  mth: 'month',
  q: 'quarter',
  qtr: 'quarter',
  y: 'year',
  yr: 'year',
};

const BEHIND =
  /(?<![a-z0-9])((?:last|past|previous|prior|trailing)(?: \d{1,3})? ?|this |per |by |each |every )(wk|mo|mth|qtr|yr)(s?)(?![a-z0-9])/gu;
const COUNTED = /(?<![a-z0-9])((?:last|past|previous|trailing) \d{1,3}) ?([dwmqy])(?![a-z0-9])/gu;

/** "top 5 resolvers": people, and what they are ranked by. */
const DOERS =
  /(?<![a-z])((?:top|best|biggest|leading|bottom)(?: ?(?:\d{1,3}|three|five|ten))?) (?:resolver|closer|solver)(s?)(?![a-z])/gu;
const PACED =
  /(?<![a-z])((?:fastest|quickest|slowest)(?: (?:\d{1,3}|three|five|ten))?) (?:resolver|closer|solver)(s?)(?![a-z])/gu;

/** "first half of March vs second half", 三月上半月和下半月: what the second half is of. */
const HALVES =
  /((?:first|1st|second|2nd|latter) half of ((?:the |this |last |previous ){0,8}(?:month|quarter|year|\d{4}|[a-z]+(?: \d{4})?)))( (?:vs\.?|versus|and|or|against|than|to|with|compared (?:to|with)) )(the )?(first|1st|second|2nd|latter)(?: half)?(?! half| of|[a-z])/gu;
const HALVES_BEFORE =
  /((?:first|1st|second|2nd)(?: half)?)( (?:vs\.?|versus|and|or|against|than|to|with|compared (?:to|with)) )((?:the )?(?:first|1st|second|2nd|latter) half of ((?:the |this |last |previous ){0,8}(?:month|quarter|year|\d{4}|[a-z]+(?: \d{4})?)))/gu;
const ZH_HALVES =
  /((?:\d{4}年|去年|今年|前年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?|本月|这个月|上个月|上月))(上半月|下半月|上旬|中旬|下旬)(和|与|跟|对比|比|vs|、|还是|相比)(上半月|下半月|上旬|中旬|下旬)/gu;
const ZH_HALF_YEARS =
  /(\d{4}年|去年|今年|前年)(上半年|下半年)(和|与|跟|对比|比|vs|、|还是|相比)(上半年|下半年)/gu;

/** "which product drew the most complaints", 哪个产品带来的投诉最多: had the most. */
const LIGHT_VERB =
  /\b(which|what) ((?:of our |of the )?[a-z]+(?: [a-z]+)?) (?:drew|draws|caused|causes|generated|generates|produced|produces|triggered|triggers|brought in|brings in|brought|brings|saw|sees|earned|earns|scored|scores|attracted|attracts|recorded|records|registered|posted|drew in|pulled in|racked up|took in)(?: in)? (?=(?:the )?(?:most|fewest|least|highest|lowest|biggest|largest|best|worst))/gu;
const ZH_LIGHT_VERB =
  /(哪(?:个|款|条|类|种)?(?:产品|地区|渠道|型号|版本|团队|小组|组|分类|类别|客群|产品线))(?:带来|惹来|引来|引起|引发|贡献|造成|招来|产生|出)的/gu;

/** "how many agents are below 80 %": which they are; their number is said with them. */
const BOUND =
  'under|below|above|over|exceed|more than|less than|fewer than|higher than|lower than|longer than|shorter than|at least|at most|target';
const HOW_MANY = new RegExp(
  `(?:how many|what number of|the number of|number of) (agents|people|reps|teams|products|models|channels|regions|categories|segments)(?= .*\\b(?:${BOUND})\\b)`,
  'gu',
);
const ZH_BOUND = '低于|高于|超过|不到|不足|以上|以下|达标|目标|至少|至多|大于|小于|多于|少于';
const ZH_THING = '人|客服|坐席|同事|组|团队|小组|产品|型号|渠道|地区|分类';
const ZH_COUNTED = '几个|多少个?|几名|多少名|几位|多少位';
const ZH_HOW_MANY = new RegExp(`有?(?:${ZH_COUNTED})(${ZH_THING})(?:的)?(?=.*(?:${ZH_BOUND}))`, 'gu');
const ZH_HOW_MANY_BEHIND = new RegExp(
  `((?:${ZH_BOUND}).*?)的?(?:有|共有|一共有)(?:${ZH_COUNTED})(${ZH_THING})`,
  'gu',
);

/** "missed their csat target", 没达到满意度目标: the target of that figure. */
const OF_TARGET =
  /\b(missed|missing|miss|met|meeting|meet|hit|hitting|below|above|under|over|reached|reaching|not meeting|short of|behind) (?:the |their |our |its |his |her )([a-z][a-z ]{1,28}?) targets?(?![a-z])/gu;
const ZH_OF_TARGET =
  /(没有?达到|未达到|没有?完成|没到|达不到|达到了?|超过了?|低于|高于)(?!目标)([^,，。的\d]{2,10}?)的?目标(?!值)/gu;

/** Groups are asked for, and not whether one figure meets its target. */
const OF_GROUPS =
  /\b(?:which|who|agents|teams|people|reps|anyone|anybody|everyone|products|channels)\b|哪|谁|的(?:客服|人|组|团队|同事|产品|渠道)/u;

/** "show tickets over time" asks for their number, not for them. */
const SHOWN_OVER =
  /^((?:please )?(?:show|show me|give me|plot|chart|graph)) (?:the |all )?tickets (?=over time|by |per |each |trend|daily|weekly|monthly)/u;

/** "break complaints down by team": the verb stands around what is broken down. */
const BROKEN =
  /(?<![a-z0-9])(?:break|split|slice|cut|divide|separate|group) (?!down|up|out|by|into|it )(.{2,60}?) (?:down|up|out) (?=(?:by|per|into)(?![a-z]))/gu;

/** 投诉都是什么问题: of which categories they are. 出了什么问题 asks for a reason. */
const ZH_WHAT_ABOUT =
  /(投诉|客诉|故障|差评|低分|建议|咨询|工单|单子)(?:都|一般|基本上?)是(?:关于)?(?:什么|啥|哪些|哪类)(?:样的|类)?(?:问题|事儿?|方面的)(?=[\s,，。?？!！吗呢啊呀]|$)/gu;

/** 什么问题最多: which category, and not which of what stood there. */
const ZH_WHAT_MOST =
  /(?<!出了?|为)(?:什么|哪一?[类种]|啥|哪些)(?:样的|类型的|方面的)?(?:问题|事儿)的?(?:比较|最)(多|少)/gu;

/** The normalised text with its shortened units of time written out. */
export const spelledOut = (text: string): string =>
  text
    .replace(BROKEN, '$1 ')
    .replace(
      HALVES,
      (_all, one: string, whole: string, join: string, the: string | undefined, other: string) =>
        `${one}${join}${the ?? ''}${other} half of ${whole}`,
    )
    .replace(HALVES_BEFORE, (all, one: string, join: string, other: string, whole: string) =>
      / of /u.test(one) ? all : `${one.replace(/ half$/u, '')} half of ${whole}${join}${other}`,
    )
    .replace(ZH_HALVES, '$1$2$3$1$4')
    .replace(ZH_WHAT_ABOUT, '$1按问题分类')
    .replace(ZH_HALF_YEARS, '$1$2$3$1$4')
    .replace(ZH_WHAT_MOST, '哪个问题分类的工单最$1')
    .replace(/\bwho(?:'s| is| was) last\b(?! (?:week|month|quarter|year|night|seen))/u, 'who ranked last')
    .replace(/\b(my|our|his|her|their) (rank|ranking|place|position) by /u, '$1 $2 in ')
    .replace(/^([^,，不]{1,12}?)(?:都|先)?不算(?:在内|进去)?[,，]/u, '不算$1,')
    .replace(/(?<![a-z])'?em(?![a-z'])/gu, 'them')
    .replace(/(\d{1,2}[日号])(?:那|这)?一天(?!的?前|内|后)/gu, '$1')
    .replace(/(扣除|除去|刨除|剔除|刨去)([^,，\d]{1,10}?)(?:之后|以后)(?:的)?/gu, '$1$2以外')
    .replace(LIGHT_VERB, '$1 $2 had ')
    .replace(ZH_LIGHT_VERB, '$1的')
    .replace(/(生命周期价值|clv|ltv)([^,，]*?)(?:多少钱|几块钱|多少元|值多少)/gu, '$1$2多少')
    .replace(
      /\bwho(?:'s| is| was)? (?:leads|leading|in the lead|number one|no\.? ?1|#1|on top)\b(?! (?:response|contact|reply|the|that|this|our))/gu,
      'who is the best',
    )
    .replace(HOW_MANY, 'which $1')
    .replace(ZH_HOW_MANY_BEHIND, '$1的有哪些$2')
    .replace(ZH_HOW_MANY, '哪些$1')
    .replace(OF_TARGET, (said, verb: string, figure: string) =>
      OF_GROUPS.test(text) ? `${figure} ${verb} target` : said,
    )
    .replace(ZH_OF_TARGET, (said, verb: string, figure: string) =>
      OF_GROUPS.test(text) ? `${figure}${verb}目标` : said,
    )
    .replace(SHOWN_OVER, '$1 ticket volume ')
    .replace(DOERS, '$1 agent$2 by tickets resolved')
    .replace(PACED, '$1 agent$2 by resolution time')
    .replace(BEHIND, (_all, before: string, unit: string, many: string) => {
      const space = before.endsWith(' ') ? '' : ' ';
      return `${before}${space}${UNITS[unit] ?? unit}${many}`;
    })
    .replace(COUNTED, (_all, before: string, unit: string) => `${before} ${UNITS[unit] ?? unit}s`);
