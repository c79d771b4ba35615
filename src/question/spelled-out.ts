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

/** The normalised text with its shortened units of time written out. */
export const spelledOut = (text: string): string =>
  text
    .replace(DOERS, '$1 agent$2 by tickets resolved')
    .replace(PACED, '$1 agent$2 by resolution time')
    .replace(BEHIND, (_all, before: string, unit: string, many: string) => {
      const space = before.endsWith(' ') ? '' : ' ';
      return `${before}${space}${UNITS[unit] ?? unit}${many}`;
    })
    .replace(COUNTED, (_all, before: string, unit: string) => `${before} ${UNITS[unit] ?? unit}s`);
