// "Split the biggest one by version", 最多的那个按版本看 after a table, 高的那个三月是多少 after two: the one group at that end, looked at further.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { DimensionId } from '../../../metrics/metric.js';
import type { ReadContext } from '../../context.js';
import { say } from '../../say.js';
import type { Plan, Reading } from '../../plan.js';
import { normalise } from '../../normalise.js';
import { canMean } from '../../token.js';
import { asksPaceOf } from '../compared/paced.js';
import { pairOf } from '../compared/pair.js';
import { cut, type Lang, type Read, refused } from '../turn-parts.js';
import { isPair } from '../compared/two-figures.js';
import { mostOf } from '../said/turns-of-speech.js';
import { oneFigureOf } from '../../lines/one-figure.js';

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
  /(最(?:多|少|高|低|快|慢|好|差|长|短|大|小|忙|闲)|(?:排名?)?第一名?|垫底|倒数第一|头部|领先|落后)的?(那一?[个位家款条项类组种](?:组|团队|小组|客服|同事|渠道|产品|地区|区域|分类|类别|版本|型号|客群)?|这一?[个位家款条项类组种]|一[个位家款]|[^\s,，的按分拆从用看]{1,4}?(?=按|分|拆|从|用|的|走势|趋势|明细|每)|(?=按|分|拆|走势|趋势|明细|每))(?![一二两三四五六七八九十\d]+(?:[名位家款条种]|个(?!月)))/u;
/** What looks further at one group: another cut, its course, its tickets, its reasons. */
const FURTHER =
  /(?<![a-z])(?:by|per|split|broken|break|drill|trend|over time|week by week|month by month|day by day|why|tickets|list|who|whose)(?![a-z])|按|分|拆|走势|趋势|明细|哪几[张单条]|为什么|为啥|谁|哪些|逐[日周月]|每[天周月]/u;
/** "the biggest" with nothing behind it that it would be the biggest of. */
const ALONE = new RegExp(`^(?:$|[,?.!]| (?:${MORE})(?![a-z]))`, 'u');
const ASKS = /^(?:(?:and|so|ok|now) ){0,8}(?:which|who|what)(?![a-z])|^(?:那|那么)?(?:哪|谁)/u;

/** Of two that stand side by side: "the higher one", "the slower of the two", 快的那个, 少的那个组. */
const WORD_EN =
  'higher|lower|slower|faster|quicker|bigger|larger|smaller|longer|shorter|better|worse|busier|quieter|stronger|weaker';
const OF_TWO_EN = new RegExp(
  `(?<![a-z])(?:(?:the|our|that) (${WORD_EN})(?: (one|group|team|agent|person|channel|product|region|segment|category|version))?(?: of (?:the|these|those) two|(?<= (?:one|group|team|agent|person|channel|product|region|segment|category|version)))|(?:the one|whichever(?: one)?) (?:with (?:the )?|that has (?:the )?|that's (?:the )?|that is (?:the )?|that was (?:the )?|which is (?:the )?|is |was |has )(${WORD_EN}|more|fewer)(?: of (?:them|the two))?)(?:'s)?(?![a-z])`,
  'u',
);
const OF_TWO_ZH =
  /(?<![最很太不])(?:更|比较|较|稍微?)?(高|低|多|少|快|慢|好|差|长|短|大|小|忙|闲)(?:一点|一些|些|点)?的那一?[个位家款条项类组边](组|团队|小组|人|客服|同事|渠道|产品|地区|区域|分类|类别|版本|型号|客群)?/u;
/** 高的那个是谁 asks which it is. */
const ASKS_WHICH = /^(?:是|到底|呢?[,，]?是){0,6}(?:谁|哪|什么)/u;

/** "why is that one so low", 那个怎么这么低: of a table, the lowest of it. */
const SO_EN =
  /^((?:and |so |ok |but ){0,4}why (?:is|was|are|were) )(?:that|this) (one|channel|team|product|region|category|person|agent|segment) so (low|high|bad|good|slow|fast|small|big|large|long|short)(?=[?.]*$)/u;
const SO_ZH =
  /^(?:那么?[,，])?([那这]一?(?:个|家|款|条)(?:组|团队|客服|渠道|产品|地区|分类|类别)?)(怎么|为什么|为啥|为何|怎么会|凭什么)(?:这么|那么|会这么|会)(低|高|差|好|慢|快|多|少|长|短)(?=[?？。了呢啊]*$)/u;

interface Pointed {
  /** The words that point, and those around them. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly values: readonly (string | number)[];
  readonly dim: DimensionId;
  /** What is gone on from, of whichever of the values. */
  of(value: string | number): Plan;
}

/** The reading of such a turn; asked back where several groups share that end; null where the words are none. @param words normalised */
export function ofTheExtreme(said: string, context: ReadContext, lang: Lang, turn: Read): Reading | null {
  if (ASKS.test(said)) return null;
  const words = said
    .replace(
      SO_EN,
      (_all, begins: string, thing: string, how: string) => `${begins}the ${mostOf(how)} ${thing} so ${how}`,
    )
    .replace(SO_ZH, '最$3的$1为什么$3');
  const pointed = ofTable(words, context) ?? ofTwo(words, context);
  if (pointed === null) return null;
  const { text, before, after, values, dim } = pointed;
  const looked = values.map((value) => {
    const name = normalise(context.gazetteer.candidateOf(dim, value).label[lang]);
    const goesOn = lang === 'zh' ? '那' : 'and ';
    const rest = `${goesOn}${before}${name}${after}`.replace(/(?<=and )and |^那那/u, (said) =>
      said.slice(-1) === '那' ? '那' : '',
    );
    const then = turn(rest, { ...context, previous: pointed.of(value), shown: null });
    return then.status === 'plan' && isOf(value, dim, then.plan) ? then : null;
  });
  const [one, another] = looked;
  if (one !== undefined && one !== null && another === undefined) return one;
  // Several share the figure: which of them is asked back.
  const options = looked.flatMap((then) => (then === null ? [] : [say(then.plan, lang, context.gazetteer)]));
  return options.length > 1 && options.length === looked.length && options.length <= OFFERED
    ? { status: 'clarify', lang, about: text, options }
    : refused({ why: 'unknown_words', words: [text] }, lang);
}

