// 去年国庆那周，就是10月1日到7日，投诉量多少; "last week, i.e. 2 to 8 March": the same days said twice, the second time as dates. These are what is
// asked. Over normalised text.
import { yearOf, type LocalDate } from '../../time/local-date.js';
import { findTimes } from '../parsers/time-spans.js';

const THAT_WEEK = '的?(?:那|这)?(?:一)?(?:周|个?星期|几天|段时间|假期|长假|黄金周|期间)';
/** 上周就是二月最忙的 is told without a pause, and is something else. */
const MEANS = new RegExp(
  `^(?:${THAT_WEEK})?(?:[,，(\\s]{0,2}(?:也就是说?|即|指的是)|[,，(]{1,2}\\s?(?:就是说?|具体(?:是|就是)?|i\\.?e\\.?,?|that is,?|that's|meaning|namely))\\s*$`,
  'u',
);

/** The text with the dates alone. A year that the first says stays with dates that say none. */
export function withDatesOnly(text: string, today: LocalDate): string {
  if (!/就是|即|指的是|具体|(?<![a-z])(?:i\.?e|that is|that's|meaning|namely)/u.test(text)) return text;
  const times = findTimes(text, yearOf(today));
  const pairs = times.flatMap((first) =>
    times
      .filter(({ start }) => start > first.end && MEANS.test(text.slice(first.end, start)))
      .map((second) => ({ first, second })),
  );
  // The widest of both: 去年国庆 and not 国庆, 10月1日到7日 and not 10月1日.
  const [widest] = pairs.sort(
    (one, other) => one.first.start - other.first.start || other.second.end - one.second.end,
  );
  if (widest === undefined) return text;
  const { first, second } = widest;
  const said = text.slice(second.start, second.end);
  // Dates, of which there is no doubt.
  if (!/\d/u.test(said) || /[从自到至与和跟比]$|(?:from|to|than|vs) $/u.test(text.slice(0, first.start)))
    return text;
  const year = /^(?:去年|前年|今年|(?:19|20)\d\d年?)/u.exec(text.slice(first.start, first.end))?.[0] ?? '';
  const dated = /年|20\d\d/u.test(said);
  const rest = text.slice(second.end).replace(/^[)\s]+(?=[,，])/u, '');
  return `${text.slice(0, first.start)}${dated ? '' : year}${said}${rest}`;
}
