// Which counts stand apart from everybody else's so far that somebody should ask about them. No accusation: a reason is not looked for.
// Pure.
import { wilson } from '../../insight/interval.js';
import { SIGNALS, type SignalCount, type SignalKind } from '../../store/push-fair-play.js';

export interface Finding extends SignalCount {
  /** The share of all the others together. */
  readonly others: number;
}

/** 99.5 %: a handful of people by three signals is looked at every week. */
const Z = 2.807;
/** Ten points: less is no practice. */
const NOTABLE = 0.1;
/** On which side of the others something is worth a look. */
const SIDE: Readonly<Record<SignalKind, 'above' | 'below'>> = {
  reopened: 'above',
  reassigned: 'above',
  surveyed: 'below',
};

/** @param counts of people who do the same work: one team */
export function worthALook(counts: readonly SignalCount[], minSample: number): readonly Finding[] {
  return SIGNALS.flatMap((kind) => {
    const same = counts.filter((each) => each.kind === kind);
    return same.flatMap((each): readonly Finding[] => {
      const rest = same.filter(({ agent }) => agent !== each.agent);
      const n = rest.reduce((sum, other) => sum + other.n, 0);
      if (each.n < minSample || n < minSample) return [];
      const hits = rest.reduce((sum, other) => sum + other.hits, 0);
      const others = hits / n;
      const mine = wilson(each.hits, each.n, Z);
      const theirs = wilson(hits, n, Z);
      const share = each.hits / each.n;
      const apart =
        SIDE[kind] === 'above'
          ? share - others >= NOTABLE && mine.low > theirs.high
          : others - share >= NOTABLE && mine.high < theirs.low;
      return apart ? [{ ...each, others }] : [];
    });
  });
}
