// Tails of the distributions that anomalies are judged by. Each function gives a probability from 0 to 1.

/** ln Γ(x) for x > 0, to about 15 digits (Lanczos' approximation, g = 7, n = 9). */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const shifted = x - 1;
  const sum = LANCZOS.reduce((total, c, i) => (i === 0 ? c : total + c / (shifted + i)), 0);
  const t = shifted + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

const lnBeta = (a: number, b: number): number => lnGamma(a) + lnGamma(b) - lnGamma(a + b);
const lnChoose = (n: number, k: number): number => lnGamma(n + 1) - lnGamma(k + 1) - lnGamma(n - k + 1);

/** Both tails of a count: that it is this small or smaller, this large or larger. */
export interface Tails {
  readonly atMost: number;
  readonly atLeast: number;
  /** That it is just this. */
  readonly just: number;
}

/**
 * Of `n` trials whose chance is itself Beta(a, b): how likely `k` hits or fewer, `k` or more. The binomial distribution with a
 * chance that is not known exactly.
 *
 * @param n a whole number; summed term by term, so thousands are fine and millions are not
 */
export function betaBinomialTails(k: number, n: number, a: number, b: number): Tails {
  const base = lnBeta(a, b);
  const probability = (i: number): number => Math.exp(lnChoose(n, i) + lnBeta(i + a, n - i + b) - base);
  // The shorter tail is summed, so that small probabilities keep their digits.
  if (k <= n / 2) {
    const below = sum(0, k - 1, probability);
    const here = probability(k);
    return { atMost: clamp(below + here), atLeast: clamp(1 - below), just: here };
  }
  const above = sum(k + 1, n, probability);
  const here = probability(k);
  return { atMost: clamp(1 - above), atLeast: clamp(above + here), just: here };
}

/**
 * A count whose rate is itself Gamma(shape, rate per unit), over one unit: how likely `k` or fewer, `k` or more. The Poisson
 * distribution with a rate that is not known exactly (negative binomial).
 */
export function gammaPoissonTails(k: number, shape: number, rate: number): Tails {
  const lnStay = Math.log(rate / (1 + rate));
  const lnMove = -Math.log1p(rate);
  const probability = (i: number): number =>
    Math.exp(lnGamma(shape + i) - lnGamma(shape) - lnGamma(i + 1) + shape * lnStay + i * lnMove);
  const below = sum(0, k - 1, probability);
  const here = probability(k);
  // Far above the mean, 1 - below has no digits left: then the tail is summed itself.
  const atLeast = below < 0.999 ? 1 - below : tailSum(k, probability);
  return { atMost: clamp(below + here), atLeast: clamp(atLeast), just: here };
}

/** That a Student t variable with `df` degrees of freedom is further from zero than `t`, on both sides together. */
export const studentBeyond = (t: number, df: number): number =>
  regularisedBeta(df / (df + t * t), df / 2, 0.5);

function sum(from: number, to: number, probability: (i: number) => number): number {
  let total = 0;
  for (let i = from; i <= to; i += 1) total += probability(i);
  return total;
}

/** The terms of a tail fall, at last geometrically: it is summed until they no longer count. */
function tailSum(from: number, probability: (i: number) => number): number {
  let total = 0;
  for (let i = from; ; i += 1) {
    const term = probability(i);
    total += term;
    if (term < total * 1e-12 || term < 1e-300) return total;
  }
}

/** I_x(a, b) by its continued fraction (Lentz' way; Abramowitz & Stegun 26.5.8). */
function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - lnBeta(a, b));
  // The fraction converges fast on this side of the mean only.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

const TINY = 1e-300;
const awayFromZero = (x: number): number => (Math.abs(x) < TINY ? TINY : x);

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 1e-14) break;
  }
  return h;
}

const clamp = (p: number): number => Math.min(1, Math.max(0, p));
