// What moved in a week beyond chance, and where figures contradict each other. Pure.
import { changeInterval, wilson } from '../../insight/interval.js';
import type { Measured } from '../../insight/leaderboard.js';
import type { MetricId, Unit } from '../../metrics/metric.js';

export interface WeekPair {
  readonly metric: MetricId;
  readonly unit: Unit;
  readonly better: 'up' | 'down' | null;
  readonly now: Measured;
  readonly before: Measured;
}

export interface Move extends WeekPair {
  /** More than chance would make it. */
  readonly isSure: boolean;
  /** 1: to the better, -1: to the worse, 0: neither is better. */
  readonly good: -1 | 0 | 1;
}

/** From 95 % to 99 %: a dozen metrics are looked at, every week. */
const STRICTER = 2.5758 / 1.96;
/** Fewer cases in either week say nothing. */
const FEWEST = 10;

export function moveOf(pair: WeekPair): Move {
  const { now, before, unit, better } = pair;
  const change = now.value - before.value;
  const up = change > 0;
  const good = change === 0 || better === null ? 0 : up === (better === 'up') ? 1 : -1;
  return {
    ...pair,
    isSure: unit === 'count' ? countMoved(now.value, before.value) : figureMoved(now, before),
    good,
  };
}

/** A count: as likely in either week, if nothing had changed. */
function countMoved(now: number, before: number): boolean {
  const n = now + before;
  if (n < FEWEST) return false;
  const { low, high } = wilson(now, n);
  const share = now / n;
  const half = (share > 0.5 ? share - low : high - share) * STRICTER;
  return Math.abs(share - 0.5) > half;
}

function figureMoved(now: Measured, before: Measured): boolean {
  if (now.n < FEWEST || before.n < FEWEST) return false;
  const change = now.value - before.value;
  const { low, high } = changeInterval(before, now);
  const half = (change > 0 ? change - low : high - change) * STRICTER;
  return Number.isFinite(half) && Math.abs(change) > half;
}

export const CONTRADICTIONS = [
  'complaints_reopen',
  'complaints_churn',
  'csat_response',
  'faster_worse',
] as const;
export type Contradiction = (typeof CONTRADICTIONS)[number];

/** Both sides must have moved for sure. */
export function contradictionsIn(moves: readonly Move[]): readonly Contradiction[] {
  const went = (metric: MetricId): number => {
    const move = moves.find((each) => each.metric === metric);
    return move?.isSure === true ? Math.sign(move.now.value - move.before.value) : 0;
  };
  const fewer = went('complaints') < 0 || went('complaint_rate') < 0;
  const holds: Readonly<Record<Contradiction, boolean>> = {
    complaints_reopen: fewer && went('reopen_rate') > 0,
    complaints_churn: fewer && went('churn_rate') > 0,
    csat_response: went('csat') > 0 && went('csat_response_rate') < 0,
    faster_worse: went('first_response_time') < 0 && went('csat') < 0,
  };
  return CONTRADICTIONS.filter((each) => holds[each]);
}
