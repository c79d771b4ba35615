// "Q4 vs Q4 the year before", "January against January of the previous year": the same days of the year before. "Q4 vs Q3 the year before",
// "March against April the year before": other days, of the year before that of the first ones. Over normalised text.
import { monthOf, yearOf, type LocalDate } from '../../time/local-date.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const AGAIN = new RegExp(
  `(?<![a-z])(?<said>q[1-4]|h[12]|${MONTH})(?<between>(?: 20\\d\\d)?(?: [a-z]+){0,5}?),? (?<versus>vs\\.?|versus|against|compared (?:to|with)|over|than) (?<other>q[1-4]|h[12]|${MONTH}),? (?:(?:of |in |from )?(?:the )?(?:year before|previous year|prior year|year earlier|preceding year)|(?:a|one) year (?:ago|before|earlier))(?![a-z])`,
  'u',
);

/** The normalised text with such days as a year earlier. */
export function withYearBefore(text: string, today: LocalDate): string {
  const found = AGAIN.exec(text)?.groups;
  if (found === undefined) return text;
  const { said = '', between = '', versus = '', other = '' } = found;
  if (said.slice(0, 3) === other.slice(0, 3))
    return text.replace(AGAIN, () => `${said}${between} vs a year earlier`);
  const named = / (20\d\d)/u.exec(between)?.[1];
  const year = named === undefined ? yearSaid(said, today) : Number(named);
  const first = named === undefined ? `${said} ${year}${between}` : `${said}${between}`;
  return text.replace(AGAIN, () => `${first} ${versus} ${other} ${year - 1}`);
}

/** The year of a month, quarter or half that says none: the latest that has begun (ask.md, "How time is read"). */
function yearSaid(said: string, today: LocalDate): number {
  const n = Number(said.slice(1));
  const begins = /^q\d/u.test(said)
    ? 3 * n - 2
    : /^h\d/u.test(said)
      ? 6 * n - 5
      : MONTHS.indexOf(said.slice(0, 3)) + 1;
  return begins <= monthOf(today) ? yearOf(today) : yearOf(today) - 1;
}
