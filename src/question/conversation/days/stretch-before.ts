// "And the previous 30 days", "the 30 days before that", 再往前30天: as many days that end where those of the answer before begin.
import { addDays, addMonths, lengthInDays } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import { readNumber } from '../../numbers.js';
import type { Plan } from '../../plan.js';

const EN =
  /^(?:(?:and|ok|so|what about|how about|now|then|for|in|over|show me)[, ]+){0,8}(?:the )?(?:(?:previous|prior|preceding|earlier|other) (?<n>\d{1,3}|two|three|four|six|seven|ten|twelve|thirty) (?<unit>days|weeks|months)|(?<n2>\d{1,3}|two|three|four|six|seven|ten|twelve|thirty) (?<unit2>days|weeks|months) (?:before|prior|earlier|preceding)(?: (?:that|those|it|to that))?)(?: then| please)?[?.! ]*$/u;
const ZH =
  /^(?:那|再|那再|和|跟){0,6}(?:往前|再往前|更前面?|(?:在)?(?:这|那)?之前|此前|前面|再前面?|前)(?:的)?(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?<unit>天|日|周|星期|月)(?:的)?(?:呢|是多少|多少|怎么样|看看){0,6}[?？。]*$/u;
const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  six: 6,
  seven: 7,
  ten: 10,
  twelve: 12,
  thirty: 30,
};

/** The plan of the days before those of the plan; null where the words say no such thing, or days of one step are meant (last month, and the month before). @param words normalised */
export function stretchBefore(words: string, { previous }: ReadContext): Plan | null {
  const range = previous?.range ?? null;
  const groups = (EN.exec(words) ?? ZH.exec(words))?.groups;
  if (previous === null || groups === undefined || range === null || range.from === null) return null;
  const said = groups['n'] ?? groups['n2'] ?? '';
  const count = WORDS[said] ?? readNumber(said);
  const unit = groups['unit'] ?? groups['unit2'] ?? '';
  if (count === null || count < 2 || previous.compare !== null) return null;
  const to = addDays(range.from, -1);
  const from = /月|months/u.test(unit)
    ? addMonths(range.from, -count)
    : addDays(range.from, -count * (/周|星期|weeks/u.test(unit) ? 7 : 1));
  // Of other days than those that were talked of it is not clear from where they count.
  const alike = /月|months/u.test(unit)
    ? Math.abs(lengthInDays({ from, to }) - lengthInDays({ from: range.from, to: range.to })) <= 3
    : lengthInDays({ from, to }) === lengthInDays({ from: range.from, to: range.to });
  if (!alike) return null;
  return {
    ...previous,
    range: { from, to },
    assumed: previous.assumed.filter((one) => one !== 'last_30_days'),
  };
}
