// "Split the biggest one by version", 最多的那个按版本看 after a table: its one group at that end, looked at further.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DimensionId } from '../../metrics/metric.js';
import type { ReadContext } from '../context.js';
import { say } from '../say.js';
import type { Plan, Reading } from '../plan.js';
import { normalise } from '../normalise.js';
import { canMean } from '../token.js';
import { cut, type Lang } from './turn-parts.js';

const END_EN =
  'top|biggest|largest|highest|most|leading|number one|best|worst|lowest|smallest|least|fewest|bottom|slowest|longest|fastest|quickest|shortest|busiest|quietest|weakest|strongest';
const MORE = 'by|per|over|and|down|into|out|broken|split|please';
/** "the worst one", "the slowest channel". */
const POINTED_EN = new RegExp(
  `(?<![a-z])(?:the|our|that) (?:single |very )?(${END_EN})(?: (one|group|row|(?!(?:${MORE})(?![a-z]))[a-z]+))?(?:'s)?(?![a-z])`,
  'u',
);
/** 最多的那个, 最慢的渠道, 排第一的那家, 垫底的; of several (最差的三个) it is another question. */
const POINTED_ZH =
  /(最(?:多|少|高|低|快|慢|好|差|长|短|大|小|忙|闲)|(?:排名?)?第一名?|垫底|倒数第一|头部|领先|落后)的?(那一?[个位家款条项类组种]|这一?[个位家款条项类组种]|一[个位家款]|[^\s,，的按分拆从用看]{1,4}?(?=按|分|拆|从|用|的|走势|趋势|明细|每)|(?=按|分|拆|走势|趋势|明细|每))(?![一二两三四五六七八九十\d])/u;
/** What looks further at one group: another cut, its course, its tickets, its reasons. */
const FURTHER =
  /(?<![a-z])(?:by|per|split|broken|break|drill|trend|over time|week by week|month by month|day by day|why|tickets|list)(?![a-z])|按|分|拆|走势|趋势|明细|哪几[张单条]|为什么|为啥|逐[日周月]|每[天周月]/u;
/** "the biggest" with nothing behind it that it would be the biggest of. */
const ALONE = new RegExp(`^(?:$|[,?.!]| (?:${MORE})(?![a-z]))`, 'u');
const ASKS = /^(?:(?:and|so|ok|now) )*(?:which|who|what)(?![a-z])|^(?:那|那么)?(?:哪|谁)/u;

/** The reading of such a turn; asked back where several groups share that end; null where the words are none. @param words normalised */
export function ofTheExtreme(
  words: string,
  context: ReadContext,
  lang: Lang,
  turn: (part: string, seen: ReadContext) => Reading,
): Reading | null {
  const { previous, shown = null, gazetteer } = context;
  if (previous?.kind !== 'breakdown' || previous.by.length !== 1 || previous.grain !== null) return null;
  if (shown === null || shown.dim !== previous.by[0] || ASKS.test(words)) return null;
  const found = POINTED_EN.exec(words) ?? POINTED_ZH.exec(words);
  if (found === null || !isPointing(found[2], previous, context)) return null;
  const [text, end = ''] = found;
  if (found[2] === undefined && !ALONE.test(words.slice(found.index + text.length))) return null;
  const [before, after] = [words.slice(0, found.index), words.slice(found.index + text.length)];
  if (!FURTHER.test(`${before} ${after}`)) return null;
  const values = (isMost(end, previous) ? shown.most : shown.least) ?? [];
  const looked = values.map((value) => {
    const name = normalise(gazetteer.candidateOf(shown.dim, value).label[lang]);
    const goesOn = lang === 'zh' ? '那' : 'and ';
    // The table's order and length are not the one group's.
    const { nth: _nth, having: _having, share: _share, ...plain } = previous;
    const seen: Plan = { ...plain, order: null, limit: null, place: false };
    const rest = `${goesOn}${before}${name}${after}`.replace(/(?<=and )and |^那那/u, (said) =>
      said.slice(-1) === '那' ? '那' : '',
    );
    const then = turn(rest, { ...context, previous: seen, shown: null });
    return then.status === 'plan' && isOf(value, shown.dim, then.plan) ? then : null;
  });
  const [one, another] = looked;
  if (one !== undefined && one !== null && another === undefined) return one;
  // Several share the figure: which of them is asked back.
  const options = looked.flatMap((then) => (then === null ? [] : [say(then.plan, lang, gazetteer)]));
  return options.length > 1 && options.length === looked.length && options.length <= OFFERED
    ? { status: 'clarify', lang, about: text, options }
    : { status: 'unread', lang, unread: { why: 'unknown_words', words: [text] }, examples: [] };
}

/** How many groups that share a figure are offered, at the most. */
const OFFERED = 4;

const isOf = (value: string | number, dim: DimensionId, { where }: Plan): boolean =>
  where.some((filter) => filter.dim === dim && 'in' in filter && filter.in.includes(value));

/** "one", 那个, or the table's own word for its groups. */
function isPointing(said: string | undefined, { by }: Plan, context: ReadContext): boolean {
  if (said === undefined || said === '') return true;
  if (/^(?:one|group|row|[这那]一?.|一.)$/u.test(said)) return true;
  const [token, more] = cut(said, context);
  if (token === undefined || more !== undefined || !canMean(token, 'dim')) return false;
  return token.known && token.meanings.some((meaning) => meaning.k === 'dim' && by.includes(meaning.dim));
}

/** Whether the end that is named is that of the large figures; good and bad wait for what is better of the figure. */
function isMost(end: string, { metrics, order }: Plan): boolean {
  const [metric] = metrics;
  const better = metric === undefined ? 'up' : metricEntry(metric).better;
  if (/^(?:best|strongest|leading|最好|领先)$/u.test(end)) return better !== 'down';
  if (/^(?:worst|weakest|最差|落后)$/u.test(end)) return better !== 'up';
  // The first of a table is as it was ranked; of one that was not, the largest number or the best.
  const first =
    order !== null
      ? order === 'desc'
      : metricEntry(metric ?? 'tickets').unit === 'count' || better !== 'down';
  if (/^(?:top|number one|.*第一名?|头部)$/u.test(end) && !end.startsWith('倒')) return first;
  if (/^(?:bottom|垫底|倒数第一)$/u.test(end)) return !first;
  return /^(?:biggest|largest|highest|most|slowest|longest|busiest|最多|最高|最慢|最长|最大|最忙)$/u.test(
    end,
  );
}
