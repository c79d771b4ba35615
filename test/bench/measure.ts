// How long something takes, run many times: the middle and the slow end, beside another way of doing it in the same run.

export interface Case {
  readonly name: string;
  /** How often it is run; by far the most are run a hundred times. */
  readonly runs?: number;
  /** How often it is run before it counts; a few times, unless it is what a bot that runs has long done hundreds of times. */
  readonly warm?: number;
  /** What one run works through, where a rate says more than a time: 20,000 rows. */
  readonly amount?: { readonly count: number; readonly of: string };
  run(): Promise<void> | void;
  readonly alternative: { readonly name: string; run(): Promise<void> | void } | null;
}

export interface Timing {
  readonly runs: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

export interface Measured {
  readonly name: string;
  readonly amount: NonNullable<Case['amount']> | null;
  readonly own: Timing;
  readonly alternative: (Timing & { readonly name: string }) | null;
}

const RUNS = 100;

/** Runs the case and its alternative in turns, so that a busy moment of the machine falls on both. A few first runs don't count. */
export async function measure(each: Case): Promise<Measured> {
  const runs = each.runs ?? RUNS;
  const own: number[] = [];
  const other: number[] = [];
  const warm = each.warm ?? Math.min(5, Math.ceil(runs / 10));
  for (let i = -warm; i < runs; i += 1) {
    const ownMs = await timed(() => each.run());
    const otherMs = each.alternative === null ? 0 : await timed(() => each.alternative?.run());
    if (i < 0) continue;
    own.push(ownMs);
    other.push(otherMs);
  }
  return {
    name: each.name,
    amount: each.amount ?? null,
    own: timing(own),
    alternative: each.alternative === null ? null : { name: each.alternative.name, ...timing(other) },
  };
}

async function timed(run: () => Promise<void> | void): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const timing = (times: readonly number[]): Timing => {
  const sorted = [...times].sort((a, b) => a - b);
  return { runs: sorted.length, medianMs: quantile(sorted, 0.5), p95Ms: quantile(sorted, 0.95) };
};

/** By linear interpolation between the closest ranks. */
function quantile(sorted: readonly number[], q: number): number {
  const rank = (sorted.length - 1) * q;
  const low = sorted[Math.floor(rank)] ?? Number.NaN;
  const high = sorted[Math.ceil(rank)] ?? Number.NaN;
  return low + (high - low) * (rank - Math.floor(rank));
}
