// One period at a time: evidence in, what is remembered and what is said out. The watcher and the rehearsal take the same steps.
import { z } from 'zod';
import type { Instant } from '../../time/instant.js';
import type { LocalDate } from '../../time/local-date.js';
import { evidenceOf, type Evidence, type Setup } from './judge.js';
import { temperOf, type AlertRule } from './rule.js';
import { QUIET, step, type AlertState, type Spoken } from './state.js';

/** What an alert remembers of one series. */
export interface Memo {
  readonly state: AlertState;
  /** First days of periods that were unusual, so that they don't become the usual; the newest last. */
  readonly unusual: readonly LocalDate[];
  /** The alarm that is on: its period, its message, and for how many periods. */
  readonly open: {
    readonly period: string;
    readonly messageKey: string | null;
    readonly periods: number;
  } | null;
}

export const NEW: Memo = { state: QUIET, unusual: [], open: null };

const stateShape = z.discriminatedUnion('phase', [
  z.object({ phase: z.literal('quiet'), overAt: z.number().nullable() }),
  z.object({
    phase: z.literal('holding'),
    periods: z.number(),
    since: z.number(),
    overAt: z.number().nullable(),
  }),
  z.object({ phase: z.literal('alarmed'), since: z.number(), saidAt: z.number() }),
]);
const memoShape = z.object({
  state: stateShape,
  unusual: z.array(z.string()),
  open: z.object({ period: z.string(), messageKey: z.string().nullable(), periods: z.number() }).nullable(),
});

/** What was remembered; anew where it can't be read any more. */
export function memoOf(json: string): Memo {
  try {
    const parsed = memoShape.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : NEW;
  } catch {
    return NEW;
  }
}

/** So many unusual periods are remembered. */
const MOST_UNUSUAL = 60;
/** An anomaly that has lasted for so many periods is the new usual. */
const NEW_USUAL: Readonly<Record<AlertRule['step'], number>> = { day: 14, week: 6, month: 4 };

export interface Advanced {
  readonly memo: Memo;
  readonly say: Spoken;
  /** The recovery is none: the new level has lasted so long that it is taken for the usual from here on. */
  readonly settled: boolean;
}

/**
 * @param evidence of a period that ended at `at`; an anomaly that does not stand among all that were judged with it comes as `near`
 */
export function advance(memo: Memo, evidence: Evidence, rule: AlertRule, at: Instant): Advanced {
  const { first } = evidence.point;
  const lasted = (memo.open?.periods ?? 0) + 1;
  const settles =
    rule.limit.kind === 'anomaly' && memo.state.phase === 'alarmed' && lasted >= NEW_USUAL[rule.step];
  const verdict = settles ? 'clear' : evidence.verdict;
  const { state, say } = step(memo.state, verdict, at, temperOf(rule));
  if (say === 'recovery')
    return { memo: { state, unusual: settles ? [] : memo.unusual, open: null }, say, settled: settles };
  const isOn = state.phase === 'alarmed';
  const isUnusual = rule.limit.kind === 'anomaly' && verdict !== null && verdict !== 'clear' && isOn;
  return {
    memo: {
      state,
      unusual: isUnusual ? [...memo.unusual, first].slice(-MOST_UNUSUAL) : memo.unusual,
      open: !isOn
        ? null
        : say === 'alarm'
          ? { period: first, messageKey: null, periods: 1 }
          : memo.open === null
            ? null
            : { ...memo.open, periods: lasted },
    },
    say,
    settled: false,
  };
}

/** The evidence of a period as this memory sees it; null where there is no such period. */
export const evidenceFor = (setup: Setup, i: number, memo: Memo): Evidence | null =>
  evidenceOf(setup, i, memo.state.phase === 'alarmed', new Set(memo.unusual));
