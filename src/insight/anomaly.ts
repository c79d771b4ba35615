// Is this period unusual for this series? Judged against the same series' own comparable periods, by a predictive distribution
// that knows how many cases stand behind each figure and how little is known of the usual: six ratings are no trend.
//
// Shares are judged as beta-binomial, counts as gamma-Poisson, durations and scores by Student's t on their own scale of
// means. Each is widened by how much the comparable periods vary among themselves beyond chance (overdispersion), so that a
// series that is always restless has to move further.
import { betaBinomialTails, gammaPoissonTails, studentBeyond, type Tails } from './distributions.js';

/** One period of a series: hits of n cases, a count, or a mean (or median) of n cases with their standard deviation. */
export type Observation =
  /** `periods`: so many of them taken together; 1 unless said. */
  | { readonly shape: 'share'; readonly hits: number; readonly n: number; readonly periods?: number }
  | { readonly shape: 'count'; readonly count: number }
  | { readonly shape: 'mean'; readonly mean: number; readonly n: number };

export interface Judgement {
  /** How likely a period at least as far from the usual is, on either side, when nothing has changed. */
  readonly p: number;
  readonly direction: 'up' | 'down';
  /** What is usual: a share, a count, a mean. */
  readonly usual: number;
}

/** Comparable periods below this number say too little of what is usual. */
export const MIN_PERIODS = 8;

/** And so do shares and means of fewer cases in all. */
const MIN_CASES = 20;

/**
 * @param history comparable periods of the same shape, without the one that is judged and without those known to be unusual
 * @returns null when the history is too short, or the period has no cases
 */
export function judge(history: readonly Observation[], current: Observation): Judgement | null {
  if (current.shape === 'share') return judgeShare(history.filter(isShare), current);
  if (current.shape === 'count') return judgeCount(history.filter(isCount), current);
  return judgeMean(history.filter(isMean), current);
}

type Share = Extract<Observation, { readonly shape: 'share' }>;
type Count = Extract<Observation, { readonly shape: 'count' }>;
type Mean = Extract<Observation, { readonly shape: 'mean' }>;
const isShare = (each: Observation): each is Share => each.shape === 'share' && each.n > 0;
const isCount = (each: Observation): each is Count => each.shape === 'count';
const isMean = (each: Observation): each is Mean => each.shape === 'mean' && each.n > 0;

function judgeShare(history: readonly Share[], { hits, n, periods = 1 }: Share): Judgement | null {
  const cases = total(history, (each) => each.n);
  if (n === 0 || history.length < MIN_PERIODS || cases < MIN_CASES) return null;
  const share = total(history, (each) => each.hits) / cases;
  // Half a case on each side (Jeffreys' prior): a share of 100 % so far does not make one miss impossible.
  const p = (share * cases + 0.5) / (cases + 1);
  const dispersion = beyondChance(
    total(history, (each) => (each.hits - each.n * p) ** 2 / (each.n * p * (1 - p))),
    history.length,
  );
  // What is known of p: as much as `cases` cases say, less the more the periods vary among themselves; and between periods p
  // itself moves by that dispersion, which limits how much can ever be known of the next one; less over several, as each moves by itself.
  const between = between0(dispersion, cases / history.length);
  const strength = 1 / (1 / (cases / dispersion + 1) + between / periods);
  return judged(betaBinomialTails(hits, n, p * strength, (1 - p) * strength), hits / n, share);
}

/**
 * How much more the periods vary than chance alone would make them, from a chi-square sum over them; 1: no more. Chance alone
 * scatters the estimate by √(2/df): that much of it is not taken for restlessness, or steady series would hide real changes.
 */
const beyondChance = (chiSquare: number, periods: number): number =>
  Math.max(1, (chiSquare / (periods - 1)) * (1 - Math.sqrt(2 / (periods - 1)) / 2));

/** The correlation within a period that this dispersion stands for at this many cases a period. */
const between0 = (dispersion: number, casesPerPeriod: number): number =>
  casesPerPeriod <= 1 ? 0 : Math.min(0.5, (dispersion - 1) / (casesPerPeriod - 1));

function judgeCount(history: readonly Count[], { count }: Count): Judgement | null {
  if (history.length < MIN_PERIODS) return null;
  const periods = history.length;
  const mean = (total(history, (each) => each.count) + 0.5) / periods;
  const variance = total(history, (each) => (each.count - mean) ** 2) / (periods - 1);
  const dispersion = beyondChance((variance / mean) * (periods - 1), periods);
  // The rate of the next period: known from `periods` periods, and moving by itself beyond Poisson.
  const relative = dispersion / (mean * periods) + (dispersion - 1) / mean;
  const shape = 1 / relative;
  return judged(gammaPoissonTails(count, shape, shape / mean), count, mean);
}

function judgeMean(history: readonly Mean[], { mean, n }: Mean): Judgement | null {
  const cases = total(history, (each) => each.n);
  if (n === 0 || history.length < MIN_PERIODS || cases < MIN_CASES) return null;
  // Weighted by cases: a mean of two says less than one of fifty.
  const usual = total(history, (each) => each.mean * each.n) / cases;
  const perCase = total(history, (each) => each.n * (each.mean - usual) ** 2) / (history.length - 1);
  if (perCase === 0) return mean === usual ? { p: 1, direction: 'up', usual } : null;
  const t = (mean - usual) / Math.sqrt(perCase * (1 / n + 1 / cases));
  return {
    p: studentBeyond(t, history.length - 1),
    direction: mean >= usual ? 'up' : 'down',
    usual,
  };
}

/**
 * Of what was found itself, half counts (the mid-p value, Lancaster 1961): whole counts leave gaps between the chances that they can
 * have, and with all of it a test of rare cases rings much less often than it says, and finds less.
 */
const judged = ({ atMost, atLeast, just }: Tails, found: number, usual: number): Judgement => ({
  p: Math.min(1, 2 * (Math.min(atMost, atLeast) - just / 2)),
  direction: found >= usual ? 'up' : 'down',
  usual,
});

const total = <T>(list: readonly T[], of: (each: T) => number): number =>
  list.reduce((sum, each) => sum + of(each), 0);

/**
 * Of many judgements made at once, those that stand when on average at most the share `q` of what is reported may be chance
 * (Benjamini & Hochberg 1995). Without it, one in a thousand series a day is "unusual" by chance alone.
 *
 * @returns for each p whether it stands
 */
export function standing(ps: readonly number[], q: number): readonly boolean[] {
  const sorted = ps.toSorted((a, b) => a - b);
  const last = sorted.findLastIndex((p, i) => p <= (q * (i + 1)) / ps.length);
  const limit = sorted[last];
  return ps.map((p) => limit !== undefined && p <= limit);
}
