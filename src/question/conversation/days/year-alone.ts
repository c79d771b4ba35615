// A year by itself after days that were said to be of another one: 今年呢 after 去年10月, "and this year?" after October 2025. The same month,
// quarter or day of that year, or the whole of it: asked back.
import { yearOf, type ClosedRange, type DateRange } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import type { Lang } from '../turn-parts.js';
import { yearsOn } from './year-before.js';

const ZH =
  /^(?:那|那么|再|看|看看|换|换成|改成|哦|嗯|,|，){0,6}(?<year>今年|去年|前年|上年|上一年|20\d\d年?)(?:的)?(?:呢|啊|呀|是多少|多少|怎么样|如何|什么情况|看看){0,6}[?？。]*$/u;
const EN =
  /^(?:(?:and|ok|okay|so|then|now|what about|how about|for|in|show me|same for)[, ]+){0,8}(?<year>this year|last year|20\d\d)(?:'s)?(?: (?:then|instead|please)){0,8}[?.! ]*$/u;

/** What a year by itself asks for; null where it is the whole of it, or nothing of the kind is said. @param words normalised */
export function yearAlone(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous, today } = context;
  const said = (ZH.exec(words) ?? EN.exec(words))?.groups?.['year'];
  const range = previous?.range ?? null;
  if (said === undefined || previous === null || range === null || range.from === null) return null;
  if (previous.assumed.includes('last_30_days') || previous.assumed.includes('now')) return null;
  const held = yearOf(range.from);
  // 去年呢 after 上个月 is that year, as every new time takes the place of the one before.
  if (held === yearOf(today)) return null;
  const year = yearSaid(said, yearOf(today));
  if (year === held || yearOf(range.to) !== held || year > yearOf(today)) return null;
  // A year up to today is that year.
  if (range.from.endsWith('-01-01') && (range.to.endsWith('-12-31') || range.to === today)) return null;
  const inYear = (one: DateRange): ClosedRange | null => yearsOn(one, year - held, context);
  const moved = inYear(range);
  const compare = previous.compare === null ? null : inYear(previous.compare);
  if (moved === null || (previous.compare !== null && compare === null)) return null;
  // 今年呢 after the last quarter of last year: that of this one is still to come, and the year as far as it has gone is meant.
  if (moved.from > today) return null;
  const to = moved.to > today ? today : moved.to;
  const plan: Plan = { ...previous, range: { from: moved.from, to }, compare };
  const whole: Plan = {
    ...previous,
    range: { from: `${year}-01-01`, to: year === yearOf(today) ? today : `${year}-12-31` },
    compare: null,
    kind: previous.kind === 'compare' && previous.compare !== null ? 'value' : previous.kind,
  };
  if (plan.range?.from === whole.range?.from && plan.range?.to === whole.range?.to) return null;
  const options = [plan, whole].map((one) => say(one, lang, context.gazetteer));
  return { status: 'clarify', lang, about: said, options };
}

const BACK: Readonly<Record<string, number>> = {
  今年: 0,
  'this year': 0,
  去年: 1,
  上年: 1,
  上一年: 1,
  'last year': 1,
  前年: 2,
};

const yearSaid = (said: string, now: number): number => {
  const back = BACK[said];
  return back === undefined ? Number(said.replace('年', '')) : now - back;
};
