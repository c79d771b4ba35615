import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlertState,
  QUIET,
  step,
  type Temper,
  thresholdVerdict,
  type Verdict,
} from '../../../src/push/alerts/state.js';

const DAY = 86_400_000;
const said = (verdicts: readonly Verdict[], temper: Temper): readonly string[] => {
  let state: AlertState = QUIET;
  return verdicts.flatMap((verdict, i) => {
    const next = step(state, verdict, i * DAY, temper);
    state = next.state;
    return next.say === null ? [] : [`${i} ${next.say}`];
  });
};
const B = 'breached';
const C = 'clear';
const N = 'near';

describe('an alert', () => {
  it('says once that it began and once that it is over', () => {
    expect(said([C, B, B, B, C, C], { hold: 1, cooldownMs: 0 })).toEqual(['1 alarm', '4 recovery']);
  });

  it('waits until the condition has held', () => {
    expect(said([B, C, B, B, C], { hold: 2, cooldownMs: 0 })).toEqual(['3 alarm', '4 recovery']);
  });

  it('does not flicker on the edge: near is neither a beginning nor an end', () => {
    expect(said([N, N, B, N, B, N, C], { hold: 1, cooldownMs: 0 })).toEqual(['2 alarm', '6 recovery']);
  });

  it('takes no data for neither good nor bad news', () => {
    expect(said([B, null, null, B, C], { hold: 2, cooldownMs: 0 })).toEqual(['3 alarm', '4 recovery']);
    expect(said([B, null, null], { hold: 1, cooldownMs: 0 })).toEqual(['0 alarm']);
  });

  it('rests before it begins again, and then says what still holds', () => {
    expect(said([B, C, B, B, B, B, B], { hold: 1, cooldownMs: 4 * DAY })).toEqual([
      '0 alarm',
      '1 recovery',
      '5 alarm',
    ]);
  });

  it('alarms and recoveries take turns, whatever comes', () => {
    const verdicts = fc.array(fc.constantFrom<Verdict>(B, C, N, null), { maxLength: 60 });
    const temper = fc.record({
      hold: fc.integer({ min: 1, max: 4 }),
      cooldownMs: fc.integer({ min: 0, max: 5 * DAY }),
    });
    fc.assert(
      fc.property(verdicts, temper, (given, how) => {
        const words = said(given, how).map((each) => each.split(' ')[1]);
        for (const [i, word] of words.entries()) expect(word).toBe(i % 2 === 0 ? 'alarm' : 'recovery');
      }),
    );
  });
});

describe('a threshold', () => {
  it.each([
    [0.06, 0.05, 'above', 'ratio', B],
    [0.05, 0.05, 'above', 'ratio', N],
    [0.0476, 0.05, 'above', 'ratio', N],
    [0.047, 0.05, 'above', 'ratio', C],
    [0.97, 0.98, 'below', 'ratio', B],
    [0.9805, 0.98, 'below', 'ratio', N],
    [0.982, 0.98, 'below', 'ratio', C],
    [1900, 1800, 'above', 'other', B],
    [1750, 1800, 'above', 'other', N],
    [null, 1800, 'above', 'other', null],
  ] as const)('%s against %s, %s', (value, limit, side, unit, verdict) => {
    expect(thresholdVerdict(value, limit, side, unit)).toBe(verdict);
  });
});
