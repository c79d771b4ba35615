import { describe, expect, it } from 'vitest';
import {
  betaBinomialTails,
  gammaPoissonTails,
  lnGamma,
  studentBeyond,
} from '../../src/insight/distributions.js';

describe('tails', () => {
  it('ln Γ is ln (n-1)! at whole numbers, and ln √π at one half', () => {
    expect(lnGamma(11)).toBeCloseTo(Math.log(3_628_800), 10);
    expect(lnGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 12);
  });

  it('every number of hits is equally likely when nothing is known of the chance', () => {
    for (const k of [0, 3, 10])
      expect(betaBinomialTails(k, 10, 1, 1)).toEqual({
        atMost: expect.closeTo((k + 1) / 11, 12),
        atLeast: expect.closeTo((11 - k) / 11, 12),
        just: expect.closeTo(1 / 11, 12),
      });
  });

  it('is the binomial distribution when the chance is known', () => {
    // 10 throws of a fair coin: 2 or fewer heads in 56 of 1,024 cases.
    const { atMost, atLeast } = betaBinomialTails(2, 10, 1e6, 1e6);
    expect(atMost).toBeCloseTo(56 / 1024, 5);
    expect(atLeast).toBeCloseTo(1013 / 1024, 5);
  });

  it('is the Poisson distribution when the rate is known', () => {
    // Mean 3: e^-3 (1 + 3 + 4.5 + 4.5) for at most 3.
    const { atMost, atLeast } = gammaPoissonTails(3, 3e9, 1e9);
    expect(atMost).toBeCloseTo(Math.exp(-3) * 13, 5);
    expect(atLeast).toBeCloseTo(1 - Math.exp(-3) * 8.5, 5);
  });

  it('keeps the digits of a tail far out', () => {
    // The sum of Poisson(5) from 40 on is about 1e-22: 1 minus the rest would be nothing.
    const { atLeast } = gammaPoissonTails(40, 5e9, 1e9);
    expect(atLeast / ((Math.exp(-5) * 5 ** 40) / 8.159152832478977e47)).toBeCloseTo(1 / (1 - 5 / 41.7), 1);
  });

  it.each([
    [2.228, 10, 0.05],
    [3.169, 10, 0.01],
    [1.96, 1e6, 0.05],
    [12.706, 1, 0.05],
    [0, 5, 1],
  ])('Student: beyond %f with %d degrees of freedom is %f, as in the tables', (t, df, p) => {
    expect(studentBeyond(t, df)).toBeCloseTo(p, 4);
    expect(studentBeyond(-t, df)).toBeCloseTo(p, 4);
  });
});
