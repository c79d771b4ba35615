// 国庆7天 where the holiday had eight days: the seven from the first of October, or all of the holiday. Asked back.
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';
import { say } from '../say.js';

const DAYS_OF =
  /((?:去年|今年|前年|20\d\d年?)?)的?(国庆节?|五一|劳动节)(?:假期|长假|黄金周)?的?([3-8]|[三四五六七八])天(?:的?(?:假期|长假|假))?(?![内前后])/u;
const DIGITS = '一二三四五六七八';

/** What is asked back; null where no such days are said. */
export function daysOfHoliday(
  text: string,
  lang: 'zh' | 'en',
  { gazetteer }: ReadContext,
  alone: (words: string) => Reading,
): Reading | null {
  const found = DAYS_OF.exec(text);
  if (found === null) return null;
  const [all, year = '', feast = '', said = ''] = found;
  const count = /\d/u.test(said) ? Number(said) : DIGITS.indexOf(said) + 1;
  const month = feast.startsWith('国庆') ? 10 : 5;
  const plans = [`${year}${month}月1日到${count}日`, `${year}${feast.replace(/(?<=国庆)节/u, '')}期间`].map(
    (days) => alone(text.replace(all, days)),
  );
  const options = plans.flatMap((read) => (read.status === 'plan' ? [say(read.plan, lang, gazetteer)] : []));
  return new Set(options).size < 2 ? null : { status: 'clarify', lang, about: all, options };
}
