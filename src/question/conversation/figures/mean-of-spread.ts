// 平均分是多少, "what is the average score" after how marks spread: their mean, of the same tickets, and not how they spread once more.
import { metricEntry } from '../../../metrics/catalogue.js';
import type { ReadContext } from '../../context.js';
import type { Plan } from '../../plan.js';
import { canMean } from '../../token.js';
import { cut } from '../turn-parts.js';

const ASKS_ONE =
  /平均|均分|均值|多少|(?<![a-z])(?:average|avg|mean|what is|what's|what was|how high|how much)(?![a-z])/u;
const SPREAD = /分布|直方|spread|distribut|histogram|buckets?/u;

/** The one figure of what was spread out; null where something else is asked. @param words normalised */
export function meanOfSpread(words: string, context: ReadContext): Plan | null {
  const { previous } = context;
  const [metric, more] = previous?.metrics ?? [];
  if (previous?.kind !== 'distribution' || metric === undefined || more !== undefined) return null;
  if (metricEntry(metric).unit !== 'score' || !ASKS_ONE.test(words) || SPREAD.test(words)) return null;
  const tokens = cut(words, context);
  const named = tokens.some(
    (token) => token.known && token.meanings.some((one) => one.k === 'metric' && one.metric === metric),
  );
  const alone = tokens.every(
    (token) =>
      token.known &&
      (token.meanings.some((one) => one.k === 'metric' && one.metric === metric) ||
        canMean(token, 'filler', 'follow_up', 'what_is', 'explain', 'possessive', 'and', 'figure', 'it') ||
        token.meanings.some((one) => one.k === 'stat' && one.stat === 'mean')),
  );
  return named && alone ? { ...previous, kind: 'value', stat: null, chart: null } : null;
}
