// Anomalies that were judged at once, judged together: of a hundred series, one is rare by chance every day. Pure.
import { standing } from '../../insight/anomaly.js';
import { ceilingOf, type Evidence } from './judge.js';

/** Of the alarms over all series, on average at most this share is chance. */
const FALSE_DISCOVERIES = 0.15;

export interface Candidate {
  readonly evidence: Evidence;
  /** Its alarm is on already: whether that goes on is no discovery. */
  readonly isAlarmed: boolean;
  readonly level: number;
}

/** The evidence of each; an anomaly that does not stand among all of them is only `near`. */
export function judgedTogether(candidates: readonly Candidate[]): readonly Evidence[] {
  const isDiscovery = ({ evidence, isAlarmed }: Candidate): boolean => evidence.p !== null && !isAlarmed;
  const stands = standing(
    candidates.filter(isDiscovery).map(({ evidence }) => evidence.p ?? 1),
    FALSE_DISCOVERIES,
  );
  let at = 0;
  return candidates.map((candidate) => {
    const { evidence, level } = candidate;
    if (!isDiscovery(candidate)) return evidence;
    const holds = stands[at++] ?? false;
    const isRare = (evidence.p ?? 1) <= ceilingOf(level);
    return evidence.verdict === 'breached' && !(holds && isRare)
      ? { ...evidence, verdict: 'near' }
      : evidence;
  });
}
