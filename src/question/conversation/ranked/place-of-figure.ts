// 投诉第二多的是哪个, "which one had the second most complaints": a place of a ranking that was asked for, with its figure said once more. It is of that
// ranking also where one of its groups was asked further in between (它的满意度多少).
import type { ReadContext } from '../../context.js';
import { readPlace } from '../../numbers.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { isOfAnotherKind } from '../conditions/kind-said.js';
import { placeOf } from './ranks.js';
import { cut } from '../turn-parts.js';

const OF_FIGURE_ZH =
  /^(?:那么?|然后|再|看看|[,，]){0,3}(?<figure>[^,，?？]{1,10}?)(?:的|排名?|排在){0,2}(?<place>(?:倒数?)?第[二三四五六七八九十两2-9].*)$/u;
const WORDS_EN: Readonly<Record<string, string>> = {
  most: '多',
  fewest: '少',
  least: '少',
  highest: '高',
  lowest: '低',
  biggest: '高',
  largest: '高',
  fastest: '快',
  quickest: '快',
  slowest: '慢',
  longest: '长',
  shortest: '短',
  best: '好',
  worst: '差',
};
const OF_FIGURE_EN = new RegExp(
  `^(?:(?:and|so|ok|okay|then|now|what about|how about)[, ]+){0,4}(?:(?:who|which|what)(?: (?:one|person|agent|team|product|channel|region|category))?(?:'s|’s| is| was| had| has| got| gets| have| comes?| came){0,2} )?(?:the |in )?(?<n>second|third|fourth|fifth|2nd|3rd|4th|5th)[- ](?<word>${Object.keys(WORDS_EN).join('|')})(?: number of| amount of| count of| in| for| on| by)?(?: the)? (?<figure>[a-z][a-z -]*?)(?: then)?[?.! ]*$`,
  'u',
);

/** The ranking up to that place; null where none is named, or no ranking of that figure stands there. @param words normalised */
export function placeOfFigure(words: string, context: ReadContext): Plan | null {
  const { previous, earlier = [] } = context;
  const zh = OF_FIGURE_ZH.exec(words)?.groups;
  const en = OF_FIGURE_EN.exec(words)?.groups;
  const figure = zh?.['figure'] ?? en?.['figure'];
  if (previous === null || figure === undefined) return null;
  const place =
    zh?.['place'] ?? `第${String(readPlace(en?.['n'] ?? ''))}${WORDS_EN[en?.['word'] ?? ''] ?? ''}的呢`;
  const table = [previous, ...earlier.slice(-3).toReversed()].find(
    (plan) => isRanking(plan) && isFigure(figure, plan, context),
  );
  if (table === undefined || !isStillOf(table, previous) || isOfAnotherKind(words, table.by[0])) return null;
  return placeOf(place, { ...context, previous: table });
}

const isRanking = ({ kind, by, order, limit, metrics }: Plan): boolean =>
  kind === 'breakdown' && by.length === 1 && order !== null && limit !== null && metrics.length === 1;

/** Nothing but the figure of that ranking. */
function isFigure(words: string, { metrics: [metric] }: Plan, context: ReadContext): boolean {
  const isIt = (token: ReturnType<typeof cut>[number]): boolean =>
    token.known &&
    token.meanings.some((one) => (one.k === 'metric' || one.k === 'type') && one.metric === metric);
  const tokens = cut(words, context);
  return tokens.some(isIt) && tokens.every((token) => isIt(token) || canMean(token, 'filler', 'possessive'));
}

/** Of the same days and conditions as what was asked last, but for the one group that was looked at. */
function isStillOf(table: Plan, previous: Plan): boolean {
  const rest = previous.where.filter(
    ({ dim }) => dim !== table.by[0] || table.where.some((one) => one.dim === dim),
  );
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return same(table.range, previous.range) && same(rest, table.where);
}
