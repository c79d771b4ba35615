import { describe, expect, it } from 'vitest';
import { forecast } from '../../src/delivery/forecast.js';
import { partToJson } from '../../src/delivery/part-json.js';
import { budgetsOfAll } from '../../src/delivery/part-of.js';
import { recordingPlatform, textPart } from '../support/outbox.js';

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

describe('what several parts use', () => {
  const platform = recordingPlatform(() => 0);
  platform.budgetOf = () => [{ key: 'calls', perMonth: 100, uses: 1 }];
  const usesOf = (texts: readonly string[]): number =>
    budgetsOfAll(
      platform,
      texts.map((text, i) => ({ address: `slack:C${i}`, content: partToJson(textPart(text)) })),
    ).reduce((sum, { uses }) => sum + uses, 0);

  it('is a call for each, but one for as many equal ones as go together', () => {
    const texts = [...Array<string>(45).fill('same'), 'other', 'third', 'third'];
    platform.most = 20;
    expect(usesOf(texts)).toBe(3 + 1 + 1);
    platform.most = 1;
    expect(usesOf(texts)).toBe(48);
  });
});
