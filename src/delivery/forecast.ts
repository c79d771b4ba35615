// What a month of pushes will use of the platforms' monthly budgets, worked out before it happens. Pure.
import type { Budget } from '../../adapters/platform.js';

/** A push in a month: how often it comes, and what one round of it uses, one entry per part. */
export interface Planned {
  readonly name: string;
  readonly times: number;
  readonly budgets: readonly Budget[];
}

export interface Forecast {
  readonly budget: string;
  readonly perMonth: number;
  readonly uses: number;
  /** What uses most of it first. */
  readonly by: readonly { readonly name: string; readonly uses: number }[];
}

/** One entry per budget that anything uses. */
export function forecast(planned: readonly Planned[]): readonly Forecast[] {
  const found = new Map<string, { perMonth: number; by: Map<string, number> }>();
  for (const { name, times, budgets } of planned)
    for (const { key, perMonth, uses } of budgets) {
      const budget = found.get(key) ?? { perMonth, by: new Map<string, number>() };
      budget.by.set(name, (budget.by.get(name) ?? 0) + times * uses);
      found.set(key, budget);
    }
  return [...found].map(([budget, { perMonth, by }]) => ({
    budget,
    perMonth,
    uses: [...by.values()].reduce((sum, uses) => sum + uses, 0),
    by: [...by].map(([name, uses]) => ({ name, uses })).toSorted((a, b) => b.uses - a.uses),
  }));
}
