// Which groups a reason names first.
import { describe, expect, it } from 'vitest';
import { largestFirst } from '../../src/answer/kinds/drivers.js';
import type { Driver } from '../../src/insight/drivers.js';

const driver = (key: string, contribution: number): Driver => {
  const side = { key, value: 0.9, n: 10 };
  return { key, contribution, rateEffect: contribution, mixEffect: 0, before: side, after: side };
};

describe('the groups of a reason', () => {
  it('stand in the order of what they did, whichever way', () => {
    const found = [driver('A', -7.4), driver('B', -0.2), driver('C', 0.1), driver('D', 0.3)];
    expect(largestFirst(found).map(({ key }) => key)).toEqual(['A', 'D', 'B', 'C']);
  });
});
