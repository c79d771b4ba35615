// What the one that leads was at another time: "the top one?", then "how does that compare to March"; 跟3月比呢 after which channel is the lowest.
// Behind one that was picked such a turn is of that one. The table of all of them would answer another question, and another group would
// stand in its first line.
import { lengthInDays, type DateRange } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { stepOf } from '../edits.js';
import { type Lang, type Read, refused } from '../turn-parts.js';

/** Of all of them, of each, of which one, or of who: more than those that were picked. */
const OF_ALL =
  /各|每|所有|全部|其他|其它|哪|谁|整体|总体|大家|[按分](?!期|别)|排|表|(?<![a-z])(?:all|each|every|everyone|everybody|others?|rest|whole|overall|which|who|by|per|table|ranking|rank|list|total)(?![a-z])/u;

/** The reading of such a turn, of those that were picked; the reading itself where it is of something else. @param words normalised */
export function leaderCompared(
  words: string,
  told: Reading,
  context: ReadContext,
  lang: Lang,
  turn: Read,
): Reading {
  const { previous, shown = null } = context;
  if (told.status !== 'plan' || previous === null || !isPicked(previous) || OF_ALL.test(words)) return told;
  const { plan } = told;
  const ofTable =
    plan.kind === 'compare' &&
    plan.compare !== null &&
    plan.by.join() === previous.by.join() &&
    plan.limit === null &&
    plan.having === undefined &&
    plan.metrics.join() === previous.metrics.join() &&
    JSON.stringify([plan.range, plan.where]) === JSON.stringify([previous.range, previous.where]);
  if (!ofTable) return told;
  const [dim] = previous.by;
  if (dim === undefined) return ofStep(words, told, context, lang, turn);
  const all = shown !== null && shown.dim === dim ? shown.values : [];
  // 第二多的呢 picks the last of those that are shown.
  const values = previous.nth === true ? all.slice((previous.limit ?? 1) - 1) : all;
  if (values.length === 0 || plan.grain !== null) return told;
  const where = [...plan.where.filter((filter) => filter.dim !== dim), { dim, in: [...values] }];
  // The first three, or several that share an end: each of these, and none of the others.
  const by = values.length > 1 ? plan.by : [];
  return { ...told, plan: { ...plan, by, where, order: null } };
}

/** 跟3月比呢 after the month that was the highest: that month. A day against a month says nothing. */
function ofStep(words: string, told: Reading, context: ReadContext, lang: Lang, turn: Read): Reading {
  const step = stepOf(context);
  if (step === null) return told;
  const then = turn(words, { ...context, previous: step, shown: null, step: null });
  const { range = null, compare = null } = then.status === 'plan' ? then.plan : {};
  const [days = 0, before = 0] = [range, compare].map(lengthOf);
  const alike = days > 0 && Math.abs(days - before) <= days / 8;
  return alike ? then : refused({ why: 'not_supported', words: [words] }, lang);
}

const lengthOf = (range: DateRange | null): number =>
  range === null || range.from === null ? 0 : lengthInDays({ from: range.from, to: range.to });

const isPicked = ({ kind, by, grain, limit, order, place, share, where }: Plan): boolean =>
  kind === 'breakdown' &&
  (by.length === 1 ? grain === null : by.length === 0 && grain !== null && limit === 1) &&
  limit !== null &&
  order !== null &&
  !place &&
  share === undefined &&
  !where.some((filter) => filter.dim === by[0] && 'in' in filter);
