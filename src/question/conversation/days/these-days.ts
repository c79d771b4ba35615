// 这三天, "these three days": with today, or the whole days before it? And 周一到周五哪天, which leaves out days that a table by days of the week
// has. Neither is settled, so that it is asked back with the days in full.
import { addDays, lengthInDays } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import { readNumber } from '../../numbers.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import type { Lang, Read } from '../turn-parts.js';

const THESE =
  /(?<![^\s,，。的看下]{0,3}[是说指])这([两俩二三四五六七2-7])天(?:里|内|以来|来)?(?![前后之])|(?<![a-z])(?:over |in |during |for )?these (?:last |past )?(two|three|four|five|six|seven|[2-7]) days(?![a-z])/u;
const WORKING_WEEK =
  /(?:每周|一周)?(?:周一|星期一|礼拜一)(?:到|至|~|-)(?:周|星期|礼拜)?五(?:里面?|中|当中|之间)?(?:的)?,?(?:是)?(?:哪一?天|周几|星期几)/u;

/** What it may be, each read as a turn; null where something else is said, or was answered already. */
export function theseDays(words: string, lang: Lang, context: ReadContext, turn: Read): Reading | null {
  const found = THESE.exec(words);
  const about = found?.[0] ?? WORKING_WEEK.exec(words)?.[0];
  if (about === undefined) return null;
  if (found !== null && areThose(found[1] ?? found[2] ?? '', context)) return null;
  const instead = found === null ? ['星期几'] : datesOf(found[1] ?? found[2] ?? '', context);
  const plans = instead.flatMap((days): readonly Plan[] => {
    const one = turn(words.replace(about, ` ${days} `).replace(/\s+/gu, ' ').trim(), context);
    return one.status === 'plan' ? [one.plan] : [];
  });
  return plans.length < instead.length || plans.length === 0
    ? null
    : { status: 'clarify', lang, about, options: plans.map((plan) => say(plan, lang, context.gazetteer)) };
}

/** As many days as were talked of: those. */
const areThose = (said: string, { previous }: ReadContext): boolean => {
  const { from = null, to = '' } = previous?.range ?? {};
  return from !== null && lengthInDays({ from, to }) === countOf(said);
};

const countOf = (said: string): number | null => (said === '俩' ? 2 : readNumber(said));

/** The days before today, and those up to it. */
function datesOf(said: string, { today }: ReadContext): readonly string[] {
  const count = countOf(said);
  if (count === null) return [];
  return [-1, 0].map((last) => {
    const to = addDays(today, last);
    return `${addDays(to, 1 - count)} ${/[a-z]/u.test(said) ? 'to' : '到'} ${to}`;
  });
}
