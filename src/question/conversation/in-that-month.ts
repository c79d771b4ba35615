// Days that are said of the month talked of: "how about the 15th" after March is of that March, and not of the latest month that had
// such a day.
import { monthOf, yearOf } from '../../time/local-date.js';
import type { ReadContext } from '../context.js';

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAY =
  /(?<![a-z0-9])(?:on )?the (3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?! (?:quarter|half|of|place|percentile|one|week|month|team|agent|channel|product|most|highest|lowest|best|worst)(?![a-z]))/gu;
const OTHER_TIME = new RegExp(
  `(?<![a-z])(?:${MONTHS.map((month) => month.slice(0, 3).toLowerCase()).join('|')}|q[1-4]|h[12]|20\\d\\d|week|month|quarter|year|yesterday|today|mon|tue|wed|thu|fri|sat|sun)`,
  'u',
);

/** The turn with its month put in. @param text normalised */
export function inThatMonth(text: string, { previous, today }: ReadContext): string {
  const { from = null, to = null } = previous?.range ?? {};
  if (from === null || to === null || from.slice(0, 7) !== to.slice(0, 7)) return text;
  const month = `${(MONTHS[monthOf(to) - 1] ?? '').toLowerCase()} ${yearOf(to)}`;
  if (today.startsWith(to.slice(0, 7)) || OTHER_TIME.test(text.replace(DAY, ' '))) return text;
  return text.replace(DAY, `on ${month.replace(' ', ' $1, ')}`);
}
