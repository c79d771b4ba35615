// One thing that went well and one thing to look at: chosen by rule from the facts of a card, the first rule that holds wins. Pure.
//
// A figure on few cases praises and blames nobody: below `ENOUGH` (for ratings the workspace's minimum sample) it is shown and
// not judged.
import { metricEntry } from '../../metrics/catalogue.js';
import type { DailyFacts, DailyLine, DailyMetric } from './facts.js';

export type Praise =
  | { readonly kind: 'target_met'; readonly metric: DailyMetric; readonly target: number }
  | { readonly kind: 'better_than_usual'; readonly metric: DailyMetric; readonly by: number }
  | { readonly kind: 'better_than_around'; readonly metric: DailyMetric; readonly by: number }
  | { readonly kind: 'all_satisfied'; readonly n: number }
  | { readonly kind: 'nothing_overdue' }
  | { readonly kind: 'resolved'; readonly n: number };

export type Concern =
  | { readonly kind: 'overdue'; readonly n: number }
  | { readonly kind: 'due_today'; readonly n: number }
  | {
      readonly kind: 'target_missed';
      readonly metric: DailyMetric;
      readonly target: number;
      readonly gap: number;
    }
  | { readonly kind: 'worse_than_usual'; readonly metric: DailyMetric; readonly by: number };

export interface Judgement {
  readonly good: Praise | null;
  readonly look: Concern | null;
  /** Metrics whose figure rests on too few cases. */
  readonly small: readonly DailyMetric[];
}

/** Fewer first responses than this are a chance. */
const ENOUGH = 5;
/** Smaller differences than these are no news: a tenth of a duration, three points of a share. */
const NOTABLE_SHARE = 0.03;
const NOTABLE_PART = 0.1;

export function judge(facts: DailyFacts): Judgement {
  const judged = facts.lines.filter((line) => isEnough(line, facts));
  return {
    good: praise(facts, judged),
    look: concern(facts, judged),
    small: facts.lines.filter((line) => line.day.n > 0 && !isEnough(line, facts)).map(({ metric }) => metric),
  };
}

const isEnough = ({ metric, day }: DailyLine, facts: DailyFacts): boolean =>
  day.value !== null && day.n >= (metric === 'csat' ? facts.minSample : Math.min(ENOUGH, facts.minSample));

function praise(facts: DailyFacts, judged: readonly DailyLine[]): Praise | null {
  const csat = facts.lines.find(({ metric }) => metric === 'csat');
  // All of five is as much as most days give; it is said as the count that it is.
  if (csat?.day.value === 1 && csat.day.n >= ENOUGH) return { kind: 'all_satisfied', n: csat.day.n };
  for (const { metric, day, usual } of judged) {
    const by = usual === null ? null : better(metric, day.value, usual.value);
    if (by !== null && isNotable(metric, by, usual?.value ?? 0))
      return { kind: 'better_than_usual', metric, by };
  }
  for (const { metric, day, target } of judged)
    if (target !== null && (better(metric, day.value, target) ?? -1) >= 0)
      return { kind: 'target_met', metric, target };
  for (const { metric, day, around } of judged) {
    const by = around === null || around.value === null ? null : better(metric, day.value, around.value);
    if (by !== null && isNotable(metric, by, around?.value ?? 0))
      return { kind: 'better_than_around', metric, by };
  }
  if (facts.waiting.overdue === 0 && facts.waiting.open > 0) return { kind: 'nothing_overdue' };
  return facts.resolved > 0 ? { kind: 'resolved', n: facts.resolved } : null;
}

function concern(facts: DailyFacts, judged: readonly DailyLine[]): Concern | null {
  // Somebody is waiting: that comes before any figure.
  if (facts.waiting.overdue > 0) return { kind: 'overdue', n: facts.waiting.overdue };
  for (const { metric, day, target } of judged) {
    const by = target === null ? null : better(metric, day.value, target);
    if (target !== null && by !== null && by < 0) return { kind: 'target_missed', metric, target, gap: -by };
  }
  for (const { metric, day, usual } of judged) {
    const by = usual === null ? null : better(metric, day.value, usual.value);
    if (by !== null && by < 0 && isNotable(metric, -by, usual?.value ?? 0))
      return { kind: 'worse_than_usual', metric, by: -by };
  }
  return facts.waiting.dueToday > 0 ? { kind: 'due_today', n: facts.waiting.dueToday } : null;
}

/** By how much the value is on the good side of the other one; below 0 on the bad side. */
function better(metric: DailyMetric, value: number | null, other: number): number | null {
  if (value === null) return null;
  return metricEntry(metric).better === 'down' ? other - value : value - other;
}

const isNotable = (metric: DailyMetric, by: number, base: number): boolean =>
  metricEntry(metric).unit === 'ratio' ? by >= NOTABLE_SHARE : base > 0 && by / base >= NOTABLE_PART;