/** "the biggest one by version" of a table. */
function ofTable(words: string, context: ReadContext): Pointed | null {
  const { previous, shown = null } = context;
  if (previous?.kind !== 'breakdown' || previous.by.length !== 1 || previous.grain !== null) return null;
  if (shown === null || shown.dim !== previous.by[0]) return null;
  const found = POINTED_EN.exec(words) ?? POINTED_ZH.exec(words);
  if (found === null || !isPointing(found[2], previous, context)) return null;
  const [text, end = ''] = found;
  if (found[2] === undefined && !ALONE.test(words.slice(found.index + text.length))) return null;
  const [before, after] = [words.slice(0, found.index), words.slice(found.index + text.length)];
  const points = /[那这]/u.test(text) && !ASKS_WHICH.test(after);
  const further = FURTHER.test(`${before} ${after}`) && !ASKS_WHICH.test(after);
  if (!further && !(points && saysMore(after, context))) return null;
  const values = (isMost(end, previous) ? shown.most : shown.least) ?? [];
  // The table's order and length are not the one group's.
  const { nth: _nth, having: _having, share: _share, ...plain } = previous;
  const seen: Plan = { ...plain, order: null, limit: null, place: false };
  return { text, before, after, values, dim: shown.dim, of: () => seen };
}

/** "the higher one by channel" of two; where they were asked about one after the other, it may be either. */
function ofTwo(words: string, context: ReadContext): Pointed | null {
  const { previous, shown = null } = context;
  const found = OF_TWO_EN.exec(words) ?? OF_TWO_ZH.exec(words);
  if (found === null || previous === null || previous.compare !== null) return null;
  const [text] = found;
  const word =
    found.slice(1).find((one) => one !== undefined && (isWord(one) || /^[^a-z]$/u.test(one))) ?? '';
  const [before, after] = [words.slice(0, found.index), words.slice(found.index + text.length)];
  if (ASKS_WHICH.test(after)) return null;
  const table =
    previous.kind === 'breakdown' &&
    previous.by.length === 1 &&
    previous.grain === null &&
    previous.share === undefined &&
    shown?.values.length === 2;
  const looked = pairBefore(context);
  const pair = table ? previous : (pairOf(context) ?? looked);
  const [dim] = pair?.by ?? [];
  if (pair === null || dim === undefined || pair.metrics.length !== 1) return null;
  const thing = found[2];
  if (thing !== undefined && !isWord(thing) && !isPointing(thing, pair, context)) return null;
  const end = /[a-z]/u.test(word) ? mostOf(word) : `最${word}`;
  if (asksPaceOf(end, pair)) return null;
  const stands = shown !== null && shown.dim === dim && (pair === previous || pair === looked);
  const named = pair.where.find((filter) => filter.dim === dim);
  const both = named !== undefined && 'in' in named ? named.in.filter((one) => one !== null) : [];
  const values = stands ? ((isMost(end, pair) ? shown.most : shown.least) ?? []) : both;
  if (values.length === 0) return null;
  const on = pair === looked ? previous : pair;
  const of = (value: string | number): Plan => ({ ...oneFigureOf(on, dim, [value]), pooled: false });
  return { text, before, after, values, dim, of };
}

/** The two that stood side by side before one of them was looked at: 慢的那个呢 after 快的那个呢. */
function pairBefore({ previous, shown = null, earlier = [] }: ReadContext): Plan | null {
  const one = previous?.where.find((filter) => filter.dim === shown?.dim);
  if (previous?.kind !== 'value' || one === undefined || !('in' in one) || one.in.length !== 1) return null;
  return earlier.findLast((plan) => isPair(plan) && plan.by[0] === one.dim) ?? null;
}

const isWord = (word: string): boolean => new RegExp(`^(?:${WORD_EN}|more|fewer)$`, 'u').test(word);

/** Another time or figure behind what points: 最高的那个组三月是多少. */
const saysMore = (after: string, context: ReadContext): boolean =>
  cut(after, context).some((token) => canMean(token, 'time', 'metric', 'type'));

/** How many groups that share a figure are offered, at the most. */
const OFFERED = 4;

const isOf = (value: string | number, dim: DimensionId, { where }: Plan): boolean =>
  where.some((filter) => filter.dim === dim && 'in' in filter && filter.in.includes(value));

/** "one", 那个, or the table's own word for its groups. */
function isPointing(said: string | undefined, { by }: Plan, context: ReadContext): boolean {
  if (said === undefined || said === '') return true;
  const thing = said.replace(/^[这那]一?[个位家款条项类组种]|^一[个位家款]/u, '');
  if (/^(?:one|group|row|)$/u.test(thing)) return true;
  const [token, more] = cut(thing, context);
  if (token === undefined || more !== undefined || !canMean(token, 'dim')) return false;
  return token.known && token.meanings.some((meaning) => meaning.k === 'dim' && by.includes(meaning.dim));
}

/** Whether the end that is named is that of the large figures; good and bad wait for what is better of the figure. */
export function isMost(end: string, { metrics, order }: Plan): boolean {
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
