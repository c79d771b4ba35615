// What is barred: an access by which a platform lets nothing of ours in until somebody mends it (a wrong secret, a missing permission).
// Meanwhile its parts wait; every now and then one of them looks whether it is mended. Only memory: a new process, which may have
// other keys, looks at once.
import { MINUTE_MS, SECOND_MS, type Instant } from '../time/instant.js';

export interface Bars {
  /** The moment from which a part of this access may go; null: now. */
  shutUntil(access: string, now: Instant): Instant | null;
  /** A part of it is on its way. */
  begin(access: string): void;
  /**
   * It came back. `raised`: the access is barred from now on; `lifted`: it is no longer.
   *
   * @param sign barred, let in, or it could not be seen
   */
  end(access: string, sign: 'barred' | 'let in' | 'unseen', now: Instant): 'raised' | 'lifted' | null;
  any(): boolean;
}

const FIRST_MS = MINUTE_MS;
const LONGEST_MS = 10 * MINUTE_MS;
/** While one looks; its end wakes the others. */
const LOOKING_MS = SECOND_MS;

interface Bar {
  readonly tries: number;
  readonly until: Instant;
  readonly isLooking: boolean;
}

export function createBars(): Bars {
  const bars = new Map<string, Bar>();
  return {
    shutUntil: (access, now) => {
      const bar = bars.get(access);
      if (bar === undefined) return null;
      if (bar.isLooking) return now + LOOKING_MS;
      return bar.until > now ? bar.until : null;
    },
    begin: (access) => {
      const bar = bars.get(access);
      if (bar !== undefined) bars.set(access, { ...bar, isLooking: true });
    },
    end: (access, sign, now) => {
      const bar = bars.get(access);
      if (sign === 'barred') {
        // Several may have been on their way when it was found out.
        const tries = bar === undefined ? 1 : bar.tries + (bar.isLooking ? 1 : 0);
        const until = now + Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS);
        bars.set(access, { tries, until, isLooking: false });
        return bar === undefined ? 'raised' : null;
      }
      if (bar === undefined) return null;
      if (sign === 'let in') {
        bars.delete(access);
        return 'lifted';
      }
      bars.set(access, { ...bar, until: now, isLooking: false });
      return null;
    },
    any: () => bars.size > 0,
  };
}
