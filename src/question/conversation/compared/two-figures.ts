// What is asked of the two figures that were asked about last: "what's the difference?", 快了多少, "in percent?", "both of them".
import type { Filter } from '../../../metrics/query.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { inferPeriod, previousRange } from '../../time/period.js';
import { canMean, type Meaning, type Token } from '../../token.js';
import { bothPlaces } from '../ranked/both-places.js';
import { asksPaceOf } from './paced.js';

const ASKS: readonly Meaning['k'][] = ['change', 'versus', 'relate'];
const BESIDE: readonly Meaning['k'][] = [
  'filler',
  'possessive',
  'figure',
  'follow_up',
  'and',
  'also',
  'what_is',
  'it',
  'both',
  'or',
  'pronoun',
  'which',
  'who',
  'each',
  'grain',
  'dim',
  'count',
  'those',
];

/** "so did it go up or down", 差多少: nothing but how far two figures are apart. */
const asksDifference = (tokens: readonly Token[]): boolean =>
  // 哪个渠道多 asks for a channel, and of the last figure.
  !(tokens.some((token) => canMean(token, 'which')) && tokens.some((token) => canMean(token, 'dim'))) &&
  tokens.some((token) => canMean(token, ...ASKS)) &&
  tokens.every((token) => canMean(token, ...ASKS) || canMean(token, ...BESIDE) || token.text === 'them');

/** "in percent?", 换成百分比: another form of the figure that stands there. */
const asksShare = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) => token.known && token.meanings.some((one) => one.k === 'figure' && one.figure === 'rate'),
  ) && tokens.every((token) => canMean(token, ...BESIDE, 'instead'));

/**
 * The comparison of the last two figures, where they differ in one thing only: their days, or whom they are of. What was a comparison
 * already is said again. Null where nothing of the kind is asked, or the two have nothing in common.
 */
export function difference(tokens: readonly Token[], context: ReadContext): Plan | null {
  const { previous, earlier = [] } = context;
  if (previous === null) return null;
  const named = saysAgain(tokens, previous);
  const asks = asksDifference(named);
  if (!asks && !asksShare(tokens)) return null;
  // 多在哪: of what it is made.
  if (/在(?:哪|什么)/u.test(tokens.map(({ text }) => text).join(''))) return null;
  if (asksPaceOf(tokens.map(({ text }) => text).join(' '), previous)) return null;
  // "so complaints rose?" after those of two weeks: from the one to the other. Of other two it says nothing.
  if (named.length < tokens.length) {
    const steps = tokens.some(saysWay) && previous.kind === 'value' ? lastTwo(context) : null;
    return steps?.by.length === 0 ? steps : null;
  }
  // "the higher priority ones" of two teams: of another kind of thing.
  const ofOther = tokens.some(
    (token) => token.known && token.meanings.some((one) => one.k === 'dim' && !previous.by.includes(one.dim)),
  );
  if (ofOther && previous.kind === 'compare' && previous.by.length > 0 && !canAsk(tokens)) return null;
  // "the change by team" asks for more than what stands there.
  if (tokens.some((token) => canMean(token, 'each')) && tokens.some((token) => canMean(token, 'dim')))
    return null;
  const whose = tokens.some(({ text }) => /哪|谁|which|who/u.test(text));
  const moved = whose && tokens.some(saysWay);
  if (previous.kind === 'compare') {
    // "in percent": how far it moved; what part of a whole it is says nothing of two.
    if (!asks) return previous.by.length === 0 && !tokens.some(isShare) ? previous : null;
    if (!whose && tokens.some((token) => canMean(token, 'dim'))) return null;
    if (areTwo(previous)) {
      if (moved || previous.compare !== null) return overTime(previous, context);
      if (!whose) return previous;
    } else if (previous.by.length === 0) {
      // "which of them improved more" after one and then another: of both, and not of the last alone.
      const two = whose ? lastTwo(context) : null;
      return two !== null && two.by.length > 0 ? two : moved ? null : previous;
    } else if (previous.compare !== null && isPlain(tokens)) return previous;
  }
  const before = earlier.at(-1);
  if (before === undefined || !asks) return null;
  // 好的 is an assent, and no question about two tables.
  const tables = isTable(before) && isTable(previous);
  if (tables && !tokens.some(({ text }) => /差|变化|difference|change|apart|compar/u.test(text))) return null;
  const two = lastTwo(context);
  if (two === null || two.by.length === 0 || !tokens.some(saysWay)) return two;
  // "did it improve" after one and then another: the last of them.
  return moved || tokens.some(({ text }) => OF_BOTH.test(text)) ? overTime(two, context) : null;
}

const isShare = ({ text }: Token): boolean =>
  /占|比例|比重|份额|(?<![a-z])(?:share|portion|proportion|fraction)(?![a-z])/u.test(text);

const OF_BOTH = /\b(?:them|they|both|either|two|those|these)\b|[俩两都]/u;

