// The moment at which the invented workspaces are asked: Monday 2026-03-16, 09:00 in Shanghai, the day of the examples in the contract.
import type { Asker, ReadContext } from '../../src/question/context.js';
import type { Gazetteer } from '../../src/question/gazetteer.js';
import type { Plan } from '../../src/question/plan.js';

/** What a workspace of these names knows then, without holidays of its own. */
export const monday = (gazetteer: Gazetteer, asker: Asker, previous: Plan | null): ReadContext => ({
  now: Date.parse('2026-03-16T01:00:00Z'),
  today: '2026-03-16',
  weekStart: 1,
  fiscalYearStart: 1,
  asker,
  gazetteer,
  previous,
  isWorkday: null,
});
