// 第二多的呢, "and the slowest?" after one group of a ranking was asked further: 各渠道工单量, 最多的那个渠道投诉率多少, 第二多的呢. The word ranks what was
// ranked then, and the figure is the one that is asked now. Where the word may rank that figure as well either may be meant, and where the table
// showed no such place who stands there is to be asked first: both are asked back.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import { readPlace } from '../../numbers.js';
import type { Plan, Reading } from '../../plan.js';
import { say } from '../../say.js';
import { orderBy } from './ranks.js';
import type { Lang } from '../turn-parts.js';

const KIND_ZH = '(?:人|组|团队|客服|同事|产品|渠道|地区|分类|类别|版本|型号|客群)?';
const PLACE_ZH = new RegExp(
  `^(?:那么?|然后|再看看?|看看?|[,，]){0,3}(?:排)?(?:第(?<n>[二三四五两2-5])|最)(?<word>[多高大少低小快慢短长久好差])的?(?:那)?(?:一)?[个位家款条类]?${KIND_ZH}(?:的)?(?:呢|多少|是多少|有多少|怎么样|如何){1,2}[?？。]*$`,
  'u',
);
const WORDS_EN: Readonly<Record<string, string>> = {
  slowest: '慢',
  fastest: '快',
  quickest: '快',
  longest: '长',
  shortest: '短',
  highest: '高',
  lowest: '低',
  best: '好',
  worst: '差',
  most: '多',
  biggest: '多',
  largest: '多',
  busiest: '多',
  fewest: '少',
  least: '少',
};
const PLACE_EN = new RegExp(
  `^(?:(?:and|so|ok|okay|then|what about|how about|now)[, ]+){0,6}(?:the |for the )?(?:(?<n>second|third|fourth|2nd|3rd|4th)[ -])?(?<word>${Object.keys(WORDS_EN).join('|')})(?: (?:one|person|team|agent|channel|product|region))?(?:'s)?(?: then)?[?.!]*$`,
  'u',
);
/** The reading of such a turn; null where it is none, or nothing was ranked before. @param words normalised */
export function ofPlaceBefore(words: string, context: ReadContext, lang: Lang): Reading | null {
  const { previous } = context;
  const looked = listedBefore(context);
  const groups = (PLACE_ZH.exec(words) ?? PLACE_EN.exec(words))?.groups;
  if (groups === undefined || previous?.kind !== 'value' || looked === null) return null;
  const word = WORDS_EN[groups['word'] ?? ''] ?? groups['word'] ?? '';
  const n = groups['n'] === undefined ? 1 : (readPlace(groups['n']) ?? Number(groups['n']));
  const one = previous.where.find(({ dim }) => dim === looked.dim);
  const [value, more] = one !== undefined && 'in' in one ? one.in : [];
  if (value === undefined || value === null || more !== undefined || !looked.values.includes(value))
    return null;
  const table = rankedBefore(context);
  if (table === null || table.metrics.join() === previous.metrics.join()) return null;
  const order = orderBy(word, table);
  if (order === null) return null;
  const there = placeIn(looked, table, order, n);
  // The one that stands there now.
  if (there === value) return null;
  const ask = (plans: readonly Plan[]): Reading => ({
    status: 'clarify',
    lang,
    about: words,
    options: plans.map((plan) => say(plan, lang, context.gazetteer)),
  });
  const places = n > 1 ? { nth: true as const } : {};
  const ranking = (plan: Plan, way: Plan['order']): Plan => ({
    ...plan,
    kind: 'breakdown',
    by: [looked.dim],
    where: plan.where.filter(({ dim }) => dim !== looked.dim),
    order: way,
    limit: n,
    ...places,
  });
  if (there === null) return ask([ranking(table, order)]);
  const meant: Plan = {
    ...previous,
    where: previous.where.map((filter) =>
      filter.dim === looked.dim ? { dim: looked.dim, in: [there] } : filter,
    ),
  };
  const own = orderBy(word, previous);
  return own === null ? { status: 'plan', plan: meant, lang } : ask([meant, ranking(previous, own)]);
}

/** What was listed before the one that is looked at now. */
const listedBefore = ({
  looked = null,
  shown = null,
}: ReadContext): NonNullable<ReadContext['looked']> | null => looked ?? shown;

/** The last table of the groups, one of which is looked at now: of one figure, and not the place of somebody. */
function rankedBefore(context: ReadContext): Plan | null {
  const { earlier = [] } = context;
  const looked = listedBefore(context);
  const table = earlier.findLast(({ by }) => by.length > 0);
  const fits =
    table?.kind === 'breakdown' &&
    table.by.join() === looked?.dim &&
    table.grain === null &&
    !table.place &&
    table.share === undefined &&
    table.having === undefined &&
    table.metrics.length === 1;
  return fits ? table : null;
}

/** Who stands at that place; null where the answer did not show it. */
function placeIn(
  { values, least, most }: NonNullable<ReadContext['looked']>,
  { order, metrics: [metric] }: Plan,
  way: Plan['order'],
  n: number,
): string | number | null {
  if (metric === undefined) return null;
  const { unit, better } = metricEntry(metric);
  const shown = order ?? (unit !== 'count' && better === 'down' ? 'asc' : 'desc');
  const [end, another] = (way === 'desc' ? most : least) ?? [];
  // Several share that end: none of them alone is meant. Of a ranking that was cut off the other end was not shown.
  if (another !== undefined) return null;
  if (n === 1) return end ?? null;
  return way === shown ? (values[n - 1] ?? null) : null;
}