/** The pieces without the figure itself, where it is named again. */
const saysAgain = (tokens: readonly Token[], { metrics }: Plan): readonly Token[] => {
  const isIt = (token: Token): boolean =>
    token.known &&
    token.meanings.some(
      (one) => (one.k === 'metric' || one.k === 'type') && one.metric !== null && one.metric === metrics[0],
    );
  return metrics.length === 1 ? tokens.filter((token) => !isIt(token)) : tokens;
};

const canAsk = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => canMean(token, 'which', 'who', 'each'));

/** A verb that says which way something went: "improved", 涨了; "better" may be said of where things stand. */
const saysWay = (token: Token): boolean =>
  token.known &&
  token.meanings.some((one) => one.k === 'change' && one.way !== undefined && one.weak !== true);

/** "by how much": of what stands there, with no groups or steps of its own. */
const isPlain = (tokens: readonly Token[]): boolean =>
  !tokens.some((token) => canMean(token, 'which', 'who', 'dim', 'each', 'grain', 'count'));

/** What stands side by side, each against the range before it. */
function overTime(plan: Plan, { today, weekStart }: ReadContext): Plan | null {
  if (plan.compare !== null || plan.range === null) return plan;
  const compare = previousRange(inferPeriod(plan.range, today, weekStart));
  return compare === null
    ? null
    : {
        ...plan,
        kind: 'compare',
        compare,
        assumed: [...new Set([...plan.assumed, 'previous_range' as const])],
      };
}

/** The last two that differ in one thing; what was asked between them of something else ("vs the team?") is passed over. */
export function lastTwo(context: ReadContext): Plan | null {
  const { previous, earlier = [] } = context;
  if (previous === null) return null;
  const places = bothPlaces(context);
  if (places !== null) return places;
  const [last, one] = [earlier.at(-1), earlier.at(-2)];
  const next = last === undefined ? null : apart(last, previous);
  return next ?? (one === undefined ? null : apart(one, previous));
}

const areTwo = ({ by, where }: Plan): boolean =>
  by.length === 1 && where.some((filter) => filter.dim === by[0] && 'in' in filter && filter.in.length === 2);

/** Two that stand side by side already. */
export const isPair = (plan: Plan): boolean => plan.compare === null && areTwo(plan);

const isFigure = ({ kind, by, place }: Plan): boolean =>
  (kind === 'value' || kind === 'compare') && by.length === 0 && !place;

/** A table of all groups of one kind: of two of them, over other days, each group is set against itself. */
const isTable = ({ kind, grain, limit, place, having, share }: Plan): boolean =>
  kind === 'breakdown' &&
  grain === null &&
  limit === null &&
  !place &&
  having === undefined &&
  share === undefined;

function apart(before: Plan, last: Plan): Plan | null {
  const tables = isTable(before) && isTable(last) && before.by.join() === last.by.join();
  if (!tables && !(isFigure(before) && isFigure(last))) return null;
  const alike =
    before.metrics.join() === last.metrics.join() &&
    last.metrics.length === 1 &&
    before.stat === last.stat &&
    before.clock === last.clock &&
    before.share === last.share;
  if (!alike) return null;
  const bare: Plan = { ...last, kind: 'compare', compare: null, chart: null, order: null };
  const [one, other] = [JSON.stringify(before.where), JSON.stringify(last.where)];
  const sameDays = JSON.stringify(before.range) === JSON.stringify(last.range);
  if (one === other && !sameDays && before.range !== null && last.range !== null) {
    const [earlierOne, later] = before.range.to <= last.range.to ? [before, last] : [last, before];
    return { ...bare, range: later.range, compare: earlierOne.range };
  }
  // Two shares side by side are no two numbers.
  return sameDays && !tables && last.share === undefined ? besideEachOther(before, last, bare) : null;
}

/** Two of one dimension: a person and another, a team and another. */
function besideEachOther(before: Plan, last: Plan, bare: Plan): Plan | null {
  const written = (filters: readonly Filter[]): ReadonlySet<string> =>
    new Set(filters.map((filter) => JSON.stringify(filter)));
  const [ofBefore, ofLast] = [written(before.where), written(last.where)];
  const [first, more] = before.where.filter((filter) => !ofLast.has(JSON.stringify(filter)));
  const [second, another] = last.where.filter((filter) => !ofBefore.has(JSON.stringify(filter)));
  if (first === undefined || second === undefined || more !== undefined || another !== undefined) return null;
  if (!('in' in first) || !('in' in second) || first.dim !== second.dim || first.dim === 'day') return null;
  if (first.dim === 'hour' || first.dim === 'weekday') return null;
  const shared = last.where.filter((filter) => filter !== second);
  // Each was set against other days: both are.
  const compared = JSON.stringify(before.compare) === JSON.stringify(last.compare);
  return {
    ...bare,
    compare: compared ? last.compare : null,
    where: [...shared, { dim: first.dim, in: [...first.in, ...second.in] }],
    by: [first.dim],
  };
}

/** "both" as the reply to what was asked back: the two options side by side, where they differ in a name. */
export const bothOf = ([one, other, more]: readonly Plan[]): Plan | null =>
  one === undefined || other === undefined || more !== undefined ? null : apart(one, other);
