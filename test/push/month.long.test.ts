// The month of month-plain.long.test.ts once more, with a bot that also looks every five minutes in between: nothing more is said for it.
import { expect, it } from 'vitest';
import { runMonth } from './month/bot.js';
import { compare, NOTHING } from './month/compare.js';
import { expected, looksOf } from './month/expected.js';

it('says nothing more to anybody when it looks more often', async () => {
  const looks = looksOf(5 * 60_000);
  const month = await runMonth(looks);
  expect(month.faults).toEqual([]);
  expect(compare(expected(looks), month.arrived)).toEqual(NOTHING);
  expect(month.lost).toEqual([]);
  expect(month.crashes).toBe(2);
});
