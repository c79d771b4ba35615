// "Is it better this month?", 五月好点没 after a figure: the days that are named now, held against those that were talked of.
import { metricEntry } from '../../../metrics/catalogue.js';
import { addDays, lengthInDays, type DateRange } from '../../../time/local-date.js';
import type { ReadContext } from '../../context.js';
import type { Plan, Reading } from '../../plan.js';
import { inferPeriod, previousRange } from '../../time/period.js';
import { canMean } from '../../token.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';

const DEGREE_EN = '(?:any|a bit|a little|much|even|a lot|slightly|significantly|really|actually)';
const MORE_EN =
  '(?:better|worse|higher|lower|more|fewer|less|faster|slower|quicker|longer|shorter|busier|quieter|up|down)';
const THING_EN =
  '(?:it|this|that|things|they|we|those|these|the figure|the number|the rate|the score|the picture)';
const VERB_EN =
  '(?:(?:look(?:ing|s)?|do(?:ing)?|get(?:ting)?|got|gotten|become|been|gone?|going|turn(?:ed)? out|fare[d]?)(?: to be)?)';
const OPENERS_EN = '(?:and|so|but|ok|okay|then|now)';
const AUX_EN = '(?:is|was|are|were|did|has|have|does|do)';
const EN = [
  // "is it any better this month", "was it higher in March", "better this month?"
  new RegExp(
    `^(?:${OPENERS_EN} ){0,8}(?:${AUX_EN} ${THING_EN} )?(?:${VERB_EN} )?(?:${DEGREE_EN} ){0,8}${MORE_EN} (?:in |on |for |during |back in )?(?<time>[a-z0-9 ]+?)[?.!]*$`,
    'u',
  ),
  // "is this month better", "was March any higher"
  new RegExp(
    `^(?:${OPENERS_EN} ){0,8}${AUX_EN} (?<time>[a-z0-9 ]+?) (?:${VERB_EN} )?(?:${DEGREE_EN} ){0,8}${MORE_EN}[?.!]*$`,
    'u',
  ),
];
const ZH =
  /^(?:那|那么|不知道)?(?<time>[^,，]{2,8}?)(?:是不是|有没有|会不会|情况|这边)?(?:更|变|比较|有)?(?:好|差|高|低|多|少|快|慢|长|短|忙)(?:点儿?|一点儿?|些|一些|转)(?:了|吗|没有?|么|嘛|不|没|呢){0,6}[?？。]*$/u;

/** The comparison of the days named with those before; null where the words say something else, or the figure has no days. @param words normalised */
export function betterThen(words: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  const { previous } = context;
  if (previous === null || previous.range === null) return null;
  const time = (lang === 'zh' ? ZH.exec(words) : (EN[0]?.exec(words) ?? EN[1]?.exec(words)))?.groups?.[
    'time'
  ];
  if (time === undefined || !isTime(time, context)) return null;
  if (!isFigure(previous)) return refused({ why: 'not_supported', words: [words] }, lang);
  // Whoever led then leads nothing now: each of them is held against itself.
  const kind = previous.by.length > 0 ? 'breakdown' : 'value';
  const before: Plan = { ...previous, kind, compare: null, order: null, limit: null };
  const then = turn(lang === 'zh' ? `那${time}呢` : `and ${time}`, { ...context, previous: before });
  if (then.status !== 'plan') return then.status === 'unread' ? then : null;
  const { range } = then.plan;
  const compare = range === null ? null : against(previous.range, range, context);
  // Asked of the same days again: as they were compared.
  if (same(range, previous.range))
    return previous.compare === null ? null : { status: 'plan', plan: previous, lang };
  if (range === null || compare === null || same(range, compare)) return null;
  const { stat } = previous;
  return { status: 'plan', plan: { ...then.plan, kind: 'compare', stat, compare }, lang };
}

const same = (one: DateRange | null, other: DateRange | null): boolean =>
  one?.from === other?.from && one?.to === other?.to;

/** One figure, or one of each group, over days. */
const isFigure = ({ kind, by, metrics, grain, having, share, place }: Plan): boolean =>
  (kind === 'value' || kind === 'compare' || kind === 'drivers' || kind === 'breakdown') &&
  metrics.length === 1 &&
  metrics.every((id) => metricEntry(id).timing === 'range') &&
  grain === null &&
  having === undefined &&
  (share === undefined || by.length === 0) &&
  !place;

function isTime(words: string, context: ReadContext): boolean {
  const tokens = cut(words, context);
  return (
    tokens.some((token) => token.known && canMean(token, 'time')) &&
    tokens.every((token) => token.known && canMean(token, 'time', 'filler'))
  );
}

/**
 * The days talked of, as many as have passed of those named where these still run; of days of another length (a week after a month), the
 * ones before those named.
 */
function against(before: DateRange, now: DateRange, { today, weekStart }: ReadContext): DateRange | null {
  if (before.from === null || now.from === null) return null;
  const [then, named] = [before, now].map((range) => inferPeriod(range, today, weekStart));
  if (then === undefined || named === undefined) return null;
  if (JSON.stringify(then.unit) !== JSON.stringify(named.unit)) return previousRange(named);
  const passed = lengthInDays({ from: now.from, to: now.to });
  const isCut = named.whole !== null && named.whole.to !== now.to;
  const to = addDays(before.from, passed - 1);
  return { from: before.from, to: isCut && to < before.to ? to : before.to };
}
