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
  /(?<![a-z])((?:top|best|biggest|leading|bottom)(?: (?:\d{1,3}|three|five|ten))?) (?:resolver|closer|solver)(s?)(?![a-z])/gu;
const PACED =
  /(?<![a-z])((?:fastest|quickest|slowest)(?: (?:\d{1,3}|three|five|ten))?) (?:resolver|closer|solver)(s?)(?![a-z])/gu;

/** "first half of March vs second half", 三月上半月和下半月: what the second half is of. */
const HALVES =
  /((?:first|1st|second|2nd|latter) half of ((?:the |this |last |previous )*(?:month|quarter|year|\d{4}|[a-z]+(?: \d{4})?)))( (?:vs\.?|versus|and|or|against|than|to|with|compared (?:to|with)) )(the )?(first|1st|second|2nd|latter)(?: half)?(?! half| of|[a-z])/gu;
const HALVES_BEFORE =
  /((?:first|1st|second|2nd)(?: half)?)( (?:vs\.?|versus|and|or|against|than|to|with|compared (?:to|with)) )((?:the )?(?:first|1st|second|2nd|latter) half of ((?:the |this |last |previous )*(?:month|quarter|year|\d{4}|[a-z]+(?: \d{4})?)))/gu;
const ZH_HALVES =
  /((?:\d{4}年|去年|今年|前年)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?|本月|这个月|上个月|上月))(上半月|下半月|上旬|中旬|下旬)(和|与|跟|对比|比|vs|、|还是|相比)(上半月|下半月|上旬|中旬|下旬)/gu;
const ZH_HALF_YEARS =
  /(\d{4}年|去年|今年|前年)(上半年|下半年)(和|与|跟|对比|比|vs|、|还是|相比)(上半年|下半年)/gu;

/** The normalised text with its shortened units of time written out. */
export const spelledOut = (text: string): string =>
  text
    .replace(
      HALVES,
      (_all, one: string, whole: string, join: string, the: string | undefined, other: string) =>
        `${one}${join}${the ?? ''}${other} half of ${whole}`,
    )
    .replace(HALVES_BEFORE, (all, one: string, join: string, other: string, whole: string) =>
      / of /u.test(one) ? all : `${one.replace(/ half$/u, '')} half of ${whole}${join}${other}`,
    )
    .replace(ZH_HALVES, '$1$2$3$1$4')
    .replace(ZH_HALF_YEARS, '$1$2$3$1$4')
    .replace(DOERS, '$1 agent$2 by tickets resolved')
    .replace(PACED, '$1 agent$2 by resolution time')
    .replace(BEHIND, (_all, before: string, unit: string, many: string) => {
      const space = before.endsWith(' ') ? '' : ' ';
      return `${before}${space}${UNITS[unit] ?? unit}${many}`;
    })
    .replace(COUNTED, (_all, before: string, unit: string) => `${before} ${UNITS[unit] ?? unit}s`);
