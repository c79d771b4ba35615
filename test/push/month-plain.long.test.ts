// A month of pushes, on a clock that the test moves: two platforms, three time zones, a holiday week with the working Saturdays around
// it, a change of clocks, leave, quiet hours and a pause; two crashes, a machine that sleeps, an hour without Slack. Every message that
// arrived is held against a plain reference: who, when, once, and what stands in it.
import { expect, it } from 'vitest';
import { runMonth } from './month/bot.js';
import { compare, NOTHING } from './month/compare.js';
import { expected, looksOf, peculiarities } from './month/expected.js';

it('sends each of them what they should get, when they should, once', async () => {
  const looks = looksOf(4 * 60 * 60_000);
  const due = expected(looks);
  // The month has in it what it was made for.
  expect(peculiarities).toEqual({
    leftOut: Date.UTC(2026, 2, 8, 7, 30),
    makeUpSaturday: true,
    holiday: false,
  });
  // Each kind of message is among what has to come.
  expect([...new Set(due.map(({ what }) => what.replace(/ \d{4}-.*/u, '')))].toSorted()).toEqual([
    'alert 1',
    'alert 2',
    'alert 3',
    'alert 4',
    'alert 5',
    'daily-card',
    'data-quality',
    'leaderboard',
    'leaderboard-monthly',
    'low-ratings',
    'overdue',
    'report 6',
    'report 7',
    'unanswered-list',
    'weekly-review',
  ]);
  const month = await runMonth(looks);
  expect(month.faults).toEqual([]);
  expect(compare(due, month.arrived)).toEqual(NOTHING);
  expect(month.lost).toEqual([]);
  expect(month.crashes).toBe(2);
}, 900_000);
