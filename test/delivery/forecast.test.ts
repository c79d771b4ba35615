import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/delivery/forecast.js';

describe('a month of pushes', () => {
  it('adds up by budget, what uses most first', () => {
    const calls = (uses: number) => ({ key: 'dingtalk calls', perMonth: 5_000, uses });
    const card = { name: 'daily-card', times: 22, budgets: [calls(1), calls(2)] };
    expect(
      forecast([
        { name: 'leaderboard', times: 4, budgets: [{ key: 'dingtalk pushes', perMonth: 3_000, uses: 1 }] },
        { name: 'list', times: 30, budgets: [calls(1)] },
        ...Array.from({ length: 100 }, () => card),
        { name: 'slack', times: 22, budgets: [] },
      ]),
    ).toEqual([
      { budget: 'dingtalk pushes', perMonth: 3_000, uses: 4, by: [{ name: 'leaderboard', uses: 4 }] },
      {
        budget: 'dingtalk calls',
        perMonth: 5_000,
        uses: 6_630,
        by: [
          { name: 'daily-card', uses: 6_600 },
          { name: 'list', uses: 30 },
        ],
      },
    ]);
  });
});
