// What an alert would have done over the stored data: the watcher's own steps, taken over the past. Pure.
import type { Instant } from '../../time/instant.js';
import type { LocalDate } from '../../time/local-date.js';
import { advance, evidenceFor, NEW, type Memo } from './advance.js';
import type { Evidence, Setup } from './judge.js';

export interface Rehearsed {
  /** The periods in which it would have spoken up, oldest first. */
  readonly alarms: readonly Evidence[];
  /** What it would remember now. */
  readonly memo: Memo;
  /** Periods that could be judged at all. */
  readonly judged: number;
}

/** @param endOf the end of the period that begins on this day */
export function rehearse(setup: Setup, from: LocalDate, endOf: (first: LocalDate) => Instant): Rehearsed {
  let memo = NEW;
  let judged = 0;
  const alarms: Evidence[] = [];
  for (const [i, point] of setup.points.entries()) {
    if (point.first < from) continue;
    const evidence = evidenceFor(setup, i, memo);
    if (evidence === null) continue;
    if (evidence.verdict !== null) judged += 1;
    const advanced = advance(memo, evidence, setup.rule, endOf(point.first));
    memo = advanced.memo;
    if (advanced.say === 'alarm') alarms.push(evidence);
  }
  return { alarms, memo, judged };
}
