// "weekend vs weekday first response this year", 周末的首响跟工作日比差多少: two kinds of days set against each other, which no plan holds. It is
// refused with the two questions that are answered.
import type { ReadContext } from '../context.js';
import type { Reading } from '../plan.js';
import { say } from '../say.js';

type Unanswered = Extract<Reading, { status: 'unread' }>;

const WEEKEND = /双休日|周末|(?<![a-z])(?:the |on |at )?weekends?(?![a-z])/gu;
const WEEKDAY =
  /工作日|平日|平时|(?<![a-z])(?:the |on |during )?(?:weekdays?|working days|workdays)(?![a-z])/gu;
/** What sets them against each other: nothing of it is left where one of them stands alone. */
const AGAINST =
  /相比较?|对比|比较|差多少|差几|差别|差距|区别|有?多大|哪个|谁|更|还是|跟|和|与|同|比|[高低快慢多少长短好差](?:多少|一些|一点)?吗?(?=[,，?？。\s]|$)|(?<![a-z])(?:vs\.?|versus|compared (?:to|with)|compare|against|than|and|or|between|difference (?:in|between)|better|worse|higher|lower|faster|slower|is|are|was)(?![a-z])/gu;

/** The refusal with the questions of each kind of day; null where the text does not set them against each other. */
export function weekendsAndWeekdays(
  reading: Unanswered,
  text: string,
  { gazetteer }: ReadContext,
  alone: (words: string) => Reading,
): Unanswered | null {
  if (text.search(WEEKEND) < 0 || text.search(WEEKDAY) < 0) return null;
  const examples = [WEEKDAY, WEEKEND].flatMap((other) => {
    const rest = text
      .replace(other, ' ')
      .replace(AGAINST, ' ')
      .replace(/\s*[?？。]+\s*$/u, '')
      .replace(/\s+/gu, ' ')
      .replace(/(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])/gu, '')
      .replace(/^[的,，\s]+|[,，\s]+$/gu, '');
    const read = alone(rest);
    const isOne =
      read.status === 'plan' && read.plan.where.some(({ dim }) => dim === 'weekday' || dim === 'day');
    return isOne ? [say(read.plan, reading.lang, gazetteer)] : [];
  });
  return examples.length < 2 ? null : { ...reading, unread: { why: 'not_supported', words: [] }, examples };
}
